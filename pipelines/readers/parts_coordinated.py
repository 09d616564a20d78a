"""Who coordinates the city's part in a network, told with the part first: `La partecipazione è coordinata
dall'Ufficio Europa`, `le attività del Comune nella Rete sono coordinate dal Servizio`."""

from __future__ import annotations

from pipelines.flows import match_at, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.network_meant import told_before
from pipelines.readers.publishers import city_names
from pipelines.readers.role_cells import claim_role

_COORDINATED = when_asked(
    r"\b(?=\w)"
    r"(?:partecipazione|adesione|presenza)\b"
    r"(?:(?!,? (?:ed?|mentre|ma),? (?:(?:il|la|lo|i|le|gli|una?) |l'))[^.;]){0,100}? (?:è|viene) "
    r"(?:(?:oggi|attualmente|anche|poi|stata) )?(?:(?:seguit|curat|gestit)a e )?"
    r"(?P<verb>(?:coordinat|curat|seguit|gestit|assicurat|presidiat|garantit)[ao]) da(?:llo|lla|lle|ll'|gli|l|i)? ?"
    r"|\b(?:partecipazione|adesione|presenza)\b[^.;]{0,60}? (?P<given>è affidat[ao]|spetta|compete|è in capo|fa capo) "
    r"a(?:llo|lla|ll'|l)? ?"
    r"|\b(?P<falls>[Ss]petta|[Cc]ompete|[Tt]occa) a(?:llo|lla|ll'|l)? ?(?=[^.;]{3,90}? (?:coordinare|curare|seguire"
    r"|gestire|assicurare) (?:la (?:partecipazione|presenza)|l'adesione)\b)"
    r"|\b[Aa]d? (?:assicurare|curare|coordinare|seguire|garantire|gestire)"
    r" (?:la (?:(?:sua|propria|nostra) )?(?:partecipazione|presenza)"
    r"|l'adesione)\b"
    r"[^.;]{0,60}? (?P<doer>è|provvede|pensa) (?:(?:il|la|lo) |l')?"
    r"|\b[Èè] (?:(?:oggi|ora|attualmente) )?(?P<cleft>(?:il|la|lo) |l')(?=[^.;,]{3,60} (?:a|che) (?:coordin|cur|segu"
    r"|gest|assicur|garant)\w+ (?:la (?:partecipazione|presenza)|l'adesione)\b)"
    r"|\b[Dd]ella (?:partecipazione|presenza)\b[^.;]{0,60}? (?P<minded>si occupa) (?:(?:il|la|lo) |l')?"
    r"|(?:\b[Èè]|\b[Vv]iene) (?P<led>(?:coordinat|curat|seguit|gestit|assicurat|presidiat|garantit)[ao])"
    r" da(?:llo|lla|ll'|l)? ?(?=[^.;,]{3,60} (?:(?:la|della) (?:partecipazione|presenza)|l'adesione)\b)"
    r"|\b[Rr]eferent[ei] (?:(?:comunal|cittadin|local)\w+ )?(?:per|di|de[il]\w*)\b[^.;:]{0,60}?(?P<referee> è|:) "
    r"(?:(?:il|la|lo) |l')?"
)
_WORK_DONE = when_asked(  # "|Le attività del Comune nella Rete sono coordinate dal |Servizio Scuola"
    r"\b(?:[Aa]ttività|[Ii]mpegno|[Ll]avoro|[Aa]zion[ei]|[Cc]ontributo)"
    r" (?:(?:d(?:el|ella|i) |dell'|comunal[ei]|svolt[aoe])[^.;:]{0,50}? )?"
    r"(?:in|nel|nella|nell'|(?:all'interno|nell'ambito) (?:d(?:el|ella|i) |dell')) ?"
    r"(?P<where>(?P<kind>(?:[Rr]ete|[Nn]etwork|[Ff]orum|[Pp]atto|[Aa]ssociazione|[Aa]lleanza|[Cc]oalizione"
    r"|[Cc]oordinamento)(?= (?:è|sono|viene|vengono) ))|(?=[A-ZÀ-Þ]))[^.;:]{0,60}? ?"
    r"(?:è|sono|viene|vengono) (?:(?:oggi|attualmente) )?(?P<verb>(?:coordinat|curat|seguit|gestit)[aoie])"
    r" da(?:llo|lla|ll'|l)? ?"
)
_OF_THE_CITY = when_asked(
    r" comunal[ei]\b| (?:del(?:la)? (?:nostr[oa] )?(?:[Cc]omune|[Cc]ittà)|dell'(?:[Ee]nte|[Aa]mministrazione))\b"
    r"(?! d[ie'])"
)


_SEEN_TO = when_asked(  # "|Per il Comune se ne occupa |l'Ufficio", "Torino vi aderisce. |Se ne occupa |il Settore"
    r"(?:(?P<whom>Per [^.;:,]{4,50}?),? (?P<done>se ne occupa|l[ao] segue|ne (?:segue|cura) (?:i lavori|le attività))"
    r"|(?P<it>Se ne occupa)(?P<by>,? per [^.;:,]{4,40},)?) (?:(?:il|la|lo) |l')"
)
_FOR_US = when_asked(
    r",? ?[Pp]er (?:(?:la |il |l')(?:nostr[oa] )?(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Aa]mministrazione(?: comunale)?)"
    r"(?: di (?P<town>[A-ZÀ-Þ][\w' ]+))?|(?P<name>[A-ZÀ-Þ][\w' ]+)),?"
)
_SEEN_TO_CUES = ("se ne occupa", "la segue ", "lo segue ", "ne segue ", "ne cura ")
TELLING = (_COORDINATED, _WORK_DONE, *_SEEN_TO_CUES)
"""The patterns and words of which a sentence holds one that tells it."""


_OF_ALL = when_asked(r"\b(?:tutte le|alle|delle|le diverse|le varie) (?:varie |diverse |altre )?reti\b")


_FROM_WHICH = when_asked(  # "l'Ufficio Europa, |dal quale è coordinata la partecipazione| della città a Polis"
    r"(?:dal|dalla) quale (?:è|viene) (?:oggi |attualmente |anche )?(?:coordinat|curat|seguit|gestit|assicurat"
    r"|presidiat|garantit)[ao] (?:la (?:partecipazione|presenza)|l'adesione)\b"
)


def _by_the_one_before(cast: Cast, sentence: Sentence) -> None:
    """`l'Ufficio Europa, che segue i bandi e dal quale è coordinata la partecipazione della città a EUROCITIES`."""
    text = cast.page.flows[sentence.flow].text
    match = search(_FROM_WHICH, text, sentence.start, sentence.end)
    before = cast.actors(sentence.flow, sentence.start, match.start()) if match else []
    before = [a for a in before if a.holder != cast.page.publisher]
    after = cast.page.within(sentence.flow, match.end(), sentence.end, "network") if match and before else []
    if match and after and not search(BREAKS, text, match.end(), after[0].start):
        claim_role(cast, sentence, match, before[-1], "coordinator", after[0].ref or "", None, [], after[0])


def _work_coordinated(cast: Cast, sentence: Sentence) -> None:
    """`Le attività del Comune nella Rete sono coordinate dal Servizio Scuola`: the city's part, in a network alone."""
    text = cast.page.flows[sentence.flow].text
    match = search(_WORK_DONE, text, sentence.start, sentence.end)
    unit = next(iter(cast.actors(sentence.flow, match.end(), sentence.end)), None) if match else None
    if match is None or unit is None or unit.start != match.end() or unit.holder == cast.page.publisher:
        return
    whose = (match.start(), match.start("where"))
    if not cast.actors(sentence.flow, *whose) and not search(_OF_THE_CITY, text, *whose):
        return
    named = cast.page.within(sentence.flow, match.start(), match.end(), "network")
    network = named[0].ref if named else cast.near(sentence, match.start()) if match["kind"] else None
    if network:
        claim_role(cast, sentence, match, unit, "coordinator", network, None, [], named[0] if named else None)


BREAKS = when_asked(r"[;:]|, (?:e |mentre )?(?:il|la|lo|l')")


def _seen_to(cast: Cast, sentence: Sentence) -> None:
    """`EUROLAGHI è una rete. Per il Comune se ne occupa l'Ufficio Europa`: the network that was just told of."""
    text = cast.page.flows[sentence.flow].text
    match = match_at(_SEEN_TO, text, sentence.start, sentence.end)
    before = told_before(cast, sentence) if match else None
    if match is None or before is None:
        return
    whom = match["whom"] or match["by"]
    us = _FOR_US.fullmatch(whom) if whom else None
    towns = (*city_names(cast.page.publisher), cast.page.publisher)
    if whom and (us is None or (us["town"] or us["name"] or towns[0]) not in towns):
        return
    if not (whom or before[1]):
        return
    unit = next((a for a in cast.actors(sentence.flow, match.end(), sentence.end) if a.start == match.end()), None)
    if unit and unit.holder != cast.page.publisher and not unit.holder.startswith(("Sindac", "President")):
        claim_role(cast, sentence, match, unit, "coordinator", before[0], None, [], None)


def coordinated_by(cast: Cast, sentence: Sentence) -> None:
    """`La partecipazione della città è coordinata dall'Ufficio Progetti Europei`, `È coordinata dall'Ufficio la`."""
    flow = cast.page.flows[sentence.flow]
    if flow.cued(sentence.start, sentence.end, _SEEN_TO_CUES):
        _seen_to(cast, sentence)
    if not flow.cued(sentence.start, sentence.end, ("partecipazione", "adesione", "presenza", "referent")):
        _work_coordinated(cast, sentence)
        return
    _by_the_one_before(cast, sentence)
    match = search(_COORDINATED, flow.text, sentence.start, sentence.end)
    if match is None or _OF_ALL.search(match[0]):
        return
    actors = cast.actors(sentence.flow, match.end(), sentence.end)
    unit = next((a for a in actors if a.start == match.end()), None)
    network = cast.near(sentence, match.start(match.lastgroup or 0))
    behind = cast.page.within(sentence.flow, unit.end, sentence.end, "network") if unit and match["led"] else []
    network = behind[0].ref if behind else network
    if unit and network:
        claim_role(cast, sentence, match, unit, "coordinator", network, None, [], None)
