"""What the page knows of one article before it becomes markup: marks, voices, and the ids that link them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.article import Article
from quotes.records import Attribution
from quotes.report.html.segments import Mark, find_marks
from quotes.report.html.voices import Voice, group_voices

_SURE = 0.8  # confidence is a probability: below this, more than one record in five is wrong, and a reader should look


@dataclass(frozen=True, slots=True)
class View:
    """An article with its records, ready to be shown. ``prefix`` keeps its ids apart from those of other articles."""

    article: Article
    records: tuple[Attribution, ...]
    marks: tuple[Mark, ...]
    voices: tuple[Voice, ...]
    labels: tuple[str, ...]  # of the records: क1, क2, ख1
    colours: tuple[str, ...]  # of the records: the palette's index, or n
    prefix: str

    def place_id(self, record: int, part: int = 0) -> str:
        """The id of a record's words in the text; ``part`` counts the spans of a content that is torn apart."""
        return f"{self.prefix}t{record}" + (f"-{part}" if part else "")

    def card_id(self, record: int) -> str:
        """The id of a record's entry in the list of speakers."""
        return f"{self.prefix}q{record}"

    def who(self, record: int) -> str:
        """The speaker of a record in words."""
        speaker = self.records[record].speaker
        if speaker is None:
            return "nobody named"
        return speaker.name or speaker.text or "nobody named"


def make_view(article: Article, records: Sequence[Attribution], prefix: str) -> View:
    """The view of an article.

    Raises:
        InputError: if the records belong to another text.
    """
    voices = group_voices(records)
    labels, colours = [""] * len(records), ["n"] * len(records)
    for voice in voices:
        for number, record in enumerate(voice.records, start=1):
            labels[record] = f"{voice.label}{number}"
            colours[record] = "n" if voice.colour is None else str(voice.colour)
    marks = tuple(find_marks(article, records))
    return View(article, tuple(records), marks, tuple(voices), tuple(labels), tuple(colours), prefix)


def is_sure(record: Attribution) -> bool:
    """Whether the record is shown without the signs of doubt."""
    return record.confidence >= _SURE
