"""What two cities did together, projects begun below their titles, meetings of others, funds of bodies; near misses."""

import pytest
from texts import cells, tables

ITEM = (
    "Progetti in corso\n\n1. [Orti a Valona](https://www.comune.torino.it/p/orti)\nVivai e serre. {}\n"
    "2. [Acqua a Dakar](https://www.comune.torino.it/p/acqua)\nPozzi.\n\nLe reti\n\n{}\n"
)
NET = "Le reti di Torino\n\nPolinet\nPolinet è una rete di città. {}\n"
GENT, TORINO = "2797656", "3165524"


@pytest.mark.parametrize(
    ("sentence", "signings"),
    [
        ("Il 19 novembre 2021 Torino e Gent hanno firmato a Torino un accordo di partenariato, tuttora attivo.",
         [("2021-11-19", TORINO)]),
        ("Nel marzo 2019 Torino ed Oslo hanno sottoscritto un patto di amicizia.", [("2019-03", None)]),
        ("Il 3 maggio 2018 i Sindaci di Torino e Gent hanno siglato a Gent un accordo di collaborazione.",
         [("2018-05-03", GENT)]),
        ("Torino e Gent si gemellarono nel marzo 2004: il patto fu firmato a Torino.", [("2004-03", TORINO)]),
        ("Torino è gemellata con Gent dal 2004; l'accordo fu siglato a Gent.", [("2004", GENT)]),
        ("Il 3 maggio 2018 è stata inaugurata la mostra e Gent ha firmato un patto di amicizia.", []),
        ("Il Consiglio si è riunito nel marzo 2004: il patto fu firmato a Gent.", []),
        ("Torino e Gent si gemellarono nel marzo 2004: il patto sarà rinnovato a Torino.", []),
    ],
)  # fmt: skip
def test_signed_by_both(sentence: str, signings: list[tuple[str, str | None]]) -> None:
    """`Torino e Gent hanno firmato`, `si gemellarono nel 2004: il patto fu firmato a Gent`; no day of another's deed."""
    events = [row for row in tables(f"Gli accordi\n\n{sentence}\n", "page")["events"] if row["kind"] == "signing"]
    assert sorted(cells(events, "date_edtf", "place_id")) == signings


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Torino e Gent si gemellarono nel marzo 2004.", [("Gent", "twinning", "2004-03")]),
        ("Salonicco e Torino si gemellarono nel 1990.", [("Salonicco", "twinning", "1990")]),
        ("Roma e Parigi si gemellarono nel 1956.", []),
    ],
)
def test_two_that_became_twins(sentence: str, partners: list[tuple[str, str, str]]) -> None:
    """`Salonicco e Torino si gemellarono nel 1990`, in either order; not two other cities."""
    found = tables(f"Gli accordi\n\n{sentence}\n", "agreements_list")
    assert cells(found["agreements"], "partner", "kind", "signed_edtf") == partners


@pytest.mark.parametrize(
    ("below", "elsewhere", "launches"),
    [
        ("Il progetto è stato avviato il 3 febbraio 2025.", "", [("launch-orti-2025-02-03", "2025-02-03", None)]),
        ("Il progetto è partito nel marzo 2023.", "", [("launch-orti-2023-03", "2023-03", None)]),
        ("L'iniziativa è stata lanciata nel 2023.", "", [("launch-orti-2023", "2023", None)]),
        ("Il progetto, seguito dalle scuole, è stato avviato nel 2023 con la Caritas.", "",
         [("launch-orti-2023", "2023", None)]),
        ("Il progetto verrà avviato nel marzo 2027.", "", []),
        ("Il progetto sarà presentato il 3 febbraio 2025.", "", []),
        ("", "Il progetto è stato avviato nel 2023.", []),
        ("", "L'iniziativa è stata lanciata nel 2023.", []),
    ],
)  # fmt: skip
def test_begun_below_its_title(below: str, elsewhere: str, launches: list[tuple[str, str, None]]) -> None:
    """`Il progetto è stato avviato il 3 febbraio 2025` below a project; no plan, not under another heading."""
    found = tables(ITEM.format(below, elsewhere), "projects_list")["events"]
    assert cells(found, "event_id", "date_edtf", "title") == launches


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Il Comune ha partecipato come osservatore a due incontri della rete.", []),
        ("Torino ha preso parte, nel 2022, ai quattro incontri della rete.", []),
        ("Il Sindaco è intervenuto a tre riunioni della rete.", []),
        ("Torino ha ospitato due incontri della rete.", []),
        ("La rete, alla quale partecipano molti porti, si è riunita in 12 incontri.", [(12.0,)]),
        ("Finora si sono tenuti nove incontri.", [(9.0,)]),
    ],
)
def test_meetings_attended(sentence: str, held: list[tuple[float]]) -> None:
    """Meetings that somebody took part in or received are not all those that a network held."""
    assert cells(tables(NET.format(sentence), "networks_list")["network_metrics"], "value") == held


@pytest.mark.parametrize(
    ("sentence", "funds"),
    [
        ("I progetti sono finanziati dal Programma LIFE della Commissione europea:\n- Acqua\n- Suolo",
         [("Programma LIFE", "Commissione europea")]),
        ("Il Programma LIFE della Commissione europea finanzia i progetti.",
         [("Programma LIFE", "Commissione europea")]),
        ("Il Bando Pace della Regione Umbria finanzia i progetti.", [("Bando Pace", "Regione Umbria")]),
        ("Il Programma LIFE della Commissione consiliare è stato discusso.", []),
    ],
)  # fmt: skip
def test_funder_with_its_small_word(sentence: str, funds: list[tuple[str, str]]) -> None:
    """The body that a programme belongs to is named whole: `della |Commissione europea|`."""
    found = tables(f"Progetti\n\n{sentence}\n", "projects_list")["funding_sources"]
    assert cells(found, "name", "funder") == funds
