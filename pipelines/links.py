"""Links of a text: `[url](label)`, `[label](url)`, bare addresses, and the malformed ones.

Offsets are into `Document.reading`. What a link means is for others to say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import SplitResult, quote, unquote, urlsplit

_PAIR = re.compile(r"\[(?P<a>[^\[\]]*)\]\((?P<b>(?:[^()\n]|\n(?!\s*\n)|\([^()\n]*\))*)\)")
_SIGNS = {"h": "http", "f": "ftp:", "w": "www.", "m": "mailto:"}  # first letter -> what an address begins with
_AFTER_SIGN = r"(?i:(?:(?<=h)ttps?://|(?<=f)tp://|(?<=w)ww\.)[^\s<>\"“”«»\[\]]+|(?<=m)ailto:[^\s<>\"“”«»\[\]()]+)"
_ADDRESS = r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
_URL = re.compile(r"\s*(?:(?:https?|ftp)://\S+|(?:mailto|tel):\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+)\s*", re.I)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
_BROKEN = re.compile(
    r"\[[^\[\]\n]*\]?\s?\(?(?:https?:/?/?|www\.)[^\s\]]*|\[(?:https?:|mailto:|www\.)[^\n]*|\]\((?:https?:"
    r"|mailto:)[^\n]*",
    re.I,
)
_TRAILING = ".,;:!?'’\"”»"
_GAP = "\n\n"  # no bare address and no broken markup goes on after it
_Span = tuple[int, int]


@cache
def _sites(letters: str, address: bool) -> re.Pattern[str]:
    """Addresses that begin with some letters: a pattern that begins with letters of which a text has few is fast."""
    return re.compile(rf"[{letters}{letters.upper()}]{_AFTER_SIGN}" + rf"|{_ADDRESS}" * address)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its whole span, the span of its label (None for a bare address) and of its URL."""

    start: int
    end: int
    label: tuple[int, int] | None
    url: tuple[int, int]


def find_links(text: str) -> tuple[list[Link], list[tuple[int, int]]]:
    """Links of a text in order, and the spans of link markup that is no link."""
    links: list[Link] = []
    malformed: list[tuple[int, int]] = []
    for match in _PAIR.finditer(text) if "](" in text else ():
        link = _pair(match)
        if link:
            links.append(link)
        elif _looks_like_link(match):
            malformed.append(match.span())
    taken = [(link.start, link.end) for link in links]
    links += list(_bare(text, taken))
    malformed += list(_broken(text, taken, malformed))
    return sorted(links, key=lambda link: link.start), sorted(malformed)


def _pair(match: re.Match[str]) -> Link | None:
    """The link of a bracket pair, whichever side holds the address."""
    a, b = match["a"], match["b"]
    sides = [side for side, value in (("a", a), ("b", b)) if _URL.fullmatch(value)]
    if len(sides) == 2:
        sides = [side for side, value in (("a", a), ("b", b)) if _SCHEME.match(value.strip())] or ["b"]
    if not sides:
        return None
    other = "b" if sides[0] == "a" else "a"
    if not match[other].strip():
        return None
    return Link(match.start(), match.end(), _trimmed(match, other), _trimmed(match, sides[0]))


def _looks_like_link(match: re.Match[str]) -> bool:
    return (
        "." in match["a"] + match["b"]
        or "/" in match["a"] + match["b"]
        or not match["a"].strip()
        or not match["b"].strip()
    )


def _trimmed(match: re.Match[str], group: str) -> tuple[int, int]:
    value = match[group]
    start = match.start(group) + len(value) - len(value.lstrip())
    return start, match.start(group) + len(value.rstrip())


def _bare(text: str, taken: list[tuple[int, int]]) -> Iterator[Link]:
    """Addresses that stand in the text by themselves."""
    if "http" not in text and "@" not in text and "www." not in text:
        return
    for first, last in _free(_by_paragraph(text, _addresses), taken):
        while text[last - 1] in _TRAILING or (
            text[last - 1] == ")" and text.count("(", first, last) < text.count(")", first, last)
        ):
            last -= 1
        yield Link(first, last, None, (first, last))


@lru_cache(maxsize=4096)
def _addresses(paragraph: str) -> tuple[_Span, ...]:
    """Where addresses stand in a paragraph, which may recur."""
    low, mail = paragraph.lower(), "@" in paragraph
    letters = "".join(letter for letter, sign in _SIGNS.items() if sign in low)
    return tuple(m.span() for m in _sites(letters or "h", mail).finditer(paragraph)) if letters or mail else ()


@lru_cache(maxsize=4096)
def _breaks(paragraph: str) -> tuple[_Span, ...]:
    """Where link markup opens or closes in a paragraph, which may recur."""
    return tuple(m.span() for m in _BROKEN.finditer(paragraph)) if "[" in paragraph or "](" in paragraph else ()


def _by_paragraph(text: str, find: Callable[[str], tuple[_Span, ...]]) -> Iterator[_Span]:
    """What is found in each paragraph of a text, as spans of the text."""
    begin = 0
    for paragraph in text.split(_GAP):
        for start, end in find(paragraph):
            yield begin + start, begin + end
        begin += len(paragraph) + len(_GAP)


def _free(spans: Iterator[_Span], taken: list[_Span]) -> Iterator[_Span]:
    """The spans that end before the next of those taken begins."""
    busy = iter([*taken, (sys.maxsize, sys.maxsize)])
    start, end = next(busy)
    for first, last in spans:
        while end <= first:
            start, end = next(busy)
        if last <= start:
            yield first, last


def _broken(text: str, taken: list[tuple[int, int]], known: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Link markup that opens or closes but is no whole link."""
    if "[" not in text and "](" not in text:
        return
    for start, end in _free(_by_paragraph(text, _breaks), sorted(taken + known)):
        yield start, start + len(text[start:end].rstrip())


@lru_cache(maxsize=4096)
def normalise_url(url: str) -> SplitResult:
    """RFC 3986 normal form without the fragment: lower-case scheme and host, dot segments and default ports gone."""
    url = "".join(url.split())
    if not _SCHEME.match(url):
        url = ("mailto:" if "@" in url and "/" not in url else "http://") + url
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return SplitResult("", "", url, "", "")
    scheme = parts.scheme.lower()
    if not parts.netloc:
        return SplitResult(scheme, "", parts.path, parts.query, "")
    host = (parts.hostname or "").lower()
    netloc = host if port in (None, {"http": 80, "https": 443}.get(scheme)) else f"{host}:{port}"
    return SplitResult(scheme, netloc, _normal_path(parts.path), _normal_escapes(parts.query), "")


def _normal_path(path: str) -> str:
    """Dot segments removed, escapes in normal form, never empty."""
    out: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            out = out[:-1] if len(out) > 1 else out
        elif segment != ".":
            out.append(segment)
    return _normal_escapes("/".join(out)) or "/"


def _normal_escapes(value: str) -> str:
    """Percent escapes upper case; those of unreserved characters decoded; what must be escaped, escaped."""
    decoded = re.sub(r"%([0-9A-Fa-f]{2})", _unreserved, value)
    return quote(decoded, safe="%/:?#[]@!$&'()*+,;=-._~")


def _unreserved(match: re.Match[str]) -> str:
    char = unquote(match[0], errors="replace")
    return char if re.fullmatch(r"[A-Za-z0-9._~-]", char) else match[0].upper()
