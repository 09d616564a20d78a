"""Networks whose names hold a verb's infinitive or words that `dal` and `tra` tie; headings that only say where."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Vivere la Costa è una rete locale di Comuni.", ["Vivere la Costa"]),
        ("Comuni Liberi dal Fango è una rete di città.", ["Comuni Liberi dal Fango"]),
        ("Sentieri tra le Rocce è una rete di Comuni.", ["Sentieri tra le Rocce"]),
        ("Il Comune fa parte di Vivere la Costa, rete locale di Comuni.", ["Vivere la Costa"]),
        ("Il Comune ha aderito a Città Libere dall'Arsenico, rete di città.", ["Città Libere dall'Arsenico"]),
        ("Paesi che Cantano è una rete di Comuni.", ["Paesi che Cantano"]),
        ("Comuni Amici dei Boschi e degli Orti è una rete di Comuni.", ["Comuni Amici dei Boschi e degli Orti"]),
        ("Il Comune aderisce dal 2012 a Oltre le Siepi, rete di Comuni.", ["Oltre le Siepi"]),
        ("Dalla Fonte al Mare è una rete di Comuni.", ["Dalla Fonte al Mare"]),
        ("Oltre la Rete Blu, rete di Comuni, c'è il mare.", ["Rete Blu"]),
        ("Torino è tra le città promosse dal Forum Verde, rete europea di città.", ["Forum Verde"]),
        ("Fondata a Bruxelles dal Forum Verde, la Rete Blu è una rete di città.", ["Rete Blu"]),
    ],
)
def test_the_whole_name(sentence: str, names: list[str]) -> None:
    """The name from its first word on; a participle's agent is none of it."""
    assert [name for (name,) in cells(tables(f"Torino\n\n{sentence}\n")["networks"], "name")] == names


def test_headings_that_say_where_name_no_network() -> None:
    """ "In Italia" over an association, "Sul territorio" over another."""
    text = "Le reti\n\nA) In Italia\n\nLagonet (LN) è un'associazione nazionale di Comuni dei laghi. È nata nel 1908."
    text += "\n\nB) Sul territorio\n\nValli Unite è un'associazione locale di Comuni.\n"
    assert cells(tables(text, "networks_list")["networks"], "name") == [("Lagonet",), ("Valli Unite",)]


@pytest.mark.parametrize(
    ("office", "whole"),
    [
        ("Settore Cultura, Sport e Tempo libero", True),
        ("Settore Cultura, Giovani e Pari opportunità", True),
        ("Settore Cultura, Torino e Lione", False),
    ],
)
def test_offices_that_list_what_they_deal_with(office: str, whole: bool) -> None:
    """The last of the list may be a word that no other office has; what stands before it is not."""
    rows = tables(f"Torino\n\nL'Ufficio Reti fa parte del {office}.\n\nL'Ufficio Reti segue i progetti.\n")[
        "organisations"
    ]
    assert (office in {row["name"] for row in rows}) is whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Città slow del mare è un'associazione internazionale di città.", ["Città slow del mare"]),
        ("Il Comune fa parte di Borghi amici del fiume, rete nazionale di Comuni.", ["Borghi amici del fiume"]),
        ("Città straniere in visita, una rete di Comuni amici.", []),
        ("La Rete Internazionale dei Sapori (RIS) è stata costituita a Bra nel 2012. Conta 32 città.",
         ["Rete Internazionale dei Sapori"]),
        ("La Rete Internazionale dei Sapori è stata costituita nel 2012 da tre scuole. Conta 32 iscritti.", []),
    ],
)  # fmt: skip
def test_towns_in_small_letters_and_networks_counted_later(text: str, names: list[str]) -> None:
    """Names that go on in small letters where they are told to be a network; one whose next sentence says of whom."""
    assert [name for (name,) in cells(tables(f"Torino\n\n{text}\n")["networks"], "name")] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il legame più antico è con Gand. Il gemellaggio fu firmato nel 1985 ed è attivo.",
         [("Gand", "twinning", "1985", "active")]),
        ("Il legame con Gand è vivo. Il gemellaggio non fu mai firmato.", []),
        ("Il legame più antico è con Gand. Il gemellaggio con Lione fu firmato nel 1985.",
         [("Lione", "twinning", "1985", None)]),
    ],
)  # fmt: skip
def test_the_tie_of_the_sentence_before(text: str, found: list[tuple[str, ...]]) -> None:
    """The kind, told of the partner that the sentence before names."""
    rows = tables(f"Torino\n\nCittà amiche\n\n{text}\n")["agreements"]
    assert cells(rows, "partner", "kind", "signed_edtf", "status") == found


def test_entries_that_begin_with_an_article() -> None:
    """ "il Patto dei Sindaci, dal 2010", "la rete europea Lagonet, dal 2011": the name is what follows."""
    text = "Reti di Torino\n\nAderiamo infine a:\n- la rete europea Lagonet, dal 2011\n- il Patto dei Laghi, dal 2010\n"
    text += "- l'associazione nazionale Acque Vive, dal marzo 2006\n- la sede di via Roma, dal 2010\n"
    told = cells(tables(text, "networks_list")["memberships"], "network_id", "joined_edtf")
    assert told == [("acque-vive", "2006-03"), ("lagonet", "2011"), ("patto-dei-laghi", "2010")]


def test_towns_of_a_land_are_no_network() -> None:
    """ "associazione di Comuni delle Alpi"."""
    text = "Torino\n\nLagonet è un'associazione internazionale di Comuni delle Alpi, fondata nel 1997.\n"
    assert cells(tables(text)["networks"], "name") == [("Lagonet",)]
