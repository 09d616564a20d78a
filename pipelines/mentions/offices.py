"""Where the name of an office ends: "Servizio Relazioni internazionali e Politiche europee", "Ufficio gemellaggi".

A name is a head word and what the office deals with: capitalised words, lower-case words that offices are called by
(vocabulary), adjectives that agree with what they follow, and more of these after "e" or a preposition. Whose office it
is ("del Comune di Prova", "dell'Area Cultura") is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines import gazetteer
from pipelines.flows import matches
from pipelines.mentions.phrases import WORD, head_pattern
from pipelines.patterns import when_asked
from pipelines.spelling import italian_words
from pipelines.vocabulary import alternation, kind_of_network_word, organisation_heads, vocabulary

ADJECTIVE_ENDINGS = (
    r"(?:al[ei]|il[ei]|[aein]n[aeio]|[aor]r[aeio]|i?er[aeio]|[au]ri[aeo]|i[cv][aeio]|ic?he|os[aeio]|[eu][aeio]"
    r"|ittim[aeio]|nt[ei]|[aiu]t[aeio]|rn[aeio]|di)"
)
"""How the adjectives end by which offices are called: `europei`, `esterne`, `marittimo`."""
_ADJECTIVE = re.compile(rf" (?P<word>[a-zà-ÿ]{{2,}}{ADJECTIVE_ENDINGS})(?![\w'@]|\.\w)")
_AGREES = {"i": "ie", "o": "oe", "a": "ae"}  # last letter of a noun -> those of its adjective
_HELD = re.compile(  # "Servizio| Gabinetto del Sindaco|", "Settore| Segreteria generale|": one office
    r" (?:Gabinetto|Segreteria|Staff)(?: (?:del|della|di) (?:Sindac[oa]|President[ea]|Presidenza)| [Gg]enerale)?"
    r"(?![\w'])"
)
_GOES_ON = when_asked(  # after a verb, not after an adjective
    r" (?:il|lo|la|i|gli|le|un|uno|una|ogni|tutt[aeio]|anche|inoltre|al|allo|alla|ai|agli|alle|che|se|\d+)\b"
    r"| (?:l|all|un)'"
)
_ARTICLE = r"(?:(?:il|lo|la|i|gli|le) |l')"
_OF = r"(?:(?:di|del|dello|della|dei|degli|delle) |dell'|d')"
_TIES = re.compile(
    rf"(?: & |-|/)(?=[A-ZÀ-Þ])| (?P<and>ed? )(?:{_ARTICLE})?"
    rf"(?:{_OF}|per {_ARTICLE}|(?:al|allo|alla|ai|agli|alle) |all')?"
    rf"| (?P<of>{_OF})| (?:per|con|tra|fra|su) (?:{_ARTICLE})?| (?:sul|sullo|sulla|sui|sugli|sulle|al|allo|alla|ai|agli"
    r"|alle) | (?:sull|all)'"
)
_ACRONYM = re.compile(r"[A-Z][a-z]?[A-Z]\w*(?!\w)")
_KIND = re.compile(  # "Ufficio| unico| per", "Unità| Sportello| Europa"
    r" (?:[a-zà-ÿ]{4,}(?:al[ei]|iv[ao]|ic[ao])|unic[ao])(?= (?:d[ei]|per|al|[A-ZÀ-Þ]))| Sportello(?= [A-ZÀ-Þ])"
)


def office_end(text: str, head_end: int) -> int:
    """Where the name of an office ends whose head word ends at `head_end`: there too, if nothing follows it."""
    kind = _KIND.match(text, head_end)
    end, begin = head_end, kind.end() if kind else head_end
    held = _HELD.match(text, head_end)
    first = held.end() if held else _bare_part(text, begin) or _tied_part(text, begin, first=True)
    while first:
        end = with_adjectives(text, first)
        first = _bare_part(text, end, capital=True) or _tied_part(text, end) or _listed_part(text, end)
    return end


def _bare_part(text: str, end: int, capital: bool = False) -> int | None:
    """A further word without a tie: "Ufficio| Relazioni", "Ufficio| gemellaggi"; `capital`: no verb, no "Telefono"."""
    noun = _noun(text, end + 1, _topics()) if text[end : end + 1] == " " else None
    if noun is None or not capital:
        return noun
    return noun if text[end + 1].isupper() and text[end + 1 : noun].lower() not in _verbs() else None


def _tied_part(text: str, end: int, first: bool = False) -> int | None:
    """A further part behind a tie: " e Politiche", " e welfare", " del lavoro", " per la Pace"."""
    tie = _TIES.match(text, end)
    if tie is None:
        return None if first else _where(text, end)
    if first and tie["and"]:
        return None
    if not first and tie["of"] and (city := _CITY.match(text, tie.end())) and _DONE_TO_CITY.search(text, 0, end):
        return city.end()
    if tie[0].strip() in _THE and _is_owner(text, tie.end()):
        return None
    if tie["and"] and tie[0].strip() not in ("e", "ed") and _ACRONYM.match(text, tie.end()):
        return None  # "A cura dell'Ufficio Pace| e del CeSPI"
    if not first and tie["of"] and _deals_with_matter(text, end) and (matter := _MATTER.match(text, tie.end())):
        return matter.end()
    told_whom = first and tie[0].startswith(" per ") and not text.startswith("Sportello", end - len("Sportello"))
    if noun := _noun(text, tie.end(), _topics() if told_whom else _tied_topics()):
        return noun
    if tie[0].startswith((" tra ", " fra ")) and (among := _AMONG.match(text, tie.end())):
        return among.end()
    if tie[0].startswith(" con ") and (cities := _WITH_CITIES.match(text, tie.end())):
        return cities.end()
    if tie["of"] == "di " and not first and (cities := _OF_CITIES.match(text, tie.end())):
        return cities.end()
    last = _LAST.match(text, tie.end()) if tie["and"] else None
    return last.end() if last and not first and last[0] not in _verbs() else None


_WHERE = re.compile(r" (?P<in>in|nel|nello|nella) (?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)(?![\w'-]| [A-ZÀ-Þ\d])")
_SITES = frozenset(
    ["Piazza", "Via", "Corso", "Villa", "Palazzo", "Municipio", "Sede", "Galleria", "Centro", "Consiglio", "Giunta"]
)


def _where(text: str, end: int) -> int | None:
    """ "Sportello Giovani| in Europa|", "Sportello Scuole| in Rete|": no town or country, where something was done, and
    no seat."""
    found = _WHERE.match(text, end)
    if found is None or found["word"] in _SITES or head_pattern().match(text, found.start("word")):
        return None
    none = ("area",) if found["in"] == "in" else ("area", "city")  # "nel Mondo" is in no town of the name
    somewhere = any(entry.kind not in none for entry in gazetteer.meanings(found["word"]))
    return None if somewhere else found.end()


def _deals_with_matter(text: str, end: int) -> bool:
    """Whether a name so far ends in what one does with a matter, maybe with its adjective: "Servizio Difesa| del
    suolo", "Ufficio Gestione integrata| dei rifiuti"."""
    words = text[max(0, end - 40) : end].replace("'", " ").lower().split()
    return not _done_to_matter().isdisjoint(words[-2:])


_SMALL_MATTER = (  # none is whose office it is: "Servizio Tutela del |Comune|"
    r"(?!(?:comun[ei]|comunali|comunità|ent[ei]|città|cittadina|amministrazion[ei]|region[ei]|provinci[ae]|paes[ei]"
    r"|govern[oi]|quartier[ei]|union[ei]|municipi[oi]|capoluogo|sindac[oa]|assessor\w+|giunta|minister[oi]|atene[oi]"
    r"|ret[ei]|associazion[ei]|fondazion[ei]|consorzi[oa]?|aziend[ae]|uffici[oa]?|servizi[oa]|settor[ei]|direzion[ei]"
    r"|dipartiment[oi]|seguito|nostr[oa]|su[oa]|propri[oa]|stess[oa]|medesim[oa]|present[ei]|relativ\w+|scors[oa]"
    r"|prossim[oa])(?!\w))[a-zà-ÿ]{4,}(?![\w'])"
)
_MATTER = when_asked(  # "Servizio Politiche del |cibo|", "Ufficio Tutela dell'|aria e del suolo|"
    rf"{_SMALL_MATTER}(?: ed? (?:(?:del|dello|della|dei|degli|delle) |dell'){_SMALL_MATTER})?"
)
_CITY = when_asked(  # "Settore Sviluppo della |Città|", "Area Promozione della |città|, che"; no verb behind it
    r"Città(?! (?:di|d'|[Mm]etropolitan)|[\w'])|città(?=[,.;:)]|$| (?:ed|è|che)\b)"
)
_DONE_TO_CITY = when_asked(  # not "Settore Cultura| della Città": whose it is
    r"\b(?:[Ss]viluppo|[Pp]romozione|[Rr]igenerazione|[Rr]iqualificazione|[Tt]rasformazione|[Pp]ianificazione"
    r"|[Pp]rogettazione|[Vv]alorizzazione|[Cc]ura|[Gg]overno|[Pp]olitiche)$"
)
_LAST = re.compile(r"[a-zà-ÿ]{4,}(?=[,.;:)]|$| \()")
_AMONG = when_asked(r"[a-zà-ÿ]{4,}[ieà](?=[,.;:)]|$| (?:e|ed|del|della) )")  # "Ufficio Cooperazione tra |territori|"
_THE = ("del", "dello", "della", "dell'")
_CAPITAL = re.compile(WORD)
_UNION = re.compile(r"Unione(?! de[il])(?: [Ee]uropea)?(?!\w)")  # a city's office deals with it and is none of its
_SMALL = re.compile(r"[a-zà-ÿ]+(?!\w)")
_PAIR = re.compile(r"[a-zà-ÿ]+ [a-zà-ÿ]+(?!\w)")
_CAPITAL_PAIR = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+ [A-Za-zÀ-ÿ][a-zà-ÿ]+(?!\w)")  # "Ufficio |Pari opportunità|"
_OF_CITIES = re.compile(r"città(?! (?:di|d'|come|metropolitan|gemell|partner)|\w)")  # "Reti di |città|"
_WITH_CITIES = when_asked(r"città(?: gemell(?:e|ate)| partner)?(?! (?:di|d'|come|metropolitan)|[\w'])")


_ADDRESS = re.compile(r"[\w.-]*@|\.\w+\.")  # "Ufficio Stampa| |stampa@comune.torino.it"


def _noun(text: str, start: int, topics: frozenset[str]) -> int | None:
    """The end of a capitalised word that begins no other body's name, or of a lower-case one that offices deal with."""
    if text[start : start + 1].isupper():
        if union := _UNION.match(text, start):
            return union.end()
        if (pair := _CAPITAL_PAIR.match(text, start)) and pair[0].lower() in topics:
            return pair.end()
        word = None if head_pattern().match(text, start) else _CAPITAL.match(text, start)
        return word.end() if word else None
    words = (pattern.match(text, start) for pattern in (_PAIR, _SMALL))
    named = next((word.end() for word in words if word and word[0] in topics), None)
    return None if named and _ADDRESS.match(text, named) else named


def _listed_part(text: str, end: int) -> int | None:
    """ "Settore Cultura|, Turismo e Sport": a list of what offices deal with, to its last but one; behind two of them
    to its end, whose word may be no other office's: "Cultura, Sport e Tempo|"."""
    listed = _LISTED.match(text, end)
    words = _ITEM.findall(listed[0]) if listed else []
    known = [word.lower() in _topics() for word in words]
    if listed is None or not all(known[:-1]):
        return None
    if known[-1]:
        return listed.end("items")
    last = listed.end() - len(words[-1])
    return _noun(text, last, _topics()) if len(words) > 1 and text[last].isupper() else None


_ITEM = when_asked(r"(?:, | ed? (?:il |la |lo |i |gli |le |l')?)([A-Za-zÀ-ÿ]+)")
_LISTED = re.compile(rf"(?P<items>(?:, [A-Za-zÀ-ÿ]+(?: (?!ed? )[a-zà-ÿ]{{4,}})?)+) ed? (?:{_ARTICLE})?[A-Za-zÀ-ÿ]+")


def with_adjectives(text: str, end: int) -> int:
    """ "Relazioni| internazionali": the end of the lower-case adjectives after a noun, verbs left out."""
    noun = end
    while match := _ADJECTIVE.match(text, end):
        fitting = _AGREES.get(text[end - 1], "aeio")
        if match["word"][-1] not in fitting or _is_verb(text, match):
            break
        end = match.end()
    return _joined_adjectives(text, end) if end > noun else end


_JOINED = re.compile(r"(?:, [a-zà-ÿ]{4,}){0,4},? (?:ed?|nonché)(?= [a-zà-ÿ]{4,}(?![\w']))")


def _joined_adjectives(text: str, end: int) -> int:
    """ "Relazioni europee| e internazionali", "Affari generali|, legali ed esteri": adjectives that agree, joined."""
    joined = _JOINED.match(text, end)
    last = _ADJECTIVE.match(text, joined.end()) if joined else None
    if joined is None or last is None or _is_verb(text, last) or last["word"] in _topics():
        return end
    between = re.findall(r", ([a-zà-ÿ]+)", joined[0])
    endings = {text[end - 1], last["word"][-1], *(word[-1] for word in between)}
    agree = endings <= set("ie") or endings <= set("oae")
    return last.end() if agree and not _topics().intersection(between) else end


_ITS_QUALITY = when_asked(  # "Settore Istruzione pubblica| partecipa", not "pubblica| i bandi"
    r"$|[.,;:)]| (?:è|ha|si|ne|vi|fa|prende|del|della|di|e|con sede)\b| dell'| (?:partecip|coordin|organizz"
    r"|cur|collabor|gest|rappresent|lavor|guid|oper|segu|promuov|presied|sied|ospit|tien|sostien|ricev|rispond)"
    r"[a-z]{1,3}\b"
)
_BOTH = ("montano",)  # also an adjective: "Ufficio Soccorso montano"


def _is_verb(text: str, word: re.Match[str]) -> bool:
    """Whether a lower-case word says what the office does: "cura", "verifica le domande"."""
    said = word[0].strip()
    if said == "pubblica" and _ITS_QUALITY.match(text, word.end()):
        return False
    return said[0].islower() and (
        said in _verbs() or _is_plural_verb(said) or (said[-1] in "ae" and bool(_GOES_ON.match(text, word.end())))
    )


def _is_plural_verb(word: str) -> bool:
    """Whether a word in "-ano" tells what several do: "i tecnici del Servizio Ambiente| formano|", not "urbano"."""
    return word.endswith("ano") and word not in _BOTH and f"{word[:-3]}are" in italian_words()


@cache
def _verbs() -> frozenset[str]:
    words = vocabulary("offices")
    return frozenset([*words["remit_verbs"], *words["no_topics"]])


@cache
def _done_to_matter() -> frozenset[str]:
    return frozenset(vocabulary("offices")["done_to_matter"])


@cache
def _topics() -> frozenset[str]:
    return frozenset(vocabulary("offices")["topics"])


_OF_LAND = when_asked(r" (?:(?:del|della|di|delle|dei) |dell')(?P<land>[A-ZÀ-Þ][\w'-]+)(?! (?:[a-zà-ù]|[A-ZÀ-Þ]))")


def is_land(text: str, head_end: int) -> bool:
    """Whether what follows `Dipartimento` is of no office but a land abroad: "Dipartimento| della Drôme"."""
    of = _OF_LAND.match(text, head_end)
    return of is not None and of["land"].lower() not in _topics()


def deals_with_topic(text: str, head_end: int) -> bool:
    """Whether what follows a head word is what offices deal with: "Segreteria| Gemellaggi", not "| Tecnica"."""
    word = _CAPITAL.match(text, head_end + 1)
    return word is not None and word[0].lower() in _topics()


@cache
def _tied_topics() -> frozenset[str]:
    return _topics() | frozenset(vocabulary("offices")["tied_topics"])


def _is_owner(text: str, start: int) -> bool:
    """Whether what follows "del" is whose office it is: the city, or a network."""
    word = _CAPITAL.match(text, start)
    return bool(
        word
        and word[0] != "Unione"
        and (word[0] in ("Città", "Ente", "UNESCO", "ONU") or word[0].lower() in kind_of_network_word())
    )


def lower_heads(text: str) -> Iterator[re.Match[str]]:
    """ "l'ufficio Relazioni internazionali": a small head word right before what offices deal with, capitalised; no
    part of a site."""
    heads = (head for head in matches(_lower(), text) if head["topic"].lower() in _topics())
    return (head for head in heads if not _OF_SITE.match(text, head.end()))


_OF_SITE = when_asked(  # "nella sezione| Ambiente di questo sito|"
    r"(?: [\w']+){1,5}? (?:(?:d[ei]l|di questo|del presente|di tale|sul|nel) (?:nostro )?|dell'|sull'|nell')"
    r"(?:sito|portale|pagina|area riservata|intranet|menu|menù)\b"
)


_POINT = "Punto"  # with a small letter it is one of an agenda: "il punto Gemellaggi"


@cache
def _lower() -> re.Pattern[str]:
    heads = [
        head[0].lower() + head[1:] for head, kind in organisation_heads().items() if kind == "office" and head != _POINT
    ]
    return re.compile(rf"(?<!\w)(?:{alternation(heads)})(?= (?P<topic>[A-ZÀ-Þ][a-zà-ÿ]+)(?!\w))")
