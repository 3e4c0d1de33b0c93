"""Lists of words that are not names: numbers, ordinals, fillers, and warning words."""

from __future__ import annotations

from typing import Final

from btu_cli.model.lifecycle import STATUSES, SYNONYMS
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED
from btu_cli.model.written import MONTHS, WEEKDAYS

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
HUNDRED: Final = 100
SHORT: Final = 2  # letters of on, in, up

CARDINALS: Final = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    | {"hundred": HUNDRED}
)
ORDINALS: Final = (
    {word: number for number, word in enumerate(_ORDINALS)}
    | {word: 10 * number for number, word in enumerate(_TENTHS, start=2)}
    | {"hundredth": HUNDRED}
)
TENS: Final = frozenset(_TENS)

# Words without a meaning of their own between the phrases of a clause.
FILLERS: Final = frozenset(
    "the a an is was are were has have been being now also just again currently finally it its it's this "
    "show's show series drama comedy sitcom programme program "
    "which already still formally quietly abruptly suddenly breaking exclusive exclusively fan hit popular "
    "beloved acclaimed favorite favourite they tv television "
    "sadly unfortunately thankfully yay ugh hooray woohoo omg soap anime anime's drama's series' "
    "original they've".split()
)
# Verbs that ask a question if they are in front of their subject.
ASKING: Final = frozenset("is are was were has have had".split())
# Words and marks after which a clause can make another statement.
CONNECTIVES: Final = frozenset({"and", "&", "but", "–", "—", "-", ":", "(", ")", "[", "]", "|"})

# Words that publishers put in front of a headline, with a colon or a dash.
TRIMMING: Final = frozenset(
    "exclusive breaking news tv update updated report reports video watch just in streaming "
    "renewals cancellations scoop good great bad sad big mark your calendar calendars".split()
)

# Kinds of shows, and descriptive words in front of them.
KINDS: Final = frozenset(
    "series drama comedy sitcom thriller show dramedy anime manga soap opera telenovela docuseries animation "
    "miniseries adaptation kdrama "
    "romance western procedural anthology whodunnit whodunit mystery saga romcom hit noir".split()
)
DESCRIPTIONS: Final = (
    KINDS
    | FILLERS
    | frozenset(
        "sci fi based reality competition limited long running freshman sophomore veteran animated medical "
        "legal crime fantasy superhero horror historical period romantic family teen dystopian spy "
        "political western musical game talk dating cooking action adventure mystery supernatural zombie "
        "football soccer baseball basketball hockey sports boxing racing hospital courtroom school prison "
        "office military naval firefighter firefighting cop gangster mob mafia heist baking singing dance "
        "quiz panel sketch satirical dark black costume regency apocalyptic dystopia space espionage "
        "survival psychological buddy gothic folk queer teenage swashbuckling "
        "vampire detective police procedural workplace romance hour half young adult ya comic book award "
        "winning emmy nominated cult smash original live wartime daytime primetime korean turkish "
        "spanish german french british nordic indian american japanese".split()
    )
)
# Another work than the show itself.
OTHER_SHOWS: Final = frozenset(
    "film movie prequel sequel remake reboot spinoff spinoffs spin off offshoot revival companion".split()
)
ANOTHER_WORK: Final = OTHER_SHOWS | frozenset(
    ("musical", "podcast", "documentary")
)  # such a word ends a name

STANDING_WORDS: Final = {
    "rumoured": RUMOURED, "rumored": RUMOURED, "rumour": RUMOURED, "rumor": RUMOURED,
    "official": OFFICIAL, "officially": OFFICIAL, "reported": REPORTED,
}  # fmt: skip
NEGATIONS: Final = frozenset(
    "not no never without neither nor none nobody cannot isnt wasnt hasnt wont doesnt didnt "
    "non denies denied deny refuses refused fails failed".split()
)
SPECULATION: Final = frozenset(
    "may might could would should can likely unlikely probably possibly perhaps maybe reportedly allegedly "
    "apparently supposedly rumoured rumored rumours rumors rumour rumor hopes hoped hopeful hoping wants "
    "unconfirmed want wanted wish wishes "
    "considering considers considered consider eyes eyeing mulls mulling near nearly almost close potential "
    "potentially if whether unless speculation expected probable uncertain doubt doubtful".split()
)

# Words that deny or question what is in front of them.
DOUBT: Final = (
    NEGATIONS
    | SPECULATION
    | frozenset(
        "is was were are false fake hoax error mistake when how why what but petition condition".split()
    )
)

# Words that cannot be part of an unknown name; such a word ends it.
RESERVED: Final = (
    frozenset(MONTHS)
    | WEEKDAYS
    | SPECULATION
    | NEGATIONS
    | {f"{day}s" for day in WEEKDAYS}
    | {
        word
        for phrase in (*STATUSES, *SYNONYMS)
        for word in phrase.replace("_", " ").split()
        if len(word) > SHORT
    }
    | frozenset(
        "a an and or by for with after before from to until till through on in at of off as but because due "
        "expected set slated scheduled season seasons series episode episodes part parts final last new next "
        "night nights day days week weeks month months year years midseason later earlier soon spring summer "
        "autumn fall winter early late mid someone somebody something anyone another other others fans "
        "viewers "
        "home network streaming streamer streamers platform platforms show premiere finale "
        "filming production "
        "return returns returning moved moves involved talks rights today tomorrow yesterday q1 q2 q3 q4 "
        "primetime daytime prime-time timeslot slot cable broadcast television tv theaters theatres cinemas "
        "backburner limbo hold hiatus one two three four five six seven eight nine ten first second third "
        "earnest secret secrecy private public swing progress style "
        "language english-language its their his her our".split()
    )
) - {"the"}


# News of people, and words of their work; none is a part of a person's name.
LEAVING: Final = frozenset(
    "steps stepping stepped exits exiting exited leaves leaving departs departing departed quits quit "
    "fired".split()
)
JOINING: Final = frozenset(
    "joins joined joining named tapped hired takes returns returning set boards boarded promoted appointed "
    "replaces replaced cast plays playing stars will to is".split()
)
ADDING: Final = frozenset("adds added casts taps hires names enlists recruits".split())
ROLES: Final = {
    **{role: role for role in ("showrunner", "director", "writer", "composer", "host")},
    "creator": "creators",
    "producer": "producers",
}
NO_PERSON: Final = (
    RESERVED
    | FILLERS
    | ANOTHER_WORK
    | LEAVING
    | JOINING
    | ADDING
    | frozenset(ROLES)
    | frozenset(
        "boss bosses chief ceo exec execs executive president head star stars actor actress source sources "
        "insider insiders report reports says said confirms confirmed "
        "teaser trailer video post poster promo script book leak theory study filing email letter tweet "
        "listing schedule documents leaked official new exit does did do will".split()
    )
)


def cardinal(words: tuple[str, ...]) -> tuple[int, int] | None:
    """The number (one to a hundred) at the beginning of the words, and how many words it takes."""
    return _number(words, CARDINALS)


def ordinal(words: tuple[str, ...]) -> tuple[int, int] | None:
    """As `cardinal`, for `fifth`, `twenty-second`, `22nd`."""
    if words and words[0][:-2].isdigit() and words[0].isascii() and words[0][-2:] in ("st", "nd", "rd", "th"):
        return int(words[0][:-2][:9]), 1
    return _number(words, ORDINALS)


def _number(words: tuple[str, ...], last: dict[str, int]) -> tuple[int, int] | None:
    if not words:
        return None
    if len(words) > 1:
        one, two = words[0], words[1]
        if one in TENS and 1 <= last.get(two, 0) <= 9:  # noqa: PLR2004 - twenty-one to ninety-nine
            return CARDINALS[one] + last[two], 2
        if one == "one" and last.get(two) == HUNDRED:
            return HUNDRED, 2
    return (last[words[0]], 1) if words[0] in last else None
