"""The spellings under which a word is looked up; two spellings of a word are told apart nowhere else.

`fold` leaves out the writing of nukta, `stem` makes direct and oblique, singular and plural one word, and `key` the
ways in which newspapers spell one name.
"""

from __future__ import annotations

import unicodedata

import regex

from quotes.text.remembering import remember

_ENDINGS = ("ियों", "ियां", "ाएं", "ाओं", "ुओं", "ओं", "यों", "ों", "ें", "ीं", "े", "ो", "ा", "ी", "ि")
HYPHENS = frozenset("-–")
LONG_I = "ी"  # of adjectives of place and of doers: जापानी, विरोधी
_DROPPED = regex.compile("[\u093c\u200b-\u200d\ufeff]")
_NASAL = regex.compile("[ङञणनम]\u094d(?=[क-ह])")
# The nasal sign is often forgotten (गाधी for गांधी); one behind the first letter tells short names apart (चंद, चद).
_FORGOTTEN = regex.compile("(?<=.[\u0900-\u097f])ं(?=[क-ह])")
_DOUBLED = regex.compile(r"([क-ह])\u094d\1")
# Letters and signs that newspapers exchange freely in names: फाइरोली/फाइरोलि, ट्रंप/ट्रम्प, गांधी/गाँधी, राठौड़/राठौर
_ALIKE = str.maketrans(
    {
        "ँ": "ं", "ी": "ि", "ू": "ु", "ई": "इ", "ऊ": "उ", "ॉ": "ा", "ऑ": "आ", "ॅ": "े", "ै": "े", "ऐ": "ए", "ौ": "ो",
        "औ": "ओ", "ॆ": "े", "ॊ": "ो", "ण": "न", "श": "स", "ष": "स", "व": "ब", "ऍ": "ए",
    }
)  # fmt: skip
_ENGLISH_PLURAL = "र्स"  # फाइटर्स, डॉक्टर्स; सैंडर्स is a name on the lists
_PLURALS = ("ियों", "ओं", "यों", "ों", "ियां", "ाएं")


@remember
def fold(word: str) -> str:
    """A word without nukta and joiners."""
    return _DROPPED.sub("", unicodedata.normalize("NFD", word))


@remember
def stem(word: str) -> str:
    """A folded word without its ending of number and case, where enough of it is left."""
    word = fold(word)
    return next((word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), word)


@remember
def key(word: str) -> str:
    """What two spellings of one name have in common: फ़ाइरोली and फाइरोलि, ट्रंप and ट्रम्प, एस. and एस."""
    folded = _NASAL.sub("ं", _DOUBLED.sub(r"\1", fold(word).strip(".\u0966")))
    return _FORGOTTEN.sub("", folded.translate(_ALIKE)).casefold()


def consonants(word: str) -> str:
    """The letters of a word without vowel signs: अध्यक्ष and अध्य्क्ष have the same."""
    return "".join(letter for letter in fold(word) if letter.isalpha())


def is_plural(word: str) -> bool:
    """Whether a noun bears an ending that only plurals have (लोगों, अधिकारियों, छात्राएं)."""
    return fold(word).endswith(_PLURALS) and len(word) > 3


def is_english_plural(word: str) -> bool:
    """Whether a word ends as English nouns of persons do in the plural (फायर फाइटर्स)."""
    return fold(word).endswith(_ENGLISH_PLURAL) and len(word) > 4
