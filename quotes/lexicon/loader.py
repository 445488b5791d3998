"""Read the lexicon's TOML into typed, frozen entries."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from quotes.errors import LexiconError
from quotes.lexicon.forms import decline
from quotes.lexicon.schema import AnyCue, HedgeCue, MarkerCue, NounCue, PseudoCue, VerbCue
from quotes.lexicon.words import Agency, Auxiliary, Particles, Pronoun, Role, Teller, TellerKind, Title

FILES = (
    "verbs",
    "nouns",
    "markers",
    "hedges",
    "pseudo",
    "tellers",
    "titles",
    "roles",
    "pronouns",
    "agencies",
    "auxiliaries",
)
_TABLES: Mapping[str, type[BaseModel]] = {
    "verb": VerbCue,
    "noun": NounCue,
    "marker": MarkerCue,
    "hedge": HedgeCue,
    "pseudo": PseudoCue,
    "teller": Teller,
    "title": Title,
    "role": Role,
    "pronoun": Pronoun,
    "agency": Agency,
    "auxiliary": Auxiliary,
}
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All word knowledge. ``fingerprint`` changes with every change of the data.

    ``own_words`` are those to which the user gave a class (title, role, teller), which goes before any other,
    ``own_agencies`` all names of the user's agencies; ``aliases`` are the user's other names for somebody, each with
    the name that records are to bear.
    """

    verbs: tuple[VerbCue, ...]
    nouns: tuple[NounCue, ...]
    markers: tuple[MarkerCue, ...]
    hedges: tuple[HedgeCue, ...]
    pseudo: tuple[PseudoCue, ...]
    teller_groups: tuple[Teller, ...]
    title_groups: tuple[Title, ...]
    role_groups: tuple[Role, ...]
    pronoun_groups: tuple[Pronoun, ...]
    agency_list: tuple[Agency, ...]
    auxiliaries: tuple[Auxiliary, ...]
    particles: Particles
    fingerprint: str
    own_words: frozenset[str] = frozenset()
    own_agencies: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[AnyCue, ...]:
        """Every cue entry (pseudo-cues are no cues)."""
        return (*self.verbs, *self.nouns, *self.markers, *self.hedges)

    @cached_property
    def tellers(self) -> Mapping[str, TellerKind]:
        """The kind of teller of every listed noun, by each of its forms (सूत्र, सूत्रों)."""
        return {form: group.kind for group in self.teller_groups for word in group.words for form in decline(word)}

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """Honorifics by word; a full stop after one (डॉ.) is not part of it."""
        return {word: group for group in self.title_groups for word in group.words}

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """Role nouns by form. Roles of several words (गृह मंत्री) are found word by word."""
        return {form: group for group in self.role_groups for word in group.words for form in decline(word)}

    @cached_property
    def pronouns(self) -> Mapping[str, Pronoun]:
        """Pronoun forms."""
        return {word: group for group in self.pronoun_groups for word in group.words}

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        """Agencies and media houses by name and alias; a name of several words is one key with single spaces."""
        return {name: agency for agency in self.agency_list for name in (agency.name, *agency.aliases)}


def load_lexicon(extra: Sequence[Path] = ()) -> Lexicon:
    """The built-in lexicon, with the entries of further TOML files added.

    An extra entry with the id of a built-in one takes its place. The same files give the same object.

    Raises:
        LexiconError: a file cannot be read or breaks the schema; the message names file, entry, field and remedy.
    """
    return _load(tuple(Path(path) for path in extra))


@lru_cache(maxsize=8)
def _load(extra: tuple[Path, ...]) -> Lexicon:
    data = resources.files("quotes.lexicon") / "data"
    files: list[Traversable | Path] = [data / f"{name}.toml" for name in FILES]
    collected: dict[str, list[BaseModel]] = {table: [] for table in _TABLES}
    digest = hashlib.sha256()
    particles: Particles | None = None
    for file in (*files, *extra):
        raw = _read(file)
        digest.update(raw)
        tables = _parse(raw, file)
        if "particles" in tables:
            particles = _validate(Particles, tables.pop("particles"), file, "particles")
        for table, rows in tables.items():
            _merge(collected[table], _entries(table, rows, file))
    if particles is None:
        raise LexiconError("auxiliaries.toml: no [particles] table. Restore the file from the package.")
    return _assemble(collected, particles, digest.hexdigest()[:16])


def _assemble(collected: Mapping[str, list[BaseModel]], particles: Particles, fingerprint: str) -> Lexicon:
    rows: dict[str, Any] = {table: tuple(models) for table, models in collected.items()}
    return Lexicon(
        verbs=rows["verb"],
        nouns=rows["noun"],
        markers=rows["marker"],
        hedges=rows["hedge"],
        pseudo=rows["pseudo"],
        teller_groups=rows["teller"],
        title_groups=rows["title"],
        role_groups=rows["role"],
        pronoun_groups=rows["pronoun"],
        agency_list=rows["agency"],
        auxiliaries=rows["auxiliary"],
        particles=particles,
        fingerprint=fingerprint,
    )


def _read(file: Traversable | Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise LexiconError(f"{file}: cannot be read ({error}). Check the path and its permissions.") from error


def _parse(raw: bytes, file: Traversable | Path) -> dict[str, Any]:
    try:
        tables = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{file.name}: not valid TOML in UTF-8 ({error}). Mend the line that it names.") from error
    for table in tables:
        if table not in _TABLES and table != "particles":
            known = ", ".join(_TABLES)
            raise LexiconError(f"{file.name}: unknown table [{table}]. An entry begins with one of [[…]]: {known}.")
    return tables


def _entries(table: str, rows: Any, file: Traversable | Path) -> list[BaseModel]:
    if not isinstance(rows, list):
        raise LexiconError(f"{file.name}: [{table}] holds one entry; write [[{table}]] before each.")
    models = [
        _validate(_TABLES[table], row, file, f"[[{table}]] {row.get('id') or f'number {number}'}")
        for number, row in enumerate(rows, start=1)
    ]
    ids = [identifier for model in models if (identifier := getattr(model, "id", None))]
    for identifier in {i for i in ids if ids.count(i) > 1}:
        raise LexiconError(f"{file.name}: [[{table}]] {identifier} stands there twice. Join the two entries.")
    return models


def _validate(model: type[_Model], row: object, file: Traversable | Path, place: str) -> _Model:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc']) or 'entry'}: {fault['msg']}" for fault in error.errors()
        )
        fields = ", ".join(field.alias or name for name, field in model.model_fields.items())
        raise LexiconError(f"{file.name}: {place}: {faults}. The fields of such an entry are: {fields}.") from error


def _merge(collected: list[BaseModel], new: Iterable[BaseModel]) -> None:
    """Add entries; one with an id that is there already takes the place of that one."""
    places = {getattr(model, "id", None): place for place, model in enumerate(collected)}
    places.pop(None, None)
    for model in new:
        place = places.get(getattr(model, "id", None))
        if place is None:
            collected.append(model)
        else:
            collected[place] = model
