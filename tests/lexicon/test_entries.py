"""Every lexicon entry against its own examples and counterexamples."""

from __future__ import annotations

import unicodedata

import pytest
import regex

from quotes.lexicon import find_cues, load_lexicon
from quotes.lexicon.schema import AnyCue, PseudoCue
from tests.lexicon.sentences import tokens_of

_MARKED = regex.compile(r"\[\[(.*?)\]\]")
LEXICON = load_lexicon()
EXAMPLES = [(entry, example) for entry in LEXICON.entries for example in entry.examples]
COUNTEREXAMPLES = [(entry, example) for entry in LEXICON.entries for example in entry.counterexamples]
NEGATIVE = [(entry, example) for entry in LEXICON.pseudo for example in entry.counterexamples]


def cues_of(entry: AnyCue, sentence: str) -> list[str]:
    tokens = tokens_of(sentence)
    found = [match for match in find_cues(tokens, LEXICON) if match.entry is entry]
    return [" ".join(token.text for token in tokens[match.first : match.last]) for match in found]


@pytest.mark.parametrize(("entry", "example"), EXAMPLES, ids=[f"{e.id}: {x}" for e, x in EXAMPLES])
def test_example_holds_its_cue(entry: AnyCue, example: str) -> None:
    marked = _MARKED.findall(example)
    assert marked
    assert cues_of(entry, _MARKED.sub(r"\1", example)) == marked


@pytest.mark.parametrize(("entry", "example"), COUNTEREXAMPLES, ids=[f"{e.id}: {x}" for e, x in COUNTEREXAMPLES])
def test_counterexample_holds_none(entry: AnyCue, example: str) -> None:
    assert cues_of(entry, example) == []


@pytest.mark.parametrize(("entry", "example"), NEGATIVE, ids=[f"{e.id}: {x}" for e, x in NEGATIVE])
def test_pseudo_cue_stands_in_its_counterexamples_and_lets_no_cue_through(entry: PseudoCue, example: str) -> None:
    tokens = tokens_of(example)
    words = " ".join(token.text for token in tokens)
    covering = [form for form in entry.forms if f" {form} " in f" {words} "]
    assert covering
    for match in find_cues(tokens, LEXICON):
        cue = " ".join(token.text for token in tokens[match.first : match.last])
        assert not any(cue in form for form in covering)


def test_every_entry_has_an_example() -> None:
    assert [entry.id for entry in LEXICON.entries if not entry.examples] == []
    assert [entry.id for entry in LEXICON.pseudo if not entry.counterexamples] == []


def folded_words() -> set[str]:
    """All words of the lexicon that texts are compared with."""
    verbs = (word for e in LEXICON.verbs for word in (e.lemma, *e.irregular, *e.homographs, *e.excluded))
    nouns = (word for e in LEXICON.nouns for word in (e.lemma, *e.variants, *e.light_verbs))
    markers = (form for e in LEXICON.markers for form in e.forms)
    hedges = (form for e in LEXICON.hedges for form in e.forms)
    pseudo = (form for e in LEXICON.pseudo for form in e.forms)
    auxiliaries = (word for a in LEXICON.auxiliaries for word in (a.lemma or "", *a.words))
    groups = (LEXICON.tellers, LEXICON.titles, LEXICON.roles, LEXICON.pronouns, LEXICON.agencies)
    return {*verbs, *nouns, *markers, *hedges, *pseudo, *auxiliaries, *(word for group in groups for word in group)}


@pytest.mark.parametrize("word", sorted(folded_words()))
def test_word_is_folded(word: str) -> None:
    assert unicodedata.normalize("NFC", word) == word
    assert not regex.search(r"(?<![डढ])\u093c|[ँ\u200c\u200d]", word)
