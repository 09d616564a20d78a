"""Themes, areas, cities and funds told in another order: what ranks them first, one more of them in a later sentence."""

from __future__ import annotations

from datetime import date

import pytest
from texts import cells, tables


def _themes(body: str) -> list[tuple[object, ...]]:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["theme_priorities"]
    return sorted(cells(rows, "rank", "ordinal", "theme_name"))


@pytest.mark.parametrize(
    ("body", "rank", "themes"),
    [
        ("Sono considerate aree tematiche prioritarie acqua, migrazioni e sviluppo, turismo responsabile ed energia.", "priority", ["acqua", "migrazioni e sviluppo", "turismo responsabile", "energia"]),
        ("Sono considerati temi prioritari la salute, la scuola e lo sport.", "priority", ["salute", "scuola", "sport"]),
        ("Vengono ritenuti ambiti prioritari acqua e salute.", "priority", ["acqua", "salute"]),
        ("Si considerano aree tematiche prioritarie acqua, salute e pace.", "priority", ["acqua", "salute", "pace"]),
        ("Sono aree tematiche prioritarie acqua, salute e pace.", "priority", ["acqua", "salute", "pace"]),
        ("Costituiscono priorità tematiche acqua, energia e clima.", "priority", ["acqua", "energia", "clima"]),
        ("Rappresentano i temi prioritari del triennio acqua e clima.", "priority", ["acqua", "clima"]),
        ("Temi prioritari: acqua. A questo si aggiunge, anch'esso prioritario, il turismo responsabile.", "priority", ["acqua", "turismo responsabile"]),
        ("Temi prioritari: acqua. All'area indicata si aggiunge, anch'essa con carattere prioritario, la pace.", "priority", ["acqua", "pace"]),
        ("Temi prioritari: acqua. Si aggiunge inoltre, quale tema prioritario, la parità di genere.", "priority", ["acqua", "parità di genere"]),
        ("Temi prioritari: acqua. Si affiancano, come ulteriori temi prioritari, la pace e la casa.", "priority", ["acqua", "pace", "casa"]),
        ("Temi prioritari: acqua. A tale priorità si affianca la tutela dell'ambiente.", "priority", ["acqua", "tutela dell'ambiente"]),
        ("Milano intende spendersi su un altro tema trasversale ancora, quello dell'educazione alla pace.", "cross_cutting", ["educazione alla pace"]),
        ("Il Comune lavora su una tematica trasversale, quella della parità di genere.", "cross_cutting", ["parità di genere"]),
        ("Le linee si reggono su un'altra questione trasversale, quella del clima.", "cross_cutting", ["clima"]),
    ],
)  # fmt: skip
def test_themes(body: str, rank: str, themes: list[str]) -> None:
    assert _themes(body) == [(rank, ordinal, theme) for ordinal, theme in enumerate(themes, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "Sono considerati temi prioritari quelli indicati dal Consiglio comunale, dalla Giunta e dagli uffici.",
        "Non sono considerate aree tematiche prioritarie acqua e salute.",
        "Sono temi prioritari condivisi con la Regione, i partner e le associazioni.",
        "Sono temi prioritari per la città, le associazioni e le imprese.",
        "Potrebbero essere considerate aree tematiche prioritarie acqua e salute.",
        "A queste si aggiunge, sebbene non prioritaria, la pace.",
        "Alle priorità del triennio si aggiungono le risorse della Regione.",
        "Alle priorità del Comune si aggiunge il Senegal.",
        "Ai progetti prioritari si aggiungono le mostre.",
        "Il Comune lavora su una tematica trasversale, quella che più interessa le scuole.",
        "Non è un tema trasversale, quello della pace.",
    ],
)
def test_no_themes(body: str) -> None:
    assert _themes(body) == []


def _areas(body: str) -> list[object]:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["geographic_priorities"]
    return [area for _, area in sorted(cells(rows, "rank", "area"))]


@pytest.mark.parametrize(
    ("body", "areas"),
    [
        ("Il corridoio al quale viene attribuita la massima priorità è, in primo luogo, l'asse Nord-Sud.", ["asse Nord-Sud"]),
        ("L'area alla quale è riconosciuta la massima priorità è il Mediterraneo.", ["Mediterraneo"]),
        ("La regione cui va la priorità assoluta resta il Sahel.", ["Sahel"]),
        ("La zona alla quale il Comune assegna la massima priorità è quella dei Balcani.", ["Balcani"]),
        ("Il quadrante che ha la massima priorità è il Mediterraneo.", ["Mediterraneo"]),
        ("La seconda priorità geografica è il Sahel. L'area con la massima priorità sono i Balcani.", ["Balcani", "Sahel"]),
        ("Priorità geografiche: Sahel e Maghreb. La terza priorità geografica è costituita dai Balcani.", ["Sahel", "Maghreb", "Balcani"]),
        ("Dopo il Sahel, la terza priorità geografica di Milano è rappresentata dai Balcani occidentali.", ["Balcani occidentali"]),
        ("La terza priorità geografica è l'America Latina. Sono inoltre aree prioritarie il Sahel e i Balcani.", ["Sahel", "Balcani", "America Latina"]),
        ("Le priorità geografiche sono rappresentate dai Balcani e dal Sahel.", ["Balcani", "Sahel"]),
    ],
)  # fmt: skip
def test_areas(body: str, areas: list[str]) -> None:
    assert _areas(body) == areas


@pytest.mark.parametrize(
    "body",
    [
        "L'area alla quale non viene attribuita la massima priorità è il Sahel.",
        "L'area alla quale il Ministero attribuisce la massima priorità è il Sahel.",
        "Il tema al quale viene attribuita la massima priorità è la salute.",
        "La terza priorità geografica sarà scelta dal Consiglio.",
        "La terza priorità geografica non è rappresentata dai Balcani.",
        "La prima priorità geografica del Ministero è rappresentata dai Balcani.",
    ],
)
def test_no_areas(body: str) -> None:
    assert _areas(body) == []


def _cities(body: str) -> list[tuple[object, ...]]:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["partner_cities"]
    return sorted(cells(rows, "place_name", "relationship"))


@pytest.mark.parametrize(
    ("body", "tie", "cities"),
    [
        ("Per costruire la rete che si propone, Torino trova preziosi i rapporti, ormai consolidati, che intrattiene con Lima e Accra.", "established", ["Accra", "Lima"]),
        ("Il Comune valorizza i legami, da tempo consolidati, che mantiene con Lima.", "established", ["Lima"]),
        ("I rapporti, consolidati negli anni, che il Comune ha con Lima sono preziosi.", "established", ["Lima"]),
        ("I rapporti consolidati con Lione, ma anche con Lima e Accra, sono preziosi.", "established", ["Accra", "Lima", "Lione"]),
        ("Altrettanto consolidati sono i legami che uniscono Torino a Lione e a Medellín.", "established", ["Lione", "Medellín"]),
        ("È possibile estendere i meccanismi alle città emergenti: Pechino e Lima, ad esempio, ma anche Accra.", "emerging", ["Accra", "Lima", "Pechino"]),
        ("Si guarda alle città dei Paesi emergenti, quali Lima e poi Accra, come pure Pechino.", "emerging", ["Accra", "Lima", "Pechino"]),
        ("Orti comunitari dello stesso tipo sono stati realizzati anche a Ouagadougou.", "project_site", ["Ouagadougou"]),
        ("Orti analoghi, curati dalle donne, sono stati allestiti a Lima e ad Accra.", "project_site", ["Accra", "Lima"]),
        ("Anche a Lima sono stati realizzati orti dello stesso tipo.", "project_site", ["Lima"]),
        ("A Lima è stato impiantato un orto analogo.", "project_site", ["Lima"]),
    ],
)  # fmt: skip
def test_cities(body: str, tie: str, cities: list[str]) -> None:
    assert _cities(body) == [(city, tie) for city in cities]


@pytest.mark.parametrize(
    "body",
    [
        "I rapporti, ormai consolidati, che Genova intrattiene con Accra.",
        "I rapporti, non ancora consolidati, che intrattiene con Lima.",
        "Orti analoghi saranno realizzati a Lima.",
        "Orti analoghi non sono stati realizzati a Lima.",
        "Orti analoghi potrebbero essere realizzati a Lima.",
        "Incontri simili si sono tenuti a Lima.",
    ],
)
def test_no_cities(body: str) -> None:
    assert _cities(body) == []


def _funds(body: str) -> list[tuple[object, ...]]:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["funding_sources"]
    return sorted(cells(rows, "name", "funder"), key=str)


@pytest.mark.parametrize(
    ("body", "funds"),
    [
        (
            "Il progetto beneficia di un contributo del Fondo Asilo, Migrazione e Integrazione (FAMI), messo a disposizione dall'UE.",
            [("Fondo Asilo, Migrazione e Integrazione", "UE")],
        ),
        ("Il progetto gode di un finanziamento del Programma DEAR, erogato dalla Commissione Europea.", [("Programma DEAR", "Commissione Europea")]),
        ("Il progetto è sostenuto dal Bando Pace, che la Regione Umbria ha istituito.", [("Bando Pace", "Regione Umbria")]),
        ("Il progetto si avvale di un contributo della Fondazione Cariplo.", [("Fondazione Cariplo", "Fondazione Cariplo")]),
        (
            "Tra le fonti si contano, per il MAE, i fondi per la pace; per la UE, EuropAid e i Programmi ENPI e IPA; infine JMDI e FAO.",
            [("ENPI", "UE"), ("EuropAid", "UE"), ("FAO", None), ("IPA", "UE"), ("JMDI", None), ("fondi per la pace", "MAE")],
        ),
        (
            "Le risorse provengono, per il MAECI, dal Bando Territori; per la Commissione europea, dal Programma DEAR.",
            [("Bando Territori", "MAECI"), ("Programma DEAR", "Commissione europea")],
        ),
        ("Per i finanziamenti si guarda, quanto al MAE, ai fondi per la pace; quanto alla UE, a EuropAid.", [("EuropAid", "UE"), ("fondi per la pace", "MAE")]),
    ],
)  # fmt: skip
def test_funds(body: str, funds: list[tuple[object, ...]]) -> None:
    assert _funds(body) == funds


@pytest.mark.parametrize(
    "body",
    [
        "Il progetto beneficia di un contributo di idee del Forum Giovani.",
        "Il progetto non beneficia di alcun contributo del Fondo Asilo, istituito dall'UE.",
        "È stata presentata domanda per un contributo del Fondo Asilo, messo a disposizione dall'UE.",
        "Tra le fonti del diritto si contano, per lo Stato, le leggi; per la UE, i regolamenti.",
        "Le risorse umane sono, per il Comune, tre funzionari; per la Regione, due.",
    ],
)
def test_no_funds(body: str) -> None:
    assert _funds(body) == []


def _plan(told: str) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    made = tables(f"Linee guida\n\nGli interventi seguono il Piano Aria e Clima{told}.\n", "guideline")
    return cells(made["acts"], "date", "issuer"), cells(made["events"], "kind", "date_edtf")


@pytest.mark.parametrize(
    "told",
    [
        "che la Giunta ha approvato il 21 febbraio 2022",
        "che la Giunta ha già approvato nella seduta del 21 febbraio 2022",
        "che il 21 febbraio 2022 la Giunta ha approvato",
        "che la Giunta approvò il 21 febbraio 2022",
    ],
)
def test_plans_that_an_organ_approved(told: str) -> None:
    """Right behind a plan's name it is part of its citation, behind a comma it is told of the plan."""
    adopted = [("adoption", "2022-02-21")]
    assert _plan(f" {told}") == ([(date(2022, 2, 21), "Giunta")], adopted)
    assert _plan(f", {told}") == ([(None, "Comune di Torino")], adopted)


@pytest.mark.parametrize(
    "told",
    [
        ", che il Consiglio Comunale approverà il 21 febbraio 2032",
        ", che il Consiglio Comunale ha discusso il 21 febbraio 2022",
        ", che la Giunta vuole approvare il 21 febbraio 2032",
    ],
)
def test_plans_not_approved(told: str) -> None:
    assert _plan(told) == ([(None, "Comune di Torino")], [])


@pytest.mark.parametrize(
    "body",
    [
        "I progetti saranno orientati al co-sviluppo e, con la Mozione 57 approvata il 14 gennaio 2013, il Consiglio Comunale impegna il Sindaco.",
        "Si intende attuare la Mozione 57 approvata il 14 gennaio 2013.",
        "Gli uffici dovranno seguire la Mozione 57 approvata dal Consiglio Comunale il 14 gennaio 2013.",
    ],
)  # fmt: skip
def test_approved_before_what_is_to_come(body: str) -> None:
    made = tables(f"Linee guida\n\n{body}\n", "guideline")
    assert cells(made["events"], "kind", "date_edtf") == [("adoption", "2013-01-14")]


@pytest.mark.parametrize(
    "body",
    [
        "La Mozione 57 sarà approvata il 14 gennaio 2033.",
        "La Mozione 57 dovrebbe essere approvata il 14 gennaio 2033.",
        "La Mozione 57 non è stata approvata il 14 gennaio 2013.",
    ],
)
def test_not_approved(body: str) -> None:
    assert tables(f"Linee guida\n\n{body}\n", "guideline")["events"] == []


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("Il percorso è culminato nel Forum per la pace: tenutosi nel mese di ottobre 2012 a Lione, l'evento ha mobilitato molti.", ("Forum per la pace", "2012-10", "Lione")),
        ("Il percorso è sfociato nel Forum per la pace: l'evento si è svolto a Lione nell'ottobre 2012.", ("Forum per la pace", "2012-10", "Lione")),
        ("Il percorso ha portato alla Conferenza sul clima; questa si è tenuta a Lione il 3 maggio 2012.", ("Conferenza sul clima", "2012-05-03", "Lione")),
        ("Il percorso è culminato nel Forum per la pace. Tenutosi a Lione nell'ottobre 2012, l'evento ha riunito molti.", ("Forum per la pace", "2012-10", "Lione")),
        ("Si è arrivati alla Conferenza sul clima. Svoltasi a Lione il 3 maggio 2012, ha riunito cento città.", ("Conferenza sul clima", "2012-05-03", "Lione")),
    ],
)  # fmt: skip
def test_meetings_told_behind(body: str, event: tuple[object, ...]) -> None:
    made = tables(f"Linee guida\n\n{body}\n", "guideline")
    assert cells(made["events"], "title", "date_edtf", "place_name") == [event]


@pytest.mark.parametrize(
    "body",
    [
        "Il percorso culminerà nel Forum per la pace: previsto a Lione nell'ottobre 2032, riunirà tutti.",
        "Il Forum per la pace: l'evento si terrà a Lione nell'ottobre 2032.",
        "Il Forum per la pace: l'evento non si è tenuto a Lione nell'ottobre 2012.",
        "La mostra accompagna il Forum per la pace. Tenutasi a Lione nell'ottobre 2012, ha avuto successo.",
    ],
)
def test_no_meetings(body: str) -> None:
    assert tables(f"Linee guida\n\n{body}\n", "guideline")["events"] == []


def _counts(body: str) -> list[tuple[object, ...]]:
    made = tables(f"Linee guida\n\nTorino coopera da anni con l'Africa.\n\n{body}\n", "guideline")
    return cells(made["indicators"], "subject", "indicator", "value", "qualifier")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Le sole Ong con sede a Torino sono circa 250.", ("Torino", "organisations", 250, "about")),
        ("Le Ong che hanno sede in città sono oltre 250.", ("Torino", "organisations", 250, "more_than")),
        ("Le Ong operanti in città sono almeno 40.", ("Torino", "organisations", 40, "at_least")),
        ("Sono circa 250 le Ong con sede a Torino.", ("Torino", "organisations", 250, "about")),
        ("Le associazioni che operano a Torino sono 120.", ("Torino", "associations", 120, "exact")),
    ],
)
def test_bodies_counted_by_their_seat(body: str, count: tuple[object, ...]) -> None:
    assert _counts(body) == [count]


@pytest.mark.parametrize(
    "body",
    [
        "Le Ong aderenti al progetto sono circa 20.",
        "Le Ong con sede a Torino saranno circa 250.",
        "Le Ong con sede a Torino non sono 250.",
    ],
)
def test_bodies_not_counted(body: str) -> None:
    assert _counts(body) == []
