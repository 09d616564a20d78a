"""Contact points of the publisher's offices: mail, telephone, counters open to the public (table `contacts`); which
offices a page names is for `offices`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.ids import slug
from pipelines.labels import label_of
from pipelines.mentions.contacts import opening_hours
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.office_names import Office, said_office
from pipelines.readers.office_parents import beside, part_meant, titular
from pipelines.readers.office_subjects import is_told_as_whole
from pipelines.readers.page import Cell, Page
from pipelines.readers.page_foot import in_foot
from pipelines.readers.publishers import letterhead_names
from pipelines.statements import Claim, Fact
from pipelines.structure import Section

Piece = tuple[int, int, int]
_OPEN = re.compile(
    r"\b(?=\w)(?P<open>apertura al pubblico|^apertura(?= ?:)"
    r"|orari[oi]? (?:di )?(?:apertura|ricevimento|sportello|al pubblico)"
    r"|aperto al pubblico|apert[oa] (?=(?:il|da|dal|ogni|tutti|nei|nelle) |lun|mar|mer|gio|ven)"
    r"|(?:sportelli|uffici)(?: (?!chius)[a-zà-ù]+){0,4}?,? (?:apert[ie](?: al pubblico)?|aprono(?: al pubblico)?"
    r"|osservano)(?=:| (?:il|da|dal|ogni|tutti|nei|nelle|i) | (?:lun|mar|mer|gio|ven)| l'orario| i seguenti orari)"
    r"|(?:sede|segreteria|struttura|direzione)(?: [a-zà-ù]+){0,3}? aperta al pubblico"
    r"|ricev\w+|sportello|(?:rivolger(?:e|si)|informazioni presso)"
    r"(?= (?![^.;]*(?:\btel|\bnumero\b|@))"
    r"[^.;]{3,120}\b(?:luned|marted|mercoled|gioved|venerd|feriali)[^.;]{0,40}\d))\b"
    r"|^(?P<label>orari[oi]?(?= ?: |$| (?:lun|mar|mer|gio|ven)[\wì]*\.? ))"
    r"|^(?P<day>(?:luned|marted|mercoled|gioved|venerd)[ìi])(?= ?: ?\d)"
    r"|^(?P<bare>(?:fax: )?)(?=(?:dal )?(?:(?:lune|marte|mercole|giove|vener)d[ìi](?:,| e| al)? ?)+ ?\d"
    r"[\d.:]*[ –-]{1,3}\d[\d.:]*$|(?:(?:il )?(?:lune|marte|mercole|giove|vener)d[ìi](?:,| e| al)? ?)+ ?dalle (?:ore )?"
    r"\d[\d.:]* alle (?:ore )?\d[\d.:]*$)",
    re.I,
)
_EMPTY = when_asked(r"(?:Fax|FAX|Pec|PEC|Peo|PEO|[\w-]{1,3}mail|Tel\.?|Telefono|Cell\.?) ?:")  # nothing behind it
_ANSWERS = re.compile(
    r"\b(?:attiv[oa]|operativ[oa]|disponibile|in funzione|risponde)\b,? (?=dal?\b|il\b|tutti\b|ogni\b)"
)
_DAY_CUT = re.compile(r"\b(?:lun|mar|mart|mer|merc|gio|giov|ven|sab|dom)\. ?$", re.I)
_APPOINTMENT = re.compile(r"\b(?:solo|soltanto|esclusivamente|previo|su) (?:su |previo |per )?appuntamento\b", re.I)
_OPEN_ON = re.compile(
    r"[:,]?(?: (?:il|i|la|di|nei|nelle|giorn[io]|giornate|ogni|solo|soltanto|esclusivamente|tutti|da|dal))* ?"
    r"(?:luned|marted|mercoled|gioved|venerd|sabat|domenic)\w+(?! \d)",
    re.I,
)
_TOLL_FREE = when_asked(r"\b(?:attiv[oa]|disposizione|disponibile|chiamare|contattare)\b[^.;]{0,40}numero verde", re.I)
_HOURS_LINE = 300  # characters: what is longer is prose, not hours
_HOUR = re.compile(
    r"\d{1,2}[.:]\d\d|\bore \d|\bdalle \d"
    r"|\b(?:lun|mar|mer|gio|ven|sab|dom)[\wì']{0,8}\.?[,:]? (?:h\.? ?)?\d{1,2} ?[-–/] ?\d{1,2}\b(?! [a-z]{4})",
    re.I,
)
_FAX = re.compile(
    r"(?<!/)(?<! e )\b[Ff](?:ax|AX)\b(?: (?:d[ei]l |della |dell')[\w ]{2,40}?)?[ .:]*(?:n\. ?|numero |al )?$"
)
_STREET = (
    r"(?P<address>(?:[Vv]ia|[Vv]iale|V\.le|[Pp]iazza|P\.za|P\.zza|[Pp]iazzale"
    r"|[Pp]iazzetta|[Cc]orso|C\.so|[Ll]argo|[Vv]icolo|[Ss]trada|[Cc]alle|[Ll]ungomare|[Ll]ungarno|[Gg]alleria|[Ss]alita"
    r"|[Cc]ontrada)"
    r"(?: [A-ZÀ-Þ0-9][\w.'-]*| d[aei]\w*(?:'[A-ZÀ-Þ][\w-]*)?| e|(?<=\w) d'[A-ZÀ-Þ][\w-]*)+,? (?:n\.?"
    r" ?)?[1-9]\d{0,3}(?:/?[a-zA-Z])?(?!\d)"
    r"(?:,? (?:[–-] )?\d{5}(?!\d)(?: (?P<city>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*))?(?: \([A-Z]{2}\))?)?)"
)
_ADDRESS = re.compile(r"(?:^|(?<=[,:;(|] )|(?<=\()|(?<=[–-] )|(?<=\bin ))" + _STREET)
_ACCESS = re.compile(
    r"(?:Accesso|Ricevimento|Ingresso|Modalità(?: di accesso)?|Su) ?:? ?(?=.{0,30}(?:appuntamento|prenotazione))"
)
_FOOTER = when_asked(
    r"\b(?:Privacy|Note legali|Mappa del sito|Cookie|Credits|Accessibilità|diritti riservati|P\.? ?IVA|Partita IVA"
    r"|Codice fiscale)\b",
    re.I,
)
_HOLDER = re.compile(
    r"(?:(?:Il |La )?(?:[Dd]irigente|[Rr]esponsabile|[Dd]irettore|[Dd]irettrice|[Cc]apo|[Cc]oordinat(?:ore|rice)) )"
    r"(?:del |della |dello |dell')"
)
_IS_HE = when_asked(r" ?[:–-] (?:[\w]{1,5}\.(?:ssa)? )?[A-ZÀ-Þ]| è ")
_BAR = " | "
_OF_ALL = when_asked(  # behind the publisher's name in a page's foot: " - Centralino "
    r" ?[-–—|,:•·] ?(?:[^.;:]{0,60}[ ,|–-])?(?:[Cc]entralino|[Nn]umero (?:unico|verde)|[Uu]rp|URP)[ .:]*"
    r"(?:[Tt]el(?:efono|\.) ?)?"
)
_CELL = re.compile(r"[^|]+(?P<label>(?!))?(?P<day>(?!))?(?P<bare>(?!))?")
_BESIDE = re.compile(" " + _STREET)  # right behind an office's name
_HOW_TO_REACH = when_asked(
    r"^(?:\W*)(?:i |gli |le )?(?:nostri )?(?:contatt\w+|recapiti|riferimenti|dove (?:siamo|trovarci|e quando)"
    r"|quando e dove|come (?:contattarci|raggiungerci)|(?:scrive|contatta|chiama)te(?:ci)?|scrivici|contattaci|chiamaci"
    r"|orari\w*|sede|per informazioni|informazioni|a chi rivolgersi|telefon\w*|e-?mail|pec|posta elettronica"
    r"|posta certificata|indirizzo|ricevimento)\b",
    re.I,
)
_WITHOUT = re.compile(
    r"\b(?:senza (?:bisogno di |obbligo di |necessità di )?|non (?:serve|occorre|è necessari[oa]|è richiest[oa]"
    r"|è obbligatori[oa]|è previst[oa]|c'è bisogno di) (?:l'|un |la |fissare un |prendere (?:un )?)?)"
    r"(?:appuntamento|prenotazione)\b|\b(?:ad )?accesso libero\b",
    re.I,
)


def read(page: Page, offices: list[Office]) -> None:
    """E-mail addresses and phone numbers, once each, then the counters open to the public."""
    seen: set[str] = set()
    offices = [o for o in offices if not is_told_as_whole(page, o, offices)] or offices
    for flow in range(len(page.flows)):
        for mention in page.of(flow, "email", "phone"):
            fax = _FAX.search(page.flows[flow].text, max(0, mention.start - 60), mention.start)
            if mention.normalised and mention.normalised not in seen and not fax:
                seen.add(mention.normalised)
                _claim_address(page, flow, mention, offices)
        if page.flows[flow].kind != "title":
            _claim_counter(page, flow, offices, seen)
            _claim_seat(page, flow, offices)
    _claim_linked(page, offices, seen)


def _claim_address(page: Page, flow: int, mention: Mention, offices: list[Office]) -> None:
    """One e-mail address or phone number: "Numero Verde: 800.88.33.11" with the hours in the lines below it."""
    value = mention.normalised or ""
    pieces = page.flows[flow].pieces(mention.start, mention.end)
    claims = [
        Claim("value", value, pieces, "contact_point"),
        Claim("value_as_written", page.written(flow, mention.start, mention.end), pieces, "contact_point"),
    ]
    if mention.kind == "phone":
        here = _cell_of(page, flow, mention.start) or _lines_of(page, flow, mention.start)
        claims += _hours(page, here, search(_ANSWERS, page.flows[flow].text, *here[0][1:]) is not None)
    office = _office_of(page, flow, mention.start, offices)
    whose = _body_of(page, flow, mention.start) or (office.id if office else slug(page.publisher))
    _contact(page, mention.kind, value, claims, whose)


_BODYS = when_asked(  # "Associazione Le Nuvole|, tel. |0721 400500"
    r"(?: \([^()]*\))?[ ,:–—-]{1,3}"
    r"(?:(?:[Tt]el(?:efono|\.)?|[Cc]ell(?:ulare|\.)?|[Ee]-?[Mm]ail|[Mm]ail|PEC|[Pp]ec)[ .:]*)?"
)


def _body_of(page: Page, flow: int, offset: int) -> str | None:
    """The body of its own whose name stands right before a contact: a partner's number is not the publisher's."""
    before = (m for m in page.of(flow, "organisation") if m.end <= offset and m.value in ("association", "foundation"))
    named = next((m for m in before if _BODYS.fullmatch(page.flows[flow].text, m.end, offset)), None)
    if named is None or named.ref is None or named.ref == slug(page.publisher):
        return None
    cells: dict[str, Cell | None] = {"name": (page.written(flow, named.start, named.end), named.start, named.end)}
    fixed = {"organisation_id": named.ref, "kind": named.value}
    page.claim("organisations", (named.ref,), flow, "reached_by_contact", cells, **fixed)
    return named.ref


def _cell_of(page: Page, flow: int, offset: int) -> list[Piece]:
    """The cell of a flattened table's row: "Sportello Europa | Via Verdi 15 | |045 8079201| | martedì 9-12"."""
    text = page.flows[flow].text
    if text.count(_BAR) < 2:
        return []
    end = text.find(_BAR, offset)
    return [(flow, text.rfind(_BAR, 0, offset) + len(_BAR), end if end >= 0 else len(text))]


def _claim_linked(page: Page, offices: list[Office], seen: set[str]) -> None:
    """A mail address that only a link holds: "[Scrivici](mailto:...)"."""
    flow_of = {block: index for index, flow in enumerate(page.flows) for _, block in flow.blocks}
    for link in page.structure.links:
        url = page.document.reading[slice(*link.url)]
        flow = flow_of.get(page.structure.block_at(link.start))
        address = url[len("mailto:") :].partition("?")[0]
        if flow is None or not url.lower().startswith("mailto:") or address.lower() in seen:
            continue
        seen.add(address.lower())
        begin = link.url[0] + len("mailto:")
        span = [(begin, begin + len(address))]
        columns = {"value": address.lower(), "value_as_written": address}
        claims = [Claim(column, value, span, "linked_address") for column, value in columns.items()]
        office = _office_of(page, flow, 0, offices)
        _contact(page, "email", address.lower(), claims, office.id if office else slug(page.publisher))


def _claim_seat(page: Page, flow: int, offices: list[Office]) -> None:
    """ "Via Verdi 4, 10121 Torino" on a line of its own or behind a label: where an office is."""
    text = page.flows[flow].text
    beside = (_BESIDE.match(text, o.end) for o in offices if o.flow == flow and len(text) < _HOURS_LINE)
    match = next((m for m in beside if m), None) or (search(_ADDRESS, text) if len(text) < _HOURS_LINE else None)
    office = _office_of(page, flow, match.start(), offices) if match else None
    if match is None or office is None or _FOOTER.search(text):
        return
    start, end = match.span("address")
    near = None if match["city"] else _city_after(page, flow, end)
    span = (start, near.end if near else end)
    written, pieces = page.written(flow, *span), page.flows[flow].pieces(*span)
    claims = [Claim(column, written, pieces, "address") for column in ("value", "value_as_written")]
    _contact(page, "office", office.id, claims, office.id)


def _city_after(page: Page, flow: int, end: int) -> Mention | None:
    """ "Corso Garibaldi 19|, Perugia": the city that ends an address without a postcode."""
    here = (m for m in page.of(flow, "place") if m.start == end + 2 and m.value.kind == "city")
    return next(here, None) if page.flows[flow].text[end : end + 2] == ", " else None


def _contact(page: Page, kind: str, value: str, claims: list[Claim], organisation: str | None) -> None:
    key = f"{kind}-{slug(value)}"
    fixed = {"contact_id": key, "kind": kind, "organisation_id": organisation, "document_id": page.document.id}
    page.facts.append(Fact("contacts", (key,), page.index, claims, {k: v for k, v in fixed.items() if v}))


def _office_of(page: Page, flow: int, offset: int, offices: list[Office]) -> Office | None:
    """The office that a contact belongs to: the one its sentence says, else the last named before it in its section.

    A labelled line belongs to the office above it whatever section it stands in; a toll-free number that prose gives
    ("è attivo il numero verde ...") is the publisher's.
    """
    if said := said_office(page, flow, offset, offices):
        return part_meant(page, said, offices)
    if page.flows[flow].kind == "paragraph" and search(_TOLL_FREE, page.flows[flow].text):
        return None
    if _is_publishers(page, flow, offset):
        return None
    earlier = (o for o in offices if (o.flow, o.end) <= (flow, offset))
    before = [o for o in earlier if o.flow == flow or not _of_holder(page, o)]
    sections = _enclosing(page, flow)
    for section in sections:
        named = [o for o in before if page.section_of(o.flow) is section]
        if named and _told_apart(page, flow, named[-1]):
            return None
        if named:
            return _above_list(page, flow, named) or part_meant(page, named[-1], named)
    reached = sections and search(_HOW_TO_REACH, sections[0].heading)
    if reached and (titled := titular(page, before) or _of_lead(page, before)):
        return titled
    inside = [o for o in offices if o.flow == flow]
    if not inside and before and before[-1].start == 0 and page.flows[flow].kind in ("contact", "heading"):
        return titular(page, before) or before[-1]
    label = label_of(page.flows[flow].text) if not inside and before else None
    if label and label.means == "place":
        return titular(page, before)
    return inside[0] if inside else None


def _of_holder(page: Page, office: Office) -> bool:
    """Whether an office only tells what a person is head of: "Dirigente del |Settore Affari generali|: Ugo Parisi"."""
    text = page.flows[office.flow].text
    return _HOLDER.fullmatch(text, 0, office.start) is not None and bool(_IS_HE.match(text, office.end))


def _is_publishers(page: Page, flow: int, offset: int) -> bool:
    """Whether a line begins with the publisher, whose the number is then: "Comune di Prova - Centralino 02 123"."""
    text = page.flows[flow].text
    begins = next((name for name in letterhead_names(page.publisher) if text.startswith(name)), None)
    return bool(begins and _OF_ALL.fullmatch(text, len(begins), offset)) or in_foot(page, flow) or _below(page, flow)


def _below(page: Page, flow: int) -> bool:
    """Whether nothing but other contacts stands between a line and one that is the publisher's name alone."""
    names = letterhead_names(page.publisher)
    for index in range(flow - 1, max(flow - 5, 0), -1):
        if page.flows[index].text.strip(" :") in names:
            return not any(m.value == "office" for m in page.of(index - 1, "organisation"))
        if not page.of(index, "phone", "email") or len(page.flows[index].text) > _HOURS_LINE:
            break
    return False


def _of_lead(page: Page, before: list[Office]) -> Office | None:
    """The one office that a page names before its first heading, where labels stand as headings below: the smaller one
    of "Settore Sviluppo - Servizio Europa"."""
    lead = [o for o in before if (section := page.section_of(o.flow)) is None or section.level == 0]
    named = {o.id: o for o in lead}
    if len(named) == 2 and len({o.flow for o in named.values()}) == 1:
        first, second = sorted(named.values(), key=lambda o: o.start)
        if beside(page, first, second):
            return second
    return lead[-1] if len(named) == 1 else None


def _told_apart(page: Page, flow: int, last: Office) -> bool:
    """Whether a sentence below a list of offices speaks to all: "Per i patrocini scrivere a ...", not of the last."""
    prose = page.flows[flow].kind == "paragraph" and page.flows[flow].text.startswith(("Per ", "Le ", "Gli ", "I "))
    return prose and page.flows[last.flow].kind == "list_item" and last.flow < flow


def _above_list(page: Page, flow: int, named: list[Office]) -> Office | None:
    """The office that heads a section, of lines below the list of its offices: "Settore Reti", two bullets, "Tel."."""
    heading = page.flows[named[0].flow]
    listed = [o for o in named if page.flows[o.flow].kind == "list_item"]
    below = len(listed) > 1 and listed[-1] is named[-1] and page.flows[flow].kind != "list_item"
    return named[0] if below and heading.kind == "heading" and named[0].start == 0 else None


def _enclosing(page: Page, flow: int) -> list[Section]:
    """The section of a flow and those around it, the title's left out unless it is the flow's own."""
    section = page.section_of(flow)
    out: list[Section] = []
    while section:
        if not out or section.level > 0:
            out.append(section)
        section = page.structure.sections[section.parent] if section.parent is not None else None
    return out


def _lines_of(page: Page, flow: int, offset: int) -> list[Piece]:
    """The sentence of a contact and the lines right below it that give hours."""
    own = page.flows[flow]
    start, end = own.sentence_at(offset)
    while _DAY_CUT.search(own.text, start, end) and end < len(own.text):
        end = own.sentence_at(end + 1)[1]  # "(lun.-ven.| 9-12)" is one sentence
    mail_last = any(m.start > offset for m in page.of(flow, "email"))  # "Tel. ..., mail" and "Orario": of the counter
    out: list[Piece] = [(flow, start, end)]
    for index in range(flow + 1, min(flow + 8, len(page.flows))):
        below = page.flows[index]
        if below.section != own.section or len(below.text) > _HOURS_LINE or page.of(index, "phone", "email"):
            break
        if not (_HOUR.search(below.text) or _ACCESS.match(below.text)) or _of_another_office(page, index, flow):
            break
        # "Tel. ... (9-13)" and below it "Ricevimento: mercoledì", "... su appuntamento": no hour to call
        opens = _OPEN.match(below.text)
        counter = opens and (search(_HOUR, own.text) if opens["open"] else mail_last)
        if page.of(flow, "phone") and (counter or search(_APPOINTMENT, below.text)):
            break
        out.append((index, 0, len(below.text)))
    return out


def _of_another_office(page: Page, line: int, flow: int) -> bool:
    """Whether a line begins with an office that the line above is not about: "Sportello Giovani: aperto martedì"."""
    first = next((m for m in page.of(line, "organisation") if m.start < 4 and m.value == "office"), None)
    above = {m.ref for m in page.of(flow, "organisation")}
    return first is not None and bool(above) and first.ref not in above


def _hours(page: Page, lines: list[Piece], days_alone: bool = False) -> list[Claim]:
    """The opening hours that some lines state together, a piece of evidence per line."""
    text = " - ".join(page.flows[line].text[start:end] for line, start, end in lines)
    hours = opening_hours(text, days_alone)
    if hours is None or not hours.osm:
        return []
    pieces = [piece for start, end in hours.spans for piece in _cut(start, end, lines, page)]
    spans = [span for line, start, end in pieces for span in page.flows[line].pieces(start, end)]
    return [Claim("opening_hours", hours.osm, spans, "opening_hours")]


def _cut(start: int, end: int, lines: list[Piece], page: Page) -> Iterator[Piece]:
    """What a span of the joined lines covers of each."""
    begin = 0
    for line, first, last in lines:
        a, b = first + max(start - begin, 0), first + min(end - begin, last - first)
        words = page.flows[line].text[a:b].rstrip(" -") if b > a else ""
        if words:
            yield line, a, a + len(words)
        begin += last - first + len(" - ")


def _claim_counter(page: Page, flow: int, offices: list[Office], seen: set[str]) -> None:
    """ "Apertura al pubblico martedì e giovedì", "... solo su appuntamento": a counter, named as its office."""
    text = page.flows[flow].text
    opening = search(_OPEN, text) or _in_row(page, flow, offices)
    if opening is None or (opening["day"] and not any(o.flow == flow - 1 for o in offices)):
        return  # "Martedì: 9-12" below anything but an office's name
    says = search(_HOUR, text) or search(_APPOINTMENT, text) or search(_WITHOUT, text)
    if not says and flow + 1 < len(page.flows) and search(_OPEN, page.flows[flow + 1].text):
        return  # a heading: the line below it says whose hours these are
    last = flow - 1 - bool(opening["bare"] == "" and flow > 1 and _EMPTY.fullmatch(page.flows[flow - 1].text))
    bare, above = opening["bare"], page.of(last, "phone", "email") if flow else []
    by_phone = (opening["label"] or bare is not None) and bool(above) and above[-1].kind == "phone"
    if (by_phone and not search(_APPOINTMENT, text)) or (bare == "" and not above):
        return  # "Telefono: ...|Orario: ...": when that is answered
    named = (o for o in offices if o.flow == flow and o.start <= opening.start() < o.end)
    office = next(named, None) or _office_of(page, flow, opening.start(), offices)
    if office is None or office.id in seen:
        return
    lines = _lines_of(page, flow, opening.start())
    claims = _hours(page, lines, bool(_OPEN_ON.match(text, opening.end())))
    claims += _appointment(page, [flow, *(line for line, _, _ in lines[1:])])
    if claims:
        seen.add(office.id)
        _contact(page, "office", office.id, claims, office.id)


def _in_row(page: Page, flow: int, offices: list[Office]) -> re.Match[str] | None:
    """The cell of an office's row in a flattened table that says when it is open: "... | martedì 9-12 | ..."."""
    text = page.flows[flow].text
    if text.count(_BAR) < 2 or not any(o.flow == flow and o.start == 0 for o in offices):
        return None
    cells = matches(_CELL, text)
    return next((c for c in cells if _HOUR.search(c[0]) or _APPOINTMENT.search(c[0]) or _WITHOUT.search(c[0])), None)


def _appointment(page: Page, lines: list[int]) -> list[Claim]:
    """Whether some lines say that a visit needs an appointment, or that it needs none."""
    for line in lines:
        text = page.flows[line].text
        without = search(_WITHOUT, text)
        if said := without or search(_APPOINTMENT, text):
            return [Claim("by_appointment", not without, page.flows[line].pieces(*said.span()), "by_appointment")]
    return []
