"""How far the names of organs reach behind their capitalised words, and where those of their networks begin: `Coste|
e aree interne|`, `Consiglio direttivo| della Rete`."""

from __future__ import annotations

import re

OWNER_WORD = r"(?:rete|network|forum|patto|coordinamento|associazione|coalizione|alleanza|piattaforma|partenariato)\b"
THE_NETWORK = re.compile(  # "Consiglio direttivo della |Rete|"; not "della Rete Natura", "della Rete di scuole"
    rf"(?i:{OWNER_WORD})(?! [A-ZÀ-Þ]| (?:di|de[il]|dell[aeo]|degli|per|tra|fra)\b| dell')"
)
OWNED_BY = (
    r" (?:d(?:i|el|ella|ello|ei|egli|elle) (?:tale |quest[ao] |quell[ao] |medesim[ao] |stess[ao] )?|dell')"
    rf"(?:{OWNER_WORD}|(?=[A-ZÀ-Ý]))"
)
_GATHERING = r"(?:conferenz|assemble|riunion|convegn|sedut|incontr|sessione|congress|seminar|stesura|redazion|fine\b)"
_WHEN = (  # "nel triennio", "nel corso": when or in what the organ was joined, no part of its name
    r"(?:corso|quadro|ambito|tempo|merito|contesto|\w+ennio|periodo|mandato|mese|anno|prim|second|prossim|scors|passat"
    r"|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
)
_SINCE = (  # "dal giugno", "dalla nascita": since when the organ was joined, no part of its name either
    rf"(?:{_WHEN}|anno|inizi[oa]?|principio|avvio|origin[ei]|nascita|fondazione|costituzione|istituzione|primavera"
    r"|estate|autunno|inverno|biennio|quest|stess[oa]|ultim[oa]|giorno|settimana|comune|città)"
)
_QUALITY = (  # "aree |interne|", "quartieri |popolari|", "energie |rinnovabili|"
    r"[a-z]+(?:ic|al|an|iv|os|ari|ar|or|ern|il|ent|olt|ett|ist|ur|ort|erd|ev|iber|ond|id)[oaei]"
)
_NO_VERB = (  # what else may follow "e": what the member does besides, no field of the organ
    r"(?!(?:ha|hanno|fa|fanno|dà|danno|è|sono|ne|vi|si|ci|non|può|possono|deve|devono|\w+isc(?:e|ono)"
    r"|(?:coordin|guid|ospit|partecip|collabor|lavor|oper|organizz|realizz|incontr|elabor|prepar|rappresent|present"
    r"|cur|studi|finanzi|invi|svilupp)(?:a|ano)|contribuiscono|(?:(?:co-?)?presied|sied|risied|segu|promuov|propon"
    r"|diffond|mett|prend|dirig|offr|svolg|redig|scriv|condivid|discut|ricev|chied)(?:e|ono|gono)"
    r"|(?:interv|sosti|ti|mant|ott)i?en(?:e|gono)|raccogli(?:e|ono))\b)"
)
ORGAN_TAIL = re.compile(
    rf"(?!{OWNED_BY})"
    rf"(?: (?:and|ed?) {_NO_VERB}(?:(?:nuov|piccol|grand|buon)[aeio] )?[a-zà-ÿ]+(?: {_QUALITY})?"
    rf"(?= ed? |,|\.|\)|;|$| (?:dal|fino|insieme|presso) |{OWNED_BY})"
    r"|(?: (?:(?:di|a|in|senza|contro|con|(?:per|contro) (?:il|lo|la|i|gli|le)|per|del|dello|della|dei"
    rf"|degli|delle|al|alla|alle|ai|tra|fra|su|sul|sulla|sui|sulle) (?!{OWNER_WORD}|{_GATHERING})[a-zà-ÿ]+|d'[a-zà-ÿ]+"
    rf"|(?:dell|all|sull|per l|contro l)'(?!{OWNER_WORD}|{_GATHERING})[a-zà-ÿ]+"
    rf"|(?:(?:dal|dallo|dalla|dai|dagli|dalle) |dall')(?!{_SINCE}|{OWNER_WORD}|{_GATHERING})[a-zà-ÿ]{{4,}}"
    rf"|(?:(?:nel|nella|nei|negli|nelle) |nell')(?!{_WHEN}|{OWNER_WORD}|{_GATHERING})[a-zà-ÿ]+))?"
    r"(?: (?!siede|opera|partecipa|interviene|lavora|presiede|guida|coordina)(?:[a-zà-ÿ]+[ieoa]|blu)(?!\w)"
    r"(?: [a-zà-ÿ]+(?:[aiu]t|ic|al)[aeio](?!\w))?)?"
    r"(?: (?:\d\.\d|\d{2,4})(?![\w%°]|[.,]\d))?"
    rf"(?=[,.;:)]| \(| [–—-] |$|{OWNED_BY}| (?:dal|fino|insieme|presso) | ed? [A-ZÀ-Ý]"
    r"| (?:partecipa|siede|aderisce|contribuisce|collabora|interviene|lavora|(?:prende|fa) parte)\b"
    r"| ed? (?:il|lo|la|i|gli|le|al|ai|del|dei|nel) | ed? l'"
    r"| e (?:[a-zà-ÿ]+ )+(?:n|il|la|i|d|a|in)\w*\b| e [a-zà-ÿ-]+ (?:attivamente|anche|inoltre)))"
)
SMALL_HALF = re.compile(rf" e {_NO_VERB}[a-zà-ÿ]{{5,}}(?=[.;)]|$)")  # "gruppo di lavoro Patrimonio| e comunità|"
