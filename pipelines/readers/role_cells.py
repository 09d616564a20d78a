"""One row of the table `roles`: who does what, since when; which sentences say so is for `roles`."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.flows import matches
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.reality import unreal
from pipelines.readers.role_words import ROLE_VERB

_JOINED = re.compile(
    r"\b(?:ader\w+|entrat[ao](?:vi)?|ammess[ao]|accolt[ao]|ingresso|unit[ao]|membr[oi]|soci[aoe]?|fa parte"
    r"|è nel(?:la)?|fondat\w+)\b(?:(?! e (?:dal|nel)\b)[^,;]){0,30}$",
    re.I,
)
_BELONGING_BEGAN = when_asked(  # "l'adesione |risale al| 2013 ed è coordinata da"
    r"\b(?:risal\w+|iniziat[ao]|deliberat[ao]|avviat[ao]|formalizzat[ao]|decis[ao]|approvat[ao]|avvenut[ao])\b"
    r"[^,;]{0,40}$"
)
_BELONGING_ASIDE = when_asked(
    r", (?:che|di cui|a cui|(?:del|al)la? quale) [^,;.]*$"
)  # ", |che ne fa parte dal| 2013, è"
_ANOTHER_ACT = when_asked(r"[;]|, e |, che | e (?:partecipa|presiede|siede|coordina|è)")
_RELATIVE = re.compile(r"\b(?:cui|quale|quali)\b")
_FOUNDED = re.compile(r"\bfondat|\bnat[ao]|\bader|\bunit[ao]")
_SINCE = re.compile(r"\b(?:dal|dall'|da) ?(?:\w+ )?$", re.I)
_RIGHT_BEHIND = re.compile(
    r"(?: ?\([^)]*\))?,? (?:(?:già |sin |fin )?(?:a far data )?(?:dal|dall'|da) ?(?:[a-z]+ )?|(?:per il"
    r"|nel) (?:periodo|mandato"
    r"|biennio|triennio|quadriennio) )"
)  # "(Board) dal| 2016"
_NEXT_TO_HIM = when_asked(
    r",? (?:nel corso del(?:l')?|nel|nell'|dal|dall'|fino al) ?(?:[a-z]+ )?"
)  # "dal Sindaco nel| 2020", "il Comitato, che ha presieduto nel| 2020"
_UNTIL = re.compile(r"\b(?:[Ff]ino|[Ss]ino) (?:al |all'|a )(?:\w+ )?$")


def _period(
    cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, after: int, organ: int
) -> tuple[str, int, int] | None:
    """When: `nel corso del 2020 ha presieduto`, `dal 2019 al 2021`, `fino al 2021`, `dal 2022` (open)."""
    text = cast.page.flows[sentence.flow].text
    found: Mention | None = None
    for d in cast.page.within(sentence.flow, sentence.start, sentence.end, "date", "period"):
        between = cast.page.within(sentence.flow, d.end, verb.end(), "body")
        other = any(m.start < verb.start() and m.start != organ for m in between)
        nearer = found is None or d.end <= verb.start()  # "nel Consiglio dal 2016 e nel 2020 ha presieduto"
        later = text[d.end : d.end + 1] == "," and unreal(text, sentence.start, d.start)  # "che si terrà nel 2027,"
        if nearer and not other and not later and _tells_when(text, sentence, d, verb, who, after, organ):
            found = d
    return (_as_period(text, found), found.start, found.end) if found else None


def _tells_when(
    text: str, sentence: Sentence, d: Mention, verb: re.Match[str], who: Actor, after: int, organ: int
) -> bool:
    """Whether a date beside a role's verb is the role's, and not that of joining or of another organ."""
    joined = _JOINED.search(text[max(sentence.start, d.start - 45) : d.start])
    own = (
        after - organ if d.end <= organ and after <= verb.start() else 0
    )  # "Nel 2020 la Task Force è stata guidata da"
    between = who.end - who.start if d.end <= who.start and who.end <= verb.start() else 0
    before_verb = (
        0 <= verb.start() - d.end - own - between < 30
        and not joined
        and not re.search(r"[.;]", text[d.end : verb.start()])
        and not _is_of_earlier(text, sentence.start, d)
    )
    amid_verb = (  # "partecipa, dal 2019, al"
        verb.start() <= d.start
        and d.end <= verb.end()
        and not (joined and _BELONGING_ASIDE.search(text, verb.start(), d.start))
        and not _BELONGING_BEGAN.search(text, verb.start(), d.start)
    )
    before_organ = amid_verb or (verb.end() <= d.start and d.end <= organ)
    behind_who = verb.end() <= who.start and _NEXT_TO_HIM.fullmatch(text, who.end, d.start)
    behind_verb = verb.end() <= d.start and _RIGHT_BEHIND.fullmatch(text, verb.end(), d.start)
    told_behind = organ < verb.start() <= d.start and _NEXT_TO_HIM.fullmatch(text, verb.end(), d.start)
    after_organ = (
        before_organ
        or bool(behind_verb or behind_who or told_behind)
        or (
            0 <= d.start - after < 45
            and (
                _RIGHT_BEHIND.fullmatch(text, after, d.start)
                or not ROLE_VERB.search(text, d.end, min(sentence.end, d.end + 30))
            )
            and not _another_between(text, max(after, verb.end()), d.start, sentence.end)
            and not _ANOTHER_ACT.search(text[after : d.start])
        )
    )
    if not (before_verb or after_organ) or (joined and _RELATIVE.search(text[after : d.start])):
        return False
    return not _FOUNDED.search(text[min(d.end, verb.end()) : max(d.start, verb.start())])


def _another_between(text: str, start: int, date: int, end: int) -> bool:
    """Whether a date is told of another role: "siede nel Comitato, |presidente| dal 2020 della Task Force"."""
    found = ROLE_VERB.search(text, start, end)
    return found is not None and found.start() < date


_NEXT_CLAUSE = re.compile(r"[,;:] | \(| ed? | che ")


def _is_of_earlier(text: str, start: int, d: Mention) -> bool:
    """Whether a date belongs to a role told before it: "siede nel Consiglio |dal 2022| e ne presiede la Giunta"."""
    earlier = (v.end() for v in matches(ROLE_VERB, text, start, min(len(text), d.end + 80)) if v.end() <= d.start)
    return any(not _NEXT_CLAUSE.search(text, told, d.start) for told in earlier)


def _as_period(text: str, d: Mention) -> str:
    """The EDTF of a date with the word before it: `dal 2022` is open, `fino al 2021` ends."""
    lead = text[max(0, d.start - 18) : d.start]
    if d.kind == "date" and _UNTIL.search(lead):
        return f"../{d.normalised}"
    since = d.kind == "date" and _SINCE.search(lead) and not re.match(r"\s*(?:al|fino)", text[d.end : d.end + 6])
    return f"{d.normalised}/.." if since else d.normalised or ""


def claim_role(
    cast: Cast,
    sentence: Sentence,
    verb: re.Match[str],
    who: Actor,
    role: str,
    network: str,
    name: str | None,
    pieces: list[tuple[int, int]],
    m: Mention | None,
) -> None:
    """Claim that `who` has a role in a network, or in its organ `m` called `name`, and when."""
    page = cast.page
    key = slug("-".join(part for part in (network, who.holder, role, name or "") if part), 160)
    after = m.end if m else verb.end()
    cells = {
        "holder": (who.holder, who.start, who.end),
        "role": (role, verb.start(), verb.end()),
        "body": (name, pieces) if name else None,
        "period_edtf": _period(cast, sentence, verb, who, after, m.start if m else verb.end()),
    }
    page.claim(
        "roles",
        (key,),
        sentence.flow,
        f"{role}_of",
        cells,
        role_id=key,
        network_id=network,
        document_id=page.document.id,
    )
    if who.named:
        flow, start, end = who.named
        fact = page.facts[-1]
        said = page.flows[flow].pieces(start, end)
        fact.claims[:] = [replace(c, spans=said) if c.column == "holder" else c for c in fact.claims]
