"""Networks whose name opens a paragraph, and what stands behind or around a name in such pages."""

import pytest
from texts import cells, tables

LEAD = "Torino nelle reti\n\nLagonet è una rete europea di città di lago con sede a Como.\n\n{}\n"


def told(paragraph: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a paragraph makes behind that of another network."""
    return [
        row for row in cells(tables(LEAD.format(paragraph), "networks_list")[table], *columns) if row[0] != "lagonet"
    ]


@pytest.mark.parametrize(
    ("paragraph", "network", "seat"),
    [
        ("L'associazione Borghi per la Musica, che ha sede a Cremona, assegna un premio. Torino vi ha aderito nel 2012.",
         "borghi-per-la-musica", "Cremona"),
        ("L'Unione Italiana delle Vie del Sale (UVS) è stata costituita a Pavia nel 2001 da un gruppo di città, tra le "
         "quali Torino.", "uvs", None),
        ("La rete «Piazze vive», nata nel 1998, ha sede a Cremona. Il Comune ne è socio dal 2010.", "piazze-vive",
         "Cremona"),
        ("Fondata a Pavia nel 2006, la Federazione dei Fiumi Antichi (FFA) riunisce 60 città. Torino ne fa parte dal 2013.",
         "ffa", None),
        ("«Piazze che cantano» è un circuito nazionale di città. Torino vi aderisce dal 2015.", "piazze-che-cantano",
         None),
        ("L'associazione nazionale Città del Sale, nata nel 1999 su iniziativa di Cervia, ha sede a Cremona. Torino vi ha "
         "aderito.", "citta-del-sale", "Cremona"),
        ("Torino è entrata nella rete nel 2019; il Settore Ambiente segue i lavori.", None, None),
        ("L'associazione Torino Solidale, che raccoglie fondi, collabora con il Comune.", None, None),
        ("Con la Conferenza dei Porti Antichi, nata ad Aquileia nel 2011, il Comune ha un calendario comune.", None, None),
        ("Il Settore Cultura, che ha sede in centro, promuove mostre. Torino vi ha aderito nel 2012.", None, None),
        ("La scuola Città Aperta, nata nel 1998, ha sede a Cremona.", None, None),
    ],
)  # fmt: skip
def test_a_name_opens_a_paragraph(paragraph: str, network: str | None, seat: str | None) -> None:
    """Without heading or bold type; what follows is of no neighbour."""
    found = told(paragraph, "networks", "network_id", "headquarters_place_id")
    assert [name for name, _ in found] == ([network] if network else [])
    assert bool(seat) == any(place for _, place in found)
    assert [name for (name,) in told(paragraph, "memberships", "network_id")] == ([network] if network else [])


def test_founders_among_a_group() -> None:
    """`da un gruppo di città italiane, tra le quali Torino`: one founder is named."""
    text = "L'Unione delle Vie del Sale (UVS) è stata costituita nel 2001 da un gruppo di città, tra le quali Torino."
    assert told(text, "network_founders", "network_id", "founder") == [("uvs", "Torino")]
    assert told(text, "memberships", "network_id", "status", "joined_edtf") == [("uvs", "founder", "2001")]


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("Torino è membro della Rete delle Città della Ricerca universitaria, circuito italiano di città.",
         ["Rete delle Città della Ricerca universitaria"]),
        ("Torino aderisce alla Rete delle Città del Fiume, nata nel 1998.", ["Rete delle Città del Fiume"]),
        ("Il Comune partecipa al Forum Acque della Rete Italiana Città Sane.", ["Rete Italiana Città Sane"]),
        ("La Rete LA.G.HI, che riunisce 30 Comuni, è nata nel 2006.", ["Rete LA.G.HI"]),
        ("Il Comune partecipa a Green City Network, promosso da un ente, e all'associazione Comuni Lenti (sede a Pavia).",
         ["Green City Network", "Comuni Lenti"]),
        ("È cessata la partecipazione a Rivernet, rete nella quale il Comune era stato attivo.", ["Rivernet"]),
        ("Il Comune ha lasciato nel 2012 Euroborghi, rete alla quale aveva aderito nel 2003.", ["Euroborghi"]),
        ("Alpi e acque\n\nTorino è altresì membro della Rete delle Città per le alpi e le acque pulite.",
         ["Rete delle Città per le alpi e le acque pulite"]),
    ],
)  # fmt: skip
def test_how_far_a_name_goes(paragraph: str, names: list[str]) -> None:
    """The small last word, the organ before, the year before, the heading that is only a theme."""
    assert {name for (name,) in told(paragraph, "networks", "name")} == {"Lagonet", *names}


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "rows"),
    [
        ("La rete è nata a Lione nel 1991, dove tuttora ha sede.", "networks", ("headquarters_place_id",), ["2996944"]),
        ("La rete mette in relazione città lacustri e autorità portuali di oltre 40 Paesi.", "network_metrics",
         ("value",), [40.0]),
        ("Il Sindaco di Torino ne presiede il Comitato promotore.", "network_bodies", ("body",), ["Comitato promotore"]),
    ],
)  # fmt: skip
def test_what_a_paragraph_tells(sentence: str, table: str, columns: tuple[str, ...], rows: list[object]) -> None:
    """A seat where it was founded, countries of two kinds of members, an organ that promotes."""
    text = f"Reti\n\nEUROLAGHI\nEUROLAGHI è una rete europea di città. {sentence}\n"
    assert cells(tables(text, "networks_list")[table], *columns) == [(row,) for row in rows]


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("Perle Alpine – consorzio di località alpine; adesione nel 2016;", ("perle-alpine", "2016", None)),
        ("Polis (rete europea, dal 2019)", ("polis", "2019", None)),
        ("ALDA, associazione europea con sede a Lione (delibera di Giunta n. 12 del 20 gennaio 2017).",
         ("alda", "2017-01-20", "delibera-giunta-12-2017-comune-di-torino")),
        ("Città del Sale: associazione nazionale, nata nel 1999.", ("citta-del-sale", None, None)),
    ],
)  # fmt: skip
def test_since_when_and_by_what_act_an_entry_says(entry: str, row: tuple[str, str | None, str | None]) -> None:
    """`; adesione nel 2016`, `(delibera ...)`; `Città del Sale:` is a name and no label."""
    text = f"Reti\n\nTorino partecipa alle reti seguenti:\n\n- {entry}\n- Lagonet: rete europea di città.\n"
    told = cells(tables(text, "networks_list")["memberships"], "network_id", "joined_edtf", "act_id")
    assert told == sorted([row, ("lagonet", None, None)], key=str)


@pytest.mark.parametrize(
    ("paragraph", "network", "joined"),
    [
        ("L'associazione Borgo fiorito dell'anno, fondata nel 1997, ha sede a Merano e premia un borgo. Torino ne è membro "
         "dal 2007; nel 2024 il Sindaco di Torino ne ha presieduto il Consiglio direttivo.", "borgo-fiorito-dell-anno",
         "2007"),
        ("La rete Strade in gioco, nata nel 2004, organizza un incontro annuale. Il Comune vi ha aderito nel 2011.",
         "strade-in-gioco", "2011"),
        ("L'associazione Amici del teatro, fondata nel 1997, ha sede a Merano. La mostra apre il 4 maggio.", None, None),
        ("La rete Settore cultura, nata nel 2004, organizza mostre. Il Comune vi ha aderito nel 2011.", None, None),
    ],
)  # fmt: skip
def test_a_body_told_in_the_news(paragraph: str, network: str | None, joined: str | None) -> None:
    """On any page, where the city says that it belongs; what follows is not of the network before it."""
    text = LEAD.format(f"Il Comune ha aderito a Lagonet nel 2020.\n\n{paragraph}")
    read = tables(text, "news")
    found = [row for row in cells(read["memberships"], "network_id", "joined_edtf") if row[0] != "lagonet"]
    assert found == ([(network, joined)] if network else [])
    assert all(name in ("lagonet", network) for (name,) in cells(read["networks"], "network_id"))
    assert all(name == network for (name,) in cells(read["network_bodies"], "network_id"))


@pytest.mark.parametrize(
    ("told", "belongs"),
    [
        ("Dal 2013 il Comune è iscritto anche alla rete nazionale Borghi Gentili, mentre è cessata da tempo l'adesione "
         "all'associazione Lagonet.", ["borghi-gentili"]),
        ("Dal 2013 il Comune è iscritto alla rete nazionale Borghi Gentili, mentre non fa più parte di Lagonet.",
         ["borghi-gentili"]),
        ("È cessata l'adesione alla rete nazionale Borghi Gentili.", []),
    ],
)  # fmt: skip
def test_what_ended_is_the_other_ones(told: str, belongs: list[str]) -> None:
    """`è iscritto a X, mentre è cessata l'adesione a Y`."""
    found = cells(tables(f"Notizie\n\n{told}\n", "news")["memberships"], "network_id")
    assert [name for (name,) in found] == belongs
