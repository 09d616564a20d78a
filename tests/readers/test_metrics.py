"""Counts of a network as pages write them, and numbers that count something else."""

import pytest
from texts import about, cells, tables

COLUMNS = ("metric", "value", "qualifier")


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("La rete riunisce oggi 97 città.", [("member_cities", 97, "exact")]),
        (
            "Raggruppa più di 190 città in più di 39 Paesi.",
            [("member_cities", 190, "more_than"), ("member_countries", 39, "more_than")],
        ),
        (
            "La rete è composta da 24 Comuni, tre regioni e una ventina di associazioni.",
            [
                ("member_associations", 20, "about"),
                ("member_municipalities", 24, "exact"),
                ("member_regions", 3, "exact"),
            ],
        ),
        ("EUROLAGHI è un'associazione, creata a Como nel 2012, di 43 città.", [("member_cities", 43, "exact")]),
        ("EUROLAGHI è una rete (nata a Como) di oltre 40 città.", [("member_cities", 40, "more_than")]),
        ("La fondarono nel 1982 Brema e Gent, e oggi raggruppa 90 città.", [("member_cities", 90, "exact")]),
        ("Ne fanno parte 45 Comuni.", [("member_municipalities", 45, "exact")]),
        (
            "Gli aderenti sono 120 città di 30 Paesi.",
            [("member_cities", 120, "exact"), ("member_countries", 30, "exact")],
        ),
        ("EUROLAGHI, a cui aderiscono circa cento città, promuove la mobilità.", [("member_cities", 100, "about")]),
        ("Un centinaio di città fa parte della rete.", [("member_cities", 100, "about")]),
        (
            "La rete conta fino a 50 città e almeno 12 Paesi.",
            [("member_cities", 50, "at_most"), ("member_countries", 12, "at_least")],
        ),
        ("Rappresenta quasi 130 milioni di abitanti.", [("population_represented", 130_000_000, "nearly")]),
        (
            "La rete riunisce 97 città, che rappresentano un quinto dell'economia mondiale.",
            [("member_cities", 97, "exact"), ("share_of_world_economy", 0.2, "exact")],
        ),
        (
            "Dispone di cinque forum tematici e dodici gruppi di lavoro.",
            [("thematic_forums", 5, "exact"), ("working_groups", 12, "exact")],
        ),
        ("I membri si sono incontrati 8 volte.", [("meetings_held", 8, "exact")]),
        ("La rete è presente in 15 Paesi.", [("member_countries", 15, "exact")]),
        (
            "La rete riunisce 97 città e rappresenta 300.000.000 di abitanti, nonché il 18 per cento del PIL mondiale.",
            [
                ("member_cities", 97, "exact"),
                ("population_represented", 300_000_000, "exact"),
                ("share_of_world_economy", 0.18, "exact"),
            ],
        ),
        (
            "La rete riunisce 40 città, che insieme producono i due terzi dell'economia mondiale.",
            [("member_cities", 40, "exact"), ("share_of_world_economy", 2 / 3, "exact")],
        ),
        ("Sono 140 i Comuni che aderiscono alla rete.", [("member_municipalities", 140, "exact")]),
        (
            "Membri: più di 190 città in 39 Paesi.",
            [("member_cities", 190, "more_than"), ("member_countries", 39, "exact")],
        ),
        (
            "Raggruppa n. 32 Comuni e n. 6 associazioni.",
            [("member_associations", 6, "exact"), ("member_municipalities", 32, "exact")],
        ),
        ("Fanno parte di EUROLAGHI 45 Comuni.", [("member_municipalities", 45, "exact")]),
        ("Raggruppa una cinquantina di amministrazioni di 14 Stati.", [("member_countries", 14, "exact")]),
        ("Sono 97 le grandi città oggi riunite in EUROLAGHI.", [("member_cities", 97, "exact")]),
        ("Le città riunite oggi da EUROLAGHI sono 97.", [("member_cities", 97, "exact")]),
        ("Oltre 200 città di tutto il mondo aderiscono oggi alla rete.", [("member_cities", 200, "more_than")]),
        (
            "Riunisce 9 Comuni, 12 Regioni e oltre 30 associazioni di enti locali di 27 Paesi.",
            [
                ("member_associations", 30, "more_than"),
                ("member_countries", 27, "exact"),
                ("member_municipalities", 9, "exact"),
                ("member_regions", 12, "exact"),
            ],
        ),
        ("La rete è passata da 12 a 180 città.", [("member_cities", 180, "exact")]),
        ("Oggi riunisce 97 città, che nel 2032 diventeranno 120.", [("member_cities", 97, "exact")]),
        ("Conta 97 città e potrà accoglierne altre.", [("member_cities", 97, "exact")]),
        ("Si propone di raggruppare 32 Comuni e 6 associazioni.", []),
        ("Entro il 2032 la rete conterà 120 città di 30 Paesi.", []),
        ("La rete, che non ha scopo di lucro, riunisce 40 città.", [("member_cities", 40, "exact")]),
        (
            "Si compone di 34 città e una dozzina di associazioni.",
            [("member_associations", 12, "about"), ("member_cities", 34, "exact")],
        ),
        ("Raggruppa amministrazioni locali di 23 Paesi.", [("member_countries", 23, "exact")]),
        ("Conta 45 membri, di cui 30 città.", [("member_cities", 30, "exact")]),
        ("Dei 45 Comuni aderenti, 12 sono lombardi.", [("member_municipalities", 45, "exact")]),
        ("La rete dà voce a oltre 20 milioni di cittadini.", [("population_represented", 20_000_000, "more_than")]),
        ("La rete ha tenuto 14 incontri.", [("meetings_held", 14, "exact")]),
        (
            "Le città aderenti sono 180 in 40 Paesi.",
            [("member_cities", 180, "exact"), ("member_countries", 40, "exact")],
        ),
        ("La rete mette insieme 45 Comuni.", [("member_municipalities", 45, "exact")]),
        ("Alla rete fanno capo 45 Comuni.", [("member_municipalities", 45, "exact")]),
        ("La compongono 45 Comuni.", [("member_municipalities", 45, "exact")]),
        ("Ne sono oggi soci 45 Comuni.", [("member_municipalities", 45, "exact")]),
        ("I Comuni che ne fanno parte sono oggi 45.", [("member_municipalities", 45, "exact")]),
        ("Tra i membri si contano 45 Comuni.", [("member_municipalities", 45, "exact")]),
        (
            "Le città aderenti sono centottanta, i Paesi quaranta.",
            [("member_cities", 180, "exact"), ("member_countries", 40, "exact")],
        ),
        (
            "Riunisce 45 Comuni e oltre un centinaio di associazioni.",
            [("member_associations", 100, "more_than"), ("member_municipalities", 45, "exact")],
        ),
        ("Tutela la lingua locale e ha cinque gruppi di lavoro.", [("working_groups", 5, "exact")]),
        ("I tecnici delle città si ritrovano in quattro gruppi di lavoro.", [("working_groups", 4, "exact")]),
    ],
)
def test_counts_of_the_network(sentence: str, rows: list[tuple[str, float, str]]) -> None:
    """A verb of gathering, or `aderenti`, makes a quantity a count of the network."""
    assert about(sentence, "network_metrics", *COLUMNS) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "All'assemblea di Lione hanno partecipato 120 delle oltre 140 città.",
        "All'assemblea hanno partecipato 120 città.",
        "Il documento è stato approvato con 97 voti.",
        "La rete punta a riunire 300 città entro il 2030.",
        "La rete vorrebbe contare 200 città.",
        "Il 12° forum annuale si è tenuto a Lione.",
        "La rete riunisce la maggior parte delle capitali.",
        "In Europa ci sono circa 120 regioni metropolitane.",
        "Il Comune di Torino conta 870.000 abitanti.",
        "La rete non conta più di 20 città.",
        "La rete era nata con 12 città.",
        "Fondata nel 1986 da sei città, promuove lo scambio di buone pratiche.",
        "Il progetto coinvolge 14 città della rete.",
        "Le città visitate dalla delegazione sono 12.",
        "La rete ha ospitato le città di 12 Paesi.",
        "Ai lavori hanno preso parte delegati delle 40 città aderenti.",
        "La rete rappresenta un quinto dell'economia italiana.",
        "I tecnici si sono ritrovati a Lione con quattro gruppi di musicisti.",
    ],
)
def test_numbers_that_count_no_members(sentence: str) -> None:
    """Attendance, votes, ordinals, wishes, denials, beginnings and what is outside the network."""
    assert about(sentence, "network_metrics", *COLUMNS) == []


def test_the_date_that_a_sentence_gives_its_count() -> None:
    """`Al 31 dicembre 2022 conta 97 città`."""
    assert about("Al 31 dicembre 2022 conta 97 città aderenti.", "network_metrics", "value", "as_of") == [
        (97, "2022-12-31")
    ]
    assert about("Nel 2019 la rete contava 80 città.", "network_metrics", "value", "as_of") == [(80, "2019")]
    assert about("La fondarono nel 1982 Brema e Gent, e oggi conta 80 città.", "network_metrics", "as_of") == [(None,)]
    assert about("Conta 80 città, che nel 2032 saranno 90.", "network_metrics", "value", "as_of") == [(80, None)]


@pytest.mark.parametrize(
    ("sentence", "moments"),
    [
        ("Al 31 dicembre 2021 EUROLAGHI riunisce 97 grandi città, che insieme rappresentano dieci milioni di abitanti e un"
         " quarto dell'economia mondiale.", ["2021-12-31"] * 3),
        ("Rappresenta 130 milioni di abitanti e aveva sede a Bruxelles fino al 2015.", [None]),
        ("La rete conta 20 città; nel 2020 ha aperto una sede.", [None]),
        ("La rete riunisce 32 Comuni (erano 25 nel 2010) e 6 associazioni.", [None, None]),
        ("La rete riunisce 43 città (+3 rispetto al 2019).", [None]),
        ("La rete riunisce 43 città (dati al 31 dicembre 2019).", ["2019-12-31"]),
    ],
)  # fmt: skip
def test_how_far_a_date_reaches(sentence: str, moments: list[str | None]) -> None:
    """A date that opens the sentence goes for all its counts; one that ends something else goes for none."""
    assert [moment for (moment,) in about(sentence, "network_metrics", "as_of")] == moments


def test_the_date_that_a_document_gives_itself() -> None:
    """A dateline dates the counts below it."""
    found = tables("Notizie\n\n3 maggio 2021 - EUROLAGHI è una rete di 40 città europee.\n")
    assert cells(found["network_metrics"], "value", "as_of") == [(40, "2021-05-03")]


def test_two_values_in_one_document_are_two_rows() -> None:
    """A text that counts twice differently gives two rows, numbered in its order."""
    assert about("La rete riunisce 40 città. La rete conta 45 città.", "network_metrics", "value", "ordinal") == [
        (40, 1),
        (45, 2),
    ]


def test_a_founding_year_dates_no_count() -> None:
    """`Nata nel 1989, raggruppa 80 città`: the year is the network's, not the count's."""
    assert about("Nata nel 1989, la rete raggruppa 80 città.", "network_metrics", "value", "as_of") == [(80, None)]
