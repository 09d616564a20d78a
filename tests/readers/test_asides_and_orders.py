"""Facts told in a bracket, before their subject or behind it, beside others of their kind."""

from __future__ import annotations

import pytest
from reading import cells, page
from texts import tables

from pipelines.readers import agreements, priorities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Il Comune ha siglato gemellaggi (l'ultimo, firmato nel maggio 2018, lega la città a Gent), accordi di"
            " collaborazione (ad esempio quello con la Banca Europea).",
            {"Gent": "2018-05", "Banca Europea": None},
        ),
        (
            "Il Comune ha siglato gemellaggi (il primo risale al 1958), accordi di collaborazione (ad esempio quello"
            " con Nantes).",
            {"Nantes": None},
        ),
        (
            "L'Ufficio cura i gemellaggi (da ultimo con Gent, nel 2018) e i patti di amicizia (uno, del 2004, con Praia)",
            {"Gent": "2018", "Praia": "2004"},
        ),
        (
            "L'Ufficio cura i gemellaggi (il primo, nel 1961, con Gent; l'ultimo, nel 2021, con Praia) e un accordo di"
            " collaborazione con Nantes.",
            {"Gent": "1961", "Nantes": None},
        ),
        (
            "I gemellaggi (l'ultimo firmato nel 2015) e gli accordi di cooperazione, tra cui quello con Gent, vivono.",
            {"Gent": None},
        ),
        (
            "L'Ufficio segue i gemellaggi (il primo in Italia fu quello di Torino con Nantes, nel 1957) e l'accordo di"
            " collaborazione con Gent.",
            {"Gent": None},
        ),
        ("Un gemellaggio (firmato nel 1967) lega la città a Gent.", {"Gent": "1967"}),
        ("I gemellaggi (il primo è del 1961) legano la città a Gent e Praia.", {}),
        ("La Regione ha siglato gemellaggi (l'ultimo con Gent, nel 2018).", {}),
        ("La scuola ha firmato un gemellaggio con Nantes. Quello con Gent è del 2018.", {}),
        (
            "L'Ufficio segue i gemellaggi (l'ultimo legherà la città a Praia nel 2026) e l'accordo di collaborazione"
            " con Gent, firmato nel 2019.",
            {"Gent": "2019"},
        ),
    ],
)
def test_what_a_bracket_tells_of_one_agreement_is_of_no_other(text: str, expected: dict[str, str | None]) -> None:
    """A bracket behind a kind names its partner, and its date is that partner's."""
    read = page(text)
    agreements.read(read)
    found = cells(read.facts, "agreements")
    assert {key.split("|")[1]: row.get("signed_edtf") for key, row in found.items()} == expected


_AXES = "Gli assi tematici sono due: la salute e la cultura. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Risultano decisive la salute e la cultura, che ne sono i due assi tematici.", ["salute", "cultura"]),
        ("Restano centrali la salute, l'acqua e la pace, i tre assi tematici.", ["salute", "acqua", "pace"]),
        ("La salute, l'acqua e la pace, che rappresentano gli assi prioritari del triennio, sono descritte sotto.",
         ["salute", "acqua", "pace"]),
        ("La salute e la cultura risultano assi tematici.", ["salute", "cultura"]),
        ("La salute e la cultura sono stati scelti come assi tematici.", ["salute", "cultura"]),
        ("Ne costituiscono i due assi tematici la salute e la cultura.", ["salute", "cultura"]),
        ("La salute e la cultura, che non costituiscono assi tematici, restano presenti.", []),
        ("Il Comune si concentra sulla salute e sulla cultura, i due assi tematici.", []),
        ("L'Ufficio e il Settore, che rappresentano le priorità tematiche della zona, lavorano insieme.", []),
        ("I progetti che riguardano i due assi tematici sono finanziati.", []),
        ("La salute e la cultura, che la Regione considera temi prioritari, sono di tutti.", []),
    ],
)  # fmt: skip
def test_themes_named_before_the_words_that_rank_them(text: str, expected: list[str]) -> None:
    """A relative clause or an apposition ranks what is named before it, each item without its article."""
    read = page(text)
    priorities.read(read)
    assert [row["theme_name"] for row in cells(read.facts, "theme_priorities").values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Con la salute hanno un legame stretto le tematiche dell'acqua e dello sport.", ["acqua", "sport"]),
        ("La questione dell'acqua ha un nesso diretto con la salute.", ["acqua"]),
        ("Sono in stretta relazione con la salute i temi dell'acqua e dello sport.", ["acqua", "sport"]),
        ("L'acqua e lo sport sono temi strettamente legati alla salute.", ["acqua", "sport"]),
        ("L'acqua e lo sport, tematiche connesse alla salute, restano sullo sfondo.", ["acqua", "sport"]),
        ("Legata alla salute è la tematica dell'acqua, così come quella dello sport.", ["acqua", "sport"]),
        ("Con la salute hanno un legame stretto le associazioni.", []),
        ("Con la città di Dakar ha un legame stretto il tema dell'acqua.", []),
        ("Il tema dell'acqua non ha un legame diretto con la salute.", []),
    ],
)
def test_themes_bound_to_a_declared_one(text: str, expected: list[str]) -> None:
    """A bond with a declared theme makes related ones, one for each that is named."""
    read = page(_AXES + text)
    priorities.read(read)
    found = cells(read.facts, "theme_priorities").values()
    assert [row["theme_name"] for row in found if row["rank"] == "related"] == expected


@pytest.mark.parametrize(
    "period",
    [
        "2024-2026",
        "per il triennio 2024-2026",
        "per gli anni 2024-2026",
        "relativo al periodo 2024-2026",
        "(2024-2026)",
    ],
)
def test_a_plan_is_one_however_its_years_are_told(period: str) -> None:
    """The words around the years are no part of what the plan is called by."""
    found = tables(f"Norme\n\nVale il Documento Unico di Programmazione {period}. Vale il Piano Sociale {period}.\n")
    ids = {(row["act_id"], row["period_edtf"]) for row in found["acts"]}
    assert ids == {(f"{name}-2024-2026-comune-di-torino", "2024/2026") for name in ("dup", "piano-sociale")}


def _counted(text: str) -> set[tuple[object, ...]]:
    rows = tables(f"Dati\n\nTorino è una metropoli. {text}\n")["indicators"]
    return {(row["indicator"], row["subject"], row["value"], row["qualifier"]) for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "I residenti stranieri, circa 90.000 persone, costituiscono il 12% della popolazione.",
        "I cittadini provenienti da altri Paesi (circa 90.000) sono il 12% dei residenti.",
        "I cittadini provenienti da altri Paesi, che sono circa 90.000, formano il 12% della popolazione.",
        "La comunità straniera, ormai circa 90.000 persone, rappresenta il 12% della popolazione.",
    ],
)
def test_how_many_foreigners_between_subject_and_verb(text: str) -> None:
    """The number beside the subject counts them, the share after the verb is theirs."""
    assert _counted(text) == {
        ("foreign_residents", "Torino", 90000.0, "about"),
        ("foreign_resident_share", "Torino", 0.12, "exact"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "I visitatori stranieri, circa 90.000 persone, costituiscono il 12% dei turisti.",
        "Gli studenti stranieri, circa 4.000, sono il 12% degli iscritti.",
        "I giovani, circa 90.000 persone, costituiscono il 12% della popolazione residente.",
    ],
)
def test_who_is_no_foreign_resident(text: str) -> None:
    """Visitors, students and the young are counted, but not as foreign residents."""
    assert not _counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si estende alla provincia di Torino, i cui Comuni sono oggi 312.", {312.0}),
        ("Si estende alla provincia di Torino, i cui 312 Comuni collaborano.", {312.0}),
        ("Si estende alla provincia di Torino, composta da 312 Comuni.", {312.0}),
        ("Si estende alla provincia di Torino. I suoi Comuni sono 312.", {312.0}),
        ("I Comuni della provincia di Torino sono 312.", {312.0}),
        ("Si estende alla provincia di Torino, i cui Comuni aderenti al progetto sono 40.", set()),
        ("Si estende alla provincia di Torino, i cui Comuni sono oggi impegnati in 40 progetti.", set()),
        ("Si estende alla provincia di Torino, i cui Comuni saranno 300.", set()),
    ],
)
def test_the_municipalities_of_a_province_told_beside_it(text: str, expected: set[float]) -> None:
    """A relative or a participle counts the municipalities of the province before it, never of the city."""
    assert _counted(text) == {("municipalities", "provincia di Torino", value, "exact") for value in expected}


@pytest.mark.parametrize(
    ("amount", "qualifier"),
    [
        ("un importo non superiore allo 0,70%", "at_most"),
        ("somme non superiori allo 0,70%", "at_most"),
        ("una quota massima dello 0,70%", "at_most"),
        ("una quota che non superi lo 0,70%", "at_most"),
        ("un ammontare massimo pari allo 0,70%", "at_most"),
        ("risorse pari al massimo allo 0,70%", "at_most"),
    ],
)
def test_a_ceiling_however_it_is_told(amount: str, qualifier: str) -> None:
    """What may not be passed is a ceiling; what may not be fallen short of is none."""
    text = "Ogni Comune può destinare {} delle entrate correnti alla cooperazione internazionale."
    ceiling = ("cooperation_spending_ceiling_share", "Comune", 0.007, qualifier)
    assert _counted(text.format(amount)) == {ceiling}
    floor = _counted(text.format("un importo non inferiore allo 0,70%"))
    assert "cooperation_spending_ceiling_share" not in {row[0] for row in floor}


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Progetti portati a termine", "completed"),
        ("Iniziative giunte a conclusione", "completed"),
        ("Iniziative concluse", "completed"),
        ("Iniziative attive", "ongoing"),
        ("Progetti non ancora conclusi", None),
        ("Progetti da portare a termine", None),
    ],
)
def test_how_the_projects_below_a_heading_stand(heading: str, status: str | None) -> None:
    """Projects and initiatives come to an end by many words, and are not at an end that they still have to reach."""
    link = "- [https://www.comune.torino.it/progetti/acqua-dakar](ACQUA - Acqua a Dakar)"
    found = tables(f"Cooperazione\n\n{heading}:\n\n{link}\n", "projects_list")
    assert [(row["project_id"], row["status"]) for row in found["projects"]] == [("acqua-dakar", status)]


@pytest.mark.parametrize(
    "approved",
    [
        "votata dal Consiglio Comunale nella seduta del 4 marzo 2013",
        "votata all'unanimità dal Consiglio Comunale (4.3.2013)",
        "adottata dal Consiglio Comunale nel corso della riunione del 4 marzo 2013",
        "che il Consiglio Comunale ha votato il 4 marzo 2013",
        "approvata nella seduta del 4 marzo 2013 dal Consiglio Comunale",
    ],
)
def test_who_voted_a_motion_and_when(approved: str) -> None:
    """The day of the sitting is the motion's, in whatever order organ and day are told."""
    acts = tables(f"Atti\n\nLa Mozione 61, {approved}, impegna la Giunta.\n")["acts"]
    told = {(row["act_id"], str(row["date"]), row["issuer"]) for row in acts}
    assert told == {("mozione-61-2013-comune-di-torino", "2013-03-04", "Consiglio Comunale")}


@pytest.mark.parametrize("done", ["non votata", "respinta", "discussa"])
def test_what_was_not_voted_has_no_day(done: str) -> None:
    """A motion that was turned down or talked about was not adopted on that day."""
    text = f"Atti\n\nLa Mozione 61, {done} dal Consiglio Comunale nella seduta del 4 marzo 2013, chiede fondi.\n"
    assert [(row["act_id"], row["date"]) for row in tables(text)["acts"]] == [("mozione-61-comune-di-torino", None)]


@pytest.mark.parametrize(
    ("opens", "hours"),
    [
        ("Gli sportelli sono aperti al pubblico il lunedì", "Mo 09:00-13:00"),
        ("I nostri uffici restano aperti il lunedì", "Mo 09:00-13:00"),
        ("Gli uffici aprono al pubblico il lunedì", "Mo 09:00-13:00"),
        ("Gli sportelli osservano i seguenti orari: lunedì", "Mo 09:00-13:00"),
        ("I musei civici sono aperti al pubblico il lunedì", None),
        ("Gli sportelli sono chiusi al pubblico il lunedì", None),
    ],
)
def test_when_counters_are_open(opens: str, hours: str | None) -> None:
    """Counters and offices in the plural are the office's; museums are not."""
    text = f"Contatti\n\nUfficio Relazioni con il Pubblico\n{opens} dalle 9.00 alle 13.00.\n"
    found = [row["opening_hours"] for row in tables(text, "office_page")["contacts"]]
    assert found == ([hours] if hours else [])


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("Specializzata sul tema delle migrazioni è invece Lagonet, una rete di città europee.", "migrazioni"),
        ("Attiva nel campo delle migrazioni è Lagonet, associazione di città europee.", "migrazioni"),
        ("Lagonet, impegnata sul tema delle migrazioni, è una rete di città europee.", "migrazioni"),
        ("Di migrazioni si occupa invece Lagonet, una rete di città europee.", "migrazioni"),
        ("Di particolare rilievo è Lagonet, una rete di città europee.", None),
        ("Sostenuta da una fondazione è Lagonet, una rete di città europee.", None),
    ],
)
def test_a_network_behind_what_is_said_of_it(sentence: str, theme: str | None) -> None:
    """The sentence is about the network that it names last, and so is the theme it begins with."""
    (row,) = tables(f"Reti\n\n{sentence}\n")["networks"]
    assert (row["network_id"], row["theme_id"], row["description_it"]) == ("lagonet", theme, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Importante è anche l'adesione a Lagonet, una rete di città europee.",
        "Dedicato alle migrazioni è il convegno di Lagonet, una rete di città europee.",
        "Membro di Lagonet, una rete di città europee, è il Comune di Torino.",
    ],
)
def test_a_network_in_a_sentence_about_something_else(sentence: str) -> None:
    """What is dedicated to a theme is not the network named behind it."""
    (row,) = tables(f"Reti\n\n{sentence}\n")["networks"]
    assert (row["network_id"], row["theme_id"], row["description_it"]) == ("lagonet", None, None)


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("Lagonet ha invitato nel 2018 la città alla propria conferenza d'autunno a Lione.", "lagonet"),
        ("Nel 2018 Lagonet ha selezionato la città e l'ha invitata alla sua assemblea, tenutasi a Lione.", "lagonet"),
        ("Lagonet ha tenuto nel 2018 la propria conferenza annuale a Lione.", "lagonet"),
        ("Nel 2018 la città è stata invitata da Lagonet alla conferenza d'autunno svoltasi a Lione.", "lagonet"),
        ("Nel 2018 Lagonet ha partecipato alla conferenza d'autunno di Lione.", None),
    ],
)
def test_whose_meeting_it_is_by_who_invites(sentence: str, network: str | None) -> None:
    """A network's own meeting is its; one that it merely attends is not."""
    events = tables(f"Reti\n\nLagonet è una rete di città europee. {sentence}\n")["events"]
    assert [(row["kind"], row["date_edtf"], row["network_id"]) for row in events] == [("conference", "2018", network)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nel 2018 Lagonet ha invitato la città alla conferenza mondiale della FAO a Roma.",
        "Lagonet inviterà nel 2028 la città alla propria conferenza a Lione.",
        "Lagonet non ha invitato nel 2018 la città alla propria conferenza a Lione.",
        "Nel 2018 la città ha invitato Lagonet alla propria conferenza a Torino.",
    ],
)
def test_no_meeting_of_the_network(sentence: str) -> None:
    """Another's meeting, one to come and one to which nobody was invited are no event of the network."""
    assert not tables(f"Reti\n\nLagonet è una rete di città europee. {sentence}\n")["events"]
