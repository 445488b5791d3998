"""Gold read by eye on real news, kept as offsets only (see golden/wild/README.md).

    python -m scripts.wild sample [--corpus NEWS.jsonl.gz] --seed 7      pick the articles: golden/wild/articles.toml
    python -m scripts.wild sample --seed 11 --per-publisher 6 --add more  add articles, all to the set `more`
    python -m scripts.wild sample --seed 13 --words 501 900 --add long    longer ones
    python -m scripts.wild sample --seed 17 --headlines 300 --add headlines  add headlines, from a corpus of their own
    python -m scripts.wild place dev NOTES.toml [--corpus …]             the reader's strings to golden/wild/dev.jsonl
    python -m scripts.wild build dev [--corpus …] [-o GOLD.jsonl]        gold with its text, for `quotes evaluate`
    python -m scripts.wild agreement [--corpus …] [--errors FILE]        the second reader scored against the first

The reader's notes are TOML: ``[[article]]`` with ``doc_id``, and ``[[article.record]]`` entries as in golden/articles.
They hold text of the publishers and stay out of the repository, as does what `build` writes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TextIO, TypeVar

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quotes.evaluate import evaluate
from scripts.golden.format import RecordEntry
from scripts.shared import SHARED
from scripts.wild_corpus import CORPUS, HEADLINES, AbsentCorpusError, WildError, read_corpus, read_headlines
from scripts.wild_sample import PER_PUBLISHER, WORDS, Picked, digest, sample, sample_headlines

FOLDER = Path(__file__).parents[1] / "golden" / "wild"
SETS = (
    "dev",
    "test",
    "double",
    "more",
    "late",
    "next",
    "last",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
    "thirtysecond",
    "thirtythird",
    "thirtyfourth",
    "thirtyfifth",
    "thirtysixth",
    "thirtyseventh",
    "thirtyeighth",
    "thirtyninth",
    "fortieth",
    "fortyfirst",
    "fortysecond",
    "fortythird",
    "fortyfourth",
    "fortyfifth",
    "fortysixth",
    "fortyseventh",
    "fortyeighth",
    "fortyninth",
    "long",
    "longer",
    "short",
    "shorter",
    "headlines",
    "headlines-likely",
    "headlines-more",
    "headlines-fourth",
    "headlines-unread",
)

_Model = TypeVar("_Model", bound=BaseModel)
_IN_WORD = r"[\p{L}\p{M}\p{N}\u200c\u200d]"
_ORDINAL = regex.compile(r"(?P<string>.+)@(?P<ordinal>[1-9][0-9]?)", regex.DOTALL)


class Notes(BaseModel):
    """What a reader wrote down for one article, in strings of the article."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doc_id: str
    record: list[RecordEntry] = []


class _NotesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    article: list[Notes] = Field(min_length=1)


# Files


def read_sample() -> dict[str, Picked]:
    """The picked articles by their ids, in the order of articles.toml."""
    listed = tomllib.loads((FOLDER / "articles.toml").read_text(encoding="utf-8"))["article"]
    return {entry["doc_id"]: Picked.model_validate(entry) for entry in listed}


def write_sample(picked: Iterable[Picked], command: str, *, add: bool = False) -> None:
    """Write articles.toml anew, or add to what it has."""
    lines = [f"# written by `python -m scripts.wild {command}`\n"]
    for article in picked:
        values = (f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in article)
        lines.append("\n[[article]]\n" + "".join(values))
    with (FOLDER / "articles.toml").open("a" if add else "w", encoding="utf-8") as out:
        out.write(("\n" if add else "") + "".join(lines))


def read_texts(path: Path) -> dict[str, str]:
    """The texts of the picked articles, checked against their hashes.

    Raises:
        WildError: where an article is not in the corpus, or its text there is another.
    """
    picked = read_sample()
    sorts = {article.publisher for article in picked.values()}
    printed = chain(read_corpus(path), read_headlines(path) if HEADLINES in sorts else ())
    texts = {article["doc_id"]: article["text"] for article in printed if article["doc_id"] in picked}
    for doc_id, article in picked.items():
        if doc_id not in texts:
            raise WildError(f"{doc_id} is not in {path}")
        if digest(texts[doc_id]) != article.sha256:
            raise WildError(f"{doc_id}: the text in {path} is not the one that was annotated (sha256 differs)")
    return texts


def read_toml(path: Path, model: type[_Model]) -> _Model:
    """A file in TOML.

    Raises:
        WildError: where it cannot be read or breaks the format.
    """
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise WildError(f"{path.name}: {error}") from error


def read_notes(path: Path) -> list[Notes]:
    """A reader's notes.

    Raises:
        WildError: where the file breaks the format.
    """
    return read_toml(path, _NotesFile).article


def read_places(name: str) -> list[dict[str, Any]]:
    """The stand-off lines of a set: one of SETS, or "first"."""
    with (FOLDER / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_reading(name: Literal["first", "double"]) -> list[dict[str, Any]]:
    """What one reader of the articles read twice has marked: the second ("double"), or the first where a third has
    settled the gold since (see scripts.adjudicate)."""
    return read_places(name) if (FOLDER / f"{name}.jsonl").exists() else []


def write_places(name: str, lines: Iterable[dict[str, Any]]) -> None:
    """Write the stand-off lines of a set, or those of the first readers ("first")."""
    with (FOLDER / f"{name}.jsonl").open("w", encoding="utf-8") as out:
        _write_lines(lines, out)


# Placing strings


def place(notes: Notes, text: str) -> dict[str, Any]:
    """The stand-off line of an article: offsets for every string of the notes.

    Raises:
        WildError: where a string does not stand exactly once where it should.
    """
    records = [_place_record(text, f"{notes.doc_id}: record {n}", entry) for n, entry in enumerate(notes.record, 1)]
    return {"doc_id": notes.doc_id, "sha256": digest(text), "records": records}


def _place_record(text: str, label: str, entry: RecordEntry) -> dict[str, Any]:
    within = _find(text, f"{label}: in", entry.within, (0, len(text))) if entry.within else (0, len(text))

    def find(field: str, string: str | None) -> tuple[int, int] | None:
        return _find(text, f"{label}: {field}", string, within) if string else None

    record: dict[str, Any] = {
        "kind": entry.kind.value,
        "content": [find("content", piece) for piece in entry.content],
        "speaker": find("speaker", entry.speaker),
        "type": entry.type.value if entry.type else None,
        "cue": find("cue", entry.cue),
        "negated": entry.negated,
        "source": find("source", entry.source),
    }
    if entry.name:
        found = next(iter(_occurrences(text, entry.name, (0, len(text)))), None)
        record |= {"name_at": found} if found else {"name": entry.name}
    return record


def _find(text: str, label: str, string: str, within: tuple[int, int]) -> tuple[int, int]:
    numbered = _ORDINAL.fullmatch(string)
    readings = [(string, None), (numbered["string"], int(numbered["ordinal"]))] if numbered else [(string, None)]
    for found, ordinal in _readings(text, readings, within):
        if ordinal is None and len(found) == 1:
            return found[0]
        if ordinal is not None and ordinal <= len(found):
            return found[ordinal - 1]
    raise WildError(f"{label}: {string!r} does not stand exactly once in its stretch; narrow `in` or write …@2")


def _readings(
    text: str, readings: Sequence[tuple[str, int | None]], within: tuple[int, int]
) -> Iterator[tuple[list[tuple[int, int]], int | None]]:
    # Web text runs words into each other (…का सचRohinyas), so parts of words count where whole words are not found.
    for string, ordinal in readings:
        whole = list(_occurrences(text, string, within))
        yield whole or list(_matches(text, regex.escape(string, literal_spaces=True), within)), ordinal


def _occurrences(text: str, string: str, within: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where a string stands as whole words."""
    before = rf"(?<!{_IN_WORD})" if regex.match(_IN_WORD, string) else ""
    after = rf"(?!{_IN_WORD})" if regex.match(_IN_WORD, string[-1]) else ""
    return _matches(text, before + regex.escape(string, literal_spaces=True) + after, within)


def _matches(text: str, pattern: str, within: tuple[int, int]) -> Iterator[tuple[int, int]]:
    for match in regex.finditer(pattern, text, pos=within[0], endpos=within[1], overlapped=True):
        yield match.span()


# Gold with its text


def with_text(line: dict[str, Any], text: str) -> dict[str, Any]:
    """A stand-off line in the shape that `quotes evaluate` takes.

    Raises:
        WildError: where the text is not the one that was annotated.
    """
    if digest(text) != line["sha256"]:
        raise WildError(f"{line['doc_id']}: the text is not the one that was annotated (sha256 differs)")
    records = [_with_text(record, text) for record in line["records"]]
    return {"doc_id": line["doc_id"], "text": text, "records": records}


def _with_text(record: dict[str, Any], text: str) -> dict[str, Any]:
    def span(at: Sequence[int] | None) -> dict[str, Any]:
        start, end = at or (None, None)
        return {"start": start, "end": end, "text": text[start:end] if at else None}

    name = span(record.get("name_at"))["text"] or record.get("name")
    named = record["speaker"] or name
    return {
        "kind": record["kind"],
        "content": [span(at) for at in record["content"]],
        "speaker": {**span(record["speaker"]), "name": name, "type": record["type"]} if named else None,
        "cue": {**span(record["cue"]), "negated": record["negated"]} if record["cue"] else None,
        "source": span(record["source"]) if record["source"] else None,
    }


# Commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except AbsentCorpusError as error:
        print(f"SKIPPED: {error} (--corpus names it)", file=sys.stderr)
    except WildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.wild", description="Gold read by eye on real news.")
    commands = parser.add_subparsers(required=True)

    def command(name: str, run: Any, help_: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_)
        added.set_defaults(run=run)
        added.add_argument("--corpus", type=Path, default=CORPUS, help="the corpus of news (default: %(default)s)")
        return added

    sampling = command("sample", _run_sample, "pick the articles")
    sampling.add_argument("--seed", type=int, required=True)
    sampling.add_argument("--per-publisher", type=int, default=PER_PUBLISHER, help="how many (default: %(default)s)")
    sampling.add_argument(
        "--words",
        type=int,
        nargs=2,
        metavar=("FEWEST", "MOST"),
        default=(WORDS[0], WORDS[-1]),
        help="how many words an article has (default: %(default)s)",
    )
    sampling.add_argument("--headlines", type=int, metavar="N", help="pick N headlines instead of articles")
    sampling.add_argument("--add", metavar="SET", help="keep the articles there are and add these, all to this set")
    placing = command("place", _run_place, "turn a reader's notes into offsets")
    placing.add_argument("set", choices=SETS)
    placing.add_argument("notes", type=Path)
    building = command("build", _run_build, "gold with its text")
    building.add_argument("set", choices=SETS)
    building.add_argument("-o", "--output", type=Path)
    agreeing = command("agreement", _run_agreement, "the second reader against the first")
    agreeing.add_argument("--headlines", action="store_true", help="on the headlines read twice, not on the articles")
    agreeing.add_argument("--errors", type=Path, help="write what differs here, a JSON object a line")
    return parser


def _run_sample(options: argparse.Namespace) -> None:
    known = []
    for path in sorted((SHARED / "gold").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            known += [json.loads(line)["text"] for line in lines]
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = f"sample --seed {options.seed}"
    if options.add:
        known += read_texts(options.corpus).values()
        command += f" --per-publisher {options.per_publisher} --add {options.add}"
    fewest, most = options.words
    if range(fewest, most + 1) != WORDS:
        command += f" --words {fewest} {most}"
    if options.headlines:
        if not options.add:
            raise WildError("headlines are added to a set of their own: --add names it")
        command = f"sample --seed {options.seed} --headlines {options.headlines} --add {options.add}"
        picked = sample_headlines(
            read_headlines(options.corpus), known, options.seed, wanted=options.headlines, half=options.add
        )
    else:
        picked = sample(
            read_corpus(options.corpus),
            known,
            options.seed,
            per_publisher=options.per_publisher,
            words=range(fewest, most + 1),
            half=options.add,
        )
    write_sample(picked, command, add=bool(options.add))


def _run_place(options: argparse.Namespace) -> None:
    texts, picked = read_texts(options.corpus), read_sample()
    notes = read_notes(options.notes)
    strays = [one.doc_id for one in notes if one.doc_id not in picked or not _belongs(picked[one.doc_id], options.set)]
    if strays:
        raise WildError(f"not of the set {options.set}: {', '.join(strays)}")
    placed = {one.doc_id: place(one, texts[one.doc_id]) for one in notes}
    # The second readings of several sets are one file, to which each adds its own.
    kept = [line for line in read_reading("double") if line["doc_id"] not in placed] if options.set == "double" else []
    write_places(options.set, [*kept, *placed.values()])


def _belongs(article: Picked, name: str) -> bool:
    return article.double if name == "double" else article.half == name


def _run_build(options: argparse.Namespace) -> None:
    texts = read_texts(options.corpus)
    lines = [with_text(line, texts[line["doc_id"]]) for line in read_places(options.set)]
    if options.output is None:
        _write_lines(lines, sys.stdout)
    else:
        with options.output.open("w", encoding="utf-8") as out:
            _write_lines(lines, out)


def _run_agreement(options: argparse.Namespace) -> None:
    texts = read_texts(options.corpus)
    second = {line["doc_id"]: with_text(line, texts[line["doc_id"]]) for line in read_reading("double")}
    lines = read_places("headlines-unread") if options.headlines else [*read_places("dev"), *read_reading("first")]
    first = [with_text(line, texts[line["doc_id"]]) for line in lines if line["doc_id"] in second]
    evaluation = evaluate(first, {doc_id: article["records"] for doc_id, article in second.items()})
    print(json.dumps(evaluation.figures(), indent=2))
    if options.errors is not None:
        with options.errors.open("w", encoding="utf-8") as out:
            _write_lines(evaluation.errors, out)


def _write_lines(lines: Iterable[dict[str, Any]], out: TextIO) -> None:
    out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
