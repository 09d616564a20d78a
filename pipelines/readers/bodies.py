"""The table `network_bodies`: organs of networks with a name of their own; who does what in them is for `roles`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from operator import attrgetter

from pipelines.ids import slug
from pipelines.labels import label_of
from pipelines.mentions.model import Mention
from pipelines.mentions.organs import Organ, organ_kinds, singular
from pipelines.readers.cast import Cast
from pipelines.readers.page import Page
from pipelines.vocabulary import vocabulary

NamedOrgan = tuple[Mention, str, str, list[tuple[int, int]]]


def _organ_name(page: Page, flow: int, m: Mention) -> tuple[str, list[tuple[int, int]]]:
    """An organ's name; an item of a list takes the head word that the list shares (`Working Group` + `Housing`)."""
    written, organ = page.written(flow, m.start, m.end), m.value
    if not isinstance(organ, Organ):
        return written, [(m.start, m.end)]
    shared = [(organ.head_start, organ.head_end)] if organ.shared else []
    own = f"{singular(organ.head)} {written}" if shared else written
    return organ.name or own, [*shared, (m.start, m.end)]


@cache
def _same_words() -> dict[str, str | None]:
    """Word of an organ's name -> the English word of the same meaning; None for those that tell nothing."""
    told = vocabulary("networks")["organ_words"]
    heads = {word: None for head in [*organ_kinds(), *map(singular, organ_kinds())] for word in slug(head).split("-")}
    return {**heads, **dict.fromkeys(told["empty"]), **told["english"]}


def _identity(m: Mention) -> tuple[str, str, frozenset[str]] | None:
    """Network, kind, and the words that tell an organ, in English: `Forum dell'Ambiente` is the forum on `ambiente`."""
    if m.kind != "body" or not m.ref or not isinstance(m.value, Organ):
        return None
    network, _, name = m.ref.partition("|")
    words = frozenset(known for word in name.split("-") if (known := _same_words().get(word, word)))
    return (network, organ_kinds().get(m.value.head, ""), words) if words else None


def _called_again(pages: list[Page]) -> None:
    """`partecipa al |Forum porti|`, where a list told of forums (`pesca, turismo, porti`): the item with its head."""
    for page in pages:
        shared = {
            _organ_name(page, flow, m)[0]: m
            for flow, found in enumerate(page.mentions)
            for m in found
            if m.kind == "body" and isinstance(m.value, Organ) and m.value.shared
        }
        for name, item in shared.items():
            said = re.compile(rf"\b(?i:{re.escape(name[0])}){re.escape(name[1:])}(?!\w)")
            for flow, line in enumerate(page.flows):
                for again in said.finditer(line.text) if name[1:] in line.text else ():
                    if not page.within(flow, max(0, again.start() - 1), again.end(), "body", "event", "organisation"):
                        head = len(singular(item.value.head))
                        value = replace(
                            item.value,
                            shared=False,
                            head_start=again.start(),
                            head_end=again.start() + head,
                        )
                        named = replace(item, start=again.start(), end=again.end(), value=value)
                        page.mentions[flow] = sorted([*page.mentions[flow], named], key=attrgetter("start"))


def same_organs(pages: list[Page]) -> None:
    """`forum tematici (ambiente, …)`, `Forum dell'Ambiente`, `Environment Forum`: one organ, by the first full name."""
    _called_again(pages)
    organs = [
        (page, flow, index, key)
        for page in pages
        for flow, found in enumerate(page.mentions)
        for index, m in enumerate(found)
        if (key := _identity(m))
    ]
    names: dict[object, str] = {}
    for page, flow, index, key in sorted(organs, key=lambda each: _in_passing(*each[:3])):
        m = page.mentions[flow][index]
        name = names.setdefault(key, _organ_name(page, flow, m)[0])
        ref = f"{key[0]}|{slug(name)}"
        page.mentions[flow][index] = replace(m, ref=ref, normalised=ref, value=replace(m.value, name=name))


def _in_passing(page: Page, flow: int, index: int) -> bool:
    """Whether an organ has only its item in a list whose head word is written small."""
    organ = page.mentions[flow][index].value
    return organ.shared and page.flows[flow].text[organ.head_start].islower()


_OTHERS = ("promoters", "supporters", "founders", "allies", "partners", "funding")


def named_organs(cast: Cast, flow: int) -> Iterator[NamedOrgan]:
    """(mention, network, name, pieces) of each organ of a flow; a bracketed translation of its name left out."""
    last: Mention | None = None
    text = cast.page.flows[flow].text
    label = label_of(text)
    if label is not None and label.means in _OTHERS:  # "Con il sostegno di: Commissione del Danubio"
        return
    for m in cast.page.of(flow, "body"):
        network = cast.owner(flow, m) or (m.ref or "").split("|")[0]
        labels = m.start == 0 and text[m.end : m.end + 1] == ":" and label_of(text)  # "Segretariato: Lucca"
        known = network not in ("", "None") and not cast.of_another(flow, m.start)
        if known and not labels and not (last is not None and text[last.end : m.start] == " ("):
            name, pieces = _organ_name(cast.page, flow, m)
            yield m, network, name, pieces
        last = m


def read(cast: Cast) -> None:
    """`Working Group Food`, `Comitato Direttivo`, `Milan Pact Awards`: one row per organ with a name of its own."""
    for flow in cast.page.mentioning("body"):
        for m, network, name, pieces in named_organs(cast, flow):
            organ = m.value if isinstance(m.value, Organ) else None
            kind = organ_kinds().get(organ.head if organ else "", "committee")
            head = (organ.head_start, organ.head_end) if organ else (m.start, m.end)
            cast.page.claim(
                "network_bodies",
                (network, name),
                flow,
                "organ_with_a_name",
                {"body": (name, pieces), "kind": (kind, *head)},
                network_id=network,
            )
