"""Names that hold another word (जो बाइडेन, किम जोंग उन), as they are to be read."""

from __future__ import annotations

from itertools import compress

from quotes.text.knowledge import load_mistaken_names


def read_names(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens' texts with the words of such names in a form that is no other word; as many, in the same places."""
    names = load_mistaken_names()
    places = list(compress(range(len(texts)), map(names.__contains__, texts)))
    if not places:
        return texts
    read = list(texts)
    for place in places:
        for written, reading in names[texts[place]]:
            if texts[place : place + len(written)] == written:
                read[place : place + len(written)] = reading
    return tuple(read)
