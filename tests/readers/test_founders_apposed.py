"""Founders told in an apposition or behind a bracket, and programmes that somebody launched, with near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti\n\nEUROPORTI\nEUROPORTI (EP) è una rete europea di città di mare. {}\n"


@pytest.mark.parametrize(
    ("sentence", "founders", "founded"),
    [
        ("I soci fondatori (nel 1991) sono stati Lione e Osaka.", ["Lione", "Osaka"], "1991"),
        ("Città fondatrici (1991): Lione e Osaka.", ["Lione", "Osaka"], "1991"),
        ("Tra le città fondatrici della rete (tutte europee) figurano Lione e Genova.", ["Genova", "Lione"], None),
        ("Tra i fondatori di EP, costituita a Osaka nel 2018, figurano il Sindaco di Lione e il Sindaco di Torino, che "
         "siede nel Comitato Direttivo.", ["Sindaco di Lione", "Sindaco di Torino"], "2018"),
        ("La fondarono nel 2018 i Comuni di Lione (Francia) e Genova.", ["Genova", "Lione"], "2018"),
        ("I fondatori della rete, nata nel 2018, sono Lione, Genova e Torino.", ["Genova", "Lione", "Torino"], "2018"),
        ("Tra i fondatori di EP, che ha sede a Osaka dal 2020, figurano Lione e Torino.", ["Lione", "Torino"], None),
        ("Tra i fondatori di EP, costituita nel 2018, figurano 12 città.", [], "2018"),
        ("Tra i fondatori di EP, costituita nel 2018, non figurano Lione e Torino.", [], "2018"),
        ("Tra i fondatori di Legambiente, costituita nel 1980, figurano Lione e Torino.", [], None),
        ("Le città fondatrici (12 in tutto) sono soprattutto francesi.", [], None),
        ("Il Sindaco di Torino, uno dei fondatori della rete, siede nel Comitato Direttivo.", ["Sindaco di Torino"],
         None),
        ("Torino (tra le città fondatrici di EP) siede nel Comitato Direttivo.", ["Torino"], None),
        ("Il Comune di Torino, già cofondatore di EP, ne ospita gli incontri.", ["Torino"], None),
        ("Il Sindaco di Torino, Mario Verdi, fondatore di EP, ha incontrato i soci.", ["Sindaco di Torino"], None),
        ("Il Comune di Torino lavora con Lione, città fondatrice di EP.", [], None),
        ("Torino ha incontrato il Sindaco di Lione, uno dei fondatori di EP.", [], None),
        ("Il Sindaco di Torino, uno dei fondatori della Fiera, siede nel Comitato Direttivo.", [], None),
    ],
)  # fmt: skip
def test_founder_in_apposition(sentence: str, founders: list[str], founded: str | None) -> None:
    """`Il Sindaco, uno dei fondatori di X, siede`, `Le città fondatrici (1991) sono`; not whom another apposes."""
    found = tables(PAGE.format(sentence), "networks_list")
    assert [name for (name,) in cells(found["network_founders"], "founder")] == founders
    assert cells(found["networks"], "founded_edtf") == [(founded,)]


@pytest.mark.parametrize(
    "relative",
    ["che la Fondazione Onda aveva lanciato nel 2011", ", che la Fondazione Onda ha promosso nel 2011",
     ", lanciato nel 2011 dalla Fondazione Onda"],
)  # fmt: skip
def test_who_launched_the_programme_it_grew_from(relative: str) -> None:
    """`nata dal programma X che la Fondazione Y aveva lanciato nel 2011`: Y convenes; nothing was founded then."""
    said = f"La Rete delle Acque (RA) è una rete di città nata dal programma 100 Acque {relative}, per il mare."
    found = tables(f"Reti\n\nRete delle Acque\n{said.replace(' ,', ',')}\n", "networks_list")
    assert cells(found["networks"], "convener", "founded_edtf") == [("Fondazione Onda", None)]
    assert found["network_founders"] == []
