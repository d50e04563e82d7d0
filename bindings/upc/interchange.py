# SPDX-License-Identifier: BSL-1.0
"""Whole histories, as the files of the contract spell them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional

from . import _core
from ._text import Input, to_bytes
from .errors import Error


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with the form of an input."""

    pointer: str
    """JSON Pointer (RFC 6901) to the place; empty for the whole input."""
    expected: str
    """What was expected there, with the nearest known name for an unknown one."""


def evaluate(case: Input, as_of: Optional[date] = None, mode: str = "enforce") -> dict[str, Any]:
    """Evaluate a history: what became of each event, where the case stands, what is due.

    Args:
        case: a case (``upc-case/1``) as JSON text, in ``str`` or as UTF-8 in ``bytes``, or as a dict. In a dict a date
            may be a ``datetime.date``, and the local time of a contact a ``datetime.datetime`` without a time zone, of
            which the minutes are the finest part that is kept.
        as_of: the day it is looked at; later events are left out and counted. Without it, the date of the latest event.
        mode: ``"enforce"``: an event that is not in order is refused and changes nothing. ``"audit"``: history as it
            was; what was not in order is listed on it as breaches, and the answer ends with ``adherence`` (8.2).

    Returns:
        The evaluation (``upc-evaluation/1``) exactly as ``upc evaluate --format json`` writes it, dates as ISO strings,
        so that ``json.dumps`` takes it.

    Raises:
        Error: the input is malformed, with a pointer to the place; ``mode`` is neither; or a date lies outside the
            years that the calendar covers, 1972 to 2036.
        TypeError: ``case`` is neither text nor a mapping, or ``as_of`` is not a date (a ``datetime`` is none).

    Other threads of Python run while a case is evaluated.
    """
    return json.loads(_core.evaluate(to_bytes(case), as_of, mode))


def validate(case: Input) -> list[Fault]:
    """Say everything that is wrong with the form of a case, in the order of the text; empty where nothing is.

    Whether its events were in order is not looked at: that is `evaluate`.

    Args:
        case: a case (``upc-case/1``), as for `evaluate`.

    Raises:
        TypeError: ``case`` is neither text nor a mapping.
    """
    try:
        text = to_bytes(case)
    except Error as error:
        return [Fault(error.pointer, error.expected)]
    return [Fault(pointer, expected) for pointer, expected in _core.validate(text)]


def schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a case, an event or an evaluation.

    Args:
        name: ``"case"``, ``"event"`` or ``"evaluation"``.

    Raises:
        Error: another name.
    """
    text = _core.schema(name)
    if not text:
        raise Error("", f'"case", "event" or "evaluation", not "{name}"')
    return json.loads(text)


for _name in (Fault, evaluate, schema, validate):
    _name.__module__ = "upc"
