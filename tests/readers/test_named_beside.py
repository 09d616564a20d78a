"""A network named beside a founding is not the one founded; whose founding and launch it is, with near misses."""

import pytest
from texts import cells, tables

PAGE = (
    "Reti\n\nRete Laghi d'Europa\nLa Rete Laghi d'Europa (RLE) è una rete europea di città di lago.\n\n"
    "Patto delle Rive\n{}\n\nPatto delle Rive\nIl Patto delle Rive riunisce venti città.\n"
)


@pytest.mark.parametrize(
    ("sentence", "foundings", "founders"),
    [
        ("In seno a RLE, nel marzo 2016 venne lanciato dal Sindaco di Torino e dalla Sindaca di Lione, Claire Dumont, "
         "il Patto delle Rive, un'alleanza di venti città.", [("patto-delle-rive", "2016-03")],
         ["Sindaca di Lione", "Sindaco di Torino"]),
        ("Grazie al lavoro comune con RLE, è stato istituito nel 2016 da Torino e Lione il Patto delle Rive.",
         [("patto-delle-rive", "2016")], ["Lione", "Torino"]),
        ("All'interno della rete RLE nacque nel 2016, a Lione, il Patto delle Rive.", [("patto-delle-rive", "2016")],
         []),
        ("Con il contributo di RLE è stata avviata nel 2016 dal Sindaco di Torino la mostra Rive.", [], []),
        ("Nel quadro di RLE fu avviato nel 2016 dal Sindaco di Torino un progetto sulle rive.", [], []),
        ("Con il nome di RLE è nata nel 1990 da Torino e Lione.", [("rle", "1990")], ["Lione", "Torino"]),
        ("Nel 2010 il Comune ha aderito a RLE, che è stata fondata nel 1990 da Lione e Genova.", [("rle", "1990")],
         ["Genova", "Lione"]),
        ("RLE, fondata nel 1990 da Torino e Lione, ha lanciato il Patto delle Rive.", [("rle", "1990")],
         ["Lione", "Torino"]),
    ],
)  # fmt: skip
def test_founded_beside_another(sentence: str, foundings: list[tuple[str, str]], founders: list[str]) -> None:
    """`Grazie a X è stato istituito da Y il Patto`: the Patto was; `X, fondata nel 1990, ha lanciato`: X was."""
    found = tables(PAGE.format(sentence), "networks_list")
    told = [row for row in found["networks"] if row["founded_edtf"]]
    assert cells(told, "network_id", "founded_edtf") == foundings
    assert [name for (name,) in cells(found["network_founders"], "founder")] == founders
    events = [row for row in found["events"] if row["network_id"]]
    assert {row["kind"] for row in events} <= {"founding", "joining"}


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("È stato avviato dal Sindaco di Torino e dalla Sindaca di Lione, Claire Dumont.", "Sindaca di Lione"),
        ("Hanno scritto al Sindaco di Torino e alla Sindaca di Lione, Claire Dumont.", "Sindaca di Lione"),
        ("Ne ha parlato il Sindaco di Torino e dalla Presidente di Amnesty, Claire Dumont, è giunto un plauso.",
         "Presidente di Amnesty"),
        ("Interviene l'Assessora alla Cultura e alla Scuola, Claire Dumont.", "Assessora alla Cultura e alla Scuola"),
    ],
)  # fmt: skip
def test_office_of_the_second(sentence: str, office: str) -> None:
    """`dal Sindaco di X e dalla Sindaca di Y, Nome Cognome`: the second is hers."""
    assert cells(tables(f"Titolo\n\n{sentence}\n")["people"], "name", "office") == [("Claire Dumont", office)]
