# SPDX-License-Identifier: BSL-1.0
"""A case that is still going on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Optional, Union

from . import _core, _pickles, _said
from ._event import Event
from ._said import Outcome
from ._text import Input, to_bytes, to_day, to_days
from .answers import Adherence, ContactAnswer, Deadline, Duty, Exclusion, NextEvent, Reason, Restriction, State
from .enums import AppealStage, Language, Mode, Safety, Stage
from .policy import Edition, edition_of
from .policy import edition as _edition


class Case:
    """A case under the policy: apply events in the order they happened, and ask where it stands.

    No clock is read: a question about a day takes that day as ``as_of``, and is about the day of the latest event where
    none is given. Copies are independent; two cases are equal where the same was given to them and they stand alike,
    whatever led there. A case can be pickled, and a notebook shows it as its history, where it stands and what is due.

        case = upc.Case(service="housing", case_id="H-7")
        outcome = case.apply(upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"]))
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
        policy: the edition that it follows: an `Edition`, or the id of a built-in one.
        edition: the same, as functions call it; one of the two.
        mode: ``"enforce"``: an event that is not in order is refused and changes nothing. ``"audit"``: history as it
            was; what was not in order is listed, and the case moves on wherever there is a move at all.

    Raises:
        Error: ``mode`` is neither, there is no such edition, or a closure lies outside the years that the calendar covers, 1972 to 2036.
        TypeError: an argument of another type; a ``datetime`` is no date.

    Every method with an ``as_of`` raises Error for a day outside those years, and TypeError for what is not a date.
    Restrictions, duties and the rest are those of all events applied; only `evaluate` leaves later events out.
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
        *,
        policy: Union[str, Edition, None] = None,
        edition: Optional[Edition] = None,
    ) -> None:
        _texts(service=service, case_id=case_id, customer=customer)
        if not isinstance(partnership, bool):
            raise TypeError(f"partnership: expected True or False, not {type(partnership).__name__}")
        self._case = _core.Case(
            service, case_id, customer, partnership, to_days(closures, "closures"), Mode(mode).value,
            _one_of(policy, edition)._edition,
        )

    def apply(self, event: Union[Event, Input], *, lang: str = "en") -> Outcome:
        """Apply the next event.

        Args:
            event: an `Event`, such as a `WarningIssued`, which is fastest; or an event of ``upc-case/1`` as a dict or as
                JSON text. In a dict a date may be a ``datetime.date``, and ``at`` a ``datetime.datetime`` without a time
                zone.
            lang: the language of messages and cures, ``"en"`` or ``"cy"`` (Welsh, not yet checked by a translator).

        Returns:
            What became of it, true where it was accepted. A refusal has every reason, and has changed nothing (in audit
            it is counted).

        Raises:
            Error: the event is malformed, with a pointer into it, such as ``"/by"``; or a deadline would leave the
                years that the calendar covers; or ``lang`` is neither. The case is as it was.
            TypeError: ``event`` is neither an event nor text nor a mapping.
        """
        if isinstance(event, Event):
            held = self._case.apply_event(event._event, Language(lang).value)
            if held is None:  # read under another edition, whose offices may be others
                return self.apply(event.to_dict(), lang=lang)
            return _said.outcome(*held)
        return _said.outcome(*self._case.apply(to_bytes(event), Language(lang).value))

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
        return _said.contact_answer(self._case.contact(to_bytes(contact)))

    def store(self) -> dict[str, Any]:
        """Give what the case has kept (``upc-state/1``), so that it can go on later without its events.

        ``json.dumps`` takes it. ``Case.restore(case.store())`` equals the case.
        """
        return _object(self._case.store())

    @classmethod
    def restore(
        cls, state: Input, *, policy: Union[str, Edition, None] = None, edition: Optional[Edition] = None
    ) -> Case:
        """Restore a case that was stored; nothing is replayed.

        Args:
            state: what `store`, `upc.state` or ``upc state`` gave, as a dict or as JSON text.
            policy: the edition that it has to follow, or its id; the built-in one if none is given.
            edition: the same; one of the two.

        Raises:
            Error: it is malformed, or no events can have led to it, with a pointer to the place; or it is of anonymous
                correspondence. Nothing is restored in part.
            TypeError: ``state`` is neither text nor a mapping.
        """
        case = object.__new__(cls)
        case._case = _core.Case.restore(to_bytes(state), _one_of(policy, edition)._edition)
        return case

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that were applied, in their order, refused ones too; of a restored case those applied since."""
        of = self.edition
        return tuple(Event.from_json(_with_time(said), policy=of) for said in self._case.events())

    @property
    def is_whole(self) -> bool:
        """Whether `events` are all that ever happened: not so where the case was restored."""
        return self._case.whole

    def evaluate(self, as_of: Optional[date] = None, *, lang: str = "en") -> dict[str, Any]:
        """Evaluate the events applied (``upc-evaluation/1``): what became of each, where the case stood, what was due.

        Args:
            as_of: the day it is looked at; later events are left out and counted. Without it the date of the latest.
            lang: the language of messages and cures, ``"en"`` or ``"cy"``.

        Returns:
            What `upc.evaluate` says of the same history, dates as ISO strings. A restored case has not kept its history:
            then what `summary` says.

        Raises:
            Error: a restored case has come further than ``as_of``.
        """
        return _object(self._case.evaluate(to_day(as_of), Language(lang).value))

    @property
    def state(self) -> State:
        """Where the case stands: its stage, the appeal against the warning, and exclusions for safety."""
        stage, appeal, safety = self._case.state
        return State(Stage(stage), AppealStage(appeal), Safety(safety))

    def duties(self, as_of: Optional[date] = None) -> list[Duty]:
        """Every duty so far, done or not, in the order raised, with its status on that day."""
        return [_said.duty(said) for said in self._case.duties(to_day(as_of))]

    def deadlines(self, as_of: Optional[date] = None) -> list[Deadline]:
        """The last day to appeal, from the warning on (6.1.window), and that of the review, while restricted (7.1).

        Each has its ``receipt``: what starts the count and how it was counted.
        """
        return [_said.deadline(said) for said in self._case.deadlines(to_day(as_of))]

    def restrictions(self, as_of: Optional[date] = None) -> list[Restriction]:
        """The restrictions on contact (5.3), ended ones included; empty once the case is closed."""
        return [_said.restriction(said) for said in self._case.restrictions(to_day(as_of))]

    def exclusions(self, as_of: Optional[date] = None) -> list[Exclusion]:
        """The exclusions from buildings made for safety (3.2)."""
        return [Exclusion(**said) for said in self._case.exclusions(to_day(as_of))]

    def advices(self, as_of: Optional[date] = None, *, lang: str = "en") -> list[Reason]:
        """What an Ombudsman would ask about the case as a whole; ``lang`` as in `apply`."""
        return [_said.reason(said) for said in self._case.advices(to_day(as_of), Language(lang).value)]

    def next(self, as_of: Optional[date] = None) -> list[NextEvent]:
        """The steps of the process that can be in order on that day, and who may take them.

        Records that are always allowed are not listed. Empty where the policy does not apply, and where there is
        neither an event nor an ``as_of``.
        """
        return [_said.next_event(said) for said in self._case.next(to_day(as_of))]

    def adherence(self, as_of: Optional[date] = None) -> Optional[Adherence]:
        """How far the policy was adhered to (8.2); None unless the mode is audit."""
        said = self._case.adherence(to_day(as_of))
        return None if said is None else Adherence(*said)

    def summary(self, as_of: Optional[date] = None, *, lang: str = "en") -> dict[str, Any]:
        """Where the case stands, as an evaluation (``upc-evaluation/1``) without its events; dates are ISO strings.

        ``lang`` is as in `apply`.
        """
        return _object(self._case.summary(to_day(as_of), Language(lang).value))

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
    def mode(self) -> Mode:
        """``enforce`` or ``audit``."""
        return Mode(self._case.mode)

    @property
    def policy(self) -> str:
        """The edition of the policy that it follows, ``"rct-2013"``."""
        return self._case.policy

    @property
    def edition(self) -> Edition:
        """The edition of the policy that it follows."""
        held = self._case.edition
        return Edition.built_in() if held.text is None else edition_of(held)

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

    def __reduce__(self) -> tuple[Any, ...]:
        events = [event.to_dict() for event in self.events]
        held = self._case.edition
        return _pickles.case, (_pickles.VERSION, type(self), self._case.store(), events, self._case.whole, held.text)

    def __repr__(self) -> str:
        parts = []
        for name, value in (("service", self.service), ("case_id", self.case_id), ("customer", self.customer)):
            if value is not None:
                parts.append(f"{name}={value!r}")
        if self.partnership:
            parts.append("partnership=True")
        if self.closures:
            parts.append(f"closures={list(self.closures)!r}")
        if self.mode is not Mode.enforce:
            parts.append(f"mode={self.mode.value!r}")
        if self._case.edition.text is not None:
            parts.append(f"policy={self.edition!r}")
        made = f"Case({', '.join(parts)})"
        if not self._case.seen:
            return made
        # A case on which something has happened is made again from what it has kept.
        policy = f", policy={self.edition!r}" if self._case.edition.text is not None else ""
        return f"Case.restore({self.store()!r}{policy})"

    def __str__(self) -> str:
        parts = [self.case_id] if self.case_id else []
        state = self.state
        parts.append(state.stage)
        for name, value in (("appeal", state.appeal), ("safety", state.safety)):
            if value != "none":
                parts.append(f"{name} {value}")
        if self.mode is not Mode.enforce:
            parts.append(self.mode)
        return f"case {', '.join(parts)}"

    def timeline(self) -> str:
        """Draw the events that the case has kept, to scale, with its deadlines beside them: a picture in SVG."""
        from ._pictures import timeline

        return timeline(self)

    def _repr_html_(self) -> str:
        from ._pictures import case_page

        return case_page(self)


def _one_of(policy: Union[str, Edition, None], edition: Optional[Edition]) -> Edition:
    if edition is None:
        return _edition(policy)
    if policy is not None:
        raise TypeError("edition: expected none beside policy, which says the same")
    if not isinstance(edition, Edition):
        raise TypeError(f"edition: expected an Edition, not {type(edition).__name__}")
    return edition


def _object(text: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(text)
    return held


def _texts(**given: Any) -> None:
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name}: expected a string, not {type(value).__name__}")


def _with_time(said: dict[str, Any]) -> dict[str, Any]:
    """An event of the compiled part as an event of ``upc-case/1``."""
    if "at" in said:
        day, minute = said["at"]
        said["at"] = f"{day.isoformat()}T{minute // 60:02}:{minute % 60:02}"
    if "restrictions" in said:
        said["restrictions"] = [_said.restriction(held) for held in said["restrictions"]]
    return said


def remade(cls: type[Case], state: str, events: list[dict[str, Any]], whole: bool, of: Edition) -> Case:
    """A case from what a pickle holds: its state as it was, whatever its events would come to now."""
    case = object.__new__(cls)
    held = [Event.from_json(event, policy=of)._event for event in events]
    case._case = _core.Case.restore_with(state.encode(), of._edition, held, whole)
    return case


Case.__module__ = "upc"
_core.quicken(Case, Event, Outcome)
