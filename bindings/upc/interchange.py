# SPDX-License-Identifier: BSL-1.0
"""Whole histories, as the files of the contract spell them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Literal, Optional, Union, overload

from . import _core
from ._event import Event
from ._text import Input, to_bytes, to_day
from ._value import Value, value
from .casework import Case
from .enums import Language, Mode, ReportFormat
from .errors import Error
from .policy import Edition, Editions, held_editions


@value
class Fault(Value):
    """One thing that is wrong with the form of an input."""

    pointer: str
    """JSON Pointer (RFC 6901) to the place; empty for the whole input."""
    expected: str
    """What was expected there, with the nearest known name for an unknown one."""


def evaluate(
    case: Input, as_of: Optional[date] = None, mode: str = "enforce", *, lang: str = "en", edition: Editions = None
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
        edition: the `Edition` that the case follows, or several, of which its ``policy`` names one; the built-in one is
            always among them.

    Returns:
        The evaluation (``upc-evaluation/1``) exactly as ``upc evaluate --format json`` writes it, dates as ISO strings,
        so that ``json.dumps`` takes it.

    Raises:
        Error: the input is malformed, with a pointer to the place; ``mode`` or ``lang`` is neither; or a date lies
            outside the years that the calendar covers, 1972 to 2036.
        TypeError: ``case`` is neither text nor a mapping, or ``as_of`` is not a date (a ``datetime`` is none).

    Other threads of Python run while a case is evaluated.
    """
    return _object(_core.evaluate(to_bytes(case), to_day(as_of), Mode(mode).value, Language(lang).value, held_editions(edition)))


def audit(
    case: Input, as_of: Optional[date] = None, *, lang: str = "en", edition: Editions = None
) -> dict[str, Any]:
    """Evaluate a history as it happened: `evaluate` with ``mode="audit"``.

    What was not in order is listed on its event as ``breaches``, and the answer ends with ``adherence`` (8.2).
    Arguments and errors are those of `evaluate`.
    """
    return evaluate(case, as_of, "audit", lang=lang, edition=edition)


@overload
def report(
    cases: Iterable[Union[Input, Case]], start: date, end: date, *, by_case: bool = False,
    format: Literal["json"] = "json", lang: str = "en", edition: Editions = None,
) -> dict[str, Any]: ...
@overload
def report(
    cases: Iterable[Union[Input, Case]], start: date, end: date, *, by_case: bool = False, format: str,
    lang: str = "en", edition: Editions = None,
) -> Any: ...
def report(
    cases: Iterable[Union[Input, Case]], start: date, end: date, *, by_case: bool = False, format: str = "json",
    lang: str = "en", edition: Editions = None,
) -> Any:
    """Make the annual report to the committee (8.1): what was decided and done in a period, and how far it was in order.

    Args:
        cases: histories (``upc-case/1``), as for `evaluate`, or `Case` objects that have kept theirs.
        start: the first day of the period.
        end: its last day, and the day as of which things stand.
        by_case: whether each case is told as well, with reasons.
        format: ``"json"``, ``"text"``, ``"csv"`` or ``"html"``.
        lang: the language of text and HTML, ``"en"`` or ``"cy"``.
        edition: the `Edition` that the cases follow, or several, of which their ``policy`` names one; the built-in one is
            always among them.
            A `Case` brings its own.

    Returns:
        A dict (``upc-report/1``), or for another format its text, as ``upc report`` writes it.

    Raises:
        Error: a case is malformed, the pointer beginning with its place in the list; ``end`` is before ``start``; a date
            leaves the calendar; a `Case` was restored and has no history.
        TypeError: an argument of another type.

    Other threads of Python run while it is made.
    """
    if isinstance(cases, (str, bytes, bytearray, memoryview, Mapping)) or not isinstance(cases, Iterable):
        raise TypeError(f"cases: expected an iterable of cases, not {type(cases).__name__}")
    kept = list(cases)
    texts = [to_bytes(_history(case, place) if isinstance(case, Case) else case) for place, case in enumerate(kept)]
    first, last = _needed_day(start, "start"), _needed_day(end, "end")
    how = ReportFormat(format)
    editions = held_editions(_with_those_of(kept, edition))
    text = _core.report(texts, first, last, bool(by_case), how.value, Language(lang).value, editions)
    return json.loads(text) if how is ReportFormat.json else text


def _with_those_of(cases: Iterable[Union[Input, Case]], edition: Editions) -> Editions:
    """The editions given, and those that `Case` objects follow."""
    several: list[Edition] = [edition] if isinstance(edition, Edition) else list(edition or ())
    for case in cases:
        if isinstance(case, Case) and case.edition not in (Edition.built_in(), *several):
            several.append(case.edition)
    return several


def _history(case: Case, place: int) -> dict[str, Any]:
    if not case.is_whole:
        raise Error(f"/{place}", "a case with its history: this one was restored from what it had come to")
    said: dict[str, Any] = {"schema": "upc-case/1", "events": [event.to_dict() for event in case.events]}
    for name in ("case_id", "customer", "service", "partnership", "policy"):
        said[name] = getattr(case, name)
    if case.closures:
        said["calendar"] = {"closures": list(case.closures)}
    return said


def _event_bytes(event: Union[Event, Input]) -> bytes:
    return to_bytes(event.to_dict() if isinstance(event, Event) else event)


def _needed_day(value: Any, name: str) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"{name}: expected a datetime.date, not {type(value).__name__}")
    return value


def _object(text: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(text)
    return held


def state(
    case: Input, as_of: Optional[date] = None, mode: str = "enforce", *, edition: Editions = None
) -> dict[str, Any]:
    """Give what a case has come to without its history (``upc-state/1``), to be stored and gone on from with `apply`.

    Args:
        case: a case (``upc-case/1``), as for `evaluate`; also of anonymous correspondence.
        as_of: later events are left out; without it none are.
        mode: as for `evaluate`; it stays with the state.
        edition: as for `evaluate`.

    Returns:
        The state exactly as ``upc state`` writes it; ``json.dumps`` takes it. A program stores it as it is.

    Raises:
        Error: as for `evaluate`.
        TypeError: as for `evaluate`.
    """
    return _object(_core.state(to_bytes(case), to_day(as_of), Mode(mode).value, held_editions(edition)))


def apply(state: Input, event: Union[Event, Input], *, lang: str = "en", edition: Editions = None) -> dict[str, Any]:
    """Put the next event to a stored case.

    Args:
        state: a stored case (``upc-state/1``), as `state` gave it or the last `apply`.
        event: an event of ``upc-case/1``, or an `Event`.
        lang: the language of messages and cures, as for `evaluate`.
        edition: as for `evaluate`.

    Returns:
        ``{"event": ..., "state": ...}``: what became of the event, as in the evaluation of the longer history, and the
        stored case after it. ``state`` itself is not changed.

    Raises:
        Error: the state or the event is malformed, with a pointer into the one or the other; or no events can have led
            to the state; or a deadline would leave the years that the calendar covers.
        TypeError: one of them is neither text nor a mapping.
    """
    return _object(_core.apply(to_bytes(state), _event_bytes(event), Language(lang).value, held_editions(edition)))


def contact(
    cases: Union[Input, Case, Iterable[Union[Input, Case]]], contact: Input, *, edition: Editions = None
) -> dict[str, Any]:
    """Say what one contact meets in each of a customer's cases, and over all of them; nothing is recorded.

    Args:
        cases: one case or several: histories (``upc-case/1``), stored cases (``upc-state/1``) or `Case` objects.
        contact: the fields of ``contact_received``, of which ``type`` and ``by`` may be left out.
        edition: the `Edition` that the cases follow, or several, of which their ``policy`` names one; the built-in one is
            always among them.
            A `Case` brings its own.

    Returns:
        The answer exactly as ``upc contact --format json`` writes it: the strictest ``disposition``, its ``clauses``,
        for a ``redirect`` its ``open_ways``, and under ``cases`` the same for each.

    Raises:
        Error: the contact or a case is malformed, or a stored case has come further than the day of the contact. The
            pointer is into the contact or the case; of several cases it begins with the place in the list.
        TypeError: an argument of another type.
    """
    if not isinstance(cases, (str, bytes, bytearray, memoryview, Mapping, Case, Iterable)):
        raise TypeError(f"cases: expected a case or several, not {type(cases).__name__}")
    several = not isinstance(cases, (str, bytes, bytearray, memoryview, Mapping, Case))
    held: Any = cases
    given: list[Any] = list(held) if several else [held]
    editions = held_editions(_with_those_of(given, edition))
    texts = [json.dumps(case.store()).encode() if isinstance(case, Case) else to_bytes(case) for case in given]
    return _object(_core.contact(texts, to_bytes(contact), several, editions))


def validate(case: Input, *, edition: Editions = None) -> list[Fault]:
    """Say everything that is wrong with the form of a case, in the order of the text; empty where nothing is.

    Whether its events were in order is not looked at: that is `evaluate`. Of a stored case also what no events can have
    led to is listed.

    Args:
        case: a case (``upc-case/1``), as for `evaluate`, or a stored one (``upc-state/1``).
        edition: as for `evaluate`.

    Raises:
        TypeError: ``case`` is neither text nor a mapping.
    """
    try:
        text = to_bytes(case)
    except Error as error:
        return [Fault(error.pointer, error.expected)]
    return [Fault(pointer, expected) for pointer, expected in _core.validate(text, held_editions(edition))]


def schema(name: str, *, edition: Optional[Edition] = None) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a case, an event, an evaluation, a stored case, a report or an edition.

    Args:
        name: ``"case"``, ``"event"``, ``"evaluation"``, ``"state"``, ``"report"`` or ``"edition"``.
        edition: whose offices cases and answers name; the built-in one if none is given.

    Raises:
        Error: another name.
    """
    if not isinstance(name, str):
        raise TypeError(f"name: expected a string, not {type(name).__name__}")
    text = _core.schema(name, (Edition.built_in() if edition is None else edition)._edition)
    if not text:
        raise Error("", f'"case", "event", "evaluation", "state", "report" or "edition", not "{name}"')
    return _object(text)


for _name in (Fault, apply, audit, contact, evaluate, report, schema, state, validate):
    _name.__module__ = "upc"
