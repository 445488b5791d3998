"""Speech nouns torn from their verb: सड़क बनाने की (बात) मंत्री ने कही, ने नहीं की नहर भरने की (मांग)."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.forms import Shape
from quotes.lexicon.schema import NounCue
from quotes.lexicon.surface import Surface
from quotes.lexicon.verb_group import VerbGroup

_REACH_OF_TORN = 14  # words between a verb torn from its noun and the noun, and between the agent and the verb
_REACH_OF_AGENT = 9  # words behind a noun in which who acts stands, and its verb: (मांग) सभा की अध्यक्ष ने सोमवार को की


def torn_verb(surface: Surface, place: int, after: int, entry: NounCue) -> VerbGroup | None:
    """The noun's verb, torn off by who acts or what tells: सड़क बनाने की (बात) मंत्री ने कही, इस आदेश में कही गई.

    Also by whom or where it is told, if who acts stands in front: सदन ने सड़क रोकने का (आरोप) विपक्ष पर लगाया.
    """
    agent = document = marked = False
    for at in range(after, min(len(surface.words), after + _REACH_OF_AGENT)):
        word = surface.words[at]
        group = surface.light_verb(at, entry) if agent or document or marked else None
        if group is not None and surface.may_end(group.last) and group.form(copular=False) is Form.FINITE:
            acted = not group.passive and (agent or surface.has_agent_before(place))
            done = group.passive or (acted and group.takes_ergative(transitive=True))
            return group if done and not group.irrealis else None
        acts = word in surface.index.ergatives or word in surface.particles.agentive
        tells = word in surface.particles.inside
        marked = word in surface.particles.cases
        if (acts or tells) and (agent or document or at == after):
            return None
        agent, document = agent or acts, document or tells
        if surface.may_end(at) or (at == after and (marked or surface.is_genitive_at(at))):
            return None  # बनाने की (मांग) पर | सरकार ने विचार किया
    return None


def torn_in_front(surface: Surface, place: int, entry: NounCue) -> bool | None:
    """Whether the noun's verb is negated that stands far in front of it; None where none does.

    It stands right behind the agent: ने ली गांव में रहने की (कसम); negated anywhere: ने नहीं की नहर भरने की (मांग).
    """
    if not surface.may_end(place + len(entry.lemma.split())):
        return None
    for at in range(place - 2, max(0, place - _REACH_OF_TORN), -1):
        negated = surface.is_negation(at - 1)
        if negated or surface.words[at - 1] in surface.index.ergatives:
            forms = surface.index.light_verbs.get(surface.words[at], ())
            done = any(f.lemma in entry.light_verbs and f.shape is Shape.PERFECTIVE for f in forms)
            acted = not surface.index.ergatives.isdisjoint(surface.words[max(0, at - _REACH_OF_TORN) : at])
            return negated if done and acted else None
    return None
