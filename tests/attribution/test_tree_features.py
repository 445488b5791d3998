"""What the parse says of content, cue and speaker."""

from __future__ import annotations

from quotes.attribution.tree_features import tree_features
from quotes.syntax.flat import FlatParser
from quotes.syntax.tree import Tree, Word

# मंत्री ने कहा कि पुल टूटा और सड़क बही ।
ROWS = (
    ("मंत्री", "NOUN", 2, "nsubj"),
    ("ने", "ADP", 0, "case"),
    ("कहा", "VERB", -1, "root"),
    ("कि", "SCONJ", 5, "mark"),
    ("पुल", "NOUN", 5, "nsubj"),
    ("टूटा", "VERB", 2, "ccomp"),
    ("और", "CCONJ", 8, "cc"),
    ("सड़क", "NOUN", 8, "nsubj"),
    ("बही", "VERB", 5, "conj"),
    ("।", "PUNCT", 2, "punct"),
)
TREE = Tree(tuple(Word(i, form, form, upos, {}, head, rel) for i, (form, upos, head, rel) in enumerate(ROWS)))
SPEAKER, CUE, CONTENT = (0,), (2,), range(4, 9)


def test_a_tree_that_takes_the_parts_for_what_they_are() -> None:
    found = list(tree_features(TREE, CONTENT, CUE, SPEAKER))
    assert found == ["clauses 2", "ends in a verb", "left out 0", "cue is root", "speaker is nsubj of cue"]


def test_a_content_without_its_verb_counts() -> None:
    assert "ends in no verb" in tree_features(TREE, (4,), CUE, SPEAKER)


def test_a_cue_under_another_word_counts() -> None:
    assert "cue is no root" in tree_features(TREE, (4,), (5,), ())


def test_words_of_the_contents_head_that_were_left_out_count() -> None:
    assert "left out 3" in tree_features(TREE, (4, 5), CUE, SPEAKER)
    assert "left out 1" in tree_features(TREE, range(5, 9), CUE, SPEAKER)


def test_nothing_is_left_out_of_a_content_that_the_cue_hangs_on() -> None:
    assert not [each for each in tree_features(TREE, (5,), (8,), ()) if each.startswith("left out")]


def test_where_the_speaker_hangs_counts() -> None:
    assert "speaker is nsubj of content" in tree_features(TREE, CONTENT, CUE, (4,))
    assert "speaker is nsubj of another" in tree_features(TREE, (8,), CUE, (4,))
    assert "speaker is root of nothing" in tree_features(TREE, CONTENT, (8,), (2,))


def test_a_tree_that_says_nothing_gives_no_features() -> None:
    (flat,) = FlatParser().parse([[row[0] for row in ROWS]])
    assert not list(tree_features(flat, CONTENT, CUE, SPEAKER))
    assert not list(tree_features(TREE, CONTENT, (), SPEAKER))
