"""What the rules for agreements share: the words for their kinds, the partner at a place, the claim.

Here: no rule of its own; those are in `agreements` (lists) and `agreement_sentences`.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import Any

from pipelines.flows import match_at, matches, search
from pipelines.gazetteer import Place, meanings
from pipelines.ids import slug
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.mentions.people import is_person
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.agreement_standing import BARE_YEAR, signed, status
from pipelines.readers.page import Cell, Page
from pipelines.readers.publishers import city_names, italian_town

PACT = (
    r"(?:accord[oi]|patt[oi]|protocoll[oi]|intes[ae]|memorand(?:um|a)|convenzion[ei]|dichiarazion[ei]|lettera"
    r"|rapport[oi]|relazion[ei]|legam[ei])"
)
KIND = when_asked(
    rf"\b(?=\w)(?:(?P<twinning>(?:{PACT} (?:di |d'))?gemell(?:aggi?o?|at[aoie]|e|a|ò|arono)\b)"
    rf"|(?P<friendship>(?:{PACT} (?:di |d')|città) ?(?:\w+ e )?(?:amicizia|amiche|amica|fratellanza)"
    r"(?: e (?:fratellanza|collaborazione|cooperazione|solidarietà))?\b)"
    rf"|(?P<partnership>{PACT}(?: quadro)? (?:di |strategico di )?partenariato\b|partenariat[oi](?= (?:siglat|firmat"
    r"|sottoscritt|bilateral|solidal|triennal|strategic)| con [A-ZÀ-Þ][^.;:,]{2,40}, (?:avviat|firmat|siglat"
    r"|sottoscritt"
    r"|stipulat))|partenariat[oi] (?=con ))"
    rf"|(?P<collaboration>{PACT}(?: quadro| bilaterale| bilaterali)? (?:di |d')(?:reciproca )?(?:collaborazion[ei]"
    r"|cooperazion[ei]|intesa|intenti)\b|memorand(?:um|a)(?: of understanding| d'intesa)?\b"
    r"|protocoll[oi] d'intesa|collaborazion[ei](?= (?:siglat|firmat|sottoscritt|bilateral|formal))))",
    re.I,
)
_KIND_CUES = ("gemell", "amic", "fratell", "partenar", "collabor", "cooper", "intes", "intent", "memorand")
_LEAD = when_asked(
    r"(?:(?:il|lo|la|le|i|gli|alla|alle|allo|ai|al|una|altre|quella di|quelle di|di) |l'|all')?(?:(?:(?:città"
    r"|municipalità|comuni?|amministrazioni? comunali?|cittadin[ae]|metropoli)"
    r"(?: (?!de[il]|ne[il])\w+){0,2}? (?:di |d'))"
    r"|(?:città (?:come|quali) ))?",
    re.I,
)
_ARTICLE = when_asked(r"(?:(?:il|lo|la|i|gli|le|al|alla) |l'|all')?")
_GAP = when_asked(
    r"(?: ?\([^()]*\))?(?:, in [A-ZÀ-Þ][\w']+(?: [A-ZÀ-Þ][\w']+)*(?=,| ed? ))?(?:(?:,| -)? ?(?:nel|dal|del)"
    r"(?:l')? ?\d{4})?"
    r"(?:,? (?:ed|e|nonché|oltre)(?=[ ,])|,|;)?(?: anche| infine|,? (?:(?:per |da )?ultim[ao]|più di recente)"
    r"[^,;.:()\d]{0,30}(?=,))?"
    r"(?:,? (?:dal|nel|del|il) (?:\d{1,2} )?(?:[a-zà-ÿ]+ )?\d{4}(?=(?:,| (?:con|a|ad|di)) ))?,? ?(?:quell[oiae] )?"
    r"(?:(?:con|a|ad|di) )?"
    r"(?:(?:la |le )?città (?:di |d'))?"
)
_ENTRY_GAP = when_asked(r"[^;.:]{0,60}; ?(?:e )?")
_ENTRY = when_asked(r"[A-ZÀ-Þ][^\s,;.:()]*(?: [A-ZÀ-Þ][^\s,;.:()]*| d[ei]l?){0,3}(?: ?[(,;–-]|$)")
_DATED_BEFORE = when_asked(  # "con Lione |e dal 1958 con| Gent", not "Lione dal 1957, Gent dal 1958"
    r"(?:[,;(:]|\b(?P<and>e|ed|nonché),?|\b(?:gemellat[aoie]|amic[ao])) (?:dal|nel|del|il) (?:\d{1,2} )?(?:[a-zà-ÿ]+ )?"
    r"\d{4}(?(and),?|(?:,(?= (?:con|a|ad|alla|di) ))?) (?:(?:con|a|ad|alla|di) )?(?:la )?(?:città di )?$"
)
_DATED_GAP = when_asked(
    r"(?: ?\([^()]*\))?(?:,| -)? ?(?:(?:firmat|siglat|sottoscritt|stipulat|avviat|gemellat)[oa] )?(?:nel |dal |del "
    r"|il |nell'|dall'|l')?"
)
_BESIDE = when_asked(r" ?[,(|/;–—-] ?| ")
_LARGE = 50_000  # inhabitants of a city whose name is a person's too: "Nancy"
_SMALL_ADJECTIVE = when_asked(r" [a-zà-ÿ]{3,}(?:al[ei]|an[aoei]|ic[aoe]|ari[ao]|e[ao]) (?=[A-ZÀ-Þ])")
_NO_PARTY = when_asked(
    rf"(?:(?:il|la|lo) |l')?(?:{PACT}|gemellaggi\w*|partenariat\w*"
    r"|(?:vice ?-?)?sindac(?:[oa]|hi|he)|assessor[aei]|president(?:e|i|essa)"
    r"|giunta|consiglio(?: (?:comunale|metropolitano))?(?=[ ,](?:h|d|è|$)|$)|amministrazione(?! d)|governator[ei]"
    r"|borgomastro|rettor[ei]|prefett[oi]|ministr[oai]|ambasciat(?:ore|rice)|stato(?=:)|firma|anno"
    r"|data|(?:(?:data (?:di )?)?ultim[oa] )?(?:aggiornamento|modifica|revisione|verifica)|pubblicazione)\b",
    re.I,
)
_NEXT_CELL = when_asked(rf" ?(?:$|\d|(?:{KIND.pattern}))", re.I)
_CITY_BODY = when_asked(r"(?:Comune|Città|Municipalità|Municipio|Provincia|Contea|Distretto)\b", re.I)
_EPITHET = when_asked(
    r" (?:(?:in|an|ob|vor|unter) (?:der|dem)|im|am|auf|sur|sous|lès|upon|on|under|nad|pod|pri) [A-ZÀ-Þ][\w'-]+"
)
_FOR = when_asked(r" per (?:(?:il|lo|la|i|gli|le) |l')")  # "Comune di Lazise| per i Mondiali"
NAME_END = when_asked(r" ?(?:$|[(:;,.|/–—-]|\d|(?:dal|nel|firmat\w+|siglat\w+|gemellat\w+ (?:dal|nel))\b)")

_COLON_FIRST = when_asked(r"[A-ZÀ-Þ][^:;.–—]{2,80}(?::| [–—-]) (?:(?:un |il )|l')?")
WISH = when_asked(
    r"\b(?=\w)(?:intend\w+|(?:lavora(?:no|ndo)?|si sta lavorando) a(?:d|l|lla)? (?:un|una)\b"
    r"|vorrebbe(?:ro)?|auspic\w+|desider\w+|sogn[oa]\w*|speranz\w+|nessun\w*"
    r"|suggeri\w*|(?:ha|hanno) chiesto|chied(?:e|ono)\b|caldeggia(?:no)?|sollecita(?:no)?|invoca(?:no)?"
    r"|non (?:esist|c'è|ci sono|vi (?:è|sono))\w*"
    r"|propost[aoe]|propon\w+|richiest[aoe]|candidat\w+|dovr\w+|potr\w+|sarà|saranno"
    r"|in (?:corso|fase|via) di (?:definizione|negoziazione|valutazione|studio|perfezionamento|preparazione|stesura"
    r"|esame)"
    r"|trattativ\w+|(?:contatti|colloqui|dialogo|interlocuzioni|negoziati)(?: \w+)? (?:per|verso|in vista di"
    r"|(?:finalizzat|volt|mirat)[ioe] ad?) (?:un|uno|una|nuov\w+)"
    r"|in vista di|allo studio|valut\w+|verso (?:un|il)|(?:avvi|stipul|firm|sigl)are|stringere|sottoscrivere|concludere"
    r"|impegna(?:no)?|verrà|(?:discuter|esaminer|voter|approver|firmer|sigler|sottoscriver|stipuler|concluder|stringer"
    r"|avvier)(?:à|anno)"
    r"|non (?:si )?(?:è|ha|sono|fu)(?! (?:stat[oai] )?(?:più )?rinnovat)(?! più)|si sta"
    r"|(?:iter|procedura|procedimento|pratica) (?:d(?:el|i|ella) |dell'|per (?:il |un |l'|la )|di un )(?=[agpc]\w+)"
    r"|istruttori\w+|discus\w+|possibil[ei]|eventual[ei]|ipotesi|ipotizz\w+|(?-i:futur[oaie])|interess[ei] per"
    r"|mancat[oaie]|idea di)\b",
    re.I,
)


Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """Words in a flow and what they mean."""

    value: str
    flow: int
    start: int
    end: int


def kind_named(page: Page, index: int) -> Said | None:
    """The kind of agreement that a flow's words name first."""
    flow = page.flows[index]
    match = search(KIND, flow.text) if flow.cued(0, len(flow.text), _KIND_CUES) else None
    return Said(match.lastgroup or "", index, *match.span()) if match else None


def unbulleted(page: Page, index: int) -> bool:
    """Whether a paragraph is an entry without a bullet: "Gent (Belgio): patto di amicizia firmato nel 1990."."""
    text = page.flows[index].text
    led = _COLON_FIRST.match(text)
    if led is None or len(page.flows[index].sentences) > 1 or not match_at(KIND, text, led.end()):
        return False
    return bool(page.of(index, "date") or BARE_YEAR.search(text)) and not search(WISH, text)


def kind_introducing(page: Page, index: int) -> Said | None:
    """The kind of a list that a line introduces: the first in its last sentence, else the last that it names."""
    flow = page.flows[index]
    last = flow.sentences[-1][0]
    match = search(KIND, flow.text, last) or next(reversed(matches(KIND, flow.text)), None)
    return Said(match.lastgroup or "", index, *match.span()) if match else None


def reaches(page: Page, index: int, partners: list[Mention], start: int, end: int) -> list[tuple[int, int]]:
    """For each partner the span whose date and status are its own: what follows it, or what stands before it ("dal 1957
    con Lione e dal 1958 con Gent"), or all if nothing dated does."""
    bounds = [*(p.start for p in partners[1:]), max(end, partners[-1].end)] if partners else []
    own = [(p.end, until) for p, until in zip(partners, bounds, strict=True)]
    text = page.flows[index].text
    first = len(partners) > 1 and page.within(index, start, partners[0].start, "date")
    if len(partners) > 1 and not first and all(len(page.within(index, a, b, "date")) == 1 for a, b in own):
        return own  # "con Gent dal 1962, con Lione dal 1978"
    if first and all(_DATED_BEFORE.search(text, start, p.start) for p in partners[1:]):
        return [(start, partners[0].end), *((p.end, q.end) for p, q in itertools.pairwise(partners))]
    for n, partner in enumerate(partners[1:], 1):
        if dated := _DATED_BEFORE.search(text, own[n - 1][0], partner.start):
            own[n - 1], own[n] = (own[n - 1][0], dated.start()), (dated.start(), own[n][1])
    each = len(partners) > 1 and any(page.within(index, a, b, "date") for a, b in own[:-1])
    return own if each else [(start, max(end, p.end)) for p in partners]


def partners_named(page: Page, index: int, at: int, end: int) -> list[Mention]:
    """The cities and bodies named one after another from an offset on."""
    text = page.flows[index].text
    found: list[Mention] = []
    while partner := partner_at(page, index, at, end):
        if found and partner.ref is None and partner.kind != "place" and is_person(text[partner.start : partner.end]):
            break  # "il suo omologo di Gent, |Karim Jansen|"
        found.append(partner)
        dated = _DATED_GAP.match(text, partner.end, end)
        dates = page.within(index, dated.end(), end, "date") if dated else []
        after = dates[0].end if dated and dates and dates[0].start == dated.end() else partner.end
        gap = _next_entry(text, after, end) or _GAP.match(text, after, end)
        if not gap or not gap[0].strip() or not text[gap.end() : gap.end() + 1].isalpha():
            break
        if after > partner.end and gap[0].strip() in ("a", "ad"):
            break  # "con Gent, firmato nel 2011 a |Bruges|": where it was signed
        at = gap.end()
    return found


def _next_entry(text: str, at: int, end: int) -> re.Match[str] | None:
    """The words to the next entry of a list in one line: "Lione (Francia, 1967) - sospeso; Gent (Belgio)"."""
    gap = _ENTRY_GAP.match(text, at, end)
    return gap if gap and _ENTRY.match(text, gap.end(), end) else None


def partner_at(page: Page, index: int, at: int, end: int) -> Mention | None:
    """The city or body named at an offset, articles and "la città di" left out."""
    text = page.flows[index].text
    article, lead = _ARTICLE.match(text, at, end), _LEAD.match(text, at, end)
    for begin in dict.fromkeys(match.end() if match else at for match in (article, lead)):
        known = next((m for m in page.within(index, begin, end, "organisation", "place") if m.start == begin), None)
        if known and known.ref == slug(page.publisher):
            return None
        if known and known.kind == "place" and not is_own(page, index, known):
            return _to_epithet(text, known) if known.value.kind == "city" else _seat_of_region(page, index, known)
        if known and known.kind == "place":
            return None
        span = (known.start, known.end) if known else _without_country(page, index, _name_at(text, begin, end))
        if span and not known and (epithet := _EPITHET.match(text, span[1])):
            return _body_or_city(page, index, span[0], epithet.end())
        bare = span and not known and " " not in text[slice(*span)] and not country_beside(page, index, span[1])
        if span and not known and (told := _told_elsewhere(page, index, span)):
            return told
        if bare and span and not NAME_END.match(text, span[1]) and not _is_great(page, index, span):
            return None
        if span and _NO_PARTY.match(text, *span):
            continue
        if span and not is_publisher(page, text[slice(*span)]):
            purpose = _FOR.search(text, *span) if _CITY_BODY.match(text, *span) else None
            return _body_or_city(page, index, span[0], purpose.start() if purpose else span[1])
    return None


def _told_elsewhere(page: Page, index: int, span: tuple[int, int]) -> Mention | None:
    """A small town that the page names elsewhere too, where its country or its standing shows that it is one."""
    name = page.flows[index].text[slice(*span)]
    city = page.cities.get(name)
    return replace(city, start=span[0], end=span[1]) if city and not is_publisher(page, name) else None


def _to_epithet(text: str, city: Mention) -> Mention:
    """A city with what its own language adds to its name: "Weiden| in der Oberpfalz|"."""
    epithet = _EPITHET.match(text, city.end)
    return replace(city, end=epithet.end()) if epithet else city


def _seat_of_region(page: Page, index: int, region: Mention) -> Mention | None:
    """The town that a region is called after, which signs as a partner: "Nova Gorica"; one whose country is told
    beside it is a partner whatever it is: "Mdina (Malta)"."""
    if region.value.kind != "region" or region.normalised == "IT":
        return None
    town = body_or_city(page, index, (region.start, region.end), region.normalised)
    if town.kind != "place" and country_beside(page, index, region.end):
        name = page.flows[index].text[region.start : region.end]
        return replace(region, value=Place(None, region.normalised or "", "city", name))
    return town if town.kind == "place" else None


def _is_great(page: Page, index: int, span: tuple[int, int]) -> bool:
    """Whether a word that is an ordinary one too names a city that everybody knows: "Mosca", not within a name."""
    if any(m.start < span[0] and span[1] <= m.end for m in page.of(index, "organisation")):
        return False
    return any(
        e.kind == "city" and (e.major or (e.own and e.population >= _LARGE))
        for e in meanings(page.flows[index].text[slice(*span)])
    )


def _name_at(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The name at an offset, over a small adjective in it too: "Agenzia regionale Laore", "Camera alta Corsa"."""
    span = phrase_at(text, begin, end)
    over = _SMALL_ADJECTIVE.match(text, span[1], end) if span and " " not in text[slice(*span)] else None
    more = phrase_at(text, over.end(), end) if over else None
    return (begin, more[1]) if more else span


def _without_country(page: Page, index: int, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "Cardiff| Regno Unito 1975": a name without the country's that a table has right behind it."""
    inside = page.within(index, span[0] + 1, span[1], "place") if span else []
    text = page.flows[index].text
    country = next((m for m in inside if m.value.kind == "country" and _NEXT_CELL.match(text, m.end)), None)
    return (span[0], country.start - 1) if span and country else span


def country_beside(page: Page, index: int, end: int) -> str | None:
    """The country named right behind a name: "Gerico | Palestina", "Cardiff Regno Unito"."""
    text = page.flows[index].text
    beside = next((m for m in page.within(index, end, min(len(text), end + 30), "place")), None)
    return beside.normalised if beside and _BESIDE.fullmatch(text, end, beside.start) else None


def _body_or_city(page: Page, index: int, start: int, end: int) -> Mention:
    """A name that is no place mention: a city whose name is an ordinary word ("Colonia") or that the country named
    beside it tells, else a body."""
    return body_or_city(page, index, (start, end), country_beside(page, index, end))


def body_or_city(page: Page, index: int, span: tuple[int, int], country: str | None) -> Mention:
    """A name as a city that everybody knows or that is in the country told with it, else as a body."""
    (start, end), text = span, page.flows[index].text
    known = (e for e in meanings(text[start:end]) if e.kind == "city" and (e.major or e.country_code == country))
    city = next(known, None)
    if city:
        return Mention(
            "place", start, end, city.place_id, value=Place(city.place_id, city.country_code, "city", text[start:end])
        )
    return Mention("organisation", start, end, None)


def is_publisher(page: Page, words: str) -> bool:
    """Whether words name the publisher: "Comune di Torino", "Torino"."""
    return page.publisher.endswith(words) or words in city_names(page.publisher)


def is_own(page: Page, index: int, named: Mention) -> bool:
    """Whether a place or body named is the publisher, its city or an organ or office of its own."""
    own = slug(page.publisher)
    if named.kind == "organisation":
        return named.value == "office" or (named.ref or "").endswith(own)
    return is_publisher(page, page.flows[index].text[named.start : named.end])


def claim(
    page: Page, index: int, partner: Mention, kind: Said, reach: tuple[int, int], rule: str
) -> tuple[str, str, str]:
    """Claim an agreement and give its key; date and status from the words within reach of the partner's name."""
    name = page.written(index, partner.start, partner.end)
    place = (
        partner.value
        if partner.kind == "place"
        else next((m.value for m in places.find(name) if m.value.kind == "city" and _CITY_BODY.match(name)), None)
    )
    if place is None and kind.value == "twinning":  # whose partners are cities, "Worms" too
        city = next((e for e in meanings(name) if e.kind == "city" and e.own), None)
        place = Place(city.place_id, city.country_code, "city", name) if city else None
    elif place is None and kind.value == "friendship" and rule == "listed_agreement":  # "Controparte: |Sonnino|"
        place = italian_town(name)
    key = (page.publisher, name, kind.value)
    cells: dict[str, Cell | None] = {
        "partner": (name, partner.start, partner.end),
        "signed_edtf": signed(page, index, *reach, rule),
        "status": status(page, index, *reach),
    }
    fixed: dict[str, Any] = {
        "party": page.publisher,
        "document_id": page.document.id,
        "place_id": place.place_id if place else None,
    }
    page.claim("agreements", key, index, rule, cells, **fixed)
    page.claim("agreements", key, kind.flow, rule, {"kind": (kind.value, kind.start, kind.end)})
    if (
        cells["status"] is None
        and kind.flow != index
        and (said := status(page, kind.flow, 0, len(page.flows[kind.flow].text)))
    ):
        page.claim("agreements", key, kind.flow, rule, {"status": said})
    return key
