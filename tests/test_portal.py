"""The pages of the portal: sound markup, nothing of a source that runs, words in place, and how a browser sees them."""

import functools
import http.server
import json
import re
import shutil
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import polars as pl
import pytest
import tiny

from pipelines import packages, schema
from pipelines.cells import Cells, in_time
from pipelines.front import counts
from pipelines.passages import Passages, treated
from pipelines.pictures import Life, Spot, rose, timeline
from pipelines.portal import Portal, Published, address, write_pages
from pipelines.row_pages import listed
from pipelines.vocabulary import vocabulary
from pipelines.wording import Wording

ROOT = Path(__file__).parents[1]
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> </mark></article> {{ 7*7 }} &lt;'
IN_PARAGRAPH = {"a", "b", "br", "code", "mark", "span", "strong"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Markup(HTMLParser):
    """A page as a strict reader sees it: `faults` are tags that do not match and paragraphs that hold blocks."""

    faults: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"{tag}: an attribute twice")
        if self.open and self.open[-1].tag in ("p", "h1", "h2", "h3", "h4") and tag not in IN_PARAGRAPH:
            self.faults.append(f"{tag} in {self.open[-1].tag}")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop().tag != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def all(self, tag: str) -> list[Element]:
        return [each for each in self.elements if each.tag == tag]


def parsed(path: Path) -> Markup:
    markup = Markup()
    markup.feed(path.read_text("utf-8"))
    markup.close()
    markup.faults += [f"<{each.tag}> stays open" for each in markup.open]
    return markup


def shown(frames: dict[str, pl.DataFrame], out: Path) -> Path:
    out.mkdir()
    packages.write_packages(frames, out)
    portal = Portal(frames, "1.0.0")
    told = Published(out)
    write_pages(portal.contents() | portal.packages(told) | portal.front(told), out)
    return out


@pytest.fixture
def site(release: Path) -> Path:
    """The pages of the five texts."""
    return release / "out"


def pages(out: Path) -> list[Path]:
    return sorted(out.rglob("*.html"))


# Markup


def test_every_page_is_sound(site: Path) -> None:
    assert {str(path.relative_to(site)): parsed(path).faults for path in pages(site)} == {
        str(path.relative_to(site)): [] for path in pages(site)
    }


def test_there_is_a_page_of_everything_in_both_languages(site: Path) -> None:
    networks = pl.read_parquet(site / "milano-city-networks/data/networks.parquet")["network_id"]
    documents = pl.read_parquet(site / "milano-texts/data/documents.parquet")["document_id"]
    stems = ["index", *(f"pages/{name}" for name in schema.packages())]
    stems += [f"pages/networks/{name}" for name in networks] + [f"pages/documents/{name}" for name in documents]
    stems += [f"pages/tables/{name}" for name in listed()]
    found = {str(path.relative_to(site)) for path in pages(site)}
    assert found == {f"{stem}{ending}" for stem in stems for ending in (".html", ".en.html")}


def test_every_page_says_what_it_is_and_is_not(site: Path) -> None:
    for path in pages(site):
        markup, text = parsed(path), path.read_text("utf-8")
        language = "en" if path.name.endswith(".en.html") else "it"
        assert markup.all("html")[0].attributes["lang"] == language
        assert markup.all("title")[0].text.strip()
        assert len(markup.all("h1")) == 1
        assert ("Elaborazione non ufficiale" if language == "it" else "Unofficial elaboration") in text
        assert "https://creativecommons.org/licenses/by/4.0/" in text
        assert {"it", "en"} == {
            each.attributes["hreflang"] for each in markup.all("link") if "hreflang" in each.attributes
        }


def test_pages_can_be_walked_without_eyes_or_mouse(site: Path) -> None:
    for path in pages(site):
        markup = parsed(path)
        ids = Counter(each.attributes["id"] for each in markup.elements if "id" in each.attributes)
        assert [name for name, count in ids.items() if count > 1] == [], path
        assert next(each for each in markup.all("a")).attributes == {"class": "skip", "href": "#main"}
        assert all("scope" in each.attributes for each in markup.all("th")), path
        levels = [int(each.tag[1]) for each in markup.elements if re.fullmatch("h[1-6]", each.tag)]
        assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False)), (path, levels)
        named = {"aria-label", "aria-labelledby", "aria-hidden"}
        assert all(named & each.attributes.keys() for each in markup.all("svg")), path
        for each in markup.elements:
            assert set(each.attributes.get("aria-labelledby", "").split()) <= ids.keys(), path
        assert all(each.text.strip() for each in markup.all("a") + markup.all("summary")), path


def test_every_link_leads_somewhere_and_none_leaves_unasked(site: Path) -> None:
    known = {path: {each.attributes.get("id") for each in parsed(path).elements} for path in pages(site)}
    for path in pages(site):
        for each in parsed(path).elements:
            target = each.attributes.get("href", "")
            if each.tag == "a" and not urlsplit(target).scheme:
                name, anchor = urldefrag(target)
                file = (path.parent / name).resolve() if name else path
                assert file.is_file(), (path, target)
                assert not anchor or anchor in known[file], (path, target)
            assert "src" not in each.attributes
            assert not any(name.startswith("on") or name == "style" for name in each.attributes)
            if each.tag == "link" and each.attributes["rel"] in ("stylesheet", "icon"):
                assert not target.startswith(("http", "//", "/")), target


def test_colours_can_be_told_apart() -> None:
    style = (ROOT / "publish" / "style.css").read_text("utf-8")
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", style))
    grounds = ("ground", "tint")
    texts = [(ink, ground) for ink in ("ink", "soft", "link", "deep") for ground in grounds] + [("ink", "mark")]
    assert all(contrast(colours[ink], colours[ground]) >= 4.5 for ink, ground in texts)
    assert all(contrast(colours[each], colours["ground"]) >= 3 for each in ("warm", "named"))
    assert contrast("#ffffff", colours["deep"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG reckons it."""
    lights = sorted(luminance(each) for each in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# What the pages say


def test_a_network_shows_each_value_with_its_words_marked(tmp_path: Path) -> None:
    out = shown(tiny.frames(), tmp_path / "out")
    page = parsed(out / "pages/networks/ra.html")
    assert page.all("h1")[0].text.split() == ["Rete", "Alfa", "RA"]
    assert "12 città aderenti" in {each.text for each in page.all("h3")}
    assert {"Rete Alfa", "RA", "12"} <= {each.text for each in page.all("mark")}
    english = parsed(out / "pages/networks/ra.en.html")
    assert "12 member cities" in {each.text for each in english.all("h3")}


def test_other_values_of_the_texts_are_said_in_words(tmp_path: Path) -> None:
    rows = tiny.rows()
    rows["networks"][0] |= {"scope": "global"}
    rows["statements"] += [
        rows["statements"][0] | {"statement_id": f"o{value}", "row_key": "ra", "table_name": "networks",
                                 "column_name": "scope", "value": value, "preferred": value == "global"}
        for value in ("global", "european")
    ]  # fmt: skip
    out = shown({name: schema.frame(name, held) for name, held in rows.items()}, tmp_path / "out")
    notes = {each.text for each in parsed(out / "pages/networks/ra.html").all("p")}
    assert "Altri valori trovati nei testi: europeo" in notes


def test_every_row_of_a_small_table_is_told_with_its_words(tmp_path: Path) -> None:
    out = shown(tiny.frames(), tmp_path / "out")
    page = parsed(out / "pages/tables/projects.html")
    assert [each.text for each in page.all("h2")] == ["Ponte sul fiume"]
    assert "https://example.org/ponte" in {each.attributes.get("href") for each in page.all("a")}
    assert [each.text for each in page.all("dd")] == ["Kenya"]
    assert "Ponte sul fiume" in {each.text for each in page.all("mark")}
    home = {each.attributes["href"]: each.text for each in parsed(out / "index.html").all("a")}
    assert home["pages/tables/projects.html"].strip()
    assert "project_places" not in listed()


def test_cells_that_the_headline_tells_are_not_told_twice() -> None:
    empty = dict.fromkeys(schema.table("acts").columns)
    act = empty | {"act_id": "a", "kind": "law", "number": "125", "year": 2014, "title": "Norme", "issuer": "Stato"}
    cells, words = Cells({}), Wording("it")
    assert words.headline("acts", act) == "legge 125/2014: Norme"
    assert [(each.title, each.value) for each in cells.told(words, "acts", act)] == [("Ente emanante", "Stato")]
    named = act | {"number": None, "title": "Legge quadro", "issuer": "Legge"}
    assert [each.value for each in cells.told(words, "acts", named)] == ["legge", "2014", "Legge"]


def test_opening_hours_in_words() -> None:
    assert Wording("it").hours("Mo-Th 10:00-12:00; Fr off") == "lun-gio 10:00-12:00; ven off"


def test_no_code_of_ours_is_left_on_the_pages_of_small_tables(site: Path) -> None:
    codes = {code for name in listed() for field in schema.table(name).fields for code in field.enum or ()} - {"decree"}
    for name in listed():
        told = parsed(site / f"pages/tables/{name}.html").all("dd")
        assert codes.isdisjoint(each.text for each in told), name


def test_events_of_a_network_stand_in_time() -> None:
    dated = [{"date_edtf": each} for each in ("2015-10-15", "199X", "2009-09")]
    assert [row["date_edtf"] for row in in_time("events", dated)] == ["199X", "2009-09", "2015-10-15"]
    assert in_time("roles", [{"role": "host"}, {"role": "chair"}]) == [{"role": "host"}, {"role": "chair"}]


def test_the_first_page_counts_cells_not_the_statements_of_them() -> None:
    tables = {name: frame.to_dicts() for name, frame in tiny.frames().items()}
    cells = len(tables["statements"])
    tables["statements"] *= 2
    assert counts(tables)["values"] == cells


def test_a_post_held_once_says_when() -> None:
    role = {"holder": "Sindaco", "role": "chair", "body": "Task Force", "period_edtf": "2020"}
    assert Wording("it").headline("roles", role) == "Sindaco, presiede: Task Force, nel 2020"
    assert Wording("en").headline("roles", role | {"period_edtf": "2020/2022"}).endswith(", 2020–2022")


def test_a_text_is_shown_whole_with_what_was_read_marked(site: Path) -> None:
    statements = pl.read_parquet(site / "milano-texts/data/statements.parquet")
    for row in pl.read_parquet(site / "milano-texts/data/documents.parquet").iter_rows(named=True):
        page = parsed(site / f"pages/documents/{row['document_id']}.html")
        blocks = [
            each for each in page.elements if each.attributes.get("lang") == "it" and each.tag not in ("html", "td")
        ]
        read = "".join(
            "".join(each.text.split()) for each in blocks if each.tag in ("p", "span", "h2", "h3", "h4", "h5")
        )
        assert "".join(str(row["text"]).split()) in read.replace("\ufeff", ""), row["document_id"]
        anchors = {each.attributes.get("id") for each in page.all("mark")}
        own = statements.filter(pl.col("document_id") == row["document_id"])
        assert {f"c{start}" for start in own["char_start"]} <= anchors


def test_what_a_source_says_is_shown_and_never_runs(tmp_path: Path) -> None:
    rows = tiny.rows()
    rows["networks"][0] |= {"name": HOSTILE, "website_url": "javascript:alert(3)", "description_it": HOSTILE}
    rows["sources"][0] |= {"title": HOSTILE, "publisher": HOSTILE, "url": "https://example.org/\"onclick='x'"}
    rows["documents"][0]["text"] = HOSTILE + str(rows["documents"][0]["text"])[len(HOSTILE) :]
    rows["statements"][0] |= {"value": HOSTILE, "quote": HOSTILE, "rule": HOSTILE}
    rows["source_issues"][0] |= {"explanation_it": HOSTILE, "explanation_en": HOSTILE, "quote": HOSTILE}
    out = shown({name: schema.frame(name, held) for name, held in rows.items()}, tmp_path / "out")
    for path in pages(out):
        markup = parsed(path)
        assert markup.faults == [], path
        assert not {"img", "script", "iframe"} & {each.tag for each in markup.elements}, path
        hrefs = [each.attributes.get("href", "") for each in markup.elements]
        assert not any(href.startswith("javascript") or "onclick" in href for href in hrefs), path
    assert parsed(out / "pages/networks/ra.html").all("h1")[0].text.strip().startswith(HOSTILE)


def test_metadata_for_search_engines_cannot_end_their_element(published: Path) -> None:
    about = published / "milano-texts" / "dataset.jsonld"
    about.write_text(json.dumps({"name": "</script><img>"}), "utf-8")
    write_pages(Portal(tiny.frames(), "1.0.0").packages(Published(published)), published)
    page = parsed(published / "pages/milano-texts.html")
    assert page.faults == []
    assert [json.loads(each.text) for each in page.all("script")] == [{"name": "</script><img>"}]


def test_an_edition_without_rows_has_pages_too(tmp_path: Path) -> None:
    frames = {name: schema.frame(name, []) for name in schema.tables()}
    out = shown(frames, tmp_path / "out")
    assert all(parsed(path).faults == [] for path in pages(out))


def test_same_tables_same_bytes(site: Path, tmp_path: Path) -> None:
    one, other = (shown(tiny.frames(), tmp_path / name) for name in ("one", "other"))
    assert [path.read_bytes() for path in pages(one)] == [path.read_bytes() for path in pages(other)]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://example.org/a b", "http:/x", "", None]
)
def test_only_addresses_of_the_web_become_links(url: str | None) -> None:
    assert address(url) is None
    assert address("https://example.org/a?b=c&d") == "https://example.org/a?b=c&d"


# Words, passages, pictures


@pytest.mark.parametrize(
    ("edtf", "italian", "english"),
    [
        ("1987", "1987", "1987"),
        ("2009-09", "settembre 2009", "September 2009"),
        ("2019-09-05", "5 settembre 2019", "5 September 2019"),
        ("199X", "anni 1990", "1990s"),
        ("19XX", "1900–1999", "1900–1999"),
        ("2020/2022-03", "2020–marzo 2022", "2020–March 2022"),
        (None, "", ""),
    ],
)
def test_dates_in_words(edtf: str | None, italian: str, english: str) -> None:
    assert (Wording("it").date(edtf), Wording("en").date(edtf)) == (italian, english)


def test_numbers_in_words() -> None:
    italian, english = Wording("it"), Wording("en")
    assert (italian.number(1234567.5), english.number(1234567.5)) == ("1.234.567,5", "1,234,567.5")
    assert (italian.share(0.008), english.share(0.25)) == ("0,8%", "25%")
    assert (italian.size(999), english.size(1_234), english.size(45_600_000)) == ("999 B", "1.2 kB", "46 MB")


def test_every_allowed_value_that_a_page_names_has_an_italian_word() -> None:
    said = {"networks": ("kind", "scope"), "memberships": ("status",), "roles": ("role",), "events": ("kind",),
            "network_metrics": ("metric", "qualifier"), "network_founders": ("role",), "network_bodies": ("kind",),
            "network_relations": ("relation",), "partner_cities": ("relationship",), "coverage": ("treatment",),
            "source_issues": ("severity",), "agreements": ("kind", "status"), "projects": ("status",),
            "theme_priorities": ("rank",), "provisions": ("kind",), "acts": ("kind",), "organisations": ("kind",),
            "contacts": ("kind",)}  # fmt: skip
    words = Wording("it")
    for table, columns in said.items():
        for column in columns:
            for value in schema.table(table).field(column).enum or ():
                known = words.value(column, value)
                assert "_" not in value or known != value.replace("_", " ") or value == "task_force", (column, value)


def test_every_indicator_of_the_vocabulary_has_an_italian_word() -> None:
    held = vocabulary("indicators")
    known = {each["indicator"] for each in held["named"]} | set(held["counted"].values())
    words = Wording("it")
    assert [each for each in sorted(known) if words.value("indicator", each) == each.replace("_", " ")] == []


def test_a_sentence_stays_in_its_block_and_is_cut_far_from_its_words() -> None:
    text = (
        "Titolo senza punto\nPrima frase. Milano aderisce nel 2009. Terza.\n"
        + "parola " * 400
        + "qui "
        + "altro " * 400
    )
    blocks = [
        {"char_start": 0, "char_end": 18},
        {"char_start": 19, "char_end": 64},
        {"char_start": 65, "char_end": len(text)},
    ]
    passages = Passages(text, blocks)
    start = text.index("2009")
    [pieces] = passages.sentences([(start, start + 4)])
    assert [(each.text, each.treatment) for each in pieces] == [
        ("Milano aderisce nel ", ""), ("2009", "stated"), (". ", ""),
    ]  # fmt: skip
    at = text.index("qui")
    [pieces] = passages.sentences([(at, at + 3)])
    whole = "".join(each.text for each in pieces)
    assert whole.startswith("… parola ")
    assert whole.endswith("altro …")
    assert len(whole) < 700


def test_treatments_are_told_in_one_sweep_the_first_counts() -> None:
    spans = {"stated": [(2, 5), (3, 4)], "mentioned": [(4, 8)]}
    assert list(treated((0, 10), spans)) == [
        (0, 2, ""), (2, 3, "stated"), (3, 4, "stated"), (4, 5, "stated"), (5, 8, "mentioned"), (8, 10, ""),
    ]  # fmt: skip


def test_the_map_keeps_distance_and_direction() -> None:
    picture = rose((45.0, 9.0), [Spot("Nord", "established", 55.0, 9.0), Spot("Est", "emerging", 45.0, 30.0)])
    north, east = (next(pin for pin in picture.pins if pin.spot.label == name) for name in ("Nord", "Est"))
    assert north.kilometres == 1112
    assert abs(north.x - picture.centre[0]) < 0.2
    assert north.y < picture.centre[1]
    assert east.x > picture.centre[0]


def test_labels_of_the_map_do_not_cover_each_other() -> None:
    spots = [Spot(f"Luogo {number}", "established", 45.0, 20.0 + number / 100) for number in range(12)]
    heights = sorted(pin.label_y for pin in rose((45.0, 9.0), spots).pins)
    assert min(b - a for a, b in pairwise(heights)) >= 19


def test_the_timeline_puts_years_in_order() -> None:
    picture = timeline([Life("A", (1990.0, 1999.99), (2009.7, 2009.75), "")])
    [lane] = picture.lanes
    assert lane.founded is not None
    assert lane.joined is not None
    assert lane.founded[1] > 5 * lane.joined[1]
    assert picture.left <= lane.founded[0] < lane.joined[0] <= picture.right


# A browser


@pytest.fixture
def served(site: Path) -> Iterator[tuple[str, list[str]]]:
    """The pages under a path of a web server, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            asked.append(path)
            return super().translate_path(path.removeprefix("/dati/mondo"))

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/dati/mondo/", asked
    server.shutdown()
    server.server_close()


def browse(folder: Path, url: str, *options: str) -> tuple[str, set[str]]:
    """Open a page in a fresh profile, cut off from the net; return what was printed and the hosts it asked for.

    The browser asks its maker's hosts for itself, so only hosts that the page names count.
    """
    log = folder / "net.json"
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic",
             "--no-first-run", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip
    command = [str(BROWSER), *quiet, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}",
               "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", *options, url]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = re.findall(r'"url":"(https?:[^"]+)"', log.read_text("utf-8"))
    return done.stdout, {str(urlsplit(each).hostname) for each in found}


def named(page: Path) -> set[str]:
    """The hosts that a page names anywhere."""
    return set(re.findall(r"https?://([^/\s\"'<>]+)", page.read_text("utf-8")))


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
@pytest.mark.parametrize("page", ["index.html", "index.en.html", "pages/milano-texts.html"])
def test_a_browser_shows_a_page_from_a_server_and_asks_nobody_else(
    site: Path, served: tuple[str, list[str]], tmp_path: Path, page: str
) -> None:
    base, asked = served
    seen, hosts = browse(tmp_path, urljoin(base, page), "--dump-dom")
    assert "</footer>" in seen
    assert "127.0.0.1" in hosts
    assert hosts & named(site / page) == set()
    assert {path for path in asked if path.startswith("/dati/mondo/")} == {
        f"/dati/mondo/{page}",
        "/dati/mondo/style.css",
    }


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_browser_shows_a_network_from_the_disk_in_its_style(site: Path, tmp_path: Path) -> None:
    network = next(iter(sorted((site / "pages/networks").glob("*.html"))))
    plain, styled = tmp_path / "plain.png", tmp_path / "styled.png"
    _, hosts = browse(tmp_path, network.as_uri(), f"--screenshot={styled}", "--window-size=1000,1400")
    assert hosts & named(network) == set()
    alone = tmp_path / "alone" / "pages" / "networks" / network.name
    alone.parent.mkdir(parents=True)
    shutil.copyfile(network, alone)
    browse(tmp_path, alone.as_uri(), f"--screenshot={plain}", "--window-size=1000,1400")
    assert styled.read_bytes() != plain.read_bytes()
    assert styled.stat().st_size > 20_000
