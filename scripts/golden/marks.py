"""The marks of known failures in golden files: `expect`, `why`, and the [[spurious]] entries.

Marks say what the extractor reaches today. What an article's attributions are is never touched: a file whose records
would read differently afterwards is left as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import regex

from quotes.records import Attribution
from scripts.golden.compare import Outcome, Verdict
from scripts.golden.format import GoldenArticle, GoldenError, load_article

_HEADER = regex.compile(r"^\[\[(record|negative|spurious)\]\]\s*$", regex.MULTILINE)
_EXPECT = regex.compile(r'^expect = "[a-z]+".*\n?', regex.MULTILINE)
_WHY = regex.compile(r"^why = .*\n?", regex.MULTILINE)


def promote(path: Path, outcome: Outcome) -> int:
    """Take the marks off whatever holds now, and return how many there were."""
    done = {verdict.case.label for verdict in outcome.verdicts if verdict.holds and verdict.case.expect == "fail"}
    if done:
        blocks = [_unmark(label, block) if label in done else block for label, block in _blocks(path)]
        _write(path, "".join(blocks), outcome.golden, known=-len(done))
    return len(done)


def demote(path: Path, outcome: Outcome, why: str) -> int:
    """Mark whatever fails now as known to fail, for a reason; return how much that was."""
    failing = {v.case.label: v for v in outcome.verdicts if not v.holds and v.case.expect == "pass"}
    blocks = [_mark(failing[label], block, why) if label in failing else block for label, block in _blocks(path)]
    blocks += [_spurious(record, why) for record in outcome.extra]
    added = len(failing) + len(outcome.extra)
    if added:
        _write(path, "".join(blocks), outcome.golden, known=added)
    return added


def _blocks(path: Path) -> Iterator[tuple[str, str]]:
    """The file in pieces: its head, then each entry under the label that `GoldenCase` gives it."""
    content = path.read_text(encoding="utf-8").rstrip("\n") + "\n"
    headers = list(_HEADER.finditer(content))
    yield "", content[: headers[0].start()] if headers else content
    numbers = {"record": 0, "negative": 0, "spurious": 0}
    ends = [*(header.start() for header in headers[1:]), len(content)]
    for header, end in zip(headers, ends, strict=False):
        numbers[header[1]] += 1
        yield f"{header[1]} {numbers[header[1]]}", content[header.start() : end]


def _mark(verdict: Verdict, block: str, why: str) -> str:
    reason = json.dumps(f"{why}: {verdict.problem}", ensure_ascii=False)
    lines = f'expect = "fail"\nwhy = {reason}\n'
    if _EXPECT.search(block):
        return _EXPECT.sub(lambda _: lines, block, count=1)
    body = block.rstrip("\n")
    return f"{body}\n{lines}{block[len(body) + 1 :]}"


def _unmark(label: str, block: str) -> str:
    if label.startswith("spurious"):
        return ""
    return _WHY.sub("", _EXPECT.sub('expect = "pass"\n', block, count=1), count=1)


def _spurious(record: Attribution, why: str) -> str:
    pieces = [json.dumps(piece.text, ensure_ascii=False) for piece in record.content]
    stretch = json.dumps(record.sentence.text, ensure_ascii=False)
    reason = json.dumps(f"{why}: made by {record.rule}", ensure_ascii=False)
    return f'\n[[spurious]]\nin = {stretch}\ncontent = [{", ".join(pieces)}]\nexpect = "fail"\nwhy = {reason}\n'


def _write(path: Path, content: str, before: GoldenArticle, *, known: int) -> None:
    """Write a file whose gold still reads the same and which has so many more (or fewer) known failures.

    Raises:
        GoldenError: where that does not come out; the file is then as it was.
    """
    old = path.read_bytes()
    path.write_text(content, encoding="utf-8")
    try:
        after = load_article(path)
        if _gold(after) != _gold(before) or _known(after) != _known(before) + known:
            raise GoldenError(f"{path.name}: its marks cannot be changed by program; change them by hand")
    except GoldenError:
        path.write_bytes(old)
        raise


def _gold(golden: GoldenArticle) -> tuple[object, ...]:
    return (golden.article, *(case.json for case in golden.records + golden.negatives))


def _known(golden: GoldenArticle) -> int:
    return sum(case.expect == "fail" for case in golden.records + golden.negatives + golden.spurious)
