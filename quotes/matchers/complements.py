"""Where the complement of a speech noun or verb begins: उत्तर कोरिया के लिए अपने अटूट समर्थन | का वचन दिया."""

from __future__ import annotations

from quotes.lexicon.words import TellerKind
from quotes.matchers.addressees import (
    has_other_role,
    is_addressed,
    is_charged_before,
    is_day_of_speech,
    is_own_object,
    is_pronoun_object,
    is_told_pronoun,
)
from quotes.matchers.context import Context
from quotes.matchers.joints import (
    after_connection,
    after_turn,
    along_with,
    counts_on,
    dates_a_law,
    ends_act,
    holds_infinitive,
    is_attribute,
    is_inside,
    is_speaking_place,
    lists,
    stands_inside,
    stresses_place,
)
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_setting, is_time
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import can_be_somebody, cannot_tell, is_party, teller_kind

# How far before a converb what it is done to may end: क्षमता को दोगुना | बढ़ाकर.
HANDED_ON = 4


def complement_start(
    context: Context,
    end: int,
    limit: int = 0,
    *,
    addressee: tuple[str, ...] = (),
    accused: bool = False,
    own_act: bool = False,
    acted: bool = False,
    bestowed: bool = False,
) -> int:
    """Where the phrase before the link of a speech noun begins: ``उत्तर कोरिया के लिए अपने अटूट समर्थन | का वचन दिया``.

    ``limit`` is the first position that can belong to it (after the speaker's ने, after the coordinator). An infinitive
    takes all arguments before it, but for the person spoken to (``addressee``: लोगों से … की अपील) and the one accused
    (``accused``: सरकार पर … का आरोप). What the speaker did first is no part of what the speaker will do (``own_act``:
    मंच पर आकर | … की घोषणा की), but of what another is to do (घर पर रहकर … की अपील). A noun takes what the parser
    hangs on it, and who acts in द्वारा where the cue itself has no such agent (``acted``), and who is to have what is
    ``bestowed``: पीड़ितों को एक लाख की मदद | की घोषणा.
    """
    head = end - 1
    members = set(context.tree.subtree(head))
    infinitive = holds_infinitive(context, head)
    start = head
    while start > limit:
        left = start - 1
        happened = context.holds(left, "occurrences") and context.holds(left - 1, "locative", "accusative")
        if happened and (start == head or not context.holds(start, "settings")):
            start = max(limit, mention_start(context, left - 1))  # घाटी में हुए | हिमस्खलन, जवानों पर हुए | हमले को साजिश मानने
            if infinitive:
                continue
            break
        handed_on = infinitive and context.has(left - HANDED_ON, left, "accusative")  # क्षमता को | बढ़ाकर
        ended = _ends_complement(context, left, own_act=own_act and not handed_on)
        if ended or (context.headline and _parts_clauses(context, left)):
            break
        joined = context.holds(left, "coordinators") and is_infinitive(context, left - 1)
        if joined and not infinitive and not context.headline:
            start = complement_start(  # कर्ज माफ करने और | मुआवजे की मांग
                context,
                left,
                limit,
                addressee=addressee,
                accused=accused,
                own_act=own_act,
                acted=acted,
                bestowed=bestowed,
            )
            break
        focused = start < head and not infinitive and stresses_place(context, left)
        if left in members or focused or _belongs(context, left, start):
            start = left
            continue
        if infinitive:
            chunk = _argument(context, left, limit, addressee=addressee, accused=accused)
        else:
            chunk = _inner_agent(context, left, limit) or _coming_time(context, left, limit)
            if chunk is None and bestowed:
                chunk = _beneficiary(context, left, limit)
            chunk = chunk or _noun_adjunct(context, left, limit, acted=acted, accused=accused)
            if chunk is None and (_is_of_thing(context, left) or context.is_ergative(limit - 1)):
                chunk = _circumstance(context, left, limit, addressee=addressee, accused=accused)
            if chunk is None and start == head and context.upos(left) == "NOUN":
                chunk = left  # बल | प्रयोग
        if chunk is None:
            break
        start = chunk
    start = after_turn(context, start)
    start = after_connection(context, start)
    start = _after_party(context, start, head, limit, addressee=addressee, accused=accused)
    while start < head and _cannot_lead(context, start):
        start += 1
    return start


def complement_floor(context: Context, head: int) -> int:
    """The first position that can belong to the complement: after the agent, a clause boundary or a connective."""
    feminine = context.grammar.endings("feminine_perfectives")
    for i in range(head, -1, -1):
        if context.is_ergative(i) or context.holds(i, "complementisers", "stops"):
            return i + 1
        if context.is_ki(i) and context.is_verb(i - 1):
            return i + 1  # बता दें की | रमेश पंत के निधन की खबर
        if (
            context.holds(i, "coordinators", "adversatives")
            and (context.is_verb(i - 1) or context.text(i - 1).endswith(feminine))
            and not is_infinitive(context, i - 1)
        ):
            return i + 1
        if context.holds(i, "coordinators") and ends_act(context, i - 1) and i + 1 < head:
            return i + 1  # मंत्री से बातचीत की और | राज्य को मदद देने का आश्वासन दिया
    return 0


def _after_party(
    context: Context, start: int, head: int, limit: int, *, addressee: tuple[str, ...], accused: bool
) -> int:
    """Behind a leading person spoken to or accused, whom the parser hung on the infinitive: किसानों से | घर में रहने."""
    charged = next((i for i in range(start, head) if accused and context.holds(i, "fused_par")), None)
    if charged is not None and charged + 1 < head:
        return charged + 1  # 1993 के दंगों के दौरान उनपर | तनाव पैदा करने का आरोप
    pronoun = context.lexicon.pronouns.get(context.text(start))
    cases = ("ablative", "dative") if "accusative" in addressee else ("ablative",)
    if addressee and pronoun is not None and pronoun.kind == "personal" and pronoun.case in cases:
        return start + (pronoun.case == "ablative" or not is_pronoun_object(context, start))
    marker = next((i for i in range(start, head) if context.holds(i, "case_markers", "against")), None)
    if marker is None or marker == start or context.holds(marker - 1, "genitive"):
        return start
    if accused and context.holds(marker, "par") and (_is_charged(context, marker) or 0 < start == limit):
        return start if is_charged_before(context, marker) else marker + 1
    timed = is_time(context, marker - 1)
    own = is_own_object(context, marker, limit) or has_other_role(context, marker)
    own = own or (context.holds(head, "inquiries") and context.has(start, marker, "genitive"))  # घटना की सीबीआई से | जांच
    named = context.holds(marker, "accusative") and context.upos(marker - 1) == "PROPN" and not timed
    somebody = named or is_party(context, start, marker) or context.holds(marker - 1, "everybody")
    if addressee and context.holds(marker, *addressee) and somebody and not own:
        return marker + 1
    return start


def _is_charged(context: Context, marker: int) -> bool:
    return context.holds(marker, "par") and can_be_somebody(context, marker - 1)


def _cannot_lead(context: Context, start: int) -> bool:
    return not context.is_word(start) or context.holds(
        start, "particles", "coordinators", "case_markers", "genitive", "adversatives"
    )


def _inner_agent(context: Context, left: int, limit: int) -> int | None:
    """The start of a noun's own genitive and agent: घटना की सीबीआई से | जांच."""
    if not context.holds(left, "ablative"):
        return None
    agent = mention_start(context, left)
    return agent if limit <= agent < left and context.has(agent, left, "genitive") else None


def _is_of_thing(context: Context, left: int) -> bool:
    """Whether a thing stands in से, so that nobody is spoken to: गोमूत्र से | इलाज की सलाह, not साफ तौर से."""
    thing = not can_be_somebody(context, left - 1) and not context.holds(left - 1, "manners", "adverbs")
    return thing and context.holds(left, "ablative")


def _coming_time(context: Context, left: int, limit: int) -> int | None:
    """The start of a time still to come, before which nothing is said: अगले 48 घंटों में | भारी बारिश की चेतावनी.

    So is a time that something lasts to: 18 से 20 जुलाई तक | बारिश का अनुमान; not अब तक.
    """
    if context.holds(left, "until"):
        timed = is_time(context, left - 1)
        if not timed or context.holds(left - 1, "so_far"):
            return None
        start = max(limit, mention_start(context, left))
        if start - 1 > limit and context.holds(start - 1, "ablative"):
            return max(limit, mention_start(context, start - 1))
        return start - (start > limit and context.holds(start - 1, "adverbs"))  # आज | दोपहर तक
    during = context.holds(left, "during") and context.holds(left - 1, "genitive")  # अगले दो दिनों के | दौरान
    if not during and not context.holds(left, "in", "accusative"):
        return None
    end = left - during
    return max(limit, mention_start(context, end)) if _is_coming(context, end) else None


def _is_coming(context: Context, end: int) -> bool:
    """Whether a time still to come ends before ``end``: अगले 48 घंटों | के दौरान."""
    return context.holds(mention_start(context, end), "coming")


def _beneficiary(context: Context, left: int, limit: int) -> int | None:
    """The start of who is to have what somebody announces or promises: पीड़ितों को | एक लाख की मदद की घोषणा."""
    timed = is_time(context, left - 1)
    if timed or not context.holds(left, "accusative"):
        return None
    return max(limit, mention_start(context, left)) if left > limit and can_be_somebody(context, left - 1) else None


def _noun_adjunct(context: Context, left: int, limit: int, *, acted: bool, accused: bool) -> int | None:
    """The start of what belongs to an event noun though the parser hangs it on the verb.

    A joined noun (व्यापार और | सुरक्षा), a beneficiary (उत्तर कोरिया के लिए | समर्थन), a field (चुनाव में | धांधली); not where
    or when the speech took place (सभा में, सोमवार को).
    """
    if context.text(left) == "," and left > limit:
        return mention_start(context, left) if lists(context, left) else None  # चोरी, | लूट और मारपीट की खबरें
    if context.holds(left, "coordinators"):
        joined = left > limit and context.upos(left - 1) in ("NOUN", "PROPN")
        return max(limit, mention_start(context, left)) if joined else None
    if accused and context.holds(left, "against") and not is_charged_before(context, left):
        return None
    if accused and context.holds(left, "company"):
        return _company(context, left, limit)
    if acted and context.holds(left, "agentive"):
        return max(limit, mention_start(context, left - context.holds(left - 1, "genitive")))
    noun = (
        left - 2 if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") else left - 1
    )
    if noun == left - 1 and not context.holds(left, "locative"):
        return None
    if noun > limit and is_infinitive(context, noun) and context.holds(left, "purpose"):
        return complement_start(context, noun + 1, limit, accused=accused)  # नफरत फैलाने के लिए | कार्रवाई
    if (
        noun < limit
        or is_setting(context, noun)
        or context.holds(left, "settings")
        or context.upos(noun) not in ("NOUN", "PROPN")
    ):
        return None
    return max(limit, mention_start(context, noun + 1))


def _circumstance(context: Context, left: int, limit: int, *, addressee: tuple[str, ...], accused: bool) -> int | None:
    """The start of how, whence or why something is to happen, behind who tells: तूफान की वजह से | आपातकाल का ऐलान किया.

    Between the agent and the event noun nothing else stands but who is told, and when and where: सोमवार को, सभा में.
    """
    marked = context.holds(left, "case_markers", "compound_postpositions")
    noun = left - marked - (marked and context.holds(left - 1, "genitive"))
    timed = context.holds(left, "during", "accusative", "adverbs", "particles") or context.is_verb(left)
    if timed or is_setting(context, noun) or context.holds(noun, "times", "accounts"):
        return None
    if context.holds(left, "coordinators") and context.holds(left - 1, "light_perfectives", "genitive"):
        return None  # पुलिस से बात की और | जांच के आदेश दिए
    start = _argument(context, left, limit, addressee=addressee, accused=accused)
    return None if start == limit and context.holds(left - 1, "manners") else start  # ने स्पष्ट रूप से | …


def _company(context: Context, left: int, limit: int) -> int | None:
    """The start of who suffered what somebody is accused of: ग्राहकों के साथ | धोखाधड़ी, उनके साथ | मारपीट का आरोप."""
    pronoun = context.lexicon.pronouns.get(context.text(left - 1))
    if pronoun is not None and pronoun.kind == "personal":
        return left - 1 if left > limit else None
    with_whom = context.holds(left - 1, "genitive") and left - 1 > limit
    return max(limit, mention_start(context, left - 1)) if with_whom else None


def _argument(context: Context, left: int, limit: int, *, addressee: tuple[str, ...], accused: bool) -> int | None:
    """The start of an infinitive's argument that ends at ``left``, None where it belongs to the reporting clause."""
    if context.text(left) == ")":
        return max(limit, mention_start(context, left + 1))
    if context.text(left) == "," and (
        is_infinitive(context, left - 1)
        or lists(context, left)
        or is_inside(context, left, limit)
        or dates_a_law(context, left)
        or counts_on(context, left)
    ):
        return left  # दंड न देने, | उन्हें फेल करने; पंजाब, | हरियाणा में
    if not context.is_word(left):
        return None
    along = along_with(context, left)
    if along is not None:
        return complement_start(context, along, limit, addressee=addressee, accused=accused)  # रोकथाम के साथ-साथ | …
    deadline = context.holds(left, "case_markers")  # 8 जुलाई तक
    if context.holds(left, "hours") and context.upos(left + 1) == "NUM" and left > limit:
        return left  # दोपहर | 12 बजे के बाद
    if context.holds(left, "adverbs", "particles") and not deadline and not context.holds(left - 1, "genitive"):
        own = is_own_object(context, left - 1, limit) or is_pronoun_object(context, left - 1)  # छात्रा को, उसे | तुरंत छोड़ने
        return left if left > limit and (own or stands_inside(context, left, limit)) else None
    marked = context.holds(left, "case_markers", "genitive")
    if is_day_of_speech(context, left, limit):
        return None
    if context.holds(left, "during") and context.holds(left - 2, "settings") and not _is_coming(context, left - 1):
        return None  # एक इंटरव्यू के दौरान | काम कम मिलने की बात कही
    if accused and context.holds(left, "against") and not is_charged_before(context, left):
        return None  # … के खिलाफ | वसूली करने का आरोप
    if accused and context.holds(left, "par") and 0 < limit == mention_start(context, left):
        return None  # उन्होंने सरकार पर | शत्रु से मिलने का आरोप लगाया
    marker = left - context.holds(left, "ablative")
    if context.holds(marker, "evidentials") and not cannot_tell(context, 0, marker - 1):
        return None  # सूत्रों के हवाले से | बंद करने की बात कही, तटरक्षकों के अनुसार | नौका के डूबने की खबर है
    told = "accusative" not in addressee and teller_kind(context, left - 1, left) is TellerKind.DOCUMENT
    told = told and (limit > 0 or context.holds(left - 1, "press_documents", "post_nouns"))
    if accused and context.holds(mention_start(context, left) - 1, "par"):
        told = False  # कलेक्टर पर | राहत सूची में गड़बड़ी करने का आरोप
    if context.holds(left, "in") and (told or context.holds(left - 1, "speech_media")):
        return None  # उन्होंने एक बयान में | पद छोड़ने की इच्छा जताई
    if (
        marked
        and not is_own_object(context, left, limit)
        and (
            (addressee and is_addressed(context, left, limit, addressee))
            or (accused and _is_charged(context, left) and not is_charged_before(context, left))
        )
    ):
        return None
    if "accusative" in addressee and is_told_pronoun(context, left, limit):
        return None  # युवक को घायल छोड़कर उसे | जान से मारने की धमकी
    if not accused and is_speaking_place(context, left, limit):
        return None  # मंत्री ने प्रेस सम्मेलन में | राज्यों को मदद देने की घोषणा की
    if context.is_verb(left) and not is_infinitive(context, left):
        goes_on = _leans_on(context, left) or is_attribute(context, left) or ends_converb(context, left)
        return left if goes_on else None  # आगे बढ़कर | देश की मदद करने की अपील
    return max(limit, mention_start(context, left if marked else left + 1)) if left > limit else left


def _leans_on(context: Context, position: int) -> bool:
    """Whether a verb form goes with the infinitive to its right: मारे जाने, पहन कर आने."""
    return is_infinitive(context, position + 1) or any(
        context.holds(i, "converb_endings") for i in (position, position + 1)
    )


def _ends_complement(context: Context, left: int, *, own_act: bool) -> bool:
    if context.text(left) == ":" and not context.is_glued(left):
        return True
    if context.holds(left - 1, "postposed_converbs") and context.holds(left - 2, "accusative"):
        return False  # महामारी को देखते हुए | दवा मुहैया करने
    if ends_converb(context, left) and not is_attribute(context, left):
        together = context.holds(left, "together") and not context.holds(left - 1, "ablative")
        return not together and (own_act or not _goes_with_infinitive(context, left))
    return context.holds(left, "relatives") and not context.holds(left - 1, "genitive")


def _goes_with_infinitive(context: Context, converb: int) -> bool:
    """Whether a converb tells how what is asked for is done: घर पर रहकर | पर्व मनाने की अपील, not पत्र लिखकर."""
    if context.holds(converb, "simultaneous"):
        return False
    if context.holds(converb - 1, "adverbs"):
        return True  # साथ | मिलकर
    return not context.has(max(0, converb - 3), converb + 1, "telling_converbs", "shared_things")


def _parts_clauses(context: Context, position: int) -> bool:
    """Whether a headline's comma or finite verb ends another clause: …ने लिखी चिट्ठी, | … का किया एलान."""
    if context.text(position) == ",":
        clause = position - 1
        while clause >= 0 and context.text(clause) != ",":
            if context.holds(clause, "case_markers") or context.is_verb(clause):
                return True
            clause -= 1
        return False
    if context.holds(position, "finals") and context.upos(position - 1) == "ADJ":
        return True  # फर्जी है | नेता की गिरफ्तारी का दावा
    return context.has_ergative(0, position) and context.is_verb(position) and not _leans_on(context, position)


def _belongs(context: Context, left: int, start: int) -> bool:
    """Whether a word outside the subtree hangs on the phrase all the same: its case marker or its genitive does."""
    word = context.tree.words[left]
    if context.text(left) in ("-", "–") and context.is_word(left - 1):
        return True
    if context.holds(start, "name_links") or context.holds(left, "name_links"):
        return context.is_word(left)  # कोर्ट | ऑफ | इंक्वायरी
    if word.deprel == "dep" and word.upos == "X":
        return context.is_word(left) and not (
            context.holds(left, "adverbs") and not context.holds(left - 1, "genitive")
        )
    if context.holds(start, "coordinators") and context.upos(left) in ("NOUN", "PROPN"):
        return True
    if context.holds(start, "genitive") and context.is_word(left) and not context.holds(left, "case_markers"):
        return True
    return context.holds(left, "genitive") and context.is_word(start)
