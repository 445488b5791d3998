"""Indirect speech: a cue and the clause it governs."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.captions import closed_tail
from quotes.matchers.clauses import STANDS, clause_end
from quotes.matchers.content import addresses, read_content
from quotes.matchers.context import Context, Cue
from quotes.matchers.headline_ends import headline_end
from quotes.matchers.inverted import told_by
from quotes.matchers.joints import at_comma, ends_clause
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.rule import rule
from quotes.matchers.stance import in_relative_clause, reject, stance_reason
from quotes.matchers.tellers import is_written
from quotes.records import Kind

# How many words may stand between a cue and its कि where the cue announces it (यह कहते हुए मांग ठुकरा दी कि …).
REACH = 14
# Bare nouns that can announce a clause: इस दावे के साथ शेयर किया कि …
CLAIMS = frozenset({CueClass.CLAIM, CueClass.REPORT, CueClass.ACCUSE})

# Of these, the ones that go round or are judged: फर्जी दावे के साथ वायरल है कि, यह खबर गलत है कि
SHARED = frozenset({CueClass.CLAIM, CueClass.REPORT})


def governor(context: Context, ki: int) -> Cue | None:
    """The cue that governs the clause after the कि at position ``ki``.

    The nearest cue before it, if nothing but signs, particles and adverbs stands between; else one that announces a
    content (यह कहते हुए … कि, इस बात से इनकार किया … कि); else one that the parser gives the clause to.
    """
    before = [c for c in context.cues if c.last <= ki and c.match.form is not Form.MARKER]
    if not before:
        return None
    nearest = before[-1]
    announced = _announced(context, before, ki)
    if announced is not None:
        return announced
    between = range(nearest.last, ki)
    if nearest.match.form is Form.NOUN and nearest.match.cue_class not in CLAIMS:
        return None
    if any(context.holds(i, "introducers") for i in between) and context.skip_signs(nearest.last, 1) != ki:
        return None
    plain = ["particles", "cataphors", "adverbs"]
    if nearest.match.form is Form.INFINITIVE:
        plain.append("beginnings")  # बताना शुरू किया कि
    if all(not context.is_word(i) or context.holds(i, *plain) for i in between):
        return nearest
    if ki - nearest.last <= REACH and not any(context.holds(i, "complementisers") for i in between):
        if context.has(nearest.last, ki, "findings"):
            return None  # खुदे अक्षरों का अनुवाद किया तो पता चला कि
        passed_on = context.has(nearest.last, ki, "sharings", "verdicts", "realities")
        if nearest.match.form is Form.NOUN and nearest.match.cue_class is CueClass.REPORT and not passed_on:
            return None  # इन खबरों से जाहिर होता है कि
        if context.has(nearest.first - 3, nearest.first, "cataphors"):
            return nearest
        if (
            passed_on
            and nearest.match.form in (Form.NOUN, Form.PARTICIPLE, Form.CONVERB)
            and nearest.match.cue_class in SHARED
        ):
            return nearest  # फर्जी दावे के साथ वायरल है कि, इस दावे में सच्चाई नहीं कि, दावा करते हुए वायरल है कि
        if not any(context.holds(i, "relatives") for i in between) and _parser_agrees(context, nearest, ki):
            return nearest
    return None


def _announced(context: Context, cues: list[Cue], ki: int) -> Cue | None:
    """A converb that announces its clause across a refusal: यह कहते हुए इस्तीफा देने से इनकार किया कि …."""
    if len(cues) < 2 or cues[-1].match.cue_class not in STANDS:
        return None
    cue = next((c for c in reversed(cues[:-1]) if c.match.form is Form.CONVERB), None)
    if cue is None or ki - cue.last > REACH or not context.holds(cue.first - 1, "cataphors"):
        return None
    return None if context.has(cue.last, ki, "complementisers") else cue


def _parser_agrees(context: Context, cue: Cue, ki: int) -> bool:
    words = context.tree.words
    clause = words[ki].head
    return clause >= 0 and words[clause].deprel.startswith("ccomp") and cue.first <= words[clause].head < cue.last


SUBJECT_CASES = ("nominative", "ergative")


@rule(
    examples=(
        ("मुख्यमंत्री ने कहा कि जिले में बीज की कमी नहीं होगी।", "जिले में बीज की कमी नहीं होगी"),
        ("पुलिस का कहना है कि आरोपी फरार है।", "आरोपी फरार है"),
        ("बताया जा रहा है कि घाट पर दो नावें टूट गई हैं।", "घाट पर दो नावें टूट गई हैं"),
        ("एक तस्वीर दावा करते हुए फिर वायरल हो रही है कि पुल कल टूटा है।", "पुल कल टूटा है"),
    ),
    counterexamples=("जांच में पता चला कि ताला टूटा था।",),
)
def ki_clause(context: Context) -> Iterator[Candidate | Rejection]:
    """A cue and its कि-clause: all after कि to the end of the sentence or to the speaker's next reporting clause."""
    taken: list[Cue] = []
    for ki in context.places(0, len(context.words), "complementisers", "ki_slips"):
        if not context.is_ki(ki) or context.holds(ki - 1, "relatives"):
            continue  # जो कि: half of a relative pronoun
        cue = governor(context, ki)
        if cue is None or cue in taken:
            continue
        if Link.KI not in cue.match.links:
            continue
        reason = stance_reason(context, cue)
        if reason is not None:
            yield reject(context, "indirect.ki_clause", cue, reason)
            continue
        end = clause_end(context, cue, ki + 1)
        content = read_content(context, ki + 1, end)
        if content is None:
            continue
        taken.append(cue)
        runs_on = end == len(context.words) and not context.headline and context.frame.inside is None
        tail = closed_tail(context) if runs_on else None
        if tail is not None:
            whole = Span(content.spans[0].start, tail.end)
            yield Candidate("indirect.ki_clause", context.frame.index, Kind.DIRECT, (whole,), cue.match)
            continue
        told = content.kind is Kind.DIRECT and not content.quoted and not context.has(ki, end, "second_person")
        own = told and _tells_of_oneself(context, cue)
        opening = context.skip_signs(ki + 1, 1)
        opening += context.holds(opening, "parallel")  # ये लो
        calls = content.kind is Kind.INDIRECT and context.holds(opening, "calls")
        kind = Kind.INDIRECT if own else Kind.DIRECT if calls else content.kind  # लिखा कि आइए, पौधे लगाएं
        yield Candidate(
            "indirect.ki_clause", context.frame.index, kind, content.spans, cue.match, quoted=content.quoted
        )


def _tells_of_oneself(context: Context, cue: Cue) -> bool:
    """Whether the first person of the content is the teller's own: मैंने साफ कर दिया है कि मुझे न चुना जाए keeps no words.

    In a passive it is theirs who are told: मुझे बताया गया कि मैं बेघर हूं.
    """
    for i in range(cue.first - 1, max(-1, cue.first - REACH), -1):
        pronoun = context.lexicon.pronouns.get(context.text(i))
        if pronoun is not None and pronoun.person == 1 and (cue.match.passive or pronoun.case in SUBJECT_CASES):
            return True
        if context.is_ergative(i) or context.holds(i, "complementisers") or context.text(i) == ",":
            return False
    return False


@rule(
    examples=(
        ("रिपोर्ट में बताया गया है शहर में तीन नए अस्पताल बनेंगे।", "शहर में तीन नए अस्पताल बनेंगे"),
        ("एक पोस्ट में लिखा है पुल कल रात टूट गया है।", "पुल कल रात टूट गया है"),
        ("किसान ने कहा जो फसल कट चुकी है वह पानी में सड़ जाएगी।", "जो फसल कट चुकी है वह पानी में सड़ जाएगी"),
        ("वीडियो में युवक बोलता है नहर टूट गई है।", "नहर टूट गई है"),
    ),
    counterexamples=(
        "मंत्री ने सभा में जो बताया वह नया नहीं था।",
        "तस्वीर में लिखा वाक्य पोस्ट से अलग था।",
        "मंत्री ने ऐसा नहीं बोला यह वीडियो पुराना है।",
        "यह बात सभा में कही गई है न कि बैठक उठने के बाद।",
    ),
)
def bare_clause(context: Context) -> Iterator[Candidate | Rejection]:
    """A finite cue and a clause right after it with neither कि nor a sign: कहा जाता है विमान कंपनियां इससे कतराती हैं."""
    for cue in context.cues:
        match = cue.match
        if match.form not in (Form.FINITE, Form.COPULAR) or Link.KI not in match.links or not context.is_word(cue.last):
            continue
        noun = isinstance(match.entry, NounCue) and match.form is Form.FINITE and not match.passive
        if (noun and not _claims(context, cue)) or not _states(context, cue) or stance_reason(context, cue):
            continue
        if (
            context.is_ki(cue.last)
            or len(context.words) - cue.last < 3
            or (context.holds(cue.last, "relatives") and not _is_answered(context, cue))
            or (context.holds(cue.last, "negations") and context.is_ki(cue.last + 1))  # न कि: rather than
            or context.holds(
                cue.last,
                "complementisers",
                "coordinators",
                "genitive",
                "particles",
                "adversatives",
                "case_markers",
                "perceptions",
                "comparing",
                "reasons",
            )
            or (context.holds(cue.last, "because") and not (context.headline and _tells_why(context, cue)))
        ):
            continue
        sign = next((i for i in range(cue.last, len(context.words)) if not context.is_word(i)), len(context.words))
        if match.form is Form.COPULAR and context.holds(sign - 1, "genitive"):
            continue  # यह कहना है रामदीन का; सबसे ज्यादा चर्चा है उस सीट की, जहां …
        clause = range(cue.last + 1, len(context.words))
        if context.headline:  # कबूला इस्लाम, क्या है सच: an object, and the headline goes on
            clause = range(cue.last + 1, next((i for i in clause if context.text(i) == ","), len(context.words)))
        denied = context.holds(context.skip_signs(clause.stop - 1, -1), "negations")  # सरकार ने कहा राहत में कोई कमी नहीं
        verbs = (i for i in clause if context.is_verb(i))
        if not denied and not any(not (context.headline and _is_noun_like(context, i)) for i in verbs):
            continue
        comma = next((i for i in range(cue.first - 1, -1, -1) if _parts(context, i)), -1)
        related = context.has(comma + 1, cue.first, "relatives")
        if context.holds(cue.last, "nominative_pronouns") and context.has(0, cue.first, "relatives"):
            continue  # जो टेंडर, परमिट या आदेश जारी हुए हैं वे …
        if in_relative_clause(context, cue) or (related and not context.holds(comma + 1, "document_relatives")):
            continue  # जिस घड़ी की बात हो रही है वह …
        end = clause_end(context, cue, cue.last)
        if context.headline:
            end = min(end, headline_end(context, cue.last))
        content = read_content(context, cue.last, end)
        if content is None or (context.headline and _leaves_open(context, cue, end)):
            continue
        captioned = match.cue_class is CueClass.WRITE and context.holds(cue.first - 2, "written_things")
        ordered = content.kind is Kind.INDIRECT and (captioned or addresses(context, cue.last, end))
        kind = Kind.DIRECT if ordered else content.kind
        yield Candidate("indirect.bare_clause", context.frame.index, kind, content.spans, match, quoted=content.quoted)


def _claims(context: Context, cue: Cue) -> bool:
    """Whether a speech noun with its verb tells a clause without कि: उन्होंने दावा किया | नया पुल सौ साल चलेगा."""
    made_clear = cue.match.cue_class is CueClass.SAY and context.holds(cue.first, "cataphors")  # साफ किया है | …
    told = cue.match.perfective and not context.holds(cue.last, "passives", "without")
    return told and (cue.match.cue_class is CueClass.CLAIM or made_clear)


def _is_noun_like(context: Context, position: int) -> bool:
    """Whether an infinitive belongs to a noun behind it: शेफ ने बताया शरबत | बनाने का तरीका; not सभा में जरूर आना."""
    return is_infinitive(context, position) and context.holds(position + 1, "genitive")


def _tells_why(context: Context, cue: Cue) -> bool:
    """Whether a headline gives the reason as what was told: विशेषज्ञ ने बताया | क्यों टूटा पुल; not क्योंकि, क्यों कि."""
    return cue.match.perfective and context.holds(cue.last, "because") and not context.is_ki(cue.last + 1)


def _leaves_open(context: Context, cue: Cue, end: int) -> bool:
    """Whether a headline says what was told about, not what: कोच ने बताया | मैच के बाद क्या हुआ."""
    asked = cue.match.cue_class is CueClass.ASK or context.holds(cue.last, "because")
    return not asked and context.has(cue.last, end, "askings")


def _is_answered(context: Context, cue: Cue) -> bool:
    """Whether a relative clause behind the cue is taken up by the clause it belongs to, which was told.

    उन्होंने कहा | जिस तरह पुल टूटा, उसी तरह सड़क टूटेगी; not उन्होंने कहा | जिस पर लोग हंसे.
    """
    told = cue.match.perfective and context.is_ergative(cue.first - 1)
    if not told or context.holds(cue.last + 1, "case_markers", "genitive"):
        return False
    return any(
        context.holds(i, "resumptives", "nominative_pronouns", "correlatives", "time_answers")
        and ends_clause(context, i - 1)
        for i in range(cue.last + 2, len(context.words))
    )


def _parts(context: Context, position: int) -> bool:
    """Whether a comma, or a verb in front of a relative, ends a clause: पर्चा बंट रहा है | जिसमें कहा जा रहा है P."""
    return context.text(position) == "," or (
        context.holds(position, "finals") and context.holds(position + 1, "document_relatives")
    )


def _states(context: Context, cue: Cue) -> bool:
    """Whether the cue is a plain verb of saying or a holder's stance, which alone can take a clause without कि.

    A perfective in the feminine agrees with a noun that was told (कही … की बात), not with a clause.
    """
    match = cue.match
    captioned = match.cue_class is CueClass.WRITE and _stands_written(context, cue)
    if match.irrealis or match.negated or (match.cue_class is CueClass.WRITE and not captioned):
        return False  # कैप्शन में लिख रहे हैं पुल टूट गया
    if match.cue_class is CueClass.ASK and not (context.headline and _is_asked(context, cue)):
        return False
    if cue.last == cue.first + 1 and context.text(cue.core).endswith(context.grammar.endings("imperfective_endings")):
        return False  # रिश्ते को नकारती एक खबर: a participle
    if match.form is Form.COPULAR or match.passive:
        return True
    return not (match.perfective and context.text(cue.core).endswith(context.grammar.endings("feminine_endings")))


def _is_asked(context: Context, cue: Cue) -> bool:
    """Whether somebody asks a question that stands right behind: एंकर ने पूछा | शादी कब हो रही है."""
    clause = next((i for i in range(cue.last, len(context.words)) if not context.is_word(i)), len(context.words))
    return context.is_ergative(cue.first - 1) and context.has(cue.last, clause, "askings")


def _stands_written(context: Context, cue: Cue) -> bool:
    """Whether a document has the words: पोस्ट में | लिखा है पुल टूट गया, इसमें | लिखा था …; not पोस्ट में | लिखा वाक्य."""
    if context.holds(cue.first - 2, "written_things"):
        return True
    if not isinstance(cue.match.entry, VerbCue) or not context.holds(cue.last - 1, "finals"):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(cue.first - 1))
    inside = pronoun is not None and pronoun.case == "locative"
    return inside or (context.holds(cue.first - 1, "in", "par") and is_written(context, cue.first - 2))


@rule(
    examples=(
        ("किसान को कर्ज नहीं, सिंचाई चाहिए, ऐसा मानना है रामदीन का।", "किसान को कर्ज नहीं, सिंचाई चाहिए"),
        ("पुल पिछले साल बंद हुआ था, जैसा कि जनपत्र की रिपोर्ट में बताया गया है।", "पुल पिछले साल बंद हुआ था"),
        ("आरोपी जल्द पकड़ा जाएगा, ऐसा पुलिस का कहना है।", "आरोपी जल्द पकड़ा जाएगा"),
        ("बारिश तीन दिन और होगी, मौसम विभाग ने बताया।", "बारिश तीन दिन और होगी"),
    ),
    counterexamples=(
        "उन्होंने ऐसा कहा।",
        "यह पुल नया नहीं है, जैसा कि इस पर्चे में दावा किया गया है।",
        "जब टीम पहुंची, लोगों ने बताया।",
        "कई सवाल उठे, मंत्री ने कुछ नहीं कहा।",
    ),
)
def clause_before(context: Context) -> Iterator[Candidate | Rejection]:
    """A clause, a comma, and a cue that points back to it: …, ऐसा मानना है X का; …, X ने बताया; … था जैसा कि X ने बताया.

    What the clause denies is what was claimed, and it says so in no words of its own: … नहीं है, जैसा कि X ने दावा किया.
    """
    for cue in context.cues:
        match = cue.match
        if (
            match.form not in (Form.FINITE, Form.COPULAR)
            or Link.KI not in match.links
            or cue.last < len(context.words) - 8
        ):
            continue
        comma = cue.first - 1
        as_told = _as_told(context, cue)
        if as_told is not None:
            comma = as_told
            if match.cue_class is CueClass.CLAIM and context.has(0, comma, "negations"):
                continue
        elif context.holds(comma, "parallel"):
            comma -= 1
        elif (told := told_by(context, cue)) is not None:
            comma = told
        elif match.form is not Form.COPULAR:
            continue
        pointed = context.text(comma) == "," or as_told is not None
        if not pointed or context.is_ki(context.skip_signs(cue.last, 1)) or stance_reason(context, cue):
            continue
        content = read_content(context, 0, comma)
        if content is not None and any(context.is_verb(i) or context.upos(i) == "X" for i in range(comma)):
            yield Candidate(
                "indirect.clause_before", context.frame.index, content.kind, content.spans, match, quoted=content.quoted
            )


def _as_told(context: Context, cue: Cue) -> int | None:
    """Where the clause before जैसा कि ends, if that opens the clause of the cue: … था, जैसा कि रिपोर्ट में बताया गया है."""
    if not context.has(1, cue.first - 1, "as_said"):
        return None
    for i in range(cue.first - 1, 1, -1):
        if context.holds(i - 1, "as_said") and context.is_ki(i):
            return at_comma(context, i - 1) if ends_clause(context, i - 2) else None
        if context.text(i) == "," or context.is_verb(i):
            return None
    return None
