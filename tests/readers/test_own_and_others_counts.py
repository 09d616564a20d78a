"""Counts and ties that an entry's definition tells, whose counts and offices they are, areas told in turn, each with its
near misses."""

import pytest
from texts import cells, tables

from pipelines.readers.projects import acronym

ENTRIES = "Reti della Provincia\n\nLa Provincia aderisce alle reti elencate.\n\n• Onde – {}.\n\n• Vele – Rete europea."


@pytest.mark.parametrize(
    ("definition", "counted"),
    [
        ("Associazione europea di enti locali intermedi di 4 Paesi", [("member_countries", 4.0)]),
        ("Coordinamento di Comuni e Province di 5 Paesi, nato nel 2004", [("member_countries", 5.0)]),
        ("Partenariato locale di 23 Comuni bagnati dal Vomano", [("member_municipalities", 23.0)]),
        ("Partenariato europeo tra 14 città di 6 Paesi", [("member_cities", 14.0), ("member_countries", 6.0)]),
        ("Associazione di enti locali nata da un incontro di 4 Paesi", []),
        ("Rete di città impegnate in progetti in 4 Paesi", []),
        ("Partenariato per la gestione di 23 scuole", []),
    ],
)
def test_counts_in_a_definition(definition: str, counted: list[tuple[object, ...]]) -> None:
    """Countries and towns that the words behind the dash count."""
    found = tables(ENTRIES.format(definition), "networks_list")
    assert cells(found["network_metrics"], "metric", "value") == counted


@pytest.mark.parametrize(
    ("definition", "scope"),
    [
        ("Associazione locale di Comuni e Province, fondata nel 2009", "local"),
        ("Associazione nazionale di Province", "national"),
        ("Associazione di Comuni", None),
    ],
)
def test_scope_in_a_definition(definition: str, scope: str | None) -> None:
    """An association of Comuni, written with a capital, is no body of that name."""
    found = tables(ENTRIES.format(definition), "networks_list")
    assert ("Onde", scope) in cells(found["networks"], "name", "scope")
    assert "Associazione" not in str([row["name"] for row in found["organisations"]])


@pytest.mark.parametrize(
    ("definition", "whole"),
    [
        ("Partenariato di 23 Comuni, parte della rete nazionale Acque Vive", ["Acque Vive"]),
        ("Associazione di Comuni, sezione italiana della rete Acque Vive", ["Acque Vive"]),
        ("Partenariato di Comuni, parte integrante dell'associazione europea Acque Vive", ["Acque Vive"]),
        ("Partenariato di 23 Comuni, parte del territorio della Provincia", []),
        ("Partenariato di 23 Comuni, parte dei quali in montagna", []),
    ],
)
def test_part_of_another(definition: str, whole: list[str]) -> None:
    """`, parte della rete` behind a definition."""
    relations = tables(ENTRIES.format(definition), "networks_list")["network_relations"]
    assert [row["object"] for row in relations if row["relation"] == "part_of"] == whole


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Aree geografiche prioritarie, in ordine di importanza:\n1. Balcani\n2. Africa australe",
         ["Balcani", "Africa australe"]),
        ("Priorità geografiche, nell'ordine:\n- Mediterraneo\n- Sahel", ["Mediterraneo", "Sahel"]),
        ("Aree geografiche prioritarie, in ordine di importanza:\n1. Scuole\n2. Ospedali", []),
        ("L'area di massima priorità è il Mediterraneo. In secondo luogo l'azione si rivolge ai Balcani occidentali.",
         ["Mediterraneo", "Balcani occidentali"]),
        ("L'area di massima priorità è il Mediterraneo. In secondo luogo l'attenzione va al Sahel.",
         ["Mediterraneo", "Sahel"]),
        ("L'area di massima priorità è il Mediterraneo. In secondo luogo le attività si rivolgono ai giovani.",
         ["Mediterraneo"]),
        ("L'area di massima priorità è il Mediterraneo. In secondo luogo potrà rivolgersi ai Balcani.",
         ["Mediterraneo"]),
    ],
)  # fmt: skip
def test_areas_in_turn(text: str, areas: list[str]) -> None:
    """A heading with its order; the second area in a sentence of its own."""
    found = tables(f"Linee di indirizzo\n\nTorino coopera con altre città.\n\n{text}\n", "guideline")
    assert [row["area"] for row in found["geographic_priorities"]] == areas


@pytest.mark.parametrize(
    ("sentence", "cities"),
    [
        ("Rapporti consolidati uniscono Torino a Tolone, Bayreuth e Biserta.",
         [("Bayreuth", "established"), ("Biserta", "established"), ("Tolone", "established")]),
        ("Legami storici uniscono Torino e Tolone.", [("Tolone", "established")]),
        ("A Nouadhibou (Mauritania) il Comune ha realizzato un progetto di pesca.", [("Nouadhibou", "project_site")]),
        ("A Dakar abbiamo sostenuto due progetti.", [("Dakar", "project_site")]),
        ("A Nouadhibou il Comune di Genova ha realizzato un progetto.", []),
        ("A Nouadhibou il Comune vorrebbe realizzare un progetto.", []),
        ("A Nouadhibou il Comune non ha realizzato alcun progetto.", []),
        ("A Dakar il Comune ha partecipato a una fiera.", []),
    ],
)  # fmt: skip
def test_cities(sentence: str, cities: list[tuple[object, ...]]) -> None:
    """The publisher's own town is no partner of it; where the Comune itself has done something."""
    found = tables(f"Linee di indirizzo\n\nCittà partner\n\n{sentence}\n", "guideline")
    assert cells(found["partner_cities"], "place_name", "relationship") == cities


NEWS = (
    "Torino entra in Lagonet\n\nCon delibera del 3 maggio 2024 il Comune ha aderito alla rete di città Lagonet.\n\n{}\n"
)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Il patto di gemellaggio tra le due città, firmato a Lione nel 2003, è attivo.", []),
        ("La rete di scambi tra le due città è viva.", []),
        ("La rete riunisce 34 città.", [("member_cities", 34.0)]),
    ],
)
def test_the_two_towns(sentence: str, counted: list[tuple[object, ...]]) -> None:
    """Two towns that have an agreement are no network's members."""
    assert cells(tables(NEWS.format(sentence), "news")["network_metrics"], "metric", "value") == counted


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Decisiva è stata la conferenza «Acqua e riso», che Lagonet stessa ha tenuto a Pavia dal 3 al 5 aprile 2023.",
         [("2023-04-03/2023-04-05", "lagonet")]),
        ("Decisivo è stato il convegno «Acqua e riso», che la FAO ha organizzato a Pavia il 3 aprile 2023.",
         [("2023-04-03", None)]),
        ("La conferenza, che Lagonet non ha tenuto nel 2020, tornerà.", []),
        ("La conferenza, che Lagonet terrà a Pavia il 3 aprile 2026, sarà aperta.", []),
    ],
)  # fmt: skip
def test_who_held_a_meeting(sentence: str, told: list[tuple[object, ...]]) -> None:
    """`la conferenza, che la rete ha tenuto a Pavia`."""
    events = [row for row in tables(NEWS.format(sentence), "news")["events"] if row["kind"] == "conference"]
    assert cells(events, "date_edtf", "network_id") == told


@pytest.mark.parametrize(
    ("founded", "founders"),
    [
        ("da Kiel e Danzica; l'Ufficio Europa e Cooperazione partecipa al gruppo di lavoro Navi", ["Kiel", "Danzica"]),
        ("da Kiel e Danzica; la Fondazione Mare ne segue i lavori", ["Kiel", "Danzica"]),
        ("da Kiel; Danzica; Lione", ["Kiel", "Danzica", "Lione"]),
    ],
)
def test_founders_before_a_semicolon(founded: str, founders: list[str]) -> None:
    """What a clause behind a semicolon tells of is no founder."""
    text = f"Le reti\n\nIl Comune fa parte della rete europea di città Onde, costituita a Kiel nel 2009 {founded}."
    assert [row["founder"] for row in tables(text, "guideline")["network_founders"]] == founders


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("SORA - Sorgenti Rurali in Angola", "SORA"),
        ("SISMA - Sicurezza e Sistemi per il Mare", "SISMA"),
        ("Myanmar - Sviluppo rurale", None),
        ("KENYA - Sviluppo rurale", None),
        ("LIMA - Lima verde", None),
        ("MALI - Acqua per tutti", None),
        ("MIELE - Albania", None),
    ],
)
def test_acronyms_of_first_letters(title: str, short: str | None) -> None:
    """Capitals that also name a place are an acronym where the words' beginnings spell them."""
    assert acronym(title) == short


@pytest.mark.parametrize(
    ("sentence", "convener"),
    [
        ("Una parte delle attività è finanziata dal Programma CERV della Commissione europea.", None),
        ("L'ufficio riceve un contributo dal Programma CERV della Commissione europea.", None),
        ("La rete nacque dal Programma URBACT della Commissione europea.", "Commissione europea"),
    ],
)
def test_programmes_that_pay(sentence: str, convener: str | None) -> None:
    """What a programme pays for is not its network."""
    text = (
        f"Ufficio Europa\n\nTorino aderisce a Lagonet, rete europea di città.\n\nSegue i lavori di Lagonet. {sentence}"
    )
    assert ("lagonet", convener) in cells(tables(text, "office_page")["networks"], "network_id", "convener")


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Con Gent (Belgio) sono in corso contatti per un gemellaggio.", []),
        ("Sono stati presi contatti finalizzati a un protocollo d'intesa con Gent.", []),
        ("Con Gent sono in corso colloqui per un gemellaggio; con Lione è attivo un patto di amicizia.", ["Lione"]),
        ("Con Lione è attivo un gemellaggio, firmato nel 1990 dopo lunghi contatti.", ["Lione"]),
    ],
)
def test_contacts_for_an_agreement(sentence: str, partners: list[str]) -> None:
    """Contacts in view of an agreement are none yet."""
    found = tables(f"Relazioni internazionali\n\n{sentence}\n", "office_page")
    assert [row["partner"] for row in found["agreements"]] == partners


@pytest.mark.parametrize(
    ("sentence", "foreign"),
    [
        ("A Torino vivono circa 58.000 persone, delle quali quasi 4.000 di cittadinanza straniera.",
         [(4000.0, "nearly")]),
        ("Torino conta 58.000 abitanti, dei quali quasi 4.000 sono cittadini stranieri.", [(4000.0, "nearly")]),
        ("Torino conta 58.000 abitanti, oltre 4.000 dei quali stranieri.", [(4000.0, "more_than")]),
        ("Torino conta 58.000 abitanti, dei quali 12.000 sono minori.", []),
        ("All'incontro erano presenti 300 persone, delle quali 40 di cittadinanza straniera.", []),
        ("Il bando ha raggiunto 900 persone, delle quali 300 sono cittadini stranieri.", []),
    ],
)  # fmt: skip
def test_foreigners_among_those_counted(sentence: str, foreign: list[tuple[object, ...]]) -> None:
    """`delle quali quasi 4.000`: a number whose noun was counted before."""
    found = tables(f"Torino coopera\n\n{sentence}\n", "projects_list")["indicators"]
    told = [row for row in found if row["indicator"] == "foreign_residents"]
    assert cells(told, "value", "qualifier") == foreign


@pytest.mark.parametrize(
    ("item", "signed"),
    [
        ("firmato a Tallinn il 12 ottobre 2017", ["2017-10-12"]),
        ("sottoscritto a Lione nel 2017", ["2017"]),
        ("sarà firmato a Tallinn il 12 ottobre 2027", []),
    ],
)
def test_signed_in_its_section(item: str, signed: list[str]) -> None:
    """An item that begins with the verb tells of the network above it, whatever stands between."""
    text = (
        "# Le reti\n\nIl Comune aderisce alle reti riportate qui sotto.\n\n**Patto Europeo delle Città di Lago (PECL)**\n"
        f"- patto di amministratori locali\n- {item}\n- 12 Comuni\n"
    )
    events = [row for row in tables(text, "networks_list")["events"] if row["kind"] == "signing"]
    assert [row["date_edtf"] for row in events if row["network_id"] == "pecl"] == signed
