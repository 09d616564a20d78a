"""Ties to cities told in a clause whatever stands between: what sort of tie it speaks of, and the cities beside.

`partners` asks here for cities that none of its own wordings tells: "Sono città partner del Comune |Praia e Dakar|",
"tra le città emergenti si guarda a |Lima|", "Con |Accra| sono stati avviati i primi contatti".
"""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.partner_words import FIRM, RECENT, TIES
from pipelines.readers.reality import unreal

_MADE = r"(?:avvi|apr|apert|allacci|intess|intrecci|costru|instaur|stabil|nasc|nat|muov|svilupp)\w*"
_TALKS = rf"(?:contatt[oi]|dialog(?:o|hi)|{TIES}|scambi|passi|prospettiv[ae]|canal[ei])"
_NEW = (
    r"(?:(?:nuov[aeio]|prim[ie]|ulteriori|altre) "
    rf"(?:città(?: partner)?|partner|interlocutor[ei]|realtà(?: urbane)?|metropoli|{_TALKS})"
    rf"|(?:{_TALKS}|città(?: partner)?|partner|realtà(?: urbane)?|metropoli)(?: dei [Pp]aesi)?"
    rf" (?:nuov[aeio]|emergent[ei]|potenziali|in prospettiva|{RECENT}|in (?:fase di )?avvio|agli inizi"
    rf"|in costruzione)"
    r"|(?:è|sono) appena (?:nat|avviat|iniziat|apert)[oaie]|di nuov[ei]\b"
    r"|(?:è|sono) (?:(?:invece|ancora|oggi|ora) )?emergent[ei]\b|quell[ei] (?:emergent|nuov|potenzial)[ei]"
    rf"|{_MADE} (?:(?:un|il|i|dei|alcuni) )?(?:nuov\w+ |prim\w )?{_TALKS}"
    rf"|(?:sono|è|più|anche) (?:invece |però |ancora )?{RECENT} (?:invece )?(?:quell[ieoa]|i {TIES}|le {TIES}))"
)
_STANDING = (
    rf"(?:{TIES} (?:\w+ ){{0,2}}?(?:{FIRM}|attiv[ei]|in (?:essere|atto|corso)|stabil\w*|vigenti|più (?:strett"
    rf"|intens|antic|viv)\w*)|{FIRM} {TIES}"
    r"|(?<!nuove )(?<!nuovi )(?<!altre )(?<!possibili )(?<!future )(?<!potenziali )città partner)"
)
_LINKS = (
    r"(?:sono|è|restano|resta|figurano|figura|rientrano|guarda|punta|riguarda(?:no)?|interessano|comprendono"
    r"|coinvolgono|lega(?:no)?|unisc(?:e|ono)|abbiamo|ha|il|la|lo|le|i|gli|l'|un|una|del|della|dello|dei|delle|degli"
    r"|dell'\w+|di|d'\w+|in|nel|nella|nei|con|a|ad|al|alla|ai|alle|per|tra|fra|verso|anche|oggi|attualmente|inoltre"
    r"|infine|invece|particolare|si|ci|vi|quell[aeio]|apr\w+|avvi\w+|città|amministrazion[ei]|municipalità|comuni"
    r"|capitali|Comune|Città|Ente|l'Ente|l'[Aa]mministrazione|[Aa]mministrazione|nostr[aeio]|mondo|cui|quali"
    r"|come|due|tre"
    r"|quattro|cinque|sei|seguenti|triennio|momento)"
)
_LEAD = rf"(?:[ ,]+{_LINKS}(?![\w'])){{0,9}}"
_BEFORE = when_asked(rf"\b(?:(?P<emerging>{_NEW})|(?P<established>{_STANDING})){_LEAD},? ?[:(]? ?$", re.I)
_AFTER = when_asked(
    r"(?: ?\([^()]*\))?,?(?: (?:si (?:stanno|sta|sono|è)|sono|è|stanno|sta|stat[oaie]|abbiamo|ha|hanno|avviando"
    r"|avviat[oaie]|aprendo|apert[oaie]|costruendo|il|la|i|le|gli|un|una|anche|oggi|da poco|di recente|recentemente"
    r"|invece|già|esiste|esistono|mantiene|intrattiene|ci|lo|unisc(?:e|ono)|lega(?:no)?|Comune|l'[Aa]mministrazione"
    r"|in corso|muovendo))*"
    rf" (?:(?P<emerging>{_NEW})|(?P<established>{_STANDING}|{TIES} (?:sono|è) (?:ormai |già )?{FIRM}))",
    re.I,
)
_WITH = when_asked(
    r"(?:^|[.;:] |, |\b(?:e|mentre|ma|invece) )(?P<to>con|tra|fra|ad?)(?: le città di| la città di)? $", re.I
)
_ARE = when_asked(  # "|Lima e Praia| sono le nostre città partner"
    r"(?: ?\([^()]*\))?,? (?:sono|restano) (?:oggi |attualmente )?(?:le |i )?(?:(?:nostr|altr)[ei] )?(?:due "
    r"|tre |quattro"
    r" )?(?P<established>città partner|partner)(?= (?:del|della|dell'|di )| ?[.,;]|$)(?! (?:di|del"
    r"|della) (?:progett|consorz|rete))"
)
_BINDS = when_asked(r"\b(?:unisc|leg)")  # "A |Lima| ci unisce", not "A |Lima| è nato un dialogo"
_OF_PROJECT = when_asked(  # "Il progetto ha come |città partner| Lima"
    r"\b(?:[Ii]l|[Dd]el|[Nn]el|[Uu]n|[Ll]a|[Dd]ella) (?:progetto|consorzio|bando|rete|iniziativa)\b[^.;:]{0,80}"
    r"\b(?:ha|hanno|come|vede|coinvolge|riunisce)\b"
)
_OPENS = when_asked(r"[.;:] |\b(?:mentre|ma|bensì)\b")
_OVER = when_asked(
    r"\b(?:non|né|nessun\w*|mai|ex|esclus\w*|interrott\w*|interromp\w*|cessat\w*|conclus\w*|sospes\w*|passato"
    r"|possibil\w+"
    r"|propost\w+|scadut\w*|visita\w*|delegazion\w+|ospit\w+|fino al|avev\w+|erano|era)\b",
    re.I,
)


def tie_beside(text: str, sentence: tuple[int, int], run: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """The tie that the clause of a run of cities tells of them, and where; None where it tells none."""
    start, end = _clause(text, sentence, run)
    if search(_OVER, text, start, end):
        return None
    said = search(_BEFORE, text, start, run[0])
    if said is None and run[0] - start < len("La città di "):
        said = _ARE.match(text, run[1], end)
    led = None if said else search(_WITH, text, max(sentence[0], start - 8), run[0])
    if led:
        said = _AFTER.match(text, run[1], end)
    if said and of_project(text, start, said.start()):
        return None
    if said is None or (led and led["to"] in ("a", "ad", "A", "Ad") and not _BINDS.search(said[0])):
        return None
    tie = said.lastgroup or "established"
    if tie == "established" and unreal(text, start, said.start(tie)):
        return None
    return tie, said.span(tie)


def of_project(text: str, start: int, end: int) -> bool:
    """Whether the partners that are told are a project's: "Il progetto ha come |città partner|"."""
    return search(_OF_PROJECT, text, start, end) is not None


def tie_over(text: str, sentence: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """The tie that words before a list of cities in bullets tell: "Si guarda a nuove città, quali:"."""
    return tie_beside(text, sentence, (sentence[1], sentence[1]))


def _clause(text: str, sentence: tuple[int, int], run: tuple[int, int]) -> tuple[int, int]:
    """Where the clause around a run of cities begins and ends; a colon before the cities opens a list."""
    opens = [m.end() for m in _OPENS.finditer(text, sentence[0], run[0]) if m.end() < run[0] or m[0] != ": "]
    closes = _OPENS.search(text, run[1], sentence[1])
    return (opens[-1] if opens else sentence[0]), (closes.start() if closes else sentence[1])
