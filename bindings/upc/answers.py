# SPDX-License-Identifier: BSL-1.0
"""What a case answers: plain frozen values, dates as ``datetime.date``, names as the contract spells them."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

from ._value import Brief, Value, value
from .enums import (
    AppealStage,
    Channel,
    Code,
    DeadlineName,
    Disposition,
    DutyName,
    DutyStatus,
    EventType,
    Per,
    PeriodUnit,
    RestrictionKind,
    Role,
    Safety,
    Stage,
    Weekday,
)
_OFFICES: dict[str, str] = {role.value: role for role in Role}


def office(id: str) -> str:
    """An office: a `Role` where ``rct-2013`` knows it, else its id in the edition."""
    return _OFFICES.get(id, id)


@value
class State(Value):
    """Where a case stands: three parts that move on their own."""

    stage: Stage = Stage.open
    """``open``, ``reported``, ``not_unreasonable``, ``unreasonable``, ``warned``, ``continuing``, ``restricted``,
    ``review_recommended``, ``closed``, ``overturned`` or ``lapsed``."""
    appeal: AppealStage = AppealStage.none
    """The appeal against the warning: ``none``, ``lodged``, ``upheld`` or ``not_upheld``."""
    safety: Safety = Safety.none
    """Exclusions made for safety: ``none``, ``temporary`` or ``long_term``."""


@value
class Reason(Brief):
    """Why an act is refused, what is wrong with a set of restrictions, or an advice: lawful, but an Ombudsman would ask."""

    code: Code
    """Such as ``not_consulted``; for a program."""
    clause: str
    """The clause that it rests on, such as ``5.1.S1.warn``."""
    message: str
    """What is wrong, for a person."""
    cure: str
    """The smallest lawful change that mends it; empty where nothing can."""
    args: dict[str, Any] = {}
    """What it speaks of: offices and names as strings, dates, numbers, or tuples of strings."""
    index: Optional[int] = None
    """Of a finding: the restriction it is about, from 0; None for the set as a whole."""
    findings: tuple[Reason, ...] = ()
    """Of ``invalid_restriction``: everything that is wrong with the set."""

    def __str__(self) -> str:
        return f"{self.message} ({self.clause})"


@value
class Duty(Value):
    """Something that an event left somebody to do."""

    duty: DutyName
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
    status: DutyStatus
    """As of the day asked about: ``open``, ``done``, ``overdue`` or ``done_late``."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None


@value
class CountStart(Value):
    """What starts the count of a deadline."""

    event: EventType
    """What happened, such as ``warning_issued``."""
    date: date
    """The day it happened."""
    why: str
    """Why it starts the count: ``date_of_letter``, its ``deemed_receipt``, ``first_decision`` or ``latest_decision`` to
    restrict, ``review_determined``, or ``first_start`` of what was decided."""


@value
class Period(Value):
    """A length of time as the policy states it."""

    number: int
    unit: PeriodUnit
    """``working_days``, ``days``, ``weeks``, ``months`` or ``years``."""


@value
class DayOff(Value):
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


@value
class DeadlineReceipt(Value):
    """How the last day of a deadline came about."""

    start: CountStart
    from_: date
    """The day after which the period runs, itself left out."""
    period: Optional[Period]
    """``None`` where the edition sets none."""
    end: Optional[date]
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
    not_specified: tuple[str, ...] = ()
    """The terms that the day rests on and the policy does not specify: the edition's readings were taken."""


@value
class Deadline(Value):
    """A last day that the policy sets."""

    name: DeadlineName
    """``appeal`` (6.1.window), ``review`` (7.1), or ``warning_expires`` where the edition lets a warning expire."""
    date: date
    """The last day, itself included."""
    clause: str
    passed: bool
    """Whether the day asked about is after it."""
    receipt: DeadlineReceipt
    """How it came about."""


@value
class Window(Brief):
    """Hours on days of the week, in local time."""

    days: tuple[Weekday, ...]
    """``mon`` to ``sun``."""
    from_: str
    """``HH:MM``, itself inside."""
    to: str
    """``HH:MM``, up to ``24:00``, itself outside."""

    def to_dict(self) -> dict[str, Any]:
        """Give it as ``upc-case/1`` has it."""
        return {"days": [str(day) for day in self.days], "from": self.from_, "to": self.to}


@value
class Restriction(Brief):
    """A restriction on contact (5.3). What its kind does not have is None or empty."""

    kind: RestrictionKind
    """``limited_time``, ``named_contact``, ``telephone_hours``, ``premises_exclusion``, ``contact_form``,
    ``agreement``, ``termination``, ``permanent_exclusion``, ``through_representative``, ``matter_closed`` or ``own``."""
    in_force: bool = False
    """Whether it is in force on the day asked about; of no matter where it is to be imposed."""
    from_: Optional[date] = None
    """The first day."""
    until: Optional[date] = None
    """The last day, itself included; None: without end."""
    reasons: Optional[str] = None
    minutes: Optional[int] = None
    """How long contact may be, ``per`` ``contact``, ``day``, ``week`` or ``month``."""
    per: Optional[Per] = None
    officer: Optional[str] = None
    team: Optional[str] = None
    place: Optional[str] = None
    windows: tuple[Window, ...] = ()
    establishments: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    """The channels that are left: ``in_person``, ``telephone``, ``letter``, ``email``, ``fax``."""
    agreement: Optional[str] = None
    representative: Optional[str] = None
    """Of ``through_representative``: who it is, opaque."""
    issue: Optional[str] = None
    """Of ``matter_closed``: which matter, opaque."""
    own: Optional[str] = None
    """Of ``own``: the id of the kind in the edition."""

    def to_dict(self) -> dict[str, Any]:
        """Give it as ``upc-case/1`` has it, what is absent left out; dates stay dates."""
        said: dict[str, Any] = {"kind": str(self.kind)}
        for name, held in self.__dict__.items():
            if name in ("kind", "in_force") or held is None or held == ():
                continue
            if name == "windows":
                said["windows"] = [window.to_dict() if isinstance(window, Window) else window for window in held]
            elif isinstance(held, (tuple, list)):
                said[name] = [str(each) if isinstance(each, str) else each for each in held]
            else:
                said[name.rstrip("_")] = str(held) if isinstance(held, str) else held
        return said


@value
class Exclusion(Value):
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


@value
class NextEvent(Value):
    """A step that can be in order now."""

    event: EventType
    """The type of the event."""
    by: tuple[str, ...]
    """The offices that may take it, any one of them."""
    until: Optional[date]
    """The last day for it; None: no last day."""
    clauses: tuple[str, ...]


@value
class Adherence(Value):
    """How far the policy was adhered to (8.2)."""

    breaches: int
    """How many breaches were listed; one event can have several."""
    overdue: int
    """How many duties were overdue, or done late, on the day asked about."""

    @property
    def adhered(self) -> bool:
        """Whether there was nothing of either."""
        return self.breaches == 0 and self.overdue == 0


@value
class ContactAnswer(Brief):
    """What a contact meets."""

    disposition: Disposition
    """``end_call``, ``refuse_entry``, ``not_restricted``, ``permitted``, ``new_issue``, ``consider_first``,
    ``file_only``, ``decline`` or ``redirect``."""
    clauses: tuple[str, ...] = ()
    """The clauses that it rests on."""
    open_ways: tuple[Restriction, ...] = ()
    """Of a ``redirect``: what another way must keep to, all of it."""


for _class in (
    State, Reason, Duty, CountStart, Period, DayOff, DeadlineReceipt, Deadline, Window, Restriction, Exclusion, NextEvent,
    Adherence, ContactAnswer,
):
    _class.__module__ = "upc"
