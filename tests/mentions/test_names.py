"""Names of networks, organisations, organs, events and funds in running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.mentions import names

LEXICON = names.build(
    [
        ("c40", ["C40", "C40 Cities Climate Leadership Group"]),
        ("metrex", ["METREX", "METRopolitan EXchange"]),
        ("mmc", ["Mayors Migration Council", "MMC"]),
    ]
)


def found(text: str, kind: str, topic: str | None = None) -> list[tuple[str, str | None]]:
    """(words, id) of the mentions of one kind."""
    return [
        (text[m.start : m.end], m.ref)
        for m in names.find(
            text, LEXICON, topic, {"Comune di Torino": "comune-di-torino", "Comune": "comune-di-torino"}
        )
        if m.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Torino fa parte di C40 dal 2009.", [("C40", "c40")]),
        (
            "Il C40 Cities Climate Leadership Group (C40) è una rete.",
            [("C40 Cities Climate Leadership Group", "c40"), ("C40", "c40")],
        ),
        ("C40 Cities lavora con noi.", [("C40 Cities", "c40")]),
        ("Torino aderisce a Metrex.", [("Metrex", "metrex")]),
        ("La sala C400 e il modulo C40B.", []),
        ("una metrex qualunque", []),
    ],
)
def test_networks(text: str, mentions: list[tuple[str, str]]) -> None:
    """Known names in other spellings; not inside other words, not in small letters."""
    assert found(text, "network") == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("È promossa dalla Fondazione Cariplo e dal Politecnico.", ["Fondazione Cariplo"]),
        (
            "La Commissione Europea e il Consiglio d'Europa la sostengono.",
            ["Commissione Europea", "Consiglio d'Europa"],
        ),
        (
            "L'Organizzazione Internazionale per la Migrazione (IOM) collabora.",
            ["Organizzazione Internazionale per la Migrazione", "IOM"],
        ),
        (
            "La promuove l'Organizzazione Mondiale della Sanità (OMS/WHO).",
            ["Organizzazione Mondiale della Sanità", "OMS", "WHO"],
        ),
        ("Ha partecipato all'assemblea dell'UNESCO dei Ragazzi.", ["UNESCO dei Ragazzi"]),
        ("Un documento dell'UNESCO dei primi anni.", ["UNESCO"]),
        ("Il Comune di Torino la ospita.", ["Comune di Torino"]),
        ("Il Comune di Ginevra la ospita.", ["Comune di Ginevra"]),
        ("I Comuni e le Ong del territorio partecipano.", []),
        ("La fondazione della rete risale al 1990.", []),
    ],
)
def test_organisations(text: str, mentions: list[str]) -> None:
    """By head word, reviewed spelling, or as the publisher; generic plurals and common nouns are no names."""
    assert [words for words, _ in found(text, "organisation")] == mentions


def test_another_municipality_is_not_the_publisher() -> None:
    """`Comune di Ginevra` is not the publisher's `Comune`."""
    assert found("Il Comune di Ginevra la ospita.", "organisation") == [("Comune di Ginevra", "comune-di-ginevra")]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Il Sindaco siede nel Comitato Direttivo di MMC.", [("Comitato Direttivo", "mmc|comitato-direttivo")]),
        ("Fa parte del Comitato Direttivo della rete.", [("Comitato Direttivo", "c40|comitato-direttivo")]),
        ("Presiede il Working Group Food.", [("Working Group Food", "c40|working-group-food")]),
        (
            "Partecipa ai Working Group Education, Migration and integration e Housing.",
            [
                ("Working Group Education", "c40|working-group-education"),
                ("Migration and integration", "c40|migration-and-integration"),
                ("Housing", "c40|housing"),
            ],
        ),
        ("Partecipa al Forum Sport e Salute.", [("Forum Sport e Salute", "c40|forum-sport-e-salute")]),
        (
            "Guida il gruppo di lavoro Musei e Scuola.",
            [("gruppo di lavoro Musei e Scuola", "c40|gruppo-di-lavoro-musei-e-scuola")],
        ),
        (
            "Segue il gruppo di lavoro Educazione alla pace.",
            [("gruppo di lavoro Educazione alla pace", "c40|gruppo-di-lavoro-educazione-alla-pace")],
        ),
        (
            "Guida il gruppo di lavoro Energia alla conferenza.",
            [("gruppo di lavoro Energia", "c40|gruppo-di-lavoro-energia")],
        ),
        ("Anima la Task Force Suolo 2030.", [("Task Force Suolo 2030", "c40|task-force-suolo-2030")]),
        (
            "Partecipa al Forum Tempo libero 2.0 e al Forum Acqua.",
            [("Forum Tempo libero 2.0", "c40|forum-tempo-libero-2-0"), ("Forum Acqua", "c40|forum-acqua")],
        ),
        (
            "Al gruppo di lavoro Sicurezza stradale partecipa la Direzione.",
            [("gruppo di lavoro Sicurezza stradale", "c40|gruppo-di-lavoro-sicurezza-stradale")],
        ),
        (
            "Segue il gruppo di lavoro Verde e salute della Rete.",
            [("gruppo di lavoro Verde e salute", "c40|gruppo-di-lavoro-verde-e-salute")],
        ),
        ("Siede nel Comitato Direttivo di tale rete.", [("Comitato Direttivo", "c40|comitato-direttivo")]),
        ("Dispone di sei forum tematici e quaranta gruppi di lavoro.", []),
        ("Il comitato si riunisce a maggio.", []),
    ],
)
def test_organs(text: str, mentions: list[tuple[str, str]]) -> None:
    """Organs of the network named after them, else of the one spoken of; a shared head counts for each."""
    assert found(text, "body", "c40") == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Una delle eredità di EXPO 2015.", ["EXPO 2015"]),
        ("La Giornata Mondiale dell'Alimentazione si celebra a ottobre.", ["Giornata Mondiale dell'Alimentazione"]),
        ("Una giornata di studio.", []),
        ("Ogni autunno la rassegna «Acque in comune!» porta scuole sulle rive.", ["Acque in comune!"]),
        ("La rassegna stampa «oggi» e il progetto «Acque».", []),
    ],
)
def test_events(text: str, mentions: list[str]) -> None:
    """Expositions and days with a name of their own."""
    assert [words for words, _ in found(text, "event")] == mentions


WORDS = st.lists(
    st.sampled_from(
        [
            "Il",
            "C40",
            "C40",
            "Cities",
            "Climate",
            "METREX",
            "MMC",
            "Comune",
            "di",
            "Torino",
            "Comitato",
            "Direttivo",
            "Forum",
            "della",
            "Fondazione",
            "Cariplo",
            "e",
            ",",
            ".",
            "(",
            ")",
            "Working",
            "Group",
            "Food,",
            "Expo",
            "2015",
            "Programma",
            "ENPI",
            "la",
            "rete",
            "Unità",
            "Affari",
            "'",
        ]
    ),
    max_size=20,
).map(" ".join)


@given(st.one_of(WORDS, st.text(max_size=100)))
@settings(deadline=None)
def test_spans(text: str) -> None:
    """Inside the text, in order, no two names overlapping, no blank at their ends."""
    last = 0
    for m in names.find(text, LEXICON, "c40", {"Comune di Torino": "comune-di-torino"}):
        assert last <= m.start < m.end <= len(text)
        assert text[m.start : m.end] == text[m.start : m.end].strip()
        last = m.end
