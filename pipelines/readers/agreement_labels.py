"""Label lines in a section that tells of one agreement: `Firma: Lione, 3 maggio 2012` below `Torino è gemellata con
Lione`, or below the heading `Gemellaggio con Lione`."""

from __future__ import annotations

from pipelines.flows import match_at
from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import KIND, NAME_END, Key, Said, claim, partner_at
from pipelines.readers.agreement_standing import signed, status
from pipelines.readers.page import Page

_WITH = when_asked(r" (?:con|ad?) (?:(?:la città di|il Comune di|la|il) |l')?(?=[A-ZÀ-Þ])")

_ASIDE = when_asked(
    r"(?:Paese|Nazione|Stato|Tipo|Tipologia|Natura|Forma|Oggetto|Ambit[oi]|Tem[ai]|Materi[ae]|Settor[ei]|Durata"
    r"|Not[ae]|Referente"
    r"|Finalità|Attività|Continente|Regione)(?: (?:di|del|dell'|d')? ?\w+)?: \S"
)


def is_aside(text: str) -> bool:
    """Whether a line tells something else of the entry above: "Paese: Croazia", "Oggetto: scambi tra scuole"."""
    return len(text) < 160 and _ASIDE.match(text) is not None


def labelled_lines(page: Page) -> None:
    """Claim what lines labelled `Firma`, `Stato` tell of the one agreement of their section, if nothing else has."""
    for flows in page.by_section.values():
        labelled = [(f, label.means) for f in flows if (label := label_of(page.flows[f].text))]
        if any(means == "signed" for _, means in labelled):
            _claim_lines(page, flows, [each for each in labelled if each[1] in ("signed", "state")])


def _claim_lines(page: Page, flows: list[int], lines: list[tuple[int, str]]) -> None:
    told = _told_in(page, flows)
    if len(told) > 1 or (told and any(told.values())):
        return
    key = next(iter(told), None) or _of_heading(page, flows[0])
    for flow, means in lines if key else ():
        whole = (0, len(page.flows[flow].text))
        cell = signed(page, flow, *whole, "listed_agreement") if means == "signed" else status(page, flow, *whole)
        if key and cell:
            column = "signed_edtf" if means == "signed" else "status"
            page.claim("agreements", key, flow, "labelled_line", {column: cell})


def _told_in(page: Page, flows: list[int]) -> dict[Key, bool]:
    """The agreements that some flows tell, and whether they say when each was signed."""
    spans = [page.flows[f].span(0, len(page.flows[f].text)) for f in flows if page.flows[f].text]
    out: dict[Key, bool] = {}
    for fact in page.facts:
        here = [c for c in fact.claims if any(a <= c.spans[0][0] < b for a, b in spans)]
        if fact.table == "agreements" and here:
            party, partner, kind = fact.key
            key = (party, partner, kind)
            out[key] = out.get(key, False) or any(c.column == "signed_edtf" for c in here)
    return out


def _of_heading(page: Page, flow: int) -> Key | None:
    """Claim the agreement that a heading names whole: `Gemellaggio con Lione`."""
    text = page.flows[flow].text
    kind = match_at(KIND, text) if page.flows[flow].kind in ("heading", "title") else None
    tie = _WITH.match(text, kind.end()) if kind else None
    partner = partner_at(page, flow, tie.end(), len(text)) if tie else None
    if kind is None or partner is None or not NAME_END.match(text, partner.end):
        return None
    return claim(page, flow, partner, Said(kind.lastgroup or "", flow, *kind.span()), (0, len(text)), "labelled_line")
