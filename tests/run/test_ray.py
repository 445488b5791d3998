"""A run on Ray writes the very bytes of a run on one machine, whatever befalls it."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

from tests.cli import fake
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture
from tests.cli.fake import BREAKS, HANGS, KILLS
from tests.run.test_resume import COMMAND, GOOD, ROOT, wait_for_change, write_articles

pytest.importorskip("ray", reason="NOT TESTED: the engine on Ray, for want of Ray (extra 'ray')")

ON_RAY = ("--engine", "ray", "--jobs", "2")


@pytest.fixture(scope="module")
def one_ray() -> Iterator[None]:
    """A Ray for all runs in this process: each of its own would take seconds to start."""
    from quotes.run.ray.session import session

    with session(None, 2):
        yield


def line(doc_id: str, text: str) -> str:
    return json.dumps({"doc_id": doc_id, "text": text}, ensure_ascii=False) + "\n"


def write_input(folder: Path) -> list[str]:
    """Files of every sort, with articles that fail in each way; their names, from the folder."""
    many = "".join(line(f"a{n}", {7: "English", 50: f"बांध {BREAKS}।"}.get(n, f"{GOOD} {n}")) for n in range(150))
    (folder / "a.jsonl").write_text(f"{many}broken\n", encoding="utf-8")
    again = line("a3", GOOD) + line("b", GOOD) + line("b", GOOD) + line("a7", GOOD) + line("बांध", GOOD)
    deadly = line("k", f"बांध {KILLS}।") + line("h", f"बांध {HANGS}।")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress((again + deadly).encode()))
    for number in range(70):
        (folder / f"c{number:02}.txt").write_text(f"{GOOD} {number}", encoding="utf-8")
    (folder / os.fsdecode(b"c\xff.txt")).write_text(GOOD, encoding="utf-8")
    (folder / "b.txt").write_text("नदी", encoding="utf-8")
    return ["a.jsonl", "b.jsonl.gz", "c*.txt", "gone.jsonl", "b.txt", "odd.pdf"]


@pytest.mark.usefixtures("one_ray")
def test_records_errors_and_exit_code_are_those_of_a_run_on_one_machine(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = write_input(tmp_path)
    monkeypatch.chdir(tmp_path)
    seen = []
    for options in (("--jobs", "2"), ON_RAY):
        ran = run("extract", *names, "-o", "out.jsonl.gz", "--errors", "errors.jsonl", "--timeout", "1", *options)
        assert ran.code == 1
        seen.append((ran.err, Path("out.jsonl.gz").read_bytes(), Path("errors.jsonl").read_bytes()))
        assert not list(tmp_path.glob("*.state"))
    assert seen[0][2].decode() == seen[1][2].decode()
    assert seen[0] == seen[1]
    failed = [json.loads(entry) for entry in seen[0][2].splitlines()]
    assert [entry["stage"] for entry in failed if entry["doc_id"] in ("k", "h")] == ["worker", "worker"]
    assert sum("is taken by" in entry["reason"] for entry in failed) == 4


@pytest.mark.slow
@pytest.mark.usefixtures("one_ray")
@pytest.mark.parametrize(("first", "second"), [(ON_RAY, ()), ((), ON_RAY)])
def test_either_engine_goes_on_where_the_other_stopped(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    names = write_input(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("quotes.run.journal.Journal.EVERY", 0)
    command = ("extract", *names, "-o", "out.jsonl", "--errors", "errors.jsonl", "--timeout", "1")
    assert run(*command).code == 1
    whole = Path("out.jsonl").read_bytes(), Path("errors.jsonl").read_bytes()
    Path("out.jsonl").unlink()

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:  # at the first state after the first file
        patched.setattr("quotes.cli.extract._save", _after(180, stop))
        assert run(*command, *first).code == 130
    ran = run(*command, "--resume", *second)
    assert ran.code == 1, ran.err
    assert (Path("out.jsonl").read_bytes(), Path("errors.jsonl").read_bytes()) == whole


def _after(items: int, then: Callable[[object], None]) -> Callable[..., None]:
    """Save a state; once it is of so many items, do something."""
    from quotes.cli.extract import _save

    def save(journal: object, state: object, *rest: object) -> None:
        _save(journal, state, *rest)  # type: ignore[arg-type]
        if state.items >= items:  # type: ignore[attr-defined]
            then(state)

    return save


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.usefixtures("one_ray")
def test_the_golden_articles_give_the_same_records(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from quotes.cli import main

    source = tmp_path / "golden.jsonl"
    articles = subprocess.run(
        [
            sys.executable,
            "-m",
            "scripts.golden",
            "jsonl",
            *sorted(map(str, (ROOT / "golden" / "articles").glob("*.toml"))),
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    source.write_bytes(articles.stdout)
    outs = []
    for options in ((), ON_RAY):
        assert main(["extract", str(source), *options]) == 0
        outs.append(capfdbinary.readouterr().out)
    assert outs[0] == outs[1]
    assert outs[0].count(b"\n") > 100


@pytest.mark.slow
def test_a_run_that_is_killed_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    write_articles(tmp_path / "in.jsonl", 3000)
    files = [str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"), "--errors", str(tmp_path / "errors.jsonl")]

    def end(*options: str) -> tuple[bytes, bytes]:
        done = subprocess.run([*COMMAND, *files, *options], cwd=ROOT, capture_output=True, timeout=120, check=False)
        assert done.returncode == 1, done.stderr.decode()
        return (tmp_path / "out.jsonl").read_bytes(), (tmp_path / "errors.jsonl").read_bytes()

    whole = end()
    (tmp_path / "out.jsonl").unlink()
    chance = random.Random(5)
    hits = 0
    for attempt in range(8):
        with subprocess.Popen([*COMMAND, *files, "--resume", *ON_RAY], cwd=ROOT, stderr=subprocess.DEVNULL) as process:
            if attempt % 4:  # somewhere between the first state it saves and its end
                wait_for_change(tmp_path / "out.jsonl.state", process)
                time.sleep(chance.uniform(0, 0.2))
            else:  # anywhere, its start included
                time.sleep(chance.uniform(0, 15))
            process.kill()
        hits += process.returncode == -signal.SIGKILL and (tmp_path / "out.jsonl.part").exists()
    assert hits > 2, "no kill hit a run"
    assert end("--resume", *ON_RAY) == whole
    assert {entry.name for entry in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl", "errors.jsonl"}


@pytest.mark.slow
def test_actors_and_their_processes_may_die(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(line(f"d{n}", f"{GOOD} {n}") for n in range(20_000)), encoding="utf-8")
    subprocess.run([*COMMAND, str(source), "-o", str(out), "-q"], cwd=ROOT, check=True)
    whole = out.read_bytes()
    out.unlink()
    killed = []
    with subprocess.Popen([*COMMAND, str(source), "-o", str(out), "-q", *ON_RAY], cwd=ROOT) as process:
        wait_for_change(tmp_path / "out.jsonl.state", process)
        for pattern in ("ray::MapWorker", "multiprocessing.spawn"):
            listed = subprocess.run(["pgrep", "-f", pattern], capture_output=True, text=True, check=True).stdout.split()
            for pid in [pid for pid in listed if _descends(int(pid), process.pid)][:1]:
                os.kill(int(pid), signal.SIGKILL)
                killed.append(pattern)
    assert process.returncode == 0
    assert len(killed) == 2
    assert out.read_bytes() == whole


@pytest.mark.slow
def test_a_cluster_that_loses_a_node_goes_on(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(line(f"d{n}", f"{GOOD} {n}") for n in range(30_000)), encoding="utf-8")
    subprocess.run([*COMMAND, str(source), "-o", str(out), "-q"], cwd=ROOT, check=True)
    whole = out.read_bytes()
    out.unlink()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "RAY_USAGE_STATS_ENABLED": "0", "RAY_AUTH_MODE": "token"}
    (Path.home() / ".ray").mkdir(exist_ok=True)
    if not (token := Path.home() / ".ray" / "auth_token").exists():
        token.write_text(uuid4().hex * 2)
    nodes: list[subprocess.Popen[bytes]] = []
    try:
        for role in (["--head", f"--port={port}", "--include-dashboard=false"], [f"--address=127.0.0.1:{port}"]):
            command = [str(Path(sys.executable).with_name("ray")), "start", *role, "--num-cpus=1", "--block"]
            log = (tmp_path / f"node-{len(nodes)}").open("wb+")
            nodes.append(
                subprocess.Popen([*command, "--object-store-memory=100000000"], env=environment, stdout=log, stderr=log)
            )
            _wait_for_words(b"block forever", Path(log.name))
        options = ["-q", *ON_RAY, "--ray-address", f"127.0.0.1:{port}"]
        with subprocess.Popen([*COMMAND, str(source), "-o", str(out), *options], cwd=ROOT, env=environment) as process:
            wait_for_change(tmp_path / "out.jsonl.state", process)
            for pid in _children(nodes[1].pid, "raylet"):
                os.kill(pid, signal.SIGKILL)
            assert process.wait(200) == 0
        assert out.read_bytes() == whole
    finally:
        for node in reversed(nodes):
            node.terminate()
            node.wait(60)


def _wait_for_words(words: bytes, log: Path) -> None:
    end = time.monotonic() + 60
    while words not in log.read_bytes():
        assert time.monotonic() < end
        time.sleep(0.1)


def _children(pid: int, name: str) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(pid), name], capture_output=True, text=True, check=True)
    return [int(child) for child in listed.stdout.split()]


def _descends(pid: int, ancestor: int) -> bool:
    while pid > 1:
        if pid == ancestor:
            return True
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return False


@pytest.mark.slow
def test_ctrl_c_ends_every_process_and_leaves_a_run_that_can_go_on(tmp_path: Path) -> None:
    write_articles(tmp_path / "in.jsonl", 20_000)
    command = [*COMMAND, str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"), *ON_RAY]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as process:
        wait_for_change(tmp_path / "out.jsonl.state", process)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read().decode()  # ends when the last process that holds it does
        assert process.wait(30) == 130
    assert "--resume goes on from there" in told
    assert "Traceback" not in told


@pytest.mark.slow
@pytest.mark.usefixtures("one_ray")
def test_a_parser_that_is_not_there_is_told_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from quotes.cli import main

    source = tmp_path / "a.txt"
    source.write_text(GOOD, encoding="utf-8")
    assert main(["extract", str(source), "--parser", "no-such-parser", *ON_RAY]) == 2
    assert capfd.readouterr().err.count("no-such-parser") == 1


@pytest.mark.slow
@pytest.mark.usefixtures("one_ray")
def test_extraction_is_a_step_of_a_pipeline(tmp_path: Path) -> None:
    import ray.data

    from quotes.cli.session import Setup
    from quotes.exchange import parquet
    from quotes.run.ray.dataset import extract_dataset, records_of

    rows: list[dict[str, str | None]] = [{"id": f"d{n}", "body": f"{GOOD} {n}"} for n in range(100)]
    rows += [{"id": "english", "body": "English"}, {"id": None, "body": GOOD}, {"id": "broken", "body": f"{BREAKS}"}]
    done = extract_dataset(
        ray.data.from_items(rows), jobs=2, id_field="id", text_field="body", make=partial(fake.build, Setup())
    )
    done.write_parquet(str(tmp_path / "done"))
    done = ray.data.read_parquet(str(tmp_path / "done"))
    failed = {row["doc_id"]: (row["stage"], row["reason"]) for row in done.take_all() if row["stage"]}
    assert set(failed) == {"english", None, "broken"}
    assert failed[None][1] == "has nothing in the column 'id'; every article needs an id"
    assert failed["broken"] == ("parse", "the parser gave up")
    records_of(done).write_parquet(str(tmp_path / "records"))
    records = [record for file in (tmp_path / "records").iterdir() for record in parquet.read(file)]
    assert len(records) == 200
    assert {record.doc_id for record in records} == {f"d{n}" for n in range(100)}


def test_what_one_process_only_can_read_is_refused(run: Run) -> None:
    for path in ("-", "memory://a.jsonl"):
        ran = run("extract", path, *ON_RAY)
        assert (ran.code, "can be read in one process only" in ran.err) == (2, True)


def test_ray_that_is_not_installed_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    ran = run("extract", "a.txt", *ON_RAY)
    assert (ran.code, "needs ray for --engine ray; install it with: pip install 'uddharan[ray]'" in ran.err) == (
        2,
        True,
    )


def test_an_address_is_ray_s(run: Run) -> None:
    ran = run("extract", "a.txt", "--ray-address", "auto")
    assert (ran.code, "--ray-address needs --engine ray" in ran.err) == (2, True)


def test_files_of_one_article_are_read_together_and_others_alone() -> None:
    from quotes.run.ray.reading import group_files

    texts = [f"{n}.txt" for n in range(100)]
    groups = group_files([*texts[:70], "a.jsonl", "b.parquet", *texts[70:], "x.html", "odd.pdf"], {"format": None})
    assert [len(group.files) for group in groups] == [64, 6, 1, 1, 32]
    assert len(group_files(texts, {"format": "jsonl"})) == 100
