"""Names of networks, organisations, organs, events, funds: every place where a text says them.

Networks come from `readers/discovery.py`; organisations and organs are known by the first word of their names, by
reviewed spellings, or by standing in a list of bodies. Kinds: network, organisation, body, event, fund.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import ACRONYM, PHRASE, WORD, is_acronym, phrase_at
from pipelines.vocabulary import alternation, organisation_heads, organisation_spellings, vocabulary

_CAPITAL = re.compile(r"(?<![\w@.])[A-ZÀ-ÖØ-Þ0-9][\w]*")
_TRAILING = re.compile(r"(?: [a-zà-ÿ]{4,}(?:ale|ali|ico|ica|ici|iche|ano|ana|ari|aria|ive|ivo|iva|uto|sociali|vile|vili|mico|one|ità)(?: [a-zà-ÿ]{4,}(?:ale|ali|ico|ica))?)(?=[,.;:)]|$| \()")
_OFFICE_TAIL = re.compile(
    r"(?: e (?:la |il |l')?[a-zà-ÿ]{4,}| [a-zà-ÿ]{4,}(?:e[aei]|n[ei]|al[ei]|ic[aio]|iche|iv[aeio]|ar[aeio]|an[aeio]|os[aeio]))"
    r"(?=[,.;:)]|$| \(| (?:coordina|cura|segue|gestisce|si occupa|è|ha|partecipa|prende|presidia|supporta|promuove|fornisce|del|della|dell'|nel|e [a-z]+ (?:il|la|i|le|l')))"
)
_BODY_TAIL = re.compile(r"(?: (?:and|e|dell[ae'] ?|di|degli|dei|sul|sulla) ?)?[a-zà-ÿ]+(?=[,.;:)]|$| \(| e (?:il |la |lo |l'|al |alla |per |[A-Z]))")
_EVENT = re.compile(
    rf"(?:EXPO|Expo)(?: (?:Milano )?\d{{4}})?(?!\w)|Esposizion[ei] Universal[ei]|(?:Giornata|Giornate|Settimana|Festival|Marcia|Biennale|Triennale|Olimpiadi|Giochi|Salone|Fiera|Summit|Conferenza|Congresso|Vertice|Assemblea)"
    rf"(?: (?:Mondiale|Internazionale|Nazionale|Europea|Europeo|Annuale|Generale))?(?: (?:dell[ae'] ?|d[ei]l? |per (?:la |il |l'|lo )?|su(?:lla|l|i)? |of |on ){WORD}(?:[ '-](?:dell[ae'] ?|d[ei]l? |per |e )?{WORD})*)+"
)
_FUND = re.compile(rf"(?:Programma|Fondo|Bando|Strumento)(?: (?!delle Nazioni|Nazioni){WORD}| (?:d[ei]l?|dell[ae]|dell'|dei|per|per la|per lo|per l'|per il|e|contro il|contro la|contro) ?{WORD})+(?: \d{{4}}\s?[-–]\s?\d{{4}})?")


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ's head word and where it stands; `shared`: the name is `head` + the mention's words (`Working Group` + `Housing`)."""

    head: str
    head_start: int
    head_end: int
    shared: bool = False


@dataclass(eq=False)
class Lexicon:
    """Names that mean something in these texts: first word -> (name, kind, id), the longest first."""

    names: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)

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


def find(text: str, lexicon: Lexicon, topic: str | None = None, publisher: Mapping[str, str] | None = None, settled: bool = True) -> list[Mention]:
    """Mentions of named bodies in a flow's text.

    `topic`: id of the network that the flow's section is about: its organs, and `il Patto`, are then known as its own.
    It is `settled` when layout says so, else the network last named, which one named in the flow outweighs.
    `publisher`: names of the page's publisher -> its id.
    """
    known = list(_known(text, lexicon, publisher or {}))
    organs = _translated(text, list(_organs(text, topic, known, settled))) if topic or any(m.kind == "network" for m in known) else []
    headed = list(_headed(text))
    events = [Mention("event", m.start(), m.end(), slug(m[0]), slug(m[0])) for m in _EVENT.finditer(text)] if _may_hold_event(text) else []
    funds = [Mention("fund", m.start(), m.end(), slug(m[0]), slug(m[0])) for m in _FUND.finditer(text)] if "Program" in text or "Fond" in text or "Bando" in text else []
    short = list(_short_forms(text, topic, lexicon)) if topic else []
    return _settled([known, [*organs, *_prizes(text, topic)], events, funds, headed, short])


def _may_hold_event(text: str) -> bool:
    return any(word in text for word in ("xpo", "XPO", "Espos", "Giorn", "Settim", "Festiv", "Marcia", "ennale", "Olimp", "Giochi", "Salone", "Fiera", "Summit", "Confer", "Congr", "Vertice", "Assemb"))


def _settled(groups: list[list[Mention]]) -> list[Mention]:
    """Known names win, then organs, then the longest; no two names overlap."""
    out: list[Mention] = []
    taken: list[tuple[int, int]] = []
    rank = {id(m): min(place, 2) for place, group in enumerate(groups) for m in group}
    for mention in sorted((m for g in groups for m in g), key=lambda m: (rank[id(m)], m.start - m.end, m.start)):
        place = bisect_left(taken, (mention.start, mention.end))
        if (place == 0 or taken[place - 1][1] <= mention.start) and (place == len(taken) or mention.end <= taken[place][0]):
            out.append(mention)
            taken.insert(place, (mention.start, mention.end))
    return sorted(out, key=lambda m: m.start)


def _known(text: str, lexicon: Lexicon, publisher: Mapping[str, str]) -> Iterator[Mention]:
    """Names of the lexicon and of the publisher."""
    done = 0
    for word in _CAPITAL.finditer(text):
        start = word.start()
        if start < done:
            continue
        for name, kind, ref in lexicon.names.get(word[0].casefold(), ()):
            end = start + len(name)
            if text[start:end].casefold() == name.casefold() and not text[end : end + 1].isalnum() and _written_like(text[start:end], name):
                yield Mention(kind, start, end, ref, ref)
                done = end
                short = ACRONYM.match(text, end) if kind == "organisation" else None
                if short and "/" not in short["acronym"] and is_acronym(short["acronym"]):
                    yield Mention(kind, *short.span("acronym"), ref, ref)
                    done = short.end("acronym")
                break
        else:
            for name, ref in publisher.items():
                if text.startswith(name, start) and not _goes_on(text, start + len(name)) and not _ANY.search(text, max(0, start - 12), start):
                    yield Mention("organisation", start, start + len(name), ref, ref)
                    done = start + len(name)
                    break


def _goes_on(text: str, end: int) -> bool:
    """A publisher's short name is another's where its place follows: `Comune` in `Comune di Ginevra`."""
    return bool(re.compile(r"\w| d(?:i |')[A-Z]").match(text, end))


_ANY = re.compile(r"\b(?:ogni|ciascun|un|altro|qualsiasi|nessun|singolo) $", re.I)


def _written_like(found: str, name: str) -> bool:
    """Case may differ (`Metrex`, `METREX`), but a name in capitals is no ordinary small-letter word."""
    return found == name or " " in name or (found[0].isupper() and len(name) > 4)


@cache
def _head_words() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{alternation(organisation_heads())})(?!\w)")


def _headed(text: str) -> Iterator[Mention]:
    """Organisations known by the first word of their name: `Fondazione Cariplo`, `Settore Sviluppo economico`."""
    for head in _head_words().finditer(text):
        span = _full_name(text, head.start(), head.end())
        if span is None or _ANY.search(text, max(0, head.start() - 12), head.start()) or organisation_heads()[head[0]] in ("office", "municipality") and _PLURAL.search(text, max(0, head.start() - 12), head.start()):
            continue
        if before := _ACRONYM_BEFORE.search(text, max(0, head.start() - 12), head.start()):
            yield Mention("organisation", before.start(1), before.end(1), before[1].lower(), before[1].lower())
        name = text[slice(*span)]
        yield Mention("organisation", *span, slug(name), slug(name), organisation_heads()[head[0]])
        if (acronym := ACRONYM.match(text, span[1])) and is_acronym(acronym["acronym"].split("/")[0]):
            yield Mention("organisation", acronym.start("acronym"), acronym.end("acronym"), slug(name), slug(name))


_PLURAL = re.compile(r"(?:\b(?:le|delle|alle|dalle|nelle|altre|gli|degli|agli|i|dei|ai) )$")
_ACRONYM_BEFORE = re.compile(r"(?<!\w)([A-Z]{2,7}) [-–] $")
_WHOLE_HEADS = frozenset(
    "Amministrazione Comunale|Amministrazione comunale|Consiglio Comunale|Consiglio comunale|Consiglio metropolitano|Giunta|Giunta Comunale|Giunta comunale|Comune|Città metropolitana"
    "|Città Metropolitana|Nazioni Unite|Consiglio d'Europa|Unione Europea|Unione europea|Commissione Europea|Commissione europea|Parlamento Europeo|Parlamento europeo"
    "|Comitato europeo delle Regioni|Comitato delle Regioni|Corpo Consolare|Banca Mondiale|Croce Rossa|Parlamento|Segreteria Generale|Fondo Monetario".split("|")
)


def _full_name(text: str, start: int, head_end: int) -> tuple[int, int] | None:
    """The whole name that a head word begins, or None where the word stands alone and means nothing by itself."""
    phrase = phrase_at(text, start)
    end = max(phrase[1] if phrase else head_end, head_end)
    if end == head_end and (more := re.compile(rf" (?:(?:\w+ ){{1,2}})?(?:d[ei]l?|dell[ae]|dell'|degli|per (?:la |lo |il |l')?) ?(?={WORD})").match(text, head_end)):
        follow = phrase_at(text, more.end())
        end = follow[1] if follow else end
    end -= len(year[0]) if (year := re.search(r" \d+$", text[start:end])) else 0
    if tail := (_TRAILING.match(text, end) or (_OFFICE_TAIL.match(text, end) if organisation_heads().get(text[start:head_end]) == "office" else None)):
        end = tail.end()
    if _head_words().fullmatch(re.sub(r"^.*?(?: d[ei]l?| dell[ae]| dell')\s?", "", text[start:end])) and end > head_end and " " in text[head_end:end].strip():
        return None
    if end == head_end and text[start:end] not in _WHOLE_HEADS:
        return None
    return start, end


@cache
def _organ_words() -> re.Pattern[str]:
    heads = [word for words in vocabulary("networks")["bodies"].values() for word in words if word[0].isupper() or " " in word]
    return re.compile(rf"(?<![\w])(?P<head>{alternation(heads)})(?!\w)")


@cache
def organ_kinds() -> dict[str, str]:
    """Head word of an organ -> the contract's kind."""
    return {word: kind for kind, words in vocabulary("networks")["bodies"].items() for word in words}


def _organs(text: str, topic: str | None, known: list[Mention], settled: bool) -> Iterator[Mention]:
    """Organs of a network with a name of their own: `Working Group Food`, `Comitato Direttivo`, `Milan Pact Awards`."""
    covered = [(m.start, m.end) for m in known if m.kind == "network"]
    for match in _organ_words().finditer(text):
        before = [m for m in known if m.kind == "network" and m.end <= match.start()]
        owner = topic if settled or (not before and match["head"] != "Forum") else (before[-1].ref if before else None)
        if any(a <= match.start() < b for a, b in covered) or (owner is None and not _owned_after(text, match.end(), known)):
            continue
        if match["head"] in ("Award", "Awards", "Programme", "Program"):
            span = _phrase_ending(text, match.end())
            if span:
                yield _organ(text, span, Organ(match["head"], *match.span()), owner, known)
            continue
        yield from _organ_series(text, match, owner, known)


def _owned_after(text: str, start: int, known: list[Mention]) -> bool:
    """Whether a network is named as the owner soon after."""
    return any(m.kind == "network" and 0 <= m.start - start < 60 and re.search(r"(?:d[ei]l?|dell[ae]|dell'|di) ?(?:rete |network )?$", text[start : m.start]) for m in known)


def _translated(text: str, organs: list[Mention]) -> list[Mention]:
    """`Comitato Direttivo (Steering Committee)`: a name in brackets after an organ's name means the same organ."""
    for index, (before, after) in enumerate(pairwise(organs)):
        if text[before.end : after.start] == " (" and text[after.end : after.end + 1] == ")":
            organs[index + 1] = replace(after, ref=before.ref, normalised=before.normalised)
    return organs


_PRIZE = re.compile(r"\bpremio [«“\"](?P<name>[^»”\"]{2,60})[»”\"]")


def _prizes(text: str, topic: str | None) -> Iterator[Mention]:
    """`il premio «Mani d'Europa»`: a prize named in quotation marks."""
    for match in _PRIZE.finditer(text) if topic and "premio " in text else ():
        ref = f"{topic}|{slug(match['name'])}"
        yield Mention("body", *match.span("name"), ref, ref, Organ("Premio", match.start(), match.start() + 6))


def _phrase_ending(text: str, end: int) -> tuple[int, int] | None:
    """The capitalised words that end at an offset, if more than the last word."""
    found = re.search(rf"(?:{WORD} (?:of |for |the )*)+{WORD}$", text[max(0, end - 90) : end])
    return (end - len(found[0]), end) if found else None


def _organ_series(text: str, match: re.Match[str], topic: str | None, known: list[Mention]) -> Iterator[Mention]:
    """An organ, and those that share its head word in a list: `ai Working Group Education, Migration e Housing`."""
    head = match["head"]
    tie = re.compile(r" (?:(?:su|sul|sulla|sulle|sui|sugli|per|per la|per il|on|dell'|dei|degli|delle|della|del|di) )?[\"«“]?(?=[A-Z])| d(?:ell)?'(?=[A-Z])").match(text, match.end())
    if tie and (_organ_words().match(text, tie.end()) or (head == "Forum" and _WIDE.match(text, tie.end()))):
        return
    if not tie and (low := re.compile(r" (?:direttiv|esecutiv|scientific|tecnic|consultiv|permanent|politic)[oae]\b|,? di (?:pilotaggio|indirizzo|presidenza|coordinamento)\b").match(text, match.end())) and head[0].isupper():
        yield _organ(text, (match.start(), low.end()), Organ(head, *match.span()), topic, known)
        return
    if not tie or any(m.kind == "network" and m.start == tie.end() for m in known):
        if head.split(" ")[0] in ("Segretariato", "Segreteria", "Consiglio", "Steering", "Executive", "Board"):
            yield _organ(text, match.span(), Organ(head, *match.span()), topic, known)
        return
    named_by_preposition = head[0].islower() and tie[0].strip() not in ("", '"', "«", "“")
    first = _organ_name(text, tie.end(), named_by_preposition, known, head in _SINGULAR and not named_by_preposition)
    if first is None:
        return
    plural = head in _SINGULAR
    start = first[0] if named_by_preposition or plural else match.start()
    yield _organ(text, (start, first[1]), Organ(head, *match.span(), plural and not named_by_preposition), topic, known)
    end = first[1]
    plural = plural or bool(re.search(r"\b(?:ai|dei|nei|i|gli|diversi|vari|gruppi)\b[^,.;]{0,30}$", text[max(0, match.start() - 40) : match.end()]))
    again = r"(?:su|sul|sulla|sulle|sui|sugli|per|on) " if named_by_preposition else r"(?:(?:su|sul|sulla|per|on) )?"
    while plural and (more := re.compile(rf"(?:, ?| e | ed |, e ){again}(?=[A-Z])").match(text, end)):
        item = _organ_name(text, more.end(), named_by_preposition, known, head in _SINGULAR and not named_by_preposition)
        if item is None or _organ_words().match(text, more.end()):
            return
        yield _organ(text, item, Organ(head, *match.span(), not named_by_preposition), topic, known)
        end = item[1]


_ORGAN_TAIL = re.compile(
    r"(?! (?:del|della|di|dell')(?: |(?<='))(?:rete|network|forum|patto|coordinamento|associazione|coalizione|alleanza)\b)"
    r"(?: (?:and|e) [a-z]+(?= e |,|\.|\)|;|$)|(?: (?:di|a|in|senza|contro|con|per la|per il|per) (?!rete|network|associazione)[a-zà-ÿ]+| d'[a-zà-ÿ]+| dell'[a-zà-ÿ]+)?(?: [a-zà-ÿ]+[ieoa](?!\w))?(?=[,.;:)]| \(|$| e (?:[a-zà-ÿ]+ )+(?:n|il|la|i|d|a|in)\w*\b| e [a-zà-ÿ-]+ (?:attivamente|anche|inoltre)))"
)


def _organ_name(text: str, start: int, whole: bool, known: list[Mention], listing: bool = False) -> tuple[int, int] | None:
    """An organ's name from an offset: capitalised words and one small word that ends it (`Migration and integration`).

    `listing`: `e` ends it, for the head is a plural (`gruppi di lavoro Clean Air e Cultura`).
    `whole`: `e` belongs to the name, for the list repeats its preposition (`su Migrazioni e Integrazione`).
    """
    phrase = PHRASE.match(text, start)
    if not phrase:
        return None
    cut = phrase_at(text, start)
    end = phrase.end() if whole or cut is None else cut[1]
    if listing and (tie := re.compile(r" ed? ").search(text, start, end)):
        end = tie.start()
    owner = next((m.start for m in known if m.kind == "network" and start < m.start < end), None)
    if owner is not None or (owned := re.search(r"(?<= )(?:Forum|Patto|Rete|Network)$", text[start:end])):
        end = len(re.sub(r"(?: d[ei]l?| della| dell'| di)? ?$", "", text[: owner if owner is not None else start + owned.start()]))  # type: ignore[union-attr]
    elif tail := _ORGAN_TAIL.match(text, end):
        end = tail.end()
    return start, end


_SINGULAR = {"gruppi di lavoro": "gruppo di lavoro", "Gruppi di Lavoro": "Gruppo di Lavoro", "Gruppi di lavoro": "Gruppo di lavoro", "Working Groups": "Working Group"}


def singular(head: str) -> str:
    """The head word for one organ of several (`gruppi di lavoro` -> `gruppo di lavoro`)."""
    return _SINGULAR.get(head, head)


def _organ(text: str, span: tuple[int, int], head: Organ, topic: str | None, known: list[Mention]) -> Mention:
    """A body mention; it belongs to the network named right after it (`Comitato Direttivo di MMC`), else to the topic."""
    networks = [m for m in known if m.kind == "network"]
    owner = next((m for m in networks if 0 <= m.start - span[1] <= 30 and _OWNED.fullmatch(text[span[1] : m.start])), None)
    network = owner.ref if owner else topic
    ref = f"{network}|{slug(text[slice(*span)])}"
    return Mention("body", *span, ref, ref, head)


_OWNED = re.compile(r" ?(?:\([^)]*\) ?)?(?:d[ei]l?|dell[ae]|dell'|di) ?(?:rete |network )?")
_WIDE = re.compile(r"(?:Italiano|Italiana|Globale|Mondiale|Europeo|Internazionale|Nazionale|Global|World|European|International)\b")


def taken_up(text: str, found: list[Mention], known: Mapping[str, str]) -> list[Mention]:
    """`found` with the organisations that are meant by an acronym or, after an article, by the first word of their name."""
    more = [
        Mention("organisation", word.start(), word.end(), known[word[0]], known[word[0]])
        for word in _CAPITAL.finditer(text)
        if word[0] in known and (is_acronym(word[0]) or _ARTICLED.search(text, max(0, word.start() - 8), word.start())) and not _RUNS_ON.match(text, word.end())
    ]
    free = [m for m in more if all(m.end <= f.start or f.end <= m.start or f.kind not in ("organisation", "network", "body", "act", "fund", "event") for f in found)]
    return sorted([*found, *free], key=lambda m: (m.start, m.end, m.kind)) if free else found


_ARTICLED = re.compile(r"(?:\b(?:il|la|lo|del|della|dello|al|alla|nel|nella|dal|dalla|sul|sulla|tra|con la) |l')$", re.I)
_RUNS_ON = re.compile(r"[\w-]| [A-ZÀ-Ý]| d(?:i|el|ella|ei|elle|egli) | dell'| (?:europe|comunal|nazional|regional|metropolitan)")


def _short_forms(text: str, topic: str | None, lexicon: Lexicon) -> Iterator[Mention]:
    """`il Patto`, `del Forum`: a capitalised kind word with one clear antecedent."""
    word = lexicon.short.get(topic or "")
    if topic is None or word is None or word not in text:
        return
    for match in re.finditer(rf"(?:\b(?:[Ii]l|[Ll]a|[Ll]o|[Dd]el|[Dd]ella|[Dd]ello|[Aa]l|[Aa]lla|[Nn]el|[Nn]ella|[Dd]al|[Dd]alla|[Ss]ul|[Ss]ulla) |[Ll]')({re.escape(word)})(?![\w])(?! [A-Z]| d(?:i|ei|elle|el) [A-Z])", text):
        yield Mention("network", match.start(1), match.end(1), topic, topic)
