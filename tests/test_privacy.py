"""Whose an address is, and that no personal one gets into anything published."""

import re
import time
from pathlib import Path

import polars as pl
import pytest
import tiny
from editions import publish
from hypothesis import given
from hypothesis import strategies as st
from test_sources import ENTRY, written
from texts import doc

from pipelines import checks, privacy, schema
from pipelines.readers import read
from pipelines.releases import FIRST
from pipelines.sources import read_documents
from pipelines.verify import read_table

ROOT = Path(__file__).parents[1]
PERSONS = [
    "mario.rossi@comune.prova.it", "m.rossi@comune.prova.it", "rossi.mario@comune.prova.it", "rossi.m@comune.prova.it",
    "mario_rossi@comune.prova.it", "Anna.De-Luca@cert.comune.prova.it", "marco.lo.presti@ente.prova.it",
    "g.d'angelo@ente.prova.it", "yvonne.okafor@ente.prova.org", "rossi-m1@ente.prova.it",
    "mario.rossi (at) comune.prova.it", "mario.rossi[at]comune.prova.it", "mario.rossi＠comune.prova.it",
    "cometa77@gmail.com", "annabianchi@libero.it", "a.b.c@yahoo.co.uk",
    "335 1234567", "3351234567", "335/1234567", "335-123.45.67", "(335) 1234567", "+39 335 123 4567", "0039 3351234567",
    "+393351234567", "+44 7911 123456",
    "335 123456", "cell. 335123456",
]  # fmt: skip
OFFICES = [
    "relazioni.internazionali@comune.prova.it", "Relazioni.Internazionali@comune.prova.it", "sindaco@comune.prova.it",
    "ufficio.stampa@comune.prova.it", "cooperazione.internazionale@comune.prova.it", "mi.portavoce@prova.it",
    "gs.relazinternazionali@comune.prova.it", "dc.gemellaggi@comune.prova.it", "urp@comune.prova.it",
    "segreteria.sindaco@comune.prova.it", "gabinetto.sindaco@comune.prova.it", "fondi.europei@comune.prova.it",
    "orti.urbani@comune.prova.it", "protocollo@pec.comune.prova.it", "reggio.emilia@prova.it", "gs.dcs@comune.prova.it",
    "alfacitta.brussels@prova.eu", "info@prova.eu", "c40@prova.org", "retealfa.oslo@retealfa.org", "alfa@prova.eu",
    "rete.alfa@gmail.com", "info.gemellaggi@libero.it", "posta.gmail@comune.prova.it",
    "02 884 12345", "Tel. 011/4421111", "Numero Verde: 800.88.33.11", "+39 02 884 12345", "+44 20 7946 0958",
    "345.000.000 di abitanti", "320 000 000 euro", "3.500.000.000", "CIG 3351234567", "Prot. n. 3351234567",
    "P.IVA 03351234567", "https://prova.it/doc/3351234567", "IBAN IT60X0542811101000000123456", "33512345678", "345000000",
    "delibera n. 335/2019", "dal 335 al 2019", "335,1234567",
]  # fmt: skip


@pytest.mark.parametrize("written_so", PERSONS)
def test_a_persons_address_is_covered_in_its_length(written_so: str) -> None:
    text = f"Per saperne di più scrivere o chiamare: {written_so}, grazie."
    covered = privacy.without(text)
    assert len(covered) == len(text)
    assert written_so not in covered
    left = covered.replace(privacy.MASK, "").replace("cell. ", "")
    assert left == "Per saperne di più scrivere o chiamare: , grazie."
    assert privacy.personal(covered) == []


@pytest.mark.parametrize("written_so", OFFICES)
def test_an_offices_address_stays(written_so: str) -> None:
    assert privacy.personal(f"Per saperne di più: {written_so} oppure lo sportello.") == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mario Rossi\nmrossi@prova.it", "Mario Rossi\n█"),
        ("Mario Rossi\n\nmrossi@prova.it", "Mario Rossi\n\nmrossi@prova.it"),  # another paragraph
        ("Referente: Mario Rossi, rossi@prova.it", "Referente: Mario Rossi, █"),
        ("dott.ssa Anna Verdi (verdi@prova.it)", "dott.ssa Anna Verdi (█)"),
        ("La Casa Europa: europa@prova.it", "La Casa Europa: europa@prova.it"),
        ("Ufficio Relazioni Internazionali, relazioniinternazionali@prova.it", None),
        ("Ufficio Fondi Europei\nCell. 335 1234567", None),  # an office's own
        ("Ufficio Fondi Europei, Mario Rossi\nCell. 335 1234567", "Ufficio Fondi Europei, Mario Rossi\nCell. █"),
        ("Ufficio Fondi Europei\n\nCell. 335 1234567", None),
        (
            "Ufficio Fondi Europei\n\nMario Rossi\n\nCell. 335 1234567",
            "Ufficio Fondi Europei\n\nMario Rossi\n\nCell. █",
        ),
        ("Referente: Mario Rossi\n\n### Ufficio Fondi\n\nCura i fondi.\n\n* Cell. 335 1234567\n", None),
        ("Al nostro Ufficio risponde il 335 1234567", "Al nostro Ufficio risponde il █"),
        ("Ufficio Fondi\nCell. 335 1234567 (Mario Rossi)", "Ufficio Fondi\nCell. █ (Mario Rossi)"),
        ("Unità Alberi e Fiumi\nalb.fiumi@prova.it", None),  # the beginnings of its name
        ("Unità Alberi e Fiumi\nanna.fiumi@prova.it", "Unità Alberi e Fiumi\n█"),
        ("[mailto:m.rossi@prova.it](m.rossi@prova.it)", "[█](█)"),
        ("https://wa.me/393351234567", "https://wa.me/█"),
        ("Mario Rossi 3351234567\n\nUfficio Fondi, tel. 335 1234567", "Mario Rossi █\n\nUfficio Fondi, tel. █"),
    ],
)
def test_what_stands_around_tells_whose_it_is(text: str, left: str | None) -> None:
    covered = privacy.covered(text, privacy.personal(text))
    assert re.sub(f"{privacy.MASK}+", privacy.MASK, covered) == (left or text)


@given(st.text(st.sampled_from("ab.@-_ +39335/()[]\nMR'"), max_size=60) | st.text(max_size=60))
def test_covering_keeps_the_length_and_is_done_once(text: str) -> None:
    covered = privacy.covered(text, privacy.personal(text))
    assert len(covered) == len(text)
    assert privacy.personal(covered) == []
    if privacy.addresses(text):
        assert re.search(privacy.MAYBE, text)


@pytest.mark.parametrize(
    "piece", ["@", "a.b@", "3351234567 ", "3", "+39 335", "Mario Rossi ", "(at)", "m.rossi@prova.it "]
)
def test_a_long_text_takes_time_by_its_length(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    privacy.personal(text)
    assert time.process_time() - start < 5


def test_the_texts_and_the_pages_of_other_cities_hold_nothing_personal() -> None:
    paths = [*ROOT.glob("raw/*.txt"), *ROOT.glob("tests/corpus/*.txt")]
    assert len(paths) > 40
    for path in paths:
        text = path.read_text("utf-8")
        assert privacy.covered(text, privacy.personal(text)) == text, path.name


# From the door to what is published

PAGE = """Ufficio Reti

L'Ufficio Reti cura le relazioni internazionali della Città.
Referente: Mario Rossi, [mailto:mario.rossi@comune.prova.it](mario.rossi@comune.prova.it), cell. 335 1234567

Telefono 02 884 12345
E-mail: ufficio.reti@comune.prova.it

Milano fa parte di EUROCITIES dal 1986. Ne è presidente l'amica Anna Verdi, residente a Lione.
"""
SECRETS = ("mario.rossi", "1234567", "m\u00adrossi")


def test_a_page_is_covered_before_anything_reads_it(tmp_path: Path) -> None:
    [read_so] = read_documents(written(tmp_path, ENTRY, PAGE.replace("\n", "\r\n").encode()))
    assert len(read_so.text) == len(PAGE.replace("\n", "\r\n"))
    assert not any(secret in read_so.text for secret in SECRETS)
    assert "ufficio.reti@comune.prova.it" in read_so.text
    assert "02 884 12345" in read_so.text


def test_unseen_characters_hide_nothing(tmp_path: Path) -> None:
    [read_so] = read_documents(written(tmp_path, ENTRY, "Reti\n\nm.ros\u00adsi@prova.it, 335\u00a01234567\n".encode()))
    assert read_so.text == f"Reti\n\n{privacy.MASK * 17}, {privacy.MASK * 11}\n"


def test_nothing_read_holds_it_and_the_issue_says_how_much_is_covered(tmp_path: Path) -> None:
    documents = read_documents(written(tmp_path, ENTRY, PAGE.encode()))
    tables = read(documents)
    frames = {name: schema.frame(name, tables[name]) for name in schema.tables()}
    cells = "\n".join(str(cell) for frame in frames.values() for row in frame.iter_rows() for cell in row)
    assert not any(secret in cells for secret in SECRETS)
    issues = [row for row in tables["source_issues"] if row["kind"] == "personal_data"]
    assert [row["char_end"] - row["char_start"] for row in issues] == [34, 27, 11]
    assert "34 caratteri" in issues[0]["explanation_it"]
    assert "34 characters" in issues[0]["explanation_en"]
    assert {row["value"] for row in tables["contacts"]} == {"+390288412345", "ufficio.reti@comune.prova.it"}
    assert [line for lines in checks.problems(frames, checks.Release()).values() for line in lines] == []


def test_a_person_without_an_office_makes_no_row() -> None:
    """Issue: personal names only of those who hold a public office, in that office."""
    page = "Reti\n\nAlla serata è intervenuta Anna Verdi, amica della rete. Il Sindaco di Lione, Bruno Neri, ha salutato.\n"
    tables = read([doc(page)])
    assert [(row["name"], row["office"]) for row in tables["people"]] == [("Bruno Neri", "Sindaco di Lione")]
    named = [row for row in tables["mentions"] if row["kind"] == "person"]
    assert [row["text"] for row in named] == ["Bruno Neri"]


@pytest.mark.parametrize(
    ("table", "cells", "where"),
    [
        (
            "source_issues",
            {"explanation_it": "Scrivere a mario.rossi@prova.it"},
            "source_issues.explanation_it: 'row 1'",
        ),
        ("sources", {"title": "Mario Rossi, 335 1234567"}, "sources.title: 'row 1'"),
        ("sources", {"url": "mailto:m.rossi@prova.it"}, "sources.url: 'row 1'"),
        ("documents", {"title": "bruno.neri@gmail.com"}, "documents.title: 'row 1'"),
        ("networks", {"name": "bruno.neri@prova.it"}, "networks.name: 'row 1'"),
    ],
)
def test_a_cell_with_a_personal_address_is_not_published(table: str, cells: dict[str, str], where: str) -> None:
    [said] = checks.personal_data(tiny.edited(table, **cells))
    assert said.startswith(f"{where} holds a person's")
    assert "ssi" not in said  # what is printed may be logged for all to see
    assert "335" not in said


def test_a_cell_may_repeat_what_its_text_shows_to_be_an_offices() -> None:
    frames = tiny.edited("source_issues", explanation_it="Ripetuto: +39 335 1234567")
    assert len(checks.personal_data(frames)) == 1
    text = tiny.TEXTS["alfa"] + "\n\nUfficio Reti\nCell. 335 1234567\n"
    frames["documents"] = frames["documents"].with_columns(
        text=pl.when(pl.col("document_id") == "alfa").then(pl.lit(text)).otherwise("text")
    )
    assert checks.personal_data(frames) == []


def test_changes_do_not_say_again_what_an_older_release_held(tmp_path: Path) -> None:
    before = tiny.edited("source_issues", explanation_it="Rispondeva mario.rossi@prova.it.")
    assert publish(tmp_path, before) == FIRST
    version = publish(tmp_path, tiny.frames())
    history = tmp_path / "out" / "milano-history" / "data"
    changes = read_table(history / "changes.csv")
    assert [row["old_value"] for row in changes if row["column_name"] == "explanation_it"] == [
        f"Rispondeva {privacy.MASK * 20}."
    ]
    assert "rossi" not in (tmp_path / "out" / "releases" / version / "CHANGES.md").read_text("utf-8")
