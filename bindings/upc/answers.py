# SPDX-License-Identifier: BSL-1.0
"""What a case answers: plain frozen values, dates as ``datetime.date``, names as the contract spells them."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

from . import _core
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
from .errors import Error
_OFFICES: dict[str, str] = {role.value: role for role in Role}


def office(id: str) -> str:
    """An office: a `Role` where ``rct-2013`` knows it, else its id in the edition."""
    return _OFFICES.get(id, id)


@value
class State(Value):
    """Where a case stands: three parts that move on their own."""

    stage: Stage = Stage.open
    """``open``, ``reported``, ``not_unreasonable``, ``unreasonable``, ``warned``, ``continuing``, ``restricted``,
    ``review_recommended``, ``closed`` or ``overturned``."""
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
    restrict, or ``review_determined``."""


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
    ``agreement``, ``termination`` or ``permanent_exclusion``."""
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
class _Said(Brief):
    """What an outcome says, all of it."""

    accepted: bool
    reasons: tuple[Reason, ...] = ()
    clauses: tuple[str, ...] = ()
    advices: tuple[Reason, ...] = ()
    raised: tuple[Duty, ...] = ()
    discharged: tuple[DutyName, ...] = ()
    disposition: Optional[Disposition] = None
    open_ways: tuple[Restriction, ...] = ()
    not_specified: tuple[str, ...] = ()


class Outcome:
    """What applying an event came to. True where it was accepted. It never changes."""

    __slots__ = ("_held", "_accepted")
    _held: object  # the compiled part's, until somebody asks for more than whether it was accepted; then a _Said
    _accepted: bool

    def __init__(
        self,
        accepted: bool,
        reasons: tuple[Reason, ...] = (),
        clauses: tuple[str, ...] = (),
        advices: tuple[Reason, ...] = (),
        raised: tuple[Duty, ...] = (),
        discharged: tuple[DutyName, ...] = (),
        disposition: Optional[Disposition] = None,
        open_ways: tuple[Restriction, ...] = (),
        not_specified: tuple[str, ...] = (),
    ) -> None:
        said = _Said(accepted, reasons, clauses, advices, raised, discharged, disposition, open_ways, not_specified)
        object.__setattr__(self, "_held", said)
        object.__setattr__(self, "_accepted", bool(accepted))

    @property
    def accepted(self) -> bool:
        """Whether it took effect."""
        return self._accepted

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it was refused, all of it, most fundamental first; in audit what was in breach, accepted or not."""
        return _said(self).reasons

    @property
    def clauses(self) -> tuple[str, ...]:
        """Of an accepted event: the clauses that it rests on, its own first."""
        return _said(self).clauses

    @property
    def advices(self) -> tuple[Reason, ...]:
        """Lawful all the same, but an Ombudsman would ask."""
        return _said(self).advices

    @property
    def raised(self) -> tuple[Duty, ...]:
        """The duties that it raised, as they stand on its day."""
        return _said(self).raised

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The same as `raised`."""
        return _said(self).raised

    @property
    def discharged(self) -> tuple[DutyName, ...]:
        """The names of the duties that it did."""
        return _said(self).discharged

    @property
    def disposition(self) -> Optional[Disposition]:
        """Of an accepted contact: what it meets, such as ``permitted`` or ``redirect``."""
        return _said(self).disposition

    @property
    def open_ways(self) -> tuple[Restriction, ...]:
        """Of a ``redirect``: what another way must keep to, all of it."""
        return _said(self).open_ways

    @property
    def not_specified(self) -> tuple[str, ...]:
        """The terms that the answer rests on and the policy does not specify: its readings of them were taken."""
        return _said(self).not_specified

    def __bool__(self) -> bool:
        return self._accepted

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Outcome never changes: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an Outcome never changes: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Outcome):
            return NotImplemented
        return _said(self) == _said(other)

    def __hash__(self) -> int:
        return hash(_said(self))

    def __repr__(self) -> str:
        return "Outcome" + repr(_said(self))[len("_Said"):]

    def __reduce__(self) -> tuple[Any, ...]:
        said = _said(self)
        return _again, (1, dict(said.__dict__))

    def __copy__(self) -> Outcome:
        return self

    def __deepcopy__(self, memo: object) -> Outcome:
        return self


def outcome(held: object, accepted: bool) -> Outcome:
    """An outcome as the compiled part holds it."""
    made = object.__new__(Outcome)
    object.__setattr__(made, "_held", held)
    object.__setattr__(made, "_accepted", accepted)
    return made


def _said(of: Outcome) -> _Said:
    held = of._held
    if not isinstance(held, _Said):
        said = _core.outcome_values(held)
        held = _Said(
            **{
                **said,
                "reasons": tuple(map(reason, said["reasons"])),
                "advices": tuple(map(reason, said["advices"])),
                "raised": tuple(map(duty, said["raised"])),
                "discharged": tuple(map(DutyName, said["discharged"])),
                "disposition": said["disposition"] and Disposition(said["disposition"]),
                "open_ways": tuple(map(restriction, said["open_ways"])),
            }
        )
        object.__setattr__(of, "_held", held)
    return held


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


def reason(said: dict[str, Any]) -> Reason:
    """A reason from what the compiled part says of it."""
    return Reason(**{**said, "code": Code(said["code"]), "findings": tuple(map(reason, said["findings"]))})


def duty(said: dict[str, Any]) -> Duty:
    """A duty from what the compiled part says of it."""
    return Duty(
        **{
            **said,
            "duty": DutyName(said["duty"]),
            "bearers": tuple(map(office, said["bearers"])),
            "status": DutyStatus(said["status"]),
        }
    )


def next_event(said: dict[str, Any]) -> NextEvent:
    """A step from what the compiled part says of it."""
    return NextEvent(**{**said, "event": EventType(said["event"]), "by": tuple(map(office, said["by"]))})


def restriction(said: dict[str, Any]) -> Restriction:
    """A restriction from what the compiled part says of it."""
    return Restriction(
        **{
            **said,
            "kind": RestrictionKind(said["kind"]),
            "per": said["per"] and Per(said["per"]),
            "channels": tuple(map(Channel, said["channels"])),
            "windows": tuple(
                Window(tuple(map(Weekday, window["days"])), window["from_"], window["to"]) for window in said["windows"]
            ),
        }
    )


def period(number: int, unit: str) -> Period:
    """A period from its parts."""
    return Period(number, PeriodUnit(unit))


def deadline(said: dict[str, Any]) -> Deadline:
    """A deadline from what the compiled part says of it."""
    receipt = said["receipt"]
    return Deadline(
        **{
            **said,
            "name": DeadlineName(said["name"]),
            "receipt": DeadlineReceipt(
                **{
                    **receipt,
                    "start": CountStart(**{**receipt["start"], "event": EventType(receipt["start"]["event"])}),
                    "period": period(**receipt["period"]) if receipt["period"] else None,
                    "left_out": tuple(DayOff(**day) for day in receipt["left_out"]),
                }
            ),
        }
    )


def contact_answer(said: dict[str, Any]) -> ContactAnswer:
    """What a contact meets, from what the compiled part says of it."""
    return ContactAnswer(
        **{
            **said,
            "disposition": Disposition(said["disposition"]),
            "open_ways": tuple(map(restriction, said["open_ways"])),
        }
    )


def _again(version: int, said: dict[str, Any]) -> Outcome:
    if version != 1:
        raise Error("", f"a pickled outcome of version 1, not {version}")
    return Outcome(**said)



for _class in (
    State, Reason, Duty, CountStart, Period, DayOff, DeadlineReceipt, Deadline, Window, Restriction, Exclusion, NextEvent,
    Adherence, Outcome, ContactAnswer,
):
    _class.__module__ = "upc"
