"""Where records go: whole files only, no file read and written at once, quiet ends."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.fake import BREAKS, INTERRUPTS

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
COMMAND = [sys.executable, "-m", "tests.cli.fake"]
ROOT = Path(__file__).parents[2]


def articles(*texts: str) -> str:
    """The texts as JSON Lines."""
    return "".join(json.dumps({"doc_id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts))


def test_a_file_gets_its_name_when_it_is_whole(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(articles(GOOD, f"बांध {BREAKS}।", GOOD))
    target.write_text("old\n")
    ran = run("extract", source, "-o", target)
    assert (ran.code, ran.out) == (1, "")
    assert [json.loads(line)["doc_id"] for line in target.read_text(encoding="utf-8").splitlines()] == ["d0", "d2"]
    assert not (tmp_path / "out.jsonl.part").exists()


def test_what_is_interrupted_keeps_its_part_and_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(articles(GOOD, GOOD, f"पानी {INTERRUPTS}।", GOOD))
    target.write_text("old\n")
    ran = run("extract", source, "-o", target)
    part = tmp_path / "out.jsonl.part"
    assert ran.code == 130
    assert target.read_text() == "old\n"
    assert len(part.read_text(encoding="utf-8").splitlines()) == 2
    assert f"2 records so far kept in {part}" in ran.err


def test_a_name_in_gz_is_compressed_and_the_same_each_time(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(articles(GOOD))
    run("extract", source, "-o", tmp_path / "one.jsonl.gz")
    first = (tmp_path / "one.jsonl.gz").read_bytes()
    run("extract", source, "-o", tmp_path / "one.jsonl.gz")
    assert (tmp_path / "one.jsonl.gz").read_bytes() == first
    assert json.loads(gzip.decompress(first))["doc_id"] == "d0"


def test_a_link_keeps_pointing_at_the_new_file(run: Run, tmp_path: Path) -> None:
    source, link = tmp_path / "in.jsonl", tmp_path / "link.jsonl"
    source.write_text(articles(GOOD))
    link.symlink_to("real.jsonl")
    assert run("extract", source, "-o", link).code == 0
    assert link.is_symlink()
    assert (tmp_path / "real.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_a_device_is_written_to_and_not_replaced(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(articles(GOOD))
    assert run("extract", source, "-o", os.devnull).code == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("option", ["-o", "--errors"])
@pytest.mark.parametrize("spelling", ["in.jsonl", "./in.jsonl", "link.jsonl"])
def test_no_file_is_read_and_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, spelling: str
) -> None:
    monkeypatch.chdir(tmp_path)
    source = Path("in.jsonl")
    source.write_text(articles(GOOD))
    Path("link.jsonl").symlink_to("in.jsonl")
    ran = run("extract", source, option, spelling)
    assert ran.code == 2
    assert f"in.jsonl is both read and written ({option}); choose another file to write" in ran.err
    assert source.read_text() == articles(GOOD)


def test_the_part_file_is_no_input_either(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "out.txt.part"
    source.write_text(GOOD, encoding="utf-8")
    assert run("extract", source, "-o", tmp_path / "out.txt").code == 2
    assert source.read_text(encoding="utf-8") == GOOD


def test_records_and_errors_are_two_files(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(articles(GOOD))
    assert run("extract", source, "-o", tmp_path / "x", "--errors", tmp_path / "x").code == 2


@pytest.mark.parametrize("option", ["-o", "--errors"])
def test_a_place_that_cannot_be_written(run: Run, tmp_path: Path, option: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(articles(GOOD))
    ran = run("extract", source, option, tmp_path / "no" / "such" / "folder.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be written: No such file or directory" in ran.err


def test_a_reader_that_has_had_enough_ends_the_run_quietly(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(articles(*[GOOD] * 3000))
    with subprocess.Popen(
        [*COMMAND, "extract", source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["doc_id"] == "d0"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def test_records_come_as_their_articles_do_and_ctrl_c_keeps_them(tmp_path: Path) -> None:
    target, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    with subprocess.Popen(
        [*COMMAND, "extract", "-", "-o", target], stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(articles(GOOD).encode())
        process.stdin.flush()
        wait_for_line(part)
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().decode()
        assert process.wait(30) == 130
    assert f"1 record so far kept in {part}" in told
    assert "Traceback" not in told
    assert not target.exists()
    assert part.read_text(encoding="utf-8").count("\n") == 1


def wait_for_line(path: Path) -> None:
    """Wait until a line stands in a file."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if path.exists() and path.read_bytes().endswith(b"\n"):
            return
        time.sleep(0.02)
    pytest.fail(f"nothing was written to {path}")


def test_exit_codes_reach_the_shell(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    for arguments, code in [([str(good)], 0), ([str(good), "gone.txt"], 1), (["--no-such-option"], 2)]:
        done = subprocess.run([*COMMAND, "extract", *arguments], capture_output=True, cwd=ROOT, check=False)
        assert done.returncode == code


def test_a_foreign_locale_does_not_change_the_records(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    done = subprocess.run([*COMMAND, "extract", good], capture_output=True, cwd=ROOT, env=environment, check=True)
    assert json.loads(done.stdout.decode("utf-8"))["content"][0]["text"] == "पुल अगले साल बनेगा"
