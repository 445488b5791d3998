"""Headlines: the words, a colon or dash, and who says them."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.forms import decline
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.actors import speech_act_behind, who_acts
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import holds_word, is_title, read_content, speaks_in_first_person
from quotes.matchers.context import Context, Cue
from quotes.matchers.headline_ends import headline_end
from quotes.matchers.labelled import (
    FEWEST_CLAIMED,
    LONGEST_NAME,
    before_label,
    behind_label,
    behind_sign,
    ends_with_name,
    is_colon,
    is_date,
    is_label,
    is_named,
    is_speaker_like,
    is_topic,
    last_sign,
)
from quotes.matchers.rule import rule
from quotes.matchers.speech_nouns import fronted_words, held_words
from quotes.matchers.stance import in_relative_clause
from quotes.matchers.tellers import teller_kind
from quotes.records import Kind


@rule(
    examples=(
        ("बिना तैयारी के लागू हुआ कानून: रमेश त्रिवेदी", "बिना तैयारी के लागू हुआ कानून"),
        ("मेरे फैसले पर कोई दबाव नहीं था- जस्टिस रमेश त्रिवेदी", "मेरे फैसले पर कोई दबाव नहीं था"),
    ),
    counterexamples=("फैक्ट चेक: वायरल तस्वीर तीन साल पुरानी है",),
)
def name_after(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of the form ``words: name`` or ``words - name`` (rulings 11 and 17)."""
    last = before_label(context)
    sign = last_sign(context, last) if context.headline else None
    if sign is None:
        return
    first = context.skip_signs(sign + 1, 1)
    unlisted = sign >= FEWEST_CLAIMED and ends_with_name(context, first, last)
    if last - first > LONGEST_NAME or not (unlisted or is_speaker_like(context, first, last)):
        return
    if sign < 2 and (sign > 0 or not _is_claimed(context)):
        return
    stated = context.has(1, sign - 1, "finals")
    if 0 < sign <= last - first or any(c.first >= first for c in context.cues):
        return  # नई शुरुआत: मिलकर साफ करेंगे अपना तालाब
    told = (c for c in context.cues if c.last == sign and _introduces(c))
    if any(_announces(c) or not stated for c in told):
        return
    begin = behind_label(context, sign)
    begin += context.text(begin) == "(" and ")" not in context.texts[begin:sign]  # its bracket closes behind the name
    content = read_content(context, begin, sign)
    if content is None or any(c.gap > sign for c in context.frame.cuts):
        return
    if sign > 0 and (is_date(context, begin, sign) or is_label(context, begin, sign)):
        return
    kind = Kind.MIXED if content.kind is Kind.MIXED else Kind.DIRECT
    speaker = context.token_range(first, last)
    yield Candidate(
        "headline.name_after", context.frame.index, kind, content.spans, quoted=content.quoted, speaker=speaker
    )


@rule(
    examples=(("रमेश त्रिवेदी: मैं यह चुनाव नहीं लड़ूंगा", "मैं यह चुनाव नहीं लड़ूंगा"),),
    counterexamples=("नई दिल्ली: संसद का सत्र सोमवार से", "वीडियो: बाढ़ में बह गई कार"),
)
def name_before(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of the form ``name: words``, where the words are quoted or in the first person.

    Most words before a colon are a topic, a place or a label, also where they are a person's name: without a sign
    that somebody speaks the rule keeps silent (ruling 22).
    """
    if not context.headline:
        return
    sign = next((i for i in range(len(context.words)) if is_colon(context, i)), None)
    if sign is None or not 0 < sign <= LONGEST_NAME:
        return
    if any(cue.first < sign for cue in context.cues) or not is_speaker_like(context, 0, sign):
        return
    if not is_named(context, sign):
        return
    quoted = any(cut.gap == sign + 1 for cut in context.frame.cuts)
    if not quoted and (context.cues or not speaks_in_first_person(context, sign + 1, len(context.words))):
        return
    if quoted and any(context.is_word(i) for i in range(sign + 1, len(context.words))):
        return  # गुजरात: ‘…’, क्या है मामला
    content = read_content(context, sign + 1, len(context.words))
    if content is None:
        return
    kind = Kind.MIXED if content.kind is Kind.MIXED else Kind.DIRECT
    speaker = context.token_range(0, sign)
    yield Candidate(
        "headline.name_before", context.frame.index, kind, content.spans, quoted=content.quoted, speaker=speaker
    )


@rule(
    examples=(
        ("मंत्री का दावा, अगले साल तक हर घर में पहुंचेगा पानी", "अगले साल तक हर घर में पहुंचेगा पानी"),
        ("नदी का पानी पीने लायक नहीं, वैज्ञानिकों की चेतावनी", "नदी का पानी पीने लायक नहीं"),
    ),
    counterexamples=("मंत्री का विवादित बयान",),
)
def speech_noun(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline with a speech noun, a sign, and the words, in either order: X का दावा, … / …: X की चेतावनी.

    Or, in a lead as well, with its verb and who tells it behind the words: …, X ने की पुष्टि.
    """
    for cue in context.cues:
        bare = cue.match.form is Form.NOUN and isinstance(cue.match.entry, NounCue)
        told = fronted_words(context, cue) if not bare else held_words(context, cue) if context.headline else None
        if told is not None:
            spans, kind, quoted, holder = told
            speaker = context.token_range(*holder)
            index = context.frame.index
            yield Candidate("headline.speech_noun", index, kind, spans, cue.match, quoted=quoted, speaker=speaker)


@rule(
    examples=(("सभा में बोले राजेश वर्मा- नहर का पानी इसी साल मिलेगा", "नहर का पानी इसी साल मिलेगा"),),
    counterexamples=("मंच पर बोले मंत्री और चले गए",),
)
def name_behind_verb(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline in which the speaker stands between the verb and the sign: बोले X- …."""
    if not context.headline:
        return
    for cue in context.cues:
        if cue.match.form is not Form.FINITE or Link.QUOTE not in cue.match.links or not context.is_word(cue.last):
            continue
        if cue.match.cue_class is CueClass.CRITICISE:
            continue  # ‘छाया’ देख भड़के सुनील नेगी, …: why, not what
        sign = next(
            (
                i
                for i in range(cue.last, min(len(context.words), cue.last + LONGEST_NAME + 1))
                if not context.is_word(i)
            ),
            None,
        )
        if (
            sign is None
            or not (context.holds(sign, "dashes") or context.text(sign) == "," or is_colon(context, sign))
            or not is_speaker_like(context, cue.last, sign)
        ):
            continue
        content = read_content(context, sign + 1, headline_end(context, sign + 1))
        if content is None or in_relative_clause(context, cue) or _has_agent(context, cue) or cue.match.negated:
            continue
        if cue.match.irrealis or not _goes_on(context, sign):
            continue
        if context.text(sign) == "," and not _is_told_by_name(context, cue, sign):
            continue
        kind = Kind.DIRECT if content.kind is Kind.INDIRECT and context.text(sign) != "," else content.kind
        speaker = context.token_range(cue.last, sign)
        yield Candidate(
            "headline.name_behind_verb",
            context.frame.index,
            kind,
            content.spans,
            cue.match,
            quoted=content.quoted,
            speaker=speaker,
        )


@rule(
    examples=(("“हम किसी के आगे नहीं झुकेंगे और लड़ाई जारी रहेगी”", "हम किसी के आगे नहीं झुकेंगे और लड़ाई जारी रहेगी"),),
    counterexamples=("‘सपनों का शहर’ का ट्रेलर रिलीज",),
)
def wholly_quoted(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of one quotation that names nobody: direct, with neither speaker nor cue (ruling 17).

    Where the quotation speaks in the first or second person a topic may stand in front and a label behind: सीमा विवाद:
    ‘हम कहां जाएं’- ग्राउंड रिपोर्ट.
    """
    if not context.headline or len(context.frame.cuts) != 1:
        return
    quotation, gap = context.quotation(context.frame.cuts[0]), context.frame.cuts[0].gap
    alone = not any(context.is_word(i) for i in range(len(context.words)))
    spoken = gap == before_label(context) and is_topic(context, gap) and _is_spoken(context)
    asked = gap == 0 and context.holds(0, "askings", "resumers") and _is_claimed(context)  # “…” क्या है सच
    if alone or (not context.cues and (spoken or asked)):
        yield Candidate(
            "headline.wholly_quoted",
            context.frame.index,
            Kind.DIRECT,
            (quotation.inner,),
            quoted=(quotation.inner,),
            speakerless=True,
        )


@rule(
    examples=(
        ("चैंपियन रीमा नायर की कहानी, ‘मैं फिर उठ खड़ी होती हूं’", "मैं फिर उठ खड़ी होती हूं"),
        ("रेल मंत्री सुनील नेगी ने दी खुशखबरी- ‘अगले महीने से दौड़ेगी नई ट्रेन’", "अगले महीने से दौड़ेगी नई ट्रेन"),
    ),
    counterexamples=(
        "रीमा नायर का नया गीत- ‘फिर आएगी बहार गांव में’",
        "मेले में फिर गूंजने लगा, ‘अजब गजब है ये दुनिया’",
    ),
)
def closing_words(context: Context) -> Iterator[Candidate | Rejection]:
    """A quotation that ends a headline, and whose it is in front of the sign: X की कहानी, ‘…’; X ने दी खुशखबरी- ‘…’."""
    sign = len(context.words) - 1
    if not context.headline or sign < 1 or len(context.frame.cuts) != 1 or not context.holds(sign, "introducers"):
        return
    cut = context.frame.cuts[0]
    quotation = context.quotation(cut)
    if cut.gap <= sign or not quotation.closed or is_title(context, quotation):
        return
    actor = who_acts(context, behind_sign(context, sign), sign)
    if (
        actor is None
        or context.quoted_words(cut) < FEWEST_CLAIMED
        or context.has(actor[1], sign, "title_nouns", "labels")
    ):
        return
    yield Candidate(
        "headline.closing_words",
        context.frame.index,
        Kind.DIRECT,
        (quotation.inner,),
        speech_act_behind(context, actor[1]),
        quoted=(quotation.inner,),
        speaker=context.token_range(*actor),
    )


@rule(
    examples=(
        ("पुल टूटने से बह गए कई लोग...' जानें इस वायरल मैसेज का सच", "पुल टूटने से बह गए कई लोग"),
        ("पुराने किले में छपते थे अपने टिकट', जानें वायरल फोटो की कहानी", "पुराने किले में छपते थे अपने टिकट"),
    ),
    counterexamples=("मेला देखने उमड़े लोग... 'दंगल' का भी मंच सजा",),
)
def unopened(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline that begins with a claim and a mark that only closes: …...' क्या है इस दावे का सच (ruling 17).

    Dots stand on either side of the mark, or a comma behind it: …', जानें सच. Nobody is named for a claim, whose cue is
    the noun that calls it one; else who acts behind the words said them.
    """
    if not context.headline or context.frame.cuts:
        return
    dots = next((i for i in range(1, len(context.words)) if context.holds(i, "ellipses")), 0)
    last = dots - 1 if context.holds(dots - 1, "closing_marks") else dots
    marked = last < dots or (context.holds(dots + 1, "closing_marks") and not context.words[dots].space_after)
    if not marked:
        dots = last = next((i for i in range(1, len(context.words)) if context.holds(i, "closing_marks")), 0)
        marked = context.text(last + 1) == "," and not context.is_glued(last)
    content = read_content(context, 0, last) if marked and last >= FEWEST_CLAIMED else None
    if content is None:
        return
    claim = _claim(context, dots)
    actor = who_acts(context, dots + 1, before_label(context)) if claim is None else None
    act = None if actor is None else speech_act_behind(context, actor[1])
    yield Candidate(
        "headline.unopened",
        context.frame.index,
        Kind.DIRECT,
        content.spans,
        claim or act,
        quoted=content.spans,
        speaker=None if actor is None else context.token_range(*actor),
        speakerless=actor is None,
    )


def _claim(context: Context, first: int) -> CueMatch | None:
    """The noun behind a position that calls what stands before it a claim: … क्या है इस दावे का सच."""
    document = context.document
    line = document.paragraphs[document.sentences[context.frame.sentence].paragraph]
    if context.words[first].end >= line.end:
        return None
    claims = [entry for entry in context.lexicon.nouns if entry.alone and entry.cue_class is CueClass.CLAIM]
    forms = {form: entry for entry in claims for form in decline(entry.lemma)}
    for token in document.tokens_in(Span(context.words[first].end, line.end)):
        if token.text in forms:
            at = token.index
            return CueMatch(forms[token.text], at, at + 1, core=at, verb=None, form=Form.NOUN)
    return None


def _introduces(cue: Cue) -> bool:
    """Whether a cue can have its words behind the sign: कहा- …; not … के लिए नहीं कहा: X."""
    return Link.QUOTE in cue.match.links and not cue.match.irrealis and not cue.match.negated


def _announces(cue: Cue) -> bool:
    """Whether a verb of saying stands before the sign, whose words are behind: …, कहा- पुराने रिकॉर्ड निकालो."""
    return isinstance(cue.match.entry, VerbCue) and cue.match.perfective and cue.match.cue_class is CueClass.SAY


def _has_agent(context: Context, cue: Cue) -> bool:
    """Whether who acts stands in front of the verb already: मंत्री ने लिखा | पत्र- …, मंत्री ने कहा | जल-जीवन."""
    clause = next((i for i in range(cue.first - 1, -1, -1) if not context.is_word(i)), -1)
    return context.has_ergative(clause + 1, cue.first)


def _goes_on(context: Context, sign: int) -> bool:
    """Whether more than the other half of a compound stands behind a dash: दोस्त कहेंगे | लंबू-लाल."""
    return not context.is_glued(sign) or context.is_word(sign + 2)


def _is_told_by_name(context: Context, cue: Cue, comma: int) -> bool:
    """Whether a name between a plain verb and a comma says what follows: बोले सुनील नेगी, सरकार ने काम किया."""
    last = len(context.words)
    person = context.upos(comma - 1) == "PROPN" or teller_kind(context, cue.last, comma) is TellerKind.PERSON
    named = isinstance(cue.match.entry, VerbCue) and person
    stated = any(context.is_verb(i) for i in range(comma + 1, last)) or context.has(comma + 1, last, "negations")
    return named and stated and not any(c.first > comma for c in context.cues)


def _is_claimed(context: Context) -> bool:
    """Whether the quotation that opens a headline is more than a name: “नहर इसी साल बनेगी”: सुनील नेगी; not ‘संजू’: …."""
    cuts = context.cuts_between(0, 0)
    return bool(cuts) and context.quoted_words(cuts[0]) >= FEWEST_CLAIMED


def _is_spoken(context: Context) -> bool:
    """Whether the quotation of the headline speaks of or to a person who is there."""
    return holds_word(context, context.quotation(context.frame.cuts[0]), "first_person", "second_person")
