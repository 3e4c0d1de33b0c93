"""Parts of headlines that are understood and dropped: at Comic-Con, watch the trailer.

Festivals, sites, diseases and strikes are not platforms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import fact, nothing, participles, run_claims, verbs
from btu_cli.entry.words.lists import DESCRIPTIONS, KINDS, RESERVED
from btu_cli.entry.words.titles import titles_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.claims import Claim
    from btu_cli.entry.language.patterns import Match


def _reason(match: Match) -> tuple[Claim, ...] | None:
    if (
        match.start == 0 and match.clause.keys[0] == "over"
    ):  # `over budget`: `over` gives a reason only for other things
        return None
    return (fact(match, "reason", match.slots["rest"].value)._replace(span=match.span_of("rest")),)


def _circumstance(match: Match) -> tuple[Claim, ...] | None:
    """`filming halted after crew member injured`: words that say nothing of the show, after what is news."""
    words = match.clause.keys[match.start + 1 : match.end]
    named = any(match.clause.read("platform", at) for at in range(match.start + 1, match.end))
    told = match.start > 0 and match.end == len(match.clause)
    return () if told and not named and RESERVED.isdisjoint(words) else None


def _ordered_before(match: Match) -> tuple[Claim, ...] | None:
    """`cancelled despite a two-season order`."""
    return () if "run" not in match.slots or match.slots["run"].value.ordered else None


def _in_front(match: Match) -> tuple[Claim, ...] | None:
    """`nope, cancelled`: a word in front of the news; behind it, it may deny it."""
    before = match.clause.entry[: match.span[0]]
    return None if any(map(str.isalnum, before)) or match.end < len(match.clause) else ()


def _by_itself(match: Match) -> tuple[Claim, ...] | None:
    """`…; new trailer`, `… – first look`: only as a whole clause."""
    named = match.clause.read("publisher", 0)  # `Tudum` is an occasion, too
    return () if not named and match.is_whole else None


def _promised(match: Match) -> tuple[Claim, ...] | None:
    """`cancelled; here's why Netflix pulled the plug`: a clause of its own, after the news."""
    told = any(map(str.isalnum, match.clause.entry[: match.span[0]]))
    return _by_itself(match) if told else None


def _described(match: Match) -> tuple[Claim, ...] | None:
    """`hit crime drama`: the show once more, where its title stands too; else `crime drama ordered` is another."""
    plain = _PLAIN.issuperset(match.clause.keys[match.start : match.end - 1])
    return () if plain or titles_in(match.clause.entry, match.clause.context.titles) else None


def _decided_on(match: Match) -> tuple[Claim, ...] | None:
    """`'X': BBC renews hit reality show`: directly after what was decided, any kind is the show's."""
    decided = match.start and match.clause.keys[match.start - 1] in _DECIDES
    return _described(match) if decided else None


def _renewed_until(match: Match) -> tuple[Claim, ...] | None:
    """`renewed until 2029`: how long an order lasts is no field."""
    found = [each for at in range(match.start) for each in match.clause.read("status", at)]
    return () if any(each.value[0] == "renewed" for each in found) else None


def _no_more(match: Match) -> tuple[Claim, ...] | None:
    """`cancelled, no season 3`: the same once more."""
    over = not _OVER.isdisjoint(re.findall(r"\w+", match.clause.entry[: match.span[0]].casefold()))
    closed = match.end == len(match.clause) or match.clause.keys[match.end] == ")"
    return () if over and closed else None


def _in_brackets(match: Match) -> tuple[Claim, ...] | None:
    """`10 episodes (was 8)`."""
    led = match.start == 0 or match.clause.keys[match.start - 1] == "("
    closed = match.end == len(match.clause) or match.clause.keys[match.end] == ")"
    return () if led and closed else None


def _beside_whom(match: Match) -> tuple[Claim, ...] | None:
    """`returns for season 4 with Jason Sudeikis`; but not `in talks with`, `deal with`."""
    told = any(match.clause.read(slot, at) for slot in ("status", "run") for at in range(match.start))
    return () if told and _WITH_PEOPLE.isdisjoint(match.clause.keys[: match.start]) else None


def _date_told(match: Match) -> tuple[Claim, ...] | None:
    """`renewed, sets premiere date`, `season 6 release date announced: …`: what does not say the date itself."""
    clause, end = match.clause, match.end
    rest = clause.keys[end : end + 1]
    told = match.start == 0 or any(clause.read("status", at) for at in range(match.start))
    if not told or clause.read("when", end + 1) or (rest and rest[0] not in _PARTING):
        return None
    return run_claims(match) if rest else ()


def _aside(pattern: str, claims: Callable[[Match], tuple[Claim, ...] | None] = nothing) -> Phrase:
    return Phrase(pattern, claims, head=False, aside=True)


_EVENTS: Final = (
    "(comic con [panel] | [san diego|new york|ny|sd] comic con [panel] | sdcc | nycc | sxsw | cannes | sundance "
    "[film] [festival] | tca [press] [tour] | upfronts | upfront [presentation] | d23 [expo] | mipcom | mip tv | "
    "miptv | tudum | geeked week | wondercon | dragoncon | paleyfest | berlinale | tribeca [film] [festival] | "
    "canneseries | venice film festival | series mania | anime expo | anime japan | animejapan | jump festa | "
    "ces | emmys | [the] golden globes | emmy awards | tca | ccxp | gamescom | edinburgh [tv] festival)"
)
_SITES: Final = "twitter|x|instagram|facebook|tiktok|reddit|tumblr|weibo|threads|bluesky|snapchat|discord"
_TROUBLE: Final = (
    "([covid|covid|coronavirus] [19] pandemic | covid [19] [concerns|outbreak|crisis|shutdown] | coronavirus [concerns|"
    "outbreak|crisis|shutdown] | [hollywood|ongoing|dual|wga|writers'|writers|actors'|actors|sag|aftra|"
    "sag|guild] [and] [actors'|actors|writers'|writers|sag|aftra] strike|strikes)"
)
_OVER: Final = frozenset("cancelled canceled axed cancels axes scrapped ended over".split())
_PARTING: Final = frozenset((":", "-", "–", "—", ")"))
_WITH_PEOPLE: Final = frozenset("talks negotiations discussions".split())
_WHOSE: Final = "[set|crew|cast|stunt]"
_MISHAP: Final = (
    "injury|accident|death|illness|fire|flood|floods|wildfires|earthquake|outbreak|incident|controversy|backlash|"
    "allegations|lawsuit|protests"
)
_SHOWN: Final = "premiere|debut|finale|launch|return|release|premieres|airs|premiered|aired|ends|ended"
_PLAIN: Final = frozenset("limited original hit tv television".split())  # words that name no genre
_OTHER_WORKS: Final = frozenset(  # may be another work, where no title follows: `game adaptation announced`
    "adaptation manga animation reality competition game talk dating cooking musical comic book".split()
)
_ANY_KIND: Final = "|".join(sorted(DESCRIPTIONS))
_DECIDES: Final = frozenset(f"{verbs('renewed', past=False)}|{verbs('cancelled', past=False)}".split("|"))
_KIND: Final = "|".join(sorted(DESCRIPTIONS - KINDS - _OTHER_WORKS))
_KINDS: Final = "|".join(sorted(KINDS - _OTHER_WORKS))

GROUPS: Final = (
    Group(
        "Passed over",
        (
            _aside(f"at|during|from [the] {_EVENTS}"),
            _aside(f"on|via|over [social] (media | {_SITES})"),
            _aside(f"amid|during|despite|after|following [the] [ongoing] {_TROUBLE}"),
            _aside("through|thru|until [the] {years} [tv|television|broadcast] season"),
            _aside(
                "on|at|by {platform} (outside|except|beyond [of] [in] [the] {country} | "
                "internationally|overseas|abroad)"
            ),
            _aside(
                f"ahead of [the|its] [{{season}}] [{{when}}] [{{platform}}] [season|series|midseason] {_SHOWN}"
            ),
            _aside(f"[even] before [the|its|it] [{{season}}] [season|series] {_SHOWN}"),
            _aside(f"following|after [the|its] [{{season}}] [season|series] {_SHOWN}"),
            _aside(
                "despite [an] [earlier|previous|prior|early] ({run} | renewal|order|pickup)", _ordered_before
            ),
            _aside(
                "after [nearly|almost|more|over|than] {count} years|year|months|month|weeks|episodes [on [the] air]"
            ),
            _aside("after|following|amid {rest}", _circumstance),
            _aside("for [the] {years} [tv|television|broadcast] season"),
            _aside(
                "watch|see [the|a|its] [first|new|official|teaser|announcement] "
                "trailer|teaser|clip|video|promo|look|photos|images|announcement|poster [here|below]"
            ),
            _aside("first look|photos|images"),
            _aside("[here's] (what to expect | what|everything|all we know [so far] | everything to know)"),
            _aside(
                "[{run}] ([has] set|sets|gets|reveals|revealed|announces|announced|unveils [its|a|the] "
                "premiere|return|release date|window | "
                "(premiere|return|release|air|start|airdate [date] | dates) [has|is] [been] "
                "set|announced|revealed|confirmed)",
                _date_told,
            ),
            _aside(
                "gets|reveals|unveils|releases|drops|shares [its|a|the] [first|new|official] [key|main|teaser] "
                "trailer|teaser|pv|visual|poster|art"
            ),
            _aside(
                "([new|exact|no] (premiere|release|air|start|return|date | premiere|release|air|start|return date) [is] [still|yet] (tba|tbc|tbd|unknown | [to] be announced) | tba|tbc|tbd)"
            ),
            _aside("no [premiere|release|air|start] date|dates [yet|set|announced|given|so|far]"),
            _aside(
                "with [a|an|its|new|first] [new|first|official|key|teaser] teaser|trailer|visual|promo|pv|poster|clip"
            ),
            _aside(
                "with [the|its] [full|entire|main|original|same|returning|new] cast [and|& crew] [intact]"
            ),
            *(
                _aside(pattern, _by_itself)
                for pattern in (
                    _EVENTS,
                    f"[the] {_TROUBLE}",
                    "[the|new] [{run}] trailer|teaser [is] out|released|dropped|here [now]",
                    "[the] cast|fans|creator|showrunner|star|stars [and|& crew] react|reacts|respond|responds|speaks [out]",
                    (
                        "[new|first|official|key|teaser] trailer|teaser|visual|promo|pv|poster|images|photos "
                        "[revealed|unveiled|released|shared]"
                    ),
                    "({count} [more] | {who}) join|joins|joined [the] [cast] [as series regular|regulars]",
                )
            ),
            _aside(
                "despite [the|its|a] [strong|good|great|rave|high|solid|positive|critical|fan|viral] "
                "reviews|controversy|criticism|backlash|ratings|acclaim|viewership|success|buzz|praise|campaign|petition"
            ),
            _aside("here's|here why|what|how|when|where|everything {rest}", _promised),
            _aside(
                "(for good | until further notice | for [another] {count} [more] day|days|week|weeks|month|months|year|"
                "years|yrs | [released|airing|dropping|out] weekly | exclusive|updated | ahead of {season})"
            ),
            _aside("(it's over | returns|returning|return|back) :|–|—|-"),
            _aside("no ({run} | more [seasons|series|episodes])", _no_more),
            _aside(
                "was|previously|formerly ([at|on] {platform} | {count} [episodes|eps] | {old})", _in_brackets
            ),
            _aside("[up|down] from {count} [episodes|eps]", _in_brackets),
            _aside("in [a] surprise|shock|stunning move|reversal|twist|decision|switch|swap|announcement"),
            _aside("until|till|through|thru|to [the] [end of] {when}", _renewed_until),
            _aside("[via|per|in|source] [:] [{platform}] press release"),
            _aside("with {who} [and|& {who:other}]", _beside_whom),
            _aside("nope|yep|yes|wow|welp|well", _in_front),
            _aside("[is|officially] confirmed [:]"),
            _aside(f"[{_KIND}] [{_KIND}] [{_KIND}] {_KINDS}", _described),
            _aside(f"[{_ANY_KIND}] [{_ANY_KIND}] [{_ANY_KIND}] {'|'.join(sorted(KINDS))}", _decided_on),
            _aside("({home} | {land})"),
            _aside("[at] {clock} [et|pt|est|pst|ct|bst|gmt|ist|kst|utc|local] [time]"),
            _aside(
                f"after|following|amid [{{owner}}] [a|an|the|its] [on] {_WHOSE} {_MISHAP} [on|at [the|its] set|studio|location]"
            ),
            _aside(f"[the] {participles('cancelled')} [{{platform}}] [{_KIND}] {_KINDS}"),
        ),
        (
            ("renewed at Comic-Con", "status = renewed"),
            ("cancelled by Covid", "status = cancelled"),
            ("renewed ahead of its premiere", "status = renewed"),
            ("cancelled after 17 years", "status = cancelled"),
            ("cancelled despite a season 3 renewal", "status = cancelled"),
            ("renewed for the 2024-25 season", "status = renewed"),
            ("renewed for season 3, watch the trailer", "status = renewed, season = 3"),
            ("season 2 on Disney+ outside the UK", "season = 2"),
            ("renewed for season 3 with Jane Doe", "status = renewed, season = 3"),
            ("EXCLUSIVE: 'Better Than Us' renewed | Variety", "status = renewed"),
        ),
        (
            ("medical drama ordered by NBC", "without the title it may be another show"),
            ("game adaptation announced", "another work"),
        ),
    ),
    Group(
        "Why",
        (Phrase("(due to | owing to | because [of] | bc [of] | over | citing) {rest}", _reason, head=False),),
        (
            ("cancelled due to low ratings", "status = cancelled, reason = low ratings"),
            ("filming suspended because of the strikes", "filming = suspended, reason = the strikes"),
        ),
        (("cancelled due to low ratings? Not so fast", "a question, and a negation"),),
    ),
)
