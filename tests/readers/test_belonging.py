"""Networks that a text names only as what its city belongs to, in a series or as the answer to a question."""

import pytest
from texts import cells, tables

TITLE = "Relazioni internazionali\n\n{}\n"


def joined(text: str, kind: str = "page") -> list[tuple[object, ...]]:
    """Network and date of every membership that a text states."""
    return cells(tables(TITLE.format(text), kind)["memberships"], "network_id", "joined_edtf")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Con delibera n. 12 del 4 maggio 2010 Torino è divenuta socia di Alleanza nelle Alpi.", ["Alleanza nelle Alpi"]),
        ("La Città fa parte di Lakecities sin dal 2009 e di Metrolago sin dal 2004.", ["Lakecities", "Metrolago"]),
        ("Torino è socia di Mayors for Lakes e della Fondazione Acque.", ["Mayors for Lakes"]),
        ("Torino fa parte di tre reti: Lagonet, la Rete delle Città del Lago e Avviso Acque.",
         ["Avviso Acque", "Lagonet", "Rete delle Città del Lago"]),
        ("Torino non fa più parte dell'associazione Lagonet, lasciata nel 2015.", ["Lagonet"]),
        ("Resta da valutare la candidatura all'associazione mondiale Lagonet.", ["Lagonet"]),
        ("Si è conclusa l'esperienza nella rete Lagonet, alla quale apparteneva la Provincia.", ["Lagonet"]),
        ("La biblioteca fa parte di tre reti: Bibnet, Libri e Altro.", []),
        ("Torino aderisce alla Rete italiana delle Città del Lago.", ["Rete italiana delle Città del Lago"]),
        ("L'Associazione nazionale Alpini sfila a Torino.", []),
        ("Nel 2018 il Comune è uscito dall'associazione Lagonet.", ["Lagonet"]),
        ("Torino aderisce alla Carta delle Città del Lago.", []),
    ],
)  # fmt: skip
def test_names_of_what_is_joined(sentence: str, names: list[str]) -> None:
    """Their words say that they are networks, or their neighbours; a charter and a library's networks are none."""
    assert [name for (name,) in cells(tables(TITLE.format(sentence))["networks"], "name")] == names


@pytest.mark.parametrize(
    ("sentence", "memberships"),
    [
        ("Torino aderisce a più associazioni, tra cui Medlake (dal 2010), Lake Cities e la Rete dei Laghi (RDL).",
         [("lake-cities", None), ("medlake", "2010"), ("rdl", None)]),
        ("Torino aderisce a Lakecities e, dal 2010, a Energy Cities.", [("energy-cities", "2010"), ("lakecities", None)]),
        ("Dal 2010 Torino aderisce a Lakecities ed Energy Cities.", [("energy-cities", "2010"), ("lakecities", "2010")]),
        ("Torino è iscritta dal 1995 alla Lega delle Città del Lago (LCL), con sede a Lione, e dal 2003 al network "
         "europeo Lagonet.", [("lagonet", "2003"), ("lcl", "1995")]),
        ("La Lega delle Città del Lago (LCL), di cui Torino è stata tra le prime aderenti nel 2012, lavora sulle acque.",
         [("lcl", "2012")]),
        ("La Lega Città del Lago (LCL) ha sede a Lione. Con delibera n. 3 del 4 maggio 2012 Torino ha infatti aderito alla "
         "Lega, della quale ha presieduto, dal 2020 al 2022, il gruppo di lavoro Acque.", [("lcl", "2012-05-04")]),
        ("Mayors for Lakes è una rete di città. Per Torino l'adesione data dal marzo 2008.",
         [("mayors-for-lakes", "2008-03")]),
        ("Torino è socia dal 2011 della Lega Città del Lago, di Comuni rivieraschi, e dal 1998 fa parte della Rete "
         "italiana Città Vive.", [("lega-citta-del-lago", "2011"), ("rete-italiana-citta-vive", "1998")]),
        ("Dal 2015 il Comune di Torino, subentrato nel rapporto alla disciolta società, fa parte della rete Lagonet.",
         [("lagonet", "2015")]),
        ("Viene confermata la partecipazione alla rete Lagonet (dal 2012).", [("lagonet", "2012")]),
        ("Lione conferma la propria adesione alla rete di città Lagonet.", []),
        ("L'ufficio segue le reti di cui il Comune è parte: la rete Città Vive, di cui Torino è stata pioniera, la Lega "
         "delle Città del Lago e Lake Cities (dal 2013).",
         [("citta-vive", None), ("lake-cities", "2013"), ("lega-delle-citta-del-lago", None)]),
        ("Richiamata la deliberazione del Consiglio n. 35 del 2 aprile 2009, con la quale il Comune ha aderito alla Lega "
         "Città del Lago (LCL);", [("lcl", "2009-04-02")]),
        ("Lagonet è una rete di città. Il Comune di Torino ne segue i lavori senza esserne membro.", []),
        ("È allo studio l'ingresso di Torino nella rete Lagonet.", []),
        ("Torino, 3 febbraio 2025 - Torino diventa il 32° membro della Lega delle Città del Lago.",
         [("lega-delle-citta-del-lago", None)]),
    ],
)  # fmt: skip
def test_each_its_own_date(sentence: str, memberships: list[tuple[str, str | None]]) -> None:
    """A date beside one name of several is that one's alone; a dateline is nobody's."""
    assert joined(sentence) == memberships


QUESTIONS = """Di quali reti fa parte il Comune?
Lagonet (dal 2011), Polis e Lake Cities.

Che cosa è LIKE?
È una rete europea di città e regioni per la cultura, fondata nel 2009 a Lione.

Da quando Torino aderisce a LIKE?
Dal 2012, con la delibera di Consiglio n. 3 del 4 maggio 2012.

Quali progetti sono in corso?
Verde, Azzurro e Città Amica.
"""


def test_questions_and_answers() -> None:
    """What a question asks about is what its answer defines, lists or dates."""
    assert joined(QUESTIONS) == [("lagonet", "2011"), ("lake-cities", None), ("like", "2012"), ("polis", None)]
    like = [row for row in tables(TITLE.format(QUESTIONS))["networks"] if row["network_id"] == "like"]
    assert cells(like, "name", "kind", "scope", "founded_edtf") == [("LIKE", "network", "european", "2009")]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Tra i fondatori della Lega Città del Lago figura Torino, che nel 1994 la costituì assieme a Lione e Osaka.",
         ["Lione", "Osaka", "Torino"]),
        ("La Lega Città del Lago nacque nel 1994: le diedero vita Lione e Osaka.", ["Lione", "Osaka"]),
        ("Torino fondò nel 1994, con Lione, la rete di città Lagonet.", ["Lione", "Torino"]),
        ("Nel 1994 Torino ha fondato con Lione e Évora la Lega delle Città del Lago.", ["Lione", "Torino", "Évora"]),
        ("Torino è socia di Lagonet, rete di città, che Torino ha contribuito a fondare nel 1994 insieme a Lione.",
         ["Lione", "Torino"]),
        ("Lagonet è una rete di città. Torino figura tra i dodici Comuni che la fondarono nel 1994.", ["Torino"]),
        ("Nel 1994, su proposta di molti, è nata la Lega delle Città del Lago (LCL).", []),
        ("Costituitasi a Lione nel 1994, la Lega delle Città del Lago raccoglie 70 Comuni.", []),
        ("È nata invece a Lione, nel 1994, LAGONET, rete europea di città.", []),
        ("Lagonet è una rete di città. Nel 1994 istituì il Premio Acqua.", []),
    ],
)  # fmt: skip
def test_foundings_long_past(sentence: str, founders: list[str]) -> None:
    """`la costituì`, `le diedero vita`, `fondò`: the simple past, with the network as a pronoun."""
    found = tables(TITLE.format(sentence))
    assert [name for (name,) in cells(found["network_founders"], "founder")] == founders
    assert [year for (year,) in cells(found["networks"], "founded_edtf")] == [None if "Premio" in sentence else "1994"]


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("Lagonet è una rete di città. Fondata nel 1994 a Lione, vi ha la propria sede.", "2996944"),
        ("Lagonet è una rete di città nata nel 1994 a Lione, dove ha sede.", "2996944"),
        ("Lagonet è una rete di città fondata a Lione; ha sede nella stessa Lione.", "2996944"),
        ("Lagonet è una rete di città. Ha sede presso la Casa delle Reti, a Lione.", "2996944"),
        ("Lagonet è una rete di città con siti UNESCO, con sede a Lione.", "2996944"),
        ("Lagonet è una rete di città. La sede mondiale si trova a Lione.", "2996944"),
        ("Lagonet è una rete di città. Si riunisce a Lione, dove ha sede il museo.", None),
    ],
)
def test_seats_by_where_they_are(sentence: str, seat: str | None) -> None:
    """`vi ha la propria sede`, `dove ha sede`: the town named before; not where another has its seat."""
    assert cells(tables(TITLE.format(sentence))["networks"], "headquarters_place_id") == [(seat,)]


LABELLED = """Nome: LAGONET
Descrizione: rete europea di città di lago
Anno di costituzione: 1996
Sede: Lione
Ingresso del Comune: 2016
Web: https://www.lagonet.example

Nome: Polis
Descrizione: associazione di città e regioni
Sede: Bruxelles
Stato: domanda presentata nel 2024
"""
TABLE = """Rete | Natura | Fondazione | Adesione
Lagonet | rete europea di città | 1989 | città fondatrice
ICLEI | associazione mondiale di enti locali | 1990 | domanda presentata nel 2024
"""


def test_entries_of_labelled_lines() -> None:
    """`Nome:` opens an entry, `Descrizione:` says what it is; who has only asked does not belong."""
    found = tables(TITLE.format(LABELLED), "networks_list")
    assert cells(found["networks"], "name", "kind", "scope", "founded_edtf", "website_url") == [
        ("LAGONET", "network", "european", "1996", "https://www.lagonet.example"),
        ("Polis", "association", None, None, None),
    ]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2016")]


def test_columns_of_nature_and_founders() -> None:
    """The column of their nature tells kind and scope, a founder joined when the network was founded."""
    found = tables(TITLE.format(TABLE), "networks_list")
    assert cells(found["networks"], "name", "kind", "scope") == [
        ("ICLEI", "association", "global"),
        ("Lagonet", "network", "european"),
    ]
    assert cells(found["memberships"], "network_id", "status", "joined_edtf") == [("lagonet", "founder", "1989")]


@pytest.mark.parametrize(
    ("below", "site"),
    [
        ("[Sito della Lega](https://lega.example/)", "https://lega.example/"),
        ("[https://lega.example/](Vai al sito)", "https://lega.example/"),
        ("Sito: https://lega.example/", "https://lega.example/"),
        ("[Il bando 2024](https://bandi.example/)", None),
        ("[Sito di Polis](https://polis.example/)", None),
    ],
)
def test_sites_in_the_line_below(below: str, site: str | None) -> None:
    """A line that is a link belongs to the network that the paragraph above is about; not another's."""
    text = f"La Lega delle Città del Lago (LCL) è una rete di città. Ha sede a Lione.\n{below}\n\nPolis è una rete di città.\n"
    found = tables(TITLE.format(text))["networks"]
    assert cells([row for row in found if row["network_id"] == "lcl"], "website_url") == [(site,)]


def test_what_we_join() -> None:
    """`Aderiamo inoltre a:` in the first person, each with the year in brackets behind it."""
    text = "Aderiamo inoltre a: Avviso Acque (2011); Patto dei Sindaci (2012); Rete Città Vive."
    assert joined(text, "networks_list") == [
        ("avviso-acque", "2011"),
        ("patto-dei-sindaci", "2012"),
        ("rete-citta-vive", None),
    ]
