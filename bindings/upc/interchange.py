# SPDX-License-Identifier: BSL-1.0
"""Whole histories, as the files of the contract spell them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional, Union

from . import _core
from ._text import Input, to_bytes, to_day
from .casework import Case
from .errors import Error


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with the form of an input."""

    pointer: str
    """JSON Pointer (RFC 6901) to the place; empty for the whole input."""
    expected: str
    """What was expected there, with the nearest known name for an unknown one."""


def evaluate(
    case: Input, as_of: Optional[date] = None, mode: str = "enforce", *, lang: str = "en"
) -> dict[str, Any]:
    """Evaluate a history: what became of each event, where the case stands, what is due.

    Args:
        case: a case (``upc-case/1``) as JSON text, in ``str`` or as UTF-8 in ``bytes``, or as a dict. In a dict a date
            may be a ``datetime.date``, and the local time of a contact a ``datetime.datetime`` without a time zone, of
            which the minutes are the finest part that is kept.
        as_of: the day it is looked at; later events are left out and counted. Without it, the date of the latest event.
        mode: ``"enforce"``: an event that is not in order is refused and changes nothing. ``"audit"``: history as it
            was; what was not in order is listed on it as breaches, and the answer ends with ``adherence`` (8.2).
        lang: the language of messages and cures, ``"en"`` or ``"cy"`` (Welsh, not yet checked by a translator); names
            and codes are what they are.

    Returns:
        The evaluation (``upc-evaluation/1``) exactly as ``upc evaluate --format json`` writes it, dates as ISO strings,
        so that ``json.dumps`` takes it.

    Raises:
        Error: the input is malformed, with a pointer to the place; ``mode`` or ``lang`` is neither; or a date lies
            outside the years that the calendar covers, 1972 to 2036.
        TypeError: ``case`` is neither text nor a mapping, or ``as_of`` is not a date (a ``datetime`` is none).

    Other threads of Python run while a case is evaluated.
    """
    return json.loads(_core.evaluate(to_bytes(case), to_day(as_of), mode, lang))


def state(case: Input, as_of: Optional[date] = None, mode: str = "enforce") -> dict[str, Any]:
    """Give what a case has come to without its history (``upc-state/1``), to be stored and gone on from with `apply`.

    Args:
        case: a case (``upc-case/1``), as for `evaluate`; also of anonymous correspondence.
        as_of: later events are left out; without it none are.
        mode: as for `evaluate`; it stays with the state.

    Returns:
        The state exactly as ``upc state`` writes it; ``json.dumps`` takes it. A program stores it as it is.

    Raises:
        Error: as for `evaluate`.
        TypeError: as for `evaluate`.
    """
    return json.loads(_core.state(to_bytes(case), to_day(as_of), mode))


def apply(state: Input, event: Input, *, lang: str = "en") -> dict[str, Any]:
    """Put the next event to a stored case.

    Args:
        state: a stored case (``upc-state/1``), as `state` gave it or the last `apply`.
        event: an event of ``upc-case/1``.
        lang: the language of messages and cures, as for `evaluate`.

    Returns:
        ``{"event": ..., "state": ...}``: what became of the event, as in the evaluation of the longer history, and the
        stored case after it. ``state`` itself is not changed.

    Raises:
        Error: the state or the event is malformed, with a pointer into the one or the other; or no events can have led
            to the state; or a deadline would leave the years that the calendar covers.
        TypeError: one of them is neither text nor a mapping.
    """
    return json.loads(_core.apply(to_bytes(state), to_bytes(event), lang))


def contact(cases: Union[Input, Case, Iterable[Union[Input, Case]]], contact: Input) -> dict[str, Any]:
    """Say what one contact meets in each of a customer's cases, and over all of them; nothing is recorded.

    Args:
        cases: one case or several: histories (``upc-case/1``), stored cases (``upc-state/1``) or `Case` objects.
        contact: the fields of ``contact_received``, of which ``type`` and ``by`` may be left out.

    Returns:
        The answer exactly as ``upc contact --format json`` writes it: the strictest ``disposition``, its ``clauses``,
        for a ``redirect`` its ``open_ways``, and under ``cases`` the same for each.

    Raises:
        Error: the contact or a case is malformed, or a stored case has come further than the day of the contact. The
            pointer is into the contact or the case; of several cases it begins with the place in the list.
        TypeError: an argument of another type.
    """
    several = not isinstance(cases, (str, bytes, bytearray, memoryview, Mapping, Case))
    texts = [
        json.dumps(case.store()).encode() if isinstance(case, Case) else to_bytes(case)
        for case in (cases if several else [cases])
    ]
    return json.loads(_core.contact(texts, to_bytes(contact), several))


def validate(case: Input) -> list[Fault]:
    """Say everything that is wrong with the form of a case, in the order of the text; empty where nothing is.

    Whether its events were in order is not looked at: that is `evaluate`. Of a stored case also what no events can have
    led to is listed.

    Args:
        case: a case (``upc-case/1``), as for `evaluate`, or a stored one (``upc-state/1``).

    Raises:
        TypeError: ``case`` is neither text nor a mapping.
    """
    try:
        text = to_bytes(case)
    except Error as error:
        return [Fault(error.pointer, error.expected)]
    return [Fault(pointer, expected) for pointer, expected in _core.validate(text)]


def schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what goes in and comes out.

    Args:
        name: ``"case"``, ``"event"``, ``"evaluation"``, ``"state"`` (a stored case), ``"report"`` or ``"edition"``.

    Raises:
        Error: another name.
    """
    text = _core.schema(name)
    if not text:
        raise Error("", f'"case", "event", "evaluation", "state", "report" or "edition", not "{name}"')
    return json.loads(text)


for _name in (Fault, apply, contact, evaluate, schema, state, validate):
    _name.__module__ = "upc"
