"""Bilateral agreements with a named partner: twinnings, pacts of friendship, of collaboration, of partnership.

They stand in lists under a heading that names their kind, or in sentences. What is wished, asked for or being
negotiated is none; bodies of many members are networks.
"""

from __future__ import annotations

import re
from itertools import takewhile

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import (
    KIND,
    NAME_END,
    PACT,
    WISH,
    Key,
    Said,
    body_or_city,
    claim,
    country_beside,
    kind_introducing,
    kind_named,
    partner_at,
    partners_named,
    reaches,
    unbulleted,
)
from pipelines.readers.agreement_elisions import answered_agreements, bound_by_answer, named_by_purpose
from pipelines.readers.agreement_headings import above_numbers, in_capitals, in_prospect, states_above, town_told_below
from pipelines.readers.agreement_labels import is_aside, labelled_lines
from pipelines.readers.agreement_openings import opened_by_partner
from pipelines.readers.agreement_sentences import came_to_nothing, stated
from pipelines.readers.agreement_standing import BARE_YEAR, signed, status
from pipelines.readers.page import Cell, Page
from pipelines.readers.publishers import italian_town

_SENTENCE_BEGINS = re.compile(
    r"(?:Con(?! [^.:;]{2,90}(?::|,(?= [a-z]+ d(?:i |')| gemellaggio)| [–—-]) )|Nel|Nella|Da|Dal|Dalla|Un|Una|Tra|Fra"
    r"|A|Ad|Al|Alla|In|Per|Si|È|Sono) |(?:Nell|Dall|All|Un)'"
    r"|(?:(?:Il|Lo|La|I|Gli|Le) |L')(?![A-ZÀ-Þ])"
    r"|(?:Sì|No|Certo|Certamente|(?:Firmat|Sottoscritt|Siglat|Stipulat|Strett|Avviat)[oa](?!:))\b"
)
_ENTRY_LEAD = re.compile(
    r"(?:(?:\| )?\d{1,3} \| |\d{1,2}\.\d{1,2}\.? |(?:19|20)\d\d)?[ ,:;.–—|-]*"
    r"(?:(?:Città|Partner|Ente|Controparte|Soggetto)(?: (?:partner"
    r"|gemella(?:ta)?"
    r"|amica|ester[ao]"
    r"|straniera))?: )?(?:[Cc]on )?"
)
_NUMBER_ALONE = re.compile(  # "N. 1", "Accordo n. 12/2004" over "Controparte: Lione": no partner's name
    r"(?:(?:(?i:Scheda|Voce|Iscrizione|Registrazione|Posizione|Accordo|Patto|Gemellaggio|Protocollo|Convenzione|Intesa"
    r"|Rapporto|Atto|Rep(?:ertorio)?|Prot|Reg(?:istro)?|Progr(?:essivo)?|Pos)\b\.?,? ?)?"
    r"(?:(?:[Nn]umero|NUMERO|[Nn]um\.|[Nn]r\.?|NR\.?|[Nn]\.?|[Nn]°|#) ?)?(?:\d{1,4}|[IVXL]{1,6}|[A-Z])(?:[/.-]\d{1,4})*"
    r"|Rep\b\.?|Prot\b\.?)(?: del (?:19|20)\d\d)?[.):–-]*"
)
_LABEL = re.compile(
    r"(?:(?:Firma(?:to)?|Sottoscri(?:zione|tto)|Stipula(?:to)?|Sigla(?:to)?|Data|Anno|Stato|Situazione|Validità)"
    r"(?: (?:(?:di|del|della) |dell' ?)?(?:firma|sottoscrizione|stipula|accordo|atto|attuale|patto|gemellaggio"
    r"|intesa|protocollo|convenzione))?:?"
    r"|(?:Gemellaggio|Gemellata|Patto|Accordo|Protocollo)(?: (?:di|d'|con)? ?[a-zà-ÿ]+)?:) ?(?=\S)"
)
_YEAR_FIRST = when_asked(r"(?:19|20)\d\d ?[-–—:.,|] ?(?=[A-ZÀ-Þ])")  # "1967 - |Lione (Francia)"
_ROW_BEGINS = re.compile(  # "|1 | |Gent | Belgio | gemellaggio", "|con |Gent (Belgio): gemellaggio"
    r"\| (?:\d{1,3} \| )?|\d{1,3} \| |[Cc]on (?:(?:la [Cc]ittà|il [Cc]omune) di |il |la |lo |l')?(?=[A-ZÀ-Þ])"
)
_PARTNER = re.compile(
    r"(?:Città|Partner|Ente|Controparte|Soggetto|Municipalità)(?: (?:partner|gemella(?:ta)?|amica|ester[ao]"
    r"|straniera))?: \S"
)
_KIND_LABEL = when_asked(r"(?:Tipo|Tipologia|Natura|Forma|Genere|Atto)(?: (?:di|del|dell'|d')? ?\w+)?: \S")
_OWN_KIND = when_asked(
    r"(?: ?\([^()]*\))?(?: ?[:,;|/–—-] ?[^:;|/–—.]{2,40}){0,2}?(?: ?[:,;|/–—-] ?)"
    r"(?:un |il |l'|accordo di )?(?:firmato un )?"
)
_WITH_ANOTHER = when_asked(r" (?:con|tra|fra) (?:la |il )?(?:città di )?[A-ZÀ-Þ]")
_LABELLED = re.compile(r"[A-ZÀ-Þ][\w' ]{2,30}: \S")
_LONG_LABEL = 200  # characters: of a line that says how an agreement stands and by which act
_COUNTRY_LINE = re.compile(r"(?:(?:Paese|Stato|Nazione): ?)?")
_CELL_END = when_asked(r" ?(?:$|\||(?:\d{1,2} )?(?:[a-z]+ )?(?:19|20)\d\d\b)")
_ASIDE = re.compile(r" \([^()]{2,40}\)")
_YEAR_CELL = re.compile(r"(?:19|20)\d\d(?: [a-z ]{4,30})?$")
_ASKS_OF = re.compile(  # "|E il |gemellaggio con Delfi?", "|A che punto è il |patto di amicizia con Gent?"
    r"(?:(?:Ed? )?(?:(?:come va|a che punto è|qual è lo stato d(?=e)|che ne è (?:stato )?d(?=e)) ?)?"
    r"(?:(?:e?l|il|lo|la|ella) |e?ll?'|))(?=[^?]{3,80}\?$)",
    re.I,
)
_TIE = when_asked(r" (?:con|fra|tra) (?:la |il )?(?:(?:città|comune) (?:di |d'))?", re.I)
_SIGNED_FIRST = when_asked(
    r"(?:(?:Il (?:patto|gemellaggio|protocollo|documento|legame)|L'(?:accordo|atto|intesa)|La (?:firma"
    r"|convenzione))(?: \w+)? )?"
    r"(?:(?:è|fu|venne) (?:stat[oa] )?)?(?i:firmat|sottoscritt|siglat|stipulat|strett|avvenut|risal)[oae]\b"
)
_TOLD_FIRST = when_asked(
    rf"(?:(?:Gemellaggio|{PACT}(?: (?:di |d')\w+)?),? )?(?:(?:è stat[oa]|fu|venne) )?(?:firmat|sottoscritt|siglat"
    r"|stipulat|strett)[oa]\b(?! (?:da|per) )",
    re.I,
)
_CARD_LINE = 120  # characters: of a card below a partner
_SEVERAL = when_asked(r"\b(?:gemellaggi|gemelle|gemellate|amiche|patti|accordi|intese|protocolli|relazioni)\b", re.I)


def read(page: Page) -> None:
    """Claim `agreements`."""
    sections = {section: kind_named(page, flows[0]) for section, flows in page.by_section.items() if section >= 0}
    last: Key | None = None
    for index, flow in enumerate(page.flows):
        if flow.kind in ("list_item", "link", "paragraph"):
            if in_prospect(page, index) or (last and (labelled_agreement(page, index, last) or is_aside(flow.text))):
                continue
            if told := _told_below(page, index):
                headed_agreement(page, index, sections, told)
                last = None
                continue
            labelled = _kind_labelled(page, index)
            kind = labelled or _kind_above(page, index, sections) or _kind_beside(page, index)
            if last := listed_agreement(page, index, kind, labelled is not None) if kind else None:
                continue
            if not opened_by_partner(page, index) and not bound_by_answer(page, index):
                stated(page, index, answered_agreements(page, index))
                named_by_purpose(page, index)
        elif (
            flow.kind == "heading"
            and not _NUMBER_ALONE.fullmatch(flow.text)
            and not agreement_below_its_heading(page, index)
            and (
                page.kind == "agreements_list"
                or _labelled_below(page, index)
                or _kind_below(page, index)
                or town_told_below(page, index)
            )
        ):
            below = [i for i in page.by_section[flow.section] if i != index and page.flows[i].kind != "footnote"]
            headed_agreement(page, index, sections, below)
        elif flow.kind == "footnote":
            stated(page, index)
    labelled_lines(page)
    states_above(page)


def _kind_above(page: Page, index: int, sections: dict[int, Said | None]) -> Said | None:
    """The kind that introduces a list: the line ending in a colon above it, else the headings above."""
    flow = page.flows[index]
    if flow.kind in ("list_item", "link"):
        before = next(
            (i for i in range(index - 1, -1, -1) if page.flows[i].kind not in ("list_item", "link", "footnote")), None
        )
        if before is not None and page.flows[before].kind == "paragraph" and page.flows[before].text.endswith(":"):
            return kind_introducing(page, before)
    section: int | None = in_capitals(page, flow.section) if flow.kind == "heading" else flow.section
    while section is not None and section >= 0:
        if (said := sections.get(section)) and (section or _lists_several(page, said)):
            return said
        section = page.structure.sections[section].parent
    return above_numbers(page, flow.section, sections) if flow.kind == "heading" else None


def _kind_labelled(page: Page, index: int) -> Said | None:
    """The kind that a line below an entry gives: "Tipo: gemellaggio" two lines under "Partner: Lione"."""
    flow = page.flows[index]
    if not _PARTNER.match(flow.text) or len(flow.text) > 80:
        return None
    for below in range(index + 1, min(index + 7, len(page.flows))):
        text = page.flows[below].text
        if page.flows[below].section != flow.section or _PARTNER.match(text):
            return None
        if _KIND_LABEL.match(text):
            return kind_named(page, below)
    return None


def _is_row(text: str) -> bool:
    """Whether a line is a row of a table: "| Gent | Belgio | gemellaggio | 1980 |"."""
    return text.count(" | ") > 1


def _lists_several(page: Page, title: Said) -> bool:
    """Whether a page is headed as a list of agreements: "Città gemelle e amiche", not "Il gemellaggio con Gent"."""
    several = _SEVERAL.search(page.flows[title.flow].text) is not None
    return page.kind == "agreements_list" or (page.kind == "page" and several)


def _labelled_below(page: Page, index: int) -> bool:
    """Whether the lines below a heading are labelled as those of an agreement: "Anno del gemellaggio: 1962"."""
    below = [i for i in page.by_section[page.flows[index].section] if i > index]
    return any(len(page.flows[i].text) < 80 and _LABEL.match(page.flows[i].text) for i in below[:4])


def _kind_below(page: Page, index: int) -> bool:
    """Whether the line below a heading is a cell with a kind alone: "Lione (Francia)" over "Patto di amicizia"."""
    below = index + 1
    if below >= len(page.flows) or page.flows[below].section != page.flows[index].section:
        return False
    kind = kind_named(page, below) if len(page.flows[below].text) < 60 else None
    return kind is not None and kind.start == 0 and bool(_CELL_END.match(page.flows[below].text, kind.end))


def _kind_beside(page: Page, index: int) -> Said | None:
    """The kind that a list's entry itself names beside its city: "Lione (Francia): gemellaggio, 1967", "Gent | Belgio
    | patto di amicizia | 1980", a table's row without its bars too."""
    flow = page.flows[index]
    begin = numbered.end() if (numbered := _ROW_BEGINS.match(flow.text)) else 0
    line = flow.kind == "paragraph" and unbulleted(page, index)
    kind = kind_named(page, index) if flow.kind == "list_item" or _is_row(flow.text) or line else None
    first = partner_at(page, index, begin, len(flow.text)) if kind else None
    if kind is None or first is None or first.start != begin:
        return None
    town = country_beside(page, index, first.end) or (line and italian_town(flow.text[first.start : first.end]))
    if not _is_known(page, index, first) and not town:
        return None
    if _WITH_ANOTHER.match(flow.text, kind.end):
        return None
    beside = _OWN_KIND.fullmatch(flow.text, first.end, kind.start)
    return kind if beside or _is_next_cell(page, index, first, kind) else None


def _is_next_cell(page: Page, index: int, partner: Mention, kind: Said) -> bool:
    """Whether a kind stands right behind a partner's cell: "Cardiff Regno Unito |gemellaggio|", "Lione (Francia)
    |gemellaggio| 1967"."""
    aside = _ASIDE.match(page.flows[index].text, partner.end)
    ends = (_name_end(page, index, partner), aside.end() if aside else partner.end)
    return kind.flow == index and kind.start - 1 in ends


def _is_known(page: Page, index: int, partner: Mention) -> bool:
    """Whether a partner is a city, or a body that is named as one: no "Città" or "Nota" that begins a line."""
    bodies = page.of(index, "organisation")
    return partner.kind == "place" or any(m.start == partner.start and m.value != "office" for m in bodies)


def _name_end(page: Page, index: int, partner: Mention) -> int:
    """Where a partner's cell ends, with a country's right behind it: "Cardiff Regno Unito| 1975"."""
    countries = page.within(index, partner.end, len(page.flows[index].text), "place")
    country = next((m for m in countries if m.start == partner.end + 1 and m.value.kind == "country"), None)
    return country.end if country else partner.end


def labelled_agreement(page: Page, index: int, key: Key) -> bool:
    """A line with a label below an entry: "Firma: 3 maggio 2007", "Stato: sospeso"."""
    text = page.flows[index].text
    if not (label := _LABEL.match(text)) or len(text) > _LONG_LABEL:
        return False
    whole, stands = (0, len(text)), status(page, index, 0, len(text))
    if len(text) > 80 and not (stands and stands[1] == label.end()):
        return False  # "Stato: |approvato| con deliberazione della Giunta n. 4 del 3 maggio 2013, non ancora firmato"
    day = signed(page, index, *whole, "listed_agreement") if len(text) <= 80 else None
    cells: dict[str, Cell | None] = {"signed_edtf": day, "status": stands}
    page.claim("agreements", key, index, "labelled_agreement", cells)
    return any(cells.values())


def listed_agreement(page: Page, index: int, kind: Said, labelled: bool = False) -> Key | None:
    """An entry under "Città gemellate": "Lione (Francia) - 1967", "1956, Chambéry", "Nantes: dal 1991, sospeso"; the
    key of the last that it states."""
    text = page.flows[index].text
    if _SENTENCE_BEGINS.match(text) or _LABEL.match(text):
        return None
    date = next((m for m in page.of(index, "date") if m.start == 0), None)
    lead = _ENTRY_LEAD.match(text, date.end if date else 0)
    partners = partners_named(page, index, lead.end() if lead else 0, len(text))
    if not partners or not (labelled or _is_entry(page, index, partners[0])):
        return None
    kind, end = kind_named(page, index) or kind, _name_end(page, index, partners[-1])
    whole = NAME_END.match(text, end) or _is_next_cell(page, index, partners[-1], kind)
    network = kind.value != "collaboration" and page.names(index, partners[0].start, partners[0].end, "network")
    if not whole or network or came_to_nothing(text, 0, end, len(text)):
        return None
    own = zip(partners, reaches(page, index, partners, 0, len(text)), strict=True)
    return [claim(page, index, partner, kind, reach, "listed_agreement") for partner, reach in own][-1]


def _told_below(page: Page, index: int) -> list[int]:
    """The paragraphs below an item that is nothing but a partner's name: "• Lione (Francia)" over "Il patto fu firmato
    nel 1967."; none where another item follows or a paragraph begins by telling neither kind nor signing."""
    flow = page.flows[index]
    if page.kind != "agreements_list" or flow.kind != "list_item":
        return []
    partner = partner_at(page, index, 0, len(flow.text))
    if partner is None or not NAME_END.match(flow.text, partner.end) or search(KIND, flow.text, partner.end):
        return []
    behind = range(index + 1, len(page.flows))
    below = list(
        takewhile(lambda i: page.flows[i].kind == "paragraph" and page.flows[i].section == flow.section, behind)
    )
    if not below:
        return []
    text, (start, end) = page.flows[below[0]].text, page.flows[below[0]].sentences[0]
    return below if search(KIND, text, start, end) or _SIGNED_FIRST.match(text) else []


def headed_agreement(page: Page, index: int, sections: dict[int, Said | None], below: list[int]) -> None:
    """A heading or item for each partner: "Lione (Francia)" over "Gemellaggio firmato nel 1967, sospeso nel 2001."."""
    text = page.flows[index].text
    year = _YEAR_FIRST.match(text)
    partner = partner_at(page, index, year.end() if year else 0, len(text))
    name = text[partner.start : partner.end] if partner else ""
    below = [i for i in below if not _of_another(page.flows[i].text, name)]
    if partner and partner.kind != "place" and (country := _country_below(page, below)):
        partner = body_or_city(page, index, (partner.start, partner.end), country)
    kind = next((said for i in (index, *below) if (said := kind_named(page, i))), None) or _kind_above(
        page, index, sections
    )
    if not partner or not kind or not NAME_END.match(text, partner.end) or len(page.of(index, "date")) > 1:
        return
    labelled = _labelled_below(page, index)
    if partner.kind != "place" and not labelled and not (kind.flow in below and _is_known(page, index, partner)):
        return
    if kind.flow in below and _only_wished(page, kind, [index, *below]):
        return
    if cells := _kind_below(page, index):
        below = list(takewhile(lambda i: page.flows[i].kind == "list_item", below))
        if any(search(WISH, page.flows[i].text) for i in below):
            return
    claim(page, index, partner, kind, (0, len(text)), "listed_agreement")
    key = (page.publisher, page.written(index, partner.start, partner.end), kind.value)
    for flow in _lines_of_card(page, below):
        whole = (0, len(page.flows[flow].text))
        listed = _LABEL.match(page.flows[flow].text) or (cells and _YEAR_CELL.match(page.flows[flow].text))
        rule = "listed_agreement" if listed else "headed_agreement"
        told = {"signed_edtf": signed(page, flow, *whole, rule), "status": status(page, flow, *whole)}
        page.claim("agreements", key, flow, "headed_agreement", told, -_is_fuller(page, index, told["signed_edtf"]))


def _lines_of_card(page: Page, below: list[int]) -> list[int]:
    """The lines below a partner that tell its agreement: of a card those with labels and "Patto firmato nel 1974"."""
    short = [i for i in below if len(page.flows[i].text) < _CARD_LINE]
    labelled = [i for i in short if _LABELLED.match(page.flows[i].text)]
    told = [i for i in short if i in labelled or _TOLD_FIRST.match(page.flows[i].text)]
    return told if len(labelled) > 1 else below


def _only_wished(page: Page, kind: Said, told: list[int]) -> bool:
    """Whether the sentence below a heading that names the kind speaks of what is to come ("Si auspica un gemellaggio
    con Gent") and no line says that it was signed, or how it stands."""
    text = page.flows[kind.flow].text
    start, end = page.flows[kind.flow].sentence_at(kind.start)
    if not search(WISH, text, start, end) and not came_to_nothing(text, start, kind.end, end):
        return False
    spans = [(page, flow, 0, len(page.flows[flow].text)) for flow in told]
    return not any(signed(*span, "headed_agreement") or status(*span) for span in spans)


def _is_fuller(page: Page, heading: int, day: Cell | None) -> bool:
    """Whether the day told below is in the year that a heading gives: "1967 - Gent" over "firmato il 9 giugno 1967"."""
    headed = page.of(heading, "date")
    return day is not None and bool(headed) and str(day[0]).startswith(f"{headed[0].normalised}-")


def agreement_below_its_heading(page: Page, index: int) -> bool:
    """A heading "Gemellaggio con Lione" over "Firmato il 14 aprile 2002, rinnovato nel 2012."."""
    text, below = page.flows[index].text, index + 1
    kind = match_at(KIND, text, led.end() if (led := _ASKS_OF.match(text)) else 0)
    tie = _TIE.match(text, kind.end()) if kind else None
    partner = partner_at(page, index, tie.end(), len(text)) if tie else None
    if not kind or not partner or below >= len(page.flows) or not NAME_END.match(text, partner.end):
        return False
    words = page.flows[below]
    if words.section != page.flows[index].section or not (told := _SIGNED_FIRST.match(words.text)):
        return False
    span = words.sentences[0]
    if came_to_nothing(words.text, 0, told.end(), span[1]):
        return False
    said = Said(kind.lastgroup or "", index, *kind.span())
    key = claim(page, index, partner, said, (0, len(text)), "agreement_below_its_heading")
    cells = {"signed_edtf": signed(page, below, *span, "headed_agreement"), "status": status(page, below, *span)}
    page.claim("agreements", key, below, "agreement_below_its_heading", cells)
    return True


def _of_another(text: str, partner: str) -> bool:
    """Whether a line below a partner is about another: "Ha cessato i propri effetti il gemellaggio con Tampa"."""
    told = search(KIND, text)
    another = _WITH_ANOTHER.match(text, told.end()) if told else None
    same = another is not None and text.startswith(partner, another.end() - 1)
    return another is not None and not same and not _LABEL.match(text)


def _country_below(page: Page, below: list[int]) -> str | None:
    """The country that a line below a partner's heading gives: "Germania", "Paese: Polonia"."""
    for flow in below[:3]:
        text = page.flows[flow].text
        country = next((m for m in page.of(flow, "place") if m.value.kind == "country"), None)
        if country and country.end == len(text) and _COUNTRY_LINE.fullmatch(text, 0, country.start):
            return country.normalised
    return None


def _is_entry(page: Page, index: int, first: Mention) -> bool:
    """Whether a line that begins with a name is an entry: cities anywhere in a list, bodies and paragraphs on a page"
    " of agreements."""
    if page.kind == "agreements_list":
        dated = bool(page.of(index, "date")) or BARE_YEAR.search(page.flows[index].text)
        return first.kind == "place" or bool(dated) or _is_known(page, index, first)
    beside = _kind_beside(page, index) is not None
    if page.flows[index].kind == "paragraph" and not _is_row(page.flows[index].text):
        return beside
    return first.kind == "place" or beside
