"""Agreements in sentences: "Torino è gemellata con Lione dal 1967", "i Sindaci di Torino e di Lione hanno firmato".

What is wished for, under negotiation, come to nothing or another city's is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import search
from pipelines.mentions.model import Mention
from pipelines.readers.agreement_cells import (
    KIND,
    Key,
    Said,
    claim,
    is_own,
    is_publisher,
    partner_at,
    partners_named,
    reaches,
    signed,
    status,
)
from pipelines.readers.page import Page

_CUE = re.compile(
    r"emell|emorand|rotocoll|artenariat|[Cc]ittà amich|ollaborazion[ei] (?:si|fi|so|bi|fo)"
    r"|(?:ccord[oi]|ntes[ae]|onvenzion[ei])(?: [a-z]+)? con "
    r"|(?:ccord[oi]|att[oi]|ntes[ae]|onvenzion[ei]|ichiarazion[ei]|ettera|apport[oi]|elazion[ei]|egam[ei])"
    r"(?: \w+){0,2} (?:d'|di )(?:\w+ e )?(?:amic|coop|coll|part|int|rec)"
)
_PARTY = (
    r"(?: (?:fra|tra) (?:il |la |le )?(?:(?:Comune|Città|città)(?: metropolitana)?"
    r"(?: di)? )?(?P<own>[A-ZÀ-Þ]\w+) ed? )"
)
_WITH = re.compile(
    rf"(?: [^\s,;:.()]+){{0,7}}?(?:,? (?:firmat|siglat|sottoscritt|stipulat|strett|attiv|avviat|rinnovat"
    rf"|concluso)\w*[^.;:()]{{0,40}}?)?"
    rf"(?:(?:,? (?:con|a|ad|alla(?= città| municip)|al(?= comune))(?: (?:dal|nel) \d{{4}} con)?|:"
    rf"|(?: sono| è)(?= (?:con |quell|la città|le città|(?-i:[A-ZÀ-Þ])))"
    r"| \((?:(?:ad|per) esempio|si veda|come|tra cui|quali)?,? ?(?:quell[oiae] )?con"
    rf"|, (?:(?:ad|per) esempio|come|tra cui|quali) quell[oiae] (?:\w+ )?con) (?=\S)|{_PARTY})",
    re.I,
)
_AFTER_OWN = re.compile(r"(?P<own>[A-ZÀ-Þ]\w+)(?: sono| è)?:? (?=[A-ZÀ-Þ])")
_TAKEN_UP = re.compile(
    r"\b(?:(?:quell[oa]|il (?:\w+ )?patto|l'accordo|il (?:primo|secondo|terzo)|un (?:secondo|terzo|altro)) con"
    r"|l'ultimo,? (?:\w+ )?con"
    r"|(?:seguirono|seguì|si aggiunse(?:ro)?|(?:è|sono) seguit[oaie]|poi)(?: quell[oaie] con)?) (?=\S)",
    re.I,
)
_WITH_FIRST = re.compile(
    r"Con (?=[A-ZÀ-Þ]|la |il |l')[^;.]{3,80}?(?: (?:(?:ha|abbiamo|è stato|è stata|fu) (?:\w+ )?"
    r"(?:firm|sottoscr|sigl|stipul|strett|conclus)|(?:è|resta) (?:attiv[oa]|in vigore|in corso|in essere)|esiste|vige)"
    r"|,? (?:(?:il|lo|la|un|uno|una) |l'|un')(?:\w+ (?:d')?){0,3}$)"
    r"|Ad? (?=[A-ZÀ-Þ])[^;.]{3,80}? (?:(?:è|siamo) (?:legat|unit)[aoi]|ci (?:lega|unisce)|(?:lega|unisce) la città)\b"
)
_SIGNED_WITH = re.compile(
    r"\b(?:firmat|sottoscritt|siglat|stipulat|strett|conclus|avviat)[oaie] (?:[^\s,;:.()]+ ){0,4}?con "
    r"(?=[A-ZÀ-Þ]|la |il |l'|lo )"
)
_TOLD_BEFORE = re.compile(
    r"\b(?:legame|rapporto|relazione|amicizia|prim[oa]|ultim[oa])\b[^.;:]{0,60}? con (?=[A-ZÀ-Þ]|la |il |l')"
)
_TO_KIND = re.compile(r"(?: ?\([^()]*\))?(?:,? [^;:.]{0,60}?)?,? (?:un|uno|una|un'|il|lo|la|l') ?")
_COLON_TO_KIND = re.compile(r"(?: ?\([^()]*\))?: (?:si tratta d[ei]l? ?|è )?(?:un|il|l'|lo|uno) ?")
_APPOSED = re.compile(
    r"(?: ?\([^()]*\))?(?:, in [A-ZÀ-Þ][\w' ]+)?,(?: (?:la )?(?:città|municipalità|capoluogo|capitale|comune)"
    r"(?: \w+)?)?"
    r" (?:(?P<tied>(?:legat|unit)[aoi] (?:[^\s,;:.]+ ){0,3}?(?:a|ad|alla|con) (?P<own>[^,;:.]{3,40}?)"
    r" (?:da|con|per|tramite|mediante|attraverso|grazie a|in virtù di) (?:un |uno |il |lo |un')(?:\w+ )?)"
    r"|(?P<formal>(?:formalizzat|sancit|regolat|suggellat)[aoie] (?:[^\s,;:.()]+ ){0,3}?(?:con|da|tramite|in"
    r"|attraverso) "
    r"(?:un |uno |una |il |lo |la |un'|l'))"
    r"|(?P<told>(?:a |con )?(?:cui|la quale|il quale)|alla quale|al quale)(?: [^,;:.()]{0,60}?)?"
    r" (?:un |uno |una |il |lo |la |un'|l'))?"
    r"|(?: ?\([^()]*\))? è (?:anche |inoltre )?(?:una )?(?:delle )?(?:città )?"
    r"|(?: ?\([^()]*\))? è (?:la|una) città (?:con|a) cui (?P<self>[^,;:.]{3,40}?) è "
)
_OF_OWN = re.compile(r" (?:\w+ )?(?:con|di|a|alla)(?: la)? (?:(?:nostra )?città di )?(?P<own>[A-ZÀ-Þ]\w+)")
_BETWEEN_SCHOOLS = re.compile(
    r"\b(?:scuol[ae]|istitut[oi]|lice[oi]|class[ei]|parrocchi[ae]|aziend[ae]|universit\w+|ospedal[ei]|muse[oi]"
    r"|associazion[ei])(?: [a-zà-ÿ]+)? $",
    re.I,
)
_BETWEEN = re.compile(r"(?:Tra|Fra) ")
_IN_FORCE = re.compile(
    r"(?: ?\([^()]*\))?,? (?:(?:è|sono|fu|venne) (?:stat[oa] )?(?:attiv|in vigore|in essere|in corso|firmat|siglat"
    r"|sottoscritt|stipulat|conclus)|esiste|vige|intercorre|c'è|corre)[^;:.]{0,60}? (?:un |uno |una |il |lo |la |un'"
    r"|l')"
)
_BARE = re.compile(
    r"(?<!\b[Ii]n )(?<!\b[Dd]')(?<!comune )\b(?:[Aa]ccordo|[Pp]rotocollo|[Cc]onvenzione|[Ii]ntesa)(?: [a-z]{4,}(?:al"
    r"|ic|an)[eoa])?"
    r"(?:,? (?:firmat|siglat|sottoscritt|stipulat|conclus)[oa](?: [^,;:.()]{1,40}?)?)? con "
    r"(?=(?:la |il |lo |l')?[A-ZÀ-Þ])"
)
_ADHERES = re.compile(r"\b(?:aderi|adesion|ader[ie]nd)\w*", re.I)
_BOUND = re.compile(r"\b(?:legat|unit)[aoi] (?:[^\s,;:.]+ ){0,3}?(?:a|ad|alla città di|con) (?=[A-ZÀ-Þ])", re.I)
_WISH = re.compile(
    r"\b(?:intend\w+|vorrebbe|auspic\w+|propost[aoe]|propon\w+|richiest[aoe]|candidat\w+|dovr\w+|potr\w+|sarà|saranno"
    r"|in (?:corso|fase|via) di (?:definizione|negoziazione|valutazione|studio|perfezionamento|preparazione|stesura"
    r"|esame)"
    r"|trattativ\w+"
    r"|in vista di|allo studio|valut\w+|verso (?:un|il)|avviare|stringere|verrà|non (?:è|ha|sono)|si sta"
    r"|discus\w+|possibil[ei]|eventual[ei]|ipotesi|ipotizz\w+|futur[oaie]|interess[ei] per|mancat[oaie]|idea di)\b",
    re.I,
)
_OURSELVES = ("noi", "nostra città", "la nostra città")
_REACH = 800  # characters: how far back the agreement stands that "quello con" takes up


_FAILED = re.compile(
    r"\b(?:mai|senza (?:esito|seguito|che)|accantonat[oaie]|respint[oaie]|decadde"
    r"|in (?:corso|fase|via) di (?:definizione|negoziazione|valutazione|perfezionamento|preparazione|stesura|esame)"
    r"|(?:allo studio|all'esame|in discussione)"
    r"|non (?:ebbe|ha avuto|hanno avuto|se ne fece|si (?:è |sono )?concretizz\w+|fu|venne|andò))\b(?! ancora)",
    re.I,
)
_SIGN = re.compile(
    r"\b(?:(?:ha|hanno|abbiamo) (?:\w+mente |poi |anche )?(?:firmato|sottoscritto|siglato|stipulato|concluso|stretto)"
    r"|firm(?:arono|ano|ò)|sottoscri(?:ssero|vono|sse)|sigl(?:arono|ano|ò)|stipul(?:arono|ano)|strinsero|stringono"
    r"|(?:si )?sono(?: stat[ei])?(?= gemellat[ei]))(?!\w)"
)
_PARTY_WORDS = (
    r"(?:(?:il|la|lo|i|le|gli|di|del|della|quell[oa]|suo|sua|omolog[oa]|collega|[Ss]indac(?:[oa]|i|he)|[Cc]ittà"
    r"|[Cc]omun[ei]|[Mm]unicipalità|capitale|metropoli"
    r"|[Aa]mministrazion[ei]|[Pp]rovinc(?:ia|e)|[Rr]egion[ei]|[Pp]refettura) |l'|dell')*"
)
_AND_PARTY = re.compile(rf"(?: ?\([^()]*\))?(?:, [^,;.]{{3,40}},)? ed? {_PARTY_WORDS}")
_TO_VERB = re.compile(r"(?: ?\([^()]*\))?(?:,? [^;.]{1,60},)? (?:insieme )?")
_LEADS = re.compile(
    r"(?:[^;:.]{0,60}, )?(?:(?:[Nn]el |[Dd]al |[Ii]l |[Ii]n |[Nn]ell')[\w°]+(?: [\w°]+){0,2}? )?"
    r"(?:(?:[Aa]nche|[Ii]noltre|[Ii]nvece|[Pp]ure|[Ii]nfine|[Oo]ggi) )?"
    rf"(?:(?:[Ii]l|[Ll]a|[Ll]o|[Ii]|[Ll]e|[Gg]li) |[Ll]')?{_PARTY_WORDS}(?:\w+ (?:di|del) )?"
)
_ACTS = re.compile(
    r"(?: ?\([^()]*\))?(?: (?:anche|già|poi|\w+mente))? (?:ha|hanno|è|era|fu|sono|firm|sigl|sottoscri|stipul|strin)"
)
_IT_IS = re.compile(
    r"(?:L'|Il |La |Quest[oa] |Quest'|Tale )(?:accordo|patto|gemellaggio|protocollo|intesa|partenariato|convenzione"
    r"|memorandum|legame|rapporto|collaborazione)(?: (?:di |d')\w+)?,? (?:\w+,? )?"
    r"(?:è|resta|rimane|risulta|fu|era|si (?:è|concluse)|ha cessato|scadde|cessò|terminò|decadde|non)\b"
    r"|(?:È|Resta|Rimane|Risulta|Non è) (?:\w+ )?(?:attiv|in vigore|in essere|sospes|scadut|cessat|operativ|conclus)"
)


def stated(page: Page, index: int) -> None:
    """Claim the agreements that the sentences of a flow state."""
    flow = page.flows[index]
    if not search(_CUE, flow.text):
        return
    before: list[Key] = []
    for start, end in flow.sentences:
        if len(before) == 1 and _IT_IS.match(flow.text, start, end) and (stands := status(page, index, start, end)):
            page.claim("agreements", before[0], index, "status_told_after", {"status": stands})
        before = stated_agreement(page, index, start, end)


def stated_agreement(page: Page, index: int, start: int, end: int) -> list[Key]:
    """ "Torino è gemellata con Lione dal 1967", "accordo di collaborazione (ad esempio quello con l'OIM)"."""
    found = [
        (kind, partners)
        for kind in KIND.finditer(page.flows[index].text, start, end)
        if not _BETWEEN_SCHOOLS.search(page.flows[index].text, max(start, kind.start() - 40), kind.start())
        and (partners := _partners_of(page, index, start, end, kind))
    ]
    if not found:
        return list(_taken_up_agreement(page, index, start, end)) or list(_bare_agreement(page, index, start, end))
    bounds = [start, *(kind.start() for kind, _ in found[1:]), end]
    keys = []
    for number, (kind, partners) in enumerate(found):
        said = Said(kind.lastgroup or "", index, *kind.span())
        span = bounds[number], bounds[number + 1]
        if _FAILED.search(page.flows[index].text, kind.end(), span[1]):
            continue
        for partner, reach in zip(partners, reaches(page, index, partners, *span), strict=True):
            keys.append(claim(page, index, partner, said, reach, "stated_agreement"))
    return [*keys, *_taken_up_agreement(page, index, found[-1][1][-1].end, end)]


def _taken_up_agreement(page: Page, index: int, start: int, end: int) -> Iterator[Key]:
    """ "Il gemellaggio con Lione è del 1967. Quello con Nantes fu firmato nel 1975; seguì Gent, nel maggio 1980."."""
    text = page.flows[index].text
    for match in _TAKEN_UP.finditer(text, start, end):
        kind = next(reversed([*KIND.finditer(text, max(0, match.start() - _REACH), match.start())]), None)
        until = text.find(";", match.end(), end)
        until = end if until < 0 else until
        begin = max(text.rfind(";", start, match.start()) + 1, start)
        if kind is None or _WISH.search(text, begin, match.end()):
            continue
        said = Said(kind.lastgroup or "", index, *kind.span())
        partners = partners_named(page, index, match.end(), until)
        for partner, reach in zip(partners, reaches(page, index, partners, begin, until), strict=True):
            if signed(page, index, *reach, "taken_up_agreement") or status(page, index, *reach):
                yield claim(page, index, partner, said, reach, "taken_up_agreement")


def _bare_agreement(page: Page, index: int, start: int, end: int) -> Iterator[Key]:
    """ "Il protocollo con Zagabria è stato firmato nel 2007": what is signed or stands, and has no kind, is to work
    together."""
    text = page.flows[index].text
    for match in _BARE.finditer(text, start, end):
        if (
            _WISH.search(text, start, match.end())
            or _ADHERES.search(text, start, match.start())
            or _FAILED.search(text, match.end(), end)
        ):
            continue
        said = Said("collaboration", index, match.start(), match.start() + len(match[0].split()[0].rstrip(",")))
        partner = (
            None if _someone_else(page, index, start, match.start()) else partner_at(page, index, match.end(), end)
        )
        told = partner and page.written(index, partner.start, partner.end)
        known = any(fact.table == "agreements" and fact.key[1] == told for fact in page.facts)
        if partner and not known and (signed(page, index, start, end, "") or status(page, index, start, end)):
            yield claim(page, index, partner, said, (start, end), "bare_agreement")


def _partners_of(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> list[Mention]:
    """The partners of an agreement; none where it is only wished for or another's."""
    text = page.flows[index].text
    if (apposed := _apposed(page, index, start, kind)) is not None and not _WISH.search(text, start, kind.end()):
        return partners_named(page, index, apposed, kind.start())[:1]
    if _someone_else(page, index, start, kind.start()):
        return []
    if not _WISH.search(text, max(start, kind.start() - 60), kind.end()) and (
        partner := _other_party(page, index, start, kind)
    ):
        return [partner]
    for at in _places_named(page, index, start, end, kind):
        if not _WISH.search(text, max(start, kind.start() - 60), max(at, kind.end())) and (
            partners := partners_named(page, index, at, end)
        ):
            return partners
    return []


def _places_named(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> Iterator[int]:
    """Where a partner may be named: "Con Lione ha firmato un ...", "firmato con Lione un ...", after the kind."""
    text = page.flows[index].text
    if ";" not in text[start : kind.start()] and _WITH_FIRST.match(text, start, kind.start()):
        yield text.index(" ", start) + 1
    for words, tie in ((_SIGNED_WITH, _TO_KIND), (_TOLD_BEFORE, _COLON_TO_KIND)):
        for told in words.finditer(text, start, kind.start()):
            partner = partner_at(page, index, told.end(), kind.start())
            if (
                partner
                and tie.fullmatch(text, partner.end, kind.start())
                and not KIND.search(text, told.start(), told.end())
            ):
                yield told.end()
    if link := _WITH.match(text, kind.end(), end):
        after_own = _AFTER_OWN.match(text, link.end(), end)
        yield after_own.end() if after_own and page.publisher.endswith(after_own["own"]) else link.end()
    yield from (bound.end() for bound in list(_BOUND.finditer(text, start, kind.start()))[-1:])


def _other_party(page: Page, index: int, start: int, kind: re.Match[str]) -> Mention | None:
    """ "i Sindaci di Torino e di Lione (Francia) hanno firmato un patto": the party that is not the publisher."""
    text = page.flows[index].text
    verb = next(reversed([*_SIGN.finditer(text, start, kind.end())]), None)
    if verb is None:
        return _between(page, index, start, kind)
    named = page.within(index, start, verb.start(), "place", "organisation")
    for own in (m for m in named if is_own(page, index, m)):
        if tie := _AND_PARTY.match(text, own.end, verb.start()):
            after = partner_at(page, index, tie.end(), verb.start())
            if after and _TO_VERB.fullmatch(text, after.end, verb.start()):
                return after
        if _TO_VERB.fullmatch(text, own.end, verb.start()):
            for other in (m for m in named if m.end < own.start and not is_own(page, index, m)):
                if _AND_PARTY.fullmatch(text, other.end, own.start) and text[other.start - 2 : other.start] != ", ":
                    return partner_at(page, index, other.start, own.start)
    return None


def _between(page: Page, index: int, start: int, kind: re.Match[str]) -> Mention | None:
    """ "Tra il Comune di Torino e la Municipalità di Dakar è in vigore un accordo": the party that is not the
    publisher."""
    text = page.flows[index].text
    if not _BETWEEN.match(text, start):
        return None
    for own in (m for m in page.within(index, start, kind.start(), "place", "organisation") if is_own(page, index, m)):
        tie = _AND_PARTY.match(text, own.end, kind.start())
        partner = partner_at(page, index, tie.end(), kind.start()) if tie else None
        if partner and _IN_FORCE.fullmatch(text, partner.end, kind.start()):
            return partner
    return None


def _apposed(page: Page, index: int, start: int, kind: re.Match[str]) -> int | None:
    """Where a partner stands whom an apposition ties to the publisher: "Plasencia (Spagna), città legata a Torino da
    un gemellaggio", "Colonia, gemellata con Torino dal 1958", "Praia, alla quale ci lega un patto di amicizia"."""
    text = page.flows[index].text
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
            return named.start
    return None


def _someone_else(page: Page, index: int, start: int, before: int) -> bool:
    """Whether a network, or a city or body other than the publisher, is the subject: "Anche Roma ha firmato"."""
    text = page.flows[index].text
    if any(m.start - start < 12 for m in page.within(index, start, before, "network")):
        return True
    named = page.within(index, start, before, "place", "organisation")
    return bool(named) and any(
        _LEADS.fullmatch(text, start, m.start) and _ACTS.match(text, m.end) and not is_own(page, index, m)
        for m in named[:2]
    )
