"""A golden article against the records that the extractor makes of it, role by role."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quotes.evaluate import LEAST_OVERLAP, Record, compare, dice, name_words
from quotes.records import Attribution
from scripts.golden.format import GoldenArticle, GoldenCase


@dataclass(frozen=True, slots=True)
class Difference:
    """A role that is not as the gold has it."""

    role: str
    wanted: str
    found: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out for one entry of a golden article.

    ``problem`` is empty where the entry holds: a record is found with every role right, a negative is not the content
    of any record, a known false record is (still) made.
    """

    case: GoldenCase
    problem: str = ""
    differences: tuple[Difference, ...] = ()
    predicted: Attribution | None = None

    @property
    def holds(self) -> bool:
        return not self.problem

    @property
    def as_expected(self) -> bool:
        """Whether what holds was to hold, and what fails was to fail."""
        return self.holds == (self.case.expect == "pass")


@dataclass(frozen=True, slots=True)
class Outcome:
    """All verdicts on one article, and the records that nothing in the file accounts for."""

    golden: GoldenArticle
    records: tuple[Verdict, ...]
    negatives: tuple[Verdict, ...]
    spurious: tuple[Verdict, ...]
    extra: tuple[Attribution, ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return self.records + self.negatives + self.spurious

    @property
    def as_expected(self) -> bool:
        return not self.extra and all(verdict.as_expected for verdict in self.verdicts)


def judge_article(golden: GoldenArticle, predicted: Sequence[Attribution]) -> Outcome:
    """Compare an article's records with its gold."""
    text = golden.article.text
    found = [record.model_dump(by_alias=True, mode="json") for record in predicted]
    comparison = compare(text, [case.json for case in golden.records], found)
    records = []
    for index, case in enumerate(golden.records):
        if index not in comparison.pairs:
            records.append(Verdict(case, "missed"))
            continue
        partner = comparison.pairs[index][0]
        differences = tuple(differing_roles(comparison.gold[index], comparison.predicted[partner]))
        problem = " ".join(difference.role for difference in differences)
        records.append(Verdict(case, problem, differences, predicted[partner]))
    paired = {partner for partner, _ in comparison.pairs.values()}
    unpaired = [i for i in range(len(predicted)) if i not in paired]
    negatives = [_negative(text, case, comparison.predicted, predicted) for case in golden.negatives]
    spurious = [_spurious(text, case, comparison.predicted, unpaired) for case in golden.spurious]
    known = [case for case in (*golden.negatives, *golden.spurious) if case.expect == "fail"]
    extra = [predicted[i] for i in unpaired if not any(_is_content(text, c, comparison.predicted[i]) for c in known)]
    return Outcome(golden, tuple(records), tuple(negatives), tuple(spurious), tuple(extra))


def differing_roles(gold: Record, predicted: Record) -> Iterator[Difference]:
    """The roles of a pair that are not the same. Spans may differ in punctuation at an edge, no more."""
    for role, read in _ROLES.items():
        wanted, found = read(gold), read(predicted)
        if role in _OPTIONAL and wanted is None:
            continue
        if wanted != found:
            yield Difference(role, _SHOWN[role](gold), _SHOWN[role](predicted))


def _value(role: str, field: str) -> Callable[[Record], Any]:
    return lambda record: (record.json.get(role) or {}).get(field)


def _words(role: str, field: str) -> Callable[[Record], Any]:
    value = _value(role, field)
    return lambda record: name_words(value(record)) or None


def _span(role: str) -> Callable[[Record], Any]:
    return lambda record: record.role(role)


def _content_text(record: Record) -> str:
    return " … ".join(span["text"] for span in record.json["content"])


#: How each role is read for the comparison. Names are compared by their words, whatever the spelling of nuktas.
_ROLES: dict[str, Callable[[Record], Any]] = {
    "kind": lambda record: record.kind,
    "content": lambda record: record.content,
    "speaker": _span("speaker"),
    "name": _words("speaker", "name"),
    "role": _words("speaker", "role"),
    "type": _value("speaker", "type"),
    "cue": _span("cue"),
    "negated": lambda record: record.negated,
    "source": _span("source"),
    "source name": _words("source", "name"),
}
#: Roles that count only where the gold gives them.
_OPTIONAL = {"role", "type", "source name"}


def _shown(value: Callable[[Record], Any]) -> Callable[[Record], str]:
    return lambda record: str(value(record) if value(record) is not None else "–")


_SHOWN: dict[str, Callable[[Record], str]] = {
    "kind": _shown(lambda record: record.kind),
    "content": _content_text,
    "speaker": _shown(_value("speaker", "text")),
    "name": _shown(_value("speaker", "name")),
    "role": _shown(_value("speaker", "role")),
    "type": _shown(_value("speaker", "type")),
    "cue": _shown(_value("cue", "text")),
    "negated": _shown(lambda record: record.negated),
    "source": _shown(_value("source", "text")),
    "source name": _shown(_value("source", "name")),
}


def _negative(text: str, case: GoldenCase, found: Sequence[Record], predicted: Sequence[Attribution]) -> Verdict:
    for record, attribution in zip(found, predicted, strict=True):
        if _is_content(text, case, record):
            return Verdict(case, f"is the content of a record ({case.why})", predicted=attribution)
    return Verdict(case)


def _spurious(text: str, case: GoldenCase, found: Sequence[Record], unpaired: Sequence[int]) -> Verdict:
    """A known false record fails as long as it is made: when it is gone, its entry has to go."""
    if any(_is_content(text, case, found[i]) for i in unpaired):
        return Verdict(case, "is still made")
    return Verdict(case)


def _is_content(text: str, case: GoldenCase, record: Record) -> bool:
    stretch = Record(text, case.json).content
    return dice(stretch, record.content) >= LEAST_OVERLAP


def describe(outcome: Outcome, *, everything: bool = False) -> Iterator[str]:
    """What is not as expected, or with ``everything`` also the known failures, as lines for a terminal."""
    for verdict in outcome.verdicts:
        if verdict.as_expected and not (everything and not verdict.holds):
            continue
        yield from _describe_verdict(verdict)
    for record in outcome.extra:
        yield f"  + no gold has this record ({record.kind.value}, {record.rule})"
        yield f"      content  {_flat(' … '.join(piece.text for piece in record.content))}"
        speaker = record.speaker.text if record.speaker else None
        yield f"      speaker  {speaker or '–'}    cue  {record.cue.text if record.cue else '–'}"


def _describe_verdict(verdict: Verdict) -> Iterator[str]:
    case = verdict.case
    content = _flat(" … ".join(span["text"] for span in case.json["content"]))
    if verdict.holds:
        yield f'  ! {case.label} holds now; take expect = "fail" away: {content}'
        return
    known = "" if case.expect == "pass" else f" (known: {case.why})"
    yield f"  - {case.label} {verdict.problem}{known}"
    yield f"      {'content':12} {content}"
    if verdict.predicted is not None:
        yield f"      {'rule':12} {verdict.predicted.rule}"
    for difference in verdict.differences:
        yield f"      {difference.role:12} gold   {_flat(difference.wanted)}"
        yield f"      {'':12} found  {_flat(difference.found)}"


def _flat(text: str) -> str:
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
