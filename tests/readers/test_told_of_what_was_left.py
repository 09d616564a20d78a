"""What a page says it has left, beside what it belongs to; sites, days and drafts told in other words."""

import pytest
from texts import cells, tables

POLIS = "Polis è una rete europea di città. Il Comune di Torino ne è membro dal 2013."


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("Da Eurotowns, invece, il Comune è uscito nel 2016.", ["polis"]),
        ("Dall'associazione Città del Tufo la città è poi uscita nel 2016.", ["polis"]),
        ("Di Eurotowns il Comune non fa più parte.", ["polis"]),
        ("A Eurotowns, invece, il Comune non aderisce più dal 2016.", ["polis"]),
        ("Dal 2019 il Comune non è più nella rete Cittaslow.", ["polis"]),
        ("La nostra adesione alla rete Cittaslow si è conclusa nel 2016.", ["polis"]),
        ("È invece terminata nel 2016 l'adesione del Comune all'associazione Città del Tufo.", ["polis"]),
        ("L'adesione alla rete Cittaslow si è estinta nel 2016.", ["polis"]),
        ("Nel 2016 il Comune ha perfezionato l'adesione alla rete Cittaslow.", ["cittaslow", "polis"]),
        ("Da Polis il Comune è uscito nel 2016.", []),
        ("La nostra adesione alla rete Polis si è conclusa nel 2016.", []),
        ("Il Comune ne è uscito nel 2016.", []),
        ("Dal 2016 il Comune non ne fa più parte.", []),
    ],
)
def test_another_was_left(sentence: str, members: list[str]) -> None:
    """What was left is named before its verb, and is none of the networks known."""
    rows = tables(f"Titolo\n\n{POLIS} {sentence}\n")["memberships"]
    assert [network for (network,) in cells(rows, "network_id")] == members


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Dal 2019 il Comune non è più nella rete Cittaslow.", ["Cittaslow"]),
        ("Il Comune è ancora nella rete Cittaslow.", ["Cittaslow"]),
        ("Il Comune non è più nella rete idrica regionale.", []),
        ("La biblioteca ha lasciato il segno nella rete Leggere.", []),
    ],
)
def test_a_network_one_is_no_more_in(sentence: str, names: list[str]) -> None:
    rows = tables(f"Titolo\n\n{sentence}\n", "news")["networks"]
    assert [name for (name,) in cells(rows, "name")] == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Aggiornamento del 12 giugno 2024", "2024-06-12"),
        ("Aggiornamento al 31 dicembre 2022", None),
        ("L'aggiornamento del 12 giugno 2024 riguarda i dati.", None),
        ("Aggiornamento del piano: 12 giugno 2024", None),
    ],
)
def test_the_day_of_a_stamp(line: str, day: str | None) -> None:
    """A stamp says when a page was changed; up to when its data reach is another matter."""
    [row] = tables(f"# Le città gemelle\n\n{line}\n\nLa pagina presenta i gemellaggi.\n")["documents"]
    assert (row["published_on"] and str(row["published_on"])) == day


SITE = "Il Sindaco siede nel Comitato Esecutivo della rete.\n[Vai al sito della rete](https://www.laghi.eu/)\n"
OTHER = "## Altre adesioni\n\nIl Comune aderisce a Lagonet, associazione nazionale di città.\n"


@pytest.mark.parametrize(
    ("own", "site"),
    [
        ("Polis è una rete europea di città.", "https://www.laghi.eu/"),
        ("Polis è una rete europea di città. Civitas è una rete di Comuni.", None),
    ],
)
def test_the_site_of_the_network_a_section_is_about(own: str, site: str | None) -> None:
    text = f"# Notizia\n\n## La rete\n\n{own}\n\n{SITE}\n{OTHER}"
    rows = {row["name"]: row["website_url"] for row in tables(text, "news")["networks"]}
    assert rows["Polis"] == site
    assert rows["Lagonet"] is None


@pytest.mark.parametrize("lead", ["Più vicino a casa, ", "Più di recente, ", "Più a nord, ", "Accanto a queste, ", ""])
def test_words_before_the_subject(lead: str) -> None:
    told = f"{lead}Polis è un coordinamento locale di Comuni, costituito nel 2006."
    [row] = tables(f"# Reti\n\n{told} Polis collabora con la Regione.\n", "networks_list")["networks"]
    assert row["description_it"] == told


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Accordo di partenariato con Gent. Il testo è stato approvato nel 2024; la firma non c'è ancora stata.",
         "approved"),
        ("Accordo di partenariato con Gent. Lo schema è stato approvato nel 2024.", "approved"),
        ("Accordo di partenariato con Gent. La bozza fu approvata dalla Giunta nel 2024.", "approved"),
        ("Accordo di partenariato con Gent. Il testo è stato approvato nel 2012 e firmato a Gent nel 2013.", None),
        ("Accordo di partenariato con Gent, firmato nel 2013. Il testo è stato approvato nel 2012.", None),
        ("Accordo di partenariato con Gent, firmato nel 2013. Il testo è disponibile in Comune.", None),
    ],
)  # fmt: skip
def test_a_text_approved_and_not_yet_signed(sentence: str, stands: str | None) -> None:
    text = f"# Gli accordi\n\n## Con enti e città\n\n1. {sentence}\n"
    assert [row["status"] for row in tables(text, "agreements_list")["agreements"]] == [stands]
