"""Memberships told by the request that was accepted: `Nel 2012 è stata accolta la domanda di adesione di Torino`.

A request that was only made, or turned down, is none.
"""

from __future__ import annotations

import re

from pipelines.flows import AnyOf, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.reality import unreal
from pipelines.readers.taken_in import ON

_REQUEST = (
    r"(?P<request>(?:domanda|richiesta|istanza|candidatura) (?:di (?:adesione|ingresso|ammissione|iscrizione|entrata)"
    r"|d'(?:ingresso|iscrizione|ammissione)))"
)
_WAS = r"(?:è stata|venne|fu) (?:poi |infine |anche )?(?:accolta|accettata)"
_BY_IT = r"(?: (?:dal (?:network|forum|patto)|dalla rete|dall'associazione))?"
_VERB_FIRST = when_asked(
    rf"\b(?P<verb>{_WAS}|(?P<did>ha (?:poi |infine |anche )?(?:accolto|accettato)|accolse|accettò)){_BY_IT}{ON}"
    rf" (?:anche )?la {_REQUEST}(?P<of>[^;:.,]{{2,120}})"
    r"(?=[;:.,]|$)",
    re.I,
)
_REQUEST_FIRST = when_asked(
    rf"\b(?:la|una) {_REQUEST}(?P<of>[^;:.]{{2,140}}?) (?P<verb>{_WAS}\b)(?P<did>(?!))?{_BY_IT}{ON}(?=[;:.,]|$)", re.I
)
_MADE = rf"(?:,? (?:presentata|avanzata|inoltrata|inviata)(?: (?=d)|{ON}))?"
_TO = (
    r"(?: (?:ad?|al|alla|all'|in|nel|nella|nell')(?: ?(?:rete|network|associazione|forum|patto)(?: [a-z]+)?)? ?#?"
    r"(?: \([\w -]+\))?)?"
)
_WHOSE_AND_TO_WHAT = when_asked(  # the publisher's name as "@", a network's as "#"
    rf"{_MADE}{_TO}{_MADE} ?(?:da parte )?(?:d[aei]l?|d[ae]lla|d[ae]ll') ?(?:[Cc]ittà di )?@{_TO}{_MADE}{ON}"
)
_MADE_ON = when_asked(r"\b(?:presenta|avanza|inoltra|invia)ta (?:nel|il|in)(?: mese di)? $|\b[a-z]+ta nell'$")
ACCEPTED = AnyOf("domanda di", "domanda d'", "richiesta di", "richiesta d'", "istanza d", "candidatura di",
                 "candidatura d'")  # fmt: skip
_DONE = ("accolt", "accols", "accett")
_OPENS = 12  # characters: "Nel mese di |maggio 2019|"


def accepted(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Nel 2012 è stata accolta la domanda di adesione di Torino a EUROLAGHI`, `La domanda di ingresso di Torino è
    stata accolta nel 2012`, `La rete ha accolto la richiesta di adesione di Torino`."""
    page, flow = cast.page, cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, _DONE):
        return
    told = search(_VERB_FIRST, flow.text, sentence.start, sentence.end)
    told = told or search(_REQUEST_FIRST, flow.text, sentence.start, sentence.end)
    who = _whose(cast, sentence, told) if told else None
    if told is None or who is None or unreal(flow.text, sentence.start, told.start("verb")):
        return
    named = page.within(sentence.flow, *told.span("of"), "network")
    network = named[0].ref if named else sentence.subject or sentence.topic
    others = told["did"] and sentence.subject != network  # "Il Ministero ha accolto la richiesta di adesione"
    if network is None or network in ended or others:
        return
    day = _day(cast, sentence, told)
    said = min(told.start("verb"), told.start("request")), max(told.end("verb"), told.end("request"))
    cells: dict[str, Cell | None] = {
        "member": (page.publisher, who.start, who.end),
        "status": ("member", *said),
        "joined_edtf": (day.normalised or "", day.start, day.end) if day else None,
    }
    fixed = {"network_id": network, "document_id": page.document.id}
    page.claim("memberships", (page.publisher, network), sentence.flow, "accepted", cells, 0 if day else 2, **fixed)


def _whose(cast: Cast, sentence: Sentence, told: re.Match[str]) -> Actor | None:
    """The publisher, when the request is told to be its own, and to a network or to none named."""
    own = cast.actors(sentence.flow, *told.span("of"))
    if len(own) != 1 or own[0].holder != cast.page.publisher:
        return None
    names = cast.page.within(sentence.flow, *told.span("of"), "network")[:1]
    spans = [(own[0].start, own[0].end, "@"), *((m.start, m.end, "#") for m in names)]
    words = told["of"]
    for start, end, sign in sorted(spans, reverse=True):
        words = words[: start - told.start("of")] + sign + words[end - told.start("of") :]
    return own[0] if _WHOSE_AND_TO_WHAT.fullmatch(words) else None


def _day(cast: Cast, sentence: Sentence, told: re.Match[str]) -> Mention | None:
    """The date of the acceptance, behind its verb or opening the sentence; not the one on which it was asked for."""
    text = cast.page.flows[sentence.flow].text
    dates = [
        d
        for d in cast.page.within(sentence.flow, sentence.start, told.end(), "date")
        if d.normalised and not _MADE_ON.search(text, max(0, d.start - 30), d.start)
    ]
    behind = [d for d in dates if d.start > told.end("verb")]
    return next(iter(behind or [d for d in dates if d.start - sentence.start < _OPENS]), None)
