"""CoNLL-U with our sentences and tokens; the spans of the records are in MISC, and each record whole in a comment.

A token in the content of the document's second record has ``Content=2`` in MISC, one in those of two records
``Content=2,5``; likewise Speaker, Cue, Source, Quoted and Hedge. ``TokenRange`` and ``SpacesAfter`` are UDPipe's: with
them the article's text can be put together again. Columns of the parse are empty unless a parser is given.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from quotes.article import Span
from quotes.exchange.documents import Quoted, restore, tellers
from quotes.exchange.errors import ExchangeError
from quotes.exchange.offsets import Unit
from quotes.exchange.one_line import LINE_ENDS, dump
from quotes.records import Attribution

if TYPE_CHECKING:
    from quotes.syntax.tree import Parser, Word
    from quotes.text.document import Document, Sentence, Token

_RECORD, _OFFSETS = "# quotes_record = ", "# quotes_offsets = "

_ESCAPES = str.maketrans({" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"})
_RESERVED = str.maketrans({"/": "%2F", " ": "%20", "%": "%25"})  # a slash begins the name of a zone
_UNSTORABLE = str.maketrans(dict.fromkeys(f"\t{LINE_ENDS}", "\ufffd"))


def write(documents: Iterable[Quoted], target: BinaryIO, parser: Parser | None = None) -> None:
    """Write the sentences of every article, with their trees if there is a parser."""
    target.writelines(f"{line}\n".encode() for quoted in documents for line in _document_lines(quoted, parser))


def _document_lines(quoted: Quoted, parser: Parser | None) -> Iterator[str]:
    from quotes.article import Article
    from quotes.text import analyse

    document = analyse(quoted.article if quoted.article is not None else Article(quoted.doc_id, quoted.text))
    ranges = [document.view.to_raw(token.span) for token in document.tokens]
    roles = _roles_by_token(quoted.records, ranges)
    trees = parser.parse([[t.text for t in document.words(s)] for s in document.sentences]) if parser else None
    pending = list(enumerate(quoted.records, 1))
    name = quoted.doc_id.translate(_UNSTORABLE)
    for sentence in document.sentences:
        last = sentence.index == len(document.sentences) - 1
        end = len(quoted.text) if last else ranges[sentence.last - 1].end
        if sentence.index == 0:
            yield f"# newdoc id = {name}"
            yield f"{_OFFSETS}{quoted.unit.value}"
        yield f"# sent_id = {name.translate(_RESERVED)}-{sentence.index + 1}"
        while pending and (last or pending[0][1].sentence.start < end):
            number, record = pending.pop(0)
            yield f"{_RECORD}{number} {dump(quoted.fields(record))}"
        yield from _sentence_lines(
            quoted, document, sentence, ranges, roles, trees[sentence.index].words if trees else ()
        )
        yield ""


def _sentence_lines(
    quoted: Quoted,
    document: Document,
    sentence: Sentence,
    ranges: Sequence[Span],
    roles: Mapping[int, Mapping[str, list[int]]],
    words: Sequence[Word],
) -> Iterator[str]:
    rows = []
    text = ""
    for token in document.words(sentence):
        form = ranges[token.index].of(quoted.text).translate(_UNSTORABLE)
        space = _space_after(quoted.text, ranges, token.index)
        text += form + (" " if space else "")
        misc = {name: ",".join(map(str, numbers)) for name, numbers in roles.get(token.index, {}).items()}
        misc["TokenRange"] = "{}:{}".format(*(quoted.offset(p) for p in _ends(ranges[token.index])))
        misc |= _spaces(quoted.text, ranges, token.index, space)
        rows.append(_row(token, sentence, form, words, "|".join(f"{k}={misc[k]}" for k in sorted(misc))))
    yield f"# text = {text.rstrip(' ')}"
    yield from rows


def _row(token: Token, sentence: Sentence, form: str, words: Sequence[Word], misc: str) -> str:
    from quotes.syntax.conllu import format_feats

    index = token.index - sentence.first
    if not words:
        return "\t".join((str(index + 1), form, *"______", "_", misc))
    word = words[index]
    lemma = word.lemma.translate(_UNSTORABLE)
    head, relation = str(word.head + 1), word.deprel
    return "\t".join((str(index + 1), form, lemma, word.upos, "_", format_feats(word.feats), head, relation, "_", misc))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _space_after(text: str, ranges: Sequence[Span], index: int) -> str:
    end = ranges[index + 1].start if index + 1 < len(ranges) else len(text)
    return text[ranges[index].end : end]


def _spaces(text: str, ranges: Sequence[Span], index: int, after: str) -> dict[str, str]:
    found = {}
    if index == 0 and ranges[0].start:
        found["SpacesBefore"] = _escape(text[: ranges[0].start])
    if not after:
        found["SpaceAfter"] = "No"
    elif after != " ":
        found["SpacesAfter"] = _escape(after)
    return found


def _escape(spaces: str) -> str:
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in spaces.translate(_ESCAPES))


def _roles_by_token(records: Sequence[Attribution], ranges: Sequence[Span]) -> dict[int, dict[str, list[int]]]:
    """For each token that a span covers, even in part: the numbers of the records by the name of the role."""
    from bisect import bisect_left, bisect_right

    roles: dict[int, dict[str, list[int]]] = {}
    for number, record in enumerate(records, 1):
        for name, start, end in _parts(record):
            first = bisect_right(ranges, start, key=lambda span: span.end)
            last = bisect_left(ranges, end, key=lambda span: span.start)
            for index in range(first, last):
                numbers = roles.setdefault(index, {}).setdefault(name, [])
                if number not in numbers:
                    numbers.append(number)
    return roles


def _parts(record: Attribution) -> Iterator[tuple[str, int, int]]:
    groups: list[tuple[str, Iterable[Any]]] = [
        ("Content", record.content),
        ("Quoted", record.quoted),
        ("Speaker", [record.speaker]),
        ("Cue", [record.cue]),
        ("Source", tellers(record)),
        ("Hedge", [record.hedge]),
    ]
    for name, parts in groups:
        for part in parts:
            if part is not None and part.start is not None:
                yield name, part.start, part.end


def read(source: Path, texts: Mapping[str, str] | None = None) -> Iterator[Attribution]:
    """The records in the comments of a file that `write` wrote; ``texts`` where offsets are not in code points.

    Raises:
        ExchangeError: where the file cannot be read or a comment is damaged; the message names the line.
    """
    try:
        lines = source.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ExchangeError(f"{source}: cannot be read: {error}") from error
    unit = Unit.CODE_POINTS
    for number, line in enumerate(lines, 1):
        try:
            if line.startswith(_OFFSETS):
                unit = Unit(line.removeprefix(_OFFSETS))
            elif line.startswith(_RECORD):
                fields = json.loads(line.removeprefix(_RECORD).split(" ", 1)[1])
                yield restore(fields, unit, (texts or {}).get(fields["doc_id"]))
        except ExchangeError as error:
            raise ExchangeError(f"{source}:{number}: {error}") from error
        except (ValueError, IndexError, KeyError, TypeError) as error:
            raise ExchangeError(f"{source}:{number}: is no comment of quotes convert ({error})") from error
