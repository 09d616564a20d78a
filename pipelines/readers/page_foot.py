"""Where a page's foot begins: "Comune di Prova - Piazza Verdi 1 - tel. 02 1234", the publisher's and no office's."""

from __future__ import annotations

import re
from functools import cache

from pipelines.readers.page import Page
from pipelines.readers.publishers import letterhead_names

_LEAD = r"(?:(?:©|\(c\)|Copyright)[ \d–-]*|Sede (?:legale|centrale): )?"
_OF_FOOT = re.compile(
    r"(?:[Vv]ia|[Vv]iale|[Pp]iazz\w+|[Cc]orso|[Ll]argo|\d{5}|[Tt]el|[Cc]entralino|[Ff]ax|PEC|Pec|[Ee]-?mail|[Pp]osta"
    r"|C\.? ?F|[Cc]odice|[Cc]od\.|P\. ?I|[Pp]artita|IBAN|[Nn]ote|[Pp]rivacy|[Cc]ookie|[Ss]ito|www|\ufffc|[\w.]+@)"
)
_LONGEST = 200  # characters of a line


def in_foot(page: Page, flow: int) -> bool:
    """Whether a line stands in the page's foot: it or one above it begins with the publisher, and nothing but how to
    reach it follows; the offices' own contacts stand before."""
    start = None
    for index in range(len(page.flows) - 1, -1, -1):
        here = page.flows[index]
        if here.kind == "title" or len(here.text) > _LONGEST:
            break
        if any(m.value == "office" for m in page.of(index, "organisation")):
            break
        if _begins_with_publisher(page, here.text):
            start = index
            break
        if here.kind == "heading" or not _OF_FOOT.match(here.text):
            break
    return start is not None and start <= flow and any(page.of(i, "phone", "email") for i in range(start))


def _begins_with_publisher(page: Page, text: str) -> bool:
    return _publisher(page.publisher).match(text) is not None


@cache
def _publisher(publisher: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, letterhead_names(publisher)))
    return re.compile(rf"{_LEAD}(?:{names})(?= ?(?:$|[-–—|,:•·(]))", re.I)
