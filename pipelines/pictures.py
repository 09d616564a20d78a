"""Pictures of the portal as plain geometry, which a template draws as inline SVG.

Belongs here: where each mark of a picture stands. Does not belong here: colours, words and markup (`publish/`), and
what the data are.

All coordinates are rounded to a tenth, so that the last bits of a machine's sine never reach a page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import acos, atan2, ceil, cos, floor, radians, sin

_EARTH = 6371.0  # km
_LABEL_STEP = 20.0
_LETTER = 7.6  # the width of a letter of a label, wide ones among them


@dataclass(frozen=True, slots=True)
class Life:
    """A line of the timeline: when something was founded and joined, as (first, last) years with their fractions.

    `said` tells it in words.
    """

    label: str
    founded: tuple[float, float] | None
    joined: tuple[float, float] | None
    said: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the timeline as drawn; of each mark left, width and middle. `since` is where membership starts."""

    life: Life
    y: float
    founded: tuple[float, float, float] | None
    joined: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """`ticks` are (x, year)."""

    lanes: list[Lane]
    ticks: list[tuple[float, int]]
    left: float
    right: float
    height: float


def timeline(lives: Sequence[Life], width: float = 610.0, step: float = 26.0) -> Timeline:
    """Lay out the lives in their order, the years over `width`, to the right of the longest label."""
    left = 24 + _LETTER * max(len(each.label) for each in lives)
    right = left + width
    years = [year for life in lives for pair in (life.founded, life.joined) if pair for year in pair]
    first, last = floor(min(years) / 5) * 5, ceil(max(years) / 5) * 5
    per_year = (right - left) / max(last - first, 1)

    def placed(pair: tuple[float, float] | None) -> tuple[float, float, float] | None:
        if pair is None:
            return None
        a, b = (left + (year - first) * per_year for year in pair)
        return _round(a), _round(b - a), _round((a + b) / 2)

    lanes = [
        Lane(each, 44 + number * step, placed(each.founded), placed(each.joined)) for number, each in enumerate(lives)
    ]
    ticks = [(_round(left + (year - first) * per_year), year) for year in range(first, last + 1, 5)]
    return Timeline(lanes, ticks, _round(left), _round(right), 44 + len(lives) * step)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the map: `kind` chooses its mark."""

    label: str
    kind: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Pin:
    """A spot as drawn: its mark at `x`, `y`, its label at the end of a line at `label_x`, `label_y`."""

    spot: Spot
    kilometres: int
    x: float
    y: float
    label_x: float
    label_y: float
    side: str


@dataclass(frozen=True, slots=True)
class Rose:
    """A map around one place: distance from the middle and direction are true. `rings` are (radius, kilometres), `step`
    kilometres apart."""

    pins: list[Pin]
    rings: list[tuple[float, int]]
    step: int
    centre: tuple[float, float]
    radius: float


def rose(middle: tuple[float, float], spots: Iterable[Spot], radius: float = 230.0, width: float = 900.0) -> Rose:
    """Lay out spots around `middle`, its latitude and longitude; labels stand in a column on either side."""
    held = [(spot, *_polar(middle, (spot.latitude, spot.longitude))) for spot in spots]
    farthest = max(distance for _, distance, _ in held)
    step = 1000 if farthest < 4000 else 2000 if farthest < 8000 else 4000
    reach = ceil(farthest / step) * step or step
    x, y = width / 2, radius + 24
    scale = radius / reach
    points = [(spot, distance, x + scale * distance * sin(bearing), y - scale * distance * cos(bearing))
              for spot, distance, bearing in held]  # fmt: skip
    pins = []
    for side, label_x in (("left", x - radius - 34), ("right", x + radius + 34)):
        here = sorted((p for p in points if (p[2] < x) == (side == "left")), key=lambda p: (p[3], p[0].label))
        heights = _spread([p[3] for p in here], y - radius, y + radius)
        pins += [Pin(spot, round(distance), _round(a), _round(b), _round(label_x), _round(height), side)
                 for (spot, distance, a, b), height in zip(here, heights, strict=True)]  # fmt: skip
    rings = [(_round(radius * ring / reach), ring) for ring in range(step, reach + 1, step)]
    return Rose(pins, rings, step, (_round(x), _round(y)), radius)


def _polar(middle: tuple[float, float], place: tuple[float, float]) -> tuple[float, float]:
    """Return the great-circle distance in kilometres and the bearing in radians, clockwise from north."""
    a, b = radians(middle[0]), radians(place[0])
    turn = radians(place[1] - middle[1])
    angle = acos(max(-1.0, min(1.0, sin(a) * sin(b) + cos(a) * cos(b) * cos(turn))))
    return _EARTH * angle, atan2(sin(turn) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(turn))


def _spread(heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Move heights, given in order, apart until labels fit, within bounds where they can."""
    out: list[float] = []
    for height in heights:
        out.append(max(height, out[-1] + _LABEL_STEP) if out else max(height, top))
    limit = bottom
    for number in range(len(out) - 1, -1, -1):
        out[number] = min(out[number], limit)
        limit = out[number] - _LABEL_STEP
    return out


def _round(value: float) -> float:
    return round(value, 1)
