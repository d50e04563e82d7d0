# SPDX-License-Identifier: BSL-1.0
"""What a case answers: plain frozen values, dates as ``datetime.date``, names as the contract spells them."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from typing import Any, Optional


class _Brief:
    """A repr that leaves out what says nothing: members that are as they are by default."""

    def __repr__(self) -> str:
        said = (
            f"{item.name}={getattr(self, item.name)!r}"
            for item in fields(self)  # type: ignore[arg-type]
            if item.default is MISSING or getattr(self, item.name) != item.default
        )
        return f"{type(self).__name__}({', '.join(said)})"


@dataclass(frozen=True)
class State:
    """Where a case stands: three parts that move on their own."""

    stage: str = "open"
    """``open``, ``reported``, ``not_unreasonable``, ``unreasonable``, ``warned``, ``continuing``, ``restricted``,
    ``review_recommended``, ``closed`` or ``overturned``."""
    appeal: str = "none"
    """The appeal against the warning: ``none``, ``lodged``, ``upheld`` or ``not_upheld``."""
    safety: str = "none"
    """Exclusions made for safety: ``none``, ``temporary`` or ``long_term``."""


@dataclass(frozen=True, repr=False)
class Reason(_Brief):
    """Why an act is refused, what is wrong with a set of restrictions, or an advice: lawful, but an Ombudsman would ask."""

    code: str
    """Such as ``not_consulted``; for a program."""
    clause: str
    """The clause that it rests on, such as ``5.1.S1.warn``."""
    message: str
    """What is wrong, for a person."""
    cure: str
    """The smallest lawful change that mends it; empty where nothing can."""
    args: dict[str, Any] = field(default_factory=dict, hash=False)
    """What it speaks of: offices and names as strings, dates, numbers, or tuples of strings."""
    index: Optional[int] = None
    """Of a finding: the restriction it is about, from 0; None for the set as a whole."""
    findings: tuple[Reason, ...] = ()
    """Of ``invalid_restriction``: everything that is wrong with the set."""

    def __str__(self) -> str:
        return f"{self.message} ({self.clause})"


@dataclass(frozen=True)
class Duty:
    """Something that an event left somebody to do."""

    duty: str
    """Its name, such as ``record_warning``."""
    clause: str
    """The clause that asks for it."""
    bearers: tuple[str, ...]
    """The offices that may do it, any one of them."""
    raised: date
    """The day of the event that raised it."""
    due: Optional[date]
    """The last day for it; None where the policy gives none."""
    done: Optional[date]
    """The day it was done; None while it is open."""
    status: str
    """As of the day asked about: ``open``, ``done``, ``overdue`` or ``done_late``."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None


@dataclass(frozen=True)
class CountStart:
    """What starts the count of a deadline."""

    event: str
    """What happened, such as ``warning_issued``."""
    date: date
    """The day it happened."""
    why: str
    """Why it starts the count: ``date_of_letter``, ``first_decision`` to restrict, or ``review_determined``."""


@dataclass(frozen=True)
class Period:
    """A length of time as the policy states it."""

    number: int
    unit: str
    """``working_days``, ``days``, ``weeks``, ``months`` or ``years``."""


@dataclass(frozen=True)
class DayOff:
    """A day that is no working day, and why."""

    date: date
    reason: str
    """``weekend``, ``bank_holiday`` or ``closure``, the first of these that it is."""
    name: str
    """Such as ``Saturday``, ``Good Friday`` or ``council closure``."""
    substitute: bool = False
    """Whether it is a bank holiday moved here from the weekend day that it falls on."""
    projected: bool = False
    """Whether it is a bank holiday of a year whose list has not been published: the rules give it."""


@dataclass(frozen=True)
class DeadlineReceipt:
    """How the last day of a deadline came about."""

    start: CountStart
    from_: date
    """The day after which the period runs, itself left out."""
    period: Period
    end: date
    """The last day of the period."""
    set_by: str
    """What set the deadline's date: ``period``, its end; ``decision``, one to restrict that set an earlier day for the
    review; ``record``, where the case keeps another day than the period gives as counted now."""
    counted: int
    """How many days were counted."""
    left_out: tuple[DayOff, ...]
    """Each day on the way that was not counted, earliest first."""
    capped: bool
    """Whether the month of the end has no such day, so that its last day is taken."""
    projected: bool
    """Whether days were counted in a year whose bank holidays are not published: a proclamation may move the end."""
    readings: tuple[str, ...]
    """How the policy is read where it leaves this open: ids such as ``I-1``, as ``upc edition`` explains them."""


@dataclass(frozen=True)
class Deadline:
    """A last day that the policy sets."""

    name: str
    """``appeal`` (6.1.window) or ``review`` (7.1)."""
    date: date
    """The last day, itself included."""
    clause: str
    passed: bool
    """Whether the day asked about is after it."""
    receipt: DeadlineReceipt
    """How it came about."""


@dataclass(frozen=True, repr=False)
class Window(_Brief):
    """Hours on days of the week, in local time."""

    days: tuple[str, ...]
    """``mon`` to ``sun``."""
    from_: str
    """``HH:MM``, itself inside."""
    to: str
    """``HH:MM``, up to ``24:00``, itself outside."""


@dataclass(frozen=True, repr=False)
class Restriction(_Brief):
    """A restriction on contact (5.3). What its kind does not have is None or empty."""

    kind: str
    """``limited_time``, ``named_contact``, ``telephone_hours``, ``premises_exclusion``, ``contact_form``,
    ``agreement``, ``termination`` or ``permanent_exclusion``."""
    in_force: bool
    """Whether it is in force on the day asked about."""
    from_: Optional[date] = None
    """The first day."""
    until: Optional[date] = None
    """The last day, itself included; None: without end."""
    reasons: Optional[str] = None
    minutes: Optional[int] = None
    """How long contact may be, ``per`` ``contact``, ``day``, ``week`` or ``month``."""
    per: Optional[str] = None
    officer: Optional[str] = None
    team: Optional[str] = None
    place: Optional[str] = None
    windows: tuple[Window, ...] = ()
    establishments: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    """The channels that are left: ``in_person``, ``telephone``, ``letter``, ``email``, ``fax``."""
    agreement: Optional[str] = None


@dataclass(frozen=True)
class Exclusion:
    """An exclusion from buildings made for safety, apart from the stages (3.2)."""

    kind: str
    """``temporary`` or ``long_term``."""
    establishments: tuple[str, ...]
    from_: date
    """The first day."""
    until: Optional[date]
    """The last day, itself included; None: without end."""
    review_by: Optional[date]
    """When somebody is to look at it again; None: not said."""
    in_force: bool
    """Whether it is in force on the day asked about."""


@dataclass(frozen=True)
class NextEvent:
    """A step that can be in order now."""

    event: str
    """The type of the event."""
    by: tuple[str, ...]
    """The offices that may take it, any one of them."""
    until: Optional[date]
    """The last day for it; None: no last day."""
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Adherence:
    """How far the policy was adhered to (8.2)."""

    breaches: int
    """How many breaches were listed; one event can have several."""
    overdue: int
    """How many duties were overdue, or done late, on the day asked about."""

    @property
    def adhered(self) -> bool:
        """Whether there was nothing of either."""
        return self.breaches == 0 and self.overdue == 0


@dataclass(frozen=True, repr=False)
class Outcome(_Brief):
    """What applying an event came to. True where it was accepted."""

    accepted: bool
    """Whether it took effect."""
    reasons: tuple[Reason, ...] = ()
    """Why it was refused, all of it, most fundamental first; in audit what was in breach, accepted or not."""
    clauses: tuple[str, ...] = ()
    """Of an accepted event: the clauses that it rests on, its own first."""
    advices: tuple[Reason, ...] = ()
    """Lawful all the same, but an Ombudsman would ask."""
    raised: tuple[Duty, ...] = ()
    """The duties that it raised, as they stand on its day."""
    discharged: tuple[str, ...] = ()
    """The names of the duties that it did."""
    disposition: Optional[str] = None
    """Of an accepted contact: what it meets, such as ``permitted`` or ``redirect``."""
    open_ways: tuple[Restriction, ...] = ()
    """Of a ``redirect``: what another way must keep to, all of it."""

    def __bool__(self) -> bool:
        return self.accepted


def reason(said: dict[str, Any]) -> Reason:
    """A reason from what the compiled part says of it."""
    return Reason(**{**said, "findings": tuple(map(reason, said["findings"]))})


def restriction(said: dict[str, Any]) -> Restriction:
    """A restriction from what the compiled part says of it."""
    return Restriction(**{**said, "windows": tuple(Window(**window) for window in said["windows"])})


def outcome(said: dict[str, Any]) -> Outcome:
    """An outcome from what the compiled part says of it."""
    return Outcome(
        **{
            **said,
            "reasons": tuple(map(reason, said["reasons"])),
            "advices": tuple(map(reason, said["advices"])),
            "raised": tuple(Duty(**duty) for duty in said["raised"]),
            "open_ways": tuple(map(restriction, said["open_ways"])),
        }
    )


def deadline(said: dict[str, Any]) -> Deadline:
    """A deadline from what the compiled part says of it."""
    receipt = said["receipt"]
    return Deadline(
        **{
            **said,
            "receipt": DeadlineReceipt(
                **{
                    **receipt,
                    "start": CountStart(**receipt["start"]),
                    "period": Period(**receipt["period"]),
                    "left_out": tuple(DayOff(**day) for day in receipt["left_out"]),
                }
            ),
        }
    )


for _class in (
    State, Reason, Duty, CountStart, Period, DayOff, DeadlineReceipt, Deadline, Window, Restriction, Exclusion,
    NextEvent, Adherence, Outcome,
):
    _class.__module__ = "upc"
