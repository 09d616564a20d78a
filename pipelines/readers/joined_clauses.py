"""Whether a clause says that a city joins what it names: what stands behind `con l'` or in another clause is not."""

from __future__ import annotations

import re
from functools import cache

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, vocabulary

JOINED = re.compile(
    r"\b(?:[Aa]der\w+|[Aa]desione|[Ii]scrizione|[Ii]ngresso|membro|soci[ao]"
    r"|partecipa(?:no|to|va(?:no)?)?(?: \w+)? (?:al(?:la)?\b|all'|a(?= [A-ZÀ-Þ]| ?$))"
    r"|partecipazione (?:(?:d(?:i|el|ella) |dell')[^.;,]{3,30}? )?(?:al(?:la?)?|a(?= [A-ZÀ-Þ]| ?$))"
    r"|(?:fa|fatto|facendo)(?: \w+){0,2} parte|facev\w+ parte|entra\w*|unit[ao] a|candidatura|apparten\w+|appartiene"
    r"|uscit[ao]|recesso|recedut[oa]|ritirat[ao] (?:nel \d{4} )?da|lasciato"
    r"|(?:ricordo|passato|chius[ao]|conclus[ao]|terminat[ao]|cessat[ao]|finit[ao]) (?:\w+ |nel \d{4} )?l'esperienza "
    r"(?:(?:d(?:i|el|ella) |dell')[^.;,]{3,30}? )?(?:nel(?:l|la)?|in)"
    r"|tra (?:i|le|gli) (?:Comuni|città|enti|soci)|(?:co-?)?fondat(?:ore|rice|ori|rici))\b"
)
OF_MEMBERS = re.compile(
    r"\b(?=\w)(?:ader(?:i|endo|ente)|adesion|ingress|partecip|(?:far?|fatto|fanno|faceva(?:no)?|facente|è"
    r"|entr\w+ a far)(?: (?:invece|però|ormai))?"
    r"(?: più| ancora| oggi| già)? parte|membr[oi]|soci[oae]?\b|iscri(?:tt|zion)|associat|entra"
    r"|(?:collabor\w+ (?:\w+ )?|(?:sinergia|collaborazione|partenariato|raccordo) )con (?:la |il )?"
    r"(?:rete|network)"
    r"|\b(?:è|siamo) (?:presente |presenti |anche |già |più |ancora |tuttora )?nel(?:la)? (?:rete|network)"
    r"|(?:seminari|laborator|incontr|lavor|assemble|conferenz|riunion)\w* de(?:l|lla) (?:rete|network)"
    r"|esperienz\w+ (?:(?:d(?:i|el|ella) |dell')[^.;:,]{3,30}? )?(?:con|nel|nella|del|della) (?:la )?(?:rete|network)"
    r"|candidatur|apparten|appartiene|(?:uscit|ritirat)[aoei](?: [\w']+){0,4}? da(?:l|ll[ae'])?\b|rinunciat|recess"
    r"|recedut|lasciat[ao]\b"
    r"|da(?:l|lla) (?:rete|network) [^.;:]{2,60}? (?:siamo|è|sono|si è) (?:\w+ )?(?:(?:fuori)?uscit|recedut|ritirat)"
    r"|(?:presenza|ruolo)\b[^.;]{0,40}? nel(?:la)? (?:rete|network)"
    r"|città|comuni\b|sindac|enti locali|autorità locali|metropol|cities|mayors)",
    re.I,
)
"""What makes a network of what is called `rete X`: a city belongs to it, works with it or has left it."""
_WITH = re.compile(  # "lavora in collaborazione con |l'associazione Rifugio"
    r"(?:\bcon|\bdal?|\bdall') ?(?:la |l')?$"
)
_LEFT = when_asked(r"\b(?:uscit[ao]|recess\w|recedut[oa]|ritirat[ao])\b")


def joined_before(text: str, start: int, end: int) -> bool:
    """Whether a clause says of an association that a city joins it, not that something is done with it or by it."""
    begin = max(start, text.rfind("; ", start, end))
    left = _LEFT.search(text, begin, end)
    return search(JOINED, text, begin, end) is not None and (left is not None or not _WITH.search(text, begin, end))


@cache
def joined_by(towns: tuple[str, ...]) -> re.Pattern[str]:
    """`l'associazione Lagonet, cui aderiscono 70 città`, `che riunisce i Comuni del lago`, `dalla quale il Comune è
    uscito`, `della quale Como non è più socia`: who belongs to it, or did. `towns`: the publisher's, by its names."""
    own = rf"(?:{_WE}|(?:{alternation(towns)}) )"
    belongs = rf"{_OF_WHICH} {own}?{_BELONGS}"
    left = rf"(?:(?:che|la quale) {own}{_LEAVES}|(?:poi )?lasciata (?=nel|il ))"
    return re.compile(
        rf"(?: ?\([^()]*\))?(?:, [^,;:.]{{3,120}},)?,? (?:(?:(?:a )?(?:cui|alla quale) (?:aderiscono|partecipano)"
        r"|(?:di cui|della quale) fanno parte"
        rf"|(?:che )?(?:oggi )?(?:riunisce|raggruppa|associa|unisce|collega|conta)|formata da|composta da)"
        rf"\b[^.;]{{0,60}}?"
        rf"\b(?:{alternation(vocabulary('networks')['members'])})\b|{belongs}|{left})"
    )


_OF_WHICH = r"(?:(?:di|a|da|in) cui|(?:della|alla|dalla|nella) quale)"
_WE = (  # "l'associazione Lagonet, dalla quale |il Comune| è uscito"
    r"(?:(?:il|la|lo) |l')?(?:nostr[ao] )?(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Pp]rovincia|[Uu]nione|[Aa]mministrazione)"
    r"(?: comunale| metropolitana)?(?: (?:d(?:i|el|ella) |d')?[A-ZÀ-Þ]\w+){0,3} "
)
_LEAVES = (
    r"(?:(?:ha|aveva) (?:\w+ )?(?:lasciato|abbandonato)|lasciò|abbandonò)\b"  # "|che il Comune ha lasciato nel 2019"
)
_BELONGS = (
    r"(?:(?:non )?(?:è|era) (?:più |\w+ )?(?:uscit|entrat|soci|membr|parte\b)"
    r"|(?:non )?ha (?:\w+ )?(?:aderito|fatto parte)|(?:non )?ader(?:isce|iva)|(?:non )?fa(?:ceva)? (?:più )?parte)"
)
