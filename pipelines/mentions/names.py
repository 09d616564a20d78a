"""Names of networks, organisations, organs, events, funds: every place where a text says them.

Networks come from `readers/discovery.py`; organisations and organs are known by the first word of their names, by
reviewed spellings, or by standing in a list of bodies. Kinds: network, organisation, body, event, fund.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.offices import is_land, lower_heads, office_end
from pipelines.mentions.organ_lists import is_secretariat, listed_organs
from pipelines.mentions.organs import find_organs, translated
from pipelines.mentions.phrases import ACRONYM, WORD, is_acronym, phrase_at
from pipelines.mentions.prizes import outside_prizes, prizes
from pipelines.mentions.spelt_out import spelt_end
from pipelines.vocabulary import alternation, organisation_heads, organisation_spellings, vocabulary

_CAPITAL = re.compile(r"(?<![\w@.])[A-ZÀ-ÖØ-Þ0-9][\w]*")
_TRAILING = re.compile(
    r"(?: [a-zà-ÿ]{4,}(?:ale|ali|ico|ica|ici|iche|ano|ana|ari|aria|ive|ivo|iva|uto|sociali|vile|vili|mico|one"
    r"|ità|[ai]bil[ei])(?: [a-zà-ÿ]{4,}(?:ale|ali|ico|ica))?| civil[ei])(?=[,.;:)]|$| \(| di [A-ZÀ-Þ]| e (?!d)[a-z])"
)
_EVENT = re.compile(
    rf"(?:EXPO|Expo)(?: (?:Milano )?\d{{4}})?(?!\w)|Esposizion[ei] Universal[ei]|(?:Giornata|Giornate|Settimana"
    rf"|Festival|Marcia|Biennale|Triennale|Olimpiadi|Giochi|Salone|Fiera|Summit|Conferenza|Congresso|Vertice|Assemblea)"
    rf"(?: (?:Mondiale|Internazionale|Nazionale|Europea|Europeo|Annuale|Generale))?(?: (?:dell[ae'] ?|d[ei]l? |per "
    rf"(?:la |il |l'|lo )?|su(?:lla|l|i)? |of |on ){WORD}(?:[ '-](?:dell[ae'] ?|d[ei]l? |per |e )?{WORD})*)+"
)
_QUOTE = re.compile('[“"«]')
_QUOTED_EVENT = re.compile(  # la manifestazione “Vuoi La Pace? Pedala!”
    r"\b(?:manifestazion|rassegn|event|festival|marci|fier|kermess|mostr|convegn)\w{0,2} "
    r"[“\"«](?P<name>[A-ZÀ-Ý][^”\"»]{3,80})(?=[”\"»])"
)
_FUND = re.compile(
    rf"(?:Programma|Fondo|Bando|Strumento)(?: (?!delle Nazioni|Nazioni){WORD}| (?:d[ei]l?|dell[ae]|dell'|dei|per|per "
    rf"la|per lo|per l'|per il|e|contro il|contro la|contro) ?{WORD})+(?: \d{{4}}\s?[-–]\s?\d{{4}})?"
)


@dataclass(eq=False)
class Lexicon:
    """Names that mean something in these texts: first word -> (name, kind, id), the longest first."""

    names: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    short: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, kind: str, ref: str) -> None:
        """Know a name (straight apostrophes)."""
        first = _CAPITAL.search(name)
        if first is None or len(name) < 2:
            return
        entries = self.names.setdefault(first[0].casefold(), [])
        if not any(entry[0] == name for entry in entries):
            entries.append((name, kind, ref))
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))


def build(networks: Iterable[tuple[str, Iterable[str]]]) -> Lexicon:
    """A lexicon of networks (id, names) and of the reviewed spellings of organisations."""
    lexicon = Lexicon()
    for network_id, aliases in networks:
        for alias in sorted(aliases):
            words = alias.replace("’", "'").split()
            whole = len(words) if not is_acronym(words[0]) else 2
            for count in range(min(whole, len(words)), len(words) + 1):
                if words[count - 1][0].isupper() or count == len(words):
                    lexicon.add(" ".join(words[:count]).rstrip(",-–"), "network", network_id)
    taken = {entry[0].casefold() for entries in lexicon.names.values() for entry in entries}
    for name, (key, _) in organisation_spellings().items():
        if name.casefold() not in taken:
            lexicon.add(name, "organisation", key)
    return lexicon


def find(
    text: str,
    lexicon: Lexicon,
    topic: str | None = None,
    publisher: Mapping[str, str] | None = None,
    settled: bool = True,
) -> list[Mention]:
    """Mentions of named bodies in a flow's text.

    `topic`: id of the network that the flow's section is about: its organs, and `il Patto`, are then known as its own.
    It is `settled` when layout says so, else the network last named, which one named in the flow outweighs.
    `publisher`: names of the page's publisher -> its id.
    """
    known = list(_known(text, lexicon, publisher or {}))
    organs = (
        [*translated(text, list(find_organs(text, topic, known, settled))), *listed_organs(text, topic, known)]
        if topic or any(m.kind == "network" for m in known)
        else []
    )
    headed = [*_headed(text)]
    if organs and "Segreteria " in text:
        organs = [o for o in organs if not is_secretariat(text, o, headed, settled)]
    known = _outside_offices(known, headed)
    events = (
        [Mention("event", m.start(), m.end(), slug(m[0]), slug(m[0])) for m in _EVENT.finditer(text)]
        if any(cue in text for cue in _EVENT_CUES)
        else []
    )
    if _QUOTE.search(text):
        events += [
            Mention("event", *m.span("name"), slug(m["name"]), slug(m["name"])) for m in _QUOTED_EVENT.finditer(text)
        ]
    funds = (
        [Mention("fund", m.start(), m.end(), slug(m[0]), slug(m[0])) for m in _FUND.finditer(text)]
        if "Program" in text or "Fond" in text or "Bando" in text
        else []
    )
    short = list(_short_forms(text, topic, lexicon, known))
    return _settled([outside_prizes(known, organs), [*organs, *prizes(text, topic)], events, funds, headed, short])


def _outside_offices(known: list[Mention], headed: list[Mention]) -> list[Mention]:
    """Known organisations without those inside an office's name: `Ufficio Politiche dell'Unione europea`."""
    offices = sorted((m.start, m.end) for m in headed if m.value in ("office", "international_organisation"))
    out = []
    for m in known:
        at = bisect_left(offices, (m.start,)) - 1
        if at < 0 or m.kind != "organisation" or m.end > offices[at][1]:
            out.append(m)
    return out


_EVENT_CUES = (
    "xpo", "XPO", "Espos", "Giorn", "Settim", "Festiv", "Marcia", "ennale", "Olimp", "Giochi", "Salone", "Fiera",
    "Summit", "Confer", "Congr", "Vertice", "Assemb",
)  # fmt: skip


def _settled(groups: list[list[Mention]]) -> list[Mention]:
    """Known names win, then organs, then the longest; no two names overlap."""
    out: list[Mention] = []
    taken: list[tuple[int, int]] = []
    rank = {id(m): min(place, 2) for place, group in enumerate(groups) for m in group}
    for mention in sorted((m for g in groups for m in g), key=lambda m: (rank[id(m)], m.start - m.end, m.start)):
        place = bisect_left(taken, (mention.start, mention.end))
        if (place == 0 or taken[place - 1][1] <= mention.start) and (
            place == len(taken) or mention.end <= taken[place][0]
        ):
            out.append(mention)
            taken.insert(place, (mention.start, mention.end))
    return sorted(out, key=lambda m: m.start)


@lru_cache(maxsize=4096)
def _capitals(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a paragraph that begin with a capital or a figure, each with its span; paragraphs recur."""
    return tuple((word[0], *word.span()) for word in _CAPITAL.finditer(text))


def _known(text: str, lexicon: Lexicon, publisher: Mapping[str, str]) -> Iterator[Mention]:
    """Names of the lexicon and of the publisher."""
    done = 0
    for word, start, _ in _capitals(text):
        if start < done:
            continue
        for name, kind, ref in lexicon.names.get(word.casefold(), ()):
            end = start + len(name)
            if (
                text[start:end].casefold() == name.casefold()
                and not text[end : end + 1].isalnum()
                and _written_like(text[start:end], name)
            ):
                if kind == "organisation" and (other := _other_body(text, start, end)) > end:
                    end, ref = other, _identity(text, start, other)
                yield Mention(kind, start, end, ref, ref)
                done = end
                for short in _acronyms(text, end) if kind == "organisation" else ():
                    yield Mention(kind, *short, ref, ref)
                    done = short[1]
                break
        else:
            for name, ref in publisher.items():
                if (
                    text.startswith(name, start)
                    and not _goes_on(text, start + len(name))
                    and not _ANY.search(text, max(0, start - 12), start)
                ):
                    yield Mention("organisation", start, start + len(name), ref, ref)
                    done = start + len(name)
                    break


_NAMESAKE = re.compile(r"[A-Z]{2,}\b d(?:ei|egli|elle) [A-ZÀ-Ý][a-zà-ÿ]+(?= |$|[,;:)\".”»])")  # ONU dei Popoli


def _other_body(text: str, start: int, end: int) -> int:
    """Where another body's name ends that begins as a known one's: "ONU dei Popoli", "Organizzazione delle Nazioni
    Unite per lo Sviluppo Industriale (UNIDO)"."""
    other = _NAMESAKE.match(text, start, end + 30)
    return other.end() if other else spelt_end(text, start, end)


def _goes_on(text: str, end: int) -> bool:
    """A publisher's short name is another's where its place follows: `Comune` in `Comune di Ginevra`, `Provincia` in
    `Provincia dell'Aquila`, `Unione` in `Unione dei Comuni del Sole`."""
    return _OF_ANOTHER.match(text, end) is not None


_OF_ANOTHER = re.compile(
    r"\w| d(?:(?:i|el|ella) |(?:ell)?')[A-Z]| dei Comuni | [Cc]omunale d(?:i |')[A-Z]| [Ee]urope| [Mm]ontan"
    r"|(?<=Unione)(?: d(?:el|ella|elle|ei|egli))? [A-ZÀ-Þ][a-zà-ÿ]"
)
_ANY = re.compile(
    r"\b(?:(?:ogni|ciascun|un|altro|qualsiasi|nessun|singolo) "
    r"|(?:via|viale|piazza|piazzale|largo|corso|strada) (?:(?:del|della|dei|delle) |dell')?)$",
    re.I,
)  # "Largo Divisione Pasubio 6" is a street


def _written_like(found: str, name: str) -> bool:
    """Case may differ (`Metrex`, `METREX`), but a name in capitals is no ordinary small-letter word."""
    return found == name or " " in name or (found[0].isupper() and len(name) > 4)


@cache
def _head_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=[A-Z])(?:{alternation(organisation_heads())})(?!\w)")


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Head words of organisations, and the small ones of offices ("l'ufficio Gemellaggi")."""
    yield from _head_words().finditer(text)
    yield from lower_heads(text)


def _kind(head: str) -> str:
    """The kind of organisation that a head word tells."""
    return organisation_heads().get(head, "office")


@lru_cache(maxsize=4096)
def _headed(text: str) -> tuple[Mention, ...]:
    return tuple(_known_by_head(text))


def _known_by_head(text: str) -> Iterator[Mention]:
    """Organisations known by the first word of their name: `Fondazione Cariplo`, `Settore Sviluppo economico`."""
    for head in _heads(text):
        span = _full_name(text, head.start(), head.end())
        if (
            span is None
            or _DEFINITION.match(text, head.start())
            or _ANY.search(text, max(0, head.start() - 16), head.start())
            or (
                _kind(head[0]) in ("office", "municipality")
                and _PLURAL.search(text, max(0, head.start() - 12), head.start())
            )
        ):
            continue
        if before := _ACRONYM_BEFORE.search(text, max(0, head.start() - 12), head.start()):
            yield Mention("organisation", before.start(1), before.end(1), before[1].lower(), before[1].lower())
        ref = _identity(text, *span)
        kind = "other" if head[0] == "Dipartimento" and is_land(text, head.end()) else _kind(head[0])
        yield Mention("organisation", *span, ref, ref, kind)
        for short in _acronyms(text, span[1]):
            yield Mention("organisation", *short, ref, ref)


def _identity(text: str, start: int, end: int) -> str:
    """The id of a body by its name, or by the known acronym in brackets behind it."""
    short = next((text[slice(*span)] for span in _acronyms(text, end)), "")
    known = organisation_spellings().get(short)
    return known[0] if known else slug(text[start:end])


def _acronyms(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Where the acronyms stand that follow a name in brackets: one, or one per language (`(OCSE/OECD)`)."""
    found = ACRONYM.match(text, end)
    start = found.start("acronym") if found else end
    for part in found["acronym"].split("/") if found else ():
        if is_acronym(part):
            yield start, start + len(part)
        start += len(part) + 1


_DEFINITION = re.compile(  # "Associazione europea di città murate": what a body is, no name
    r"(?:Associazione|Coordinamento|Organizzazione|Federazione|Unione|Consorzio|Alleanza)(?: [a-zà-ù]+){0,2} "
    r"(?:di|tra|fra) (?:[Cc]ittà|[Cc]omuni|[Ee]nti|autorità|municipalità|[Rr]egioni|[Pp]rovince|[Ss]indaci|governi)\b"
    r"|(?<=[^A-Z] [–—-] )(?:Associazione|Coordinamento|Federazione|Unione)(?: [a-zà-ù]+){1,2} (?:dei|delle|degli) "
    r"(?i:città|comuni|enti|municipalità|regioni|province|sindaci|autonomie)\b"
)
_PLURAL = re.compile(r"(?:\b(?:le|delle|alle|dalle|nelle|altre|gli|degli|agli|i|dei|ai) )$")
_ACRONYM_BEFORE = re.compile(r"(?<!\w)([A-Z]{2,7}) [-–] $")


_ASSEMBLY = re.compile(r"Consiglio|Giunta")
_OF_REACH = (
    r"(?:europe[ao]|mondiale|internazionale|italian[ao]|nazionale|african[ao]|mediterrane[ao]"
    r"|(?:franc|ingl|irland|oland|portogh|giappon|cin|sved|norveg|dan|finland|island|canad|liban|ungher)ese"
    r"|(?:tedesc|spagnol|svizzer|austriac|belg|grec|britannic|polacc|turc|slovac|croat|bulgar|rumen|albanes|catalan"
    r"|american|brasilian|tunisin|marocchin)[ao]|slovena|sloveno)(?!\w)"
)
_SMALL_NAME = re.compile(  # "Agenzia| europea per l'ambiente|", "Organizzazione| marittima internazionale|"
    rf"(?: [a-zà-ù]{{4,}}[ae]| [a-zà-ù]{{4,}}[oe])?? {_OF_REACH}(?: [a-zà-ù]{{4,}}(?:al|ic|an|ari|os)[aeio](?!\w))?"
    r"(?:(?: (?:del|della|dello|delle|dei|degli|di|per il|per la|per lo|per le|per gli|per i|al|allo|alla) "
    r"| (?:dell'|per l'|all'))(?:[a-zà-ù]{4,}|[A-ZÀ-Þ]{2,7}(?!\w))"
    r"(?: [a-zà-ù]{3,}(?:al|ic|an|ari|os|iv)[aeio](?!\w)| (?:uman|urban|local|marin|rural)[aeio](?!\w))?){0,3}"
)


def _full_name(text: str, start: int, head_end: int) -> tuple[int, int] | None:
    """The whole name that a head word begins, or None where the word stands alone and means nothing by itself."""
    if _kind(text[start:head_end]) == "office" and not _ASSEMBLY.match(text, start, head_end):
        named = office_end(text, head_end)
        whole = text[start:head_end] in vocabulary("organisations")["whole"]
        return (start, named) if named > head_end or whole else None
    phrase = phrase_at(text, start)
    end = max(phrase[1] if phrase else head_end, head_end)
    if (spelt := spelt_end(text, start, end)) > end:
        return start, spelt
    small = _SMALL_NAME.match(text, text.find(" ", start, head_end + 1)) if end == head_end < len(text) else None
    if small and " " in small[0][1:] and small.end() > head_end:
        return start, small.end()
    last = text.rfind(" ", start, end) + 1
    if (end == head_end or _head_words().fullmatch(text, last, end)) and (  # "Fondazione Museo| storico del|"
        more := re.compile(
            rf" (?:(?:\w+ ){{1,2}})?(?:d[ei]l?|dell[ae]|dell'|degli|per (?:la |lo |il |l')?) ?(?={WORD})"
        ).match(text, end)
    ):
        follow = phrase_at(text, more.end())
        end = follow[1] if follow else end
    end -= len(year[0]) if (year := re.search(r" \d+$", text[start:end])) else 0
    if tail := _TRAILING.match(text, end):
        end = tail.end()
        end = (phrase_at(text, end + 4) or (0, end))[1] if text.startswith(" di ", end) else end  # "civile| di |Bari"
    if (
        _head_words().fullmatch(re.sub(r"^.*?(?: d[ei]l?| dell[ae]| dell')\s?", "", text[start:end]))
        and end > head_end
        and " " in text[head_end:end].strip()
    ):
        return None
    if end == head_end and text[start:end] not in vocabulary("organisations")["whole"]:
        return None
    return start, end


def taken_up(text: str, found: list[Mention], known: Mapping[str, str]) -> list[Mention]:
    """`found` with the organisations that are meant by an acronym or, after an article, by the first word of
    their name."""
    more = [
        Mention("organisation", start, end, known[word], known[word])
        for word, start, end in (_capitals(text) if known else ())
        if word in known
        and (is_acronym(word) or _ARTICLED.search(text, max(0, start - 8), start))
        and not _RUNS_ON.match(text, end)
    ]
    free = [
        m
        for m in more
        if all(
            m.end <= f.start
            or f.end <= m.start
            or f.kind not in ("organisation", "network", "body", "act", "fund", "event")
            for f in found
        )
    ]
    return sorted([*found, *free], key=lambda m: (m.start, m.end, m.kind)) if free else found


_ARTICLED = re.compile(
    r"(?:\b(?:il|la|lo|del|della|dello|al|alla|nel|nella|dal|dalla|sul|sulla|tra|con la) |l')$", re.I
)
_RUNS_ON = re.compile(
    r"[\w-]| [A-ZÀ-Ý]| d(?:i|el|ella|ei|elle|egli) | dell'| (?:europe|comunal|nazional|regional|metropolitan"
    r"|internazional|mondial|italian|consiliar|parlamentar|permanent|african|mediterrane)"
)


def _short_forms(text: str, topic: str | None, lexicon: Lexicon, known: list[Mention]) -> Iterator[Mention]:
    """`il Patto`, `del Forum`: a capitalised kind word with one clear antecedent: the last network of that word named
    before it, else the topic."""
    meant: dict[str, list[tuple[int, str]]] = {}
    for word in lexicon.short.get(topic or "", ()):
        meant[word] = [(0, topic or "")]
    for m in known:
        for word in lexicon.short.get(m.ref or "", ()) if m.kind == "network" else ():
            meant.setdefault(word, []).append((m.end, m.ref or ""))
    for word, named in meant.items():
        for match in _articled(word).finditer(text) if word in text else ():
            if at := bisect_left(named, (match.start() + 1,)):
                yield Mention("network", *match.span(1), named[at - 1][1], named[at - 1][1])


@cache
def _articled(word: str) -> re.Pattern[str]:
    """A capitalised word after a definite article, no name going on behind it."""
    return re.compile(
        rf"(?:\b(?:[Ii]l|[Ll]a|[Ll]o|[Dd]el|[Dd]ella|[Dd]ello|[Aa]l|[Aa]lla|[Nn]el|[Nn]ella|[Dd]al|[Dd]alla|[Ss]ul"
        rf"|[Ss]ulla) |[Ll]')({re.escape(word)})(?![\w])(?! [A-Z]| d(?:i|ei|elle|el) [A-Z])"
    )
