"""The verb group: a main verb with the vector verbs, auxiliaries and particles that follow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quotes.lexicon.cues import Form
from quotes.lexicon.forms import COPULA, DO, Shape, VerbForm, conjugate
from quotes.lexicon.words import Auxiliary, AuxiliaryRole, Particles
from quotes.values import value

_UNREAL = frozenset({Shape.SUBJUNCTIVE, Shape.IMPERATIVE, Shape.FUTURE})
_MOST_PARTICLES = 2  # between two words of a group: कहा भी नहीं गया


@value()
class Step:
    """One verb form of a group, with its role; the main verb has none. ``at`` is the place in the sentence."""

    at: int
    form: VerbForm
    role: AuxiliaryRole | None = None
    ergative: bool = False


@value()
class VerbGroup:
    """A parsed group: ``[first, last)`` in the sentence, and what its forms say together.

    ``passive`` are कहा गया and the state लिखा हुआ है.
    """

    first: int
    last: int
    steps: tuple[Step, ...]
    negated: bool
    passive: bool

    @property
    def main(self) -> VerbForm:
        return self.steps[0].form

    @property
    def irrealis(self) -> bool:
        """Whether the group does not present the act as real: may, should, must, let, please, will."""
        modal = any(s.role is AuxiliaryRole.MODAL and s.form.shape is not Shape.PERFECTIVE for s in self.steps)
        return modal or self.steps[-1].form.shape in _UNREAL

    @property
    def unsaid(self) -> bool:
        """Whether the act is asked for or only possible: बताएं, पूछिए, बता सकते हैं, बताना चाहिए.

        Not what is announced, wanted or supposed of somebody (कहेंगे, कहना चाहते हैं, कहा हो), nor what can be heard.
        """
        last = self.steps[-1].form
        if last.shape is Shape.FUTURE or any(s.role is AuxiliaryRole.PERCEPTION for s in self.steps):
            return False
        if last.shape is Shape.IMPERATIVE or (last.shape is Shape.SUBJUNCTIVE and last.plural):
            return last.lemma != COPULA
        return any(
            step.role is AuxiliaryRole.MODAL
            and (step.form.shape is Shape.COPULA or before.form.shape is Shape.ROOT)
            and step.form.shape is not Shape.PERFECTIVE
            for before, step in pairwise(self.steps)
        )

    def form(self, *, copular: bool) -> Form:
        """The form of the whole; an infinitive with a copula is a cue of its own only for some verbs (कहना है)."""
        last = self.steps[-1].form
        if self.steps[-1].role is AuxiliaryRole.AGENT:
            return Form.PARTICIPLE
        plain = self.main.is_direct
        if copular and len(self.steps) > 1 and plain and self.steps[1].form.lemma == COPULA:
            return Form.COPULAR
        if last.shape in (Shape.CONVERB, Shape.ROOT):
            return Form.CONVERB
        if last.shape is Shape.INFINITIVE:
            return Form.INFINITIVE
        if len(self.steps) > 1 and last.lemma == COPULA and last.shape is Shape.PERFECTIVE:
            return Form.PARTICIPLE if self.steps[-2].form.shape is Shape.PERFECTIVE else Form.CONVERB
        return Form.FINITE

    def takes_ergative(self, transitive: bool) -> bool:
        """Whether the agent of the group stands with ने."""
        if self.passive or any(s.role in (AuxiliaryRole.MODAL, AuxiliaryRole.HABIT) for s in self.steps):
            return False
        if self.main.shape is Shape.PERFECTIVE:
            sits = len(self.steps) > 1 and self.steps[1].role is AuxiliaryRole.ASPECT  # उम्मीद लगाए बैठे हैं
            return transitive and not sits
        vector = next((step for step in self.steps[1:] if step.role is not AuxiliaryRole.COPULA), None)
        return vector is not None and vector.ergative and vector.form.shape is Shape.PERFECTIVE

    def agreement(self) -> tuple[str | None, bool, int | None]:
        """Gender, plurality and person that the group shows, whichever argument it agrees with."""
        gender = next((s.form.gender for s in reversed(self.steps) if s.form.gender), None)
        plural = any(step.form.plural for step in self.steps if step.form.shape is not Shape.ROOT)
        person = next((s.form.person for s in reversed(self.steps) if s.form.person), None)
        return gender, plural, person


class VerbGrammar:
    """Parses verb groups by the auxiliaries of the lexicon."""

    def __init__(self, auxiliaries: Sequence[Auxiliary], particles: Particles) -> None:
        self._negation = particles.negation
        self._passed = particles.focus | particles.negation
        self._passed_in_copular = self._passed | particles.pointing
        self._compound = particles.compound
        self._converb = particles.converb
        self._by_word: dict[str, list[tuple[VerbForm, Auxiliary]]] = {}
        for auxiliary in auxiliaries:
            for form in _auxiliary_forms(auxiliary):
                self._by_word.setdefault(form.text, []).append((form, auxiliary))

    def parse(self, words: Sequence[str], first: int, readings: Sequence[VerbForm]) -> VerbGroup | None:
        """The longest group that begins at ``first`` with one of the readings; None where none is complete.

        Of equally long groups the one of the earlier reading is taken.
        """
        best: tuple[Step, ...] = ()
        for reading in readings:
            start = Step(first, reading)
            for steps in ((start,), *self._continuations(words, (start,))):
                if self._is_complete(steps) and (not best or steps[-1].at > best[-1].at):
                    best = steps
        if not best:
            return None
        last = best[-1].at + 1
        inner = not self._negation.isdisjoint(words[first:last])
        return VerbGroup(first, last, best, inner, _is_passive(best))

    def _continuations(self, words: Sequence[str], steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
        previous = steps[-1]
        if previous.form.shape is Shape.COPULA or previous.role is AuxiliaryRole.AGENT:
            yield from self._after_agent(words, steps)
            return
        at = self._skip(words, previous)
        if at >= len(words):
            return
        yield from self._passive_apart(words, steps, at)
        if previous.form.shape is Shape.ROOT and at == previous.at + 1 and self._ends_converb(words, at):
            converb = VerbForm(words[at], previous.form.lemma, Shape.CONVERB)
            yield (*steps, Step(at, converb, previous.role))
        for form, auxiliary in self._by_word.get(words[at], ()):
            if auxiliary.role is AuxiliaryRole.HABIT and form.shape is Shape.PERFECTIVE:
                continue  # बताया करता है is a habit; बताया की is the कि of careless spelling
            if previous.form.shape in auxiliary.after and self._may_follow(previous, auxiliary):
                longer = (*steps, Step(at, form, auxiliary.role, auxiliary.ergative))
                yield longer
                yield from self._continuations(words, longer)

    def _passive_apart(self, words: Sequence[str], steps: tuple[Step, ...], at: int) -> Iterator[tuple[Step, ...]]:
        """A passive that announces its clause between its words: कहा यह भी जा रहा है."""
        if len(steps) > 1 or steps[0].form.shape is not Shape.PERFECTIVE or words[at] not in self._passed_in_copular:
            return
        end = min(len(words), at + _MOST_PARTICLES)
        while at < end and words[at] in self._passed_in_copular:
            at += 1
        for form, auxiliary in self._by_word.get(words[at], ()) if at < len(words) else ():
            if auxiliary.role is AuxiliaryRole.PASSIVE and form.shape is Shape.ROOT:
                longer = (*steps, Step(at, form, auxiliary.role, auxiliary.ergative))
                yield from self._continuations(words, longer)

    def _ends_converb(self, words: Sequence[str], at: int) -> bool:
        """Whether a word of its own ends a converb (कह कर, कह के), and is no postposition (सोच के साथ)."""
        return words[at] in self._converb and (at + 1 == len(words) or words[at + 1] not in self._compound)

    def _after_agent(self, words: Sequence[str], steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
        """कहने वाले हैं: about to say."""
        at = steps[-1].at + 1
        if steps[-1].role is not AuxiliaryRole.AGENT or at >= len(words):
            return
        for form, auxiliary in self._by_word.get(words[at], ()):
            if form.shape is Shape.COPULA:
                yield (*steps, Step(at, form, auxiliary.role))

    @staticmethod
    def _may_follow(previous: Step, auxiliary: Auxiliary) -> bool:
        if auxiliary.role is AuxiliaryRole.PERCEPTION:
            return previous.form.shape is Shape.IMPERFECTIVE or previous.role is AuxiliaryRole.COPULA
        if auxiliary.role in (AuxiliaryRole.PASSIVE, AuxiliaryRole.HABIT):
            apart = previous.role in (AuxiliaryRole.VECTOR, AuxiliaryRole.PERCEPTION)
            return previous.role is None or (apart and auxiliary.role is AuxiliaryRole.PASSIVE)
        if auxiliary.role in (AuxiliaryRole.PHASE, AuxiliaryRole.AGENT):
            return previous.form.is_oblique
        return not (auxiliary.role is AuxiliaryRole.MODAL and previous.form.is_oblique)

    def _is_complete(self, steps: tuple[Step, ...]) -> bool:
        last = steps[-1]
        # करना alone has a converb without an ending: ट्वीट कर कहा
        return last.form.shape is not Shape.ROOT or (len(steps) == 1 and last.form.lemma == DO)

    def _skip(self, words: Sequence[str], previous: Step) -> int:
        """The place after the particles that follow a word (कहा भी नहीं; कहना यह भी है)."""
        copular = previous.role is None and previous.form.shape is Shape.INFINITIVE
        passed = self._passed_in_copular if copular else self._passed
        at = previous.at + 1
        end = min(len(words), at + _MOST_PARTICLES)
        while at < end and words[at] in passed:
            at += 1
        return at


def _is_passive(steps: Sequence[Step]) -> bool:
    if len(steps) == 1:
        return False
    second = steps[1].form
    state = steps[0].form.shape is second.shape is Shape.PERFECTIVE and second.lemma == COPULA
    return state or any(step.role is AuxiliaryRole.PASSIVE for step in steps)


def _auxiliary_forms(auxiliary: Auxiliary) -> tuple[VerbForm, ...]:
    if auxiliary.lemma:
        return conjugate(auxiliary.lemma)
    shape = Shape.COPULA if auxiliary.role is AuxiliaryRole.MODAL else Shape.PERFECTIVE
    return tuple(VerbForm(word, word, shape) for word in auxiliary.words)


def form_table(lemmas: Mapping[str, Sequence[str]]) -> dict[str, list[VerbForm]]:
    """Forms of several verbs by word; ``lemmas`` gives each verb its extra forms, which count as perfective."""
    table: dict[str, list[VerbForm]] = {}
    for lemma, extra in lemmas.items():
        for form in (*conjugate(lemma), *(VerbForm(word, lemma, Shape.PERFECTIVE) for word in extra)):
            table.setdefault(form.text, []).append(form)
    return table
