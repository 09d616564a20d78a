"""Plain sentences told in company: each gives what it gives alone, whatever stands beside it, in whatever layout."""

from __future__ import annotations

import random

import pytest
from texts import tables

Facts = frozenset[tuple[str | None, ...]]
Told = tuple[str, Facts]
PAGE = (
    "Reti di città\n\nPORTI VIVI\n\nPORTI VIVI (PV) è una rete mondiale di città portuali. Torino ne fa parte dal 2001.\n\n"
    "EUROLAGHI\n\nEUROLAGHI (EL) è una rete europea di città di lago. {}\n\nAltre reti\n\nTorino collabora con altre reti.\n"
)
LISTED: Facts = frozenset([("status", "member")])
OF_PV: Facts = LISTED | {("joined", "2001"), ("joining", "2001", None)}
COUNCIL = "delibera-consiglio-{}-comune-di-torino"


def _founded(day: str, place: str | None, *founders: str) -> Facts:
    told = {("founded", day), ("founding", day, None), *(("founder", name) for name in founders)}
    return frozenset(told | ({("founded at", place)} if place else set()))


def _joined(day: str, act: str | None = None) -> Facts:
    return frozenset({("joined", day), ("joining", day, act)} | ({("act", act)} if act else set()))


FOUNDINGS: list[Told] = [
    ("La rete è nata a Lione nel 1994 su iniziativa di Lione e Ginevra", _founded("1994", "Lione", "Lione", "Ginevra")),
    ("Fondata a Ginevra nel maggio 1994, riunisce oggi 40 città di 12 Paesi", _founded("1994-05", "Ginevra")),
    ("Costituita nel 1994 da Lione, Osaka e Ginevra, promuove lo scambio di esperienze",
     _founded("1994", None, "Lione", "Osaka", "Ginevra")),
    ("La fondarono, nel 1994, Lione e Osaka", _founded("1994", None, "Lione", "Osaka")),
    ("Nel 1994 Lione e Osaka hanno dato vita alla rete", _founded("1994", None, "Lione", "Osaka")),
    ("Nacque nel 1994 a Osaka", _founded("1994", "Osaka")),
    ("La sua nascita risale al 1994", _founded("1994", None)),
]  # fmt: skip
SEATS: list[Told] = [
    (sentence, frozenset([("seat", "Bruxelles")]))
    for sentence in (
        "La rete ha sede a Bruxelles",
        "Ha sede a Bruxelles e conta 40 città",
        "Il segretariato si trova a Bruxelles",
        "Con sede a Bruxelles, la rete pubblica ogni anno un rapporto",
    )
]
JOININGS: list[Told] = [
    ("Torino ha aderito nel 2005", _joined("2005")),
    ("Torino ne fa parte dal 2003", _joined("2003")),
    ("Il Comune di Torino vi ha aderito con delibera di Consiglio n. 57 del 12 giugno 2006",
     _joined("2006-06-12", COUNCIL.format("57-2006"))),
    ("L'adesione di Torino risale al gennaio 2017", _joined("2017-01")),
    ("Torino è socia della rete dal 2011", _joined("2011")),
    ("Dal 2015 la Città ne è membro", _joined("2015")),
    ("Con deliberazione del Consiglio comunale n. 41 del 3 marzo 2016 il Comune di Torino ha aderito alla rete",
     _joined("2016-03-03", COUNCIL.format("41-2016"))),
    ("Vi aderisce dal 2012 anche Torino", _joined("2012")),
]  # fmt: skip
OTHERS: list[Told] = [
    (sentence, frozenset())
    for sentence in (
        "Al 1° gennaio 2024 ne facevano parte 8.351 città",
        "Dal 2018 al 2021 Torino è stata componente del Comitato tecnico",
        "Torino ha presieduto dal 2021 al 2023 il Comitato Finanze",
        "La Città partecipa oggi al gruppo di lavoro Caring Cities",
        "Lione ne ha fatto parte fino al 2019",
        "Osaka è uscita dalla rete nel 2020",
        "Nel 2027 Torino ospiterà l'assemblea annuale",
        "Nel 2031 vi entreranno altre dieci città",
        "La rete aderisce dal 2013 a PORTI VIVI",
        "Ogni anno si tiene una conferenza, che nel 2023 si è svolta a Porto",
        "Nel 2022 è stata lanciata la campagna Acque Pulite",
        "La rete non ha fini di lucro",
        "Dal 2019 il presidente è il Sindaco di Ginevra",
        "Nel 2026 la sede dovrebbe trasferirsi a Vienna",
        "La Regione Piemonte ha chiesto di aderire nel 2024",
        "La città intende candidarsi alla presidenza",
    )
]
_OWN_SUBJECT = (
    "Il ",
    "La rete ",
    "La sua ",
    "L'",
    "Torino ",
    "Lione ",
    "Osaka ",
    "Dal ",
    "La Città ",
    "La Regione ",
    "Nel 1994 ",
)


def _company(rng: random.Random) -> list[Told]:
    """Three to five sentences in any order, at most one of each fact."""
    told = [
        rng.choice(bank) for bank, often in ((FOUNDINGS, 0.6), (SEATS, 0.4), (JOININGS, 0.8)) if rng.random() < often
    ]
    told += rng.sample(OTHERS, rng.randint(3, 5) - len(told))
    rng.shuffle(told)
    return told


def _joined_up(sentences: list[str], layout: str) -> str:
    """One paragraph, one each, one sentence with semicolons, or the second half of each pair coordinated."""
    if layout in ("paragraph", "paragraphs"):
        return (". " if layout == "paragraph" else ".\n\n").join(sentences) + "."
    lower = [s if s.startswith(("Torino", "Lione", "Osaka")) else s[0].lower() + s[1:] for s in sentences]
    if layout == "semicolons":
        return "; ".join([sentences[0], *lower[1:]]) + "."
    text = sentences[0]
    for before, sentence, low in zip(sentences, sentences[1:], lower[1:], strict=False):
        whole = before in text.rsplit(". ", 1)[-1] and text.endswith(before) and not text.endswith(low)
        own = sentence.startswith(_OWN_SUBJECT) and not before.startswith("Ogni ")
        text += (
            f" e {low}"
            if whole and own and f"e {before[0].lower()}" not in text[-len(before) - 4 :]
            else f". {sentence}"
        )
    return text + "."


def _facts(text: str, network: str) -> Facts:
    """What the tables say of a network's founding, seat and publisher."""
    rows = tables(text, "networks_list")
    places = {row["place_id"]: row["name_it"] or row["name"] for row in rows["places"]}
    out: set[tuple[str | None, ...]] = set()
    for row in rows["networks"]:
        if row["network_id"] == network:
            out |= {("founded", row["founded_edtf"]), ("founded at", places.get(row["founded_place_id"]))}
            out.add(("seat", places.get(row["headquarters_place_id"])))
    for row in rows["memberships"]:
        if row["network_id"] == network:
            out |= {("status", row["status"]), ("joined", row["joined_edtf"]), ("act", row["act_id"])}
    out |= {("founder", row["founder"]) for row in rows["network_founders"] if row["network_id"] == network}
    told = {fact for fact in out if fact[1] is not None}
    dated = [row for row in rows["events"] if row["network_id"] == network and row["kind"] in ("founding", "joining")]
    return frozenset(told | {(row["kind"], row["date_edtf"], row["act_id"]) for row in dated})


@pytest.mark.parametrize("layout", ["paragraph", "paragraphs", "semicolons", "coordinated"])
def test_in_company(layout: str) -> None:
    """Guards against what is past, planned or another's reach no further than their own statement."""
    rng = random.Random(f"networks in {layout}")
    for _ in range(20):
        company = _company(rng)
        text = PAGE.format(_joined_up([sentence for sentence, _ in company], layout))
        assert _facts(text, "el") == LISTED.union(*(facts for _, facts in company)), text
        assert _facts(text, "pv") == OF_PV, text


@pytest.mark.parametrize(("sentence", "facts"), [*FOUNDINGS, *SEATS, *JOININGS, *OTHERS])
def test_alone(sentence: str, facts: Facts) -> None:
    """What each sentence of the bank gives by itself."""
    assert _facts(PAGE.format(sentence + "."), "el") == LISTED | facts
