"""Name phrases: runs of capitalised words with the small words that tie them, as names are written in Italian and
English.

Only the shape of names is here; what is named is decided by `names.py` and `readers/discovery.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, organisation_heads, vocabulary

WORD = r"[A-ZÀ-ÖØ-Þ][\w]*(?:[-'/&][\w]+|(?<=[A-Z])\.[A-Z]{1,3}(?!\w))*(?:(?<=[A-Z])\+(?!\w))?"
_TIE = (
    r"(?: |-|(?<=s)' |(?<=Ca)' | & "
    r"| \d{1,3} (?!(?:Comuni|Città|Paesi|Stati|Enti|Regioni|Province|Sindaci|Unioni)\b)"
    r"| of | of the | on | on the | for | for the | and | and the | to | in the | the "
    r"| against | against the | des | du | de la | de las | de los | et | et des | pour "
    r"| d[ie] | de[ilu] | dello | della | degli | delle | dell'| d'| per | per (?:il|lo|la|i|gli|le|una?) | per l'| "
    r"con (?:il|la|lo|i|gli|le) | su | sul | sulla | sui | sugli | sulle | sull'"
    r"| tra | fra | senza | contro (?:il|la|lo|i|gli|le) | contro l'| al | alla | all'| ai | alle | in | nel | nella "
    r"| nelle | con | a | ed? | ed? (?:lo|la|il|i|gli|le|di|del|della|dello|dei|degli|delle|per|per la|per il) "
    r"| e l'| e dell'| e d'| en )"
)
PHRASE = re.compile(
    rf"(?<!\w)(?:(?!(?:19|20)\d\d )\d{{2,4}} (?=[A-Z][a-z]))?"
    rf"{WORD}(?:{_TIE}{WORD})*(?: (?:\d\.\d|\d{{2,4}})(?![\w%°]|[.,]\d))?"
)
ACRONYM = re.compile(
    r"\s?\((?P<acronym>[A-Z][A-Za-z0-9]*(?:[-&.][A-Za-z0-9]+)*(?:/[A-Z][A-Za-z0-9]+)*)(?:\)|$|(?=, [a-z]))"
)
_INSTITUTION = re.compile(  # "Banca europea per gli investimenti", "Comitato europeo delle regioni": one capital
    r"(?:Comitato|Banca|Agenzia|Organizzazione|Autorità|Fondo|Istituto|Osservatorio|Centro|Piattaforma)"
    r"(?: marittim[ao])? (?:europe[ao]|internazionale|african[ao]|asiatic[ao]|nazionale|italian[ao])"
    r"(?: (?:per (?:(?:il|lo|la|i|gli|le) |l')?|(?:d[ei]l?|dello|della|delle|dei|degli) |dell')[a-zà-ù]{4,}"
    r"(?: (?:umani|sociali|locali|regionali|marittim[aei]|climatic[aio])\b)?(?! [A-ZÀ-Þ]))(?![\w-]| [A-ZÀ-Þ])"
)
_ADJECTIVE = r"[a-zà-ù]{3,}(?:al[ei]|ic[aoi]|iche|iv[aeio]|os[aeio]|ari[aeo]?|ar[ei]|er[aei]|ol[aei]|vil[ei])(?!\w)"
_CHARGE = (
    rf"(?: (?:del|dello|della|delle|dei|degli) | dell')(?!\w+(?:mente|ndo)\b)[a-zà-ù]{{4,}}(?!\w)"
    rf"(?:(?: {_ADJECTIVE}){{1,2}}(?: e {_ADJECTIVE})?)?"
)
_MINISTRY = re.compile(  # "Ministero degli affari esteri e della cooperazione internazionale", in small letters
    rf"Minister[oi]{_CHARGE}(?:(?:,| e){_CHARGE})*(?! [A-ZÀ-Þ])"
    r"|(?:Agenzia|Autorità) (?:per (?:il |lo |la |i |gli |le |l')|nazionale (?:per|di) (?:(?:il|la|le) |l')?)"
    rf"[a-zà-ù]{{4,}}(?!\w)(?: {_ADJECTIVE})?(?! [A-ZÀ-Þ])"
)
_CLOSED = re.compile(
    r" (?:Network|Forum|Council|Pact|Coalition|Alliance|Initiative|Programme|Award|Awards|Group|Platform|Partnership"
    r"|Covenant)$"
)
_HYPHENED = re.compile(r"[A-Z]{2,3}-[A-Z][a-z]+")
_AND = re.compile(r" ed? (?:(?:il|lo|la|i|gli|le) |l')?(?=[A-ZÀ-ÖØ-Þ])")
_AND_OF = re.compile(r" ed? (?:(?:d|a|n|su)(?:el|ello|ella|l|llo|lla) |(?:d|n)ell'|all')(?=[A-ZÀ-ÖØ-Þ])")
_STARTERS = frozenset(
    [
        "il",
        "lo",
        "la",
        "i",
        "gli",
        "le",
        "l",
        "un",
        "uno",
        "una",
        "a",
        "ad",
        "di",
        "da",
        "in",
        "con",
        "su",
        "per",
        "tra",
        "fra",
        "e",
        "ed",
        "o",
        "nel",
        "nella",
        "nei",
        "nelle",
        "dal",
        "dalla",
        "dai",
        "dalle",
        "al",
        "alla",
        "ai",
        "alle",
        "del",
        "della",
        "dei",
        "delle",
        "oggi",
        "inoltre",
        "infatti",
        "tra",
        "questo",
        "questa",
        "questi",
        "queste",
        "oltre",
        "durante",
        "dopo",
        "prima",
        "con",
        "grazie",
        "anche",
        "attualmente",
        "dal",
        "nasce",
        "promuove",
        "è",
        "sono",
        "nell",
        "dell",
        "all",
        "dall",
        "sull",
        "quell",
        "quest",
        "ogni",
        "tutti",
        "tutte",
        "alcune",
        "alcuni",
        "molte",
        "molti",
        "come",
        "quali",
        "attraverso",
        "mediante",
        "secondo",
        "presso",
        "collabora",
        "coopera",
        "lavora",
        "opera",
        "partecipa",
        "aderisce",
        "siede",
        "dialoga",
        "collaborano",
        "lavorano",
        "partecipano",
        "aderiscono",
    ]
)


@lru_cache(maxsize=4096)
def is_acronym(text: str) -> bool:
    """Two or more capitals and few small letters, in one word: `EFUS`, `C40`, `CeSPI`; or `UN-Habitat`."""
    if _HYPHENED.fullmatch(text):
        return True
    capitals = sum(c.isupper() or c.isdigit() for c in text)
    return (
        2 <= len(text) <= 12
        and " " not in text
        and capitals >= 2
        and capitals * 2 >= len(text.replace("-", ""))
        and text[0].isupper()
    )


def initials_of(short: str, name: str) -> bool:
    """Whether an acronym is made of the initials of a name's words, all of them or the capitalised."""
    words = re.findall(r"\w+", name)
    return short.lower() in (
        "".join(w[0] for w in words).lower(),
        "".join(w[0] for w in words if w[0].isupper()).lower(),
    )


@lru_cache(maxsize=4096)
def shortens(short: str, name: str) -> bool:
    """Whether a word in brackets after a name is its short form: an acronym, or the beginnings of its words
    (`Rete dei Comuni Solidali (Recosol)`)."""
    first = short.split("/")[0]
    if is_acronym(first):
        return True
    words = re.findall(r"\w+", name.lower())
    parts = _HUMPS.findall(first)
    if len(parts) > 1 and "".join(parts) == first and all(any(w.startswith(p.lower()) for w in words) for p in parts):
        return True
    return len(first) > 3 and first.isalpha() and " " not in short and _made_of(first.lower(), words)


_HUMPS = re.compile(r"[A-Z][a-z]+")  # "GioNa": beginnings of the words of a name, whatever their order


def _made_of(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the beginnings of two words or more, in their order."""
    ways = {letters: 0}
    for word in words:
        for left, used in list(ways.items()):
            for length in range(1, min(len(left), len(word)) + 1):
                if not left.startswith(word[:length]):
                    break
                ways[left[length:]] = max(ways.get(left[length:], 0), used + 1)
    return ways.get("", 0) > 1


@cache
def head_pattern() -> re.Pattern[str]:
    """Matches the head words of organisations and organs at a position."""
    bodies = [word for words in vocabulary("networks")["bodies"].values() for word in words if word[0].isupper()]
    return re.compile(rf"(?:{alternation([*organisation_heads(), *bodies])})(?!\w)")


@lru_cache(maxsize=1 << 14)
def phrase_at(text: str, start: int, limit: int | None = None) -> tuple[int, int] | None:
    """The name phrase that begins at an offset, cut where a second name begins; None if none begins there."""
    stop = len(text) if limit is None else limit
    match = PHRASE.match(text, start, stop)
    if not match:
        return None
    end = _cut(text, start, match.end())
    for named in (_INSTITUTION, _MINISTRY):
        if (small := named.match(text, start, stop)) and small.end() > end:
            return small.span()
    if whole := _goes_on(text, start, end):
        return whole
    spelt = (
        PHRASE.match(text, end + 3, stop)
        if text[end : end + 3] in (" - ", " – ")
        and is_acronym(text[start:end])
        and not text.startswith(text[start:end], end + 3)  # "EUROCITIES – EUROCITIES è una rete"
        else None
    )
    return start, (_cut(text, end + 3, spelt.end()) if spelt else end)


_TO_ACRONYM = re.compile(
    r"(?: (?!(?:ha|hanno|è|sono|fa|fanno|che|cui|ne|vi|si|non|insieme|quale|da|dal|dalla|dai|presso|dove|come)\b)"
    r"(?:[a-zà-ù]+|[A-ZÀ-Þ][\w-]+|(?:[dl]|dell|all|nell|sull)'[\w-]+)){1,9}(?= \([A-Z][A-Za-z]+\))"
)


_KINDS = ("Rete ", "Associazione ", "Coordinamento ", "Alleanza ", "Unione ", "Circuito ", "Network ", "Lega ")
_LAST_SMALL = re.compile(  # "Rete delle Città della Cultura |universitaria|, circuito di": no reach, no participle
    r" (?!(?:euro|inter|nazion|mondial|global|italian|region|local|transnazion"
    r"|princip|mediterr|metropolit|comunal|annual"
    r"|attual|ufficial|general|total|dal|al|nel|sul)[a-z]*[ ,(.;])[a-zà-ù]{2,}(?:ari[aeio]|al[ei]|ic[aio]|iche|iv[aeio]"
    r"|os[aeio]|abil[ei]|ibil[ei]|ent[ei]|ant[ei]|bas[aeio])(?=,|\.|;|\)| \([A-Z]| (?:è|ha|che)\b)"
)


def _goes_on(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name that goes on in small letters up to the acronym in brackets that needs its further words: `Commissione
    internazionale per la protezione delle Alpi (CIPRA)`."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
        return None
    if text.startswith(_KINDS, start) and (last := _LAST_SMALL.match(text, end)) and " " in text[start:end]:
        return start, last.end()
    bracket = text.find(" (", end, end + 90)
    more = _TO_ACRONYM.match(text, end, text.find(")", bracket) + 1) if bracket > 0 else None
    if more is None or more.end() != bracket or (short := ACRONYM.match(text, bracket)) is None:
        return None
    letters, words = short["acronym"].lower(), re.findall(r"\w+", text[start:bracket].lower())
    told = is_acronym(short["acronym"]) and len(letters) > 2 and letters[0] == words[0][0]
    return (start, bracket) if told and _made_of_all(letters, words) else None


def _made_of_all(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the beginnings of words in their order, the last word's among them."""
    return any(
        letters.endswith(words[-1][:length]) and _made_of(letters[:-length], words[:-1])
        for length in range(1, min(len(letters), len(words[-1])) + 1)
    )


@cache
def _common_nouns() -> frozenset[str]:
    """Words that no body is called by alone: `Città e Memoria` is one name."""
    return frozenset(vocabulary("networks")["members"])


def _cut(text: str, start: int, end: int) -> int:
    """The end of the first name in a phrase: `Eurocities e Platforma` are two, `Migrazione e Sviluppo` one."""
    for tie in _AND.finditer(text, start, end):
        left, right = text[start : tie.start()], text[tie.end() : end]
        if (
            (" " not in left and left.lower() not in _common_nouns())
            or _CLOSED.search(left)
            or head_pattern().match(text, tie.end())  # "e il |Libero Consorzio comunale|", a head beyond the phrase
            or is_acronym(right.split(" ", 1)[0])
            or (" " in right and left.split(" ", 1)[0] == right.split(" ", 1)[0])  # "Unione Alta e Unione Bassa"
        ):
            return tie.start()
    if other := next((tie for tie in _AND_OF.finditer(text, start, end) if text.startswith(_KINDS, tie.end())), None):
        return other.start()  # "Città del Vino| e dell'Associazione Città dell'Olio"
    if (english := _ENGLISH.search(text, start, end)) and (of := _ITALIAN_OF.search(text, english.end(), end)):
        return of.start()
    return end


_ENGLISH = re.compile(r" (?:on|of|for)(?: the)? ")
_ITALIAN_OF = re.compile(  # "Partnership on Air Quality| della Urban Agenda": an English name and whose it is
    r" (?:ed? )?(?:(?:del|dello|della|dei|degli|delle) |dell')(?=[A-ZÀ-Þ])"
)


_INFINITIVE = re.compile(r"(?<![\w'])[A-ZÀ-Þ][a-zà-ù]+(?:are|ere|ire) (?:(?:il|lo|la|i|gli|le) |l')$")
_WORDS = rf"(?:{WORD} (?:(?:d[ei]|del|della|dei|delle|e) )?){{1,3}}"
_TIED = re.compile(  # "|Città Libere dall'|Amianto", "|Sentieri tra le |Valli"
    rf"{_WORDS}(?:da(?:l|lla|i|gli|lle) |(?:tra|fra|oltre) (?:(?:il|lo|la|i|gli|le) |l')|dall')"
)
_PLACED = re.compile(  # "|Oltre le |Mura è una rete", "|Dalla |Terra al Mare è", "|Per un'|Europa è"
    r"(?:(?:Oltre|Dentro|Contro|Verso|Per|Senza|Sopra|Sotto|Tra|Fra) (?:(?:(?:il|lo|la|i|gli|le|una?) |l'|un'))?"
    r"|Da(?:l|llo|lla|i|gli|lle) |Dall')"
)
_IS_A = when_asked(  # "|Oltre le Mura| è una rete", "|Oltre le Mura|: rete di città"
    r"(?: \([A-Z][\w-]*\))?(?: (?:è|sono) (?:un|la |il |l')|(?::| [–—-]) (?:una? )?(?:rete|associazione|coordinamento"
    r"|alleanza|network|circuito|forum|patto)\b)"
)
_AMID = re.compile(
    rf"(?<=[a-zà-ù,] )(?:{_PLACED.pattern})$"
)  # its capital amid a sentence: "aderito a |Oltre le |Mura"
_FROM = when_asked(r" da(?:l|lla|i|gli|lle) (?=[A-ZÀ-Þ])| dall'(?=[A-ZÀ-Þ])")
_OF_TOWNS = r"(?:Città|Comuni|Borghi|Terre|Paesi|Enti|Sindaci)"
_FREE = re.compile(rf"{_OF_TOWNS} [A-ZÀ-Þ]\w+[aeio]$")  # "aderito a |Comuni Liberi| dal Debito"
_FREE_BEFORE = re.compile(
    rf"(?<![\w'])(?<!ai )(?<!dei )(?<!i )(?<!le )(?:{_OF_TOWNS} [A-ZÀ-Þ]\w+[aeio](?: da(?:l|lla|i|gli|lle) | dall')"
    rf"|{_OF_TOWNS} oltre (?:(?:il|lo|la|i|gli|le) |l')|{_OF_TOWNS} più )$"
)
_WHO = when_asked(rf"(?<![\w'])(?<!ai )(?<!dei )(?<!i )(?<!le ){_OF_TOWNS} che $")  # "|Città che |Leggono"
_DO = re.compile(r"[A-ZÀ-Þ]\w+[ao]no\b")
_LONGEST_LEAD = 50  # characters of a name before its last part


def whole_phrase(text: str, start: int, name: tuple[int, int]) -> tuple[int, int]:
    """A name with the words before it that belong to it: an infinitive and its article (`|Abitare il |Nord`), where a
    sentence starts also words that `dal` or `tra` ties."""
    if _FREE.match(text, *name) and (tie := _FROM.match(text, name[1])) and (rest := phrase_at(text, tie.end())):
        name = name[0], rest[1]
    near = max(start, name[0] - _LONGEST_LEAD)
    free = _FREE_BEFORE.search(text, near, name[0])
    free = free or (_WHO.search(text, near, name[0]) if _DO.match(text, name[0]) else None)
    if free:
        return free.start(), name[1]
    if verb := _INFINITIVE.search(text, near, name[0]):
        return verb.start(), name[1]
    if amid := _AMID.search(text, near, name[0]):
        return amid.start(), name[1]
    tied = near == start and _TIED.fullmatch(text, start, name[0])
    placed = near == start and _PLACED.fullmatch(text, start, name[0]) and _IS_A.match(text, name[1])
    return (start, name[1]) if tied or placed else name


@lru_cache(maxsize=1 << 14)
def phrases(text: str, start: int, end: int) -> tuple[tuple[tuple[int, int], tuple[int, int] | None], ...]:
    """Every name phrase of a sentence with its `first_phrase`; remembered, for several rules ask and paragraphs
    recur."""
    return tuple((m.span(), first_phrase(text, *m.span())) for m in PHRASE.finditer(text, start, end))


_FIRST_WORD = re.compile(r"[\w']+?(?:'|\b)")


def first_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first name phrase of a sentence, an article or other small first word left out."""
    for match in PHRASE.finditer(text, start, end):
        begin = match.start()
        first = _FIRST_WORD.match(text, begin)
        word = first[0].rstrip("'").lower() if first else ""
        if word in _STARTERS and begin == start:
            follow = PHRASE.search(text, begin + len(first[0] if first else ""), match.end())
            if not follow:
                continue
            begin = follow.start()
        cut = _cut(text, begin, match.end())
        return (_goes_on(text, begin, cut) if cut == match.end() else None) or (begin, cut)
    return None
