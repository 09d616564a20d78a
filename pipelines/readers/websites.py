"""The site of a network: the link of its section, entry or paragraph, or one labelled with its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile

from pipelines.flows import Flow
from pipelines.ids import slug
from pipelines.links import Link
from pipelines.readers.cast import Cast
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.page import Page

_SITE = re.compile(
    r"\b(?:sito|website|site|homepage|pagina ufficiale|maggiori informazioni|vai a|www)\b|^https?:", re.I
)
_OWN_SITE = re.compile(
    r"\bsito (?:ufficiale |web |internet )?(?:della (?:rete|coalizione|piattaforma|comunità)|del (?:network|forum|patto"
    r"|coordinamento|circuito|consorzio)|dell['’](?:associazione|alleanza|iniziativa|organizzazione))\b",
    re.I,
)
_SAID = re.compile(r"\b(?:sito|website|homepage|pagina web)\b[^.;:\n]{0,30}?(?: è|:| all'indirizzo| su)? ?$", re.I)
_BRACKETED = re.compile(r" \((?:\ufffc|https?:[^\s)]+|www\.[^\s)]+)\)\.?$")
_OF_OTHERS = re.compile(
    r"\b(?:progett|programm|band[oi]\b|avvis|convegn|conferenz|event|document|deliber|mostr|piattaforma digitale"
    r"|pagina|opuscol|guid[ae]\b|rapporto\b)\w*[^,;.]{0,60}$",
    re.I,
)
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?|/$", re.I)  # what an address has about its host
_PLATFORM = re.compile(
    r"(?:https?://)?(?:\w+\.)?(?:facebook|twitter|instagram|linkedin|youtube|flickr|tiktok|threads|x|t)"
    r"\.(?:com|net|me)\b",
    re.I,
)
Span = tuple[int, int]
Labelled = Sequence[tuple[Link, str | None]]


def read_website(
    cast: Cast, network: Network, sightings: list[Sighting], links: Labelled, whose: Mapping[str, str]
) -> None:
    """Claim the first link that layout, a sentence or its label gives to the network; `whose`: the network whose site a
    label names."""
    page = cast.page
    links = [each for each in links if each[1] is None or whose.get(each[1], network.id) == network.id]
    found = (
        next(_within(links, _own_spans(cast, sightings), lambda label: not label or _calls(network, label)), None)
        or next(
            _within(links, _paragraphs(cast, network, sightings), lambda label: bool(label and _calls(network, label))),
            None,
        )
        or next(_in_brackets(cast, network, sightings, links), None)
        or next(
            _within(links, _next_lines(cast, network), lambda label: not label or _of_it(cast, network, label)), None
        )
        or next(_within(links, _spoken_spans(cast, network), lambda label: label is None), None)
        or next(_in_its_paragraphs(cast, network, links), None)
        or next((link for link, label in links if label and whose.get(label) == network.id), None)
        or next(_labelled(cast, network, links), None)
        or next(_by_host(cast, network, links), None)
    )
    if found is not None:
        url = page.document.reading[slice(*found.url)]
        page.claim_at("networks", (network.id,), "website_of_network", {"website_url": (url, *found.url)})


def whose_sites(cast: Cast, links: Labelled) -> dict[str, str]:
    """Label of a link -> the one network that it names: `Sito della RECIT`."""
    sites = {label for _, label in links if label and _SITE.search(label)}
    seen = {network.id: network for network, _ in cast.own}.values() if sites else ()
    named = {label: [n.id for n in seen if _names_it(n, label)] for label in sites}
    for link, label in links:
        kind = _OF_ITS_KIND.search(label) if label and not named.get(label, True) else None
        if kind and label:
            named[label] = [n for n in _beside(cast.page, link) if cast.is_called(n, kind[1].lower())]
    return {label: found[0] for label, found in named.items() if len(found) == 1}


_OF_ITS_KIND = re.compile(  # "il sito |del Coordinamento| è", where one of several is so called
    r"\bsito (?:ufficiale |web |internet )?(?:(?:della|del) |dell['’])"
    r"(Rete|Network|Coordinamento|Coalizione|Alleanza|Associazione|Forum|Patto)\b(?! [A-ZÀ-Þ])"
)


def _beside(page: Page, link: Link) -> list[str]:
    """The networks named in the paragraph of a link, before it."""
    for index, flow in enumerate(page.flows):
        start, end = flow.span(0, len(flow.text))
        if start <= link.start < end:
            named = [m for m in page.of(index, "network") if flow.span(m.start, m.end)[1] <= link.start]
            return list(dict.fromkeys(m.ref for m in named if m.ref))
    return []


def web_links(page: Page) -> Iterator[tuple[Link, str | None]]:
    """The links to the web, each with its label, if it says more than the address; what is on a platform is no site."""
    for link in page.structure.links:
        url = page.document.reading[slice(*link.url)]
        if url.lower().startswith(("http", "www")) and not _PLATFORM.match(url):
            label = page.document.reading[slice(*link.label)] if link.label else None
            bare = label is None or _ADDRESS.sub("", label.strip()) == _ADDRESS.sub("", url).split("/")[0]
            yield link, _said_before(page, link) if bare else label


def _said_before(page: Page, link: Link) -> str | None:
    """`Il sito è https://...`: the words that label a bare address."""
    before = _SAID.search(page.document.reading, max(0, link.start - 60), link.start)
    return before[0] if before else None


def _within(links: Labelled, spans: Iterator[Span], fits: Callable[[str | None], bool]) -> Iterator[Link]:
    """The links that stand in some spans of the document, span by span."""
    for start, end in spans if links else ():
        yield from (link for link, label in links if start <= link.start < end and fits(label))


def _own_spans(cast: Cast, sightings: list[Sighting]) -> Iterator[Span]:
    """Where a network's link may stand: its section, its entry, the sentence that describes
    it, then the section that describes no other."""
    page = cast.page
    for s in sightings:
        if s.rule == "section_is_network" and (section := page.section_of(s.flow)) is not None:
            yield section.start, section.end
    for s in sightings:
        if s.rule == "entry_is_network":
            lines = (page.flows[f] for f in (s.flow, *_below(cast, s)) if f == s.flow or _is_line(page.flows[f]))
            yield from (flow.span(0, len(flow.text)) for flow in lines)
        if s.rule == "asked_and_defined":
            yield page.flows[s.flow + 1].span(0, len(page.flows[s.flow + 1].text))
    described = [s for s in sightings if s.rank < 2]
    for s in described:
        yield page.flows[s.flow].span(*page.flows[s.flow].sentence_at(s.name[0]))
    for s in described:
        section = page.section_of(s.flow)
        if page.kind == "networks_list" and section is not None and section.level > 0 and _alone(cast, s):
            yield section.start, section.end


def _paragraphs(cast: Cast, network: Network, sightings: list[Sighting]) -> Iterator[Span]:
    """The section under its name, the lines below its entry, the paragraphs that describe it and no other."""
    page = cast.page
    for s in sightings:
        section = page.section_of(s.flow) if s.rank < 2 and page.kind != "networks_list" else None
        if section is not None and section.level > 0 and _heads(cast, network, s) and _alone(cast, s):
            yield section.start, section.end
    for s in sightings:
        if s.rule == "entry_is_network":
            yield from (cast.page.flows[f].span(0, len(cast.page.flows[f].text)) for f in _below(cast, s))
        if s.rank < 2 and len({n.id for n, other in cast.own if other.flow == s.flow and other.rank < 2}) == 1:
            yield cast.page.flows[s.flow].span(0, len(cast.page.flows[s.flow].text))


def _heads(cast: Cast, network: Network, sighting: Sighting) -> bool:
    """Whether the section a network is described in is headed by its name: `Polis`, `Che cos'è Polis`."""
    section = cast.page.section_of(sighting.flow)
    heading = cast.page.heading_of(cast.page.flows[sighting.flow].section)
    named = {m.ref for m in cast.page.of(heading, "network")} if heading is not None else set()
    return named == {network.id} or (section is not None and _names_it(network, section.heading))


def _next_lines(cast: Cast, network: Network) -> Iterator[Span]:
    """The lines of links below a paragraph or entry whose sentences are about the network and no other."""
    flows = cast.page.flows
    for flow in dict.fromkeys(t.flow for t in cast.about.get(network.id, ()) if t.subject == network.id):
        if {t.subject for t in cast.in_flow.get(flow, ()) if t.subject} == {network.id}:
            if more := _MORE.search(flows[flow].text):
                yield flows[flow].span(more.end() - 1, more.end())
            below = takewhile(lambda f: _is_link(cast.page, f), range(flow + 1, len(flows)))
            blocks = (cast.page.structure.blocks[flows[f].block_at(0)] for f in below)
            yield from ((block.start, block.end) for block in blocks)


_MORE = re.compile(
    r"\b(?:[Pp]er saperne di più|[Mm]aggiori (?:notizie|informazioni)|[Pp]er approfondire)[^.;\ufffc]{0,20}\ufffc"
)
_SITE_LEAD = (
    r"(?:(?:Il s|S)ito|(?:L'i|I)ndirizzo web|(?:La p|P)agina web|Web|Link|Per saperne di più|Per approfondire"
    r"|(?:Maggiori|Altre|Ulteriori) (?:notizie|informazioni))"
    r"\b[^.:;\ufffc]{0,25}:? ?"
)
_SITE_LINE = re.compile(rf"{_SITE_LEAD}\ufffc\.?")
_LABELLED_LINE = re.compile(rf"{_SITE_LEAD}(?=\[|https?:)")


def _is_line(flow: Flow) -> bool:
    """Whether a line is the label of a site and its address: `Sito: https://...`."""
    return _SITE_LINE.fullmatch(flow.text) is not None


def _is_link(page: Page, index: int) -> bool:
    """Whether a line is a link or bare address and no more, or one behind a label: `Link: [Il sito del Forum](...)`."""
    flow = page.flows[index]
    if flow.kind == "link" or _is_line(flow) or flow.text.strip(" .") == "\ufffc":
        return True
    block = page.structure.blocks[flow.block_at(0)]
    lead = _LABELLED_LINE.match(page.document.reading, block.start, block.end) if flow.kind == "paragraph" else None
    last = (link for link in page.structure.links if lead and link.start == lead.end())
    return any(block.end - link.end <= 1 for link in last)


def _of_it(cast: Cast, network: Network, label: str) -> bool:
    """Whether a link's label is that of a site and names no other network (`Sito dell'Alleanza`)."""
    others = (alias for n in cast.networks.values() if n.id != network.id for alias in n.aliases if alias in label)
    return bool(_SITE.search(label)) and not any(not any(o in a for a in network.aliases) for o in others)


def _in_brackets(cast: Cast, network: Network, sightings: list[Sighting], links: Labelled) -> Iterator[Link]:
    """A bare address in brackets at the end of a sentence of the paragraph that describes the network, which names
    it or takes it up last: `Torino è entrata in UCLG (https://...)`, `coordina la partecipazione all'associazione
    (https://...)`."""
    page = cast.page
    for flow in dict.fromkeys(s.flow for s in sightings if s.rank < 2):
        if len({n.id for n, other in cast.own if other.flow == flow and other.rank < 2}) > 1:
            continue
        for sentence in cast.in_flow.get(flow, ()):
            text = page.flows[flow].text[sentence.start : sentence.end]
            if not (bare := _BRACKETED.search(text)) or _OF_OTHERS.search(text[: bare.start()]):
                continue
            if cast.near(sentence, sentence.start + bare.start()) == network.id:
                span = page.flows[flow].span(sentence.start + bare.start(), sentence.start + bare.end())
                yield from _within(links, iter([span]), lambda label: label is None)


def _in_its_paragraphs(cast: Cast, network: Network, links: Labelled) -> Iterator[Link]:
    """A link called a site in a paragraph whose sentences have no other subject: `POLIS è nata nel 1989. ... Altre
    notizie sono sul sito https://...`."""
    for flow in dict.fromkeys(t.flow for t in cast.about.get(network.id, ()) if t.subject == network.id):
        paragraph = cast.page.flows[flow]
        if paragraph.kind in ("paragraph", "list_item") and {
            t.subject for t in cast.in_flow.get(flow, ()) if t.subject
        } == {network.id}:
            span = paragraph.span(0, len(paragraph.text))
            yield from _within(
                links,
                iter([span]),
                lambda label: bool(label and _of_it(cast, network, label) and not _OF_OTHERS.search(label)),
            )


def _below(cast: Cast, entry: Sighting) -> Iterator[int]:
    """The flows below a list entry up to the next entry or the section's end."""
    for flow in range(entry.flow + 1, len(cast.page.flows)):
        below = cast.page.flows[flow]
        if below.section != cast.page.flows[entry.flow].section or flow in cast.of_entry or below.text.endswith("?"):
            return
        if flow in cast.strangers:
            return
        yield flow


def _spoken_spans(cast: Cast, network: Network) -> Iterator[Span]:
    """The sentences whose subject the network is."""
    return (
        cast.page.flows[t.flow].span(t.start, t.end) for t in cast.about.get(network.id, ()) if t.subject == network.id
    )


def _labelled(cast: Cast, network: Network, links: Labelled) -> Iterator[Link]:
    """Links that their label, or the words before them, give to the network by name."""
    for link, label in links:
        words = label or cast.page.document.reading[max(0, link.start - 60) : link.start]
        own = _OWN_SITE.search(words) and (network.id == cast.main or _described_around(cast, link) == {network.id})
        if own or _names_it(network, words):
            yield link


def _described_around(cast: Cast, link: Link) -> set[str]:
    """The networks that the section of a link describes, where `il sito della rete` can mean one alone."""
    sections = ((n.id, cast.page.section_of(s.flow)) for n, s in cast.own if s.rank < 2)
    return {network for network, s in sections if s and s.level > 0 and s.start <= link.start < s.end}


_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[\w-]{4,})\.(?:[a-z]{2,3}\.)?[a-z]{2,8}/?$", re.I)


def _by_host(cast: Cast, network: Network, links: Labelled) -> Iterator[Link]:
    """A site whose host is the network's name (`Per approfondimenti: https://www.energy-cities.eu/`), no page of it."""
    names = {name.replace("-", "") for name in network.slugs}
    for link, _ in links:
        host = _HOST.match(cast.page.document.reading[slice(*link.url)])
        if host and host["name"].replace("-", "").lower() in names:
            yield link


def _alone(cast: Cast, sighting: Sighting) -> bool:
    """Whether a section describes no other network, and lists none."""
    listed = {cast.of_entry[f] for f in cast.page.by_section.get(sighting.section or 0, ()) if f in cast.of_entry}
    told = {n.id for n, s in cast.own if s.section == sighting.section and s.rank <= sighting.rank + 1}
    return len(told | listed) == 1


def _calls(network: Network, label: str) -> bool:
    return bool(_SITE.search(label) and not _OF_OTHERS.search(label)) or _names_it(network, label)


_LABEL_ARTICLE = re.compile(  # "Sito web: [|la |RECA]"
    r"^(?:(?:il|lo|la|i|gli|le|del|dello|della|dei|degli|delle) |(?:dell|l)['’])(?=\w)", re.I
)


def _names_it(network: Network, label: str) -> bool:
    """Whether a link's label is the network's name, or its site by name (`Visita il sito di Città Porto`)."""
    said = slug(_LABEL_ARTICLE.sub("", label.strip()), 200)
    ends = tuple(f"-{name}" for name in network.slugs) if _SITE.search(label) else ()
    return said in network.slugs or said.endswith(ends)
