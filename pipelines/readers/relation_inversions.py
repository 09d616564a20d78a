"""Relations told with the other body first: `con C40 ha attivato una partnership strategica`, `con UCLG opera in
sinergia`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.reality import unreal
from pipelines.readers.relation_cells import Found, body_at, claim_relation

_WITH = when_asked(r"\b[Cc]on ?(?:(?:il|la|lo|le|gli|i) |l')?(?=[A-Z])")
_NEXT = when_asked(
    r"(?: ?\([^)]*\))?(?:,| e| ed)(?: con| in| ad?)?(?: (?:il|la|lo|i|le|gli|nel|nella|al|alla))?"
    r" (?:l'|nell'|all')?(?=[A-Z])"
)
BEHIND = when_asked(  # ", la rete |ha in essere una partnership strategica"
    r"(?: ?\([^)]*\))?,? (?:(?:(?:la|il) |l')?(?:rete|network|forum|patto|associazione|coalizione|alleanza|essa"
    r"|esso) )?"
    r"(?:(?P<strategic_partner>(?:ha|hanno) (?:\w+ )?(?:attivato|in essere|avviato|stretto|siglato|stipulato)"
    r" (?:una? |un')(?:partnership|alleanza|collaborazione|partenariato) strategic[ao])"
    r"|(?P<works_with>(?:lavora|opera|agisce|coopera|collabora)"
    r"(?: in (?:stretta )?(?:sinergia|raccordo|collaborazione))?))\b(?! (?:con|insieme)\b)",
    re.I,
)
_CLAUSE = when_asked(r"[;,] (?:e |ed |mentre )?$")
CUES = (
    "nasce",
    "nata",
    "nato",
    "nacque",
    "deriva",
    "partnership",
    "strategic",
    "sinergia",
    "lavora",
    "opera ",
    "agisc",
    "collabor",
    "cooper",
    "raccord",
    "legat",
    "unita a",
    "unito a",
)


def read(cast: Cast, sentence: Sentence) -> None:
    """Claim the relations whose verb stands behind those with whom."""
    _born_from(cast, sentence)
    _partners_in(cast, sentence)
    _bound_to(cast, sentence)
    text = cast.page.flows[sentence.flow].text
    for lead in matches(_WITH, text, sentence.start, sentence.end):
        if lead.start() > sentence.start and not _CLAUSE.search(text, sentence.start, lead.start()):
            continue
        objects = _series(cast, sentence, lead.end())
        end = objects[-1][1] if objects else lead.end()
        own = next(iter(cast.page.within(sentence.flow, end, min(sentence.end, end + 60), "network")), None)
        told = match_at(BEHIND, text, end, sentence.end) if objects else None
        if told is None and objects and own and match_at(_ARTICLE, text, end, own.start + 1):
            told = match_at(BEHIND, text, own.end, sentence.end)
        network = own.ref if own and told and own.end <= told.start() else sentence.subject or sentence.topic
        if told and network and not unreal(text, sentence.start, told.start()):
            relation = told.lastgroup or ""
            for each in objects:
                if each[2] is None or each[2].ref != network:
                    claim_relation(
                        cast.page, sentence.flow, network, relation, told.span(relation), each, "with_whom_first"
                    )


BORN_FROM = when_asked(
    r"(?:(?:È|Fu|È stat[oa]) )?[Dd]al(?:la |lo |l'| )(?:programma|progetto|iniziativa|campagna|rete|network|piattaforma"
    r"|esperienza d(?:i|el(?:la|l'|lo)?(?: programma| progetto| rete)?)) ?[\"«“]?(?=[A-ZÀ-Þ\d])"
)
_IS_BORN = when_asked(
    r"[\"»”]?(?: ?\([^)]*\))?(?:,? [^;:.]{3,90}?,)? (?:che )?(?P<born>(?:è|sono) nat[aoei]|nasce|nacque|deriva"
    r"|trae origine|(?:prende|ha preso) (?:avvio|le mosse)) (?:(?:il|lo|la) |l')?(?:rete |network )?(?=[A-ZÀ-Þ])"
)


def _born_from(cast: Cast, sentence: Sentence) -> None:
    """`Dal programma Acque Vive, lanciato nel 2010, nasce EUROLAGHI`, `È dal programma Acque Vive che nasce`."""
    text = cast.page.flows[sentence.flow].text
    lead = match_at(BORN_FROM, text, sentence.start, sentence.end)
    found = body_at(cast, sentence, lead.end()) if lead else None
    born = match_at(_IS_BORN, text, found[1], sentence.end) if found else None
    if found is None or born is None or unreal(text, sentence.start, born.start("born")):
        return
    for own in cast.page.within(sentence.flow, born.end(), sentence.end, "network"):
        if own.start == born.end() and own.ref and not (found[2] and found[2].ref == own.ref):
            claim_relation(cast.page, sentence.flow, own.ref, "grew_from", born.span("born"), found, "born_from")


HAS_IN = when_asked(
    r"\b(?:ha|trova|vede)(?: (?:anche|inoltre|oggi))? (?:(?:in|nel|nella) |nell')"
    r"(?=[A-ZÀ-Þ][^,;:.]{1,90} partner strateg)"
)
_A_PARTNER = when_asked(
    r"(?: ?\([^)]*\))? (?:(?:un|il|i|due|tre|dei) )?(?:(?:suo|proprio|suoi|propri) )?partner strategic[oi]\b"
)


def _partners_in(cast: Cast, sentence: Sentence) -> None:
    """`MMC ha in C40 Cities un partner strategico`: the body named between the verb and what it is."""
    text = cast.page.flows[sentence.flow].text
    has = search(HAS_IN, text, sentence.start, sentence.end)
    objects = _series(cast, sentence, has.end()) if has else []
    told = match_at(_A_PARTNER, text, objects[-1][1], sentence.end) if objects else None
    if has is None or told is None or sentence.subject is None or unreal(text, sentence.start, has.start()):
        return
    for each in objects:
        said = (has.start(), told.end())
        claim_relation(cast.page, sentence.flow, sentence.subject, "strategic_partner", said, each, "partner_in_whom")


BOUND = when_asked(
    r"\b(?:è|sono)(?: (?:anche|inoltre|oggi|da tempo|\w+mente))* (?:legat|unit)[aoei] (?:ad? |all[aeo] |al |all'|agli )"
    r"(?=[A-ZÀ-Þ])"
)
_BY_A_TIE = when_asked(
    r"(?: ?\([^()]*\))?,?(?: (?:anche|dal \d{4}),?)? da (?:una? |un')?(?:\w+ )?"
    r"(?:(?P<strategic_partner>(?:partnership|partenariato|alleanza|collaborazione|accordo) strategic[ao]|alleanze"
    r" strategiche)"
    r"|(?P<works_with>(?:(?:accord|protocoll|rapport|legam|relazion)\w+ (?:di (?:\w+ )?(?:collaborazione|cooperazione)"
    r"|d'intesa)|collaborazion[ei]|partnership|partenariato)))\b"
)
_WHO = when_asked(r"(?: ?\([^()]*\))?,? (?:che|la quale|il quale) ")  # "con l'OCSE, |che| è legata alla FAO da"


def _bound_to(cast: Cast, sentence: Sentence) -> None:
    """`EUROLAGHI è legata all'OCSE da una partnership strategica`: the body named between the verb and the tie."""
    text = cast.page.flows[sentence.flow].text
    bound = search(BOUND, text, sentence.start, sentence.end)
    objects = _series(cast, sentence, bound.end()) if bound and sentence.subject else []
    told = match_at(_BY_A_TIE, text, objects[-1][1], sentence.end) if objects else None
    if bound is None or told is None or sentence.subject is None or unreal(text, sentence.start, bound.start()):
        return
    others = cast.page.within(sentence.flow, sentence.start, bound.start(), "organisation", "place")
    if any(_WHO.fullmatch(text, m.end, bound.start()) for m in others):
        return
    relation = told.lastgroup or ""
    for each in objects:
        if each[2] is None or each[2].ref != sentence.subject:
            claim_relation(cast.page, sentence.flow, sentence.subject, relation, told.span(relation), each, "bound_to")


_ARTICLE = when_asked(r"(?: ?\([^)]*\))?,? (?:(?:il|la|lo) |l')?(?=[A-Z])")


def _series(cast: Cast, sentence: Sentence, start: int) -> list[Found]:
    out: list[Found] = []
    while (found := body_at(cast, sentence, start)) is not None:
        out.append(found)
        more = match_at(_NEXT, cast.page.flows[sentence.flow].text, found[1], sentence.end)
        if more is None:
            break
        start = more.end()
    return out
