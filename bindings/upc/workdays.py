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
from datetime import date, datetime, time
from typing import Any, Optional, Union

from . import _core
from ._core import add, count, is_workday
from ._numbers import number as _number
from ._value import Value, value
from .answers import DayOff, Period
from ._said import period as _period
from .errors import Error

__all__ = ["BankHoliday", "Closures", "MergeChange", "Receipt", "WorkingDays", "add", "count", "holidays", "is_workday",
           "range", "recompute", "why_not"]

REGIONS = ("england-and-wales", "scotland", "northern-ireland")
"""Every region, as GOV.UK names its divisions."""


@value
class BankHoliday(Value):
    """A weekday on which banks are closed by law, proclamation or custom."""

    date: date
    """The day kept, never a Saturday or Sunday."""
    name: str
    """As a person reads it, such as "Good Friday"."""
    substitute: bool = False
    """Moved to this day from the weekend day that it falls on."""
    status: str = "proclaimed"
    """What it rests on: "proclaimed", or "projected" from the rules beyond the published years."""
    regions: tuple[str, ...] = ()
    """Whose it is, in the list of a calendar (`WorkingDays.holidays`)."""


@value
class Closures(Value):
    """Days on which a council is closed though banks are not, with what they are called."""

    name: str
    """As a person reads it, such as "Christmas closure"."""
    days: tuple[date, ...]
    """In any order."""
    source: str = ""
    """Where it was decided or published."""

    def __post_init__(self) -> None:
        self.__dict__["days"] = tuple(self.days)


@value
class MergeChange(Value):
    """One difference that a feed made."""

    kind: str
    """"added", "withdrawn", or "out_of_range" for a day outside the years covered, which is left out."""
    region: str
    """Whose bank holidays."""
    feed: int
    """The place of the feed among those given."""
    holiday: BankHoliday
    """The day."""


@value
class Receipt(Value):
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
        given = _listed(closures, "closures", "dates (datetime.date) or Closures")
        regions = (region,) if isinstance(region, str) else tuple(_listed(region, "region", "the name of a region or several"))
        texts = (feeds,) if isinstance(feeds, (str, bytes)) else tuple(_listed(feeds, "feeds", "texts"))
        for name, values, kinds in (("region", regions, str), ("feeds", texts, (str, bytes))):
            for each in values:
                if not isinstance(each, kinds):
                    raise TypeError(f"{name}: expected a string, not {type(each).__name__}")
        sets = tuple(each for each in given if isinstance(each, Closures))
        dates = [_day(each, f"closures[{place}]") for place, each in enumerate(given) if not isinstance(each, Closures)]
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

    @property
    def is_strict(self) -> bool:
        """Whether it refuses every question whose answer rests on projected bank holidays."""
        return self._is_strict

    def holidays(self, start: date, end: date) -> list[BankHoliday]:
        """The bank holidays from one date to another, both included, by date, those that feeds have added among them.

        One that several of the regions keep stands once, with all of them. None where ``end`` is before ``start``.
        """
        return [BankHoliday(**fields) for fields in self._holidays(_day(start), _day(end))]

    def on_or_after(self, date: date) -> date:
        """The date itself if it is a working day, else the next one."""
        return self._on_or_after(_day(date))

    def on_or_before(self, date: date) -> date:
        """The date itself if it is a working day, else the last one before it."""
        return self._on_or_before(_day(date))

    def next(self, date: date) -> date:
        """The next working day after the date."""
        return self._add(_day(date), 1)

    def previous(self, date: date) -> date:
        """The last working day before the date."""
        return self._add(_day(date), -1)

    def range(self, start: date, stop: date, *, inclusive: str = "both") -> list[date]:
        """The working days from one date to another, ``inclusive`` naming the ends that are among them."""
        return self._range(_day(start), _day(stop), _word(inclusive, "inclusive"))

    def why_not(self, date: date) -> Optional[str]:
        """Why the date is not a working day; None where it is one.

        "Saturday", "Sunday", the name of the bank holiday, with " (substitute day)" where it is one and the regions
        that keep it where the calendar has others too, the name of the closure, or "council closure".
        """
        return self._why_not(_day(date))

    def status(self, date: date, to: Optional[date] = None) -> str:
        """What an answer about that day, or from it to another, rests on: "proclaimed" or "projected"."""
        return self._status(_day(date), _day(date if to is None else to))

    def end_of_period(self, date: date, n: int, unit: str = "working_days") -> date:
        """The last day of a period after a date, that day left out.

        ``unit`` is "working_days", "days", "weeks", "months" or "years"; months and years end on the corresponding date
        (Dodds v Walker [1981] 1 WLR 1027), and no end is moved for a non-working day.
        """
        return self._end_of_period(_day(date), _number(n), _word(unit, "unit"))

    def receipt(self, date: date, n: int, unit: str = "working_days") -> Receipt:
        """How a period after a date is counted: `end_of_period` with each day that was left out on the way."""
        fields = self._receipt(_day(date), _number(n), _word(unit, "unit"))
        left_out = tuple(DayOff(**day) for day in fields.pop("left_out"))
        return Receipt(period=_period(_number(n), unit), left_out=left_out, **fields)

    def explain(self, date: date, n: int, unit: str = "working_days") -> str:
        """The same in a sentence or two for a person."""
        return self.receipt(date, n, unit).explanation

    def last_day_before(self, event: date, clear: int, unit: str = "days") -> date:
        """The last day for what has to be done so many clear days before an event (Civil Procedure Rules 2.8).

        ``unit`` is "days", "weeks" or "working_days".
        """
        return self._clear(_day(event), _number(clear), _word(unit, "unit"), True)

    def first_day_after(self, event: date, clear: int, unit: str = "days") -> date:
        """The first day for what has to be at least so many clear days after an event (Civil Procedure Rules 2.8)."""
        return self._clear(_day(event), _number(clear), _word(unit, "unit"), False)

    def deemed_receipt(self, posted: date, working_days: int = 2) -> date:
        """The day on which a letter counts as received: so many working days after it was posted."""
        return self._add(_day(posted), _number(working_days))

    def counts_for(self, moment: datetime, cut_off: time) -> date:
        """The working day for which a thing counts that arrives at a local time.

        That day if it is a working day and the time is before the cut-off, which is itself too late; else the next one.
        """
        if not isinstance(moment, datetime) or not isinstance(cut_off, time):
            raise TypeError(f"expected a datetime.datetime and a datetime.time, not {type(moment).__name__} and "
                            f"{type(cut_off).__name__}")
        if moment.tzinfo is not None or cut_off.tzinfo is not None:
            raise ValueError("expected a local moment and cut-off, without a time zone")
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


def _day(value: date, name: str = "date") -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"{name}: expected a datetime.date, not {type(value).__name__}")
    return value


def _word(value: str, name: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected a string, not {type(value).__name__}")
    return str(value)


def _listed(values: Any, name: str, wanted: str) -> list[Any]:
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise TypeError(f"{name}: expected {wanted}, not {type(values).__name__}")
    return list(values)


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

    Raises:
        Error: a deadline outside the years covered, or of an unknown unit; the pointer is its place.
        TypeError: a part of one is of another type; ValueError: one has not five parts. The text names its place.
    """
    if isinstance(deadlines, (str, bytes)) or not isinstance(deadlines, Iterable):
        raise TypeError(f"deadlines: expected an iterable of deadlines, not {type(deadlines).__name__}")
    if calendar is not None and not isinstance(calendar, WorkingDays):
        raise TypeError(f"calendar: expected WorkingDays, not {type(calendar).__name__}")
    days = WorkingDays() if calendar is None else calendar
    moved = []
    for place, deadline in enumerate(deadlines):
        try:
            event, n, unit, was, stamp = deadline
            if _word(stamp, "stamp") != days.stamp and (now := days.end_of_period(event, n, unit)) != _day(was):
                moved.append((place, was, now))
        except Error as error:
            raise Error(f"/{place}{error.pointer}", error.expected, error.code) from None
        except (TypeError, ValueError) as error:  # also of what has not five parts
            raise type(error)(f"deadlines[{place}]: {error}") from None
    return moved


def why_not(date: date, closures: Iterable[Union[date, Closures]] = ()) -> Optional[str]:
    """Why the date is not a working day, None where it is one: `WorkingDays.why_not`."""
    return WorkingDays(closures).why_not(date)


def holidays(year: int, region: str = REGIONS[0]) -> list[BankHoliday]:
    """The bank holidays of a year in a region, by date; one on a weekend stands on its substitute day only.

    Raises:
        Error: a year outside 1972 to 2036 (1978 to 2036 for Scotland and Northern Ireland); another region.
    """
    return [BankHoliday(**fields) for fields in _core.holidays(_number(year), _word(region, "region"))]
