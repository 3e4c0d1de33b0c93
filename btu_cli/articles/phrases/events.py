"""What articles say of events of a show: filming, premieres, finales, numbers of episodes."""

from __future__ import annotations

from typing import Final

from btu_cli.articles.phrases.kinds import (
    EPISODES,
    FILMING_EXPECTED,
    FILMING_POSTPONED,
    FINALE,
    FINALE_EXPECTED,
    IN_PRODUCTION,
    PLACE,
    POSTPONED,
    PREMIERE_EXPECTED,
    PREMIERED,
    SUSPENDED,
    WRAPPED,
)

# The kind of statement, whether it happened some time before the news, and the phrases, one a line. An
# indented line continues the one above it.
HAPPENED: Final = (
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
{show} , (returning|back for|with | beginning|starting|opening) {season} [on {plat}] {gap} {when}
{show} {to} begin|start|open {season} {gap} {when} {there}
{itself} {it} {to} begin|start {gap} {when} {there}
{it} [,] which|that ({to} ({air} | begin) | {airs}) {gap} {when} {there}
{itself} {it} [is|are] ({airs} | coming|returning|premiering|arriving|airing|launching|due|out|set | due out
    | set|due for [release] | is out) {gap} {when} {there} [for|with {season}]
and|but|, [it] (will | is|are [now] set|scheduled|slated|due|expected to) {air} {gap} {when}
{it} , which will {span} and {air} {gap} {when}
{it} will {span} and {air} {gap} {when}
expect|expecting to see {span} back on [our|your|the] tv|television|screens|air {gap} {when}
{it} [has|have|is] (gets|sets|got|gotten|set|lands|nabs|receives|received|reveals|has|scheduled|slated|given
    | been given|scheduled|set) {a_date} [premiere|release|return|debut|launch|air] [date] {on_date} {when}
(premiere|release|launch|debut|air|start | the|its return) [date] for|of {it} [is|was|as | has been | will
    be] [set|announced|confirmed|scheduled|revealed|slated] {on_date} {when}
{not_by_then} [{show} 's] {it} premiere|release|launch|return|debut|air [date] [is|was | has been | will be]
    [set|announced|confirmed|scheduled|revealed] {on_date} {when}
{plat} {will} (sets | {airs_it} | dates|dated) {it} [premiere|release|return|debut|launch] [date]
    [for|of|as|:] {gap} {when}
{itself} {season} is|are expected|anticipated [out] [on {plat}] in|on|by {when}
the premiere|release date (is | has been set for|to | was set for) {when}
{alone} {it} {has} (delayed|postponed|moved|bumped|shifted|rescheduled|pushed [back|up|forward]) [from
    {other_date}] to|until|till {when}
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
{it} {so} {to} {so} (make|makes|have {its_a} [{a_kind_of}] debut|return|premiere|bow|comeback) {span} {when}
    {there}
{plat} {so} [has|have] (set|sets|unveiled|unveils|announced|revealed|locked [in] | given|gave|handed)
    [a|an|the] {when} [premiere|launch|debut|return|release|bow|start|berth|slot] [date] for {it}
with|for|and a|an {when} premiere|debut|launch|release|bow|return|start|delivery
{line} {when} :|–|-|, {season} {ends}
{line} {when} :|–|-|, {show} , {season} {ends}
{line} {when} :|–|-|, {show} {ends}
with|and|for|whose a|the|its premiere|debut|launch|release|bow|return [date] [on {plat}] [is|has been]
    (slated|set|planned|scheduled|expected|due|pencilled|eyed [in] | lined up) for|in|on {when}
{it} [,] set|due|scheduled|slated|expected|planned|poised|targeted (to {air} | for [a]
    [release|launch|premiere|debut]) {gap} {when} {there}
viewers|fans|you|audiences|subscribers can|will|should [be able to] [look forward to]
    expect|see|watch|stream|catch|enjoy {it} [on {plat}] {gap} {when} {there}
with|and [the] {it} premiere|release|launch|return|debut [date] moving|shifting|slipping [back|up] [from
    {other_date}] to|until {when}
there will be {season} [on {plat}] {gap} {when}
{line} look|watch [out] for {it} {gap} {when}
will premiere|return|debut|launch|arrive {gap} {other_date} [,] followed by {season} {gap} {when}
on {when} , when {show} returns|return|comes|come [back] for|with {season}
{plat} {so} [has|have|is] (delayed|delaying|postponed|pushed|pushing|moved|moving|bumped [back|up|forward])
    {it} [premiere|release|launch|return|debut [date]] [back|up|forward] [from {other_date}] to|until {when}
{season} {any_verb} on|onto|to|into|at|via {plat} [on] {when}
when|as|and|but|before it ({airs} | {to} {air}) {span} {when}
(ahead of | before) [the|its] {season} premiere|debut|launch|return [on|in] {when}
(ahead of | before | in time for) (its|the|a|an | {show} 's) {when} [series|season]
    premiere|debut|launch|return|bow [on {plat}]
and is slated|scheduled|set|due|planned|expected for|in {when}
{line} [the] [first] {eps} {to} {air} {gap} {when} {there}
with [the] first half|part|batch {span} set|slated|scheduled|due to {air} {gap} {when}
(with|and a|the|its | a) return|premiere|release|debut date of|for {when}
""",
    ),
    (
        IN_PRODUCTION,
        False,
        """
{film} {on_it} (is | has been) taking place [in {place}] {ends}
{it} is|are back up and running {ends}
{it} {so} [has|have] begun|started|began|resumed|commenced {film} [in {place}] [in|on {when}] {ends}
{name} [has|have] begun|started|began|commenced {film} [on|of] {season} [in {place}] {ends}
{film} {on_it} (has|have been) [spotted] {started} [in {place}] {ends}
{film} on|for|of {it} [has|have|is|had|was] [now] {started} [in {place}] [in|on {when}] [[,] in {place}]
{it} {which} [has|have|is|are|had|was] [now] ({started} | entered) {film} [[on|for] {season}] [in {place}]
    [in|on {when}] {ends}
{it} (is|are|went | is|are heading|returning|going | has|have gone|moved|headed) [back] in|into|to {film} [in
    {place}] [in|on {when}] {ends}
team|crew|cast|producers is|are [now|back] filming|shooting {season} [in {place}] {ends}
{crew} is|are [now|back] filming|shooting scenes [for {it}] {ends}
{crew} (have|has been | was|were) pictured|spotted|seen|photographed filming|shooting {season} [in {place}]
    {ends}
{it} {which} (is|are | has|have been) [now|back | in the middle|midst of] (filming|shooting | being
    filmed|shot | in production) [{season}] [in {place}] {ends}
{start_or_that} filming|production|shooting has|is {started} [at last] [in {place}] {ends}
{it} filming|production|shooting [has|is|have] {started} [in {place}] {ends}
cameras are|have ([started|begun|resumed] rolling) on|for {it}
{start_or_that} cameras are|have ([started|begun|resumed] rolling) in {place} {ends}
{plat} [has|have] (begun|started|began | kicked off) {film} [on|for|of] {it}
{film} {on_it} {has} [now] {started} [in {place}] {ends}
{film} {on_it} (continues|continue | is|are continuing) in {place} {ends}
cameras are|have ([started|begun|resumed] rolling) in {place} on|for {it}
""",
    ),
    (
        WRAPPED,
        False,
        """
{film} on|for|of {it} [has|have|is|was] [been] wrapped|finished|completed|concluded|done|complete
{film} [has|have|is|was|were] [been] wrapped|finished|concluded|completed {span} on|for {it}
{film} wraps|finishes on|for {it}
a wrap on {it}
crew|cast|team|producers [has|have] wrapped|finished|completed filming|production|shooting on|for {it}
{it} [has|have|had] wrapped|wraps|finished|finishes|completed|completes|concluded [up]
    (filming|production|shooting | principal photography)
{it} is|are|has done|finished filming|shooting
{start_or_that} {film} {on_it} [has|have|is] wrapped|finished|concluded|completed [in {place}] {ends}
""",
    ),
    (
        FILMING_EXPECTED,
        False,
        """
{show} {to} film|shoot {season} [in {place}] {gap} {when} [in {place}]
{show} {to} begin|start filming|shooting|production [on|of] {season} [in {place}] {gap} {when}
{start_or_that} {film} [on|for|of {it}] is|are scheduled|set|planned|slated for {when} [in {place}]
{film} [on|for|of {it}] {meant} [has|have|is|was] [been] postponed|delayed|pushed|moved [back] to|until
    {when}
{it} [,] [which|that] {to} [begin|start|enter|commence|be|resume | go|head into]
    filming|shooting|production|film|shoot {gap} {when}
and begin|start|commence|enter filming|shooting|production [in {place}] [in|on|from] {when}
{it} (starts|begins|enters|resumes | goes into) filming|shooting|production {gap} [tomorrow ,] {when}
and|, {to} begin|start|commence filming|shooting|production {gap} {when}
{it} {to} go|be ((before | in front of) [the] cameras | on [the] floors) {gap} {when}
cameras {to} (start|begin rolling | roll) on|for {it} {gap} {when}
with cameras {to} (start|begin rolling | roll) [in|around {place}] {gap} {when}
{film} {on_it} {so} {to} {so} [be] (begin|start|commence|resume|starting|beginning | get underway | get under
    way | take place | kick off | roll) [in {place}] {span} {when} [and|to|until|through {other_date}] [,]
    [in {place}]
{start_or_that} {film} {on_it} (starts|begins|resumes|commences | kicks off | gets under way | gets underway)
    [in {place}] {span} {when} [in {place}]
plan|plans|aim|intention|goal|idea is|are to start|begin|resume {film} [{it}] {on_it} {span} {when} [in
    {place}]
{it} [,] [which|that] (begin|start|enter|begins|starts|enters|resume | go|goes into) {film} {gap} {when} [in
    {place}]
{film} {on_it} {has} pushed|delayed|postponed|moved [back] and|but {to} [be] begin|start|commence|resume [in
    {place}] {span} {when} [in {place}]
with {film} {on_it} (commencing|beginning|starting | kicking off | getting underway |
    expected|due|set|slated|scheduled|planned [to] [begin|start] [by]) [in {place}] {span} {when} [in
    {place}]
{it} {so} {to} [begin|start|enter|commence|resume | go|head into] filming|shooting|production {gap} {when}
    [in {place}]
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
{show} {to} begin|start filming|shooting|production [on|of] {season} in {place}
{show} is|are|has returning|heading|headed|returned [back] to {place} to film|shoot {season}
production {to} move|relocate|shift [from {name}] to {place}
{film} on|for|of {it} {to} [be] (begin|start|commence | kick off | get underway | take place) in {place}
{alone} {it} (is|was|were|are|being | will be | has been) [being | to be] [set and]
    shot|filmed|shooting|filming [on location] [entirely|mainly|mostly] in {place}
{it} (moves|moved | is|has moving|moved | will move) [its] production|filming [from {name}] to {place} [for
    {season}]
{start_or_that} filming|production (takes|took place | will take place | is taking place | will be happening)
    {span} in {place}
""",
    ),
    (
        POSTPONED,
        False,
        """
{alone} {it} {which} {has} [indefinitely] postponed|delayed [indefinitely] {undated} {ends}
premiere|release|launch|return|debut [date] of|for {it} {has} [indefinitely] postponed|delayed [indefinitely]
    {undated} {ends}
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
""",
    ),
    (
        SUSPENDED,
        False,
        """
{it} filming|production|shooting {has} (suspended|halted|paused | shut down | put on hold) {ends}
{film} on|for|of {it} {has} (suspended|halted|paused | shut down | put on hold) {ends}
{it} [has|have] [decided to] (suspended|suspends|halted|halts|paused|pauses | shut|shuts down) [its]
    [{season}] {film} {ends}
{buyer} [has|have] (suspended|halted|paused|stopped | shut down) {film} on|for|of {it}
{it} {so} {span} (shut|shuts|shutting down [{film}] | halt|halts|halted|halting|pause|pauses|paused|pausing
    {film}) {undated} {ends}
{film} {has} (suspended|halted|paused | shut down | put on hold) on|for|of {it}
{it} [has|had|have] (to | been forced to) stop|halt|pause|suspend {film}
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
after|since|following {when} premiere|release|debut|launch of {it}
{show} is|was a|an {span} that {premiered} {gap} {when}
{show} has been broadcast|airing|running|screened [on {plat}] {when}
""",
    ),
    (
        FINALE,
        False,
        """
{it} [had|has] (aired|broadcast|had | ended|concluded|wrapped [up] with) its|the ([series|season] finale |
    last|final episode) [on {plat}] [on|in] {when}
{season} finale [of {show}] [,] [which|that] [has|had] aired|dropped|streamed {gap} {when}
{alone} {season} [had|has] (ended|concluded|wrapped|finished | wrapped up | came to an end) [its run] [on
    {plat}] [on|in] {when}
({show} [had|has] | and) (ended|concluded|wrapped|finished | wrapped up) {season} [run] [on|in | back in]
    {when}
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
the [series|season] finale {to} {air} [on {plat}] [on] {when}
{show} {so} {to} (bid|say farewell|goodbye | {end}) {span} on|in {when}
{show} {so} {to} (make|air|broadcast|stream|show its|a|an [early] final|finale|last|series [episode|finale])
    {span} on|in {when}
followed by {span} through|until|till {when}
its season|series finale {so} ({airs} | {to} {air}) {gap} {when}
leading up to the|its [season|series] finale on|in {when}
until|through|to the|its {when} [season|series] finale
({show} 's | its|the) last|final episode [of {show}] [is] {to} ({air} | go to air | be screened) {gap} {when}
, wrapping|finishing|concluding|ending|culminating [up] on {when}
{season} [,] [which] concludes|ends|wraps [up] [on] {when}
""",
    ),
    (
        EPISODES,
        False,
        """
brings|bringing|takes {season} to [a total of] {eps}
{season} [episode] order [is|was | has been] cut|increased|trimmed|reduced|expanded|extended|upped [back] to
    {eps}
{season} {which} (will|to be | is being | [has|have] been)
    increased|expanded|upped|extended|cut|trimmed|reduced to [a|an|just|only] {eps}
{season} (will be | is) {eps} long
and|, [it] (will consist of | consists of | will run for | will span) [a total of] {eps}
{season} {which} {will_be} {holds} [just|only|about|total|another|a | a total of] {eps}
be|are|were [only|just] {eps} in {season}
{season} [is] getting|gets [a|an] {adjectives} run|order|season|send-off of|with {eps}
will|to (have|get|feature|include|contain|receive | consist of) [just|only | a total of] {eps}
    in|for|across|over {season}
{line} {eps} of {show} (will | drop | are | arrive | stream | premiere | launch)
the {eps} (will | drop | are | arrive | stream | premiere | launch | set to)
{line} {eps} (will | drop | are | arrive | stream | premiere | launch | set to)
{eps} (at {ends} | in one go | simultaneously | in full)
increased|cut|expanded|extended|upped|trimmed|reduced [the] {season} [episode] order [of|for {show}] to {eps}
renewal|order|pickup is|was for {eps}
""",
    ),
)
