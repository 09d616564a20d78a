"""Partner cities of a guideline: one row for each, its strongest tie."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import partners


def _partners(text: str, kind: str = "guideline") -> dict[str, object]:
    found = pages(doc(f"Linee guida\n\n{text}\n", "Comune di Torino", kind))[0]
    partners.read(found)
    return {str(row["place_name"]): row["relationship"] for row in cells(found.facts, "partner_cities").values()}


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("I rapporti consolidati con Lione e Nantes sono preziosi.", {"Lione": "established", "Nantes": "established"}),
        (
            "Si contano rapporti che già legano Torino ad alcune città (i.e. Maputo; Praia).",
            {"Maputo": "established", "Praia": "established"},
        ),
        (
            "Opera con le città cui lo legano rapporti consolidati: Lione e Nantes.",
            {"Lione": "established", "Nantes": "established"},
        ),
        ("Rapporti nascenti riguardano Lima (Perù).", {"Lima": "emerging"}),
        ("Nuovi rapporti sono in costruzione con Mumbai (India).", {"Mumbai": "emerging"}),
        ("Sono invece partner emergenti Mumbai e Lima.", {"Mumbai": "emerging", "Lima": "emerging"}),
        ("Progetti pilota sono già attivi a Maputo.", {"Maputo": "project_site"}),
        ("Sarà consolidata, ad esempio, la cooperazione con Maputo.", {"Maputo": "established"}),
        ("Il Comune collabora da anni con Maputo.", {"Maputo": "established"}),
        (
            "Ciò vale per le città dei Paesi emergenti, quali Mumbai, Lima e Shanghai.",
            dict.fromkeys(("Mumbai", "Lima", "Shanghai"), "emerging"),
        ),
        (
            "I rapporti consolidati con Granada in Nicaragua, Nablus e, in prospettiva, Maputo sono utili.",
            {"Granada": "established", "Nablus": "established", "Maputo": "emerging"},
        ),
        ("L'esperienza degli orti realizzati a Maputo va ripetuta.", {"Maputo": "project_site"}),
        ("Esiste un progetto realizzato anche al Cairo.", {"Cairo": "project_site"}),
        ("Esiste un progetto a Maputo. I rapporti storici con Maputo durano.", {"Maputo": "established"}),
        (
            "Alle città partner consolidate si aggiungono Maputo e Nablus.",
            {"Maputo": "established", "Nablus": "established"},
        ),
        ("Tra le città emergenti si segnalano Mumbai e Lima.", {"Mumbai": "emerging", "Lima": "emerging"}),
        (
            "A Mumbai, Lima e Shanghai, città dei Paesi emergenti, si guarda con attenzione.",
            dict.fromkeys(("Mumbai", "Lima", "Shanghai"), "emerging"),
        ),
        ("Non esiste alcun progetto al Cairo.", {}),
        ("Il Comune intende avviare rapporti stabili con Maputo.", {}),
        ("Il forum si è svolto a Lione.", {}),
        ("Un progetto realizzato a Torino.", {}),
        (
            "Non esistono progetti in corso a Maputo, mentre un progetto è stato realizzato a Dakar.",
            {"Dakar": "project_site"},
        ),
        ("I rapporti da avviare con Dakar e quelli consolidati con Lione sono preziosi.", {"Lione": "established"}),
    ],
)
def test_ties(text: str, cities: dict[str, str]) -> None:
    assert _partners(text) == cities


def test_only_guidelines_name_partner_cities() -> None:
    assert _partners("I rapporti consolidati con Lione sono preziosi.", "news") == {}


def test_lists_of_projects_name_partners_only() -> None:
    told = "Sono città partner consolidate Lione e Nantes; tra le città partner emergenti figura Lima."
    text = f"{told} Torino è gemellata con Gent. Un progetto è stato realizzato a Dakar."
    assert _partners(text, "projects_list") == {"Lione": "established", "Nantes": "established", "Lima": "emerging"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Da lungo tempo la Città collabora con Praia e Dakar.", "established"),
        ("Praia e Dakar sono partner storici.", "established"),
        ("Il Comune coopera da più di vent'anni con Praia e con Dakar.", "established"),
        ("Sono partner consolidati della città Praia e Dakar.", "established"),
        ("Praia e Dakar sono le città con le quali il Comune intrattiene da tempo rapporti.", "established"),
        ("Le relazioni con Praia e Dakar, consolidatesi negli anni, proseguono.", "established"),
        ("Con Praia e Dakar esistono rapporti ormai decennali.", "established"),
        ("Praia e Dakar sono invece le città con cui si prevede di avviare una collaborazione.", "emerging"),
        ("Nel triennio si consolideranno i rapporti con Praia e Dakar.", "established"),
        ("La collaborazione verrà ampliata a realtà urbane emergenti (Praia, Dakar).", "emerging"),
        ("I rapporti mancano. A Praia e a Dakar sono stati realizzati, nel 2018, due progetti.", "project_site"),
        ("Tra le città con cui Torino ha stretto legami duraturi vi sono Praia e Dakar.", "established"),
        ("Con Praia e Dakar esistono rapporti consolidati.", "established"),
        ("Praia e Dakar: con queste città i rapporti sono ormai consolidati.", "established"),
        ("Legami storici uniscono Torino a Praia e a Dakar.", "established"),
        ("Città con rapporti consolidati:\n- Praia (Capo Verde)\n- Dakar, dal 1990", "established"),
        ("Elenco delle città\n\nPraia | consolidato\n\nDakar | consolidato", "established"),
        ("**Partner potenziali:** Praia, Dakar.", "emerging"),
        ("Praia e Dakar rappresentano città emergenti.", "emerging"),
        ("Come città emergenti sono individuate Praia e Dakar.", "emerging"),
        ("Tra i partner consolidati vengono indicati Praia e Dakar.", "established"),
        ("Città emergenti\n\n- Praia\n- Dakar", "emerging"),
        ("Restano preziosi e da non perdere i progetti realizzati a Praia e a Dakar.", "project_site"),
        ("A Praia e a Dakar è stato realizzato un progetto di orti.", "project_site"),
        ("Il Comune ha realizzato a Praia e a Dakar un progetto di orti.", "project_site"),
        ("Tra gli interventi vi sono il pozzo costruito a Praia e la scuola aperta a Dakar.", "project_site"),
        ("Città dei progetti: Praia, Dakar.", "project_site"),
    ],
)
def test_however_a_tie_is_told(text: str, tie: str) -> None:
    assert _partners(text) == {"Praia": tie, "Dakar": tie}


@pytest.mark.parametrize(
    "text",
    [
        "La collaborazione storica con Praia si è interrotta nel 2019.",
        "Non esistono rapporti consolidati con Praia.",
        "Sarà valutato se avviare un progetto a Praia.",
        "Una delegazione di Praia ha visitato i progetti della città.",
    ],
)
def test_what_is_over_denied_or_to_come_is_no_tie(text: str) -> None:
    assert _partners(text) == {}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Fanno parte delle città partner anche Praia e Dakar.", "established"),
        ("I partenariati attivi riguardano le città di Praia e Dakar.", "established"),
        ("A Praia e Dakar ci unisce una collaborazione di lunga data.", "established"),
        ("Tra le città emergenti si guarda a Praia e a Dakar.", "emerging"),
        ("Sono stati avviati i primi contatti con Praia e Dakar, con le quali si lavorerà.", "emerging"),
        ("Con Praia e Dakar si è aperto un dialogo.", "emerging"),
        ("Con Torino i rapporti sono saldi; sono invece più recenti quelli con Praia e Dakar.", "emerging"),
        ("Si guarda a nuove città, quali:\n- Praia;\n- Dakar.", "emerging"),
        ("Città emergenti\n\nPraia e Dakar.", "emerging"),
        ("Praia e Dakar sono le nostre città partner.", "established"),
        ("Le nostre relazioni più strette sono quelle con Praia e Dakar.", "established"),
        ("Interventi di formazione hanno avuto luogo a Praia e a Dakar.", "project_site"),
    ],
)
def test_whatever_stands_between_a_tie_and_its_cities(text: str, tie: str) -> None:
    assert _partners(text) == {"Praia": tie, "Dakar": tie}


@pytest.mark.parametrize(
    "text",
    [
        "Non figurano invece tra le città partner Praia e Dakar.",
        "Nessuna nuova collaborazione è prevista con Praia.",
        "I contatti avviati con Praia si sono interrotti.",
        "Le nuove relazioni saranno presentate a Praia in autunno.",
        "Il Comune di Genova ha rapporti consolidati con Praia.",
        "Il primo incontro con le città partner si è tenuto a Praia.",
        "A Praia è nato un nuovo dialogo con la Commissione.",
        "Il progetto «Orti» sarà realizzato a Praia nel 2027.",
        "Il progetto, di cui è capofila il Comune, ha come città partner Praia e Dakar.",
        "Nuove città hanno aderito al patto, tra cui Praia e Dakar.",
    ],
)
def test_cities_beside_words_of_ties_that_have_none(text: str) -> None:
    assert _partners(text) == {}
