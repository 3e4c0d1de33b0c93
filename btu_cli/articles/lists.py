"""Lists of words that decide how an article is understood."""

from __future__ import annotations

from typing import Final


def either(words: str) -> str:
    """A regular expression for one of several sequences of words, which are separated by commas."""
    runs = sorted(
        {run.strip() for run in words.replace("\n", " ").split(",") if run.strip()}, key=len, reverse=True
    )
    return f"(?:{'|'.join(runs)})"


GENRES: Final = frozenset(
    "series show drama comedy dramedy sitcom program programme saga thriller anthology docuseries "
    "miniseries soap procedural anime k-drama telenovela cartoon adaptation satire mockumentary whodunit "
    "noir mystery fantasy epic chiller caper romcom rom-com romance western actioner opera dizi "
    "kdrama c-drama serial".split()
)
GENRE: Final = either(",".join(GENRES))
# Words with a capital letter only because they begin a sentence.
OPENERS: Final = frozenset(
    "back earlier later viewers audiences subscribers nobody none nothing neither the a an and but or so yet "
    "if in on at for with from by as it its he she they we you i this that these those there here what when "
    "where who why how while after before since during despite although though because once also now "
    "meanwhile however additionally moreover not no just all some many more most other like unlike according "
    "per via to of is are was were has have had will would could can may might must should both each every "
    "season series read related photo image credit watch new previously currently recently originally "
    "luckily unfortunately fans speaking set based created starring given buoyed traditionally finally "
    "overall beloved even still only filming production shooting returning joining released launched "
    "premiered debuted dropped premiering cameras works talks landing arriving debuting one tonight cast "
    "crew dramas comedies dozens hundreds "
    "stars writers viewers work look expect providing mark thanks bosses producers executives creators "
    "makers".split()
)
# Words with a capital letter in a heading that are not names.
HEADING_WORDS: Final = GENRES | frozenset(
    "sets gets confirms announces orders renews renewed scores lands official new upcoming final for with "
    "returning favorite favourite set ordered filming production tv original netflix hit popular full "
    "entire in on of to and begins wraps starts release date premiere debut trailer everything know about "
    "when will is after before despite ending ends end film shoot season series canceled cancelled marvel "
    "network prime video one two max "
    "part parte partie teil temporada stagione saison staffel".split()
)
# Words after `Title:` that continue about the show, and do not begin a subtitle.
VERBS_OF_A_TITLE: Final = tuple("Season Series season Netflix Despite Everything When What Is Will".split())
# Adverbs and similar words, which are removed before statements are searched.
FILLERS: Final = frozenset(
    "officially tentatively finally also just once again now currently already still formally quietly "
    "abruptly suddenly recently previously today tonight quickly reportedly sadly unfortunately "
    "thankfully happily indeed actually ultimately eventually subsequently soon since exclusively "
    "definitely effectively famously unexpectedly surprisingly understandably clearly later early all too "
    "instead both additionally simply only here well first originally initially shortly afterwards "
    "yesterday then".split()
)
# Beginnings of words. A sentence without any of them has no news.
NEWS: Final = (
    r"renew|cancel|ax(?:e|ing)|scrap|sav(?:e|ing)|rescu|reviv|pick|order|green|commission|return|back|end|last|final|"
    r"film|shoot|shot\b|production|premier|debut|launch|air|arriv|drop|stream|releas|episode|season|series|home|shop|"
    r"deal|sign|acquir|talks|hiatus|involve|rights|mov|shift|plug|land|nab|snap|giv|grant|confirm|set\b|date|conclud|"
    r"wrap|finish|postpon|delay|push|halt|paus|suspend|continu|bow|begin|start|leav|quit|buyers|ban\b|brings|rolling|roll\b|broadcast|break\b|opened|opens|follow|farewell|goodbye|chapter|outing|run\b|shown|screen|unveil"
)
