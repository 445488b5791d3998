"""Reports that nobody is named for: कथित तौर पर, खबर है, … के दावे."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import HedgeCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import read_content
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.rule import rule


@rule(
    examples=(("कथित तौर पर कंपनी ने दस करोड़ रुपये की हेराफेरी की।", "कंपनी ने दस करोड़ रुपये की हेराफेरी की"),),
    counterexamples=(
        "कंपनी ने दस करोड़ रुपये लौटा दिए।",
        "जांच एजेंसी ने कथित तौर पर हुए गबन के सिलसिले में मुनीम से पूछताछ की।",
        "ठेकेदार पर कथित रूप से नाप का हिसाब बदलने का आरोप है।",
    ),
)
def hedged_clause(context: Context) -> Iterator[Candidate | Rejection]:
    """A clause under a hedge adverb: the clause without the adverb is reported, by nobody in particular."""
    for cue in context.cues:
        if not isinstance(cue.match.entry, HedgeCue) or not cue.match.entry.record:
            continue
        start = cue.first
        if _is_in_noun_phrase(context, cue) or _is_report_itself(context, cue):
            continue
        while start > 0 and not _opens_clause(context, start - 1):
            start -= 1
        end = cue.last
        while end < len(context.words) and not context.holds(end, "stops") and not _goes_on(context, cue, end):
            end += 1
        before = read_content(context, start, cue.first) if start < cue.first else None
        after = read_content(context, cue.last, end)
        spans = tuple(s for part in (before, after) if part is not None for s in part.spans)
        if after is None:
            continue
        yield Candidate(
            "report.hedged_clause",
            context.frame.index,
            after.kind,
            spans,
            cue.match,
            speakerless=True,
            quoted=after.quoted,
        )


def _is_in_noun_phrase(context: Context, cue: Cue) -> bool:
    """Whether the hedge stands on what a noun is said to be or do: कथित तौर पर | रोने का वीडियो, हुए घोटाले का मामला."""
    for i in (cue.last, cue.last + 1):  # रोने का वीडियो, रद्द होने के दावे
        if is_infinitive(context, i) and context.holds(i + 1, "genitive"):
            return True
    words = context.tree.words
    verb = words[cue.last - 2].head  # of रूप, तौर
    return verb > cue.last - 1 and words[verb].deprel == "acl" and words[verb].head > verb


def _is_report_itself(context: Context, cue: Cue) -> bool:
    """Whether the hedged clause is a report by nobody, which is the record: कथित तौर पर | धोखाधड़ी का आरोप है."""
    other = next((c for c in context.cues if c.first >= cue.last and c.match.form is not Form.MARKER), None)
    if other is None or not (other.match.passive or other.match.form is Form.COPULAR):
        return False
    return not context.has(cue.last, other.first, "relatives", "coordinators")


def _goes_on(context: Context, cue: Cue, position: int) -> bool:
    """Whether the narrator goes on behind the hedged clause: … चोरी की थी | जबकि …, … कर ली थी, | पर वह पुराना है."""
    if not context.holds(position - 1, "finals"):
        return False
    if context.is_word(position):
        return context.holds(position, "adversatives")
    return not context.has(cue.last, position, "relatives")  # उस बस, जिसमें वे बैठे थे, | के कांच टूटे


def _opens_clause(context: Context, position: int) -> bool:
    """Whether the clause of a hedge begins behind this word: … लगाया गया जब | कर्मचारियों ने कथित रूप से …"""
    if context.holds(position, "compound_postpositions") and context.holds(position - 1, "relatives"):
        return True  # जिसके बाद | उन्हें कथित तौर पर …
    if context.holds(position, "coordinators") and context.holds(position - 1, "light_perfectives"):
        return True
    return context.holds(position, "complementisers", "relatives", "reasons") or context.text(position) == ","
