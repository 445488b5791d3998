"""The matchers, most precise first: an earlier one's claim on a cue or a quotation stands."""

from quotes.matchers import according_to, direct, headline, indirect, naming, nominal, report, transcript
from quotes.matchers.rule import Rule

MATCHERS: tuple[Rule, ...] = (
    according_to.phrase,
    direct.quotation,
    indirect.ki_clause,
    transcript.turn,
    naming.predicate,
    direct.unmarked,
    headline.name_behind_verb,
    headline.speech_noun,
    headline.name_after,
    headline.name_before,
    headline.wholly_quoted,
    nominal.complement,
    nominal.fragment,
    report.hedged_clause,
    indirect.clause_before,
    indirect.bare_clause,
)

__all__ = ["MATCHERS", "Rule"]
