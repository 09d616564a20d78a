"""Lines with labels, entries that begin with "Con", names that go on in small letters, each with near misses."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Aggiornamento: 20 gennaio 2026", "2026-01-20"),
        ("Data aggiornamento: 20/01/2026", "2026-01-20"),
        ("Revisione del 20 gennaio 2026", "2026-01-20"),
        ("Pagina rivista il 20 gennaio 2026", "2026-01-20"),
        ("Testo pubblicato il 20 gennaio 2026", "2026-01-20"),
        ("Aggiornamento al 20 gennaio 2026", "None"),
        ("Situazione al 20 gennaio 2026", "None"),
        ("Aggiornamento: il 20 gennaio 2026 si riunisce la commissione", "None"),
    ],
)
def test_day_of_a_page(line: str, day: str) -> None:
    """A line that says when the page was last changed; not to when its data reach."""
    found = tables(f"Le reti del Comune\n\n{line}\n\nTorino aderisce alla rete Polis.\n")["documents"]
    assert [str(row["published_on"]) for row in found] == [day]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Gli stranieri sono il 12% della popolazione e in città operano 14 associazioni.", "popolazione"),
        ("A Torino gli stranieri sono il 12% dei residenti e nel centro lavorano 20 mediatori.", "residenti"),
        ("Gli stranieri sono il 12% della popolazione residente.", "popolazione residente"),
    ],
)
def test_base_before_another_clause(text: str, base: str) -> None:
    """The whole of a share ends where "e" begins another clause."""
    found = tables(f"Torino conta 840.000 abitanti. {text}\n")["indicators"]
    assert (base,) in cells(found, "base")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Il 21 maggio 2024 si è svolta a Tolone la conferenza «Navi pulite», alla quale Torino ha inviato un tecnico.",
         ["Tolone"]),
        ("Il 21 maggio 2024 si è tenuto ad Ancona il convegno «Navi pulite», cui Torino ha mandato un assessore.",
         ["Ancona"]),
        ("La conferenza «Navi pulite», alla quale Torino ha inviato un tecnico, si è svolta a Tolone il 21 maggio 2024.",
         ["Tolone"]),
        ("La conferenza «Navi pulite», alla quale Torino invierà un tecnico, si terrà a Tolone il 21 maggio 2029.", []),
    ],
)  # fmt: skip
def test_place_of_a_meeting_attended(text: str, places: list[str]) -> None:
    """Who sent somebody to a meeting is not where it was held."""
    assert cells(tables(f"Notizie\n\n{text}\n")["events"], "place_name") == [(place,) for place in places]


@pytest.mark.parametrize(
    ("item", "agreements"),
    [
        ("Con l'Università di Gent: accordo di collaborazione firmato il 3 aprile 2017, concluso.",
         [("Università di Gent", "collaboration", "2017-04-03", "ended")]),
        ("Con Oradea (Romania): accordo di partenariato approvato con deliberazione della Giunta comunale n. 3 del"
         " 4 maggio 2025. Non è ancora stato firmato.", [("Oradea", "partnership", None, "approved")]),
        ("Con Gent (Belgio) – patto di amicizia, 1998", [("Gent", "friendship", "1998", None)]),
        ("Con Lione: si sta discutendo un gemellaggio", []),
        ("Con Nantes (Francia): richiesta di gemellaggio in esame", []),
    ],
)  # fmt: skip
def test_entries_that_begin_with_con(item: str, agreements: list[tuple[str | None, ...]]) -> None:
    """An entry of a list whose partner stands behind "Con"."""
    found = tables(f"Gli accordi di Torino\n\n• {item}\n", "agreements_list")["agreements"]
    assert cells(found, "partner", "kind", "signed_edtf", "status") == agreements


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        ("Assessora ai Gemellaggi: Anna Verdi", []),
        ("Referente per i gemellaggi: Anna Verdi", []),
        ("Responsabile dei gemellaggi e delle relazioni esterne – Anna Verdi", []),
        ("L'Assessora ai Gemellaggi, Anna Verdi, ha firmato nel 2019 un patto di amicizia con Gent.", [("Gent",)]),
    ],
)
def test_who_is_in_charge_is_no_partner(line: str, partners: list[tuple[str]]) -> None:
    """The name behind an office for twinnings is a person's."""
    found = tables(f"Gemellaggi di Torino\n\nPer informazioni\n\n{line}\n", "agreements_list")["agreements"]
    assert cells(found, "partner") == partners


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("Per saperne di più: [Il sito del Circuito](http://www.cittadelte.it/)", "http://www.cittadelte.it/"),
        ("Link: [Sito della rete](https://www.te.eu/)", "https://www.te.eu/"),
        ("[https://www.te.eu/](Visita il sito del circuito)", "https://www.te.eu/"),
        ("Per approfondire: [il bando](https://www.te.eu/bando)", None),
    ],
)
def test_site_below_a_paragraph(line: str, url: str | None) -> None:
    """A line with a label and the link to a site belongs to the network told above it."""
    text = f"""Le reti di Torino

Polis è una rete europea di città. Riunisce 40 città.

Il Circuito delle Città del Tè è una rete nazionale di Comuni. Vi partecipano 19 Comuni.
{line}
"""
    assert (("Circuito delle Città del Tè", url)) in cells(tables(text)["networks"], "name", "website_url")


@pytest.mark.parametrize(
    ("text", "whole", "bodies"),
    [
        ("L'Ufficio Pace, che fa parte della Segreteria generale, risponde al pubblico.", "segreteria-generale", []),
        ("L'Ufficio Pace dipende dalla Segreteria del Sindaco.", "segreteria-del-sindaco", []),
        ("L'Ufficio Pace fa parte della Segreteria generale della Rete.", "comune-di-torino", [("Segreteria",)]),
    ],
)
def test_secretariat_of_the_city(text: str, whole: str, bodies: list[tuple[str]]) -> None:
    """A city's own secretariat, where an office of its is part of it; not that of a network."""
    found = tables(f"Le reti di Torino\n\nTorino aderisce dal 2015 alla Rete delle Valli.\n\n{text}\n", "networks_list")
    parents = dict(cells(found["organisations"], "name", "parent_id"))
    assert parents["Ufficio Pace"].startswith(whole)
    assert cells(found["network_bodies"], "body") == bodies


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("partecipa in qualità di partner al progetto europeo Terre d'acqua, presentato dalla Rete", ["Terre d'acqua"]),
        ("è partner del progetto Cantieri del gusto promosso dalla Rete", ["Cantieri del gusto"]),
        ("è partner del progetto Scuole aperte, guidato dalla Rete", ["Scuole aperte"]),
        ("è partner del progetto «Acque in comune» della Rete", ["Acque in comune"]),
        ("è partner del progetto Impulse sulle acque della Rete", ["Impulse"]),
    ],
)
def test_project_named_in_small_letters(told: str, names: list[str]) -> None:
    """The name of a project that is Italian goes on in small letters; an invented one ends with its capital."""
    text = f"La Rete dei Laghi Vivi è una rete europea di città. Il Comune di Torino {told}."
    assert cells(tables(text)["roles"], "role", "body") == [("project_partner", name) for name in names]


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("Rete internazionale di città lacustri, il Forum dei Laghi Vivi (FLV) fu istituito ad Annecy nel 2006.",
         ("Forum dei Laghi Vivi", "forum", "international")),
        ("Associazione europea di città portuali, Porti Quieti ha sede a Göteborg.",
         ("Porti Quieti", "association", "european")),
        ("Nata nel 2004 come associazione di Comuni rivieraschi, Porti Quieti ha sede a Göteborg.",
         ("Porti Quieti", "association", None)),
    ],
)  # fmt: skip
def test_what_a_network_is_told_first(text: str, network: tuple[str | None, ...]) -> None:
    """A sentence that begins with what the network is, before its name."""
    assert cells(tables(f"Notizie\n\n{text}\n")["networks"], "name", "kind", "scope") == [network]


@pytest.mark.parametrize(
    "text",
    [
        "Rete di scuole del quartiere, il Liceo Galilei ha sede in centro.",
        "Capofila di una rete di Comuni, la Fondazione Alfa ha sede a Torino.",
        "Associazione di Comuni, il Comune di Torino promuove scambi.",
    ],
)
def test_what_is_no_network_told_first(text: str) -> None:
    """What gathers no cities, and who acts, is no network."""
    assert tables(f"Notizie\n\n{text}\n")["networks"] == []


@pytest.mark.parametrize(
    ("text", "founded", "founders"),
    [
        ("A fondare il Forum delle Città del Tè, rete di Comuni, furono nel maggio 2009 Torino, Gent e Nantes.",
         "2009-05", ["Torino", "Gent", "Nantes"]),
        ("Il Forum delle Città del Tè è una rete di Comuni. Sono state nel 2009 Torino e Gent a fondarlo.",
         "2009", ["Torino", "Gent"]),
        ("Il Forum delle Città del Tè è una rete di Comuni. A fondarlo saranno Torino e Gent.", None, []),
    ],
)  # fmt: skip
def test_founders_behind_the_day(text: str, founded: str | None, founders: list[str]) -> None:
    """The day of a founding between "furono" and the founders."""
    found = tables(f"Notizie\n\n{text}\n")
    assert cells(found["networks"], "founded_edtf") == [(founded,)]
    assert {name for (name,) in cells(found["network_founders"], "founder")} == set(founders)


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("È attivo il gemellaggio con Gent (Belgio), firmato il 30 aprile 2011 a Bruges.", [("Gent", "active")]),
        ("Resta in vigore il gemellaggio con Gent (Belgio), firmato il 30 aprile 2011 a Gent.", [("Gent", "active")]),
        ("Torino è gemellata dal 1957 con Gent (Belgio) e dal 1958 con Lione.", [("Gent", None), ("Lione", None)]),
    ],
)
def test_town_of_the_signing_is_no_partner(text: str, agreements: list[tuple[str | None, ...]]) -> None:
    """The town behind the day of signing is where it was signed."""
    assert cells(tables(f"Accordi\n\n{text}\n")["agreements"], "partner", "status") == agreements
