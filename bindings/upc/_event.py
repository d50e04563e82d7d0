# SPDX-License-Identifier: BSL-1.0
"""What the classes of events have in common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, ClassVar, Optional, Type, TypeVar

from . import _core, _pickles
from ._text import Input, to_bytes
from ._said import restriction
from .answers import Restriction, office
from .enums import EventType
from .policy import Edition

_N = TypeVar("_N", bound=str)


class Event:
    """Something that happened in a case: the base of `BehaviourReported`, `WarningIssued` and a class for each other type.

    An event is read when it is made, with every check of its form; `Case.apply` then takes it as it is, as often as
    wanted. It never changes; two are equal where they say the same; it can be hashed, copied and pickled.

        event = upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"])

    Fields are named as in ``upc-case/1``, but for ``with_``. Names may be given as strings or as members of `Role`,
    `Behaviour` and the other enumerations, dates as ``datetime.date`` or as text. Offices are those of ``rct-2013``;
    for another edition use `from_json`, or apply a dict. Member names beginning with ``x_`` are not kept.
    """

    __slots__ = ("_event",)
    _event: _core.Event
    _type_name: ClassVar[str] = ""

    def __init__(self) -> None:
        raise TypeError("Event is made by its classes, such as BehaviourReported, or by Event.from_json")

    @staticmethod
    def from_json(event: Input, *, policy: Optional[Edition] = None) -> Event:
        """Make the event of the right class from what `Case.apply` takes as well.

        Args:
            event: an event of ``upc-case/1``, as a dict or as JSON text.
            policy: the edition whose offices it names; ``rct-2013`` if none is given.

        Raises:
            Error: it is malformed, with a pointer to the place.
            TypeError: ``event`` is neither text nor a mapping.
        """
        text = to_bytes(event)
        edition = (policy or Edition.built_in())._edition
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            said = None  # the compiled part says what is wrong
        kind = said.get("type") if isinstance(said, dict) else None
        duty = said.get("duty") if isinstance(said, dict) else None
        cls = _class_of(kind) if isinstance(kind, str) else Event
        made = object.__new__(cls)
        _set_event(made, _core.Event(text, edition, _is_of_correspondence(kind, duty)))
        return made

    def _read(self, fields: dict[str, Any]) -> None:
        plain = {"type": self._type_name, **{name: _listed(value) for name, value in fields.items()}}
        # An empty list says nothing, but for `remove`; there are places where even that may not be said.
        text = to_bytes({name: value for name, value in plain.items() if name == "remove" or value not in ((), [])})
        anonymous = _is_of_correspondence(self._type_name, fields.get("duty"))
        _set_event(self, _core.Event(text, Edition.built_in()._edition, anonymous))

    @property
    def type(self) -> EventType:
        """What happened."""
        return EventType(self._event.type)

    @property
    def on(self) -> date:
        """The day."""
        return self._event.on

    @property
    def at(self) -> Optional[datetime]:
        """The local time, where it is known: that of a contact always."""
        minute = self._event.minute
        return None if minute < 0 else datetime.combine(self._event.on, time(minute // 60, minute % 60))

    @property
    def by(self) -> str:
        """The office in which somebody acted, a `Role` where ``rct-2013`` knows it."""
        return office(self._event.by)

    @property
    def person(self) -> str:
        """Opaque: who it was; empty: not said."""
        return self._event.person

    @property
    def ref(self) -> str:
        """Opaque: the council's own reference; empty: not said."""
        return self._event.ref

    def to_dict(self) -> dict[str, Any]:
        """Give the event as an event of ``upc-case/1``, what it does not say left out; dates stay dates."""
        said: dict[str, Any] = self._event.fields()
        if "at" in said:
            said["at"] = self.at
        for name, value in said.items():
            if name == "restrictions":
                said[name] = [restriction(held).to_dict() for held in value]
            elif isinstance(value, tuple):
                said[name] = list(value)
        return said

    def _flag(self, name: str) -> bool:
        return bool(self._event.own(name))

    def _text(self, name: str) -> str:
        return str(self._event.own(name))

    def _texts(self, name: str) -> tuple[str, ...]:
        return tuple(self._event.own(name))

    def _day(self, name: str) -> Optional[date]:
        held: Optional[date] = self._event.own(name)
        return held

    def _indexes(self, name: str) -> Optional[tuple[int, ...]]:
        held: Optional[tuple[int, ...]] = self._event.own(name)
        return held

    def _role(self, name: str) -> Optional[str]:
        held = self._event.own(name)
        return None if held is None else office(held)

    def _roles(self, name: str) -> tuple[str, ...]:
        return tuple(map(office, self._event.own(name)))

    def _name(self, name: str, kind: Type[_N]) -> _N:
        return kind(self._event.own(name))

    def _perhaps(self, name: str, kind: Type[_N]) -> Optional[_N]:
        held = self._event.own(name)
        return None if held is None else kind(held)

    def _names(self, name: str, kind: Type[_N]) -> tuple[_N, ...]:
        return tuple(kind(each) for each in self._event.own(name))

    def _restrictions(self, name: str) -> tuple[Restriction, ...]:
        return tuple(map(restriction, self._event.own(name)))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an event never changes: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an event never changes: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Event):
            return NotImplemented
        return bool(self._event.fields() == other._event.fields())

    def __hash__(self) -> int:
        return hash(repr(self._event.fields()))

    def __repr__(self) -> str:
        said: dict[str, Any] = self._event.fields()
        del said["type"]
        if "at" in said:
            said["at"] = self.at
        if "restrictions" in said:
            said["restrictions"] = self._restrictions("restrictions")
        if "with" in said:
            said["with_"] = said.pop("with")
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in said.items())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _pickles.event, (_pickles.VERSION, self.to_dict(), self._event.edition.text)

    def __copy__(self) -> Event:
        return self

    def __deepcopy__(self, memo: object) -> Event:
        return self


_set_event = Event.__dict__["_event"].__set__
EVENTS = sorted("".join(part.capitalize() for part in kind.split("_")) for kind in EventType)
"""The names of the classes in upc.events."""
_CLASSES: dict[str, type[Event]] = {}
_OF_CORRESPONDENCE = frozenset(_core.of_correspondence())


def register(*classes: type[Event]) -> None:
    """Make the classes known by the event types that they are of."""
    for cls in classes:
        cls.__module__ = "upc"
        _CLASSES[cls._type_name] = cls


def _class_of(kind: str) -> type[Event]:
    if not _CLASSES:
        from . import events  # noqa: F401 - registers them
    return _CLASSES.get(kind, Event)


def _is_of_correspondence(kind: object, duty: object) -> bool:
    return any(isinstance(name, str) and name in _OF_CORRESPONDENCE for name in (kind, duty))


def _listed(value: Any) -> Any:
    """A list of what an iterable gives; texts, mappings and what is no iterable as they are."""
    if isinstance(value, (str, bytes, bytearray, memoryview, Mapping, list, tuple)) or not isinstance(value, Iterable):
        return value
    return list(value)


Event.__module__ = "upc"
