# SPDX-License-Identifier: BSL-1.0
"""Answers from what the compiled part says of them, and the one that is made only when somebody looks: `Outcome`."""

from __future__ import annotations

from typing import Any, Optional

from . import _core, _pickles
from ._value import Brief, value
from .answers import (
    ContactAnswer,
    CountStart,
    DayOff,
    Deadline,
    DeadlineReceipt,
    Duty,
    NextEvent,
    Period,
    Reason,
    Restriction,
    Window,
    office,
)
from .enums import (
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
    Weekday,
)


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
        return _pickles.outcome, (_pickles.VERSION, dict(said.__dict__))

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


Outcome.__module__ = "upc"
