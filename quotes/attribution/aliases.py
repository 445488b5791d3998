"""The user's other names for somebody: one person in the article, and in records under the name that the user gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from quotes.attribution.mention import Resolution
from quotes.attribution.people import People, Person, is_part
from quotes.attribution.scan import Run
from quotes.attribution.vocabulary import Vocabulary, key
from quotes.lexicon.loader import Lexicon
from quotes.records import SpeakerType

_Keys = tuple[str, ...]


class Aliases:
    """Looks up names in whatever spelling newspapers give them."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = {_keys(alias): name for alias, name in names.items()}

    def __bool__(self) -> bool:
        """Whether the user gave any."""
        return bool(self._names)

    def merged(self, runs: Sequence[Run], others: Sequence[Run]) -> list[Run]:
        """The runs, an alias with the keys of its name where the article has that too, so that the two are one person.

        An alias that is a part of somebody's name stays as it is: मोदी in an article on सुशील मोदी is found without us.
        """
        if not self._names:
            return list(runs)
        long = {run.keys for run in (*runs, *others) if len(run.keys) > 1}
        return [replace(run, keys=self._name_keys(run.keys, long)) for run in runs]

    def _name_keys(self, keys: _Keys, long: set[_Keys]) -> _Keys:
        name = _keys(self._names.get(keys, ""))
        if name not in long or any(len(other) > len(keys) and is_part(keys, other) for other in long):
            return keys
        return name

    def person_of(self, mention: str, people: People) -> Person | None:
        """The one person of the article who bears the name of which a mention is an alias."""
        name = self._names.get(_keys(mention)) if self._names else None
        persons = people.matching(_keys(name)) if name is not None else []
        return persons[0] if len(persons) == 1 else None

    def renamed(self, found: Resolution, mention: str, vocabulary: Vocabulary) -> Resolution:
        """A resolution under the name that the user gives; ``mention`` is the name in the mention, else all of it.

        The reason says which alias was used.
        """
        if not self._names:
            return found
        alias, name = mention, self._names.get(_keys(mention))
        if found.name is not None and (name is None or _keys(name) != _keys(found.name)):
            alias, name = found.name, self._names.get(_keys(found.name))
        if name is None or alias == name == found.name:
            return found
        return self._under(found, name, f"{alias} is an alias of {name} in the configuration", vocabulary)

    def _under(self, found: Resolution, name: str, reason: str, vocabulary: Vocabulary) -> Resolution:
        kind = found.type
        if kind in (SpeakerType.ANONYMOUS, SpeakerType.UNKNOWN) and any(map(vocabulary.is_listed, name.split())):
            kind = SpeakerType.PERSON
        reason = f"{found.reason}; {reason}" if found.reason else reason
        return replace(found, name=name, type=kind, reason=reason)


@lru_cache(maxsize=8)
def aliases_of(lexicon: Lexicon | None) -> Aliases:
    """The aliases of a lexicon, looked at once."""
    return Aliases(lexicon.aliases if lexicon is not None else {})


def _keys(words: str) -> _Keys:
    return tuple(key(word) for word in words.split())
