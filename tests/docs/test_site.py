"""The site: every page is in its menu, every link leads somewhere, and nothing comes from other servers.

MkDocs need not be installed for most of it: the menu is read from the configuration, links from the pages.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml

import quotes
from scripts.site_pages import OUTSIDE, move_links
from tests.docs.markdown import PAGES, ROOT, prose_of

CONFIGURATION = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))

_LINK = regex.compile(r"\]\((?!\w+:)(?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)|<img src=\"(?P<path>[^\"]+)\"")
_HEADING = regex.compile(r"^#+ (?P<title>.+)$", flags=regex.MULTILINE)


def pages_of(menu: Any) -> Iterator[str]:
    """The pages of a part of the menu."""
    if isinstance(menu, str):
        yield menu
    else:
        for part in menu.values() if isinstance(menu, dict) else menu:
            yield from pages_of(part)


def path_of(page: str) -> Path:
    """The file of a page of the site."""
    return ROOT / page if page in OUTSIDE else ROOT / "docs" / page


MENU = list(pages_of(CONFIGURATION["nav"]))


def anchors(page: Path) -> set[str]:
    """What can be linked to in a page: its headings, as the toc extension of Markdown names them."""
    titles = (heading["title"] for heading in _HEADING.finditer(prose_of(page)))
    plain = (regex.sub(r"[^\w\s-]", "", title.encode("ascii", "ignore").decode()).strip().lower() for title in titles)
    return {regex.sub(r"[-\s]+", "-", title) for title in plain}


def links() -> Iterator[object]:
    """Every link of the pages that leads into the repository."""
    for page in PAGES:
        for link in _LINK.finditer(prose_of(page)):
            name = f"{page.relative_to(ROOT)}:{link['path']}#{link['anchor'] or ''}"
            yield pytest.param(page, link["path"], link["anchor"], id=name)


def test_the_menu_has_every_page_once() -> None:
    pages = [str(path.relative_to(ROOT / "docs")) for path in (ROOT / "docs").rglob("*.md")]
    assert sorted(MENU) == sorted([*pages, *OUTSIDE])


@pytest.mark.parametrize(("page", "target", "anchor"), list(links()))
def test_links_lead_somewhere(page: Path, target: str, anchor: str | None) -> None:
    path = page.parent / target if target else page
    assert path.exists()
    if anchor is not None:
        assert anchor in anchors(path)


@pytest.mark.parametrize("page", MENU)
def test_links_of_the_site_lead_into_the_site(page: str) -> None:
    for link in _LINK.finditer(move_links(prose_of(path_of(page)), page)):
        target = (Path("/site") / page).parent / (link["path"] or Path(page).name)
        assert path_of(str(target.resolve().relative_to("/site"))).exists(), link[0]


def test_links_are_moved_with_their_pages() -> None:
    assert move_links("[gold](../golden/README.md)", "accuracy.md") == "[gold](golden/README.md)"
    assert move_links("[gold](../../golden/README.md#a)", "howto/serve.md") == "[gold](../golden/README.md#a)"
    assert move_links("[it](../docs/record-schema.md)", "golden/README.md") == "[it](../record-schema.md)"
    assert move_links("[it](docs/lexicon.md) [x](#a) [y](https://a.org/)", "CONTRIBUTING.md") == (
        "[it](lexicon.md) [x](#a) [y](https://a.org/)"
    )
    assert move_links("[itself](convert.md)", "howto/stanza.md") == "[itself](convert.md)"


def test_the_interface_is_told_of_by_names_that_can_be_imported() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    named = regex.findall(r"^::: (\S+)\.(\w+)$", text, flags=regex.MULTILINE)
    for module, name in named:
        assert hasattr(import_module(module), name), f"{module}.{name}"
    missing = set(quotes.__all__) - {name for module, name in named if module == "quotes"}
    assert missing == {"__version__"}


def test_nothing_is_loaded_from_other_servers() -> None:
    assert CONFIGURATION["theme"]["font"] is False
    assert "//" not in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert not {"extra_css", "extra_javascript", "repo_url"} & set(CONFIGURATION)


@pytest.mark.slow
def test_the_site_builds(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="NOT TESTED: pip install 'uddharan[docs]' brings MkDocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        loaded = regex.findall(
            r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=\"?https?://[^\s\">]+", page.read_text()
        )
        assert not loaded, f"{page}: {loaded}"
