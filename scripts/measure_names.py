"""Measure the name table on gold mentions: which share of speakers gets the right full name and type.

usage: measure_names.py GOLD.jsonl [--errors] [--ablate]

GOLD holds articles with records whose speakers have span, name and type. Every speaker and source span is given to
the resolver in text order; the names are compared as the scorer compares them. Some gold derived from treebanks gives
a role (वित्त मंत्री) for the name of a person who is named elsewhere: "referent" counts such a name as right when the
predicted name fits another mention of the same gold referent.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from quotes.article import Article
from quotes.attribution.classes import load_vocabulary, vocabulary_of
from quotes.attribution.mention import Mention, Resolution
from quotes.attribution.names import NameResolver
from quotes.attribution.phrases import Kind, PhraseReader
from quotes.attribution.pronouns import Clues
from quotes.attribution.scan import NameScanner
from quotes.attribution.vocabulary import stem
from quotes.evaluate import same_name
from quotes.lexicon.loader import load_lexicon
from quotes.text import analyse
from quotes.text.document import Document

_CLASSES = {
    Kind.FIRST: "pronoun",
    Kind.THIRD: "pronoun",
    Kind.RELATIVE: "pronoun",
    Kind.ROLE: "role only",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A gold mention and what the resolver made of it. ``others`` are further texts of the same gold referent."""

    doc_id: str
    start: int
    text: str
    mention_class: str
    name: str
    type: str | None
    others: tuple[str, ...]
    found: Resolution

    @property
    def named(self) -> bool:
        return same_name(self.name, self.found.name)

    @property
    def referred(self) -> bool:
        return self.named or any(_holds(other, self.found.name) for other in self.others)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A gold article, analysed, with its mentions."""

    gold: dict[str, Any]
    document: Document
    mentions: tuple[Mention, ...]
    speakers: tuple[dict[str, Any] | None, ...]
    enclosing: dict[int, int]
    classes: tuple[str, ...]


def read_gold(path: Path) -> list[Prepared]:
    """The articles of a gold file, ready to resolve."""
    with path.open(encoding="utf-8") as lines:
        return [_prepare(json.loads(line)) for line in lines if line.strip()]


def _prepare(gold: dict[str, Any]) -> Prepared:
    document = analyse(Article(gold["doc_id"], gold["text"]))
    speakers: dict[tuple[int, int], dict[str, Any] | None] = {}
    for record in gold["records"]:
        for role in ("source", "speaker"):
            value = record.get(role)
            if value and value.get("start") is not None:
                speakers[value["start"], value["end"]] = (
                    value if role == "speaker" else speakers.get((value["start"], value["end"]))
                )
    found = [
        (m, s) for (start, end), s in sorted(speakers.items()) if (m := _mention(document, start, end)) is not None
    ]
    mentions = tuple(mention for mention, _ in found)
    scanner = NameScanner(document, vocabulary_of(load_lexicon()))
    reader = PhraseReader(scanner)
    classes = tuple(_class_of(reader, mention) for mention in mentions)
    return Prepared(gold, document, mentions, tuple(s for _, s in found), _enclosing(gold, document, mentions), classes)


def _class_of(reader: PhraseReader, mention: Mention) -> str:
    phrase = reader.read(mention.first, mention.last)
    if phrase.kind is Kind.NAME:
        return "role+name" if phrase.role is not None else "bare name"
    return _CLASSES.get(phrase.kind, "other")


def _mention(document: Document, start: int, end: int) -> Mention | None:
    spans = [(token.index, document.view.to_raw(token.span)) for token in document.tokens]
    inside = [index for index, span in spans if span.start < end and span.end > start]
    if not inside:
        return None
    sentence = next((s for s in document.sentences if s.first <= inside[0] < s.last), None)
    if sentence is None:
        return None
    token = document.tokens[inside[0]]
    holding = [q for q in document.quotations if q.inner.start <= token.start < q.inner.end]
    quotation = max(holding, key=lambda q: q.inner.start).index if holding else None
    return Mention(inside[0], inside[-1] + 1, sentence.index, quotation)


def _enclosing(gold: dict[str, Any], document: Document, mentions: Sequence[Mention]) -> dict[int, int]:
    """Who speaks each quotation, by the gold records whose content it holds."""
    places = {document.view.to_raw(document.tokens[m.first].span).start: i for i, m in enumerate(mentions)}
    found: dict[int, int] = {}
    for record in gold["records"]:
        speaker = record.get("speaker") or {}
        if speaker.get("start") not in places:
            continue
        for quotation in document.quotations:
            raw = document.view.to_raw(quotation.inner)
            if any(span["start"] < raw.end and span["end"] > raw.start for span in record["content"]):
                found.setdefault(quotation.index, places[speaker["start"]])
    return found


def resolve(articles: Sequence[Prepared], clues: Clues) -> Iterator[Case]:
    """The gold mentions that have a name, each with the resolver's answer."""
    for article in articles:
        answers = NameResolver(article.document, load_lexicon(), clues=clues).resolve(
            article.mentions, article.enclosing
        )
        texts: dict[str, set[str]] = defaultdict(set)
        for speaker, mention_class in zip(article.speakers, article.classes, strict=True):
            if speaker and speaker.get("name") and mention_class != "pronoun":
                texts[speaker["name"]].add(speaker["text"])
        for speaker, mention_class, answer in zip(article.speakers, article.classes, answers, strict=True):
            if speaker and speaker.get("name"):
                others = (speaker["name"], *texts[speaker["name"]]) if _is_role(speaker["name"]) else ()
                yield Case(
                    article.gold["doc_id"],
                    speaker["start"],
                    speaker["text"],
                    mention_class,
                    speaker["name"],
                    speaker.get("type"),
                    others,
                    answer,
                )


def _is_role(name: str) -> bool:
    return any(load_vocabulary().is_role(word) for word in name.split())


def _holds(one: str, other: str | None) -> bool:
    """Whether one name is a part of the other."""
    left, right = ({stem(word) for word in name.split()} for name in (one, other or ""))
    return bool(left and right) and (left <= right or right <= left)


def _share(hits: int, total: int) -> str:
    return f"{hits / total:.3f} ({hits}/{total})" if total else "-"


def report(cases: Sequence[Case], *, errors: bool) -> None:
    """Print the accuracies, and each wrong case if asked."""
    print(f"name      {_share(sum(c.named for c in cases), len(cases))}")
    print(f"referent  {_share(sum(c.referred for c in cases), len(cases))}")
    abstained = sum(c.found.name is None for c in cases)
    print(f"abstained {_share(abstained, len(cases))}")
    typed = [c for c in cases if c.type]
    print(f"type      {_share(sum(c.found.type.value == c.type for c in typed), len(typed))}")
    total = Counter(c.mention_class for c in cases)
    for name, count in sorted(total.items()):
        print(f"  {name:10} referent {_share(sum(c.referred for c in cases if c.mention_class == name), count)}")
    if errors:
        for c in cases:
            if not c.referred or (c.type and c.type != c.found.type.value):
                what = "name" if not c.referred else "type"
                print(f"{what} {c.doc_id}:{c.start} [{c.mention_class}] {c.text} → {c.name} | {c.type}")
                print(
                    f"      got {c.found.name} | {c.found.type.value} | {c.found.reason} {'/'.join(c.found.ambiguous)}"
                )


def ablate(articles: Sequence[Prepared]) -> None:
    """Print what each clue is worth: the change of the referent accuracy with the clue switched off."""
    base = sum(c.referred for c in resolve(articles, Clues()))
    for field in fields(Clues):
        without = replace(Clues(), **{field.name: 0.0})
        change = sum(c.referred for c in resolve(articles, without)) - base
        print(f"without {field.name:16} {change:+d}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the wrong cases")
    parser.add_argument("--ablate", action="store_true", help="switch each clue off in turn")
    arguments = parser.parse_args()
    articles = read_gold(arguments.gold)
    report(list(resolve(articles, Clues())), errors=arguments.errors)
    if arguments.ablate:
        ablate(articles)


if __name__ == "__main__":
    main()
