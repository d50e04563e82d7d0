# SPDX-License-Identifier: BSL-1.0
"""A case that is still going on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Optional

from . import _core
from . import answers
from ._text import Input, to_bytes, to_day
from .answers import Adherence, ContactAnswer, Deadline, Duty, Exclusion, NextEvent, Outcome, Reason, Restriction, State


class Case:
    """A case under the policy: apply events in the order they happened, and ask where it stands.

    It keeps what the events came to, not the events. No clock is read: a question about a day takes that day as
    ``as_of``, and is about the day of the latest event where none is given. Copies are independent; two cases are equal
    where the same was given to them and they stand alike.

        case = upc.Case(service="housing", case_id="H-7")
        outcome = case.apply({"type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer",
                              "behaviours": ["repeat_calls"]})
        if not outcome:
            for reason in outcome.reasons:
                print(reason.message, reason.cure)

    Args:
        service: the one service that the case belongs to (5.4).
        case_id: the council's own reference; opaque.
        customer: a reference to the customer; opaque, no personal data is needed.
        partnership: whether a partnership runs the service: the policy does not apply then, and every event is refused
            (1.2.partnership).
        closures: the council's own non-working days, of type ``datetime.date``.
        mode: ``"enforce"``: an event that is not in order is refused and changes nothing. ``"audit"``: history as it
            was; what was not in order is listed, and the case moves on wherever there is a move at all.

    Raises:
        Error: ``mode`` is neither, or a closure lies outside the years that the calendar covers, 1972 to 2036.
        TypeError: an argument of another type; a ``datetime`` is no date.

    Every method with an ``as_of`` raises Error for a day outside those years, and TypeError for what is not a date.
    Restrictions, duties and the rest are those of all events applied: `evaluate` with an earlier ``as_of`` leaves the
    later events out, a Case does not.
    """

    __slots__ = ("_case",)
    _case: _core.Case

    def __init__(
        self,
        service: Optional[str] = None,
        case_id: Optional[str] = None,
        customer: Optional[str] = None,
        partnership: bool = False,
        closures: Iterable[date] = (),
        mode: str = "enforce",
    ) -> None:
        self._case = _core.Case(service, case_id, customer, partnership, list(closures), mode)

    def apply(self, event: Input, *, lang: str = "en") -> Outcome:
        """Apply the next event.

        Args:
            event: an event of ``upc-case/1``, as a dict or as JSON text. In a dict a date may be a ``datetime.date``,
                and ``at`` a ``datetime.datetime`` without a time zone.
            lang: the language of messages and cures, ``"en"`` or ``"cy"`` (Welsh, not yet checked by a translator).

        Returns:
            What became of it, true where it was accepted. A refusal has every reason, and has changed nothing (in audit
            it is counted).

        Raises:
            Error: the event is malformed, with a pointer into it, such as ``"/by"``; or a deadline would leave the
                years that the calendar covers; or ``lang`` is neither. The case is as it was.
            TypeError: ``event`` is neither text nor a mapping.
        """
        return answers.outcome(self._case.apply(to_bytes(event), lang))

    def contact(self, contact: Input) -> ContactAnswer:
        """Say what a contact meets, and record nothing.

        Args:
            contact: the fields of ``contact_received``, of which ``type`` and ``by`` may be left out: ``at`` (in a dict
                also a ``datetime.datetime`` without a time zone), ``channel`` and whatever else is known.

        It is held against the restrictions and exclusions of all events applied, as they are in force on its day.

        Raises:
            Error: the contact is malformed, with a pointer into it.
            TypeError: ``contact`` is neither text nor a mapping.
        """
        return answers.contact_answer(self._case.contact(to_bytes(contact)))

    def store(self) -> dict[str, Any]:
        """Give what the case has kept (``upc-state/1``), so that it can go on later without its events.

        ``json.dumps`` takes it. ``Case.restore(case.store())`` equals the case.
        """
        return json.loads(self._case.store())

    @classmethod
    def restore(cls, state: Input) -> Case:
        """Restore a case that was stored; nothing is replayed.

        Args:
            state: what `store`, `upc.state` or ``upc state`` gave, as a dict or as JSON text.

        Raises:
            Error: it is malformed, or no events can have led to it, with a pointer to the place; or it is of anonymous
                correspondence. Nothing is restored in part.
            TypeError: ``state`` is neither text nor a mapping.
        """
        case = object.__new__(cls)
        case._case = _core.Case.restore(to_bytes(state))
        return case

    @property
    def state(self) -> State:
        """Where the case stands: its stage, the appeal against the warning, and exclusions for safety."""
        return State(*self._case.state)

    def duties(self, as_of: Optional[date] = None) -> list[Duty]:
        """Every duty so far, done or not, in the order raised, with its status on that day."""
        return [Duty(**said) for said in self._case.duties(to_day(as_of))]

    def deadlines(self, as_of: Optional[date] = None) -> list[Deadline]:
        """The last day to appeal, from the warning on (6.1.window), and that of the review, while restricted (7.1).

        Each has its ``receipt``: what starts the count and how it was counted.
        """
        return [answers.deadline(said) for said in self._case.deadlines(to_day(as_of))]

    def restrictions(self, as_of: Optional[date] = None) -> list[Restriction]:
        """The restrictions on contact (5.3), ended ones included; empty once the case is closed."""
        return [answers.restriction(said) for said in self._case.restrictions(to_day(as_of))]

    def exclusions(self, as_of: Optional[date] = None) -> list[Exclusion]:
        """The exclusions from buildings made for safety (3.2)."""
        return [Exclusion(**said) for said in self._case.exclusions(to_day(as_of))]

    def advices(self, as_of: Optional[date] = None, *, lang: str = "en") -> list[Reason]:
        """What an Ombudsman would ask about the case as a whole; ``lang`` as in `apply`."""
        return [answers.reason(said) for said in self._case.advices(to_day(as_of), lang)]

    def next(self, as_of: Optional[date] = None) -> list[NextEvent]:
        """The steps of the process that can be in order on that day, and who may take them.

        Records that are always allowed are not listed. Empty where the policy does not apply, and where there is
        neither an event nor an ``as_of``.
        """
        return [NextEvent(**said) for said in self._case.next(to_day(as_of))]

    def adherence(self, as_of: Optional[date] = None) -> Optional[Adherence]:
        """How far the policy was adhered to (8.2); None unless the mode is audit."""
        said = self._case.adherence(to_day(as_of))
        return said and Adherence(*said)

    def summary(self, as_of: Optional[date] = None, *, lang: str = "en") -> dict[str, Any]:
        """Where the case stands, as an evaluation (``upc-evaluation/1``) without its events; dates are ISO strings.

        ``lang`` is as in `apply`.
        """
        return json.loads(self._case.summary(to_day(as_of), lang))

    @property
    def latest(self) -> Optional[date]:
        """The date of the latest event applied, accepted or not; None before the first."""
        return self._case.latest

    @property
    def service(self) -> Optional[str]:
        """The service that the case belongs to."""
        return self._case.service or None

    @property
    def case_id(self) -> Optional[str]:
        """The council's own reference."""
        return self._case.case_id

    @property
    def customer(self) -> Optional[str]:
        """The reference to the customer."""
        return self._case.customer or None

    @property
    def partnership(self) -> bool:
        """Whether a partnership runs the service, so that the policy does not apply."""
        return self._case.partnership

    @property
    def closures(self) -> tuple[date, ...]:
        """The council's own non-working days, sorted."""
        return tuple(self._case.closures)

    @property
    def mode(self) -> str:
        """``"enforce"`` or ``"audit"``."""
        return self._case.mode

    @property
    def policy(self) -> str:
        """The edition of the policy that it follows, ``"rct-2013"``."""
        return self._case.policy

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Case):
            return NotImplemented
        return self._case.equals(other._case)

    __hash__ = None  # type: ignore[assignment]  # it changes

    def __copy__(self) -> Case:
        other = object.__new__(type(self))
        other._case = self._case.copy()
        return other

    def __deepcopy__(self, memo: dict[int, Any]) -> Case:
        return self.__copy__()

    def __repr__(self) -> str:
        parts = [repr(self.case_id)] if self.case_id else []
        state = self.state
        parts.append(state.stage)
        for name, value in (("appeal", state.appeal), ("safety", state.safety)):
            if value != "none":
                parts.append(f"{name} {value}")
        if self.mode != "enforce":
            parts.append(self.mode)
        return f"<upc.Case {', '.join(parts)}>"


Case.__module__ = "upc"
