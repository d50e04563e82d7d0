# SPDX-License-Identifier: BSL-1.0
"""Frozen values, as dataclasses would make them in a tenth of the time: importing the package makes some twenty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from . import _pickles

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform

    _T = TypeVar("_T")

    @dataclass_transform(frozen_default=True)
    def value(cls: type[_T]) -> type[_T]: ...

CLASSES: dict[str, type[Value]] = {}
"""Every class of values by its name."""


class _Fields:
    """What `dataclasses.fields`, ``asdict`` and ``replace`` look for, made when they do."""

    def __get__(self, held: object, cls: type[Value]) -> dict[str, Any]:
        from dataclasses import field, make_dataclass

        made = make_dataclass(cls.__name__, [
            (name, cls.__annotations__[name], *([field(default_factory=dict)] if default == {} else [field(default=default)]
                                                if default is not _NONE else []))
            for name, default in cls._members.items()
        ])
        found: dict[str, Any] = made.__dict__["__dataclass_fields__"]
        cls.__dataclass_fields__ = found
        return found


class Value:
    """A value whose members are its class's annotations: compared, hashed, shown, copied and pickled by them."""

    _members: dict[str, Any] = {}  # the default of each, or _NONE
    __dataclass_fields__: ClassVar[dict[str, Any]] = _Fields()  # type: ignore[assignment]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(held for held in self.__dict__.values() if not isinstance(held, dict))))

    def _said(self) -> Iterator[str]:
        return iter(self._members)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._said())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _pickles.value, (_pickles.VERSION, type(self).__name__, dict(self.__dict__))


class Brief(Value):
    """A repr that leaves out what says nothing: members that are as they are by default, but for a dict."""

    def _said(self) -> Iterator[str]:
        for name, default in self._members.items():
            if isinstance(default, dict) or default is _NONE or getattr(self, name) != default:
                yield name


_NONE = object()

if not TYPE_CHECKING:

    def value(cls):
        """Give a subclass of Value its ``__init__``."""
        members = {name: cls.__dict__.get(name, _NONE) for name in cls.__dict__["__annotations__"]}
        scope = {f"_{name}": default for name, default in members.items() if default is not _NONE}
        arguments = ", ".join(name if default is _NONE else f"{name}=_{name}" for name, default in members.items())
        lines = [f"def __init__(self, {arguments}):", " held = self.__dict__"]
        lines += [f" held[{name!r}] = {f'dict({name})' if isinstance(default, dict) else name}"
                  for name, default in members.items()]
        if hasattr(cls, "__post_init__"):
            lines.append(" self.__post_init__()")
        exec("\n".join(lines), scope)  # noqa: S102 - made of the annotations' names
        init = scope["__init__"]
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        init.__module__ = "upc"
        cls.__init__ = init
        cls._members = members
        cls.__match_args__ = tuple(members)
        CLASSES[cls.__name__] = cls
        return cls
