"""What a case says: a sentence that a rule must find something in, or must leave alone."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.records import Kind


@dataclass(frozen=True)
class Find:
    """A text in which a rule finds one record. ``content`` is its spans joined by `` … ``."""

    rule: str
    text: str
    content: str
    kind: Kind
    speaker: str | None
    cue: str | None
    fault: str = ""  # why the rule fails here today: expected to fail, strictly


@dataclass(frozen=True)
class Leave:
    """A text in which neither the rule nor any other finds anything, and why."""

    rule: str
    text: str
    why: str
    fault: str = ""
