"""Which networks the texts speak of, and by which names: sightings on every page, merged into entities.

A network is a body of cities or local authorities that a text calls a network, pact, forum or the like (contract,
section 4). Phrase rules see that on any page; on a `networks_list` a section or entry is one by its layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipelines.flows import Flow, match_at, matches, search
from pipelines.ids import slug
from pipelines.mentions.phrases import ACRONYM, WORD, is_acronym, phrase_at, phrases
from pipelines.readers.page import Page
from pipelines.vocabulary import alternation, kind_of_network_word, organisation_heads, vocabulary

DESCRIBED, APPOSED, HEADED, NAMED, RUMOURED = 0, 1, 2, 3, 4
Span = tuple[int, int]


@dataclass(slots=True)
class Sighting:
    """A network seen under a name: where, its acronym beside it, the word that calls it a network, the rule that saw it."""

    page: Page
    flow: int
    name: Span
    acronym: Span | None
    word: Span | None
    rule: str
    rank: int
    section: int | None = None

    @property
    def text(self) -> str:
        """The name as written."""
        return self.page.written(self.flow, *self.name)

    @property
    def short(self) -> str | None:
        """The acronym as written."""
        return self.page.written(self.flow, *self.acronym) if self.acronym else None


@dataclass
class Network:
    """A network of all texts together: its sightings, the best first, and every name it goes by."""

    id: str
    name: str
    acronym: str | None
    sightings: list[Sighting]
    aliases: set[str] = field(default_factory=set)


@cache
def _words() -> dict[str, str]:
    """Parts of the rules' patterns, made from vocabulary."""
    kinds = kind_of_network_word()
    members = vocabulary("networks")["members"]
    return {"kind": alternation(kinds), "member": alternation(members)}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The compiled patterns of the rules, by name."""
    words = _words()
    kind, member = words["kind"], words["member"]
    member_any = rf"(?i:{member})"
    skip = r"(?:(?!(?:è|sono|che|ha|hanno|con|al|alla|ai|di|del|della|per)\b)(?-i:[\da-zà-ÿ'-]+) ){0,4}?"
    sources = {
        "defines": rf"(?: ?,[^.;]{{0,240}}?,| [-–—][^.;–—]{{0,160}}[-–—])? ?(?:è|sono|rappresenta|costituisce|era|si configura come|nasce come|è nat[ao] come)"
        rf" (?!stat)(?!tra )(?!fra )(?!membro)(?!soci)(?!parte)(?P<between>{skip}(?:un'|l')?)(?P<kind>{kind})\b",
        "appositive": rf" ?(?:,|:|–|-|—|\()(?: ?(?:nat[ao]|fondat[ao]|dal|nel)[^,]{{0,30}},)? ?(?P<between>(?:una |un |un'|la |il |l'|lo )?{skip})(?P<kind>{kind})\b",
        "called": rf"\b(?P<kind>[Rr]ete|network|coordinamento|circuito|piattaforma|partenariato|patto|forum|coalizione|alleanza|campagna|associazione|organizzazione)"
        rf"(?: (?:europe[ao]|internazionale|mondiale|globale|nazionale|italian[ao]|regionale|globale|transnazionale|tematic[ao]))*"
        rf"(?: (?:di|delle|dei|tra|fra|degli) (?:le |i |gli )?(?:{member_any})(?: (?:europee|italiane|italiani|europei|del mondo|metropolitane))*)?"
        rf"(?: (?:denominat[ao]|chiamat[ao]|nota come|noto come))? [\"«“']?(?={WORD})",
        "list": rf"\b(?:[Rr]eti|network|coordinamenti|organizzazioni|associazioni)\b[^.;:]{{0,80}}?(?:,? (?:quali|come|tra cui|fra cui|tra le quali|fra le quali|ad esempio|in particolare)|:) (?:il |la |lo |l'|i |le )?(?={WORD})",
        "these": rf"^(?:[Tt]ra|[Ff]ra) (?:queste|questi|esse|essi|le altre)\b[^.;:]{{0,90}}? (?={WORD})",
        "member": rf"\b(?:{member})\b",
        "name": rf"\b(?:(?:{alternation(w.title() for w in kind_of_network_word())}|ASSOCIAZIONE|RETE)\b)",
        "name_member": r"\b(?:d(?:ei|elle|egli)|of|tra|fra|for|di) (?:[A-Z]\w+ |the )?(?:Città|Comuni|Sindaci|Enti Locali|Autorità Locali|Cities|Mayors|Regions|Local Governments|Municipalities|Regioni|Capitali|Province)\b"
        r"|\b(?:Cities|City|Mayors|Municipalities|Local Authorities|Local Governments)\b|^(?:Rete|Alleanza|Coordinamento|Associazione|Lega|Unione|Network) (?:[A-Z]\w+ )?(?:Città|Comuni|Sindaci|Enti Locali)\b",
    }
    return re.compile(sources[name], re.I if name in ("defines", "appositive", "member") else 0)


def sightings(page: Page) -> list[Sighting]:
    """Every sighting of a network on a page, in text order."""
    found: list[Sighting] = []
    for rule in (_sentence_case, _defined, _appositive, _called, _listed, _named):
        found += rule(page)
    if page.kind == "networks_list":
        found += _sections(page)
    found += _entries(page)
    return found


def _see(page: Page, flow: int, name: Span, word: Span | None, rule: str, rank: int) -> Sighting | None:
    """A sighting, unless the phrase cannot be a network's name (a city, a publisher, an office, a sentence's first word)."""
    text = page.flows[flow].text
    start, end = name
    acronym = ACRONYM.match(text, end)
    if not acronym and (split := re.match(r"(?P<acronym>[A-Z][\w-]{1,11}) [-–] ", text[start:end])) and is_acronym(split["acronym"]):
        return Sighting(page, flow, name, (start, start + len(split["acronym"])), word, rule, rank, page.flows[flow].section)
    if not _can_be_name(page, flow, name):
        return None
    span = (acronym.start("acronym"), acronym.end("acronym")) if acronym and is_acronym(acronym["acronym"].split("/")[0]) else None
    return Sighting(page, flow, name, span, word, rule, rank, page.flows[flow].section)


_NOT_NAMES = re.compile(
    r"(?:Il|La|Lo|I|Gli|Le|L|Un|Una|Oggi|Questa?|Tali?|Essa|Sindac[oi]|Comun[ei]|Amministrazion[ei]|Citt[àa]|Nel|Dal|Al|In|Per|Con|Tra|Fra|A|È|Obiettivo|Scopo|Membri?|Paes[ei]"
    r"|Europa|Italia|Regione|Provincia|Rete|Reti|Forum|Network|Patto|Consiglio|Coordinamento|Associazione|Presidente|Assessor[ei]|Unione Europea|Commissione Europea|Nazioni Unite)", re.I
)


def _can_be_name(page: Page, flow: int, name: Span) -> bool:
    """Whether a phrase may name a network: no common word, no office or company, no part of a place or date."""
    text = page.flows[flow].text[slice(*name)]
    if len(text) < 3 or _NOT_NAMES.fullmatch(text):
        return False
    heads = organisation_heads()
    first = next((head for head in heads if text.startswith(head + " ")), None)
    if first is not None and heads[first] not in ("association", "international_organisation", "other"):
        return False
    around = page.within(flow, max(0, name[0] - 60), name[1] + 60, "place", "date", "period")
    return not any(m.start <= name[0] and name[1] <= m.end for m in around)


def _defined(page: Page) -> Iterator[Sighting]:
    """`EUROCITIES è una rete di città europee`, `Platforma rappresenta invece un coordinamento delle autorità locali`."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        for name in _subjects(text, start, end):
            after = ACRONYM.match(text, name[1])
            match = match_at(_pattern("defines"), text, after.end() if after else name[1], end)
            if match and (_pattern("member").search(text, match.end(), end) or _own_section(page, flow, text[slice(*name)])):
                if seen := _see(page, flow, name, match.span("kind"), "defined_as_network", DESCRIBED):
                    yield seen
                break


def _subjects(text: str, start: int, end: int) -> Iterable[Span]:
    """Name phrases that may be a sentence's subject: the first, and one after a dateline's dash or an article."""
    return (first for _, first in phrases(text, start, end)[:4] if first)


def _own_section(page: Page, flow: int, name: str) -> bool:
    """Whether the flow's section is headed by this very name."""
    section = page.section_of(flow)
    return section is not None and section.level > 0 and _key(section.heading) == _key(name)


def _appositive(page: Page) -> Iterator[Sighting]:
    """`METREX, piattaforma europea tra realtà metropolitane`, `REALSAN (rete delle città europee)`."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        if not _mentions_kind(text, start, end):
            continue
        for _, name in phrases(text, start, end):
            if not name:
                continue
            after = ACRONYM.match(text, name[1])
            follows = match_at(_pattern("appositive"), text, after.end() if after else name[1], end)
            if follows and not _pattern("member").search(text, follows.end(), min(end, follows.end() + 60)):
                follows = follows if _pattern("member").search(text, *name) else None
            if follows and follows["kind"][0].islower() and (seen := _see(page, flow, name, follows.span("kind"), "appositive_network", APPOSED)):
                yield seen


@lru_cache(maxsize=1 << 13)
def _mentions_kind(text: str, start: int, end: int) -> bool:
    low = text[start:end].lower()
    return any(word in low for word in kind_of_network_word())


_OF_MEMBERS = re.compile(
    r"\b(?:ader(?:i|endo|ente)|partecip|(?:far?|fanno|facente|è|entr\w+ a far) parte|membr[oi]|soci[oa]\b|iscri(?:tt|zion)|associat|entra|città|comuni\b|sindac|enti locali|autorità locali|metropol|cities|mayors)", re.I
)


def _called(page: Page) -> Iterator[Sighting]:
    """`la rete europea EUROCITIES`, `il network di città ICLEI`; a mere `rete Wi-Fi` is a network only if another text says so."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        if not _mentions_kind(text, start, end):
            continue
        for match in matches(_pattern("called"), text, start, end):
            name = _quoted(text, match.end(), end) or phrase_at(text, match.end(), end)
            word = match["kind"].lower()
            strong = (word == "associazione" and text[match.end() - 1] in "«“\"") or word in ("rete", "network", "coordinamento", "circuito", "coalizione", "alleanza") or (word in ("partenariato", "patto", "forum") and " " in match[0].strip() and _pattern("member").search(text, match.end(), end)) or _pattern("member").search(match[0][len(word) :])
            if name and strong and text[match.start("kind")].islower() and (seen := _see(page, flow, name, match.span("kind"), "called_network", NAMED if search(_OF_MEMBERS, text, start, end) else RUMOURED)):
                yield seen


def _quoted(text: str, start: int, end: int) -> Span | None:
    """The whole of a name in quotation marks (`l'associazione «Città alpina dell'anno»`)."""
    closing = {"«": "»", "“": "”", '"': '"'}.get(text[start - 1])
    stop = text.find(closing, start, min(end, start + 80)) if closing else -1
    return (start, stop) if stop > start else None


def _listed(page: Page) -> Iterator[Sighting]:
    """`reti internazionali di città, quali il C40`; `reti europee delle città. Tra queste ... Eurocities e Platforma`."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        match = search(_pattern("list"), text, start, end)
        if match and _pattern("member").search(text, match.start(), match.end()):
            yield from _series(page, flow, match.end(), end)
        elif "ques" in text[start : start + 12] or "esse" in text[start : start + 10]:
            these = _pattern("these").match(text[start:end])
            before = text[max(0, start - 90) : start].lower()
            if these and re.search(r"\b(?:reti|network|coordinamenti)\b", before):
                yield from _series(page, flow, start + these.end(), end)


def _series(page: Page, flow: int, start: int, end: int) -> Iterator[Sighting]:
    """The names of a list: `X, Y e Z`."""
    text = page.flows[flow].text
    while name := phrase_at(text, start, end):
        if seen := _see(page, flow, name, None, "listed_network", NAMED):
            yield seen
        after = ACRONYM.match(text, name[1])
        follow = re.compile(r"(?:,| ed?|, ed?)(?: (?:il|la|lo|le|i|gli))? (?:l')?").match(text, after.end() if after else name[1], end)
        if not follow:
            return
        start = follow.end()


@cache
def _small_names() -> re.Pattern[str]:
    """A name written like a sentence: kind, adjective, whose body it is, what for; it ends with the words or a bracketed acronym."""
    member = rf"(?i:{_words()['member']})"
    reach = r"(?: (?:europe[ao]|mondiale|internazionale|italian[ao]|nazionale|globale|regionale|permanente))?"
    purpose = r"(?: (?:contro|per|in|di|del|della|dei|delle|dell'|e|a) ?(?:il |la |le |i |lo |gli |l')?[a-zà-ù]{3,}| [a-zà-ù]{4,}[ieoa])"
    return re.compile(
        rf"(?<!\w)(?P<kind>Rete|Coalizione|Patto|Forum|Alleanza|Coordinamento|Lega|Network|Associazione|Unione|Conferenza){reach} (?:delle|dei|degli|tra le|fra le|tra i|fra i|di) {member}{purpose}{{0,5}}?"
        r"(?= ?\([A-Z]|[.,;:)]|$| (?:è|sono|che|ha|hanno|riunisce|conta|nasce|dal|nel|a cui|di cui)\b| e (?:il|la|ha|è|di|del)\b)"
    )


def _sentence_case(page: Page) -> Iterator[Sighting]:
    """`Coalizione europea delle città contro il razzismo (ECCAR)`: only the first word capitalised."""
    for flow, text in enumerate(page.flows):
        if text.kind == "footnote" or not text.cued(0, len(text.text), ("rete ", "coalizione", "patto", "forum", "alleanza", "coordinamento", "lega", "network", "associazione", "unione", "conferenza")):
            continue
        for match in matches(_small_names(), text.text):
            if any(word[0].islower() and len(word) > 4 and word not in _TIES for word in match[0].split()[1:]) and (seen := _see(page, flow, match.span(), match.span("kind"), "network_by_its_name", HEADED)):
                yield seen


_HEADS = re.compile(r"(?:Rete|Coordinamento|Alleanza|Coalizione|Circuito|Network) (?:\w+ )?(?:d[ei]|del|della|dei|delle|degli|per|d'|[A-Z])")


_JOINED = re.compile(r"\b(?:ader\w+|adesione|iscrizione|ingresso|membro|soci[ao]|(?:fa|fatto|facendo) parte|entra\w*|unit[ao] a)\b")


def _named(page: Page) -> Iterator[Sighting]:
    """`Coordinamento Nazionale degli Enti Locali per la Pace`, `Global Covenant of Mayors`: kind and members in the name."""
    for flow, start, end in page.sentences():
        if page.flows[flow].kind == "footnote":
            continue
        text = page.flows[flow].text
        for phrase, name in phrases(text, start, end):
            if name is None or not _pattern("name").search(text[slice(*phrase)]):
                continue
            words = text[slice(*name)]
            kind = _pattern("name").search(words)
            headed = kind is not None and kind.start() == 0 and ((_HEADS.match(words) and _pattern("member").search(text, name[1], end)) or (ACRONYM.match(text, name[1]) and _JOINED.search(text, start, end)))
            if kind and kind.start() and re.search(r" (?:del|della|dello|dell')\s?$", words[: kind.start()]):
                name = (name[0] + kind.start(), name[1])
                words = text[slice(*name)]
                kind = _pattern("name").search(words)
            if kind and (_pattern("name_member").search(words) or headed) and not _is_organ(words):
                if seen := _see(page, flow, name, (name[0] + kind.start(), name[0] + kind.end()), "network_by_its_name", NAMED):
                    yield seen


@cache
def _organ_heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(w for words in vocabulary('networks')['bodies'].values() for w in words if w != 'Forum')})\b")


def _is_organ(words: str) -> bool:
    return bool(_organ_heads().match(words))


_TIES = frozenset("della delle dello degli dall dalla nella nelle nello sulla sulle sullo alla alle agli with from contro".split())


def _proper(heading: str) -> bool:
    """Whether a heading is written as a name: every word of four letters or more capitalised."""
    words = [w for w in re.findall(r"[\w'’-]+", heading) if (len(w) > 3 and w.lower() not in _TIES) or w.isupper()]
    return bool(words) and all(w[0].isupper() or w[0].isdigit() for w in words)


def _sections(page: Page) -> Iterator[Sighting]:
    """On a `networks_list` a section with prose, headed by a name, is a network."""
    for index, section in enumerate(page.structure.sections):
        flows = page.by_section.get(index, [])
        body = [f for f in flows if page.flows[f].kind in ("paragraph", "list_item", "link")]
        if section.level == 0 or not body or not any(page.flows[f].kind == "paragraph" for f in body):
            continue
        heading = next(f for f in flows if page.flows[f].kind == "heading")
        if _proper(section.heading) or _is_defined_below(page, body, section.heading):
            yield _headed(page, heading, "section_is_network")
            yield from _initials(page, body, section.heading)


def _initials(page: Page, body: list[int], heading: str) -> Iterator[Sighting]:
    """`(RCN)` in the section of the Resilient Cities Network: the initials of its name, or what stands in brackets beside it."""
    initials = "".join(word[0] for word in re.findall(r"[\w'’-]+", heading) if word[0].isupper())
    name = re.escape(heading.replace("’", "'"))
    for flow in body:
        text = page.flows[flow].text
        if (beside := re.search(rf"(?<!\w){name}(?= ?\()", text)) and (short := ACRONYM.match(text, beside.end())) and is_acronym(short["acronym"].split("/")[0]):
            yield Sighting(page, flow, beside.span(), short.span("acronym"), None, "section_is_network", NAMED, page.flows[flow].section)
        for match in re.finditer(rf"\(({re.escape(initials)})\)", text) if len(initials) > 1 else ():
            yield Sighting(page, flow, match.span(1), match.span(1), None, "section_is_network", NAMED, page.flows[flow].section)


def _is_defined_below(page: Page, body: list[int], heading: str) -> bool:
    """A heading in small letters still names a network when the text below takes it up as one."""
    key = _key(heading)
    kinds = kind_of_network_word()
    first = re.match(r"\w+", heading)
    if first and first[0].lower() in kinds and " " in heading and _pattern("member").search(heading) and not re.search(r"\breti\b", heading, re.I):
        return True
    return any(key in _key(page.flows[f].text[:200]) for f in body if len(key) > 5)


def _headed(page: Page, flow: int, rule: str) -> Sighting:
    """The name that a heading or a list entry consists of, acronym apart."""
    text = page.flows[flow].text
    acronym = re.search(r" ?\((?P<acronym>[A-Z][\w&/.-]{1,11})(?:\)|$)", text)
    end = acronym.start() if acronym else len(text.rstrip(" :"))
    span = (acronym.start("acronym"), acronym.end("acronym")) if acronym and is_acronym(acronym["acronym"]) else None
    if acronym and span is None:
        end = len(text.rstrip(" :"))
    if span is None and (dash := re.match(r"(?P<acronym>[\w-]{2,12}) [-–] (?=[A-Z])", text)) and is_acronym(dash["acronym"]):
        return Sighting(page, flow, (dash.end(), end), dash.span("acronym"), None, rule, HEADED, page.flows[flow].section)
    return Sighting(page, flow, (0, end), span, None, rule, HEADED, page.flows[flow].section)


_ENTRY = re.compile(r"(?P<name>[^:.;(–—]{2,90}?)(?: ?\((?P<acronym>[A-Z][\w&/.-]{1,11})\))?(?P<mark>:| [–—-] |, | \(|\.$|;?$| è | riunisce | nasce )")


def _entries(page: Page) -> Iterator[Sighting]:
    """On a `networks_list` an entry of a list of names is a network; an entry ending with a colon heads those below."""
    for index, flow in enumerate(page.flows):
        if flow.kind != "list_item" or flow.text.endswith(":") or not _is_entry(page, index) or (page.kind != "networks_list" and not introduced(page, index)):
            continue
        match = _ENTRY.match(flow.text)
        if match and _proper(match["name"]) and not _is_sentence_start(match["name"]):
            if not _can_be_name(page, index, match.span("name")):
                continue
            acronym = match.span("acronym") if match["acronym"] else None
            if acronym is None and (open_end := re.match(r"(?P<name>.{3,80}?) ?\((?P<acronym>[A-Z][\w-]{1,11})$", flow.text)):
                yield Sighting(page, index, open_end.span("name"), open_end.span("acronym"), None, "entry_is_network", HEADED)
                continue
            follows = _pattern("appositive").match(flow.text, match.start("mark"))
            word = follows.span("kind") if follows and follows["kind"][0].islower() else None
            yield Sighting(page, index, (match.start("name"), match.end("name")), acronym, word, "entry_is_network", HEADED)


_INTRODUCES = re.compile(r"\b(?:aderi\w+|fa(?:nno)? parte|partecipa\w*|è membro|è soci[ao]|membro|iscritt[ao])\b[^.]{0,80}\b(?:reti|network|associazioni|coordinamenti|alleanze)\b[^.]{0,40}:$", re.I)


def introduced(page: Page, index: int) -> re.Match[str] | None:
    """The words that make a list one of the publisher's networks: `Napoli aderisce a quattro reti di città:`."""
    for before in range(index - 1, max(-1, index - 40), -1):
        flow = page.flows[before]
        if flow.kind == "paragraph":
            return _INTRODUCES.search(flow.text)
        if flow.kind != "list_item":
            return None
    return None


def _is_sentence_start(name: str) -> bool:
    return bool(re.match(r"(?:Il|La|Lo|I|Gli|Le|L'|Un|Una|Nel|Dal|Per|Con|In)\b", name))


def _is_entry(page: Page, index: int) -> bool:
    """Whether a list item stands in a list of networks: under a heading that is no network's name, and not after a sentence."""
    section = page.section_of(index)
    if section is not None and section.level > 0 and _proper(section.heading) and not re.search(r"\b(?:altr[ei]|reti|network|partnership|impegni)\b", section.heading, re.I):
        return False
    flows = page.by_section.get(page.flows[index].section, [])
    place = flows.index(index) if len(flows) < 400 else 0
    for before in reversed(flows[:place]):
        if page.flows[before].kind == "paragraph":
            headed = section is not None and bool(re.search(r"\b(?:reti|network|adesioni|impegni|partnership)\b", section.heading, re.I))
            return headed or bool(re.search(r"\b(?:reti|network|alleanze|coordinamenti|adesioni|associazioni)\b", page.flows[before].text, re.I))
        if page.flows[before].kind in ("heading", "title"):
            return True
    return True


_FOLD = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset("the of on for and e di del della dei delle per la le il lo i gli in a d l".split())


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """A name reduced to what makes it the same name in other spellings."""
    return " ".join(word for word in slug(name, 200).split("-") if word not in _SMALL)


def merge(found: list[Sighting]) -> list[Network]:
    """Sightings of all pages as networks: the same name, acronym, section or spelt-out form is the same network."""
    parent = list(range(len(found)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(i: int, j: int) -> None:
        a, b = sorted((root(i), root(j)))
        parent[b] = a

    for key_of in (_name_keys, _acronym_keys, _section_keys):
        _join_equal(found, key_of, join)
    _join_shortened(found, join)
    groups: dict[int, list[Sighting]] = {}
    for index, sighting in enumerate(found):
        groups.setdefault(root(index), []).append(sighting)
    return [_network(group) for group in groups.values() if any(s.rank < RUMOURED for s in group)]


def _join_equal(found: list[Sighting], key_of: Callable[[Sighting], list[str]], join: Callable[[int, int], None]) -> None:
    first: dict[str, int] = {}
    for index, sighting in enumerate(found):
        for key in key_of(sighting):
            if key in first:
                join(first[key], index)
            first.setdefault(key, index)


def _name_keys(sighting: Sighting) -> list[str]:
    """The name, and the acronym beside it, which another text may write as a name (`Metrex`)."""
    return [_key(sighting.text), *(_key(part) for part in (sighting.short or "").split("/") if part)]


def _acronym_keys(sighting: Sighting) -> list[str]:
    """The acronym beside the name, and the one its capitals spell (`METRopolitan EXchange`)."""
    capitals = "".join(c for c in sighting.text if c.isupper())
    keys = [part.lower() for part in (sighting.short or "").split("/") if part]
    if len(capitals) > 3 and any(len(re.match(r"[A-Z]*", w)[0]) > 1 for w in sighting.text.split() if w[0].isupper()):  # type: ignore[index]
        keys.append(capitals.lower())
    words = sighting.text.split()
    if len(words) == 1 and is_acronym(sighting.text):
        keys.append(sighting.text.lower())
    return keys


def _section_keys(sighting: Sighting) -> list[str]:
    """A section of a `networks_list` speaks of one network: what is defined there and what heads it are the same."""
    page = sighting.page
    if page.kind != "networks_list" or sighting.rule not in ("defined_as_network", "section_is_network") or not sighting.section or sighting.section < 0:
        return []
    return [f"{page.index}/{sighting.section}"] if page.structure.sections[sighting.section].level > 0 and sighting.section in _network_sections(page) else []


def _network_sections(page: Page) -> set[int]:
    cached = page.__dict__.get("_network_sections")
    if cached is None:
        cached = page.__dict__["_network_sections"] = {s.section for s in _sections(page) if s.section is not None}
    return cached


def _join_shortened(found: list[Sighting], join: Callable[[int, int], None]) -> None:
    """`C40 Cities` is `C40 Cities Climate Leadership Group`; `C40 - Climate Leadership Group` too."""
    tokens: dict[str, list[tuple[int, set[str]]]] = {}
    for index, sighting in enumerate(found):
        words = _key(sighting.text).split()
        if words:
            tokens.setdefault(words[0], []).append((index, set(words)))
    for group in tokens.values():
        seen: dict[frozenset[str], int] = {}
        for index, words in sorted(group, key=lambda item: -len(item[1])):
            home = next((i for w, i in seen.items() if words <= w and (len(words) > 1 or is_acronym(found[index].text))), None)
            if home is not None:
                join(home, index)
            else:
                seen[frozenset(words)] = index


def _network(group: list[Sighting]) -> Network:
    """One network: named as its describing sentence names it, else as its heading does."""
    ranked = sorted(group, key=lambda s: (s.rank, s.page.index, s.flow, s.name))
    acronym = next((s.short.split("/")[0] for s in ranked if s.short), None)
    names = [s for s in ranked if s.text != acronym]
    if acronym is None:
        spelled = next((s for s in names if (c := _capitals(s.text)) and any(o.text.lower() == c.lower() for o in group)), None)
        if spelled:
            short = next(o for o in ranked if o.text.lower() == _capitals(spelled.text).lower())
            acronym = short.text if short.text.isupper() else next((o.text for o in ranked if o.text.lower() == short.text.lower() and o.text.isupper()), short.text)
            names = [s for s in ranked if s.text.lower() != acronym.lower()]
    name = (names or ranked)[0].text
    aliases = {s.text for s in group} | {part for s in group if s.short for part in s.short.split("/")} | ({acronym} if acronym else set())
    return Network(slug(acronym or name), name, acronym, ranked, aliases)


def _capitals(name: str) -> str:
    """The capitals of a name that spells out an acronym inside its words, else nothing."""
    runs = [re.match(r"[A-Z]*", w)[0] for w in name.split() if w[0].isupper()]  # type: ignore[index]
    return "".join(runs) if any(len(r) > 1 for r in runs) and not name.isupper() and " " in name else ""


def first_flow(flows: list[Flow], kind: str) -> int | None:
    """Index of the first flow of a kind."""
    return next((i for i, flow in enumerate(flows) if flow.kind == kind), None)
