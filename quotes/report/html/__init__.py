"""The article view: text with its quotations, speakers, cues and sources marked in place."""

from quotes.report.html.page import legend, page_script, page_style, render_fragment, render_page, render_view

__all__ = ["legend", "page_script", "page_style", "render_fragment", "render_page", "render_view"]
