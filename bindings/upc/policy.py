# SPDX-License-Identifier: BSL-1.0
"""A policy as such: its editions and their clauses, sets of restrictions, charts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional, Union

from . import _core, _pickles, _said
from ._text import Input, to_bytes
from ._value import Value, value
from .answers import Reason
from .enums import Chart, DiagramFormat
from .errors import Error


@value
class Clause(Value):
    """A clause of a policy. The adopted text prevails over the summary."""

    id: str
    """As the edition numbers it, such as ``5.1.S2.decide``."""
    kind: str
    """``duty``, ``power``, ``condition``, ``right``, ``prohibition``, ``rule`` and the like."""
    actors: tuple[str, ...]
    """The offices that act; ``council`` where the text names nobody."""
    summary: str
    """What it says."""
    rules: tuple[str, ...]
    """The rules of the program that carry it, each ``kind:name``."""
    no_rule: str
    """Why no rule carries it; empty where rules do."""


@value
class Office(Value):
    """An office or a body that a policy gives something to do."""

    id: str
    """As files spell it."""
    name: str
    """As a person reads it."""
    staff: bool
    """Whether it is a member of staff, as opposed to a Member, a committee or the customer."""


class Edition:
    """An edition of a policy. ``Edition()`` is the built-in one, ``rct-2013``; `from_json` reads another.

    It never changes; two are equal where they say the same. Any number of cases and threads may share one.

    Args:
        id: the id of a built-in edition.

    Raises:
        Error: there is no such edition.
    """

    __slots__ = ("_edition",)
    _edition: _core.Edition

    def __init__(self, id: str = "rct-2013") -> None:
        self._edition = _core.Edition.built_in(id)

    @staticmethod
    def built_in() -> Edition:
        """The built-in edition, the same object each time."""
        return _BUILT_IN

    @staticmethod
    def from_json(text: Input) -> Edition:
        """Read an edition (``upc-edition/1``).

        Args:
            text: as JSON text or as a dict.

        Raises:
            Error: it is malformed, with a pointer to the place.
            TypeError: it is neither text nor a mapping.
        """
        return edition_of(_core.Edition.read(to_bytes(text)))

    @property
    def id(self) -> str:
        """The id that cases refer to it by."""
        return self._edition.id

    @property
    def body(self) -> str:
        """Whose policy it is."""
        return self._edition.body

    @property
    def title(self) -> str:
        """What the policy is called."""
        return self._edition.title

    @property
    def approved(self) -> str:
        """The month of its approval, ``YYYY-MM``."""
        return self._edition.approved

    def clauses(self, *, lang: str = "en") -> list[Clause]:
        """Every clause, in the policy's order: `upc.clauses`."""
        return [Clause(**said) for said in self._edition.clauses(lang)]

    def offices(self, *, lang: str = "en") -> list[Office]:
        """The offices that it knows, in its order; ``lang`` as in `upc.clauses`."""
        return [Office(*said) for said in self._edition.offices(lang)]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Edition):
            return NotImplemented
        return self._edition.equals(other._edition)

    def __hash__(self) -> int:
        return hash((self.id, self.title, self.approved))

    def __repr__(self) -> str:
        text = self._edition.text
        return f"Edition({self.id!r})" if text is None else f"Edition.from_json({text!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _pickles.edition, (_pickles.VERSION, self.id, self._edition.text)

    def __copy__(self) -> Edition:
        return self

    def __deepcopy__(self, memo: object) -> Edition:
        return self


def edition_of(held: _core.Edition) -> Edition:
    """An edition as the compiled part holds it."""
    edition = object.__new__(Edition)
    edition._edition = held
    return edition


_BUILT_IN = Edition()


def edition(policy: Union[str, Edition, None]) -> Edition:
    """The edition that an argument names, the built-in one for none.

    Raises:
        Error: there is no such edition.
        TypeError: it is neither an id nor an edition.
    """
    if policy is None:
        return _BUILT_IN
    if isinstance(policy, Edition):
        return policy
    if not isinstance(policy, str):
        raise TypeError(f"policy: expected the id of an edition or an Edition, not {type(policy).__name__}")
    return _BUILT_IN if policy == _BUILT_IN.id else Edition(policy)


Editions = Union[Edition, Iterable[Edition], None]
"""The edition of another policy, or several, of which a case names one in its ``policy``; none: the built-in one."""


def held_editions(edition: Editions) -> list[_core.Edition]:
    """The editions of an argument.

    Raises:
        Error: two of them have one id.
        TypeError: it is no edition, or not all of them are.
    """
    if edition is None:
        return []
    several: list[Any] = [edition] if isinstance(edition, Edition) or not isinstance(edition, Iterable) else list(edition)
    for each in several:
        if not isinstance(each, Edition):
            raise TypeError(f"edition: expected an Edition, or several, not {type(each).__name__}")
    ids = [each.id for each in several]
    for place, id in enumerate(ids):
        if id in ids[:place]:
            raise Error("/id", f'editions with an id each: "{id}" is another\'s')
    return [each._edition for each in several]


def clauses(policy: Union[str, Edition, None] = None, *, lang: str = "en") -> list[Clause]:
    """Give every clause of a policy and the rules that carry it, in the policy's order.

    Args:
        policy: the edition or its id; the built-in one if none is given.
        lang: the language of summaries, ``"en"`` or ``"cy"`` (Welsh, not yet checked by a translator).

    Raises:
        Error: there is no such edition, or ``lang`` is neither.
        TypeError: an argument of another type.
    """
    return edition(policy).clauses(lang=lang)


def check_restrictions(decision: Input, *, policy: Union[str, Edition, None] = None, lang: str = "en") -> list[Reason]:
    """Say everything that would refuse a set of restrictions, before anything is decided; empty: it could be imposed.

    Args:
        decision: ``{"service", "decided", "review_by"?, "scope"?, "reasons", "restrictions"}`` as a dict or JSON text;
            in a dict restrictions may be `Restriction` objects.
        policy: the edition or its id; the built-in one if none is given.
        lang: the language of messages and cures, ``"en"`` or ``"cy"``.

    Returns:
        First what concerns the set as a whole, then by `Reason.index` (5.2 to 5.6, 7.1).

    Raises:
        Error: the decision is malformed, with a pointer to the place, or the period for its review leaves the calendar.
        TypeError: an argument of another type.
    """
    return [_said.reason(said) for said in _core.check_restrictions(to_bytes(decision), edition(policy)._edition, lang)]


class Diagram:
    """A state machine as a picture, drawn from the transition table itself, with the clause of each step.

    A notebook shows it by itself; ``text`` gives it for other tools. Steps that lead from a state to itself are left out.

    Args:
        chart: ``"case"``, ``"appeal"``, ``"safety"`` or ``"anonymous"`` (appendix 2).
        policy: the edition whose clauses are cited, or its id.

    Raises:
        Error: there is no such chart or edition.
        TypeError: an argument of another type.
    """

    __slots__ = ("_chart", "_policy")

    def __init__(self, chart: Union[Chart, str] = "case", *, policy: Union[str, Edition, None] = None) -> None:
        self._chart = Chart(chart)
        self._policy = edition(policy)

    @property
    def chart(self) -> Chart:
        """Which machine it shows."""
        return self._chart

    @property
    def steps(self) -> list[tuple[str, str, str, str, str]]:
        """Every row of the table: from, event, what picks the row (empty where nothing need), to, clause."""
        return list(_core.transitions(self._chart.value, self._policy._edition))

    def text(self, format: Union[DiagramFormat, str] = "mermaid", *, lang: str = "en") -> str:
        """The picture as ``mermaid``, ``dot`` or ``scxml``, as ``upc diagram`` writes it.

        Raises:
            Error: another format or language.
        """
        return _core.draw(self._chart.value, DiagramFormat(format).value, self._policy._edition, lang)

    def svg(self) -> str:
        """The picture as SVG: a line down for each state, an arrow across for each step, in the table's order."""
        from ._pictures import ladder

        return ladder(f"States of {self._chart}", [step for step in self.steps if step[0] != step[3]])

    def _repr_html_(self) -> str:
        return self.svg()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Diagram):
            return NotImplemented
        return (self._chart, self._policy) == (other._chart, other._policy)

    def __hash__(self) -> int:
        return hash((self._chart, self._policy))

    def __repr__(self) -> str:
        policy = "" if self._policy == _BUILT_IN else f", policy={self._policy!r}"
        return f"Diagram({self._chart.value!r}{policy})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _pickles.diagram, (_pickles.VERSION, self._chart.value, self._policy)


for _name in (Clause, Office, Edition, Diagram, clauses, check_restrictions):
    _name.__module__ = "upc"
