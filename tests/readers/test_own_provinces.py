"""A province that acts on its own page, and the associations of provinces and towns with which networks work."""

import pytest
from reading import doc
from texts import cells, tables

from pipelines.readers import read

SIGNED = "ha sottoscritto un accordo di collaborazione con l'Università degli Studi del Molise"


@pytest.mark.parametrize(
    ("who", "publisher", "partners"),
    [
        ("la Provincia", "Provincia di Isernia", 1),
        ("la Provincia di Isernia", "Provincia di Isernia", 1),
        ("la Provincia di Macerata", "Provincia di Isernia", 0),
        ("la Regione", "Provincia di Isernia", 0),
        ("la Fondazione della Provincia", "Provincia di Isernia", 0),
        ("la Provincia", "Comune di Isernia", 0),
        ("la Provincia di Isernia", "Comune di Isernia", 0),
    ],
)
def test_who_signed(who: str, publisher: str, partners: int) -> None:
    """The publisher signs its own agreements; what another body signed is no agreement of it."""
    text = f"Ufficio\n\n## Altri rapporti\n\nIl 14 novembre 2023 {who} {SIGNED}.\n"
    assert len(read([doc(text, publisher, "office_page")])["agreements"]) == partners


@pytest.mark.parametrize(
    ("body", "network"),
    [
        ("l'Unione delle Province d'Italia (UPI)", None),
        ("la Lega delle Autonomie locali", None),
        ("la Federazione dei Comuni montani", None),
        ("la Rete delle Città Storiche", "rete-delle-citta-storiche"),
        ("il Coordinamento dei Comuni per la Pace", "coordinamento-dei-comuni-per-la-pace"),
    ],
)
def test_with_whom_a_network_works(body: str, network: str | None) -> None:
    """A union or league that stands for towns is a body; a network is one for all that it is an ally."""
    found = tables(
        "Le reti\n\nIl Comune aderisce a queste reti.\n\n### TECLA\nTECLA è un'associazione nazionale di Province. "
        f"Lavora in collaborazione con {body}.\n",
        "networks_list",
    )
    assert cells(found["network_relations"], "relation", "object_network_id") == [("works_with", network)]


def test_learned_societies_are_no_companies() -> None:
    """`Società Geografica Italiana` beside `Società Trasporti`."""
    found = tables(
        "Le reti\n\nIl Comune aderisce a queste reti.\n\n### TECLA\nTECLA è un'associazione nazionale di Province. "
        "Lavora in collaborazione con la Società Geografica Italiana e con la Società Trasporti Umbri.\n",
        "networks_list",
    )
    kinds = dict(cells(found["organisations"], "name", "kind"))
    assert kinds["Società Geografica Italiana"] == "association"
    assert kinds.get("Società Trasporti Umbri", "company") == "company"
