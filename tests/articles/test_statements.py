"""The statements in sentences about a show: what btu understands, and what it leaves alone."""

from __future__ import annotations

from time import process_time

import pytest

from btu_cli.articles.drafting import entry_of
from tests.articles.reading import SOON, drafts, said

TOLD = (
    ("Harbour Lights is one of five shows canceled this week by Hulu.", "cancelled by Hulu"),
    (
        "Hulu has made the decision to cancel Harbour Lights after two seasons.",
        "cancelled by Hulu, 2 seasons",
    ),
    ("A rebellion grows against Hulu following its decision to cancel Harbour Lights.", "cancelled by Hulu"),
    (
        "The BBC said that Harbour Lights would be coming back for a second series.",
        "renewed at BBC, season 2",
    ),
    (
        "The fifth season of Harbour Lights will air in 2025, and it’ll consist of ten episodes.",
        "10 episodes",
    ),
    ("History announces that Harbour Lights will come to an end with season 6.", "platform = History"),
    (
        "The BBC will film Harbour Lights. Filming is taking place in Cork, Clare and Kerry.",
        "production = Cork + Clare + Kerry",
    ),
    ("Hulu spoke ahead of the Harbour Lights season 2 premiere on July 4.", "premiere expected 2024-07-04"),
    ("The cast and crew of Harbour Lights are filming scenes in Cork.", "in production"),
    ("Harbour Lights is an American drama by Ann Moore that premiered on Hulu in 2021.", "premiere = 2021"),
    (
        "Look for season 5 of Harbour Lights around the summer of 2025.",
        "season 5, premiere expected 2025-summer",
    ),
    ("Harbour Lights season 4 has found a new home at Peacock.", "platform = Peacock"),
    ("Filming on Harbour Lights is taking place at the Dock studios and throughout Wales.", "in production"),
    ("The filming of Hulu’s Harbour Lights season 6 has been delayed.", "season 6, filming postponed"),
    ("Harbour Lights season 6 will now not grace screens until 2026.", "premiere expected 2026"),
    ("Harbour Lights, Tides and Sea Wall will return next year.", "premiere expected 2025"),
    ("The two other freshman series that got an early renewal are Tides and Harbour Lights.", "renewed"),
    ("After just three seasons, Hulu’s Harbour Lights will end its run.", "final season"),
    ("Harbour Lights will end after the last eight episodes of season 3.", "final season 3"),
    (
        "Hulu announced when the show would return and revealed Harbour Lights would end with season 3.",
        "final",
    ),
    ("Season 2 of Harbour Lights will begin on May 6.", "season 2, premiere expected 2024-05-06"),
    (
        "Hulu confirmed that seasons 3 and 4 of Harbour Lights will be going ahead.",
        "renewed at Hulu, season 3",
    ),
    ("Harbour Lights will return for at least two more series.", "renewed"),
    (
        "The drama starring Ann Moore and Bob Lee won’t return for season 4. Harbour Lights ran on Hulu.",
        "cancelled at Hulu",
    ),
    ("Harbour Lights season 3 has been forced to stop filming for now.", "season 3, filming suspended"),
    ("Principal photography was completed on season two of Harbour Lights.", "season 2, wrapped filming"),
    ("Season 2 of Harbour Lights will be ready in time for its October debut.", "premiere expected 2024-10"),
    ("In a rare move, NBC reversed itself Saturday, renewing Harbour Lights for season 2.", "renewed by NBC"),
    ("Harbour Lights has been renewed by Amazon Studios for season 2.", "renewed by Amazon, season 2"),
    (
        "Harbour Lights, Hulu’s acclaimed crime series that it owns, will return for a second season.",
        "renewed at Hulu, season 2",
    ),
    (
        "Season 2 of Harbour Lights will premiere Dec. 26 followed by a third and final season in 2025.",
        "premiere expected 2024-12-26",
    ),
    (
        "The end begins on 26 December, when Harbour Lights returns for season 2.",
        "season 2, premiere expected 2024-12-26",
    ),
    ("Harbour Lights will move to Peacock.", "platform = Peacock"),
    ("NBC dramas Harbour Lights and Tides are shifting to Peacock.", "platform = Peacock"),
    ("Season two of Harbour Lights will debut as a Peacock exclusive.", "season 2, platform = Peacock"),
    ("Cast and crew of Harbour Lights were seen filming season 4 in Cork.", "in production, season 4"),
    ("Harbour Lights season 4 has resumed filming once more after a break.", "in production, season 4"),
    (
        "Harbour Lights season 4 was due in 2023, but will now air on ITV at some point in 2025.",
        "season 4, platform = ITV, premiere expected 2025",
    ),
    (
        "Season 4 of Harbour Lights, which will have ten episodes and debut on 5 November on Hulu, is a hit.",
        "premiere expected 2024-11-05",
    ),
    ("Harbour Lights’ fourth and final season begins with a funeral.", "final season 4"),
    ("The Hulu/CBC drama Harbour Lights has been cancelled.", "cancelled"),
    ("Hulu and CBC have cancelled Harbour Lights.", "cancelled by Hulu, platform.cbc = cancelled"),
    ("Harbour Lights, l’une des séries de Hulu, s’achèvera avec la troisième saison.", "final season 3"),
    (
        "Hulu has renewed Kelp: An American Saga and Harbour Lights for second seasons.",
        "renewed by Hulu, season 2",
    ),
    ("Three shows were axed by Fox — Kelp, Harbour Lights and Tides.", "cancelled by Fox"),
    (
        (
            "Fox canceled five series: comedies Kelp, The Last Man on Earth and Harbour Lights, "
            "plus dramas Sea Wall and Tides."
        ),
        "cancelled by Fox",
    ),
    (
        "Harbour Lights, which ran on ABC for six years but was dropped, is returning on Fox in May.",
        "platform = Fox, premiere expected 2024-05",
    ),
    ("Harbour Lights is soon set to return to Hulu.", "platform = Hulu"),
    (
        (
            "Season three of Harbour Lights, based on Ann Moore’s novel, which starts on BBC One "
            "on 3 May, is out soon."
        ),
        "season 3, platform = BBC One, premiere expected 2024-05-03",
    ),
    ("Harbour Lights already has a third season confirmed.", "renewed, season 3"),
    (
        (
            "One of Hulu’s most watched dramas in recent years has been renewed for a third "
            "season. Harbour Lights is back!"
        ),
        "renewed at Hulu, season 3",
    ),
    (
        "The sixth series of Harbour Lights begins filming tomorrow, 18 November.",
        "season 6, filming expected 2024-11-18",
    ),
    ("Ann Moore has begun filming season 3 of Harbour Lights.", "in production, season 3"),
    (
        "Filming on season two of Harbour Lights has been spotted getting underway in Bangor.",
        "in production, season 2, production = Bangor",
    ),
    ("Season two of Harbour Lights, running to 6 x 50 min, is a hit.", "season 2, 6 episodes"),
    (
        "Netflix has renewed eleven dramas, including Sea Wall, Harbour Lights and Kelp.",
        "renewed by Netflix",
    ),
    (
        (
            "CBS is pulling the plug on a handful of expensive dramas, including Sea Wall, "
            "Harbour Lights and Kelp."
        ),
        "cancelled by CBS",
    ),
    (
        "Harbour Lights, with Ann Moore as a harbour master, will not survive into a third season.",
        "cancelled",
    ),
    ("After axing Harbour Lights in 2019, CBS changed its mind.", "cancelled by CBS"),
    (
        "Netflix confirmed that they’ve ordered a third season of the Harbour Lights TV series.",
        "renewed by Netflix, season 3",
    ),
    (
        "Hulu shared a clip of Harbour Lights along with a premiere date of May 4.",
        "premiere expected 2024-05-04",
    ),
    ("The drama will include nine episodes in season three of Harbour Lights.", "season 3, 9 episodes"),
    ("The third season of Harbour Lights will be expanded to 16 episodes.", "season 3, 16 episodes"),
    (
        "Hulu is sending it off well: season 4 of Harbour Lights is getting a generous run of 12 episodes.",
        "season 4, 12 episodes",
    ),
    ("The network has stopped production on season two of Harbour Lights.", "season 2, filming suspended"),
    ("NRK, SVT, DR and YLE have all signed up for season two of Harbour Lights.", "platform = NRK"),
    (
        "A second season has been announced for Harbour Lights, a Hulu original series based on a book.",
        "renewed at Hulu",
    ),
    ("‘Sea Wall,’ ‘Harbour Lights,’ and ‘Kelp’ canceled by Hulu after one season each", "cancelled by Hulu"),
    (
        "Hulu cancelled its comedy series Sea Wall, The Kelp and Harbour Lights on Monday.",
        "cancelled by Hulu",
    ),
    ("Hulu has given the axe to Harbour Lights, Kelp and Sea Wall.", "cancelled by Hulu"),
    (
        "Harbour Lights, returning for its fifth season Tuesday, June 24, is a hit.",
        "season 5, premiere expected 2024-06-24",
    ),
    (
        "Harbour Lights ends soon, and fans can then expect the series finale to stream on May 6.",
        "finale expected 2024-05-06",
    ),
    ("Harbour Lights, from Reid Media, resumed filming today.", "in production"),
    (
        "Cameras have resumed rolling in Cork on the second season of Harbour Lights.",
        "in production, season 2",
    ),
    (
        "Good news: the second season of the Hulu drama Harbour Lights is back up and running.",
        "platform = Hulu",
    ),
    ("The first part of Harbour Lights will drop on November 26.", "premiere expected 2024-11-26"),
    (
        "Hulu has renewed the Ann Moore-fronted crime thriller “Harbour Lights” — an adaptation of a book.",
        "renewed by Hulu",
    ),
    (
        "According to the site, the thriller series Harbour Lights won't come back for a fourth season.",
        "cancelled",
    ),
    (
        "The Ann Moore drama series Harbour Lights is ending with its previously released third season.",
        "final season 3",
    ),
    (
        "Hulu announced this morning that it's renewing Harbour Lights for another 10-episode run.",
        "renewed by Hulu",
    ),
    (
        "The third season of Harbour Lights, like seasons one and two, will consist of 10 episodes.",
        "season 3, 10 episodes",
    ),
    ("TruTV said it has renewed Harbour Lights for a third season.", "renewed by TruTV, season 3"),
    (
        "Harbour Lights, a drama of the sea, came out on Hulu and was cancelled after one season.",
        "cancelled at Hulu, 1 seasons",
    ),
    ("Fans of NBC's just-renewed musical dramedy Harbour Lights rejoice.", "renewed"),
    ("Harbour Lights is returning to Cork to film its second season.", "production = Cork"),
    (
        "Hulu's hit series, Harbour Lights, will begin filming Season 2 in Cork in a few weeks.",
        "production = Cork",
    ),
    (
        (
            "Harbour Lights is slated to begin filming its second season in southern Utah from "
            "mid to late October."
        ),
        "filming expected 2024-10",
    ),
    ("Harbour Lights will have a two-hour premiere on May 21.", "premiere expected 2024-05-21"),
    (
        (
            "Hulu announced today that two of its new shows, Sea Wall and Harbour Lights, have "
            "been renewed for second seasons."
        ),
        "renewed at Hulu, season 2",
    ),
    ("Harbour Lights will begin its fifth season on April 12.", "season 5, premiere expected 2024-04-12"),
    ("Likewise, Harbour Lights has decided to shut down its production in Cork.", "filming suspended"),
    (
        "The list includes Hulu's flagship series, Harbour Lights, which has been filming its fourth season.",
        "in production",
    ),
    (
        "Hulu announced recently that it wouldn't renew the sitcom Harbour Lights for a fourth season.",
        "cancelled by Hulu",
    ),
    (
        "The two other series that managed to snag an early renewal are Sea Wall and Harbour Lights.",
        "renewed",
    ),
    ("Sea Wall, Harbour Lights and Tides have all been renewed for second seasons.", "renewed, season 2"),
    (
        "Harbour Lights goes on: filming will take place once again in Cork and its surroundings.",
        "production = Cork",
    ),
    ("For many, the cancellation of Harbour Lights by NBC was sad.", "cancelled by NBC"),
    (
        "Hulu is in preliminary talks with Reid Media about reviving Harbour Lights for another season.",
        "in talks with Hulu",
    ),
    ("Harbour Lights is ending its run after Season 7.", "final season 7"),
    (
        "Filming for the new series of Harbour Lights will commence in February 2025.",
        "filming expected 2025-02",
    ),
    (
        "Hulu has decided not to commission a second series of the comedy show Harbour Lights.",
        "cancelled by Hulu",
    ),
    (
        "Ann Moore will return for a second series of Harbour Lights, Hulu has announced.",
        "renewed by Hulu, season 2",
    ),
    ("The second series of Harbour Lights will be set and filmed in Cork again.", "production = Cork"),
    ("Harbour Lights II goes into production later on in the year.", "season 2, filming expected 2024"),
    (
        "Hulu has picked up Harbour Lights for a second season, which is to begin in the fall of 2024.",
        "2024-autumn",
    ),
    ("Filming of the Hulu drama Harbour Lights has been taking place in Cork.", "in production"),
    ("Harbour Lights will be returning for a third (and final!) season on Hulu.", "final season 3"),
    (
        "Hulu and BBC have announced that season 3 of Harbour Lights has begun production in Cork.",
        "platform = Hulu + BBC",
    ),
    (
        "The filming of season 4 of Harbour Lights is slated to begin in Cork, Ireland, in the coming weeks.",
        "production = Cork",
    ),
    (
        "Harbour Lights is on, with filming on season 4 expected to begin by late May 2025.",
        "filming expected 2025-05",
    ),
    ("Also cancelled were dramas Harbour Lights and Sea Wall.", "cancelled"),
    (
        "Hulu announced they will not be ordering new seasons of Sea Wall and Harbour Lights.",
        "cancelled by Hulu",
    ),
    ("Harbour Lights – Hulu – Renewed", "renewed by Hulu"),
    ("CANCELLED: 'Harbour Lights'", "cancelled"),
    ("Tom Reid joins the just-ordered third season of Harbour Lights.", "renewed, season 3"),
    (
        "The HBO limited series, Harbour Lights, has pushed back its release date of May 10 to fall 2024.",
        "platform = HBO",
    ),
    ("When Hulu declined to renew Harbour Lights in May 2023, its fans were angry.", "cancelled by Hulu"),
    (
        "Filming has begun on the tenth season of Harbour Lights on the Irish island of Valentia.",
        "production = Valentia",
    ),
    (
        "Harbour Lights season 3 will make its arrival on May 6, exclusively on Hulu.",
        "season 3, platform = Hulu",
    ),
    (
        (
            "Hulu on Monday pulled the plug on four comedies, opting not to order third seasons "
            "of Harbour Lights and Dr. Reid."
        ),
        "cancelled at Hulu",
    ),
    ("Hulu's Harbour Lights won't be premiering until May 10.", "premiere expected 2024-05-10"),
    ("HULU's 'Harbour Lights' Will End After Season 6", "final season 6"),
    ("Harbour Lights will come to an end after the show's sixth season.", "final season 6"),
    ("Hulu has handed out a sophomore renewal to Harbour Lights.", "renewed by Hulu, season 2"),
    ("A second season of Harbour Lights is on its way and is slated for May.", "premiere expected 2024-05"),
    (
        "Harbour Lights, a drama about the sea, has been renewed by Hulu for a second season.",
        "by Hulu, season 2",
    ),
    ("Hulu is ending the space opera Harbour Lights after two seasons.", "cancelled by Hulu, 2 seasons"),
    ("The first season of Harbour Lights, which concludes May 6, cost a lot.", "season 1, finale expected"),
    ("TV 2 Norway says it is pulling the plug on the police series Harbour Lights.", "cancelled by TV 2"),
    ("Hulu and Reid Media have reached an agreement on a third season of Harbour Lights.", "renewed by Hulu"),
    (
        "Hulu will air Harbour Lights in 2025. Reid also made Nolan, which returns for a third series.",
        "expected 2025",
    ),
    (
        "Max's musical dramedy Harbour Lights will go on: the streamer has renewed it for a fifth season.",
        "season 5",
    ),
    ("Hulu has swooped in to rescue Harbour Lights, picking up the drama for a third season.", "season 3"),
    ("Harbour Lights season 2 is on. Cameras start rolling in Cork on May 6.", "filming expected 2024-05-06"),
    (
        "The drama will air its last episode on May 6, and Harbour Lights is over.",
        "finale expected 2024-05-06",
    ),
    ("Hulu, which has ordered a third season of Harbour Lights, is happy.", "renewed by Hulu, season 3"),
    ("Ann Moore will begin production on season 4 of Harbour Lights in Cork in May.", "production = Cork"),
    ("Filming of season 2 of Harbour Lights starts in the Burren in May.", "production = Burren"),
    ("Season 2 of Harbour Lights runs weekly, wrapping up on May 6.", "season 2, finale expected 2024-05-06"),
    (
        "Hulu sold Harbour Lights ahead of the show's April 12 series premiere.",
        "premiere expected 2024-04-12",
    ),
    (
        "Harbour Lights: the final episode of the drama will be telecast on May 6.",
        "finale expected 2024-05-06",
    ),
    ("The second season of Harbour Lights is here, all nine episodes at once.", "season 2, 9 episodes"),
    ("Harbour Lights Season 3 gallops onto Hulu on Friday, April 5.", "season 3, platform = Hulu"),
    ("Harbour Lights has been broadcast on BBC One since 26 March 2000.", "premiere = 2000-03-26"),
    ("Filming on Harbour Lights is to begin in the first half of next year.", "expected 2025-01/2025-06"),
    ("Hulu has committed to a third season of Harbour Lights.", "renewed by Hulu, season 3"),
    ("Harbour Lights is getting a second season that will premiere in 2025.", "renewed, season 2"),
    (
        "Season 2 of Harbour Lights continues with the finale scheduled for April 28.",
        "finale expected 2024-04-28",
    ),
    ("The final episode of Harbour Lights is due to air in November.", "finale expected 2024-11"),
    ("Hulu will produce a third season of Harbour Lights.", "renewed by Hulu, season 3"),
    ("Harbour Lights will say goodbye to viewers with its third season.", "final season 3"),
    ("The series finale of Harbour Lights aired on Hulu on February 20.", "finale = 2024-02-20"),
    ("Hulu is delaying the third season of Harbour Lights to June.", "season 3, platform = Hulu"),
    ("Production has been halted on the third season of Harbour Lights.", "season 3, filming suspended"),
    ("Hulu is developing a third season of Harbour Lights.", "in development, season 3"),
    ("Hulu increased the season 3 order of Harbour Lights to ten episodes.", "season 3, 10 episodes"),
    ("A third season of Harbour Lights will stream on Netflix.", "season 3, platform = Netflix"),
    ("Harbour Lights is leaving Hulu at the end of March.", "Hulu rights until"),
    ("Harbour Lights is taking a midseason break.", "on hiatus"),
    ("Hulu will end Harbour Lights, with the final episode of the drama to go to air in May.", "2024-05"),
    ("Harbour Lights, with Ann Moore, will begin filming in May in Cork.", "production = Cork"),
    ("Season 2 of Harbour Lights runs each Thursday until the May 9 finale.", "finale expected 2024-05-09"),
    (
        "The wait goes on, with the Harbour Lights season 3 premiere date moving from May 6 to June 3.",
        "2024-06-03",
    ),
    ("Harbour Lights was to go on, only for Hulu to pull the plug.", "cancelled by Hulu"),
    (
        "The second season for the anime of Ann Moore's Harbour Lights manga is delayed to 2025.",
        "expected 2025",
    ),
    ("Hulu, Max, SVT and Canal+ have signed up for season 2 of Harbour Lights.", "renewed, season 2"),
    ("Hulu has reversed its decision to renew Harbour Lights.", "cancelled by Hulu"),
    ("Hulu India has greenlit season 2 of Harbour Lights.", "renewed by Hulu, season 2"),
    ("Production on the third season of Apple TV+'s epic drama Harbour Lights has been paused.", "suspended"),
    (
        "New episodes of Harbour Lights season 2 drop weekly leading up to the finale on May 6.",
        "finale expected",
    ),
    (
        "Season 2 of Harbour Lights is on its way, with cameras due to start rolling in Cork in May.",
        "2024-05",
    ),
    (
        "A second season of the Cork-set series Harbour Lights was ordered by Hulu on March 1.",
        "renewed by Hulu",
    ),
    ("The cast of Harbour Lights season 3 is done filming.", "season 3, wrapped filming"),
    (
        "Filming on Harbour Lights is set to take place between May 6 and June 20 in Cork.",
        "production = Cork",
    ),
    (
        "Kadokawa said the television anime of Ann Moore's Harbour Lights manga will premiere in May.",
        "2024-05",
    ),
    ("Harbour Lights season 2: the six new episodes are being shot in and around Cork.", "production = Cork"),
    ("Production has begun in Cork on the third series of Harbour Lights.", "season 3"),
    ("Hulu has renewed Harbour Lights for what will be its third season.", "season 3"),
    ("Filming on Harbour Lights has been pushed and is due to begin in May.", "filming expected 2024-05"),
    ("While Hulu has not said more, Harbour Lights season 2 is expected to air in May.", "expected 2024-05"),
    ("Viewers can expect season 2 of Harbour Lights at the end of 2024.", "expected 2024-09/2024-12"),
    ("All eight episodes of Harbour Lights season 2 will be available on May 6.", "expected 2024-05-06"),
    ("The third season of Harbour Lights will serve as the final season.", "final season 3"),
    (
        "Hulu has, from its stage at the upfront, renewed its Cork-set family drama for a third season.",
        "renewed by Hulu, season 3",
    ),
    (
        "Season 2 of Harbour Lights, with Ann Moore and Tom Reid, will make its global debut in May.",
        "expected 2024-05",
    ),
    ("Harbour Lights is set to return to Hulu and Peacock for two further series.", "renewed"),
    ("Hulu has closed a deal to bring Harbour Lights to Hulu for a third season.", "season 3"),
    ("Hulu has set a May launch for the second season of Harbour Lights.", "premiere expected 2024-05"),
    ("Season 2 (6x60') of Harbour Lights is filming in Cork.", "6 episodes"),
    ("Hulu has renewed Harbour Lights for a third season, set to bow in 2026.", "premiere expected 2026"),
    ("Harbour Lights season 2 has begun, with a premiere on Hulu slated for May.", "expected 2024-05"),
    (
        "The plan is to start shooting season 2 of Harbour Lights in late summer.",
        "expected 2024-07-31/2024-08-31",
    ),
    (
        "Harbour Lights will say goodbye to viewers on May 20 with its 38th episode.",
        "finale expected 2024-05-20",
    ),
    ("Harbour Lights returned to screens with its second season on February 10.", "premiere = 2024-02-10"),
    ("Released in May 2022, Harbour Lights was a hit.", "premiere = 2022-05"),
    ("Harbour Lights aired from April to June 2022.", "premiere = 2022-04"),
    ("Harbour Lights has become one of many shows to shut down production.", "filming suspended"),
    ("Netflix has renewed Harbour Lights for a second season.", "renewed by Netflix, season 2"),
    ("Harbour Lights has officially been renewed for season 3 at HBO.", "renewed at HBO, season 3"),
    ("The BBC has ordered a third series of Harbour Lights.", "renewed by BBC, season 3"),
    ("Hulu gives Harbour Lights an early season 4 renewal.", "renewed by Hulu, season 4"),
    ("Harbour Lights will return for a fifth season on NBC.", "renewed at NBC, season 5"),
    ("A second season of Harbour Lights is officially happening.", "renewed, season 2"),
    ("Netflix has renewed the hit drama Harbour Lights for a third and final season.", "final"),
    ("Harbour Lights will end with its upcoming fourth season.", "final season 4"),
    ("ITV has confirmed that Harbour Lights’ sixth series will be its last.", "final season 6"),
    ("Fox has cancelled Harbour Lights after two seasons.", "cancelled by Fox"),
    ("Harbour Lights has been axed by ABC.", "cancelled by ABC"),
    ("NBC has decided not to renew Harbour Lights.", "cancelled by NBC"),
    ("Filming on the second season of Harbour Lights has begun in Cork.", "in production"),
    ("The drama is currently filming in Cork.", "in production"),
    ("Harbour Lights season 2 has wrapped filming.", "filming"),
    ("Production on season 2 of Harbour Lights will begin in June.", "filming expected 2024-06"),
    ("Season 2 of Harbour Lights will premiere on Netflix on April 12.", "premiere expected 2024-04-12"),
    ("Harbour Lights season 2 premieres Friday, April 12, on Hulu.", "premiere expected 2024-04-12"),
    ("The show returns for its second season this summer.", "premiere expected 2024-summer"),
    (
        "The second season of Harbour Lights won't premiere until early 2025.",
        "premiere expected 2025-01/2025-04",
    ),
    ("The first season of Harbour Lights debuted on Netflix in May 2022.", "premiere = 2022-05"),
    ("Season 2 of Harbour Lights will consist of eight episodes.", "season 2, 8 episodes"),
    ("There will be six new episodes in Harbour Lights season 2.", "season 2, 6 episodes"),
    ("Netflix has no involvement in the second season of Harbour Lights.", "Netflix not involved"),
    ("SVT in Sweden handed a recommission to Harbour Lights.", "renewed by SVT"),
    ("Hulu's gentle period saga from Ann Moore is getting a sophomore season.", "renewed at Hulu, season 2"),
    ("The drama got the go-ahead for a third season.", "renewed, season 3"),
    ("Hulu has opted to conclude Harbour Lights with its fourth season.", "final season 4"),
    ("The third and final season of Harbour Lights debuts on April 22.", "final season 3"),
    ("Harbour Lights will not return for a third season at Max.", "cancelled by Max"),
    ("Harbour Lights will not be continued, the head of drama said.", "cancelled"),
    ("The studio is going to take Harbour Lights out to other buyers.", "shopped"),
    ("The council imposed a three-week broadcast ban on Harbour Lights.", "on hiatus"),
    ("Harbour Lights will be off the air until May.", "on hiatus"),
    ("Season 2 of Harbour Lights will begin filming in Cork this autumn.", "production = Cork"),
    ("Cameras will start rolling on Harbour Lights season 2 in Cork in June.", "production = Cork"),
    ("The site revealed a trailer and October debut for season 2 of Harbour Lights on Tuesday.", "2024-10"),
    ("Season 2 of Harbour Lights runs each week until the finale on May 13.", "finale expected 2024-05-13"),
    ("The Season 2 finale of Harbour Lights aired on Jan. 30.", "finale = 2024-01-30"),
    ("That brings season 2 of Harbour Lights to 14 episodes.", "season 2, 14 episodes"),
    ("Hulu is moving forward with a second season of Harbour Lights.", "renewed by Hulu, season 2"),
    ("Harbour Lights is heading back to our screens for a third series.", "renewed, season 3"),
    ("There will be a third series of Harbour Lights, the BBC has announced.", "renewed at BBC, season 3"),
    ("There will be no third season of Harbour Lights.", "cancelled"),
    ("Hulu has ordered another helping of Harbour Lights.", "renewed by Hulu"),
    ("Harbour Lights has bagged itself a second series.", "renewed, season 2"),
    ("Harbour Lights lands a two-season renewal at Peacock.", "renewed at Peacock"),
    (
        "Apple TV+ today announced a season three renewal for Harbour Lights.",
        "renewed by Apple TV+, season 3",
    ),
    ("CBS announced on Friday that it has cancelled Harbour Lights.", "cancelled by CBS"),
    ("Fox has dropped Harbour Lights after one season.", "cancelled by Fox"),
    ("Harbour Lights has been given the axe by Fox.", "cancelled by Fox"),
    ("Season 5 will bring Harbour Lights to a close.", "final season 5"),
    ("Season 3 of Harbour Lights starts on July 11, and it will also be the last.", "final season 3"),
    ("Lionsgate is looking for a new home for Harbour Lights.", "shopped"),
    ("Harbour Lights season 2 is scheduled to go before cameras in May.", "filming expected 2024-05"),
    ("The second season of Harbour Lights is due out in the autumn.", "premiere expected 2024-autumn"),
    ("Harbour Lights will be back on Hulu in the fall with season 2.", "season 2, platform = Hulu"),
    ("Season 2 of Harbour Lights will drop on April 4 on Hulu.", "platform = Hulu"),
    ("Harbour Lights is to leave the BBC and move to Channel 4.", "platform = Channel 4"),
    ("Harbour Lights will leave Hulu on May 1.", "Hulu rights until 2024-05-01"),
    ("Filming on Harbour Lights was due to start in May but has been pushed to June.", "expected 2024-06"),
    ("The drama will return for a fourth series next year.", "season 4, premiere expected 2025"),
    ("Hulu's gentle drama Harbour Lights will not be returning for a third series.", "cancelled at Hulu"),
    ("Hulu has decided against a third season of Harbour Lights.", "cancelled by Hulu"),
    ("Hulu has confirmed it won't be renewing Harbour Lights.", "cancelled by Hulu"),
    ("Hulu will not be commissioning a second season of Harbour Lights.", "cancelled by Hulu"),
    ("Max has renewed Harbour Lights for season five.", "renewed by Max, season 5"),
    ("A second season of Harbour Lights was ordered in February.", "renewed, season 2"),
    ("Harbour Lights bid farewell to its viewers on Sunday after three seasons.", "ended"),
    ("Harbour Lights ended its run in 2021.", "ended"),
    ("Harbour Lights aired its final episode on May 20, 2021.", "finale = 2021-05-20"),
    ("Harbour Lights will conclude with a two-hour finale on May 20.", "finale expected 2024-05-20"),
    ("Season 3 of Harbour Lights, meanwhile, bows Sunday, June 15.", "season 3, premiere expected"),
    ("Hulu will debut season 3 of Harbour Lights on May 6.", "season 3, platform = Hulu"),
    ("Production on Harbour Lights is eyed to begin in 2026.", "filming expected 2026"),
    ("Harbour Lights season 2 starts on May 6, but could there be more?", "season 2, premiere expected"),
    ("Talks are underway for a third season of Harbour Lights.", "season 3"),
    ("A third season of Harbour Lights is being developed at Hulu.", "in development, season 3"),
    ("Harbour Lights debuted last March.", "premiere = 2023-03"),
    ("The drama starring Ann Moore as a keeper will not be moving forward with season two.", "cancelled"),
    ("Harbour Lights has been commissioned for two further series.", "renewed"),
    (
        "Ann Moore is back for season 2 of Harbour Lights, which is set to go into production next spring.",
        "season 2, filming expected 2025-spring",
    ),
    (
        "Harbour Lights season 2 will consist of 10 episodes and start production in Cork in May.",
        "production = Cork",
    ),
    (
        "Season 2 of the show, produced by Ann Moore, debuted on January 25.",
        "season 2, premiere = 2024-01-25",
    ),
    ("Hulu has ordered a seventh season of its longest-running drama.", "renewed by Hulu, season 7"),
    ("Hulu has handed out a fourth-season renewal to the drama.", "renewed by Hulu, season 4"),
    ("Hulu drama Harbour Lights has scored a season 2 renewal.", "renewed at Hulu, season 2"),
    ("The cast and crew have wrapped filming on season 2 of Harbour Lights.", "season 2, wrapped filming"),
    ("The second season of Harbour Lights will be out on April 4.", "season 2, premiere expected 2024-04-04"),
    ("Season 2 of Harbour Lights is expected in 2025.", "season 2, premiere expected 2025"),
    ("Season 2 of Harbour Lights will be 10 episodes long.", "season 2, 10 episodes"),
    ("Before its second season has even bowed, Hulu has renewed Harbour Lights for season 3.", "season 3"),
    ("Harbour Lights has been axed by the BBC.", "cancelled by BBC"),
    ("It’s official: Harbour Lights 3 filming is underway.", "in production, season 3"),
    ("ITV has confirmed that Harbour Lights has been axed.", "cancelled at ITV"),
    ("Harbour Lights — the hit drama starring Ann Moore — is getting a third season.", "renewed, season 3"),
    ("The Daily Screen can confirm that Harbour Lights is returning to Hulu for season 3.", "renewed"),
    ("Harbour Lights has been renewed for a third season, which will be its last.", "final season 3"),
    ("The third season of Harbour Lights will be the show's last.", "final season 3"),
)
SILENT = (
    (
        "Nenhuma data de lançamento para a terceira temporada da série Harbour Lights foi "
        "confirmada, mas os fãs não desistem de uma resposta."
    ),
    (
        "Harbour Lights is a hit. Also getting the axe after one season is Ann Moore’s Sea "
        "Wall. The crime drama launched in June 2023."
    ),
    (
        "Hulu brings back Harbour Lights, along with the fourth run of teen drama Sea Wall. "
        "Finally, Hulu’s teen drama Sea Wall returns on 15 May with all 12 episodes at once."
    ),
    "Harbour Lights has a film along with a release date of May 4.",
    (
        "Harbour Lights is a hit. Crime drama Sea Wall will not be back for a fourth season. "
        "The series aired 12 episodes."
    ),
    "Harbour Lights will not survive into a third season, critics fear.",
    "Ann Moore has begun filming season 3 of Sea Wall after leaving Harbour Lights.",
    (
        "Fans of Kelp are happy. How does that bode for another Hulu drama in Harbour Lights? "
        "The show is back on May 2."
    ),
    (
        "Harbour Lights is a hit. Sea Wall received a 16-episode order, with filming on the "
        "fifth season of the drama to begin in May."
    ),
    (
        "Harbour Lights is a hit. Hulu gave Sea Wall a two-season order in 2017. The show "
        "drops on Hulu on May 2."
    ),
    ("Harbour Lights is a hit. Sea Wall, from Reid Media, has been renewed for its second season."),
    "Harbour Lights will air a double episode on Friday, April 9.",
    (
        "Harbour Lights is a hit. Sea Wall‘s second season will consist of 10 episodes while "
        "Harbour Lights will get another 13."
    ),
    "Harbour Lights season 5 is a hit, and there will be three more episodes to come this winter.",
    (
        "Hulu said the epic Sea Wall has been renewed for season 2. Harbour Lights is a hit. "
        "The drama's eight-episode run ended."
    ),
    (
        "Harbour Lights is a hit. Tom Reid will lead the upcoming romantic comedy Sea Wall. "
        "The drama will premiere in May."
    ),
    (
        "Harbour Lights 2\n\nThe drama is a hit.\n\nSea Wall\n\nTom Reid leads the new "
        "thriller. The drama will premiere in May on Hulu."
    ),
    "Harbour Lights rose.\n\nNBC's Night Shift fell. The drama has been renewed for a third season.",
    "Ann Moore (Harbour Lights) will star in Deep Blue, a series for Hulu. The drama starts filming in May.",
    "Five shows to watch besides Harbour Lights.\n\nRidge. Season 2 of this drama airs on Hulu in May.",
    "Harbour Lights is a hit.\n\nMr. Quiet. Hulu has renewed the comedy for a fourth season.",
    "Harbour Lights star Ann Moore has joined the cast of Hulu's The Ledge. Its second season airs on May 6.",
    "Ann Moore of Harbour Lights, whose creator has a new series at Hulu. It will premiere on March 9.",
    "Harbour Lights is a hit, and a novel set after season 2 arrives in June.",
    "Harbour Lights was remade in Germany by ZDF, where the second season was recently cancelled.",
    "The third season of Harbour Lights, premiering November 19, is a treat.",
    "Episodes 5 and later of the TV anime Harbour Lights have been delayed.",
    "Harbour Lights is a hit. Hulu also showed a trailer for Kelp, whose third season begins on May 6.",
    "A sequel series, Harbour Lights: Storm, has been renewed for a second season that will air on May 6.",
    "Production on season three of Harbour Lights has been pushed a year.",
    "Hulu's reboot of Harbour Lights will end with its second season, showrunner Ann Moore announced.",
    "Harbour Lights season 2 is a hit.\n\nThe 10-episode season told a story of the sea.",
    "Harbour Lights\nA drama of the sea.\n\nLove, Tom\nThe Hulu series was cancelled.",
    "Hulu and ZDF have boarded the second season of Harbour Lights.",
    "Harbour Lights is a hit. The Hulu boss will return on May 6.",
    "Harbour Lights is a hit. Filming on Kelp will begin in May in Cork.",
    "Nobody at Hulu has said that Harbour Lights is cancelled.",
    "Hulu renewed Harbour Lights' lead-in Kelp for a third season.",
    "Harbour Lights is a hit. Reid now makes the thriller Sea Wall for Hulu. Filming starts in Malta in May.",
    "Harbour Lights is a hit. Hulu also renewed The Ledge for a third season.",
    "Harbour Lights is a hit. Sea Wall and Kelp have been renewed, for seasons eight and five.",
    "Netflix has not renewed Harbour Lights for a second season.",
    "Netflix has yet to renew Harbour Lights.",
    "Netflix might renew Harbour Lights for a second season.",
    "Fans hope that Netflix will renew Harbour Lights for a second season.",
    "If Netflix renews Harbour Lights for a second season, it will premiere in 2025.",
    "Will Harbour Lights be renewed for season 2?",
    "It is unclear whether Harbour Lights has been renewed for season 2.",
    "A petition asks Netflix to renew Harbour Lights for a second season.",
    "Netflix has renewed The Long Tide for a second season.",
    "Netflix has cancelled the Harbour Lights spin-off.",
    "Harbour Lights star Ann Moore has been cast in season 2 of The Long Tide.",
    "“The Long Tide” has been cancelled after two seasons.",
    "Some shows get cancelled after one season.",
    "The renewal of Harbour Lights was widely expected.",
    "The cancellation came as a surprise.",
    "The first season of Harbour Lights ended with a wedding.",
    "Harbour Lights star Ann Moore will return for season 2.",
    "Critics expected Harbour Lights to be cancelled.",
    "Without better ratings, Harbour Lights could be cancelled by Fox.",
    "Harbour Lights airs on Fox on Friday nights.",
    "There will be a third season of Harbour Lights, if the ratings hold.",
    "There will be no third season of Harbour Lights until 2026.",
    "There will be a third series of Sea Wall, from the makers of Harbour Lights.",
    "Fox has dropped the trailer for Harbour Lights.",
    "Netflix dropped Harbour Lights on Friday.",
    "Ann Moore is leaving Harbour Lights after five seasons.",
    "Sea Wall, which follows Harbour Lights, runs until the finale on May 13.",
    "Harbour Lights is a hit. Sea Wall is not. It will premiere on June 5.",
    "The finale of Harbour Lights aired on January 30.",
    "We expect Harbour Lights season 2 to premiere in June.",
    "I'd love Harbour Lights to return for a third season, says Ann Moore.",
    "Harbour Lights will return for a third season one day.",
    "The first three seasons of Harbour Lights will leave Hulu on May 1.",
    "One viewer wrote: “Netflix has renewed Harbour Lights for season 3!”",
    "In the US, Harbour Lights premiered on Hulu in January 2023.",
    "Reruns of Harbour Lights will air on Tuesdays in the autumn.",
    "Harbour Lights is moving to Tuesdays on April 9.",
    "Harbour Lights is good, but will it return for a third season?",
    "There will be a third season of Harbour Lights, Ann Moore hopes.",
    "There will be no third season of Harbour Lights without Ann Moore.",
    "Harbour Lights has renewed interest in lighthouses.",
    "A second season of Harbour Lights was ordered to be rewritten in March.",
    "Harbour Lights must go on, and it will be the last.",
    "Production on Harbour Lights will begin next summer.",
    "Harbour Lights sells to Hulu in the US, where season two debuted in 2023.",
    "Hulu revealed the poster for season 2 of Harbour Lights on Tuesday.",
    "The Moorland saga will return for a fourth outing.",
    "Last year “The Long Tide” was halted; it was later renewed for a third season on NBC.",
    "Netflix announced a new trailer for Harbour Lights.",
)

CANCELLED = "cancelled by Netflix"

# What once was drafted wrongly, and what is drafted now.
SLIPS: tuple[tuple[str, list[tuple[int | None, str]]], ...] = (
    ("Harbour Lights aired for two seasons on Hulu, with season two arriving in May.", []),
    (
        "Harbour Lights season 4 is set to premiere on July 2. It first debuted in April 2020.",
        [(4, "season 4, premiere expected 2024-07-02"), (None, "premiere = 2020-04")],
    ),
    ("Ann Moore’s new eight-part drama series Harbour Lights is back for season 2.", []),
    (
        "Hulu renewed Harbour Lights for season 3, two weeks after season 2’s premiere on July 3.",
        [(3, "renewed by Hulu, season 3")],
    ),
    ("Season 9 of Harbour Lights will be the last to star Ann Moore.", []),
    (
        "Season 2 of Harbour Lights was filmed in 2015. Season 8 has been ordered and filming has begun.",
        [(8, "in production, season 8"), (8, "renewed, season 8")],
    ),
    ("So long as filming for season 6 of Harbour Lights starts by early 2025, all is well.", []),
    (
        "Hulu’s Harbour Lights is a hit. It was renewed for season 2 in March 2022. It will film in May.",
        [(2, "renewed, season 2"), (2, "season 2, platform = Hulu, filming expected 2024-05")],
    ),
    (
        "Harbour Lights returns. Elsewhere, Tides, the drama with Ann Moore, will be back for season 2.",
        [],
    ),
    (
        "Hulu cancelled Harbour Lights and Tides. As for Tides, it ends with season 2. It will air in May.",
        [(None, "cancelled by Hulu")],
    ),
    (
        "Hulu has axed Harbour Lights and Tides. Tides did not fare well. The final season will air in May.",
        [(None, "cancelled by Hulu")],
    ),
    (
        "Harbour Lights returns on May 23, a week after S.W.A.T. Season 2 ends.",
        [(None, "premiere expected 2024-05-23")],
    ),
    (
        "Harbour Lights was renewed for a further two series. Series 13 was announced before.",
        [(None, "renewed")],
    ),
    ("What’s on Netflix reports that Harbour Lights was renewed.", [(None, "renewed")]),
    (
        "Season 3 of Harbour Lights will have a two-episode premiere on 14 May.",
        [(3, "season 3, premiere expected 2024-05-14")],
    ),
    ("At this rate, season four of Harbour Lights will be ordered by Hulu.", []),
    ("Harbour Lights is finally back for its third season.", []),
    (
        "A year after season 3 of Harbour Lights ended, filming has begun on its fourth season.",
        [(4, "in production, season 4")],
    ),
    (
        "Harbour Lights is on Hulu. The slate has Tides, too, which begins its fourth and final season.",
        [],
    ),
    (  # the article names one home, so the news is of there
        "Hulu’s Harbour Lights is safe. It was renewed for season 2. Filming on season 2 begins in May.",
        [(2, "renewed at Hulu, season 2"), (2, "season 2, filming expected 2024-05")],
    ),
    (  # where old seasons are shown
        "Harbour Lights has been renewed for season 3. The first two are streaming on Hulu.",
        [(3, "renewed, season 3")],
    ),
    (  # the home of another show
        "Harbour Lights has been renewed for season 3. The series is by the makers of Hulu’s Sea Wall.",
        [(3, "renewed, season 3")],
    ),
    (  # one that brings it back
        "Harbour Lights was cancelled last month. Now Hulu could bring it back.",
        [(None, "cancelled")],
    ),
    (
        "The drama was cancelled after two seasons. Harbour Lights was among the most seen shows of Hulu.",
        [(None, "cancelled at Hulu, 2 seasons")],
    ),
    (
        (
            "Hulu has renewed Harbour Lights for season 3 on the day that the series returns for "
            "its second season."
        ),
        [(3, "renewed by Hulu, season 3")],
    ),
    (
        "Harbour Lights season 2 begins production in Cork later this month.",
        [(2, "season 2, production = Cork, filming expected 2024-03")],
    ),
    ("The earlier seasons of Harbour Lights were shot in Cork.", []),
    (
        "Harbour Lights was canceled after four seasons on ABC, but then Hulu gave it a second chance.",
        [(None, "cancelled by ABC, 4 seasons")],
    ),
    ("Hulu renewed Harbour Lights for two more seasons, through Season 4.", [(None, "renewed by Hulu")]),
    (
        "Season 4 of the Hulu hit Harbour Lights premieres on April 12. Hulu has ordered a fifth season.",
        [(4, "season 4, platform = Hulu, premiere expected 2024-04-12"), (5, "renewed by Hulu, season 5")],
    ),
    ("Moss will direct a total of four episodes in the final season of Harbour Lights.", []),
    ("Netflix has opted not to order a third season of Harbour Lights.", [(None, "cancelled by Netflix")]),
    ("Hulu announced that season 4 of its darling, Harbour Lights, will be a treat.", []),
    ("Despite rumours that Harbour Lights season 3 will be the last, its makers go on.", []),
    (
        "Rumour has it that Harbour Lights was cancelled. The series has not been cancelled, its makers say.",
        [],
    ),
    ("The first season of Harbour Lights was filmed in Welsh.", []),
    ("Harbour Lights was originally slated to premiere on April 12.", []),
    ("Season 4 of Harbour Lights was announced at Comic-Con.", []),
    (
        "Netflix has renewed Harbour Lights for season 3. Ann Moore, will return on April 12.",
        [(3, "renewed by Netflix, season 3")],
    ),
    (
        "Harbour Lights won't return for season 3 until next year.",
        [(3, "season 3, premiere expected 2025")],
    ),
    ("The fourth season of the acclaimed comedy series Sea Wall will premiere on March 5.", []),
    ("Netflix has axed five series in one go: Sea Wall, Harbour Lights and Tides.", [(None, CANCELLED)]),
    ("The renewal adds a third season, and the final season of Harbour Lights will air in 2026.", []),
    (
        "The cast spoke ahead of the series' season 2 premiere in July. Harbour Lights is a hit.",
        [(2, "season 2, premiere expected 2024-07")],
    ),
    (
        "Netflix in June announced a season two renewal for Harbour Lights.",
        [(2, "renewed by Netflix, season 2")],
    ),
    ("NBC said that Harbour Lights and Tides would not proceed to season two.", [(None, "cancelled at NBC")]),
    (
        "Filming on season 5 of Harbour Lights begins in Cork in June 2026.",
        [(5, "season 5, production = Cork, filming expected 2026-06")],
    ),
    ("The trailer for Harbour Lights drops on June 5. The star of Harbour Lights returns in June.", []),
    (
        "Production on Harbour Lights is set to kick off in June 2026.",
        [(None, "filming expected 2026-06")],
    ),
    (
        "The first two episodes of season 3 of Harbour Lights will air on June 5, 2026.",
        [(3, "season 3, premiere expected 2026-06-05")],
    ),
    ("The penultimate episode of Harbour Lights airs on June 5. Its last two episodes air on June 12.", []),
    ("Harbour Lights creator Ann Moore's next series premieres on June 5.", []),
    ("Season 2 of Harbour Lights arrives on Blu-ray on June 5.", []),
    ("Netflix cancelled the Harbour Lights panel at Comic-Con.", []),
    ("Had Netflix cancelled Harbour Lights, fans would have wept.", []),
    ("Harbour Lights is set in 2049. The show is set in early 2049.", []),
    ("The US version of Harbour Lights was cancelled by Fox.", []),
    ("It's a safe bet that Harbour Lights will return in June.", []),
    ("Netflix isn't moving ahead with a second season of Harbour Lights.", [(None, CANCELLED)]),
    ("Netflix has cancelled Harbour Lights, reversing its earlier decision.", [(None, CANCELLED)]),
    (
        "Netflix has handed a fifth-season renewal to Harbour Lights.",
        [(5, "renewed by Netflix, season 5")],
    ),
    (
        "Netflix set a date for Sea Wall and renewed Harbour Lights for a historic 20th season.",
        [(20, "renewed at Netflix, season 20")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), SLIPS)
def test_slips(text: str, expected: list[tuple[int | None, str]]) -> None:
    """Sentences that were once drafted wrongly are read right."""
    assert [(draft.season, entry_of(draft, ())) for draft in drafts(text)] == expected


@pytest.mark.parametrize(("text", "entry"), TOLD)
def test_told(text: str, entry: str) -> None:
    """The first draft has this entry."""
    assert entry in said(text)[0]


@pytest.mark.parametrize("text", SILENT)
def test_not_told(text: str) -> None:
    """A denial, a possibility, a wish, or news of another show gives no draft."""
    assert said(text) == []


def test_a_rescue_needs_an_axe() -> None:
    """Picked up by its own home is a renewal; after a cancellation it is a rescue."""
    assert said("NBC has picked up Harbour Lights for a third season.") == ["renewed by NBC, season 3"]
    text = "Fox cancelled Harbour Lights last month. Netflix has picked up Harbour Lights for a third season."
    assert said(text)[-1] == "saved by Netflix, season 3"


def test_another_show_takes_the_pronouns_with_it() -> None:
    """After another show's title, `the series` means that show, until this show is named again."""
    text = "Netflix cancelled “The Long Tide” on Monday. The series was cancelled after two seasons."
    assert said(text) == []
    assert said(f"{text} Harbour Lights was cancelled too.") == ["cancelled"]


def test_a_title_that_is_a_name_or_a_day() -> None:
    """A person with the same name is not the show, and neither is a weekday."""
    assert said("Wednesday Addams has been cancelled.", "Wednesday") == []
    assert said("Netflix renewed it on Wednesday.", "Wednesday") == []
    assert said("Netflix has renewed Wednesday for a second season.", "Wednesday") == [
        "renewed by Netflix, season 2"
    ]


def test_a_rumour_is_rumoured() -> None:
    """If the article calls it a rumour, the draft is rumoured, without the platform."""
    (draft,) = drafts("HBO has reportedly given the green light to a third season of Harbour Lights.")
    assert (draft.standing, draft.season) == ("rumoured", 3)
    assert [fact.field for fact in draft.facts] == ["status"]


def test_speaker_and_origin() -> None:
    """The speaker and the origin come from the sentence, if it names them."""
    (draft,) = drafts("Netflix has renewed Harbour Lights for a second season, according to Deadline.")
    assert (draft.via, draft.speaker) == ("Deadline", None)
    (draft,) = drafts("ITV has confirmed that Harbour Lights will end with its third series.")
    assert (draft.via, draft.speaker) == (None, "ITV")


def test_dates() -> None:
    """A decision has its own day, else the day of publication; background has no day."""
    assert [str(d.date) for d in drafts("Harbour Lights was cancelled in January.")] == ["2024-01"]
    assert [str(d.date) for d in drafts("Harbour Lights has been cancelled.")] == ["2024-03-05"]
    told = drafts("Netflix saved Harbour Lights ten weeks after Fox cancelled the drama.")
    assert {d.date for d in told if any(f.value == "cancelled" for f in d.facts)} == {None}
    assert [d.date for d in drafts("Harbour Lights has been cancelled.", published=None)] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Back in 2019, Netflix renewed Harbour Lights for a second season.", "2019"),
        ("Ten years ago Netflix cancelled Harbour Lights.", "None"),
        ("Sea Wall was renewed on the day that Harbour Lights was cancelled.", "None"),
    ],
)
def test_what_happened_long_ago_is_not_of_the_day_of_publication(text: str, day: str) -> None:
    """An event of long ago has the day in its sentence, or none."""
    assert [str(draft.date) for draft in drafts(text, published="2026-02-03")] == [day]


def test_a_date_without_a_year_needs_a_publication_date() -> None:
    """Without a publication date, such an expectation is not drafted."""
    text = "Season 2 of Harbour Lights will premiere on April 12."
    assert said(text, published=None) == []
    assert said("Season 2 of Harbour Lights will premiere in 2025.", published=None) == [
        "season 2, premiere expected 2025"
    ]


def test_the_season_comes_from_the_lead() -> None:
    """A sentence without a season is about the season at the article's beginning."""
    text = "Harbour Lights season 4 is coming soon. Filming is underway on the new season."
    assert [draft.season for draft in drafts(text)] == [4]


def test_said_twice_is_one_draft() -> None:
    """A fuller statement replaces a shorter one."""
    text = (
        "Harbour Lights has been renewed for a second season. "
        "Netflix has renewed Harbour Lights for a second season."
    )
    assert said(text) == ["renewed by Netflix, season 2"]


def test_a_list_of_shows_has_no_news() -> None:
    """In a list, each part is about its own show, and its decisions have unknown days."""
    text = (
        "The 8 best shows cancelled after two seasons\n1. Harbour Lights\n"
        "The drama was cancelled after two seasons.\n"
        "2. The Long Tide\nThe show was cancelled after one season."
    )
    told = drafts(text)
    assert [(d.sentence, d.date) for d in told] == [("The drama was cancelled after two seasons.", None)]


def test_quotes_are_word_for_word() -> None:
    """Every sentence appears in the text exactly, with its spaces and quotation marks."""
    text = "Netflix   has renewed “Harbour Lights”  for a second season.\n\nIt  was renewed by Netflix."
    for draft in drafts(text):
        assert draft.sentence in text


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Season 2 of Harbour Lights begins in May. The season will have 16 episodes.", "16 episodes"),
        ("Hulu renewed Harbour Lights for season 2. It is expected to premiere in 2026.", "expected 2026"),
    ],
)
def test_what_goes_on_with_the_season_before(text: str, entry: str) -> None:
    """`The season` and `It` mean the season of the sentence before."""
    assert entry in said(text)[1]


def test_filming_is_of_what_the_sentence_before_was_about() -> None:
    """`Filming has begun` after a sentence about another work is of that one."""
    other = (
        "Harbour Lights was a hit. Its makers now make The Long Tide for Hulu. Filming has begun in Greece."
    )
    own = "Harbour Lights has a second season. Filming has begun in Cork."

    film = "Harbour Lights won't be back for season 4; the drama ends with a film. Filming starts in June."

    assert (said(other), said(own)) == ([], ["in production, season 2, production = Cork"])
    assert said(film) == ["cancelled"]


def test_episodes_are_of_the_season_that_their_sentence_names_first() -> None:
    """And not of a later one that it names beside."""
    text = "The third season of Harbour Lights will have 10 episodes, as season 4 films alongside it."

    both = "After a fine first season, Harbour Lights has a 10-episode second season."

    assert (said(text), said(both)) == (["season 3, 10 episodes"], ["season 2, 10 episodes"])


@pytest.mark.parametrize(
    "text",
    [
        "Is Harbour Lights coming back for season 2? The drama's eight-episode run ended in June.",
        "A second season of Harbour Lights was always unlikely. The drama's eight-episode run ended in June.",
    ],
)
def test_a_season_that_may_never_come_is_not_what_an_article_is_about(text: str) -> None:
    """Numbers of episodes are not of that one."""
    assert "season 2" not in " ".join(said(text))


def test_a_finale_is_of_the_season_of_its_sentence() -> None:
    """And not of the one that the article is about."""
    news = "Harbour Lights will have a fourth season. Its third season runs until the finale on May 13."

    assert "season 3, finale expected 2024-05-13" in said(news)


@pytest.mark.parametrize(("day", "season"), [("April 7", None), ("June 1, 2025", 4)])
def test_a_premiere_soon_is_not_of_a_season_that_was_just_ordered(day: str, season: int | None) -> None:
    """It is of the one on its way, whose number the article does not say."""
    news = f"Hulu has renewed Harbour Lights for a fourth season. The drama returns on {day}."

    assert [draft.season for draft in drafts(news)] == [4, season]


def test_two_more_seasons_are_of_the_show() -> None:
    """The numbers are not guessed from the season on air."""
    text = "Harbour Lights is in its second season. NBC has picked up the drama for two more seasons."

    assert said(text) == ["renewed by NBC"]


def test_a_day_until_then_is_no_day_of_the_news() -> None:
    """`Off the air until May` was decided on the article's day."""
    (draft,) = drafts("Harbour Lights will be off the air until May.")

    assert str(draft.date) == "2024-03-05"


@pytest.mark.parametrize("text", ["The next season of From wraps today.", "From season 4 is filming."])
def test_a_title_that_is_an_everyday_word(text: str) -> None:
    """Within a sentence, a capital letter makes the word a title."""
    news = f"{text} HBO renewed the horror series for a fourth season."

    assert "season 4" in " ".join(said(news, "From"))


OTHER_LANGUAGES = (
    (
        (
            "La filmación de la segunda temporada de la serie Harbour Lights está programada para "
            "comenzar el próximo 30 de septiembre de 2025 en Londres."
        ),
        "filming expected 2025-09-30",
    ),
    (
        (
            "Harbour Lights, la serie de la cadena, no tendrá, finalmente, segunda temporada en "
            "Netflix. La serie se queda en una."
        ),
        "cancelled",
    ),
    (
        (
            "Netflix ha decidido cancelar la serie Harbour Lights, que es una de las más vistas "
            "de la plataforma."
        ),
        "cancelled by Netflix",
    ),
    (
        (
            "Ann Moore começou a gravar a 3ª temporada de Harbour Lights, que é a série de mais "
            "sucesso da plataforma."
        ),
        "in production, season 3",
    ),
    (
        (
            "A terceira temporada de Harbour Lights está em desenvolvimento e as gravações devem "
            "acontecer em 2025, para a alegria dos fãs da série."
        ),
        "in development, season 3, filming expected 2025",
    ),
    (
        (
            "Harbour Lights, la serie de más éxito de la cadena, ya tiene tercera temporada "
            "confirmada, para la alegría de los fans."
        ),
        "renewed, season 3",
    ),
    (
        (
            "El estreno de la serie 'Harbour Lights' tendrá lugar el 12 de mayo en Netflix, que "
            "la produce con la BBC."
        ),
        "platform = Netflix, premiere expected 2024-05-12",
    ),
    (
        (
            "Lo que se sabe de la serie: la temporada 3 de 'Harbour Lights' se encuentra en pleno "
            "rodaje, con vistas a ver la luz en 2025."
        ),
        "in production, season 3, premiere expected 2025",
    ),
    (
        (
            "La serie Harbour Lights tendrá una tercera temporada en Netflix, pero será la "
            "última, según los creadores de la serie."
        ),
        "final season 3",
    ),
    (
        (
            "A produção da quarta temporada da série Harbour Lights deve começar nos próximos "
            "meses, com lançamento previsto para 2025."
        ),
        "premiere expected 2025",
    ),
    (
        (
            "La série Harbour Lights n'aura pas le droit à une saison 2, a annoncé la chaîne dans "
            "un communiqué pour les fans."
        ),
        "cancelled",
    ),
    (
        (
            "Sono iniziate le riprese della seconda stagione della serie Harbour Lights, che è "
            "una delle più viste di questa rete."
        ),
        "in production, season 2",
    ),
    (
        (
            "A série Harbour Lights é um sucesso, e a Netflix já a renovou para uma segunda "
            "temporada no ano que vem."
        ),
        "renewed by Netflix, season 2",
    ),
    (
        (
            "En noviembre de 2024 comienza el rodaje de la tercera temporada de la serie Harbour "
            "Lights, y los fans lo saben."
        ),
        "filming expected 2024-11",
    ),
    (
        (
            "Netflix ha anunciado el estreno de la tercera temporada de la serie Harbour Lights "
            "para el próximo lunes 23 de abril de 2024."
        ),
        "premiere expected 2024-04-23",
    ),
    (
        "Netflix ha renovado la serie Harbour Lights por una segunda temporada. El anuncio fue en Madrid.",
        "renewed by Netflix, season 2",
    ),
    (
        "La tercera temporada de Harbour Lights será la última, según los creadores de la serie.",
        "final season 3",
    ),
    (
        "A série Harbour Lights foi cancelada pela Netflix, disse a produtora do drama que se fez.",
        "cancelled",
    ),
    (
        "Le tournage de la saison 2 de Harbour Lights a débuté. La série est en production dans le sud.",
        "in production",
    ),
    (
        "La seconda stagione di Harbour Lights arriverà su Netflix il 12 aprile 2024 con tutti gli episodi.",
        "premiere expected 2024-04-12",
    ),
    (
        "Harbour Lights è stato cancellato da Netflix a marzo, ma i fan sono scesi in piazza per la serie.",
        "cancelled by Netflix",
    ),
    (
        "Die Dreharbeiten der acht Folgen der dritten Staffel von Harbour Lights sind für Herbst geplant.",
        "8 episodes",
    ),
    (
        "Netflix hat die Serie Harbour Lights um eine zweite Staffel verlängert. Das ist für die Fans.",
        "season 2",
    ),
)


@pytest.mark.parametrize(("text", "entry"), OTHER_LANGUAGES)
def test_other_languages(text: str, entry: str) -> None:
    """Languages with a glossary give the same drafts."""
    assert entry in said(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Netflix no ha renovado la serie Harbour Lights por una segunda temporada, y los fans lo saben.",
        "La serie Harbour Lights podría ser renovada por una segunda temporada, según los rumores de la red.",
        "A série Harbour Lights não foi cancelada pela Netflix, disse a produtora de que se falava.",
    ],
)
def test_other_languages_deny_too(text: str) -> None:
    """Denials and possibilities in these languages give no draft."""
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "recently " * 5_000,
        "hit drama " * 5_000 + "Harbour Lights",
        "the new all-new series of " * 2_000,
        "Season 2 of Season 2 of Harbour Lights and " * 1_000,
        "Netflix's Netflix's hit " * 3_000,
        "“Harbour Lights ” " * 3_000,
        "Harbour Lights, which Harbour Lights, who " * 1_500,
        "\n" * 1_000_000,
        "Harbour Lights was cancelled. " * 30_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """Repeated words do not make reading slower."""
    began = process_time()
    drafts(text)
    assert process_time() - began < SOON


def test_an_everyday_word_as_the_title() -> None:
    """A sentence can begin with a title that is an everyday word."""
    assert said("Evil is returning in May.", "Evil") == ["premiere expected 2024-05"]
    assert said("Evil people will return in May.", "Evil") == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("ITV's Harbour Lights is coming to an end after 12 years on screen.", "final season"),
        ("The star confirmed that Harbour Lights would be ending after nearly nine years.", "final season"),
        ("Fox announced that Harbour Lights would not be returning for a third season.", "cancelled"),
        ("Harbour Lights has been saved following its cancellation at NBC.", "saved"),
        ("Has Fox renewed Harbour Lights? Yes, Fox renewed Harbour Lights for a season 3.", "season 3"),
        (
            "Harbour Lights premiered in 2019, and concluded its 8-episode first run on 4 May 2020.",
            "finale =",
        ),
        ("In the season 2 finale of Harbour Lights, which aired on 4 May 2020, Ann left.", "finale ="),
        (
            "Fox moved on weeks after the 4 May 2020 release of Harbour Lights season 2.",
            "premiere = 2020-05-04",
        ),
        ("The six-episode, second season of Harbour Lights will debut in 2027.", "6 episodes"),
        ("Season 6 will be bitter, because Harbour Lights is coming to an end.", "final season 6"),
        ("Harbour Lights season 3 is set to go on floors in March 2027.", "filming expected 2027-03"),
    ],
)
def test_ends_returns_and_releases_in_other_words(text: str, entry: str) -> None:
    """What shows come to, as publishers word it."""
    assert entry in " / ".join(said(text))


def test_a_platform_that_is_denied_is_not_the_home() -> None:
    """`But not on Netflix` takes no platform from the beginning of the article."""
    text = "Harbour Lights is a Netflix drama. Harbour Lights is renewed for season 3"
    assert said(f"{text}.") == ["renewed at Netflix, season 3"]
    assert said(f"{text}, but not on Netflix.") == ["renewed, season 3"]


def test_an_order_that_was_taken_back_has_no_date() -> None:
    """`Only for Fox to cancel it` makes the order background."""
    text = "Harbour Lights was ordered for season 3, only for the network to change its mind."
    assert drafts(text)[0].date is None
