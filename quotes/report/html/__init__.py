"""The article view: text with its quotations, speakers, cues and sources marked in place."""

from quotes.report.html.page import render_fragment, render_page

__all__ = ["render_fragment", "render_page"]
