"""Take the pictures of the article view and of the web app that the documentation shows.

usage: python -m scripts.screenshots [--article golden/articles/b-source-01.toml] [--out docs/howto/images]

Needs Chromium and node, and playwright-core on NODE_PATH:

    npm install --prefix ~/.cache/browser playwright-core
    NODE_PATH=~/.cache/browser/node_modules python -m scripts.screenshots
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from quotes.extractor import Extractor
from quotes.report.html import render_page
from scripts.golden.format import load_article

_ROOT = Path(__file__).parents[1]
_DRIVER = Path(__file__).with_suffix(".cjs")
_DESK, _PHONE = {"width": 1400, "height": 900, "scale": 1}, {"width": 390, "height": 844, "scale": 2}
_PICTURES = (
    {"file": "view-desk-light.png", "of": "page", **_DESK, "scheme": "light", "choose": "ख1"},
    {"file": "view-desk-dark.png", "of": "page", **_DESK, "scheme": "dark", "choose": None},
    {"file": "view-phone-light.png", "of": "page", **_PHONE, "scheme": "light", "choose": None},
    {"file": "view-phone-dark.png", "of": "page", **_PHONE, "scheme": "dark", "choose": "ख1"},
    {"file": "serve-desk-light.png", "of": "app", **_DESK, "scheme": "light", "choose": "ख1"},
    {"file": "serve-phone-light.png", "of": "app", **_PHONE, "scheme": "light", "choose": None},
    {"file": "serve-phone-dark.png", "of": "app", **_PHONE, "scheme": "dark", "choose": "ख1"},
)


def main(argv: Sequence[str] | None = None) -> int:
    """Take the pictures; 2 where there is no browser to take them with."""
    parser = argparse.ArgumentParser(prog="scripts.screenshots", description="Take the documentation's pictures.")
    parser.add_argument("--article", type=Path, default=_ROOT / "golden/articles/b-source-01.toml")
    parser.add_argument("--out", type=Path, default=_ROOT / "docs/howto/images")
    arguments = parser.parse_args(argv)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or shutil.which("node") is None:
        print("screenshots: chromium and node must be on the PATH", file=sys.stderr)
        return 2
    arguments.out.mkdir(parents=True, exist_ok=True)
    article = load_article(arguments.article).article
    with tempfile.TemporaryDirectory() as folder, _serving() as address:
        page = Path(folder) / "view.html"
        page.write_text(render_page([(article, Extractor().extract(article))]), encoding="utf-8")
        pictures = [{**picture, "file": str(arguments.out / str(picture["file"]))} for picture in _PICTURES]
        plan = {
            "chromium": chromium,
            "page": page.as_uri(),
            "app": address,
            "text": article.text,
            "pictures": pictures,
        }
        return subprocess.run(["node", str(_DRIVER)], input=json.dumps(plan), encoding="utf-8", check=False).returncode


@contextmanager
def _serving() -> Iterator[str]:
    """The address of a web app that runs."""
    command = [sys.executable, "-m", "quotes", "serve", "--port", "0", "--no-config"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            yield next(word for word in line.split() if word.startswith("http://"))
        finally:
            process.kill()


if __name__ == "__main__":
    sys.exit(main())
