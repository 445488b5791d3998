"""The words of a sentence that cues are looked for in: a light verb (मांग भी नहीं | की), where a clause may end."""

from __future__ import annotations

from quotes.lexicon.forms import Shape
from quotes.lexicon.index import CueIndex
from quotes.lexicon.schema import NounCue
from quotes.lexicon.verb_group import VerbGroup
from quotes.text.document import is_word

_MOST_BETWEEN = 3  # words between a speech noun and its verb: मांग भी नहीं की


class Surface:
    """The words of one sentence; positions are places in ``words``."""

    def __init__(self, words: tuple[str, ...], index: CueIndex) -> None:
        self.words = words
        self.index = index
        self.particles = index.lexicon.particles

    def light_verb(self, at: int, entry: NounCue) -> VerbGroup | None:
        """The group of a speech noun's light verb that begins here: (मांग) की है, (चिंता) व्यक्त की."""
        if at >= len(self.words):
            return None
        prefix = ""
        if self.words[at] in self.index.light_prefixes and at + 1 < len(self.words):
            prefix = f"{self.words[at]} "
            at = self.skip_between(at + 1)
            if at >= len(self.words):
                return None
        forms = self.index.light_verbs.get(self.words[at])
        if forms is None:
            return None
        readings = [
            form
            for form in forms
            if prefix + form.lemma in entry.light_verbs
            and form.shape is not Shape.COPULA
            and not (entry.feminine and form.shape is Shape.PERFECTIVE and form.gender == "Masc" and not form.plural)
        ]
        group = self.index.grammar.parse(self.words, at, readings) if readings else None
        return None if group is None or self._is_postposition(group) else group

    def _is_postposition(self, group: VerbGroup) -> bool:
        """की is the verb did only where the clause can end after it; otherwise it is the genitive."""
        return (
            self.words[group.first] in self.particles.genitive
            and group.last == group.first + 1
            and not self.may_end(group.last)
        )

    def may_end(self, at: int) -> bool:
        """Whether a clause can end before this place."""
        if at >= len(self.words):
            return True
        word = self.words[at]
        return word in self.particles.conjunctions or not is_word(word)

    def is_genitive_at(self, at: int) -> bool:
        """Whether का, की, के or a pronoun that holds one stands here: मंत्री की, उनकी."""
        return 0 <= at < len(self.words) and (self.words[at] in self.particles.genitive or self.is_genitive_pronoun(at))

    def is_genitive_pronoun(self, at: int) -> bool:
        """Whether a pronoun that holds a genitive stands here: उनकी, जिसके."""
        return at >= 0 and self.words[at] in self.index.genitive_pronouns

    def skip_between(self, at: int) -> int:
        """The place behind the particles that stand between a speech noun and its verb: (मांग) भी नहीं | की."""
        particles = self.particles
        end = min(len(self.words), at + _MOST_BETWEEN)
        while at < end and (
            self.words[at] in particles.focus
            or self.words[at] in particles.negation
            or self.words[at] in particles.between
        ):
            at += 1
        return at

    def is_negation(self, at: int) -> bool:
        """Whether नहीं, न or मत stands here."""
        return 0 <= at < len(self.words) and self.words[at] in self.particles.negation

    def has_agent_before(self, place: int) -> bool:
        """Whether who acts stands in the clause of the word here, in front of it."""
        words = self.words[:place]
        clause = max((at for at, word in enumerate(words) if word in self.particles.complementiser), default=0)
        return not self.index.ergatives.isdisjoint(words[clause:])
