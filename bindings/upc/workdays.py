# SPDX-License-Identifier: BSL-1.0
"""Working days of England and Wales, from 1972 to 2036.

A working day is not a Saturday, a Sunday, a bank holiday, or a closure of the council. Bank holidays up to 2027 are
those that were published; later ones follow from the rules, and a proclamation may still change them.

>>> from datetime import date
>>> add(date(2013, 4, 10), 15)  # the last day to appeal against a letter of 10 April 2013 (6.1.window)
datetime.date(2013, 5, 1)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import index
from typing import Optional

from . import _core

__all__ = ["BankHoliday", "WorkingDays", "add", "count", "holidays", "is_workday", "why_not"]


@dataclass(frozen=True)
class BankHoliday:
    """A weekday on which banks are closed by law, proclamation or custom."""

    date: date
    """The day kept, never a Saturday or Sunday."""
    name: str
    """As a person reads it, such as "Good Friday"."""
    substitute: bool = False
    """Moved to this day from the weekend day that it falls on."""


class WorkingDays:
    """The working days of England and Wales, less the closures of one council.

    Immutable and cheap to ask: adding and counting take the same time whatever the distance. Equal where the closures
    are, hashable, and safe to use from any number of threads.

    Args:
        closures: the council's own non-working days, in any order; duplicates and days that are no working days anyway
            are fine.

    Raises:
        Error: a closure, or a date asked about, outside ``first`` to ``last``. (All methods.)
        TypeError: something that is not a ``datetime.date``; a ``datetime`` is none. (All methods.)
    """

    __slots__ = ("_days",)
    _days: _core.WorkingDays

    def __init__(self, closures: Iterable[date] = ()) -> None:
        self._days = _core.WorkingDays(list(closures))

    @property
    def closures(self) -> tuple[date, ...]:
        """The closures, sorted and without duplicates."""
        return tuple(self._days.closures)

    @property
    def first(self) -> date:
        """The first day covered, 1972-01-01."""
        return self._days.first

    @property
    def last(self) -> date:
        """The last day covered, 2036-12-31."""
        return self._days.last

    def add(self, date: date, n: int) -> date:
        """The n-th working day after a date, the date itself left out; before it, for a negative ``n``.

        ``n`` = 0 gives the date itself, a working day or not.
        """
        return self._days.add(date, _number(n))

    def count(self, after: date, to: date) -> int:
        """How many working days lie after one date, up to and including another.

        For a ``to`` before ``after``, the negative of the count the other way round.
        """
        return self._days.count(after, to)

    def is_workday(self, date: date) -> bool:
        """Whether the date is a working day."""
        return self._days.is_workday(date)

    def why_not(self, date: date) -> Optional[str]:
        """Why the date is not a working day; None where it is one.

        "Saturday", "Sunday", the name of the bank holiday, with " (substitute day)" where it is one, or
        "council closure".
        """
        return self._days.why_not(date)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WorkingDays):
            return NotImplemented
        return self.closures == other.closures

    def __hash__(self) -> int:
        return hash(self.closures)

    def __repr__(self) -> str:
        return f"WorkingDays({list(self.closures)!r})" if self.closures else "WorkingDays()"

    def __reduce__(self) -> tuple[object, ...]:
        return WorkingDays, (self.closures,)


def add(date: date, n: int, closures: Iterable[date] = ()) -> date:
    """The n-th working day after a date: `WorkingDays.add`."""
    return WorkingDays(closures).add(date, n)


def count(after: date, to: date, closures: Iterable[date] = ()) -> int:
    """How many working days lie after one date, up to and including another: `WorkingDays.count`."""
    return WorkingDays(closures).count(after, to)


def is_workday(date: date, closures: Iterable[date] = ()) -> bool:
    """Whether the date is a working day: `WorkingDays.is_workday`."""
    return WorkingDays(closures).is_workday(date)


def why_not(date: date, closures: Iterable[date] = ()) -> Optional[str]:
    """Why the date is not a working day, None where it is one: `WorkingDays.why_not`."""
    return WorkingDays(closures).why_not(date)


def holidays(year: int) -> list[BankHoliday]:
    """The bank holidays of a year in England and Wales, by date; one on a weekend stands on its substitute day only.

    Raises:
        Error: a year outside 1972 to 2036.
    """
    return [BankHoliday(**fields) for fields in _core.holidays(_number(year))]


def _number(n: int) -> int:
    """The number as the compiled part takes it: beyond that, every number is as much out of range."""
    return max(-(1 << 62), min(1 << 62, index(n)))
