"""What is told of a network in other orders: counts of whom it is made up of, asides, whom it takes in, who promotes
it; each with its near misses."""

import pytest
from texts import OWN, about, cells, tables

CITIES, PEOPLE, TOWNS, CLUBS = (
    "member_cities",
    "population_represented",
    "member_municipalities",
    "member_associations",
)
Cells = list[tuple[object, ...]]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Sono oggi 90 le grandi città che compongono EUROLAGHI.", [(CITIES, 90)]),
        ("Sono 90 le città che compongono EUROLAGHI: nel loro insieme contano oltre 20 milioni di abitanti.",
         [(CITIES, 90), (PEOPLE, 20e6)]),
        ("Sono 90 le città che fanno parte di EUROLAGHI e complessivamente contano 20 milioni di abitanti.",
         [(CITIES, 90), (PEOPLE, 20e6)]),
        ("Le città che compongono la rete EUROLAGHI sono oggi 90.", [(CITIES, 90)]),
        ("Sono 12 le città che compongono il Comitato direttivo di EUROLAGHI.", []),
        ("Le città che compongono EUROLAGHI non sono ancora 90.", []),
        ("Torino e Gent collaborano con EUROLAGHI: nel loro insieme contano 2 milioni di abitanti.", []),
        ("I Comuni aderenti sono 30, cui si aggiungono 7 associazioni.", [(CLUBS, 7), (TOWNS, 30)]),
        ("I Comuni aderenti sono 30, ai quali si affiancano 7 associazioni.", [(CLUBS, 7), (TOWNS, 30)]),
        ("Raggruppa 30 Comuni; a questi si aggiungono 7 associazioni.", [(CLUBS, 7), (TOWNS, 30)]),
        ("I Comuni aderenti sono 30, cui si aggiungeranno 7 associazioni.", [(TOWNS, 30)]),
        ("I Comuni aderenti sono 30, cui si aggiungono 7 associazioni che hanno chiesto di aderire.", [(TOWNS, 30)]),
        ("I Comuni aderenti sono 30, cui si aggiungono 7 associazioni osservatrici.", [(TOWNS, 30)]),
    ],
)  # fmt: skip
def test_counts_of_whom_a_network_is_made_up(sentence: str, counts: Cells) -> None:
    """`Sono 90 le città che compongono EUROLAGHI: insieme contano`, `cui si aggiungono 7 associazioni`."""
    assert about(sentence, "network_metrics", "metric", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("EUROLAGHI, nata nell'ambito della rete Lagonet, è un'iniziativa che coinvolge 20 città.",
         [("eurolaghi", 20)]),
        ("EUROLAGHI, sorta nel quadro della rete Lagonet, riunisce 20 città.", [("eurolaghi", 20)]),
        ("EUROLAGHI, nata nell'ambito della rete Lagonet, che riunisce 20 città, è attiva.", [("lagonet", 20)]),
        ("EUROLAGHI fa parte della rete Lagonet, che riunisce 20 città.", [("lagonet", 20)]),
        ("A Lione i Sindaci, con EUROLAGHI, hanno dato vita alla rete Lagonet. All'iniziativa prendono parte 24 città.",
         [("lagonet", 24)]),
        ("A Lione i Sindaci, con EUROLAGHI, hanno lanciato la rete Lagonet. L'iniziativa coinvolge 24 città.",
         [("lagonet", 24)]),
        ("EUROLAGHI collabora con la rete Lagonet. All'iniziativa prendono parte 24 città.", []),
    ],
)  # fmt: skip
def test_whose_counts(sentence: str, counts: Cells) -> None:
    """The subject's, where another network stands in an aside; of what the sentence before told to begin."""
    assert about(sentence, "network_metrics", "network_id", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("La rete, di cui fanno parte anche Lione e Gent, ha accolto Torino nel 2019.", ["2019"]),
        ("Nel 2019 EUROLAGHI ha accolto tra i suoi membri la città di Torino.", ["2019"]),
        ("EUROLAGHI ha ammesso nel marzo 2019 il Comune di Torino.", ["2019-03"]),
        ("EUROLAGHI, con sede a Como, ha accolto il Comune di Torino come nuovo membro nel 2019.", ["2019"]),
        ("La rete ha accolto Torino nel 2019 e Gent nel 2020.", ["2019"]),
        ("EUROLAGHI ha accolto la proposta di Torino nel 2019.", []),
        ("EUROLAGHI ha accolto Torino nel Comitato direttivo nel 2019.", []),
        ("EUROLAGHI ha accolto il Sindaco di Torino nel 2019.", []),
        ("EUROLAGHI ha accolto Gent nel 2019.", []),
        ("EUROLAGHI non ha accolto Torino.", []),
        ("Nel 2019 Torino ha accolto la conferenza di EUROLAGHI.", []),
    ],
)
def test_networks_that_take_a_city_in(sentence: str, joined: list[str]) -> None:
    """`La rete ha accolto Torino nel 2019`."""
    assert about(sentence, "memberships", "joined_edtf") == [(day,) for day in joined]


@pytest.mark.parametrize(
    ("sentence", "convener"),
    [
        ("L'Organizzazione mondiale della sanità (OMS), con sede a Ginevra, è promotrice di EUROLAGHI.",
         "Organizzazione mondiale della sanità"),
        ("La Fondazione Cariplo è l'ideatrice della rete EUROLAGHI.", "Fondazione Cariplo"),
        ("La Fondazione Cariplo non è promotrice di EUROLAGHI.", None),
        ("La Fondazione Cariplo è promotrice di un bando di EUROLAGHI.", None),
        ("EUROLAGHI è promotrice di una conferenza della Fondazione Cariplo.", None),
    ],
)  # fmt: skip
def test_who_is_its_promoter(sentence: str, convener: str | None) -> None:
    """`L'OMS, con sede a Ginevra, è promotrice di EUROLAGHI`."""
    assert about(sentence, "networks", "convener") == [(convener,)]


@pytest.mark.parametrize(
    ("sentence", "founded", "founders"),
    [
        ("Lione e Gent hanno fondato nel maggio 1998 la rete internazionale di città impegnate per i laghi.", "1998-05",
         ["Gent", "Lione"]),
        ("Lione e Gent hanno istituito nel 1998 la rete.", "1998", ["Gent", "Lione"]),
        ("Lione e Gent hanno fondato nel 1998 una rete di scuole.", None, []),
        ("Lione e Gent hanno fondato nel 1998 la rete delle scuole di lago.", None, []),
        ("Lione e Gent hanno lanciato nel 1998 il forum dei giovani.", None, []),
    ],
)  # fmt: skip
def test_foundings_dated_before_what_is_founded(sentence: str, founded: str | None, founders: list[str]) -> None:
    """`hanno fondato nel maggio 1998 la rete`."""
    out = tables(f"Titolo della pagina\n\n{OWN} {sentence}\n")
    assert cells(out["networks"], "founded_edtf") == [(founded,)]
    assert cells(out["network_founders"], "founder") == [(name,) for name in founders]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A Palazzo Marino, il 14 ottobre 2015, le città hanno sottoscritto EUROLAGHI.", "Palazzo Marino"),
        ("Nella Sala delle Colonne, il 14 ottobre 2015, i Sindaci hanno firmato EUROLAGHI.", "Sala delle Colonne"),
        ("Presso il Teatro Dal Verme, il 14 ottobre 2015, è stato firmato EUROLAGHI.", "Teatro Dal Verme"),
        ("A Palazzo Marino la rete ha un ufficio; il 14 ottobre 2015 i Sindaci hanno firmato EUROLAGHI.", None),
        ("A Novembre, il 14 ottobre 2015, i Sindaci hanno firmato EUROLAGHI.", None),
    ],
)
def test_halls_before_the_day(sentence: str, place: str | None) -> None:
    """`A Palazzo Marino, il 14 ottobre 2015, le città hanno sottoscritto`."""
    assert about(sentence, "events", "kind", "place_name") == [("signing", place)]


LISTED = "Reti di città\n\nEUROLAGHI\nEUROLAGHI è una rete europea di città di lago.\n{}\n"
FORUM = "Forum Mare"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Il Comune di Torino:\n- è parte attiva del Forum Mare, nel quale co-presiede il Working Group Port e "
         "contribuisce ai lavori dei Working Group Fish e Lake;",
         [("co_chair", "Working Group Port"), ("participant", FORUM), ("participant", "Working Group Fish"),
          ("participant", "Working Group Lake")]),
        ("Il Comune di Torino:\n- è membro attivo del Forum Mare;\n- fa parte integrante del Forum Lago.",
         [("participant", "Forum Lago"), ("participant", FORUM)]),
        ("Il Comune di Torino:\n- non è parte del Forum Mare;\n- è parte lesa del Forum Lago.", []),
        ("Lione è parte attiva del Forum Mare.", []),
        ("Tra le città che compongono il Comitato Esecutivo di EUROLAGHI figura anche Torino, partner del progetto "
         "europeo Impulse, con il quale EUROLAGHI ha risposto al bando.",
         [("committee_member", "Comitato Esecutivo"), ("project_partner", "Impulse")]),
        ("Torino, partner dei progetti europei Impulse e Aqua di EUROLAGHI, ospita un incontro.",
         [("project_partner", "Aqua"), ("project_partner", "Impulse")]),
        ("Il Comune di Torino ha ospitato Lione, partner del progetto europeo Impulse.", []),
        ("EUROLAGHI ha incontrato Lione, partner del progetto europeo Impulse.", []),
    ],
)  # fmt: skip
def test_roles_as_parts_and_partners(text: str, roles: Cells) -> None:
    """`è parte attiva del Forum`, `Torino, partner del progetto europeo Impulse`."""
    assert cells(tables(LISTED.format(text), "networks_list")["roles"], "role", "body") == roles


@pytest.mark.parametrize(
    ("sentence", "described"),
    [
        ("L'organizzazione raccoglie 20 città.", True),
        ("L'Organizzazione mondiale della sanità (OMS), con sede a Ginevra, è promotrice di EUROLAGHI.", False),
        ("L'Associazione Nazionale Comuni Italiani (ANCI) sostiene il progetto della rete.", False),
    ],
)
def test_names_that_begin_with_a_word_for_a_network(sentence: str, described: bool) -> None:
    """`L'organizzazione` takes up the network, `L'Organizzazione mondiale della sanità` is another body."""
    text = f"Reti di città\n\nEUROLAGHI\n{sentence} La rete promuove scambi.\n"
    found = cells(tables(text, "networks_list")["networks"], "network_id", "description_it")
    assert ("eurolaghi", sentence if described else "La rete promuove scambi.") in found
