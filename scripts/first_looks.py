"""First looks: what the rules did on a draw before anybody had read its errors.

    python -m scripts.first_looks wild-twentyfifth      add a set that has just been marked

Rules that were mended on a text do better there than elsewhere, and a confidence fitted on it trusts them too much.
Each draw is therefore looked at once, before the rules are mended on it, and what was seen is kept in
first_looks.jsonl.gz: for every record its features (quotes/attribution/record_features.py) and whether content and
speaker were right. No text.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from quotes.article import Article
from quotes.evaluate import compare, judge
from quotes.extractor import Extractor
from scripts.gold_sets import DEVELOPMENT, read_gold

KEPT = Path(__file__).parent / "first_looks.jsonl.gz"


class Look(NamedTuple):
    """A record the extractor made: where, the features of its confidence, and whether it was right."""

    set: str
    doc_id: str
    features: tuple[str, ...]
    right: bool


def look(sets: Iterable[str]) -> list[Look]:
    """Every record that the extractor as it stands makes of some sets."""
    extractor = Extractor(precision="all")
    looks: list[Look] = []
    for name in sets:
        for gold in read_gold(name):
            found = extractor.extract_with_features(Article(gold["doc_id"], gold["text"]))
            pairing = compare(gold["text"], gold["records"], [record.model_dump(mode="json") for record, _ in found])
            pairs = pairing.pairs.items()
            right = {j for i, (j, _) in pairs if judge(pairing.gold[i], pairing.predicted[j]).attribution}
            looks += [Look(name, gold["doc_id"], features, n in right) for n, (_, features) in enumerate(found)]
    return looks


def read_looks() -> list[Look]:
    """The first looks that were kept, in the order in which they were taken."""
    with gzip.open(KEPT, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        return [Look(row["set"], row["doc_id"], tuple(row["features"]), row["right"]) for row in rows]


def keep_looks(looks: Iterable[Look]) -> None:
    """Add looks to those that are kept."""
    with gzip.open(KEPT, "at", encoding="utf-8") as out:
        for each in looks:
            out.write(json.dumps(each._asdict(), ensure_ascii=False) + "\n")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=[name for name in DEVELOPMENT if name.startswith("wild-")])
    name = parser.parse_args(argv).set
    if any(each.set == name for each in read_looks()):
        parser.error(f"{name} was looked at before: a second look is no first one")
    looks = look([name])
    keep_looks(looks)
    print(f"{name}: {len(looks)} records, {sum(each.right for each in looks)} right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
