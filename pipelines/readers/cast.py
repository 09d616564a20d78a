"""Who a page speaks of, sentence by sentence: the network that is its subject, and the publisher when it acts.

A name, `la rete`, or no subject at all (`Raggruppa 32 Comuni`) stand for the network last spoken of or the section's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from pipelines.flows import Cue, match_at
from pipelines.labels import label_of
from pipelines.mentions.model import Mention
from pipelines.mentions.organs import OWNED
from pipelines.readers.actors import actors_named
from pipelines.readers.begun import begun_before
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.network_rows import card_prose
from pipelines.readers.own_lines import with_parts
from pipelines.readers.page import Page
from pipelines.readers.publishers import common_name
from pipelines.readers.questions import asked_about, question_between
from pipelines.readers.sentence import Actor, Sentence
from pipelines.readers.subjects import (
    ASKED_CUES,
    BESIDES,
    GOES_ON,
    LATTER,
    NAME_BORN,
    OPENED_BY_VERB,
    ORDINAL,
    OTHER_MATTER,
    PRODROP,
    STRANGE_ENTRY,
    THE,
    anaphor,
    another_named,
    asked_of_another,
    bare_definition,
    closed_aside,
    leading,
    leads_actor,
    like_a_network,
)
from pipelines.readers.turns import TURNS, turns
from pipelines.vocabulary import kind_of_network_word

__all__ = ["Actor", "Cast", "Sentence"]
_KNOWN = ("network", "body", "place", "date")  # what an entry begins with that is no network's name
_NAMES = ("network", "organisation", "body", "act", "fund")  # what no clause cuts


@dataclass
class Cast:
    """The networks of a page and who each sentence is about; `own`: the page's sightings with their networks."""

    page: Page
    networks: dict[str, Network]
    own: list[tuple[Network, Sighting]]
    _of_others: list[tuple[int, int, int]] = field(default_factory=list)
    _acting: dict[tuple[int, int, int], list[Actor]] = field(default_factory=dict)
    _words: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def of_section(self) -> dict[int, str]:
        """Section -> the network it is about (`networks_list`), its parts included (`Strumenti con cui opera:`)."""
        return with_parts(self.page, {s.section: n.id for n, s in self.own if s.rule == "section_is_network"})

    @cached_property
    def of_entry(self) -> dict[int, str]:
        """Flow of a list entry -> the network it lists."""
        return {s.flow: n.id for n, s in self.own if s.rule == "entry_is_network"}

    @cached_property
    def of_card(self) -> dict[int, str]:
        """Flow of a card's prose (`Note`) -> the network of the card."""
        return {f: self.of_entry[name] for f, name in card_prose(self.page).items() if name in self.of_entry}

    @cached_property
    def _entries(self) -> list[int]:
        return sorted(self.of_entry)

    def entry_at(self, flow: int) -> str | None:
        """The network that layout puts a flow under: its section's, else that of the list entry above it."""
        section = self.page.flows[flow].section
        if (own := self.of_section.get(section)) is not None:
            return own
        at = bisect_right(self._entries, flow) - 1
        above = self._entries[at] if at >= 0 else None
        if above is None or self.page.flows[above].section != section or question_between(self.page, above, flow):
            return self._labels_behind(flow)
        return None if any(above < other <= flow for other in self.strangers) else self.of_entry[above]

    def _labels_behind(self, flow: int) -> str | None:
        """The one network that a paragraph names and a heading above it too, for the label lines that follow the
        paragraph: `Sede legale: Bruxelles`."""
        page, section = self.page, self.page.flows[flow].section
        if label_of(page.flows[flow].text) is None:
            return None
        above = next((f for f in range(flow - 1, max(-1, flow - 9), -1) if not label_of(page.flows[f].text)), flow)
        told = self._only_named(above) if page.flows[above].kind == "paragraph" else None
        same = page.flows[above].section == section
        return told if same and told in (self._heading_topic(section), self._title_topic()) else None

    @cached_property
    def strangers(self) -> list[int]:
        """The entries of lists of networks that begin with a name nobody knows: what they tell is of none other."""
        page, out = self.page, []
        sections = {page.flows[flow].section for flow in self.of_entry}
        for section in sections:
            for flow in page.by_section.get(section, ()):
                named = STRANGE_ENTRY.match(page.flows[flow].text) if page.flows[flow].kind == "list_item" else None
                if named and flow not in self.of_entry and not page.within(flow, 0, named.end(), *_KNOWN):
                    out.append(flow)
        return out

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The page's sentences in order, each with its subject and topic."""
        out: list[Sentence] = []
        topic: str | None = self._title_topic()
        section: int | None = None
        for flow, start, end in self._clauses():
            here = self.page.flows[flow].section
            if here != section:
                if self.page.kind == "networks_list" or here in self.of_section or self._of_office(here):
                    topic = self.of_section.get(here)
                elif section in self.of_section or self._of_another(here) or self._leaves(section, here):
                    topic = None
                elif self._of_other_matter(here):
                    topic = self._title_topic()
                topic = self._heading_topic(here) or topic
                section = here
            if flow in self.of_entry:
                topic = self.of_entry[flow]
            if topic and (self._begins_with_another(flow, start, end) or (start == 0 and flow in self.strangers)):
                topic = None
                self._of_others.append((flow, start, end))
            subject = self._subject(flow, start, end, topic) or self._goes_on(flow, start, end, topic, out)
            out.append(Sentence(flow, start, end, subject, topic))
            topic = self._next_topic(flow, start, end, subject, topic)
        return out

    def _clauses(self) -> Iterator[tuple[int, int, int]]:
        """(flow, start, end) of every sentence, and of each clause of one that has several with their own subjects."""
        for flow, start, end in self.page.sentences():
            held = self.networks and self.page.flows[flow].cued(start, end, TURNS)
            for a, b in turns(self.page.flows[flow].text, start, end) if held else ():
                if not any(m.start < b and a < m.end for m in self.page.within(flow, start, end, *_NAMES)):
                    yield flow, start, a
                    start = b
            yield flow, start, end

    def _of_office(self, section: int) -> bool:
        """Whether a section is headed by an office: what it does (`Collabora con le scuole`) no network does."""
        heading = self.page.heading_of(section)
        return heading is not None and any(m.value == "office" for m in self.page.of(heading, "organisation"))

    def _heading_topic(self, section: int) -> str | None:
        """The one network that a heading names: `Torino ha incarichi in EUROLAGHI?`, `L'adesione a EUROLAGHI`."""
        return self._only_named(self.page.heading_of(section))

    def _only_named(self, flow: int | None) -> str | None:
        named = {m.ref for m in self.page.of(flow, "network")} if flow is not None else set()
        return named.pop() if len(named) == 1 else None

    def _leaves(self, section: int | None, here: int) -> bool:
        """Whether a section headed by nothing but a network's name ends where another begins that is no part of it."""
        heading = self.page.heading_of(section) if section is not None else None
        sections = self.page.structure.sections
        if heading is None or section is None or sections[section].level == 0 or sections[here].parent == section:
            return False
        named, text = self.page.of(heading, "network"), self.page.flows[heading].text.rstrip(" :")
        alone = bool(named) and named[-1].end >= len(text) - 1 and named[0].ref != self._title_topic()
        return alone and not re.search(r"[a-zà-ù]", text[: named[0].start])

    def _of_other_matter(self, section: int) -> bool:
        """Whether a heading turns to what is no network's: `2. Accordi`, `Progetti e contributi`."""
        heading = self.page.heading_of(section)
        return heading is not None and match_at(OTHER_MATTER, self.page.flows[heading].text) is not None

    def _of_another(self, section: int) -> bool:
        """Whether a heading names what may be a network, unknown so far: `Cities Coalition for Digital Rights`."""
        heading = self.page.heading_of(section)
        unknown = heading is not None and not self.page.of(heading, "network")
        return unknown and like_a_network(self.page.flows[heading or 0].text)

    @cached_property
    def named(self) -> dict[str | None, list[tuple[int, Mention]]]:
        """Network -> (flow, mention) of every place where the page names it."""
        out: dict[str | None, list[tuple[int, Mention]]] = {}
        for flow in self.page.mentioning("network"):
            for mention in self.page.of(flow, "network"):
                out.setdefault(mention.ref, []).append((flow, mention))
        return out

    def _title_topic(self) -> str | None:
        """The network that the page's title names, if it names one."""
        for index, flow in enumerate(self.page.flows[:3]):
            if flow.kind in ("title", "heading") and (named := self._only_named(index)):
                return named
        return None

    @cached_property
    def main(self) -> str | None:
        """The network the whole page is about: its title's, else the only one that a sentence of it describes."""
        described = {n.id for n, s in self.own if s.rank < 2}
        return self._title_topic() or (described.pop() if len(described) == 1 else None)

    def _next_topic(self, flow: int, start: int, end: int, subject: str | None, topic: str | None) -> str | None:
        if self.page.flows[flow].section in self.of_section:
            return self.of_section[self.page.flows[flow].section]
        if subject:
            return subject
        besides = match_at(BESIDES, self.page.flows[flow].text, start, end)
        named = {m.ref for m in self.page.within(flow, besides.end() if besides else start, end, "network")}
        return named.pop() if len(named) == 1 else topic

    def _subject(self, flow: int, start: int, end: int, topic: str | None) -> str | None:
        """The network a sentence is about: named first, taken up by its kind, or left unsaid."""
        text = self.page.flows[flow].text
        if start == 0 and (label := label_of(text)):
            return self.entry_at(flow) if label.means == "nature" else None
        if first := leading(self.page.within(flow, start, end, "network"), text, start):
            return first.ref
        if told := self._of_several(flow, start, end) or begun_before(self.page, flow, start, end):
            return told
        taken_up = self._no_name(flow, match_at(anaphor(), text, start, end), end) if topic else None
        if topic and taken_up and not OPENED_BY_VERB.search(text, start, taken_up.start("kind")):
            return self._of_that_kind(flow, taken_up, topic)
        unsaid = match_at(PRODROP, text, start, end) if topic else None
        if unsaid and not OPENED_BY_VERB.search(text, start, unsaid.start("verb")):
            named = NAME_BORN.search(text, start, unsaid.end())
            return None if named and not self.page.within(flow, *named.span(), "place", "network") else topic
        own = self.of_section.get(self.page.flows[flow].section) if start == 0 else self.of_entry.get(flow)
        own = own or self.of_card.get(flow)
        own = own or (
            asked_about(self.page, flow, topic) if start == 0 else topic if text.startswith("Si tr", start) else None
        )
        return own if own and self._no_name(flow, match_at(bare_definition(), text, start, end), end) else None

    def _no_name(self, flow: int, found: re.Match[str] | None, end: int) -> re.Match[str] | None:
        """Words that take up a network by its kind, no name begun by that word: `L'Organizzazione mondiale di`."""
        own = found and found["kind"] == common_name(self.page.publisher)  # "L'|Unione| ricorre", on its page
        if found is None or own or not THE.search(self.page.flows[flow].text, 0, found.start("kind")):
            return None if own else found  # "|Associazione di Comuni| nata nel 1995"
        named = self.page.within(flow, found.start("kind"), end, "organisation")
        begun = named and named[0].start == found.start("kind") and named[0].end > found.end("kind")
        return None if begun else found

    def of_another(self, flow: int, offset: int) -> bool:
        """Whether an offset lies in a sentence that begins to speak of a body nobody knows, and of no network."""
        return bool(self.sentences) and any(
            at == flow and start <= offset < end and not self.page.within(flow, start, end, "network")
            for at, start, end in self._of_others
        )

    def _begins_with_another(self, flow: int, start: int, end: int) -> bool:
        """Whether a sentence begins with a body that may be a network, unknown so far: what follows is not of the last
        one spoken of."""
        text = self.page.flows[flow].text
        found = another_named(text, start, end, self.page.kind == "networks_list")
        if found is None and self.page.flows[flow].cued(start, end, ASKED_CUES):
            found = asked_of_another(text, start, end)
        return found is not None and not any(
            m.start < found.end("name") and found.start("name") < m.end for m in self.page.of(flow, "network", "body")
        )

    def _goes_on(self, flow: int, start: int, end: int, topic: str | None, told: list[Sentence]) -> str | None:
        """`Coopera con la FAO`, `Fa parte di Eurocities`: the subject of the sentence before."""
        flows, last = self.page.flows, told[-1] if told else None
        if topic is None or last is None or last.subject != topic or flow - last.flow > 1:
            return None
        near = flow == last.flow or (flows[flow].section == flows[last.flow].section and flow not in self.of_entry)
        return topic if near and match_at(GOES_ON, flows[flow].text, start, end) else None

    def _of_several(self, flow: int, start: int, end: int) -> str | None:
        """Whom `Quest'ultima` or `La seconda` means, of the networks that the sentence before names."""
        if start == 0:
            return None
        text = self.page.flows[flow].text
        latter, ordinal = match_at(LATTER, text, start, end), match_at(ORDINAL, text, start, end)
        if not (latter or ordinal):
            return None
        whole = self.page.flows[flow].sentence_at(start)[0]  # "La prima ...; la seconda ...": of the sentence before
        begin, before_end = self.page.flows[flow].sentence_at(max(whole - 2, 0))
        named = list(dict.fromkeys(m.ref for m in self.page.within(flow, begin, before_end, "network")))
        if latter:
            return named[-1] if named else None
        place = ("first", "second", "third").index(ordinal.lastgroup or "first") if ordinal else 0
        return named[place] if len(named) > 1 and place < len(named) else None

    def _of_that_kind(self, flow: int, taken_up: re.Match[str], topic: str) -> str | None:
        """Whom `il Patto`, `la rete` mean: the network last spoken of, unless it is called otherwise and one before it
        in the paragraph (in the section, by a capital) is called so; not `il partenariato` of another section, nor `il
        Consiglio`, a city's own."""
        word, section = taken_up["kind"], self.page.flows[flow].section
        own, council = section in self.of_section or flow in self.of_entry, word.lower() == "consiglio"
        if (own and not council) or word.lower() in self._called(topic):
            return topic
        for above in range(flow, -1, -1) if word[0].isupper() else (flow,):
            if self.page.flows[above].section != section:
                break
            for m in reversed(self.page.of(above, "network")):
                named = above < flow or m.start < taken_up.start()
                if named and m.ref in self.networks and word.lower() in self._called(m.ref):
                    return m.ref
        here = any(self.page.flows[s.flow].section == section for s in self.networks[topic].sightings)
        return topic if not council and (here or word.lower() != "partenariato") else None

    def is_called(self, network: str, word: str) -> bool:
        """Whether a network's names or definitions call it so: the `iniziativa` that Milan has left."""
        return network in self.networks and word in self._called(network)

    def _called(self, network: str) -> set[str]:
        """The words for a kind of network that a network's names and definitions hold."""
        if network not in self._words:
            known = self.networks[network]
            words = {word for alias in known.aliases for word in re.findall(r"\w+", alias.lower())}
            words |= {s.page.flows[s.flow].text[slice(*s.word)].lower() for s in known.sightings if s.word}
            self._words[network] = words & kind_of_network_word().keys()
        return self._words[network]

    def owner(self, flow: int, organ: Mention) -> str | None:
        """The network whose organ a mention is when the sentence has a network for its subject and names no other
        owner after it."""
        text = self.page.flows[flow].text
        for sentence in self.in_flow.get(flow, ()):
            if sentence.start <= organ.start < sentence.end:
                owned = re.match(rf"{OWNED.pattern}(?=[A-Z])", text[organ.end : organ.end + 50])
                whose = re.search(r"\b[dn]el(?:la)? cui $", text[max(0, organ.start - 20) : organ.start])
                if owned or whose:
                    return None
                last = next((m for m in reversed(self.page.of(flow, "network")) if m.end <= organ.start), None)
                # "A è parte di B. Torino ne guida il Comitato"
                earlier = last is not None and last.end <= sentence.start
                return sentence.subject or (sentence.topic if earlier else None)
        return None

    @cached_property
    def in_flow(self) -> dict[int, list[Sentence]]:
        """The sentences of each flow."""
        return {flow: list(group) for flow, group in groupby(self.sentences, key=attrgetter("flow"))}

    @cached_property
    def about(self) -> dict[str | None, list[Sentence]]:
        """The sentences that have a network for their subject or topic."""
        out: dict[str | None, list[Sentence]] = {}
        for sentence in self.sentences:
            for network in {sentence.subject, sentence.topic}:
                out.setdefault(network, []).append(sentence)
        return out

    def telling(self, cue: Cue, concerned: bool = False) -> Iterator[Sentence]:
        """The sentences in which a cue is found; `concerned`: of those that can speak of a network."""
        for flow, sentences in (self.concerning if concerned else self.in_flow).items():
            if told := self.page.flows[flow].telling(cue):
                at = self.page.flows[flow].sentence_at
                yield from (each for each in sentences if at(each.start) in told)

    @cached_property
    def concerning(self) -> dict[int, list[Sentence]]:
        """The sentences of each flow that can speak of a network."""
        told = {flow: [each for each in all_ if self.concerned(each)] for flow, all_ in self.in_flow.items()}
        return {flow: sentences for flow, sentences in told.items() if sentences}

    def holding(self, *kinds: str) -> Iterator[Sentence]:
        """The sentences of flows that mention something of some kinds."""
        for flow, sentences in self.in_flow.items():
            if self.page.holds(flow, *kinds):
                yield from sentences

    def concerned(self, sentence: Sentence) -> bool:
        """Whether a sentence can speak of a network: it names one, or stands where one is spoken of."""
        spoken_of = sentence.subject or sentence.topic or self.page.flows[sentence.flow].section in self.of_section
        return bool(spoken_of) or self.page.names(sentence.flow, sentence.start, sentence.end, "network")

    def near(self, sentence: Sentence, offset: int) -> str | None:
        """The network a phrase inside a sentence speaks of: the last one named before it, else subject, else topic."""
        before = list(self.page.within(sentence.flow, sentence.start, offset, "network"))
        if before and closed_aside(before, sentence.subject, self.page.flows[sentence.flow].text, offset):
            return sentence.subject
        return before[-1].ref if before else sentence.subject or sentence.topic

    def actors(self, flow: int, start: int, end: int) -> list[Actor]:
        """Where the publisher, its mayor or one of its units is named in a span; many rules ask about one sentence."""
        key = (flow, start, end)
        if key not in self._acting:
            self._acting[key] = actors_named(self.page, *key)
        return self._acting[key]

    def leading_actor(self, flow: int, start: int, end: int) -> Actor | None:
        """The publisher as a sentence's subject: named before the first verb, small words apart."""
        first = next(iter(self.actors(flow, start, end)), None)
        return first if first and leads_actor(self.page.flows[flow].text[start : first.start]) else None
