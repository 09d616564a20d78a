"""Roles in a network itself, no organ named: `presiede la rete`, `coordina la partecipazione a EUROCITIES`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.role_cells import claim_role

_OWN = when_asked(
    r"(?:(?:\b(?:lo|la|ne) |\bl')(?:(?:ha|hanno|aveva|è|è stat[ao]) )?|\b(?:lo|la|ne)|di cui [^,;.]{0,40}) ?$"
)
_THE_NETWORK = when_asked(
    r" ?(?:(?:della|del|la|il) (?:rete|network|forum|coordinamento|patto|coalizione|alleanza)"
    r"|(?:dell'|l')(?:associazione|alleanza|organizzazione)|la Rete)(?! (?-i:[A-Z]))",
    re.I,
)
_WHAT = when_asked(r" (?:(?:il|lo|la|i|gli|le) |l')(?!rete\b|network\b)\w")  # "ne coordina| il gruppo Acqua"
_PART = when_asked(r"(?:(?:della |la )(?:(?:sua|propria|nostra) )?|l'|dell')?(?:partecipazione|presenza|adesione)")
_NUMBERS = {"entrambe": 2, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6}
TO_ALL = when_asked(  # "coordina |la partecipazione alle due reti di cui il Comune fa parte|": those of the page
    r" ?(?:(?:la (?:sua |propria )?|l')(?:partecipazione|presenza|adesione))[^.;:,]{0,50}? (?:alle|nelle) "
    rf"(?P<n>{'|'.join(_NUMBERS)}) (?:reti|associazioni)\b[^.;:,]{{0,25}}? (?:(?:a |di |in )?cui|(?:alle|delle|nelle)"
    r" quali) [^.;:,]{0,40}?(?:aderi|parte\b|membr|soci)"
    r"| ?(?:la (?:sua |propria )?|l')(?:partecipazione|presenza|adesione)[^.;:,]{0,50}? (?:(?:alle|nelle)"
    rf" (?P<told>{'|'.join(_NUMBERS)}) (?:reti|associazioni)"
    r"|(?:ad?|in) (?P<both>entrambe)(?: le (?:reti|associazioni))?)"
    r"(?= ?(?:[.;,]|$))"
)
_TO_SEVERAL = when_asked(r"[^.;:,]{0,60}? (?:alle|nelle) (?:[a-zà-ù]+ )?reti\b(?! (?:[A-ZÀ-Þ]|«))")
_ORGAN_BETWEEN = re.compile(r"\bgrupp[oi] di lavoro\b|\bgruppo\b|\bcomitat")
_TO_NETWORK = re.compile(r"\b(?:reti|rete|network)\b|^ (?:a|ai|al|alla|all')")
_NEXT_CLAUSE = re.compile(r"; |\bne (?:\w+ )?$")  # "è entrata in Polis, nata a Bruxelles; |ne |coordina"
_FAR = 140


def without_organ(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, role: str, until: int) -> None:
    """Claim a role in the networks that follow its verb, or in the one spoken of when the words around mean it."""
    networks = cast.page.within(sentence.flow, verb.end(), until, "network")
    if role == "committee_member" or (role == "participant" and not _takes_part(cast, sentence, verb, who, networks)):
        return
    if not networks:
        _in_the_one_spoken_of(cast, sentence, verb, who, role)
        return
    text = cast.page.flows[sentence.flow].text
    for m in networks if role in ("participant", "coordinator") else networks[:1]:
        if m.start - verb.end() < _FAR and not _ORGAN_BETWEEN.search(text[verb.end() : m.start]):
            claim_role(cast, sentence, verb, who, role, m.ref or "", None, [], m)


def _takes_part(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, networks: list[Mention]) -> bool:
    """Whether a unit takes part in networks named as such; that the city or its mayor does is its membership."""
    if who.holder == cast.page.publisher or who.holder.startswith("Sindac") or not networks:
        return False
    return bool(_TO_NETWORK.search(cast.page.flows[sentence.flow].text[verb.end() : networks[0].start]))


def _in_the_one_spoken_of(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, role: str) -> None:
    """`Ne detiene la presidenza`, `l'ha presieduta`, `presiede la rete`; `coordina la partecipazione della città`."""
    text = cast.page.flows[sentence.flow].text
    if role == "coordinator" and (all_of_them := match_at(TO_ALL, text, verb.end(), sentence.end)):
        joined = {fact.key[-1] for fact in cast.page.facts if fact.table == "memberships"}
        if len(joined) == _NUMBERS.get(all_of_them[all_of_them.lastgroup or ""]):
            for each in sorted(joined):
                claim_role(cast, sentence, verb, who, role, each, None, [], None)
        return
    if role == "coordinator" and _TO_SEVERAL.match(text, verb.end(), sentence.end):
        return
    if role == "coordinator" and _PART.match(text, verb.end()):
        of_it = search(_NEXT_CLAUSE, text, sentence.start, verb.start())
        if network := cast.near(sentence, verb.start()) if of_it else sentence.topic:
            claim_role(cast, sentence, verb, who, role, network, None, [], None)
        return
    if sentence.topic is None:
        return
    if role in ("chair", "co_chair") and _means_network(text, sentence, verb):
        network = cast.near(sentence, verb.start()) or sentence.topic
        claim_role(cast, sentence, verb, who, role, network, None, [], None)


def _means_network(text: str, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether who presides does so over the network: by a pronoun before, a kind word behind, or "presidenza" alone."""
    own = _OWN.search(text[sentence.start : verb.start()]) and not _WHAT.match(text, verb.end())
    own = own or verb[0].startswith("ne ") or "presidenza" in verb[0] or "di presidente" in verb[0]
    return bool(own or _THE_NETWORK.match(text, verb.end()))
