"""Count what is wrong on the development gold, by class: the table of error classes in docs/accuracy.md.

    python -m scripts.error_classes [SET …]

Only counts are printed, no text. The sets that were never read are refused, so that this cannot become a way to read
them. A record may be in several classes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from quotes.article import Article
from quotes.evaluate import Comparison, Judgement, Record, compare, judge, same_name
from quotes.extractor import Extractor
from scripts.gold_sets import DEVELOPMENT, read_gold


def classes(comparison: Comparison) -> Iterator[str]:
    """The class of each thing that is wrong in an article."""
    found = {predicted for predicted, _ in comparison.pairs.values()}
    for place, gold in enumerate(comparison.gold):
        pair = comparison.pairs.get(place)
        if pair is None:
            yield f"missed: {gold.json['kind']}"
            continue
        predicted = comparison.predicted[pair[0]]
        yield from _differences(gold, predicted, judge(gold, predicted))
    for place, predicted in enumerate(comparison.predicted):
        if place not in found:
            yield f"false: {predicted.json['rule']}"


def _differences(gold: Record, predicted: Record, judgement: Judgement) -> Iterator[str]:
    if not judgement.close:
        yield f"content: {predicted.json['rule']}"
    if not judgement.speaker:
        speakers = gold.json.get("speaker") or {}, predicted.json.get("speaker") or {}
        named, given = (bool(speaker.get("text")) for speaker in speakers)
        yield "speaker: " + (
            "wrong" if named and given else "none found" if named else "somebody where nobody is named"
        )
    elif gold.name and not same_name(gold.name, predicted.name):
        yield "name, the mention being right"
    for role in ("kind", "cue", "source"):
        if not getattr(judgement, role):
            yield role


def main(argv: Sequence[str] | None = None) -> int:
    """Print the counts of the sets together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", default=list(DEVELOPMENT), help=", ".join(DEVELOPMENT))
    names: list[str] = parser.parse_args(argv).sets
    if unread := sorted(set(names) - set(DEVELOPMENT)):
        parser.error(f"not for development: {', '.join(unread)}; take one of {', '.join(DEVELOPMENT)}")
    extractor, count, records = Extractor(), Counter[str](), 0
    for gold in (article for name in names for article in read_gold(name)):
        predicted = [r.model_dump(mode="json") for r in extractor.extract(Article(gold["doc_id"], gold["text"]))]
        records += len(gold["records"])
        count.update(classes(compare(gold["text"], gold["records"], predicted)))
    print(f"{records} gold records\n\n| what is wrong | count |\n| --- | ---: |")
    for name, number in sorted(count.items(), key=lambda item: (-item[1], item[0])):
        print(f"| {name} | {number} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
