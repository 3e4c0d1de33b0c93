"""Finds the statements of a sentence: first whose they are, then how certain, then what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.dating import date_of, is_to_come
from btu_cli.articles.doubt import is_asked, is_certain, is_denied_rumour, is_rumour
from btu_cli.articles.homes import Homes
from btu_cli.articles.lists import GENRE
from btu_cli.articles.mentions import ANAPHOR, EPISODES, OTHER, SEASON, SHOW, SeasonSaid
from btu_cli.articles.ownership import Ownership, season_behind
from btu_cli.articles.phrases import kinds as told
from btu_cli.articles.seasons import number_of
from btu_cli.articles.slots import all_mentions_of, mentions_of, phrases
from btu_cli.articles.values import Statement
from btu_cli.articles.wording import PLATFORM_IS, Told, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.articles.mentions import Mention
    from btu_cli.articles.phrases import Phrase
    from btu_cli.articles.rewriting import Rewritten
    from btu_cli.articles.values import Sentence, Setting
    from btu_cli.model.dates import PartialDate

_LONG_AGO: Final = 365  # days
_SOON: Final = 150  # days in which nothing is made that was ordered today
_SPOKEN: Final = 45  # characters; a longer quotation is not a title
_SPEECH: Final = re.compile(r"[\"“«„]([^\"“”«»„]*)(?:[\"”»]|$)|(?<!\w)‘([^‘’]{45,})(?:’(?!\w)|$)")
_WITHOUT_BUYER: Final = re.compile(r"^(renewed|saved) (?:by|at) .*")
_NOT_AT: Final = re.compile(
    r"\b(?:not|no|non|nicht|pas)\s+(?:on|at|to|by|en|em|na|su|sur|bei)\s+[A-Z]"
)  # `but not on Netflix`
_EPISODES_BESIDE: Final = re.compile(r" (EPS\d+)$")  # `der acht Folgen der dritten Staffel`
_NAMES_ONE: Final = re.compile(rf"{PLATFORM_IS}|\b(?:by|at) ")
_MEANT: Final = re.compile(
    r" (?:filming|production|shooting|cameras|mark DATE\d+|DATE\d+ finale|the final episode"
    r"|its (?:\w+ )?finale|the (?:season|finale|series finale|premiere date|release date))\b"
)
_SEVERAL: Final = re.compile(
    r" (?:two|three|four|multi)-season| for (?:an? |at least )?(?:further |additional )?(?:COUNT"
    r"|two|three|several|multiple)"
)
_ANNOUNCED: Final = re.compile(r"(?:PLAT|SEASON)\d+ (?:\w+ )*?(?:announce|confirm)(?!.* (?:renewal|pickup) )")
_NUMBERED: Final = re.compile(
    r"\b(?:seasons?|series)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|\bS\d", re.IGNORECASE
)
_FOR_HOME: Final = re.compile(r"\b(?:Blu-?rays?|DVDs?|vinyl|paperback|hardback|hardcover)\b", re.IGNORECASE)
_SET_THEN: Final = re.compile(r" set (?:in|during|to)(?: (?:the|early|late))* DATE")
_ONE_EPISODE: Final = re.compile(r"\b[Ee]pisodes? \d")
_CROWD: Final = re.compile(  # statements that anybody can make
    r"\b(?:users?|viewers?|fans?|commenters?|redditors?|characters?)\b[^.\"“]{0,40}"
    r"\b(?:wrote|writes|tweeted|posted|commented|said|says|added|joked|complained|replied)\b",
    re.IGNORECASE,
)
_SERIES_IN_PARTS: Final = re.compile(
    rf"\b[Tt]he\s+([\w-]+?)[\s-](?:part|episode)\s+(?:\w+\s+)?{GENRE}\b"
    r"(?!.*\b(?:was|were|premiered|starred|ran|aired|launched|had|first)\b)"
    r"(?=.*\b(?:will|sees|returns?|reunites|back|joining|joins|film(?:ing|s)|shoot(?:ing|s)?)\b)"
)
_TOLD_OF: Final = re.compile(  # `the ten-episode season told`: not the season to come
    r" (?:told|was|were|ran|followed|drew|had|saw|averaged|ended|premiered|aired|debuted|focused|"
    r"cent(?:er|re)d|introduced|dropped|launched|starred)\b"
)
_NEW: Final = re.compile(
    r"\b(?:nuevos|novos|nouveaux|nuovi|neuen?|weitere|new|more|further|additional|fresh|brand-new|all-new)\b",
    re.IGNORECASE,
)
_OF_A_NAME: Final = re.compile(r" NAME\d+ , (?:which|whose) [^,]*$")  # `Silo, which begins its third season`
# Statements about the season that was named last in their sentence
_GOES_ON: Final = (
    *(" and ", " ,", " until ", " through ", " with ", " followed ", " leading ", " when it ", " as it "),
    *(" since it ", " but it ", " filming ", " production ", " shooting "),
)
_AND_CAME: Final = re.compile(  # `it ran for two seasons, with season two arriving in March`
    r" (?:aired|ran|lasted|was|were|debuted|premiered|began)\b[^;.]* with$"
)
_NEW_RUN: Final = re.compile(r"\b(?:with|in|for) a new\s+$", re.IGNORECASE)  # `a new six-part series`
_JUST_ORDERED: Final = re.compile(  # `the drama's just-ordered third season`
    r"\b(?:just|newly|recently|freshly)[ -](?:ordered|announced|renewed|commissioned|greenlit|confirmed)\b"
)
_RETURNS: Final = re.compile(r" (?:returns|is back) (?:for|with)")  # now, and so no order of a season
_JUST_RENEWED: Final = re.compile(
    rf"(?:[’']s|\b(?:[Tt]he|[Aa]n?|its|their))\s+(?:just|newly|recently)[ -]renewed\s+"
    rf"(?:[\w-]+\s+){{0,3}}(?:{GENRE}\s+)?[\"“‘']?$"
)
_SOME_OF_THEM: Final = re.compile(
    r" (?:first|last|next|remaining|another|with|(?<!filming )of|every|by)(?: the| its)?$"
)
_SOME_MORE: Final = re.compile(
    r" (?:to come\b|(?:will )?(?:every|each|weekly|a week|per|on|drop|air|release|remain|of (?:NAME"
    r"|OTHER))|left\b)"
)
_SHOT: Final = re.compile(r" (?:was|were|takes|took) ")
_ELSEWHERE: Final = re.compile(r"^In the (?:US|UK|U\.S\.|U\.K\.|States|United)\b")
_SAYS: Final = re.compile(
    r"\b(?:said|says|saying|stated|stating|announced|confirmed|revealed|reported|that)\b"
)


class Finder:
    """The statements of one sentence."""

    def __init__(self, sentence: Sentence, rewritten: Rewritten, setting: Setting) -> None:
        self._sentence = sentence
        self._rewritten = rewritten
        self._mentions = rewritten.mentions
        self._setting = setting
        self._owner = Ownership(sentence, rewritten, setting)
        self._homes = Homes(sentence, rewritten, setting)
        self._rumoured = is_rumour(sentence.text)
        self._speech = [
            found.span()
            for found in _SPEECH.finditer(sentence.text)
            if len(found[1] or found[2] or "") >= _SPOKEN
        ]

    def statements(self) -> Iterator[Statement]:
        """All certain statements about the show, in the order of the phrases."""
        if (
            is_denied_rumour(self._sentence.text)
            or _CROWD.search(self._sentence.text)
            or not self._speaks_of_a_show()
        ):
            return
        taken: set[tuple[str, str]] = set()
        for words in dict.fromkeys((self._rewritten.words, self._rewritten.briefly)):
            for phrase, form in phrases():
                for found in form.finditer(words):
                    told_of = {(phrase.kind, word) for word in all_mentions_of(found)}
                    if taken & told_of or not self._holds(phrase, found, words):
                        continue
                    statement = self._statement(phrase, found, words)
                    if statement is not None:
                        taken |= told_of
                        yield from self._one_a_season(phrase, found, statement)
        yield from self._besides({kind for kind, _ in taken})

    def _one_a_season(self, phrase: Phrase, found: re.Match[str], said: Statement) -> Iterator[Statement]:
        """A statement for each season of `renewed for seasons 2 and 3`."""
        season = self._season_said(phrase, found)
        if phrase.kind != told.RENEWED or season is None or season.final or len(season.numbers) <= 1:
            yield said
            return
        for number in season.numbers:
            yield said._replace(season=number)

    def _speaks_of_a_show(self) -> bool:
        """Whether it mentions anything that phrases are about; most sentences do not."""
        return bool(self._rewritten.of(SHOW, ANAPHOR, SEASON, EPISODES)) or bool(
            _MEANT.search(self._rewritten.words)
        )

    def _holds(self, phrase: Phrase, found: re.Match[str], words: str) -> bool:
        return (
            not is_asked(words, found.end())
            and not words.startswith((" 's ", " ' "), found.end())  # `renewed X's companion`
            and self._owner.is_ours(found, words)
            and is_certain(words[: found.start()], words[found.end() :])
            and not self._is_spoken(phrase, found)
            and not words[: found.start()].endswith(
                " where"
            )  # `remade by ZDF, where the second season was axed`
            and not (phrase.kind == told.PREMIERED and self._is_elsewhere(words[: found.start()]))
        )

    def _is_elsewhere(self, left: str) -> bool:
        """Whether a premiere is in another country: `In the US, season 2 debuted`."""
        return bool(_ELSEWHERE.match(self._sentence.text)) or left.endswith(" where the")

    def _is_spoken(self, phrase: Phrase, found: re.Match[str]) -> bool:
        """Whether it is in somebody's speech. There, only decisions that name the show count."""
        if not any(self._is_spoken_at(self._mentions[word].start) for word in all_mentions_of(found)):
            return False
        by_title = any(self._mentions[word].owner == SHOW for word in all_mentions_of(found))
        return not by_title or phrase.kind not in (*told.DECISIONS, told.NOT_INVOLVED)

    def _is_spoken_at(self, place: int) -> bool:
        return any(start <= place < end for start, end in self._speech)

    # What it says

    def _statement(self, phrase: Phrase, found: re.Match[str], words: str) -> Statement | None:
        said = self._season_said(phrase, found)
        published = self._setting.article.published
        told_here = Told(phrase.kind, found, self._sentence.text, self._mentions, said, published)
        entry = worded(told_here, axed=self._setting.axed)
        season = self._season(phrase.kind, said)
        if not entry or (phrase.kind == told.EPISODES and season is None) or self._is_known_of(phrase, found):
            return None
        if self._is_something_else(told_here, words):
            return None
        home = self._home(phrase.kind, entry, words)
        entry = (*entry, *home)
        if self._rumoured:  # the platform is part of the rumour
            entry = tuple(_WITHOUT_BUYER.sub(r"status = \1", clause) for clause in entry)
            entry = tuple(clause for clause in entry if not clause.startswith(PLATFORM_IS)) or entry
        listed = self._setting.listed and phrase.kind in told.DECISIONS
        date = date_of(phrase, told_here, words, listed=listed)
        if self._is_of_several(phrase, found, words) or (
            said is None and self._is_of_the_show(told_here, date)
        ):
            season = None
        if phrase.kind == told.SAVED and season is None and self._setting.renewed:
            date = None  # the rescue was before the renewal that the article reports
        before = phrase.kind in (told.RENEWED, told.FINAL, told.SAVED) and date not in (None, published)
        settled = home or self._rumoured or before
        at = "" if settled else self._home_elsewhere(phrase.kind, entry, season)
        return Statement(entry, season, date, self._rumoured, self._sentence, at)

    def _is_something_else(self, told_here: Told, words: str) -> bool:
        """Whether the words mean no news of a season: a disc, the time of a story, what would have been."""
        kind, found, said = told_here.kind, told_here.found, told_here.season
        premieres = kind in (told.PREMIERE_EXPECTED, told.PREMIERED)
        if premieres and (_FOR_HOME.search(self._sentence.text) or _SET_THEN.search(found[0])):
            return True
        unnamed = said is None and not mentions_of(found, "show") and " series finale " not in found[0]
        if kind in (told.FINAL, told.FINALE_EXPECTED) and unnamed:
            # `it will be the last`, `until the finale on May 13`: of which season?
            return self._setting.lead is not None or not found[0].startswith(" its ")
        one = kind in (told.POSTPONED, told.PREMIERE_EXPECTED) and _ONE_EPISODE.search(self._sentence.text)
        came = kind == told.PREMIERE_EXPECTED and _AND_CAME.search(words[: found.start()])
        if one or came or (found[0].startswith(" DATE") and told_here.published is None):
            return True  # of one episode, or in a calendar of an unknown year
        if kind == told.IN_PRODUCTION and is_to_come(told_here, words):
            return True
        if said is not None and (
            self._is_of_no_number(said) or self._is_of_no_year(kind, said) or self._is_on_air(told_here, said)
        ):
            return True
        return " would " in found[0] and not _SAYS.search(words[: found.start()])

    def _is_of_several(self, phrase: Phrase, found: re.Match[str], words: str) -> bool:
        """Whether an order is for `two more seasons`, whose numbers are not guessed."""
        if phrase.kind not in (told.SAVED, told.RENEWED):
            return False
        return bool(_SEVERAL.search(found[0]) or _SEVERAL.match(words, found.end()))

    def _is_of_the_show(self, told_here: Told, date: PartialDate | None) -> bool:
        """Whether a statement without a season is of no season: of long ago, or `was shot in Malta`."""
        shot = told_here.kind == told.PLACE and _SHOT.search(told_here.found[0])
        return bool(shot) or self._is_long_ago(date) or self._is_too_soon(told_here)

    def _is_too_soon(self, told_here: Told) -> bool:
        """Whether a premiere is of a season on its way, in news of the order of the next one."""
        if told_here.kind != told.PREMIERE_EXPECTED or not self._setting.ordered:
            return False
        when, published = told_here.when(ahead=True), self._setting.article.published
        return when is not None and published is not None and (when.last - published.first).days < _SOON

    def _is_long_ago(self, day: PartialDate | None) -> bool:
        """Whether it may be about another season than the article's."""
        published = self._setting.article.published
        if day is None or published is None:
            return False
        return (published.first - day.last).days > _LONG_AGO

    def _is_known_of(self, phrase: Phrase, found: re.Match[str]) -> bool:
        """Whether a season may be known already: `announced season 4`, not `announced a fourth season`."""
        if phrase.kind != told.RENEWED or not _ANNOUNCED.search(found[0]):
            return False
        seasons = [self._mentions[word] for word in mentions_of(found, "season")]
        text = self._sentence.text
        return any(_NUMBERED.search(text[season.start : season.end]) for season in seasons)

    def _season_said(self, phrase: Phrase, found: re.Match[str]) -> SeasonSaid | None:
        words = mentions_of(found, "season") or [w for w in found[0].split() if self._is_a_season(w)]
        words = words or season_behind(found)
        # `… the third season, and it will be the last`
        if not words and found[0].startswith(_GOES_ON):
            words = [w for w in found.string[: found.start()].split() if self._is_a_season(w)][-1:]
            if phrase.kind in (
                told.PREMIERE_EXPECTED,
                told.IN_PRODUCTION,
            ):  # of the season to come, and not of one before it
                lead = self._setting.lead or 0
                words = [w for w in words if max(self._mentions[w].season.numbers, default=lead) >= lead]
        said = [self._mentions[word].season for word in words if self._mentions[word].owner != OTHER]
        numbered = [each for each in said if each.numbers]
        return next(iter(numbered or said), None)

    def _is_a_season(self, word: str) -> bool:
        return word in self._mentions and self._mentions[word].kind == SEASON

    def _is_of_no_number(self, said: SeasonSaid) -> bool:
        """Whether the number is unclear: `a third season, and the final season will …`."""
        if said.numbers or not said.final:
            return False
        named = [mention for _, mention in self._rewritten.of(SEASON) if mention.owner != OTHER]
        others = [number for mention in named for number in mention.season.numbers]
        return max(others, default=0) >= (self._setting.lead or 1)

    def _is_on_air(self, told_here: Told, said: SeasonSaid) -> bool:
        """Whether `returns for its second season`, in news of a later one, tells no order."""
        lead = self._setting.lead or 0
        returns = told_here.kind == told.RENEWED and _RETURNS.search(told_here.found[0])
        left = told_here.found.string[: told_here.found.start()]
        if returns and (left.endswith(" when") or returns[0].startswith(" is back")):
            return True  # `on 6 May, when the show returns for season 2`
        return bool(returns) and max(said.numbers, default=lead) < lead

    def _is_of_no_year(self, kind: str, said: SeasonSaid) -> bool:
        """Whether `the new season premiered` can be the one before the season that is ordered."""
        return (
            kind == told.PREMIERED and not said.numbers and (self._setting.ordered or not self._setting.lead)
        )

    def _season(self, kind: str, said: SeasonSaid | None) -> int | None:
        """The season in the sentence, else the article's. A cancellation is about the whole show."""
        if kind == told.CANCELLED or (kind == told.SAVED and said is None and self._setting.renewed):
            return None
        if said is not None and said.numbers:
            return said.numbers[0] if len(said.numbers) == 1 else None
        if kind == told.EPISODES and said is not None:  # `the third season: the upcoming run has 10 episodes`
            return self._numbered_before(len(self._sentence.text))
        if said is not None and said.episodes:  # `the ten-episode season`, after `season 3 debuts Friday`
            return self._setting.lead if said.more else self._setting.before or self._setting.lead
        return None if kind in told.OF_THE_SHOW and said is None else self._setting.lead

    def _numbered_before(self, end: int) -> int | None:
        """The season that a sentence names first, up to a place in it; else the article's."""
        numbers = [
            number
            for _, mention in self._rewritten.of(SEASON)
            if mention.start < end and mention.owner != OTHER
            for number in mention.season.numbers
        ]
        return numbers[0] if numbers else self._setting.before or self._setting.lead

    def _home(self, kind: str, entry: tuple[str, ...], words: str) -> tuple[str, ...]:
        """The platform that announces the news or owns the show, if no other is named."""
        if kind == told.CANCELLED and entry[0] == "cancelled":
            return tuple(f"cancelled at {home}" for home in self._homes.deciding(words))
        if kind not in told.TO_COME or any(_NAMES_ONE.search(clause) for clause in entry):
            return ()
        home = self._homes.named()
        return (f"{PLATFORM_IS}{home}",) if home else ()

    def _home_elsewhere(self, kind: str, entry: tuple[str, ...], season: int | None) -> str:
        """The clause for the platform that the rest of the article names, or an empty one."""
        home = self._setting.home
        named = any(_NAMES_ONE.search(clause) for clause in entry)
        if not home or named or _NOT_AT.search(self._sentence.text):
            return ""
        if kind == told.CANCELLED:
            return f"cancelled at {home}" if entry[0] == "cancelled" else ""
        ahead = season is None or season >= (self._setting.lead or 0) or kind == told.PREMIERE_EXPECTED
        return f"{PLATFORM_IS}{home}" if kind in told.NEWS and ahead else ""

    def _besides(self, kinds: set[str]) -> Iterator[Statement]:
        """What a sentence tells in its descriptions: `the just-ordered third season`, `six new episodes`."""
        if not kinds & told.DECISIONS and not self._setting.axed:
            yield from self._named_last()
        yield from self._just_ordered()
        yield from self._counted()
        yield from self._more_episodes()
        # `the six-part series, which sees Ann Moore return, will shoot until July`
        parts, lead = _SERIES_IN_PARTS.search(self._sentence.text), self._setting.lead or 0
        count = number_of(parts[1]) if parts and lead > 1 else None
        if parts and count and self._owner.topic_is_ours(parts.start()):
            yield self._now(f"{count} episodes", lead)

    def _now(self, clause: str, season: int | None) -> Statement:
        """A statement of the day of publication."""
        published, home = self._setting.article.published, self._homes.named() or self._setting.home
        ahead = season is not None and season >= (self._setting.lead or 0) and not self._rumoured
        at = f"{PLATFORM_IS}{home}" if home and ahead else ""
        return Statement((clause,), season, published, self._rumoured, self._sentence, at)

    def _just_ordered(self) -> Iterator[Statement]:
        """`The drama's just-ordered third season`, `NBC's just-renewed comedy Minx`."""
        text = self._sentence.text
        for _, mention in self._rewritten.of(SEASON):
            numbers = mention.season.numbers
            if numbers and _JUST_ORDERED.search(text[mention.start : mention.end]) and self._has(mention):
                yield self._now("status = renewed", numbers[0])
        for _, show in self._rewritten.of(SHOW):
            if _JUST_RENEWED.search(text[: show.start]):
                yield self._now("status = renewed", None)

    def _named_last(self) -> Iterator[Statement]:
        """`The fourth and final season has begun filming`: a season that is final, whatever it does."""
        words = self._rewritten.words
        for word, mention in self._rewritten.of(SEASON):
            left, _, right = words.partition(f" {word}")
            numbers = mention.season.numbers
            ahead = len(numbers) == 1 and numbers[0] >= (self._setting.lead or 0)
            here = mention.season.final and ahead and right and self._has(mention)
            if here and is_certain(left, right) and not is_asked(words, len(left)):
                yield self._now("status = final_season, final = yes", numbers[0])

    def _has(self, season: Mention) -> bool:
        """Whether a season is the show's."""
        if season.owner == SHOW:
            return True
        left = self._rewritten.words.partition(f" {self._owner.word_of(season)}")[0]
        named = season.owner == OTHER or _OF_A_NAME.search(left)
        return not named and self._owner.topic_is_ours(season.start)

    def _counted(self) -> Iterator[Statement]:
        """`The first eight-episode season`: a number of episodes beside a named season."""
        for word, mention in self._rewritten.of(SEASON):
            said = mention.season
            at = self._rewritten.words.find(f" {word}")
            ahead = self._setting.lead if said.more else self._numbered_before(mention.start)
            season = said.numbers[0] if said.numbers else ahead
            told_of = not said.numbers and _TOLD_OF.match(self._rewritten.words, at + len(word) + 1)
            beside = _EPISODES_BESIDE.search(self._rewritten.words[: max(at, 0)])
            length = said.episodes or (beside and self._rewritten.mentions[beside[1]].value)
            counts = length and season and len(said.numbers) <= 1 and at >= 0 and not told_of
            if counts and self._has(mention) and is_certain(self._rewritten.words[:at], ""):
                yield self._now(f"{length} episodes", season)

    def _more_episodes(self) -> Iterator[Statement]:
        """`filming begins on six new episodes of the drama`: the length of the season to come."""
        season = self._numbered_before(len(self._sentence.text))
        for word, mention in self._rewritten.of(EPISODES):
            new = _NEW.search(self._sentence.text[mention.start : mention.end]) or _NEW_RUN.search(
                self._sentence.text[: mention.start]
            )
            left, _, right = self._rewritten.words.partition(f" {word}")
            if not (new and season and season > 1) or _SOME_OF_THEM.search(left) or _SOME_MORE.match(right):
                continue
            if (
                self._owner.topic_is_ours(mention.start)
                and is_certain(left, "")
                and not self._is_spoken_at(mention.start)
            ):
                yield self._now(f"{mention.value} episodes", season)
