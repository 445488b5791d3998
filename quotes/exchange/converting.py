"""Records to a format and back, in one call each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from quotes.article import Article
from quotes.exchange.catalogue import FORMATS, Format
from quotes.exchange.documents import Placed, Quoted, gather
from quotes.exchange.errors import ExchangeError
from quotes.exchange.offsets import Unit
from quotes.formats.writing import part_of
from quotes.records import Attribution


def write_records(
    records: Iterable[Attribution],
    target: Path | str | BinaryIO,
    *,
    to: str,
    articles: Iterable[Article] | None = None,
    offsets: str = "code-points",
) -> None:
    """Write records in a format.

    Args:
        records: those of an article stand together, as the extractor gives them.
        target: a path, or a binary stream; for brat the path of a folder. A file gets its name when it is whole.
        to: the format, a key of `FORMATS`.
        articles: the articles that the records are from; needed for brat, CoNLL-U and TEI, and for other units.
        offsets: what the offsets written count: ``code-points``, ``utf-16`` units or ``utf-8`` bytes.

    Raises:
        ExchangeError: if a record does not fit its article, or the format lacks something: its library, the articles.
    """
    form, unit = find_format(to), find_unit(offsets)
    known = {article.doc_id: article for article in articles} if articles is not None else None
    if known is None and wants_articles(form, unit):
        raise ExchangeError(f"{explain_need(form, unit)}: give them as articles=…")
    placed = (Placed(f"record {number}", record) for number, record in enumerate(records))
    documents = gather(placed, known, unit=unit, needs_text=form.needs_text, warn=_raise)
    write_documents(documents, Path(target) if isinstance(target, str) else target, form)


def write_documents(documents: Iterable[Quoted], target: Path | BinaryIO, form: Format, **options: Any) -> None:
    """Write what `gather` gives; ``options`` are those of the format's own ``write``."""
    write = _module(form).write
    if form.folder:
        if not isinstance(target, Path):
            raise ExchangeError(f"{form.name} is a folder of files: give the path of a folder")
        write(documents, target, **options)
    elif not isinstance(target, Path):
        write(documents, target, **options)
    elif target.exists() and not target.is_file():  # a device or a pipe keeps its name
        with target.open("wb") as stream:
            write(documents, stream, **options)
    else:
        target = target.resolve()  # a link keeps pointing at the new file
        part = part_of(target)
        try:
            with part.open("wb") as stream:
                write(documents, stream, **options)
        except BaseException:
            part.unlink(missing_ok=True)  # half of a format is no format
            raise
        part.replace(target)


def read_records(source: Path | str, *, form: str, articles: Iterable[Article] | None = None) -> Iterator[Attribution]:
    """The records of a file (for brat: a folder) that `write_records` wrote.

    ``articles`` are needed where offsets are not in code points and the format does not hold the text.

    Raises:
        ExchangeError: where the format cannot be read back, or the source is not in it.
    """
    chosen = find_format(form)
    if not chosen.reads:
        readable = ", ".join(name for name, other in FORMATS.items() if other.reads)
        raise ExchangeError(f"{form} does not hold whole records and cannot be read back; {readable} can")
    texts: Mapping[str, str] = {article.doc_id: article.text for article in articles or ()}
    records: Iterator[Attribution] = _module(chosen).read(Path(source), texts)
    return records


def find_format(name: str) -> Format:
    """The format of a name.

    Raises:
        ExchangeError: where there is none; the message lists those there are.
    """
    if name not in FORMATS:
        raise ExchangeError(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")
    return FORMATS[name]


def find_unit(name: str) -> Unit:
    """The unit of a name.

    Raises:
        ExchangeError: where there is none.
    """
    try:
        return Unit(name)
    except ValueError as error:
        raise ExchangeError(f"there is no unit {name!r}; choose one of {', '.join(Unit)}") from error


def wants_articles(form: Format, unit: Unit) -> bool:
    """Whether the articles' texts are needed."""
    return form.needs_text or unit is not Unit.CODE_POINTS


def explain_need(form: Format, unit: Unit) -> str:
    """Why the articles are needed, for a message that goes on with how to give them."""
    if form.needs_text:
        return f"the format {form.name} holds the text of the articles"
    return f"offsets in {unit} units are counted in the text of the articles"


def _module(form: Format) -> Any:
    return import_module(f"quotes.exchange.{form.module}")


def _raise(message: str) -> None:
    raise ExchangeError(message)
