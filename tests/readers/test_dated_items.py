"""Items of a list of the publisher's networks that begin with a date, or end with one in square brackets."""

import pytest
from texts import cells, tables

OWN = "Il Comune aderisce alle seguenti reti:\n\n"


@pytest.mark.parametrize(
    ("item", "network", "joined"),
    [
        ("dal 2012: Lagonet", "lagonet", "2012"),
        ("Dal marzo 2014: Lagonet", "lagonet", "2014-03"),
        ("dal 2012, Lagonet", "lagonet", "2012"),
        ("2012 – Lagonet", "lagonet", "2012"),
        ("2012: Rete Città Sane (RCS)", "rcs", "2012"),
        ("dal 2012 - Lagonet, rete europea di città", "lagonet", "2012"),
        ("Lagonet [dal 2012]", "lagonet", "2012"),
        ("Lagonet [2012]", "lagonet", None),
        ("Lagonet (2012)", "lagonet", None),
    ],
)
@pytest.mark.parametrize("lead", [OWN, "## Le nostre adesioni\n\n"])
@pytest.mark.parametrize("kind", ["page", "networks_list"])
def test_items_that_begin_with_a_date(item: str, network: str, joined: str | None, lead: str, kind: str) -> None:
    found = tables(f"Titolo\n\n{lead}- {item}\n", kind)
    assert cells(found["memberships"], "network_id", "joined_edtf") == [(network, joined)]
    assert [row["description_it"] for row in found["networks"] if row["description_it"] == item] == []


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}- 2012 – Assemblea di Lagonet\n- 2012: adesione a Lagonet\n",
        f"{OWN}- dal 2012\n- 2012: 40\n",
        "## Progetti\n\n- 2012 – Lagonet\n- dal 2013: Polirete\n",
        "## Adesioni cessate:\n\n- dal 2012: Lagonet\n- 2013 – Polirete\n",
        "Il Comune non aderisce più a:\n\n- dal 2012: Lagonet\n- 2013 – Polirete\n",
    ],
)
def test_dates_before_what_is_no_network_of_the_city(text: str) -> None:
    assert tables(f"Titolo\n\n{text}")["memberships"] == []


def test_a_bare_year_on_a_list_of_networks_needs_words_of_joining() -> None:
    assert (
        tables("Titolo\n\n## Le tappe\n\n- 2012 – Lagonet\n- 2013 – Polirete\n", "networks_list")["memberships"] == []
    )
