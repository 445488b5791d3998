"""A run that is killed at any moment goes on to the very bytes of one that was not."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture
from tests.cli.fake import BREAKS, INTERRUPTS

COMMAND = [sys.executable, "-m", "tests.cli.fake", "extract"]
ROOT = Path(__file__).parents[2]
GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा। रमा ने कहा कि सड़क टूट चुकी है।"


def write_articles(path: Path, count: int) -> None:
    """Articles, some of which fail in the reader and some in the extractor."""
    with path.open("w", encoding="utf-8") as handle:
        for number in range(count):
            text = {3: f"बांध {BREAKS}।", 7: "English only"}.get(number % 50, f"{GOOD} {number}")
            handle.write(json.dumps({"doc_id": f"d{number}", "text": text}, ensure_ascii=False) + "\n")
            if number % 90 == 5:
                handle.write("broken\n")


def command(folder: Path, name: str, *more: str) -> list[str]:
    files = [str(folder / "in.jsonl"), "-o", str(folder / name), "--errors", str(folder / "errors.jsonl")]
    return [*COMMAND, *files, *more]


def finish(folder: Path, name: str, *more: str) -> tuple[bytes, bytes]:
    """Run to the end; the bytes of the records and of the errors."""
    done = subprocess.run(command(folder, name, *more), cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr.decode()
    assert done.stderr.decode().splitlines()[-1].startswith("quotes: 2880 articles, 5760 records, 154 articles failed")
    assert {entry.name for entry in folder.iterdir()} == {"in.jsonl", name, "errors.jsonl"}
    return (folder / name).read_bytes(), (folder / "errors.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("name", "options", "kills"),
    [
        ("out.jsonl", (), 10),
        pytest.param("out.jsonl", (), 24, marks=pytest.mark.slow),
        ("out.jsonl", ("--jobs", "2"), 8),
        ("out.jsonl.gz", (), 6),
        ("out.jsonl.zst", (), 3),
        ("out.parquet", (), 6),
    ],
)
def test_nothing_is_lost_and_nothing_twice(tmp_path: Path, name: str, options: tuple[str, ...], kills: int) -> None:
    write_articles(tmp_path / "in.jsonl", 3000)
    whole = finish(tmp_path, name)
    (tmp_path / name).unlink()
    chance = random.Random(4)
    hits = 0
    for attempt in range(kills):
        started = command(tmp_path, name, "--resume", *options)
        with subprocess.Popen(started, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
            if attempt % 2:  # somewhere between the first state it saves and its end
                wait_for_change(tmp_path / f"{name}.state", process)
                time.sleep(chance.uniform(0, 0.05))
            else:  # anywhere, its start included
                time.sleep(chance.uniform(0, 1.5))
            process.kill()
        hits += process.returncode == -signal.SIGKILL and (tmp_path / f"{name}.part").exists()
    assert hits, "no kill hit a run"
    assert finish(tmp_path, name, "--resume", *options) == whole


def wait_for_change(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a file is not what it was, or the process has ended."""
    before = content(path)
    while process.poll() is None and content(path) == before:
        time.sleep(0.002)


def content(path: Path) -> bytes:
    """What a file holds; nothing if it is not there, or no longer."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


@pytest.mark.parametrize("size", [0, 1])
def test_a_kill_between_the_last_record_and_the_final_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"doc_id": "a", "text": GOOD if size else "नदी"}), encoding="utf-8")
    monkeypatch.setattr("quotes.cli.extract.finish_file", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    assert run("extract", source, "-o", target).code == 130
    assert not target.exists()
    monkeypatch.undo()
    monkeypatch.setattr("quotes.cli.extract.build_extractor", None)  # there is nothing left to extract
    assert run("extract", source, "-o", target, "--resume").code == 0
    assert target.read_bytes().count(b"\n") == 2 * size
    assert {entry.name for entry in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl"}


def test_ctrl_c_leaves_a_run_that_can_go_on_and_says_how(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = [GOOD] * 100
    lines = [json.dumps({"doc_id": f"d{n}", "text": text}) for n, text in enumerate([*texts, f"पानी {INTERRUPTS}।"])]
    source.write_text("\n".join(lines))
    ran = run("extract", source, "-o", target)
    assert ran.code == 130
    assert "--resume goes on from there" in ran.err
    source.write_text("\n".join([*lines[:100], json.dumps({"doc_id": "d100", "text": GOOD})]))
    assert run("extract", source, "-o", target, "--resume").code == 0
    ids = [json.loads(line)["doc_id"] for line in target.read_text().splitlines()]
    assert ids == [f"d{n}" for n in range(101) for _ in range(2)]


def interrupted(run: Run, folder: Path) -> tuple[Path, Path]:
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    texts = [*[GOOD] * 100, f"पानी {INTERRUPTS}।"]
    source.write_text("".join(json.dumps({"doc_id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)))
    assert run("extract", source, "-o", target).code == 130
    return source, target


def test_other_options_other_input_or_a_lost_file_are_no_resuming(run: Run, tmp_path: Path) -> None:
    source, target = interrupted(run, tmp_path)
    ran = run("extract", source, "-o", target, "--resume", "--precision", "strict")
    assert (ran.code, "of a run with other inputs, options or configuration" in ran.err) == (2, True)
    lines = source.read_text()
    source.write_text(lines.replace("d7", "e7"))
    ran = run("extract", source, "-o", target, "--resume")
    assert (ran.code, "the input is not the one" in ran.err) == (2, True)
    source.write_text(lines)
    (tmp_path / "out.jsonl.part").unlink()
    ran = run("extract", source, "-o", target, "--resume")
    assert (ran.code, "is not as the run left it" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.jsonl.zst"])
def test_packed_bytes_do_not_depend_on_the_clock(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write_articles(tmp_path / "in.jsonl", 2000)
    seen = []
    for every in (0, 1000):  # seconds between two states
        monkeypatch.setattr("quotes.run.journal.Journal.EVERY", every)
        assert run("extract", tmp_path / "in.jsonl", "-q", "-o", tmp_path / name).code == 1
        seen.append((tmp_path / name).read_bytes())
    assert seen[0] == seen[1]


def test_standard_output_cannot_be_resumed(run: Run, tmp_path: Path) -> None:
    ran = run("extract", tmp_path / "a.txt", "--resume")
    assert (ran.code, "--resume needs -o FILE" in ran.err) == (2, True)


def test_ctrl_c_ends_every_process(tmp_path: Path) -> None:
    write_articles(tmp_path / "in.jsonl", 20_000)
    with subprocess.Popen(
        command(tmp_path, "out.jsonl", "--jobs", "2"), cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        end = time.monotonic() + 60
        while not (tmp_path / "out.jsonl.state").exists() and time.monotonic() < end:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read().decode()  # ends when the last process that holds it does
        assert process.wait(30) == 130
    assert "--resume goes on from there" in told
    assert "Traceback" not in told
