"""Acts and their citations: which act each citation means over all texts, then one claim per citation.

Here: whose statute, plan or resolution a page means, and joining the several ways one act is cited. How a citation is
written is for `pipelines.mentions.acts`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from pipelines.ids import slug
from pipelines.mentions import act_identity
from pipelines.mentions.act_forms import Act, vocabulary
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.page import Cell, Page
from pipelines.readers.publishers import common_name
from pipelines.vocabulary import alternation
from pipelines.vocabulary import vocabulary as reviewed

Place = tuple[int, int, int]
_RENAMED_KINDS = ("statute", "plan", "guideline")
_OWN_ADJECTIVE = re.compile(r" (?:comunale|metropolitan[oa]|municipale|provinciale)$", re.I)
_JOINED = re.compile(r" ?(?:[-–,:]|di cui al)? ?\(?(?:(?:[A-Z]{2,8}\) ?\(?)?(?:n\. ?)?(?:del |dell'|di |in data )?)?")
_OF_OTHERS = re.compile(  # plans that a bare name does not make the speaker's: "Piano nazionale", "Piano Mattei"
    r"(?i:nazional|europe|regional|mondial|global|internazional|ripresa|unesco|\bstatal|govern[oa]tiv)"
    r"|\b(?:PNRR|ONU|UE|Mattei|Marshall|Juncker|Delors|Italia)\b"
)
_SMALL_WORD = re.compile(r"d[ei]\w{0,3}|per|con|e|\d+")
_REACH = 1000  # characters: how far before a regional act its region may be named
_REGION = when_asked(r"(?<!\w)Regione (?:(?:del|della|dell'|d') ?)?[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*")
_BARE_BODIES = ("Comune", "Città metropolitana", "Città Metropolitana", "Città", "Amministrazione")
_SHORT_NAME = re.compile(r"[A-Z][A-Za-z]{1,9}")


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A citation whose number, year or title says `written` where the act's other citations say `taken`.

    `place` is that of its mention when acts were resolved, `span` its words in their flow.
    """

    place: Place
    span: tuple[int, int]
    field: str
    written: str
    taken: str


@dataclass
class ActIndex:
    """What every citation means: (page, flow, mention index) -> act id; and the citations that contradict others."""

    ids: dict[Place, str] = field(default_factory=dict)
    inconsistencies: list[Inconsistency] = field(default_factory=list)


@dataclass(slots=True)
class _Cited:
    """One act mention: where it is, the act with its year settled, and whose act it is (None: everybody's)."""

    place: Place
    span: tuple[int, int]
    act: Act
    body: str | None


def resolve_acts(pages: list[Page]) -> ActIndex:
    """Give every act mention of all pages the id of the act it means (`ref`, `normalised`) and its settled year.

    Call it once, before the readers. Acts of the state and international ones are the same on every page; those that
    any body may issue under the same name or number are one per body.
    """
    for each in pages:
        _drop_itself(each)
    index = ActIndex()
    groups: dict[str | None, list[_Cited]] = defaultdict(list)
    for cited in _all_cited(pages):
        groups[cited.body].append(cited)
    for members in groups.values():
        _settle_years(members, index)
        _name(members, index)
    for (page, flow, position), act_id in index.ids.items():
        mention = pages[page].mentions[flow][position]
        pages[page].mentions[flow][position] = replace(mention, normalised=act_id, ref=act_id)
    index.inconsistencies.sort(key=lambda each: each.place)
    return index


def _drop_itself(page: Page) -> None:
    """The plan that a guideline is by its title (`Piano della cooperazione del Comune di Prova 2025-2028`, `Comune di
    Prova. Linee guida per la pace`) is no act that it cites."""
    if page.kind == "guideline" and page.flows and page.flows[0].kind == "title":
        title = page.flows[0].text
        page.mentions[0] = [m for m in page.mentions[0] if m.kind != "act" or not _is_title(title, m, page.publisher)]


def _is_title(title: str, named: Mention, publisher: str) -> bool:
    """Whether a mention is a whole title, but for the publisher before it."""
    before = title[: named.start].rstrip(" .:,|–—-").casefold()
    return named.end == len(title) and before in ("", publisher.casefold())


def _all_cited(pages: list[Page]) -> Iterable[_Cited]:
    for number, page in enumerate(pages):
        for flow, mentions in enumerate(page.mentions):
            for position, mention in enumerate(mentions):
                if mention.kind == "act" and isinstance(mention.value, Act):
                    act = mention.value
                    region = _region(page, flow, mention) if _is_regional(act) else None
                    body = slug(str(region[0])) if region else _body(act, page.publisher)
                    yield _Cited((number, flow, position), (mention.start, mention.end), act, body)


def _body(act: Act, publisher: str) -> str | None:
    """The slug of the body whose act it is: the one named, else the page's publisher; None for acts of everybody."""
    if act_identity.act_id(act, "some-body") == act_identity.act_id(act) or act.kind == "regional_law":
        return None
    issuer = _without_owner(act.issuer, publisher) if act.issuer else None
    if (
        issuer is None
        or _own_organ().match(issuer)
        or _own_president(act, issuer, publisher)
        or slug(publisher).startswith(slug(issuer))
    ):
        return slug(publisher)
    return slug(act.issuer)


def _own_president(act: Act, words: str, publisher: str) -> bool:
    """Whether a decree is of the president who heads a province or a union, on its own page."""
    headed = common_name(publisher) is not None
    return headed and act.kind == "decree" and words.lower() == "presidente"


def _without_owner(organ: str, publisher: str) -> str:
    """ "Giunta| dell'Unione", "Consiglio| provinciale", "Consiglio| di Prova": an organ without whose it is."""
    organ = organ.removesuffix(f" di {publisher.partition(' di ')[2]}")
    if publisher.startswith("Provincia"):
        organ = organ.removesuffix(" provinciale").removesuffix(" Provinciale")
    own = alternation(reviewed("offices")["self_names"].get(publisher.split()[0], ()))
    owner = re.search(rf" (?:del|della|dell') ?(?:{own})$", organ) if own and " del" in organ else None
    return organ[: owner.start()] if owner else organ


def _is_regional(act: Act) -> bool:
    return act.kind == "regional_law" or (act.issuer or "").casefold().endswith("regionale")


@cache
def _own_organ() -> re.Pattern[str]:
    """A council, board or mayor named without its body: the publisher's own."""
    begins = alternation(word for organ in vocabulary()["organs"] for word in organ["begins"])
    return re.compile(
        rf"(?i:{begins}|sindac[oa]|dirigente|comune|città metropolitana)(?: (?i:comunale|metropolitan[oa]))?$"
    )


def _settle_years(members: list[_Cited], index: ActIndex) -> None:
    """Years as the other citations of the same number give them; what contradicts is noted."""
    settled, contradictions = act_identity.reconcile_years([cited.act for cited in members])
    for contradiction in contradictions:
        cited = members[contradiction.index]
        if not cited.act.alias:
            index.inconsistencies.append(
                Inconsistency(cited.place, cited.span, contradiction.field, contradiction.written, contradiction.taken)
            )
    for cited, act in zip(members, settled, strict=True):
        cited.act = act


def _name(members: list[_Cited], index: ActIndex) -> None:
    """Give each citation of one body's acts its id."""
    forms: dict[Any, list[_Cited]] = defaultdict(list)
    for cited in members:
        known = _spellings().get(slug(cited.act.name or ""))
        if known:
            index.ids[cited.place] = known
        elif cited.act.form:
            index.ids[cited.place] = act_identity.act_id(cited.act, cited.body)
        else:
            forms[cited.act.kind, _own_name(cited), cited.act.period_edtf].append(cited)
    for group in _same_names([*forms.values()]):
        first = min((cited for cited in group), key=lambda cited: (cited.act.period_edtf is None, cited.place))
        act_id = act_identity.act_id(replace(first.act, name=_own_name(first)), first.body)
        index.ids.update((cited.place, act_id) for cited in group)
        index.inconsistencies += _other_titles(first, group)


@cache
def _spellings() -> dict[str, str]:
    """Slug of a reviewed spelling -> id of the act."""
    return {slug(name): act_id for act_id, names in reviewed("act_spellings").items() for name in names}


def _own_name(cited: _Cited) -> str:
    """The name without the body that issues it: "Statuto Comunale" is "Statuto", "Documento Unico ..." is "DUP"."""
    name = cited.act.name or ""
    if cited.act.kind not in _RENAMED_KINDS or cited.body is None:
        return name
    if cited.act.issuer:
        name = re.sub(rf"(?: (?:di|del|della|dello|dei|degli|delle)| dell')? ?{re.escape(cited.act.issuer)}", "", name)
    name = _OWN_ADJECTIVE.sub("", name)
    words = [
        word
        for word in re.findall(r"\w+", act_identity.without_period(name))
        if not word.isupper() and not _SMALL_WORD.fullmatch(word)
    ]
    initials = "".join(word[0] for word in words).upper()  # "Documento unico di programmazione" is the DUP
    return initials if initials in vocabulary()["acronyms"] else name


def _same_names(forms: list[list[_Cited]]) -> list[list[_Cited]]:
    """Citations of one act together; a name without its period joins only the one act it can mean."""
    groups: list[tuple[Act, list[_Cited]]] = []
    for form in sorted(forms, key=lambda form: form[0].act.period_edtf is None):
        act = replace(form[0].act, name=_own_name(form[0]))
        alike = [group for other, group in groups if act_identity.same_act(other, act)]
        if len(alike) == 1:
            alike[0].extend(form)
        else:
            groups.append((act, list(form)))
    return [group for _, group in groups]


def _other_titles(first: _Cited, group: list[_Cited]) -> Iterable[Inconsistency]:
    """Citations that give the act's name with its words in another order."""
    order = _words(_own_name(first))
    for cited in sorted(group, key=lambda cited: cited.place):
        words = _words(_own_name(cited))
        if words != order and sorted(words) == sorted(order):
            yield Inconsistency(cited.place, cited.span, "title", cited.act.name or "", first.act.name or "")


def _words(name: str) -> list[str]:
    return [word for word in slug(name).split("-") if len(word) > 4 and not word.isdigit()]


def read(page: Page) -> None:
    """Claim the acts that a page cites and each of its citations; `resolve_acts` must have run."""
    ordinals: dict[str, int] = defaultdict(int)
    for flow in page.mentioning("act"):
        cited = [m for m in page.of(flow, "act") if m.ref and isinstance(m.value, Act)]
        for index, mention in enumerate(cited):
            _claim_act(page, flow, mention, mention.value)
            if not mention.value.alias:
                ordinals[mention.ref or ""] += 1
                span = _cited_span(page.flows[flow].text, cited, index)
                _claim_citation(page, flow, mention, span, ordinals[mention.ref or ""])


def _cited_span(text: str, cited: list[Mention], index: int) -> tuple[int, int]:
    """Kind, number and date of a citation: a short name before it and a number, date or period right after it count."""
    start, end = cited[index].start, cited[index].end
    same = [m for m in cited[max(index - 1, 0) : index + 2] if m.value.alias and m.ref == cited[index].ref]
    if same and same[0].end <= start and _JOINED.fullmatch(text, same[0].end, start):
        start = same[0].start
    after = [(m.start, m.end) for m in same if m.start >= end and any(c.isdigit() for c in text[m.start : m.end])]
    after += [span for name in ("date", "period_edtf") if (span := cited[index].value.span(name))]
    for begin, finish in after:
        if finish > end >= begin or _JOINED.fullmatch(text, end, begin):
            end = max(end, finish)
    return start, end + (text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")")


def _claim_act(page: Page, flow: int, mention: Mention, act: Act) -> None:
    """Claim of an act what this citation says: "legge 125/2014" its kind, number and year."""
    assert mention.ref
    cells: dict[str, Cell | None] = {
        "kind": (act.kind, mention.start, mention.end),
        "number": _cell(act, "number", act.number),
        "year": _year(mention.ref, act),
        "date": _cell(act, "date", date.fromisoformat(act.date)) if act.date else None,
        "period_edtf": _cell(act, "period_edtf", act.period_edtf),
        "title": _title(page, flow, mention, act),
        "issuer": _issuer(page, flow, mention, act),
    }
    name = act_identity.urn(act) if _year(mention.ref, act) else None
    rank = 5 if act.alias else 0
    page.claim(
        "acts",
        (mention.ref,),
        flow,
        "act_cited",
        cells,
        rank,
        act_id=mention.ref,
        urn=name,
        url=act_identity.url(name) if name else None,
    )


def _cell(act: Act, name: str, value: Any) -> Cell | None:
    span = act.span(name)
    return None if value is None or span is None else (value, *span)


def _year(act_id: str, act: Act) -> Cell | None:
    """The year as written, unless the act turned out to be of another: no claim against its own id."""
    if act.form and act.year is not None and act.number and f"-{slug(act.number)}-{act.year}" not in act_id:
        return None
    return _cell(act, "year", act.year)


def _title(page: Page, flow: int, mention: Mention, act: Act) -> Cell | None:
    """The quoted title, else the proper name; a law's short name only where nothing else names it."""
    name = "name" if act.span("name") and act.name and not act.form else "title"
    span = act.span(name)
    if act.alias:
        short = page.flows[flow].text[mention.start : mention.end]
        span = (mention.start, mention.end) if _SHORT_NAME.fullmatch(short) else None
    return (page.written(flow, *span), *span) if span else None


def _issuer(page: Page, flow: int, mention: Mention, act: Act) -> Cell | None:
    """The body named with the act; the publisher where its own council or nobody is named with an act of its own.

    A regional act is the region's that the words before it name, else the one named right after it.
    """
    span = act.span("issuer")
    words = page.flows[flow].text[slice(*span)] if span else ""
    if _is_regional(act):
        return _region(page, flow, mention)
    if span and words[0].isupper() and not _is_own(page, act, words):
        return page.written(flow, *span), *span
    own = _body(act, page.publisher) == slug(page.publisher) and (span or _issued_by_any(act))
    if not own:
        return None
    return page.publisher, *(_publisher_beside(page, flow, mention) or span or (mention.start, mention.end))


def _is_own(page: Page, act: Act, words: str) -> bool:
    """Whether the words for a resolution's organ, or for a body without its place, mean the publisher."""
    if act.kind in ("council_resolution", "executive_resolution", "decree") and _own_organ().match(
        _without_owner(words, page.publisher)
    ):
        return True
    if _own_president(act, _without_owner(words, page.publisher), page.publisher):
        return True
    return words in reviewed("offices")["self_names"].get(page.publisher.split()[0], ()) or words in _BARE_BODIES


def _issued_by_any(act: Act) -> bool:
    """Whether each authority issues acts of this kind for itself, so that a bare "DUP" is the speaker's."""
    plan = act.kind == "plan" and not _OF_OTHERS.search(act.name or "")
    return plan or act.kind in ("statute", "motion", "council_resolution", "executive_resolution")


def _publisher_beside(page: Page, flow: int, mention: Mention) -> tuple[int, int] | None:
    """Where the sentence names the publisher: in full before an act, else by any of its names, the nearest one."""
    start, end = page.flows[flow].sentence_at(mention.start)
    words = page.flows[flow].text[start : mention.start]
    match = re.search(rf"(?<!\w){re.escape(page.publisher)}(?!\w)", words, re.I)
    if match:
        return start + match.start(), start + match.end()
    named = [m for m in page.within(flow, start, end, "organisation") if m.ref == slug(page.publisher)]
    named = [m for m in named if m.end <= mention.start or mention.end <= m.start]
    nearest = min(named, key=lambda m: max(mention.start - m.end, m.start - mention.end), default=None)
    return (nearest.start, nearest.end) if nearest else None


def _region(page: Page, flow: int, mention: Mention) -> Cell | None:
    """ "La Regione Emilia-Romagna è intervenuta con la L.R. 12/2002", "L.R. 12/2002 della Regione Emilia-Romagna"."""
    text = page.flows[flow].text
    after = re.compile(r",? de(?:l|lla) ").match(text, mention.end)
    match = _REGION.match(text, after.end()) if after else None
    before = [*_REGION.finditer(text, max(0, mention.start - _REACH), mention.start)]
    match = match or (before[-1] if before else None)
    return (page.written(flow, *match.span()), *match.span()) if match else None


def _claim_citation(page: Page, flow: int, mention: Mention, cited: tuple[int, int], ordinal: int) -> None:
    """Claim one citation: "L. n 68/1993" as written, and the article of "art. 19 della L. n 68/1993"."""
    key = f"{page.document.id}-{mention.ref}-{ordinal}"
    cells: dict[str, Cell | None] = {"as_cited": (page.written(flow, *cited), *cited)}
    for name in ("article", "paragraph", "pinpoint"):
        span = mention.value.span(name)
        cells[name] = (page.written(flow, *span), *span) if span else None
    start, end = page.document.span(*page.flows[flow].span(*cited))
    fixed = {
        "citation_id": key,
        "act_id": mention.ref,
        "document_id": page.document.id,
        "char_start": start,
        "char_end": end,
    }
    page.claim("act_citations", (key,), flow, "act_cited", cells, 0, **fixed)
