"""What of a block rules must not see: emphasis, line ends, blanks in excess, footnote figures, link addresses."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipelines.links import Link

_SPLIT = (  # "settem-|bre", "otto-|bre", "coopera-|zione" over a line end; not "socio-|economico", "nord-|ovest"
    r"(?:(?<=[a-zà-ù][a-np-zàèéìù][-‐‑])(?<!\bex.)(?<!\bsud.)(?<!\best.)(?<!nord.)(?<!vice.)(?<!anti.)(?<!\bpre.)"
    r"(?<!\bpost.)\n *(?=[a-zà-ù]+(?![\w-]))"
    r"|(?<=[a-zà-ù]o[-‐‑])\n *(?=zion|ment[eoi]\b|n[eio]\b|re\b|sto\b|bre\b|vembre\b))"
)
_BLANKS = r"(?<=\n)[ \n]*|(?<= ) *\n[ \n]*|(?<= ) +"
_SIGNS = re.compile(r"[*\n\[¹²³⁰⁴-⁹]")


@cache
def _dropped(marked: bool, blanks: bool) -> re.Pattern[str]:
    """What rules must not see: emphasis, line ends, `blanks` in excess, and where there are footnotes their figures."""
    begins = "*\n‐‑" + " " * blanks + r"\[¹²³⁰⁴-⁹" * marked
    figures = r"(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]*|(?<=\[)\^?\d{1,3}\]|" if marked else ""
    return re.compile(rf"[{begins}-](?:(?<=\*)\**|{_SPLIT}|{figures}{_BLANKS})")


URL_SIGN = "\ufffc"


def drops(reading: str, start: int, end: int, links: list[Link], marks: frozenset[str]) -> list[tuple[int, int, str]]:
    """What of a block rules must not see: (start, end, replacement), in order, not overlapping."""
    if links:
        return _searched_drops(reading, start, end, links, marks)
    return [(start + a, start + b, instead) for a, b, instead in _plain_drops(reading[start:end], marks)]


@lru_cache(maxsize=4096)
def _plain_drops(text: str, marks: frozenset[str]) -> list[tuple[int, int, str]]:
    """The same for the text of a block without links, which may recur."""
    return _searched_drops(text, 0, len(text), [], marks)


def _searched_drops(
    reading: str, start: int, end: int, links: list[Link], marks: frozenset[str]
) -> list[tuple[int, int, str]]:
    blanks = reading.find("  ", start, end) >= 0 or reading.find(" \n", start, end) >= 0
    if not links and not blanks and not _SIGNS.search(reading, start, end):
        return []
    out: list[tuple[int, int, str]] = []
    hidden: list[tuple[int, int]] = []
    for link in links:
        if start <= link.start and link.end <= end and not _is_address(reading, link):
            hidden.append((link.start, link.end))
            out += _link_drops(link)
    for match in _dropped(bool(marks), blanks).finditer(reading, start, end):
        a, b = match.span()
        if match[0][0] in "-‐‑":
            out.append((a, b, ""))
            continue
        sign = match[0].strip("[]^")
        if sign and sign.strip("*\n ") and sign not in marks:
            continue
        if any(x <= a < y and not (y - x > 2 and _inside_label(links, a)) for x, y in hidden):
            continue
        out.append((a, b, "" if sign.strip("\n ") else " "))
    return sorted(out)


def _is_address(reading: str, link: Link) -> bool:
    """A bare mail address is words to read, no markup."""
    return link.label is None and "@" in reading[link.start : link.end] and ":" not in reading[link.start : link.end]


def _inside_label(links: list[Link], offset: int) -> bool:
    return any(link.label and link.label[0] <= offset < link.label[1] for link in links)


def _link_drops(link: Link) -> list[tuple[int, int, str]]:
    if link.label is None:
        return [(link.start, link.end, URL_SIGN)]
    return [(link.start, link.label[0], ""), (link.label[1], link.end, "")]
