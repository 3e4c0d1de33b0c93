"""The slots of phrases, as regular expressions for rewritten sentences.

Every piece begins with the space before its first word. A mention's group has its kind and a number, so that
a phrase can have several.
"""

from __future__ import annotations

import itertools
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import either
from btu_cli.articles.mentions import ANAPHOR, DATE, EPISODES, NAME, PLATFORM, SEASON, SEASONS, SHOW
from btu_cli.articles.phrases import PHRASES, Phrase
from btu_cli.entry.language.patterns import Slot, Words, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.entry.language.patterns import Node, Sequence

_PARTNER: Final = r"(?: (?:streamer|broadcaster|counterpart|pubcaster|channel|network|partner|NAME\d+|uk))*"
# `Minx, Tides and Sea Wall have been renewed`: what is said of several shows
_LISTED: Final = (
    r"(?: ,(?: the)? (?:NAME|OTHER)\d+(?: :(?: new)? NAME\d+)?)*(?: ,)? and(?: the)? (?:NAME|OTHER)\d+"
    r"(?: :(?: new)? NAME\d+)?"
)
# Mentions, each stored under a name.
_MENTIONS: Final = {
    "show": r" (?P<show>(?:SHOW|ANA)\d+)(?: from NAME\d+(?:(?: ,)? and NAME\d+)?)?"
    rf"(?:{_LISTED}(?= (?:have|are|were|will|would|move|shift|join|cancelled|canceled|renewed|axed)\b))?"
    r"(?: starring NAME\d+(?:(?: ,)? and NAME\d+)?(?: as(?: [a-z'-]+){1,5})?)?"
    r"(?: ,(?= (?:will|has|have|is|are)\b))?",
    "season": r" (?P<season>SEASON\d+)",
    "it": r"(?: (?P<show>(?:SHOW|ANA)\d+)(?: :)? (?P<season>SEASON\d+)| (?P<show>(?:SHOW|ANA)\d+)"
    rf"(?:{_LISTED}(?= (?:have|are|were|will|would)\b))?| (?P<season>SEASON\d+))",
    "plat": r"(?: the)? (?P<plat>PLAT\d+)(?: , PLAT\d+)*"
    rf"(?:(?: ,)? and(?: the)?{_PARTNER} (?P<plat>PLAT\d+))?",
    # A platform, or a name that can be one
    "buyer": r"(?:(?: the)? (?P<plat>PLAT\d+)(?: , (?:PLAT|NAME)\d+)*"
    rf"(?:(?: ,)? and(?: the)?{_PARTNER} (?:(?P<plat>PLAT\d+)|"
    r"NAME\d+))?| NAME\d+| the (?:streamer|network|broadcaster|channel))",
    "when": r"(?: the)? (?P<when>DATE\d+)",
    "eps": r" (?P<eps>EPS\d+)",
    # Who films it
    "crew": r" (?:team|crew|cast|producers|NAME\d+)(?: of (?P<show>(?:SHOW|ANA)\d+))?",
    "count": r" (?P<count>COUNT\d+)",
    "how_many": r" COUNT\d+",
    "place": r"(?: the)?(?: (?:southern|northern|eastern|western|central|rural|nearby|downtown))?"
    r" (?P<place>NAME\d+)(?: region| area)?(?: , (?P<place>NAME\d+)(?: ,)? and(?: the)? (?P<place>NAME\d+)"
    r"| , NAME\d+(?: ,)?|(?: ,)? and(?: the)? (?P<place>NAME\d+))?",
    "name": r" NAME\d+",
    "other_plat": r" PLAT\d+",
    "other_date": r" DATE\d+",
    "and_others": r"(?:(?: (?!of |for |on |in |from )[a-z][a-z-]*){0,4}? (?:dramas|comedies|series"
    "|shows|sitcoms)(?: :)?)?"
    r"(?:(?: the| OTHERWISE\d+)? (?:SHOW|NAME|OTHER)\d+(?:(?: :(?: an?| the)?| on| in"
    r"| of(?: the)?) NAME\d+)?(?: ,)?(?: and)?)*?"
    "(?: the)?",
}


def _one(words: str) -> str:
    return f" {either(words)}"


def _any(words: str) -> str:
    return f"(?: {either(words)})*"


_SET: Final = either(
    "eyed,targeted,tipped,set,scheduled,slated,due,expected,planned,confirmed,going,looking,all set"
)
_ANNOUNCED_THEN: Final = (
    r"(?: (?:announced|confirmed|revealed|said)(?: on| in)? (?P<when>DATE\d+)"
    r" that it(?: has| had| is| will)?)?"
)
# Words over which a statement does not reach: they begin another clause, deny, doubt, or change the matter.
_STOPS: Final = either(
    "after,before,when,while,as,since,until,although,though,but,who,whom,whose,which,that,where,if,because,"
    "following,despite,ahead,than,like,unlike,without,whether,unless,not,never,no,nor,yet,may,might,could,can,"
    "would,should,hopes?,hoping,wants?,likely,possibl[ey],potential(?:ly)?,probably,perhaps,considering,rather,"
    "instead,almost,nearly,rights,deals?,contract,licen[cs]e,film,movie,special,pilot,spin-?offs?,remake,reboot,"
    "prequel,sequel,adaptation,scripts?,podcast,documentary,reunion,crossover,game,book,novel,trailer,teaser,"
    "clip,poster,into,announced,revealed,said,told,finale,last,final,leading,followed,festival,screenings?,also-ran,fellow,another,other,he,she,they,i,we,you,"
    r"episode,\w+n't,cancel\w*,axed?,scrap\w*,end(?:ed|s|ing)?,conclud\w*,postpon\w*,delay\w*"
)
_WITHIN: Final = rf" (?!{_STOPS}(?: |$))(?:[a-zà-ÿ][\w'à-ÿ-]*|\d+|NAME\d+|EPS\d+|COUNT\d+"
_LISTS: Final = {
    # Between subject and verb: a description, which a preposition, a participle or a comma begins.
    "so": rf"(?: ,(?:{_WITHIN}|DATE\d+|PLAT\d+|,)){{1,12}}? ,"
    r"| (?:from|by|with|of|at|on|in|about|starring|featuring|created|produced|directed|written|set)(?= )"
    rf"(?:{_WITHIN}|DATE\d+|,)){{1,12}}?(?<! and)(?: ,)?"
    r"| , (?:which|who|whose)(?: [a-zA-Z\d'-]+){1,14}? ,)?",
    # Behind the verb, up to what a statement is about.
    "span": rf"(?:{_WITHIN}|PLAT\d+|,)){{0,12}}?",
    "aside": rf"(?: ,(?:{_WITHIN}|DATE\d+)){{1,8}}? ,)?",
    "plain": r"(?: (?:[a-z][a-z'-]*|EPS\d+|COUNT\d+)){0,6}?",
    "on_it": r"(?! (?:on|for|of)(?: the| a)? (?:NAME|OTHER))(?: (?:on|for|of)(?: (?P<show>(?:SHOW|ANA)\d+)|"
    r" (?P<season>SEASON\d+)|(?: the| all)? EPS\d+))?",
    "its_a": _any("its,their,a,an,the"),
    "a_kind_of": r"(?: (?:[a-z-]+|NAME\d+)){1,3}?",
    "orders_it": _one(
        "orders,ordered,greenlights,greenlit,green-lights,green-lit,greenlighted,green-lighted,commissions,"
        "commissioned,recommissioned,given the green light to,given the go-ahead to,given the nod to,"
        "picked up,"
        "handed out,booked,unveiled plans for,given the go-ahead for,given a green light to,signed up for"
    ),
    "has": _any("has,have,had,is,are,was,were,been,being,be,gets,got,'s,will be"),
    "acts": _any("has,have,had,will,is to"),
    "any_verb": r" (?!ends|concludes|wraps|finishes|leaves|expires)[a-z]{3,}s",
    "line": r"^",
    "did": _ANNOUNCED_THEN
    + _any(
        "has,have,had,is,are,will,it has,that it has,that it is,it's,that it's,it is,that they've,they've,"
        "that they have,they have,said,says,confirmed,announced,revealed"
    ),
    "has_it": _ANNOUNCED_THEN
    + _any(
        "told us they are,told us it is,says it is,says it has,said it is,said it has,has,have,had,is,"
        "reversed course and,it has,that it has,it had,confirmed,announced,revealed"
    ),
    "will": _ANNOUNCED_THEN
    + _any(
        "has,have,had,will,is,to,are,is set to,set to,in to,it has,that it has,it will,that it will,"
        "confirmed,announced"
    ),
    "will_be": _any("will,to,is set to,is scheduled to,is expected to,is,are,would"),
    "which": r"(?:(?: ,)? (?:which|that)| ,)?",
    # `'s` is no verb in `season 2's premiere`
    "to": r"(?: (?:will|shall|to|would)"
    r"| (?:is|are|has been|'s(?! (?:premiere|debut|return|launch|release)\b)|it's)"
    rf"(?: {_SET})?(?: to)?| {_SET} to)",
    "would": rf"(?: (?:will|would|to|shall)| (?:is|are|has been|was)(?: {_SET})?(?: to)?| {_SET} to)",
    "film": _one("filming,production,shooting,principal photography,the shoot,camera work,photography"),
    "started": _one(
        "begun,started,kicked off,commenced,begins,kicks off,starts,got underway,gotten underway,got under "
        "way,underway,under way,getting underway,getting under way,resumed,resumes,began,in full swing"
    ),
    "renews": _one(
        "renews,renewed,renew,re-ups,re-upped,recommissions,recommissioned,extended,renewing,re-upping"
    ),
    "orders": _one(
        "orders,ordered,greenlights,greenlit,green-lights,green-lit,greenlighted,green-lighted,commissions,"
        "commissioned,announced,announces,confirmed,confirms,ordering,given the green light to,given the "
        "go-ahead to,given the go ahead to,given the greenlight to,gave the green light to,gives the green "
        "light to,gives green light to,handed out,booked,locked in,picked up,picks up,renewed,renews,given "
        "the thumbs up to,set,bestowed"
    ),
    "ordered": _one(
        "ordered,greenlit,green-lit,greenlighted,commissioned,recommissioned,re-commissioned,confirmed,"
        "announced,given the green light,given the go-ahead,picked up,approved,recommissioned"
    ),
    "returns": _one(
        "heading back,be coming back,return,returns,returning,be back,is back,come back,coming back,"
        "back,be returning"
        ""
    ),
    "gives": _one(
        "is giving,are giving,has given,have given,gave,gives,handed,hands,has handed,awards,awarded,has "
        "awarded,grants,granted,has granted"
    ),
    "gets": _one(
        "scores,scored,earns,earned,gets,got,gotten,lands,landed,nabs,nabbed,snags,snagged,secures,secured,"
        "receives,received,won,wins,snag,bags,bagged,is getting,given,been given,been handed,handed,was given"
    ),
    "renewal": _one(
        "renewal,pickup,pick-up,go-ahead,green light,greenlight,thumbs up,recommission,recommissioning"
    ),
    "decided": _one("decided,opted,chosen,chose,elected,made the decision,made the call") + _one("to"),
    "ban": _one("broadcast ban,broadcasting ban,screening ban,broadcast suspension,ban,suspension"),
    "some": r"(?: [a-z'-]+){0,5}?",
    "a": _any("a,an,the,its,early,quick,swift,surprise"),
    "a_date": _any("a,an,its,the,official,for,new,fall,summer,spring,winter"),
    "a_right": _any("the,exclusive,streaming,its,international"),
    "on_date": _any("of,for,on,as,:,in,to,to be"),
    "years": r" (?:[a-z]+ ){0,2}[a-z\d]+ years",
    "adjectives": r"(?: [a-z'-]+){0,3}",
    "axes": _one(
        "cancels,cancelled,canceled,cancelling,canceling,axes,axed,axing,scraps,scrapped,nixes,nixed,canned,"
        "cans,given the axe to,gave the axe to,gives the axe to,given the ax to,pulls the plug on,"
        "pulled the plug on,pulling the plug on,swung the axe on,ditched,ditches,killed off,brought an end to"
    ),
    "axed": _one(
        "cancelled,canceled,axed,scrapped,nixed,canned,un-renewed,given the axe,given the chop,handed the axe"
    ),
    "after": r"(?:(?: ,)? after(?: just| only)? (?P<count>COUNT\d+))?",
    "saves": _one(
        "saves,saved,rescues,rescued,revives,revived,resurrects,resurrected,reviving,saving,rescuing,"
        "uncancels,uncancelled,uncanceled"
    ),
    "picks_up": _one(
        "picks up,picked up,pick up,picking up,snaps up,snapped up,swoops in to save,swooped in to save,"
        "made a deal for,closed a deal for,struck a deal for,inked a deal for,signed up for,signs up for,"
        "stepped in to pick up,steps in to pick up,stepped in to save,acquires,acquired,nabs,nabbed,lands,"
        "landed,brings back,brought back,bringing back,bring back,is the new home of,becomes the new home "
        "of,has become the new home of,secured"
    ),
    "end": _one(
        "end,ends,ending,conclude,concludes,concluding,wrap up,wraps up,wrapping up,wrap,wrap things up,"
        "wrapping things up,be wrapping things up,come to an end,comes to an end,coming to an end,come to "
        "a close,comes to a close,coming to a close,finish,finishes,finishing,bow out,bows out,bowing out,"
        "sign off,say goodbye,be ending,be wrapping up,be coming to an end,be concluding,draw to a close,"
        "be over"
    ),
    "the_show_s": r"(?: (?:the|its|it's|their|his|her|series|(?:SHOW|ANA)\d+(?: 's)?))*",
    "air": _one(
        r"be available to stream,be available to watch,be streaming,be out,premiere,debut,return,resume,"
        r"launch,air,arrive,drop,stream,land,bow,be released,release,be available,be back,come out,come back,"
        r"begin airing,start airing,start streaming,begin streaming,kick off,be shown,play,grace screens,"
        r"be broadcast,be telecast,hit screens,hit PLAT\d+,make its debut,come to PLAT\d+,premiering,airing,"
        r"returning,arriving,launching,debuting,coming,streaming,dropping,landing,be premiering,be airing,"
        r"be returning,be arriving,be launching,be debuting,be coming back,be dropping,make its arrival,"
        r"make its return"
    ),
    "airs": _one(
        r"premieres,debuts,returns,arrives,launches,drops,airs,lands,streams,bows,kicks off,is back,"
        r"comes back,comes out,begins airing,starts airing,begins streaming,starts streaming,begins,starts,"
        r"hits PLAT\d+,hits screens,releases"
    ),
    "airs_it": _one(
        "set,premiere,debut,launch,release,air,drop,stream,premieres,debuts,launches,releases,premiering,"
        "releasing,launching"
    ),
    "premiered": _one(
        "premiered,debuted,launched,dropped,arrived,was released,were released,aired,opened,followed,"
        "first screened,first aired,came out,"
        "started,began,kicked off,started airing,began airing,bowed,landed,"
        "hit screens,premiering,debuting,is premiered,was broadcast"
    ),
    "holds": _one(
        "have,consist of,comprise,contain,feature,include,be made up of,made up of,run for,run,span,spans,be "
        "comprised of,comprised of,consists of,comprises,features,consisted of,has,had,contains,includes,"
        "of,consisting of,comprising,with,containing,running to,runs to,gets"
    ),
    "gap": r"(?:(?: ,)? (?:'s|on|at|in|for|to|with|by|PLAT\d+|NAME\d+|SEASON\d+|EPS\d+|the|its|a|an|uk|us|"
    "all|both|sometime|time|"
    r"and|globally|worldwide|screens|streaming|as|part|of|tv|television|starting|beginning|from|back|air|our"
    r"|your|premiere|two-hour|between|mid|month|some|point|around|near|across|during|episodes?|season|more|ott"
    r"|release|worldwide|global)){0,9}?(?: ,)?",
    # Places in a sentence: the end or beginning of a clause, or its continuation without a date.
    "ends": r"(?= (?:[,.;:!–—-]|(?:of|for|on|with|and|after|ahead|in|at|before|but|which|to|by|from|as|just|"
    r"only|less|weeks|months|because|due|despite|following|so|amid|over|until|indefinitely|that|where)\b|DATE\d+)|$)",
    "all": r"(?= ?[.!]?$)",  # the end of the line
    # Where `there will be a third season` ends, or who announced that.
    "reported": r"(?= ?[.!]?$| ,(?: the)? (?:PLAT\d+|network|broadcaster|streamer|channel)(?: has| have)?"
    r" (?:announced|confirmed|revealed|said)\b)",
    # Not `filming on season 4 begins`, `the star of Minx returns`; but `the premiere of Minx airs`.
    "itself": r"(?<! on)(?<! for)(?<! to)(?<! about)(?<! behind)"
    r"(?<!(?<! EPS\d)(?<! new episodes)(?<! all episodes)(?<! premiere)"
    r"(?<! first half)(?<! the part)(?<! the volume)(?<! run) of)",
    "not_by_then": r"(?<! ahead of)(?<! before)(?<! after)(?<! since)(?<! following)(?<! to)(?<! 's)",
    "to_star": r"(?! to [a-z]+)",
    "for_good": r"(?! (?:until|till|before|this|next|in)\b)",
    "undated": r"(?! to (?:be|film|filming|shooting|production|work)\b)(?!(?: (?:on|in|the|to|until"
    "|till|this|beginning|starting))* DATE)",
    "there": r"(?:(?: ,)? (?:on|to|via|at) (?P<plat>PLAT\d+))?",
    "alone": r"(?<! of)(?<! on)(?<! for)",
    "meant": r"(?: (?:was|were|had been) (?:meant|due|set|scheduled|supposed|expected) to"
    r"(?: \w+){1,4}? DATE\d+ but)?",
    "not_with_season": r"(?! (?:with|after|following)(?: the)? SEASON)",
    "start_or_that": r"(?:^| that| and| ,| :| –| said| says| confirmed| revealed)",
}
_SLOTS: Final = _MENTIONS | _LISTS
# The kinds of mentions of which a slot has one.
_KINDS_OF: Final = {
    "show": (SHOW, ANAPHOR),
    "it": (SHOW, ANAPHOR, SEASON),
    "season": (SEASON,),
    "plat": (PLATFORM,),
    "other_plat": (PLATFORM,),
    "when": (DATE,),
    "other_date": (DATE,),
    "eps": (EPISODES,),
    "count": (SEASONS,),
    "how_many": (SEASONS,),
    "place": (NAME,),
    "name": (NAME,),
}
_GROUP: Final = re.compile(r"\(\?P<([a-z]+)>")


class Form:
    """A phrase as a regular expression, which is made for the first words that can match it.

    `needs`: sets of texts. Words that match have at least one text of each set.
    """

    def __init__(self, words: str) -> None:
        self._nodes = compiled(words)
        self._needs = tuple(_needs(self._nodes))

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """The matches in rewritten words."""
        if all(any(text in words for text in texts) for texts in self._needs):
            yield from self._pattern.finditer(words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(_expression(self._nodes))


@cache
def phrases() -> tuple[tuple[Phrase, Form], ...]:
    """The phrases with their forms."""
    return tuple((phrase, Form(phrase.words)) for phrase in PHRASES)


def mentions_of(found: re.Match[str], name: str) -> list[str]:
    """The mentions of a match under a name, in order."""
    return [word for key, word in found.groupdict().items() if word and key.rpartition("_")[0] == name]


def all_mentions_of(found: re.Match[str]) -> set[str]:
    """All mentions of a match."""
    return {word for word in found.groupdict().values() if word}


def _needs(nodes: Sequence) -> Iterator[frozenset[str]]:
    """For the parts of a phrase that must be there, the texts of which each has one."""
    for node in nodes:
        if isinstance(node, Words):
            yield frozenset(f" {key}" for key in node.keys)
        elif isinstance(node, Slot):
            if kinds := _KINDS_OF.get(node.slot):
                yield frozenset(f" {kind}" for kind in kinds)
        else:
            firsts = [next(_needs(option), None) for option in node.sequences]
            known = [first for first in firsts if first is not None]
            if len(known) == len(firsts):
                yield frozenset().union(*known)


def _expression(nodes: Sequence) -> str:
    """A phrase as a regular expression with unique group names."""
    count = itertools.count()
    whole = rf"{_sequence(nodes)}(?= |$)"
    return _GROUP.sub(lambda group: f"(?P<{group[1]}_{next(count)}>", whole)


def _sequence(nodes: Sequence) -> str:
    return "".join(map(_node, nodes))


def _node(node: Node) -> str:
    if isinstance(node, Words):
        return f" (?:{'|'.join(map(re.escape, sorted(node.keys, key=len, reverse=True)))})"
    if isinstance(node, Slot):
        return f"(?:{_SLOTS[node.slot]})"
    return f"(?:{'|'.join(map(_sequence, node.sequences))})"
