"""Offices on cards of their own, answers that name nobody, whose an organ is, who formed a network."""

import pytest
from texts import cells, tables

_NETWORKS = "Le reti di Torino\n\nEUROLAGHI\nEUROLAGHI è una rete europea di città. "


@pytest.mark.parametrize(
    ("line", "parent"),
    [
        ("Ufficio Stampa\nstampa@comune.torino.it", "comune-di-torino"),
        ("l'Ufficio Stampa, che cura i comunicati", "settore-ambiente-comune-di-torino"),
    ],
)
def test_an_office_below_the_addresses_of_another(line: str, parent: str) -> None:
    """A name alone begins a card beside it; a list that lost its bullets goes on telling of its parts."""
    text = (
        "Torino entra in EUROLAGHI\n\nIl Comune aderisce a EUROLAGHI.\n\nPer saperne di più\n\nSettore Ambiente\n"
        f"Tel. 0783 791245\nambiente@comune.torino.it\n\n{line}\n"
    )
    found = dict(cells(tables(text, "news")["organisations"], "name", "parent_id"))
    assert found["Ufficio Stampa"] == parent


@pytest.mark.parametrize(
    ("sentence", "parent"),
    [
        ("Il Settore Ambiente è attivo nel gruppo di lavoro Rifiuti.", "comune-di-torino"),
        ("Il Settore Ambiente opera nel territorio della provincia.", "comune-di-torino"),
        ("Il Settore Ambiente comprende l'Ufficio Reti.", "settore-ambiente-comune-di-torino"),
        ("Nel Settore Ambiente è attivo l'Ufficio Reti.", "settore-ambiente-comune-di-torino"),
    ],
)
def test_where_an_office_is_at_work_it_is_not_divided(sentence: str, parent: str) -> None:
    """`è attivo nel gruppo` says what it takes part in, `è attivo l'Ufficio` what it has."""
    text = f"{_NETWORKS}{sentence}\n\nPer saperne di più\n\nUfficio Reti\nTelefono: 0187 727456\n"
    found = dict(cells(tables(text, "networks_list")["organisations"], "name", "parent_id"))
    assert found["Ufficio Reti"] == parent


@pytest.mark.parametrize(
    ("line", "office"),
    [
        (
            "Referente: dott.ssa Anna Verdi, Responsabile dell'Ufficio Gemellaggi",
            "Responsabile dell'Ufficio Gemellaggi",
        ),
        ("Referente: Anna Verdi, Dirigente del Settore", "Dirigente del Settore"),
        ("Referente: Anna Verdi", "Referente"),
        ("Assessora alla Pace: Anna Verdi", "Assessora alla Pace"),
    ],
)
def test_the_post_behind_a_contact_person(line: str, office: str) -> None:
    """Behind the name stands the post; `Referente` is one only where nothing else is told."""
    text = f"Ufficio Gemellaggi\n\nContatti\n{line}\nTelefono: 0961 881234\n"
    assert cells(tables(text, "office")["people"], "office") == [(office,)]


def test_hours_of_visits_by_appointment_are_no_hours_to_call() -> None:
    """`Orario: ..., su appuntamento` below a number: the office's."""
    hours = "Orario: dal lunedì al venerdì, 10.00-13.00"
    text = "Sportello\n\nContatti\n\nSportello Eurodesk\nTelefono: 0961 881255\n"
    by_appointment = tables(f"{text}{hours}, su appuntamento\n", "office")["contacts"]
    told = [("office", "Mo-Fr 10:00-13:00", True), ("phone", None, None)]
    assert cells(by_appointment, "kind", "opening_hours", "by_appointment") == told
    assert cells(tables(f"{text}{hours}\n", "office")["contacts"], "kind", "opening_hours") == [
        ("phone", "Mo-Fr 10:00-13:00")
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "partners"),
    [
        ("Si può chiedere un nuovo gemellaggio?", "Sì, con una lettera indirizzata al Sindaco.", []),
        ("Il Comune ha un gemellaggio?", "No, nessuno.", []),
        ("Il Comune ha gemellaggi?", "Sì, con Lione e Gent.", ["Lione", "Gent"]),
    ],
)
def test_an_answer_that_names_no_partner(asked: str, answer: str, partners: list[str]) -> None:
    """`Sì` is no partner."""
    found = tables(f"Ufficio Gemellaggi\n\nDomande frequenti\n\n{asked}\n{answer}\n", "office")
    assert [r["partner"] for r in found["agreements"]] == partners


@pytest.mark.parametrize("owner", ["dell'associazione EUROLAGHI", "di EUROLAGHI", "della rete EUROLAGHI"])
def test_an_organ_of_a_network_named_behind_its_kind(owner: str) -> None:
    """`il gruppo di lavoro Botteghe dell'associazione X` is of X, whatever network was named last."""
    text = (
        "Le reti\n\nDal 2009 il Comune aderisce all'associazione EUROLAGHI e dal 30 settembre 2020 alla rete Lagune. "
        f"L'Ufficio Cultura partecipa al gruppo di lavoro Botteghe storiche {owner}.\n"
    )
    assert cells(tables(text, "news")["roles"], "network_id", "body") == [
        ("eurolaghi", "gruppo di lavoro Botteghe storiche")
    ]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("L'hanno costituita Torino, Cervia e Gent.", ["Torino", "Cervia", "Gent"]),
        ("L'hanno costituita, a Lione, Torino e Gent.", ["Torino", "Gent"]),
        ("Hanno costituito un consorzio Cervia e Gent.", []),
        ("L'hanno promossa Cervia e Gent.", []),
    ],
)
def test_who_formed_a_network_without_a_date(sentence: str, founders: list[str]) -> None:
    """Forming it needs no date to be its founding; promoting it does."""
    assert [r["founder"] for r in tables(_NETWORKS + sentence + "\n", "networks_list")["network_founders"]] == founders


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("La rete è un coordinamento nazionale di Comuni che si scambiano progetti.", "national"),
        ("Aggregazione locale di 11 Comuni della provincia.", "local"),
        ("Il premio le è stato dato da un coordinamento nazionale di Comuni.", None),
    ],
)
def test_the_reach_of_a_coordination(sentence: str, scope: str | None) -> None:
    """What a network is, whatever the word for it."""
    text = f"Le reti di Torino\n\nCittà del Lago\n{sentence} Torino ne fa parte dal 2009.\n"
    assert cells(tables(text, "networks_list")["networks"], "scope") == [(scope,)]


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Con Queluz (Portogallo) ci si scrive e un gemellaggio sarebbe gradito a entrambi.", []),
        ("Da Eurotowns, invece, il Comune è uscito nel 2016.", []),
        ("Con Queluz (Portogallo) il gemellaggio è stato gradito a entrambi e firmato nel 2016.", ["Queluz"]),
    ],
)
def test_a_twinning_that_would_be_welcome_is_none(sentence: str, partners: list[str]) -> None:
    """`sarebbe gradito` says that it is not; what a city has left is no partner under `Gemellaggi`."""
    found = tables(f"Gemellaggi di Torino\n\n{sentence}\n", "agreements_list")
    assert [r["partner"] for r in found["agreements"]] == partners


def test_a_population_and_the_share_of_foreigners_in_the_past() -> None:
    """`e gli stranieri erano il 12%` is a clause of its own: those counted before are all residents."""
    text = "Torino oggi\n\nAl 31 dicembre 2024 Torino contava 55.900 residenti e gli stranieri erano il 12% della popolazione."
    found = tables(text, "guideline")["indicators"]
    assert cells(found, "indicator", "value") == [("foreign_resident_share", 0.12), ("population", 55900.0)]
