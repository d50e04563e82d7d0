# SPDX-License-Identifier: BSL-1.0
# Written by bindings/generate.py: change the tables of the library, not this file.
"""A class for each type of event, its fields as keyword arguments. See `Event`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Optional, Union

from ._event import Event, register
from .answers import Restriction
from .enums import Against, Behaviour, Channel, DutyName, ExclusionChange, Matter, Recommendation, Role, Scope, Statement

__all__ = [
    "AppealDetermined",
    "AppealReceived",
    "BehaviourAssessed",
    "BehaviourReported",
    "CallTerminated",
    "CommitteeReviewed",
    "ConductLetter",
    "ContactReceived",
    "CorrespondenceReceived",
    "DutyDone",
    "ExclusionChanged",
    "ExclusionIgnored",
    "ExclusionLifted",
    "HarassmentReferred",
    "IdentityGiven",
    "IdentityRefused",
    "IdentityRequested",
    "LongTermExclusion",
    "NewIssueConsidered",
    "PoliceReport",
    "RecommendationDetermined",
    "RecordingRequested",
    "RecordingShared",
    "RestrictionsDeclined",
    "RestrictionsDetermined",
    "RestrictionsLifted",
    "ReviewHeld",
    "TemporaryExclusion",
    "ThreatReported",
    "ThreatToSafety",
    "WarningIssued",
]


class BehaviourReported(Event):
    """An officer or Member reports behaviour (5.1.S1.report).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        behaviours: what was reported, at least one.
        channel: how it came.
        occurred: when it was, if not on the day of the report; not later.
        summary: what happened, in short.
        evidence: references to the evidence.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "behaviour_reported"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        behaviours: Iterable[Union[Behaviour, str]] = (),
        channel: Union[Channel, str, None] = None,
        occurred: Union[date, str, None] = None,
        summary: str = "",
        evidence: Iterable[str] = (),
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "behaviours": behaviours, "channel": channel, "occurred": occurred,
            "summary": summary, "evidence": evidence, "person": person, "ref": ref,
        })

    @property
    def behaviours(self) -> tuple[Behaviour, ...]:
        """What was reported, at least one."""
        return self._names("behaviours", Behaviour)

    @property
    def channel(self) -> Optional[Channel]:
        """How it came."""
        return self._perhaps("channel", Channel)

    @property
    def occurred(self) -> Optional[date]:
        """When it was, if not on the day of the report; not later."""
        return self._day("occurred")

    @property
    def summary(self) -> str:
        """What happened, in short."""
        return self._text("summary")

    @property
    def evidence(self) -> tuple[str, ...]:
        """References to the evidence."""
        return self._texts("evidence")


class BehaviourAssessed(Event):
    """Whether it was unreasonable (5.1.S1.assess).

    Args:
        by: the office in which somebody acted, a deputy's included.
        unreasonable: whether the behaviour was unreasonable: a person decided that.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "behaviour_assessed"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        unreasonable: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "unreasonable": unreasonable, "on": on, "at": at, "reasons": reasons, "person": person,
            "ref": ref,
        })

    @property
    def unreasonable(self) -> bool:
        """Whether the behaviour was unreasonable: a person decided that."""
        return self._flag("unreasonable")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class WarningIssued(Event):
    """The Stage 1 warning letter (5.1.S1.warn).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        consulted: who was consulted before.
        states: what the letter says.
        copied_to: who had a copy.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "warning_issued"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        consulted: Iterable[Union[Role, str]] = (),
        states: Iterable[Union[Statement, str]] = (),
        copied_to: Iterable[Union[Role, str]] = (),
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "consulted": consulted, "states": states, "copied_to": copied_to,
            "person": person, "ref": ref,
        })

    @property
    def consulted(self) -> tuple[str, ...]:
        """Who was consulted before."""
        return self._roles("consulted")

    @property
    def states(self) -> tuple[Statement, ...]:
        """What the letter says."""
        return self._names("states", Statement)

    @property
    def copied_to(self) -> tuple[str, ...]:
        """Who had a copy."""
        return self._roles("copied_to")


class AppealReceived(Event):
    """The customer appeals (6.1).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        against: what the appeal is against.
        in_writing: whether it was in writing.
        reasons: why it was decided; white space only counts as none.
        admitted_by: who admitted it although it was late, where an edition allows that.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "appeal_received"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        against: Union[Against, str] = Against.warning,
        in_writing: bool = False,
        reasons: str = "",
        admitted_by: Union[Role, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "against": against, "in_writing": in_writing, "reasons": reasons,
            "admitted_by": admitted_by, "person": person, "ref": ref,
        })

    @property
    def against(self) -> Against:
        """What the appeal is against."""
        return self._name("against", Against)

    @property
    def in_writing(self) -> bool:
        """Whether it was in writing."""
        return self._flag("in_writing")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")

    @property
    def admitted_by(self) -> Optional[str]:
        """Who admitted it although it was late, where an edition allows that."""
        return self._role("admitted_by")


class AppealDetermined(Event):
    """The appeal is upheld or not (5.1.S1.appeal_consider).

    Args:
        by: the office in which somebody acted, a deputy's included.
        upheld: whether the appeal is upheld.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "appeal_determined"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        upheld: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "upheld": upheld, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def upheld(self) -> bool:
        """Whether the appeal is upheld."""
        return self._flag("upheld")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class RestrictionsDetermined(Event):
    """Contact is restricted, or the restrictions varied (5.1.S2.decide).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        consulted: who was consulted before.
        scope: how far it reaches.
        services: of several services: which besides the case's own.
        restrictions: the whole new set, as `Restriction` objects or dicts.
        reasons: why it was decided; white space only counts as none.
        review_by: when it is to be looked at again at the latest.
        exceptional_reasons: why contact is restricted without a warning (5.1.note).
        evidence: references to the evidence.
        adjustments_considered: whether reasonable adjustments were considered (Equality Act 2010, s.20).
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "restrictions_determined"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        consulted: Iterable[Union[Role, str]] = (),
        scope: Union[Scope, str] = Scope.service,
        services: Iterable[str] = (),
        restrictions: Iterable[Union[Restriction, Mapping[str, Any]]] = (),
        reasons: str = "",
        review_by: Union[date, str, None] = None,
        exceptional_reasons: str = "",
        evidence: Iterable[str] = (),
        adjustments_considered: bool = False,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "consulted": consulted, "scope": scope, "services": services,
            "restrictions": restrictions, "reasons": reasons, "review_by": review_by, "exceptional_reasons":
            exceptional_reasons, "evidence": evidence, "adjustments_considered": adjustments_considered,
            "person": person, "ref": ref,
        })

    @property
    def consulted(self) -> tuple[str, ...]:
        """Who was consulted before."""
        return self._roles("consulted")

    @property
    def scope(self) -> Scope:
        """How far it reaches."""
        return self._name("scope", Scope)

    @property
    def services(self) -> tuple[str, ...]:
        """Of several services: which besides the case's own."""
        return self._texts("services")

    @property
    def restrictions(self) -> tuple[Restriction, ...]:
        """The whole new set, as `Restriction` objects or dicts."""
        return self._restrictions("restrictions")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")

    @property
    def review_by(self) -> Optional[date]:
        """When it is to be looked at again at the latest."""
        return self._day("review_by")

    @property
    def exceptional_reasons(self) -> str:
        """Why contact is restricted without a warning (5.1.note)."""
        return self._text("exceptional_reasons")

    @property
    def evidence(self) -> tuple[str, ...]:
        """References to the evidence."""
        return self._texts("evidence")

    @property
    def adjustments_considered(self) -> bool:
        """Whether reasonable adjustments were considered (Equality Act 2010, s.20)."""
        return self._flag("adjustments_considered")


class RestrictionsDeclined(Event):
    """Further behaviour, and no restriction (6.3).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        consulted: who was consulted before.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "restrictions_declined"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        consulted: Iterable[Union[Role, str]] = (),
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "consulted": consulted, "reasons": reasons, "person": person, "ref":
            ref,
        })

    @property
    def consulted(self) -> tuple[str, ...]:
        """Who was consulted before."""
        return self._roles("consulted")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class RestrictionsLifted(Event):
    """Some or all restrictions end between reviews (9.1.reconsider).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        remove: places, from 0, in the list of restrictions; None: not said, which in a lifting means all.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "restrictions_lifted"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        remove: Optional[Iterable[int]] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "remove": remove, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def remove(self) -> Optional[tuple[int, ...]]:
        """Places, from 0, in the list of restrictions; None: not said, which in a lifting means all."""
        return self._indexes("remove")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class ReviewHeld(Event):
    """The review and its recommendation (7.2).

    Args:
        by: the office in which somebody acted, a deputy's included.
        recommendation: what the review recommends.
        on: the day.
        at: in its place the local time, without a time zone.
        remove: places, from 0, in the list of restrictions; None: not said, which in a lifting means all.
        contact_considered: whether what is known of contact was considered (7.2).
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "review_held"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        recommendation: Union[Recommendation, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        remove: Optional[Iterable[int]] = None,
        contact_considered: bool = False,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "recommendation": recommendation, "on": on, "at": at, "remove": remove,
            "contact_considered": contact_considered, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def recommendation(self) -> Recommendation:
        """What the review recommends."""
        return self._name("recommendation", Recommendation)

    @property
    def remove(self) -> Optional[tuple[int, ...]]:
        """Places, from 0, in the list of restrictions; None: not said, which in a lifting means all."""
        return self._indexes("remove")

    @property
    def contact_considered(self) -> bool:
        """Whether what is known of contact was considered (7.2)."""
        return self._flag("contact_considered")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class RecommendationDetermined(Event):
    """The recommendation is endorsed or not (7.4.decide).

    Args:
        by: the office in which somebody acted, a deputy's included.
        endorsed: whether the recommendation is endorsed.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "recommendation_determined"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        endorsed: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "endorsed": endorsed, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def endorsed(self) -> bool:
        """Whether the recommendation is endorsed."""
        return self._flag("endorsed")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class ContactReceived(Event):
    """The customer makes contact (5.1.S2.contact).

    Args:
        at: the local time, without a time zone; minutes are the finest kept.
        by: the office in which somebody acted, a deputy's included.
        channel: how it came.
        matter: what it is about, where that is known.
        service: the service, if not the case's own.
        with_: the officer or team asked for.
        establishment: which building it is about; empty: not said.
        abusive: whether the contact is abusive (3.4).
        through_representative: whether somebody made it who speaks for the customer.
        about: which matter it is about, opaque; empty: not said.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "contact_received"

    def __init__(
        self,
        *,
        at: Union[datetime, str],
        by: Union[Role, str],
        channel: Union[Channel, str, None],
        matter: Union[Matter, str, None] = None,
        service: str = "",
        with_: str = "",
        establishment: str = "",
        abusive: bool = False,
        through_representative: bool = False,
        about: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "at": at, "by": by, "channel": channel, "matter": matter, "service": service, "with": with_,
            "establishment": establishment, "abusive": abusive, "through_representative":
            through_representative, "about": about, "person": person, "ref": ref,
        })

    @property
    def channel(self) -> Optional[Channel]:
        """How it came."""
        return self._perhaps("channel", Channel)

    @property
    def matter(self) -> Optional[Matter]:
        """What it is about, where that is known."""
        return self._perhaps("matter", Matter)

    @property
    def service(self) -> str:
        """The service, if not the case's own."""
        return self._text("service")

    @property
    def with_(self) -> str:
        """The officer or team asked for."""
        return self._text("with")

    @property
    def establishment(self) -> str:
        """Which building it is about; empty: not said."""
        return self._text("establishment")

    @property
    def abusive(self) -> bool:
        """Whether the contact is abusive (3.4)."""
        return self._flag("abusive")

    @property
    def through_representative(self) -> bool:
        """Whether somebody made it who speaks for the customer."""
        return self._flag("through_representative")

    @property
    def about(self) -> str:
        """Which matter it is about, opaque; empty: not said."""
        return self._text("about")


class CallTerminated(Event):
    """An abusive call was ended (3.4.end).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        warned: whether the caller was warned that the call would end (3.4.warn).
        note: a note of the call (3.4.note).
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "call_terminated"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        warned: bool = False,
        note: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "warned": warned, "note": note, "person": person, "ref": ref,
        })

    @property
    def warned(self) -> bool:
        """Whether the caller was warned that the call would end (3.4.warn)."""
        return self._flag("warned")

    @property
    def note(self) -> str:
        """A note of the call (3.4.note)."""
        return self._text("note")


class NewIssueConsidered(Event):
    """Whether the restrictions remain right for a new issue (9.1.reconsider).

    Args:
        by: the office in which somebody acted, a deputy's included.
        appropriate: whether the restrictions remain appropriate for the new issue.
        on: the day.
        at: in its place the local time, without a time zone.
        restrictions: the whole new set, as `Restriction` objects or dicts.
        consulted: who was consulted before.
        reasons: why it was decided; white space only counts as none.
        scope: how far it reaches.
        services: of several services: which besides the case's own.
        review_by: when it is to be looked at again at the latest.
        evidence: references to the evidence.
        adjustments_considered: whether reasonable adjustments were considered (Equality Act 2010, s.20).
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "new_issue_considered"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        appropriate: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        restrictions: Iterable[Union[Restriction, Mapping[str, Any]]] = (),
        consulted: Iterable[Union[Role, str]] = (),
        reasons: str = "",
        scope: Union[Scope, str] = Scope.service,
        services: Iterable[str] = (),
        review_by: Union[date, str, None] = None,
        evidence: Iterable[str] = (),
        adjustments_considered: bool = False,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "appropriate": appropriate, "on": on, "at": at, "restrictions": restrictions, "consulted":
            consulted, "reasons": reasons, "scope": scope, "services": services, "review_by": review_by,
            "evidence": evidence, "adjustments_considered": adjustments_considered, "person": person, "ref": ref,
        })

    @property
    def appropriate(self) -> bool:
        """Whether the restrictions remain appropriate for the new issue."""
        return self._flag("appropriate")

    @property
    def restrictions(self) -> tuple[Restriction, ...]:
        """The whole new set, as `Restriction` objects or dicts."""
        return self._restrictions("restrictions")

    @property
    def consulted(self) -> tuple[str, ...]:
        """Who was consulted before."""
        return self._roles("consulted")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")

    @property
    def scope(self) -> Scope:
        """How far it reaches."""
        return self._name("scope", Scope)

    @property
    def services(self) -> tuple[str, ...]:
        """Of several services: which besides the case's own."""
        return self._texts("services")

    @property
    def review_by(self) -> Optional[date]:
        """When it is to be looked at again at the latest."""
        return self._day("review_by")

    @property
    def evidence(self) -> tuple[str, ...]:
        """References to the evidence."""
        return self._texts("evidence")

    @property
    def adjustments_considered(self) -> bool:
        """Whether reasonable adjustments were considered (Equality Act 2010, s.20)."""
        return self._flag("adjustments_considered")


class ExclusionIgnored(Event):
    """The customer came to a building all the same (5.6.ignored).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        establishment: which building it is about; empty: not said.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "exclusion_ignored"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        establishment: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "establishment": establishment, "person": person, "ref": ref,
        })

    @property
    def establishment(self) -> str:
        """Which building it is about; empty: not said."""
        return self._text("establishment")


class ExclusionChanged(Event):
    """A Stage 2 exclusion is kept, extended or made permanent (5.6.review).

    Args:
        by: the office in which somebody acted, a deputy's included.
        change: what becomes of the exclusion.
        on: the day.
        at: in its place the local time, without a time zone.
        until: the last day, itself included; absent: without end.
        establishment: which building it is about; empty: not said.
        consulted: who was consulted before.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "exclusion_changed"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        change: Union[ExclusionChange, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        until: Union[date, str, None] = None,
        establishment: str = "",
        consulted: Iterable[Union[Role, str]] = (),
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "change": change, "on": on, "at": at, "until": until, "establishment": establishment,
            "consulted": consulted, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def change(self) -> ExclusionChange:
        """What becomes of the exclusion."""
        return self._name("change", ExclusionChange)

    @property
    def until(self) -> Optional[date]:
        """The last day, itself included; absent: without end."""
        return self._day("until")

    @property
    def establishment(self) -> str:
        """Which building it is about; empty: not said."""
        return self._text("establishment")

    @property
    def consulted(self) -> tuple[str, ...]:
        """Who was consulted before."""
        return self._roles("consulted")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class ThreatReported(Event):
    """Staff felt threatened (3.1).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        in_writing: whether it was in writing.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "threat_reported"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        in_writing: bool = False,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "in_writing": in_writing, "reasons": reasons, "person": person, "ref":
            ref,
        })

    @property
    def in_writing(self) -> bool:
        """Whether it was in writing."""
        return self._flag("in_writing")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class TemporaryExclusion(Event):
    """Excluded at once on imminent risk (3.2.temporary).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        imminent_risk: whether there is an imminent risk (3.2.temporary).
        establishments: the buildings, at least one.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "temporary_exclusion"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        imminent_risk: bool = False,
        establishments: Iterable[str] = (),
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "imminent_risk": imminent_risk, "establishments": establishments,
            "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def imminent_risk(self) -> bool:
        """Whether there is an imminent risk (3.2.temporary)."""
        return self._flag("imminent_risk")

    @property
    def establishments(self) -> tuple[str, ...]:
        """The buildings, at least one."""
        return self._texts("establishments")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class LongTermExclusion(Event):
    """Excluded on a long-term basis (3.2.long_term).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        incident_form: whether the incident form is there (3.3).
        establishments: the buildings, at least one.
        until: the last day, itself included; absent: without end.
        review_by: when it is to be looked at again at the latest.
        adjustments_considered: whether reasonable adjustments were considered (Equality Act 2010, s.20).
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "long_term_exclusion"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        incident_form: bool = False,
        establishments: Iterable[str] = (),
        until: Union[date, str, None] = None,
        review_by: Union[date, str, None] = None,
        adjustments_considered: bool = False,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "incident_form": incident_form, "establishments": establishments,
            "until": until, "review_by": review_by, "adjustments_considered": adjustments_considered, "reasons":
            reasons, "person": person, "ref": ref,
        })

    @property
    def incident_form(self) -> bool:
        """Whether the incident form is there (3.3)."""
        return self._flag("incident_form")

    @property
    def establishments(self) -> tuple[str, ...]:
        """The buildings, at least one."""
        return self._texts("establishments")

    @property
    def until(self) -> Optional[date]:
        """The last day, itself included; absent: without end."""
        return self._day("until")

    @property
    def review_by(self) -> Optional[date]:
        """When it is to be looked at again at the latest."""
        return self._day("review_by")

    @property
    def adjustments_considered(self) -> bool:
        """Whether reasonable adjustments were considered (Equality Act 2010, s.20)."""
        return self._flag("adjustments_considered")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class ExclusionLifted(Event):
    """A safety exclusion ends.

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "exclusion_lifted"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class ConductLetter(Event):
    """A letter on behaviour, with conditions perhaps (3.3.i).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        conditions: the conditions that the letter sets.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "conduct_letter"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        conditions: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "reasons": reasons, "conditions": conditions, "person": person, "ref":
            ref,
        })

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")

    @property
    def conditions(self) -> str:
        """The conditions that the letter sets."""
        return self._text("conditions")


class HarassmentReferred(Event):
    """Repeated abusive calls are referred (3.5.repeated).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "harassment_referred"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class PoliceReport(Event):
    """The matter is reported to the police (3.3.ii).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "police_report"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class RecordingRequested(Event):
    """The customer asks to record (4.1).

    Args:
        by: the office in which somebody acted, a deputy's included.
        agreed: whether recording was agreed to (4.1).
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "recording_requested"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        agreed: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "agreed": agreed, "on": on, "at": at, "person": person, "ref": ref,
        })

    @property
    def agreed(self) -> bool:
        """Whether recording was agreed to (4.1)."""
        return self._flag("agreed")


class RecordingShared(Event):
    """An agreed recording was passed on (4.3).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "recording_shared"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "person": person, "ref": ref,
        })


class CommitteeReviewed(Event):
    """The committee reviewed the case (8.2).

    Args:
        by: the office in which somebody acted, a deputy's included.
        adhered: whether the policy was adhered to (8.2).
        on: the day.
        at: in its place the local time, without a time zone.
        reasons: why it was decided; white space only counts as none.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "committee_reviewed"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        adhered: bool,
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        reasons: str = "",
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "adhered": adhered, "on": on, "at": at, "reasons": reasons, "person": person, "ref": ref,
        })

    @property
    def adhered(self) -> bool:
        """Whether the policy was adhered to (8.2)."""
        return self._flag("adhered")

    @property
    def reasons(self) -> str:
        """Why it was decided; white space only counts as none."""
        return self._text("reasons")


class CorrespondenceReceived(Event):
    """Anonymous correspondence came in (A2.1).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        hostile: whether a Member finds it hostile, which decides nothing (A2.1).
        service: the service, if not the case's own.
        escalated: whether it has grown in level or nature (A2.6).
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "correspondence_received"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        hostile: bool = False,
        service: str = "",
        escalated: bool = False,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "hostile": hostile, "service": service, "escalated": escalated,
            "person": person, "ref": ref,
        })

    @property
    def hostile(self) -> bool:
        """Whether a Member finds it hostile, which decides nothing (A2.1)."""
        return self._flag("hostile")

    @property
    def service(self) -> str:
        """The service, if not the case's own."""
        return self._text("service")

    @property
    def escalated(self) -> bool:
        """Whether it has grown in level or nature (A2.6)."""
        return self._flag("escalated")


class IdentityRequested(Event):
    """The individual was asked who they are (A2.3).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "identity_requested"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "person": person, "ref": ref,
        })


class IdentityGiven(Event):
    """And said so (A2.4).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "identity_given"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "person": person, "ref": ref,
        })


class IdentityRefused(Event):
    """And refused (A2.5).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "identity_refused"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "person": person, "ref": ref,
        })


class ThreatToSafety(Event):
    """So extreme that it threatens a Member's safety (A2.7).

    Args:
        by: the office in which somebody acted, a deputy's included.
        on: the day.
        at: in its place the local time, without a time zone.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "threat_to_safety"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "on": on, "at": at, "person": person, "ref": ref,
        })


class DutyDone(Event):
    """A duty that no event decides was done.

    Args:
        by: the office in which somebody acted, a deputy's included.
        duty: the duty that was done.
        on: the day.
        at: in its place the local time, without a time zone.
        states: what the letter says.
        person: opaque: who it was, so that one person in two offices can be noticed.
        ref: opaque: the council's own reference.

    Raises:
        Error: something is malformed, with a pointer to it, such as ``/by``.
    """

    __slots__ = ()
    _type_name = "duty_done"

    def __init__(
        self,
        *,
        by: Union[Role, str],
        duty: Union[DutyName, str],
        on: Union[date, str, None] = None,
        at: Union[datetime, str, None] = None,
        states: Iterable[Union[Statement, str]] = (),
        person: str = "",
        ref: str = "",
    ) -> None:
        self._read({
            "by": by, "duty": duty, "on": on, "at": at, "states": states, "person": person, "ref": ref,
        })

    @property
    def duty(self) -> DutyName:
        """The duty that was done."""
        return self._name("duty", DutyName)

    @property
    def states(self) -> tuple[Statement, ...]:
        """What the letter says."""
        return self._names("states", Statement)


register(
    BehaviourReported,
    BehaviourAssessed,
    WarningIssued,
    AppealReceived,
    AppealDetermined,
    RestrictionsDetermined,
    RestrictionsDeclined,
    RestrictionsLifted,
    ReviewHeld,
    RecommendationDetermined,
    ContactReceived,
    CallTerminated,
    NewIssueConsidered,
    ExclusionIgnored,
    ExclusionChanged,
    ThreatReported,
    TemporaryExclusion,
    LongTermExclusion,
    ExclusionLifted,
    ConductLetter,
    HarassmentReferred,
    PoliceReport,
    RecordingRequested,
    RecordingShared,
    CommitteeReviewed,
    CorrespondenceReceived,
    IdentityRequested,
    IdentityGiven,
    IdentityRefused,
    ThreatToSafety,
    DutyDone,
)
