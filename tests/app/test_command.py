"""``quotes serve`` on the command line."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from quotes.archive.building import index
from tests.app.serving import serving
from tests.archive.conftest import said, write_records
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # a fixture

SIMPLE = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def test_it_says_where_it_is_answers_and_stops_with_ctrl_c() -> None:
    with serving("--parser", "none") as (address, process):
        assert address.startswith("http://127.0.0.1:")
        body = json.dumps({"text": SIMPLE}).encode()
        asked = Request(f"{address}/api/extract", body, {"Content-Type": "application/json"})
        with urlopen(asked, timeout=30) as answer:
            assert len(json.load(answer)["records"]) == 1
            assert "server" not in answer.headers
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


def test_an_address_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", taken.getsockname()[1])
    assert ran.code == 2
    assert "choose another --port" in ran.err


@pytest.mark.parametrize("port", ["-1", "70000", "http"])
def test_what_is_no_port_is_told(run: Run, port: str) -> None:
    ran = run("serve", f"--port={port}")
    assert ran.code == 2
    assert "is no port" in ran.err


def test_what_is_no_archive_is_told_before_anything_is_served(run: Run, tmp_path: Path) -> None:
    ran = run("serve", "--db", tmp_path / "none.db")
    assert ran.code == 2
    assert "is not there" in ran.err
    (tmp_path / "text.db").write_text("no archive", encoding="utf-8")
    assert "is no archive" in run("serve", "--db", tmp_path / "text.db").err


def test_the_archive_is_there_if_it_is_named(tmp_path: Path) -> None:
    index(tmp_path / "news.db", [write_records(tmp_path / "r.jsonl", said("a", "पुल बनेगा"))], [], warn=pytest.fail)
    with (
        serving("--parser", "none", "--db", str(tmp_path / "news.db")) as (address, _),
        urlopen(f"{address}/api/archive/search?q=pul", timeout=30) as answer,
    ):
        assert json.load(answer)["total"] == 1


def test_without_its_libraries_the_app_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.app.extras.LIBRARIES", ("no_such_library",))
    ran = run("serve")
    assert ran.code == 2
    assert "pip install 'uddharan[app]'" in ran.err


def test_help_needs_none_of_them() -> None:
    check = "from quotes.cli import main; main(['serve', '--help']); import sys; print('fastapi' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "100"}
    )
    assert done.stdout.splitlines()[-1] == "False"
