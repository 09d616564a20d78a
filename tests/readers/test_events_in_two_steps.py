"""Events told in two steps: a meeting that the next sentence dates, a signing that a delivery followed."""

import pytest
from texts import cells, tables

PACT = "I patti di Torino\n\nPolipact\nPolipact è un patto internazionale di città. {}\n"
NET = "Le reti di Torino\n\nPolinet\nPolinet è una rete di città. {}\n"
LIONE, GENOVA = "2996944", "3176219"


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("La firma di Polipact è avvenuta il 15 ottobre 2015 a Lione; il 16 ottobre 2015, durante le celebrazioni per la "
         "Giornata Mondiale dell'Alimentazione, il testo è stato consegnato al Segretario Generale.",
         [("delivery", "2015-10-16", None, "polipact"), ("signing", "2015-10-15", LIONE, "polipact")]),
        ("È stato firmato a Lione il 15 ottobre 2015. Il 16 ottobre 2015, a margine della conferenza, il testo è stato "
         "consegnato al Segretario.",
         [("delivery", "2015-10-16", None, "polipact"), ("signing", "2015-10-15", LIONE, "polipact")]),
        ("Alla firma, avvenuta a Lione il 14 ottobre 2015, ha fatto seguito, il 16 ottobre 2015, la consegna di Polipact "
         "al Segretario.",
         [("delivery", "2015-10-16", None, "polipact"), ("signing", "2015-10-14", LIONE, "polipact")]),
        ("Dopo la sottoscrizione, avvenuta a Lione il 14 ottobre 2015, Polipact è stato consegnato a Genova il 16 ottobre "
         "2015.",
         [("delivery", "2015-10-16", GENOVA, "polipact"), ("signing", "2015-10-14", LIONE, "polipact")]),
        ("La firma di Polipact è avvenuta il 15 ottobre 2015 a Lione; il 16 ottobre 2015, durante la cerimonia, le chiavi "
         "sono state consegnate al Sindaco.", [("signing", "2015-10-15", LIONE, "polipact")]),
        ("La firma di Polipact è avvenuta il 15 ottobre 2015 a Lione; il 16 ottobre 2015 il premio è stato consegnato a "
         "Genova.", [("signing", "2015-10-15", LIONE, "polipact")]),
        ("Alla firma dell'accordo, avvenuta a Lione il 14 ottobre 2015, seguì nel 2016 la consegna di Polipact.",
         [("delivery", "2016", None, "polipact"), ("signing", "2015-10-14", LIONE, None)]),
    ],
)  # fmt: skip
def test_a_signing_and_what_followed(sentence: str, events: list[tuple[str, str, str | None, str | None]]) -> None:
    """`La firma è avvenuta il 15; il 16, durante le celebrazioni, il testo è stato consegnato`; not keys, nor a prize."""
    found = tables(PACT.format(sentence), "networks_list")["events"]
    assert cells(found, "kind", "date_edtf", "place_id", "network_id") == events


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("I lavori confluiscono nel summit annuale. Quest'ultimo, ospitato a rotazione (nell'ottobre 2019 si è svolto a "
         "Lione), riunisce i Sindaci.", ("2019-10", LIONE, "polinet", "summit annuale")),
        ("Organizza ogni anno un summit. Quest'ultimo si è tenuto a Genova nell'ottobre 2019.",
         ("2019-10", GENOVA, "polinet", "summit")),
        ("La rete si riunisce nella conferenza annuale. L'ultima edizione si è svolta a Lione il 3 maggio 2022.",
         ("2022-05-03", LIONE, "polinet", "conferenza annuale")),
        ("I soci si ritrovano nell'assemblea annuale. Quella del 2021 ha avuto luogo a Genova nel giugno 2021.",
         ("2021-06", GENOVA, "polinet", "assemblea annuale")),
        ("Pubblica un rapporto annuale. L'ultima edizione è stata presentata a Lione nel 2019.", None),
        ("Cura il forum dei giovani e una rivista che esce ogni mese a cura dei soci. Quest'ultima si è tenuta a Lione "
         "nel 2019.", None),
        ("Organizza ogni anno un convegno. Quest'ultimo si terrà a Lione nell'ottobre 2030.", None),
        ("Organizza ogni anno un convegno. Quest'ultimo non si è svolto nel 2020.", None),
    ],
)  # fmt: skip
def test_a_meeting_that_the_next_sentence_dates(sentence: str, event: tuple[str, ...] | None) -> None:
    """`nel summit annuale. Quest'ultimo (nell'ottobre 2019 si è svolto a X)`; not a report, nor one to come."""
    found = tables(NET.format(sentence), "networks_list")["events"]
    assert cells(found, "date_edtf", "place_id", "network_id", "title") == ([event] if event else [])
