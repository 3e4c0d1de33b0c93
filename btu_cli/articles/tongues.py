"""Other languages than English: how they say seasons and dates, and a glossary into the words of the phrases.

Spanish, Portuguese, French, Italian and German put the same things in nearly the same order. So a sentence is
marked in its own language, and its other words are put into English; the phrases, and what makes them
doubtful, are then those of English. What the glossary does not have stays as it is, and breaks a phrase.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.articles.lists import either
from btu_cli.articles.mentions import (
    ANAPHOR,
    DATE,
    EPISODES,
    OTHER,
    PLATFORM,
    SEASON,
    SEASONS,
    SHOW,
    SeasonSaid,
)
from btu_cli.articles.when import When

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
MANY: Final = 4  # common words that a text must have before it is taken to be of a language


class Tongue(NamedTuple):
    """A language: words that tell it, ordinals from the first, nouns, months, and its glossary.

    `glossary` has a line for each English rendering: `has renewed = ha renovado, renueva`. An indented line
    goes on with the one above it.
    """

    name: str
    common: str
    ordinals: str
    numbers: str
    season: str
    final: str
    more: str
    kinds: str
    months: str
    episodes: str
    articles: str
    of: str
    glossary: str


SPANISH: Final = Tongue(
    name="Spanish",
    common="el la los las de del que en una por para con se su como pero más este esta",
    ordinals="primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    numbers="uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    season="temporada, entrega",
    final="última, final",
    more="nueva, otra, próxima",
    kinds="serie, ficción, comedia, drama, telenovela",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    episodes="episodios, capítulos",
    articles="el, la, los, las, un, una, su, esta, este",
    of="de, del, de la, a, a la",
    glossary="""
has renewed = ha renovado, renueva, renovó
has been renewed = ha sido renovada, ha sido renovado, fue renovada, fue renovado, acaba de ser
    renovada, es renovada
renewed = renovada, renovado
has confirmed = ha confirmado, confirmó, confirma, anunció, ha anunciado, anuncia
gets = tiene confirmada, tendrá, contará con, recibirá
will return for = volverá con, regresará con, volverá para, regresará para, regresa con, vuelve con,
    vuelve para
has cancelled = ha cancelado, cancela, canceló
has been cancelled = ha sido cancelada, ha sido cancelado, fue cancelada, fue cancelado, queda cancelada
cancelled = cancelada, cancelado
has saved = ha rescatado, rescata, rescató, ha salvado, salva
will be the last = será la última, será la definitiva, va a ser la última
will end with = terminará con, finalizará con, concluirá con, acabará con, se despedirá con, llegará a
    su fin con
filming = el rodaje, la grabación, las grabaciones, la producción, rodaje, grabaciones, la filmación,
    producción
has begun = ha comenzado, ha empezado, comenzó, empezó, arrancó, ha arrancado, arrancaron, comenzaron,
    están en marcha
will begin = comenzará, empezará, arrancará, iniciará, comenzarán, arrancarán
has finished = ha terminado, terminó, ha finalizado, finalizó, ha concluido
is filming = se está rodando, está rodando, se rueda, se está grabando, está grabando
will premiere = se estrenará, estrenará, llegará, regresará, volverá, se estrena, llega, regresa, vuelve
premiered = se estrenó, estrenó, debutó
will consist of = constará de, se compondrá de, se compondrá por, contará con, tendrá, consta de
by = por
for = por, para, con
after = tras, después de
on = en, el, a, a través de
that = que
and = y
of = de, del
not = no, nunca, ni, tampoco
could = podría, podrían, puede, quizás, tal vez, posible, posiblemente, probable, probablemente
if = si, cuando
hope = espera, esperan, esperamos, ojalá, quieren, quiere, piden
reportedly = supuestamente, presuntamente, rumor, rumores
but = pero, sin embargo, aunque
""",
)
PORTUGUESE: Final = Tongue(
    name="Portuguese",
    common="o a os as de do da que em uma por para com se sua como mas mais não no na foi",
    ordinals="primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
    numbers="um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
    season="temporada, parte",
    final="última, final",
    more="nova, outra, próxima",
    kinds="série, comédia, drama, novela, trama",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    episodes="episódios, capítulos",
    articles="o, a, os, as, um, uma, sua, esta, este",
    of="de, da, do, à, para a",
    glossary="""
has renewed = renovou, renova
has been renewed = foi renovada, foi renovado, está renovada, é renovada
renewed = renovada, renovado
has confirmed = confirmou, confirma, anunciou, anuncia
gets = terá, ganhará, ganha, vai ter
will return for = voltará para, retornará para, volta para, retorna para, regressa para
has cancelled = cancelou, cancela
has been cancelled = foi cancelada, foi cancelado, é cancelada
cancelled = cancelada, cancelado
has saved = resgatou, salvou, salva
will be the last = será a última, vai ser a última
will end with = terminará com, acabará com, vai terminar com, chegará ao fim com, chega ao fim com,
    termina com
filming = as gravações, as filmagens, a produção, a rodagem, gravações, filmagens, produção
has begun = começaram, começou, arrancaram, arrancou, tiveram início, teve início, já começaram,
    iniciaram
will begin = começarão, começam, arrancam, vão começar, terão início, começará
has finished = terminaram, terminou, foram concluídas, acabaram
will premiere = estreará, estreia, vai estrear, chega, chegará, volta, regressa
premiered = estreou, estreou-se, chegou
will consist of = será composta por, terá, conta com, contará com
by = pela, pelo, por
for = para, por
after = após, depois de
on = em, no, na, a, ao, à, nos
that = que
and = e
of = de, do, da, dos, das
not = não, nunca, nem, sem
could = poderá, poderia, pode, talvez, possível, possivelmente, provável, provavelmente
if = se
hope = espera, esperam, esperamos, querem, quer, pedem
reportedly = supostamente, alegadamente, rumor, rumores
but = mas, no entanto, embora
""",
)
FRENCH: Final = Tongue(
    name="French",
    common="le la les de des du que en une pour par avec se sa comme mais plus est dans sur ce cette",
    ordinals="première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    numbers="un deux trois quatre cinq six sept huit neuf dix onze douze",
    season="saison",
    final="dernière, ultime, finale",
    more="nouvelle, autre, prochaine",
    kinds="série, fiction, comédie, drame, sitcom",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    episodes="épisodes",
    articles="le, la, les, un, une, sa, cette, l'",
    of="de, de la, du, à, d'",
    glossary="""
has renewed = a renouvelé, renouvelle, reconduit, a reconduit
has been renewed = a été renouvelée, est renouvelée, a été reconduite, est reconduite, vient d'être
    renouvelée
renewed = renouvelée, reconduite
has confirmed = a confirmé, confirme, a annoncé, annonce, commande, a commandé
gets = aura droit à, aura, obtient
will return for = reviendra pour, revient pour, sera de retour pour, est de retour pour
has cancelled = a annulé, annule
has been cancelled = a été annulée, est annulée
cancelled = annulée, annulé
has saved = a sauvé, sauve
will be the last = sera la dernière, sera l'ultime
will end with = se terminera avec, s'achèvera avec, prendra fin avec, se conclura avec, s'arrêtera
    après, s'arrête après
filming = le tournage, la production, tournage
has begun = a commencé, a débuté, a démarré, est en cours, est lancé
will begin = commencera, débutera, démarrera
has finished = est terminé, s'est achevé, est bouclé
will premiere = sera diffusée, arrivera, débarquera, sera disponible, arrive, débarque, reviendra
premiered = a été diffusée, a débuté, est sortie, a été lancée
will consist of = comptera, sera composée de, comportera, compte
by = par
for = pour
after = après
on = sur, en, le, à, au, dès le
that = que, qu'
and = et
of = de, du, des, d'
not = ne, n', pas, jamais, ni, sans
could = pourrait, pourraient, peut, peut-être, possible, probable, probablement
if = si
hope = espère, espèrent, espérons, veulent, réclament
reportedly = aurait, rumeur, rumeurs, serait
but = mais, cependant, bien que
""",
)
ITALIAN: Final = Tongue(
    name="Italian",
    common="il la le gli di del della che in una per con si sua come ma più è nel sul questo questa",
    ordinals="prima seconda terza quarta quinta sesta settima ottava nona decima",
    numbers="uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    season="stagione",
    final="ultima, finale",
    more="nuova, altra, prossima",
    kinds="serie, fiction, commedia",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    episodes="episodi, puntate",
    articles="il, la, le, lo, un, una, sua, questa, l'",
    of="di, della, del, dello, per",
    glossary="""
has renewed = ha rinnovato, rinnova, rinnovò
has been renewed = è stata rinnovata, è rinnovata, viene rinnovata
renewed = rinnovata, rinnovato
has confirmed = ha confermato, conferma, ha annunciato, annuncia, ha ordinato, ordina
gets = avrà, ottiene
will return for = tornerà con, torna con, tornerà per, torna per
has cancelled = ha cancellato, cancella
has been cancelled = è stata cancellata, è cancellata, viene cancellata
cancelled = cancellata, cancellato
has saved = ha salvato, salva
will be the last = sarà l'ultima, sarà anche l'ultima
will end with = finirà con, terminerà con, si concluderà con, si conclude con
filming = le riprese, la produzione, riprese
has begun = sono iniziate, sono cominciate, sono partite, è iniziata, sono in corso
will begin = inizieranno, cominceranno, partiranno, inizierà
has finished = sono terminate, si sono concluse, sono finite
will premiere = debutterà, arriverà, andrà in onda, uscirà, sarà disponibile, debutta, arriva, torna,
    tornerà
premiered = ha debuttato, è andata in onda, è uscita
will consist of = sarà composta da, avrà, conterà
by = da, dalla
for = per, con
after = dopo
on = su, in, il, a, dal, nel
that = che
and = e, ed
of = di, del, della
not = non, mai, né, senza
could = potrebbe, potrebbero, può, forse, possibile, probabile, probabilmente
if = se
hope = spera, sperano, speriamo, vogliono, chiedono
reportedly = presumibilmente, voci, indiscrezioni
but = ma, tuttavia, anche se
""",
)
GERMAN: Final = Tongue(
    name="German",
    common="der die das und den dem ein eine mit für auf von zu ist im nicht auch sich werden wird",
    ordinals="erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
    numbers="eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    season="Staffel",
    final="letzte, finale",
    more="neue, weitere, nächste",
    kinds="Serie, Show, Drama, Comedy, Dramaserie, Comedyserie, Sitcom, Hitserie",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    episodes="Episoden, Folgen",
    articles="der, die, das, den, dem, ein, eine, einer, einen, ihre, ihrer, seine, diese, dieser",
    of="von, der, des, zu",
    glossary="""
renewed = verlängert
has = hat, haben
has confirmed = hat bestätigt, bestätigt, kündigt an, bestellt, hat bestellt
gets = bekommt, erhält, geht in
will return for = kehrt zurück für, kehrt für
has cancelled = setzt ab, streicht, cancelt
cancelled = abgesetzt, eingestellt, gecancelt
has saved = hat gerettet, rettet
will be the last = wird die letzte sein, wird zugleich die letzte sein, ist die letzte
will end with = endet mit, wird enden mit, endet nach
filming = die dreharbeiten, dreharbeiten, die produktion
has begun = haben begonnen, sind gestartet, laufen, begannen, starteten, hat begonnen
will begin = beginnen, starten, sollen beginnen, werden beginnen
has finished = sind beendet, sind abgeschlossen, endeten
will premiere = startet, erscheint, kommt, feiert premiere, läuft, kehrt zurück
premiered = startete, erschien, feierte premiere, lief
will consist of = umfasst, wird umfassen, besteht aus, hat
was = wurde, wird
by = von
for = für, um
after = nach
on = bei, auf, am, im, ab dem, in
that = dass
and = und
of = von, zu, zur, der
not = nicht, nie, kein, keine, ohne
could = könnte, könnten, kann, vielleicht, möglich, möglicherweise, wahrscheinlich, wohl
if = wenn, falls, ob
hope = hofft, hoffen, wollen, fordern
reportedly = angeblich, gerücht, gerüchte, soll, sollen
but = aber, jedoch, obwohl
""",
)
TONGUES: Final = (SPANISH, PORTUGUESE, FRENCH, ITALIAN, GERMAN)
_ENGLISH: Final = frozenset(
    "the of and to in is was for that it with as on has will its by from at this".split()
)
# What English puts in another way: `renewed by` a season, a place after `on`, the participle at the end.
_ORDER: Final = (
    (re.compile(r" by (?=SEASON)"), " for "),
    (re.compile(r" on (?=NAME)"), " in "),
    (re.compile(r"(?<=[A-Z]\d) of PLAT\d+(?= (?:has|will))"), ""),
    (re.compile(r" (was|has)((?: (?!been\b)[\w,]+){1,6}?) (renewed|cancelled)(?= |$)"), r" \1 \3\2"),
)


def tongue_of(text: str) -> Tongue | None:
    """The language of a text, if it is one of these and has more of its common words than English has."""
    words = re.findall(r"[^\W\d_]+", text[:5000].casefold())
    english = sum(word in _ENGLISH for word in words)
    counts = {tongue: sum(word in tongue.common.split() for word in words) for tongue in TONGUES}
    best = max(TONGUES, key=counts.__getitem__)
    return best if counts[best] >= MANY and counts[best] > 2 * english else None


def translated(words: str, tongue: Tongue) -> str:
    """Rewritten words with those of the glossary in English."""
    pattern, english = _glossary(tongue)
    words = pattern.sub(lambda found: f" {english[found[1]]}", words)
    for form, order in _ORDER:
        words = form.sub(order, words)
    return words


def mark(board: Board, tongue: Tongue) -> None:
    """Set dates, episodes, seasons and anaphors in another language."""
    _dates(board, tongue)
    _counts(board, tongue)
    _seasons(board, tongue)
    _anaphors(board, tongue)


def openers_of(tongue: Tongue) -> frozenset[str]:
    """Words with a capital letter only because they begin a sentence."""
    return frozenset((*tongue.common.split(), *tongue.articles.split(", "), *tongue.of.split(", ")))


@cache
def _glossary(tongue: Tongue) -> tuple[re.Pattern[str], dict[str, str]]:
    english: dict[str, str] = {}
    for line in tongue.glossary.strip().replace("\n    ", " ").splitlines():
        rendering, _, words = line.partition(" = ")
        for word in words.split(", "):
            english.setdefault(word.strip(), rendering)
    ordered = sorted(english, key=len, reverse=True)
    return re.compile(rf" ({'|'.join(map(re.escape, ordered))})(?= |$)"), english


def _dates(board: Board, tongue: Tongue) -> None:
    months = dict(zip(tongue.months.split(), _MONTHS, strict=True))
    month = "|".join(months)
    form = re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:er|º|\.)?\s+(?:de\s+)?)?(?P<month>{month})\b(?:,?\s+(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d))?"
        rf"|\b(?P<alone>(?:19[5-9]|20[0-4])\d)\b",
        re.IGNORECASE,
    )
    for found in form.finditer(board.text):
        if name := found["month"]:
            english = next(months[each] for each in months if each.casefold() == name.casefold())
            parts = {"month": english.casefold(), "day": found["day"], "year": found["year"]}
        else:
            parts = {"year": found["alone"]}
        kept = tuple((key, value) for key, value in parts.items() if value)
        board.add(found.start(), found.end(), DATE, When(found.start(), found.end(), found[0], kept))


def _counts(board: Board, tongue: Tongue) -> None:
    """Numbers of episodes and of seasons."""
    numbers = tongue.numbers.split()
    number = rf"\b(?P<count>{'|'.join(reversed(numbers))}|\d{{1,3}})\s+"
    stems = ", ".join(noun[:-1] for noun in tongue.season.split(", "))
    for kind, noun in (
        (EPISODES, rf"(?:[^\W\d_]+\s+)?{either(tongue.episodes)}"),
        (SEASONS, rf"{either(stems)}\w{{1,3}}"),
    ):
        for found in re.finditer(rf"{number}{noun}\b", board.text, re.IGNORECASE):
            word = found["count"].casefold()
            value = int(word) if word.isdigit() else _place(word, numbers)
            board.add(found.start(), found.end(), kind, value)


def _place(word: str, numbers: list[str]) -> int:
    """The number that a word is; some have two forms."""
    return next(count for count, forms in enumerate(numbers, start=1) if word in forms.split("|"))


def _seasons(board: Board, tongue: Tongue) -> None:
    ordinals = tongue.ordinals.split()
    article, noun, final = either(tongue.articles), either(tongue.season), either(tongue.final)
    ending = r"[rnsm]?" if tongue is GERMAN else ""
    ordinal = rf"(?P<ord>{'|'.join(ordinals)}|\d{{1,2}}(?:ª|\.ª|e|ème|\.))"
    joined = r"(?:y|e|et|ed|und)"
    forms = (
        rf"(?:\b{article}\s+)?{ordinal}{ending}(?:\s+{joined}\s+(?P<final>{final}){ending})?\s+{noun}\b",
        rf"(?:\b{article}\s+)?{noun}\s+(?P<num>\d{{1,2}})\b(?:\s+{joined}\s+(?P<final>{final}))?",
        rf"(?:\b{article}\s+)?(?P<final>{final}){ending}\s+{noun}\b|(?:\b{article}\s+)?{noun}\s+(?:finale?|final)\b",
        rf"(?:\b{article}\s+)?(?P<more>{either(tongue.more)}){ending}\s+{noun}\b",
    )
    for form in forms:
        for found in re.finditer(form, board.text, re.IGNORECASE):
            if board.taken(found.start(), found.end()):
                continue
            groups = found.groupdict()
            board.add(found.start(), found.end(), SEASON, _said(groups, ordinals))
    for mention in board.of(SEASON):
        start, end, owner = _owner(board, mention.start, mention.end, tongue)
        board.swallow(start, end, SEASON, mention.season._replace(owner=owner))


def _said(groups: dict[str, str | None], ordinals: list[str]) -> SeasonSaid:
    word = (groups.get("ord") or groups.get("num") or "").casefold()
    digits = re.match(r"\d+", word)
    number = int(digits[0]) if digits else ordinals.index(word) + 1 if word in ordinals else None
    known_last = groups.get("final") is not None or (number is None and not groups.get("more"))
    return SeasonSaid((number,) if number is not None else (), known_last)


def _owner(board: Board, start: int, end: int, tongue: Tongue) -> tuple[int, int, str]:
    """Whose season it is: `de la serie española X`, `de X`, `da série`; and `X, temporada 2`."""
    text, of, kind = board.text, either(tongue.of), either(tongue.kinds)
    lead = re.compile(
        rf"\s+{of}\s+(?:{either(tongue.articles)}\s+)?(?:{kind}\s+(?:[^\W\d_]+\s+){{0,3}}?)?[\"“«'‘]?",
        re.IGNORECASE,
    )
    for mention in board.of(SHOW, OTHER):
        if lead.fullmatch(text, end, mention.start):
            closed = text[mention.end : mention.end + 1] in tuple("\"”»'’") and mention.end < len(text)
            return start, mention.end + closed, mention.kind
        if start > mention.end and not text[mention.end : start].strip(" ,:-–\"”»'’"):
            return mention.start, end, mention.kind
    anaphor = re.compile(rf"\s+{of}\s+(?:{either(tongue.articles)}\s+)?{kind}\b", re.IGNORECASE).match(
        text, end
    )
    if anaphor:
        return start, anaphor.end(), ANAPHOR
    name = re.compile(rf"\s+{of}\s+[\"“«'‘]?[A-ZÀ-Þ]").match(text, end)
    platform = name and any(m.start <= name.end() <= m.end for m in board.of(PLATFORM))
    return start, end, OTHER if name and not platform else ""


_NEAR: Final = 40  # characters between `la serie` and its title
_ONLY_WORDS: Final = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s+[\"“«'‘]?")


def _anaphors(board: Board, tongue: Tongue) -> None:
    """`la serie`, `la serie española` in front of its title, `die Serie`."""
    kind, article = either(tongue.kinds), either(tongue.articles)
    for found in re.finditer(rf"\b{article}\s+{kind}\b", board.text, re.IGNORECASE):
        if board.taken(found.start(), found.end()):
            continue
        shows = [m for m in board.of(SHOW) if 0 < m.start - found.end() <= _NEAR]
        if shows and _ONLY_WORDS.fullmatch(board.text[found.end() : shows[0].start]):
            board.swallow(found.start(), shows[0].end, SHOW)
        else:
            board.add(found.start(), found.end(), ANAPHOR)
