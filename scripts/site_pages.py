"""A hook of MkDocs: pages of the repository that do not lie in docs become pages of the site.

In the repository links lead from page to page, so that they work wherever it is browsed. In the site all pages are
under one root, so a link that leads into or out of docs is made one from its new place.
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
_DOCS = "docs/"

#: What the site takes in beside docs.
OUTSIDE = (
    "golden/README.md",
    "golden/wild/README.md",
    "benchmarks/peers/README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
)

_LINK = regex.compile(r"(?<=\]\()(?!\w+:|#|/)([^)#\s]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from outside docs."""
    from mkdocs.structure.files import File

    for path in OUTSIDE:
        files.append(File.generated(config, path, abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Links of a page as they are in the site."""
    return move_links(markdown, page.file.src_uri)


def move_links(markdown: str, page: str) -> str:
    """A page's text with its links as they are in the site; ``page`` is its path there."""
    here = posixpath.dirname(page if page in OUTSIDE else _DOCS + page)

    def moved(link: regex.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(here, link[1]))
        return posixpath.relpath(target.removeprefix(_DOCS), posixpath.dirname(page) or ".")

    return _LINK.sub(moved, markdown)
