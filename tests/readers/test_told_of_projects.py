"""What pages of projects tell by the way: who pays, what was handed over, agreements of two, whose technicians act."""

import pytest
from texts import cells, tables


def _told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells of a table that some lines of a page of projects make."""
    return cells(tables(f"Cooperazione\n\n{text}\n", "projects_list")[table], *columns)


FUNDS = "- Regione Umbria – Fondo regionale per la pace\n- Commissione europea – Programma Erasmus+\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Da chi arrivano i fondi",
        "Da chi vengono i soldi",
        "Da chi riceviamo i contributi",
        "Da dove provengono le nostre risorse",
        "Da dove viene il denaro?",
        "Chi paga i progetti",
        "Chi mette le risorse",
        "Come si finanziano i progetti",
        "Come sono finanziati?",
        "Con quali soldi",
    ],
)
def test_who_pays_in_other_words(heading: str) -> None:
    rows = _told(f"## {heading}\n\n{FUNDS}", "funding_sources", "name", "funder")
    assert rows == [("Fondo regionale per la pace", "Regione Umbria"), ("Programma Erasmus+", "Commissione europea")]


@pytest.mark.parametrize(
    "heading",
    [
        "Da chi è composta la rete",
        "Da dove arriva il nome",
        "Da chi arrivano i progetti",
        "Come si aderisce",
        "Chi siamo",
    ],
)
def test_headings_of_other_lists(heading: str) -> None:
    """Under them a line with a payer beside its fund still tells one; a fund alone, which a heading on money would tell,
    tells none."""
    assert _told(f"## {heading}\n\n- Programma Erasmus+\n- Fondo per la pace\n", "funding_sources", "name") == []


@pytest.mark.parametrize(
    ("sentence", "thing", "date", "place"),
    [
        ("L'impianto di potabilizzazione è stato consegnato a Bamenda il 12 maggio 2023.",
         "impianto di potabilizzazione", "2023-05-12", "Bamenda"),
        ("Le attrezzature della scuola di restauro sono state consegnate a Mostar il 6 ottobre 2021.",
         "attrezzature della scuola di restauro", "2021-10-06", "Mostar"),
        ("Il 12 maggio 2023 è stato consegnato a Bamenda l'impianto di potabilizzazione.",
         "impianto di potabilizzazione", "2023-05-12", "Bamenda"),
        ("Il 12 maggio 2023 l'impianto di potabilizzazione è stato consegnato a Bamenda.",
         "impianto di potabilizzazione", "2023-05-12", "Bamenda"),
        ("Il Comune ha consegnato a Mostar, il 6 ottobre 2021, due ambulanze.", "ambulanze", "2021-10-06", "Mostar"),
        ("Nel 2022 a Mostar sono state consegnate due ambulanze.", "ambulanze", "2022", "Mostar"),
        ("L'ambulanza, consegnata a Mostar il 6 ottobre 2021, è in servizio.", "ambulanza", "2021-10-06", "Mostar"),
        ("La consegna dei banchi è avvenuta a Mostar il 6 ottobre 2021.", "banchi", "2021-10-06", "Mostar"),
        ("I primi dieci computer furono consegnati alla scuola di Mostar nell'ottobre 2021.", "primi dieci computer",
         "2021-10", None),
    ],
)  # fmt: skip
def test_goods_handed_over(sentence: str, thing: str, date: str, place: str | None) -> None:
    rows = _told(sentence, "events", "kind", "title", "date_edtf", "place_name")
    assert rows == [("delivery", thing, date, place)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le attrezzature saranno consegnate a Mostar il 6 ottobre 2027.",
        "Le attrezzature dovranno essere consegnate a Mostar il 6 ottobre 2027.",
        "Le tessere vengono consegnate il 6 ottobre 2027.",
        "Le attrezzature non sono state consegnate entro il 6 ottobre 2021.",
        "La domanda di adesione è stata consegnata il 6 ottobre 2021.",
        "Il premio è stato consegnato a Lione il 6 ottobre 2021.",
        "La consegna delle attrezzature è prevista a Mostar per il 6 ottobre 2027.",
    ],
)
def test_what_is_yet_to_come_and_honours_are_no_deliveries(sentence: str) -> None:
    assert _told(sentence, "events", "kind", "title") == []


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("Il lavoro si fonda sull'accordo di collaborazione che il Comune di Torino e la città di Ouagadougou (Burkina"
         " Faso) hanno firmato il 17 aprile 2018; l'accordo è tuttora attivo.",
         ("Ouagadougou", "collaboration", "2018-04-17", "active")),
        ("È attivo l'accordo di collaborazione che Torino e Lione hanno firmato il 17 aprile 2018.",
         ("Lione", "collaboration", "2018-04-17", "active")),
        ("Il patto di amicizia che la città di Lione e il Comune di Torino hanno sottoscritto nel 2012 è sospeso.",
         ("Lione", "friendship", "2012", "suspended")),
        ("Si parte dal protocollo d'intesa che il Sindaco di Torino e la Sindaca di Gent hanno firmato nel 2018.",
         ("Gent", "collaboration", "2018", None)),
        ("Il gemellaggio che, nel 2012, il Comune di Torino e la città di Gent hanno stretto è attivo.",
         ("Gent", "twinning", "2012", "active")),
        ("Il gemellaggio che il 3 maggio 2012 Torino e Gent hanno stretto è attivo.",
         ("Gent", "twinning", "2012-05-03", "active")),
        ("Si parte dal protocollo d'intesa che il Comune di Torino e la Fondazione Lumen hanno firmato nel 2018.",
         ("Fondazione Lumen", "collaboration", "2018", None)),
    ],
)  # fmt: skip
def test_an_agreement_that_two_have_signed(sentence: str, agreement: tuple[str | None, ...]) -> None:
    assert _told(sentence, "agreements", "partner", "kind", "signed_edtf", "status") == [agreement]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il patto di amicizia che il Comune di Novara e la città di Gent hanno firmato nel 2018 è attivo.",
        "Il patto di amicizia che il Comune di Torino e la città di Gent vorrebbero firmare nel 2026 è atteso.",
        "Il patto di amicizia che il Comune di Torino e la città di Gent firmeranno il 3 maggio 2026 è atteso.",
        "Il patto di amicizia che il liceo di Torino e la scuola di Gent hanno firmato nel 2016 è attivo.",
    ],
)
def test_an_agreement_of_others_or_to_come(sentence: str) -> None:
    assert _told(sentence, "agreements", "partner") == []


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("I tecnici del Servizio Ambiente formano i colleghi malawiani.", "Servizio Ambiente"),
        ("Gli addetti dell'Ufficio Pace affiancano le scuole.", "Ufficio Pace"),
        ("Le educatrici del Settore Scuola insegnano l'italiano.", "Settore Scuola"),
        ("I colleghi dell'Ufficio Cooperazione preparano il bando.", "Ufficio Cooperazione"),
        ("Ne risponde l'Ufficio Verde urbano del Comune.", "Ufficio Verde urbano"),
        ("Ne risponde l'Ufficio Soccorso montano.", "Ufficio Soccorso montano"),
        ("Ne risponde l'Ufficio Sviluppo umano.", "Ufficio Sviluppo umano"),
    ],
)
def test_verbs_of_many_are_no_part_of_an_office(sentence: str, office: str) -> None:
    """Verbs in "-ano" behind an office end its name; adjectives do not."""
    rows = _told(sentence, "mentions", "kind", "text")
    assert [text for kind, text in rows if kind == "organisation" and text != "Comune"] == [office]
