"""Precision and recall of "is this one utterance?" on pairs of records that were read and judged.

``pairs.jsonl`` holds places in a corpus and judgements, no text. The pairs are records of one speaker in different
articles that share informative words, an equal number from each tenth of similarity: the easy ones are few.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

from quotes.archive.comparing import Weights, compare
from quotes.archive.grouping import is_same_statement
from quotes.archive.statement import GAP, Statement, read_statement


def measure_pairs(db: sqlite3.Connection, pairs_file: Path, news: Path) -> dict[str, Any]:
    """Figures at the threshold that the archive uses, and the area under the curve."""
    pairs = [json.loads(line) for line in pairs_file.read_text(encoding="utf-8").splitlines()]
    wanted = {pair[side]["doc_id"] for pair in pairs for side in "ab"}
    texts: dict[str, str] = {}
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["doc_id"] in wanted:
                texts[article["doc_id"]] = article["text"]
    frequencies: Counter[str] = Counter()
    documents = 0
    for (terms,) in db.execute("SELECT terms FROM records"):
        frequencies.update(set(terms.split(" ")))
        documents += 1
    weights = Weights(documents, frequencies)
    scores: dict[bool, list[float]] = {True: [], False: []}
    judged: Counter[bool] = Counter()
    for pair in pairs:
        a, b = sorted((_statement(pair[side], texts) for side in "ab"), key=len)
        scores[pair["same"]].append(compare(a, b, weights).score)
        judged[pair["same"]] += is_same_statement(a, b, weights)
    same, other = scores[True], scores[False]
    return {
        "pairs": len(pairs),
        "same": len(same),
        "precision": judged[True] / judged.total(),
        "recall": judged[True] / len(same),
        "area": sum((x > y) + 0.5 * (x == y) for x in same for y in other) / (len(same) * len(other)),
    }


def _statement(place: dict[str, Any], texts: dict[str, str]) -> Statement:
    text = texts[place["doc_id"]]
    return read_statement(GAP.join(text[start:end] for start, end in place["spans"]))
