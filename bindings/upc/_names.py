# SPDX-License-Identifier: BSL-1.0
"""What all enumerations of the package have in common."""

from __future__ import annotations

from enum import Enum
from typing import Any

from . import _core
from .errors import Error


class Name(str, Enum):
    """A name of the contract: equal to the string that files spell it with, and printed as that.

    ``Stage("warned")`` finds it by that string. An unknown one raises `Error`, which is a ValueError and names the
    nearest.
    """

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if not isinstance(value, str):
            what = _core.vocabulary()[cls.__name__][0]
            raise TypeError(f"expected {_one(what)} as a string, not {type(value).__name__}")
        raise Error("", expected(value, *_core.vocabulary()[cls.__name__]))

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def expected(value: str, what: str, known: list[str]) -> str:
    """What an `Error` says was expected where an unknown name stands."""
    near = _core.nearest(value, known) if value.isprintable() else ""
    shown = repr(value if len(value) <= 60 else value[:60] + "...")
    if near:
        return f'{_one(what)}, not {shown}; did you mean "{near}"?'
    return f"{_one(what)}, not {shown}; one of " + ", ".join(f'"{name}"' for name in known)


def _one(what: str) -> str:
    return ("an " if what[0] in "aeio" else "a ") + what
