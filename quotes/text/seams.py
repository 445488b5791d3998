"""Line breaks that a page lost: two lines that run together in one word (… फर्जी हैफैक्ट चेक, … का सचनई दिल्ली।).

The head of a section and the paragraph below it are most often two lines of a page that somebody joined without a
space. Such a word is read as two, with a line break between them that has no place in the article as given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

import regex

from quotes.text.knowledge import load_common_words, load_mark_words, load_seam_words
from quotes.text.remembering import remember
from quotes.text.view import View

_LONGEST = 64  # code points: no two words are longer
_SHORTEST = 4
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_SHORTEST_LINK, _LONGEST_LINK = 12, 160  # code points of a headline that is linked to
_NO_PROSE = regex.compile(r"[@#/=_]")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_LATIN_BEGINS = regex.compile(r"(?<=[\u0900-\u0963]{2})(?=[A-Za-z]{2})")
# The date of a post ends its line: — Ravi Nair (@ravinair) May 5, 2020पुल टूट गया
_DATED = regex.compile(r"\(@\w+\) ?(?:[A-Za-z]{3,9}\.? )?\p{Nd}{1,2}, ?\p{Nd}{4}(?=[\p{L}#])")
# So does a year: … 5 मई 2020पुल टूट गया; but 2020में, and 2000रुपये
_YEAR = regex.compile(r"(?<!\p{Nd})20(?:0[5-9]|[12]\p{Nd})(?=([\u0904-\u0939][\p{L}\p{M}]{2,}))")
# The caption of a picture in brackets is a line of its own: … है।(शहर का पुराना पुल)मंत्री ने; but (बड़ा पुल)के, (नाव)वाले
_CAPTION = regex.compile(r"(?:\([^()\s]++\s[^()]{1,200}+|\s)\)(?=([\u0904-\u0939][\p{L}\p{M}]+))")
# So is the headline of another article that is linked to there: … कम थी.(इतनी चाट कौन खाएगा: रीना सहगल)मेले में
_LINKED = rf"[^():\n]{{{_SHORTEST_LINK},{_LONGEST_LINK}}}: ?\p{{L}}[\p{{L}}\p{{M}} .]{{2,30}}"
_BRACKETED_LINK = regex.compile(rf"(?<=[।.|?!])\(\s*+({_LINKED})\)(?=[\u0904-\u0939])")
# So is an address of the web: … है।https://example.org/p/1इस तस्वीर में; but https://example.org/p/1पर, https://example.org/कैसे-हुआ
_IN_ADDRESS = "A-Za-z0-9/_=&#?.:%~+-"
_ADDRESS = regex.compile(
    rf"(?<![{_IN_ADDRESS}])https?://[{_IN_ADDRESS}]*+(?<=[A-Za-z0-9/_=&#])(?=([\u0904-\u0939][\u0900-\u0963]+)[\s।,])"
)
# Who speaks next, written to the turn before: … जाएगा।रमेश: तो अब
_LABEL = r"\p{L}[\p{L}\p{M}]{1,30}+(?: \p{L}[\p{L}\p{M}]{1,30}+)?: "
_TURN = regex.compile(rf"(?<=[।|?!.:\]])(?=({_LABEL}))")
_LABELLED = regex.compile(rf"(?<=\n)(?=({_LABEL}))")
_FEWEST_TURNS = 3
_STOP = regex.compile(r"[।|.?!\n]")
_NEXT = regex.compile(r" ([\p{L}\p{M}]+)(?![\p{L}\p{M}])")
_LINE = range(2, 17)  # words of a head that runs into the paragraph below it
_LINE_REACH = 110
_HINDI = regex.compile(r"[\u0900-\u0963]+")
_LAST_LETTER = "\u0939"  # behind it come the signs, with which no word begins
_HINDI_BEGINS = regex.compile(r"(?<=[A-Za-z]{2})(?=[\u0904-\u0939])")


def mend_seams(view: View) -> View:
    """The view with a line break at each seam. Takes time linear in the text."""
    seams = {match.end() for match in _head().finditer(view.text)}
    if "(@" in view.text:
        seams.update(match.end() for match in _DATED.finditer(view.text))
    attached = load_seam_words().attached
    seams.update(match.end() for match in _CAPTION.finditer(view.text) if match[1] not in attached)
    if "://" in view.text:
        seams.update(match.end() for match in _ADDRESS.finditer(view.text) if match[1] not in attached)
    seams.update(_find_turns(view.text))
    seams.update(_find_links(view.text))
    doubtful: list[tuple[int, int, tuple[int, ...]]] = []
    runs = view.runs
    found = list(map(_find_breaks, runs))
    if any(found):
        start = 0
        for run, breaks in zip(runs, found, strict=True):
            if breaks is not None and breaks.certain:
                seams.update([start + place for place in breaks.places])
            elif breaks is not None:
                doubtful.append((start, start + len(run), breaks.places))
            start += len(run) + 1
        seams.update(_find_echoes(view.text, runs, doubtful))
    if seams:
        seams.update(_find_names(view.text, runs))
    return view.broken_at(sorted(seams)) if seams else view


def _find_turns(text: str) -> Iterator[int]:
    """Where a label is written to a stop that also stands at the beginning of a line, in a text of several turns.

    Or where several are, one of them more than once: then all turns of the talk were run together.
    """
    if text.count(": ") < _FEWEST_TURNS:
        return
    turns = list(_TURN.finditer(text))
    lines = [match[1] for match in _LABELLED.finditer(text)] if turns else []
    counts = Counter(match[1] for match in turns)
    if len(turns) >= _FEWEST_TURNS and len(turns) > len(counts) > 1:
        yield from (match.start() for match in turns)
        return
    labels = set(counts).intersection(lines)
    glued = [match for match in turns if match[1] in labels]
    if len(glued) + sum(line in labels for line in lines) >= _FEWEST_TURNS:
        yield from (match.start() for match in glued)


def _find_links(text: str) -> Iterator[int]:
    """Where in a line the headline begins to which it sends the reader on."""
    start = 0
    for line in text.split("\n"):
        if match := _link().match(text, start):
            yield match.end()
        start += len(line) + 1
    for match in _BRACKETED_LINK.finditer(text):
        yield from (match.start(), match.end(1), match.end())


@cache
def _link() -> regex.Pattern[str]:
    """What sends the reader on, in front of the headline that it links to: यह भी पढ़ें: | नहर इसी साल बनेगी: सुनील नेगी."""
    labels = "|".join(sorted(load_seam_words().links))
    return regex.compile(rf"[ \[(]*(?:{labels}) ?[:ः–—-]+ ?(?=[^\n।]{{{_SHORTEST_LINK},{_LONGEST_LINK}}}(?:\n|$))")


def _words(runs: Iterable[str]) -> Iterator[str]:
    """The words of a text, of its runs without white space."""
    return chain.from_iterable(map(_words_of, runs))


@remember
def _words_of(run: str) -> list[str]:
    return _WORD.findall(run)


@remember
def _strange_words(run: str) -> tuple[str, ...]:
    """The Hindi words of a run that are not on the list of common ones: most runs have none."""
    common = load_common_words()
    return tuple(word for word in _words_of(run) if word[0] >= "\u0904" and word not in common)


def _find_names(text: str, runs: Iterable[str]) -> Iterator[int]:
    """Where a name that the page has elsewhere begins within a word (तस्वीरसोनकर), or a line behind a year.

    Only where a line break was lost is it likely that others were.
    """
    common = load_common_words()
    strange = set(chain.from_iterable(map(_strange_words, runs)))
    names = {word for word in strange if len(word) >= _SHORTEST_TAIL} - load_seam_words().parts
    cuts: dict[str, int] = {}
    for word in strange:
        for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            if word[cut:] in names and word[:cut] in common and not _is_unfinished(word[:cut]):
                cuts[word] = cut
                break
    if cuts:
        yield from (match.start() + cuts[match.group()] for match in _WORD.finditer(text) if match.group() in cuts)
    for match in _YEAR.finditer(text):
        if not _is_unfinished(match[1]) and match[1] not in load_seam_words().attached:
            yield match.end()


def _find_echoes(text: str, runs: Iterable[str], doubtful: Iterable[tuple[int, int, tuple[int, ...]]]) -> Iterator[int]:
    """Where a head ends in a word, if the text has elsewhere what begins there: … चिंतासिंचाई विभाग, सिंचाई विभाग."""
    last = [
        (start, end, cuts, behind)
        for start, end, cuts in doubtful
        if _recurs(text, start, end, cuts) and (behind := _behind_head(text, start, end))
    ]
    if not last:
        return
    words = list(_words(runs))
    pairs = set(pairwise(words))
    for start, end, cuts, behind in last:
        cut = next((cut for cut in cuts if (text[start + cut : end], behind) in pairs), None)
        if cut is not None and words.count(text[start:end]) == 1:  # more often it is a compound: पृथ्वीराज
            yield start + cut


def _recurs(text: str, start: int, end: int, cuts: Iterable[int]) -> bool:
    """Whether what begins within a word stands in the text without it: a quick look, after which few are left."""
    whole = text.count(text[start:end])
    return any(text.count(text[start + cut : end]) > whole for cut in cuts)


def _behind_head(text: str, start: int, end: int) -> str | None:
    """The word behind one that, were it cut, may end a line of few words; None where no phrase goes on there."""
    following = _NEXT.match(text, end)
    if following is None or following[1] in load_mark_words().postpositions - load_seam_words().agents:
        return None
    reach = max(0, start - _LINE_REACH)
    stops = list(_STOP.finditer(text, reach, start))
    words = text[stops[-1].end() if stops else reach : end].split()
    return following[1] if len(words) in _LINE else None


class Breaks(NamedTuple):
    """Where in a run without white space lines begin, or where they may if the text has elsewhere what begins there."""

    places: tuple[int, ...]
    certain: bool


@remember
def _find_breaks(run: str) -> Breaks | None:
    """What is known of a run by itself; of nearly every one, nothing."""
    if not _SHORTEST <= len(run) <= _LONGEST:
        return None
    if seams := _find_seams(run):
        return Breaks(seams, certain=True)
    cuts = _find_cuts(run)
    return Breaks(cuts, certain=False) if cuts else None


def _find_cuts(word: str) -> tuple[int, ...]:
    """Where an unknown word may be cut in two behind a known one that no compound begins with."""
    words, common = load_seam_words(), load_common_words()
    if word in common or word in words.whole or not _HINDI.fullmatch(word):
        return ()
    return tuple(
        cut
        for cut in range(2, len(word) - 2)
        if word[cut] <= _LAST_LETTER
        and word[:cut] in (common if cut >= _SHORTEST_HEAD else words.closers)
        and not _is_unfinished(word[:cut])
        and word[:cut] not in words.compounding
        and word[cut:] not in words.parts
    )


@cache
def _head() -> regex.Pattern[str]:
    """The head of a section that runs into any word: फैक्ट चेकअसम."""
    words = load_seam_words()
    heads, endings = ("|".join(sorted(some)) for some in (words.heads, words.endings))
    return regex.compile(rf"(?<!\p{{L}})(?:{heads})(?=\p{{L}})(?!(?:{endings})(?![\p{{L}}\p{{M}}]))")


def _find_seams(run: str) -> tuple[int, ...]:
    """Where lines begin within a run without white space."""
    if _NO_PROSE.search(run):
        return ()
    found: list[int] = []
    for match in _WORD.finditer(run):
        word = match.group()
        seam = _find_change_of_script(word) or _find_joint(word)
        if seam is not None:
            found.append(match.start() + seam)
    return tuple(found)


def _find_change_of_script(word: str) -> int | None:
    """सचFact, Kumarनई; but MLAओं and NDTVकी are one line."""
    match = _LATIN_BEGINS.search(word)
    if match is not None:
        return None if _is_unfinished(word[: match.start()]) else match.start()
    match = _HINDI_BEGINS.search(word)
    if match is None or word[match.start() :] in load_seam_words().attached:
        return None
    return match.start()


def _is_unfinished(head: str) -> bool:
    """मेंअब, केAndroid: whether a line cannot end with a word."""
    return head in load_mark_words().postpositions or head in load_seam_words().unfinished


def _find_joint(word: str) -> int | None:
    """हैफैक्ट, दावाइसके: an unknown word of two known ones, where a line ends with the first or begins with the second."""
    words, common = load_seam_words(), load_common_words()
    if word in common or word in words.whole or not word[0] >= "\u0900":
        return None
    for cut in range(2, len(word) - 1):
        head, tail = word[:cut], word[cut:]
        if _is_unfinished(head):
            continue
        closes = head in words.closers
        if tail in words.openers and (closes or head in common or tail in words.certain):
            return cut
        if closes and len(tail) >= _SHORTEST_TAIL and tail in common and tail not in words.continued:
            return cut
    return None
