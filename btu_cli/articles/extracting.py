"""Finds the drafts in an article, sentence by sentence, each in the context of those before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.doubt import is_asked, is_perhaps
from btu_cli.articles.drafting import drafted
from btu_cli.articles.homes import Homes, home_of
from btu_cli.articles.lists import GENRE, NEWS
from btu_cli.articles.mentions import ANAPHOR, DATE, EPISODES, OTHER, PLATFORM, RELATED, SEASON, SHOW, TITLES
from btu_cli.articles.ownership import is_of_another_subject
from btu_cli.articles.rewriting import Heard, Rewriter
from btu_cli.articles.sentences import LONGEST, READ, sentences_of
from btu_cli.articles.statements import Finder
from btu_cli.articles.tongues import tongue_of
from btu_cli.articles.values import Sentence, Setting, Statement
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.articles.mentions import Mention
    from btu_cli.articles.rewriting import Rewritten
    from btu_cli.articles.values import Article, Draft, Vocabulary

LEAD: Final = 800  # characters at the beginning in which an article names its season
LISTED: Final = 160  # characters at the beginning in which it says that it is a list
_SHORT: Final = 60  # characters of a heading that is a title
# A sentence without one of these words has no news, and is skipped.
_TRIGGER: Final = re.compile(NEWS, re.IGNORECASE)
_LIST: Final = re.compile(
    r"(?<!season )(?<!series )\b\d{1,3}\s+(?:(?!(?:of|in|on|for|to|and|as)\b)[\w’'/-]+\s+){0,5}(?:shows"
    r"|series|dramas|comedies)\b|\b(?:shows|series)\s+(?:that\s+)?(?:(?:were|are|have been)\s+)?(?:cancelled"
    r"|canceled|renewed|ending|axed|we)\b|\b(?:cancelled|canceled|renewed|ending)\s+(?:tv\s+)?shows\b"
    r"|\b(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty)\s+(?:\w+\s+){0,2}(?:shows|series"
    r"|dramas)\s+(?:to|like|you|that|we)\b|\bwhat[’']s\s+(?:new|coming|leaving|arriving)\b|\b(?:tv|fall"
    r"|autumn|summer|winter|spring|midseason|network|shows?)\s+premiere\s+dates\b|\bwhat\s+to\s+watch\b",
    re.IGNORECASE,
)
_LIST_BELOW: Final = re.compile(  # `Here are 10 cancelled shows that fans saved`
    r"\b(?:[Hh]ere(?: are|[’']s)|[Bb]elow,? (?:are|you)|[Ss]croll (?:down|through)|(?:[Oo]ur|[Tt]his"
    r"|[Tt]he) list(?: below)?|[Tt]ake a look at|listamos|repasamos|recopilamos|te dejamos"
    r"|confira)\b[^.\n]{0,90}\b(?:shows|series|dramas|comedies|titles|séries|cancelamentos)\b(?!['’])"
)
_DENIED: Final = re.compile(
    r"\b(?:is|was|has|have|had|are)(?:n['’]t| not)(?: been| yet| actually)* (cancell?ed|renewed|ended)\b",
    re.IGNORECASE,
)
# `Nolan, which returns for season 3`, `the epic Nolan has been renewed for season 3`
_OF_A_NAME: Final = re.compile(
    r" NAME\d+ , (?:which|whose) [^,]*$| OTHERWISE\d+ [^,]*$| NAME\d+ (?:has|have|had|is|was|will)(?: been"
    r"| be)? (?:renewed|picked|ordered|given|greenlit|return|back)\b.*$"
)
_ONLY_A_TITLE: Final = re.compile(r" (?:\d{1,3} ?[.:)]? ?)?((?:SHOW|SEASON)\d+)")  # `3. Minx`, `Minx 2`
_IS_OVER: Final = re.compile(  # then the news is about a later season
    r"(?: has| had)? (?:ended|concluded|finished|wrapped up|came to an end|left|aired|premiered|debuted"
    r"|dropped|opened|arrived|introduced|brought|averaged|drew|launched|hit|earned|received|scored|told|ran"
    r"|saw|followed|broke|became)\b(?! (?:filming|production|shooting))"
)
_IS_ON: Final = re.compile(
    r" (?:is|are) (?:[a-z-]+ )?(?:through|in|airing)$"
)  # `is midway through its fifth season`
# `Feb. 20: Zero Hour.`, in a calendar of shows.
_ENTRY_OF_ANOTHER: Final = re.compile(
    r" DATE\d+ [:–—-] (?:NAME|OTHER)\d+\b"
    r"| (?:the )?(?:NAME|OTHER)\d+(?: \.)?$"  # `Zero Hour. The thriller returns …`
    r"|.* (?:cast of|stars? in|starring in|seen in|joins?|joined) PLAT\d+ 's? (?:[a-z-]+ ){0,3}NAME\d+ ?\.?$"
)
# `will star in Deep Blue, a limited series for Hulu`, `NBC's Night Shift rose`
_INTRODUCES_ANOTHER: Final = re.compile(
    rf"NAME\d+ , an? (?:[a-z-]+ ){{0,4}}{GENRE} (?:for|at|from|on|about|set|[.])"
    r"|OTHERWISE\d+ NAME\d+(?: (?:the|of|in|and|NAME\d+))* (?:[.,;–]|which|with|from|for|on|at"
    r"|starring|about)"
    # `Hulu gave Sea Wall a second season`: what a platform decides about
    r"|PLAT\d+ (?:has |have )?(?:gave|given|renewed|renews|cancell?ed|cancels|axed|axes|ordered|orders"
    r"|picked up|revived) (?:the )?NAME\d+(?! (?:as|to star|to lead))|^ PLAT\d+ 's NAME\d+ (?!(?:said|says"
    r"|told|added|confirmed|revealed|announced|called|noted|has said)\b)[a-z]"
)
# `what does that mean for another Netflix show in Minx?`: the article is about the one
_COMPARES: Final = re.compile(
    rf" another(?: PLAT\d+)?(?: [a-z-]+)*?(?: {GENRE}| hit)(?: in| like| ,| :| –)? SHOW\d+"
)
# `Sea Wall, from Reid Media, resumed filming`: what only shows do
_NEWS_OF_ANOTHER: Final = re.compile(
    r"^ as for(?: the)? (?:NAME|OTHER)\d+(?: : NAME\d+)? , (?:it|ANA\d+)\b|"  # `As for Silo, it will end …`
    r"^(?: ,)?(?: PLAT\d+ 's)? OTHERWISE\d+ NAME\d+ (?:will|has|is|returns|premieres|debuts|launches)\b|"
    # `getting the axe after one season is Sea Wall`
    r"^(?: ,)? (?:cancell?ed|axed|renewed|returning|ending|getting the (?:axe|ax|chop"
    r"|boot))[^,.]*? (?:is|are)(?: NAME\d+ 's)? NAME\d+|"
    rf"^(?: the)?(?: [a-z-]+| (?:NAME"
    rf"|PLAT)\d+(?: 's)?){{0,3}}? {GENRE} NAME\d+(?: : NAME\d+)? (?:will|won't|has|have|is|was|gets?|got)\b|"
    r"^(?: for)? NAME\d+(?: : NAME\d+)?(?: ,[^,;]*,)? (?:(?:has|have|was|is|will be) (?:been )?(?:renewed"
    r"|cancelled|canceled|axed|picked up|greenlit|recommissioned)|(?:will )?(?:premieres?|premiered|debuts"
    r"|debuted)|(?:has )?(?:resumed|started|begun|began|wrapped) (?:filming|shooting|production)"
    r"|(?:has )?(?:received|earned|scored|landed|snagged|got|gotten|nabbed) an? [^,.;]{0,30}(?:order|renewal"
    r"|pickup|season)|(?:has )?(?:received|earned|scored|landed|snagged|got|gotten|nabbed) (?:an? )?(?:EPS"
    r"|SEASON)\d+)\b"
)
# `Minx and The Son have been cancelled`, `Tides, Silo and Minx on Hulu`: the shows beside this one
_OF_BOTH: Final = r"(?= (?:have|are|were|will|both|move|canceled|cancelled|renewed|on|at|[.])| ?$)"
_BESIDE: Final = re.compile(
    rf"SHOW\d+(?: ,(?: the)? NAME\d+)*(?: ,)? and(?: the)? NAME\d+{_OF_BOTH}"
    r"|(?<! on)(?<! of)(?<! in)(?<! by)(?<! with)(?<! from)(?: NAME\d+ ,(?: the)?)* NAME\d+(?: ,)? and"
    rf"(?: the)? SHOW\d+{_OF_BOTH}"
)
_NUMBERED: Final = re.compile(r"#?\d{1,3}[.):]\s+\S")
_ORDER: Final = re.compile(r" (?:renew|order|picked up|picks up|commission|greenl|re-up|recommission)")
_RENEWAL: Final = re.compile(r" (?:renew|re-up)")
_FILM: Final = re.compile(
    r"\b(?:an?|the|[\w-]+-length) (?:\w+ )?(?:film|movie|special|spin-?off|pilot)\b|\b(?:has|have|with|on|is"
    r"|making|writing|developing) an? new (?:\w+ )?(?:series|drama|comedy|show|thriller)\b",
    re.IGNORECASE,
)
# Words of sentences that can be about other works of the same people.
_WORKS: Final = re.compile(
    r"\b(?:mak(?:es?|ing|ers)|made|projects?|works?|credits|known for|series|show)\b", re.IGNORECASE
)
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]?")
_AXE: Final = r"(?:dropped by|cancel\w+|axe[ds]?|axing|save[sd]|rescue[sd]|reviv\w+|un-?cancel\w+)"


class _Read(NamedTuple):
    """A sentence in its rewritten form; whether the show was the last one named before, or named at all."""

    sentence: Sentence
    rewritten: Rewritten
    ours: bool
    named: bool
    follows: bool
    season: int | None


def drafts_of(article: Article, vocabulary: Vocabulary) -> list[Draft]:
    """The drafts from an article, in the order of the text, without repetitions."""
    rewriter = Rewriter(vocabulary, tongue_of(article.text))
    if others := frozenset(_beside(article, rewriter)):
        rewriter = Rewriter(vocabulary, tongue_of(article.text), others)
    return drafted(article, vocabulary, list(_statements(article, vocabulary, rewriter)), rewriter)


def _beside(article: Article, rewriter: Rewriter) -> Iterator[str]:
    """The shows that sentences name beside this one: `Minx and The Son have been cancelled`."""
    for sentence in sentences_of(article.text):
        if len(sentence.text) > LONGEST or " and " not in sentence.text:
            continue
        rewritten = rewriter.rewrite(sentence.text)
        for found in _BESIDE.finditer(rewritten.words):
            for word in re.findall(r"NAME\d+", found[0]):
                mention = rewritten.mentions[word]
                the = "The " if sentence.text[: mention.start].casefold().endswith("the ") else ""
                yield f"{the}{mention.value}"


def _statements(article: Article, vocabulary: Vocabulary, rewriter: Rewriter) -> Iterator[Statement]:
    listed = bool(
        _LIST.search(f"{article.title or ''}\n{article.text[:LISTED]}")
        or _LIST_BELOW.search(article.text[:LEAD])
    )
    read = list(_sentences(article, rewriter, listed=listed))
    beginning = list(_beginning(article, read, rewriter))
    lead = None if listed else _lead(beginning)
    setting = Setting(
        article,
        lead=lead,
        ordered=_is_just_ordered(read, lead, _ORDER),
        renewed=_is_just_ordered(read, lead, _RENEWAL),
        axed=_was_axed(article.text, vocabulary),
        listed=listed,
    )
    setting = setting._replace(
        home=home_of(
            setting,
            (
                Homes(each.sentence, each.rewritten, setting._replace(ours=each.ours))
                for each in beginning
                if _is_about_it(each.rewritten)
            ),
        )
    )
    for number, each in enumerate(read):
        text = each.sentence.text
        if rewriter.translates or _TRIGGER.search(text):
            here = setting._replace(
                ours=each.ours, named=_is_named(read, number), follows=each.follows, before=each.season
            )
            found = Finder(each.sentence, each.rewritten, here).statements()
            yield from (
                statement
                for statement in found
                if not (statement.rumoured and _is_denied(article, statement))
            )


def _is_named(read: list[_Read], number: int) -> bool:
    """Whether the show is named before a sentence, in it, or directly after it (`a hit is back. X …`)."""
    here = read[number].sentence.paragraph
    return read[number].named or any(
        _mentions_the_show(each.rewritten)
        for each in read[number : number + 2]
        if each.sentence.paragraph == here
    )


def _mentions_the_show(rewritten: Rewritten) -> bool:
    """Whether a sentence names the show, alone or with its season."""
    return any(mention.owner == SHOW for mention in rewritten.in_order())


def _is_denied(article: Article, statement: Statement) -> bool:
    """Whether the article denies a rumour elsewhere: `the series is not cancelled`."""
    said = " ".join(statement.entry)
    return any(
        found[1].replace("canceled", "cancelled") in said for found in _DENIED.finditer(article.text[:READ])
    )


def _sentences(article: Article, rewriter: Rewriter, *, listed: bool) -> Iterator[_Read]:
    """The sentences that are short enough to read, each with the show named last before it."""
    ours, paragraph = not listed and rewriter.names_early(article.text[:READ]), -1
    heard = Heard(named=_is_named_outside(article, rewriter))
    follows = sectioned = False  # `sectioned`: a heading is the show's title, so others can be of other shows
    season: int | None = None
    part = -1  # in a list, the last paragraph of the part about the show
    for sentence in sentences_of(article.text):
        if len(sentence.text) > LONGEST:
            continue
        if sentence.paragraph != paragraph:
            season = None
            heard = heard._replace(it=None)
        heard = heard._replace(of_show=heard.of_show and sentence.paragraph == paragraph)
        rewritten = rewriter.rewrite(sentence.text, heard)
        paragraph = sentence.paragraph
        ours = ours and not (listed and sentence.paragraph > part) and not _has_news_of_another(rewritten)
        yield _Read(sentence, rewritten, ours, heard.named, follows, season)
        titles = [mention.owner for mention in rewritten.in_order() if mention.owner in TITLES]
        if titles:
            ours = titles[0] == SHOW or (SHOW in titles and not ours)
        elif _begins_another(sentence, rewritten, sectioned=sectioned, listed=listed):
            ours = False
        ours = ours and not _turns_to_another(rewritten.words)
        sectioned = sectioned or (sentence.heading and _is_only_a_title(rewritten))
        if SHOW in titles:
            part = sentence.paragraph + sentence.heading
        platforms = rewritten.of(PLATFORM)
        season = _season_after(rewritten, season)
        film = _FILM.search(sentence.text)
        about = _is_about_it(rewritten)
        follows = (
            not film and ours and (about or (follows and not _WORKS.search(_QUOTED.sub("", sentence.text))))
        )
        heard = Heard(
            platform=str(platforms[0][1].value) if platforms else heard.platform,
            it=_subject_of(rewritten),
            of_show=not film and about,
            named=heard.named or bool(rewritten.of(SHOW, RELATED)) or SHOW in titles,
        )


def _turns_to_another(words: str) -> bool:
    """Whether what follows a sentence is about another show, which it introduces or compares."""
    return bool(_COMPARES.search(words) or _INTRODUCES_ANOTHER.search(words.rpartition(" SHOW")[2]))


def _is_named_outside(article: Article, rewriter: Rewriter) -> bool:
    """Whether the title of the article or its address names the show: `/2021/this-is-us-season-6/`."""
    address = " ".join(re.findall(r"[a-z]+|\d+", (article.url or "").rpartition("://")[2].partition("/")[2]))
    return any(_mentions_the_show(rewriter.rewrite(text)) for text in (article.title or "", address.title()))


def _begins_another(sentence: Sentence, rewritten: Rewritten, *, sectioned: bool, listed: bool) -> bool:
    """Whether a sentence that names no title begins the part about another show."""
    if _ENTRY_OF_ANOTHER.match(rewritten.words):
        return True
    if not sentence.heading:
        return False
    asks = sentence.text.endswith("?")
    return (sectioned and not asks) or bool(sentence.number and _names_another(sentence.text, listed=listed))


def _is_only_a_title(rewritten: Rewritten) -> bool:
    """Whether a line is the show's title, alone or with the number of a season."""
    found = _ONLY_A_TITLE.fullmatch(rewritten.words)
    return found is not None and rewritten.mentions[found[1]].owner == SHOW


def _has_news_of_another(rewritten: Rewritten) -> bool:
    """Whether a sentence begins with a name that has news as only a show can have."""
    return bool(_NEWS_OF_ANOTHER.match(rewritten.words)) and not _mentions_the_show(rewritten)


def _season_after(rewritten: Rewritten, before: int | None) -> int | None:
    """The one season that was named last; None if a sentence names several."""
    numbers = {n for _, m in rewritten.of(SEASON) if m.owner != OTHER for n in m.season.numbers}
    return numbers.pop() if len(numbers) == 1 else None if numbers else before


def _is_about_it(rewritten: Rewritten) -> bool:
    """Whether a sentence mentions the show or its season, and not only in what is left out of its words."""
    mentioned = rewritten.of(SHOW, ANAPHOR, SEASON)
    return any(mention.owner != OTHER and word in rewritten.words for word, mention in mentioned)


def _subject_of(rewritten: Rewritten) -> Mention | None:
    """The show or its season, if a sentence mentions it first, so that `It` in the next sentence means it."""
    found = ((word, m) for word, m in rewritten.mentions.items() if f" {word}" in rewritten.words)
    first = next((m for _, m in found if m.kind not in (DATE, EPISODES)), None)
    return (
        first
        if first is not None and first.kind in (SHOW, ANAPHOR, SEASON) and first.owner != OTHER
        else None
    )


def _names_another(heading: str, *, listed: bool) -> bool:
    """Whether a heading begins a part about another show: `2. Hanna`, in lists `Hanna – three seasons`."""
    short = len(heading) < _SHORT and heading[:1].isupper()
    return bool(_NUMBERED.match(heading)) or (listed and short)


def _beginning(article: Article, read: list[_Read], rewriter: Rewriter) -> Iterator[_Read]:
    """The title and the first sentences, without those about another show."""
    if article.title:
        title = Sentence(article.title, 0, 0, heading=True)
        yield _Read(title, rewriter.rewrite(article.title), ours=True, named=True, follows=True, season=None)
    length = 0
    for each in read:
        if length >= LEAD:
            break
        length += len(each.sentence.text)
        if each.ours or _mentions_the_show(each.rewritten):
            yield each


def _lead(beginning: list[_Read]) -> int | None:
    """The season of the article's beginning: the highest in the first sentence that names one."""
    for rewritten, text in ((each.rewritten, each.sentence.text) for each in beginning):
        numbers = [
            mention.season.numbers[0]
            for word, mention in rewritten.of(SEASON)
            if mention.owner != OTHER
            and mention.season.numbers
            and not is_perhaps(_before(rewritten, word), _after(rewritten, word))
            and not _is_of_another(rewritten, mention)
            and not is_of_another_subject(rewritten, text, mention.start)
            and not is_asked(rewritten.words, rewritten.words.find(f" {word}"))
            and not _IS_OVER.match(_after(rewritten, word))
            and not _IS_ON.search(_before(rewritten, word))
            and not _OF_A_NAME.search(_before(rewritten, word))
        ]
        if max(numbers, default=1) > 1:  # news is about a season to come
            return max(numbers)
    return None


def _is_of_another(rewritten: Rewritten, season: Mention) -> bool:
    """Whether a season without an owner follows another show's title in its sentence."""
    before = [m.owner for m in rewritten.in_order() if m.start < season.start and m.owner in TITLES]
    return season.owner not in TITLES and bool(before) and before[-1] == OTHER


def _is_just_ordered(read: list[_Read], lead: int | None, order: re.Pattern[str]) -> bool:
    """Whether the article reports the order of its season, which then cannot premiere soon."""
    return any(
        order.search(each.rewritten.words)
        and any(lead in mention.season.numbers for _, mention in each.rewritten.of(SEASON))
        for each in read
    )


def _after(rewritten: Rewritten, word: str) -> str:
    """The words behind a mention."""
    return rewritten.words.partition(f" {word}")[2]


def _before(rewritten: Rewritten, word: str) -> str:
    """The words before a mention."""
    return rewritten.words[: max(0, rewritten.words.find(f" {word}"))]


def _was_axed(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the article mentions a cancellation near the show's name or kind."""
    titles = "|".join(re.escape(title) for title in vocabulary.titles if title.strip())
    near = rf"(?:{titles}|the (?:show|series|drama|comedy)|\bits|\bit was)"
    told = rf"{near}.{{0,140}}{_AXE}|{_AXE}.{{0,80}}{near}"
    return bool(re.search(told, text[:READ], re.IGNORECASE | re.DOTALL))
