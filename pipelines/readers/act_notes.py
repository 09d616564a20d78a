"""Acts of joining that a footnote tells: `ne è parte dal 12 luglio 2021¹` above `¹ Adesione disposta con deliberazione
n. 33 del 12 luglio 2021`."""

from __future__ import annotations

from pipelines.patterns import when_asked
from pipelines.readers.page import Page

_MARK = when_asked(r"[.,;)]?\s?(?:(?P<raised>[¹²³⁰⁴-⁹]+)|\[\^?(?P<number>\d{1,3})\])")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RESOLVES = when_asked(
    r"(?:(?:L'|La |Il )?(?:[Aa]desione|[Ii]ngresso|[Ii]scrizione|[Pp]artecipazione)\b[^.;]{0,60}? (?:con|da(?:lla)?)"
    r"|(?:[Cc]on|V\.|[Vv]edi|[Ss]i veda|[Cc]fr\.|[Gg]iusta)|Atto(?: di adesione)?:)?(?: la| l'| il)? ?"
)
_KINDS = ("council_resolution", "executive_resolution", "decree")


def act_in_note(page: Page, flow: int, sentence: tuple[int, int], date_end: int | None, network: str) -> None:
    """Claim the act of a membership from the note whose mark stands at its date, else at its sentence's end."""
    if not page.structure.marks or date_end is None:
        return
    number = _mark_at(page, flow, date_end) or _mark_at(page, flow, sentence[1])
    note = _note(page, flow, number) if number else None
    if note is None:
        return
    text = page.flows[note].text
    act = next(iter(page.of(note, "act")), None)
    if act is None or act.value.kind not in _KINDS or not _RESOLVES.fullmatch(text, 0, act.start):
        return
    fixed = {"network_id": network, "document_id": page.document.id}
    cells = {"act_id": (act.ref or act.normalised or "", act.start, act.end)}
    page.claim("memberships", (page.publisher, network), note, "act_in_note", cells, 1, **fixed)


def _mark_at(page: Page, flow: int, offset: int) -> str | None:
    """The number of the note whose mark stands right behind an offset of a flow."""
    _, end = page.flows[flow].span(offset - 1, offset)
    mark = _MARK.match(page.document.reading, end)
    return (mark["number"] or mark["raised"].translate(_RAISED)) if mark else None


def _note(page: Page, flow: int, number: str) -> int | None:
    """The first note of that number below a flow."""
    for index in range(flow + 1, len(page.flows)):
        if page.flows[index].kind == "footnote":
            told = page.structure.ordinals[page.flows[index].blocks[0][1]]
            if told is not None and str(told) == number:
                return index
    return None
