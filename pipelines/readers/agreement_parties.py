"""Who the other party of an agreement is: "firmato con Lione", "i Sindaci di Torino e di Lione", "che ci lega a Praia".

What is wished for, under negotiation, come to nothing or another city's is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.agreement_asides import one_aside
from pipelines.readers.agreement_cells import KIND, WISH, is_own, is_publisher, partner_at, partners_named
from pipelines.readers.agreement_pairs import COLLEAGUE, signed_by_both, united_by
from pipelines.readers.agreement_twins import BARE_OWN, is_tied, twins_named
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names

_PARTY = (
    r"(?: (?:fra|tra) (?:il |la |le )?(?:(?:Comune|Città|città)(?: metropolitana)?(?: di)? )?(?P<own>[A-ZÀ-Þ]\w+) ed? )"
)
_MADE = (  # "quello |firmato nel marzo 2018 |con la Banca", "quello |che Torino ha firmato |con la Banca"
    r"(?:che (?:(?:(?:il|la) (?:nostr[oa] )?(?:Comune|città)|l'(?:Amministrazione|Ente)|(?-i:[A-ZÀ-Þ])\w+) )?"
    r"(?:ha|abbiamo|si è|è stat[oa]) )?"
    r"(?:\w+mente )?(?:firm|sigl|sottoscri|stipul|stret|avvi|conclus|rinnov)[at]*[oaie],? (?:[^.;:()]{0,40}?,? )?"
)
_ONE_OF_THEM = r"(?:(?:un[oa]|l'ultim[oa]) d(?:ei|elle) quali|di cui un[oa]|(?:il|la) più (?:recente|antic[oa]))"
_AMONG = r"(?:tra|fra) (?:cui|(?:quest|ess)[ei]|(?:i|le) quali|(?:gli|le) altr[ei])"
_WITH = re.compile(
    rf"(?: [^\s,;:.()]+){{0,7}}?(?:, (?:dal|nel|dall'|nell') ?[^,;:.]{{4,25}},)?"
    rf"(?:,? (?:firmat|siglat|sottoscritt|stipulat|strett|attiv|avviat|rinnovat|concluso)\w*[^.;:()]{{0,40}}?"
    rf"(?:, (?!(?:e|ed|ma|mentre|che|con|poi|cui)\b)[^,.;:()]{{4,70}},(?= con ))?)?"
    rf"(?:(?:,? (?:con|a) (?:(?:le|i|alcune|diverse|varie|molte|numerose) )?(?:(?:due|tre|quattro|cinque|sei|sette"
    rf"|otto|nove"
    rf"|dieci|\d{{1,2}}) )?(?:altre )?(?:città|comuni|località)(?: (?!con\b|di\b)[^\s,;:.()]+){{0,4}}:"
    rf"|,? (?:con|a|ad|alla(?= città| municip)|al(?= comune))(?: (?:dal|nel) \d{{4}} con)?"
    rf"|:(?: (?:quell[oaei] )?con)?"
    rf"|(?: sono| è| figura(?:no)?| rientra(?:no)?| vi (?:sono|è)| ci sono| c'è| si contano)"
    rf"(?:(?: anche)? quell[oaei] (?:{_MADE})?con|(?= (?:con |quell|la città|le città|(?-i:[A-ZÀ-Þ]))))"
    rf"| \((?:(?:ad|per) esempio|si (?:veda|pensi a)|ne è un esempio|come|{_AMONG}|quali)?(?:,? (?:ad|per)"
    rf" esempio)?,? ?(?:anche )?(?:quell[oiae],? (?:{_MADE})?)?con"
    rf"|, (?:(?:ad|per) esempio|come|{_AMONG}|quali),? (?:(?:ad|per) esempio,? )?quell[oiae] (?:\w+ |{_MADE})?con"
    rf"|(?:,| \() ?{_ONE_OF_THEM}(?:, del(?:l')? ?[\w ]{{4,20}})?,? (?:(?:è|fu|venne) (?:stat[oa] )?)?(?:{_MADE})?con)"
    rf" (?=\S)|{_PARTY})",
    re.I,
)
_MAKER = re.compile(r"\bquell[oaie],? che (?P<maker>[A-ZÀ-Þ]\w+) ")
_AFTER_OWN = re.compile(r"(?P<own>[A-ZÀ-Þ]\w+)(?: sono| è)?:? (?=[A-ZÀ-Þ])")
_TO = re.compile(r"\b(?:ad?|alla|al|all') ?$")
_BINDS = re.compile(r"\b(?:leg|un|colleg|avvicin|affianc)\w+", re.I)
_OTHER_SUBJECT = re.compile(
    r"(?:[^;:.]{0,40}, |(?:[Nn]el|[Ii]l|[Dd]al|[Aa]) (?:[\w°]+ ){0,2}\d{4} )?"
    r"(?:[Ll]a (?:rete|coalizione|[Ff]ondazione|Regione|[Pp]rovincia|scuola|Prefettura|Camera di [Cc]ommercio"
    r"|[Dd]iocesi|parrocchia)|[Ll]'(?:associazione|alleanza|[Uu]niversità|[Aa]teneo|[Aa]zienda|[Aa]ccademia"
    r"|[Ii]stituto|[Oo]spedale"
    r"|[Aa]utorità portuale)|[Ii]l (?:network|[Gg]overno|comitato|[Ll]iceo|[Mm]inistero|[Cc]onservatorio"
    r"|[Pp]olitecnico|[Tt]eatro|[Mm]useo)|[Ll]e scuole|[Gg]li studenti)(?: [^\s,;:.]+){0,4}? "
    r"(?:ha|hanno|aveva|è|sono|firm|sigl|sottoscr|stipul)\b"
)
_THE = re.compile(r"\b[Ll]a $")
_BESIDE_KIND = when_asked(r"(?: ?\([^()]*\))?, (?:(?:la |una )?città )?(?:già |anche |a sua volta )?")
_ANOTHER_HAS = re.compile(  # "Genova, |che ha un| accordo con Marsiglia"
    r"(?: ?\([^()]*\))?, (?:che|l[ao] quale|il quale|le quali|i quali)(?: \w+)? (?:(?:ha|hanno|aveva|avevano|vanta"
    r"|vantano|mantiene|intrattiene) |(?:firm|sigl|stipul)(?:ò|arono) |(?:sottoscri|strin)\w+ )(?:[^\s,;:.()]+ ){0,6}"
)
_WITH_FIRST = re.compile(
    r"[Cc]on (?=[A-ZÀ-Þ]|la |il |l')[^;.]{3,140}?(?: (?:(?:ha|abbiamo|è stato|è stata|fu) (?:\w+ )?"
    r"(?:firm|sottoscr|sigl|stipul|strett|conclus)|(?:è|resta) (?:attiv[oa]|in vigore|in corso|in essere)|esiste|vige)"
    r"|,? (?:(?:il|lo|la|un|uno|una) |l'|un')(?:\w+ (?:d')?){0,3}$)"
    r"|[Aa]d? (?=[A-ZÀ-Þ])[^;.]{3,80}? (?:(?:è|siamo) (?:legat|unit)[aoi]|ci (?:lega|unisce)"
    r"|(?:lega|unisce) la città)\b"
)
_SIGNED_WITH = re.compile(
    r"\b(?:firmat|sottoscritt|siglat|stipulat|strett|conclus|avviat)[oaie] (?:[^\s,;:.()]+ ){0,4}?con "
    r"(?:(?:il suo|la sua|il|la) (?:omolog[oa]|collega|sindac[oa]|primo cittadino|prima cittadina) (?:di |della"
    r" città di ))?"
    r"(?=[A-ZÀ-Þ]|la |il |l'|lo )"
)
_TOLD_BEFORE = re.compile(
    r"\b(?:legame|rapporto|relazione|amicizia|prim[oa]|ultim[oa])\b[^.;:]{0,60}? con (?=[A-ZÀ-Þ]|la |il |l')"
    r"|\b[Ll]a (?:(?:città )?più [a-z]+|prima|seconda|terza|ultima)(?: città)? (?:è|resta|rimane) (?=[A-ZÀ-Þ])"
)
_TO_KIND = when_asked(r"(?: ?\([^()]*\))?(?:,? [^;:.]{0,60}?)?,? (?:un|uno|una|un'|il|lo|la|l') ?")
_COLON_TO_KIND = when_asked(
    r"(?: ?\([^()]*\))?: (?:risale|data|nacque|è)[^;:.]{0,30} ed? (?:fu|è) (?:il|un|lo) (?:\w+ )?|"
    r"(?: ?\([^()]*\)|, in [A-ZÀ-Þ][\w' ]{2,25})?: (?:si tratta d[ei]l? ?|è )?(?:un|il|l'|lo|uno) ?"
    r"|(?: ?\([^()]*\))? (?:è|fu|venne) (?:stat[oa] )?(?:formalizz|sanc|suggell|consolid)\w+ [^;:.]{0,50}?"
    r"(?:con|da|in|mediante|attraverso|tramite) (?:un|una|uno|il|lo|la|l') ?"
)
_APPOSED = re.compile(
    r"(?: ?\([^()]*\))?(?:, in [A-ZÀ-Þ][\w' ]+)?,(?: (?:la )?(?:città|cittadina|municipalità|capoluogo|capitale|comune"
    r"|centro|porto)(?: \w+)?(?: (?:del |della |dell'|in |nella |nel )[A-ZÀ-Þ][\w'-]+)?)?(?: già| ormai)?"
    r" (?:(?P<tied>(?:legat|unit)[aoi] (?:[^\s,;:.]+ ){0,3}?(?:a|ad|alla|con) (?P<own>[^,;:.]{3,40}?)"
    r" (?:da|con|per|tramite|mediante|attraverso|grazie a|in virtù di) (?:un |uno |il |lo |un')(?:\w+ )?)"
    r"|(?P<formal>(?:formalizzat|sancit|regolat|suggellat)[aoie] (?:[^\s,;:.()]+ ){0,3}?(?:con|da|tramite|in"
    r"|attraverso) "
    r"(?:un |uno |una |il |lo |la |un'|l'))"
    r"|(?P<told>(?:a |con )?(?:cui|la quale|il quale)|alla quale|al quale)(?: [^,;:.()]{0,60}?)?"
    r" (?:un |uno |una |il |lo |la |un'|l'))?"
    r"|(?: ?\([^()]*\))? è (?:anche |inoltre |ormai )?(?:(?:dal|nel|dall'|nell') ?[^,;:.]{4,20} )?(?:una )?(?:delle )?"
    r"(?:città )?"
    r"|(?: ?\([^()]*\))? è (?:la|una) città (?:con|a) cui (?P<self>[^,;:.]{3,40}?) è "
)
_NAME_BESIDE = when_asked(
    r"\b(?:a|ad|con|di|da|per) ([A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?), $"
)  # "una tappa a |Worms|, gemellata"
_OWNED_BY = re.compile(
    r" (?:di|della città di|del Comune di) (?P<owner>[A-ZÀ-Þ]\w+) con (?=[A-ZÀ-Þ])"
)  # "i gemellaggi di Pisa con"
_TWO_CITIES = re.compile(r" (?:(?:tra|fra) le|che (?:lega|unisce)(?: \w+)? le) due (?:città|amministrazioni)\b")
_NAME_BEFORE = when_asked(  # "Diputación de |Valencia"
    r"\b(?:Diputaci\w+|Prefettura|Provincia|Contea|Distretto|Municipalità|Generalitat|Ajuntament|Ville|Università)"
    r" d(?:i|e|el|ella) $"
)
_OF_OWN = when_asked(r" (?:\w+ )?(?:con|di|a|alla)(?: la)? (?:(?:nostra )?città di )?(?P<own>[A-ZÀ-Þ]\w+)")
_BETWEEN = re.compile(r"\b(?:[Tt]ra|[Ff]ra) ")
_IN_FORCE = when_asked(
    r"(?: ?\([^()]*\))?,? (?:(?:è|sono|fu|venne) (?:stat[oa] )?(?:attiv|in vigore|in essere|in corso|firmat|siglat"
    r"|sottoscritt|stipulat|conclus)|esiste|vige|intercorre|c'è|corre)[^;:.]{0,60}? (?:un |uno |una |il |lo |la |un'"
    r"|l')"
)
_TIES_US = re.compile(
    r"(?: \((?:firmat|siglat|sottoscritt|stipulat|del|dal|nel|dell'|\d)[^()]*\))?"
    r"(?:(?! (?:che|mentre|e l[aoe]|e il|e un) )[^.;:()]){0,100}? (?:lega|unisce|collega|legano"
    r"|uniscono)(?: [a-z]+)?(?: (?:il Comune|la (?:nostra )?città"
    r"|l'Amministrazione|l'[Ee]nte|(?:il |la |l')?(?P<own>(?:(?:Comune|Città(?: [Mm]etropolitana)?|Unione|Provincia"
    r"|Libero Consorzio(?: [Cc]omunale)?)(?: d(?:i|el|ella|ei) | dell'| d'| ))?[A-ZÀ-Þ]\w+)))?(?: [a-z]+)?"
    r" (?:a |ad |al |alla |all'|con )(?=\S)"
)
_FORCE_AFTER = re.compile(
    r"(?: ?\([^()]*\))?,? (?:(?:è|sono|resta) (?:\w+ )?(?:attiv|in vigore|in essere|in corso|operativ|vigent)\w*|esiste"
    r"|vige|intercorre|c'è|(?:ha|abbiamo|ha inoltre|ha anche) (?:in essere|attiv[oa])) (?:[a-zà-ÿ]+ )?"
    r"(?:un |una |uno |un'|il |la |l')(?:[a-zà-ÿ]+ )?"
    r"|(?: ?\([^()]*\))?,? (?:è (?:stat[oa] )?|fu |venne |(?:(?:il|la) |l')(?:\w+ ){1,3}?(?:ha|aveva) )(?:\w+mente )?"
    r"(?:firmat|sottoscritt|siglat|stipulat|strett|conclus|attivat|avviat)[oa]"
    r"(?: (?:a|nel|il|in) [^,;:.()]{3,30}?|,[^,;:.()]{3,40},)? (?:un |una |uno |un'|il |la |l')(?:[a-zà-ÿ]+ )?"
    r"|(?: ?\([^()]*\))?,? (?:si tratta )?d(?:i |ell'|el |ella )(?:un |una |un')?"
)
_CON = re.compile(r"\b[Cc]on (?=[A-ZÀ-Þ]|la |il |l'|lo )")
_AS_TO = re.compile(
    r"(?:(?:[Qq]uanto|[Rr]iguardo|[Ii]n (?:merito|relazione|ordine)) (?:a |al |alla |all')"
    r"|[Pp]er (?:quanto (?:riguarda|concerne)|quel che"
    r" riguarda) (?:la |il |l')?)(?=\S)"
)
_WITH_US = when_asked(
    r"(?: ?\([^()]*\))?(?: \w+)? (?:ha|hanno|aveva) (?:\w+ )?(?:firmat|sottoscritt|siglat|stipulat|strett"
    r"|conclus)o [^.;:]{0,60}?$"
)
_WITH_OWN = when_asked(
    r" ?(?:con (?:la nostra città|noi|il (?:nostro )?Comune(?! d)|l'Amministrazione(?: comunale)?))(?=[ ,.;]|$)"
)
_BOTH_AFTER = re.compile(r"[^;:.]{0,80}? (?:dai|dalle|da|tra|fra|dal|dalla) ")
_BOUND = re.compile(
    r"\b(?:(?:legat|unit)[aoi]|(?:legar|unir)ci) (?:[^\s,;:.]+ ){0,3}?(?:a|ad|alla città di|con) (?=[A-ZÀ-Þ])", re.I
)
_OURSELVES = ("noi", "nostra città", "la nostra città")
_SIGN = re.compile(
    r"\b(?:(?:ha|hanno|abbiamo) (?:\w+mente |poi |anche )?(?:firmato|sottoscritto|siglato|stipulato|concluso|stretto"
    r"|rinnovato|riconfermato|confermato)"
    r"|firm(?:arono|ano|ò)|sottoscri(?:ssero|vono|sse)|sigl(?:arono|ano|ò)|stipul(?:arono|ano)|strinsero|stringono"
    r"|si(?= gemell(?:arono|ano)\b)|(?:si )?sono(?: stat[ei]|(?: diventate)?(?: città)(?= gemelle))?(?= gemell)"
    r"|(?:diventano|diventarono|divennero)(?= (?:città )?gemell))(?!\w)"
)
_PARTY_WORDS = (
    r"(?:(?:il|la|lo|i|le|gli|di|del|della|quell[oa]|suo|sua|omolog[oa]|collega"
    r"|(?:[Vv]ice ?-?)?[Ss]indac(?:[oa]|i|he)|[Aa]ssessor[aei]"
    r"|[Pp]resident[ei]|[Bb]orgomastro|[Gg]overnator[ei]|[Rr]ettor[ei]|prim[oa] cittadin[oa]|[Cc]ittà"
    r"|[Cc]omun[ei]|[Mm]unicipalità|capitale|metropoli"
    r"|[Aa]mministrazion[ei]|[Pp]rovinc(?:ia|e)|[Rr]egion[ei]) |l'|dell')*"
)
_AND = re.compile(r"(?: ?\([^()]*\))?(?:, [^,;.]{3,40},)? ed? (?:(?:il|la|lo|i|le|gli) |l')?")
_AND_PARTY = re.compile(rf"(?: ?\([^()]*\))?(?:, [^,;.]{{3,40}},)? ed? {_PARTY_WORDS}")
_TO_VERB = when_asked(r"(?: ?\([^()]*\))?(?:,? [^;.]{1,60},)? (?:insieme )?")
_LEADS = when_asked(
    r"(?:[^;:.]{0,60}, )?(?:(?:[Nn]el |[Dd]al |[Ii]l |[Ii]n |[Nn]ell')[\w°]+(?: [\w°]+){0,2}? )?"
    r"(?:(?:[Aa]nche|[Ii]noltre|[Ii]nvece|[Pp]ure|[Ii]nfine|[Oo]ggi) )?"
    rf"(?:(?:[Ii]l|[Ll]a|[Ll]o|[Ii]|[Ll]e|[Gg]li) |[Ll]')?{_PARTY_WORDS}(?:\w+ (?:di|del) )?"
)
_ACTS = when_asked(
    r"(?: ?\([^()]*\))?(?: (?:anche|già|poi|\w+mente))? (?:ha|hanno|è|era|fu|sono|firm|sigl|sottoscri|stipul|strin)"
)


def partners_of(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> list[Mention]:
    """The partners of an agreement; none where it is only wished for or another's."""
    text = page.flows[index].text
    if (apposed := _apposed(page, index, start, kind)) is not None and not search(WISH, text, start, kind.end()):
        return partners_named(page, index, apposed, kind.start())[:1]
    if (partner := _signed_with_us(page, index, (start, end), kind)) is not None:
        return [partner]
    partner = signed_by_both(page, index, kind, end) or united_by(page, index, start, kind)
    if partner is not None:
        return [partner]
    if someone_else(page, index, start, kind.start()) or _of_another(page, index, start, kind):
        return []
    if (ties := _TIES_US.match(text, kind.end(), end)) and not is_tied(page, text, ties):
        return []
    if not search(WISH, text, max(start, kind.start() - 60), kind.end()) and (
        partner := _other_party(page, index, (start, end), kind)
    ):
        return [partner]
    owner = _OWNED_BY.match(text, kind.end(), end)
    if owner and not page.publisher.endswith(owner["owner"]) and kind.lastgroup == "twinning":
        return []
    if (two := _TWO_CITIES.match(text, kind.end(), end)) and not search(WISH, text, start, two.end()):
        named = [m for m in page.within(index, start, kind.start(), "place") if m.value.kind == "city"]
        others = {m.value.place_id: m for m in named if not is_own(page, index, m)}
        return list(others.values()) if len(others) == 1 else []
    for at in _places_named(page, index, start, end, kind):
        wished = search(WISH, text, max(start, kind.start() - 60), max(at, kind.end())) or _meant(
            text, at, kind.start()
        )
        if not wished and (partners := partners_named(page, index, at, end)):
            return partners
    return []


def _meant(text: str, at: int, kind: int) -> bool:
    """Whether what is done with a partner named first is a wish: "Con |Praia si valuterà|, entro il 2015, un patto"."""
    aside = text.find(",", at, kind)
    return at < kind and search(WISH, text, at, kind if aside < 0 else aside) is not None


def _signed_with_us(page: Page, index: int, clause: tuple[int, int], kind: re.Match[str]) -> Mention | None:
    """ "La città di Vigo ha firmato con il Comune di Torino un accordo": who acts is the partner, "con" us."""
    text, (start, end) = page.flows[index].text, clause
    named = page.within(index, start, kind.start(), "place", "organisation")
    other = next(iter(named), None)
    if other is None or is_own(page, index, other) or not _LEADS.fullmatch(text, start, other.start):
        return None
    if not _WITH_US.match(text, other.end, kind.start()):
        return None
    own = next((m for m in page.within(index, other.end, end, "place", "organisation") if is_own(page, index, m)), None)
    with_own = own and re.search(r"\bcon (?:(?:il|la) )?(?:[Cc]omune di |[Cc]ittà di )?$", text[other.end : own.start])
    return other if with_own or search(_WITH_OWN, text, other.end, end) else None


def _of_another(page: Page, index: int, start: int, kind: re.Match[str]) -> bool:
    """Whether an agreement is told of another city: "A differenza di Bergamo, gemellata con Mulhouse", "Genova, che ha
    un accordo con Marsiglia"."""
    if _others_clause(page, index, start, kind):
        return True
    if kind.lastgroup != "twinning" or not kind[0].lower().startswith(("gemellat", "gemella")):
        return False
    text = page.flows[index].text
    named = [m for m in page.within(index, start, kind.start(), "place") if not is_own(page, index, m)]
    return bool(named) and "gg" not in kind[0] and _BESIDE_KIND.fullmatch(text, named[-1].end, kind.start()) is not None


def _others_clause(page: Page, index: int, start: int, kind: re.Match[str]) -> bool:
    """Whether an agreement stands in a clause about a city not the publisher's: "Genova, che ha un |accordo"."""
    text = page.flows[index].text
    if ", che " not in text[start : kind.start()] and "qual" not in text[start : kind.start()]:
        return False
    named = page.within(index, start, kind.start(), "place", "organisation")
    whose = next((m for m in reversed(named) if _ANOTHER_HAS.fullmatch(text, m.end, kind.start())), None)
    return whose is not None and not is_own(page, index, whose)


def _places_named(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> Iterator[int]:
    """Where a partner may be named: "Con Lione ha firmato un ...", "firmato con Lione un ...", after the kind."""
    text = page.flows[index].text
    cut = text.rfind("; ", start, kind.start())
    begin = cut + 2 if cut >= 0 else start + (text[start] in '"“«')
    if (told := _AS_TO.match(text, begin, kind.start())) and not search(KIND, text, begin, kind.start()):
        yield told.end()
    if not search(KIND, text, begin, kind.start()) and _WITH_FIRST.match(text, begin, kind.start()):
        yield text.index(" ", begin) + 1
    for words, tie in ((_SIGNED_WITH, _TO_KIND), (_TOLD_BEFORE, _COLON_TO_KIND)):
        for told in words.finditer(text, start, kind.start()):
            partner = partner_at(page, index, told.end(), kind.start())
            if (
                partner
                and tie.fullmatch(text, partner.end, kind.start())
                and not search(KIND, text, told.start(), told.end())
            ):
                yield told.end()
    for named in matches(_CON, text, start, kind.start()):
        partners = partners_named(page, index, named.end(), kind.start())
        if partners and _FORCE_AFTER.fullmatch(text, partners[-1].end, kind.start()):
            yield named.end()
    yield from one_aside(page, text, kind, end)
    if ties := _TIES_US.match(text, kind.end(), end):
        ours = ties["own"] and text.startswith(city_names(page.publisher)[0], ties.end())
        yield ties.start("own") if ours else ties.end()
    yield from twins_named(page, index, start, end, kind)
    if link := _WITH.match(text, kind.end(), end):
        yield from _linked(page, index, kind, link)
    yield from (bound.end() for bound in matches(_BOUND, text, start, kind.start())[-1:])


def _linked(page: Page, index: int, kind: re.Match[str], link: re.Match[str]) -> Iterator[int]:
    """Where the partner stands after the words that tie it to an agreement: "con |Lione", "tra Torino e |Lione"."""
    text = page.flows[index].text
    tie = text[max(0, kind.start() - 30) : link.end()]
    if _TO.search(tie) and not (kind[0].lower().startswith("gemellat") or _BINDS.search(tie)):
        return
    if link["own"] and not (page.publisher.endswith(link["own"]) or link["own"] in BARE_OWN):
        if text.startswith(page.publisher.split(" di ")[-1], link.end()):
            yield link.start("own")
        return
    if (made := _MAKER.search(link[0])) and not is_publisher(page, made["maker"]):
        return
    after_own = _AFTER_OWN.match(text, link.end())
    yield after_own.end() if after_own and page.publisher.endswith(after_own["own"]) else link.end()


def _other_party(page: Page, index: int, clause: tuple[int, int], kind: re.Match[str]) -> Mention | None:
    """ "i Sindaci di Torino e di Lione (Francia) hanno firmato un patto": the party that is not the publisher."""
    text, (start, end) = page.flows[index].text, clause
    verb = next(reversed([*_SIGN.finditer(text, start, kind.end())]), None)
    if verb is None:
        return _between(page, index, start, kind) or _both_after(page, index, kind, end)
    if colleague := COLLEAGUE.search(text, start, verb.start()):
        return partner_at(page, index, colleague.end(), verb.start())
    named = page.within(index, start, verb.start(), "place", "organisation")
    for own in (m for m in named if is_own(page, index, m)):
        after = _second(page, index, own.end, verb.start())
        if after and _TO_VERB.fullmatch(text, after.end, verb.start()):
            return after
        if _TO_VERB.fullmatch(text, own.end, verb.start()):
            for other in (m for m in named if m.end < own.start and not is_own(page, index, m)):
                if _AND_PARTY.fullmatch(text, other.end, own.start) and text[other.start - 2 : other.start] != ", ":
                    return partner_at(page, index, other.start, own.start)
    return None


def _second(page: Page, index: int, at: int, until: int) -> Mention | None:
    """The party named beside the publisher: "il Comune e |l'Università di Ginevra", "Torino e il Sindaco di |Lione"."""
    text = page.flows[index].text
    ties = (pattern.match(text, at, until) for pattern in (_AND_PARTY, _AND))
    return next((found for tie in ties if tie and (found := partner_at(page, index, tie.end(), until))), None)


def _between(page: Page, index: int, start: int, kind: re.Match[str]) -> Mention | None:
    """ "Tra il Comune di Torino e la Municipalità di Dakar è in vigore un accordo": the party that is not the
    publisher."""
    text = page.flows[index].text
    if not search(_BETWEEN, text, start, kind.start()):
        return None
    for own in (m for m in page.within(index, start, kind.start(), "place", "organisation") if is_own(page, index, m)):
        partner = _second(page, index, own.end, kind.start())
        if partner and _IN_FORCE.fullmatch(text, partner.end, kind.start()):
            return partner
    return None


def _both_after(page: Page, index: int, kind: re.Match[str], end: int) -> Mention | None:
    """ "Un patto è stato siglato dai Sindaci di Torino e Dubrovnik": the party that is not the publisher."""
    text = page.flows[index].text
    named = page.within(index, kind.end(), end, "place", "organisation")
    own = next((m for m in named if is_own(page, index, m)), None)
    if own is None or not _BOTH_AFTER.match(text, kind.end(), own.start):
        return None
    after = _second(page, index, own.end, end)
    before = [m for m in named if m.end < own.start and _AND_PARTY.fullmatch(text, m.end, own.start)]
    return after or (partner_at(page, index, before[-1].start, own.start) if before else None)


def _apposed(page: Page, index: int, start: int, kind: re.Match[str]) -> int | None:
    """Where a partner stands whom an apposition ties to the publisher: "Plasencia (Spagna), città legata a Torino da
    un gemellaggio", "Colonia, gemellata con Torino dal 1958", "Praia, alla quale ci lega un patto di amicizia"."""
    text = page.flows[index].text
    beside = _NAME_BESIDE.search(text, start, kind.start()) if kind[0].lower().startswith("gemellat") else None
    own_after = _OF_OWN.match(text, kind.end()) if beside else None
    if beside and own_after and is_publisher(page, own_after["own"]) and not is_publisher(page, beside[1]):
        return beside.start(1)
    for named in reversed(page.within(index, start, kind.start(), "place", "organisation")):
        apposed = None if is_own(page, index, named) else _APPOSED.fullmatch(text, named.end, kind.start())
        if not apposed:
            continue
        own = apposed["own"] or apposed["self"] or ((after := _OF_OWN.match(text, kind.end())) and after["own"])
        if (
            apposed["told"]
            or apposed["formal"]
            or (own and (is_publisher(page, own.split(" di ")[-1]) or own in _OURSELVES))
        ):
            whole = _NAME_BEFORE.search(text, start, named.start) if named.kind == "place" else None
            return whole.start() if whole else named.start
    return None


def someone_else(page: Page, index: int, start: int, before: int) -> bool:
    """Whether a network, or a city or body other than the publisher, is the subject: "Anche Roma ha firmato"."""
    text = page.flows[index].text
    clause = max(start, text.rfind("; ", start, before) + 2)
    other = _OTHER_SUBJECT.match(text, start) or _OTHER_SUBJECT.match(text, clause)
    if other:  # not "la Provincia", on its own page; "La Fondazione della Provincia"
        named = [m for m in page.within(index, *other.span(), "organisation") if _THE.search(text, start, m.start)]
        return not any(is_own(page, index, m) for m in named)
    if any(m.start - start < 12 for m in page.within(index, start, before, "network")):
        return True
    named = page.within(index, start, before, "place", "organisation")
    if any(is_own(page, index, m) for m in named[:1]):
        return False
    return bool(named) and any(
        _LEADS.fullmatch(text, start, m.start) and _ACTS.match(text, m.end) and not is_own(page, index, m)
        for m in named[:2]
    )
