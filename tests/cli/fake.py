"""An extractor that knows one pattern, ``X ने कहा कि Y।``: quick, so that the tests of the shell test the shell.

Run as a module it is the whole ``quotes`` command with that extractor in it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator

import regex

from quotes.article import Article, Span
from quotes.cli import main
from quotes.cli.session import Setup
from quotes.extractor import ExplainedRejection, Explanation, Failure, Result, SentenceExplanation
from quotes.records import Attribution, Cue, Kind, Source, Speaker, SpeakerType, TextSpan
from quotes.run.journal import Journal

_SENTENCE = regex.compile(r"(?P<speaker>\p{L}[\p{L}\p{M}]*) ने (?P<cue>कहा) कि (?P<content>[^।]+)।")
_TITLE = regex.compile(r"'(?P<title>[^']+)'")

BREAKS = "टूटेगा"  # an article with this word fails in the extractor
INTERRUPTS = "रुकेगा"  # at an article with this word the user presses Ctrl-C
KILLS = "मरेगा"  # an article with this word costs the process its life
HANGS = "लटकेगा"  # an article with this word is never done


class FakeExtractor:
    """Does what the pattern says, and nothing else."""

    def __init__(self, setup: Setup = Setup()) -> None:  # noqa: B008 - frozen
        self.setup = setup

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Result]:
        for article in articles:
            if INTERRUPTS in article.text:
                raise KeyboardInterrupt
            if KILLS in article.text:
                os.kill(os.getpid(), signal.SIGKILL)
            if HANGS in article.text:
                time.sleep(1000)
            if BREAKS in article.text:
                yield Result(article, (), Failure("parse", "the parser gave up"))
            else:
                yield Result(article, tuple(map(self._signed, find(article))), None)

    def _signed(self, record: Attribution) -> Attribution:
        """The record with what the extractor was made with."""
        own = self.setup.configuration
        made_with = json.dumps([self.setup.parser, self.setup.precision])
        told = {"configuration": own.fingerprint if own else None, "evidence": (made_with, *record.evidence)}
        return record.model_copy(update=told)

    def explain(self, article: Article) -> Explanation:
        sentence = Span(0, len(article.text))
        rejections = tuple(
            ExplainedRejection(
                Span(*match.span("title")), match["title"], "quotation", "it is a title", "direct.quoted"
            )
            for match in _TITLE.finditer(article.text)
        )
        explained = SentenceExplanation(sentence, article.text, True, tuple(find(article)), rejections)
        return Explanation(article, (explained,), ())


def find(article: Article) -> Iterator[Attribution]:
    """The records of an article."""
    for match in _SENTENCE.finditer(article.text):
        content, sentence = span(match, "content"), span(match, 0)
        start, end = match.span("speaker")
        cue_start, cue_end = match.span("cue")
        yield Attribution(
            doc_id=article.doc_id,
            record_id=f"{article.doc_id}-{start}",
            kind=Kind.INDIRECT,
            content=(content,),
            speaker=Speaker(start=start, end=end, text=match["speaker"], name="रमा देवी", type=SpeakerType.PERSON),
            cue=Cue(start=cue_start, end=cue_end, text="कहा", lemma="कहना", cue_class="say"),
            source=Source(start=start, end=end, text=match["speaker"]) if "बकौल" in article.text else None,
            sentence=sentence,
            rule="indirect.complement",
            confidence=0.9,
            evidence=("the ergative noun is the subject of कहा",),
        )


def span(match: regex.Match[str], group: int | str) -> TextSpan:
    """A group of a match as a span of the article."""
    start, end = match.span(group)
    return TextSpan(start=start, end=end, text=match[group])


def build(setup: Setup) -> FakeExtractor:
    """What the command line calls for an extractor."""
    return FakeExtractor(setup)


if __name__ == "__main__":
    from tests.cli import fake  # by the name under which other processes find it

    Journal.EVERY = 0  # save at every batch, so that a kill has the most places to hit
    sys.exit(main(build=fake.build))
