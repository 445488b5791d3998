"""Who is spoken to and who is spoken of, before an infinitive: लोगों से | शांत रहने की अपील, दल को भेजने का आदेश."""

from __future__ import annotations

from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_time
from quotes.matchers.phrases import mention_start
from quotes.matchers.premodifiers import is_oblique_pronoun
from quotes.matchers.tellers import can_be_somebody, is_party

# Words between who is to have aid and the verb of giving: घायलों को | हर संभव आर्थिक सहायता उपलब्ध कराने.
AID_REACH = 9
# Words between who is accused and who suffers it: मंत्री पर चुनावों में | सरकार के खिलाफ.
CHARGE_REACH = 5


def is_own_object(context: Context, left: int, limit: int) -> bool:
    """Whether को marks the infinitive's object: दल को | भेजने, छात्रों को 5 मई तक | रिहा करने; not लोगों को | घर छोड़ने.

    Of two को the first marks who is told: दुकानदारों को छज्जों को | तोड़ देने की सलाह.
    """
    if not context.holds(left, "accusative"):
        return False
    if any(is_party(context, i - 1, i) for i in range(limit + 1, left) if context.holds(i, "accusative")):
        return True
    verb = _object_verb(context, left)
    return verb is not None and _is_free(context, left + 1, verb)


def is_pronoun_object(context: Context, position: int) -> bool:
    """Whether a pronoun that holds को is the object of the verb beside it: उन्हें | मारने का आदेश, not आपको | लेने को."""
    pronoun = context.lexicon.pronouns.get(context.text(position))
    if pronoun is None or pronoun.person != 3 or not context.holds(position, "fused_accusatives"):
        return False
    verb = position + 1
    while context.holds(verb, "adverbs"):
        verb += 1  # उसे | तुरंत रिहा करने
    return _object_verb(context, position) == verb


def is_told_pronoun(context: Context, position: int, limit: int) -> bool:
    """Whether a pronoun that holds को is who is told, behind an adjunct: काम के बजाय उन्हें | आराम करने को कहा.

    Not one that takes up an object: करार को रद्द कर उसे | नए सिरे से लिखने का आदेश.
    """
    if not context.holds(position, "fused_accusatives") or is_pronoun_object(context, position):
        return False
    if context.holds(position + 1, "lives"):
        return True
    if context.holds(position - 1, "coordinators") or ends_converb(context, position - 1):
        return False
    return not any(is_party(context, i - 1, i) for i in range(limit + 1, position) if context.holds(i, "accusative"))


def _object_verb(context: Context, left: int) -> int | None:
    """The next verb that takes an object in को; who is threatened with death is told: उसे | जान से मारने की धमकी."""
    verb = next((i for i in range(left + 1, len(context.words)) if _takes_object(context, i)), None)
    threatened = verb is not None and context.holds(verb - 1, "ablative") and context.holds(verb - 2, "lives")
    return None if threatened else verb


def _takes_object(context: Context, position: int) -> bool:
    """Whether what is done to somebody begins here: हटाने, or रिहा in रिहा करने, रिहा न किए जाने."""
    if context.holds(position, "transitives"):
        return True
    act = position + 1 + context.holds(position + 1, "negations")
    return context.holds(position, "object_states") and context.holds(act, "makings")


def _is_free(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` hold adverbs and phrases with a postposition, but no other object."""
    while last > first:
        left = last - 1
        timed = is_time(context, left - 1)  # स्कूलों को 8 मई को | बंद रखने
        if context.holds(left, "case_markers") and (timed or not context.holds(left, "accusative")) and left > first:
            last = mention_start(context, left)
        elif is_oblique_pronoun(context, left) and not context.holds(left, "fused_accusatives"):
            last = left  # मंडियों को भी इसमें | शामिल करने
        elif context.holds(left, "adverbs", "particles", "negations", "comparatives"):
            last = left
        else:
            return False
    return last == first


def is_addressed(context: Context, marker: int, limit: int, markers: tuple[str, ...]) -> bool:
    """Whether a postposition marks who is spoken to: लोगों से | शांत रहने की अपील; not सभी सीट से | उम्मीदवार खड़े करने."""
    if not context.holds(marker, *markers) or has_other_role(context, marker) or is_infinitive(context, marker - 1):
        return False  # मेला लगाने से | रोकने: from what
    if context.holds(marker, "accusative") and is_time(context, marker - 1):
        return _stands_first(context, marker, limit)  # ने बीते रविवार को | …; रामेश्वरम में रविवार को स्कूल बंद रखने
    told = (i for i in range(limit + 1, marker) if context.holds(marker, "ablative") or _is_told_in_se(context, i))
    if any(_tells(context, i, marker, markers) for i in told):
        return False  # लोगों से | आरोपियों से दूर रहने, पुलिस से | दोषियों को सजा दिलाने को
    if can_be_somebody(context, marker - 1):
        return True
    start = mention_start(context, marker)
    beside = 0 < limit == start and context.holds(marker, "ablative")
    return beside and not context.has(start, marker, "pointers")


def is_day_of_speech(context: Context, marker: int, limit: int) -> bool:
    """Whether a weekday stands right behind the agent: अदालत ने बुधवार को | परीक्षा रद्द करने से इनकार किया."""
    day = context.holds(marker, "accusative") and context.holds(marker - 1, "adverbs")
    return day and context.is_ergative(limit - 1) and _stands_first(context, marker, limit)


def _stands_first(context: Context, marker: int, limit: int) -> bool:
    """Whether nothing stands before a time: बीते रविवार को, गुरुवार शाम को."""
    start = mention_start(context, marker)
    return start - context.holds(start - 1, "adverbs") <= limit


def _is_told_in_se(context: Context, marker: int) -> bool:
    """Whether से marks who is spoken to, so that no को does: पुलिस से | दोषियों को सजा दिलाने को कहा."""
    return context.holds(marker, "ablative") and not has_other_role(context, marker)


def _tells(context: Context, told: int, marker: int, markers: tuple[str, ...]) -> bool:
    """Whether the person spoken to stands before a से or को already: लोगों से | आरोपियों से, कर्मचारियों को | ठेकेदार से."""
    if not context.holds(told, *markers) or not is_party(context, told - 1, told):
        return False
    if context.holds(told, "ablative"):
        return True  # लोगों से | गिर रही चट्टानों से
    between = range(told + 1, marker)  # राज्यों को पत्र लिखकर | उनसे, मरीजों को लेकर | अस्पताल से
    return not any(context.is_verb(i) or ends_converb(context, i) for i in between)


def has_other_role(context: Context, marker: int) -> bool:
    """Whether से or को marks another than the person spoken to.

    Where something comes from (सीमा पार से | संचालित संगठन, वहां से | जाने, कर्ज में से), with whom it is done (नेताओं से |
    पूछकर, नेताओं से | बात करके, पड़ोसी से | बातचीत), who is to do it (जांच आयोग से | कराने), before what (चुनाव से | पहले).
    Or who is to have something: घायलों को | मदद देने, आरोपी को | सजा दिए जाने.
    """
    if context.holds(marker, "accusative") and _is_to_have(context, marker):
        return True
    if is_infinitive(context, marker + 1) and context.holds(marker + 2, "bearers"):
        return True  # समाज को | बांटने वाली ताकतों से सावधान रहने
    if context.holds(marker + 1, "afflictions") and is_party(context, marker - 1, marker):
        return False  # शासन से | प्रभावित गांवों में राहत पहुंचाने की मांग
    if context.holds(marker + 1, "participles", "removals", "mutual_nouns", "causatives", "escapes"):
        return True
    if context.holds(marker, "ablative") and context.holds(marker + 1, "priors"):
        return not context.holds(marker + 2, "ablative")  # व्यापारियों से | पहले से बने गोदाम भरने
    if context.holds(marker + 1, "distances") and not is_party(context, marker - 1, marker):
        return True
    timed = is_time(context, marker - 1) and not context.holds(marker - 1, "during")
    if timed and context.holds(marker, "ablative"):
        return True  # 15 जून से | पहले, झीलों को फिर से | भरने
    converb = marker + 1 + context.holds(marker + 1, "dealings")
    return (
        context.holds(marker - 1, "deictics", "case_markers")
        or ends_converb(context, converb)
        or context.text(converb).endswith(context.grammar.endings("converb_suffixes"))
    )


def _is_to_have(context: Context, marker: int) -> bool:
    """Whether who stands in को is given something, and does nothing: घायलों को | मदद देने, आरोपी को | सजा दिए जाने."""
    given = next((i for i in range(marker + 1, marker + AID_REACH) if context.holds(i, "givings", "suppliers")), None)
    suffers = context.holds(marker - 1, "sufferers")
    return given is not None and (suffers or context.holds(given + 1, "passive_infinitives"))


def is_charged_before(context: Context, marker: int) -> bool:
    """Whether the one accused stands before who suffers it: कंपनी पर | देश के खिलाफ …, नेताओं पर | मजदूरों पर हमले का आरोप.

    Not always right before: मंत्री पर चुनावों में | सरकार के खिलाफ दुष्प्रचार करने का आरोप.
    """
    start = mention_start(context, marker - context.holds(marker - 1, "genitive")) if marker > 1 else 0
    for i in range(start - 1, max(0, start - 1 - CHARGE_REACH), -1):
        if context.holds(i, "par") and can_be_somebody(context, i - 1):
            return True
        if context.is_ergative(i) or not context.is_word(i) or context.is_verb(i):
            return False
    return False
