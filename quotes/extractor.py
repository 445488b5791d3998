"""The extractor: the only place that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import TypeVar

from quotes.article import Article
from quotes.attribution.build import build_record
from quotes.attribution.confidence import Precision, estimate, least_confidence
from quotes.attribution.overlaps import settle
from quotes.attribution.record_features import features_of
from quotes.attribution.relations import relate
from quotes.configuration import Configuration, extend, load_configuration
from quotes.errors import QuotesError
from quotes.explanation import ExplainedRejection, Explanation, SentenceExplanation, explain_document
from quotes.lexicon.cues import CueMatch
from quotes.lexicon.grammar import Grammar, load_grammar
from quotes.lexicon.loader import Lexicon, load_lexicon
from quotes.lexicon.matcher import find_cues
from quotes.matchers import MATCHERS, PASSAGES
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context
from quotes.matchers.frame import Frame, build_frames
from quotes.matchers.rule import Rule
from quotes.matchers.run import Findings, begin, run_rules
from quotes.records import ArticleInfo, Attribution, SpeakerType
from quotes.romanising import romanise
from quotes.syntax import DEFAULT_PARSER, RecordingParser, get_parser
from quotes.syntax.awaited import AwaitedTree, TreeAwaitedError
from quotes.syntax.flat import FlatParser
from quotes.syntax.tree import Parser, Tree
from quotes.text import analyse
from quotes.text.document import Document
from quotes.values import value

__all__ = [
    "ExplainedRejection",
    "Explanation",
    "Extractor",
    "Failure",
    "Precision",
    "Result",
    "SentenceExplanation",
    "extract",
]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article gave no records: the stage that failed and the reason."""

    stage: str
    reason: str


@value()
class Result:
    """What became of one article: its records, or the failure that prevented them."""

    article: Article
    records: tuple[Attribution, ...] = ()
    error: Failure | None = None


@dataclass(slots=True)
class _Draft:
    """An article on its way: its frames, what the rules say of them without a tree, and which need one."""

    document: Document
    frames: tuple[Frame, ...]
    matches: tuple[tuple[CueMatch, ...], ...]
    contexts: dict[int, Context] = field(default_factory=dict)
    trees: dict[int, AwaitedTree] = field(default_factory=dict)
    found: dict[int, Findings] = field(default_factory=dict)
    wanted: list[int] = field(default_factory=list)

    def sentences(self) -> list[tuple[str, ...]]:
        """The words of the frames that need a tree."""
        return [self.trees[frame].forms for frame in self.wanted]

    def parsed(self) -> set[int]:
        """The sentences of which a frame has its tree."""
        return {self.frames[frame].sentence for frame, tree in self.trees.items() if tree.made}


class Extractor:
    """Finds attributions in Hindi articles.

    Args:
        parser: the name of a parser package (see ``quotes models``), a path to one, or a `Parser`. Loaded at first use.
            Unless given, the configuration's; else the best one found.
        lexicon: the word knowledge; the built-in lexicon unless given.
        precision: ``strict`` keeps only records that are nearly always right, ``balanced`` those
            that are likely enough to be worth keeping, ``all`` every one. Unless given, the configuration's; else
            ``balanced``.
        configuration: words and defaults of your own (see `load_configuration`), or the file that holds them. Files
            that the command line would find by itself are not looked for.
        article_info: each record has what `Article.meta` tells of the article (title, url, date, author, publisher).
        romanise: the speaker of each record has ``name_latin``, if it is a person.

    Raises:
        ParserError: where there is no such parser.
        ConfigurationError: where the configuration's file cannot be read or makes no sense.

    One extractor serves one process; it holds the parser's model.
    """

    def __init__(
        self,
        parser: str | Parser | None = None,
        *,
        lexicon: Lexicon | None = None,
        precision: Precision | None = None,
        rules: Sequence[Rule] = MATCHERS,
        configuration: Configuration | Path | str | None = None,
        article_info: bool = True,
        romanise: bool = False,
    ) -> None:
        own = load_configuration(configuration) if isinstance(configuration, Path | str) else configuration
        own = own if own is not None else Configuration()
        parser = parser or own.defaults.parser or DEFAULT_PARSER
        self._parser = get_parser(parser) if isinstance(parser, str) else parser
        self._lexicon = extend(lexicon if lexicon is not None else load_lexicon(), own)
        self._configuration = own.fingerprint
        self._article_info = article_info
        self._romanise = romanise
        self._grammar: Grammar = load_grammar()
        self._least = least_confidence(precision or own.defaults.precision or "balanced")
        self._rules = tuple(rules)
        # What is stored does not depend on what the rules of the day look at.
        self._parses_all = isinstance(self._parser, RecordingParser)

    def extract(self, article: Article | str) -> list[Attribution]:
        """The records of one article, in text order.

        Raises:
            QuotesError: where a stage fails (`extract_many` reports that instead).
        """
        return list(self._run(article).records)

    def extract_many(self, articles: Iterable[Article], *, batch_size: int = 64) -> Iterator[Result]:
        """One result an article, in order, lazily. An article that fails gives a result with an error; the run goes on.

        ``batch_size`` is the number of articles parsed together: it moves speed and memory, never the records.
        """
        source = iter(articles)
        while batch := list(islice(source, batch_size)):
            yield from self._extract_batch(batch)

    def explain(self, article: Article | str) -> Explanation:
        """What was found and what was turned down, sentence by sentence."""
        return self._run(article).explain()

    def extract_with_features(self, article: Article | str) -> tuple[tuple[Attribution, tuple[str, ...]], ...]:
        """The records of one article, each with the features that its confidence is estimated from."""
        return self._run(article).with_features

    def _run(self, article: Article | str) -> _Outcome:
        draft = self._draft(_as_article(article))
        self._probe(draft)
        return self._finish(draft, self._parser.parse(draft.sentences()))

    def _extract_batch(self, batch: Sequence[Article]) -> Iterator[Result]:
        drafts = [self._attempt_draft(article) for article in batch]
        sentences = [words for draft in drafts if isinstance(draft, _Draft) for words in draft.sentences()]
        parsed = _attempt("parser", lambda: self._parser.parse(sentences))
        trees = iter(parsed) if isinstance(parsed, list) else None
        for article, draft in zip(batch, drafts, strict=True):
            if isinstance(draft, Failure):
                yield Result(article, error=draft)
                continue
            if trees is not None:
                own: list[Tree] | Failure = list(islice(trees, len(draft.wanted)))
            else:  # one sentence broke the batch: find out whose it is
                own = _attempt("parser", lambda d=draft: self._parser.parse(d.sentences()))  # type: ignore[misc]
            if isinstance(own, Failure):
                yield Result(article, error=own)
                continue
            done = _attempt("matchers", lambda d=draft, t=own: self._finish(d, t))  # type: ignore[misc]
            yield Result(article, error=done) if isinstance(done, Failure) else Result(article, done.records)

    def _attempt_draft(self, article: Article) -> _Draft | Failure:
        draft = _attempt("text", lambda: self._draft(article))
        if isinstance(draft, Failure):
            return draft
        return _attempt("matchers", lambda: self._probe(draft)) or draft

    def _draft(self, article: Article) -> _Draft:
        document = analyse(article, self._lexicon.own_agencies)
        frames = build_frames(document, self._grammar)
        matches = tuple(find_cues(frame.words, self._lexicon, frame.texts) for frame in frames)
        return _Draft(document, frames, matches)

    def _probe(self, draft: _Draft) -> None:
        """Run the rules without trees: a frame needs one if a rule looks at it, or finds what may have a speaker."""
        document = draft.document
        for frame, matches in zip(draft.frames, draft.matches, strict=True):
            sentence = document.sentences[frame.sentence]
            if sentence.repeat or document.paragraphs[sentence.paragraph].furniture:
                continue
            tree = _silent_tree(len(frame.tokens))
            if frame.tokens and (sentence.headline or matches or frame.cuts):
                tree = draft.trees[frame.index] = AwaitedTree(frame.texts)
            context = Context(document, self._lexicon, self._grammar, frame, tree, matches)
            draft.contexts[frame.index] = context
            findings = draft.found[frame.index] = begin(context, self._rules)
            if findings.left:
                with suppress(TreeAwaitedError):
                    run_rules(context, findings)
        for index in draft.trees:
            if self._parses_all or draft.found[index].left or draft.found[index].candidates:
                draft.wanted.append(index)

    def _finish(self, draft: _Draft, trees: Sequence[Tree]) -> _Outcome:
        for index, tree in zip(draft.wanted, trees, strict=True):
            draft.trees[index].give(tree)
        settled: dict[int, tuple[Candidate, ...]] = {}
        rejections: list[Rejection] = []
        for index, context in draft.contexts.items():
            if index in draft.trees:
                draft.trees[index].make_with(self._parse_one)
            findings = draft.found[index]
            if findings.left:
                run_rules(context, findings)
            settled[index] = settle(findings.candidates) if findings.candidates else ()
            rejections.extend(findings.rejections)
        contexts = list(draft.contexts.values())
        for passage in PASSAGES:
            for found in list(passage(contexts, settled)):
                if isinstance(found, Rejection):
                    rejections.append(found)
                else:
                    settled[found.frame] = (*settled[found.frame], found)
        for index, context in draft.contexts.items():
            if index not in draft.trees:  # who speaks in a sentence may be told in the one before it
                context.tree = awaited = AwaitedTree(context.texts)
                awaited.make_with(self._parse_one)
        made, doubtful = self._records(draft.document, draft.contexts, settled)
        rejections.extend(doubtful)
        return _Outcome(draft, tuple(record for record, _ in made), tuple(made), tuple(rejections))

    def _parse_one(self, words: tuple[str, ...]) -> Tree:
        (tree,) = self._parser.parse([words])
        return tree

    def _records(
        self, document: Document, contexts: Mapping[int, Context], settled: Mapping[int, Sequence[Candidate]]
    ) -> tuple[list[tuple[Attribution, tuple[str, ...]]], list[Rejection]]:
        """The records in text order, each with the features its confidence rests on, and what is too doubtful."""
        made, doubtful = [], []
        told = self._told(document.article)
        for relation in relate(document, contexts, settled, self._lexicon):
            features = tuple(features_of(document, relation, contexts[relation.candidate.frame]))
            confidence = estimate(features)
            if confidence < self._least:
                doubtful.append(_doubt(relation.candidate, confidence, self._least))
                continue
            record = build_record(document, relation, confidence, **told)
            made.append((_with_latin(record) if self._romanise else record, features))
        return sorted(made, key=lambda m: (m[0].content[0].start, -m[0].content[-1].end, m[0].rule)), doubtful

    def _told(self, article: Article) -> dict[str, object]:
        """What each record of an article says of the article and of the extractor."""
        told = {"article": info_of(article) if self._article_info else None, "configuration": self._configuration}
        return {name: value for name, value in told.items() if value is not None}


@value()
class _Outcome:
    """An article done, with what `explain` needs to tell of it."""

    draft: _Draft
    records: tuple[Attribution, ...]
    with_features: tuple[tuple[Attribution, tuple[str, ...]], ...]
    rejections: tuple[Rejection, ...]

    def explain(self) -> Explanation:
        draft = self.draft
        return explain_document(
            draft.document, draft.frames, draft.parsed(), draft.matches, self.records, self.rejections
        )


def _doubt(candidate: Candidate, confidence: float, least: float) -> Rejection:
    """Why a record was left out that rules had made."""
    span, what = candidate.content[0], "quotation"
    if candidate.cue_span is not None:
        span, what = candidate.cue_span, "cue"
    return Rejection(candidate.rule, candidate.frame, span, what, f"confidence {confidence:.2f}, less than {least:.2f}")


@lru_cache(maxsize=512)
def _silent_tree(length: int) -> Tree:
    """A tree that says nothing, for frames that no rule needs a parse of."""
    return FlatParser().parse([("",) * length])[0]


_Value = TypeVar("_Value")


def _attempt(stage: str, work: Callable[[], _Value]) -> _Value | Failure:
    """The result of a stage, or its failure: whatever one article raises must not stop the run."""
    try:
        return work()
    except QuotesError as error:
        return Failure(stage, str(error))
    except Exception as error:  # noqa: BLE001 - the boundary where a bug becomes a listed failure
        return Failure(stage, f"{type(error).__name__}: {error}")


def _with_latin(record: Attribution) -> Attribution:
    """The record with the name of its speaker in Latin letters, if that is a person's name."""
    speaker = record.speaker
    if speaker is None or speaker.name is None or speaker.type is not SpeakerType.PERSON:
        return record
    latin = speaker.model_copy(update={"name_latin": romanise(speaker.name)})
    return record.model_copy(update={"speaker": latin})


def info_of(article: Article) -> ArticleInfo | None:
    """What is known of an article beside its text, or None where that is nothing."""
    if not article.meta:
        return None
    told = {name: value for name in ArticleInfo.model_fields if (value := article.meta.get(name, "").strip())}
    return ArticleInfo(**told) if told else None


def _as_article(article: Article | str) -> Article:
    return Article("text", article) if isinstance(article, str) else article


def extract(text: str, doc_id: str = "text") -> list[Attribution]:
    """The records of one text, with the default parser, which is kept for the next call."""
    return _default_extractor().extract(Article(doc_id, text))


@cache
def _default_extractor() -> Extractor:
    return Extractor()
