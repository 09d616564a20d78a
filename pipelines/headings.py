"""Which units are the title, headings, list items, paragraphs: decided from layout and the look of the words.

Changes `Unit.kind` to the contract's block kinds and tells the headings with their level and number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.cards import mark_cells
from pipelines.labels import label_of
from pipelines.lines import Unit
from pipelines.patterns import when_asked

_NUMBERED = re.compile(
    r"(?:§ ?)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z](?=[.)])|(?:Art(?:icolo|\.)|Capitolo|Capo|Titolo|Parte"
    r"|Sezione)\s*(?:\d+|[IVX]+)"
    r"|(?:S(?:cheda|CHEDA)|R(?:ete|ETE)|N(?:etwork|ETWORK)|A(?:ccordo|CCORDO)|G(?:emellaggio|EMELLAGGIO))"
    r" (?:n\. ?|n° ?|N\. ?)?(?:\d{1,2}(?:/\d{1,2})?|[IVX]{1,4}|[A-Z])(?= ?[.):|–—-] ?[\"«“*A-ZÀ-Ý]))"
    r"(?P<mark>[.)°:]|\s*[-–—|](?=\s)|(?=\s))\s*(?=(?:\*\*)?[\"«“]?[A-ZÀ-Ý])"
)
_FINITE = re.compile(
    r"\b(?:è|sono|ha|hanno|era|fu|erano|viene|vengono|fa parte|fanno parte|aderisc\w+|riunisc\w+|raggrupp\w+|nasce"
    r"|nascono|promuov\w+"
    r"|possono|può|sarà|saranno|conta|contano|partecip(?:a|ano))\b"
)
_ASKS = re.compile(  # "Come nasce un partenariato": a heading that asks has a verb
    r"(?:Come|Chi|(?:Che )?[Cc]osa|Dove|Quando|Perché|Quali|Quanti|Quante|(?:A|Con|Per|Di) (?:chi|che cosa))\b"
    r"[^,;.:]{3,60}"
)
_BYLINE = re.compile(
    r"(?:(?:(?:test[oi]|contenuti|scheda|pagina) )?a cura d|autor[ie]\b|redatto d|redazione\b|testi? d|di concerto"
    r"|(?:approvat|adottat)[oaie] (?:con|da|il|in|nel))",
    re.I,
)
_PERIOD = re.compile(
    r"\(?(?:anni |periodo |triennio |biennio |quadriennio |quinquennio )?(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19"
    r"|20)?\d\d))?\)?",
    re.I,
)
_OPENING = when_asked(  # when a counter is open heads nothing; "Orari di apertura" may
    r"\b(?:luned|marted|mercoled|gioved|venerd|sabat)\w*|\d[.:]\d\d ?[-–] ?\d|\bdalle (?:ore )?\d"
    r"|\b(?:su|previo|senza) (?:appuntamento|prenotazione)\b",
    re.I,
)
_OPENS = re.compile(
    r"apert[aoie]\b|chius[aoie]\b|apertura\b|chiusura\b|ricev\w+|orari[oi]?\b|sportello\b|solo su\b|dal\b", re.I
)
_NAMES_ONE = re.compile(  # "Via Verdi 19, Prova", "Assessora alla Pace: Maria Rossi": what is named heads nothing
    r"(?:(?:(?:presso|c/o) [^,]{3,40}, ?)?(?:[Vv]ia|[Vv]iale|P\.z?za|V\.le|[Pp]iazza|[Pp]iazzale|[Pp]iazzetta|[Ll]argo"
    r"|[Vv]icolo|[Cc]orso(?! d[ie])|[Ss]trada|[Ll]ungo\w+) [^:;]{3,40}?,? (?:n\. ?)?(?!(?:19|20)\d\d\b)\d{1,4}\b"
    r"|(?:(?:[Vv]ice)?[Ss]indac|[Aa]ssessor|[Pp]resident|[Cc]onsiglier|[Dd]irigent|[Dd]irett|[Rr]esponsabil|[Rr]eferent"
    r"|[Ff]unzionari|[Cc]oordinat)\w+[^.:;]{0,90}: (?:\w{1,6}\. )?[A-ZÀ-Þ]"
    r"|(?:Settore|Area|Direzione|Servizio|Struttura|Ufficio|Unità) (?:[a-z]+ )?(?:di appartenenza|di riferimento"
    r"|sovraordinat[ao]|superiore|competente): ?[A-ZÀ-Þ])"
)
_NAMES_LISTED = re.compile(  # "Fondatori: Faenza, Deruta, Grottaglie", a line of a card
    r"[A-ZÀ-Þ][a-zà-ù]+(?: [a-zà-ù]+){0,3}: [A-ZÀ-Þ][^:;]*, (?:[a-zà-ù]+ )?[A-ZÀ-Þ][^:;]*"
)
_HANGS = re.compile(r": .* (?:per|di|a|da|in|con|su|tra|nel campo|al fine di|allo scopo di)$")  # what goes on below
_POINTS = re.compile(r"\bseguent[ei]\b|\bquest[ei] \w+:$")
_ADDS = re.compile(r"\bsi \w+(?:ano|ono):$")  # "A esse si aggiungono:"
_DATELINE = re.compile(
    r"\(?(?:pubblicat[oa]|aggiornat[oa]|(?:ultim[oa] )?(?:aggiornamento|modifica)|data (?:di )?pubblicazione"
    r"|data (?:di )?aggiornamento)\b[^.]{0,30}\b(?:19|20)\d\d\)?",
    re.I,
)
_ARTICLE = re.compile(r"(?:il|lo|la|i|gli|le|un|uno|una|l'|al|alla|di|per|tra|in|con)\b", re.I)
_FIGURES = "¹²³⁰⁴⁵⁶⁷⁸⁹"  # of a footnote, behind a full stop too
_TERMINAL = re.compile(rf"[.!?:;…][\"”»')\]]*[{_FIGURES}]*$")
_PARALLEL = re.compile(r"[^.:;]{2,60}: \S|[a-zà-ù]")
_WORK = re.compile(r"[A-ZÀ-Þ][^():;]{1,80} \((?:19|20)\d\d[a-z]?\),? [*\"“«A-ZÀ-Þ]")  # "UN-Habitat (2013), *Città*"
_SAYS_WHAT = when_asked(  # "Rete nazionale di Comuni rivieraschi", below a name
    r"(?:Una |Un['’]|Un )?(?:Rete|Network|Associazione|Alleanza|Coalizione|Coordinamento|Piattaforma|Circuito"
    r"|Federazione)"
    r"(?: [a-zà-ù]+){0,3} (?:di|tra|fra) (?:[a-zà-ù]{4,}|Comuni|Città)\b"
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?: [a-zà-ÿ]+){0,4}: \S")  # "Finanziatore: UNICEF", under a link
_COUNTED = re.compile(  # "Cittadini di altra nazionalità presenti: oltre 300.000"; a year may head a list
    r"[^:]{3,110}: (?:(?:circa|oltre|quasi|almeno|più di|meno di|fino a) )?(?:il |l['’])?(?!(?:19|20)\d\d$)\d[\d.,]*"
    r"(?: ?%)?"
)
_ENTERED = re.compile(  # "Gent (Belgio): patto di amicizia, 1980", an entry without a bullet
    r"[^:]{3,60}(?::| [–—-]) (?:un )?(?:gemellaggio|patto|accordo|protocollo|memorandum)\b[^:]{0,80}"
    r"(?:\b(?:19|20)\d\d|,? (?:attivo|in vigore|sospeso|concluso|approvato|cessato|scaduto))"
)
_EMPHASIS = str.maketrans("", "", "*_`")
_LINKED = re.compile(r"\[[^\[\]]+\]\([^()\s]+\)")  # the name of one thing: it stands below any other heading
_LIMIT = 140


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level (0 the title), number as written ("2.1") or None, words without number and markup."""

    level: int
    number: str | None
    text: str
    style: str


def find_headings(units: list[Unit]) -> dict[int, Heading]:
    """Unit index -> heading; every unit's kind becomes a block kind."""
    title = _mark_title(units)
    mark_cells(units)
    styles: dict[int, tuple[str, str | None, str]] = {}
    for index, unit in enumerate(units):
        if (found := _marked_heading(units, index)) is not None:
            styles[index] = found
            unit.kind = "heading"
    _mark_plain(units)
    opened = False  # whether a heading without a colon stands above: "Strumenti con cui opera:" heads a part of its own
    for index, unit in enumerate(units):
        if unit.kind == "heading" and index not in styles:
            colon = unit.text.endswith(":")
            inside = colon and opened and not unit.gap
            styles[index] = ("plain_inside" if inside else "plain", None, _plain_words(unit))
            opened = inside or not colon
    _name_rest(units)
    return _levelled(title, styles)


def _mark_title(units: list[Unit]) -> tuple[int, Heading] | None:
    """The document's first words, if they look like a title; a line with the period alone belongs to it."""
    for index, unit in enumerate(units):
        if unit.kind in ("separator", "boilerplate"):
            continue
        if (
            unit.kind not in ("text", "hashes", "bold")
            or len(unit.text) > 220
            or unit.text.rstrip("*" + _FIGURES).endswith((".", ";", ","))
        ):
            return None
        words = _plain_words(unit)
        unit.kind = "title"
        after = units[index + 1] if index + 1 < len(units) else None
        if after is not None and after.kind == "text" and _PERIOD.fullmatch(after.text):
            after.kind = "title"
        return index, Heading(0, None, words, "title")
    return None


def _plain_words(unit: Unit) -> str:
    return " ".join(unit.text.translate(_EMPHASIS).split()).rstrip("#: ")


def _marked_heading(units: list[Unit], index: int) -> tuple[str, str | None, str] | None:
    """Style, number and words of a heading marked by hashes, bold type or a number."""
    unit = units[index]
    if unit.kind == "hashes":
        number = _NUMBERED.match(unit.text)
        words = _plain_words(unit)
        return (
            f"hash{len(unit.marker.strip())}",
            number["number"] if number else None,
            words[number.end() :] if number else words,
        )
    if unit.kind == "bold":
        found = _bold_heading(_plain_words(unit)) if index + 1 < len(units) else None
        return ("linked", *found[1:]) if found and _LINKED.fullmatch(found[2]) else found
    if unit.kind not in ("item", "text"):
        return None
    whole = unit.marker + unit.text
    number = _NUMBERED.match(whole)
    if not number or not _numbered_stands(units, index, whole[number.end() :]):
        return None
    return (
        _number_style(number["number"]),
        number["number"],
        " ".join(whole[number.end() :].translate(_EMPHASIS).split()),
    )


def _bold_heading(words: str) -> tuple[str, str | None, str]:
    """`**Le città partner**`, or with its number, which ranks it (`**4. Le città partner**`)."""
    number = _NUMBERED.match(words)
    if number is None or not number["mark"]:
        return "bold", None, words
    return _number_style(number["number"]), number["number"], words[number.end() :]


def _numbered_stands(units: list[Unit], index: int, words: str) -> bool:
    """A numbered line is a heading when it is short, no sentence, and something other than its sibling follows."""
    unit, words = units[index], words.rstrip(_FIGURES)
    if len(words) > 200 or re.search(r"[.;,:!]$", words) or _is_sentence(words) or index + 1 == len(units):
        return False
    if not (unit.gap or index == 0 or _TERMINAL.search(units[index - 1].text)):
        return False
    after = units[index + 1]
    sibling = _NUMBERED.match(after.marker + after.text)
    own = _NUMBERED.match(unit.marker + unit.text)
    if (
        sibling
        and own
        and after.kind in ("item", "text")
        and _number_style(sibling["number"]) == _number_style(own["number"])
    ):
        return False
    return not (unit.kind == "text" and len(own["number"] if own else "") > 3 and not own)


def _is_sentence(words: str) -> bool:
    """Whether a line has a verb of its own and asks nothing."""
    return bool(_FINITE.search(words)) and not _ASKS.fullmatch(words)


def _number_style(number: str) -> str:
    if number[0].isdigit():
        return f"decimal{number.count('.') + 1}"
    if re.fullmatch(r"[IVX]+", number):
        return "roman"
    return number.split()[0].rstrip(".").lower()[:3] if len(number) > 1 else "letter"


_NOTHING_BEHIND = re.compile(
    r"(?:P[Ee][Cc]|Posta (?:elettronica )?(?:certificata)?|E-?mail|Telefono|Fax|Tel\.?) ?(?:(?:d[ei]l(?:la)? "
    r"|dell['’])\w+)? ?:"
)
_NUMBER_TO_CALL = re.compile(r"\b(?:[Tt]el(?:efono)?|[Ff]ax|[Cc]ell(?:ulare)?)\b[.:]? ?\+?\d")


def _is_candidate(unit: Unit) -> bool:
    """Whether a unmarked line could be a heading or a bare list entry, by its look."""
    text = unit.text
    if unit.kind != "text" or len(text) > _LIMIT or not (text[0].isupper() or text[0].isdigit() or text[0] in '"«“*'):
        return False
    if (
        text.rstrip(_FIGURES)[-1:] in ".;,!…"
        or "http" in text
        or "www." in text
        or "@" in text
        or _is_sentence(text)
        or _BYLINE.match(text)
        or _WORK.match(text)
        or _NUMBER_TO_CALL.search(text)
        or _COUNTED.fullmatch(text)
        or _ENTERED.fullmatch(text)
        or _NOTHING_BEHIND.fullmatch(text)
        or _NAMES_LISTED.fullmatch(text)
    ):
        return False
    opens = (_OPENS.match(text) and _OPENING.search(text)) or _NAMES_ONE.match(text) or _HANGS.search(text)
    if opens or label_of(text.translate(_EMPHASIS)) or _DATELINE.fullmatch(text):
        return False
    if text.endswith(":"):
        return len(text.split()) <= 7 and not (_ARTICLE.match(text) or _POINTS.search(text) or _ADDS.search(text))
    return True


def _is_field(units: list[Unit], index: int) -> bool:
    """Whether a line in the midst of a card goes on with it: "Ambito: sviluppo rurale" below the card's first line,
    above another line with a label ("Adesione di Nuoro: 2014")."""
    if units[index].gap or index == 0 or not _LABELLED.match(units[index].text):
        return False
    beside = (units[index - 1], *(u for u in units[index + 1 : index + 2] if not u.gap))
    return any(unit.kind in ("text", "link") and (_LABELLED.match(unit.text) or label_of(unit.text)) for unit in beside)


def _mark_plain(units: list[Unit]) -> None:
    """Headings without marks: short lines that begin a run and have something below them."""

    def stands(at: int) -> bool:
        return _is_candidate(units[at]) and not _is_field(units, at)

    index = 0
    while index < len(units):
        if not stands(index):
            index += 1
            continue
        last = index
        while last + 1 < len(units) and not units[last + 1].gap and stands(last + 1):
            last += 1
        _mark_run(units, index, last)
        index = last + 1
    _demote_bare(units)


_OF_AN_AGREEMENT = frozenset(["signed", "state", "country"])  # what goes on with an entry and heads nothing


def _labels_agreement(unit: Unit) -> bool:
    label = label_of(unit.text)
    return label is not None and label.means in _OF_AN_AGREEMENT


def _goes_on_with(units: list[Unit], index: int, before: Unit) -> bool:
    """Whether a short line stands in the midst of an entry: a country between its city and `Stato: attivo`."""
    return not units[index].gap and before.kind != "title" and _labels_agreement(units[index + 1])


def _mark_run(units: list[Unit], first: int, last: int) -> None:
    """Name the members of a run of short lines: heading and entries."""
    before = units[first - 1] if first else None
    bare_heading_above = before is not None and before.kind == "heading"
    body_below = last + 1 < len(units) and not units[last + 1].gap
    goes_on = before is not None and before.kind == "item" and not units[first].gap and _unended(before)
    labelled = before is not None and before.kind == "link" and _LABELLED.match(units[first].text) is not None
    opens = not goes_on and (
        units[first].gap
        or before is None
        or (before.kind in ("title", "heading", "link", "separator", "boilerplate") and not labelled)
        or bool(_TERMINAL.search(before.text))
        or (units[first].text.endswith(":") and _is_contact(before.text))
    )
    for index in range(first, last + 1):
        units[index].kind = "list_item"
    if first == last:
        follows = opens and last + 1 < len(units) and not _ends_list(units, last)
        inside = before is not None and body_below and _goes_on_with(units, first, before)
        heads = not inside and (follows or (body_below and (opens or goes_on)))
        entry = inside or bare_heading_above or (goes_on and not body_below)
        units[first].kind = "heading" if heads else "list_item" if entry else "text"
        return
    if opens and not bare_heading_above:
        units[first].kind = "heading"
    if body_below and units[last].kind == "list_item" and not units[last + 1].marker and units[last + 1].kind == "text":
        held = _labels_agreement(units[last + 1]) or _NAMES_ONE.match(units[last + 1].text)
        if last == first + 1 and units[first].kind == "heading" and _SAYS_WHAT.match(units[last].text):
            units[last].kind = "text"
            return
        units[last].kind = "list_item" if held else "heading"


def _is_contact(text: str) -> bool:
    """Whether a line ends with an address or a number to call: the last of a card, `tel. 02 884.53022`."""
    return _NUMBER_TO_CALL.search(text) is not None or "@" in text.rpartition(" ")[2]


def _unended(item: Unit) -> bool:
    """An item after which its list goes on, with or without bullets: it ends with a semicolon, or with nothing."""
    return item.text.endswith((";", ",")) or not _TERMINAL.search(item.text)


def _ends_list(units: list[Unit], index: int) -> bool:
    """Nothing but page furniture follows."""
    return all(unit.kind in ("separator", "boilerplate") for unit in units[index + 1 :])


def _demote_bare(units: list[Unit]) -> None:
    """Four or more short lines in a row with nothing below them are a heading and its entries, the last at the end."""
    index = 0
    while index < len(units):
        last = index
        while last < len(units) and units[last].kind == "heading" and not units[last].marker:
            last += 1
        lead = index > 1 and _is_bare(units[index - 1]) and units[index - 2].kind == "heading"
        closes = last < len(units) and _is_bare(units[last]) and _ends_list(units, last)
        if last - index >= 4 or (last - index == 3 and lead and closes):
            for entry in units[index + (not lead) : last - (last < len(units) and not closes)]:
                entry.kind = "list_item"
        index = max(last, index + 1)


def _is_bare(unit: Unit) -> bool:
    return unit.kind == "list_item" and not unit.marker


def _name_rest(units: list[Unit]) -> None:
    """Block kinds for what is left: items, entries after a colon, paragraphs."""
    names = {"item": "list_item", "hashes": "heading", "bold": "paragraph", "text": "paragraph"}
    listing = awaited = False  # `awaited`: an entry without a bullet ends in a semicolon, so that another follows
    for unit in units:
        if unit.kind == "text":
            short_entry = len(unit.text) <= _LIMIT and unit.text.endswith(";")
            parallel = listing and not unit.gap and bool(_PARALLEL.match(unit.text))
            if short_entry or parallel or (awaited and not unit.gap):
                unit.kind = "list_item"
        awaited = unit.kind == "list_item" and not unit.marker and unit.text.endswith(";")
        listing = unit.text.endswith(":") or (listing and unit.kind == "list_item" and not unit.gap)
        unit.kind = names.get(unit.kind, unit.kind)
    for before, unit, after in zip(units, units[1:], units[2:] + units[-1:], strict=False):
        if (
            unit.kind == "list_item"
            and unit.marker
            and before.kind == "contact"
            and (after.kind == "contact" or unit.indent > before.indent)
        ):
            unit.kind = "contact"


_RANKS = [
    "hash1", "hash2", "hash3", "hash4", "hash5", "hash6", "par", "tit", "cap", "sez", "sch", "ret", "net", "acc",
    "gem", "roman", "art", "decimal1", "decimal2", "decimal3", "letter", "bold", "plain", "plain_inside", "linked",
]  # fmt: skip


def _levelled(title: tuple[int, Heading] | None, styles: dict[int, tuple[str, str | None, str]]) -> dict[int, Heading]:
    """Levels by the rank of the styles that the document uses; unmarked headings before the first number stand on
    level 1."""
    out = {title[0]: title[1]} if title else {}
    present = sorted(
        {style for style, _, _ in styles.values()}, key=lambda s: _RANKS.index(s) if s in _RANKS else len(_RANKS)
    )
    numbered_from = min((i for i, (style, _, _) in styles.items() if not style.startswith("plain")), default=0)
    for index, (style, number, words) in styles.items():
        level = 1 if style == "plain" and index < numbered_from else present.index(style) + 1
        out[index] = Heading(level, number, words, style)
    return out
