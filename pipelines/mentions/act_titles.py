"""The quoted title of an act cited by number, after its citation or before the bracket that holds it."""

from __future__ import annotations

import re

from pipelines.mentions.act_forms import Act
from pipelines.patterns import when_asked

_AFTER = re.compile(
    r"(?:,| -| –|:)? (?:(?:recante|recanti|concernente|avente (?:ad|per) oggetto|ad oggetto|dal titolo|intitolat[oa]|"
    r"su|relativ[oa] a|in materia di)[: ]{1,2})?\(?"
    r"(?:“(?P<a>[^“”]{3,400})”|\"(?P<b>[^\"]{3,400})\"|«(?P<c>[^«»]{3,400})»)"
    r"| \((?P<d>[A-ZÀ-Þ][a-zà-ù][^()\d]{8,200})\)| [-–—] (?P<e>[A-ZÀ-Þ][a-zà-ù]{3}[^()\d;.–—]{8,200})(?=[.;]?$)"
)
_BEFORE = when_asked(r"(?:“([^“”]{3,400})”|\"([^\"]{3,400})\"|«([^«»]{3,400})») \(\Z")
_LONGEST = 404  # characters: a title, its quotation marks and the bracket's opening


def titled(text: str, act: Act, general: bool) -> tuple[Act, int]:
    """Return `act` with its title and the end of the stretch that both take up.

    "legge 7/2011 “Norme per il verde urbano”"; of a `general` act, one that is everybody's, also "“Norme per il verde
    urbano” (legge 7/2011)": what stands in quotation marks before a resolution may be an act of its own.
    """
    if match := _AFTER.match(text, act.cite_end):
        group = match.lastgroup or "a"
        return act.having("title", match[group].strip(" ."), match.span(group)), match.end()
    start, end = act.cite_start, act.cite_end
    if general and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        match = _BEFORE.search(text, max(0, start - _LONGEST), start)
        if match and match.lastindex:
            title = match[match.lastindex].strip(" .")
            return act.having("title", title, match.span(match.lastindex)), end
    return act, end
