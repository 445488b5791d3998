"""``quotes serve``: the local web app."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.cli.values import positive, tcp_port

if TYPE_CHECKING:
    from quotes.cli.session import Build

_SERVE = """\
Open a web app on this machine: paste an article or drop files, see who said what in it, correct the records by hand,
download them. The same for programs as a JSON API (/api explains it). With --db also the archive: search, speakers,
verify.

The app answers this machine only, asks the network for nothing, and keeps nothing: what is not downloaded is gone.
"""

_SERVE_EPILOG = """\
examples:
  quotes serve                            then open http://127.0.0.1:8000
  quotes serve --db news.db --port 8080
  quotes serve --host 0.0.0.0 --allow-host desk.example.org      (there is no login: see docs/howto/serve.md)

exit codes: 0 stopped with Ctrl-C, 2 wrong usage, or the address is taken
"""

Make = Callable[..., argparse.ArgumentParser]


def add_serve(commands: Any, make: Make, add_extractor: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the command; ``make`` makes it from its name, summary, description and epilogue."""
    serve = make(commands, "serve", "open a web app on this machine", _SERVE, _SERVE_EPILOG)
    serve.add_argument("--port", type=tcp_port, default=8000, metavar="N", help="default: 8000; 0 takes a free one")
    serve.add_argument("--db", metavar="FILE", help="an archive that quotes index made")
    network = serve.add_argument_group("network")
    network.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen (default: 127.0.0.1)")
    network.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a further name to answer to; may be repeated"
    )
    limits = serve.add_argument_group("limits")
    for option, default, help_ in (
        ("--max-chars", 1_000_000, "characters of an article"),
        ("--max-megabytes", 20, "size of a request"),
        ("--max-articles", 500, "articles in a request"),
        ("--timeout", 60, "seconds that an article may take"),
    ):
        limits.add_argument(option, type=positive, default=default, metavar="N", help=f"{help_} (default: {default})")
    add_extractor(serve)
    serve.add_argument("-q", "--quiet", action="store_true", help="do not say where the app is")


def run_serve(arguments: Namespace, build: Build | None) -> int:
    """Run the command until it is stopped."""
    from quotes.app.extras import check_libraries

    check_libraries()
    from quotes.app.application import create_app
    from quotes.app.guard import host_names
    from quotes.app.serving import listen, serve
    from quotes.app.settings import LOOPBACK, Limits, Settings
    from quotes.cli.session import build_extractor, settle

    archive = None if arguments.db is None else Path(arguments.db)
    if archive is not None:
        _check_archive(archive)
    hosts = LOOPBACK | host_names([arguments.host, *arguments.allow_host])
    limits = Limits(
        bytes=arguments.max_megabytes * 1_000_000,
        chars=arguments.max_chars,
        articles=arguments.max_articles,
        seconds=arguments.timeout,
    )
    setup = settle(arguments)
    app = create_app(Settings(setup.parser, limits, archive, hosts), (build or build_extractor, (setup,)))
    listening = listen(arguments.host, arguments.port)
    if not arguments.quiet:
        port = listening.getsockname()[1]
        host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
        print(f"quotes: open http://{host}:{port} in a browser; Ctrl-C stops the app", file=sys.stderr, flush=True)
    with suppress(KeyboardInterrupt):  # the way to stop it
        serve(app, listening)
    return 0


def _check_archive(path: Path) -> None:
    """Open the archive once, so that what is wrong with it is told now."""
    from quotes.archive.building import LIBRARIES
    from quotes.archive.extras import load
    from quotes.archive.schema import opened

    for library in LIBRARIES:
        load(library)
    with opened(path):
        pass
