"""Judges whether an edit of a source text is followed, and by nothing else; the edits are in `tests/edits.yaml`.

An edit replaces words of one text that stand there once. What it must do is written as keys of one sign, a table and
a row key, which may hold `*`, with the cells that are expected:

- `+ memberships Comune di Milano|x`: a new row, with these cells among others;
- `- events joining-x*`: a row that goes;
- `= networks x`: a row of which exactly these cells change;
- `? acts *`: rows of which anything may change, because the contract leaves it open.

Links, places, countries and themes follow freely; sentences that are quoted whole change with their words. Issues of
the source are judged where they are expected.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from test_edits import cells, edited, original, unedited

from pipelines.statements import Tables

EDITS = Path(__file__).with_name("edits.yaml")
FREE = {"links", "places", "countries", "themes"}
SENTENCES = {"description_it", "remit_it"}
VOLATILE = {("documents", "sha256"), ("documents", "chars"), ("documents", "text"), ("sections", "ordinal")}
Key = tuple[str, str]
Rows = Mapping[Key, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a text, what is put for them, what that must do to which rows; `open` is why it does not yet."""

    name: str
    source: str
    replace: tuple[tuple[str, str], ...]
    expected: Mapping[str, Mapping[str, Any] | None]
    open: str = ""

    def __call__(self, text: str) -> str:
        """The text after the edit."""
        for old, new in self.replace:
            assert text.count(old) == 1, f"{self.name}: {old!r} stands {text.count(old)} times in {self.source}"
            text = text.replace(old, new)
        return text

    def meant(self, sign: str, key: Key) -> list[tuple[str, Mapping[str, Any]]]:
        """What is expected under a sign of the row with a key."""
        found = []
        for line, wanted in self.expected.items():
            how, table, row = line.split(" ", 2)
            if (how, table) == (sign, key[0]) and fnmatchcase(key[1], row.replace("[", "[[]")):
                found.append((line, wanted or {}))
        return found


def edits() -> list[Edit]:
    """Every edit of the list."""
    held = yaml.load(EDITS.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return [
        Edit(
            name,
            each["source"],
            tuple((old, new) for old, new in each["replace"]),
            each.get("expected") or {},
            each.get("open", ""),
        )
        for name, each in held.items()
    ]


def together(all_edits: Iterable[Edit]) -> list[tuple[Edit, ...]]:
    """Edits in threes of one text, to be made at once, their places a third of the text's edits apart.

    Alone stays an edit that is not followed yet, and one after which any row of a table may change: it would let pass
    what another does.
    """
    found: list[tuple[Edit, ...]] = []
    sources: dict[str, list[Edit]] = {}
    for edit in all_edits:
        if edit.open or any(line[0] == "?" or line.endswith(" *") for line in edit.expected):
            found.append((edit,))
        else:
            sources.setdefault(edit.source, []).append(edit)
    for source, held in sources.items():
        text = original(source)
        held.sort(key=lambda edit: (text.index(edit.replace[0][0]), edit.name))
        apart = -(-len(held) // 3)
        for group in (tuple(held[start::apart]) for start in range(apart)):
            found += [group] if _at_once(group, text) else [(edit,) for edit in group]
    return found


def _at_once(group: tuple[Edit, ...], text: str) -> bool:
    """Whether each edit of a group still finds its words after the others, and none means what another means."""
    joined = _joined(group)
    for old, new in joined.replace:
        if text.count(old) != 1:
            return False
        text = text.replace(old, new)
    return len(joined.expected) == sum(len(edit.expected) for edit in group)


def _joined(group: tuple[Edit, ...]) -> Edit:
    expected = {line: wanted for edit in group for line, wanted in edit.expected.items()}
    replace = tuple(words for edit in group for words in edit.replace)
    return Edit(" + ".join(edit.name for edit in group), group[0].source, replace, expected)


def all_astray(group: tuple[Edit, ...]) -> list[str]:
    """What edits do that they do not mean, and what they fail to do.

    A reading follows what is said in three places as well as in one, and takes as long. Only if it does not, each edit
    is judged by itself, as two may say together what neither says alone.
    """
    if not astray(_joined(group)):
        return []
    return [f"{edit.name}: {line}" for edit in group for line in astray(edit)]


def astray(edit: Edit) -> list[str]:
    """What the tables do that the edit does not mean, and what they fail to do; empty if it is followed exactly."""
    text = edit(original(edit.source))
    after = edited(edit.source, edit)
    lines = [f"the quote of {each['statement_id']} is not what its span holds" for each in after["statements"]
             if text[each["char_start"] : each["char_end"]] != each["quote"]]  # fmt: skip
    old, new = _unedited(edit.source), _rows(after)
    done: set[str] = set()
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key) and key[0] not in FREE:
            found = list(_judged(edit, key, old.get(key), new.get(key), done))
            lines += [] if edit.meant("?", key) else found
    lines += _not_followed(edit, old, new)
    done |= _issues(edit, after)
    undone = [line for line in edit.expected if line[0] in "+-" and line not in done]
    return lines + [f"{line} did not happen" for line in undone]


def _issues(edit: Edit, after: Tables) -> set[str]:
    """The lines on issues of the source that are followed."""
    old, new = ({row["issue_id"] for row in each["source_issues"]} for each in (unedited(edit.source), after))
    changed = {"+": new - old, "-": old - new}
    return {line for sign, found in changed.items() for each in found
            for line, _ in edit.meant(sign, ("source_issues", each))}  # fmt: skip


def _judged(edit: Edit, key: Key, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None,
            done: set[str]) -> Iterator[str]:  # fmt: skip
    """Say what of one row's change is not meant; put what is meant among what is `done`."""
    sign = "+" if old is None else "-" if new is None else "="
    meant = edit.meant(sign, key)
    done |= {line for line, _ in meant}
    wanted = {column: value for _, cells in meant for column, value in cells.items()}
    if old is None or new is None:
        if not meant:
            yield f"{sign} {' '.join(key)} was not meant"
        yield from (f"{sign} {' '.join(key)}: {column} is {(new or {}).get(column)!r}, not {value!r}"
                    for column, value in wanted.items() if new and not _same(new.get(column), value))  # fmt: skip
        return
    for column, value in new.items():
        unmeant = column not in wanted and (key[0], column) not in VOLATILE
        if old[column] != value and unmeant and not (column in SENTENCES and _follows(edit, old[column], value)):
            yield f"= {' '.join(key)}: {column} became {value!r}, from {old[column]!r}"


def _not_followed(edit: Edit, old: Rows, new: Rows) -> Iterator[str]:
    """Say which cells of rows that stay are not what they were meant to become."""
    for key in old.keys() & new.keys():
        for _, wanted in edit.meant("=", key):
            for column, value in wanted.items():
                if not _same(new[key][column], value):
                    yield f"= {' '.join(key)}: {column} is {new[key][column]!r}, not {value!r}"


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, float) and isinstance(found, int | float):
        return abs(found - wanted) < 1e-9 * max(1, abs(wanted))
    return found == wanted or (None not in (found, wanted) and str(found) == str(wanted))


def _follows(edit: Edit, old: str | None, new: str | None) -> bool:
    """Whether a quoted sentence changed as its words did."""
    if old is None or new is None:
        return False
    was, folded = _folded(old), [(_folded(a), _folded(b)) for a, b in edit.replace]
    for a, b in folded:
        was = was.replace(a, b)
    return _folded(was) == _folded(new) or any(_folded(new) in b or b in _folded(new) for _, b in folded)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("*", "").strip()


@cache
def _unedited(source: str) -> Rows:
    return _rows(unedited(source))


def _rows(tables: Tables) -> Rows:
    out: dict[Key, dict[str, Any]] = {}
    for (table, key, column), value in cells(tables).items():
        out.setdefault((table, key), {})[column] = value
    return out
