# SPDX-License-Identifier: BSL-1.0
"""What pickles name: they are read by these functions for good, whatever else moves.

Each takes the version that the pickle was written by, and the parts of one thing. To change the parts of one, raise
`VERSION` and go on reading the older ones; tests/python/data has a pickle of each version.
"""

from __future__ import annotations

from typing import Any, Optional

from .errors import Error

VERSION = 1


def value(version: int, name: str, said: dict[str, Any]) -> Any:
    """An answer, or another value, by the name of its class and of its members."""
    from ._value import CLASSES

    _check(version, "value")
    return CLASSES[name](**said)


def outcome(version: int, said: dict[str, Any]) -> Any:
    """An `Outcome` by its members."""
    from ._said import Outcome

    _check(version, "outcome")
    return Outcome(**said)


def edition(version: int, id: str, text: Optional[bytes]) -> Any:
    """An `Edition`: the built-in one of that id, or the one that the text says."""
    from .policy import Edition

    _check(version, "edition")
    return Edition(id) if text is None else Edition.from_json(text)


def diagram(version: int, chart: str, policy: Any) -> Any:
    """A `Diagram`."""
    from .policy import Diagram

    _check(version, "diagram")
    return Diagram(chart, policy=policy)


def event(version: int, said: dict[str, Any], text: Optional[bytes]) -> Any:
    """An `Event` of upc-case/1 under the edition that the text says, the built-in one without it."""
    from ._event import Event
    from .policy import Edition

    _check(version, "event")
    return Event.from_json(said, policy=None if text is None else Edition.from_json(text))


def case(version: int, cls: Any, state: str, events: list[dict[str, Any]], whole: bool, text: Optional[bytes]) -> Any:
    """A `Case`: its state (upc-state/1), the events that it has kept, and whether they are all."""
    from .casework import remade
    from .policy import Edition

    _check(version, "case")
    return remade(cls, state, events, whole, Edition.built_in() if text is None else Edition.from_json(text))


def _check(version: int, what: str) -> None:
    if version != VERSION:
        raise Error("", f"a pickled {what} of version {VERSION}, not {version}")
