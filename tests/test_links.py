"""Links in every way pages write them, and what looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.links import find_links, normalise_url


def found(text: str) -> list[tuple[str | None, str]]:
    """(label, address) of the links of a text."""
    return [(text[slice(*link.label)] if link.label else None, text[slice(*link.url)]) for link in find_links(text)[0]]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[https://efus.eu/](Visita il sito)", [("Visita il sito", "https://efus.eu/")]),
        ("[Visita il sito](https://efus.eu/)", [("Visita il sito", "https://efus.eu/")]),
        ("[mailto:a@b.it](a@b.it)", [("a@b.it", "mailto:a@b.it")]),
        ("Si veda https://efus.eu/.", [(None, "https://efus.eu/")]),
        ("(www.efus.eu)", [(None, "www.efus.eu")]),
        ("Scrivere a info@comune.prova.it, grazie.", [(None, "info@comune.prova.it")]),
        ("[https://a.it/x_(y)](Uno) e [Due](https://b.it)", [("Uno", "https://a.it/x_(y)"), ("Due", "https://b.it")]),
        ("nota [1] (vedi sopra)", []),
        ("alle 10.00 del 3.5", []),
    ],
)
def test_links(text: str, links: list[tuple[str | None, str]]) -> None:
    """Both notations, bare addresses, mail; no brackets that are none."""
    assert found(text) == links


@pytest.mark.parametrize(
    "text",
    ["[https://efus.eu/](", "[https://efus.eu/ Visita il sito", "[Visita](htp:/efus.eu)", "[https://efus.eu/]()"],
)
def test_broken_links_are_told(text: str) -> None:
    """Markup that opens a link and is none."""
    links, malformed = find_links(text)
    assert malformed
    assert not any(link.label for link in links)


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTP://WWW.Efus.EU", "http://www.efus.eu/"),
        ("https://efus.eu:443/a/../b/./c", "https://efus.eu/b/c"),
        ("https://efus.eu/%7euser#:~:text=x", "https://efus.eu/~user"),
        ("www.efus.eu", "http://www.efus.eu/"),
        ("MAILTO:Info@Efus.eu", "mailto:Info@Efus.eu"),
    ],
)
def test_normal_form(url: str, normal: str) -> None:
    """RFC 3986, without fragment."""
    assert normalise_url(url).geturl() == normal


@given(st.text(st.sampled_from("ab[]().:/@ \n#%w")))
def test_links_never_overlap(text: str) -> None:
    """On any text: in order, apart, inside the text, their parts inside them."""
    links, _ = find_links(text)
    last = 0
    for link in links:
        assert last <= link.start < link.end <= len(text)
        assert all(link.start <= a <= b <= link.end for a, b in (link.url, link.label or link.url))
        last = link.end


@given(st.text())
def test_normal_form_is_stable(url: str) -> None:
    """Twice is once."""
    once = normalise_url(url).geturl()
    assert normalise_url(once).geturl() in (once, normalise_url(normalise_url(once).geturl()).geturl())
