"""Plain sentences of a network's section tell in company what each of them tells alone, and no more."""

from random import Random

import pytest
from texts import tables

TURIN = "Comune di Torino"
PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"
Row = tuple[object, ...]
BANK: dict[str, list[Row]] = {
    "La rete conta 140 città di 32 Paesi.": [("member_cities", 140.0), ("member_countries", 32.0)],
    "La rete rappresenta oltre 60 milioni di cittadini.": [("population_represented", 60e6)],
    "La rete raccoglie Comuni, autorità portuali e imprese di 32 Paesi.": [("member_countries", 32.0)],
    "Finora la rete ha tenuto undici incontri.": [("meetings_held", 11.0)],
    "Il lavoro della rete si articola in sei forum tematici.": [("thematic_forums", 6.0)],
    "Al suo interno operano cinque gruppi di lavoro.": [("working_groups", 5.0)],
    "Vi aderiscono 46 Comuni italiani.": [("member_municipalities", 46.0)],
    "Ne fanno parte anche 9 associazioni.": [("member_associations", 9.0)],
    "Nel 2010 le città aderenti erano 90.": [("member_cities", 90.0)],
    "Il Sindaco di Torino siede nel Comitato Esecutivo.": [
        ("Comitato Esecutivo", "committee"),
        ("Sindaco di Torino", "committee_member", "Comitato Esecutivo", None),
    ],
    "Dal 2019 al 2022 Torino ha presieduto il Forum Cultura.": [
        ("Forum Cultura", "forum"),
        (TURIN, "chair", "Forum Cultura", "2019/2022"),
    ],
    "Il Settore Ambiente partecipa al gruppo di lavoro Acque interne.": [
        ("gruppo di lavoro Acque interne", "working_group"),
        ("Settore Ambiente", "participant", "gruppo di lavoro Acque interne", None),
    ],
    "L'Ufficio Relazioni internazionali coordina la partecipazione della città alla rete.": [
        ("Ufficio Relazioni internazionali", "coordinator", None, None)
    ],
    "Torino ospita il segretariato europeo della rete.": [(TURIN, "host", "segretariato europeo", None)],
    "Il Comune, dal canto suo, ospita il segretariato europeo.": [(TURIN, "host", "segretariato europeo", None)],
    "La rete collabora con la Fondazione Laghi.": [("works_with", "Fondazione Laghi")],
    "La rete collabora con la Banca europea per gli investimenti.": [
        ("works_with", "Banca europea per gli investimenti")
    ],
    "La rete è partner strategico dell'Agenzia europea dell'ambiente.": [
        ("strategic_partner", "Agenzia europea dell'ambiente")
    ],
    "La rete fa parte della Piattaforma europea delle acque.": [("part_of", "Piattaforma europea delle acque")],
    "La rete è nata dal programma Acque Vive.": [("grew_from", "Acque Vive")],
    "La rete organizza con la Fondazione Rive il Premio Riva.": [
        ("organised_with", "Fondazione Rive"),
        ("Premio Riva", "award"),
    ],
    "Ogni due anni la rete assegna il Premio Città d'acqua.": [("Premio Città d'acqua", "award")],
    "Tra gli organi della rete c'è la Task Force Navigazione.": [("Task Force Navigazione", "task_force")],
    "Nel 2020 il Comune di Torino è stato partner del progetto europeo Onda.": [
        (TURIN, "project_partner", "Onda", "2020")
    ],
    "Torino ne fa parte dal 2003.": [("member", "2003")],
    "Il Comune vi ha aderito nel 2003.": [("member", "2003")],
    "Il Comune siede nel Comitato di gestione e nel gruppo di lavoro Economia blu.": [
        ("Comitato di gestione", "committee"),
        ("gruppo di lavoro Economia blu", "working_group"),
        (TURIN, "committee_member", "Comitato di gestione", None),
        (TURIN, "committee_member", "gruppo di lavoro Economia blu", None),
    ],
    "Ogni tre anni le città ricevono il Premio EUROLAGHI.": [("Premio EUROLAGHI", "award")],
    "La rete assegna l'EUROLAGHI Award, premio biennale.": [("EUROLAGHI Award", "award")],
    "Lione presiede il Forum Energia.": [("Forum Energia", "forum")],
    "La Sindaca di Gand siede nel Consiglio Direttivo.": [("Consiglio Direttivo", "committee")],
    "Entro il 2027 la rete conterà 200 città.": [],
    "Torino intende presiedere la rete.": [],
    "Nel 2015 il Comune di Lione ha lasciato la rete.": [],
    "Al convegno di Lione hanno partecipato 300 persone.": [],
    "La rete non ha una sede propria.": [],
    "Il Comune collaborerà con la Fondazione Monti al prossimo festival.": [],
    "Torino è uscita nel 2012 dalla rete VALLI VIVE.": [],
    "Nel 2026 la rete incontrerà a Gand 30 nuove città.": [],
    "L'Università di Torino collabora con la Fondazione Po.": [],
    "Il Settore Cultura organizza con la Fondazione Teatri il Festival dei laghi.": [],
    "Nessun gruppo di lavoro si riunisce a Torino.": [],
    "Fino al 2018 la rete collaborava con la Fondazione Onde.": [],
}  # fmt: skip
COLUMNS = {
    "network_metrics": ("metric", "value"),
    "network_bodies": ("body", "kind"),
    "roles": ("holder", "role", "body", "period_edtf"),
    "network_relations": ("relation", "object"),
    "memberships": ("status", "joined_edtf"),
    "indicators": ("indicator", "value"),
}
SMALL = ("La", "Il", "L'Ufficio", "L'Università", "Al", "Dal", "Nel", "Vi", "Ne", "Ogni", "Tra", "Entro", "Finora", "Fino",
         "Nessun")  # fmt: skip


def told(words: str) -> list[Row]:
    """What a network's section tells of it."""
    found = tables(PAGE.format(words), "networks_list")
    rows = [(row.get("network_id", "el"), *(row[c] for c in COLUMNS[t])) for t in COLUMNS for row in found[t]]
    assert {row[0] for row in rows} == {"el"}
    return sorted({row[1:] for row in rows}, key=str)


def expected(sentences: list[str]) -> list[Row]:
    """What the sentences tell each for itself; that a page of networks has the section is a membership."""
    rows = {row for sentence in sentences for row in BANK[sentence]}
    return sorted(rows | ({("member", None)} if ("member", "2003") not in rows else set()), key=str)


def clause(sentence: str) -> str:
    """A sentence as it is written behind another in the same one."""
    return sentence[0].lower() + sentence[1:-1] if sentence.split(" ")[0].strip(",") in SMALL else sentence[:-1]


@pytest.mark.parametrize("sentence", BANK)
def test_alone(sentence: str) -> None:
    """Each sentence alone tells its rows."""
    assert told(sentence) == expected([sentence])


@pytest.mark.parametrize("seed", range(60))
def test_in_company(seed: int) -> None:
    """Three to five of them in one paragraph, in several, or two of them in one sentence."""
    draw = Random(seed)
    sentences = draw.sample(sorted(BANK), draw.randint(3, 5))
    first, *_, last = sentences
    joint = draw.choice(["; ", ", mentre "]) if not last.startswith(("Al ", "Vi ", "Ne ", "Tra ")) else "; "
    together = f"{first[:-1]}{joint}{clause(last)}."
    words = draw.choice([" ".join(sentences), "\n\n".join(sentences), " ".join([together, *sentences[1:-1]])])
    assert told(words) == expected(sentences), words
