"""Founders told as such: `Milano è tra i fondatori di`, `Le città fondatrici sono Lione e Torino`.

Those whom a verb of founding names (`fondata da`) are read in `founders`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import search
from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import (
    INITIATIVE,
    SUPPORT,
    WISH,
    Founder,
    claim_founder,
    founders_before,
    instigators,
    series,
    town_told,
)
from pipelines.readers.page import Cell
from pipelines.readers.publishers import city_names
from pipelines.readers.reality import foretold
from pipelines.readers.wordings import FOUNDED, of_next_clause
from pipelines.vocabulary import kind_of_network_word

_IS_FOUNDER = re.compile(
    r"\b(?=\w)"
    r"(?:è|fu|figura|è stat[ao]|sono|furono)(?: anche| stata| stato| inoltre| oggi| infatti)? (?:tra |fra )?(?:(?:il|la"
    r"|una?|i|le|gli|uno|l') ?)?(?:(?:due|tre|quattro|cinque|sei|sette"
    r"|otto|nove|dieci|\d+) )?(?:dei |delle |tra )?(?:(?:soci[oe]?|membr[oi]|città|comun[ei]) "
    r")?(?:co-?)?fondat(?:or|ric)[ei]\b|\b(?:è|sono)(?: una)? (?:delle |tra le |fra le )?(?:città )?"
    r"(?:co-?)?fondatric[ei]\b"
    r"|\b(?:soci[oa]|membro|città|comune) (?:co-?)?fondat(?:ore|rice)\b"
    r"|\b(?:è|fu|era|figura|rientra) (?:tra|fra) (?:i|le|gli) (?:\w+ )?(?:città|[Cc]omuni|enti|soci) che "
    r"(?:l[ao] |l'|le |gli |vi )(?:fondarono|costituirono|istituirono|diedero vita|hanno (?:fondat|costituit)[ao]"
    r"|hanno dato vita)\b"
    r"|\bha (?:co)?fondato\b(?!(?:,? (?:con|insieme|assieme) [^;:.]{3,90}?,?)? (?:una |un |un')(?!nuov[ao])"
    r"(?!(?:rete|network|forum|patto|alleanza|coalizione|associazione|coordinamento)\b))"
    r"|(?:^|(?<=[.;:] ))(?P<opening>(?:[Cc]o-?)?[Ff]ondat(?:ore|rice))(?= (?:d(?:i|el|ella) |dell'))"
    r"|(?:(?<=, )|(?<=\())(?:già |anche )?(?:(?:(?:un[oa] (?:de[i]|delle)|tra (?:i|le)|fra (?:i|le)) (?:\w+ )?"
    r"(?:soci |membri |città |comuni |enti )?)(?:co-?)?fondat(?:ori|rici)\b"
    r"|(?:co-?)?fondat(?:ore|rice)(?= (?:d(?:i|el|ella) |dell')))",
    re.I,
)
_PRONOUN = re.compile(r"(?:Ne|Vi|Ci)\b")  # "Ne sono soci fondatori Lione e Torino"
_DATED = re.compile(r"\b(?:dal|nel|nell'|del) ?$|\($")
_OF_ANOTHER = when_asked(
    r" (?:d(?:i|el|ella|ello) |dell')(?:(?:rete |network |associazione )?[«“\"]?(?=[A-ZÀ-Ý])"
    r"|(?:qualche|qualsiasi|altr[aei]|alcun[ei]|un'altra|un altro|divers[ei]|vari[ei]?|molt[ei]|numeros[ei]|nessuna?"
    r"|due|tre|quattro|cinque|sei|premio|progetto|programma|festival|concorso|museo|centro|fondo|campagna)\b)"
)
_ASKS = when_asked(r"(?:Perché|Come mai|Da quando|Quando|In (?:che|quale) anno|Che cosa|Cosa|Come|Con chi)\b")


def _when(cast: Cast, sentence: Sentence, end: int) -> tuple[str, int, int] | None:
    """The date behind the words for a founder: `cofondatrice di EUROLAGHI |nel 1994|`; not one still to come."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, end, sentence.end, "date"):
        near = d.start - end < 80 and ";" not in text[end : d.start]
        if near and of_next_clause(text, end, d):
            return None
        if near and not foretold(text, d.end, sentence.end) and _DATED.search(text, max(0, d.start - 6), d.start):
            return d.normalised or "", d.start, d.end
    return None


def declared_founder(cast: Cast, sentence: Sentence) -> None:
    """`Il Sindaco di Milano è fondatore e siede nel Comitato`, `Torino è tra i fondatori di`, `socio fondatore
    dal 1991`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    match = search(_IS_FOUNDER, text, sentence.start, sentence.end)
    if not match or WISH.search(text, max(sentence.start, match.start() - 30), match.start()):
        return
    if text.endswith("?", sentence.start, sentence.end) and not _ASKS.match(text, sentence.start):
        return  # "Torino è tra i fondatori di qualche rete?"
    label = label_of(text) if sentence.start == 0 else None
    if label and label.means == "posts":
        return  # "Ruoli del Comune: socio fondatore"
    if label and label.means == "joined" and match.start() == label.value:
        _labelled(cast, sentence, match)  # "Adesione: Comune fondatore"
        return
    actor = cast.leading_actor(sentence.flow, sentence.start, sentence.end) or next(
        iter(cast.actors(sentence.flow, sentence.start, match.start())), None
    )
    if _APPOSED.search(text, sentence.start, match.start()):
        actors = cast.actors(sentence.flow, sentence.start, match.start())
        actor = next((a for a in actors if _OF_ACTOR.fullmatch(text, a.end, match.start())), None)
        if actor is None:
            return
    together = _together(cast, sentence, match)
    if together and actor and actor.start > match.start():
        actor = None  # "Lione e Gent ne sono le fondatrici, |Torino ne fa parte"
    if actor is None and match["opening"]:  # "Cofondatrice di Eurocities nel 1986, |Torino la presiede"
        behind = cast.actors(sentence.flow, match.end(), sentence.end)
        actor = next((a for a in behind if _SUBJECT_BEHIND.fullmatch(text, match.end(), a.start)), None)
    after = next(iter(page.within(sentence.flow, match.end(), sentence.end, "network")), None)
    near = after is not None and after.start - match.end() < 60
    network = after.ref if after and near else cast.near(sentence, match.start())
    if network is None or (not near and _OF_ANOTHER.match(text, match.end())):
        return
    if actor is None and not _PRONOUN.match(text, sentence.start):
        for founder in together or series(cast, sentence, sentence.start, match.start(), "founder"):
            claim_founder(cast, sentence, network, founder, None, match.span())
    if actor is None:
        return
    moment = _when(cast, sentence, match.end())
    if moment and (match["opening"] or text[moment[1] - 1] == "("):  # "tra le sei città fondatrici (1986)"
        cells = {"founded_edtf": moment}
        page.claim("networks", (network,), sentence.flow, "cofounded", cells, network_id=network)
        page.told_by(sentence.flow, *match.span())
    mayor = actor.holder.startswith("Sindac")
    name = actor.holder if mayor or not page.publisher.startswith("Comune") else city_names(page.publisher)[0]
    place = next((m for m in page.within(sentence.flow, actor.start, actor.end + 1, "place") if m.value), None)
    place = place or (None if mayor else town_told(cast))
    kind = "office" if mayor else ("city" if name == city_names(page.publisher)[0] else "organisation")
    claim_founder(
        cast,
        sentence,
        network,
        Founder(name, kind, place.value.place_id if place else None, "founder", [(actor.start, actor.end)]),
        moment,
        match.span(),
    )
    for founder in together:
        if not any(a < actor.end and actor.start < b for a, b in founder.pieces):
            claim_founder(cast, sentence, network, founder, None, match.span())
    if along := re.compile(
        r",? (?:insieme|assieme) (?:ad?|con|alle città di|a[il]|alla|con (?:i|il|la)) (?=[A-Z]|[Ss]indac)"
    ).search(text, match.end(), sentence.end):
        for founder in series(cast, sentence, along.end(), sentence.end, "founder"):
            claim_founder(cast, sentence, network, founder, None, match.span())


def _together(cast: Cast, sentence: Sentence, told: re.Match[str]) -> list[Founder]:
    """Those who are founders together, right before a plural: `|Lione, Ginevra e Torino| ne sono le fondatrici`."""
    text = cast.page.flows[sentence.flow].text
    found = list(founders_before(cast, sentence, told)) if _THEY_ARE.match(told[0]) else []
    return found if found and _RIGHT_BEFORE.fullmatch(text, found[-1].pieces[-1][1], told.start()) else []


_THEY_ARE = when_asked(r"(?:sono|furono)\b", re.I)
_RIGHT_BEFORE = when_asked(r"(?: ?\([^()]*\))?(?: (?:ne|vi|ci))? ")


def _labelled(cast: Cast, sentence: Sentence, told: re.Match[str]) -> None:
    """`Adesione: socio fondatore`, in the section or entry of a network: the publisher is one of its founders."""
    page, network = cast.page, cast.entry_at(sentence.flow)
    if network is None:
        return
    cells: dict[str, Cell | None] = {
        "member": (page.publisher, *told.span()),
        "status": ("founder", *told.span()),
        "joined_edtf": None,
    }
    fixed = {"network_id": network, "document_id": page.document.id}
    page.claim("memberships", (page.publisher, network), sentence.flow, "labelled_founder", cells, -1, **fixed)


_APPOSED = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:, | \()(?:(?:già|anche|in quanto) )?$")  # "con Lione, |città fondatrice di"
_OF_ACTOR = when_asked(r"(?:,? [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)+)?(?:, | \()(?:(?:già|anche|in quanto) )?")
_SUBJECT_BEHIND = when_asked(r"[^;:]*(?:,| (?:è|fu)(?: anche)?) (?:(?:il|la) |l')?")
_WHEN = r"(?:,? (?:nel|il)(?: [\w°]+){0,2} \d{4},?|,? nell'\w+ \d{4},?)?"
_FOUNDERS_ARE = re.compile(
    r"(?:\bfondat(?:ori|rici)(?: (?:d(?:el|ella|ello|i) |dell')(?P<of>[^,.;:()]{2,60}?))?"
    rf"(?: \([^()]{{2,40}}\))?(?P<aside>, (?:che|{FOUNDED}[ao]) [^;:.()]{{3,80}}?,)?"
    rf"(?:{_WHEN} (?:(?:ne |vi |ci )?(?:sono|furono|erano|figurano)(?: stat[ei])?|si contano|si annoverano|troviamo"
    rf"|vi è"
    rf"|c'è|figura|compare)(?: anche| inoltre)?{_WHEN} (?:(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\d+): )?"
    r"|: ?)"
    rf"|\ba (?:fondar|istituir|costituir)l[ao]{_WHEN} (?:furono|sono stat[ei]|fu|è stat[ao]){_WHEN} "
    rf"|\b(?:ne|vi) (?:sono|furono|sono stat[ei]){_WHEN} (?:i |le )?(?:soci |socie |membri |città )?fondat(?:ori|rici) "
    r"|\b(?:annovera|conta|ha|vede) (?:tra|fra) (?:i|le) (?:suoi |sue |propri )?(?:soci |città )?fondat(?:ori|rici)"
    r"(?: anche)? )"
    r"(?=(?:(?:le|i|gli|il|la) |l')?(?:(?:città|comuni) di )?(?-i:[A-ZÀ-Ý]))",
    re.I,
)


def listed_founders(cast: Cast, sentence: Sentence) -> None:
    """`Le città fondatrici sono Lione e Torino`, `Tra i fondatori figurano ...`, `Soci fondatori: ...`."""
    text = cast.page.flows[sentence.flow].text
    match = search(_FOUNDERS_ARE, text, sentence.start, sentence.end)
    if match is None or WISH.search(text, sentence.start, match.start()):
        return
    named = cast.page.within(sentence.flow, match.start(), match.end(), "network")
    if match["of"] and not named and match["of"].split(" ")[0].lower() not in kind_of_network_word():
        return
    network = named[0].ref if named else cast.near(sentence, match.start())
    if network is None:
        return
    aside = match.span("aside")
    dates = cast.page.within(sentence.flow, *match.span(), "date")
    dated = [d for d in dates if d.normalised and not aside[0] < d.start < aside[1]]
    moment = (dated[0].normalised or "", dated[0].start, dated[0].end) if dated else None
    said = (match.start(), match.start() + len(match[0].rstrip()))
    if moment:
        founded = {"founded_edtf": moment}
        cast.page.claim("networks", (network,), sentence.flow, "founders_told", founded, 1, network_id=network)
        cast.page.told_by(sentence.flow, *said)
    founders = list(series(cast, sentence, match.end(), sentence.end, "founder"))
    for founder in [*founders, *_behind(cast, sentence, founders)]:
        claim_founder(cast, sentence, network, founder, moment, said)


_THEN = re.compile(r"(?: ?\([^()]*\))?,? (?:e )?")


def _behind(cast: Cast, sentence: Sentence, founders: list[Founder]) -> Iterator[Founder]:
    """Those told right behind a list: `Soci fondatori furono Lione e Gand|, con il sostegno della Commissione`."""
    text = cast.page.flows[sentence.flow].text
    then = _THEN.match(text, founders[-1].pieces[-1][1], sentence.end) if founders else None
    if then and (SUPPORT.match(text, then.end()) or INITIATIVE.match(text, then.end())):
        yield from instigators(cast, sentence, then.end(), sentence.end)
