# SPDX-License-Identifier: BSL-1.0
"""Many cases: iterables of them, tables of their events, and what is due in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from itertools import islice
from typing import Any, Optional, Union, overload

from . import _core
from ._text import Input, to_bytes, to_day
from .errors import Error
from .policy import Edition, Editions, held_editions

_MOST_JOBS = 256


def evaluate_many(
    cases: Iterable[Input],
    as_of: Optional[date] = None,
    mode: str = "enforce",
    *,
    lang: str = "en",
    jobs: int = 1,
    batch: int = 1000,
    errors: str = "raise",
    edition: Editions = None,
) -> Iterator[Union[dict[str, Any], Error]]:
    """Evaluate case after case, in order; only a batch of them is held at a time.

    Args:
        cases: any iterable of cases, each as `upc.evaluate` takes it: a file of NDJSON as it is, opened for reading, or
            dicts as they come from a database. Blank lines are passed over.
        as_of: as for `upc.evaluate`, for all of them.
        mode: as for `upc.evaluate`.
        lang: as for `upc.evaluate`.
        jobs: how many threads work on a batch, 1 to 256.
        batch: how many cases are taken from the iterable before the first of them is answered.
        errors: what becomes of a malformed case: ``"raise"`` the `Error`, whose pointer begins with the number of the
            case, counted from 0; or ``"yield"`` it in the place of the answer, so that answers keep matching cases.
        edition: as for `upc.evaluate`.

    Yields:
        For each case what `upc.evaluate` returns.

    Raises:
        Error: as said under ``errors``; ``mode`` or ``lang`` is unknown, or ``as_of`` outside the calendar.
        ValueError: ``jobs``, ``batch`` or ``errors`` is none of what they can be; at once.
        TypeError: a case is neither text nor a mapping.

    Other threads of Python run while a batch is evaluated.

    >>> [answer["state"]["stage"] for answer in upc.evaluate_many(['{"schema": "upc-case/1", "events": []}'])]
    ['open']
    """
    day = to_day(as_of)
    if not 1 <= jobs <= _MOST_JOBS:
        raise ValueError(f"jobs: expected a number of threads from 1 to {_MOST_JOBS}, not {jobs}")
    if batch < 1:
        raise ValueError(f"batch: expected a number of cases, at least 1, not {batch}")
    if errors not in ("raise", "yield"):
        raise ValueError(f'errors: expected "raise" or "yield", not {errors!r}')
    return _evaluate_many(cases, day, mode, lang, jobs, batch, errors, held_editions(edition))


def _evaluate_many(
    cases: Iterable[Input], day: Optional[date], mode: str, lang: str, jobs: int, batch: int, errors: str,
    editions: list[_core.Edition],
) -> Iterator[Union[dict[str, Any], Error]]:
    texts = filter(None, map(_line, cases))
    number = 0
    while held := list(islice(texts, batch)):
        for answer in _core.evaluate_many(held, day, mode, lang, jobs, editions):
            if isinstance(answer, bytes):
                yield json.loads(answer)
            elif errors == "yield":
                yield Error(*answer)
            else:
                pointer, expected, code = answer
                raise Error(f"/{number}{pointer}", expected, code)
            number += 1


def _line(case: Input) -> bytes:
    text = to_bytes(case)
    return text if text.strip() else b""


class ArrowRows:
    """Rows on their way: any library that takes an Arrow stream takes this.

    ``pyarrow.table(rows)``, ``polars.DataFrame(rows)``, ``duckdb.sql("SELECT ... FROM rows")``,
    ``pandas.DataFrame.from_arrow(rows)``. Nothing is evaluated before it is asked for, and all of it anew each time:
    events that come from a reader give rows once only, as the reader gives events.
    """

    def __init__(self, held: Any) -> None:
        self._held = held

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """The rows as a stream, by the Arrow PyCapsule interface; ``requested_schema`` is not looked at."""
        return self._held.stream()

    def __arrow_c_schema__(self) -> object:
        """The schema of the rows; no events are read for it."""
        return self._held.schema()


def evaluate_arrow(
    events: Any,
    rows: str = "evaluations",
    *,
    as_of: Optional[date] = None,
    mode: str = "enforce",
    lang: str = "en",
    closures: Iterable[date] = (),
    batch: int = 8192,
    edition: Optional[Edition] = None,
) -> ArrowRows:
    """Evaluate a table of events, and give a table of what came of them, by way of Arrow, without copies of ours.

    Args:
        events: anything with ``__arrow_c_stream__`` or ``__arrow_c_array__``: a pyarrow Table, RecordBatch or
            RecordBatchReader, a Polars or pandas DataFrame, a DuckDB relation. One row for each event, the rows of a
            case together and in their order, also from one batch to the next. Columns, in any order:

            - ``case_id``; ``seq``, if there is one, rises within a case;
            - ``type``, ``by``, and ``on`` (a date, a timestamp at midnight, or text) or ``at`` (a timestamp or text);
            - any own field of an event by its name, null where an event has it not; ``restrictions`` as JSON text;
            - ``details``: a JSON object with what no column holds;
            - ``case_service``, ``case_customer``, ``case_partnership``, ``case_kind``: the case's own;
            - ``x_...``: not looked at.
        rows: what comes out: ``"evaluations"``, one row for each case; ``"duties"``, one for each duty; or
            ``"refusals"``, one for each event that was refused (in audit, in breach). Codes and clauses are lists,
            side by side.
        as_of: as for `upc.evaluate`.
        mode: as for `upc.evaluate`.
        lang: of the messages and cures of refusals.
        closures: the council's own non-working days, the same for all cases.
        batch: after how many rows a batch ends, with the case at hand.
        edition: the `Edition` that the cases follow; the built-in one if none is given.

    Returns:
        The rows as a stream, evaluated while they are read. What is wrong with a row is raised there, by the library
        that reads, with row and column: ``/17/on: expected ...``.

    Raises:
        Error: ``rows``, ``mode`` or ``lang`` is unknown, or ``as_of`` or a closure outside the calendar.
        ValueError: ``batch`` is below 1.
        TypeError: ``events`` is no Arrow data.
    """
    if batch < 1:
        raise ValueError(f"batch: expected a number of rows, at least 1, not {batch}")
    return ArrowRows(_core.ArrowEvaluation(events, rows, to_day(as_of), mode, lang, list(closures), batch, held_editions(edition)))


@dataclass(frozen=True)
class DueItem:
    """A duty that is open, or a deadline that has not ended."""

    case_id: Optional[str]
    service: Optional[str]
    kind: str
    """``"duty"`` or ``"deadline"``."""
    name: str
    """Of the duty or the deadline, as files spell it."""
    clause: str
    by: tuple[str, ...]
    """Who bears the duty, or may use the right."""
    due: Optional[date]
    """The last day; None where the policy gives none."""
    raised: Optional[date]
    """Of a duty: when."""
    overdue: bool
    receipt: Optional[dict[str, Any]]
    """How a deadline was counted, as in ``upc-evaluation/1``."""


class Due(Sequence[DueItem]):
    """What is due, the soonest first; what has no last day follows, the longest waiting first.

    A sequence of `DueItem`, and a table: `to_pandas`, and any library that takes Arrow.
    """

    def __init__(self, held: Any, items: list[DueItem]) -> None:
        self._held = held
        self._items = items

    @overload
    def __getitem__(self, index: int) -> DueItem: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[DueItem]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[DueItem, Sequence[DueItem]]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<upc.Due, {len(self)} item{'' if len(self) == 1 else 's'}>"

    def to_pandas(self) -> Any:
        """The items as rows of a pandas DataFrame: ``due`` and ``raised`` are datetime64, absent ones NaT."""
        import pandas

        names = [field.name for field in fields(DueItem)]
        frame = pandas.DataFrame([asdict(item) for item in self], columns=names)
        for name in ("due", "raised"):
            frame[name] = pandas.to_datetime(frame[name]).astype("datetime64[s]")
        return frame

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """The items as an Arrow stream, without receipts; as often as it is asked for."""
        return self._held.arrow()


def due(
    cases: Iterable[Input],
    as_of: Optional[date] = None,
    within: Union[None, str, int, timedelta] = None,
    *,
    lang: str = "en",
    edition: Editions = None,
) -> Due:
    """Say what is due from whom, over many cases.

    Args:
        cases: cases (``upc-case/1``) or stored cases (``upc-state/1``), as text or mappings.
        as_of: the day to look from; today if None.
        within: only what falls due within so many days: ``"14d"``, 14 or a ``timedelta`` of whole days. What has no last
            day stays: nothing says that it can wait.
        lang: of the names of days in receipts.
        edition: as for `upc.evaluate`.

    Returns:
        What ``upc due --format json`` lists.

    Raises:
        Error: a case is malformed: the pointer begins with its number, counted from 0; or ``as_of`` is outside the calendar.
        ValueError: ``within`` is no number of days.
        TypeError: a case is neither text nor a mapping, or ``as_of`` no date.
    """
    day = to_day(as_of) or date.today()
    days = _days(within)
    until = None if days is None else day + timedelta(days)
    held = _core.DueList(list(filter(None, map(_line, cases))), day, until, held_editions(edition))
    return Due(held, [_item(said) for said in json.loads(held.json(lang))["due"]])


def _days(within: Union[None, str, int, timedelta]) -> Optional[int]:
    days: Optional[int] = None
    if within is None:
        return None
    if isinstance(within, timedelta) and not within % timedelta(days=1):
        days = within.days
    elif isinstance(within, int) and not isinstance(within, bool):
        days = within
    elif isinstance(within, str) and re.fullmatch(r"[0-9]{1,5}d", within):
        days = int(within[:-1])
    if days is None or not 0 <= days <= 99999:
        raise ValueError(f"within: expected a number of days such as 14 or '14d', not {within!r}")
    return days


def _item(said: dict[str, Any]) -> DueItem:
    days = {name: said[name] and date.fromisoformat(said[name]) for name in ("due", "raised")}
    return DueItem(**{**said, **days, "by": tuple(said["by"])})


for _public in (ArrowRows, Due, DueItem, due, evaluate_arrow, evaluate_many):
    _public.__module__ = "upc"
