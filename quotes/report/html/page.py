"""Articles with their records as one HTML page, or as a fragment of somebody else's.

Made without a template engine: the page is a handful of functions over `tag`, which escapes whatever is not markup
already, so an engine would add a dependency to the base install and nothing to safety.

The page asks the network for nothing, and its Content-Security-Policy forbids it to: only the style and the script
that are in it, known by their digests, may run. The same articles and records give the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from string import Template

from quotes.article import Article
from quotes.records import Attribution
from quotes.report.html.markup import Html, escape, join, tag
from quotes.report.html.palette import style_rules
from quotes.report.html.running_text import render_text
from quotes.report.html.view import View, make_view
from quotes.report.html.voice_list import render_voices


def render_page(articles: Sequence[tuple[Article, Sequence[Attribution]]]) -> str:
    """One self-contained page that shows each article with its records in place.

    Raises:
        InputError: if the spans of a record are not the article's own text.
    """
    views = [make_view(article, records, f"a{number}-") for number, (article, records) in enumerate(articles)]
    style, script = page_style(), page_script()
    title = views[0].article.doc_id if len(views) == 1 else f"{len(views)} articles"
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        title=escape(f"{title}: who said what"),
        style=style,
        script=script,
        start=f"{views[0].prefix}text" if views else "main",
        legend=legend(),
        contents=_contents(views),
        views=join(_view(view) for view in views) if views else tag("p", {}, "There are no articles to show."),
    )


def render_fragment(article: Article, records: Sequence[Attribution]) -> str:
    """One article as an element with its own style and no script, for notebooks and other people's pages.

    Raises:
        InputError: if the spans of a record are not the article's own text.
    """
    key = f"{article.doc_id}\x1f{article.text}".encode("utf-8", "surrogatepass")
    view = make_view(article, records, f"u{hashlib.sha256(key).hexdigest()[:8]}-")
    style = Html(f"<style>{_asset('view.css')}{style_rules()}</style>")
    return tag("div", {"class": "uddharan fragment", "lang": "en"}, style, _view(view))


def render_view(article: Article, records: Sequence[Attribution]) -> Html:
    """One article as the element that `render_page` shows it in, for a page with `page_style` and `page_script`.

    Raises:
        InputError: if the spans of a record are not the article's own text.
    """
    return _view(make_view(article, records, "a0-"))


def page_style() -> str:
    """The style sheet of the page."""
    return _asset("view.css") + style_rules() + _asset("page.css")


def page_script() -> str:
    """The script of the page. It takes on each view that the page has, and each on which ``uddharan:view`` is sent."""
    return _asset("view.js")


def legend() -> Html:
    """How to read the marks."""
    return Html(_asset("legend.html").rstrip())


def _view(view: View) -> Html:
    prefix = view.prefix
    people = sum(voice.colour is not None for voice in view.voices)
    return tag(
        "article",
        {"class": "view", "id": f"{prefix}view", "aria-labelledby": f"{prefix}h", "data-doc": view.article.doc_id},
        tag("h2", {"id": f"{prefix}h"}, tag("bdi", {}, view.article.doc_id)),
        tag(
            "p",
            {"class": "sum"},
            f"{_counted(len(view.records), 'quote')}, ",
            tag("a", {"href": f"#{prefix}v"}, _counted(people, "named speaker")),
        ),
        tag(
            "div",
            {"class": "columns"},
            tag("div", {"class": "text", "lang": "hi", "id": f"{prefix}text", "tabindex": "-1"}, render_text(view)),
            tag(
                "section",
                {"class": "voices", "aria-labelledby": f"{prefix}v {prefix}h"},
                tag("h3", {"id": f"{prefix}v", "tabindex": "-1"}, "Speakers"),
                render_voices(view),
            ),
        ),
    )


def _contents(views: Sequence[View]) -> Html:
    """Links to the articles, where there are several."""
    if len(views) < 2:
        return Html("")
    entries = (
        tag(
            "li",
            {},
            tag("a", {"href": f"#{view.prefix}view"}, tag("bdi", {}, view.article.doc_id)),
            f" {_counted(len(view.records), 'quote')}",
        )
        for view in views
    )
    return tag("nav", {"aria-label": "Articles"}, tag("ol", {}, *entries))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


@cache
def _asset(name: str) -> str:
    return resources.files("quotes.report.html").joinpath(name).read_text(encoding="utf-8")
