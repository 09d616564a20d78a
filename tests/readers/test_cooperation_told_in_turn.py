"""Themes, areas, cities and funds told in another order: what ranks them first, one more of them in a later sentence."""

from __future__ import annotations

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
