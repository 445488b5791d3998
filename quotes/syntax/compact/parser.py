"""A parser over models of the bundled design, with numpy alone.

A tree is the same whatever stands beside its sentence in a batch, and the same that Stanza finds in double precision.
The networks run in single precision, whose last digits depend on the shape of the batch. But they also say by how much
each choice was the best one; where that is less than single precision can be trusted for, the sentence is parsed again
in double precision, where what is left of the dependence (1e-13) comes near no tie.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from threadpoolctl import ThreadpoolController

from quotes.errors import ParserError
from quotes.syntax.analyses import Analysis, Words, batches, fingerprint, make_tree, windows_of
from quotes.syntax.compact.lemmas import Lemmatiser
from quotes.syntax.compact.models import Saved, read_models
from quotes.syntax.compact.networks import Networks, Parsed
from quotes.syntax.packages import ParserPackage
from quotes.syntax.tree import Tree

#: Scores in single precision are wrong by some 1e-5; a lead of this much they cannot turn over.
ENOUGH = 1e-3


class CompactParser:
    """A `Parser` over a package; loading it takes a fifth of a second.

    One a process is enough: its calls are served one after another, from however many threads. ``batch_words`` bounds
    the words that are computed at once, which moves time and memory, never a tree; ``threads`` is the cores used.

    Raises:
        UnreadableError: if the package is damaged or its models are of another design.
    """

    def __init__(self, package: ParserPackage, *, batch_words: int = 2000, threads: int = 1) -> None:
        if batch_words < 1 or threads < 1:
            raise ValueError("batch_words and threads must be positive")
        self.package = package
        self._batch_words = batch_words
        self._threads = threads
        self._lock = threading.Lock()
        self._saved: Mapping[str, Saved] = read_models(package)
        self._single = Networks(self._saved, np.float32)
        self._double: Networks | None = None
        self._lemmatiser = Lemmatiser(self._saved["lemma"])
        self._pools = ThreadpoolController()
        #: How many sentences were parsed, and how many of them again in double precision.
        self.parsed = self.parsed_again = 0

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.package)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence; see `Parser.parse`. Long sentences are parsed in windows, equal ones once."""
        forms = [tuple(sentence) for sentence in sentences]
        windows = windows_of(forms)
        with self._lock, self._pools.limit(limits=self._threads, user_api="blas"):
            analyses = self._analyse(windows)
        return [make_tree(words, analyses) for words in forms]

    def _analyse(self, windows: Sequence[Words]) -> dict[Words, list[Analysis]]:
        longest_first = windows[::-1]
        parsed = self._run(self._single, longest_first)
        if unsure := [words for words in longest_first if parsed[words].lead < ENOUGH]:
            if self._double is None:
                self._double = Networks(self._saved, np.float64)
            parsed |= self._run(self._double, unsure)
        self.parsed += len(windows)
        self.parsed_again += len(unsure)
        pairs = [(word, tag) for words in windows for word, (tag, _) in zip(words, parsed[words].tags, strict=True)]
        lemmas = iter(self._lemmatiser.lemmas(pairs))
        return {words: _describe(parsed[words], lemmas) for words in windows}

    def _run(self, networks: Networks, windows: Sequence[Words]) -> dict[Words, Parsed]:
        found: dict[Words, Parsed] = {}
        for batch in batches(windows, self._batch_words):
            try:
                found.update(zip(batch, networks.parse(batch), strict=True))
            except Exception as error:
                raise ParserError(f"parser {self.package.name!r} failed on {len(batch)} sentences: {error}") from error
        return found


def _describe(parsed: Parsed, lemmas: Iterator[str]) -> list[Analysis]:
    """The analyses of a sentence, whose lemmas are next."""
    words = zip(parsed.tags, parsed.heads, parsed.relations, strict=True)
    return [(next(lemmas), tag, features, head, relation) for (tag, features), head, relation in words]
