"""The folded form of Hindi text on which the vectors and all models are trained.

The extractor hands the parser words in this form, so training text has to be folded the same way: a word spelt
with and without a borrowed-sound nukta (ज़ and ज) is one word to the model, and the little data there is goes further.
"""

from __future__ import annotations

import unicodedata

NUKTA = "\u093c"

#: Consonants whose nukta marks a borrowed sound and is left out as often as not. ड़ and ढ़ are letters of their own.
BORROWED_SOUND_CONSONANTS = "कखगजफ"

_REPLACEMENTS: tuple[tuple[str, str], ...] = (
    *((consonant + NUKTA, consonant) for consonant in BORROWED_SOUND_CONSONANTS),
    ("\u0901", "\u0902"),  # chandrabindu is often written as anusvara
    ("\u200c", ""),  # zero-width non-joiner
    ("\u200d", ""),  # zero-width joiner
    ("\ufeff", ""),  # byte-order mark
    ("\u00a0", " "),  # no-break space
)


def fold(text: str) -> str:
    """Return ``text`` in folded form.

    NFC first: it writes the precomposed nukta letters as consonant + nukta, so one rule serves both spellings.

    >>> fold("ज़रूरी पाँच पढ़ाई")
    'जरूरी पांच पढ़ाई'
    """
    folded = unicodedata.normalize("NFC", text)
    for old, new in _REPLACEMENTS:
        folded = folded.replace(old, new)
    return folded
