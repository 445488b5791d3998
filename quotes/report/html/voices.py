"""The speakers of an article, each with a label, a colour and the records that are theirs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quotes.records import Attribution, SpeakerType
from quotes.report.html.palette import COLOURS

_LETTERS = "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह"
UNRESOLVED, UNNAMED = "?", "–"
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker.

    Attributes:
        label: the letter that stands beside their words; no two voices of an article share one.
        colour: index into the palette, or None for voices that are nobody in particular.
        name: full name, or None where the text leaves it open or nobody is named.
        records: numbers of their records, in text order.
    """

    label: str
    colour: int | None
    name: str | None
    role: str | None
    type: SpeakerType
    records: tuple[int, ...]


def group_voices(records: Sequence[Attribution]) -> list[Voice]:
    """The voices, those with most records first.

    Mentions without a name are not lumped together under their words (two उन्होंने may be two people): they follow the
    named speakers as one group without a colour, and after them what is said by nobody the text names.
    """
    groups: dict[tuple[int, str], list[int]] = {}
    for number, record in enumerate(records):
        groups.setdefault(_key(record), []).append(number)
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1]), item[1]))
    voices = []
    for index, ((rank, _), members) in enumerate(ordered):
        if rank == 0:
            label, colour = letters(index), index % len(COLOURS)
            voices.append(_voice(label, colour, members, records))
        else:
            label = UNRESOLVED if rank == 1 else UNNAMED
            voices.append(Voice(label, None, None, None, SpeakerType.UNKNOWN, tuple(members)))
    return voices


def letters(index: int) -> str:
    """The label of the ``index``-th voice: क, ख, … ह, कक, कख, …"""
    before, last = divmod(index, len(_LETTERS))
    return (letters(before - 1) if before else "") + _LETTERS[last]


def _key(record: Attribution) -> tuple[int, str]:
    speaker = record.speaker
    if speaker is None or (speaker.name is None and speaker.text is None):
        return 2, ""
    if speaker.name is None:
        return 1, ""
    return 0, unicodedata.normalize("NFC", speaker.name)


def _voice(label: str, colour: int, members: list[int], records: Sequence[Attribution]) -> Voice:
    speakers = [speaker for number in members if (speaker := records[number].speaker) is not None]
    types = [speaker.type for speaker in speakers if speaker.type is not SpeakerType.UNKNOWN]
    return Voice(
        label,
        colour,
        speakers[0].name,
        _commonest(speaker.role for speaker in speakers if speaker.role),
        _commonest(types) or SpeakerType.UNKNOWN,
        tuple(members),
    )


def _commonest(values: Iterable[_Value]) -> _Value | None:
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else None
