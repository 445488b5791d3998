"""What confidence reads from the edges of a content: how it is cut out of its sentence.

A nominal complement that begins behind a postposition was more often cut in the wrong place than one that begins behind
the speaker's ने; so was one that holds several phrases. A cue's auxiliaries tell too: दावा किया जा रहा है has nobody who
says it, कहा गया है often somebody whom no rule found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import chain

import regex

from quotes.article import Span
from quotes.attribution.final_marks import without_final_mark
from quotes.text.remembering import remember

# How far around a span its neighbour is looked for, in code points.
_REACH = 40
# More than so many of a word, or words between cue and content, make no difference.
_MANY = 3
_FAR = 6
_LONG = 5
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|\S")
_LAST_WORD = regex.compile(rf"(?r){_WORD.pattern}")


def edge_features(text: str, content: Sequence[Span], cue: Span | None, sentence: Span) -> Iterator[str]:
    """What a content begins and ends with, and what stands around it and around its cue, as features by name.

    The spans are positions in ``text``; ``sentence`` is the one in which the cue stands, or the content without a cue.
    """
    first, last = content[0], without_final_mark(text, content[-1])
    runs = first.of(text).split()
    yield f"opens with {_shape(_WORD.findall(runs[0])[0])}"
    yield f"ends in {_word_before(text, last.end, last.start)}"
    yield f"stands behind {_word_before(text, first.start, max(first.start - _REACH, sentence.start))}"
    yield f"stands before {_word_behind(text, last.end)}"
    held = list(chain.from_iterable(map(_counted_words, runs)))
    for word in dict.fromkeys(held):
        yield f"holds {word} {min(held.count(word), _MANY)}"
    if cue is not None:
        words = cue.of(text).split()
        yield f"cue words {min(len(words), _LONG)}"
        for word in dict.fromkeys(words[1:-1]):
            yield f"cue holds {word}"
        yield f"cue ends in {words[-1]}"
        yield f"cue stands before {_word_behind(text, cue.end)}"
        between = min(len(text[last.end : cue.start].split()), _FAR) if last.end < cue.start else "crossed"
        yield f"cue behind content {between}"


def _word_before(text: str, end: int, start: int) -> str:
    found = _LAST_WORD.search(text, start, end) if end > start else None
    return _shape(found.group()) if found else "start"


def _word_behind(text: str, start: int) -> str:
    found = _WORD.search(text, start, start + _REACH)
    return _shape(found.group()) if found else "end"


@remember
def _counted_words(run: str) -> tuple[str, ...]:
    """The words of a run without white space whose number in a content tells something: का, लेकिन, the comma."""
    return tuple(word for word in _WORD.findall(run) if word in _table()["counted"])


@remember
def _shape(word: str) -> str:
    """A function word or mark itself, the ending of another word, or what else it is."""
    table = _table()
    if word in table["at_edges"] or not word[0].isalnum():
        return word
    if word.isdigit():
        return "number"
    return f"-{word[-2:]}" if word[-2:] in table["endings"] else "word"


@cache
def _table() -> Mapping[str, frozenset[str]]:
    text = resources.files("quotes.attribution").joinpath("edge_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
