"""What stands in front of a complement and belongs to it: arguments of an infinitive, adjuncts of an event noun.

Each function looks at the phrase that ends at one word and says where it begins, None where it belongs to the
reporting clause.
"""

from __future__ import annotations

from typing import NamedTuple

from quotes.lexicon.words import TellerKind
from quotes.matchers.addressees import (
    is_addressed,
    is_charged_before,
    is_day_of_speech,
    is_own_object,
    is_pronoun_object,
    is_told_pronoun,
)
from quotes.matchers.context import Context
from quotes.matchers.joints import (
    MODIFIED,
    counts_on,
    dates_a_law,
    is_attribute,
    is_inside,
    is_speaking_place,
    lists,
    stands_inside,
)
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_setting, is_time
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import can_be_somebody, cannot_tell, is_party, teller_kind

# Words between a partner and what is to be between them: पड़ोसी देश के साथ | व्यापार और निवेश पर समझौते की घोषणा.
PARTNER_REACH = 8


class Outer(NamedTuple):
    """What a cue takes beside its complement, so that it is no part of that.

    The person spoken to, by the classes of the markers (``addressee``: लोगों से | … की अपील), and the one ``accused``
    (सरकार पर | … का आरोप). What the speaker did first is no part of what the speaker will do (``own_act``: मंच पर आकर |
    … की घोषणा की), but of what another is to do (घर पर रहकर … की अपील). Who acts in द्वारा is inside where the cue has
    no such agent (``acted``), and so is who is to have what is ``bestowed``: पीड़ितों को एक लाख की मदद की घोषणा.
    """

    addressee: tuple[str, ...] = ()
    accused: bool = False
    own_act: bool = False
    acted: bool = False
    bestowed: bool = False


NOBODY = Outer()


def argument_start(context: Context, left: int, limit: int, outer: Outer) -> int | None:
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
        return left  # दाखिला न देने, | उन्हें बाहर करने; पंजाब, | हरियाणा में
    if not context.is_word(left):
        return None
    deadline = context.holds(left, "case_markers")  # 8 जुलाई तक
    if context.holds(left, "hours") and context.upos(left + 1) == "NUM" and left > limit:
        return left  # दोपहर | 12 बजे के बाद
    if context.holds(left, "adverbs", "particles") and not deadline and not context.holds(left - 1, "genitive"):
        own = is_own_object(context, left - 1, limit) or is_pronoun_object(context, left - 1)  # छात्रा को, उसे | तुरंत छोड़ने
        return left if left > limit and (own or stands_inside(context, left, limit)) else None
    marked = context.holds(left, "case_markers", "genitive")
    if _is_outside(context, left, limit, outer):
        return None
    if context.is_verb(left) and not is_infinitive(context, left):
        goes_on = leans_on_infinitive(context, left) or is_attribute(context, left) or ends_converb(context, left)
        return left if goes_on else None  # आगे बढ़कर | देश की मदद करने की अपील
    return max(limit, mention_start(context, left if marked else left + 1)) if left > limit else left


def _is_outside(context: Context, left: int, limit: int, outer: Outer) -> bool:
    """Whether a phrase before an infinitive is no argument of it: when, where, to whom or of whom it was told."""
    return (
        is_day_of_speech(context, left, limit)
        or _is_occasion(context, left)
        or (outer.accused and _is_charge(context, left, limit))
        or _is_evidence(context, left)
        or _is_medium(context, left, limit, outer)
        or (bool(outer.addressee) and _is_audience(context, left, limit, outer.addressee))
        or (not outer.accused and is_speaking_place(context, left, limit))
    )


def _is_occasion(context: Context, left: int) -> bool:
    """An occasion of speech: एक इंटरव्यू के दौरान | मंच छोटे मिलने की बात कही."""
    spoken = context.holds(left, "during") and context.holds(left - 2, "settings")
    return spoken and not _is_coming(context, left - 1)


def _is_charge(context: Context, left: int, limit: int) -> bool:
    """The one accused: … के खिलाफ | वसूली करने का आरोप, उन्होंने सरकार पर | शत्रु से मिलने का आरोप लगाया."""
    if context.holds(left, "against") and not is_charged_before(context, left):
        return True
    if context.holds(left, "par") and 0 < limit == mention_start(context, left):
        return True
    charged = is_charged(context, left) and not is_own_object(context, left, limit)
    return charged and not is_charged_before(context, left)


def _is_evidence(context: Context, left: int) -> bool:
    """Who tells it: सूत्रों के हवाले से | बंद करने की बात कही, तटरक्षकों के अनुसार | नौका के डूबने की खबर है."""
    marker = left - context.holds(left, "ablative")
    return context.holds(marker, "evidentials") and not cannot_tell(context, 0, marker - 1)


def _is_medium(context: Context, left: int, limit: int, outer: Outer) -> bool:
    """The document it is told in: उन्होंने एक बयान में | पद छोड़ने की इच्छा जताई."""
    if not context.holds(left, "in"):
        return False
    if context.holds(left - 1, "speech_media"):
        return True
    told = "accusative" not in outer.addressee and teller_kind(context, left - 1, left) is TellerKind.DOCUMENT
    told = told and (limit > 0 or context.holds(left - 1, "press_documents", "post_nouns"))
    # कलेक्टर पर | राहत सूची में गड़बड़ी करने का आरोप
    return told and not (outer.accused and context.holds(mention_start(context, left) - 1, "par"))


def _is_audience(context: Context, left: int, limit: int, markers: tuple[str, ...]) -> bool:
    """Who is spoken to: लोगों से | शांत रहने की अपील, युवक को घायल छोड़कर उसे | जान से मारने की धमकी."""
    if "accusative" in markers and is_told_pronoun(context, left, limit):
        return True
    marked = context.holds(left, "case_markers", "genitive")
    return marked and not is_own_object(context, left, limit) and is_addressed(context, left, limit, markers)


def circumstance(context: Context, left: int, limit: int, outer: Outer) -> int | None:
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
    start = argument_start(context, left, limit, outer)
    return None if start == limit and context.holds(left - 1, "manners") else start  # ने स्पष्ट रूप से | …


def ongoing(context: Context, left: int, limit: int) -> int | None:
    """The start of what goes on with the noun behind it: नदी में बढ़ रहे | प्रदूषण की जांच."""
    going_on = context.holds(left, "duratives") and context.is_verb(left - 1) and context.upos(left + 1) in MODIFIED
    if not going_on or is_setting(context, left + 1):
        return None
    start = max(limit, mention_start(context, left + 2))
    return start if start < left else None


def noun_adjunct(context: Context, left: int, limit: int, outer: Outer) -> int | None:
    """The start of what belongs to an event noun though the parser hangs it on the verb.

    A joined noun (व्यापार और | सुरक्षा), a beneficiary (उत्तर कोरिया के लिए | समर्थन), a field (चुनाव में | धांधली); not where
    or when the speech took place (सभा में, सोमवार को).
    """
    if context.text(left) == "," and left > limit:
        return mention_start(context, left) if lists(context, left) else None  # चोरी, | लूट और मारपीट की खबरें
    if context.holds(left, "coordinators"):
        joined = left > limit and context.upos(left - 1) in ("NOUN", "PROPN")
        return max(limit, mention_start(context, left)) if joined else None
    if outer.accused and context.holds(left, "against") and not is_charged_before(context, left):
        return None
    if outer.accused and context.holds(left, "company"):
        return _company(context, left, limit)
    if outer.accused and context.holds(left, "ablative") and is_party(context, left - 1, left):
        return max(limit, mention_start(context, left))  # छात्राओं से | छेड़छाड़ का आरोप
    if outer.acted and context.holds(left, "agentive"):
        return max(limit, mention_start(context, left - context.holds(left - 1, "genitive")))
    if context.holds(left, "company") and context.has(left + 1, left + PARTNER_REACH, "alliances"):
        return _company(context, left, limit)
    noun = (
        left - 2 if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") else left - 1
    )
    if noun == left - 1 and not context.holds(left, "locative"):
        return None
    if (
        noun < limit
        or is_setting(context, noun)
        or context.holds(left, "settings")
        or context.upos(noun) not in ("NOUN", "PROPN")
    ):
        return None
    return max(limit, mention_start(context, noun + 1))


def inner_agent(context: Context, left: int, limit: int) -> int | None:
    """The start of a noun's own genitive and agent: ठेके की लोकायुक्त से | जांच."""
    if not context.holds(left, "ablative"):
        return None
    agent = mention_start(context, left)
    return agent if limit <= agent < left and context.has(agent, left, "genitive") else None


def beneficiary(context: Context, left: int, limit: int) -> int | None:
    """The start of who is to have what somebody announces or promises: पीड़ितों को | एक लाख की मदद की घोषणा."""
    timed = is_time(context, left - 1)
    if timed or not context.holds(left, "accusative"):
        return None
    return max(limit, mention_start(context, left)) if left > limit and can_be_somebody(context, left - 1) else None


def _company(context: Context, left: int, limit: int) -> int | None:
    """The start of with whom it is done: ग्राहकों के साथ | धोखाधड़ी, उनके साथ | मारपीट का आरोप."""
    pronoun = context.lexicon.pronouns.get(context.text(left - 1))
    if pronoun is not None and pronoun.kind == "personal":
        return left - 1 if left > limit else None
    with_whom = context.holds(left - 1, "genitive") and left - 1 > limit
    return max(limit, mention_start(context, left - 1)) if with_whom else None


def coming_time(context: Context, left: int, limit: int) -> int | None:
    """The start of a time still to come, before which nothing is said: अगले 36 घंटों में | तेज आंधी की चेतावनी.

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


def is_of_thing(context: Context, left: int) -> bool:
    """Whether a thing stands in से, so that nobody is spoken to: गोमूत्र से | इलाज की सलाह, not साफ तौर से."""
    thing = not can_be_somebody(context, left - 1) and not context.holds(left - 1, "manners", "adverbs")
    return thing and context.holds(left, "ablative")


def is_charged(context: Context, marker: int) -> bool:
    """Whether somebody is accused here, or a work: सरकार पर, फिल्म पर."""
    accused = can_be_somebody(context, marker - 1) or context.holds(marker - 1, "accused_works")
    return accused and context.holds(marker, "par")


def leans_on_infinitive(context: Context, position: int) -> bool:
    """Whether a verb form goes with the infinitive to its right: मारे जाने, पहन कर आने."""
    return is_infinitive(context, position + 1) or any(
        context.holds(i, "converb_endings") for i in (position, position + 1)
    )
