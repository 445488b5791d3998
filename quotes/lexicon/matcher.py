"""Find the cues of one sentence on its surface: where an entry stands, in what form, with what features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress

from quotes.lexicon.cues import CueMatch, Form, PseudoMatch
from quotes.lexicon.forms import DURATIVE, Shape, VerbForm
from quotes.lexicon.index import Beginning, Phrase, index_of
from quotes.lexicon.loader import Lexicon
from quotes.lexicon.schema import HedgeCue, Link, MarkerCue, NounCue, VerbCue
from quotes.lexicon.surface import Surface
from quotes.lexicon.torn import torn_in_front, torn_verb
from quotes.lexicon.verb_group import VerbGroup
from quotes.text.document import Token, is_word

_REACH_OF_DEMONSTRATIVE = 12  # words between a noun with इस and its कि: इस (दावे) के साथ भी खूब शेयर किया गया है कि
_REACH_OF_CARRIER = 7  # words between a carrier and what it is a cue with: (कैप्शन) के साथ सोशल मीडिया पर (शेयर किया)
_SHARED_WITH = 4  # words in which what is shared with a claim is said to be
_MOST_ADJECTIVES = 1  # between a genitive and its noun: झूठा (दावा)
_LONGEST_PARTICIPLE = 4  # words of a participle before its noun: की जा रही (मांग)


def find_cues(tokens: Sequence[Token], lexicon: Lexicon, texts: tuple[str, ...] | None = None) -> tuple[CueMatch, ...]:
    """The cues of a sentence, in text order, none overlapping another. ``texts`` are the tokens', if they are at hand.

    Only the surface is looked at: whether the sentence gives a content and a speaker is the matchers' business.
    Ranges are document token indices (`Token.index`); the tokens need not be without gaps (a quotation may be cut out).
    """
    index = index_of(lexicon)
    words = tuple([token.text for token in tokens]) if texts is None else texts
    beginnings = index.beginnings
    places = {
        place: begins
        for place in compress(range(len(words)), map(beginnings.__contains__, words))
        if (following := (begins := beginnings[words[place]]).following) is None
        or not following.isdisjoint(words[place + 1 : place + 2])
    }
    if not places:
        return ()
    search = _Search(words, index)
    found = [match for place, begins in places.items() for match in search.at(place, begins)]
    if not found:
        return ()
    kept = _longest(search.without_pseudo(found, places))
    return tuple([_at_tokens(match, tokens) for match in kept])


def find_pseudo(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[PseudoMatch, ...]:
    """The pseudo-cues of a sentence, in text order: what was looked at and is no attribution."""
    words = tuple([token.text for token in tokens])
    pseudo = index_of(lexicon).pseudo
    found: list[PseudoMatch] = []
    for place, word in enumerate(words):
        for phrase in pseudo.get(word, ()):
            if _stands(words, phrase.words, place):
                last = tokens[place + len(phrase.words) - 1].index + 1
                found.append(PseudoMatch(phrase.entry, tokens[place].index, last))
                break
    return tuple(found)


class _Search(Surface):
    """The search in one sentence; positions are places in ``words``."""

    def at(self, place: int, begins: Beginning) -> list[CueMatch]:
        """What begins (nouns: stands) at a place."""
        words = self.words
        found = [self._verb(place, verb, readings) for verb, readings in begins.verbs]
        found += [self._noun(place, noun) for noun in begins.nouns if _stands(words, noun.words, place)]
        for marker in begins.markers:
            if _stands(words, marker.words, place) and (not marker.fused or self.is_genitive_pronoun(place - 1)):
                found.append(self._fixed(place, marker))
                break
        for hedge in begins.hedges:
            if _stands(words, hedge.words, place):
                found.append(self._fixed(place, hedge))
                break
        return [match for match in found if match is not None]

    def without_pseudo(self, found: Sequence[CueMatch], places: Mapping[int, Beginning]) -> Sequence[CueMatch]:
        """The matches whose core no pseudo-cue covers."""
        standing = [
            range(place, place + len(phrase.words))
            for place, begins in places.items()
            for phrase in begins.pseudo
            if _stands(self.words, phrase.words, place)
        ]
        return [match for match in found if not any(match.core in at for at in standing)] if standing else found

    def _verb(self, place: int, entry: VerbCue, readings: Sequence[VerbForm]) -> CueMatch | None:
        group = self.index.grammar.parse(self.words, place, readings)
        if group is None or self._is_homograph(group, entry):
            return None
        if entry.needs_ki and not (self._announces(group.last, entry) or self._closes(group, entry)):
            return None
        if entry.carriers and not self._is_carried(place, group.last, entry):
            return None
        form = group.form(copular=entry.copular)
        if form is Form.FINITE and self._is_attributive(group):
            form = Form.PARTICIPLE
        ergative = group.takes_ergative(entry.transitive)
        gender, plural, person = group.agreement()
        subject = not ergative and not group.passive and form is not Form.COPULAR
        return CueMatch(
            entry,
            group.first,
            group.last,
            core=place,
            verb=place,
            form=form,
            passive=group.passive,
            perfective=ergative,
            negated=group.negated or self.is_negation(place - 1),
            plural=plural and subject,
            gender=gender if subject else None,
            person=person,
            irrealis=group.irrealis,
            unsaid=group.unsaid or self._is_bidden(group),
        )

    def _is_bidden(self, group: VerbGroup) -> bool:
        """सरकार बताए | कि …: somebody is to say it, where no agent in ने has told several things: उन्होंने कारण बताए."""
        complementisers = self.particles.complementiser
        if len(group.steps) > 1 or group.main.shape is not Shape.SUBJUNCTIVE:
            return False
        if complementisers.isdisjoint(self.words[group.last : group.last + 1]):
            return False
        return not self.has_agent_before(group.first)

    def _announces(self, at: int, entry: VerbCue) -> bool:
        """Whether कि comes next, or, behind a comma, the words themselves: उन्होंने जोड़ा, “…”."""
        comma = at < len(self.words) and self.words[at] == ","
        at += comma
        if at == len(self.words):  # what is quoted is no part of a frame's words
            return comma and Link.QUOTE in entry.links
        return self.words[at] in self.particles.complementiser

    def _closes(self, group: VerbGroup, entry: VerbCue) -> bool:
        """Whether the words themselves stand in front, and nothing but who says them: “…,” उन्होंने (आगे) जोड़ा।"""
        agent = group.first - 1
        agent -= agent > 0 and self.words[agent] in self.particles.between
        bare = agent >= 0 and self.words[agent] in self.index.ergatives
        return bare and Link.QUOTE in entry.links and self.may_end(group.last)

    def _is_homograph(self, group: VerbGroup, entry: VerbCue) -> bool:
        return group.main.text in entry.homographs and len(group.steps) == 1 and not self.may_end(group.last)

    def _noun(self, place: int, noun: Phrase[NounCue]) -> CueMatch | None:
        after = place + len(noun.words)
        entry = noun.entry
        verb = self.skip_between(after)
        group = self.light_verb(verb, entry)
        copula = self._copula(place, verb) if entry.copular and group is None else None
        told = group or copula
        if entry.carriers and (told is None or not self._is_carried(place, told.last, entry)):
            return None
        if group is not None:
            return self._light(noun, place, place, group)
        if copula is not None:
            return CueMatch(
                entry,
                place,
                copula.last,
                core=place,
                verb=verb,
                form=Form.COPULAR,
                negated=self._negated(after, copula.last),
            )
        before = self._group_before(place, entry)
        if before is not None:
            return self._light(noun, place, before.first, before)
        torn = torn_verb(self, place, after, entry) if self._has_genitive_before(place) else None
        if torn is not None:
            denied = torn.negated or self.is_negation(torn.first - 1)
            return CueMatch(
                entry,
                place,
                after,
                core=place,
                verb=torn.first,
                form=Form.NOUN,
                passive=torn.passive,
                perfective=not torn.passive,
                negated=denied,
            )
        held = self._has_genitive_before(place)
        in_front = torn_in_front(self, place, entry) if entry.alone or held else None
        if (in_front is not None and held) or (entry.alone and self._stands_alone(place, after)):
            return CueMatch(entry, place, after, core=place, verb=None, form=Form.NOUN, negated=in_front is True)
        return None

    def _is_carried(self, place: int, end: int, entry: NounCue | VerbCue) -> bool:
        """Whether something before the cue holds the words, and does not itself announce them: इस कैप्शन के साथ | शेयर."""
        for at in range(place - 1, max(-1, place - 1 - _REACH_OF_CARRIER), -1):
            word = self.words[at]
            if word in entry.carriers:
                announces = any(phrase.entry.alone for phrase in self.index.nouns.get(word, ()))
                return not (announces and self._is_ki(end + (self.words[end : end + 1] == (",",))))
            if word in self.index.verbs or not is_word(word):
                return False  # another clause, or another cue: यह मानते हुए शेयर किया
        return False

    def _light(self, noun: Phrase[NounCue], place: int, first: int, group: VerbGroup) -> CueMatch:
        """A speech noun with its light verb, which stands after the noun or, inverted, before it."""
        after = place + len(noun.words)
        last = max(group.last, after)
        form = group.form(copular=False)
        inverted = group.first < place
        if form is Form.FINITE and ((inverted and group.passive) or (not inverted and self._is_attributive(group))):
            form = Form.PARTICIPLE
        patientive = group.main.lemma in self.particles.patientive
        passive = group.passive or (patientive and not noun.entry.subject_speaks)
        ergative = not passive and group.takes_ergative(transitive=not patientive)
        gender, plural, person = group.agreement()
        subject = not ergative and not passive
        return CueMatch(
            noun.entry,
            first,
            last,
            core=place,
            verb=group.first,
            form=form,
            passive=passive,
            perfective=ergative,
            negated=self._negated(first, last) or self.is_negation(first - 1),
            plural=plural and subject,
            gender=gender if subject else None,
            person=person,
            irrealis=group.irrealis,
            unsaid=group.unsaid,
        )

    def _copula(self, place: int, at: int) -> VerbGroup | None:
        """The copula of a noun: है, था; रही है only after a genitive (दुआ मांग रही है is another verb)."""
        readings = self.index.copulas.get(self.words[at], ()) if at < len(self.words) else ()
        if not readings or (readings[0].shape is not Shape.COPULA and not self._has_genitive_before(place)):
            return None
        group = self.index.grammar.parse(self.words, at, readings)
        return group if group is not None and group.steps[-1].form.shape is Shape.COPULA else None

    def _group_before(self, place: int, entry: NounCue) -> VerbGroup | None:
        """The inverted order of headlines (किया दावा) and participles (लगाए गए आरोप)."""
        words, light_verbs = self.words, self.index.light_verbs
        for first in range(max(0, place - _LONGEST_PARTICIPLE), place):
            if words[first] not in light_verbs:
                continue
            readings = [
                form
                for form in light_verbs[words[first]]
                if form.lemma in entry.light_verbs and form.shape is Shape.PERFECTIVE
            ]
            group = self.index.grammar.parse(self.words, first, readings) if readings else None
            if group is None or not self._reaches(group, place):
                continue
            if group.passive or (self.may_end(place + len(entry.lemma.split())) and not self._is_genitive(group)):
                return group
        return None

    def _reaches(self, group: VerbGroup, place: int) -> bool:
        return group.last == place or (
            group.last == place - 1 and group.passive and self.words[place - 1] in self.particles.demonstratives
        )

    def _is_genitive(self, group: VerbGroup) -> bool:
        """की before a noun is the verb only straight after who acts or is spoken to: नेता ने की मांग, सरकार से की मांग."""
        previous = self.words[group.first - 1] if group.first else ""
        told = previous in self.index.ergatives or previous in self.particles.cases
        return self.words[group.first] in self.particles.genitive and not told

    def _is_attributive(self, group: VerbGroup) -> bool:
        """Whether a passive without an auxiliary stands before a noun: कही गई बात, not कही गई है or कही गई।"""
        last = group.steps[-1].form
        going_on = last.lemma == DURATIVE  # साझा किया जा रहा संदेश
        bends = last.plural or last.gender == "Fem" or going_on  # कहा गया before a noun is rare
        return group.passive and last.shape is Shape.PERFECTIVE and bends and not self.may_end(group.last)

    def _stands_alone(self, place: int, after: int) -> bool:
        """Whether a bare noun may be a cue: a genitive stands before it or its clause ends after it."""
        following = self.words[after] if after < len(self.words) else ""
        if any(_stands(self.words, words, after) for words in self.index.passing.get(following, ())):
            return False
        held = self._has_genitive_before(place) and not self._is_held(after)
        return held or self.may_end(after) or self._is_direct(after - 1) or self._points_forward(place, after)

    def _is_direct(self, at: int) -> bool:
        """Whether की behind a noun in the direct case can only be a slip for कि: फर्जी दावा की पुल टूटा, not दावे की."""
        direct = self.words[at].endswith("ा") and self.words[at] in self.index.nouns
        return direct and self.is_genitive_at(at + 1) and self.words[at + 1].endswith("ी")

    def _has_genitive_before(self, place: int) -> bool:
        return any(map(self.is_genitive_at, range(place - _MOST_ADJECTIVES - 1, place)))

    def _points_forward(self, place: int, after: int) -> bool:
        """इस दावे के साथ … कि: the clause that the noun announces follows."""
        before = self.words[max(0, place - _MOST_ADJECTIVES - 1) : place]
        following = self.words[after : after + _REACH_OF_DEMONSTRATIVE]
        pointed = any(word in self.particles.demonstratives for word in before)
        shared = any(word in self.index.light_prefixes for word in following[:_SHARED_WITH])  # दावों के साथ वायरल हैं कि
        return (pointed or shared) and any(self._is_ki(after + i) for i in range(len(following)))

    def _is_ki(self, at: int) -> bool:
        """कि, also where it is typed as की right after a copula: फर्जी (दावे) के साथ वायरल है की …."""
        if at >= len(self.words) or self.words[at] in self.particles.complementiser:
            return at < len(self.words)
        return self.is_genitive_at(at) and (self.words[at - 1] in self.index.copulas or self._is_direct(at - 1))

    def _is_held(self, after: int) -> bool:
        """Whether the noun itself stands in the genitive: मांग की पूर्ति, and not मांग के साथ."""
        following = self.words[after + 1] if after + 1 < len(self.words) else ""
        return self.is_genitive_at(after) and following not in self.particles.compound

    def _negated(self, first: int, last: int) -> bool:
        return not self.particles.negation.isdisjoint(self.words[first:last])

    @staticmethod
    def _fixed(place: int, phrase: Phrase[MarkerCue] | Phrase[HedgeCue]) -> CueMatch:
        last = place + len(phrase.words)
        return CueMatch(phrase.entry, place, last, core=last - 1, verb=None, form=Form.MARKER)


def _stands(words: tuple[str, ...], phrase: tuple[str, ...], place: int) -> bool:
    """Whether a phrase stands at a place where its first word does."""
    return len(phrase) == 1 or words[place : place + len(phrase)] == phrase


def _longest(found: Sequence[CueMatch]) -> tuple[CueMatch, ...]:
    """Of overlapping matches the longest; of equally long ones the first found."""
    if len(found) == 1:
        return tuple(found)
    taken: set[int] = set()
    kept: list[CueMatch] = []
    for match in sorted(found, key=lambda m: (m.first - m.last, m.first)):
        span = range(match.first, match.last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: m.first))


def _at_tokens(match: CueMatch, tokens: Sequence[Token]) -> CueMatch:
    """The match with document token indices for places; the tokens need not follow one another in the document."""
    return match._replace(
        first=tokens[match.first].index,
        last=tokens[match.last - 1].index + 1,
        core=tokens[match.core].index,
        verb=None if match.verb is None else tokens[match.verb].index,
    )
