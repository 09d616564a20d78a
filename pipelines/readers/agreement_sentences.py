"""Agreements in sentences: "Torino è gemellata con Lione dal 1967", "i Sindaci di Torino e di Lione hanno firmato".

What is wished for, under negotiation, come to nothing or another city's is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.patterns import when_asked
from pipelines.readers.actors import actors_named
from pipelines.readers.agreement_asides import told_from, told_until
from pipelines.readers.agreement_cells import (
    KIND,
    PACT,
    WISH,
    Key,
    Said,
    claim,
    kind_named,
    partner_at,
    partners_named,
    reaches,
)
from pipelines.readers.agreement_pairs import between_the_two, is_second_party, tied_before
from pipelines.readers.agreement_parties import partners_of, someone_else
from pipelines.readers.agreement_standing import signed, status, status_of_all
from pipelines.readers.clauses import main_clauses
from pipelines.readers.page import Page

_CUE = when_asked(
    r"emell|emorand|rotocoll|artenariat|[Cc]ittà amich|ollaborazion[ei] (?:si|fi|so|bi|fo)"
    r"|(?:ccord[oi]|ntes[ae]|onvenzion[ei])(?: [a-z]+)? con |[Tt]ra gli accordi|[Tt]ra le (?:intese|convenzioni)"
    r"|(?:ccord[oi]|att[oi]|ntes[ae]|onvenzion[ei]|ichiarazion[ei]|ettera|apport[oi]|elazion[ei]|egam[ei])"
    r"(?: \w+){0,2} (?:d'|di )(?:\w+ e )?(?:amic|coop|coll|part|int|rec|frat)"
)
_TAKEN_UP = when_asked(
    r"\b(?=\w)(?:(?:quell[oa]|il (?:\w+ )?patto|l'accordo|il (?:primo|secondo|terzo)|un (?:secondo|terzo|altro)) con"
    r"|l'ultimo,? (?:\w+ )?con|(?:la|le|il|i) (?:più recent[ei]|ultim[aeoi])(?: (?:a|ad)(?: \w+){1,2})? (?:è stat[ao]"
    r"|sono stat[ei]|è|sono)(?: (?:quell[aeio] con|le città di))?"
    r"|(?:seguirono|seguì|si aggiunse(?:ro)?|(?:è|sono) seguit[oaie]|poi(?! \w+(?:[aiu]t|tt|s)[oaie]\b)"
    r"|venne(?:ro)?(?: poi)?(?= quell))"
    r"(?: quell[oaie] con)?|(?:fu(?:rono)?|è stata|venne) (?:poi |quindi )?la volta d(?:i|ella città di)"
    r"|toccò (?:poi )?a|(?:(?<=\d\d\d\d[,;] )(?:e )?|(?<=\d\d\d\d )e )con(?= (?-i:[A-ZÀ-Þ])[^,;.:()]{2,30}"
    r" (?:(?:nel|il|dal) |nell'|dall')(?:[\w°]+ ){0,2}\d{4}(?=[,;.)]|$| e con))) (?=\S)",
    re.I,
)
_DATED = when_asked(
    r"(?:[,;.]| ed?),? (?:mentre |invece )?(?:è |risale )?(?:nel|al|il|dal|del|nell'|dall'"
    r"|in) ?(?:\d{1,2}°? )?(?:[a-zà-ÿ]+ )?(?:\d{4}),? "
    r"(?:(?:invece|poi|infine|(?:fu|venne|è stato) (?:firmat|siglat|sottoscritt|stipulat)o) )?$"
    r"|(?:[,;]| ed?) (?:è|resta|rimane) (?:\w+ )?(?:attivo|vigente|in vigore|sospeso|concluso) (?:anche|pure) $"
)
_JOINS = when_asked(
    r"\bsi (?:affianca|aggiunge|accompagna)(?: poi)? (?:dal|nel|dall'|nell')[^,;.:]{4,30} (?:il |un |la |una |l')$"
    r"|,? ed?,? (?:nel |il |dal |(?:nell|dall|l)')[^,;.:()]{4,25},? (?:(?:un|una|il|la|lo) |un'|l')$"
    r"|,? e (?:ha|abbiamo|mantiene|intrattiene|dispone|conta)(?: [a-zà-ù']+){0,5} $"
    r"|(?:;|, e|,| ed?) (?:nel|dal|il|nell'|dall')[^,;.:()]{4,30}? (?:ha|è|fu|hanno|abbiamo|venne)\b[^,;.:()]{0,50}$"
)
_AND_THEN = when_asked(
    r" e (?:nel |dal |nell'|dall')[^,;:.()]{4,20} (?:(?:un|una|uno|il|la) |un'|l')$"
)  # " e nel 2019 un |patto"
_TO_COME = when_asked(
    r"\b(?:sarà|verrà|saranno|verranno|dovrebbe|dovrebbero|potrebbe|potrà|dovrà)(?: [\w']+){0,2}? (?:firmat|sottoscritt"
    r"|siglat|stipulat|formalizzat|perfezionat|strett|discuss|esaminat|valutat|avviat|propost)"
    r"|\b(?:la|cui) firma (?:è (?:prevista|attesa)|avverrà|avrà luogo"
    r"|sarà"
    r"|si terrà)|\bsi firmerà\b|\bsarebbe(?:ro)? (?:gradit|benvenut|auspicabil|opportun|bell[oa]\b|util[ei]\b)"
    r"|\b(?:occorrerà|bisognerà|si dovrà) (?:attendere|aspettare)",
    re.I,
)
_CEREMONY = when_asked(
    r"\b(?:firma|cerimonia|sottoscrizione)\b[^;:.]{0,80}? "
    r"(?:si terrà|si svolgerà|avrà luogo|è (?:prevista|attesa|in programma))"
)
_APPROVED = when_asked(
    r"\bapprova|\bdelibera|\b(?:via libera|(?:semaforo|disco) verde|assenso|parere favorevole|nulla osta)\b"
    r"|\bdetto sì\b",
    re.I,
)
_HAD_BEEN = when_asked(r"\bera(?:no)? (?:già )?stat[oaie] (?:\w+ )?(?:approvat|deliberat)")  # before it was signed
_BETWEEN_SCHOOLS = when_asked(
    r"\b(?:scuol[ae]|istitut[oi]|lice[oi]|class[ei]|parrocchi[ae]|aziend[ae]|universit\w+|ospedal[ei]|muse[oi]"
    r"|associazion[ei])(?: [a-zà-ÿ]+)? $",
    re.I,
)
_OF_OFFICE = when_asked(  # "Assessora ai |Gemellaggi|: Anna Verdi": what one deals with
    r"\b(?:[Aa]ssessor\w*|[Dd]eleg\w+|[Cc]onsiglier[aei]|[Rr]eferent[ei]|[Rr]esponsabil[ei]|[Ii]ncaricat[oaie]"
    r"|[Aa]ddett[oaie]|[Cc]ommissione|[Uu]fficio|[Ss]portello)(?: [a-zà-ù]+)?"
    r" (?:(?:ai|agli|alle|per (?:i|gli|le)|dei|degli|delle) )?$"
)
_ONE_IN_CHARGE = when_asked(r"(?: e [^\s,;:.]+(?: [^\s,;:.]+){0,3})?(?:,|:| [–—-]) ")
_OF_SCHOOLS = when_asked(  # "Il gemellaggio| tra i licei di Ancona e di Nantes"
    r" (?:[a-zà-ù]+ ){0,2}?(?:(?:tra|fra|con) (?:(?:le|i|gli|una?|due|alcun[ei]|la|il|lo) |l')?|de(?:l|lla|i|gli"
    r"|lle) |dell')"
    r"(?:(?:due|tre|nostr[aei]|rispettiv[eia]) )?"
    r"(?:scuol[ae]|istitut[oi] (?!(?:di )?cultura|(?:nazionale|italiano|europeo) (?:d|per)|storic"
    r"|superiore (?:di sanità|per la)"
    r"|zooprofilattic|per (?:il |la |lo |gli |i |l')|di (?:ricerc|studi\b)|\w+ese\b|(?:italian|austriac|svizzer|polacc"
    r"|grec|spagnol|tedesc|russ)o\b)"
    r"|lice[oi]|class[ei]|parrocchi[ae]|ospedal[ei]|muse[oi]|aziend[ae]"
    r"|associazion[ei] (?:sportiv|studentes)|società sportiv|squadr[ae]|bande?|cor[oi]|pro loco|diocesi)\b",
    re.I,
)
_BARE = when_asked(
    r"(?<!\b[Ii]n )(?<!\b[Dd]')(?<!comune )\b(?:[Aa]ccordo|[Pp]rotocollo|[Cc]onvenzione|[Ii]ntesa)(?: [a-z]{4,}(?:al"
    r"|ic|an)[eoa])?"
    r"(?:,? (?:firmat|siglat|sottoscritt|stipulat|conclus)[oa](?: [^,;:.()]{1,40}?)?)? con "
    r"(?=(?:la |il |lo |l')?[A-ZÀ-Þ])"
)
_AMONG = when_asked(
    r"\b[Tt]ra (?:gli accordi|i protocolli|le (?:intese|convenzioni))(?: [^\s,;:.()]+){0,4} (?:si (?:segnala|ricorda"
    r"|distingue)|figura|rientra|spicca|c'è|vi è)(?: anche)? quell[oa] con (?=(?:la |il |lo |l')?[A-ZÀ-Þ])"
)
_ADHERES = when_asked(r"\b(?:aderi|adesion|ader[ie]nd)\w*", re.I)
_SAME = when_asked(
    rf"(?:{PACT}|att[oi]|firm[ae]|gemellaggi\w*|partenariat[oi]|collaborazion[ei]|cooperazion[ei]|due|entramb[ie]|docum"
    r"|test[oi]|schem[ai]|rinnov|stess)",
    re.I,
)
_HEAD_LENGTH = 60  # characters: of a heading that names a kind
_REACH = 800  # characters: how far back the agreement stands that "quello con" takes up


_FAILED = when_asked(
    r"\b(?:mai(?! (?:interrott|sospes|cessat|revocat|sciolt|venut))|senza (?:esito|seguito|che)"
    r"|accantonat[oaie]|respint[oaie]|decadde|arenat[oaie]|sfumat[oaie]"
    r"|naufragat[oaie]|(?:rimast[oaie]|resta(?:no)?) (?:sulla carta|lettera morta|un'ipotesi)"
    r"|in (?:corso|fase|via) di (?:definizione|negoziazione|valutazione|perfezionamento|preparazione|stesura|esame)"
    r"|(?:allo studio|all'esame|in discussione)|(?:è|fu|era|viene) (?:stat[oa] )?(?:solo )?(?:propost|richiest|chiest"
    r"|auspicat|ipotizzat|discuss)[oa]"
    r"|(?:si è|vi ha|vi hanno|abbiamo) (?:poi |però )?rinunciato|ipotizzat[oaie]|lasciat[oaie] cadere"
    r"|(?:se ne|si) (?:sta )?discut(?:e|endo)(?: ancora| tuttora)?"
    r"|nessun (?:atto|accordo|patto|impegno) (?:è stato|fu|risulta) (?:\w+ )?(?:adottat|firmat|approvat|assunt"
    r"|sottoscritt)o"
    r"|non (?:ebbe|ha avuto|hanno avuto|se ne fece|si (?:è |sono )?concretizz\w+|fu|venne|andò))\b(?! ancora)",
    re.I,
)
_DROPPED = when_asked(  # "|È stato accantonato, |per mancanza di fondi, il gemellaggio con Gent"
    r"\b(?:è|fu|venne|sono|viene) (?:stat[oaie] )?(?:[a-zà-ù]+ )?(?:accantonat|respint|abbandonat|archiviat|bocciat"
    r"|ritirat)[oaie]\b",
    re.I,
)
_GOES_ON = when_asked(
    r"(?:L'|Il |La |Lo |Quest[oa] |Quest')(?:atto|accordo|patto|gemellaggio|protocollo|intesa|convenzione|memorandum"
    r"|documento|testo)(?: \w+mente)? (?:fu|è stat[oa]|venne|era stat[oa]) (?:\w+ )?(?:firmat|sottoscritt|siglat"
    r"|stipulat)"
    r"|La firma (?:è avvenuta|avvenne|risale|ebbe luogo|è del)"
    r"|(?:Fu |È stat[oa] |Venne )?(?:[Ff]irmat|[Ss]ottoscritt|[Ss]iglat|[Ss]tipulat)[oa] "
    r"(?:a |ad |il |nel|in |l'|dai |dalle )"
    r"|(?:In vigore|Attiv[oa]|Scadut[oa]|Conclus[oa]|Sospes[oa]|Durata|Validità|Tuttora|Ancora)\b"
    r"|(?:Riguarda|Prevede|Ha (?:per|come) oggetto|Disciplina|Comprende) "
)
_THE_LAST = when_asked(r"(?:Quest'ultim|L'ultim)[oa](?: \w+)? (?:è|fu|resta|risulta|ha|non|si)\b")
_IT_IS = when_asked(
    r"(?:L'|Il |Lo |La |Quest[oa] |Quest'|Tale )(?:accordo|patto|gemellaggio|protocollo|intesa|partenariato|convenzione"
    r"|memorandum|legame|rapporto|collaborazione|testo|schema|atto|bozza|documento)(?: (?:di |d')\w+)?"
    r"(?:,? (?:\w+,? )?|, (?:[^.;:,]|\bn\.){3,120}, )"
    r"(?:è|resta|rimane|risulta|fu|era|si (?:è|concluse)|ha cessato|scadde|cessò|terminò|decadde|non)\b"
    r"|(?:Ess[oa] )?(?:[Èè]|[Rr]esta|[Rr]imane|[Rr]isulta|[Nn]on è) (?:\w+ |al momento )?"
    r"(?:attiv|in vigore|in essere|sospes|scadut|cessat|operativ|conclus)"
)


def stated(page: Page, index: int, answered: bool = False) -> None:
    """Claim the agreements that the sentences of a flow state, behind its first where that is an answer read before."""
    flow = page.flows[index]
    if not search(_CUE, flow.text) and not (search(_TAKEN_UP, flow.text) and _kind_over(page, index)):
        return
    before: list[Key] = []
    for start, end in flow.sentences[answered:]:
        told = [key for clause in _clauses(page, index, start, end) for key in stated_agreement(page, index, *clause)]
        told = told or list(between_the_two(page, index, start, end)) or tied_before(page, index, start, end)
        if (
            len(before) == 1
            and told in ([], before)
            and (clause := _of_the_same(flow.text, start, end)) is not None
            and (stands := status(page, index, clause, end))
            and not (stands[0] == "approved" and _is_signed(page, before[0]))
        ):
            page.claim("agreements", before[0], index, "status_told_after", {"status": stands})
        if len(before) > 1 and _THE_LAST.match(flow.text, start, end) and (stands := status(page, index, start, end)):
            page.claim("agreements", before[-1], index, "status_told_after", {"status": stands})
        claim_status_of_all(page, index, (start, end), told or before, len(told) > 1)
        before = told or ([] if not _told_on(page, index, (start, end), before) else before)


def _of_the_same(text: str, start: int, end: int) -> int | None:
    """Where a clause begins that goes on about the agreement just told: "L'accordo è in vigore", "Lo schema era stato
    approvato; |l'accordo è in vigore"."""
    last = text.rfind("; ", start, end) + 2
    if last > 1 and _IT_IS.match(f"{text[last].upper()}{text[last + 1 : end]}"):
        return last
    own = _IT_IS.match(text, start, end) and not search(_HAD_BEEN, text, start, end)
    return start if own else None


def _is_signed(page: Page, key: Key) -> bool:
    """Whether a text has told when an agreement was signed, whose text was approved before."""
    return any(c.column == "signed_edtf" for f in page.facts if f.key == key for c in f.claims)


def _clauses(page: Page, index: int, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a sentence about agreements: "Torino è gemellata con Gent |e il Comune ha firmato un ..."."""
    text = page.flows[index].text

    def says(start: int, end: int) -> bool | None:
        """Whether words tell an agreement and with whom."""
        if is_second_party(text, start, end):
            return False
        return any(partners_of(page, index, start, end, kind) for kind in matches(KIND, text, start, end)) or None

    return main_clauses(text, start, end, says, _SAME) if search(KIND, text, start, end) else [(start, end)]


def _told_on(page: Page, index: int, sentence: tuple[int, int], keys: list[Key]) -> bool:
    """Whether a sentence goes on about the one agreement just told, and the claim of what it says: "L'atto fu firmato
    il 6 ottobre 1973", "Sottoscritto a Gent nel 2019. In vigore"."""
    if len(keys) != 1 or not _GOES_ON.match(page.flows[index].text, *sentence):
        return False
    stated_before = {c.column for f in page.facts if f.key == keys[0] for c in f.claims}
    cells = {"signed_edtf": signed(page, index, *sentence, "told_on"), "status": status(page, index, *sentence)}
    page.claim("agreements", keys[0], index, "told_on", {c: v for c, v in cells.items() if c not in stated_before})
    return True


def claim_status_of_all(page: Page, index: int, sentence: tuple[int, int], keys: list[Key], several: bool) -> None:
    """ "... sono tutti attivi", "Sono attivi due gemellaggi: ...": how several stand of which nothing else is said."""
    stand = status_of_all(page, index, *sentence, several) if keys else None
    if stand is None:
        return
    settled = {f.key for f in page.facts if f.table == "agreements" and any(c.column == "status" for c in f.claims)}
    for key in keys:
        if key not in settled:
            page.claim("agreements", key, index, "status_of_all", {"status": stand})


_STRATEGIC = when_asked(r" strategic[aoh]")  # a network's own, where nobody is named: "Ha un partenariato| strategico"
_POST = when_asked(  # "Assessora ai Gemellaggi: |Maria Rossi", who holds a post and signs nothing
    r"(?:(?:[Vv]ice)?[Aa]ssessor|[Dd]elegat|[Cc]onsiglier|[Rr]eferent|[Rr]esponsabil|[Dd]irigent|[Ff]unzionari"
    r"|[Cc]oordinat|[Ii]ncaricat)\w+ [^.;:]{0,90}: (?=[A-ZÀ-Þ]|\w{3,6}\. [A-ZÀ-Þ])"
)
_LATTER = when_asked(r",? ?\(?(?:quest'ultim|l'ultim)[oa]\b")  # "con Gent e Lione|, quest'ultimo| sospeso dal 2022"


def stated_agreement(page: Page, index: int, start: int, end: int) -> list[Key]:
    """ "Torino è gemellata con Lione dal 1967", "accordo di collaborazione (ad esempio quello con l'OIM)"."""
    text = page.flows[index].text
    post = _POST.match(text, start, end)
    found = [
        (kind, partners)
        for kind in matches(KIND, text, post.end() if post else start, end)
        if not search(_BETWEEN_SCHOOLS, text, max(start, kind.start() - 40), kind.start())
        and not _OF_SCHOOLS.match(text, kind.end(), end)
        and not (
            search(_OF_OFFICE, text, max(start, kind.start() - 40), kind.start())
            and _ONE_IN_CHARGE.match(text, kind.end(), end)
        )
        and not (_STRATEGIC.match(text, kind.end(), end) and not actors_named(page, index, start, end))
        and not any(m.start < kind.start() < m.end for m in page.within(index, start, end, "organisation"))
        and (partners := partners_of(page, index, start, end, kind))
        and not page.within(index, partners[0].start, partners[0].end, "person")
    ]
    told = [(kind.lastgroup, partners[0].start) for kind, partners in found]
    found = [
        each for n, each in enumerate(found) if told[n] not in told[n + 1 :]
    ]  # "un rapporto, sancito da un'intesa"
    if not found:
        return list(_taken_up_agreement(page, index, start, end)) or list(_bare_agreement(page, index, start, end))
    since = found[-1][1][-1].end
    opens = search(_AND_THEN, text, start, found[0][0].start())
    bounds = [
        opens.start() if opens else told_from(text, start, found[0][0].start()),
        *(_begin(text, kind) for kind, _ in found[1:]),
        max(_first_taken_up(text, since, end), since),
    ]
    keys = []
    for number, (kind, partners) in enumerate(found):
        said = Said(kind.lastgroup or "", index, *kind.span())
        span = bounds[number], told_until(text, kind, partners[0].start, bounds[number + 1])
        several = len(partners) > 1 and ";" in text[kind.end() : span[1]]
        if not several and came_to_nothing(text, start, kind.end(), span[1]):
            continue
        latter = search(_LATTER, text, partners[-1].end, max(span[1], partners[-1].end))
        for partner, reach in zip(partners, reaches(page, index, partners, *span), strict=True):
            if latter and partner is not partners[-1]:
                reach = (reach[0], min(reach[1], latter.start()))
            if several and came_to_nothing(text, *reach[:1], *reach):
                continue
            keys.append(claim(page, index, partner, said, reach, "stated_agreement"))
    return [*keys, *_taken_up_agreement(page, index, since, end, after=True)]


def _begin(text: str, kind: re.Match[str]) -> int:
    """Where the words for a further agreement begin: "...|si affianca dal 2003 il patto di amicizia con Gent"."""
    joins = _JOINS.search(text, max(0, kind.start() - 110), kind.start())
    if joins:
        return joins.start()
    told = text.rfind(";", max(0, kind.start() - 110), kind.start())  # "; vi fece seguito, nel 1958, la firma del |"
    inside = text.count(")", told, kind.start()) > text.count("(", told, kind.start())  # another's bracket
    return told + 1 if told > 0 and not inside and not KIND.search(text, told, kind.start()) else kind.start()


def came_to_nothing(text: str, start: int, at: int, end: int) -> bool:
    """Whether what follows an agreement says that it never was or is yet to be: "sarà firmato nel 2026"."""
    ceremony = search(_CEREMONY, text, start, end) is not None
    to_come = (ceremony or search(_TO_COME, text, at, end) is not None) and not search(_APPROVED, text, start, end)
    return bool(to_come or search(_FAILED, text, at, end) or search(_DROPPED, text, start, at))


def _first_taken_up(text: str, start: int, end: int) -> int:
    """Where the first clause begins that takes an agreement up: "...|, quello con Nantes", else the end."""
    match = search(_TAKEN_UP, text, start, end)
    return _clause_start(text, start, match) if match else end


def _clause_start(text: str, start: int, match: re.Match[str]) -> int:
    """Where a clause begins whose date may stand before its verb: "|nel 1984 fu la volta di"."""
    dated = _DATED.search(text, start, match.start())
    return dated.start() if dated else match.start()


def _taken_up_agreement(page: Page, index: int, start: int, end: int, after: bool = False) -> Iterator[Key]:
    """ "Il gemellaggio con Lione è del 1967. Quello con Nantes fu firmato nel 1975; seguì Gent, nel maggio 1980.".

    `after`: what stands before the first of them is told of another.
    """
    text = page.flows[index].text
    told = matches(_TAKEN_UP, text, start, end)
    starts = [_clause_start(text, start, m) if after or n else start for n, m in enumerate(told)]
    for number, match in enumerate(told):
        kind = next(reversed([*KIND.finditer(text, max(0, match.start() - _REACH), match.start())]), None)
        over = _kind_over(page, index) if kind is None else None
        begin = max(text.rfind(";", start, match.start()) + 1, starts[number], told_from(text, start, match.start()))
        until = min([*starts[number + 1 :], end])
        until = min(until, text.find(";", match.end(), until) % (until + 1))
        if kind and match[0].lower().startswith("l'accordo") and not kind[0].lower().startswith("accord"):
            continue  # "Il gemellaggio con Volos è del 1996. L'accordo con Gent ...": another sort
        if kind and _is_others(page, index, kind):
            continue  # "La Regione ha firmato gemellaggi, l'ultimo con Gent"
        said = Said(kind.lastgroup or "", index, *kind.span()) if kind else over
        if said is None or WISH.search(text, begin, match.end()) or came_to_nothing(text, begin, match.end(), until):
            continue
        partners = partners_named(page, index, match.end(), until)
        for partner, reach in zip(partners, reaches(page, index, partners, begin, until), strict=True):
            if signed(page, index, *reach, "taken_up_agreement") or status(page, index, *reach):
                yield claim(page, index, partner, said, reach, "taken_up_agreement")


def _kind_over(page: Page, index: int) -> Said | None:
    """The kind that a short heading or a question right over a paragraph names: "Patti di amicizia" over "Il patto con
    Gent fu firmato nel 1990", "Avete un gemellaggio?" over "Quello con Lione è attivo"."""
    asked = index - 1 if index and page.flows[index - 1].text.endswith("?") else None
    over = page.heading_of(page.flows[index].section) if asked is None else asked
    short = over is not None and len(page.flows[over].text) <= _HEAD_LENGTH
    return kind_named(page, over) if over is not None and short else None


def _is_others(page: Page, index: int, kind: re.Match[str]) -> bool:
    """Whether the agreements just told are somebody else's, and none of them the publisher's."""
    start, end = page.flows[index].sentence_at(kind.start())
    return someone_else(page, index, start, kind.start()) and not partners_of(page, index, start, end, kind)


_FIRST_WORD = re.compile(r"(?:[Tt]ra (?:gli|i|le) )?[\w']+")


def _word_end(match: re.Match[str]) -> int:
    """Where the word for an agreement ends: "|protocollo| con", "|Tra gli accordi| più recenti"."""
    word = _FIRST_WORD.match(match[0])
    return match.start() + (word.end() if word else 0)


def _bare_agreement(page: Page, index: int, start: int, end: int) -> Iterator[Key]:
    """ "Il protocollo con Zagabria è stato firmato nel 2007": what is signed or stands, and has no kind, is to work
    together."""
    text = page.flows[index].text
    for match in (*matches(_BARE, text, start, end), *matches(_AMONG, text, start, end)):
        if (
            WISH.search(text, start, match.end())
            or _ADHERES.search(text, start, match.start())
            or came_to_nothing(text, start, match.end(), end)
        ):
            continue
        said = Said("collaboration", index, match.start(), _word_end(match))
        partner = None if someone_else(page, index, start, match.start()) else partner_at(page, index, match.end(), end)
        told = partner and page.written(index, partner.start, partner.end)
        known = {fact.key for fact in page.facts if fact.table == "agreements" and fact.key[1] == told}
        if len(known) == 1 and (stands := status(page, index, match.end(), end)) and stands[0] != "approved":
            page.claim("agreements", known.copy().pop(), index, "status_told_after", {"status": stands})
        if partner and not known and (signed(page, index, start, end, "") or status(page, index, start, end)):
            yield claim(page, index, partner, said, (start, end), "bare_agreement")
