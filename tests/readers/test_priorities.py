"""Themes and areas that a document declares priorities."""

import pytest
from reading import cells, doc, page, pages

from pipelines.readers import areas, priorities
from pipelines.readers.page import Page


def _read(text: str) -> Page:
    found = pages(doc(f"Linee guida\n\n{text}\n\nFine del documento.", "Comune di Torino", "guideline"))[0]
    priorities.read(found)
    return found


def _themes(text: str) -> list[tuple[object, object]]:
    return [(row["rank"], row["theme_name"]) for row in cells(_read(text).facts, "theme_priorities").values()]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Aree tematiche prioritarie: acqua, migrazioni e sviluppo, sport.",
            ["acqua", "migrazioni e sviluppo", "sport"],
        ),
        ("I temi prioritari sono la salute, l'acqua e lo sport.", ["salute", "acqua", "sport"]),
        ("Priorità tematiche: acqua; scuola e lavoro; sport.", ["acqua", "scuola e lavoro", "sport"]),
        ("I settori prioritari sono:\n- Acqua: pozzi e reti\n- Salute;\n- Sport.", ["Acqua", "Salute", "Sport"]),
        ("La salute è un tema prioritario.", ["salute"]),
        ("Il tema prioritario è la salute.", ["salute"]),
        ("Le tematiche prioritarie sono tre: la salute, anche nota come «cura»; lo sport.", ["salute", "sport"]),
        ("Per il triennio la salute e lo sport sono le priorità più urgenti.", ["salute", "sport"]),
        ("In questo quadro la salute e lo sport rappresentano i temi prioritari.", ["salute", "sport"]),
        ("Il Comune ha tra le sue priorità la salute e lo sport.", ["salute", "sport"]),
        ("Salute, scuola e lavoro e sport sono le aree tematiche prioritarie.", ["Salute", "scuola e lavoro", "sport"]),
        ("Sono considerate prioritarie le seguenti aree tematiche: salute, sport.", ["salute", "sport"]),
        ("I temi prioritari sono due: la salute, in primo luogo, e lo sport.", ["salute", "sport"]),
    ],
)
def test_priority_themes(text: str, themes: list[str]) -> None:
    assert _themes(text) == [("priority", theme) for theme in themes]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Due assi tematici risultano importanti: la *salute* e lo *sport*.", ["salute", "sport"]),
        ("Si propone come terzo asse prioritario la salute intesa come benessere.", ["salute"]),
        ("Asse 1 – Acqua e salute\n\nTesto.\n\nAsse 2 – Sport", ["Acqua e salute", "Sport"]),
    ],
)
def test_axes(text: str, themes: list[str]) -> None:
    assert _themes(text) == [("axis", theme) for theme in themes]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Trasversale ai due assi è il tema della parità di genere, quale ambito comune.", ["parità di genere"]),
        ("La parità di genere, tema trasversale ai due assi, sarà promossa.", ["parità di genere"]),
        ("Altro tema trasversale su cui puntare, con gli altri, riguarda l'attività di sport.", ["sport"]),
        ("Temi trasversali: salute e sport.", ["salute", "sport"]),
        ("Costituiscono temi trasversali ai due assi la salute e lo sport.", ["salute", "sport"]),
        ("Sono temi trasversali a tutti gli assi la salute e lo sport.", ["salute", "sport"]),
        ("Rappresenta un tema trasversale l'accoglienza.", ["accoglienza"]),
        ("Tema trasversale è infine la *parità di genere*.", ["parità di genere"]),
        ("Non costituisce tema trasversale la salute.", []),
        ("Trasversali ai due assi sono la *parità* e il *dialogo*.", ["parità", "dialogo"]),
        ("Ambito anch'esso trasversale, con gli altri, è la *parità di genere*, area di lavoro.", ["parità di genere"]),
        ("Il tema della parità di genere è trasversale ai due assi, come ogni diritto.", ["parità di genere"]),
        ("L'inclusione resta trasversale a tutte le priorità.", ["inclusione"]),
        ("È trasversale la tutela dell'ambiente.", ["tutela dell'ambiente"]),
        ("È tema trasversale a tutte le attività la partecipazione dei giovani.", ["partecipazione dei giovani"]),
    ],
)
def test_cross_cutting_themes(text: str, themes: list[str]) -> None:
    assert _themes(text) == [("cross_cutting", theme) for theme in themes]


def test_a_related_theme_names_the_theme_it_is_tied_to() -> None:
    text = "Assi: salute e sport. Strettamente legata alla salute e alla cura è la tematica delle palestre."
    row = cells(_read(text).facts, "theme_priorities")["pagina|palestre"]
    assert (row["rank"], row["related_to"], row["ordinal"]) == ("related", "salute", 1)


def test_a_theme_that_a_sentence_ties_to_another() -> None:
    text = "Assi: salute e sport. La tematica delle palestre è strettamente legata alla salute."
    row = cells(_read(text).facts, "theme_priorities")["pagina|palestre"]
    assert (row["rank"], row["related_to"]) == ("related", "salute")


def test_a_theme_tied_to_another_in_a_relative_clause() -> None:
    text = "Gli assi prioritari sono due: la salute e lo sport, al quale si ricollega il tema delle palestre."
    rows = cells(_read(text).facts, "theme_priorities")
    assert [(row["rank"], row["theme_name"]) for row in rows.values()][:2] == [("axis", "salute"), ("axis", "sport")]
    assert (rows["pagina|palestre"]["rank"], rows["pagina|palestre"]["related_to"]) == ("related", "sport")


def test_one_theme_keeps_its_strongest_rank() -> None:
    assert _themes("Temi trasversali: salute e sport.\n\nTemi prioritari: salute, acqua.") == [
        ("cross_cutting", "sport"),
        ("priority", "salute"),
        ("priority", "acqua"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Si sostengono investimenti sui temi prioritari.",
        "L'ufficio è trasversale alle direzioni.",
        "In modo trasversale ai settori si lavora insieme.",
        "I progetti sui temi prioritari sono dodici.",
        "Il programma ha tra le sue priorità la salute.",
        "Sarà importante il tema della salute.",
    ],
)
def test_no_theme_is_declared(text: str) -> None:
    assert _themes(text) == []


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("I Balcani costituiscono l'area di massima priorità.", [(1, "Balcani")]),
        ("La massima priorità è attribuita ai Balcani e al Maghreb.", [(1, "Balcani"), (2, "Maghreb")]),
        ("L'asse Nord-Sud è il corridoio di massima priorità.", [(1, "asse Nord-Sud")]),
        ("Sono aree geografiche prioritarie il Sahel e i Balcani.", [(1, "Sahel"), (2, "Balcani")]),
        ("Ci si rivolge in via prioritaria all'Africa e al Mediterraneo.", [(1, "Africa"), (2, "Mediterraneo")]),
        ("Paesi prioritari: Senegal, Kenya e Albania.", [*enumerate(("Senegal", "Kenya", "Albania"), 1)]),
        (
            "Le priorità geografiche sono:\n- Africa;\n- Mediterraneo.",
            [(1, "Africa"), (2, "Mediterraneo")],
        ),
        (
            "Le aree prioritarie sono, nell'ordine:\n1. Balcani occidentali\n2. Africa orientale",
            [(1, "Balcani occidentali"), (2, "Africa orientale")],
        ),
        (
            "L'area di massima priorità è il Sahel; seguono, al secondo posto, i Balcani.",
            [(1, "Sahel"), (2, "Balcani")],
        ),
        (
            "La zona a più alta priorità resta il Maghreb; al secondo posto figura il Mediterraneo.",
            [(1, "Maghreb"), (2, "Mediterraneo")],
        ),
        ("Il corridoio territoriale di massima priorità è costituito dall'asse Est-Ovest.", [(1, "asse Est-Ovest")]),
        ("L'area a più alta priorità è rappresentata dai Balcani.", [(1, "Balcani")]),
        (
            "L'area di massima priorità è il Sahel. In secondo luogo, i Balcani e il Maghreb. Altro segue.",
            [(1, "Sahel"), (2, "Balcani"), (3, "Maghreb")],
        ),
        ("L'area di massima priorità è il Sahel. In secondo luogo, la scuola.", [(1, "Sahel")]),
        ("L'area di massima priorità è la formazione; seguono i giovani.", []),
        ("Saremo partner prioritari delle città del Mediterraneo.", [(1, "Mediterraneo")]),
        ("Massima priorità geografica è attribuita all'arco alpino.", [(1, "arco alpino")]),
        ("La prima priorità geografica è il Maghreb; la seconda, il Sahel.", [(1, "Maghreb"), (2, "Sahel")]),
        ("La priorità è data ai paesi in via di sviluppo.", []),
        ("Si guarda anche al Mediterraneo.", []),
    ],
)
def test_areas(text: str, areas: list[tuple[int, str]]) -> None:
    found = cells(_read(text).facts, "geographic_priorities").values()
    assert [(row["rank"], row["area"]) for row in found] == areas
    assert _themes(text) == []


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Due sono gli assi scelti per il biennio: il lavoro e la casa.", ["axis lavoro", "axis casa"]),
        ("L'azione si concentra su due assi: I) acqua; II) pace.", ["axis acqua", "axis pace"]),
        (
            "Il primo asse è l'acqua, il secondo la scuola e il terzo la pace.",
            ["axis acqua", "axis scuola", "axis pace"],
        ),
        ("Le priorità sono due. La prima è l'acqua, la seconda la pace.", ["priority acqua", "priority pace"]),
        ("La pace costituisce il primo asse, l'acqua il secondo.", ["axis pace", "axis acqua"]),
        (
            "Si è lavorato su tre priorità: acqua e pozzi, casa, scuola e lavoro.",
            ["priority acqua e pozzi", "priority casa", "priority scuola e lavoro"],
        ),
        ("Il piano individua due temi prioritari, ovvero l'acqua e la pace.", ["priority acqua", "priority pace"]),
        ("Si indicano come prioritari i temi dell'acqua e della pace.", ["priority acqua", "priority pace"]),
        ("La Giunta dà priorità alla pace.", ["priority pace"]),
        ("Figurano tra i temi prioritari l'acqua e la pace.", ["priority acqua", "priority pace"]),
        ("**Temi prioritari:** acqua, pace", ["priority acqua", "priority pace"]),
        ("Sono trasversali ai due assi l'ascolto e la *cura*.", ["cross_cutting ascolto", "cross_cutting cura"]),
        ("L'ascolto attraversa tutti gli assi.", ["cross_cutting ascolto"]),
        ("Due temi percorrono l'intero piano: l'ascolto e la cura.", ["cross_cutting ascolto", "cross_cutting cura"]),
        ("Agli assi si affianca, in modo trasversale, l'ascolto.", ["cross_cutting ascolto"]),
        ("Tema trasversale: l'ascolto.", ["cross_cutting ascolto"]),
        ("Si delibera\n\n1. di assumere l'ascolto quale tema trasversale;\n2. altro.", ["cross_cutting ascolto"]),
        (
            "Si delibera\n\n1. di individuare come ambiti prioritari di intervento l'acqua e lo sport;\n2. altro.",
            ["priority acqua", "priority sport"],
        ),
        (
            "Assi: pace e casa. Alla pace si ricollega l'ascolto; all'Università è legata la scuola.",
            ["axis pace", "axis casa", "related ascolto"],
        ),
        (
            "Assi: la pace e la casa. A quest'ultima si lega il tema della cura.",
            ["axis pace", "axis casa", "related cura"],
        ),
        ("Due gli assi: il primo è la pace, il secondo è l'ascolto.", ["axis pace", "axis ascolto"]),
        (
            "Trasversali sono la pace e la parità tra donne e uomini.",
            ["cross_cutting pace", "cross_cutting parità tra donne e uomini"],
        ),
        ("Tutti sono attraversati dal principio dell'ascolto.", ["cross_cutting ascolto"]),
        ("La parità di genere è perseguita in modo trasversale.", ["cross_cutting parità di genere"]),
        ("Viene considerato trasversale il tema dell'ascolto.", ["cross_cutting ascolto"]),
        (
            "Il Comune intende fare poco ma bene: sono prioritari l'acqua e lo sport.",
            ["priority acqua", "priority sport"],
        ),
    ],
)
def test_however_it_is_told(text: str, themes: list[str]) -> None:
    assert [f"{rank} {name}" for rank, name in _themes(text)] == themes


@pytest.mark.parametrize(
    "text",
    [
        "Lo sport e il turismo, che pure contano, non costituiscono priorità del piano.",
        "Lo sport non rientra tra i temi prioritari.",
        "Non sono prioritari lo sport e il turismo.",
        "Lo sport potrà diventare un tema prioritario.",
        "Le priorità dell'Unione europea sono il clima e l'energia.",
        "Il Ministero indica come prioritari il clima e l'energia.",
        "La Regione dà priorità ai progetti che uniscono più enti.",
        "Si considerano prioritarie le proposte dei partner.",
    ],
)
def test_denied_and_others_themes(text: str) -> None:
    assert _themes(text) == []


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Le aree geografiche prioritarie sono due: Caucaso e Sahel.", ["Caucaso", "Sahel"]),
        ("Aree prioritarie: Caucaso, Sahel", ["Caucaso", "Sahel"]),
        ("Al primo posto tra le aree geografiche vi è il Sahel, al secondo il Caucaso.", ["Sahel", "Caucaso"]),
        ("Il Comune guarda in primo luogo al Sahel, quindi al Caucaso.", ["Sahel", "Caucaso"]),
        ("Si privilegiano, nell'ordine, il Sahel e il Caucaso.", ["Sahel", "Caucaso"]),
        ("Il Sahel è la prima area di interesse; a seguire il Caucaso.", ["Sahel", "Caucaso"]),
        ("Tra le aree prioritarie figura il Sahel.", ["Sahel"]),
        ("L'azione si rivolge prioritariamente ai Balcani.", ["Balcani"]),
        ("Si delibera di considerare aree prioritarie, nell'ordine, il Sahel e i Balcani.", ["Sahel", "Balcani"]),
        ("Si lavora in primo luogo nel Sahel e, a seguire, nei Balcani.", ["Sahel", "Balcani"]),
        ("Prioritari sono i Balcani; seguono il Caucaso e, da ultimo, il Sahel.", ["Balcani", "Caucaso", "Sahel"]),
        ("In ordine di priorità vengono il Sahel, il Levante e il Caucaso.", ["Sahel", "Levante", "Caucaso"]),
        ("Hanno la precedenza i Balcani, seguiti dal Sahel e dal Caucaso.", ["Balcani", "Sahel", "Caucaso"]),
        ("Massima priorità è attribuita al Sahel, cui si affiancano i Balcani.", ["Sahel", "Balcani"]),
        (
            "Territori\n\nViene prima il Sahel; poi, nell'ordine, i Balcani e il Caucaso.",
            ["Sahel", "Balcani", "Caucaso"],
        ),
        (
            "L'azione si concentra, in primo luogo, sui Balcani; in secondo luogo, sul Sahel; infine, sull'Africa orientale.",
            ["Balcani", "Sahel", "Africa orientale"],
        ),
        ("Storia\n\nViene prima il Sahel; poi i Balcani.", []),
        ("Il Caucaso non è un'area prioritaria.", []),
        ("L'Unione europea ritiene prioritari i Balcani.", []),
    ],
)
def test_areas_however_they_are_told(text: str, areas: list[str]) -> None:
    assert [row["area"] for row in cells(_read(text).facts, "geographic_priorities").values()] == areas


@pytest.mark.parametrize(
    "text",
    [
        "In ordine di priorità, il Comune opera nei Balcani, nel Maghreb e nel Sahel.",
        "In ordine di priorità gli interventi si rivolgono ai Balcani, al Maghreb e al Sahel.",
        "Il Comune opera, in ordine di priorità, nei Balcani, nel Maghreb e nel Sahel.",
    ],
)
def test_areas_in_order_behind_who_works_there(text: str) -> None:
    found = page(text, kind="guideline")
    areas.read(found)
    rows = cells(found.facts, "geographic_priorities").values()
    assert [(r["area"], r["rank"]) for r in rows] == [("Balcani", 1), ("Maghreb", 2), ("Sahel", 3)]


def test_an_order_in_which_a_board_works_is_none_of_areas() -> None:
    found = page("In ordine di priorità, la Giunta esamina le domande dei Comuni e delle scuole.", kind="guideline")
    areas.read(found)
    assert cells(found.facts, "geographic_priorities") == {}


def test_the_next_paragraph_of_an_article_is_no_theme() -> None:
    text = "Articolo 2 - Temi\n1. I temi prioritari sono:\na) la pace;\nb) l'acqua.\n2. È tema trasversale la parità.\n"
    found = page(text, kind="guideline")
    priorities.read(found)
    rows = cells(found.facts, "theme_priorities").values()
    assert [(r["theme_name"], r["rank"]) for r in rows] == [
        ("pace", "priority"),
        ("acqua", "priority"),
        ("parità", "cross_cutting"),
    ]
