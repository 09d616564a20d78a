"""Tables of networks in their layouts, and a network that its section calls by a shorter or a longer name."""

import pytest
from texts import cells, tables

ROWS = [("Polis", "2017"), ("Rete dei Comuni Lenti", "2019"), ("Terre d'Acqua", "2021")]
HEADS = ("Rete", "Sede", "Anno di adesione")
SEATS = ("Bruxelles", "Roma", "Mantova")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_cell_on_a_line(between: str) -> None:
    """A table copied without its bars: name, seat and year of each network."""
    rows = [cell for (name, year), seat in zip(ROWS, SEATS, strict=True) for cell in (name, seat, year)]
    found = tables("Le nostre reti\n\n" + between.join([*HEADS, *rows]) + "\n", "networks_list")
    assert cells(found["memberships"], "network_id", "joined_edtf") == [
        ("polis", "2017"),
        ("rete-dei-comuni-lenti", "2019"),
        ("terre-d-acqua", "2021"),
    ]
    assert all(row["headquarters_place_id"] for row in found["networks"])


def test_lines_out_of_step_are_no_rows() -> None:
    """Where the lines do not fit the columns, nothing is told by them."""
    lines = [*HEADS, "Polis", "2017", "Rete dei Comuni Lenti", "Roma", "2019", "Terre d'Acqua"]
    assert not tables("Le nostre reti\n\n" + "\n".join(lines) + "\n", "networks_list")["events"]


def test_two_columns() -> None:
    """A table may have a name and a year and no more."""
    text = "Reti\n\nOrganismo | Anno di adesione\nPolis | 2017\nRete dei Comuni Lenti (RCL) | 2019\n"
    found = tables(text, "networks_list")["memberships"]
    assert cells(found, "network_id", "joined_edtf") == [("polis", "2017"), ("rcl", "2019")]


def test_numbers_that_the_head_of_their_column_counts() -> None:
    """`Città aderenti` above `circa 40`; a column of years or of fees counts nothing."""
    text = (
        "Reti\n\nRete | Anno di adesione | Città aderenti | Ambito | Quota annuale\n"
        "Polis | 2017 | circa 40 | europeo | 300\nLagonet | 2011 | 1.200 | sociale | 200\n"
    )
    found = tables(text, "networks_list")
    assert cells(found["network_metrics"], "network_id", "metric", "value", "qualifier") == [
        ("lagonet", "member_cities", 1200.0, "exact"),
        ("polis", "member_cities", 40.0, "about"),
    ]
    assert cells(found["networks"], "network_id", "scope") == [("lagonet", None), ("polis", "european")]


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("Città del Riso", "L'Associazione Nazionale Città del Riso promuove la risicoltura."),
        ("Associazione Nazionale Città del Riso", "Le Città del Riso promuovono la risicoltura."),
        ("Associazione Nazionale Città del Riso", "L'Associazione promuove la risicoltura."),
    ],
)
def test_one_network_by_two_names(heading: str, first: str) -> None:
    """The long name and the one without `Associazione` are one; what follows is told of it."""
    found = tables(
        f"Reti\n\n{heading}\n{first} L'associazione, costituita a Vercelli nel 1990, conta 52 Comuni.\n",
        "networks_list",
    )
    assert cells(found["networks"], "network_id", "founded_edtf") == [("associazione-nazionale-citta-del-riso", "1990")]
    assert cells(found["network_metrics"], "value") == [(52.0,)]


def test_any_members_are_no_short_name() -> None:
    """`I Comuni italiani` are not the association that bears their name."""
    text = (
        "Reti\n\nAssociazione Nazionale Comuni Italiani\nL'associazione ha sede a Roma.\n\n"
        "Dati\n\nI Comuni Italiani contano 60 milioni di cittadini.\n"
    )
    assert not tables(text, "networks_list")["network_metrics"]


@pytest.mark.parametrize("kind", ["networks_list", "page"])
@pytest.mark.parametrize("words", ["{} – {} –", "{} ({})", "L'{} ({})"])
def test_an_acronym_of_other_letters_opens_its_network(words: str, kind: str) -> None:
    """What stands in dashes or brackets is the name, when it begins as a network's name does."""
    name = "Associazione Europea per la Democrazia Locale"
    said = words.format("ALDA", name)
    found = tables(f"Reti\n\n{said} è nata nel 1999 a Strasburgo. Torino è socia dal 2008.\n", kind)
    assert cells(found["networks"], "network_id", "name", "founded_edtf") == [("alda", name, "1999")]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("alda", "2008")]


@pytest.mark.parametrize(
    "sentence",
    [
        "AGIRE (Associazione Genitori in Rete) è nata nel 1999 a Torino.",
        "IREN (Istituto regionale) è nato nel 1999 e conta 30 Comuni.",
    ],
)
def test_an_acronym_that_is_no_network(sentence: str) -> None:
    """A body that no city joins, or that is no network by its name, opens none."""
    assert not tables(f"Notizie\n\n{sentence}\n", "page")["networks"]


def test_counts_behind_the_definition_of_an_entry() -> None:
    """A bare count at the end of what an entry is; one of the city's own is none."""
    text = (
        "Reti\n\nIl Comune fa parte delle seguenti reti:\n\n"
        "- POLIS (Rete europea dei trasporti): 40 città.\n"
        "- Cittaslow – associazione internazionale nata a Orvieto nel 1999, 297 Comuni in 33 Paesi.\n"
        "- Lagonet: rete europea alla quale Torino ha portato 3 Comuni.\n"
    )
    assert cells(tables(text, "networks_list")["network_metrics"], "network_id", "metric", "value") == [
        ("cittaslow", "member_countries", 33.0),
        ("cittaslow", "member_municipalities", 297.0),
        ("polis", "member_cities", 40.0),
    ]


def test_an_acronym_before_the_name_that_it_shortens() -> None:
    """`ACTE, l'Associazione ...`: only where the letters are those of the words."""
    said = "Torino è entrata a far parte di {}, l'Associazione delle collettività tessili europee, nata nel 1991."
    ids = {
        short: [r["network_id"] for r in tables(f"Reti\n\n{said.format(short)}\n")["networks"]]
        for short in ("ACTE", "UNCEM")
    }
    assert ids["ACTE"] == ["acte"]
    assert "uncem" not in ids["UNCEM"]


def test_a_date_in_brackets_is_of_the_name_before_it() -> None:
    """`Eurocities (dal 2018), la Rete ... (dal 2014)`."""
    text = (
        "Notizie\n\nSono tre le reti di cui la città è parte: le altre sono Eurocities (dal 2018), la Rete dei Comuni "
        "Lenti (dal 2014) e Città della Terra Cruda (dal 2011).\n"
    )
    assert cells(tables(text, "news")["memberships"], "network_id", "joined_edtf") == [
        ("citta-della-terra-cruda", "2011"),
        ("eurocities", "2018"),
        ("rete-dei-comuni-lenti", "2014"),
    ]


def test_a_bare_kind_word_is_no_name() -> None:
    """`La Lega`, `L'Alleanza` take up the network of the heading."""
    text = "Reti\n\nLega delle Città del Cinema\nLa Lega, con sede a Cannes, è stata costituita nel 1995. Ne fanno parte 27 città.\n"
    found = tables(text, "networks_list")
    assert cells(found["networks"], "network_id", "founded_edtf") == [("lega-delle-citta-del-cinema", "1995")]


def test_a_name_behind_its_label() -> None:
    """`Rete: Polis` above its lines is Polis; founders joined when it was founded."""
    text = "Reti\n\nRete: Polis\nAnno di fondazione: 2009\nFondatori: Torino, Lione\nAmbito: europeo\n"
    found = tables(text, "networks_list")
    assert cells(found["networks"], "network_id", "scope") == [("polis", "european")]
    assert cells(found["memberships"], "status", "joined_edtf") == [("founder", "2009")]


def test_a_name_in_full_below_its_acronym() -> None:
    """`Nome completo` spells out the heading; it opens no second network."""
    text = (
        "Reti\n\nOWHC\nNome completo: Organizzazione delle Città Patrimonio Mondiale\nSede: Lione\nMembri: 300 città\n"
    )
    found = tables(text, "networks_list")
    full = "Organizzazione delle Città Patrimonio Mondiale"
    assert cells(found["networks"], "network_id", "name", "acronym") == [("owhc", full, "OWHC")]


def test_third_without_an_article() -> None:
    """`Terza è la Rete ...`: what follows is told of it, not of the one before."""
    text = (
        "Reti\n\nTorino aderisce a due reti. La prima è la Rete delle Città Universitarie, nata a Lione nel 2012. "
        "Seconda è la Rete Europea dei Fiumi Urbani, fondata da Torino, Lione e Szeged nel 2014.\n"
    )
    found = tables(text, "networks_list")["network_founders"]
    assert {row["network_id"] for row in found} == {"rete-europea-dei-fiumi-urbani"}


def test_a_promoter_is_of_the_network_just_named() -> None:
    """`e dal 2016 della Rete ..., promossa dal Centro`: not of the sentence's first."""
    text = (
        "Reti\n\nTorino fa parte dal 2010 dell'Associazione Città del Riso, che conta 40 Comuni, e dal 2016 della "
        "Rete dei Comuni Lettori, promossa dal Centro per il Libro.\n"
    )
    found = tables(text, "networks_list")["networks"]
    assert {row["network_id"] for row in found if row["convener"]} <= {"rete-dei-comuni-lettori"}


def test_years_of_entries() -> None:
    """Behind `anno di adesione`, behind a colon; an adhesion that waits is none; quotes are no part of a name."""
    text = (
        "Reti\n\nIl Comune aderisce a:\n\n"
        "- Associazione Città dei Laghi: costituita nel 2002; soci 31; anno di adesione 2004\n"
        "- Comuni Ciclabili, iniziativa di FIAB: dal 2018\n"
        "- «Terre Lente», rete nazionale: dal 2020\n"
        '- "Borghi e Ville", rete nazionale: adesione deliberata, in attesa di conferma\n'
    )
    assert cells(tables(text, "networks_list")["memberships"], "network_id", "joined_edtf") == [
        ("associazione-citta-dei-laghi", "2004"),
        ("comuni-ciclabili", "2018"),
        ("terre-lente", "2020"),
    ]


def test_a_council_resolution_is_no_kind() -> None:
    """`ha aderito con delibera di Consiglio` does not make a network a council."""
    text = "Reti\n\nAlleanza per il Clima\nL'Alleanza è nata nel 1990. Torino vi ha aderito con delibera di Consiglio n. 3 del 4 maggio 2007.\n"
    assert cells(tables(text, "networks_list")["networks"], "kind") == [("network",)]


def test_strokes_part_the_cells_of_a_row() -> None:
    """`Rete / Anno di adesione / Note` heads rows of names, years and notes."""
    text = "Reti\n\nRete / Anno di adesione / Note\n\nPolis / 2005 / attiva\nAvviso Pubblico / 2012 /\n"
    found = tables(text, "networks_list")["memberships"]
    assert cells(found, "network_id", "joined_edtf") == [("avviso-pubblico", "2012"), ("polis", "2005")]


def test_a_founder_told_beside_the_year() -> None:
    """`2011 (soci fondatori)` makes the city a founder, and `socio fondatore` in a cell too."""
    lines = "Sede: Lione\nDa quando ne facciamo parte: 2011 (soci fondatori)\n"
    row = "Rete | Anno di fondazione | Adesione\nLagonet | 2011 | socio fondatore\n"
    for text in (f"Reti\n\nLagonet\n{lines}", f"Reti di Torino\n\n{row}"):
        found = tables(text, "networks_list")
        assert cells(found["memberships"], "status", "joined_edtf") == [("founder", "2011")]
        assert cells(found["network_founders"], "founder") == [("Torino",)]


def test_we_take_part_in_a_network_by_its_name() -> None:
    """`Partecipiamo alla European Network ...` is belonging; taking part in a forum is a role."""
    said = "Partecipiamo inoltre alla European Network of Lake Cities, rete di 30 città."
    assert cells(tables(f"Notizie\n\n{said}\n")["memberships"], "network_id") == [("european-network-of-lake-cities",)]
    text = "Notizie\n\nEUROLAGHI è una rete di città europee. Partecipiamo al Culture Forum.\n"
    assert not tables(text)["memberships"]


@pytest.mark.parametrize(
    ("heading", "sentence", "name", "network"),
    [
        ("Laghi Cities, Lake Leadership Group", "Circuito di sindaci, il Laghi Cities Lake Leadership Group (LCLLG) vede "
         "le città impegnate.", "Laghi Cities Lake Leadership Group", "lcllg"),
        ("Lake Dialogue on Growth and Water", "A marzo i Sindaci hanno avviato il Lake Dialogue on Growth & Water.",
         "Lake Dialogue on Growth & Water", "lake-dialogue-on-growth-water"),
        ("OECD Lake Mayors for Clean Water", "Oggi Lake Mayors for Clean Water vede impegnati molti Sindaci.",
         "Lake Mayors for Clean Water", "lake-mayors-for-clean-water"),
    ],
)  # fmt: skip
def test_a_heading_as_prose_spells_it(heading: str, sentence: str, name: str, network: str) -> None:
    """The name below the heading is the network's, though no sentence defines it there."""
    read = tables(f"Reti di città\n\n{heading}\n{sentence}\n", "networks_list")["networks"]
    assert [(row["name"], row["network_id"]) for row in read] == [(name, network)]
