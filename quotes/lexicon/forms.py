"""Hindi verb forms, generated from the infinitive.

Hindi verbs are regular but for six perfectives and a few futures; what varies is the spelling of the glide
between a stem and its ending (गये/गए, जतायी/जताई), and every variant that newspapers use is generated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

# Independent vowel → the sign it has after a consonant.
_SIGNS = {"आ": "ा", "ई": "ी", "ईं": "ीं", "ए": "े", "एं": "ें", "ऊं": "ूं", "ओ": "ो", "इए": "िए", "इये": "िये", "इएगा": "िएगा"}
_NUKTA = "\u093c"
_VOWEL_SIGNS = frozenset("ािीुूेैोौ")


class Shape(StrEnum):
    """The morphological shape of a single verb form."""

    ROOT = "root"  # कह
    PERFECTIVE = "perfective"  # कहा कहे कही कहीं
    IMPERFECTIVE = "imperfective"  # कहता कहते कहती कहतीं
    INFINITIVE = "infinitive"  # कहना कहने कहनी
    CONVERB = "converb"  # कहकर कहके
    SUBJUNCTIVE = "subjunctive"  # कहूं कहे कहें कहो
    FUTURE = "future"  # कहूंगा कहेगा कहेंगे कहोगे
    IMPERATIVE = "imperative"  # कहिए कहो
    COPULA = "copula"  # है हैं था थे थी थीं हूं


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word as a verb form. ``gender`` is "Masc" or "Fem"; None where the form does not show it."""

    text: str
    lemma: str
    shape: Shape
    gender: str | None = None
    plural: bool = False
    person: int | None = None

    @property
    def is_direct(self) -> bool:
        """Whether the form is an infinitive as subject or object (कहना है), and not before a postposition (कहने)."""
        return self.shape is Shape.INFINITIVE and not self.is_oblique

    @property
    def is_oblique(self) -> bool:
        """Whether the form is an oblique infinitive: कहने लगे, कहने वाले."""
        return self.shape is Shape.INFINITIVE and self.text.endswith("ने")


# Perfectives that are not stem + ending: (masculine singular, masculine plural, feminine singular, feminine plural).
_PERFECTIVES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "करना": (("किया",), ("किए", "किये"), ("की",), ("कीं",)),
    "देना": (("दिया",), ("दिए", "दिये"), ("दी",), ("दीं",)),
    "लेना": (("लिया",), ("लिए", "लिये"), ("ली",), ("लीं",)),
    "जाना": (("गया",), ("गए", "गये"), ("गई", "गयी"), ("गईं", "गयीं")),
    "होना": (("हुआ",), ("हुए", "हुये"), ("हुई", "हुयी"), ("हुईं", "हुयीं")),
}
# Futures and subjunctives with a contracted stem: (1st singular, 3rd singular, plural, 2nd plural).
_SUBJUNCTIVES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "देना": (("दूं",), ("दे",), ("दें",), ("दो",)),
    "लेना": (("लूं",), ("ले",), ("लें",), ("लो",)),
    "होना": (("होऊं",), ("हो", "होए"), ("हों",), ("होओ",)),
}
_IMPERATIVES = {"करना": ("कीजिए", "कीजिये", "करिए"), "देना": ("दीजिए", "दीजिये"), "लेना": ("लीजिए", "लीजिये")}
COPULA, DURATIVE, DO = "होना", "रहना", "करना"
_COPULAS = (
    VerbForm("है", "होना", Shape.COPULA),
    VerbForm("हैं", "होना", Shape.COPULA, plural=True),
    VerbForm("हूं", "होना", Shape.COPULA, person=1),
    VerbForm("हो", "होना", Shape.COPULA, plural=True, person=2),
    VerbForm("था", "होना", Shape.COPULA, "Masc"),
    VerbForm("थे", "होना", Shape.COPULA, "Masc", plural=True),
    VerbForm("थी", "होना", Shape.COPULA, "Fem"),
    VerbForm("थीं", "होना", Shape.COPULA, "Fem", plural=True),
)


def root_of(lemma: str) -> str:
    """What is left of an infinitive without ना: बता of बताना."""
    return lemma.removesuffix("ना")


def feminine_infinitive(lemma: str) -> str:
    """The infinitive that agrees with a feminine object: माननी of मानना (गलती माननी पड़ी)."""
    return root_of(lemma) + "नी"


def conjugate(lemma: str) -> tuple[VerbForm, ...]:
    """All forms of a verb given as its infinitive in ना, spelling variants included.

    Raises:
        ValueError: where the lemma is not an infinitive.
    """
    stem = root_of(lemma)
    if stem == lemma or not stem:
        raise ValueError(f"not an infinitive in ना: {lemma!r}")
    forms = [VerbForm(stem, lemma, Shape.ROOT)]
    forms.extend(_perfectives(lemma, stem))
    forms.extend(_agreeing(stem, lemma, Shape.IMPERFECTIVE, ("ता", "ते", "ती", "तीं")))
    forms.extend(VerbForm(stem + end, lemma, Shape.INFINITIVE, gender) for end, gender in _INFINITIVE_ENDINGS)
    forms.extend(VerbForm(stem + end, lemma, Shape.CONVERB) for end in ("कर", "के"))
    forms.extend(_subjunctives(lemma, stem))
    polite = _IMPERATIVES.get(lemma) or tuple(_join(stem, end) for end in ("इए", "इये", "इएगा"))
    forms.extend(VerbForm(text, lemma, Shape.IMPERATIVE, plural=True, person=2) for text in polite)
    if lemma == COPULA:
        forms.extend(_COPULAS)
    return tuple(dict.fromkeys(forms))


_INFINITIVE_ENDINGS = (("ना", "Masc"), ("ने", "Masc"), ("नी", "Fem"), ("नीं", "Fem"))


def _perfectives(lemma: str, stem: str) -> Iterator[VerbForm]:
    irregular = _PERFECTIVES.get(lemma)
    if irregular is None:
        masculine = (stem + "या",) if _ends_in_vowel(stem) else (_join(stem, "आ"),)
        irregular = (masculine, _glides(stem, "ए"), _glides(stem, "ई"), _glides(stem, "ईं"))
    for texts, gender, plural in zip(
        irregular, ("Masc", "Masc", "Fem", "Fem"), (False, True, False, True), strict=True
    ):
        yield from (VerbForm(text, lemma, Shape.PERFECTIVE, gender, plural) for text in texts)


def _agreeing(stem: str, lemma: str, shape: Shape, endings: tuple[str, str, str, str]) -> Iterator[VerbForm]:
    for end, gender, plural in zip(endings, ("Masc", "Masc", "Fem", "Fem"), (False, True, False, True), strict=True):
        yield VerbForm(stem + end, lemma, shape, gender, plural)


def _subjunctives(lemma: str, stem: str) -> Iterator[VerbForm]:
    """Subjunctives, and the futures that add गा, गे, गी to them."""
    first, third, plurals, second = _SUBJUNCTIVES.get(
        lemma, (_glides(stem, "ऊं"), _glides(stem, "ए"), _glides(stem, "एं"), _glides(stem, "ओ"))
    )
    for texts, plural, person in ((first, False, 1), (third, False, None), (plurals, True, None), (second, True, 2)):
        for text in texts:
            yield VerbForm(text, lemma, Shape.SUBJUNCTIVE, None, plural, person)
            yield VerbForm(text + ("गे" if plural else "गा"), lemma, Shape.FUTURE, "Masc", plural, person)
            yield VerbForm(text + "गी", lemma, Shape.FUTURE, "Fem", plural, person)


def _ends_in_vowel(stem: str) -> bool:
    return stem[-1] in _VOWEL_SIGNS or stem[-1] in "आईऊएओ"


def _join(stem: str, ending: str) -> str:
    """Stem and ending, the ending as a vowel sign after a consonant and as a letter after a vowel."""
    return stem + (ending if _ends_in_vowel(stem) else _SIGNS[ending])


def _glides(stem: str, ending: str) -> tuple[str, ...]:
    """The spellings of an ending: after a vowel newspapers write it with and without य (बताए, बताये)."""
    if not _ends_in_vowel(stem):
        return (_join(stem, ending),)
    with_glide = () if ending in ("ऊं", "ओ") else (stem + "य" + _SIGNS[ending],)
    return (stem + ending, *with_glide)


def decline(noun: str) -> tuple[str, ...]:
    """A noun (or phrase: its last word) with the direct and oblique plurals that it may have in either gender.

    Gender is seldom known here, so more is generated than exists; a word that no one writes does no harm in a lookup.
    """
    head, _, last = noun.rpartition(" ")
    prefix = f"{head} " if head else ""
    if last.endswith("ा"):
        endings = {last[:-1] + "े", last[:-1] + "ों", last + "ओं", last + "एं"}
    elif last.endswith("ी"):
        endings = {last[:-1] + "ियों", last[:-1] + "ियां"}
    elif last.endswith("ू"):
        endings = {last[:-1] + "ुओं", last[:-1] + "ुएं"}
    elif last[-1] in _VOWEL_SIGNS or last[-1] in "आईऊएओ":
        endings = {last + "ओं", last + "एं"}
    else:
        endings = {last + "ों", last + "ें"}
    return with_nuktas_lost((noun, *(prefix + form for form in sorted(endings))))


def with_nuktas_lost(forms: Iterable[str]) -> tuple[str, ...]:
    """The forms, and those with ड़ or ढ़ once more without nukta, which writers often leave out: खिलाडी."""
    forms = tuple(forms)
    return (*forms, *(form.replace(_NUKTA, "") for form in forms if _NUKTA in form))
