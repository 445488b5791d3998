"""Sentences for each rule, beyond its own examples: what it must find, and what it must leave alone."""

from tests.matchers.cases.left import LEAVES
from tests.matchers.cases.reports import REPORTS
from tests.matchers.cases.shapes import Find, Leave
from tests.matchers.cases.words import WORDS

FINDS = WORDS + REPORTS

__all__ = ["FINDS", "LEAVES", "Find", "Leave"]
