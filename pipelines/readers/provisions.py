"""Provisions that a guideline lists: criteria of choice, steps of partnership, instruments.

A list belongs here when the words that introduce it name one of these; items keep their words.
"""

from __future__ import annotations

import re
from typing import Any

from pipelines.flows import match_at, matches, search
from pipelines.ids import Ids, slug
from pipelines.patterns import when_asked
from pipelines.readers.lists import FIRST, Item, below, in_line, lettered, trimmed
from pipelines.readers.page import Page
from pipelines.readers.provisions_told import told_in_prose
from pipelines.readers.theme_names import COUNT, counted

_KINDS = re.compile(
    r"\b(?=\w)(?:(?P<selection_criterion>criteri|requisiti)|(?P<partnership_step>passaggi|passi|fasi|tappe)|"
    r"(?P<instrument>strumenti|modalità (?:operative|di (?:intervento|attuazione|lavoro))))\b",
    re.I,
)
_TOLD = re.compile(  # "Per scegliere le città il Comune valuta:", "Come nasce un partenariato", "Il percorso:"
    r"(?:[^.;:]{0,60}\b(?:sce(?:lt[aeio]|lgono|gli\w+)|selezion\w+|individua\w+)\b[^.;:]{0,60}?"
    r"\b(?P<selection_criterion>si tiene conto|tiene conto|tengono conto|tenendo conto|valuta(?:no)?|considera(?:no)?"
    r"|verifica(?:no)?|pesano|contano|incidono|rilevano|preferenza|preferiscono|privilegiano|privilegiati"
    r"|considerat[aie]"
    r"|(?:ha|hanno) (?:rilievo|peso|importanza|valore)|si (?:basa(?:no)?|fonda(?:no)?) su(?:i|gli|lle|lla|l)?"
    r"|sono (?:determinanti|decisiv[ie])"
    r"|(?:elementi|fattori|aspetti|condizioni)(?= ?:|,? (?:seguenti|che seguono)))\b[^.;:]{0,40}"
    r"|[^.;:]{0,60}\b(?:scelt|selezionat|individuat|valutat)[aoie] (?P<selection_criterion_3>(?:in|sulla) base"
    r" (?:a|di))"
    r"|[^.;:]{0,20}\b(?:[Pp]er (?:realizza|attua|persegu|raggiung)\w+|obiettivi|attuazione)\b[^.;:]{0,60}?"
    r"(?P<instrument_2>si (?:serve|avvale|servirà|avvarrà)|ricorre(?:rà)?|utilizza)(?: (?:di|dei|a|ai|i|le))?"
    r"|[^.;:]{0,40}\b(?:linee guida|indirizzi|programm[ai]|pian[oi]|cooperazione|presente documento)\b[^.;:]{0,40} "
    r"(?P<instrument_3>si (?:attua|realizza|traduc|concretizza)\w*|(?:è|sono) attuat[oaie]|trova(?:no)? attuazione)"
    r"[^.;:]{0,20} (?:mediante|attraverso|tramite|con)"
    r"|(?:Saranno|Sono|Vengono|Verranno|Si) (?P<selection_criterion_4>preferit[ie]|privilegiat[ie]|favorit[ie]"
    r"|premiat[ie]|preferiscono|privilegiano) (?:i|le|gli)(?: [a-zà-ù]+){1,4} che"
    r"|(?P<selection_criterion_2>come (?:(?:si|vengono|sono) )?(?:sce(?:lgono"
    r"|gliamo|lt[ie])|(?:individua|seleziona)\w+)) [^?.:;]{3,40}|(?P<partnership_step>come (?:nasce|si (?:avvia"
    r"|costruisce|arriva a))[^.;:?]{0,20} (?:un )?(?:partenariato|accordo|gemellaggio)"
    r"|(?:il |un )?percorso(?: (?:di|verso il|del)"
    r" partenariato| prevede)?)|[^.;:]{0,40}\bpartenariat[oi]\b[^.;:]{0,40} in "
    rf"(?P<partnership_step_2>{COUNT} (?:tempi|momenti|mosse|stadi|livelli))(?: \w+)?)\?? ?:?",
    re.I,
)
_PAID = re.compile(r"\b(?:co-?)?finanzia\w*|\bcopert[oaei]\b|\bcontributi\b", re.I)  # "cofinanziati con gli strumenti:"
_FOLLOWING = re.compile(rf"\bseguenti (?:\w+ ){{0,2}}?(?={_KINDS.pattern})", re.I)
_OPENS_LINE = when_asked(
    rf"(?: [^\s,;:.()]+){{0,8}}(?:\b(?:sono|ossia|cioè"
    rf"|{COUNT})\b)?(?: \([^()]{{0,30}}\))?: ?",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:(?P<selection_criterion>Criterio)|(?P<partnership_step>Fase|Passo|Passaggio|Tappa)|(?P<instrument>Strumento)) "
    r"(?:n\. ?)?(?:\d{1,2}|[IVX]{1,4}|[A-H]) ?[:.|–—-] ?(?=\w)"
    r"|(?:Prim|Second|Terz|Quart|Quint|Sest|Ultim)[oa] (?:(?P<selection_criterion_2>criterio|requisito)"
    r"|(?P<partnership_step_2>passo|passaggio|fase|tappa)|(?P<instrument_2>strumento)) ?[:–—-] ?(?=\w)(?![^.]*\. "
    r"(?:Second|Terz)[oa] (?:passo|passaggio|fase|tappa|criterio|strumento))"
)
_IN_TURN = when_asked(
    r"(?:^|(?<=[.;,] )|(?<=[.;,] e )|(?<= e ))(?:[Ll]a|[Ii]l) (?:prim|second|terz|quart|quint|sest|settim|ultim)[oa]"
    r"(?: (?:fase|passo|passaggio|tappa|criterio|strumento))?(?:,? (?:è|sono|consiste in|prevede|riguarda|infine))*,? "
    r"|(?:(?<=[.;,:] )|(?<= e ))[Ss]i (?:comincia|inizia|parte|apre|avvia|prosegue|continua|procede|passa|conclude"
    r"|chiude"
    r"|termina|finisce)(?: poi| quindi| infine)? con "
)
_EACH_NAMED = re.compile(
    r"(?:^|(?<=[.;] ))(?:Prim|Second|Terz|Quart|Quint|Sest|Ultim)[oa] (?:(?P<partnership_step>passo|passaggio|fase"
    r"|tappa)"
    r"|(?P<selection_criterion>criterio|requisito)|(?P<instrument>strumento))(?: è|:| –| -) "
)
_HEADED = when_asked(rf"(?:Gli |I |Le )?{_KINDS.pattern}(?: (?!e\\b)[a-zà-ù']+){{0,3}}", re.I)
_BY_MEANS = re.compile(
    r"\b(?:attraverso|mediante|tramite|con|per mezzo di|sono|si (?:avvale|serve) d\w+|dispone d\w+|utilizza"
    r"|ricorre a\w*"
    r"|prevede|si (?:considera|valuta|verifica|articola in|compone di)\w*|per (?:gradi|fasi|tappe|passi)|a tappe)"
    r"(?: [a-zà-ù]+)?:$"
)
_ORDINAL = re.compile(r"(?:prim|second|terz|quart|quint|sest|settim)[oa] ?(?::|[–—-] ) ?", re.I)
_SHORT = 240  # characters: an introduction without a colon
_COUNTED = re.compile(rf"\b{COUNT}\b", re.I)
_OF_NETWORK = re.compile(r"\b(?:d(?:a|e)lla rete|d(?:a|e)l (?:network|forum|patto)|dell'associazione)\b", re.I)


_OF_PARTNERS = when_asked(
    r"partner|partenariat|gemell|cooperazion|progett|città|linee (?:guida|di indirizzo)|indirizzi (?:per|in)\b"
    r"|(?:enti|territori|comunità|amministrazioni) (?:\w+ )?ester|con (?:l'estero|gli altri Paesi|altri Paesi)"
    r"|(?:rapporti|relazioni) internazionali|diplomazia",
    re.I,
)


def read(page: Page) -> None:
    """Claim `provisions` of guidelines, of lists of projects or agreements and of pages of no known kind."""
    if page.kind not in ("guideline", "page", "projects_list", "office_page", "agreements_list"):
        return
    ids, counts = Ids(), dict.fromkeys(_KINDS.groupindex, 0)
    for index, flow in enumerate(page.flows):
        if flow.kind in ("paragraph", "heading", "list_item"):
            if match := match_at(_NUMBERED, flow.text):
                group = match.lastgroup or ""
                kind = group.rstrip("_2")
                counts[kind] += 1
                item = Item(index, *trimmed(flow.text, match.end(), len(flow.text)))
                _claim(page, (index, kind, match.span(group)), item, counts[kind], ids)
            else:
                provision_list(page, index, ids)


def provision_list(page: Page, index: int, ids: Ids) -> None:
    """ "Le città saranno scelte con i seguenti criteri:" over bullets, or "Strumenti: a) bandi; b) accordi"."""
    text = page.flows[index].text
    if len(named := list(matches(_EACH_NAMED, text, 0, len(text)))) > 1:
        _each_named(page, index, named, ids)
        return
    colon = _introduction(page, index)
    if page.flows[index].kind == "paragraph":
        for kind, span, items in told_in_prose(page, index):
            for ordinal, item in enumerate(items, 1):
                _claim(page, (index, kind, span), item, ordinal, ids)
    if colon is None:
        provisions_in_turn(page, index, ids)
        return
    start, _ = page.flows[index].sentence_at(max(colon - 1, 0))
    word = _kind(text, start, colon)
    if word is None and colon == len(text):
        _under_heading(page, index, ids)
    if word is None or _OF_NETWORK.search(text, start, colon) or _PAID.search(text, start, colon):
        return
    group = word.lastgroup or ""
    for ordinal, item in enumerate(_items(page, index, colon), 1):
        _claim(page, (index, group.rstrip("_234"), word.span(group)), item, ordinal, ids)


def _under_heading(page: Page, index: int, ids: Ids) -> None:
    """ "Il Comune opera attraverso:" over bullets, the first words under a heading "Strumenti" or behind one that is
    run in: "|Strumenti.| Il Comune opera attraverso:"."""
    flow, heading = page.flows[index], page.heading_of(page.flows[index].section)
    if not _BY_MEANS.search(flow.text):
        return
    (start, end), over = flow.sentences[0], index
    word = _HEADED.fullmatch(flow.text, start, end - 1) if flow.text[end - 1] == "." else None
    if word is None and heading is not None and heading == index - 1:
        title, over = page.structure.sections[flow.section].heading, heading
        word = _HEADED.fullmatch(page.flows[heading].text, page.flows[heading].text.find(title))
    if word:
        group = word.lastgroup or ""
        for ordinal, item in enumerate(below(page, index), 1):
            _claim(page, (over, group, word.span(group)), item, ordinal, ids)


def _each_named(page: Page, index: int, heads: list[re.Match[str]], ids: Ids) -> None:
    """ "Primo passo: una missione. Secondo passo: la firma."."""
    text = page.flows[index].text
    bounds = [*(head.start() for head in heads[1:]), len(text)]
    for ordinal, (head, bound) in enumerate(zip(heads, bounds, strict=True), 1):
        kind = head.lastgroup or ""
        end = min(bound, page.flows[index].sentence_at(head.end())[1])
        _claim(page, (index, kind, head.span(kind)), Item(index, *trimmed(text, head.end(), end)), ordinal, ids)


def provisions_in_turn(page: Page, index: int, ids: Ids) -> None:
    """ "Il percorso ha due fasi. La prima è l'incontro; la seconda la firma.": as many as were told."""
    flow = page.flows[index]
    for start, end in flow.sentences:
        word = search(_KINDS, flow.text, start, end)
        if word is None or not search(_COUNTED, flow.text, start, end) or not FIRST.match(flow.text, end + 1):
            continue
        heads = matches(_IN_TURN, flow.text, end + 1)
        bounds = [*(head.start() for head in heads[1:]), len(flow.text)]
        kind = word.lastgroup or ""
        for ordinal, (head, bound) in enumerate(zip(heads, bounds, strict=True), 1):
            sentence_end = flow.sentence_at(head.end())[1]
            item = Item(index, *trimmed(flow.text, head.end(), min(bound, sentence_end)))
            _claim(page, (index, kind, word.span(kind)), item, ordinal, ids)
        return


def _introduction(page: Page, index: int) -> int | None:
    """Where the words that introduce a list end; None if none follows."""
    flow = page.flows[index]
    opens = flow.text.endswith((":", " seguenti.", " che seguono.")) or (
        len(flow.text) < _SHORT and (told := match_at(_TOLD, flow.text)) and told.end() == len(flow.text)
    )
    if (
        (flow.kind == "heading" and ":" not in flow.text[:-1])
        or (flow.kind == "paragraph" and opens)
        or (flow.kind == "list_item" and flow.text.endswith(" che:"))
    ):
        return len(flow.text)
    colon = flow.text.find(":")
    if colon < 0:
        return len(flow.text) if flow.kind == "heading" else None
    listed = lettered(flow.text, colon + 1, len(flow.text)) or ";" in flow.text[colon:]
    return colon + 1 if listed or _opens_line(flow.text, colon, flow.sentence_at(colon)) else None


def _opens_line(text: str, colon: int, sentence: tuple[int, int]) -> bool:
    """Whether items follow a colon in the same line: "in base a tre criteri: la storia, la vicinanza"."""
    word = _kind(text, sentence[0], colon)
    opens = word and _OPENS_LINE.match(text, word.end(), sentence[1])
    if not opens or opens.end() <= colon or "," not in text[colon : sentence[1]]:
        return False
    count = counted(text[max(sentence[0], colon - 60) : colon])
    return count is None or len(in_line(text, colon + 1, sentence[1])) == count


def _kind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that says what is listed: the one after "seguenti", else the first."""
    following = search(_FOLLOWING, text, start, end)
    named = search(_KINDS, text, following.end() if following else start, end)
    return named or _TOLD.fullmatch(text, start, end)


def _items(page: Page, index: int, colon: int) -> list[Item]:
    """Bullets below the introduction, or the items after its colon in the same line."""
    text = page.flows[index].text
    if colon >= len(text):
        return [item for item in below(page, index) if not _introduces(page, item)]
    sentence_end = page.flows[index].sentence_at(colon)[1] if ";" not in text[colon:] else len(text)
    return [Item(index, a, b) for a, b in in_line(text, colon, sentence_end)]


def _introduces(page: Page, item: Item) -> bool:
    """Whether an item under a heading is a paragraph of an article that has a list of its own: "1. Si tiene conto:"."""
    text = page.flows[item.flow].text
    return text.endswith(":") or (":" in text and _kind(text, item.start, text.index(":")) is not None)


def _as_written(page: Page, flow: int, start: int, end: int) -> str:
    """The words of an item as the source has them, emphasis and footnote figures kept, white space folded."""
    pieces = page.flows[flow].pieces(start, end)
    return " ".join(" ".join(page.document.reading[a:b].split()) for a, b in pieces)


def _is_of_service(page: Page, index: int) -> bool:
    """Whether an office's page lists what citizens need for a service of it: no word of partners or projects near,
    nor does its title tell such relations."""
    section = page.section_of(index)
    about = (page.flows[index].text, section.heading if section else "", page.document.source.title)
    return page.kind == "office_page" and not any(_OF_PARTNERS.search(words) for words in about)


def _claim(page: Page, said: tuple[int, str, tuple[int, int]], item: Item, ordinal: int, ids: Ids) -> None:
    index, kind, span = said
    if _is_of_service(page, index):
        return
    start, end = item.start, item.end
    if lead := match_at(_ORDINAL, page.flows[item.flow].text, start, end):
        start = lead.end()
    words = page.flows[item.flow].text[start:end].split()[:6]
    name = ids.give(f"{page.document.id}-{slug(kind)}-{slug(' '.join(words))}")
    fixed: dict[str, Any] = {
        "provision_id": name,
        "document_id": page.document.id,
        "section_id": page.structure.section_id(page.flows[item.flow].section),
        "ordinal": ordinal,
    }
    text = _as_written(page, item.flow, start, end)
    page.claim("provisions", (name,), item.flow, "provision_list", {"text": (text, start, end)}, **fixed)
    page.claim("provisions", (name,), index, "provision_list", {"kind": (kind, *span)})
