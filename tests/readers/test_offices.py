"""Offices of the publisher: what they are called, do, belong to, and how to reach them."""

import pytest
from reading import cells, page
from texts import tables

from pipelines.readers import offices


def _read(
    text: str, publisher: str = "Comune di Prova"
) -> tuple[dict[str, dict[str, object]], dict[str, dict[str, object]]]:
    found = page(text, publisher)
    offices.read(found)
    return cells(found.facts, "organisations"), cells(found.facts, "contacts")


def test_an_office_its_units_and_what_they_do() -> None:
    found, _ = _read(
        "Area Rapporti Esterni\n\nL'Area Rapporti Esterni supporta il Sindaco mediante 2 unità operative:\n"
        "- l'Unità Affari Europei, che coordina i progetti europei\n- l'Unità Gemellaggi, che mantiene i gemellaggi.\n"
    )
    area = found["area-rapporti-esterni-comune-di-prova"]
    assert (area["remit_it"], area["parent_id"]) == ("supporta il Sindaco", "comune-di-prova")
    unit = found["unita-affari-europei-comune-di-prova"]
    assert (unit["remit_it"], unit["parent_id"]) == (
        "coordina i progetti europei",
        "area-rapporti-esterni-comune-di-prova",
    )
    assert found["unita-gemellaggi-comune-di-prova"]["remit_it"] == "mantiene i gemellaggi"


@pytest.mark.parametrize(
    "text",
    [
        "L'Area Metropolitana cresce.",
        "Le Unità Tecniche Locali aiutano.",
        "Il Servizio Civile è aperto a tutti.",
        "La Direzione Affari generali del Ministero risponde.",
        "L'Ufficio Progetti della Fondazione Esempio risponde.",
        "Gli uffici comunali sono chiusi.",
    ],
)
def test_what_is_no_office_of_the_publisher(text: str) -> None:
    found, _ = _read(text)
    assert not [row for row in found.values() if row["kind"] == "office"]


def test_one_number_in_two_lines_is_one_contact_with_its_hours() -> None:
    _, contacts = _read(
        "URP - Ufficio Relazioni con il Pubblico\n\n  •  Numero Verde: 800.12.34.56\n    - dal lunedì al giovedì:\n "
        "     10.00-12.00\n"
        "    - venerdì:\n      9.00-11.00\n  •  Pec\n  • Apertura al pubblico martedì solo su appuntamento da "
        "richiedere tramite:\n"
        "    - Numero Verde: 800.12.34.56\n"
    )
    phone = contacts["phone-39800123456"]
    assert (phone["value_as_written"], phone["opening_hours"]) == ("800.12.34.56", "Mo-Th 10:00-12:00; Fr 09:00-11:00")
    assert phone["organisation_id"] == "urp-comune-di-prova"
    counter = contacts["office-urp-comune-di-prova"]
    assert (counter["opening_hours"], counter["by_appointment"]) == ("Tu", True)
    assert len(contacts) == 2


def test_a_mail_link_is_one_contact_in_small_letters() -> None:
    _, contacts = _read("Ufficio Pace\n\ne-mail:\n[mailto:Pace@comune.prova.it](Pace@comune.prova.it)\n")
    (mail,) = contacts.values()
    assert (mail["value"], mail["value_as_written"]) == ("pace@comune.prova.it", "Pace@comune.prova.it")
    assert mail["organisation_id"] == "ufficio-pace-comune-di-prova"


def test_the_publisher_by_its_other_name() -> None:
    found, _ = _read(
        "Il Comune di Prova lavora. L'Amministrazione Comunale è l'ente referente per la pace, che cresce."
    )
    row = found["comune-di-prova"]
    assert (row["name"], row["kind"], row["remit_it"]) == (
        "Comune di Prova",
        "municipality",
        "è l'ente referente per la pace",
    )


def test_a_bare_address_a_link_and_no_fax() -> None:
    _, contacts = _read(
        "Ufficio Pace\nVia Verdi 4, 10121 Torino\nTel. 011/4421111 - fax 011/4421112\nE-mail: pace@comune.prova.it\n\n"
        "Informazioni: [Scrivici](mailto:Info@comune.prova.it)\n"
    )
    assert {(row["kind"], row["value"]) for row in contacts.values()} == {
        ("office", "Via Verdi 4, 10121 Torino"),
        ("phone", "+390114421111"),
        ("email", "pace@comune.prova.it"),
        ("email", "info@comune.prova.it"),
    }


def test_a_fax_by_its_label_and_an_address_in_small_letters() -> None:
    _, contacts = _read(
        "Ufficio Pace\n\nSede e ricevimento: via Verdi 4, Torino, martedì 9.00-12.00\n\nFax dell'Ufficio: 011 4421112\n\n"
        "Ufficio Gemellaggi\n\nSede: corso Dante 12, aperto martedì 9.00-12.00\n"
    )
    assert {row["value"] for row in contacts.values()} == {"via Verdi 4, Torino", "corso Dante 12"}


def test_an_address_right_behind_its_office() -> None:
    _, contacts = _read("Sportello Migranti\nvia Verdi 3, Torino\nlunedì 9.00-12.00\n")
    (counter,) = contacts.values()
    assert (counter["value"], counter["opening_hours"]) == ("via Verdi 3, Torino", "Mo 09:00-12:00")


@pytest.mark.parametrize(
    ("lines", "kind", "hours"),
    [
        ("Via Verdi 4\nOrario: dal lunedì al venerdì dalle 9.00 alle 12.30", "office", "Mo-Fr 09:00-12:30"),
        ("Telefono: 011 4421111 / 21112\nOrari: lun-gio 9-13", "phone", "Mo-Th 09:00-13:00"),
        ("e-mail: pace@comune.prova.it\nOrari: lunedì 9-12", "office", "Mo 09:00-12:00"),
        ("e-mail: pace@comune.prova.it\nLunedì e mercoledì 9.00-12.00", "office", "Mo,We 09:00-12:00"),
        ("e-mail: pace@comune.prova.it\nFax:\nVenerdì 9.00-12.00", "office", "Fr 09:00-12:00"),
        ("Tel. 011/4421111\nVenerdì 9.00-12.00", "phone", "Fr 09:00-12:00"),
        ("e-mail: pace@comune.prova.it\nVenerdì 9.00-12.00: laboratorio", "email", None),
        ("Tel. 011/4421111\nConvegno da ven 3-5 maggio", "phone", None),
        ("Tel. 011/4421111 (lun.-ven. 9-12)", "phone", "Mo-Fr 09:00-12:00"),
        ("Numero verde: 800 123456, attivo dal lunedì al venerdì.", "phone", "Mo-Fr"),
        ("Tel. 011/4421111. Il lunedì si riunisce il Consiglio.", "phone", None),
    ],
)
def test_hours_on_a_labelled_line_in_brackets_and_days_alone(lines: str, kind: str, hours: str | None) -> None:
    _, contacts = _read(f"Ufficio Pace\n\n{lines}\n")
    assert [row.get("opening_hours") for row in contacts.values() if row["kind"] == kind] == [hours]


def test_a_toll_free_number_told_in_prose_is_the_publishers() -> None:
    _, contacts = _read(
        "Ufficio Pace\n\nTel. 011 4421111\n\nPer le segnalazioni è attivo il numero verde 800 123 456.\n"
    )
    assert [row["organisation_id"] for row in contacts.values()] == ["ufficio-pace-comune-di-prova", "comune-di-prova"]


def test_units_listed_with_an_article() -> None:
    found, _ = _read(
        "L'Ufficio Esteri cura i rapporti.\n\nL'Ufficio è articolato in due unità operative:\n\n"
        "- l'Unità Pace, che promuove la pace;\n- l'Unità Reti, che segue le reti.\n"
    )
    assert found["unita-reti-comune-di-prova"]["parent_id"] == "ufficio-esteri-comune-di-prova"


def test_offices_of_a_service_and_who_receives() -> None:
    found, contacts = _read(
        "Il Servizio Esteri cura i rapporti.\n\nIl Servizio è articolato in due uffici:\n\n"
        "Ufficio Pace, che promuove la pace.\n\nUfficio Reti, che segue le reti.\n\n"
        "Il Servizio riceve il martedì dalle 9 alle 12, senza appuntamento.\n"
    )
    assert found["ufficio-pace-comune-di-prova"]["parent_id"] == "servizio-esteri-comune-di-prova"
    assert found["servizio-esteri-comune-di-prova"]["parent_id"] == "comune-di-prova"
    (counter,) = contacts.values()
    assert counter["organisation_id"] == "servizio-esteri-comune-di-prova"
    assert (counter["opening_hours"], counter["by_appointment"]) == ("Tu 09:00-12:00", False)


def test_what_an_office_does_behind_its_owner() -> None:
    found, _ = _read("L'Ufficio Pace del Comune di Prova promuove la pace. L'Ufficio Scolastico Regionale partecipa.")
    assert [row.get("remit_it") for row in found.values() if row["kind"] == "office"] == ["promuove la pace"]


def test_a_unit_named_with_its_area_is_part_of_it() -> None:
    found, _ = _read("L'Unità Cibo dell'Area Rapporti esterni segue i mercati. L'Area Rapporti esterni è in Comune.")
    assert found["unita-cibo-comune-di-prova"]["parent_id"] == "area-rapporti-esterni-comune-di-prova"
    assert found["area-rapporti-esterni-comune-di-prova"]["parent_id"] == "comune-di-prova"


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("Apertura al pubblico: lunedì e giovedì.", "Mo,Th"),
        ("L'Ufficio Pace riceve nei giorni di martedì e venerdì.", "Tu,Fr"),
        ("L'Ufficio Pace riceve martedì 3 marzo la delegazione di Nantes.", None),
        ("L'Ufficio Pace riceve le scuole e prepara la festa del lunedì.", None),
    ],
)
def test_a_counter_open_on_days_without_hours(sentence: str, hours: str | None) -> None:
    """Days alone are opening hours where the text says that the office is open on them, not where it does something."""
    _, contacts = _read(f"Ufficio Pace\n\nL'Ufficio Pace promuove la pace.\n\n{sentence}\n")
    assert [row["opening_hours"] for row in contacts.values()] == ([hours] if hours else [])


def test_a_publisher_known_by_short_words_has_its_full_name() -> None:
    found, _ = _read("L'Ufficio Pace della Città promuove la pace.", "Comune di Prova")
    assert found["comune-di-prova"]["name"] == "Comune di Prova"


@pytest.mark.parametrize(
    "text",
    [
        "L'Area Esteri del Comune è articolata in due unità: l'Unità Pace e l'Unità Reti tra Città.",
        "L'Area Esteri comprende l'Unità Pace e l'Unità Reti.",
        "All'Area Esteri fanno capo l'Unità Pace, che promuove la pace, e l'Unità Reti.",
        "Fanno parte dell'Area Esteri l'Unità Pace e l'Unità Reti.",
        "L'Area Esteri è organizzata in due uffici. L'Unità Pace promuove la pace. L'Unità Reti segue le reti.",
        "Nell'Area Esteri operano l'Unità Pace e l'Unità Reti.",
        "L'Unità Pace fa capo all'Area Esteri. L'Unità Reti, che dipende dall'Area Esteri, cura gli scambi.",
        "Area Esteri\n\nL'Area cura gli scambi.\n\n• Unità Pace: promuove la pace.\n\nl'Unità Reti, che segue le reti.",
        "L'Area Esteri segue le reti.\n\n- Unità Pace: fa parte dell'Area Esteri.\n- Unità Reti: inserita nell'Area Esteri.",
        "Area Esteri - Unità Pace\nTel. 011 4421111\n\nUnità Reti (Area Esteri)\nTel. 011 4421112",
        "Area Esteri\n\nL'Area si divide nei seguenti uffici:\n- Unità Pace: promuove la pace\n- Unità Reti\n\nContatti\nUfficio URP",
    ],
)
def test_units_of_an_area(text: str) -> None:
    found, _ = _read(text)
    parents = {str(row["name"])[:10]: row["parent_id"] for row in found.values() if row["kind"] == "office"}
    area = "area-esteri-comune-di-prova"
    assert (parents["Area Ester"], parents["Unità Pace"], parents["Unità Reti"]) == ("comune-di-prova", area, area)
    assert parents.get("Ufficio UR", "comune-di-prova") == "comune-di-prova"


@pytest.mark.parametrize(
    "text",
    [
        "L'Unità Pace collabora con l'Area Esteri.",
        "L'Area Esteri segue le reti.\n\n- Unità Pace: collabora con l'Area Esteri.",
        "Il tavolo riunisce l'Area Esteri, l'Unità Pace e l'Unità Reti.",
        "Il progetto comprende l'Unità Pace e l'Area Esteri.",
        "L'Unità Pace e l'Area Esteri seguono le reti.",
    ],
)
def test_offices_beside_each_other_are_no_parts(text: str) -> None:
    found, _ = _read(text)
    assert {row["parent_id"] for row in found.values() if row["kind"] == "office"} == {"comune-di-prova"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'Ufficio Relazioni europee e internazionali cura i rapporti.", "Ufficio Relazioni europee e internazionali"),
        ("L'Ufficio Affari generali, legali ed esteri è aperto.", "Ufficio Affari generali, legali ed esteri"),
        ("Il Servizio Attività culturali e turistiche del Comune", "Servizio Attività culturali e turistiche"),
        ("L'Ufficio Relazioni europee e organizza le visite.", "Ufficio Relazioni europee"),
        ("L'Ufficio Relazioni europee e cura gli scambi.", "Ufficio Relazioni europee"),
        ("Il Settore Servizi alla persona segue le scuole.", "Settore Servizi alla persona"),
        ("Cosa fa l'Ufficio per i cittadini", None),
        ("Lo Sportello per i cittadini è aperto.", "Sportello per i cittadini"),
    ],
)
def test_joined_adjectives_and_whom_an_office_serves(text: str, name: str | None) -> None:
    found, _ = _read(text)
    assert [row["name"] for row in found.values() if row["kind"] == "office"] == ([name] if name else [])


def test_an_office_taken_up_by_its_first_word() -> None:
    found, _ = _read(
        "Servizio Relazioni internazionali\n\nIl Servizio, che dipende dalla Direzione Cultura, cura i gemellaggi.\n\n"
        "Fanno parte del Servizio:\n\n- l'Ufficio Gemellaggi, che accoglie le delegazioni;\n- l'Ufficio Bandi, che "
        "aiuta gli altri settori.\n\nUfficio Gemellaggi\nTelefono: 02 88451234\n"
    )
    service = "servizio-relazioni-internazionali-comune-di-prova"
    assert found[service]["parent_id"] == "direzione-cultura-comune-di-prova"
    assert {found[f"ufficio-{name}-comune-di-prova"]["parent_id"] for name in ("gemellaggi", "bandi")} == {service}


def test_an_office_told_by_the_way_where_it_belongs_and_lines_below_the_list_of_its_own() -> None:
    found, contacts = _read(
        "Servizio Relazioni internazionali\nIl Servizio, incardinato nella Direzione Cultura, si articola in due uffici:"
        "\n- l'Ufficio Gemellaggi, che accoglie le delegazioni;\n- l'Ufficio Bandi, che aiuta gli altri settori.\n"
        "Telefono: 02 88451234\n\nUfficio Bandi\nTelefono: 02 88451235\n"
    )
    service = "servizio-relazioni-internazionali-comune-di-prova"
    assert found[service]["parent_id"] == "direzione-cultura-comune-di-prova"
    assert {found[f"ufficio-{name}-comune-di-prova"]["parent_id"] for name in ("gemellaggi", "bandi")} == {service}
    assert contacts["phone-390288451234"]["organisation_id"] == service
    assert contacts["phone-390288451235"]["organisation_id"] == "ufficio-bandi-comune-di-prova"


def test_a_publisher_known_only_by_its_address() -> None:
    found, _ = _read("Ufficio Gemellaggi\n\nE-mail: gemellaggi@comune.prova.it\n")
    assert found["comune-di-prova"]["name"] == "Comune di Prova"


def test_hours_of_the_office_named_in_the_next_line() -> None:
    found, contacts = _read(
        "Recapiti\n\nUfficio Gemellaggi: 02 88451234\nSportello Giovani: aperto martedì e giovedì, ore 15.00 - 18.00\n\n"
        "All'Ufficio Gemellaggi fa capo lo Sportello Giovani.\n"
    )
    assert "opening_hours" not in contacts["phone-390288451234"]
    assert found["sportello-giovani-comune-di-prova"]["parent_id"] == "ufficio-gemellaggi-comune-di-prova"


UNITS = """Settore Europa

Il Settore Europa del Comune di Prova cura i rapporti con le città straniere.

CONTATTI DEL SETTORE
Sede:
Piazza d'Armi 3, 10100 Prova
Telefono:
011 1234567
PEC:
Europa@pec.comune.prova.it

GLI UFFICI DEL SETTORE

Ufficio Scambi
Segue le città gemelle.
Responsabile dell'Ufficio:
Elena Verdi
Sede:
Via Corte d'Appello 16, Torino
Posta elettronica:
Scambi@comune.prova.it

ALTRI UFFICI

Ufficio Anagrafe
Tel. 011 7654321
"""


def test_labels_over_values() -> None:
    """A page of one office and its parts, each label over its value; what stands under "Altri uffici" is no part."""
    rows = tables(UNITS, "office_page", "Comune di Prova")
    parents = {row["name"]: row["parent_id"] for row in rows["organisations"] if row["kind"] == "office"}
    assert parents["Ufficio Scambi"] == "settore-europa-comune-di-prova"
    assert parents["Settore Europa"] == parents["Ufficio Anagrafe"] == "comune-di-prova"
    found = {(row["organisation_id"], row["value"]) for row in rows["contacts"]}
    assert found == {
        ("settore-europa-comune-di-prova", "Piazza d'Armi 3, 10100 Prova"),
        ("settore-europa-comune-di-prova", "+390111234567"),
        ("settore-europa-comune-di-prova", "europa@pec.comune.prova.it"),
        ("ufficio-scambi-comune-di-prova", "Via Corte d'Appello 16, Torino"),
        ("ufficio-scambi-comune-di-prova", "scambi@comune.prova.it"),
        ("ufficio-anagrafe-comune-di-prova", "+390117654321"),
    }
    assert [(row["name"], row["office"]) for row in rows["people"]] == [("Elena Verdi", "Responsabile dell'Ufficio")]


def test_an_office_held_in_another_and_what_is_for_all() -> None:
    """`Incardinato nell'Area Cultura, l'Ufficio Scambi`; a sentence below a list speaks to no item of it; an office to
    come is none; hours of a counter are no hours to call."""
    rows = tables(
        "Uffici\n\nIncardinato nell'Area Cultura del Comune di Prova, l'Ufficio Scambi cura le visite.\n\nRECAPITI\n\n"
        "- Ufficio Scambi: tel. 011 1234567\n- Ufficio Pace: tel. 011 7654321 (dal lunedì al venerdì, ore 9.00-13.00)\n\n"
        "Per i patrocini scrivere a patrocini@comune.prova.it.\n\nNel 2030 verrà inaugurato lo Sportello Europa.\n",
        "office_page",
        "Comune di Prova",
    )
    parents = {row["name"]: row["parent_id"] for row in rows["organisations"]}
    assert parents["Ufficio Scambi"] == "area-cultura-comune-di-prova"
    assert "Sportello Europa" not in parents
    found = {row["value"]: row["organisation_id"] for row in rows["contacts"]}
    assert found["patrocini@comune.prova.it"] == "comune-di-prova"
    assert found["+390117654321"] == "ufficio-pace-comune-di-prova"


@pytest.mark.parametrize(
    "text",
    [
        "L'Ufficio Pace cura i gemellaggi. Fa parte del Settore Esteri.",
        "Ufficio Pace\n\nFa capo al Settore Esteri.",
        "Il Settore Esteri e l'Ufficio Pace, che dal Settore dipende, seguono la rete.",
        "Due sono le articolazioni interne del Settore Esteri.\n\nL'Ufficio Pace cura i gemellaggi.\n\nL'Ufficio Reti riceve.",
        "Gli uffici del Settore Esteri sono due: l'Ufficio Pace e l'Ufficio Reti.",
    ],
)
def test_what_an_office_is_part_of(text: str) -> None:
    """The verb may begin its sentence, follow its whole, or count the parts."""
    found, _ = _read(f"Titolo della pagina\n\n{text}\n")
    wholes = [row["parent_id"] for key, row in found.items() if key.startswith("ufficio")]
    assert set(wholes) == {"settore-esteri-comune-di-prova"}
    assert found["settore-esteri-comune-di-prova"]["parent_id"] == "comune-di-prova"


def test_contacts_are_of_the_part_named_first() -> None:
    """`l'Ufficio Pace, che fa capo al Settore Esteri. Ci trovi in`: of the office, not of what it is part of."""
    _, contacts = _read(
        "Titolo\n\nRivolgiti all'Ufficio Pace, che fa capo al Settore Esteri. Scrivi a pace@comune.prova.it.\n"
    )
    assert [row["organisation_id"] for row in contacts.values()] == ["ufficio-pace-comune-di-prova"]


def test_a_row_for_each_office() -> None:
    """Cells of a flattened table: where, and when, each office receives; the street is no office."""
    found, contacts = _read(
        "Recapiti\n\nStruttura | Indirizzo | Telefono | Ricevimento\n"
        "Sportello Europa | Via Ponte 15 | 045 8079201 | martedì 9.00-12.30, senza appuntamento\n"
        "Segreteria Gemellaggi | Largo Divisione Alfa 6 | 045 8079202 | solo su appuntamento\n"
    )
    columns = ("value", "opening_hours", "by_appointment")
    assert [tuple(row.get(c) for c in columns) for row in contacts.values() if row["kind"] == "office"] == [
        ("Via Ponte 15", "Tu 09:00-12:30", False),
        ("Largo Divisione Alfa 6", None, True),
    ]
    assert [row.get("opening_hours") for row in contacts.values() if row["kind"] == "phone"] == [None, None]
    assert sorted(found) == [
        "segreteria-gemellaggi-comune-di-prova",
        "sportello-europa-comune-di-prova",
    ]


def test_an_area_by_what_it_deals_with() -> None:
    """`l'Area Sistemi informativi` is an office in prose too, `l'Area Sahel` is not."""
    found, _ = _read("Titolo\n\nLa rete è seguita dall'Area Sistemi informativi. L'Area Sahel è lontana.\n")
    assert [row["name"] for row in found.values() if row["kind"] == "office"] == ["Area Sistemi informativi"]


def test_labels_that_stand_as_headings() -> None:
    """`Telefono` and its number below it are the office's that the page names first, the smaller of two."""
    _, contacts = _read(
        "Gemellaggi\n\nStruttura: Settore Sviluppo - Servizio Europa\n\nSede\nPalazzo Alfa, via Duomo 20\n\n"
        "Telefono\n0831 229500\n\nPEC\neuropa@pec.comune.prova.it\n\n"
        "Orario di ricevimento\nMartedì, ore 10.00-12.30\n"
    )
    assert {row["organisation_id"] for row in contacts.values()} == {"servizio-europa-comune-di-prova"}
    (counter,) = [row for row in contacts.values() if row["kind"] == "office"]
    assert (counter["value"], counter["opening_hours"]) == ("via Duomo 20", "Tu 10:00-12:30")


def test_labels_of_an_office() -> None:
    """What an office is part of, and that it receives by appointment, on lines of their own."""
    found, contacts = _read(
        "Ufficio Pace\n\nSettore di appartenenza: Settore Esteri\nIndirizzo: via Duomo 20\n"
        "Orari: da lunedì a venerdì 9.00-12.00\nAccesso: solo su appuntamento\n"
    )
    assert found["ufficio-pace-comune-di-prova"]["parent_id"] == "settore-esteri-comune-di-prova"
    (counter,) = [row for row in contacts.values() if row["kind"] == "office"]
    assert (counter["organisation_id"], counter["by_appointment"]) == ("ufficio-pace-comune-di-prova", True)


def test_the_office_for_the_public_by_its_acronym() -> None:
    """`URP: numero verde`: not of the office named above; its full name is its name where it is told."""
    found, contacts = _read("Uffici\n\nServizio Europa: tel. 010 5499300\n\nURP: numero verde 800 509420\n")
    owners = [row["organisation_id"] for row in contacts.values()]
    assert owners == ["servizio-europa-comune-di-prova", "urp-comune-di-prova"]
    assert found["urp-comune-di-prova"]["parent_id"] == "comune-di-prova"
    rows = tables("Uffici\n\nURP - Ufficio Relazioni con il Pubblico\n\nL'URP riceve il lunedì.\n")["organisations"]
    assert [row["name"] for row in rows if row["kind"] == "office"] == ["Ufficio Relazioni con il Pubblico"]


def test_an_office_below_a_letterhead_is_what_the_page_is_about() -> None:
    """`Comune di Torino - Rete civica` over `Ufficio Pace`: an address without a name is the office's."""
    text = (
        "Comune di Torino - Rete civica\n\nUfficio Pace\n\nCura i gemellaggi.\n\nDove siamo\n\nIndirizzo: via Verdi 7\n"
    )
    rows = tables(text, "office_page")["contacts"]
    assert [(row["organisation_id"], row["value"]) for row in rows] == [
        ("ufficio-pace-comune-di-torino", "via Verdi 7")
    ]


def test_what_an_office_does_that_its_first_word_takes_up() -> None:
    text = "Area Rapporti Esterni\n\nL'Area supporta il Sindaco nelle missioni.\n\n{}"
    one = {row["name"]: row["remit_it"] for row in tables(text.format(""))["organisations"]}
    assert one["Area Rapporti Esterni"] == "supporta il Sindaco nelle missioni"
    two = {
        row["name"]: row["remit_it"]
        for row in tables(text.format("Area Giovani\n\nL'Area cura i gruppi."))["organisations"]
    }
    assert two["Area Rapporti Esterni"] is None  # which of the two is meant?


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'Ufficio Reti di città cura le adesioni.", {"Ufficio Reti di città"}),
        ("L'Ufficio Reti di città e Gemellaggi cura gli scambi.", {"Ufficio Reti di città e Gemellaggi"}),
        ("L'Unità Giovani e Pari opportunità coordina i progetti.", {"Unità Giovani e Pari opportunità"}),
        ("L'Ufficio per i rapporti con le città gemelle è chiuso.", {"Ufficio per i rapporti con le città gemelle"}),
        ("Ne parla il Dirigente del Servizio Sport Mario Bianchi.", {"Servizio Sport"}),
        ("Ne parla la responsabile dell'Ufficio Pace Anna Verdi, che ringrazia.", {"Ufficio Pace"}),
    ],
)
def test_where_an_office_s_name_ends(text: str, names: set[str]) -> None:
    rows = tables(f"Pagina\n\n{text}\n", "page", "Comune di Prova")["organisations"]
    assert {row["name"] for row in rows if row["kind"] == "office"} == names


def test_units_listed_with_their_addresses_between_them() -> None:
    found, _ = _read(
        "Il Settore Esteri si articola in due uffici:\n\n• Ufficio Pace, che segue i bandi\n"
        "email: pace@comune.prova.it\n\n• Ufficio Reti, che assiste i Comuni\nemail: reti@comune.prova.it\n"
    )
    whole = "settore-esteri-comune-di-prova"
    parents = {name: row["parent_id"] for name, row in found.items() if "ufficio" in name}
    assert list(parents.values()) == [whole, whole]


def test_hours_in_short_words_behind_their_label() -> None:
    _, contacts = _read("Servizio Pace\n\nOrari\nlun. mer. ven. 9.00/13.00\nmar. e gio. 15.00/17.00\n")
    (row,) = contacts.values()
    assert row["opening_hours"] == "Mo,We,Fr 09:00-13:00; Tu,Th 15:00-17:00"


@pytest.mark.parametrize(
    "tie",
    [
        "che è parte del",
        "parte integrante del",
        "che rientra nel",
        "istituito all'interno del",
        "operante nell'ambito del",
        "posto alle dipendenze del",
    ],
)
def test_where_an_office_belongs(tie: str) -> None:
    found, _ = _read(f"Chi siamo\n\nL'Ufficio Pace, {tie} Settore Esteri, assiste le scuole.\n")
    assert found["ufficio-pace-comune-di-prova"]["parent_id"] == "settore-esteri-comune-di-prova"


def test_offices_divided_into_others_without_a_number() -> None:
    found, _ = _read(
        "Chi siamo\n\nIl Settore Esteri, che si articola nell'Ufficio Bandi e nell'Ufficio Cooperazione tra territori.\n"
    )
    offices = ("ufficio-bandi-comune-di-prova", "ufficio-cooperazione-tra-territori-comune-di-prova")
    assert {found[office]["parent_id"] for office in offices} == {"settore-esteri-comune-di-prova"}
