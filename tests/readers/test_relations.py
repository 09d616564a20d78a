"""With whom a network works, what it is part of, what it grew from."""

import pytest
from texts import about

COLUMNS = ("relation", "object", "object_network_id")


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "EUROLAGHI ha attivato una partnership strategica con la Banca Mondiale.",
            [("strategic_partner", "Banca Mondiale", None)],
        ),
        ("La rete è partner strategico di UN-Habitat.", [("strategic_partner", "UN-Habitat", None)]),
        (
            "La rete collabora con Legambiente e con il Consiglio d’Europa.",
            [("works_with", "Consiglio d’Europa", None), ("works_with", "Legambiente", None)],
        ),
        (
            "La rete lavora in sinergia con UNESCO, FAO e la Commissione Europea.",
            [("works_with", "Commissione Europea", None), ("works_with", "FAO", None), ("works_with", "UNESCO", None)],
        ),
        ("Nelle scuole lavora insieme a WWF Italia.", [("works_with", "WWF Italia", None)]),
        ("EUROLAGHI coopera con Legambiente.", [("works_with", "Legambiente", None)]),
        (
            "La rete collabora stabilmente con Italia Nostra e con il Comitato delle Regioni.",
            [("works_with", "Comitato delle Regioni", None), ("works_with", "Italia Nostra", None)],
        ),
        ("EUROLAGHI fa parte della Coalizione Acque Europee.", [("part_of", "Coalizione Acque Europee", None)]),
        ("EUROLAGHI nasce dal programma Laghi Vivi.", [("grew_from", "Laghi Vivi", None)]),
        (
            "Può contare sulla partnership strategica della Fondazione Agnelli.",
            [("strategic_partner", "Fondazione Agnelli", None)],
        ),
        ("Il premio è organizzato insieme alla Fondazione Agnelli.", [("organised_with", "Fondazione Agnelli", None)]),
        (
            "Organizza la marcia Bra-Alba insieme all'associazione Tavola della Pace.",
            [("organised_with", "Tavola della Pace", None)],
        ),
        (
            "Organizza ogni anno, insieme alla Fondazione Agnelli, il Premio Acque.",
            [("organised_with", "Fondazione Agnelli", None)],
        ),
        (
            "EUROLAGHI fa parte a sua volta della Coalizione Acque Europee.",
            [("part_of", "Coalizione Acque Europee", None)],
        ),
        (
            "EUROLAGHI è membro dal 2004 della Coalizione Acque Europee.",
            [("part_of", "Coalizione Acque Europee", None)],
        ),
        ("La rete collabora con Urbanet, rete mondiale di città.", [("works_with", "Urbanet", "urbanet")]),
    ],
)
def test_relations(sentence: str, rows: list[tuple[str, str, str | None]]) -> None:
    """Each relation in the words that state it; a network as object is known by its id."""
    assert about(sentence, "network_relations", *COLUMNS) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROLAGHI vorrebbe collaborare con la Banca Mondiale.",
        "Il Comune di Torino collabora con la Fondazione Agnelli.",
        "La rete collabora con i Comuni.",
        "Nel quartiere la città lavora con la Fondazione Agnelli.",
        "La rete coopera con Lione e con l'Italia.",
        "La rete collabora con diverse associazioni del territorio.",
        "EUROLAGHI non fa parte della Coalizione Acque Europee.",
        "La rete promuove la collaborazione con le università.",
    ],
)
def test_what_is_no_relation(sentence: str) -> None:
    """Wished for, denied, the publisher's own, or with nobody named."""
    assert about(sentence, "network_relations", *COLUMNS) == []


def test_partners_of_each_other() -> None:
    """`EUROLAGHI e Urbanet hanno attivato una partnership strategica`: told of the first."""
    sentence = "Urbanet è una rete di città. EUROLAGHI e Urbanet hanno attivato una partnership strategica."
    assert about(sentence, "network_relations", *COLUMNS) == [("strategic_partner", "Urbanet", "urbanet")]


@pytest.mark.parametrize(
    ("partner", "row"),
    [
        ("Terre Nuove (TNV)", ("tnv", "Terre Nuove", "TNV")),
        ("Ponti senza Confini (PSC)", ("psc", "Ponti senza Confini", "PSC")),
        ("Terre Nuove (Sudan)", ("terre-nuove", "Terre Nuove", None)),
        ("Terre Nuove", ("terre-nuove", "Terre Nuove", None)),
    ],
)
def test_a_partner_with_its_acronym(partner: str, row: tuple[str, str, str | None]) -> None:
    """The acronym in brackets is the partner's, whose id it makes; a country there is none."""
    assert about(f"La rete collabora con {partner}.", "organisations", "organisation_id", "name", "acronym") == [row]
