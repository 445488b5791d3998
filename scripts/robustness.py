"""How many records stay if an article is typed otherwise: other marks, spaces, line breaks, spellings.

    python -m scripts.robustness [--per-publisher 40] [--seed 3] [--only NAME …] [--lost]

Articles of the corpus are drawn as for a wild set, none of them in one. Each is changed and extracted again; a record
stays if its content, who speaks and its cue have the same words, whatever stands between them. With ``--lost`` the
content of some that do not stay is printed.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Sequence
from typing import Any

import regex

from quotes.article import Article
from quotes.extractor import Extractor
from quotes.records import Attribution
from scripts.wild import read_sample
from scripts.wild_corpus import CORPUS, AbsentCorpusError, read_corpus
from scripts.wild_sample import sample

_SHOWN = 20
_PARAGRAPHS = regex.compile(r"\n+")
_NUKTA = "\u093c"
# Spellings of one word, made the same before records are compared.
_SPELLINGS = str.maketrans({_NUKTA: None, "ँ": "ं", "।": None, "॥": None})

_Key = tuple[str, str, str]


def _replacing(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return change


def _wrapping(width: int, between: str = "\n\n") -> Callable[[str], str]:
    def change(text: str) -> str:
        fill = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False).fill
        return between.join(map(fill, _PARAGRAPHS.split(text)))

    return change


#: What is done to the text of an article, by name.
CHANGES: dict[str, Callable[[str], str]] = {
    "straight marks": _replacing(("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")),
    "angle marks": _replacing(("“", "«"), ("”", "»")),
    "typewriter marks": _replacing(("“", "``"), ("”", "''")),
    "single for double marks": _replacing(("“", "‘"), ("”", "’")),
    "double for single marks": _replacing(("‘", "“"), ("’", "”")),
    "spaces inside the marks": _replacing(("“", "“ "), ("”", " ”")),
    "full stop for danda": _replacing(("।", ".")),
    "bar for danda": _replacing(("।", " |")),
    "space before danda": _replacing(("।", " ।")),
    "no space behind comma": _replacing((", ", ",")),
    "space before comma": _replacing((",", " ,")),
    "space before colon": _replacing((": ", " : ")),
    "dashes for hyphens": _replacing((" - ", " – "), ("- ", "– ")),
    "two spaces": _replacing((" ", "  ")),
    "no-break spaces": _replacing((" ", "\xa0")),
    "lines of Windows": _replacing(("\n", "\r\n")),
    "indented lines": _replacing(("\n", "\n    ")),
    "blank lines": lambda text: _PARAGRAPHS.sub("\n\n", text),
    "one paragraph": lambda text: _PARAGRAPHS.sub(" ", text),
    "wrapped at 80": _wrapping(80),
    "wrapped at 72, no blank lines": _wrapping(72, "\n"),
    "joiners": _replacing(("्", "्\u200d")),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "without nuktas": lambda text: unicodedata.normalize("NFD", text).replace(_NUKTA, ""),
    "ये for ए": _replacing(("गए", "गये"), ("गई", "गयी"), ("हुए", "हुये"), ("चाहिए", "चाहिये")),
}


def draw(corpus: Sequence[dict[str, Any]], taken: Container[str], per_publisher: int, seed: int) -> list[Article]:
    """Articles of each publisher, drawn as for a wild set: none of one, and no near copies."""
    known = [entry["text"] for entry in corpus if entry["doc_id"] in taken]
    texts = {entry["doc_id"]: entry["text"] for entry in corpus}
    picked = sample(corpus, known, seed, per_publisher=per_publisher)
    return [Article(article.doc_id, texts[article.doc_id]) for article in picked]


def key_of(record: Attribution) -> _Key:
    """The words of a record's content, speaker and cue, in one spelling and without what stands between them."""
    speaker = record.speaker
    told = None if speaker is None else speaker.text or speaker.name
    content = "".join(span.text for span in record.content)
    return _letters(content), _letters(told or ""), _letters(record.cue.text if record.cue else "")


def _letters(text: str) -> str:
    spelled = unicodedata.normalize("NFD", text).translate(_SPELLINGS).replace("यी", "ई").replace("ये", "ए")
    return "".join(letter for letter in spelled if unicodedata.category(letter)[0] in "LMN")


def compare(
    extractor: Extractor, articles: Sequence[Article], change: Callable[[str], str]
) -> tuple[int, int, list[_Key]]:
    """Of the articles that a change changes, how many records they have, how many stay, and those that do not."""
    pairs = [(a, Article(a.doc_id, changed)) for a in articles if (changed := change(a.text)) != a.text]
    before = extractor.extract_many(a for a, _ in pairs)
    after = extractor.extract_many(b for _, b in pairs)
    total, lost = 0, Counter[_Key]()
    for one, other in zip(before, after, strict=True):
        keys = Counter(map(key_of, one.records))
        total += keys.total()
        lost += keys - Counter(map(key_of, other.records))
    return total, total - lost.total(), list(lost.elements())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--per-publisher", type=int, default=40, help="how many articles (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=CHANGES, default=list(CHANGES), metavar="NAME")
    parser.add_argument("--lost", action="store_true", help="print some of the records that do not stay")
    options = parser.parse_args(arguments)
    try:
        articles = draw(list(read_corpus(CORPUS)), read_sample(), options.per_publisher, options.seed)
    except AbsentCorpusError as error:
        print(f"SKIPPED: {error}", file=sys.stderr)
        return 0
    extractor = Extractor(article_info=False)
    print("| typed with | records | stay |\n| --- | ---: | ---: |")
    for name in options.only:
        total, kept, lost = compare(extractor, articles, CHANGES[name])
        print(f"| {name} | {total} | {kept / max(total, 1):.3f} |", flush=True)
        for content, speaker, cue in lost[:_SHOWN] if options.lost else ():
            print(f"    {speaker} {cue}: {content}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
