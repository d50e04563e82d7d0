# SPDX-License-Identifier: BSL-1.0
"""The questions of upc.workdays in full: about anything but one plain date, which the compiled part answers itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from . import _core
from ._numbers import number


def add(date: Any, n: Any, closures: Iterable[Any] = (), *, out: Any = None) -> Any:
    return add_on(_calendar(closures), date, n, out=out)


def count(after: Any, to: Any, closures: Iterable[Any] = (), *, inclusive: str = "right", out: Any = None) -> Any:
    return count_on(_calendar(closures), after, to, inclusive=inclusive, out=out)


def is_workday(date: Any, closures: Iterable[Any] = (), *, out: Any = None) -> Any:
    return is_workday_on(_calendar(closures), date, out=out)


def add_on(days: _core.WorkingDays, date: Any, n: Any, *, out: Any = None) -> Any:
    if _is_array(date) or _is_array(n):
        from . import _arrays

        return _arrays.add(days, date, n, out)
    _no_out(out)
    return days._add(_day(date, "date"), number(n))


def count_on(days: _core.WorkingDays, after: Any, to: Any, *, inclusive: str = "right", out: Any = None) -> Any:
    if _is_array(after) or _is_array(to):
        from . import _arrays

        return _arrays.count(days, after, to, inclusive, out)
    _no_out(out)
    return days._count(_day(after, "after"), _day(to, "to"), _word(inclusive))


def is_workday_on(days: _core.WorkingDays, date: Any, *, out: Any = None) -> Any:
    if _is_array(date):
        from . import _arrays

        return _arrays.is_workday(days, date, out)
    _no_out(out)
    return days._is_workday(_day(date, "date"))


def _calendar(closures: Iterable[Any]) -> _core.WorkingDays:
    from .workdays import WorkingDays

    return WorkingDays(closures)


def _is_array(value: Any) -> bool:
    """An array, a Series, an Index: not a scalar of NumPy, which looks like one but for its having no axis."""
    return hasattr(value, "__array__") and not isinstance(value, type) and getattr(value, "ndim", 0) > 0


def _day(value: Any, name: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    hint = ""
    if hasattr(value, "astype"):
        hint = ": a scalar of NumPy is no date; take its astype(object)"
    elif isinstance(value, datetime):
        hint = ": take its date()"
    raise TypeError(f"{name}: expected a datetime.date or an array of datetime64, not a {type(value).__name__}{hint}")


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"inclusive: expected a string, not {type(value).__name__}")
    return value


def _no_out(out: Any) -> None:
    if out is not None:
        raise TypeError("out is for the answers to an array; of one date the answer is returned")
