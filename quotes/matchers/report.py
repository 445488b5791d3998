"""Reports that nobody is named for: कथित तौर पर, खबर है, … के दावे."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.schema import HedgeCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import read_content
from quotes.matchers.context import Context, Cue
from quotes.matchers.phrases import is_infinitive
from quotes.matchers.rule import rule


@rule(
    examples=(("कथित तौर पर कंपनी ने दस करोड़ रुपये की हेराफेरी की।", "कंपनी ने दस करोड़ रुपये की हेराफेरी की"),),
    counterexamples=("कंपनी ने दस करोड़ रुपये लौटा दिए।",),
)
def hedged_clause(context: Context) -> Iterator[Candidate | Rejection]:
    """A clause under a hedge adverb: the clause without the adverb is reported, by nobody in particular."""
    for cue in context.cues:
        if not isinstance(cue.match.entry, HedgeCue) or not cue.match.entry.record:
            continue
        start = cue.first
        rumoured = is_infinitive(context, cue.last) and context.holds(cue.last + 1, "genitive")
        if rumoured or _modifies(context, cue):
            continue  # किसी के कथित तौर पर रोने का वीडियो: inside a noun phrase
        while start > 0 and not _opens_clause(context, start - 1):
            start -= 1
        end = cue.last
        while end < len(context.words) and not context.holds(end, "stops"):
            end += 1
        before = read_content(context, start, cue.first) if start < cue.first else None
        after = read_content(context, cue.last, end)
        spans = tuple(s for part in (before, after) if part is not None for s in part.spans)
        if after is None or not spans:
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


def _modifies(context: Context, cue: Cue) -> bool:
    """Whether a hedge belongs to a participle in front of a noun: कथित रूप से हुए घोटाले से जुड़े मामले में पूछताछ की."""
    words = context.tree.words
    manner = cue.last - 2  # कथित | तौर | पर
    governor = words[manner].head
    return governor > manner and words[governor].deprel == "acl" and words[governor].head > governor


def _opens_clause(context: Context, position: int) -> bool:
    """Whether the clause of a hedge begins behind this word: … लगाया गया जब | कर्मचारियों ने कथित रूप से …"""
    if context.holds(position, "coordinators") and context.holds(position - 1, "light_perfectives"):
        return True
    return context.holds(position, "complementisers", "stops", "relatives") or context.text(position) == ","
