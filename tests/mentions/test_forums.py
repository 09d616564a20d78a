"""Forums and tables of talks: named after an article, unless something else has the name."""

import pytest

from pipelines.mentions import forums
from pipelines.mentions.model import Mention


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("con i consigli di zona, il Forum Quartieri Aperti e le scuole", ["Forum Quartieri Aperti"]),
        ("il ruolo delle città nel Forum Mondiale sulle Acque e il Clima.", ["Forum Mondiale sulle Acque e il Clima"]),
        ("siede nel Tavolo interistituzionale per le acque", ["Tavolo interistituzionale"]),
        ("al Tavolo tecnico partecipano tutti", ["Tavolo tecnico"]),
        ("il Forum si riunisce ogni anno", []),  # takes up a name told before
        ("il Comitato Esecutivo del Forum", []),
        ("un forum sulle acque, il tavolo tecnico", []),
        ("il Forum della Rete Laghi", []),  # an organ
        ("nel Forum dell'Alleanza", []),
    ],
)
def test_named_forums(text: str, names: list[str]) -> None:
    """A name of its own: capitals, or the adjective that tells which."""
    assert [text[m.start : m.end] for m in forums.find(text, [])] == names


def test_what_has_a_name_already_is_no_forum() -> None:
    """A network, an organ or an event of that name is not mentioned twice."""
    text = "aderisce al Forum Laghi"
    assert not [*forums.find(text, [Mention("network", 12, 23, "forum-laghi", "forum-laghi")])]
