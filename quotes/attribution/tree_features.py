"""What confidence reads from the parse: whether it takes content, cue and speaker for what the rules took them for.

Rules cut by words and signs first. A content whose head has words outside it (… कहा कि पुल | शाम तक बंद रहेगा), one that
runs over several clauses or ends in no verb, a speaker that does not hang on the cue, or a cue that does not head its
sentence were more often wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.syntax.tree import Tree

_CLAUSES = frozenset({"conj", "advcl", "ccomp", "parataxis", "acl"})
_VERBS = frozenset({"VERB", "AUX"})
_MANY_CLAUSES = 4
_MANY_WORDS = 3


def tree_features(tree: Tree, content: Sequence[int], cue: Sequence[int], speaker: Sequence[int]) -> Iterator[str]:
    """The features by name, from the positions that content, cue and speaker have in the cue's tree.

    A tree that says nothing (no parser, or none was needed) gives none.
    """
    if not cue or tree.words[cue[0]].upos == "X":
        return
    nodes = tree.words
    words = [i for i in content if nodes[i].upos != "PUNCT"]
    if words:
        clauses = sum([nodes[i].upos in _VERBS and tree.relation(i) in _CLAUSES for i in words])
        yield f"clauses {min(clauses, _MANY_CLAUSES)}"
        yield "ends in a verb" if nodes[words[-1]].upos in _VERBS else "ends in no verb"
        below = max(map(tree.below, _heads(tree, words)), key=len, default=set[int]())
        if below.isdisjoint(cue):
            outside = [i for i in below.difference(words, speaker) if nodes[i].upos not in ("PUNCT", "SCONJ")]
            yield f"left out {min(len(outside), _MANY_WORDS)}"
    if heads := _heads(tree, cue):
        yield "cue is root" if tree.words[heads[-1]].head < 0 else "cue is no root"
    if heads := _heads(tree, speaker):
        governor = tree.words[heads[-1]].head
        over = (
            "cue" if governor in cue else "nothing" if governor < 0 else "content" if governor in words else "another"
        )
        yield f"speaker is {tree.relation(heads[-1])} of {over}"


def _heads(tree: Tree, part: Sequence[int]) -> list[int]:
    """The words of a part that hang on none of it."""
    inside, nodes = set(part), tree.words
    return [i for i in part if nodes[i].head not in inside]
