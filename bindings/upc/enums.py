# SPDX-License-Identifier: BSL-1.0
# Written by bindings/generate.py: change the tables of the library, not this file.
"""The names of the contract as enumerations. Each is the string that files spell it with as well."""

from ._names import Name

__all__ = [
    "Against",
    "AppealStage",
    "Behaviour",
    "Channel",
    "Chart",
    "Code",
    "DeadlineName",
    "DiagramFormat",
    "DifferenceKind",
    "Disposition",
    "DutyName",
    "DutyStatus",
    "EventType",
    "ExclusionChange",
    "Language",
    "Matter",
    "Mode",
    "Per",
    "PeriodUnit",
    "Recommendation",
    "ReportFormat",
    "RestrictionKind",
    "Role",
    "Safety",
    "Scope",
    "Side",
    "Stage",
    "Statement",
    "Weekday",
]


class Role(Name):
    """An office that can act in a case, of the edition ``rct-2013``."""

    officer = "officer"
    elected_member = "elected_member"
    service_manager = "service_manager"
    head_of_service = "head_of_service"
    service_director = "service_director"
    group_director = "group_director"
    monitoring_officer = "monitoring_officer"
    principal_democratic_services_officer = "principal_democratic_services_officer"
    service_feedback_officer = "service_feedback_officer"
    customer_feedback_group = "customer_feedback_group"
    standards_committee = "standards_committee"
    director_of_legal_and_democratic_services = "director_of_legal_and_democratic_services"
    customer = "customer"


class EventType(Name):
    """What happened."""

    behaviour_reported = "behaviour_reported"
    """An officer or Member reports behaviour (5.1.S1.report)."""
    behaviour_assessed = "behaviour_assessed"
    """Whether it was unreasonable (5.1.S1.assess)."""
    warning_issued = "warning_issued"
    """The Stage 1 warning letter (5.1.S1.warn)."""
    appeal_received = "appeal_received"
    """The customer appeals (6.1)."""
    appeal_determined = "appeal_determined"
    """The appeal is upheld or not (5.1.S1.appeal_consider)."""
    restrictions_determined = "restrictions_determined"
    """Contact is restricted, or the restrictions varied (5.1.S2.decide)."""
    restrictions_declined = "restrictions_declined"
    """Further behaviour, and no restriction (6.3)."""
    restrictions_lifted = "restrictions_lifted"
    """Some or all restrictions end between reviews (9.1.reconsider)."""
    review_held = "review_held"
    """The review and its recommendation (7.2)."""
    recommendation_determined = "recommendation_determined"
    """The recommendation is endorsed or not (7.4.decide)."""
    contact_received = "contact_received"
    """The customer makes contact (5.1.S2.contact)."""
    call_terminated = "call_terminated"
    """An abusive call was ended (3.4.end)."""
    new_issue_considered = "new_issue_considered"
    """Whether the restrictions remain right for a new issue (9.1.reconsider)."""
    exclusion_ignored = "exclusion_ignored"
    """The customer came to a building all the same (5.6.ignored)."""
    exclusion_changed = "exclusion_changed"
    """A Stage 2 exclusion is kept, extended or made permanent (5.6.review)."""
    threat_reported = "threat_reported"
    """Staff felt threatened (3.1)."""
    temporary_exclusion = "temporary_exclusion"
    """Excluded at once on imminent risk (3.2.temporary)."""
    long_term_exclusion = "long_term_exclusion"
    """Excluded on a long-term basis (3.2.long_term)."""
    exclusion_lifted = "exclusion_lifted"
    """A safety exclusion ends."""
    conduct_letter = "conduct_letter"
    """A letter on behaviour, with conditions perhaps (3.3.i)."""
    harassment_referred = "harassment_referred"
    """Repeated abusive calls are referred (3.5.repeated)."""
    police_report = "police_report"
    """The matter is reported to the police (3.3.ii)."""
    recording_requested = "recording_requested"
    """The customer asks to record (4.1)."""
    recording_shared = "recording_shared"
    """An agreed recording was passed on (4.3)."""
    committee_reviewed = "committee_reviewed"
    """The committee reviewed the case (8.2)."""
    correspondence_received = "correspondence_received"
    """Anonymous correspondence came in (A2.1)."""
    identity_requested = "identity_requested"
    """The individual was asked who they are (A2.3)."""
    identity_given = "identity_given"
    """And said so (A2.4)."""
    identity_refused = "identity_refused"
    """And refused (A2.5)."""
    threat_to_safety = "threat_to_safety"
    """So extreme that it threatens a Member's safety (A2.7)."""
    duty_done = "duty_done"
    """A duty that no event decides was done."""


class Behaviour(Name):
    """Behaviour that can be reported (2.3, 3.5, 4.2, 4.4)."""

    aggressive_or_threatening = "aggressive_or_threatening"
    repeat_calls = "repeat_calls"
    insists_on_manager = "insists_on_manager"
    excessive_demands = "excessive_demands"
    repeat_complaints = "repeat_complaints"
    refuses_decision = "refuses_decision"
    changes_basis = "changes_basis"
    groundless_staff_complaints = "groundless_staff_complaints"
    refuses_remit = "refuses_remit"
    refuses_cooperation = "refuses_cooperation"
    seeks_reinvestigation = "seeks_reinvestigation"
    malicious_or_discriminatory = "malicious_or_discriminatory"
    covert_recording = "covert_recording"
    records_after_refusal = "records_after_refusal"
    assault = "assault"
    other = "other"


class Channel(Name):
    """A way of making contact."""

    in_person = "in_person"
    telephone = "telephone"
    letter = "letter"
    email = "email"
    fax = "fax"


class Matter(Name):
    """What a contact is about, where whoever takes it knows."""

    new = "new"
    """Something not raised before (9.1)."""
    pending = "pending"
    """An issue still being dealt with."""
    addressed = "addressed"
    """An issue already addressed (5.2)."""
    protected = "protected"
    """An appeal, a review, a statutory request, an emergency."""


class Statement(Name):
    """What a letter can say."""

    restricted_contact_may_follow = "restricted_contact_may_follow"
    """A warning letter: what may come if the behaviour goes on (5.1.S1.warn)."""
    appeal_process = "appeal_process"
    """A warning letter: how to appeal (5.1.S1.letter)."""
    restrictions = "restrictions"
    """Which restrictions were decided."""
    reasons = "reasons"
    """Why."""
    duration = "duration"
    """For how long."""
    review = "review"
    """When they are reviewed."""
    outcome = "outcome"
    """What came of the review."""
    ombudsman = "ombudsman"
    """Where to complain next."""


class Against(Name):
    """What an appeal is against."""

    warning = "warning"
    restriction = "restriction"
    safety_exclusion = "safety_exclusion"


class Recommendation(Name):
    """What a review recommends (7.3)."""

    continue_ = "continue"
    remove_part = "remove_part"
    remove_all = "remove_all"


class ExclusionChange(Name):
    """What becomes of an exclusion from premises (5.6)."""

    unchanged = "unchanged"
    extended = "extended"
    permanent = "permanent"


class RestrictionKind(Name):
    """A kind of restriction (5.3)."""

    limited_time = "limited_time"
    """So many minutes for each contact, day, week or month (5.3.time)."""
    named_contact = "named_contact"
    """An officer, a team, a place or times (5.3.named)."""
    telephone_hours = "telephone_hours"
    """Calls only at certain days and hours (5.3.telephone)."""
    premises_exclusion = "premises_exclusion"
    """Not in certain establishments (5.3.premises)."""
    contact_form = "contact_form"
    """Only by certain channels (5.3.form)."""
    agreement = "agreement"
    """An agreement on further contact (5.3.agreement)."""
    termination = "termination"
    """No contact at all (5.3.termination)."""
    permanent_exclusion = "permanent_exclusion"
    """Not in certain establishments, for good (5.3.termination, 5.6.review)."""
    through_representative = "through_representative"
    """Only through somebody who speaks for the customer; not in `rct-2013`."""
    matter_closed = "matter_closed"
    """One matter is not taken up again; not in `rct-2013`."""
    own = "own"
    """A kind that the edition names itself (Restriction::own)."""


class Per(Name):
    """What a limit of time counts for."""

    contact = "contact"
    day = "day"
    week = "week"
    month = "month"


class Scope(Name):
    """How far a decision to restrict reaches, as far as the edition lets it (5.4)."""

    service = "service"
    """The case's own service."""
    council = "council"
    """All services."""
    services = "services"
    """Several, which the decision names."""


class Weekday(Name):
    """A day of the week."""

    mon = "mon"
    tue = "tue"
    wed = "wed"
    thu = "thu"
    fri = "fri"
    sat = "sat"
    sun = "sun"


class Stage(Name):
    """The stage of a case."""

    open = "open"
    reported = "reported"
    not_unreasonable = "not_unreasonable"
    """Final."""
    unreasonable = "unreasonable"
    warned = "warned"
    continuing = "continuing"
    restricted = "restricted"
    review_recommended = "review_recommended"
    closed = "closed"
    """Final."""
    overturned = "overturned"
    """Final."""
    lapsed = "lapsed"
    """The restrictions ended as no review was held, where an edition lets them; a new decision may follow."""


class AppealStage(Name):
    """How the appeal against the warning stands."""

    none = "none"
    lodged = "lodged"
    upheld = "upheld"
    not_upheld = "not_upheld"


class Safety(Name):
    """Whether a safety exclusion is on file, apart from the stage (3.2)."""

    none = "none"
    temporary = "temporary"
    long_term = "long_term"


class DutyName(Name):
    """Something that an event leaves somebody to do."""

    assess_behaviour = "assess_behaviour"
    """5.1.S1.assess."""
    record_warning = "record_warning"
    """5.1.S1.record."""
    refer_appeal = "refer_appeal"
    """6.2."""
    determine_appeal = "determine_appeal"
    """5.1.S1.appeal_consider."""
    inform_appellant = "inform_appellant"
    """5.1.S1.appeal_inform."""
    decide_restrictions = "decide_restrictions"
    """6.3."""
    write_to_customer = "write_to_customer"
    """5.1.S2.write, or 6.4.write where nothing is imposed."""
    explain_immediate_action = "explain_immediate_action"
    """5.1.note."""
    record_restriction = "record_restriction"
    """5.1.S2.record."""
    inform_service_team = "inform_service_team"
    """5.5."""
    report_to_committee = "report_to_committee"
    """6.4.report."""
    review = "review"
    """7.1, the only one with a due date in `rct-2013`."""
    refer_recommendation = "refer_recommendation"
    """7.3.notify."""
    decide_recommendation = "decide_recommendation"
    """7.4.decide."""
    notify_review_outcome = "notify_review_outcome"
    """7.4.notify."""
    complete_incident_form = "complete_incident_form"
    """3.3."""
    record_incident = "record_incident"
    """3.3.record."""
    note_call = "note_call"
    """3.4.note."""
    report_to_police = "report_to_police"
    """3.5.assault or 3.5.repeated."""
    consider_correspondence = "consider_correspondence"
    """5.2.new_issue_check."""
    reconsider_restrictions = "reconsider_restrictions"
    """9.1.reconsider."""
    review_exclusion = "review_exclusion"
    """5.6.ignored."""
    deal_with_concerns = "deal_with_concerns"
    """A2.4."""
    inform_monitoring_officer = "inform_monitoring_officer"
    """A2.5.i."""
    reply_refusing = "reply_refusing"
    """A2.5.ii."""
    forward_to_service_manager = "forward_to_service_manager"
    """A2.5.iii."""
    refer_under_policy = "refer_under_policy"
    """A2.6."""


class DutyStatus(Name):
    """How a duty stands on a day."""

    open = "open"
    done = "done"
    overdue = "overdue"
    done_late = "done_late"


class Code(Name):
    """The code of a reason of a refusal, of a finding on restrictions, or of an advice."""

    out_of_scope = "out_of_scope"
    """The policy does not apply to this case."""
    out_of_order = "out_of_order"
    """Dated before the event before it."""
    not_permitted_in_state = "not_permitted_in_state"
    """No such move from where the case stands."""
    restrictions_lapsed = "restrictions_lapsed"
    """They ended as no review was held in time, where an edition says so."""
    review_decides = "review_decides"
    """The review itself decides, where an edition says so: nothing is recommended."""
    no_right_of_appeal = "no_right_of_appeal"
    """There is nothing to appeal against, or no appeal against it."""
    no_prior_warning = "no_prior_warning"
    """Stage 2 without a warning and without exceptional reasons."""
    no_further_behaviour = "no_further_behaviour"
    """A warning, and no behaviour since."""
    appeal_pending = "appeal_pending"
    """Contact may not be restricted while the appeal is undecided, where an edition says so."""
    duty_not_open = "duty_not_open"
    """Nothing of that name is waiting to be done."""
    done_by_event = "done_by_event"
    """That duty is a decision, and only its event does it."""
    wrong_role = "wrong_role"
    """Not this office's to do."""
    out_of_time = "out_of_time"
    """After the last day of the window."""
    not_in_writing = "not_in_writing"
    """Must be in writing."""
    not_consulted = "not_consulted"
    """Somebody who must be consulted was not."""
    no_reasons = "no_reasons"
    """No reasons given; as a finding, for a permanent exclusion or a decision."""
    missing_detail = "missing_detail"
    """Something that the act needs is not there."""
    invalid_restriction = "invalid_restriction"
    """The set of restrictions has findings."""
    council_wide = "council_wide"
    """Finding: a restriction is a service's own."""
    scope_not_allowed = "scope_not_allowed"
    """Finding: the edition has no decision of that reach."""
    scope_not_theirs = "scope_not_theirs"
    """Finding: how far it reaches is not this office's to decide."""
    review_too_late = "review_too_late"
    """Finding: the review would come too late."""
    kind_not_allowed = "kind_not_allowed"
    """Finding: the edition has no such kind of restriction."""
    kind_not_theirs = "kind_not_theirs"
    """Finding: that kind is not this office's to decide."""
    bad_window = "bad_window"
    """Finding: a window without days, or that ends before it starts."""
    ends_before_start = "ends_before_start"
    """Finding: until is before from."""
    no_end = "no_end"
    """Finding: it must say its last day."""
    too_long = "too_long"
    """Finding: it would last longer than the edition lets any."""
    duplicate = "duplicate"
    """Finding: the same restriction twice."""
    contradictory = "contradictory"
    """Finding: two restrictions that leave no way between them."""
    no_way_open = "no_way_open"
    """Finding: some way of contact must stay open."""
    same_person = "same_person"
    """Advice: who decided the appeal also restricts."""
    appeal_undecided = "appeal_undecided"
    """Advice: restricting while an appeal is undecided."""
    old_warning = "old_warning"
    """Advice: the warning is more than a year old."""
    severe_without_warning = "severe_without_warning"
    """Advice: the severest measure with no warning."""
    permanent_needs_review = "permanent_needs_review"
    """Advice: a measure without end."""
    contradicts_definition = "contradicts_definition"
    """Advice: covert recording, and assessed as not unreasonable."""
    no_evidence_recorded = "no_evidence_recorded"
    """Advice: a decision to restrict with no evidence on record."""
    adjustments_not_recorded = "adjustments_not_recorded"
    """Advice: reasonable adjustments were not recorded as considered."""
    continued_without_reasons = "continued_without_reasons"
    """Advice: restrictions continue and no reasons are given."""
    letter_incomplete = "letter_incomplete"
    """Advice: the letter does not say all it should."""
    protected_refused = "protected_refused"
    """Advice: a protected matter was met with a closed door."""
    warning_expired = "warning_expired"
    """Advice: the warning no longer counted, where an edition lets it expire."""
    appeal_form = "appeal_form"
    """Advice: an appeal not in writing or without reasons, where an edition accepts it."""
    restricted_after_upheld_appeal = "restricted_after_upheld_appeal"
    """Advice on the whole: the appeal was upheld and restrictions are in place."""
    long_temporary = "long_temporary"
    """Advice on the whole: a temporary exclusion runs long."""
    lapsed_without_review = "lapsed_without_review"
    """Advice on the whole: restrictions have lapsed, where an edition says so."""
    exclusion_unreviewed = "exclusion_unreviewed"
    """Advice on the whole: nobody reviewed a long-term exclusion."""
    duty_outstanding = "duty_outstanding"
    """Advice on the whole: duties without a due date wait long."""


class Disposition(Name):
    """What a contact meets."""

    end_call = "end_call"
    """Say that the call will be ended, then end it (3.4)."""
    refuse_entry = "refuse_entry"
    """Not in this building."""
    not_restricted = "not_restricted"
    """No restriction touches it."""
    permitted = "permitted"
    """Goes on, as it is."""
    new_issue = "new_issue"
    """On its merits, and the restrictions are reconsidered (9.1)."""
    consider_first = "consider_first"
    """To be read for new issues before anything is filed (5.2)."""
    file_only = "file_only"
    """Placed on file."""
    decline = "decline"
    """Not taken, noted on file."""
    redirect = "redirect"
    """Goes on, but another way."""


class DeadlineName(Name):
    """A last day that the policy sets."""

    appeal = "appeal"
    review = "review"
    warning_expires = "warning_expires"
    """The last day on which behaviour counts as despite the warning, where an edition sets one."""


class DifferenceKind(Name):
    """What can come out differently under two editions."""

    event = "event"
    """An event is accepted, in breach (in audit), refused, or the edition cannot say it at all."""
    contact = "contact"
    """What an accepted contact meets."""
    stage = "stage"
    """Where the case stands."""
    appeal = "appeal"
    """How the appeal stands."""
    safety = "safety"
    """Whether an exclusion for safety is on file."""
    protocol = "protocol"
    """How anonymous correspondence stands."""
    restrictions = "restrictions"
    """Which restrictions are in force."""
    deadline = "deadline"
    """A last day, or the day by which a duty is due."""
    duty = "duty"
    """A duty that arises under one of them."""
    overdue = "overdue"
    """A duty that arises under both, and was not done in time under one."""


class Side(Name):
    """Which of two editions."""

    neither = "neither"
    a = "a"
    b = "b"


class PeriodUnit(Name):
    """What a period is counted in."""

    working_days = "working_days"
    """Days that are no weekend, bank holiday or closure."""
    days = "days"
    """Calendar days."""
    weeks = "weeks"
    """Seven calendar days each."""
    months = "months"
    """To the corresponding date, see add_months."""
    years = "years"
    """Twelve months each."""


class Mode(Name):
    """Whether what is not in order is refused, or taken as it happened and listed."""

    enforce = "enforce"
    """A refused event changes nothing."""
    audit = "audit"
    """History as it was: what was wrong is listed as breaches."""


class Language(Name):
    """A language of messages, ISO 639-1."""

    en = "en"
    """English."""
    cy = "cy"
    """Welsh."""


class Chart(Name):
    """A state machine, or a part of one."""

    case = "case"
    """The stages."""
    appeal = "appeal"
    """The appeal against the warning."""
    safety = "safety"
    """Exclusions for safety."""
    anonymous = "anonymous"
    """The protocol of appendix 2."""


class ReportFormat(Name):
    """What an annual report is written in."""

    text = "text"
    """For a terminal, at most 100 columns."""
    json = "json"
    """`upc-report/1`, on one line."""
    csv = "csv"
    """RFC 4180, UTF-8: figure, service, group, count; by case one row a case."""
    html = "html"
    """One self-contained page, well-formed as XML too."""


class DiagramFormat(Name):
    """What a diagram is written in."""

    mermaid = "mermaid"
    """Mermaid's stateDiagram-v2."""
    dot = "dot"
    """Graphviz."""
    scxml = "scxml"
    """W3C State Chart XML."""


for _name in __all__:
    globals()[_name].__module__ = "upc"
