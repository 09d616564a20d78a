"""Labels of links that say what one does with them, not what a thing is called: "Vai al sito", "Scheda completa"."""

from __future__ import annotations

import re

DOES = (
    r"(?:vai|visita|scopri|leggi|approfondi\w+|maggiori|ulteriori|per saperne"
    r"|per (?:maggiori |ulteriori |altre )?info\w*"
    r"|continua|apri|consulta|scarica|guarda|vedi|si veda|link|sito|website|web|url|pagina|scheda|qui|clicca"
    r"|dettagli\w*|info\w*|altro|home|indietro|torna|tutti i|tutte le|contatt\w+|il (?:sito|progetto)$"
    r"|(?:sito|pagina|scheda)\b.{0,25})\b"
)
"""A pattern for what one does with a link, or for what lies behind it."""
_GENERIC = re.compile(rf"{DOES}.{{0,40}}", re.I)
_NAMED_SO = re.compile(r"[A-ZÀ-Þ]{3,}(?: ?[:–—]| -) ?[A-ZÀ-Þ]")  # "LINK: Learning in Networks"


def is_generic(label: str) -> bool:
    """Whether a link's label says what one does, not what a thing is: "Scheda completa", "Vai al sito"."""
    return _GENERIC.fullmatch(label.strip(" :.»>→")) is not None and not _NAMED_SO.match(label)


def says_where(text: str) -> bool:
    """Whether a line gives nothing but where to go on: "Leggi tutto" with a link, or with an address behind it."""
    at = text.find("\ufffc")
    return is_generic(text[:at] if at > 0 else text) and (at < 0 or not text[at + 1 :].strip(" .)"))
