"""A configuration from its file; each mistake is told with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import regex
from pydantic import BaseModel, ValidationError

from quotes.configuration.errors import ConfigurationError
from quotes.configuration.lines import line_of
from quotes.configuration.schema import Configuration
from quotes.configuration.words import Fault, find_faults, name_of

_PLACE = regex.compile(r" ?\(at line (\d+), column \d+\)$")


def load_configuration(path: Path | str) -> Configuration:
    """Read a configuration.

    Raises:
        ConfigurationError: where the file cannot be read, is no TOML, or says what makes no sense.
    """
    path = Path(path)
    text = _read(path)
    try:
        fields = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(_no_toml(path, error)) from error
    try:
        configuration = Configuration.model_validate(fields)
    except ValidationError as error:
        raise ConfigurationError(_told(path, text, _faults(error))) from error
    faults = find_faults(configuration)
    if faults:
        raise ConfigurationError(_told(path, text, faults))
    return configuration


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: is not UTF-8 (byte {error.start + 1}); save it as UTF-8") from error
    except IsADirectoryError as error:
        raise ConfigurationError(f"{path}: is a directory; name the file in it") from error
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror}); check the path") from error


def _no_toml(path: Path, error: tomllib.TOMLDecodeError) -> str:
    found = _PLACE.search(str(error))
    line = f":{found[1]}" if found else ""
    what = _PLACE.sub("", str(error))
    return (
        f"{path}{line}: is no TOML ({what}); mend the line. Words in Hindi stand in quotation marks, "
        'to the left of = as well: "नमो" = …'
    )


def _told(path: Path, text: str, faults: Iterable[Fault]) -> str:
    """A line for each mistake, in the order of the file."""
    placed = sorted({(line_of(text, where), name_of(where), what) for where, what in faults})
    return "\n".join(f"{path}:{line}: {f'{name}: ' if name else ''}{what}" for line, name, what in placed)


def _faults(error: ValidationError) -> Iterable[Fault]:
    for found in error.errors():
        where = found["loc"]
        match found["type"]:
            case "extra_forbidden":
                yield where, _unknown(where)
            case "missing":
                yield where, "is missing; add it"
            case "list_type" | "tuple_type" | "frozen_set_type" if where and where[-1] in Configuration.model_fields:
                yield where, f"is one table; write [[{where[-1]}]] before each entry"
            case "list_type" | "tuple_type" | "frozen_set_type":
                yield where, 'is no list; write it in brackets: ["…"]'
            case "model_type" | "dict_type" | "mapping_type":
                yield where, f"is a table; write [{where[-1]}] before its fields"
            case "value_error":
                yield where, str(found["ctx"]["error"])
            case _:
                yield where, f"{found['msg'][:1].lower()}{found['msg'][1:]}; it is {found['input']!r}"


def _unknown(where: tuple[str | int, ...]) -> str:
    known = _fields_at(where[:-1])
    near = get_close_matches(str(where[-1]), known, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"is no field that is known here; {hint}These are: {', '.join(known)}"


def _fields_at(where: tuple[str | int, ...]) -> list[str]:
    """The fields of the table at a path."""
    model: Any = Configuration
    for step in where:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation)
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel]:
    """The model of an annotation: itself, or what its tuple holds."""
    inner = getattr(annotation, "__args__", (annotation,))[0]
    assert isinstance(inner, type)
    assert issubclass(inner, BaseModel)
    return inner
