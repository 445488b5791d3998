"""Trees from Stanza: the only module that knows stanza and torch, and that loads them only for the first parse.

Three things keep a tree the same whatever stands beside it in a batch:

* The models run in double precision. In single precision the last digits of a score depend on the shape of the
  batch (by 1e-5 and more), which can turn a near-tie over: rare, but not never. In double precision they differ by
  1e-13, which no tie comes near. It costs a quarter of the speed; parsing each sentence alone would cost half.
* A lemma must consist of letters of its word or of the lemmatiser's alphabet. Stanza extends that alphabet by the
  strange letters of the whole batch and can, for a word with one of them, choose another word's.
* Sentences are cut to windows before they are grouped, by length alone.
"""

from __future__ import annotations

import pickle
import threading
import warnings
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from quotes.errors import ParserError
from quotes.syntax.analyses import Analysis, Words, batches, fingerprint, make_tree, windows_of
from quotes.syntax.packages import DOWNLOAD_COMMAND, LANGUAGE, PROCESSORS, ParserPackage
from quotes.syntax.tree import Tree

#: The attribute under which torch keeps the uncompiled form of a function (see `_without_compiler`).
_MARK = "__dynamo_disable"

#: Torch keeps one default number type a process, which `_double_precision` changes: one parse at a time.
_LOCK = threading.Lock()


class StanzaParser:
    """A `Parser` that runs a Stanza package on the processor, without network.

    One a process is enough: its calls are served one after another, from however many threads. Several processes
    each load their own. ``batch_words`` bounds the words that are computed at once: more take more memory and are no
    faster. It has no influence on the trees, and neither has ``threads``, the cores that torch uses in this process.
    """

    def __init__(self, package: ParserPackage, *, batch_words: int = 1000, threads: int = 1) -> None:
        if batch_words < 1 or threads < 1:
            raise ValueError("batch_words and threads must be positive")
        self.package = package
        self._batch_words = batch_words
        self._threads = threads
        self._pipeline: Any = None
        self._alphabet: Container[str] | None = None

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.package)

    def load(self) -> None:
        """Load the models now rather than with the first parse (two to three seconds).

        Raises:
            ParserError: if stanza is not installed or the package is broken.
        """
        with _LOCK:
            self._load()

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence; see `Parser.parse`.

        A sentence of more than `windows.MAX_WORDS` words is parsed in windows, whose roots hang on the first one as
        ``parataxis``. Equal sentences are parsed once.
        """
        forms = [tuple(sentence) for sentence in sentences]
        needed = windows_of(forms)
        with _LOCK:
            if needed:
                self._load()
            parsed = dict(self._parse_windows(needed))
        return [make_tree(words, parsed) for words in forms]

    def _parse_windows(self, windows: list[Words]) -> Iterator[tuple[Words, list[Analysis]]]:
        for batch in batches(windows, self._batch_words):
            yield from zip(batch, self._analyse(batch), strict=True)

    def _analyse(self, batch: Sequence[Words]) -> list[list[Analysis]]:
        from quotes.syntax.decoding import greedy_first

        with _double_precision(), greedy_first(), warnings.catch_warnings():
            # A tree that could not be repaired in full is still a tree; whoever reads records cannot act on it.
            warnings.filterwarnings("ignore", message="resolve_head_constraint_violations")
            try:
                document = self._pipeline([list(words) for words in batch])
            except Exception as error:
                raise ParserError(f"parser {self.package.name!r} failed on {len(batch)} sentences: {error}") from error
        analyses = [[self._read_word(word) for word in sentence.words] for sentence in document.sentences]
        got = [tuple(word.text for word in sentence.words) for sentence in document.sentences]
        for given, returned in zip(batch, got, strict=False):
            if given != returned:
                raise ParserError(f"parser {self.package.name!r} returned other words: {given} became {returned}")
        if len(got) != len(batch):
            raise ParserError(f"parser {self.package.name!r} returned {len(got)} sentences for {len(batch)}")
        return analyses

    def _read_word(self, word: Any) -> Analysis:
        lemma = word.lemma or word.text
        if self._alphabet is not None and not all(c in word.text or c in self._alphabet for c in lemma):
            lemma = word.text
        return lemma, word.upos or "X", word.feats or "", word.head, word.deprel

    def _load(self) -> None:
        if self._pipeline is not None:
            return
        try:
            import stanza
            import torch
        except ImportError as error:
            raise ParserError(
                f"parser package {self.package.name!r} needs Stanza ({error}): pip install 'uddharan[stanza]'"
            ) from error
        torch.set_num_threads(self._threads)
        try:
            with _without_compiler():
                pipeline = _load_pipeline(stanza, self.package)
        except Exception as error:
            raise ParserError(_broken(self.package, error)) from error
        for name in PROCESSORS:
            model = getattr(pipeline.processors[name].trainer, "model", None)
            if model is not None:
                model.double()
        lemmatiser = pipeline.processors["lemma"].trainer
        if getattr(lemmatiser, "model", None) is not None:  # it spells lemmas, and does not only look them up
            self._alphabet = lemmatiser.vocab["char"]
        self._pipeline = pipeline


def _load_pipeline(stanza: Any, package: ParserPackage) -> Any:
    return stanza.Pipeline(
        lang=LANGUAGE,
        dir=str(package.folder),
        package=package.package,
        processors=",".join(("tokenize", *PROCESSORS)),
        tokenize_pretokenized=True,
        lemma_store_results=True,  # a lemma depends on nothing but the word and its part of speech
        download_method=None,
        use_gpu=False,
        logging_level="CRITICAL",  # what goes wrong is raised
    )


def _broken(package: ParserPackage, error: Exception) -> str:
    if isinstance(error, pickle.UnpicklingError):  # torch's own message advises to load it unsafely
        reason = "its weights are damaged, or are more than weights and were refused because they could run code"
    else:
        reason = f"{type(error).__name__}: {error}"
    return (
        f"parser package {package.name!r} in {package.folder} cannot be loaded: {reason}.\n"
        f"It may have been made for another version of Stanza. "
        f"The official Hindi package is had with: {DOWNLOAD_COMMAND}"
    )


@contextmanager
def _double_precision() -> Iterator[None]:
    """Compute without gradients in double precision: the models are double, and so are the tensors Stanza makes."""
    import torch

    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        with torch.inference_mode():
            yield
    finally:
        torch.set_default_dtype(before)


@contextmanager
def _without_compiler() -> Iterator[None]:
    """Keep torch from loading its compiler, which nothing here uses and which is half the start-up.

    Stanza makes an optimizer even for a model that is not to be trained, and torch marks one method of optimizers
    as not to be compiled, for which it loads the compiler at the first call unless the mark is there already.
    Where torch does that otherwise, loading only takes longer.
    """
    import torch.optim

    method: Any = getattr(torch.optim.Optimizer.add_param_group, "__wrapped__", None)
    if method is None or hasattr(method, _MARK):
        yield
        return
    setattr(method, _MARK, method)
    try:
        yield
    finally:
        delattr(method, _MARK)
