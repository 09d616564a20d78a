"""What a network draws on: `si avvale della collaborazione con`, also as the second object of one verb."""

import pytest
from texts import about


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("EUROLAGHI beneficia del partenariato strategico con la FAO e della cooperazione con l'UNESCO e con l'OCSE.",
         [("strategic_partner", "FAO"), ("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("La rete si avvale del supporto di molti e della collaborazione dell'UNESCO.", [("works_with", "UNESCO")]),
        ("La rete ha avviato una partnership strategica con la FAO e una stretta collaborazione con l'UNESCO.",
         [("strategic_partner", "FAO"), ("works_with", "UNESCO")]),
        ("La rete può contare sulla collaborazione con l'UNESCO.", [("works_with", "UNESCO")]),
        ("La rete auspica il sostegno della FAO e una collaborazione con l'UNESCO.", []),
        ("La rete non si avvale della collaborazione con l'UNESCO.", []),
        ("Il Comune di Torino si avvale della collaborazione con l'UNESCO.", []),
        ("La rete parla della pace e della collaborazione con l'UNESCO.", []),
    ],
)  # fmt: skip
def test_second_object_of_one_verb(sentence: str, told: list[tuple[str, str]]) -> None:
    """`si avvale della partnership strategica con X e della collaborazione con Y`; wishes and themes give nothing."""
    assert about(sentence, "network_relations", "relation", "object") == told
