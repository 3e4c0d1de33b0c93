"""What articles say of decisions about a show, and of its homes."""

from __future__ import annotations

from typing import Final

from btu_cli.articles.phrases.kinds import (
    CANCELLED,
    DEVELOPMENT,
    ENDED,
    FINAL,
    HIATUS,
    HOME,
    LEFT_FOR,
    NOT_INVOLVED,
    RENEWED,
    RIGHTS,
    SAVED,
    SHOPPED,
    TALKS,
)

# The kind of statement, whether it happened some time before the news, and the phrases, one a line. An
# indented line continues the one above it.
DECIDED: Final = (
    (
        RENEWED,
        False,
        """
{season} was|is|were ordered|greenlit|commissioned [by|at {plat}] in|on {when}
{plat} {did} {renews} {and_others} {show} [for|with [both] {season}]
{plat} {did} [it] {orders} {season} {ends}
{plat} {did} {orders} {show} for {season}
{show} {has} ({renews} | {ordered}) [by|at|on|to|from {plat}] for {season} [by|at|on|to|from {plat}]
{show} {has} renewed|recommissioned|commissioned|re-upped [by|at {plat}] for {count}
{show} {has} renewed|recommissioned|re-upped [by|at|on {plat} [for {season}]] {ends}
{season} {has} ({ordered} | a go | going ahead | official | happening | on its|the way | in the bag | locked
    in | [coming] back ) [by|at {plat}] {undated} {ends}
{show} [will|is|are|'s|to | is to | is confirmed|set to | has been confirmed to] {returns} [to|on ({plat} |
    [our|your] [tv] screens|tv|television|air)] for|with {season} [on|at|to {plat}] {undated}
{plat} [is|are] (moving|pressing|going|pushing ahead|forward|on with) {season} {ends}
there will be {season} [coming] {reported}
{season} is coming|headed|heading to {plat} {undated} {ends}
{plat} [has|have] handed|given|gave|granted|awarded [out] a|an {season} renewal|pickup|order to|for {show}
{plat} [in {name}] {gives} {a} {renewal} to|for {show} [for {season}]
{show} [has|have|had] {gets} {a} {renewal} for {season}
{plat} reversed|reverses itself|course [{when}] [,] [and] renewed|renewing|renews {span} {show} [for
    {season}]
and renewed|renews {span} {show} {ends}
that {show} (would return | would be returning|back | would come back) for|with {season} {ends}
{plat} [in|on {when}] [has|have] announced|confirmed [a|an] {season} renewal|pickup for|of {show}
{plat} {gives} {show} {a} ({renewal} | {season} [renewal|pickup|order]) [for|to {season}]
{plat} {gives} [one|a|an|its] {adjectives} series|show|drama|comedy|hit {a} [{season}] renewal|pickup|order
    [for {season}]
shows|series|dramas|comedies that [managed to] {gets} {a} {renewal} are {and_others} {show}
{show} {so} [has|have|had] {gets} [itself|themselves] {a} ({season} [renewal|pickup|order] |
    [series|two-season|three-season|multi-season] renewal|pickup [for {season}]) [at|from|by|on {plat}]
    {ends}
{buyer} {so} {acts} {aside} {renews} {span} {show} {span} for|with|to {season}
{buyer} {so} {acts} {aside} ({renews} | {orders_it}) {plain} {season}
{plat} {so} {acts} {aside} {gives} {show} {span} {season}
{show} {so} {has} ({renews} | {ordered} | picked up) [by|at {plat}] {span} for {season} [at|by|on {plat}]
{line} {show} [,|–|-|: {plat}] ,|:|–|- renewed [by|at|on {plat}] [for {season}] {all}
{season} {so} has|have|was|is|were [been] ({ordered} | picked up) [by|at {plat}] {undated} {ends}
{show} {so} {will} (get|receive|have | be getting | be given | also get) {season}
{show} {so} {to} {so} {returns} {span} for|with|in {season} {undated}
return|returns|returning|back for {season} , {plat} [has|have] announced|confirmed|revealed
{show} {so} {to} {so} {returns} {span} for|with [at least] {count}
{has} renewed : {and_others} {show}
{plat} orders|ordered|renews more {and_others} {show}
{plat} {so} {span} {renews} {span} shows|series|dramas|comedies|sitcoms|titles [,] (including | such as)
    {and_others} {show}
{plat} {so} {acts} {aside} {renews} [dramas|comedies|series|shows|sitcoms] {and_others} {show}
{plat} {so} {acts} (announced|announces|confirmed|confirms|unveiled|unveils {some}
    order|renewal|pickup|commission|return) of|for {season}
{plat} {so} {acts} (announced|announces|confirmed|confirms|unveiled|unveils {some}
    renewal|pickup|commission|return|extension) of|for {show} for ({season} | {count})
{plat} {so} will produce|make {season}
decided|committed|agreed|opted to make|produce|order|renew {season}
{plat} {so} {acts} committed to {season}
{plat} , which {acts} ({renews} | {orders_it}) {plain} {season}
{buyer} {so} {acts} reached|struck|signed|closed an agreement|deal on|for|to {season}
[and] renewed|renews|renewing {span} {show} for {season}
""",
    ),
    (
        RENEWED,
        True,
        """
despite|after|having renewing|ordering|picking [up] ({show} | it) for {season}
{season} {has} renewed [{when}] [by|at|on {plat}]
""",
    ),
    (
        CANCELLED,
        False,
        """
{plat} [has|have|had] {decided} (cancel|axe|scrap | pull the plug on) {show} {after}
{plat} [has|have|had] {decided} end {show} {not_with_season} {after}
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
{show} (will|would|is not | won't | wouldn't | isn't) [be] (return|returning|renewed|back |
    come|coming back) for {season} [at|on|to {plat}] {for_good}
{show} (will not | won't) survive|continue [in] to|into|for {season} {ends}
{show} is|was one of {plain} shows|series|dramas|comedies|sitcoms {axed} {plain} [{when}] by|at {plat}
{plat} {so} {span} {axes} {span} shows|series|dramas|comedies|sitcoms|titles [,] (including | such as)
    {and_others} {show}
{show} (will not | won't) be continued|continuing {ends}
{show} (will not | won't | isn't | is not) [be] get|getting|receive|receiving {season} {for_good} {ends}
{show} [and {name}] (will|would|is not | won't | wouldn't | isn't) [be] (proceed|proceeding |
    move|moving|go|going forward|ahead|on) to|with {season} {ends}
there will be no {season} {reported}
there (will not | won't) be {season} {reported}
{plat} [has|have] decided|opted against [ordering|making|commissioning] {season} {ends}
{plat} [has|have] confirmed|announced|said [that] it|they (will|would not | won't | wouldn't | is|are not)
    [be] renewing|renew|ordering|order ({show} [for {season}] | {season})
cancelled|canceled|axed is|are|was|were [dramas|comedies|series|shows] {and_others} {show}
shows|series|dramas|comedies|sitcoms {has} {axed} by|at {plat} –|—|: {and_others} {show}
{plat} [has|have] dropped|drops {show} after [just|only] {count}
{show} {has} dropped by {plat}
and (was | has been) {axed} [by|at|on {plat}] {after} {ends}
{line} cancelled|canceled|axed [by|at|on {plat}] :|–|- {show} {all}
{line} {show} [,|–|-|: {plat}] ,|:|–|- cancelled|canceled|axed [by|at|on {plat}] [{after}] {all}
{buyer} {so} {acts} {aside} {axes} {span} {show} {after}
{show} {so} {has} {axed} {span} by|at {plat}
{plat} {so} [has|have] reversed|rescinded its decision|renewal|pickup|order (to (renew|order|make | pick up)
    | of|for) {it}
[,] for {plat} to (pull the plug | reverse course | cancel|axe|scrap it)
{plat} gave {show} the chop|axe|boot
{plat} {so} [is|are|has|have|will] ending|ends|ended|end {show} after [just|only] {count}
""",
    ),
    (
        CANCELLED,
        True,
        """
{plat} following|after|over its decision to cancel|axe|scrap|end {show} {after}
{plat} ['s|'] [{when}] cancellation|cancelation|axing of {show} {after}
cancellation|cancelation|axing of {show} by|at {plat}
after|having cancelling|canceling|axing|scrapping {show} [in] {when} , {plat}
""",
    ),
    (
        SAVED,
        False,
        """
{plat} {will} {saves} {show} [from (cancellation | {other_plat} | the axe | being axed)] [(for|with | to
    deliver) {season}]
{plat} {will} {picks_up} {show} [up] for two|three|four|several {season}
{plat} {will} {picks_up} ({show} [up] [(for|with | to deliver) {season}] | {season})
{plat} [has|have|had|will] picks|picked|pick {show} up [for {season}]
{plat} [has|have|had] picks|picked it up [for {season}]
{plat} [is] bringing|brings|brought it back for|with {season}
{show} {has} saved|rescued|revived|resurrected|uncancelled [from cancellation] after|following its
    cancellation
{show} {has} (saved|rescued|revived|resurrected|uncancelled|uncanceled|un-canceled|un-cancelled |
    picked|snapped up | brought back) [from cancellation | from the dead|axe|grave] by|at {plat} [for|with
    {season}]
{it} [has|have|had] found|finds|landed|lands|secured|secures|gets|got a|its [new] home at|on|in|with {plat}
    [for {season}]
{show} (moves|moved|jumps|heads | is|has moving|moved|jumping|heading|headed|relocating | will move) [over]
    [from {other_plat}] to {plat} [for {season}]
{plat} {so} [has|have] (closed|inked|struck|signed|made|sealed|reached a deal|agreement|pact) to (bring
    [back] | revive|rescue|save|continue|produce|resurrect | pick up) {show} {span} for {season}
{plat} {so} {acts} (come|came|comes aboard | stepped|steps|came|comes in | agreed) to
    continue|save|revive|rescue {show}
{plat} {so} [has|have] swooped|stepped|swoops|steps in to rescue|save|revive {show} [, picking up {show}]
    [with|for {season}]
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
{show} {so} {to} {end} [its run] with|after|following [the] {season}
{show} {end} [its run] with|after|following {season}
{show} {so} {to} {end} with|after [the|its] [final|last|remaining] {eps} of {season}
after|following [just|only] {count} , {show} {to} {end}
{show} [,] {so} ({would} {end} | {has} (come|coming to an end | ending)) after {years}
and [it] will mark|be|bring the end|conclusion of {show}
{season} will|would mark the end|conclusion of {show}
{season} will|would bring {show} to (a close | an end | its conclusion)
and|but [it] will|is [be] the|its last|final [one|season|outing|chapter|ever] {ends}
{season} (will|would|is|to | is|was set|going to | was confirmed to) [also] [be | serve as | mark]
    {the_show_s}
    [grand] (last|final|finale | swan song) [one|season|outing|run|ever|chapter] {to_star} {ends}
{plat} (is ending | will end | to end | is wrapping up | ends | is concluding | [has|have|had] {decided}
    (end|conclude | wrap [up])) {show} with|after|following {season}
{season} (will|would|is|to | is set|going to) [also] be|mark|serve|become [as] {the_show_s} {season} {ends}
{show} {so} {to} (say|bid|wave goodbye|farewell) [to {some}] with|after|following {season}
{plat} (is ending | will end | to end | ends) [one of] its|their|the {adjectives}
    series|show|drama|comedy|shows|dramas|comedies|hits with|after|following {season}
{season} is|marks|was|means the end of {show}
{show} (is | will be) coming|drawing to (an end | a close) {ends}
""",
    ),
    (
        ENDED,
        False,
        """
{show} [has|have] (bid|bids farewell|goodbye | said|says goodbye | aired its last|final|series
    episode|finale) {some} [on {when}] after|with {count}
{show} [has|had] (ended|concluded|finished its run | came to an end) [on {plat}] on|in {when}
{show} [has|had|was] (ended|concluded|finished | wrapped up | came to an end) [its run] [on|in {other_date}]
    after|with ({count} | {season})
""",
    ),
    (
        TALKS,
        False,
        """
talks|negotiations|discussions are underway|ongoing|continuing for|about|over {season} {ends}
{plat} [is|are] in [early|preliminary|advanced|final|active|serious]
    talks|negotiations|discussions|conversations [with {name}] (for|about|over
    [renewing|reviving|saving|continuing | picking up | bringing back] | to
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
{show} {so} {to} premiere|debut|launch|air|begin {season} on {plat}
{season} {so} {to} air|stream|run|be [available|shown|broadcast|streamed] on|at {plat} {undated}
{plat} {so} {to} air|stream|broadcast|carry {season} {undated}
{show} {so} {to} (return | be back|returning | come back) to|on {plat} {undated} {ends}
{show} {would} (move|relocate|shift|migrate|switch|jump |
    moving|relocating|shifting|migrating|switching|jumping | make the move|jump|leap|switch) [over] [from
    {other_plat}] to {plat}
{show} (moves|move|relocates|shifts|shift|jumps | has moved|relocated|shifted|jumped) [over] [from
    {other_plat}] to {plat}
{it} {so} {to} (be released | debut | premiere) [as a] {plat} exclusive|original
""",
    ),
)
