"""Rank what introduces content in a corpus of Hindi news, so that the lexicon is decided by frequency.

    python scripts/mine_cues.py NEWS.jsonl.gz > ranks.tsv
    python scripts/mine_cues.py NEWS.jsonl.gz --coverage

The corpus is JSON Lines (gzip or plain) with a ``text`` field. The output is TSV: table, count, share of the table,
words, first context. Tables:

- ``ki-1`` … ``ki-4``: the last words before कि
- ``ki-pair``: a word and the verb before कि, auxiliaries and particles left out
- ``quote-before-1`` … ``-3``, ``quote-after``: the words around quotation marks
- ``marker``, ``marker-1``: the words before मुताबिक, अनुसार and हवाले

``--coverage`` instead tells how many कि-clauses and quotations the lexicon accounts for, by a cue or by a decision
against one, and ranks the rest.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TextIO

import regex

from quotes.article import Article
from quotes.lexicon import Lexicon, find_cues, find_pseudo, load_lexicon
from quotes.lexicon.forms import conjugate
from quotes.text import analyse
from quotes.text.document import Document, Sentence
from quotes.text.view import View

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+|[^\s\p{L}\p{M}\p{N}]")
_OPENING, _CLOSING = frozenset("“‘«"), frozenset("”’»")
_MARKERS = frozenset(["मुताबिक", "अनुसार", "हवाले", "कथनानुसार"])

_AUXILIARIES = ("होना", "रहना", "जाना", "चुकना")
_REACH_BEFORE = 3  # words between a cue and its कि or quotation: कहा, यह भी कि
_REACH_AFTER = 8  # words between a quotation and its cue: "…", मंत्री रमेश ने कल कहा


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a JSON Lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


class Ranks:
    """Counts by table and words, with the first context seen for each."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._contexts: dict[tuple[str, str], str] = {}

    def add(self, table: str, words: Sequence[str], context: Iterable[str]) -> None:
        key = " ".join(words)
        self._counts[table][key] += 1
        self._contexts.setdefault((table, key), " ".join(context))

    def write(self, out: TextIO, least: int) -> None:
        """Print the tables, most frequent first; equal counts in alphabetical order, so that runs can be compared."""
        for table, counts in sorted(self._counts.items()):
            total = counts.total()
            for words, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
                if count >= least:
                    print(table, count, f"{count / total:.5f}", words, self._contexts[table, words], sep="\t", file=out)


def words_before(tokens: Sequence[str], index: int, count: int) -> list[str]:
    """Up to ``count`` words before a token, not past the end of a sentence or a quotation mark."""
    found: list[str] = []
    for token in reversed(tokens[max(0, index - count) : index]):
        if not token[0].isalnum():
            break
        found.insert(0, token)
    return found


def words_after(tokens: Sequence[str], index: int, count: int) -> list[str]:
    """Up to ``count`` words after a token."""
    found: list[str] = []
    for token in tokens[index + 1 : index + 1 + count]:
        if not token[0].isalnum():
            break
        found.append(token)
    return found


@cache
def passed_words() -> frozenset[str]:
    """What may stand between a verb and its कि: auxiliaries and particles."""
    particles = load_lexicon().particles
    forms = {form.text for lemma in _AUXILIARIES for form in conjugate(lemma)}
    return frozenset({*forms, *particles.focus, *particles.negation})


def pair_before(tokens: Sequence[str], index: int) -> list[str]:
    """The verb before a token and the word before the verb: दावा किया for दावा भी किया गया है कि."""
    words = words_before(tokens, index, 8)
    while words and words[-1] in passed_words():
        words.pop()
    if not words:
        return []
    verb = words.pop()
    while words and words[-1] in passed_words():
        words.pop()
    return [words[-1], verb] if words else []


def rank_paragraph(tokens: Sequence[str], ranks: Ranks) -> None:
    """Add what a paragraph shows to the tables."""
    inside = False
    for index, token in enumerate(tokens):
        context = tokens[max(0, index - 9) : index + 8]
        if token == "कि":
            comma = index > 0 and tokens[index - 1] == ","
            if pair := pair_before(tokens, index - comma):
                ranks.add("ki-pair", pair, context)
            for count in range(1, 5):
                before = words_before(tokens, index - comma, count)
                if len(before) == count:
                    ranks.add(f"ki-{count}", before, context)
        elif token in _MARKERS:
            ranks.add("marker", [*words_before(tokens, index, 2), token], context)
            ranks.add("marker-1", [*words_before(tokens, index, 1), token], context)
        elif token in '"“‘”’':
            opens = token in _OPENING or (token == '"' and not inside)
            inside = opens
            at = index
            while at > 0 and tokens[at - 1] in ",:-–—'‘":
                at -= 1
            for count in (1, 2, 3) if opens else ():
                before = words_before(tokens, at, count)
                if len(before) == count:
                    ranks.add(f"quote-before-{count}", before, context)
            if not opens:
                at = index
                while at + 1 < len(tokens) and tokens[at + 1] in ",।-–—'’":
                    at += 1
                after = words_after(tokens, at, 3)
                if len(after) == 3:
                    ranks.add("quote-after", after, context)


def rank(texts: Iterable[str]) -> Ranks:
    """The tables of a corpus."""
    ranks = Ranks()
    for text in texts:
        for paragraph in View.of(text).text.splitlines():
            rank_paragraph(_TOKEN.findall(paragraph), ranks)
    return ranks


class Coverage:
    """How many कि-clauses and quotations a cue, or a decision against one, accounts for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.counts: Counter[tuple[str, str]] = Counter()
        self.rest = Ranks()

    def add(self, document: Document) -> None:
        """Count one article."""
        for sentence in document.sentences:
            if not document.paragraphs[sentence.paragraph].furniture:
                self._add_sentence(document, sentence)

    def _add_sentence(self, document: Document, sentence: Sentence) -> None:
        tokens = document.words(sentence)
        quotations = [q for q in document.quotations if sentence.start <= q.outer.start < sentence.end]
        clauses = [token.index for token in tokens if token.text == "कि"]
        if not clauses and not quotations:
            return
        cues = [(match.first, match.last) for match in find_cues(tokens, self._lexicon)]
        ruled_out = [(match.first, match.last) for match in find_pseudo(tokens, self._lexicon)]
        texts = [token.text for token in document.tokens[: sentence.last]]
        for clause in clauses:
            verdict = _verdict(cues, ruled_out, clause, clause, after=0)
            self._count("ki", verdict, texts, clause)
        for quotation in quotations:
            inside = [t.index for t in tokens if quotation.outer.start <= t.start < quotation.outer.end]
            if inside:
                outside = [cue for cue in cues if not inside[0] <= cue[0] <= inside[-1]]
                verdict = _verdict(outside, ruled_out, inside[0], inside[-1] + 1, after=_REACH_AFTER)
                self._count("quotation", verdict, texts, inside[0])

    def _count(self, table: str, verdict: str, texts: Sequence[str], at: int) -> None:
        self.counts[table, verdict] += 1
        if verdict == "rest":
            for count in (1, 2, 3):
                words = words_before(texts, at, count)
                if len(words) == count:
                    self.rest.add(f"rest-{table}-{count}", words, texts[max(0, at - 12) : at + 6])

    def write(self, out: TextIO, least: int) -> None:
        """Print the shares, then the rest by rank."""
        for table in ("ki", "quotation"):
            total = sum(count for (name, _), count in self.counts.items() if name == table)
            for verdict in ("cue", "ruled out", "rest"):
                count = self.counts[table, verdict]
                print(table, verdict, count, f"{count / max(1, total):.4f}", sep="\t", file=out)
        self.rest.write(out, least)


def _verdict(
    cues: Iterable[tuple[int, int]], ruled_out: Iterable[tuple[int, int]], first: int, last: int, *, after: int
) -> str:
    """Whether a cue ends just before ``first`` or begins soon after ``last``, or a decision against one is there."""
    if any(
        first - _REACH_BEFORE <= cue_last <= first or last <= cue_first <= last + after for cue_first, cue_last in cues
    ):
        return "cue"
    near = any(first - _REACH_BEFORE <= pseudo_last <= first + 1 for _, pseudo_last in ruled_out)
    return "ruled out" if near else "rest"


def measure(texts: Iterable[str], lexicon: Lexicon) -> Coverage:
    """The coverage of a lexicon over a corpus."""
    coverage = Coverage(lexicon)
    for number, text in enumerate(texts):
        coverage.add(analyse(Article(str(number), text)))
    return coverage


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--least", type=int, default=5, help="leave out what is rarer than this")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read only every Nth article")
    parser.add_argument("--coverage", action="store_true", help="tell what the lexicon accounts for")
    options = parser.parse_args(arguments)
    texts = read_texts(options.corpus)
    if options.coverage:
        measure(islice(texts, 0, None, options.every), load_lexicon()).write(sys.stdout, options.least)
    else:
        rank(islice(texts, 0, None, options.every)).write(sys.stdout, options.least)


if __name__ == "__main__":
    main()
