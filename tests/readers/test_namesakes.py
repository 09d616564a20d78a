"""Names that another thing has too: provinces and towns, a pact and an act, an association and what it is."""

import pytest
from texts import about, cells, tables

LATINA, LATINA_OF_MADRID, SALE = "3175058", "6544489", "3168682"


@pytest.mark.parametrize(
    ("who", "founders"),
    [
        ("dalla Provincia di Teramo, dalla Provincia dell'Aquila, da Castelli e da Pietracamela",
         ["Castelli", "Pietracamela", "Provincia dell'Aquila", "Provincia di Teramo"]),
        ("dalla Provincia della Spezia e da Castelli", ["Castelli", "Provincia della Spezia"]),
        ("dalla Provincia del Verbano-Cusio-Ossola e da Castelli", ["Castelli", "Provincia del Verbano-Cusio-Ossola"]),
        ("dalla Provincia di Teramo e da Castelli", ["Castelli", "Provincia di Teramo"]),
    ],
)  # fmt: skip
def test_provinces_of_towns_with_an_article(who: str, founders: list[str]) -> None:
    text = f"Reti\n\n• Monti Chiari – Rete di Comuni, fondata nel 2009 {who}.\n\n• Lagonet – Rete europea di città.\n"
    found = tables(text, "networks_list", "Provincia di Teramo")
    assert sorted(row["founder"] for row in found["network_founders"]) == founders


def test_the_publisher_by_its_name_with_an_article() -> None:
    """`dal Comune dell'Aquila` on the page of `Comune di L'Aquila`, and another town on it."""
    text = "Reti\n\nLagonet è una rete di città fondata nel 2011 dal Comune dell'Aquila e dal Comune della Spezia.\n"
    found = tables(text, publisher="Comune di L'Aquila")
    assert cells(found["memberships"], "member", "status") == [("Comune di L'Aquila", "founder")]
    assert ("Comune della Spezia",) in cells(found["network_founders"], "founder")


PACTS = "Reti\n\n• Lagonet – Rete europea di città.\n\n• {}\n"


@pytest.mark.parametrize(
    ("entry", "network"),
    [
        ("Patto delle Due Sponde – Patto internazionale tra enti locali, firmato a Spalato il 6 maggio 2015.",
         "patto-delle-due-sponde"),
        ("Carta delle Colline – Accordo tra Comuni e Province, siglato a Siena il 6 maggio 2015.",
         "carta-delle-colline"),
        ("Patto dei Monti - È stato firmato a Trento il 6 maggio 2015.", "patto-dei-monti"),
        ("Monti Chiari – Rete di Comuni. Il patto di amicizia con Lione, firmato a Gap il 6 maggio 2015, è attivo.",
         None),
    ],
)  # fmt: skip
def test_the_signing_of_a_pact_that_is_an_entry(entry: str, network: str | None) -> None:
    found = tables(PACTS.format(entry), "networks_list")
    assert found["acts"] == []
    assert cells(found["events"], "kind", "date_edtf", "network_id") == [("signing", "2015-05-06", network)]


def test_an_act_beside_a_network() -> None:
    """`in coerenza con l'Accordo di Parigi`: an act, for nothing makes it a network."""
    found = tables(PACTS.format("Patto dei Fiumi – Patto di Comuni, in coerenza con l'Accordo di Parigi."),
                   "networks_list")  # fmt: skip
    assert cells(found["acts"], "title") == [("Accordo di Parigi",)]


@pytest.mark.parametrize(
    "entry",
    [
        "Unione delle Province d'Italia (UPI) – Associazione nazionale delle Province, con sede a Roma.",
        "Unione delle Province d'Italia – Associazione nazionale delle Province, con sede a Roma.",
        "Unione delle Province d'Italia (UPI) - Associazione nazionale delle Province, con sede a Roma.",
    ],
)
def test_what_an_association_is_behind_its_acronym(entry: str) -> None:
    networks = tables(PACTS.format(entry), "networks_list", "Provincia di Teramo")["networks"]
    seats = {row["name"]: row["headquarters_place_id"] for row in networks}
    assert seats == {"Lagonet": None, "Unione delle Province d'Italia": "3169070"}


def test_an_acronym_before_its_name() -> None:
    """`ANCI - Associazione nazionale dei Comuni italiani`: the name, spelt out."""
    told = "Reti\n\nTorino aderisce dal 2001 ad ANCI - Associazione nazionale dei Comuni italiani, con sede a Roma.\n"
    networks = tables(told)["networks"]
    assert cells(networks, "name", "acronym") == [("Associazione nazionale dei Comuni italiani", "ANCI")]


@pytest.mark.parametrize(
    ("town", "where", "place"),
    [
        ("Latina", "con sede a Latina", LATINA),
        ("Latina", "con sede presso il Comune di Latina", LATINA),
        ("Latina", "con sede a Latina (Spagna)", LATINA_OF_MADRID),
        ("Sale", "con sede a Sale", SALE),
        ("Torino", "con sede a Latina", LATINA_OF_MADRID),
    ],
)
def test_the_publishers_own_town(town: str, where: str, place: str) -> None:
    found = tables(f"Reti\n\nLagonet è una rete europea di città, {where}.\n", publisher=f"Comune di {town}")
    assert cells(found["networks"], "headquarters_place_id") == [(place,)]
    ambiguous = [row for row in found["source_issues"] if row["kind"] == "ambiguous_name"]
    assert bool(ambiguous) == (town == "Torino")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Il Comune non fa parte di Eurocities.", []),
        ("Torino non è membro di Energy Cities.", []),
        ("Torino non ha ancora aderito a Mayors for Peace.", []),
        ("Il Comune non aderisce a Wine Cities e ad Alleanza nelle Alpi.", []),
        ("Il Comune non solo è socio di Climate Alliance, ma la sostiene.", ["Climate Alliance"]),
        ("Il Comune, che non fa parte di Smart Cities, aderisce a Medieval Towns.", ["Medieval Towns"]),
        ("Il Comune non fa parte di Wine Cities, rete europea di città.", ["Wine Cities"]),
    ],
)
def test_bare_names_of_what_one_does_not_belong_to(sentence: str, names: list[str]) -> None:
    assert [name for (name,) in about(sentence, "networks", "name") if name != "EUROLAGHI"] == names
