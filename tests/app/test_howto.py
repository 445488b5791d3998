"""The requests that the documentation shows, sent to an app."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regex

from quotes.cli import main
from tests.app.serving import serving

PAGE = (Path(__file__).parents[2] / "docs" / "howto" / "serve.md").read_text(encoding="utf-8")
SINGLE, BATCH = regex.findall(r"^```sh\n(curl .*?)^```$", PAGE, flags=regex.MULTILINE | regex.DOTALL)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if shutil.which("curl") is None:
        pytest.skip("NOT TESTED: the requests in the documentation need curl")
    with serving("--parser", "none") as (address, _):
        yield address


def send(command: str, address: str) -> bytes:
    command = command.replace("http://127.0.0.1:8000", address)
    return subprocess.run(["bash", "-ec", command], capture_output=True, check=True, timeout=60).stdout


def test_one_article_gives_the_bytes_of_the_command(address: str, tmp_path: Path) -> None:
    article = json.loads(regex.search(r"-d '(.*)'", SINGLE)[1])  # type: ignore[index]
    (tmp_path / "pul.txt").write_text(article["text"], encoding="utf-8")
    assert main(["extract", "-q", "--parser", "none", f"{tmp_path}/pul.txt", "-o", f"{tmp_path}/out.jsonl"]) == 0
    assert send(SINGLE, address) == (tmp_path / "out.jsonl").read_bytes() != b""


def test_several_articles_give_what_is_shown(address: str) -> None:
    (text,) = regex.findall(r"^```json\n(.*?)^```$", PAGE, flags=regex.MULTILINE | regex.DOTALL)
    for made, shown in zip(json.loads(send(BATCH, address))["results"], json.loads(text)["results"], strict=True):
        assert blurred(made) == blurred(shown)


def blurred(result: dict[str, Any]) -> dict[str, Any]:
    """A result without what … stands for in the documentation."""
    error, records = result["error"], result["records"]
    reason = None if error is None else (error["stage"], error["detail"].partition(":")[0])
    return {**result, "error": reason, "records": records and len(records)}
