"""Headlines that begin with what was said and name who said it behind: …, बोले X; …... X ने बताया; “…”, हार पर भड़के X.

Newspapers leave out the marks, and end the words with dots or a comma (annotation guide, ruling 17).
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, VerbCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import addresses, read_content, speaks_in_first_person
from quotes.matchers.context import Context, Cue
from quotes.matchers.labelled import LONGEST_NAME, behind_colon, is_speaker_like
from quotes.matchers.phrases import mention_start
from quotes.matchers.rule import rule
from quotes.records import Kind

FEWEST_FRONTED = 3  # words that say something


@rule(
    examples=(
        ("यह मेरा आखिरी मैच था... हार के बाद बोले कप्तान सुनील नेगी", "यह मेरा आखिरी मैच था"),
        ("मेरे पास एक ही मौका था... सुनील नेगी ने बताया जीत का राज", "मेरे पास एक ही मौका था"),
        ("बजट किसान विरोधी है, बोले सुनील नेगी", "बजट किसान विरोधी है"),
        ("हिंसा बर्दाश्त नहीं, पथराव पर बोले मंत्री सुनील नेगी", "हिंसा बर्दाश्त नहीं"),
    ),
    counterexamples=(
        "विवाद के बाद पहली फिल्म, रिश्तों पर खुलकर बोले सुनील नेगी",
        "थाने पहुंची महिला... पुलिस ने बताई पूरी कहानी",
    ),
)
def told_behind(context: Context) -> Iterator[Candidate | Rejection]:
    """Unmarked words at the beginning, dots or a comma, and a clause that tells who said them."""
    if not context.headline or context.frame.cuts:
        return
    for cue in context.cues:
        sign = _sign_before(context, cue)
        if sign is None or not _tells(context, cue):
            continue
        first = behind_colon(context, sign)
        if sign - first < FEWEST_FRONTED or any(c.first < sign and _reports(c) for c in context.cues):
            continue
        named = not context.has_ergative(sign, cue.first) and _is_named_behind(context, cue)
        pointed = context.holds(cue.last, "cataphors", "parallel")  # …... कोच ने कही ये बात
        own = speaks_in_first_person(context, first, sign) or addresses(context, first, sign)
        dots = context.holds(sign, "ellipses")
        told = cue.first == sign + 1 or context.has(first, sign, "negations") or _closes(context, cue)
        if not (own or (named and (dots or told)) or (pointed and dots) or _closes(context, cue)):
            continue
        content = read_content(context, first, sign)
        if content is not None:
            kind = Kind.DIRECT if own or dots else Kind.INDIRECT
            yield Candidate("fronted.told_behind", context.frame.index, kind, content.spans, cue.match)


@rule(
    examples=(
        ("“मैं पद नहीं छोड़ूंगा”, फैसले पर भड़के सुनील नेगी", "मैं पद नहीं छोड़ूंगा"),
        ("‘अब बहुत हो चुका’, हमले पर फूटा सुनील नेगी का गुस्सा", "अब बहुत हो चुका"),
        ("मुंहतोड़ जवाब दो... हमले पर बरसे सुनील नेगी", "मुंहतोड़ जवाब दो"),
    ),
    counterexamples=("‘सपनों का शहर’ के सेट पर भड़के सुनील नेगी",),
)
def burst_out(context: Context) -> Iterator[Candidate | Rejection]:
    """What somebody burst out with: marked words, or words before dots, and behind them भड़के X or फूटा X का गुस्सा."""
    outbreak = next(iter(context.places(1, len(context.words), "outbursts")), None) if context.headline else None
    if outbreak is None or any(cue.first <= outbreak < cue.last for cue in context.cues):
        return
    speaker = _named_behind(context, outbreak + 1) or _named_before(context, outbreak)
    if speaker is None:
        return
    if context.frame.cuts:
        cut = context.frame.cuts[0]
        quoted = context.speech_spans(cut)
        if cut.gap == 0 and not context.is_word(0):
            yield Candidate(
                "fronted.burst_out", context.frame.index, Kind.DIRECT, quoted, quoted=quoted, speaker=speaker
            )
        return
    dots = next((i for i in range(outbreak) if context.holds(i, "ellipses")), 0)
    content = read_content(context, 0, dots) if dots >= FEWEST_FRONTED else None
    if content is not None:
        yield Candidate("fronted.burst_out", context.frame.index, Kind.DIRECT, content.spans, speaker=speaker)


def _reports(cue: Cue) -> bool:
    """Whether a cue reports what was said: बताया; not the order जवाब दो."""
    return cue.match.form is Form.FINITE and not cue.match.irrealis


def _sign_before(context: Context, cue: Cue) -> int | None:
    """The dots, or else the last comma, that part the clause of a cue from the words before it."""
    dots = next((i for i in range(cue.first - 1, 0, -1) if context.holds(i, "ellipses")), None)
    if dots is not None:
        return dots
    return next((i for i in range(cue.first - 1, 0, -1) if context.text(i) == ","), None)


def _tells(context: Context, cue: Cue) -> bool:
    """Whether a cue can tell what stands before it: a finite report with no words of its own behind."""
    match = cue.match
    if (
        match.form is not Form.FINITE
        or Link.QUOTE not in match.links
        or match.passive
        or match.negated
        or match.irrealis
    ):
        return False
    if context.holds(cue.last, "introducers") or context.is_ki(cue.last) or match.cue_class is CueClass.ASK:
        return False
    return not context.holds(cue.first - 1, "askings") and not context.has(0, cue.first, "relatives")


def _closes(context: Context, cue: Cue) -> bool:
    """Whether a headline ends with who said it: …, सदन में कृषि मंत्री | ने कहा; …... कोच | बोले."""
    verb = isinstance(cue.match.entry, VerbCue) and cue.match.cue_class is CueClass.SAY
    if not verb or cue.last != len(context.words):
        return False
    if cue.match.perfective:
        return context.is_ergative(cue.first - 1)
    start = mention_start(context, cue.first)
    return _is_plain(cue) and is_speaker_like(context, start, cue.first)


def _is_plain(cue: Cue) -> bool:
    """Whether who says it takes no ने: कोच बोले."""
    return isinstance(cue.match.entry, VerbCue) and not cue.match.entry.transitive


def _is_named_behind(context: Context, cue: Cue) -> bool:
    """Whether who speaks ends the headline, behind a plain verb: बोले मंत्री सुनील नेगी."""
    return isinstance(cue.match.entry, VerbCue) and _named_behind(context, cue.last) is not None


def _named_before(context: Context, verb: int) -> tuple[int, int] | None:
    """The tokens of who is named right before a verb that ends the clause: हमले पर | X | बौखलाए."""
    if verb + 1 < len(context.words) and context.is_word(verb + 1):
        return None
    first = mention_start(context, verb)
    if not 0 < first < verb <= first + LONGEST_NAME or not is_speaker_like(context, first, verb):
        return None
    return context.frame.tokens[first], context.frame.tokens[verb - 1] + 1


def _named_behind(context: Context, first: int) -> tuple[int, int] | None:
    """The tokens of who is named from a position on to the end of the clause: भड़के | X, फूटा | X | का गुस्सा."""
    last = first
    while last < len(context.words) and context.is_word(last) and not context.holds(last, "genitive"):
        last += 1
    if not 0 < last - first <= LONGEST_NAME or not is_speaker_like(context, first, last):
        return None
    start = mention_start(context, last) if context.holds(last, "genitive") else first
    return context.frame.tokens[max(start, first)], context.frame.tokens[last - 1] + 1
