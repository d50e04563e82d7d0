# SPDX-License-Identifier: BSL-1.0
"""Working days of England and Wales, from 1972 to 2036, and of Scotland and Northern Ireland from 1978.

A working day is not a Saturday, a Sunday, a bank holiday, or a closure of the council. Bank holidays up to 2027 are
those that were published; later ones follow from the rules, and a proclamation may still change them.

>>> from datetime import date, datetime, time
>>> add(date(2013, 4, 10), 15)  # the last day to appeal against a letter of 10 April 2013 (6.1.window)
datetime.date(2013, 5, 1)

``add``, ``count`` and ``is_workday`` take arrays of NumPy's datetime64 as well, and what gives one (a pandas Series or
Index): whole days in any unit from D to ns. They read like numpy.busday_offset, busday_count and is_busday, with the
bank holidays known and two things as the law counts: the day itself is left out, and ``count(a, b)`` counts up to and
including b, unless ``inclusive="left"`` asks for NumPy's count.

>>> count(date(2013, 4, 10), date(2013, 5, 1))
15
>>> WorkingDays(region=["england-and-wales", "northern-ireland"]).why_not(date(2026, 3, 17))
"St Patrick's Day (Northern Ireland)"
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Optional, Union

from . import _core
from ._core import add, count, is_workday
from ._numbers import number as _number
from .answers import DayOff, Period

__all__ = ["BankHoliday", "Closures", "MergeChange", "Receipt", "WorkingDays", "add", "count", "holidays", "is_workday",
           "range", "recompute", "why_not"]

REGIONS = ("england-and-wales", "scotland", "northern-ireland")
"""Every region, as GOV.UK names its divisions."""


@dataclass(frozen=True)
class BankHoliday:
    """A weekday on which banks are closed by law, proclamation or custom."""

    date: date
    """The day kept, never a Saturday or Sunday."""
    name: str
    """As a person reads it, such as "Good Friday"."""
    substitute: bool = False
    """Moved to this day from the weekend day that it falls on."""
    status: str = "proclaimed"
    """What it rests on: "proclaimed", or "projected" from the rules beyond the published years."""


@dataclass(frozen=True)
class Closures:
    """Days on which a council is closed though banks are not, with what they are called."""

    name: str
    """As a person reads it, such as "Christmas closure"."""
    days: tuple[date, ...]
    """In any order."""
    source: str = ""
    """Where it was decided or published."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", tuple(self.days))


@dataclass(frozen=True)
class MergeChange:
    """One difference that a feed made."""

    kind: str
    """"added", "withdrawn", or "out_of_range" for a day outside the years covered, which is left out."""
    region: str
    """Whose bank holidays."""
    feed: int
    """The place of the feed among those given."""
    holiday: BankHoliday
    """The day."""


@dataclass(frozen=True)
class Receipt:
    """How a period was counted."""

    from_: date
    """The day of the event, itself left out."""
    period: Period
    end: date
    """The last day."""
    counted: int
    """How many days were counted."""
    left_out: tuple[DayOff, ...]
    """Each day on the way that was not counted, earliest first; of periods of working days."""
    capped: bool
    """Whether the month of the end has no such day, so that its last day is taken."""
    projected: bool
    """Whether a proclamation may still move the end."""
    explanation: str
    """All of it in a sentence or two for a person."""


class WorkingDays(_core.WorkingDays):
    """The working days of a region, England and Wales unless another is named, less the closures of one council.

    Immutable and cheap to ask: adding and counting take the same time whatever the distance. Equal where bank holidays
    and closures are, hashable, and safe to use from any number of threads.

    Args:
        closures: the council's own non-working days, in any order; duplicates and days that are no working days anyway
            are fine. `Closures` among them are sets with a name.
        region: whose bank holidays, or of several regions a bank holiday of any of them (Freedom of Information Act
            2000, s.10(6)).
        feeds: published lists as text (GOV.UK's bank-holidays.json, iCalendar or CSV) to be merged with the bank
            holidays that are known. They are merged with it, not put in its place: years beyond them stay; `changes`
            says what they changed.
        strict: refuse every question whose answer rests on projected bank holidays.

    Raises:
        Error: a closure, or a date asked about, outside ``first`` to ``last``; a malformed feed. (All methods.)
        TypeError: something that is neither a ``datetime.date`` nor an array of datetime64; a ``datetime`` is none.
            (All methods.)
    """

    __slots__ = ("_made_from", "_changes")

    def __init__(self, closures: Iterable[Union[date, Closures]] = (), *,
                 region: Union[str, Iterable[str]] = REGIONS[0],
                 feeds: Iterable[Union[str, bytes]] = (), strict: bool = False) -> None:
        given = list(closures)
        regions = (region,) if isinstance(region, str) else tuple(region)
        texts = (feeds,) if isinstance(feeds, (str, bytes)) else tuple(feeds)
        sets = tuple(each for each in given if isinstance(each, Closures))
        dates = [each for each in given if not isinstance(each, Closures)]
        self._changes: tuple[MergeChange, ...] = ()
        if regions == REGIONS[:1] and not texts and not sets and not strict:
            super().__init__(dates)
        else:
            named = [(each.name, each.source, list(each.days)) for each in sets]
            days, changes = _core.merged(dates, named, list(regions), list(texts), strict)
            super().__init__(days)
            self._changes = tuple(
                MergeChange(change["kind"], change["region"], change["feed"], BankHoliday(**change["holiday"]))
                for change in changes)
        self._made_from = (dates, sets, regions, texts, strict)

    @property
    def closures(self) -> tuple[date, ...]:
        """The closures, sorted and without duplicates."""
        return tuple(self._closures)

    @property
    def regions(self) -> tuple[str, ...]:
        """Whose bank holidays these are."""
        return tuple(region for region in REGIONS if region in self._made_from[2])

    @property
    def changes(self) -> tuple[MergeChange, ...]:
        """What the feeds changed."""
        return self._changes

    @property
    def first(self) -> date:
        """The first day covered, 1972-01-01 in England and Wales, else 1978-01-01."""
        return self._first

    @property
    def last(self) -> date:
        """The last day covered, 2036-12-31 unless the calendar is strict."""
        return self._last

    @property
    def last_proclaimed(self) -> date:
        """The last day whose bank holidays are proclaimed."""
        return self._last_proclaimed

    @property
    def stamp(self) -> str:
        """A text that two calendars share only if they agree on every day, to be kept beside what was computed."""
        return self._stamp

    def next(self, date: date) -> date:
        """The next working day after the date."""
        return self._add(date, 1)

    def previous(self, date: date) -> date:
        """The last working day before the date."""
        return self._add(date, -1)

    def range(self, start: date, stop: date, *, inclusive: str = "both") -> list[date]:
        """The working days from one date to another, ``inclusive`` naming the ends that are among them."""
        return self._range(start, stop, inclusive)

    def why_not(self, date: date) -> Optional[str]:
        """Why the date is not a working day; None where it is one.

        "Saturday", "Sunday", the name of the bank holiday, with " (substitute day)" where it is one and the regions
        that keep it where the calendar has others too, the name of the closure, or "council closure".
        """
        return self._why_not(date)

    def status(self, date: date, to: Optional[date] = None) -> str:
        """What an answer about that day, or from it to another, rests on: "proclaimed" or "projected"."""
        return self._status(date, date if to is None else to)

    def end_of_period(self, date: date, n: int, unit: str = "working_days") -> date:
        """The last day of a period after a date, that day left out.

        ``unit`` is "working_days", "days", "weeks", "months" or "years"; months and years end on the corresponding date
        (Dodds v Walker [1981] 1 WLR 1027), and no end is moved for a non-working day.
        """
        return self._end_of_period(date, _number(n), unit)

    def receipt(self, date: date, n: int, unit: str = "working_days") -> Receipt:
        """How a period after a date is counted: `end_of_period` with each day that was left out on the way."""
        fields = self._receipt(date, _number(n), unit)
        left_out = tuple(DayOff(**day) for day in fields.pop("left_out"))
        return Receipt(period=Period(n, unit), left_out=left_out, **fields)

    def explain(self, date: date, n: int, unit: str = "working_days") -> str:
        """The same in a sentence or two for a person."""
        return self.receipt(date, n, unit).explanation

    def last_day_before(self, event: date, clear: int, unit: str = "days") -> date:
        """The last day for what has to be done so many clear days before an event (Civil Procedure Rules 2.8).

        ``unit`` is "days", "weeks" or "working_days".
        """
        return self._clear(event, _number(clear), unit, True)

    def first_day_after(self, event: date, clear: int, unit: str = "days") -> date:
        """The first day for what has to be at least so many clear days after an event (Civil Procedure Rules 2.8)."""
        return self._clear(event, _number(clear), unit, False)

    def deemed_receipt(self, posted: date, working_days: int = 2) -> date:
        """The day on which a letter counts as received: so many working days after it was posted."""
        return self._add(posted, _number(working_days))

    def counts_for(self, moment: datetime, cut_off: time) -> date:
        """The working day for which a thing counts that arrives at a local time.

        That day if it is a working day and the time is before the cut-off, which is itself too late; else the next one.
        """
        # The compiled part counts in minutes; whether the moment is before the cut-off is all it needs.
        return self._counts_for(moment.date(), 0 if moment.time() < cut_off else 1, 1)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WorkingDays):
            return NotImplemented
        return self._equals(other)

    def __hash__(self) -> int:
        return hash((self.regions, self.closures))

    def __repr__(self) -> str:
        dates, sets, regions, texts, strict = self._made_from
        parts = []
        if sets:
            parts.append(repr([*sorted(set(dates)), *sets]))
        elif self.closures:
            parts.append(repr(list(self.closures)))
        if regions != REGIONS[:1]:
            parts.append(f"region={list(regions)!r}")
        if texts:
            parts.append(f"feeds={list(texts)!r}")
        if strict:
            parts.append("strict=True")
        return f"WorkingDays({', '.join(parts)})"

    def __reduce__(self) -> tuple[object, ...]:
        return _again, self._made_from

    def __copy__(self) -> WorkingDays:
        return self

    def __deepcopy__(self, memo: object) -> WorkingDays:
        return self


def _again(dates: list[date], sets: tuple[Closures, ...], regions: tuple[str, ...],
           texts: tuple[Union[str, bytes], ...], strict: bool) -> WorkingDays:
    return WorkingDays([*dates, *sets], region=regions, feeds=texts, strict=strict)


def range(start: date, stop: date, closures: Iterable[Union[date, Closures]] = (), *,
          inclusive: str = "both") -> list[date]:
    """The working days from one date to another: `WorkingDays.range`."""
    return WorkingDays(closures).range(start, stop, inclusive=inclusive)


def recompute(deadlines: Iterable[tuple[date, int, str, date, str]],
              calendar: Optional[WorkingDays] = None) -> list[tuple[int, date, date]]:
    """Which deadlines end on another day than they did on the calendar they were computed on.

    Args:
        deadlines: the day of the event, the number and the unit of the period, the last day that was computed, and the
            `WorkingDays.stamp` of the calendar then.
        calendar: the newer one, England and Wales without closures if none is given.

    Returns:
        For each that moves, in their order, its place, the day it was and the day it is now.
    """
    days = WorkingDays() if calendar is None else calendar
    moved = []
    for place, (event, n, unit, was, stamp) in enumerate(deadlines):
        if stamp != days.stamp and (now := days.end_of_period(event, n, unit)) != was:
            moved.append((place, was, now))
    return moved


def why_not(date: date, closures: Iterable[Union[date, Closures]] = ()) -> Optional[str]:
    """Why the date is not a working day, None where it is one: `WorkingDays.why_not`."""
    return WorkingDays(closures).why_not(date)


def holidays(year: int, region: str = REGIONS[0]) -> list[BankHoliday]:
    """The bank holidays of a year in a region, by date; one on a weekend stands on its substitute day only.

    Raises:
        Error: a year outside 1972 to 2036 (1978 to 2036 for Scotland and Northern Ireland); another region.
    """
    return [BankHoliday(**fields) for fields in _core.holidays(_number(year), region)]
