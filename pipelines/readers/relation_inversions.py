"""Relations told with the other body first: `con C40 ha attivato una partnership strategica`, `con UCLG opera in
sinergia`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.network_meant import network_at, told_before
from pipelines.readers.publishers import publisher_ids
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
    "partner",
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
    _partner_of_it(cast, sentence)
    _works_with_it(cast, sentence)
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


OF_PROJECT = when_asked(  # "EUROLAGHI ha |il progetto Acque, che |collabora con": the partners are the project's
    r"\b(?:progetto|programma|premio|festival|campagna|iniziativa|piattaforma|azienda|società|impresa)\b"
    r"(?: [\w\"«»“”'-]+){0,6},? (?:che|il quale|la quale) (?:\w+mente |anche |inoltre |oggi )?$"
)
HAS_IN = when_asked(
    r"\b(?:ha|trova|vede)(?: (?:anche|inoltre|oggi))? (?:(?:in|nel|nella) |nell')"
    r"(?=[A-ZÀ-Þ][^,;:.]{1,90} partner strateg)"
    r"|\b(?:ha|conta|annovera|vanta)(?: (?:anche|inoltre|oggi))? (?:(?:il|lo|la|i|gli|le) |l')?"
    r"(?=[A-ZÀ-Þ][^;:.]{1,90} (?:tra|fra) i (?:suoi|propri) partner\b)"
)
_A_PARTNER = when_asked(
    r"(?: ?\([^)]*\))? (?:(?:(?:un|il|i|due|tre|dei) )?(?:(?:suo|proprio|suoi|propri) )?(?=partner strateg)"
    r"|(?:tra|fra) i (?:suoi|propri) )partner(?P<strategic> strategic[oi])?\b"
)


def _partners_in(cast: Cast, sentence: Sentence) -> None:
    """`MMC ha in C40 Cities un partner strategico`, `ha l'OCSE tra i suoi partner`: the body named between the verb
    and what it is."""
    text = cast.page.flows[sentence.flow].text
    has = search(HAS_IN, text, sentence.start, sentence.end)
    objects = _series(cast, sentence, has.end()) if has else []
    told = match_at(_A_PARTNER, text, objects[-1][1], sentence.end) if objects else None
    if has is None or told is None or sentence.subject is None or unreal(text, sentence.start, has.start()):
        return
    if search(OF_PROJECT, text, sentence.start, has.start()):
        return
    relation = "strategic_partner" if told["strategic"] else "works_with"
    for each in objects:
        said = (has.start(), told.end())
        claim_relation(cast.page, sentence.flow, sentence.subject, relation, said, each, "partner_in_whom")


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


OF_IT = when_asked(  # "L'OCSE| ne è partner strategico|"; not "ne è partner strategico l'OCSE"
    r"(?: ?\([^()]*\))? ne (?:è|sono)(?: (?:oggi|anche|inoltre|un[oa]?|il|i|la|da (?:tempo|anni|sempre)|dal \d{4}))*"
    r" partner(?P<strategic> strategic[oi])?(?=[.,;]|$| (?:da|dal|nel|per)\b)"
)
_OPENS = when_asked(r"(?:(?:Oggi|Inoltre|Anche),? )?(?:(?:[Ii]l|[Ll]o|[Ll]a|[Gg]li|[Ll]e|[Ii]) |[Ll]')?(?=[A-ZÀ-Þ])")


def _partner_of_it(cast: Cast, sentence: Sentence) -> None:
    """`L'OCSE ne è partner strategico`, behind a sentence about the network."""
    text = cast.page.flows[sentence.flow].text
    told = search(OF_IT, text, sentence.start, sentence.end)
    opens = match_at(_OPENS, text, sentence.start, sentence.end) if told else None
    objects = _series(cast, sentence, opens.end()) if opens else []
    before = told_before(cast, sentence) if objects else None
    if told is None or before is None or objects[-1][1] != told.start():
        return
    relation = "strategic_partner" if told["strategic"] else "works_with"
    _claim_others(cast, sentence, before[0], relation, told.span(), objects, "partner_of_it")


TOGETHER = when_asked(  # "|Collaborano con| la rete l'OCSE e l'UNESCO", "|Con| la rete |collaborano| ..."
    r"(?:(?:Oggi|Inoltre|Infine),? )?(?:[Cc](?:ollabora|oopera)(?P<many>no)?(?: \w+mente| anche| inoltre)? con"
    r"|[Cc]on(?P<first>)(?=[^,;:.]{3,60} (?:collabora|coopera))) "
)
_THEY_WORK = when_asked(
    r"(?: ?\([^()]*\))?,? (?:c(?:ollabora|oopera)(?P<many>no)?)(?: \w+mente| anche| inoltre| da \w+)*"
)
_WHO_WORKS = when_asked(
    r"(?: anche| inoltre|,? (?:tra|fra) gli altri,?)? (?P<the>(?:il|lo|la|gli|le|i) |l')?(?=[A-ZÀ-Þ])"
)


def _works_with_it(cast: Cast, sentence: Sentence) -> None:
    """`Collaborano con la rete l'OCSE e l'UNESCO`, `Con EUROLAGHI collabora l'OCSE`: they stand behind as subjects."""
    text = cast.page.flows[sentence.flow].text
    lead = match_at(TOGETHER, text, sentence.start, sentence.end)
    meant = network_at(cast, sentence, lead.end()) if lead else None
    if lead is None or meant is None or unreal(text, sentence.start, lead.end()):
        return
    verb = match_at(_THEY_WORK, text, meant[1], sentence.end) if lead["first"] is not None else lead
    who = match_at(_WHO_WORKS, text, verb.end() if verb and verb is not lead else meant[1], sentence.end)
    objects = _series(cast, sentence, who.end()) if verb and who and (who["the"] or verb["many"]) else []
    if verb and objects and (objects[0][2] or (who and who["the"])):  # "con la rete Natura 2000": its name
        _claim_others(cast, sentence, meant[0], "works_with", verb.span(), objects, "works_with_it")


_NO_OTHERS = ("office", "municipality", "metropolitan_city")


def _claim_others(
    cast: Cast, sentence: Sentence, network: str, relation: str, said: tuple[int, int], objects: list[Found], rule: str
) -> None:
    """Claim a relation to each of several bodies: not to the network itself, nor to a city or its offices."""
    ours = (network, *publisher_ids(cast.page.publisher).values())
    for each in objects:
        own = each[2] is not None and (each[2].ref in ours or each[2].value in _NO_OTHERS)
        if not own and not cast.actors(sentence.flow, *each[:2]):
            claim_relation(cast.page, sentence.flow, network, relation, said, each, rule)


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
