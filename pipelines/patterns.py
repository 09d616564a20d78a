"""Patterns of rules that few pages ask for: compiled when one does.

Belongs here: only that. To compile all patterns takes a third of a build, and on the five texts every third of them is
never asked for. Tests compile them all, so that none is wrong unseen.
"""

import re
from typing import Any, cast

_ASKED = ("findall", "finditer", "fullmatch", "groupindex", "groups", "match", "search", "split", "sub")


class _Uncompiled:
    """Stands for a pattern until something is asked of it that takes the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__ |= {each: getattr(compiled, each) for each in _ASKED}
        return self.__dict__[name]


def when_asked(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first asked for anything; functions of `re` do not take it."""
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
