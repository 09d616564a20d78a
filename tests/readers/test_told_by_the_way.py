"""What is told by the way: agreements of two told before, where one was signed, whose a union's acts and counts are."""

import pytest
from texts import cells, tables

TURIN = "Comune di Torino"


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Il progetto prosegue il patto di amicizia che Torino e Gent hanno sottoscritto nel 2012.",
         [("Gent", "friendship", "2012")]),
        ("L'iniziativa nasce dal gemellaggio che Gent e Torino strinsero nel 1975.", [("Gent", "twinning", "1975")]),
        ("La mostra ricorda il gemellaggio che Roma e Parigi hanno firmato nel 1956.", []),
        ("Il patto di amicizia che Torino e Gent firmeranno nel 2027 riguarderà le scuole.", []),
        ("Una delegazione di Gent è a Torino.\n\nIl gemellaggio tra le due città risale al 1985.",
         [("Gent", "twinning", "1985")]),
        ("Una delegazione di Gent è a Torino. I rapporti fra le due città sono antichi: il gemellaggio fu firmato nel "
         "1985.", [("Gent", "twinning", "1985")]),
        ("Delegazioni di Gent e di Lione sono a Torino. Il gemellaggio tra le due città risale al 1985.", []),
        ("Una delegazione di Gent è a Torino. Le due città valutano un gemellaggio, come già nel 1985.", []),
    ],
)  # fmt: skip
def test_agreements_of_two_told_before(text: str, agreements: list[tuple[str, str, str]]) -> None:
    rows = tables(f"Notizie in breve\n\n{text}\n", "news")["agreements"]
    assert cells(rows, "partner", "kind", "signed_edtf") == agreements


def test_where_an_agreement_was_signed_may_follow_its_day() -> None:
    text = (
        "Accordi\n\nÈ stato sottoscritto giovedì 13 giugno 2024, a Lione, l'accordo di collaborazione tra il Comune di "
        "Torino e la città francese di Lione in materia di pesca.\n"
    )
    events = tables(text, "news")["events"]
    assert cells(events, "kind", "date_edtf", "place_name") == [("signing", "2024-06-13", "Lione")]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Notizie - 14 giugno 2024", "2024-06-14"),
        ("Comunicato stampa | sabato 14 giugno 2025", "2025-06-14"),
        ("14 giugno 2024, ore 10:30", "2024-06-14"),
        ("Data della notizia: 14 giugno 2024", "2024-06-14"),
        ("Le notizie sono uscite il 14 giugno 2024", "None"),
    ],
)
def test_the_day_of_a_page_beside_its_rubric(line: str, day: str) -> None:
    """What a page counts is then as of its day."""
    found = tables(f"Torino e Lione\n\n{line}\n\nA Torino vivono circa 50.000 abitanti.\n", "news")
    assert [str(row["published_on"]) for row in found["documents"]] == [day]
    assert [str(row["as_of"]) for row in found["indicators"]] == [day]


def test_a_conference_with_its_theme_between() -> None:
    text = (
        "Reti\n\nEUROLAGHI è una rete europea di città di lago. La conferenza di EUROLAGHI dedicata agli spazi "
        "pubblici e alle rive si è svolta a Lione il 17 ottobre 2019.\n"
    )
    events = tables(text)["events"]
    assert cells(events, "kind", "date_edtf", "place_name", "network_id") == [
        ("conference", "2019-10-17", "Lione", "eurolaghi")
    ]


UNION = "Unione dei Comuni del Sole"


def test_a_union_of_municipalities_is_a_publisher() -> None:
    """Its board's resolutions are its own, and what it comprises is counted for it."""
    found = tables(
        "L'Unione nel mondo\n\nL'Unione dei Comuni del Sole comprende 12 Comuni e conta circa 53.000 abitanti. Lo "
        "Statuto dell'Unione lo consente, e la deliberazione della Giunta dell'Unione n. 4 del 3 maggio 2023 lo "
        "ricorda.\n",
        "networks_list",
        UNION,
    )
    assert {row["issuer"] for row in found["acts"]} == {UNION}
    assert cells(found["indicators"], "subject", "value") == [(UNION, 12.0), (UNION, 53000.0)]
    assert cells(found["organisations"], "name") == [(UNION,)]
    assert not found["networks"]
