# SPDX-License-Identifier: BSL-1.0
"""Python values as JSON text for the compiled part, which is the only judge of what they mean."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from math import isfinite
from typing import Any, Optional, Union

from .errors import Error

Input = Union[str, bytes, bytearray, memoryview, Mapping[str, Any]]
"""JSON text, or what it would say as a mapping."""

_DEEPEST = 64  # as for text
_LARGEST = 1 << 1000  # a float still holds it, and no field takes as much


def to_bytes(value: Input) -> bytes:
    """The JSON text, in UTF-8, of an input.

    Raises:
        Error: a value that JSON has no form for, with a pointer to it.
        TypeError: neither text nor a mapping.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")  # half a surrogate pair is refused where it stands
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, Mapping):
        return json.dumps(_plain(value, [])).encode()
    raise TypeError(f"expected JSON text (str or bytes) or a dict, not {type(value).__name__}")


def to_day(as_of: Any) -> Optional[date]:
    """The day asked about.

    Raises:
        TypeError: it is no date. It says no more than that: what stands beside it is a case, and no matter for a log.
    """
    if as_of is None or (isinstance(as_of, date) and not isinstance(as_of, datetime)):
        return as_of
    raise TypeError(f"as_of: expected a datetime.date, not {type(as_of).__name__}")


def to_days(values: Any, name: str) -> list[date]:
    """Dates that an iterable gives.

    Raises:
        TypeError: it gives something else, or is no iterable.
    """
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise TypeError(f"{name}: expected dates (datetime.date), not {type(values).__name__}")
    days = list(values)
    for place, day in enumerate(days):
        if not isinstance(day, date) or isinstance(day, datetime):
            raise TypeError(f"{name}[{place}]: expected a datetime.date, not {type(day).__name__}")
    return days


def _plain(value: Any, path: list[str]) -> Any:
    """The value in JSON's own types: dates as ISO 8601, minutes being the finest that a time goes to."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value, path)
    if isinstance(value, float):
        if isfinite(value):
            return value
        raise _error(path, f"a number that JSON has, not {value}")
    if isinstance(value, int):
        if -_LARGEST < value < _LARGEST:
            return value
        raise _error(path, "a smaller number")
    if len(path) >= _DEEPEST:
        raise _error(path, f"at most {_DEEPEST} levels")
    if isinstance(value, Mapping):
        plain = {}
        for key, held in value.items():
            if not isinstance(key, str):
                raise _error(path, f"member names that are strings, not {type(key).__name__}")
            plain[_text(key, path)] = _plain(held, [*path, key])
        return plain
    if isinstance(value, (list, tuple)):
        return [_plain(held, [*path, str(index)]) for index, held in enumerate(value)]
    if hasattr(value, "to_dict") and type(value).__module__ == "upc":  # a Restriction or Window
        return _plain(value.to_dict(), path)
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            raise _error(path, "a local date and time, without a time zone")
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time) and value.tzinfo is None:
        return value.isoformat(timespec="minutes")
    raise _error(path, f"a value that JSON has (or a date), not {type(value).__name__}")


def _text(value: str, path: list[str]) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _error(path, "text, not half a surrogate pair") from None
    return value


def _error(path: list[str], expected: str) -> Error:
    pointer = "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in path)
    return Error(pointer, expected)
