"""One label scheme for all treebanks: the conventions of the Hindi Dependency Treebank as converted to UD.

The Hindi treebanks agree on little beyond the name of the labels. Names are right-headed ``compound`` in HDTB and
left-headed ``flat:name`` in PUD; का marks ``nmod`` in one and ``nmod:poss`` in the other; the first verb of a compound
verb heads it in HDTB and is an ``xcomp`` of the second in PUD. A parser trained on the mixture learns both and is
sure of neither, so everything is rewritten to HDTB's side before training. Each rule below is one such difference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from scripts.parser.treebank import ROOT, Token, Tree, edit, is_tree
from scripts.parser.words import (
    GENITIVES,
    INDEFINITES,
    LIGHT_NOUNS,
    LIGHT_VERBS,
    MONTHS,
    PRO_ADVERBS,
    SPEECH_VERBS,
    VECTOR_VERBS,
    WEEKDAYS,
)

Rule = Callable[[Tree], Tree]

#: Labels that only need another name.
RENAMED = {
    "nmod:poss": "nmod",
    "obl:tmod": "obl",
    "discourse": "dep",
    "compound:lvc": "compound",
    "compound:redup": "compound",
    "appos": "nmod",
    "list": "conj",
    "csubj": "nsubj",
    "clf": "dep",
}


def rename_labels(tree: Tree) -> Tree:
    """Give labels with an exact counterpart their HDTB name."""
    changes = {
        n: replace(token, deprel=RENAMED[token.deprel])
        for n, token in enumerate(tree.tokens, 1)
        if token.deprel in RENAMED
    }
    return edit(tree, changes)


def unfix_postpositions(tree: Tree) -> Tree:
    """के बारे में: each part depends on the noun, not one part on another (``fixed``)."""
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.deprel != "fixed":
            continue
        head = tree.token(token.head)
        if head.deprel in ("case", "mark", "advmod", "cc", "fixed") and head.head != ROOT:
            label = head.deprel if head.deprel in ("case", "mark") else "dep"
            changes[n] = replace(token, head=head.head, deprel=label)
        else:
            changes[n] = replace(token, deprel="compound" if token.upos in ("NOUN", "PROPN") else "dep")
    return edit(tree, changes)


def right_head_names(tree: Tree) -> Tree:
    """A name is headed by its last part and its other parts are ``compound``, as in HDTB, not ``flat`` on the first."""
    for n in range(1, len(tree.tokens) + 1):
        parts = [child for child in tree.children(n) if tree.token(child).deprel in ("flat", "flat:name") and child > n]
        if not parts:
            continue
        last = parts[-1]
        first = tree.token(n)
        changes = {}
        for child, token in enumerate(tree.tokens, 1):
            if child == last:
                changes[child] = replace(token, head=first.head, deprel=first.deprel, upos="PROPN")
            elif child == n or child in parts:
                changes[child] = replace(token, head=last, deprel="compound")
            elif token.head == n:
                changes[child] = replace(token, head=last)
        tree = edit(tree, changes)
    return tree


def mark_verbs(tree: Tree) -> Tree:
    """A postposition on a verb is ``mark`` (करने के लिए), on a noun ``case``."""
    changes = {
        n: replace(token, deprel="mark")
        for n, token in enumerate(tree.tokens, 1)
        if token.deprel == "case"
        and token.upos == "ADP"
        and token.head != ROOT
        and tree.token(token.head).upos == "VERB"
    }
    return edit(tree, changes)


def head_compound_verbs(tree: Tree) -> Tree:
    """The first verb of a compound verb heads it: in छोड़ दिया the second verb is an auxiliary of the first."""
    for n in range(2, len(tree.tokens) + 1):
        second, first = tree.token(n), tree.token(n - 1)
        if not (first.upos == second.upos == "VERB" and first.deprel == "xcomp" and first.head == n):
            continue
        if second.lemma not in VECTOR_VERBS:
            continue
        changes = {child: replace(tree.token(child), head=n - 1) for child in tree.children(n)}
        changes[n - 1] = replace(first, head=second.head, deprel=second.deprel)
        changes[n] = replace(second, head=n - 1, deprel="aux", upos="AUX")
        tree = edit(tree, changes)
    return tree


def join_light_verbs(tree: Tree) -> Tree:
    """The noun or adjective of a conjunct verb (दावा करना, प्रभावित करना) is ``compound``, not ``obj`` or ``xcomp``."""
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.head == ROOT or not n < token.head <= n + 2:
            continue
        verb = tree.token(token.head)
        if verb.upos != "VERB" or verb.lemma not in LIGHT_VERBS:
            continue
        adjective = token.upos == "ADJ" and token.deprel == "xcomp" and verb.lemma in ("कर", "करना", "किया")
        noun = (
            token.upos == "NOUN"
            and token.deprel in ("obj", "nsubj", "nsubj:pass", "xcomp")
            and token.form in LIGHT_NOUNS
        )
        if adjective or noun:
            changes[n] = replace(token, deprel="compound")
    return edit(tree, changes)


def attach_infinitives(tree: Tree) -> Tree:
    """An infinitive is an argument or modifier by its postposition: X करने का Y is ``nmod``, करने के लिए ``advcl``."""
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.upos != "VERB" or token.deprel not in ("xcomp", "acl", "amod", "nmod", "obl") or token.head == ROOT:
            continue
        if not token.form.endswith(("ना", "ने", "नी")):
            continue
        marks = [
            tree.token(child).form
            for child in tree.children(n)
            if tree.token(child).deprel in ("mark", "case") and child > n
        ]
        head = tree.token(token.head)
        if marks == [] and head.upos == "VERB" and token.deprel == "xcomp":
            changes[n] = replace(token, deprel="obj")
        elif len(marks) == 1 and marks[0] in GENITIVES and head.upos in ("NOUN", "PROPN"):
            changes[n] = replace(token, deprel="nmod")
        elif len(marks) > 1 and head.upos in ("VERB", "ADJ"):
            changes[n] = replace(token, deprel="advcl")
    return edit(tree, changes)


def attach_participles(tree: Tree) -> Tree:
    """A participle on a verb is ``advcl`` (करते हुए कहा), and a finite clause with कि on a verb ``ccomp``."""
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.deprel != "acl" or token.head == ROOT or tree.token(token.head).upos != "VERB":
            continue
        has_ki = any(tree.token(child).form == "कि" for child in tree.children(n))
        changes[n] = replace(token, deprel="ccomp" if has_ki else "advcl")
    return edit(tree, changes)


def complete_clauses(tree: Tree) -> Tree:
    """A whole clause that is said or thought is ``ccomp`` whatever heads it.

    HDTB's conversion calls it so only when a verb heads the clause; one with a predicate noun or adjective came out as
    ``obj``. The extractor asks for the clause, so the two are made one.
    """
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.head == ROOT or token.deprel not in ("obj", "nsubj", "nsubj:pass", "xcomp"):
            continue
        below = [tree.token(child) for child in tree.children(n)]
        copula = any(child.deprel == "cop" for child in below)
        ki = n > token.head and any(child.form == "कि" and child.deprel == "mark" for child in below)
        if ki or (copula and token.deprel == "obj" and tree.token(token.head).upos == "VERB"):
            changes[n] = replace(token, deprel="ccomp")
    return edit(tree, changes)


def retag(tree: Tree) -> Tree:
    """Tag word classes that HDTB sees otherwise: एक is a number, कोई a pronoun, यहां a pronoun, dates are names."""
    stranded = ("पहले", "बाद", "आगे", "नीचे", "ऊपर", "साथ")
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        following = tree.tokens[n].form if n < len(tree.tokens) else ""
        if token.form == "एक" and token.upos == "DET":
            changes[n] = replace(token, upos="NUM", deprel="nummod" if token.deprel == "det" else token.deprel)
        elif token.form in INDEFINITES and token.upos == "DET":
            changes[n] = replace(token, upos="PRON", deprel="nmod" if token.deprel == "det" else token.deprel)
        elif token.form in PRO_ADVERBS and token.upos in ("NOUN", "ADV", "ADP", "SCONJ") and token.deprel != "case":
            label = "obl" if token.deprel in ("mark", "advmod", "dep") else token.deprel
            changes[n] = replace(token, upos="PRON", deprel=label)
        elif token.form in MONTHS or token.form in WEEKDAYS:
            changes[n] = replace(token, upos="PROPN")
        elif token.upos == "NUM" and token.deprel == "nummod" and following in MONTHS:
            changes[n] = replace(token, deprel="compound")
        elif token.upos == "NOUN" and token.form in stranded and token.deprel != "case":
            changes[n] = replace(token, upos="ADV")
    return edit(tree, changes)


def title_before_name(tree: Tree) -> Tree:
    """A title before a name (मंत्री X) modifies it as ``nmod``; only parts of the name itself are ``compound``."""
    changes = {
        n: replace(token, deprel="nmod")
        for n, token in enumerate(tree.tokens, 1)
        if token.deprel == "compound"
        and token.upos == "NOUN"
        and token.head > n
        and tree.token(token.head).upos == "PROPN"
        and tree.token(token.head).form not in MONTHS
    }
    return edit(tree, changes)


def head_reporting_clauses(tree: Tree) -> Tree:
    """In “…,” X ने कहा the verb of saying heads the sentence and what is said is its ``ccomp``, as HDTB has it."""
    for n, token in enumerate(tree.tokens, 1):
        if token.deprel != "parataxis" or token.lemma not in SPEECH_VERBS or token.head == ROOT or token.head > n:
            continue
        said = tree.token(token.head)
        if any(tree.token(child).deprel == "ccomp" for child in tree.children(n)):
            continue
        changes = {
            n: replace(token, head=said.head, deprel=said.deprel),
            token.head: replace(said, head=n, deprel="ccomp"),
        }
        last = len(tree.tokens)
        if tree.token(last).upos == "PUNCT" and tree.token(last).head == token.head:
            changes[last] = replace(tree.token(last), head=n)
        swapped = edit(tree, changes)
        if is_tree(swapped):
            tree = swapped
    return tree


def attach_reported_clauses(tree: Tree) -> Tree:
    """In X ने दावा किया कि … the clause is ``ccomp`` of the whole verb, not ``acl`` of its noun."""
    changes: dict[int, Token] = {}
    for n, token in enumerate(tree.tokens, 1):
        if token.deprel != "acl" or token.head == ROOT or n < token.head:
            continue
        noun = tree.token(token.head)
        if noun.deprel == "compound" and any(tree.token(child).form == "कि" for child in tree.children(n)):
            changes[n] = replace(token, head=noun.head, deprel="ccomp")
    return edit(tree, changes)


#: Rules for trees that are in HDTB's scheme already.
HDTB_RULES: tuple[Rule, ...] = (complete_clauses,)

#: Rules that bring other UD treebanks to HDTB's scheme, in this order.
UD_RULES: tuple[Rule, ...] = (
    rename_labels,
    unfix_postpositions,
    right_head_names,
    head_compound_verbs,
    mark_verbs,
    join_light_verbs,
    attach_infinitives,
    attach_participles,
    complete_clauses,
    retag,
    title_before_name,
    head_reporting_clauses,
)


def apply_rules(tree: Tree, rules: tuple[Rule, ...]) -> Tree:
    """Apply the rules in turn; a rule that would leave something other than a tree is passed over for that sentence."""
    for rule in rules:
        changed = rule(tree)
        if is_tree(changed):
            tree = changed
    return tree
