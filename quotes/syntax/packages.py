"""Which parser packages there are: the bundled ones, Stanza's official ones, and those a path names.

A package is a Stanza resources folder (``resources.json`` and one folder a language) together with the name under
which that file lists its models. Nothing here loads a model: neither stanza nor torch is imported.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path

import regex

from quotes.errors import ParserError

LANGUAGE = "hi"
PROCESSORS = ("pos", "lemma", "depparse")
DEFAULT_PARSER = "default"
DOWNLOAD_COMMAND = "python -c \"import stanza; stanza.download('hi')\""

#: The bundled packages; the first that is there is the default: pud, which companies may use, costs less than 1.5
#: points of attribution F1 (see the model card).
_PREFERENCE = ("pud", "hdtb_pud")
#: Stanza calls the variants of its one Hindi treebank package default, default_fast and default_accurate.
_OFFICIAL_NAME = regex.compile(r"default(?=$|_)")
_PLAIN_NAME = regex.compile(r"[\w-][\w.-]*")

Json = Mapping[str, object]


class Origin(StrEnum):
    """Where a package comes from."""

    BUNDLED = "bundled"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True)
class ParserPackage:
    """A complete parser package on disk.

    ``name`` is what ``--parser`` takes, ``package`` what the folder's resources.json calls it. ``files`` are the
    weights it needs: tagger, lemmatiser, parser and the vectors they share, in a fixed order.
    """

    name: str
    package: str
    folder: Path
    licence: str
    origin: Origin
    files: tuple[Path, ...]

    @cached_property
    def fingerprint(self) -> str:
        """The name with a digest of the weights' bytes: two packages that parse differently never share it."""
        digest = hashlib.sha256()
        for path in self.files:
            status = path.stat()
            digest.update(_digest(path, status.st_size, status.st_mtime_ns))
        return f"{self.name}-{digest.hexdigest()[:16]}"

    @property
    def size(self) -> int:
        """The bytes its files take."""
        return sum(path.stat().st_size for path in self.files)


def find_packages() -> tuple[ParserPackage, ...]:
    """Every complete package that a name can mean: bundled ones first, then official ones, of each the newest.

    Incomplete and unreadable folders are passed over; `resolve_package` says what is wrong with them.
    """
    bundled = {p.name: p for folder in _bundled_folders() for p in _complete_packages(folder, Origin.BUNDLED)}
    official: dict[str, ParserPackage] = {}
    for folder in _official_folders():
        for package in _complete_packages(folder, Origin.OFFICIAL):
            official.setdefault(package.name, package)
    return (*sorted(bundled.values(), key=_preference), *sorted(official.values(), key=lambda package: package.name))


def resolve_package(name_or_path: str = DEFAULT_PARSER) -> ParserPackage:
    """The package that a name or a path to a Stanza resources folder means.

    ``default`` is the best bundled package; ``hdtb`` is Stanza's official one; ``path#name`` picks one package of a
    folder that holds several.

    Raises:
        ParserError: if there is no such package or it is incomplete; the message says where it was looked for and
            how to get it.
    """
    if name_or_path != DEFAULT_PARSER and _looks_like_path(name_or_path):
        return _package_at(name_or_path)
    packages = find_packages()
    if name_or_path == DEFAULT_PARSER:
        wanted = [p for p in packages if p.origin is Origin.BUNDLED]
    else:
        wanted = [p for p in packages if p.name == name_or_path]
    if not wanted:
        raise ParserError(_not_found(name_or_path, packages))
    return wanted[0]


def _not_found(name: str, packages: tuple[ParserPackage, ...]) -> str:
    there = ", ".join(f"{p.name} ({p.origin})" for p in packages) or "none"
    bundled = ", ".join(map(str, _bundled_folders())) or str(_models_root())
    official = ", ".join(map(str, _official_folders() or [_stanza_cache(), *_official_roots()]))
    folders = [*((f, Origin.BUNDLED) for f in _bundled_folders()), *((f, Origin.OFFICIAL) for f in _official_folders())]
    broken = [problem for folder, origin in folders for problem in _problems(folder, origin, name)]
    lines = [
        f"no parser package {name!r}.",
        f"Packages found: {there}.",
        f"Looked in: {bundled} (bundled); {official} (Stanza's folders).",
        *broken,
        f"The official Hindi package is had with: {DOWNLOAD_COMMAND}",
    ]
    return "\n".join(lines)


def _problems(folder: Path, origin: Origin, name: str) -> Iterator[str]:
    """What is wrong with the packages of a folder that the name may mean (Stanza lists more than a user downloads)."""
    try:
        listing = _read_listing(folder)
    except ParserError as error:
        yield str(error)
        return
    for package in _packages_of(listing):
        if origin is Origin.BUNDLED or _shown_name(package, origin) == name:
            try:
                _build(folder, listing, package, origin)
            except ParserError as error:
                yield str(error)


def _looks_like_path(text: str) -> bool:
    return os.sep in text or "/" in text or text.startswith(("~", ".")) or Path(text.partition("#")[0]).is_dir()


def _package_at(text: str) -> ParserPackage:
    where, _, name = text.partition("#")
    folder = Path(where).expanduser()
    listing = _read_listing(folder)
    names = _packages_of(listing)
    if name and name not in names:
        raise ParserError(f"{folder} has no package {name!r}; its resources.json lists: {', '.join(names) or 'none'}")
    if name or len(names) == 1:
        return _build(folder, listing, name or names[0], Origin.OTHER)
    complete = _complete_packages(folder, Origin.OTHER)
    if not complete:
        return _build(folder, listing, "default" if "default" in names else names[0], Origin.OTHER)
    default = [p for p in complete if p.name == "default"]
    if len(complete) > 1 and not default:
        choices = ", ".join(f"{where}#{p.name}" for p in complete)
        raise ParserError(f"{folder} holds several packages; say which one: {choices}")
    return (default or complete)[0]


def _models_root() -> Path:
    return Path(str(resources.files("quotes.syntax") / "models"))


def _bundled_folders() -> list[Path]:
    root = _models_root()
    return [folder for folder in (root, *_subfolders(root)) if (folder / "resources.json").is_file()]


def _official_roots() -> list[Path]:
    """Stanza's own places: its environment variable alone, or its cache (a folder a version) and its former home."""
    if chosen := os.environ.get("STANZA_RESOURCES_DIR"):
        return [Path(chosen)]
    versions = sorted(_subfolders(_stanza_cache()), key=_version, reverse=True)
    return [*(version / "resources" for version in versions), Path.home() / "stanza_resources"]


def _stanza_cache() -> Path:
    try:
        from platformdirs import user_cache_dir
    except ImportError:  # only older versions of Stanza come without it, and those keep to the home folder
        return Path.home() / ".cache" / "stanza"
    return Path(user_cache_dir("stanza", "StanfordNLP"))


def _official_folders() -> list[Path]:
    return [folder for folder in _official_roots() if (folder / "resources.json").is_file()]


def _subfolders(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else []


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.split(".") if part.isdecimal())


def _preference(package: ParserPackage) -> tuple[int, str]:
    rank = _PREFERENCE.index(package.name) if package.name in _PREFERENCE else len(_PREFERENCE)
    return rank, package.name


def _read_listing(folder: Path) -> Json:
    """The Hindi part of a folder's resources.json."""
    path = folder / "resources.json"
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ParserError(
            f"{folder} is no Stanza resources folder: it has no resources.json. "
            f"The official Hindi package is had with: {DOWNLOAD_COMMAND}"
        ) from None
    except (OSError, ValueError) as error:
        raise ParserError(f"{path} cannot be read as JSON: {error}") from error
    listing = _member(whole, LANGUAGE)
    if not listing:
        raise ParserError(f"{path} lists no Hindi ({LANGUAGE}) models")
    return listing


def _packages_of(listing: Json) -> list[str]:
    return [name for name, models in _member(listing, "packages").items() if isinstance(models, dict)]


def _complete_packages(folder: Path, origin: Origin) -> list[ParserPackage]:
    try:
        listing = _read_listing(folder)
    except ParserError:
        return []
    return list(_buildable(folder, listing, origin))


def _buildable(folder: Path, listing: Json, origin: Origin) -> Iterator[ParserPackage]:
    """The complete packages; our own listings may have ``default`` as a second name of one, which is left out."""
    seen: set[tuple[Path, ...]] = set()
    for name in sorted(_packages_of(listing), key=lambda name: name == "default"):
        try:
            package = _build(folder, listing, name, origin)
        except ParserError:
            continue
        if origin is Origin.OFFICIAL or name != "default" or package.files not in seen:
            yield package
        seen.add(package.files)


def _build(folder: Path, listing: Json, name: str, origin: Origin) -> ParserPackage:
    """A package from its entry, or a ParserError that says which of its parts is missing."""
    models = _member(_member(listing, "packages"), name)
    files: dict[Path, None] = {}
    licences: dict[str, None] = {}
    for processor in PROCESSORS:
        model = models.get(processor)
        if not isinstance(model, str):
            raise ParserError(f"package {name!r} in {folder} has no {processor} model")
        if processor == "lemma" and model == "identity":
            continue
        entry = _member(_member(listing, processor), model)
        files[_model_file(folder, processor, model)] = None
        files |= dict.fromkeys(_dependency_files(folder, entry))
        if licence := entry.get("license") or entry.get("licence"):
            licences[str(licence)] = None
    missing = [str(path.relative_to(folder)) for path in files if not path.is_file()]
    if missing:
        raise ParserError(f"package {name!r} in {folder} is incomplete: {', '.join(missing)} missing")
    return ParserPackage(
        _shown_name(name, origin), name, folder, ", ".join(licences) or "not stated", origin, tuple(files)
    )


def _shown_name(package: str, origin: Origin) -> str:
    return _OFFICIAL_NAME.sub("hdtb", package) if origin is Origin.OFFICIAL else package


def _dependency_files(folder: Path, entry: Json) -> Iterator[Path]:
    dependencies = entry.get("dependencies") or ()
    if not isinstance(dependencies, list):
        return
    for dependency in dependencies:
        if isinstance(dependency, dict):
            yield _model_file(folder, str(dependency.get("model")), str(dependency.get("package")))


def _model_file(folder: Path, processor: str, model: str) -> Path:
    """The path of a model. A downloaded list must not point out of its folder, so only plain names are taken."""
    for part in (processor, model):
        if _PLAIN_NAME.fullmatch(part) is None:
            raise ParserError(f"resources.json in {folder} names a model {part!r}, which is no plain name")
    return folder / LANGUAGE / processor / f"{model}.pt"


def _member(mapping: object, key: str) -> Json:
    found = mapping.get(key) if isinstance(mapping, Mapping) else None
    return found if isinstance(found, Mapping) else {}


@lru_cache(maxsize=64)
def _digest(path: Path, size: int, modified: int) -> bytes:  # noqa: ARG001 — size and time are there for the cache
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
