"""The lexicon: word knowledge as data, and the search for cues in a sentence."""

from quotes.lexicon.loader import Lexicon, load_lexicon
from quotes.lexicon.matcher import find_cues, find_pseudo

__all__ = ["Lexicon", "find_cues", "find_pseudo", "load_lexicon"]
