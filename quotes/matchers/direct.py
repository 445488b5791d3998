"""Direct speech: a cue and a quotation, or a cue and words that are plainly the speaker's own."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.captions import caption_tail, closed_tail, speech_tail
from quotes.matchers.clauses import clause_end
from quotes.matchers.content import addresses, is_title, read_content, speaks_in_first_person
from quotes.matchers.context import Context, Cue
from quotes.matchers.frame import Cut
from quotes.matchers.holders import is_own_stance
from quotes.matchers.labelled import FEWEST_CLAIMED, is_label
from quotes.matchers.links import link_before
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.rule import rule
from quotes.matchers.stance import in_relative_clause
from quotes.matchers.translations import announces_translation, is_heading, original
from quotes.records import Kind

# What asks somebody to do something.
URGING = frozenset({CueClass.ORDER, CueClass.REQUEST, CueClass.ADVISE, CueClass.WARN})
# What speech nouns may tell behind a comma alone: दावा किया, ….
CLAIMING = frozenset({CueClass.CLAIM, CueClass.ACCUSE})
SPEAKING = frozenset({Form.FINITE, Form.CONVERB, Form.COPULAR})
# Words of a clause that was told with neither mark nor verb.
FEWEST_TOLD = 5


def _quoting_cues(context: Context) -> list[Cue]:
    return [
        c for c in context.cues if c.match.form in SPEAKING and (Link.QUOTE in c.match.links or _announces(context, c))
    ]


def _announces(context: Context, cue: Cue) -> bool:
    """Whether marked words stand behind the sign behind a cue that takes a clause else: उन्होंने याद दिलाया, | “…”."""
    told = Link.KI in cue.match.links and cue.match.form is Form.FINITE and context.has_ergative(0, cue.first)
    return told and context.holds(cue.last, "introducers") and any(c.gap == cue.last + 1 for c in context.frame.cuts)


def _quoted(context: Context, cuts: list[Cut]) -> tuple[Span, ...]:
    return tuple(span for cut in cuts for span in context.speech_spans(cut))


def _is_bridge(context: Context, first: int, last: int) -> bool:
    """Whether only signs, कि and words that announce the content stand between a cue and a quotation."""
    return all(
        not context.is_word(i)
        or context.holds(i, "complementisers", "cataphors", "particles", "bluntly")
        or context.holds(i + 1, "bluntly")
        for i in range(first, last)
    )


def cue_before(context: Context, cut: Cut) -> Cue | None:
    """The cue right before a quotation: उन्होंने कहा, “…” / कहा कि “…”."""
    for cue in reversed(_quoting_cues(context)):
        if cue.last <= cut.gap:
            if _is_bridge(context, cue.last, cut.gap):
                return original(context, cue) or cue
            alone = len(context.cuts_between(cue.last, cut.gap)) == 1  # else the words stand there untranslated
            said = alone and cue.match.form is Form.FINITE
            return cue if said and announces_translation(context, cue.last, cut.gap) else None
    return None


def cue_after(context: Context, cut: Cut) -> Cue | None:
    """The cue of the clause that follows a quotation: “…”, मंत्री ने कहा."""
    later = [c for c in context.frame.cuts if c.gap > cut.gap and not _is_short(context, c)]
    limit = later[0].gap if later else len(context.words)
    for cue in _quoting_cues(context):
        if cue.first >= cut.gap and cue.last <= limit:
            own = context.skip_signs(cue.last, 1)
            return None if context.holds(own, "complementisers") or _has_other_words(context, cut, cue) else cue
    return None


def _is_short(context: Context, cut: Cut) -> bool:
    """Whether what a headline quotes besides is a title rather than words: ‘…’, ‘रात रानी’ पर बोले X."""
    return context.headline and context.quoted_words(cut) < FEWEST_CLAIMED


def _has_other_words(context: Context, cut: Cut, cue: Cue) -> bool:
    """Whether a cue of a headline tells what stands behind its sign, or what was done: “…”... कोच बोले- | हम जीते."""
    if not context.headline:
        return False
    behind = context.holds(cue.last, "colons", "dashes") and context.is_word(cue.last + 1)
    done = cue.match.form is Form.CONVERB and isinstance(cue.match.entry, NounCue)
    return done or (behind and context.holds(cut.gap, "ellipses"))


def cue_at_distance(context: Context, cut: Cut) -> Cue | None:
    """A cue before a quotation with other words between, where no other verb stands there: कहा था उस दिन सभा में, “…”."""
    for cue in reversed(_quoting_cues(context)):
        if cue.last <= cut.gap and cue.match.form is not Form.CONVERB:
            between = range(cue.last, cut.gap)
            return None if any(context.is_verb(i) for i in between) else cue
    return None


def label_before(context: Context, cut: Cut) -> Cue | None:
    """The noun that labels a quotation as a claim, a demand …: दावा: “…”."""
    first = context.skip_signs(0, 1)
    label = next((c for c in context.cues if c.first == first and c.match.form is Form.NOUN), None)
    labels = label is not None and context.holds(label.last, "colons") and cut.gap == label.last + 1
    return label if labels else None


@rule(
    examples=(
        ("मंत्री ने कहा, “हम इस मामले की जांच कराएंगे।”", "हम इस मामले की जांच कराएंगे"),
        ("“फसल बर्बाद हो गई, अब हम क्या करें,” किसान रामदीन ने कहा।", "फसल बर्बाद हो गई, अब हम क्या करें"),
        ("“पुल टूट गया है,” सरपंच ने कहा।", "पुल टूट गया है"),
    ),
    counterexamples=("उन्होंने फिल्म ‘सपनों का शहर’ देखी।",),
)
def quotation(context: Context) -> Iterator[Candidate | Rejection]:
    """A quotation and the cue it belongs to: right before it, in the clause after it, or before it at a distance.

    Two quotations around one cue (“…”, उन्होंने कहा, “…”) are one record with two spans. A quotation without a cue in
    its sentence is left to the floating rules.
    """
    groups: dict[Cue, list[Cut]] = {}
    for cut in context.frame.cuts:
        named = any(c.last == cut.gap and Link.PREDICATE in c.match.links for c in context.cues) and context.headline
        if is_title(context, context.quotation(cut)) and not named and not _is_inscription(context, cut):
            continue
        label = label_before(context, cut)
        if label is not None:
            spans = _quoted(context, [cut])
            yield Candidate(
                "direct.quotation", context.frame.index, Kind.DIRECT, spans, label.match, speakerless=True, quoted=spans
            )
            continue
        cue = cue_before(context, cut)
        if cue is not None and context.has(cue.last, cut.gap, "stops"):
            cue = cue_after(context, cut) or cue  # गुप्ता उसे मिसाल बताते हैं। “…,” गुप्ता ने कहा
        if cue is None and not _is_called_so(context, cut):
            cue = cue_after(context, cut) or cue_at_distance(context, cut)
        told = cue is not None and not _is_word_for(context, cue) and not is_heading(context, cue)
        if cue is not None and told and not _is_fragment(context, cut, cue):
            groups.setdefault(cue, []).append(cut)
    for cue, cuts in groups.items():
        extra = _paraphrase(context, cue)
        spans = _quoted(context, cuts)
        if extra is None:
            kind = Kind.MIXED if _names_in_headline(context, cue, cuts) else Kind.DIRECT
            yield Candidate("direct.quotation", context.frame.index, kind, spans, cue.match, quoted=spans)
        else:
            yield Candidate("direct.quotation", context.frame.index, Kind.MIXED, (extra,), cue.match, quoted=spans)


def _is_inscription(context: Context, cut: Cut) -> bool:
    """Whether marked words in another script are what somewhere is written: बोर्ड पर लिखा है ‘No Entry’."""
    cue = cue_before(context, cut)
    return cue is not None and cue.match.cue_class is CueClass.WRITE


def _is_called_so(context: Context, cut: Cut) -> bool:
    """Whether something is called by the marked words: निर्देशक की ‘…’ रिलीज हुई, लेख का शीर्षक है, “…”."""
    copula = context.skip_signs(cut.gap - 1, -1)
    headed = context.holds(copula, "finals") and context.holds(copula - 1, "headings")
    return headed or context.holds(cut.gap - 1, "genitive")


def _is_fragment(context: Context, cut: Cut, cue: Cue) -> bool:
    """Whether the marked words are a part of what was praised or spoken of, not an utterance.

    … की ‘…’ गेंदबाजी की तारीफ की; ‘…’ पर रिपोर्ट की.
    """
    if not 0 < cut.gap < cue.first:
        return False
    praised = Link.FRAGMENT in cue.match.links and Link.KI not in cue.match.links
    return praised or context.holds(cut.gap, "par")


def _is_word_for(context: Context, cue: Cue) -> bool:
    """Whether a language has the marked words for a thing, so that nobody says them: जिसे अंग्रेजी में कहते हैं ‘…’."""
    tongue = context.holds(cue.first - 2, "languages") and context.holds(cue.first - 1, "in")
    return tongue and not cue.match.perfective and context.has(0, cue.first, "fused_accusatives")


def _names_in_headline(context: Context, cue: Cue, cuts: list[Cut]) -> bool:
    """Whether a headline tells what somebody calls somebody, verb first: विपक्ष ने बजट को बताया ‘मजाक’."""
    if not context.headline or Link.PREDICATE not in cue.match.links or cuts[0].gap != cue.last:
        return False
    return context.has(0, cue.first, "accusative", "fused_accusatives")


def _paraphrase(context: Context, cue: Cue) -> Span | None:
    """The whole content where a कि-clause holds more than the quotation: कहा कि वे “…” के पक्ष में हैं."""
    ki = next((i for i in range(cue.last, len(context.words)) if context.holds(i, "complementisers")), None)
    if ki is None or not _is_bridge(context, cue.last, ki):
        return None
    content = read_content(context, ki + 1, clause_end(context, cue, ki + 1))
    if content is None or content.kind is not Kind.MIXED:
        return None
    return content.spans[0]


@rule(
    examples=(
        ("उन्होंने कहा, हमें अपने किसानों पर भरोसा है।", "हमें अपने किसानों पर भरोसा है"),
        ("महापौर बोले- अगले महीने से पानी मिलेगा", "अगले महीने से पानी मिलेगा"),
        ("आयोग ने कहा, मतदान शांतिपूर्ण रहा।", "मतदान शांतिपूर्ण रहा"),
        ("विभाग ने कहा, शहर देश की सूची में पांचवें स्थान पर।", "शहर देश की सूची में पांचवें स्थान पर"),
        ("विपक्ष ने आरोप लगाया, सरकार आंकड़े छिपा रही है।", "सरकार आंकड़े छिपा रही है"),
    ),
    counterexamples=(
        "मंत्री ने जो कहा, वह सच निकला।",
        "मंत्री ने सभा में कहा, एक स्थानीय अखबार के हवाले से।",
        "विपक्ष ने आरोप लगाया, सरकार ने इनकार किया।",
        "लेखक रोहित सेन, जिन्होंने नदियों पर किताब लिखी है, एक सभा में कहा कि पानी घट रहा है।",
    ),
)
def unmarked(context: Context) -> Iterator[Candidate | Rejection]:
    """Words after a cue and a comma, colon or dash, with no marks.

    Direct in the first or second person, as an order, after a colon or dash, in a caption; else a paraphrase (18).
    """
    for cue in context.cues:
        if Link.QUOTE not in cue.match.links or cue.match.form not in (Form.FINITE, Form.COPULAR):
            continue
        sign = context.text(cue.last)
        said = original(context, cue)
        opened = context.holds(cue.last, "colons", "dashes")
        relative = (
            said is None and in_relative_clause(context, cue) and not (opened and _is_told_by_relative(context, cue))
        )
        heard = opened and context.has(cue.first, cue.last, "perceptions")  # यह कहते हुए सुना जा सकता है: …
        doubled = context.is_glued(cue.last) and context.text(cue.last + 1) == context.text(cue.last - 1)  # कहते-कहते
        if doubled or not context.holds(cue.last, "introducers") or relative or (cue.match.irrealis and not heard):
            continue
        if (context.frame.inside is None and is_own_stance(context, cue)) or (
            (sign == "," or context.headline) and cue.match.negated and not _is_disclaimed(context, cue)
        ):
            continue
        if sign == "," and context.holds(cue.first - 1 - context.holds(cue.first - 1, "particles"), "books"):
            continue  # जिन्होंने एक पुस्तक भी लिखी है, …
        noun = said is None and isinstance(cue.match.entry, NounCue)
        posts = cue.match.cue_class is CueClass.WRITE
        if sign == "," and noun and not _is_told_behind_noun(context, cue):
            continue
        if sign == "," and context.headline and _is_overtaken(context, cue):
            continue
        start = context.skip_signs(cue.last, 1)
        calls = posts and not noun and context.holds(start, "familiar_imperatives")  # लिखा है, देखिए यह पुल
        if start >= len(context.words) or context.holds(start, "complementisers"):
            continue
        if context.headline and is_label(context, start, len(context.words)):
            continue  # … भड़क गए-Watch Video
        goes_on = context.holds(start, "coordinators") if opened else _resumes(context, start)
        if (goes_on and not calls) or (sign == "," and _is_told_whole(context, cue, start)):
            continue
        if context.cuts_between(cue.last, start) or len(context.words) - start < 2:
            continue
        end = _pointer_back(context, cue, start, clause_end(context, cue, start))
        content = read_content(context, start, end)
        if content is None or (sign == "," and noun and context.headline and not _is_voiced(context, cue, start, end)):
            continue
        written = posts and not noun  # a caption is given word for word
        stated = written or context.headline or any(context.is_verb(i) for i in range(start, end))
        if sign == "," and not stated and not _is_terse(context, cue, start, end):
            continue
        runs_on = end == len(context.words) and not context.headline and context.frame.inside is None
        tail = closed_tail(context) if runs_on else None
        if tail is None and written and runs_on:
            tail = caption_tail(context)
        if tail is not None:
            whole = Span(content.spans[0].start, tail.end)
            yield Candidate("direct.unmarked", context.frame.index, Kind.DIRECT, (whole,), (said or cue).match)
            continue
        kind, spans = content.kind, content.spans
        if kind is Kind.INDIRECT:
            own = written or speaks_in_first_person(context, start, end) or addresses(context, start, end)
            kind = Kind.DIRECT if own or sign != "," else Kind.INDIRECT
        if kind is Kind.DIRECT and runs_on:
            tail = speech_tail(context)
            spans = spans if tail is None else (Span(spans[0].start, tail.end),)
        yield Candidate("direct.unmarked", context.frame.index, kind, spans, (said or cue).match, quoted=content.quoted)


def _is_told_behind_noun(context: Context, cue: Cue) -> bool:
    """Whether a speech noun has its words behind a comma: पोस्ट किया, …; दावा किया, …, and no deed of another."""
    match = cue.match
    if match.perfective and match.cue_class in CLAIMING and link_before(context, cue) is None:
        return not context.has_ergative(cue.last, len(context.words))
    return context.headline or (match.perfective and match.cue_class is CueClass.WRITE)


def _is_voiced(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Whether a headline's words behind a speech noun are what was said: ने दी धमकी, | मेला नहीं होने देंगे.

    Or what was laid open or asked for: ने खोला राज, | क्यों छोड़ी फिल्में; ने दिया आदेश, | तीन दिन में हटाएं मलबा. Else the
    narrator goes on: … ने दी धमकी, पुलिस ने शुरू की जांच.
    """
    if speaks_in_first_person(context, start, end) or addresses(context, start, end):
        return True
    if cue.match.cue_class is CueClass.ANNOUNCE and context.has(start, end, "askings"):
        return True
    if not context.has_ergative(0, cue.first) or context.has_ergative(start, end):
        return False
    endings = context.grammar.endings("future_endings")
    if cue.match.cue_class in URGING:
        endings += context.grammar.endings("wished_endings")
    return any(context.text(i).endswith(endings) and context.is_verb(i) for i in range(start, end))


def _is_terse(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Whether what was told lacks only its copula: विभाग ने कहा, | सूची में भोपाल पांचवें स्थान पर।"""
    told = isinstance(cue.match.entry, VerbCue) and cue.match.perfective
    relayed = any(c.match.form is Form.MARKER and start <= c.first for c in context.cues)  # कहा, अखबार के हवाले से
    return told and not relayed and end - start >= FEWEST_TOLD


def _is_disclaimed(context: Context, cue: Cue) -> bool:
    """Whether a headline denies just these words: महापौर ने नहीं कहा, | मेला बंद होगा; not कुछ नहीं कहा, …."""
    before = cue.first - 1
    while context.holds(before, "negations"):
        before -= 1
    return context.headline and isinstance(cue.match.entry, VerbCue) and context.is_ergative(before)


def _is_overtaken(context: Context, cue: Cue) -> bool:
    """Whether a later cue brings its own words: मंत्री ने जताई चिंता, कमलेश बोले - …; तोड़ी चुप्पी, कहा- …."""
    later = [c for c in _quoting_cues(context) if c.first > cue.last]
    return any(context.holds(c.last, "introducers") for c in later)


def _is_told_whole(context: Context, cue: Cue, start: int) -> bool:
    """Whether the clause of the cue has all it needs before the comma, behind which the narrator goes on."""
    if context.holds(start, "contrasts", "company") or _is_parenthesis(context, cue, start):
        return True  # पुल की तस्वीर पोस्ट की है, वहीं …; लोगों से हटने को कहा, साथ ही …
    asked = cue.first - 1
    while context.holds(asked, "negations", "particles", "adverbs"):
        asked -= 1
    purpose = context.holds(asked, "purpose") and context.holds(asked - 1, "postpositional_genitive")
    if (purpose or context.holds(asked, "accusative")) and is_infinitive(context, asked - 1 - purpose):
        return True  # रुकने के लिए चिल्लाते रहे, चालक ने …
    if context.holds(start, "as_said") and context.is_ki(start + 1):
        return True  # वीडियो पोस्ट किया, जैसा कि तस्वीर से पता चलता है
    clause = 1 + max((i for i in range(cue.first) if _opens_clause(context, i)), default=-1)
    if context.has(clause - 1, cue.first, "relatives") and context.holds(start, "resumptives"):
        return True  # जिस बोर्ड पर नाम लिखा है, वही …
    timed = context.has(clause, cue.first, "time_relatives") and not context.has(clause, cue.first, "correlatives")
    return timed and cue.match.cue_class is not CueClass.ASK  # जब भीड़ नारे लगा रही थी, पुलिस …


def _opens_clause(context: Context, position: int) -> bool:
    return context.text(position) == "," or context.holds(position, "complementisers")


def _is_parenthesis(context: Context, cue: Cue, start: int) -> bool:
    """Whether a relative clause ends at the comma and its noun has its own verb: X, जिसने किताब लिखी है, एक सभा में बोले."""
    if context.holds(start, "case_markers"):
        return True
    later = next((c for c in _quoting_cues(context) if c.first >= start), None)
    relative = context.has(0, cue.first, "agent_relatives")
    return relative and later is not None and not context.has_ergative(start, later.first)


def _pointer_back(context: Context, cue: Cue, start: int, end: int) -> int:
    """Where the narrator speaks of what was said by its name, else the end: नारा दिया- जय किसान, | इस नारे से …."""
    if not isinstance(cue.match.entry, NounCue):
        return end
    stem = context.text(cue.core)[:2]
    for i in range(start, end - 2):
        if context.text(i) == "," and context.holds(i + 1, "pointers") and context.text(i + 2).startswith(stem):
            return i
    return end


def _is_told_by_relative(context: Context, cue: Cue) -> bool:
    """Whether the relative pronoun is who or what speaks, not what was said: एक कैप्शन है, जो (यह) कहता है: …."""
    before = cue.first - 1
    while context.holds(before, "cataphors", "particles"):
        before -= 1
    return context.holds(before, "relatives") and not cue.match.perfective and not cue.match.passive


def _resumes(context: Context, start: int) -> bool:
    """Whether what follows the comma is the narrator going on: कहा, जिसके बाद …; कहा, लेकिन …."""
    if _leads_up(context, start):
        return False
    return context.holds(start, "relatives", "coordinators", "resumers", "consequences")


def _leads_up(context: Context, start: int) -> bool:
    """Whether a clause opens that what is said goes on from: कहा, | जब तक …; जो पूछ रहे हैं, हम उन्हें …; not जिसके बाद …."""
    last = len(context.words)
    if context.holds(start, "time_relatives") and context.has(start, last, "correlatives", "time_answers"):
        return True
    if context.holds(start, "time_relatives", "contrasted") and context.holds(start + 1, "until"):
        return True  # जहां तक बांध का सवाल है
    pronoun = context.lexicon.pronouns.get(context.text(start))
    subject = (
        pronoun is not None and pronoun.kind == "relative" and pronoun.case in ("nominative", "ergative", "oblique")
    )
    return subject and (speaks_in_first_person(context, start, last) or addresses(context, start, last))
