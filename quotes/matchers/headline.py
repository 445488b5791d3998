"""Headlines: the words, a colon or dash, and who says them."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.forms import decline
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.clauses import headline_end
from quotes.matchers.content import read_content, speaks_in_first_person
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import possessor
from quotes.matchers.labelled import (
    COLONS,
    LONGEST_NAME,
    is_colon,
    is_date,
    is_label,
    is_named,
    is_speaker_like,
    last_sign,
)
from quotes.matchers.phrases import mention_start
from quotes.matchers.premodifiers import VISARGA
from quotes.matchers.rule import rule
from quotes.matchers.stance import in_relative_clause
from quotes.matchers.tellers import is_party, teller_kind
from quotes.records import Kind

FEWEST_CLAIMED = 4  # words before a mark that nothing opened
# Speech nouns whose genitive is as often what is said as who says it: जांच के आदेश
OBJECTIVE = frozenset(
    {
        CueClass.ACCUSE,
        CueClass.ADMIT,
        CueClass.ANNOUNCE,
        CueClass.ORDER,
        CueClass.PROMISE,
        CueClass.REPORT,
        CueClass.REQUEST,
    }
)

# Speech nouns with their verb that tell what stands before them: …, X ने की पुष्टि; not …, X ने दी बधाई
TOLD_BEHIND = frozenset({CueClass.CONFIRM, CueClass.WARN, CueClass.CLAIM, CueClass.ANNOUNCE})


@rule(
    examples=(
        ("बिना तैयारी के लागू हुआ कानून: रमेश त्रिवेदी", "बिना तैयारी के लागू हुआ कानून"),
        ("मेरे फैसले पर कोई दबाव नहीं था- जस्टिस रमेश त्रिवेदी", "मेरे फैसले पर कोई दबाव नहीं था"),
    ),
    counterexamples=("फैक्ट चेक: वायरल तस्वीर तीन साल पुरानी है",),
)
def name_after(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of the form ``words: name`` or ``words - name`` (rulings 11 and 17)."""
    sign = last_sign(context) if context.headline else None
    if sign is None:
        return
    first, last = context.skip_signs(sign + 1, 1), len(context.words)
    if last - first > LONGEST_NAME or not is_speaker_like(context, first, last):
        return
    if sign < 2 and (sign > 0 or not _is_claimed(context)):
        return
    stated = context.has(1, sign - 1, "finals")
    if any(cue.first >= first or (cue.last == sign and not stated) for cue in context.cues):
        return
    content = read_content(context, 0, sign)
    if content is None or any(c.gap > sign for c in context.frame.cuts):
        return
    if sign > 0 and (is_date(context, 0, sign) or is_label(context, 0, sign)):
        return
    kind = Kind.MIXED if content.kind is Kind.MIXED else Kind.DIRECT
    speaker = (context.frame.tokens[first], context.frame.tokens[last - 1] + 1)
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
    speaker = (context.frame.tokens[0], context.frame.tokens[sign - 1] + 1)
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
        if cue.match.form is not Form.NOUN or not isinstance(cue.match.entry, NounCue):
            behind = _told_behind(context, cue)
            if behind is not None:
                yield behind
            continue
        if not context.headline:
            continue
        holder = possessor(context, cue)
        if holder is None or context.has_ergative(0, cue.first):
            continue
        sign, first, last = cue.last, cue.last + 1, len(context.words)
        if cue.last >= len(context.words) and not any(c.gap > cue.last for c in context.frame.cuts):
            sign = _sign_before(context, holder[0])
            first, last = 0, sign
        if first > 0 and last - first <= 2 and is_speaker_like(context, first, last) and context.text(sign) in COLONS:
            continue  # झूठे हैं रिश्वत के आरोप: सोलंकी
        opening = first == 0 and any(c.gap <= 1 for c in context.frame.cuts)
        if opening:
            last = 0
        elif not context.holds(sign, "introducers") or (
            context.text(sign) == "," and cue.match.cue_class is CueClass.SAY
        ):
            continue
        if cue.match.cue_class in OBJECTIVE and not _can_hold(context, *holder):
            continue
        if context.has(*holder, "resumers"):
            continue  # …, जानें डॉक्टर की सलाह
        if context.text(sign) == "," and any(
            c is not cue and c.match.form is Form.FINITE and first <= c.first < max(first, last) for c in context.cues
        ):
            continue
        if first == 0:  # a label before the words: कोरोना: '…', X का दर्द
            label = next((i + 1 for i in range(sign - 1, 0, -1) if is_colon(context, i)), 0)
            first = label if context.cuts_between(label, sign) else 0
        content = read_content(context, first, max(last, first))
        if content is None or _says_nothing(context, first, max(last, first)):
            continue
        kind = Kind.DIRECT if content.kind is Kind.INDIRECT and context.text(sign) != "," else content.kind
        speaker = (context.frame.tokens[holder[0]], context.frame.tokens[holder[1] - 1] + 1)
        yield Candidate(
            "headline.speech_noun",
            context.frame.index,
            kind,
            content.spans,
            cue.match,
            quoted=content.quoted,
            speaker=speaker,
        )


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
        speaker = (context.frame.tokens[cue.last], context.frame.tokens[sign - 1] + 1)
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

    Where the quotation speaks in the first or second person words of the narrator's may follow a comma, or a topic
    stand in front: सीमा विवाद: ‘हम कहां जाएं’.
    """
    if not context.headline or len(context.frame.cuts) != 1:
        return
    quotation, gap = context.quotation(context.frame.cuts[0]), context.frame.cuts[0].gap
    alone = not any(context.is_word(i) for i in range(len(context.words)))
    behind = not alone and gap == 0 and context.text(0) == ","
    if alone or (not context.cues and (behind or _is_topic(context, gap)) and _is_spoken(context)):
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
        ("पुल टूटने से बह गए कई लोग...' जानें इस वायरल मैसेज का सच", "पुल टूटने से बह गए कई लोग"),
        ("पुराने किले में चलते थे सोने के सिक्के', जानें वायरल फोटो की कहानी", "पुराने किले में चलते थे सोने के सिक्के"),
    ),
    counterexamples=("मेला देखने उमड़े लोग... 'दंगल' का भी मंच सजा",),
)
def unopened(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline that begins with a claim and a mark that only closes: …...' क्या है इस दावे का सच (ruling 17).

    Dots stand on either side of the mark, or a comma behind it: …', जानें सच. Nobody is named for the claim; a noun that
    calls it one is its cue.
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
    yield Candidate(
        "headline.unopened",
        context.frame.index,
        Kind.DIRECT,
        content.spans,
        _claim(context, dots),
        quoted=content.spans,
        speakerless=True,
    )


def _claim(context: Context, first: int) -> CueMatch | None:
    """The noun behind a position that calls what stands before it a claim: … क्या है इस दावे का सच."""
    document = context.document
    line = document.paragraphs[document.sentences[context.frame.sentence].paragraph]
    claims = [entry for entry in context.lexicon.nouns if entry.alone and entry.cue_class is CueClass.CLAIM]
    forms = {form: entry for entry in claims for form in decline(entry.lemma)}
    for token in document.tokens_in(Span(context.words[first].end, line.end)):
        if token.text in forms:
            at = token.index
            return CueMatch(forms[token.text], at, at + 1, core=at, verb=None, form=Form.NOUN)
    return None


def _told_behind(context: Context, cue: Cue) -> Candidate | None:
    """The words before a comma, an agent and an inverted verb with its noun: पुल टूटने से दो लोग घायल, पुलिस ने की पुष्टि."""
    entry, agent = cue.match.entry, cue.first - 1
    if not isinstance(entry, NounCue) or cue.match.form is not Form.FINITE or not context.holds(agent, "ergative"):
        return None
    # जानकारी tells what stands before, a बयान mostly what is not there
    telling = entry.cue_class in TOLD_BEHIND or (entry.cue_class is CueClass.SAY and Link.QUOTE not in entry.links)
    if not telling or cue.core != cue.last - 1 or context.is_word(cue.last):
        return None
    first = mention_start(context, agent)
    comma = first - 1
    label = next((i + 1 for i in range(comma - 1, 0, -1) if is_colon(context, i)), 0)
    if context.text(comma) not in (",", ";") or context.cuts_between(0, comma) or comma - label < FEWEST_CLAIMED:
        return None
    if any(c.form is Form.FINITE for c in (other.match for other in context.cues if other.last <= comma)):
        return None
    content = read_content(context, label, comma)
    if content is None:
        return None
    speaker = (context.frame.tokens[first], context.frame.tokens[agent - 1] + 1)
    return Candidate(
        "headline.speech_noun", context.frame.index, content.kind, content.spans, cue.match, speaker=speaker
    )


def _has_agent(context: Context, cue: Cue) -> bool:
    """Whether who acts stands in front of the verb already: मंत्री ने लिखा | पत्र- …, मंत्री ने कहा | जल-जीवन."""
    clause = next((i for i in range(cue.first - 1, -1, -1) if not context.is_word(i)), -1)
    return context.has_ergative(clause + 1, cue.first)


def _goes_on(context: Context, sign: int) -> bool:
    """Whether more than the other half of a compound stands behind a dash: दोस्त कहेंगे | लंबू-लाल."""
    return not context.is_glued(sign) or context.is_word(sign + 2)


def _is_told_by_name(context: Context, cue: Cue, comma: int) -> bool:
    """Whether a name between a plain verb and a comma says what follows: बोले सुनील नेगी, सरकार ने काम किया."""
    named = isinstance(cue.match.entry, VerbCue) and context.upos(comma - 1) == "PROPN"
    stated = any(context.is_verb(i) for i in range(comma + 1, len(context.words)))
    return named and stated and not any(c.first > comma for c in context.cues)


def _says_nothing(context: Context, first: int, last: int) -> bool:
    """Whether the words are a label (फैक्ट चेक: …) or send the reader on (…, जानिए सच)."""
    first = context.skip_signs(first, 1)
    return first < last and (context.holds(first, "resumers") or is_label(context, first, last))


def _is_claimed(context: Context) -> bool:
    """Whether the quotation that opens a headline is more than a name: “नहर इसी साल बनेगी”: सुनील नेगी; not ‘संजू’: …."""
    cuts = context.cuts_between(0, 0)
    return bool(cuts) and len(context.quotation(cuts[0]).inner.of(context.document.text).split()) >= FEWEST_CLAIMED


def _is_topic(context: Context, gap: int) -> bool:
    """Whether the words before a quotation that ends a headline are its topic, with a colon behind."""
    if gap != len(context.words) or not 1 <= gap <= LONGEST_NAME + 1:
        return False
    if context.text(gap - 1).endswith(VISARGA):
        return True
    named = is_speaker_like(context, 0, gap - 1) and is_named(context, gap - 1)
    written = teller_kind(context, 0, gap - 1) is TellerKind.DOCUMENT  # छात्रा की चिट्ठी: ‘…’
    return gap > 1 and is_colon(context, gap - 1) and not named and not written


def _is_spoken(context: Context) -> bool:
    """Whether the quotation of the headline speaks of or to a person who is there."""
    tokens = context.document.tokens_in(context.quotation(context.frame.cuts[0]).inner)
    return any(token.text in context.grammar[name] for token in tokens for name in ("first_person", "second_person"))


def _can_hold(context: Context, first: int, last: int) -> bool:
    """Whether a speech noun can be that of ``words[first:last]``: not … के मर्डर का कबूलनामा, जांच के आदेश."""
    if context.upos(last - 1) != "NOUN" or is_party(context, first, last):
        return True
    return context.text(last - 1).endswith(context.grammar.endings("plural_endings"))


def _sign_before(context: Context, holder: int) -> int:
    """The sign that parts the words from who says them: a comma before the name, a colon or dots anywhere."""
    if context.holds(holder - 1, "introducers"):
        return holder - 1
    signs = (i for i in range(holder - 1, 0, -1) if is_colon(context, i) or context.holds(i, "ellipses"))
    return next(signs, holder - 1)
