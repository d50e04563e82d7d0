# SPDX-License-Identifier: BSL-1.0
"""Questions of upc.workdays about arrays of datetime64. The only module of the package that imports NumPy.

The compiled part sees views of the same memory as 64-bit integers; nothing is copied but what is not in native byte
order, or is of one unit where an array of another is beside it.
"""

from __future__ import annotations

from datetime import date, datetime
from operator import index
from typing import Any

import numpy as np

from . import _core
from ._numbers import number

_PER_DAY = {"D": 1, "h": 24, "m": 1440, "s": 86400, "ms": 86400 * 10**3, "us": 86400 * 10**6, "ns": 86400 * 10**9}


def add(days: _core.WorkingDays, dates: Any, n: Any, out: Any) -> Any:
    values, unit = _dates(dates)
    if getattr(n, "ndim", 0) == 0:
        answers = _room(out, values.shape, values.dtype)
        values = _apart(values, answers)
        _core.add_all(days, values.view(np.int64), _clamped(n), answers.view(np.int64), _PER_DAY[unit])
        return answers
    numbers = np.asarray(n)
    if numbers.dtype.kind not in "iu":
        raise TypeError(f"expected whole numbers of working days, not an array of {numbers.dtype}")
    if numbers.dtype == np.uint64:  # what lies beyond is out of range either way
        numbers = np.minimum(numbers, np.uint64(2**62))
    values, numbers = np.broadcast_arrays(values, numbers.astype(np.int64, copy=False))
    answers = _room(out, values.shape, values.dtype)
    values, numbers = _apart(values, answers), _apart(numbers, answers)
    _core.add_each(days, values.view(np.int64), numbers, answers.view(np.int64), _PER_DAY[unit])
    return answers


def count(days: _core.WorkingDays, after: Any, to: Any, inclusive: str, out: Any) -> Any:
    first, unit = _dates(after)
    second, other = _dates(to)
    if unit != other:  # the finer one, as NumPy would compare them
        finer = max(unit, other, key=_PER_DAY.__getitem__)
        first = first.astype(f"datetime64[{finer}]", copy=False)
        second = second.astype(f"datetime64[{finer}]", copy=False)
        unit = finer
    first, second = np.broadcast_arrays(first, second)
    answers = _room(out, first.shape, np.dtype(np.int64))
    first, second = _apart(first, answers), _apart(second, answers)
    _core.count_each(days, first.view(np.int64), second.view(np.int64), answers, _PER_DAY[unit], inclusive)
    return answers


def is_workday(days: _core.WorkingDays, dates: Any, out: Any) -> Any:
    values, unit = _dates(dates)
    answers = _room(out, values.shape, np.dtype(bool))
    values = _apart(values, answers)
    _core.is_workday_each(days, values.view(np.int64), answers.view(np.uint8), _PER_DAY[unit])
    return answers


def _dates(values: Any) -> tuple[Any, str]:
    """An array of datetime64 in native byte order, and its unit."""
    if isinstance(values, date):
        if isinstance(values, datetime):
            raise TypeError("expected a datetime.date, not a datetime.datetime: take its date()")
        values = np.datetime64(values, "D")
    array = np.asarray(values)
    if array.dtype.kind != "M":
        raise TypeError(f"expected an array of datetime64, not of {array.dtype}")
    unit, step = np.datetime_data(array.dtype)
    if unit not in _PER_DAY or step != 1:
        raise TypeError(f"expected datetime64 of a unit from days (D) to nanoseconds (ns), not {array.dtype}")
    if not array.dtype.isnative:
        array = array.astype(array.dtype.newbyteorder("="))
    return array, unit


def _clamped(n: Any) -> int:
    return number(index(n))


def _room(out: Any, shape: tuple[int, ...], dtype: Any) -> Any:
    """Where the answers go: `out` if it is given."""
    if out is None:
        return np.empty(shape, dtype)
    if not isinstance(out, np.ndarray):
        raise TypeError(f"expected an array for out, not {type(out).__name__}")
    if out.shape != shape or out.dtype != dtype or not out.flags.writeable:
        raise TypeError(f"expected for out a writeable array of {dtype} and shape {shape}, "
                        f"not of {out.dtype} and shape {out.shape}")
    return out


def _apart(values: Any, answers: Any) -> Any:
    """The values, copied where writing the answers would overwrite what is still to be read."""
    same = values.__array_interface__["data"][0] == answers.__array_interface__["data"][0]
    if same and values.strides == answers.strides and values.itemsize == answers.itemsize:
        return values
    return values.copy() if np.may_share_memory(values, answers) else values
