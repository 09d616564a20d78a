"""How a network began: dates, towns, founders, initiators, conveners, seats."""

import pytest
from texts import about, cells, tables

BARCELONA, LYON, GENEVA, BRUSSELS, TURIN = "3128760", "2996944", "2660646", "2800866", "3165524"
FOUNDERS = ("founder", "founder_kind", "place_id", "role")


@pytest.mark.parametrize(
    ("sentence", "founded", "place"),
    [
        ("È stata fondata nel 1986 da Barcellona, Lione e Torino.", "1986", None),
        ("Nata a Lione nel 1994, la rete promuove la mobilità.", "1994", LYON),
        ("La rete nasce nel 2005 a Lione.", "2005", LYON),
        ("Proprio a Lione, nel maggio 1994, è nata EUROLAGHI.", "1994-05", LYON),
        ("A Lione nel 1994 nasce EUROLAGHI.", "1994", LYON),
        ("Istituita il 1° aprile 2018, promuove la mobilità.", "2018-04-01", None),
        ("EUROLAGHI è stata costituita nel 2003 su impulso della Provincia di Trento.", "2003", None),
        ("Nasce negli anni Ottanta dall'esperienza di alcuni sindaci.", "198X", None),
        ("Nel 1990 le città di Lione e Torino hanno fondato EUROLAGHI.", "1990", None),
        ("I Sindaci di Lione e di Ginevra hanno dato vita a EUROLAGHI nel 1990.", "1990", None),
        ("La rete è stata lanciata nell'aprile 2018 a Bruxelles.", "2018-04", BRUSSELS),
        ("La sua fondazione avvenne nel 1987 a Lione, per iniziativa di alcuni sindaci.", "1987", LYON),
        ("La sua nascita risale agli anni Novanta.", "199X", None),
        ("La sua fondazione, inizialmente prevista per il 1985, avvenne nel 1987 a Lione.", "1987", LYON),
        ("Fu il Sindaco di Lione a promuoverne la fondazione a Bruxelles nel 1987.", "1987", BRUSSELS),
        ("Venne costituita, a Lione, nel 1987, su iniziativa di alcuni sindaci.", "1987", LYON),
        ("È stata fondata all'Aia nel 1987.", "1987", "2747373"),
        ("A fondarla, nel 1986, furono Lione e Torino.", "1986", None),
        ("I fondatori nel 1986 sono stati Lione e Torino.", "1986", None),
        ("Nel 1986 Barcellona, Birmingham, Francoforte, Lione e Rotterdam hanno fondato la rete.", "1986", None),
        ("Nel luglio 2019 EUROLAGHI è stata avviata dal Sindaco di Torino.", "2019-07", None),
    ],
)
def test_when_and_where(sentence: str, founded: str, place: str | None) -> None:
    """Every verb of beginning, the date before or after it, the town after `a`."""
    assert about(sentence, "networks", "founded_edtf", "founded_place_id") == [(founded, place)]


KINDS = "EUROLAGHI è una rete di città. Il Patto dei Laghi è un'iniziativa di Comuni, a cui Torino aderisce. "


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        ("La rete ha sede a Lione.", [None, LYON]),
        ("Considerato che la rete ha sede a Lione.", [None, LYON]),
        ("Il Patto ha sede a Lione.", [LYON, None]),
        ("L'iniziativa ha sede a Lione.", [LYON, None]),
        ("Ha sede a Lione.", [LYON, None]),
        ("L'organizzazione ha sede a Lione.", [LYON, None]),
    ],
)
def test_the_kind_word_tells_which_is_meant(sentence: str, seats: list[str | None]) -> None:
    """The network last spoken of, unless one before it in the paragraph is called so and it is not."""
    found = cells(tables(f"Titolo\n\n{KINDS}{sentence}\n")["networks"], "network_id", "headquarters_place_id")
    assert [seat for _, seat in reversed(found)] == seats


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        ("La prima ha sede a Lione.", [("lagonet", LYON), ("urbanet", None)]),
        ("La seconda, nata nel 1990, ha sede a Lione.", [("lagonet", None), ("urbanet", LYON)]),
        ("Quest'ultima ha sede a Lione.", [("lagonet", None), ("urbanet", LYON)]),
        ("La prima assemblea ha sede a Lione.", [("lagonet", None), ("urbanet", None)]),
    ],
)
def test_one_of_two_named_before(sentence: str, seats: list[tuple[str, str | None]]) -> None:
    """`La prima`, `la seconda`, `quest'ultima`: counted in the sentence before; no other noun behind them."""
    text = f"Titolo\n\nTorino aderisce alle reti Lagonet e Urbanet. {sentence}\n"
    assert cells(tables(text)["networks"], "network_id", "headquarters_place_id") == seats


@pytest.mark.parametrize(
    "other",
    [
        "Infine la Rete dei Distretti Tessili, promossa da Biella. La sede è a Lione.",
        "L'Urban Agenda Partnership on Water è altra cosa. La sede è a Lione.",
        "La Rete dei Distretti Tessili ha sede a Lione.",
    ],
)
def test_what_is_said_of_an_unknown_body_is_not_the_networks(other: str) -> None:
    """A sentence that begins with another name ends what was spoken of."""
    assert about(other, "networks", "network_id", "headquarters_place_id") == [("eurolaghi", None)]


def test_the_subject_beside_the_verb_began() -> None:
    """Not the network that it is part of."""
    found = about(
        "EUROLAGHI è nata nel 1996 e fa parte della rete Eurocities.", "networks", "network_id", "founded_edtf"
    )
    assert found == [("eurocities", None), ("eurolaghi", "1996")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il sito della rete è stato lanciato nel 2012.",
        "EUROLAGHI nasce dal programma Laghi Vivi, lanciato nel maggio 2013 dalla Fondazione Cariplo.",
        "Nel 2027 sarà fondata a Lione.",
        "Nel 2012 EUROLAGHI ha lanciato la campagna Acque Pulite.",
        "Nel 2012 la Città ha avviato la procedura per aderire a EUROLAGHI.",
        "Il Comune ha avviato nel 2012 una collaborazione con EUROLAGHI.",
        "Torino, fondata dai Romani, aderisce a EUROLAGHI.",
        "La rete vorrebbe istituire un segretariato a Lione nel 2027.",
        "Il progetto Acque, avviato nel 2014, coinvolge EUROLAGHI.",
        "L'assemblea si è tenuta a Lione nel 2015.",
        "A Lione il Comune di Torino ha presentato EUROLAGHI.",
        "Il premio, istituito nel 2010 da EUROLAGHI, è annuale.",
        "Torino aderisce a EUROLAGHI dal 2011.",
        "Dalla sua fondazione la rete ha tenuto 20 incontri; nel 2020 ha aperto una sede.",
    ],
)
def test_what_began_is_not_the_network(sentence: str) -> None:
    """A site, a campaign, a prize, a project, a city, a meeting, a membership, a wish."""
    found = tables(f"Titolo della pagina\n\nEUROLAGHI è una rete di città europee. {sentence}\n")
    assert cells(found["networks"], "network_id", "founded_edtf", "founded_place_id") == [("eurolaghi", None, None)]
    assert found["network_founders"] == []


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Ne sono soci fondatori le città di Lione e Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "EUROLAGHI annovera tra i suoi fondatori il Sindaco di Torino.",
            [("Sindaco di Torino", "office", TURIN, "founder")],
        ),
        (
            "Tra i fondatori di EUROLAGHI vi è il Sindaco di Torino.",
            [("Sindaco di Torino", "office", TURIN, "founder")],
        ),
        (
            "È nata nel 1987 ed è sostenuta dal Consiglio d'Europa.",
            [("Consiglio d'Europa", "organisation", None, "supporter")],
        ),
        (
            "Nata nel 1987 da Lione e Torino, EUROLAGHI conta 40 città.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "È stata fondata nel 1986 da Barcellona, Lione e Torino.",
            [
                ("Barcellona", "city", BARCELONA, "founder"),
                ("Lione", "city", LYON, "founder"),
                ("Torino", "city", TURIN, "founder"),
            ],
        ),
        (
            "È stata fondata nel 1994 dalle città di Lione e Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "Nel 1990 le città di Lione e Torino hanno fondato EUROLAGHI.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "I Sindaci di Lione e di Ginevra hanno dato vita a EUROLAGHI nel 1990.",
            [("Sindaco di Ginevra", "office", GENEVA, "founder"), ("Sindaco di Lione", "office", LYON, "founder")],
        ),
        (
            "Istituita nel 2018 su iniziativa del Sindaco di Lione e con il sostegno della Commissione Europea.",
            [
                ("Commissione Europea", "organisation", None, "supporter"),
                ("Sindaco di Lione", "office", LYON, "initiator"),
            ],
        ),
        ("La rete nasce nel 2005 su iniziativa del Comune di Ginevra.", [("Ginevra", "city", GENEVA, "initiator")]),
        (
            "È stata costituita nel 2003 su impulso della Provincia di Trento.",
            [("Provincia di Trento", "organisation", None, "initiator")],
        ),
        ("Torino è tra i fondatori di EUROLAGHI.", [("Torino", "city", TURIN, "founder")]),
        (
            "Fu il Sindaco di Lione, con il sostegno della Commissione Europea, a promuoverne la nascita nel 1990.",
            [
                ("Commissione Europea", "organisation", None, "supporter"),
                ("Sindaco di Lione", "office", LYON, "initiator"),
            ],
        ),
        ("Il Sindaco di Lione ne promosse la costituzione.", [("Sindaco di Lione", "office", LYON, "initiator")]),
        (
            "A volerne la nascita, nel 1990, furono Lione e Torino.",
            [("Lione", "city", LYON, "initiator"), ("Torino", "city", TURIN, "initiator")],
        ),
        ("Fu il Sindaco di Lione a ospitarne la presentazione.", []),
        (
            "Torino è inoltre fondatrice, insieme a Lione, di EUROLAGHI.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "Dopo anni di lavoro comune, nel luglio 2019 EUROLAGHI è stata avviata da Lione.",
            [("Lione", "city", LYON, "founder")],
        ),
        (
            "La sua fondazione, prevista per il 1989, avvenne nel 1990 ad opera di Lione e Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "È stata fondata nel 1986 da tre città europee: Barcellona, Lione e Torino.",
            [
                ("Barcellona", "city", BARCELONA, "founder"),
                ("Lione", "city", LYON, "founder"),
                ("Torino", "city", TURIN, "founder"),
            ],
        ),
        (
            "Creata nel 1987 da un gruppo di Comuni, tra cui Lione e Torino, promuove la mobilità.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "Torino fa parte della rete di città (fondata da Lione e Ginevra) dal 2004.",
            [("Ginevra", "city", GENEVA, "founder"), ("Lione", "city", LYON, "founder")],
        ),
        (
            "Le città fondatrici della rete sono Lione e Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "Tra i fondatori figurano Torino, Ginevra e l'UNESCO.",
            [
                ("Ginevra", "city", GENEVA, "founder"),
                ("Torino", "city", TURIN, "founder"),
                ("UNESCO", "organisation", None, "founder"),
            ],
        ),
        (
            "È stata istituita nel 1990 su impulso dell'allora Sindaco di Lione, Marc Dupont.",
            [("Sindaco di Lione", "office", LYON, "initiator")],
        ),
        (
            "È nata nel 1990 su impulso di Marie Curie, Sindaca di Lione, e grazie al supporto dell'UNESCO.",
            [("Sindaca di Lione", "office", LYON, "initiator"), ("UNESCO", "organisation", None, "supporter")],
        ),
        (
            "La sua fondazione avvenne nel 1990 ad opera di Lione e Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "È stata istituita nel 1990 da Lione insieme a Torino.",
            [("Lione", "city", LYON, "founder"), ("Torino", "city", TURIN, "founder")],
        ),
        (
            "È nata nel 1990 per volontà di Lione, Barcellona, Torino e Ginevra.",
            [
                ("Barcellona", "city", BARCELONA, "initiator"),
                ("Ginevra", "city", GENEVA, "initiator"),
                ("Lione", "city", LYON, "initiator"),
                ("Torino", "city", TURIN, "initiator"),
            ],
        ),
        (
            "Nata nel 1990 da un'idea di Lione e Torino, promuove la mobilità.",
            [("Lione", "city", LYON, "initiator"), ("Torino", "city", TURIN, "initiator")],
        ),
        (
            "Sorta nel 1990 grazie all'impulso di Lione, la rete mette insieme 40 città.",
            [("Lione", "city", LYON, "initiator")],
        ),
        ("È nata nel 1990 per volontà del Comune francese.", []),
        ("Torino è tra i fondatori di Urbanet.", []),
        ("Nata nel 1990 e riconosciuta dall'UNESCO, promuove la mobilità.", []),
        ("I fondatori del museo sono Lione e Torino.", []),
        ("I fondatori della rete sono sei.", []),
        ("È stata fondata nel 1986 da sei città europee.", []),
        ("Fondata nel 1986 da sei città, opera in due lingue: italiano e francese.", []),
        ("È stata fondata nel 1986 dai Sindaci di alcune capitali.", []),
    ],
)
def test_who(sentence: str, rows: list[tuple[str, str, str | None, str]]) -> None:
    """Founders after `da` or before the verb, initiators, supporters; generic plurals are nobody."""
    assert about(sentence, "network_founders", *FOUNDERS) == rows


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("La rete ha sede a Bruxelles.", BRUSSELS),
        ("Ha il proprio segretariato a Bruxelles.", BRUSSELS),
        ("EUROLAGHI, rete di città, la cui sede è a Bruxelles, promuove la mobilità.", BRUSSELS),
        ("EUROLAGHI è una rete di città con segretariato a Bruxelles.", BRUSSELS),
        ("La rete aveva sede a Lione e dal 2015 ha sede a Bruxelles.", BRUSSELS),
        ("La rete non ha sede a Lione.", None),
        ("La rete potrebbe avere sede a Lione.", None),
        ("EUROLAGHI ha la sede legale a Lione.", LYON),
        ("Il segretariato ha sede a Lione.", LYON),
        ("La sede legale è a Bruxelles.", BRUSSELS),
        ("Vi sono iscritte 84 città e la sede è rimasta a Lione.", LYON),
        ("La sede resta a Lione.", LYON),
        ("La sede è stata a Lione fino al 2010.", None),
        ("La rete, con sede a Bruxelles, promuove la mobilità.", BRUSSELS),
        ("La sede del Forum è a Bruxelles.", BRUSSELS),
        ("La sede di EUROLAGHI si trova a Lione.", LYON),
        ("Il quartier generale della rete è a Lione.", LYON),
        ("La sede è stata trasferita a Lione nel 2019.", LYON),
        ("La rete, con sede, fino al 2010, a Bruxelles e oggi a Lione, promuove la mobilità.", LYON),
        ("La rete ha sede, dapprima a Bruxelles, ora a Lione.", LYON),
        ("La rete ebbe sede, fino al 2010, a Bruxelles.", None),
        ("La rete avrà sede a Lione dal 2030.", None),
        ("Il segretariato è guidato a Lione da esperti.", None),
        ("La rete aveva sede a Lione.", None),
        ("La sede del convegno è a Lione.", None),
        ("La sede dell'OCSE è a Parigi.", None),
        ("La rete non ha ancora una sede a Bruxelles.", None),
        ("EUROLAGHI intende aprire una sede a Madrid.", None),
        ("La rete è un'iniziativa della Fondazione Agnelli, con sede a Torino.", None),
    ],
)
def test_the_seat(sentence: str, seat: str | None) -> None:
    """`con sede a` belongs to the nearest organisation before it, `ha sede a` to the subject."""
    assert about(sentence, "networks", "headquarters_place_id") == [(seat,)]


@pytest.mark.parametrize(
    ("sentence", "convener"),
    [
        ("EUROLAGHI è un'iniziativa della Fondazione Agnelli, con sede a Torino.", "Fondazione Agnelli"),
        ("EUROLAGHI, promossa dalla Commissione Europea, opera dal 1999.", "Commissione Europea"),
        ("EUROLAGHI è nata dal programma Laghi Vivi, lanciato dalla Fondazione Cariplo.", "Fondazione Cariplo"),
        (
            "Torino aderisce al patto EUROLAGHI, iniziativa lanciata nel 2008 dalla Fondazione Agnelli.",
            "Fondazione Agnelli",
        ),
        ("EUROLAGHI partecipa a un'iniziativa della città.", None),
        ("EUROLAGHI è una rete creata nel 1987 dai Comuni di Lione e Ginevra.", None),
        ("La Fondazione Agnelli ha finanziato uno studio di EUROLAGHI.", None),
    ],
)
def test_the_convener(sentence: str, convener: str | None) -> None:
    """The organisation whose initiative the network is or grew from."""
    assert about(sentence, "networks", "convener") == [(convener,)]


def test_who_sits_where_after_which() -> None:
    """`promossa dall'OCSE, che ha sede a Parigi`: the seat is not the network's."""
    sentence = "La rete è promossa dall'Organizzazione Mondiale del Turismo (OMT), che ha sede a Lione."
    assert about(sentence, "networks", "headquarters_place_id") == [(None,)]


def test_a_definition_under_a_heading_tells_the_founding() -> None:
    """`Associazione di Comuni nata nel 1995`: no name but what the heading's network is."""
    found = tables(
        "Reti\n\n**Rete Laghi**\nAssociazione di Comuni nata nel 1995, raggruppa 70 Comuni.\n", "networks_list"
    )
    assert cells(found["networks"], "network_id", "founded_edtf") == [("rete-laghi", "1995")]


def test_the_seat_of_the_convener_is_its_own() -> None:
    """`iniziativa della Fondazione Agnelli, con sede a Torino`."""
    sentence = "EUROLAGHI è un'iniziativa della Fondazione Agnelli, con sede a Torino."
    assert about(sentence, "organisations", "organisation_id", "seat_place_id") == [("fondazione-agnelli", TURIN)]


def test_an_event_founds_nothing() -> None:
    found = tables("Reti\n\nNata da Expo 2015, EUROLAGHI è una rete di città.\n")
    assert found["network_founders"] == []


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Torino è tra i fondatori della rete.", ["Torino"]),
        ("Perché Torino è tra i fondatori della rete?", ["Torino"]),
        ("Torino è tra i fondatori di qualche associazione?", []),
        ("Il Comune è socio fondatore della rete?", []),
        ("Torino è tra i fondatori di altre due reti.", []),
        ("Il Comune è socio fondatore di diverse associazioni.", []),
    ],
)
def test_a_question_founds_nothing_nor_do_other_networks(sentence: str, founders: list[str]) -> None:
    assert [founder for (founder,) in about(sentence, "network_founders", "founder")] == founders


@pytest.mark.parametrize(
    ("sentence", "founded", "counted"),
    [
        ("La rete, nata da un progetto del Comune di Lione, al 30 giugno 2022 contava 41 città.", None, "2022-06-30"),
        ("La rete, sorta per volontà di alcuni sindaci, nel 2021 riuniva 41 città.", None, "2021"),
        ("La rete è nata nel 1994 e, al 30 giugno 2022, contava 41 città.", "1994", None),
        ("La rete, nata nel 1994, riunisce 41 città.", "1994", None),
        ("Nata a Lione, nel 1994, riunisce 41 città.", "1994", None),
    ],
)
def test_the_day_of_a_count_is_no_founding(sentence: str, founded: str | None, counted: str | None) -> None:
    """Behind a comma and before a verb of having members it is the day of the count."""
    assert about(sentence, "networks", "founded_edtf") == [(founded,)]
    assert about(sentence, "network_metrics", "value", "as_of") == [(41.0, counted)]


def test_a_mayor_is_no_convener_and_an_apposition_no_thing_of_its_own() -> None:
    found = tables(
        "Reti\n\nIl Patto dei Laghi, un'iniziativa che riunisce venti città, è stato avviato nel luglio 2019 dal Sindaco di "
        "Torino.\n"
    )
    assert cells(found["networks"], "name", "founded_edtf", "convener") == [("Patto dei Laghi", "2019-07", None)]
    assert cells(found["events"], "kind", "date_edtf") == [("founding", "2019-07")]


@pytest.mark.parametrize(
    ("told", "founders"),
    [
        ("Unione Valli Basse, Unione della Costa Alta", ["Unione Valli Basse", "Unione della Costa Alta"]),
        ("Unione della Costa Alta e Unione Terre Verdi", ["Unione Terre Verdi", "Unione della Costa Alta"]),
        ("Provincia di Bari, Unione Terre Verdi", ["Provincia di Bari", "Unione Terre Verdi"]),
    ],
)
def test_other_unions_on_the_page_of_a_union(told: str, founders: list[str]) -> None:
    """`Unione` is the publisher's short name only where no name of its own follows it."""
    text = f"Le reti\n\nL'Unione fa parte di queste reti.\n\nRete Laghi\nSede: Bonn\nFondatori: {told}\n"
    found = tables(text, "networks_list", "Unione Valli Basse")
    assert [name for (name,) in cells(found["network_founders"], "founder")] == founders
    kinds = {row["name"]: row["kind"] for row in found["organisations"]}
    assert all(kinds[name] == "other" for name in founders)
