"""The publisher of a page by its names: the city it holds, what it acts under, its mayor."""

from __future__ import annotations

import re
from functools import cache

from pipelines.gazetteer import Place, frequency, meanings
from pipelines.ids import slug
from pipelines.vocabulary import alternation

_UNION = re.compile(
    r"(?:Unione|Comunità)(?= )|Provincia(?= (?:autonoma )?(?:di|del|della) )"
    r"|Libero Consorzio(?= [Cc]omunale (?:di |d'))"
)
"""A union of municipalities or a province, which acts as `l'Unione`, `la Provincia` in its own pages; Sicily's acts as
`il Libero Consorzio`."""
_WITH_ARTICLE = re.compile(r"^(?:dell['’]|della |del )(?=[A-ZÀ-Þ])")
_ARTICLES = {"dell'": "L'", "della ": "La ", "del ": "Il "}
_BARE_ARTICLE = re.compile(r"L'|La (?=[A-ZÀ-Þ])")


@cache
def publisher_acting(publisher: str) -> re.Pattern[str]:
    """The publisher acting, its mayor included."""
    names = [name.replace("’", "'") for name in publisher_names(publisher)]
    city, town = alternation(city_names(publisher)), re.escape(of_town(publisher))
    union = _UNION.match(publisher)
    common = (
        rf"|(?:[Ll]a |[Ll]'|[Ii]l )(?i:{union[0]})(?: (?:dei|di) [Cc]omuni| [Cc]omunale)?(?! [Ee]urope)"
        if union
        else ""
    )
    mayor = (
        rf"(?P<mayor>(?:[Ss]indac[oa]|[Pp]rim[oa] [Cc]ittadin[oa])(?: metropolitan[oa])?(?: di (?:{city})| {town})?)"
        r"(?! di)(?!\w)(?! d[ei]l)"
    )
    if union:
        whole = re.escape(publisher[union.end() :].replace("’", "'"))
        mayor = (  # "Presidente della Provincia", "Presidente dell'Unione Terre d'Acqua", of no other
            rf"(?P<mayor>(?<![Vv]ice[ -])[Pp]residente (?:dell'|della |del )(?i:{union[0]})(?:{whole})?)"
            r"(?!\w| (?:d(?:i|el|ella|elle|ei|egli) |dell'|[Ee]urope|[A-ZÀ-Þ]))"
        )
    return re.compile(
        rf"(?<![\w])(?:{mayor}|(?P<sister>Città [Mm]etropolitana di (?:{city})(?!\w))"
        rf"|(?P<name>{alternation(names)})(?!\w)(?! d(?:i |')[A-ZÀ-Þ])|(?P<city>{city})(?!\w)"
        rf"(?! [A-Z]\w+ (?:Pact|Food|Urban))|(?P<common>[Ll]'[Aa]mministrazione(?: [Cc]omunale| [Cc]ittadina)?"
        rf"|[Ii]l [Cc]omune|[Ll]o stesso [Cc]omune"
        rf"|[Ll]a stessa [Cc]ittà|[Ll]a [Cc]ittà(?: metropolitana)?|[Ll]'[Ee]nte"
        rf"|[Ll]a nostra [Cc]ittà|[Ii]l nostro [Cc]omune{common})"
        r"(?=, (?:che (?:vi|ne|è|ha|fa)|(?:dal canto suo|del resto|da parte sua|invece|intanto|peraltro|inoltre|infatti"
        r"|a sua volta|poi),) |(?:, (?:soci[oa]|membro|aderente|iscritt[oa]|entrat[oa]|già"
        r"|attraverso|tramite|mediante|insieme|con|nel|dal|in)\b[^,;.:]{0,70},)? (?:ha|è|fa|si|sta"
        r"|aderi|parteci|prend|contribu|collabor|dialoga|opera|presied|co-presied|copresied|guid|coordin|sied|ospit"
        r"|ne|vi|dal"
        r"|nel|nell'|conta|risulta|figura|rientra|apparten|appartiene|entra|entrò|detiene|ricopre|esercita|mantiene"
        r"|rinnov|conferm|sottoscri|lavor|interv|segu|svolg|assum|organizz|promuov|aveva|era|fu|dà|,)))"
    )


@cache
def common_name(publisher: str) -> str | None:
    """The word under which a union or a province goes in its own pages: `Unione` for `Unione dei Comuni del Sole`."""
    union = _UNION.match(publisher)
    return union[0] if union else None


@cache
def city_names(publisher: str) -> tuple[str, ...]:
    """The city a publisher's name holds, the longest form first: `Comune di Milano` -> Milano, `Comune dell'Aquila` ->
    L'Aquila, `Comune della Spezia` -> La Spezia."""
    tail = (
        re.sub(
            r"^(?:Comune|Città [Mm]etropolitana|Città|Provincia|Libero Consorzio [Cc]omunale|Municipio|Roma)\s+"
            r"(?:di |d')?",
            "",
            publisher,
        ).strip()
        or publisher
    )
    if article := _WITH_ARTICLE.match(tail):
        tail = _ARTICLES[article[0].replace("’", "'")] + tail[article.end() :]
    if tail.endswith("Capitale"):
        return tuple(dict.fromkeys([tail, tail.split(" ")[0]]))
    short = _SHORTENED.match(tail) if tail != publisher else None
    return (tail, short[0]) if short and frequency(short[0].lower()).italian < _COMMON else (tail,)


@cache
def own_town(publisher: str) -> Place | None:
    """The Italian town of a publisher, for which its own name stands on its own pages: `Latina` is no quarter of Madrid
    on those of `Comune di Latina`."""
    return italian_town(city_names(publisher)[0])


@cache
def italian_town(name: str) -> Place | None:
    """The town of Italy that has a name for its own, the best ranked of several."""
    town = next((e for e in meanings(name) if e.kind == "city" and e.own and e.country_code == "IT"), None)
    return Place(town.place_id, town.country_code, "city", name) if town else None


_SHORTENED = re.compile(r"[A-ZÀ-Þ][\w'-]{3,}(?= (?:del|della|dei|degli|delle|di|nel|nella|in|sul|sulla|al|alla) )")
"""`Bassano| del Grappa`: the word by which a page goes on to call its town."""
_COMMON = 100  # how often the word list's corpora have a word that is no name alone: `Monte| di Procida`


@cache
def of_town(publisher: str) -> str:
    """How one says that something is of the publisher's town: `di Milano`, `dell'Aquila`, `della Spezia`."""
    articled = _WITH_ARTICLE.search(publisher.replace("’", "'").partition(" ")[2])
    if articled:
        return articled.string
    town = city_names(publisher)[0].replace("’", "'")
    article = _BARE_ARTICLE.match(town)
    return f"del{article[0].lower()}{town[article.end() :]}" if article else f"di {town}"


@cache
def letterhead_names(publisher: str) -> tuple[str, str]:
    """The names that stand above or below a publisher's own page: `Comune di Prova`, `Città di Prova`."""
    name = publisher.replace("’", "'")
    return name, name.replace("Comune di ", "Città di ")


@cache
def publisher_names(publisher: str) -> tuple[str, ...]:
    """The names under which a publisher acts in its own pages."""
    city = city_names(publisher)[0]
    if re.match(r"Città [Mm]etropolitana", publisher):
        return (
            publisher,
            publisher.replace("metropolitana", "Metropolitana"),
            f"Città metropolitana di {city}",
            "Città metropolitana",
            "Città Metropolitana",
        )
    if _UNION.match(publisher):
        return (publisher,)
    return (
        publisher,
        f"Comune di {city}",
        f"Città di {city}",
        f"città di {city}",
        "Amministrazione comunale",
        "Amministrazione Comunale",
    )


@cache
def publisher_ids(publisher: str) -> dict[str, str]:
    """Name of the publisher -> its organisation id, for mentions."""
    common = "Comune" if publisher.startswith("Comune") else common_name(publisher)
    extra = (f"{common} {of_town(publisher)}", common) if common else ()
    names = (name.replace("’", "'") for name in (*publisher_names(publisher), *extra))
    return {name: slug(publisher) for name in names if name[0].isupper()}


def means_publisher(publisher: str, name: str) -> bool:
    """Whether a name in a list is the publisher's, its town's or its mayor's."""
    name = name.replace("’", "'")
    tail = _OF_TOWN.sub("", name)
    return tail in city_names(publisher) or (tail != name and tail == of_town(publisher)) or name == publisher


_OF_TOWN = re.compile(  # "Sindaco di |Milano", "Sindaca |dell'Aquila"
    r"^(?:Sindac[oa](?: metropolitan[oa])?|Comune|Città|Città metropolitana) (?:di (?=[A-ZÀ-Þ])|(?=del))", re.I
)
