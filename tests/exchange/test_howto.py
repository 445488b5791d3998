"""The guide to converting tells of every format. (That its blocks run is tested with those of all pages.)"""

from __future__ import annotations

from pathlib import Path

import regex

from quotes.exchange import FORMATS

GUIDE = Path(__file__).parents[2] / "docs" / "howto" / "convert.md"


def test_every_format_is_in_the_guide_and_called_whole_if_it_can_be_read() -> None:
    page = GUIDE.read_text(encoding="utf-8")
    told = {}
    for names, whole in regex.findall(r"^\| (`.*?`) \|.*\| (yes|no) \|$", page, flags=regex.MULTILINE):
        told.update(dict.fromkeys(regex.findall(r"`(.*?)`", names), whole == "yes"))
    assert told == {name: form.reads for name, form in FORMATS.items()}
    measured = regex.findall(r"^\| ([a-z-]+) \| [\d.]+ \| [\d.]+ MB \|$", page, flags=regex.MULTILINE)
    assert sorted(measured) == sorted(FORMATS)
