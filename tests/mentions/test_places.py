"""Places: each rule beside the Italian it reads, with near misses that name no place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import gazetteer
from pipelines.mentions.places import find, find_in_slug


def read(text: str) -> list[tuple[str, str | None]]:
    """What is named, as written, with its normalised form."""
    return [(text[m.start : m.end], m.normalised) for m in find(text)]


def named(text: str) -> list[str]:
    """What is named, as written."""
    return [name for name, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torino ospita la sede.", [("Torino", "3165524")]),
        ("con sede a Vienna", [("Vienna", "2761369")]),
        ("nata a Dublino, poi ad Atene", [("Dublino", "2964574"), ("Atene", "264371")]),
        ("il sindaco di Villeneuve-d'Ascq", [("Villeneuve-d'Ascq", "6543862")]),
        ("gemellata con Chambery e Malmo", [("Chambery", "3027422"), ("Malmo", "2692969")]),
        ("progetti a Hanoi e Città del Capo", [("Hanoi", "1581130"), ("Città del Capo", "3369157")]),
        ("i Comuni di Casarile, Noviglio e Vernate", ["3179836", "6535767", "3164536"]),
        ("Sesto San Giovanni, Reggio nell'Emilia e Reggio Emilia", ["3166598", "3169522", "3169522"]),
    ],
)
def test_cities_are_found_by_own_and_italian_name(text: str, expected: list[object]) -> None:
    found = read(text)
    assert expected == (found if isinstance(expected[0], tuple) else [code for _, code in found])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("con sede a Lussemburgo", [("Lussemburgo", "2960316")]),
        ("fondata a Panama nel 1999", [("Panama", "3703443")]),
        ("con sede in Lussemburgo", [("Lussemburgo", "LU")]),
        ("progetti a Cuba e in Georgia", [("Cuba", "CU"), ("Georgia", "GE")]),
        ("nata a Malta, istituita in Georgia", [("Malta", "MT"), ("Georgia", "GE")]),
    ],
)
def test_a_town_is_at_and_a_country_in(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un ufficio al Cairo", [("Cairo", "360630")]),
        ("la corte dell'Aia", [("Aia", "2747373")]),
        ("il porto della Spezia", [("Spezia", "3175081")]),
        ("l'università dell'Aquila", [("Aquila", "3175121")]),
        ("L'Aquila e La Spezia", [("L'Aquila", "3175121"), ("La Spezia", "3175081")]),
        ("vola come un'aquila, dice l'Aia del cortile", [("Aia", "2747373")]),
    ],
)
def test_an_article_merges_with_the_word_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Birmingham, Alabama", ["4049979", "US"]),
        ("Birmingham, Regno Unito", ["2655603", "GB"]),
        ("Birmingham", ["2655603"]),
        ("Valencia (Venezuela)", ["3625549", "VE"]),
        ("Valencia", ["2509954"]),
        ("San José di Costa Rica", ["3621849", "CR"]),
        ("Granada, in Nicaragua,", ["3619136", "NI"]),
        ("fondata a Bruges", ["2800931"]),
        ("si è svolta a Ginevra nel 2019", ["2660646"]),
        ("Bruges (Francia)", ["3029799", "FR"]),
        ("tra Cordova e Salamanca", ["2519240", "3111108"]),
        ("gemellata con Zara e Pola", ["3186952", "3192224"]),
        ("Tripoli (Libano)", ["266826", "LB"]),
        ("San Paolo", ["3448439"]),
        ("il Comune di Sale", ["3168682"]),
        ("firmato a Salò il 22 marzo", ["3168633"]),
        ("gemellata con Salo (Finlandia)", ["637948", "FI"]),
        ("nata a Palmanova", ["3171573"]),
        ("Paese (TV)", ["3171710"]),
    ],
)
def test_homonyms(text: str, expected: list[str]) -> None:
    assert [code for _, code in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Stati Uniti", "US"),
        ("USA", "US"),
        ("Gran Bretagna", "GB"),
        ("Olanda", "NL"),
        ("Repubblica Ceca", "CZ"),
        ("Birmania", "MM"),
        ("Costa d'Avorio", "CI"),
        ("Federazione Russa", "RU"),
        ("Bosnia ed Erzegovina", "BA"),
        ("Guinea-Bissau", "GW"),
        ("Capo verde", "CV"),
        ("Territori Palestinesi", "PS"),
        ("Lombardia", "IT"),
        ("Emilia-Romagna", "IT"),
        ("Valle d'Aosta", "IT"),
        ("Catalogna", "ES"),
        ("Baviera", "DE"),
        ("Andalusia", "ES"),
        ("Stato Chin", "MM"),
        ("Scozia", "GB"),
        ("Europa", None),
        ("America Latina", None),
        ("Medio Oriente", None),
        ("Sud-est asiatico", None),
        ("Africa subsahariana", None),
        ("Balcani", None),
    ],
)
def test_countries_regions_and_areas(text: str, code: str | None) -> None:
    assert read(f"La rete opera in {text}, tra l'altro.") == [(text, code)]


def test_a_city_state_is_a_country_but_for_its_municipality() -> None:
    assert read("accordi con Singapore") == [("Singapore", "SG")]
    assert read("il Comune di Singapore") == [("Singapore", "1880252")]


@pytest.mark.parametrize(
    "text",
    [
        "Sono previste nuove reti. Bene. Del resto è così.",
        "Il Patto, la Rete, il Forum e il Dialogo",
        "Il Comune e il Sindaco; la Carta del Paese",
        "Patti di Gemellaggio",
        "Nel Settembre 2012 e in Maggio",
        "il sindaco Giuseppe Sala e Mario Monti",
        "Sala ha detto",
        "A cura di Ginevra Conti e Luca Siena",
        "Referente: Asia Verdi",
        "con la dott.ssa Vienna Neri",
        "Giorgio e Yvonne Aky",
        "World Food Policy Forum",
        "Rome Water Pact Awards",
        "Corso Buenos Aires 12, via Torino 3, Porta Napoli",
        "la basilica di Santa Croce",
        "Potenza di calcolo, Massa critica, Fermo restando",
        "MENTOR 2, EPIC e APRIRE",
        "la rete dei Portici",
        "scrivi a urp@Roma.it",
        "milano e parigi",
        "i cittadini Francesi, la comunità Cinese",
        "USAID",
        "l'Unione europea",
    ],
)
def test_near_misses(text: str) -> None:
    assert named(text) == []


def test_lists_vouch_for_their_members() -> None:
    assert named("Firenze, Prato e Potenza") == ["Firenze", "Prato", "Potenza"]
    assert named("i Comuni di Alba, Bra e Cuneo") == ["Alba", "Bra", "Cuneo"]
    assert named("la marcia Perugia-Assisi") == ["Perugia", "Assisi"]
    assert named("Prato. Potenza.") == []


def test_small_towns_stand_alone_as_items_but_not_as_first_words() -> None:
    assert named("Vernate") == ["Vernate"]
    assert named("Pieve Emanuele promuove la rete.") == ["Pieve Emanuele"]
    assert named("Vernate promuove la rete.") == []


def test_capitals() -> None:
    assert named("DICHIARAZIONE DI STOCCOLMA") == ["STOCCOLMA"]


def test_value() -> None:
    (mention,) = find("il Sindaco di Hiroshima")
    assert mention.kind == "place"
    assert mention.value == gazetteer.Place("1862415", "JP", "city", "Hiroshima")


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("acqua-pulita-a-maputo-mozambico", ["1040652", "MZ"]),
        ("scuole-in-costa-d-avorio", ["CI"]),
        ("orti-urbani-citta-del-messico", ["3530597"]),
        ("green-school-mediterranean-network", []),
        ("in-marcia-con-il-clima", []),
        ("una-citta-per-la-pace", []),
    ],
)
def test_slugs(slug: str, expected: list[str]) -> None:
    assert [place.place_id or place.country_code for place in find_in_slug(slug)] == expected


def test_gazetteer_rows() -> None:
    assert gazetteer.city("2988507") == {
        "place_id": "2988507",
        "name": "Paris",
        "name_it": "Parigi",
        "country_code": "FR",
        "latitude": pytest.approx(48.853, abs=0.01),
        "longitude": pytest.approx(2.349, abs=0.01),
        "population": gazetteer.city("2988507")["population"],
    }
    assert gazetteer.city("3170647")["name_it"] == "Pisa"
    assert gazetteer.country("CI") == {
        "country_code": "CI",
        "alpha3": "CIV",
        "name_it": "Costa d'Avorio",
        "name_en": "Ivory Coast",
        "continent": "Africa",
    }
    with pytest.raises(KeyError):
        gazetteer.city("1")


def test_resolve() -> None:
    assert gazetteer.resolve("Lubiana") == gazetteer.Place("3196359", "SI", "city", "Lubiana")
    assert gazetteer.resolve("Tripoli", "LB") == gazetteer.Place("266826", "LB", "city", "Tripoli")
    assert gazetteer.resolve("Tripoli", "SE") is None
    assert gazetteer.resolve("Nessunposto") is None
    assert gazetteer.resolve("") is None


_PIECES = st.sampled_from("Roma Sàle L'Aquila Reggio-Emilia Il Cairo, (TV) S. @.…\ufffc\n")


@settings(max_examples=200, deadline=None)
@given(st.text(_PIECES, max_size=80) | st.text())
def test_spans(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


def test_time_grows_with_length_only() -> None:
    find("Roma " * 10)
    start = time.process_time()
    find("San Giovanni in Città di " * 20_000)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("una sede a Pirano (Slovenia)", ["3193341", "SI"]),
        ("accordi con Granada e León (Nicaragua)", ["3619136", "3618030", "NI"]),
        ("accordi con Granada e León", ["2517117", "3618030"]),
        ("Messico: Mérida, La Paz", ["MX", "3523349", "4000900"]),
        ("in Nicaragua, a León", ["NI", "3618030"]),
        ("Friburgo (Germania), Friburgo (Svizzera) e Friburgo", ["2925177", "DE", "2660718", "CH", "2660718"]),
        ("Lione (Francia) e Granada", ["2996944", "FR", "2517117"]),
    ],
)
def test_a_country_beside_decides_among_homonyms_and_for_their_list(text: str, found: list[str]) -> None:
    assert [mention.normalised for mention in find(text)] == found
