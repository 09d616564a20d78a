"""Networks told of beside another: who belongs behind a name, what each of two is, whose date and whose office."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    "first",
    [
        "Il legame più antico è quello con Lagonet, di cui Torino è membro dal 1991.",
        "Tra le prime esperienze vi è Lagonet, alla quale la città ha aderito nel 1991.",
        "Nel 1991 la città ha aderito a Lagonet.",
    ],
)
def test_a_name_that_the_next_sentence_takes_up(first: str) -> None:
    """`Lagonet, di cui Torino è membro. La rete riunisce 40 città`: a network by what is told next."""
    found = tables(f"Reti\n\n{first} La rete, nata nel 1986, riunisce oltre 40 città europee.\n")
    assert cells(found["networks"], "network_id", "kind", "founded_edtf") == [("lagonet", "network", "1986")]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "1991")]


def test_what_gathers_no_cities_is_no_network() -> None:
    """A network of schools, or another subject in the next sentence, makes none."""
    for then in ("La rete riunisce 40 scuole.", "Il centro riunisce 40 Comuni."):
        text = f"Reti\n\nNel 1991 la città ha aderito a Lagonet. {then}\n"
        assert not tables(text)["networks"]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino aderisce a EUROLAGHI, associazione con sede a Roma, e dal 2018 alla Rete europea dei Fiumi.", "2018"),
        ("Torino aderisce a EUROLAGHI e dal 2018 alla Rete europea dei Fiumi, nata ad Annecy nel 2009.", "2018"),
        ("Torino fa parte di EUROLAGHI e della Rete europea dei Fiumi, nata a Gap nel 2001.", None),
    ],
)
def test_each_its_own_date(sentence: str, joined: str | None) -> None:
    """The date of one joining is not the other's, and the day of a founding is none."""
    assert about(sentence, "memberships", "network_id", "joined_edtf") == [
        ("eurolaghi", None),
        ("rete-europea-dei-fiumi", joined),
    ]


def test_a_twinning_signed_is_no_joining() -> None:
    """`ha firmato nel 2006 un gemellaggio ed è membro dal 2014`: the date is that of the second verb."""
    sentence = (
        "La città ha firmato nel luglio 2006 un gemellaggio con Zara (Croazia) ed è membro dal 2014 di EUROLAGHI."
    )
    assert about(sentence, "memberships", "joined_edtf") == [("2014",)]


@pytest.mark.parametrize("when", ["è del giugno 2009", "è del 12 giugno 2009", "risale al giugno 2009"])
def test_an_entry_of_a_month(when: str) -> None:
    """`l'ingresso di Torino è del giugno 2009`."""
    found = about(f"Vi aderiscono quasi 500 città; l'ingresso di Torino {when}.", "memberships", "joined_edtf")
    assert [date[:7] for (date,) in found] == ["2009-06"]


def test_the_city_is_in_the_network() -> None:
    """`Dal 2019 la città è nella Rete ...`; its office is not."""
    assert about("Dal maggio 2019 la città è nella rete EUROLAGHI.", "memberships", "joined_edtf") == [("2019-05",)]
    assert not about("La notizia è nella rete EUROLAGHI da ieri.", "memberships", "joined_edtf")


def test_whose_initiative() -> None:
    """`aderisce al Patto dei Fiumi, iniziativa della Commissione europea`, in a paragraph on another network."""
    sentence = "Dal 2021 la città aderisce anche alla Rete delle Città del Fiume, iniziativa della Commissione europea."
    assert about(sentence, "networks", "network_id", "convener") == [
        ("eurolaghi", None),
        ("rete-delle-citta-del-fiume", "Commissione europea"),
    ]


def test_who_coordinates_what_was_just_named() -> None:
    """`è entrata nella rete X; ne coordina la partecipazione il Settore Acque`: in X."""
    sentence = (
        "Nel 2017 Torino è entrata nella rete Lagonet, nata a Gap; ne coordina la partecipazione il Settore Acque."
    )
    assert about(sentence, "roles", "network_id", "holder", "role") == [("lagonet", "Settore Acque", "coordinator")]


def test_an_initiative_born_somewhere() -> None:
    """`è un'iniziativa della Regione nata a Mantova nel 2019. Ne fanno parte, insieme alle Province, 140 Comuni`."""
    text = (
        "Reti\n\nLa Rete dei Comuni per il Clima è un'iniziativa della Regione Piemonte nata a Mantova il 5 giugno 2019. "
        "Ne fanno parte, insieme alle Province, 140 Comuni.\n"
    )
    found = tables(text, "networks_list")
    assert cells(found["networks"], "founded_edtf", "convener") == [("2019-06-05", "Regione Piemonte")]
    assert cells(found["network_metrics"], "value") == [(140.0,)]


def test_entries_defined_by_a_sentence() -> None:
    """`Terre Alte – È la rete europea delle città`: kind and description stand behind the dash."""
    said = "È la rete europea delle città di montagna."
    text = f"Reti\n\nEcco le reti del Comune.\n\n• Terre Alte – {said} Vi aderiscono 35 città.\n• Polis – È una rete.\n"
    found = tables(text, "networks_list")["networks"]
    assert ("terre-alte", "network", said) in cells(found, "network_id", "kind", "description_it")


def test_a_question_that_is_answered_no() -> None:
    """`Torino fa ancora parte della rete Città del Grano?` `No, l'adesione è cessata`: named, and no membership."""
    text = (
        "Domande\n\nDi quali reti fa parte Torino?\nTorino fa parte dal 2012 di Lagonet, rete europea di città.\n\n"
        "Torino fa ancora parte della rete Città del Grano?\nNo, l'adesione è cessata nel 2018.\n"
    )
    found = tables(text)
    assert cells(found["networks"], "network_id") == [("citta-del-grano",), ("lagonet",)]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2012")]


def test_networks_told_apart_by_their_turn() -> None:
    """`La prima, nata a Roma, riunisce ...; la seconda ha sede a Gap`, after a sentence that names both."""
    text = (
        "Reti\n\nNon è la prima rete per la città: dal 2008 partecipa alla Lega delle Autonomie Locali e dal 2015 alla "
        "Rete dei Comuni del Fiume. La prima, nata a Roma nel 1916, riunisce Comuni e Province; la seconda ha sede a "
        "Mantova.\n"
    )
    found = tables(text)
    assert cells(found["memberships"], "network_id", "joined_edtf") == [
        ("lega-delle-autonomie-locali", "2008"),
        ("rete-dei-comuni-del-fiume", "2015"),
    ]
    seats = {row["network_id"]: bool(row["headquarters_place_id"]) for row in found["networks"]}
    assert seats == {"lega-delle-autonomie-locali": False, "rete-dei-comuni-del-fiume": True}


def test_another_looks_on() -> None:
    """`La Regione guarda lontano: dal 2008 partecipa a EUROLAGHI` tells of no city."""
    assert not about("La Regione Veneto guarda lontano: dal 2008 partecipa a EUROLAGHI.", "memberships", "joined_edtf")


@pytest.mark.parametrize(
    ("entry", "joined"),
    [
        ("Lagonet – associazione nazionale con sede a Modena (dal 2003).", "2003"),
        ("Lagonet, rete europea di città, dal 2003.", "2003"),
        ("Lagonet, rete europea di città attiva dal 2003.", None),
        ("UPI – Unione delle Province d'Italia, dal 2003;", "2003"),
        ("Lagonet, rete di città, cui il Comune ha aderito nel 2003 (delibera di Consiglio n. 12 del 20 marzo 2003);", "2003"),
    ],
)  # fmt: skip
def test_dates_of_entries(entry: str, joined: str | None) -> None:
    """Since when, behind what the network is; the day of the act makes no second event."""
    found = tables(
        f"Reti\n\nIl Comune fa parte delle seguenti associazioni:\n• {entry}\n• Polis, dal 2001.\n", "networks_list"
    )
    assert [date for name, date in cells(found["memberships"], "network_id", "joined_edtf") if name != "polis"] == [
        joined
    ]
    assert len(found["events"]) == (2 if joined else 1)


def test_columns_headed_by_since() -> None:
    """`Dal` heads the column of the years in which the city joined."""
    text = "Adesioni\n\nRete | Dal | Comuni\nPolis | 2012 | 500\nRete dei Comuni Lenti | 1998 | 70\n"
    found = tables(text, "networks_list")["memberships"]
    assert cells(found, "network_id", "joined_edtf") == [("polis", "2012"), ("rete-dei-comuni-lenti", "1998")]
