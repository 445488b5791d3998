"""Two readings of the same articles, settled by a third reader who sees neither whose is which nor any output of ours.

    python -m scripts.adjudicate disputes test [--corpus …] > DISPUTES.txt    what the readers of a set see differently
    python -m scripts.adjudicate settle test VERDICTS.toml [--corpus …]       the set's gold as settled

The readings are those of the set and of golden/wild/double.jsonl. Where both mark a record alike, the first reader's
stays; each other record is a dispute, with one verdict: ``[[verdict]]`` with `doc_id`, `dispute` (its number),
`take` ("a", "b", "neither" or "own") and, for "own", a `record` as in a reader's notes. The first readings are kept in
golden/wild/first.jsonl, so that `python -m scripts.wild agreement` still compares the two.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from quotes.evaluate import Record, compare, judge, same_name
from scripts import wild
from scripts.golden.format import RecordEntry
from scripts.wild_corpus import CORPUS, AbsentCorpusError, WildError

Line = dict[str, Any]
Place = dict[str, Any]


class Dispute(NamedTuple):
    """A record that two readers see differently, or only one of them at all; None is who marks nothing."""

    doc_id: str
    number: int  # from 1, in the order of the text
    first: Place | None
    second: Place | None

    @property
    def choices(self) -> dict[str, Place | None]:
        """The two readings by the letters they are shown under; which is which changes from dispute to dispute."""
        swapped = sha256(f"{self.doc_id} {self.number}".encode()).digest()[0] % 2
        one, other = (self.second, self.first) if swapped else (self.first, self.second)
        return {"a": one, "b": other, "neither": None}


class Verdict(BaseModel):
    """What the third reader says of a dispute."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doc_id: str
    dispute: int = Field(ge=1)
    take: Literal["a", "b", "neither", "own"]
    record: RecordEntry | None = None

    @model_validator(mode="after")
    def _has_record(self) -> Verdict:
        if (self.take == "own") != (self.record is not None):
            raise ValueError('`record` belongs to `take = "own"` and to nothing else')
        return self


class _Verdicts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    verdict: list[Verdict] = []


def align(first: Line, second: Line, text: str) -> tuple[list[Place], list[Dispute]]:
    """The records that both readers of an article mark alike, as the first has them, and the disputes."""
    one, other = wild.with_text(first, text)["records"], wild.with_text(second, text)["records"]
    comparison = compare(text, one, other)
    agreed: list[Place] = []
    disputed: list[tuple[Place | None, Place | None]] = []
    for i, place in enumerate(first["records"]):
        paired = comparison.pairs.get(i)
        if paired is None:
            disputed.append((place, None))
        elif _alike(comparison.gold[i], comparison.predicted[paired[0]]):
            agreed.append(place)
        else:
            disputed.append((place, second["records"][paired[0]]))
    taken = {j for j, _ in comparison.pairs.values()}
    disputed += [(None, place) for j, place in enumerate(second["records"]) if j not in taken]
    disputed.sort(key=lambda pair: min(_start(place) for place in pair if place is not None))
    return agreed, [Dispute(first["doc_id"], n, *pair) for n, pair in enumerate(disputed, 1)]


def _alike(one: Record, other: Record) -> bool:
    judgement = judge(one, other)
    named = same_name(one.name, other.name) or one.name == other.name
    same = judgement.attribution and judgement.kind and judgement.cue and judgement.source
    return same and named and one.negated == other.negated


def _start(place: Place) -> tuple[int, int]:
    return min(place["content"])[0], max(place["content"])[1]


def settle(agreed: Sequence[Place], disputes: Sequence[Dispute], verdicts: Sequence[Verdict], text: str) -> list[Place]:
    """The records of an article with its disputes decided, in the order of the text.

    Raises:
        WildError: where a dispute has no verdict, or two, or an own record does not fit the text.
    """
    by_number = {verdict.dispute: verdict for verdict in verdicts}
    numbers = sorted(verdict.dispute for verdict in verdicts)
    if numbers != [dispute.number for dispute in disputes]:
        doc_id = next(iter([d.doc_id for d in disputes] + [v.doc_id for v in verdicts]))
        raise WildError(f"{doc_id}: disputes 1 to {len(disputes)} need a verdict each, there are {numbers}")
    settled = list(agreed)
    for dispute in disputes:
        verdict = by_number[dispute.number]
        if verdict.record is not None:
            notes = wild.Notes(doc_id=dispute.doc_id, record=[verdict.record])
            settled += wild.place(notes, text)["records"]
        elif (place := dispute.choices[verdict.take]) is not None:
            settled.append(place)
    return sorted(settled, key=_start)


def show(dispute: Dispute, text: str) -> Iterator[str]:
    """A dispute in the words of the article."""
    yield f"dispute {dispute.number}\n"
    for letter, place in dispute.choices.items():
        if letter != "neither":
            yield f"  {letter}: {_described(place, text)}\n"


def _described(place: Place | None, text: str) -> str:
    if place is None:
        return "not marked"

    def words(at: Sequence[int] | None) -> str | None:
        return text[at[0] : at[1]] if at else None

    parts = {
        "kind": place["kind"],
        "content": [words(at) for at in place["content"]],
        "speaker": words(place["speaker"]),
        "name": words(place.get("name_at")) or place.get("name"),
        "type": place["type"],
        "cue": words(place["cue"]),
        "negated": place["negated"],
        "source": words(place["source"]),
    }
    return "; ".join(f"{name}: {value}" for name, value in parts.items() if value)


def _read_pairs(name: str, corpus: Path) -> Iterator[tuple[Line, Line, str]]:
    texts = wild.read_texts(corpus)
    second = {line["doc_id"]: line for line in wild.read_reading("double")}
    settled = {line["doc_id"]: line for line in wild.read_reading("first")}
    for line in wild.read_places(name):
        doc_id = line["doc_id"]
        if doc_id not in second:
            raise WildError(f"{doc_id} was read once only: there is no line of it in double.jsonl")
        yield settled.get(doc_id, line), second[doc_id], texts[doc_id]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.adjudicate", description="Settle two readings.")
    parser.add_argument("command", choices=("disputes", "settle"))
    parser.add_argument("set", choices=wild.SETS)
    parser.add_argument("verdicts", nargs="?", type=Path, help="the third reader's verdicts, for `settle`")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the corpus of news (default: %(default)s)")
    options = parser.parse_args(arguments)
    if (options.verdicts is None) == (options.command == "settle"):
        parser.error("`settle` takes a file of verdicts, `disputes` takes none")
    try:
        if options.command == "disputes":
            _print_disputes(options.set, options.corpus)
        else:
            _write_settled(options.set, options.verdicts, options.corpus)
    except AbsentCorpusError as error:
        print(f"SKIPPED: {error} (--corpus names it)", file=sys.stderr)
    except WildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _print_disputes(name: str, corpus: Path) -> None:
    for first, second, text in _read_pairs(name, corpus):
        _, disputes = align(first, second, text)
        if disputes:
            print(f"### {first['doc_id']}")
        for dispute in disputes:
            sys.stdout.writelines(show(dispute, text))


def _write_settled(name: str, path: Path, corpus: Path) -> None:
    verdicts: dict[str, list[Verdict]] = {}
    for verdict in wild.read_toml(path, _Verdicts).verdict:
        verdicts.setdefault(verdict.doc_id, []).append(verdict)
    lines, firsts = [], {line["doc_id"]: line for line in wild.read_reading("first")}
    for first, second, text in _read_pairs(name, corpus):
        agreed, disputes = align(first, second, text)
        lines.append({**first, "records": settle(agreed, disputes, verdicts.pop(first["doc_id"], []), text)})
        firsts[first["doc_id"]] = first
    if verdicts:
        raise WildError(f"{path.name}: not of the set {name}: {', '.join(verdicts)}")
    wild.write_places(name, lines)
    wild.write_places("first", firsts.values())


if __name__ == "__main__":
    sys.exit(main())
