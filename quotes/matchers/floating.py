"""Floating speech: words that go on as a speaker's own with no cue in their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import covering
from quotes.matchers.context import Context, Cue
from quotes.matchers.taken import Taken
from quotes.records import Kind

# A quotation that stands alone continues the last speaker over at most this many sentences (GenderGapTracker: five).
REACH = 2
# One who acts or feels in the first person goes on over more, in the same paragraph.
FAR = 4


def find_floating(
    contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]
) -> Iterator[Candidate | Rejection]:
    """Quotations and first-person sentences that continue the previous record's speaker.

    ``made`` holds the candidates so far by frame. A quotation without a cue stands alone in its sentence, or it is a
    title, a term or a scare quote and is rejected with that reason. Unmarked sentences in the first person after an
    attributed one of their paragraph go on as the speaker's own (ruling 6); neighbours are one record.
    """
    # Behind the last frame that may hold such words there is nothing to find.
    if not contexts:
        return
    grammar, end = contexts[0].grammar, len(contexts)
    persons = grammar["first_person"] | grammar["second_person"]
    while end and not _may_float(contexts[end - 1], persons):
        end -= 1
    if not end:
        return
    narrated, recalled = _narrates(contexts), _recalls(contexts, made)
    contexts = contexts[:end]
    taken = Taken(span for group in made.values() for candidate in group for span in candidate.content)
    last: int | None = None  # the sentence of the last record by a speaker
    speaking = voiced = False
    run: list[Context] = []
    gestured: int | None = None  # the last sentence that tells what somebody did who may go on to speak
    for context in contexts:
        if context.frame.inside is not None:
            continue
        follows = bool(run) and context.frame.sentence - run[-1].frame.sentence == 1
        if run and not (follows and _continues(context, run[-1], made, narrated)):
            yield from _speech(run)
            run = []
        elif run:
            run.append(context)
            last = context.frame.sentence
            continue
        own = _whole(context) if taken else None
        if own is not None and taken.holds(own):
            last, speaking = context.frame.sentence, False
            continue
        used = {span for c in made.get(context.frame.index, ()) for span in (*c.content, *c.quoted)}
        found = bool(used)
        acted = gestured is not None and context.frame.sentence - gestured == 1
        for result in _loose_quotations(context, used, gestured if acted else last):
            found = found or isinstance(result, Candidate)
            yield result
        if tells_gesture(context):
            gestured = context.frame.sentence
        open_to_more = not found or (not context.frame.cuts and _tells_of_self(context, made))
        if (
            open_to_more
            and speaking
            and not recalled
            and last is not None
            and _goes_on(context, last, narrated, voiced)
        ):
            run, found = [context], True
        if found:
            last, speaking = context.frame.sentence, not (context.headline or _closes(context, used))
            voiced = any(candidate.kind is Kind.DIRECT for candidate in made.get(context.frame.index, ()))
        elif context.matches:
            speaking = False
    yield from _speech(run)


def tells_gesture(context: Context) -> bool:
    """Whether a sentence without speech tells what somebody does before they speak: सरपंच सिर हिलाते हैं।"""
    return not context.cues and context.has(0, len(context.words), "gestures")


def _may_float(context: Context, persons: frozenset[str]) -> bool:
    """Whether a frame has what floating speech is made of: a quotation, or the first or second person."""
    return bool(context.frame.cuts) or not persons.isdisjoint(context.texts)


def _loose_quotations(context: Context, used: set[Span], last: int | None) -> Iterator[Candidate | Rejection]:
    """The quotations of a frame that no cue claimed."""
    if not context.frame.cuts:
        return
    alone = not any(context.is_word(i) for i in range(len(context.words)))
    for cut in context.frame.cuts:
        spans = context.speech_spans(cut)
        if any(span.overlaps(other) for span in spans for other in used):
            continue
        if alone and last is not None and context.frame.sentence - last <= REACH:
            yield Candidate("floating.quotation", context.frame.index, Kind.DIRECT, spans, quoted=spans, continues=True)
        else:
            reason = "no speaker to continue" if alone else "no cue in its sentence: a title, a term or a scare quote"
            yield Rejection("floating.quotation", context.frame.index, spans[0], "quotation", reason)


def _closes(context: Context, used: set[Span]) -> bool:
    """Whether a frame's speech ends with a closing mark: the first person behind it is the reporter's own."""
    quotations = (context.quotation(cut) for cut in context.frame.cuts)
    end = max((span.end for span in used), default=-1)
    return any(q.closed and q.inner.end == end for q in quotations)


def _narrates(contexts: Sequence[Context]) -> bool:
    """Whether the article tells of its own search in the first person: हमने पाया, हमें एक वीडियो मिला."""
    if not contexts:
        return False
    persons, searches = contexts[0].grammar["first_person"], contexts[0].grammar["narrator_searches"]
    checks = contexts[0].grammar["fact_checks"]
    if len(checks.intersection(chain.from_iterable([context.texts for context in contexts]))) > 1:
        return True
    return any(
        context.frame.inside is None
        and not searches.isdisjoint(context.texts)
        and not persons.isdisjoint(context.texts)
        for context in contexts
    )


def _recalls(contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]) -> bool:
    """Whether the article is its author's own story: मैं उस गांव में पहुंचा …, told before anybody speaks."""
    for context in contexts:
        if context.headline or context.frame.inside is not None:
            continue
        if made.get(context.frame.index):
            return False
        if _has_person(context, "first_person_singular"):
            return True
    return False


def _goes_on(context: Context, last: int, narrated: bool, voiced: bool) -> bool:
    """Whether a sentence without a cue is the speaker's own: in the first person, in the last record's paragraph.

    In the second person where the record was in the speaker's own words (``voiced``): … कहा कि मैं तैयार हूं। आप …
    """
    document = context.document
    here = document.sentences[context.frame.sentence]
    distance = context.frame.sentence - last
    if context.headline or distance > FAR or here.paragraph != document.sentences[last].paragraph:
        return False
    if distance > REACH and not _acts(context):
        return False
    told = any(c.match.form is Form.FINITE and c.match.cue_class is CueClass.WRITE for c in context.cues)
    return not told and (_is_own_voice(context, narrated) or (voiced and _addresses(context, narrated)))


def _continues(context: Context, before: Context, made: Mapping[int, Sequence[Candidate]], narrated: bool) -> bool:
    sentences = context.document.sentences
    if sentences[context.frame.sentence].paragraph != sentences[before.frame.sentence].paragraph:
        return False
    return (
        not context.frame.cuts
        and _tells_of_self(context, made)
        and (_is_own_voice(context, narrated) or _addresses(context, narrated))
    )


def _tells_of_self(context: Context, made: Mapping[int, Sequence[Candidate]]) -> bool:
    """Whether all that is thought or told in a sentence is its speaker's: मुझे भरोसा है कि …, मैंने कहा था कि …."""
    told = {id(candidate.cue) for candidate in made.get(context.frame.index, ())}
    cues = [cue for cue in context.cues if id(cue.match) in told]
    return len(cues) == len(told) and all(_is_held_by_self(context, cue) for cue in cues)


def _is_held_by_self(context: Context, cue: Cue) -> bool:
    """Whether the first person holds a cue, and nobody else is said to act before it."""
    if cue.match.person == 1:
        return True
    cases = {"nominative", "ergative", "genitive"} | ({"dative"} if cue.match.form is Form.COPULAR else set())
    pronouns = [context.lexicon.pronouns.get(context.text(i)) for i in range(cue.first)]
    own = [p is not None and p.person == 1 and p.case in cases for p in pronouns]
    return any(own) and not any(context.is_ergative(i) and not own[i] for i in range(cue.first))


def _is_own_voice(context: Context, narrated: bool) -> bool:
    """Whether a sentence is in the first person; in the singular where हम is the article itself (``narrated``)."""
    if not _has_person(context, "first_person_singular" if narrated else "first_person"):
        return False
    return (narrated or not _is_narrators(context)) and not _tells_of_another(context)


def _acts(context: Context) -> bool:
    """Whether the first person does or feels something in a sentence: हम लड़ेंगे, मुझे डर है; not हमारे शहर में."""
    pronouns = (context.lexicon.pronouns.get(text) for text in context.texts)
    return any(p is not None and p.person == 1 and p.case in ("nominative", "ergative", "dative") for p in pronouns)


def _addresses(context: Context, narrated: bool) -> bool:
    """Whether a sentence speaks to somebody else than the reader: not आपको बता दें, वीडियो में आप देख सकते हैं."""
    if narrated or not _has_person(context, "second_person"):
        return False
    if context.has(0, len(context.words), "shared_things", "post_nouns"):
        return False
    return not _is_narrators(context) and not _tells_of_another(context)


def _is_narrators(context: Context) -> bool:
    """Whether a sentence tells of what the reporter did, or speaks to the reader: हमने संपर्क किया; हम आपको बता दें कि …

    Who is interviewed looks and finds as well, but no pictures: हमने देखा कि छत गिर गई; हमें एक वीडियो मिला.
    """
    end = len(context.words)
    told = any(context.holds(i, "audience") and context.holds(i + 1, "narrator_openers") for i in range(end))
    checked = context.has(0, end, "narrator_acts") and context.has(0, end, "shared_things", "post_nouns")
    return told or checked or context.has(0, end, "narrator_searches", "reporter_acts")


def _has_person(context: Context, person: str) -> bool:
    """Whether words of a person stand in a frame outside the marks within it."""
    if not context.has(0, len(context.words), person):
        return False
    own = [word for i, word in enumerate(context.words) if context.holds(i, person)]
    marked = [q.outer for q in context.inline_quotations(Span(context.words[0].start, context.words[-1].end))]
    return any(all(not (m.start <= word.start < m.end) for m in marked) for word in own)


def _tells_of_another(context: Context) -> bool:
    """Whether somebody else is said to speak, though no rule found what: उन्होंने कहा जब …, अधिकारी ने कहा लेकिन …."""
    told = (c for c in context.cues if c.match.form is Form.FINITE and Link.QUOTE in c.match.links)
    return any(context.is_ergative(c.first - 1) and not _is_held_by_self(context, c) for c in told)


def _speech(run: Sequence[Context]) -> Iterator[Candidate]:
    """Neighbouring first-person sentences as one record."""
    spans = [span for span in map(_whole, run) if span is not None]
    if spans:
        whole = Span(spans[0].start, spans[-1].end)
        yield Candidate("floating.first_person", run[0].frame.index, Kind.DIRECT, (whole,), continues=True)


def _whole(context: Context) -> Span | None:
    """Where the words of a frame and its quotations stand; of quotations alone the first."""
    cuts = [context.quotation(cut).inner for cut in context.frame.cuts]
    words = context.span(0, len(context.words))
    if words is None:
        return cuts[0] if cuts else None
    return covering(words, *cuts)
