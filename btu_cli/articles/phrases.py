"""The phrases of articles about what happens to a show, in the notation of quick entry.

A phrase is a line of words to be found in a rewritten sentence (`btu_cli.articles.rewriting`): `a|b` is
either word, `[…]` is optional, `( … | … )` is one of several sequences, `{slot}` is a mention or a list of
words (`btu_cli.articles.slots`). It says who did what to the show without any word in between, so that a
negation, a guess or another show breaks the match. Only `{so}`, `{span}`, `{plain}` and `{aside}` pass over a
description, and stop at such words themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# The kinds of statements.
RENEWED, CANCELLED, SAVED = "renewed", "cancelled", "saved"
SHOPPED, FINAL, ENDED = "shopped", "final", "ended"
IN_PRODUCTION, WRAPPED, FILMING_EXPECTED, PLACE = "in production", "wrapped", "filming expected", "place"
PREMIERE_EXPECTED, PREMIERED = "premiere expected", "premiered"
FINALE, FINALE_EXPECTED = "finale", "finale expected"
EPISODES, TALKS, DEVELOPMENT, HIATUS = "episodes", "talks", "development", "hiatus"
NOT_INVOLVED, RIGHTS, MOVED, LEFT_FOR, HOME = "not involved", "rights", "moved", "left for", "home"
POSTPONED, FILMING_POSTPONED, SUSPENDED = "postponed", "filming postponed", "suspended"


# Groups of them.
OF_THE_SHOW: Final = frozenset(
    {CANCELLED, SHOPPED, ENDED, HIATUS, NOT_INVOLVED, RIGHTS, PREMIERED, LEFT_FOR},
)
DECISIONS: Final = frozenset({RENEWED, CANCELLED, SAVED, SHOPPED, FINAL, ENDED})
# Statements about the future. The platform that announces them, or owns the show, is its home.
TO_COME: Final = frozenset({RENEWED, FINAL, IN_PRODUCTION, PREMIERE_EXPECTED, FILMING_EXPECTED, PLACE})


class Phrase(NamedTuple):
    """The kind of statement, and the words. `earlier`: it happened some time before the news."""

    kind: str
    words: str
    earlier: bool = False


# The kind of statement, whether it happened some time before the news, and the phrases, one a line. An
# indented line continues the one above it.
_TABLE: Final = (
    (
        PREMIERE_EXPECTED,
        False,
        """
{it} ['s] premiere|release|launch|return|debut [date] {has} moved|pushed|bumped|shifted|delayed|postponed
    [up|back|forward] [from {other_date}] to|until|till {when}
{it} {which} [has|have] (pushed|moved|bumped|shifted [back|up|forward] | delayed|postponed) its|the
    [original] premiere|release|launch|return|debut [date] [of|from {other_date}] to|until|till {when}
{plat} [has|have] (pushed|moved|bumped|shifted [back|up|forward] | delayed|postponed) [the] [original]
    ([premiere|release|launch|return|debut|air [date] of|for] {it} | {show} ['s] premiere|release|debut)
    [from {other_date}] to|until|till {when}
{itself} {it} [,] {to} {air} {gap} {when} {there} [for|with {season}]
{it} [,] which|that ({to} ({air} | begin) | {airs}) {gap} {when}
{itself} {it} [is|are] ({airs} | coming|returning|premiering|arriving|airing|launching|due|out|set | due out
    | set|due for [release] | is out) {gap} {when} {there} [for|with {season}]
and|, (will | is set|scheduled|slated|due|expected to) {air} {gap} {when}
{it} [has|have|is] (gets|sets|got|gotten|set|lands|nabs|receives|received|reveals|has|scheduled|slated|given
    | been given|scheduled|set) {a_date} [premiere|release|return|debut|launch|air] [date] {on_date} {when}
(premiere|release|launch|debut|air|start | the|its return) [date] for|of {it} [is|was|as | has been | will
    be] [set|announced|confirmed|scheduled|revealed|slated] {on_date} {when}
{not_by_then} [{show} 's] {it} premiere|release|launch|return|debut|air [date] [is|was | has been | will be]
    [set|announced|confirmed|scheduled|revealed] {on_date} {when}
{plat} {will} (sets | {airs_it} | dates|dated) {it} [premiere|release|return|debut|launch] [date]
    [for|of|as|:] {gap} {when}
{plat} {will} announced|announces|confirmed {it} (premiere|release|return|debut|launch [date] [for|of|as|:]
    | for) {gap} {when}
{plat} [has|have] set|sets|announced|announces|confirmed|revealed|picked|given|gave [a|an|the|its] {when}
    [,] [as the] premiere|release|return|debut|launch|start|series|season [premiere|release|debut|launch]
    [date] for|of {it}
{itself} {season} is expected|anticipated [out] [on {plat}] in|on|by {when}
the premiere|release date (is | has been set for|to | was set for) {when}
{alone} {it} {has} (delayed|postponed|moved|bumped|shifted|rescheduled|pushed [back|up|forward]) [from
    {other_date}]
    to|until|till {when}
announced|announces|revealed|reveals|confirmed|confirms|set|sets {some} {when} premiere|debut|launch|release
    [date] for|of {it}
{plat} [on {other_date}] [has|have] unveiled|announced|revealed|confirmed|set the|its|a
    premiere|release|launch date : {when}
{it} (won't | will|is not [expected|set to] | isn't expected|set to) {air} [on|to {other_plat}] until {gap}
    {when}
{show} (won't | will not) {air} for|with {season} until {gap} {when}
premiere|release|launch|return|debut|air [date] of|for {it} {has} (moved|pushed|bumped|shifted
    [up|back|forward] | delayed|postponed) [from {other_date}] to|until|till {when}
{itself} {it} {so} {to} {so} {air} {span} {when} {there}
{it} {so} {to} {so} (make|makes {its_a} [{a_kind_of}] debut|return|premiere|bow|comeback) {span}
    {when} {there}
{plat} {so} [has|have] (set|sets|unveiled|unveils|announced|revealed|locked [in] | given|gave|handed)
    [a|an|the] {when}
    [premiere|launch|debut|return|release|bow|start|berth|slot] [date] for {it}
with|for|and a|an {when} premiere|debut|launch|release|bow|return|start|delivery
{line} {when} :|–|-|, {season} {ends}
{line} {when} :|–|-|, {show} , {season} {ends}
{line} {when} :|–|-|, {show} {ends}
with|and|for a|the|its {a_kind_of} premiere|debut|launch|release|bow|return [date] [on {plat}] [is|has been]
    (slated|set|planned|scheduled|expected|due|pencilled|eyed [in] | lined up) for|in|on {when}
with|and|for a|the|its premiere|debut|launch|release|bow|return [date] [on {plat}] [is|has been]
    (slated|set|planned|scheduled|expected|due|pencilled|eyed [in] | lined up) for|in|on {when}
{it} [,] set|due|scheduled|slated|expected|planned|poised|targeted (to {air} | for [a]
    [release|launch|premiere|debut])
    {gap} {when} {there}
viewers|fans|you|audiences|subscribers can|will|should [be able to] [look forward to]
    expect|see|watch|stream|catch|enjoy {it} [on {plat}] {gap} {when} {there}
with|and [the] {it} premiere|release|launch|return|debut [date] moving|shifting|slipping [back|up]
    [from {other_date}] to|until {when}
there will be {season} [on {plat}] {gap} {when}
mark {when} [,] on|in|down [on|in] your|the calendar|calendars|diary|diaries
{plat} {so} [has|have|is] (delayed|delaying|postponed|pushed|pushing|moved|moving|bumped
    [back|up|forward]) {it}
    [premiere|release|launch|return|debut [date]] [back|up|forward] [from {other_date}] to|until {when}
{season} {any_verb} on|onto|to|into|at|via {plat} [on] {when}
when|as|and|but|before it ({airs} | {to} {air}) {span} {when}
(ahead of | before) (its|the|a|an | {show} 's) {when} [series|season]
    premiere|debut|launch|return|bow [on {plat}]
and is slated|scheduled|set|due|planned|expected for|in {when}
{line} [the] {eps} {to} {air} {gap} {when} {there}
""",
    ),
    (
        RENEWED,
        False,
        """
{season} was|is|were ordered|greenlit|commissioned [by|at {plat}] in|on {when}
(is|are to give | gives|gave|giving) {season} {ends}
{plat} {did} {renews} {and_others} {show} [for|with [both] {season}]
{plat} {did} [it] {orders} {season} {ends}
{plat} {did} {orders} {show} for {season}
{show} {has} ({renews} | {ordered}) [by|at|on|to|from {plat}] for {season} [by|at|on|to|from {plat}]
{show} {has} renewed|recommissioned|commissioned|re-upped [by|at {plat}] for {count}
{show} {has} renewed|recommissioned|re-upped [by|at|on {plat} [for {season}]] {ends}
{season} {has} ({ordered} | a go | official | happening | on its|the way | in the bag | locked in | [coming]
    back ) [by|at {plat}] {undated} {ends}
{show} [will|is|are|'s|to | is to | is confirmed|set to | has been confirmed to] {returns} [to|on ({plat} |
    [our|your] [tv] screens|tv|television|air)] for|with {season} [on|at|to {plat}] {undated}
{plat} [is|are] (moving|pressing|going|pushing ahead|forward|on with) {season} {ends}
there will be {season} [coming] {reported}
{season} is coming|headed|heading to {plat} {undated} {ends}
{show} [is|has] (getting|gets|got|been given) a second life|chance at|on {plat} {ends}
{plat} [has|have] handed|given|gave|granted|awarded [out] a|an {season} renewal|pickup|order to|for {show}
{plat} [in {name}] {gives} {a} {renewal} to|for {show} [for {season}]
{show} [has|have|had] {gets} {a} {renewal} for {season}
and renewed|renews {show} for {season}
that {show} (would return | would be returning|back | would come back) for|with {season} {ends}
{plat} [in|on {when}] [has|have] announced|confirmed [a|an] {season} renewal|pickup for|of {show}
{plat} {gives} {show} {a} ({renewal} | {season} [renewal|pickup|order]) [for|to {season}]
{plat} {gives} [one|a|an|its] {adjectives} series|show|drama|comedy|hit {a} [{season}] renewal|pickup|order
    [for {season}]
{show} [has|have|had] {gets} [itself|themselves] {a} ({season} [renewal|pickup|order] |
    [series|two-season|three-season|multi-season] renewal|pickup [for {season}]) [at|from|by|on {plat}]
    {ends}
{buyer} {so} {acts} {aside} {renews} {span} {show} {span} for|with|to {season}
{buyer} {so} {acts} {aside} ({renews} | {orders_it}) {plain} {season}
{plat} {so} {acts} {aside} {gives} {show} {span} {season}
{show} {so} {has} ({renews} | {ordered} | picked up) [by|at {plat}] {span} for {season} [at|by|on {plat}]
{line} renewed [for {season}] [by|at|on {plat}] :|–|- {show} {all}
{line} {show} [,|–|-|: {plat}] ,|:|–|- renewed [by|at|on {plat}] [for {season}] {all}
{season} {so} has|have|was|is|were [been] ({ordered} | picked up) [by|at {plat}] {undated} {ends}
{show} {so} {will} (get|receive|have | be getting | be given | also get) {season}
{show} {so} {to} {so} {returns} {span} for|with|in {season} {undated}
return|returns|returning|back for {season} , {plat} [has|have] announced|confirmed|revealed
{film} [on|for|of {season}] {has} confirmed|greenlit|approved
{show} {so} {to} {so} {returns} {span} for|with {count}
{plat} {so} {acts} {aside} {renews} [dramas|comedies|series|shows|sitcoms] {and_others} {show}
{plat} [and {name}] [has|have] teamed|joined [up|forces] for|on {season}
{season} {has} confirmed to be (in the works | happening | on the way) [at {plat}]
{plat} {so} {acts} (announced|announces|confirmed|confirms|unveiled|unveils {some}
    order|renewal|pickup|commission|return) of|for
    {season}
{plat} {so} {acts} (announced|announces|confirmed|confirms|unveiled|unveils {some}
    renewal|pickup|commission|return) of|for
    {show} for {season}
is|are producing|making {season} {ends}
{plat} {so} will produce|make {season}
decided|committed|agreed|opted to make|produce|order|renew {season}
{plat} {so} {acts} committed to {season}
{plat} , which {acts} ({renews} | {orders_it}) {plain} {season}
{buyer} {so} {acts} reached|struck|signed|closed an agreement|deal on|for|to {season}
""",
    ),
    (
        RENEWED,
        True,
        """
despite|after|having renewing|ordering|picking [up] {show} for {season}
""",
    ),
    (
        CANCELLED,
        False,
        """
{plat} [has|have|had] {decided} (cancel|axe|end|scrap | pull the plug on) {show} {not_with_season} {after}
{plat} {has_it} {axes} ({and_others} {show} {after} | {season} {ends})
{show} {has} {axed} [by|at|on {plat}] {after} [by|at|on {plat}] {ends}
{season} {has} {axed} [by|at|on {plat}] {ends}
{plat} [has|have|had] (decided|opted|elected|chosen|chose not to | declined|declines|refused to)
    (renew|continue|order|commission|recommission|make|produce [any more] | move|go forward|ahead with |
    proceed with | pick up | finish [filming] | bring back) ({show} | {season})
(opting|choosing|electing|deciding not to | declining to) (renew|continue|order | move|go forward|ahead with
    | pick up | bring back) ({show} | {season})
{plat} [has|have] {axes} {how_many} [in one go | in one day | at once] : {and_others} {show}
{plat} (passes on | has passed on) {season} {ends}
{plat} [in {name}] (will|would|is not | won't | wouldn't | isn't) [be]
    commissioning|commission|ordering|order|making|make {season}
{plat} (will|would|is not | won't | wouldn't | isn't) [be] (renewing|renew|granting|returning |
    moving|move|going|go forward|ahead with | continuing with) ({show} [{season}] | {season})
{show} (will|is not | won't | isn't) [be] (return|returning|renewed|back | coming back) for {season}
    [at|on|to {plat}] {for_good}
{show} (will not | won't) be continued|continuing {ends}
{show} (will not | won't | isn't | is not) [be] get|getting|receive|receiving {season} {for_good} {ends}
{show} [and {name}] (will|would|is not | won't | wouldn't | isn't) [be] (proceed|proceeding |
    move|moving|go|going forward|ahead|on) to|with {season} {ends}
there will be no {season} {reported}
there (will not | won't) be {season} {reported}
{plat} [has|have] decided|opted against [ordering|making|commissioning] {season} {ends}
{plat} [has|have] confirmed|announced|said [that] it|they (will not | won't | is|are not) [be]
    renewing|renew|ordering|order ({show} [for {season}] | {season})
cancelled|canceled|axed was|were [dramas|comedies|series|shows] {and_others} {show}
{plat} [has|have] dropped|drops {show} after [just|only] {count}
{show} {has} dropped by {plat}
{show} is over|done at {plat}
(resulted in | led to) {show} ['s] cancellation|cancelation
{line} cancelled|canceled|axed [by|at|on {plat}] :|–|- {show} {all}
{line} {show} [,|–|-|: {plat}] ,|:|–|- cancelled|canceled|axed [by|at|on {plat}] [{after}] {all}
{buyer} {so} {acts} {aside} {axes} {span} {show} {after}
{show} {so} {has} {axed} {span} by|at {plat}
{plat} {so} [has|have] reversed|rescinded its decision|renewal|pickup|order (to (renew|order|make |
    pick up) | of|for) {it}
[,] for {plat} to (pull the plug | reverse course | cancel|axe|scrap it)
{plat} gave {show} the chop|axe|boot
{plat} {so} [is|are|has|have|will] ending|ends|ended|end {show} after [just|only] {count}
""",
    ),
    (
        CANCELLED,
        True,
        """
{show} [ran|aired|lasted] for {count} [on|at {plat}] before (it was | being) {axed} [by {plat}] [in {when}]
{plat} ['s|'] [{when}] cancellation|cancelation|axing of {show} {after}
cancellation|cancelation|axing of {show} by|at {plat}
""",
    ),
    (
        SAVED,
        False,
        """
{plat} {will} {saves} {show} [from (cancellation | {other_plat} | the axe | being axed)]
    [(for|with | to deliver) {season}]
{plat} {will} {picks_up} ({show} [up] [(for|with | to deliver) {season}] | {season})
{plat} {will} {picks_up} {show} [to deliver {season}]
{plat} {will} {picks_up} {show} [up] for two|three|four|several {season}
{plat} [has|have|had|will] picks|picked|pick {show} up [for {season}]
{plat} [has|have|had] picks|picked it up [for {season}]
{show} {has} (saved|rescued|revived|resurrected|uncancelled|uncanceled|un-canceled|un-cancelled |
    picked|snapped up | brought back) [from cancellation | from the dead|axe|grave] by|at {plat} [for|with
    {season}]
{show} [has|have|had] found|finds|landed|lands|secured|secures|gets|got a|its [new] home at|on|with
    {plat} [for {season}]
{show} (moves|moved|jumps|heads | is|has moving|moved|jumping|heading|headed|relocating | will move)
    [over] [from {other_plat}] to {plat} [for {season}]
{plat} {so} [has|have] (closed|inked|struck|signed|made|sealed|reached a deal|agreement|pact) to
    (bring [back] | revive|rescue|save|continue|produce|resurrect | pick up) {show} {span} for {season}
{plat} {so} (steps|stepped|swoops|swooped|came|comes in to save|rescue|revive) {show} with|for {season}
{plat} {so} {acts} (come|came|comes aboard | stepped|steps|came|comes in | agreed) to
    continue|save|revive|rescue
    {show}
{plat} {so} [has|have] swooped|stepped|swoops|steps in to rescue|save|revive {show} [, picking up
    {show}] [with|for
    {season}]
""",
    ),
    (
        SHOPPED,
        True,
        """
started|began|been|begun shopping {show} [around] (to|elsewhere|for|at | {ends})
""",
    ),
    (
        SHOPPED,
        False,
        """
shopping it around|elsewhere
[being] shopped|shopping {show} [around] (to|elsewhere|for|at | {ends})
{show} is|was|are|being [being] shopped [around] (to|elsewhere|at | {ends})
(will | [are|is] going|planning|set to) (shop|take) {show} [out|around] (to other|new | elsewhere)
looking|searching|hunting|seeking [for] a new home|network|platform|buyer for {show}
{show} is|was (looking|searching for | seeking | in search of) a new home|network|platform
shop {show} {so} (to other|new | elsewhere | around)
""",
    ),
    (
        FINAL,
        False,
        """
{show} [,] {would} {end} [its run] with|after|following [the] {season}
{show} {end} [its run] with|after|following {season}
{season} will|would mark the end|conclusion of {show}
{season} will|would bring {show} to (a close | an end | its conclusion)
and it will|is [be] the|its last|final [one|season|outing|chapter|ever] {ends}
{season} (will|would|is|to | is set|going to | was confirmed to) [also] [be | serve as | mark]
    {the_show_s} (last|final|finale | swan song) [one|season|outing|run|ever|chapter] {ends}
{plat} (is ending | will end | to end | is wrapping up | ends | is concluding | [has|have|had] {decided}
    (end|conclude | wrap [up])) {show} with|after|following {season}
{season} (will|would|is|to | is set|going to) [also] be|mark|serve|become [as] {the_show_s} {season} {ends}
{show} {so} {to} (say|bid|wave goodbye|farewell) [to {some}] with|after|following {season}
decided|decides to end|conclude|finish|wrap [up] {show} with|after|following {season}
{season} is|marks|was|means the end of {show}
""",
    ),
    (
        ENDED,
        False,
        """
{show} [has|have] (bid|bids farewell|goodbye | said|says goodbye | aired its last|final|series
    episode|finale) {some} [on {when}] after|with {count}
{show} [has|had] (ended|concluded|finished its run | came to an end) [on {plat}] on|in {when}
{show} [has|had|was] (ended|concluded|finished | wrapped up | came to an end) [its run] [on|in
    {other_date}] after|with ({count} | {season})
""",
    ),
    (
        IN_PRODUCTION,
        False,
        """
{film} {on_it} (is | has been) taking place [in {place}] {ends}
{it} filming|shooting in {place} {ends}
{film} on|for|of {it} [has|have|is|had|was] [now] {started} [in {place}] [in|on {when}] [[,] in {place}]
{film} [has|have|is|had] {started} on|for {it} [in {place}]
{it} {which} [has|have|is|are|had|was] [now] ({started} | entered) {film} [[on|for] {season}] [in
    {place}] [in|on
    {when}] {ends}
{it} (is|are|went | has|have gone|moved|headed) [back] in|into {film} [in {place}] [in|on {when}] {ends}
team|crew|cast|producers is|are [now|back] filming|shooting {season} [in {place}] {ends}
sequel|season|series , {season} , is|are [now] in production {ends}
{it} {which} is|are [now|back | in the middle|midst of] (filming|shooting | being filmed|shot | in
    production)
    [{season}] [in {place}] {ends}
{start_or_that} filming|production|shooting has|is {started} [at last] [in {place}] {ends}
{start_or_that} filming|production|shooting has|is {started} on|for {it}
{it} filming|production|shooting [has|is|have] {started} [in {place}] {ends}
cameras are|have ([started|begun] rolling) on|for {it}
{start_or_that} cameras are|have ([started|begun] rolling) in {place} {ends}
{plat} [has|have] (begun|started|began | kicked off) {film} [on|for|of] {it}
{film} {on_it} {has} [now] {started} [in {place}] {ends}
{film} {on_it} (continues|continue | is|are continuing) in {place} {ends}
cameras are|have ([started|begun] rolling) in {place} on|for {it}
""",
    ),
    (
        WRAPPED,
        False,
        """
{film} on|for|of {it} [has|have|is|was] [been] wrapped|finished|completed|concluded|done|complete
{film} [has|have|is] wrapped|finished|concluded|completed on|for {it}
{film} wraps|finishes on|for {it}
a wrap on {it}
crew|cast|team|producers [has|have] wrapped|finished|completed filming|production|shooting on|for {it}
{it} [has|have|had] wrapped|wraps|finished|finishes|completed|completes|concluded [up]
    (filming|production|shooting | principal photography)
{it} is|are|has done|finished filming|shooting
{film} {on_it} {started} {span} and wrapped|finished|concluded
{start_or_that} {film} {on_it} [has|have|is] wrapped|finished|concluded|completed [in {place}] {ends}
""",
    ),
    (
        FILMING_EXPECTED,
        False,
        """
{it} [as a {eps}] {which} {to} film|shoot in {place} {gap} {when}
{show} {to} film|shoot {season} [in {place}] {gap} {when} [in {place}]
{film} [on|for|of {it}] {to} [be] (begin|start|commence|resume|starting|beginning | get underway | get under
    way | take place | kick off) in {place} [from|in|on] {when}
{film} [on|for|of {it}] [in {place}] {to} [be] (begin|start|commence|resume|happen|starting|beginning |
    kick off | get underway | get under way | take place) {gap} {when} [in {place}]
{start_or_that} {film} (begins|starts|resumes | kicks off | gets underway) in {place} [from|in|on] {when}
{start_or_that} {film} (begins|starts|resumes | kicks off | gets underway) {gap} {when} [in {place}]
{start_or_that} {film} [on|for|of {it}] is|are scheduled|set|planned|slated for {when} [in {place}]
{film} [on|for|of {it}] {meant} [has|have|is|was] [been] postponed|delayed|pushed|moved [back]
    to|until {when}
{it} {to} [begin|start|enter|commence|be|resume | go|head into] filming|shooting|production|film|shoot
    in {place} [from|in|on] {when}
{it} [,] [which|that] {to} [begin|start|enter|commence|be|resume | go|head into]
    filming|shooting|production|film|shoot {gap} {when}
and begin|start|commence|enter filming|shooting|production [in {place}] [in|on|from] {when}
{it} (starts|begins|enters|resumes | goes into) filming|shooting|production {gap} {when}
and|, {to} begin|start|commence filming|shooting|production {gap} {when}
{film} on|for|of {it} [in {place}] begins|starts|resumes {gap} {when}
{it} {to} go|be (before | in front of) [the] cameras {gap} {when}
cameras {to} (start|begin rolling | roll) on|for {it} in {place} [from|in|on] {when}
cameras {to} (start|begin rolling | roll) on|for {it} {gap} {when}
with cameras {to} (start|begin rolling | roll) [in|around {place}] {gap} {when}
{film} {on_it} {so} {to} {so} [be] (begin|start|commence|resume|starting|beginning | get underway |
    get under
    way | take place | kick off | roll) [in {place}] {span} {when} [and|to|until|through {other_date}] [,]
    [in {place}]
{start_or_that} {film} {on_it} (starts|begins|resumes|commences | kicks off | gets under way | gets
    underway) [in
    {place}] {span} {when} [in {place}]
plan|plans|aim|intention|goal|idea is|are to start|begin|resume {film} [{it}] {on_it} {span} {when} [in
    {place}]
{it} [,] [which|that] (begin|start|enter|begins|starts|enters|resume | go|goes into) {film} {gap}
    {when} [in {place}]
{film} {on_it} {has} pushed|delayed|postponed|moved [back] and|but {to} [be] begin|start|commence|resume
    [in {place}] {span} {when} [in {place}]
with {film} {on_it} (commencing|beginning|starting | kicking off | getting underway |
    expected|due|set|slated|scheduled|planned [to] [begin|start] [by]) [in {place}] {span}
    {when}
    [in {place}]
{it} {so} {to} [begin|start|enter|commence|resume | go|head into] filming|shooting|production {gap}
    {when} [in {place}]
{to} begin|start|commence {film} on|for|of {it} [in {place}] {gap} {when} [in {place}]
{start_or_that} cameras (start|begin rolling | roll) [in {place}] {gap} {when}
{start_or_that} {film} {on_it} {so} (starts|begins|resumes | kicks off) [in {place}] {gap} {when} [in
    {place}]
""",
    ),
    (
        PLACE,
        False,
        """
production {to} move|relocate|shift [from {name}] to {place}
{film} on|for|of {it} {to} [be] (begin|start|commence | kick off | get underway | take place) in {place}
{alone} {it} (is|was|were|are|being | will be | has been) [being | to be] [set and]
    shot|filmed|shooting|filming [on
    location] [entirely|mainly|mostly] in {place}
{it} (moves|moved | is|has moving|moved | will move) [its] production|filming [from {name}] to {place}
    [for {season}]
{start_or_that} filming|production (takes|took | will take place) [again] in {place}
""",
    ),
    (
        POSTPONED,
        False,
        """
{alone} {it} {which} {has} [indefinitely] postponed|delayed [indefinitely] {undated} {ends}
premiere|release|launch|return|debut [date] of|for {it} {has} [indefinitely] postponed|delayed
    [indefinitely] {undated} {ends}
{plat} [has|have] [indefinitely] postponed|delayed [the] [premiere|release|launch|return of] {it}
    [indefinitely] {undated} {ends}
""",
    ),
    (
        FILMING_POSTPONED,
        False,
        """
[the] {film} on|for|of {it} {has} [indefinitely] (postponed|delayed | pushed back) {undated} {ends}
{it} {film} {has} [indefinitely] (postponed|delayed | pushed back) {undated} {ends}
{it} [has|have] postponed|delayed {film} {ends}
{plat} [has|have] postponed|delayed [the] {film} on|for|of {it} {ends}
""",
    ),
    (
        SUSPENDED,
        False,
        """
{it} filming|production|shooting {has} (suspended|halted|paused | shut down | put on hold) {ends}
{film} on|for|of {it} {has} (suspended|halted|paused | shut down | put on hold) {ends}
{it} [has|have] (suspended|suspends|halted|halts|paused|pauses | shut|shuts down) [{season}] {film} {ends}
{plat} [has|have] (suspended|halted|paused | shut down) {film} on|for|of {it}
{it} {so} {span} (shut|shuts|shutting down [{film}] | halt|halts|halted|halting|pause|pauses|paused|pausing
    {film}) {undated} {ends}
{film} {has} (suspended|halted|paused | shut down | put on hold) on|for|of {it}
""",
    ),
    (
        PREMIERED,
        False,
        """
{itself} {it} {which} [had|has|have] {premiered} {gap} {when}
{show} returned [to {some}] with|for {season} {gap} {when}
{line} released|launched|premiered|debuted|dropped {gap} {when} , {it}
when|as|after it {premiered} {gap} {when}
{show} has been broadcast|airing|running|screened [on {plat}] {when}
""",
    ),
    (
        FINALE,
        False,
        """
{it} [had|has] (aired|broadcast|had | ended|concluded|wrapped [up] with) its|the ([series|season] finale |
    last|final episode) [on {plat}] [on|in] {when}
{season} finale [of {show}] [,] [has|had] aired|dropped|streamed {gap} {when}
{alone} {season} [had|has] (ended|concluded|wrapped|finished | wrapped up | came to an end) [its run] [on
    {plat}] [on|in] {when}
{show} [had|has] (ended|concluded|wrapped|finished | wrapped up) {season} [on|in | back in] {when}
the series finale [of {show}] [has|had] aired|streamed|broadcast {gap} {when}
""",
    ),
    (
        FINALE_EXPECTED,
        False,
        """
{it} ['s] finale {which} (airs|arrives|drops|streams|lands | {to} {air} | is set for) {gap} {when}
until|through|with the|its [season|series] finale [scheduled|set|slated|due|airing] [for] on {when}
until|through|with the|its [season|series] finale scheduled|set|slated|due for {when}
{show} {to} conclude|end [up] with [a|an|its] {adjectives} finale on {when}
the series finale {to} {air} [on {plat}] on {when}
{season} [,] [which] [is] set|scheduled|due to wrap|conclude|end [up] [on] {when}
{show} {so} {to} (bid|say farewell|goodbye | {end}) {span} on|in {when}
{show} {so} {to} (make|air|broadcast|stream|show its|a|an [early] final|finale|last|series
    [episode|finale]) {span} on|in {when}
followed by {span} through|until|till {when}
its season|series finale {so} ({airs} | {to} {air}) {gap} {when}
leading up to the|its [season|series] finale on|in {when}
until|through|to the|its {when} [season|series] finale
({show} 's | its|the) last|final episode [of {show}] [is] {to} ({air} | go to air | be screened) {gap} {when}
({show} 's | its|the) last|final episode [of {show}] (airs|screens | goes to air) {gap} {when}
{show} {so} {to} go off [the] air on|in {when}
, wrapping|finishing|concluding|ending|culminating [up] on {when}
{season} [,] [which] concludes|ends|wraps [up] [on] {when}
""",
    ),
    (
        EPISODES,
        False,
        """
brings|bringing|takes {season} to [a total of] {eps}
{eps} [that|which] make [up] {season}
{season} [episode] order [is|was | has been] cut|increased|trimmed|reduced|expanded|extended|upped
    [back] to {eps}
{season} {which} [has|have] been increased|expanded|upped|extended|cut|trimmed|reduced to
    [a|an|just|only] {eps}
{season} as a|an {eps}
{season} (will be | is) {eps} long
and|, (will consist of | consists of | will run for | will span) [a total of] {eps}
{season} {which} {will_be} {holds} [just|only|about|total|another|a | a total of] {eps}
be|are|were [only|just] {eps} in {season}
{eps} for {season}
the {eps} (will | drop | are | arrive | stream | premiere | launch | set to)
{line} {eps} (will | drop | are | arrive | stream | premiere | launch | set to)
{eps} (at {ends} | in one go | simultaneously | in full)
increased|cut|expanded|extended|upped|trimmed|reduced [the] {season} [episode] order [of|for {show}] to {eps}
renewal|order|pickup is|was for {eps}
""",
    ),
    (
        TALKS,
        False,
        """
talks|negotiations|discussions are underway|ongoing|continuing for|about|over {season} {ends}
{plat} [is|are] in [early|preliminary|advanced|final|active|serious]
    talks|negotiations|discussions|conversations
    [with {name}] (for|about|over [renewing|reviving|saving|continuing | picking up | bringing back] | to
    (renew|revive|save|rescue|continue|order | pick up | bring back)) ({show} [for {season}] | {season})
""",
    ),
    (
        DEVELOPMENT,
        False,
        """
{season} is|are being developed [at|by|for {plat}] {ends}
{season} is|are in (the works | [active|early] development) [at {plat}] {ends}
{plat} {so} is|are developing {season} {ends}
""",
    ),
    (
        HIATUS,
        False,
        """
{show} {has} [put|placed|going|goes|went|gone] on [an|a] [indefinite|extended] hiatus
imposed|imposes|issued|issues [a|an] {adjectives} {ban} on {show}
halted|suspended [the] broadcast|broadcasts of {show}
{show} will be off [the] air|screens until|for
{show} {so} (will be on | will take | is taking | takes | goes on) [a|an] {adjectives} break|hiatus {ends}
""",
    ),
    (
        NOT_INVOLVED,
        False,
        """
{plat} (has|had no involvement in|with | is|was not involved in | isn't involved in) ({season} | {show})
""",
    ),
    (
        RIGHTS,
        False,
        """
{plat} retains|has|holds|keeps|owns {a_right} rights to {show} until {when}
{itself} {show} (will leave | is leaving | leaves | is set to leave) {plat} {gap} {when}
""",
    ),
    (
        LEFT_FOR,
        False,
        """
{show} (is|are|will|to | is to | has|have) leave|leaving|quit|quitting|left [the] {plat} (and|to
    move|moves|switch|switches|join|go to | for) {plat}
""",
    ),
    (
        HOME,
        False,
        """
{season} {so} {to} air|stream|run|be [available|shown|broadcast|streamed] on|at {plat} {undated}
{plat} {so} {to} air|stream|broadcast|carry {season} {undated}
""",
    ),
    (
        MOVED,
        False,
        """
{show} [will|is | is set to] shift|shifts|shifting|switch|switching|move|moves|moving|moved|shifted|switched
    from {name} to {target}
""",
    ),
)


def _listed() -> Iterator[Phrase]:
    for kind, earlier, text in _TABLE:
        for words in text.strip().replace("\n    ", " ").split("\n"):
            yield Phrase(kind, words, earlier)


PHRASES: Final = tuple(_listed())
