# SPDX-License-Identifier: BSL-1.0
"""What would come out differently under another edition of a policy."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any, Optional, Union

from . import _core
from ._text import Input, to_bytes, to_day
from ._value import Value, value
from .casework import Case
from .enums import DifferenceKind, Language, Mode, Side
from .errors import Error
from .interchange import _history
from .policy import Edition
from .policy import edition as _edition

_MOST_JOBS = 256
_BATCH = 1000


@value
class Difference(Value):
    """Something of a case that comes out differently under two editions."""

    case_id: Optional[str]
    """The council's own reference."""
    case: int
    """The place of the case among those given, from 0."""
    what: DifferenceKind
    """What differs."""
    side: Side
    """Under which edition the event comes out better, the day is later, the duty arises, or is overdue."""
    name: Optional[str]
    """Of the event's type, the deadline or the duty."""
    index: Optional[int]
    """Of an event: its index in the history."""
    on: Optional[date]
    """Of an event: its day; of a duty: when it was raised."""
    a: Optional[str]
    """How it is under the one edition, as files spell it; None: not there."""
    b: Optional[str]
    """How it is under the other."""
    first: bool
    """Of an event: whether none before it in the case came out differently, from which this one may follow."""
    codes: tuple[str, ...]
    """Of an event: why the one that refuses it does, or ``unknown`` where that edition cannot say it."""
    clauses: tuple[str, ...]
    """The clauses of those reasons, in the same order, of the edition that refuses."""
    messages: tuple[str, ...]
    """The same for a person."""


@value
class EditionChange(Value):
    """Something that two editions say differently."""

    pointer: str
    """JSON Pointer into an edition's file; an office by its id."""
    a: Optional[str]
    """What the one says; None: nothing."""
    b: Optional[str]
    """What the other says."""


@value
class DifferenceCount(Value):
    """How often something comes out differently."""

    what: DifferenceKind
    side: Side
    """As in `Difference.side`."""
    differences: int
    cases: int
    """In how many cases."""


class EditionDiff:
    """What two editions make of the same cases, as `diff_editions` gives it."""

    def __init__(self, summary: dict[str, Any], differences: list[Difference]) -> None:
        if not isinstance(summary, dict) or summary.get("schema") != "upc-edition-diff/1":
            raise TypeError("an EditionDiff is what diff_editions gives, and is not made by hand")
        self.a: str = summary["a"]
        self.b: str = summary["b"]
        self.cases: int = summary["cases"]
        self.events: int = summary["events"]
        self.changed: int = summary["changed"]
        self.counts: list[DifferenceCount] = [
            DifferenceCount(DifferenceKind(said["what"]), Side(said["side"]), said["differences"], said["cases"])
            for said in summary["differences"]
        ]
        self.first_codes: dict[str, dict[str, int]] = summary["first_codes"]
        self.left_out: dict[str, dict[str, int]] = summary["left_out"]
        self.editions: list[EditionChange] = [EditionChange(**said) for said in summary["editions"]]
        self.differences: list[Difference] = differences

    def __repr__(self) -> str:
        return f"<upc.EditionDiff {self.a} to {self.b}: {self.changed} of {self.cases} cases come out differently>"

    def to_pandas(self) -> Any:
        """The differences as rows of a pandas DataFrame."""
        import pandas

        names = list(Difference.__annotations__)
        return pandas.DataFrame([[getattr(each, name) for name in names] for each in self.differences], columns=names)


def diff_editions(
    a: Union[str, Edition],
    b: Union[str, Edition],
    cases: Iterable[Union[Input, Case]],
    as_of: Optional[date] = None,
    mode: str = "enforce",
    *,
    lang: str = "en",
    jobs: int = 1,
    offices: Union[Mapping[str, str], Iterable[tuple[str, str]]] = (),
) -> EditionDiff:
    """Evaluate every case under two editions, whatever edition it names, and say what comes out differently.

    Args:
        a: an edition, or the id of the built-in one.
        b: another.
        cases: histories (``upc-case/1``), as for `upc.evaluate`, lines of NDJSON, or `Case` objects that have kept
            theirs. Blank lines are passed over.
        as_of: as for `upc.evaluate`, the same day under both.
        mode: as for `upc.evaluate`.
        lang: the language of messages.
        jobs: how many threads compare them, 1 to 256.
        offices: offices of ``a`` and their counterparts in ``b``, where they are called otherwise.

    Returns:
        The differences, in the order of the cases; the counts over all of them (``cases``, ``events``, ``changed``,
        ``counts``; ``first_codes``: by side, why an edition refuses the first event of each case that comes out
        differently; ``left_out``: by side, the offices that an edition does not have, asked or told by so many cases);
        and what the two ``editions`` say differently.

    Raises:
        Error: a case is malformed, or says what neither edition can say; its pointer begins with the place of the case.
            There is no such edition or office, or ``mode`` or ``lang`` is unknown.
        ValueError: ``jobs`` is no number of threads.
        TypeError: an argument of another type.

    >>> upc.diff_editions("rct-2013", upc.Edition.built_in(), ['{"schema": "upc-case/1", "events": []}'])
    <upc.EditionDiff rct-2013 to rct-2013: 0 of 1 cases come out differently>
    """
    if isinstance(cases, (str, bytes, bytearray, memoryview, Mapping)) or not isinstance(cases, Iterable):
        raise TypeError(f"cases: expected an iterable of cases, not {type(cases).__name__}")
    if not 1 <= jobs <= _MOST_JOBS:
        raise ValueError(f"jobs: expected a number of threads from 1 to {_MOST_JOBS}, not {jobs}")
    pairs = list(offices.items()) if isinstance(offices, Mapping) else list(offices)
    comparison = _core.EditionComparison(
        _edition(a)._edition, _edition(b)._edition, to_day(as_of), Mode(mode).value, Language(lang).value, pairs
    )
    texts = filter(None, (_text(case, place) for place, case in enumerate(cases)))
    found: list[Difference] = []
    place = 0
    while held := list(islice(texts, _BATCH)):
        for answer in comparison.compare(held, jobs):
            if not isinstance(answer, bytes):
                pointer, expected, code = answer
                raise Error(f"/{place}{pointer}", expected, code)
            said = json.loads(answer)
            found.extend(_difference(each, said["case_id"], place) for each in said["differences"])
            place += 1
    return EditionDiff(json.loads(comparison.summary()), found)


def _text(case: Union[Input, Case], place: int) -> bytes:
    text = to_bytes(_history(case, place) if isinstance(case, Case) else case)
    return text if text.strip() else b""


def _difference(said: dict[str, Any], case_id: Optional[str], place: int) -> Difference:
    reasons = said.get("reasons", [])
    unknown = [said["unknown"]] if "unknown" in said else []
    return Difference(
        case_id, place, DifferenceKind(said["what"]), Side(said["side"]), said["name"], said.get("index"),
        None if said["on"] is None else date.fromisoformat(said["on"]), said["a"], said["b"], said.get("first", False),
        ("unknown",) * len(unknown) + tuple(reason["code"] for reason in reasons),
        tuple(reason["clause"] for reason in reasons),
        tuple(unknown) + tuple(reason["message"] for reason in reasons),
    )


for _name in (Difference, DifferenceCount, EditionChange, EditionDiff, diff_editions):
    _name.__module__ = "upc"
