"""The matchers, most precise first: an earlier one's claim on a cue or a quotation stands."""

from quotes.matchers import according_to, direct, fronted, headline, indirect, naming, nominal, report, slogan
from quotes.matchers.floating import find_floating
from quotes.matchers.posters import find_posters
from quotes.matchers.posts import find_posts
from quotes.matchers.rule import Passage, Rule
from quotes.matchers.transcript import find_turns
from quotes.matchers.tweets import find_tweets

MATCHERS: tuple[Rule, ...] = (
    according_to.phrase,
    direct.quotation,
    indirect.ki_clause,
    naming.predicate,
    direct.unmarked,
    headline.name_behind_verb,
    headline.speech_noun,
    headline.name_after,
    headline.name_before,
    fronted.told_behind,
    fronted.burst_out,
    fronted.unreported,
    headline.closing_words,
    headline.wholly_quoted,
    headline.unopened,
    slogan.raised,
    nominal.complement,
    nominal.fragment,
    report.hedged_clause,
    indirect.clause_before,
    indirect.bare_clause,
)

# What only shows over several sentences, after the rules have seen each frame; each builds on what is there.
PASSAGES: tuple[Passage, ...] = (find_turns, find_tweets, find_posts, find_floating, find_posters)

__all__ = ["MATCHERS", "PASSAGES", "Passage", "Rule"]
