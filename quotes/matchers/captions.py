"""Captions: the words of a post, given with no marks, that go on after the sentence of their cue.

``एक यूजर ने लिखा, पुल टूट गया. अब बोलो. …``: a caption of several sentences runs on in its paragraph while something in
it is plainly the post's own: the first or second person, a question, a hashtag, a stop with no space behind it. The
narrator is back where a sentence speaks of the post itself (annotation guide, rulings 13 and 18).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from quotes.article import Span
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.matcher import find_cues
from quotes.lexicon.schema import CueClass, Link
from quotes.matchers.context import Context
from quotes.text.document import Sentence, Token
from quotes.text.evidence import MARKS

# Sentences of the longest caption that is followed.
LONGEST = 8
# Words in which the reader is spoken to: आपकी जानकारी के लिए बता दें.
LONGEST_OPENING = 7
_TAG = "#"
_ASKING = frozenset("?!")
_PARTING = frozenset("।|")


def caption_tail(context: Context) -> Span | None:
    """The sentences after the frame's own that the caption in it takes in, None where there are none.

    Where a sentence tells of the post or brings another's, or a lost line break parts it off, the caption is whatever
    stands before it, but for what the narrator may have said of it. At a paragraph's end it ends with the last words
    plainly its own.
    """
    end = last = None
    told = False
    for sentence, tokens in _following(context):
        if _narrates(context, tokens) or _is_parted(context, sentence) or _quotes_next(context, tokens):
            end = last
            break
        voiced = _is_voiced(context, sentence, tokens)
        told = told or tokens[0].text in context.grammar["narrator_openers"]
        end = sentence if voiced else end
        last = sentence if voiced or not told else last
    return _through(context, end)


def speech_tail(context: Context) -> Span | None:
    """The sentences right behind the frame's that stay in the first or second person: unmarked speech that goes on."""
    end = None
    for sentence, tokens in _following(context):
        if not _is_unshifted(context, tokens) or _is_parted(context, sentence) or _looks_into(context, tokens):
            break
        end = sentence
    return _through(context, end)


def closed_tail(context: Context) -> Span | None:
    """The sentences up to the paragraph's end where a mark closes there that none opened: कहा, हम आएंगे। तैयारी पूरी है।’

    Not where somebody else may have said one of them: … राहुल ने वादा किया कि.
    """
    following = list(_following(context))
    if not following or not _closes_unopened(context):
        return None
    told = any({"ergative", "complementisers"} <= _classes(context, tokens) for _, tokens in following)
    told = told or any(_tells_of_another(context, tokens) for _, tokens in following)
    return None if told else _through(context, following[-1][0])


def _closes_unopened(context: Context) -> bool:
    """Whether the frame's paragraph ends with a closing mark that belongs to no quotation."""
    document = context.document
    paragraph = document.paragraphs[document.sentences[context.frame.sentence].paragraph]
    if document.text[paragraph.end - 1] not in MARKS:
        return False
    return not any(q.outer.start < paragraph.end <= q.outer.end for q in document.quotations)


def _tells_of_another(context: Context, tokens: tuple[Token, ...]) -> bool:
    pronouns = (context.lexicon.pronouns.get(token.text) for token in tokens)
    return any(p is not None and p.person == 3 and p.case == "ergative" for p in pronouns)


def _following(context: Context) -> Iterator[tuple[Sentence, tuple[Token, ...]]]:
    """The sentences behind the frame's in its paragraph, with their tokens."""
    document, here = context.document, context.document.sentences[context.frame.sentence]
    for sentence in document.sentences[here.index + 1 : here.index + 1 + LONGEST]:
        if sentence.paragraph != here.paragraph:
            return
        yield sentence, document.tokens[sentence.first : sentence.last]


def _through(context: Context, end: Sentence | None) -> Span | None:
    """From the first word behind the frame's sentence to the last of another."""
    if end is None:
        return None
    document, here = context.document, context.document.sentences[context.frame.sentence]
    words = [token for token in document.tokens[here.last : end.last] if token.is_word]
    return Span(words[0].start, words[-1].end) if words else None


def _is_unshifted(context: Context, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is in the first or second person, and nobody is said to speak in it: मेरे कोच ने मदद की."""
    classes = _classes(context, tokens)
    if classes.isdisjoint(("first_person", "second_person")):
        return False
    if "ergative" in classes or _tells_of_another(context, tokens):
        return not find_cues(tokens, context.lexicon)
    return not any(_is_narrators(context, tokens, cue) for cue in find_cues(tokens, context.lexicon))


def _is_narrators(context: Context, tokens: tuple[Token, ...], cue: CueMatch) -> bool:
    """Whether the narrator takes up what the speaker says next: आगे | कहा कि हम …; not मैंने कहा था कि …."""
    told = cue.form is Form.FINITE and cue.perfective and not cue.passive and Link.QUOTE in cue.links
    before = tokens[: cue.first - tokens[0].index]
    return told and _classes(context, before).isdisjoint(("first_person", "second_person"))


def _narrates(context: Context, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence speaks of the post, or of who looked into it, or to the reader: बता दें कि …."""
    named = ("post_nouns", "narrator_searches", "narrator_acts", "reporter_acts")
    asides, verbs = context.grammar["asides"], context.grammar["aside_verbs"]
    aside = any(a.text in asides and b.text in verbs for a, b in pairwise(tokens[:LONGEST_OPENING]))  # बता दें कि …
    return aside or not _classes(context, tokens).isdisjoint(named)


def _looks_into(context: Context, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells of the paper's own search: हमारी पड़ताल में दावा झूठा निकला; not मुझे अंदाजा था."""
    classes = _classes(context, tokens)
    return "narrator_searches" in classes and "first_person_singular" not in classes


def _quotes_next(context: Context, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence brings what another wrote: … मुझे डर लगा। रीना ने लिखा- …."""
    texts = [token.text for token in tokens]
    agent = next((i for i, text in enumerate(texts) if text in context.grammar["ergative"]), None)
    if agent is None:
        return False
    written = (c for c in find_cues(tokens, context.lexicon) if c.cue_class is CueClass.WRITE and c.perfective)
    ends = (cue.last - tokens[0].index for cue in written if cue.first > tokens[agent].index)
    return any(texts[end] in context.grammar["introducers"] for end in ends if end < len(texts))


def _is_parted(context: Context, sentence: Sentence) -> bool:
    """Whether a line break was lost in front of a sentence: … टूट गया।वीडियो के साथ.

    Not where the narrator ends the paragraphs with another stop: then it is the post's, typed as it comes.
    """
    document = context.document
    before = document.tokens[sentence.first - 1]
    if before.space_after or before.text not in _PARTING:
        return False
    ends = Counter(document.text[p.end - 1] for p in document.paragraphs if document.text[p.end - 2] > "\u0900")
    return ends["."] <= sum(ends[stop] for stop in _PARTING)


def _is_voiced(context: Context, sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is plainly somebody's own words."""
    before = context.document.tokens[sentence.first - 1]
    glued = not before.space_after and not before.is_word
    own = ("first_person", "second_person", "familiar_imperatives")
    signs = any(token.text.startswith(_TAG) or token.text in _ASKING for token in tokens)
    return glued or signs or not _classes(context, tokens).isdisjoint(own)


def _classes(context: Context, tokens: tuple[Token, ...]) -> frozenset[str]:
    """The word classes that some word of a sentence has."""
    return frozenset().union(*context.grammar.classes_of(token.text for token in tokens))
