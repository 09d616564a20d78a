"""The table `network_bodies`: organs of networks with a name of their own; who does what in them is for `roles`."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.mentions.model import Mention
from pipelines.mentions.organs import Organ, organ_kinds, singular
from pipelines.readers.cast import Cast

NamedOrgan = tuple[Mention, str, str, list[tuple[int, int]]]


def _organ_name(cast: Cast, flow: int, m: Mention) -> tuple[str, list[tuple[int, int]]]:
    """An organ's name; an item of a list takes the head word that the list shares (`Working Group` + `Housing`)."""
    page, organ = cast.page, m.value
    written = page.written(flow, m.start, m.end)
    if isinstance(organ, Organ) and organ.shared:
        head = singular(page.written(flow, organ.head_start, organ.head_end))
        return f"{head} {written}", [(organ.head_start, organ.head_end), (m.start, m.end)]
    return written, [(m.start, m.end)]


def named_organs(cast: Cast, flow: int) -> Iterator[NamedOrgan]:
    """(mention, network, name, pieces) of each organ of a flow; a bracketed translation of its name left out."""
    last: Mention | None = None
    text = cast.page.flows[flow].text
    for m in cast.page.of(flow, "body"):
        network = cast.owner(flow, m) or (m.ref or "").split("|")[0]
        if network not in ("", "None") and not (last is not None and text[last.end : m.start] == " ("):
            name, pieces = _organ_name(cast, flow, m)
            yield m, network, name, pieces
        last = m


def read(cast: Cast) -> None:
    """`Working Group Food`, `Comitato Direttivo`, `Milan Pact Awards`: one row per organ with a name of its own."""
    for flow in range(len(cast.page.flows)):
        for m, network, name, pieces in named_organs(cast, flow):
            kind = organ_kinds().get(m.value.head if isinstance(m.value, Organ) else "", "committee")
            cast.page.claim(
                "network_bodies",
                (network, name),
                flow,
                "organ_with_a_name",
                {"body": (name, pieces), "kind": (kind, m.start, m.end)},
                network_id=network,
            )
