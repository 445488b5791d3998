"""The three regular expressions of an afternoon: what a newsroom script for Hindi usually is.

Somebody ने … कहा (or का कहना है, or बोले) and words in quotation marks; the same with कि and the rest of the sentence;
somebody के मुताबिक and the rest of the sentence. No parser, no names, no window. Quootstrap starts from such patterns:

    Pavllo, D., Piccardi, T., West, R. (2018). Quootstrap: Scalable Unsupervised Extraction of Quotation-Speaker Pairs
    from Large News Corpora via Bootstrapping. ICWSM 2018.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from benchmarks.peers.names import is_pronoun
from benchmarks.peers.reading import Json, Reading, Trees, make_record
from quotes.article import Span
from quotes.lexicon import load_lexicon
from quotes.lexicon.forms import Shape, conjugate
from quotes.lexicon.grammar import load_grammar
from quotes.lexicon.schema import Link, VerbCue
from quotes.text.document import Document

READING = Reading.NONE

_FINITE = (Shape.PERFECTIVE, Shape.IMPERFECTIVE)
_TIMEOUT = 5.0  # seconds an article


def extract(document: Document, trees: Trees) -> list[Json]:
    """What the three expressions match, each stretch of text once, the first expression first."""
    del trees
    records: list[Json] = []
    taken: list[Span] = []
    for pattern in _patterns():
        for match in pattern.finditer(document.text, timeout=_TIMEOUT):
            content = Span(*match.span("content"))
            if not any(content.overlaps(span) for span in taken):
                taken.append(content)
                records.append(_record(document, match, content))
    return records


def _record(document: Document, match: regex.Match[str], content: Span) -> Json:
    text = match["speaker"]
    return make_record(
        document,
        [content],
        speaker=Span(*match.span("speaker")),
        name=None if is_pronoun(text) else text,
        cue=Span(*match.span("cue")),
    )


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    grammar, lexicon = load_grammar(), load_lexicon()
    stops = "".join(map(regex.escape, sorted(grammar["stops"])))
    ergative = _any(word for word, pronoun in lexicon.pronouns.items() if pronoun.case == "ergative")
    possessive = _any(word for word, pronoun in lexicon.pronouns.items() if pronoun.case == "genitive")
    word = rf"(?!(?:{_any(grammar['case_markers'] | grammar['complementisers'])})\b)[\w.]+"
    noun_phrase = rf"{word}(?: {word}){{0,4}}"
    agent = rf"\b(?:(?P<speaker>{noun_phrase}) (?:{_any(grammar['ergative'])})|(?P<speaker>{ergative}))"
    owner = rf"\b(?:(?P<speaker>{noun_phrase}) (?:{_any(grammar['genitive'])})|(?P<speaker>{possessive}))"
    copulas = _any(form.text for form in conjugate("होना") if form.shape is Shape.COPULA)
    saying = [v for v in lexicon.verbs if v.links & {Link.KI, Link.QUOTE} and not v.needs_ki]
    verbs = _forms(saying, *_FINITE)
    bare = _forms([verb for verb in saying if not verb.transitive], *_FINITE)
    held = rf"{owner} (?P<cue>(?:{_forms([v for v in saying if v.copular], Shape.INFINITIVE)}) (?:{copulas}))"
    said = rf"{agent}\b[^{stops}\n\"“‘]{{0,60}}? (?P<cue>(?:{verbs})(?: (?:{copulas}))?)\b|{held}\b"
    spoke = rf"\b(?P<speaker>{noun_phrase}) (?P<cue>{bare})\b"
    quoted = (
        r"(?:[\"“](?P<content>[^\"”\n]+)[\"”]|(?:''|‘‘)(?P<content>[^\n]+?)(?:''|’’)|['‘](?P<content>[^'’\n]+)['’])"
    )
    sure = (marker for marker in lexicon.markers if marker.side == "after" and not marker.known_object)
    markers = _any(form for marker in sure for form in marker.forms)
    rest = rf"(?P<content>[^{stops}\n]+)"
    return (
        regex.compile(rf"(?:{said}|{spoke})[ ,:–-]*(?:कि[ ,:]*)?{quoted}"),
        regex.compile(rf"(?:{said}|{spoke}),? कि\b[ ,:]*{rest}"),
        regex.compile(rf"\b(?P<speaker>{noun_phrase}) (?P<cue>{markers})\b[ ,]*{rest}"),
    )


def _forms(verbs: Iterable[VerbCue], *shapes: Shape) -> str:
    return _any(form.text for verb in verbs for form in conjugate(verb.lemma) if form.shape in shapes)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(regex.escape, sorted(set(words), key=lambda word: (-len(word), word))))
