"""Which candidates stand, and which stands inside which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Span
from quotes.attribution.nesting import anchor_of, enclosing_candidates
from quotes.attribution.overlaps import encloses, settle
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.loader import load_lexicon
from quotes.matchers.candidate import Candidate
from quotes.records import Kind

VERB = next(entry for entry in load_lexicon().verbs if entry.lemma == "कहना")
MARKER = next(entry for entry in load_lexicon().markers if not entry.relays)
CHANNEL = next(entry for entry in load_lexicon().markers if entry.relays)


def said(rule: str, content: tuple[int, int], cue: tuple[int, int] | None = None, *, quoted: bool = False) -> Candidate:
    """A candidate with one content span; the cue's words count as one position each."""
    match = None if cue is None else CueMatch(VERB, cue[0], cue[1], cue[0], cue[0], Form.FINITE)
    return _candidate(rule, content, match, quoted)


def according_to(rule: str, content: tuple[int, int], cue: tuple[int, int], *, relays: bool = False) -> Candidate:
    entry = CHANNEL if relays else MARKER
    return _candidate(rule, content, CueMatch(entry, cue[0], cue[1], cue[0], None, Form.MARKER), False)


def _candidate(rule: str, content: tuple[int, int], match: CueMatch | None, quoted: bool) -> Candidate:
    span = Span(*content)
    where = None if match is None else Span(match.first, match.last)
    return Candidate(rule, 0, Kind.DIRECT, (span,), match, where, quoted=(span,) if quoted else ())


def rules(candidates: list[Candidate]) -> list[str]:
    return [candidate.rule for candidate in settle(candidates)]


def test_a_cue_makes_one_record_the_first_rules() -> None:
    assert rules([said("a", (10, 20), (1, 2)), said("b", (30, 40), (1, 3))]) == ["a"]


def test_a_quotation_makes_one_record() -> None:
    first, second = said("a", (10, 20), (1, 2), quoted=True), said("b", (10, 20), (3, 4), quoted=True)
    assert rules([first, second]) == ["a"]


def test_a_channel_may_tell_the_same_quotation() -> None:
    told = _candidate("b", (10, 20), according_to("b", (10, 20), (3, 4), relays=True).cue, True)
    assert rules([said("a", (10, 20), (1, 2), quoted=True), told]) == ["a", "b"]


def test_the_same_content_twice_is_one_attribution() -> None:
    assert rules([said("a", (10, 30), (1, 2)), said("b", (10, 31), (3, 4))]) == ["a"]
    assert rules([said("a", (10, 30), (1, 2)), said("b", (10, 90), (3, 4))]) == ["b", "a"]


def test_what_reports_another_is_no_repetition_of_it() -> None:
    outer, inner = said("a", (10, 30), (1, 2)), said("b", (13, 30), (10, 12))
    assert rules([outer, inner]) == ["a", "b"]
    assert encloses(outer, inner)
    assert not encloses(inner, outer)


def test_what_stands_is_in_text_order_the_longer_first() -> None:
    late, long, short = said("late", (50, 60), (1, 2)), said("long", (5, 40), (3, 4)), said("short", (5, 9), (6, 7))
    assert rules([late, short, long]) == ["long", "short", "late"]


ranges = st.tuples(st.integers(0, 40), st.integers(1, 25)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    """Candidates with one to three content spans in order, with and without cues, anywhere in a short text."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        cue = draw(st.none() | ranges)
        match = None if cue is None else CueMatch(VERB, cue[0], cue[1], cue[0], cue[0], Form.FINITE)
        spans = tuple(sorted(Span(*span) for span in draw(st.lists(ranges, min_size=1, max_size=3, unique=True))))
        found.append(Candidate(str(number), 0, Kind.INDIRECT, spans, match, None if cue is None else Span(*cue)))
    return found


def naive(found: list[Candidate]) -> list[tuple[int, ...]]:
    """The definition itself: another's content holds the anchor; smallest content first."""
    return [
        tuple(
            sorted(
                (
                    m
                    for m, other in enumerate(found)
                    if m != n and any(s.contains(anchor_of(own)) for s in other.content)
                ),
                key=lambda m: (sum(map(len, found[m].content)), m),
            )
        )
        for n, own in enumerate(found)
    ]


@given(candidates())
def test_the_sweep_finds_what_the_definition_says(found: list[Candidate]) -> None:
    assert enclosing_candidates(found) == naive(found)


@given(candidates())
def test_what_stands_shares_no_cue_and_is_in_text_order(found: list[Candidate]) -> None:
    kept = settle(found)
    words = [i for candidate in kept if candidate.cue for i in range(candidate.cue.first, candidate.cue.last)]
    assert len(words) == len(set(words))
    assert set(kept) <= set(found)
    assert list(kept) == sorted(kept, key=lambda c: (c.content[0].start, -c.content[-1].end, c.rule))


def test_a_candidate_without_cue_is_anchored_by_its_content() -> None:
    assert anchor_of(said("a", (10, 20))) == Span(10, 20)
    assert anchor_of(said("a", (10, 20), (1, 2))) == Span(1, 2)
