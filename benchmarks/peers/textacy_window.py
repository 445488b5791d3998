"""Quotation marks and a reporting verb in the window around them, in the manner of textacy.

    DeWilde, B. textacy: NLP, before and after spaCy. `extract.triples.direct_quotations`.
    https://textacy.readthedocs.io

A pair of quotation marks is a quotation if it holds some words and is not all names. In the sentences that it touches,
the nearest reporting verb with a subject outside quotation marks is the cue, and its subject the speaker. What has no
such verb is no quotation. There is no indirect speech and no resolution of names.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.peers.names import is_pronoun
from benchmarks.peers.phrases import mention, subjects
from benchmarks.peers.reading import Clause, Json, Reading, Trees, distance, make_record, open_quotations, read
from quotes.article import Span
from quotes.text.document import Document, Quotation

READING = Reading.WHOLE

_LEAST_WORDS = 2


def extract(document: Document, trees: Trees) -> list[Json]:
    """The quotations of an article that have a reporting verb with a subject in their window."""
    clauses = list(read(document, trees, READING))
    records = []
    for quotation in open_quotations(document):
        window = [clause for clause in clauses if _touches(clause, quotation.outer)]
        if _is_utterance(quotation, window) and (found := _attribute(quotation, window)) is not None:
            cue, speaker = found
            text = speaker.of(document.text)
            name = None if is_pronoun(text) else text
            records.append(make_record(document, [quotation.inner], speaker=speaker, name=name, cue=cue))
    return records


def _touches(clause: Clause, outer: Span) -> bool:
    """Whether a sentence holds a part of the quotation, or ends or begins at one of its marks."""
    sentence = clause.sentence.span
    return sentence.start <= outer.end + 1 and outer.start <= sentence.end + 1


def _is_utterance(quotation: Quotation, window: Sequence[Clause]) -> bool:
    """Whether there are some words in the marks, and not only names (English has this from capitals)."""
    inside = [
        word
        for clause in window
        for token, word in zip(clause.tokens, clause.tree.words, strict=True)
        if quotation.inner.contains(token.span) and token.is_word
    ]
    return len(inside) >= _LEAST_WORDS and any(word.upos != "PROPN" for word in inside)


def _attribute(quotation: Quotation, window: Sequence[Clause]) -> tuple[Span, Span] | None:
    """Cue and speaker: those of the nearest reporting verb outside all marks that has a subject."""
    verbs = [(clause, cue) for clause in window for cue in clause.verbs_near(quotation.outer)]
    verbs.sort(key=lambda found: distance(found[0].cue_span(found[1]), quotation.outer))
    for clause, cue in verbs:
        for node in subjects(clause, cue):
            speaker = mention(clause, node)
            if speaker is not None:
                return clause.cue_span(cue), speaker
    return None
