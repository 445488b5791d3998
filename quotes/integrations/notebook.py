"""The article view in a notebook: an object that shows itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.article import Article
from quotes.records import Attribution


@dataclass(frozen=True)
class ArticleView:
    """An article with its records marked in it; the last value of a notebook's cell is shown as a page."""

    article: Article
    records: Sequence[Attribution]

    def _repr_html_(self) -> str:
        from quotes.report.html import render_fragment

        return render_fragment(self.article, self.records)
