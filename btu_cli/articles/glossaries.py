"""The languages besides English in which articles are read, each with the words needed for reading."""

from __future__ import annotations

from typing import Final

from btu_cli.named import NamedTuple


class Tongue(NamedTuple):
    """A language: words that identify it, ordinals from the first on, nouns, months, and its glossary.

    `glossary` has a line for each English phrase: `has renewed = ha renovado, renueva`. An indented line
    continues the one above it.
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
    seasons: str  # of the year, from spring on; two forms of one are separated by a bar
    parts: str  # `early`, `mid` and `late` of a month or year
    episodes: str
    articles: str
    of: str
    glossary: str


SPANISH: Final = Tongue(
    name="Spanish",
    common="el la los las de del que en una por para con se su como pero más este esta",
    ordinals="primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    numbers="uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    season="temporada, entrega, parte",
    final="última, final",
    more="nueva, otra, próxima",
    kinds="serie, ficción, comedia, drama, telenovela",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    seasons="primavera verano otoño invierno",
    parts="principios de, comienzos de, inicios de; mediados de; finales de, fines de, final de",
    episodes="episodios, capítulos",
    articles="el, la, los, las, un, una, su, esta, este",
    of="de, del, de la, a, a la",
    glossary="""
has renewed = ha dado luz verde a, da luz verde a, dio luz verde a, dan luz verde a, han dado luz verde a, ha
    prorrogado, ha encargado, encarga, ha aprobado, aprueba, ha renovado, han renovado, renueva, renuevan,
    renovó, renovaron
has been renewed = ha sido renovada, ha sido renovado, fue renovada, fue renovado, acaba de ser renovada, es
    renovada
renewed = renovada, renovado
has confirmed = ha confirmado, confirmó, confirma, anunció, ha anunciado, anuncia
gets = tiene confirmada, tendrá, contará con, recibirá
will return for = volverá con, regresará con, volverá para, regresará para, regresa con, vuelve con, vuelve
    para
has cancelled = ha decidido cancelar, decidió cancelar, ha optado por cancelar, ha cancelado, cancela,
    canceló
has been cancelled = ha sido cancelada, ha sido cancelado, fue cancelada, fue cancelado, queda cancelada
cancelled = cancelada, cancelado
has saved = ha rescatado, rescata, rescató, ha salvado, salva
will be the last = será la última, será la definitiva, va a ser la última
will end with = terminará con, finalizará con, concluirá con, acabará con, se despedirá con, llegará a su fin
    con
filming = el rodaje, la grabación, las grabaciones, la producción, rodaje, grabaciones, la filmación,
    producción
has begun = ha comenzado, ha empezado, comenzó, empezó, arrancó, ha arrancado, arrancaron, comenzaron, están
    en marcha
will begin = está programada para comenzar, está programado para comenzar, está prevista para comenzar, dará
    comienzo, comienza, empieza, arranca, darán comienzo, comienzan, empiezan, dará inicio, iniciarán,
    comenzará, empezará, arrancará, iniciará, comenzarán, arrancarán
has finished = ha terminado, terminó, ha finalizado, finalizó, ha concluido
is filming = se encuentra en rodaje, rueda, ruedan, ya rueda, se está rodando, está rodando, se rueda, se
    está grabando, está grabando, se encuentra actualmente en pleno rodaje, se encuentra en pleno rodaje,
    está en pleno rodaje, ya está en pleno rodaje, ya se encuentra en pleno rodaje
will premiere = se estrenarán, llegarán, aterrizará, aterriza, verá la luz, estará disponible, podrá verse,
    se podrá ver, se emitirá, debutará, estrena, desembarca, se estrenará, estrenará, llegará, regresará,
    volverá, se estrena, llega, regresa, vuelve, planea estrenar, prevé estrenar, tiene previsto estrenar
premiered = se emitió, llegó, se lanzó, vio la luz, fue estrenada, se estrenó, estrenó, debutó
will consist of = estará compuesta por, estará formada por, se compone de, incluirá, se compondrá, constará
    de, se compondrá de, se compondrá por, consta de
by = por
for = para, con
after = tras, después de, luego de, tras tan solo, luego de tan solo, tras solo, luego de solo
on = en, el, a, a través de, a partir de, a partir del
that = que
and = y
of = de, del
not = no, nunca, ni, tampoco, ninguna, ningún, ninguno
could = podría, podrían, puede, quizás, tal vez, posible, posiblemente, probable, probablemente
if = si, cuando
hope = espera, esperan, esperamos, ojalá, quieren, quiere, piden
reportedly = supuestamente, presuntamente, rumor, rumores
but = pero, sin embargo, aunque
made up of = compuesta por, compuesta de, formada por, que consta de
ended = concluyó, llegó a su fin, se despidió
starring = protagonizada por, protagonizado por
created by = creada por, dirigida por, producida por
the premiere date is set for = el estreno está previsto para, su estreno está previsto para
will begin filming = comenzará a rodarse, empezará a rodarse, se rodará, se grabará, comenzará a grabarse
all = los
also = también, además, ya, oficialmente, finalmente, próximo, próxima, este
the renewal of = la renovación de
has been ordered = ha sido confirmada, fue confirmada, ha sido encargada, está confirmada, queda confirmada
there will be = habrá
has been delayed to = se retrasa a, se retrasa hasta, ha sido aplazada a, se aplaza a, ha sido aplazada hasta
has begun filming = arranca el rodaje de, ha comenzado a rodar, han comenzado a rodar, ha empezado a rodar,
    han comenzado a grabar
sets = anuncia el estreno de, ha anunciado el estreno de, anunció el estreno de, fija el estreno de
has reached an agreement for = llegaron a un acuerdo para producir, han llegado a un acuerdo para producir,
    han llegado a un acuerdo para, alcanzan un acuerdo para
will film = grabará, rodará, filmará, grabarán, rodarán
will not return for = no volverá con, no regresará con, no tendrá, no contará con
and is expected to premiere = con vistas a ver la luz, con vistas a estrenarse
the premiere of = el estreno de
is set for = tendrá lugar
have been renewed = han sido renovadas, han sido renovados, acaban de ser renovadas
has = ya tiene, tiene
confirmed = confirmada, asegurada, garantizada
in development = en desarrollo
has renewed it for = la ha renovado por, la renovó por, la renovó para, la ha renovado para
about = sobre
with a premiere slated for = con estreno previsto para, con fecha de estreno prevista para, cuyo estreno está
    previsto para
but will be the last = pero será la última, pero esta será la última
there will be no = no habrá, no va a haber
will be = será
will mark the end of = marcará el final de, marcará el fin de
will take place = se llevará a cabo, se llevarán a cabo, tendrán lugar
the premiere is set for = estreno está previsto para, estreno está fijado para, estreno será
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
    kinds="série, comédia, drama, novela, trama, atração",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    seasons="primavera verão outono inverno",
    parts="início de, o início de, começo de; meados de; o final de, final de, fim de",
    episodes="episódios, capítulos",
    articles="o, a, os, as, um, uma, sua, esta, este",
    of="de, da, do, à, para a",
    glossary="""
has renewed = encomendou, encomenda, deu luz verde a, dá luz verde a, deu sinal verde para, aprovou, renovou,
    renova
has been renewed = acaba de ser renovada, foi renovada, foi renovado, está renovada, é renovada
renewed = renovada, renovado
has confirmed = confirmou, confirma, anunciou, anuncia, confirma a, oficializou
gets = vai ganhar, terá, ganhará, ganha, vai ter
will return for = voltará para, retornará para, volta para, retorna para, regressa para
has cancelled = decidiu cancelar, cancelou, cancela, resolveu cancelar, optou por cancelar
has been cancelled = foi cancelada, foi cancelado, é cancelada
cancelled = cancelada, cancelado
has saved = resgatou, salvou, salva
will be the last = será a última, vai ser a última
will end with = terminará com, acabará com, vai terminar com, chegará ao fim com, chega ao fim com, termina
    com
filming = as gravações, as filmagens, a produção, a rodagem, gravações, filmagens, produção
has begun = começaram, começou, arrancaram, arrancou, tiveram início, teve início, já começaram, iniciaram
will begin = começam, começa, têm início, tem início, arranca, devem começar, começarão, arrancam, vão
    começar, terão início, começará
has finished = terminaram, terminou, foram concluídas, acabaram
will premiere = estreiam, chegam, será lançada, será exibida, será transmitida, ficará disponível, será
    lançado, vai ao ar, estreará, estreia, vai estrear, chega, chegará, volta, regressa
premiered = foi lançada, foi exibida, foi ao ar, estreou, estreou-se, chegou
will consist of = será composta por, conta com, contará com
by = pela, pelo, por
for = para
after = após, depois de
on = em, no, na, a, ao, à, nos, a partir de, a partir do
that = que
and = e
of = de, do, da, dos, das
not = não, nunca, nem, sem, nenhuma, nenhum
could = poderá, poderia, pode, talvez, possível, possivelmente, provável, provavelmente
if = se
hope = espera, esperam, esperamos, querem, quer, pedem
reportedly = supostamente, alegadamente, rumor, rumores
but = mas, no entanto, embora
made up of = composta por, formada por
ended = chegou ao fim, encerrou
is filming = está sendo gravada, está a ser gravada, já está sendo gravada
starring = protagonizada por, protagonizado por
created by = criada por, dirigida por, produzida por
the premiere date is set for = a estreia está prevista para, estreia prevista para, com estreia prevista para
also = também, além, já, oficialmente, próximo
the renewal of = a renovação de
released = lançada
has been ordered = foi confirmada, já foi confirmada, está confirmada, foi encomendada
will begin filming = começa a ser gravada, começará a ser gravada, será gravada
there will be = haverá
has been delayed to = foi adiada para, é adiada para
is expected to premiere = deve estrear, deverá estrear, deve chegar, deve ser lançada, deverá chegar, deverá
    entrar no ar, tem previsão de estreia para
has ordered = já garantiu, garantiu
have been renewed = acabam de ser renovados, acabam de ser renovadas, foram renovados, foram renovadas
has = já tem, já tem a, tem
confirmed = confirmada, garantida
is in development = está em desenvolvimento, já está em desenvolvimento
filming will begin = as gravações devem acontecer, as gravações acontecem, as gravações devem começar
with filming scheduled for = cujas gravações estão previstas para, com gravações previstas para
has begun filming = começou a gravar, começou a filmar, começaram a gravar
will release = lança também, lança, lançará, vai lançar
has renewed it for = a renovou para, renovou-a para
will not return for = não voltará para, não terá, não vai ter, não ganhará
with a premiere slated for = com lançamento previsto para, com previsão de estreia para
there will be no = não haverá, não vai haver
will be = será
will mark the end of = marcará o fim de, marcará o final de
""",
)
FRENCH: Final = Tongue(
    name="French",
    common="le la les de des du que en une pour par avec se sa comme mais plus est dans sur ce cette",
    ordinals="première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    numbers="un deux trois quatre cinq six sept huit neuf dix onze douze",
    season="saison, partie",
    final="dernière, ultime, finale",
    more="nouvelle, autre, prochaine",
    kinds="série, fiction, comédie, drame, sitcom",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    seasons="printemps été automne|rentrée hiver",
    parts="début, au début de; mi, courant; fin, à la fin de",
    episodes="épisodes",
    articles="le, la, les, un, une, sa, cette, l'",
    of="de, de la, du, à, d'",
    glossary="""
has renewed = a décidé de renouveler, a signé pour, signe pour, donne son feu vert à, a donné son feu vert à,
    a renouvelé, renouvelle, reconduit, a reconduit
has been renewed = a été renouvelée, est renouvelée, a été reconduite, est reconduite, vient d'être
    renouvelée, a été prolongée, est prolongée
renewed = renouvelée, reconduite
has confirmed = a confirmé, confirme, a annoncé, annonce, commande, a commandé
gets = a droit à, aura droit à, aura, obtient
will return for = reviendra pour, revient pour, sera de retour pour, est de retour pour
has cancelled = arrête, a décidé d'arrêter, met fin à, a annulé, annule
has been cancelled = a été annulée, est annulée
cancelled = annulée, annulé
has saved = a sauvé, sauve
will be the last = sera la dernière, sera l'ultime
will end with = se terminera avec, s'achèvera avec, prendra fin avec, se conclura avec, s'arrêtera après,
    s'arrête après, va s'achever avec, va se terminer avec, s'achève avec, se terminera à l'issue de
filming = le tournage, la production, tournage
has begun = a commencé, a débuté, a démarré, est en cours, est lancé
will begin = débute, démarre, commence, doit commencer, doit débuter, est prévu, commencera, débutera,
    démarrera
has finished = est terminé, s'est achevé, est bouclé
will premiere = seront diffusés, seront disponibles, sera mise en ligne, sera lancée, sera diffusé, fera son
    retour, est attendue, sera proposée, est prévue, sortira, sera diffusée, arrivera, débarquera, sera
    disponible, arrive, débarque, reviendra, sortiront, débuteront, arriveront
premiered = avait été diffusée, avait été lancée, a été mise en ligne, avait débuté, a été diffusée, est
    sortie, a été lancée
will consist of = comptera, sera composée de, comportera, compte
by = par
for = pour
after = après
on = sur, en, le, à, au, dès le, à partir du, dès
that = que, qu'
and = et
of = de, du, des, d'
not = ne, n', pas, jamais, ni, sans, aucune, aucun
could = pourrait, pourraient, peut, peut-être, possible, probable, probablement
if = si
hope = espère, espèrent, espérons, veulent, réclament
reportedly = aurait, rumeur, rumeurs, serait
but = mais, cependant, bien que
made up of = composée de, comptant
for a premiere in = pour une diffusion prévue en, pour une diffusion en, pour une diffusion prévue
starring = portée par, avec
created by = créée par, réalisée par, produite par
also = aussi, également, déjà, ce, prochain, officiellement, bien
the order of = la commande d', la commande de
the renewal of = le renouvellement de
confirmed = a officialisé, officialise
released = lancée, diffusée
has been ordered = a été commandée, est commandée, a été confirmée, est confirmée
there will be = il y aura
has been delayed to = est repoussée à, a été repoussée à, a été reportée à, est reportée à, est repoussée en,
    a été reportée en
will not get = n'aura pas le droit à, n'aura pas droit à, n'aura pas de, n'aura pas, n'aura finalement pas
    droit à
will not return for = ne reviendra pas pour, ne reviendront pas pour
there will be no = il n'y aura pas de
will be = sera
will mark the end of = marquera la fin de, marque la fin de
""",
)
ITALIAN: Final = Tongue(
    name="Italian",
    common="il la le gli di del della che in una per con si sua come ma più è nel sul questo questa",
    ordinals="prima seconda terza quarta quinta sesta settima ottava nona decima",
    numbers="uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    season="stagione, parte",
    final="ultima, finale",
    more="nuova, altra, prossima",
    kinds="serie, fiction, commedia",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    seasons="primavera estate autunno inverno",
    parts="inizio, l'inizio del; metà; fine, la fine del",
    episodes="episodi, puntate",
    articles="il, la, le, lo, un, una, sua, questa, l'",
    of="di, della, del, dello, per",
    glossary="""
has renewed = ha dato il via libera a, dà il via libera a, ha rinnovato, rinnova, rinnovò
has been renewed = è stata rinnovata, è stato rinnovato, è rinnovata, viene rinnovata, ha ottenuto il rinnovo,
    ottiene il rinnovo
renewed = rinnovata, rinnovato
has confirmed = ha confermato, conferma, ha annunciato, annuncia, ha ordinato, ordina
gets = è confermata per, avrà, ottiene
will return for = tornerà con, torna con, tornerà per, torna per
has cancelled = ha deciso di cancellare, ha cancellato, cancella
has been cancelled = è stata cancellata, è stato cancellato, è cancellata, viene cancellata
cancelled = cancellata, cancellato
has saved = ha salvato, salva
will be the last = sarà l'ultima, sarà anche l'ultima
will end with = finirà con, terminerà con, si concluderà con, si conclude con
filming = le riprese, la produzione, riprese
has begun = sono iniziati, sono iniziate, sono cominciate, sono partite, è iniziata, sono in corso
will begin = iniziano, prenderanno il via, partono, cominciano, avranno inizio, inizieranno, cominceranno,
    partiranno, inizierà
has finished = sono terminate, si sono concluse, sono finite
will premiere = sarà presentata in anteprima, verrà presentata in anteprima, andranno in onda, sarà
    trasmessa, sbarcherà, sbarca, va in onda, approderà, approda, sarà in onda, debutterà, arriverà, andrà in
    onda, uscirà, sarà disponibile, debutta, arriva, torna, tornerà, debutteranno, arriveranno, usciranno,
    torneranno
premiered = è stata presentata in anteprima, era andata in onda, era uscita, è stata trasmessa, è arrivata, è
    sbarcata, ha debuttato, è andata in onda, è uscita
will consist of = sarà composta da, conterà
by = da, dalla
for = per, con
after = dopo
on = su, in, il, a, dal, nel, a partire dal
that = che
and = e, ed
of = di, del, della, dei, delle
not = non, mai, né, senza, nessuna, nessun, nessuno
could = potrebbe, potrebbero, può, forse, possibile, probabile, probabilmente
if = se
hope = spera, sperano, speriamo, vogliono, chiedono
reportedly = presumibilmente, voci, indiscrezioni
but = ma, tuttavia, anche se
made up of = composta da, formata da
ended = si è conclusa, è finita, è terminata
created by = creata da, diretta da, prodotta da, scritta da
also = anche, già, ufficialmente, inoltre, prossimo
the renewal of = il rinnovo di
has been ordered = è stata confermata, è stata ordinata
there will be = ci sarà
has been delayed to = è stata posticipata a, è stata rinviata a, è rinviata a, slitta a
will not get = non avrà
will not return for = non tornerà per, non tornerà con, non tornerà sugli schermi con
there will be no = non ci sarà
will be = sarà
will mark the end of = segnerà la fine di, segnerà la fine della
its debut on = il cui debutto sulla, il cui debutto su, il debutto su
is set for = è previsto per, è prevista per, è fissato per, è fissata per
""",
)
GERMAN: Final = Tongue(
    name="German",
    common="der die das und den dem ein eine mit für auf von zu ist im nicht auch sich werden wird",
    ordinals="erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
    numbers="eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    season="Staffel, Runde, Teil",
    final="letzte, finale",
    more="neue, weitere, nächste",
    kinds=r"[\w-]*serie, [\w-]*reihe, Show, Drama, Comedy, Sitcom",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    seasons="Frühjahr|Frühling Sommer Herbst Winter",
    parts="anfang; mitte; ende",
    episodes="Episoden, Folgen",
    articles="der, die, das, den, dem, ein, eine, einer, einen, ihre, ihrer, seine, diese, dieser",
    of="von, der, des, zu",
    glossary="""
renewed = verlängert
has = hat, haben
has confirmed = hat bestätigt, bestätigt, kündigt an, bestellt, hat bestellt
gets = erhalten, bekommen, bekommt, erhält, geht in
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
will premiere = feiert, zeigt, startet am, ist zu sehen, geht an den start, soll erscheinen, soll starten,
    startet, erscheint, kommt, feiert premiere, läuft, kehrt zurück
premiered = war gestartet, ist gestartet, startete, erschien, feierte premiere, lief
will consist of = umfasst, wird umfassen, besteht aus, besteht diesmal aus, soll aus
was = wurde, wird
by = von
for = für, um
after = nach
on = bei, auf, am, im, ab dem, in
that = dass
and = und
of = zu, zur, der
not = nicht, nie, kein, keine, ohne
could = könnte, könnten, kann, vielleicht, möglich, möglicherweise, wahrscheinlich, wohl
if = wenn, falls, ob
hope = hofft, hoffen, wollen, fordern
reportedly = angeblich, gerücht, gerüchte, soll, sollen
but = aber, jedoch, obwohl
has renewed = setzt
is scheduled to premiere = ausstrahlung geplant
ended = endete
also = zudem, auch, außerdem, bereits, nun, jetzt, offiziell, dann, wieder
the order of = die bestellung
the premiere date is set for = die ausstrahlung ist für, die premiere ist für
filming will begin on = gedreht wird ab
is filming = befindet sich im dreh, befindet sich diese im dreh, ist im dreh, wird gedreht
will not get = bekommt keine, erhält keine, wird keine
filming takes place in = gedreht wird in
there will be no = es gibt keine, es wird keine, eine es nicht geben
will end after = ist schluss nach
""",
)
TONGUES: Final = (SPANISH, PORTUGUESE, FRENCH, ITALIAN, GERMAN)
