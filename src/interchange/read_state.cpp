// SPDX-License-Identifier: BSL-1.0
//
// Stored cases. Unlike in a case, what is not there is no default: a member that got lost is a fault.
#include "read_state.hpp"

#include "fields.hpp"
#include "parse.hpp"
#include "read_case.hpp"
#include "read_restriction.hpp"
#include "stored.hpp"

#include <upc/casework/detail/soundness.hpp>
#include <upc/correspondence/stored.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

/// A stored case of either kind before it is known to be sound.
struct Draft {
  CaseKind kind = CaseKind::upc;
  CaseFacts facts;
  Protocol protocol = Protocol::received;
  CaseState state;  ///< of correspondence only what that has too
  bool service_named = false;
  Date review_due;
  std::optional<EventType> review_started_by;
  std::size_t events_seen = 0;
};

/// When a member has to be there.
enum class Presence : std::uint8_t {
  always,    ///< and not be null
  nullable,  ///< null where there is nothing
  optional
};

struct StateField {
  std::string_view name;
  Presence presence;
  bool both_kinds;  ///< else the other kind of case has nothing there
};

constexpr StateField fields[] = {{"schema", Presence::always, true},
                                 {"case_id", Presence::nullable, true},
                                 {"customer", Presence::optional, true},
                                 {"policy", Presence::always, true},
                                 {"kind", Presence::always, true},
                                 {"service", Presence::nullable, true},
                                 {"partnership", Presence::always, true},
                                 {"calendar", Presence::always, true},
                                 {"state", Presence::always, true},
                                 {"latest", Presence::nullable, true},
                                 {"latest_any", Presence::nullable, true},
                                 {"warned_on", Presence::nullable, false},
                                 {"appeal_until", Presence::nullable, false},
                                 {"restricted_at_once_on", Presence::optional, false},
                                 {"appeal_person", Presence::nullable, false},
                                 {"review_due", Presence::nullable, false},
                                 {"review_started_by", Presence::optional, false},
                                 {"review_counted_from", Presence::optional, false},
                                 {"lapsed_on", Presence::optional, false},
                                 {"recommendation", Presence::nullable, false},
                                 {"reported", Presence::always, false},
                                 {"evidence_recorded", Presence::always, false},
                                 {"service_named", Presence::always, false},
                                 {"restrictions", Presence::always, false},
                                 {"scope", Presence::optional, false},
                                 {"services", Presence::optional, false},
                                 {"exclusions", Presence::always, false},
                                 {"duties", Presence::always, true},
                                 {"mode", Presence::always, true},
                                 {"breaches", Presence::optional, true},
                                 {"next_index", Presence::optional, true}};

std::vector<std::string_view> names_of_fields() {
  std::vector<std::string_view> names;
  for (const StateField& field : fields) names.push_back(field.name);
  return names;
}

class StateReader {
 public:
  /// @param ids  the editions that the case may say it follows
  StateReader(Reader& reader, const Edition& edition, std::vector<std::string_view> ids)
      : reader_(reader), edition_(edition), ids_(std::move(ids)) {}

  Draft read(const bj::value& value) {
    const bj::object* object = reader_.object(top_, value);
    if (object == nullptr) return draft_;
    if (const bj::value* kind = member(*object, "kind"))
      draft_.kind = reader_.named<CaseKind>(Path(top_, "kind"), *kind).value_or(CaseKind::upc);
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name) || name == "kind") continue;
      read_member(Path(top_, name), name, held);
    }
    for (const StateField& field : fields) expect_there(*object, field);
    const bool audit = draft_.state.mode == Mode::audit;
    const bool counted = member(*object, "breaches") != nullptr;
    if (audit && !counted) reader_.fault(Path(top_, "breaches"), "how many breaches were listed; it is not there");
    if (!audit && counted) reader_.fault(Path(top_, "breaches"), "nothing: breaches are counted in audit only");
    if (reader_.faults().empty()) check_together();
    return std::move(draft_);
  }

 private:
  bool anonymous() const noexcept { return draft_.kind == CaseKind::anonymous_correspondence; }

  void expect_there(const bj::object& object, const StateField& field) {
    const bool of_other_kind = !field.both_kinds && anonymous() != (field.name == "service_named");
    if (field.presence == Presence::optional || of_other_kind) return;
    const bj::value* value = object.if_contains({field.name.data(), field.name.size()});
    const bool nullable = field.presence == Presence::nullable;
    if (value == nullptr)
      reader_.fault(Path(top_, field.name), nullable ? "this member, null where there is nothing; it is not there"
                                                     : "this member; it is not there");
    else if (value->is_null() && !nullable)
      reader_.fault(Path(top_, field.name), "this member, which is never null");
  }

  void read_member(const Path& here, std::string_view name, const bj::value& held) {
    CaseState& s = draft_.state;
    CaseFacts& facts = draft_.facts;
    const auto text = [&](std::string& into) { into = reader_.raw_text(here, held).value_or(std::string_view()); };
    const auto date = [&](Date& into) { into = reader_.date(here, held).value_or(Date()); };
    const auto flag = [&](bool& into) { into = reader_.flag(here, held).value_or(false); };
    if (name == "schema")
      expect_text(reader_, here, held, "schema", state_schema);
    else if (name == "policy")
      expect_edition(reader_, here, held, ids_);
    else if (name == "case_id")
      text(facts.case_id.emplace());
    else if (name == "customer")
      text(facts.customer);
    else if (name == "service")
      text(facts.service);
    else if (name == "partnership")
      flag(facts.partnership);
    else if (name == "calendar")
      read_calendar(reader_, here, held, facts);
    else if (name == "state")
      read_parts(here, held);
    else if (name == "latest")
      date(s.latest);
    else if (name == "latest_any")
      date(s.latest_any);
    else if (name == "warned_on")
      date(s.warned_on);
    else if (name == "appeal_until")
      date(s.appeal_until);
    else if (name == "restricted_at_once_on")
      date(s.restricted_at_once_on);
    else if (name == "appeal_person")
      text(s.appeal_person);
    else if (name == "review_due")
      date(draft_.review_due);
    else if (name == "review_started_by")
      draft_.review_started_by = reader_.named<EventType>(here, held);
    else if (name == "review_counted_from")
      date(s.review_counted_from);
    else if (name == "lapsed_on")
      date(s.lapsed_on);
    else if (name == "recommendation")
      read_recommendation(here, held);
    else if (name == "reported")
      reader_.each(here, held, [&](const Path& at, const bj::value& element) {
        if (const auto behaviour = reader_.named<Behaviour>(at, element)) s.reported.insert(*behaviour);
      });
    else if (name == "evidence_recorded")
      flag(s.evidence_recorded);
    else if (name == "service_named")
      flag(draft_.service_named);
    else if (name == "restrictions")
      s.restrictions = read_restrictions(reader_, here, held);
    else if (name == "scope")
      s.scope = reader_.named<Scope>(here, held).value_or(Scope::service);
    else if (name == "services")
      s.services = reader_.texts(here, held);
    else if (name == "exclusions")
      reader_.each(here, held, [&](const Path& at, const bj::value& element) { read_exclusion(at, element); });
    else if (name == "duties")
      reader_.each(here, held, [&](const Path& at, const bj::value& element) { read_duty(at, element); });
    else if (name == "mode")
      s.mode = reader_.named<Mode>(here, held).value_or(Mode::enforce);
    else if (name == "breaches")
      s.breaches = count(here, held);
    else if (name == "next_index")
      draft_.events_seen = static_cast<std::size_t>(count(here, held));
    else
      reader_.unknown(here, "field of a stored case", name, names_of_fields());
  }

  int count(const Path& at, const bj::value& value) {
    const auto number = reader_.integer(at, value);
    const int count = std::clamp(number.value_or(0), 0, detail::most_counted);
    if (number && *number != count)
      reader_.fault(at, "a whole number from 0 to " + std::to_string(detail::most_counted));
    return count;
  }

  /// The members of an object, each read by `read(name, path, value)`, which says whether it knows it.
  template <class F>
  const bj::object* members(const Path& at, const bj::value& value, std::string_view what,
                            const std::vector<std::string_view>& known, F&& read) {
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return nullptr;
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name)) continue;
      const Path here(at, name);
      if (std::find(known.begin(), known.end(), name) == known.end())
        reader_.unknown(here, what, name, known);
      else
        read(name, here, held);
    }
    return object;
  }

  void expect_members(const Path& at, const bj::object* object, const std::vector<std::string_view>& needed) {
    if (object == nullptr) return;
    for (std::string_view name : needed)
      if (member(*object, name) == nullptr) reader_.fault(Path(at, name), "this member; it is not there");
  }

  void read_parts(const Path& at, const bj::value& value) {
    const std::vector<std::string_view> known = anonymous()
                                                    ? std::vector<std::string_view>{"protocol"}
                                                    : std::vector<std::string_view>{"stage", "appeal", "safety"};
    const bj::object* object = members(
        at, value, "part of the state", known, [&](std::string_view name, const Path& here, const bj::value& held) {
          if (name == "protocol")
            draft_.protocol = reader_.named<Protocol>(here, held).value_or(Protocol::received);
          else if (name == "stage")
            draft_.state.stage = reader_.named<Stage>(here, held).value_or(Stage::open);
          else if (name == "appeal")
            draft_.state.appeal = reader_.named<AppealStage>(here, held).value_or(AppealStage::none);
          else
            draft_.state.safety = reader_.named<Safety>(here, held).value_or(Safety::none);
        });
    expect_members(at, object, known);
  }

  void read_recommendation(const Path& at, const bj::value& value) {
    PendingRecommendation pending;
    const bj::object* object = members(
        at, value, "field of a recommendation", {"recommendation", "remove"},
        [&](std::string_view name, const Path& here, const bj::value& held) {
          if (name == "recommendation")
            pending.recommendation = reader_.named<Recommendation>(here, held).value_or(Recommendation::continue_);
          else
            reader_.each(here, held, [&](const Path& index_at, const bj::value& element) {
              if (const auto index = reader_.integer(index_at, element)) pending.remove.push_back(*index);
            });
        });
    expect_members(at, object, {"recommendation"});
    if (pending.recommendation == Recommendation::remove_part) expect_members(at, object, {"remove"});
    draft_.state.recommendation = std::move(pending);
  }

  void read_exclusion(const Path& at, const bj::value& value) {
    Exclusion e;
    const bj::object* object =
        members(at, value, "field of an exclusion", {"kind", "establishments", "from", "until", "review_by"},
                [&](std::string_view name, const Path& here, const bj::value& held) {
                  if (name == "kind") {
                    const auto kind = reader_.named_among<Safety>(here, held, {"temporary", "long_term"});
                    e.long_term = kind == Safety::long_term;
                  } else if (name == "establishments") {
                    e.establishments = reader_.texts(here, held);
                  } else {
                    (name == "from"    ? e.from
                     : name == "until" ? e.until
                                       : e.review_by) = reader_.date(here, held).value_or(Date());
                  }
                });
    expect_members(at, object, {"kind", "establishments", "from"});
    draft_.state.exclusions.push_back(std::move(e));
  }

  void read_duty(const Path& at, const bj::value& value) {
    Duty duty;
    std::string_view clause;
    std::optional<Provision> provision;
    const std::size_t faults_before = reader_.faults().size();
    const bj::object* object =
        members(at, value, "field of a duty", {"duty", "clause", "provision", "raised", "due", "done"},
                [&](std::string_view name, const Path& here, const bj::value& held) {
                  if (name == "duty")
                    duty.name = reader_.named_among<DutyName>(here, held, duties_of(draft_.kind)).value_or(DutyName());
                  else if (name == "clause")
                    clause = reader_.raw_text(here, held).value_or(std::string_view());
                  else if (name == "provision")
                    provision = reader_.named<Provision>(here, held);
                  else
                    (name == "raised" ? duty.raised
                     : name == "due"  ? duty.due
                                      : duty.done) = reader_.date(here, held).value_or(Date());
                });
    expect_members(at, object, {"duty", "clause", "raised"});
    if (reader_.faults().size() > faults_before) return;
    const std::vector<Provision> candidates = provisions_of(edition_, duty.name, clause);
    if (candidates.empty()) return unknown_clause(Path(at, "clause"), duty.name, clause);
    if (candidates.size() > 1 && !provision)
      return reader_.fault(Path(at, "provision"), "which of the provisions of this clause it is; it is not there");
    duty.cites = provision.value_or(candidates.front());
    if (std::find(candidates.begin(), candidates.end(), duty.cites) == candidates.end())
      return reader_.fault(Path(at, "provision"), "a provision of this clause for which the duty is raised");
    draft_.state.duties.push_back(duty);
  }

  void unknown_clause(const Path& at, DutyName duty, std::string_view clause) {
    std::vector<std::string_view> known;
    for (Provision p : provisions_of(edition_, duty)) known.push_back(edition_.clause(p));
    if (known.empty())
      reader_.fault(at, "a duty that the edition raises: \"" + std::string(name(duty)) + "\" is none");
    else
      reader_.unknown(at, "clause that raises this duty", clause, known);
  }

  /// What the latest review is counted from. Where that is not said, the first is counted from the decision to restrict
  /// and any other from the decision on the one before.
  void read_review_start() {
    CaseState& s = draft_.state;
    const auto reviews = std::count_if(s.duties.begin(), s.duties.end(),
                                       [](const Duty& duty) { return duty.name == DutyName::review; });
    const auto& said = draft_.review_started_by;
    if (said && *said != EventType::restrictions_determined && *said != EventType::new_issue_considered &&
        *said != (edition_.terms.review_steps == ReviewSteps::one ? EventType::review_held
                                                                  : EventType::recommendation_determined))
      reader_.fault(Path(top_, "review_started_by"), "an event that decides on restrictions or on a review of them");
    if (reviews == 0 && said) reader_.fault(Path(top_, "review_started_by"), "nothing: no review is on record");
    s.review_started_by =
        said.value_or(reviews <= 1                                          ? EventType::restrictions_determined
                      : edition_.terms.review_steps == ReviewSteps::one ? EventType::review_held
                                                                        : EventType::recommendation_determined);
  }

  /// What only the members together show.
  void check_together() {
    CaseState& s = draft_.state;
    const auto nothing = [&](bool empty, std::string_view name) {
      if (!empty) reader_.fault(Path(top_, name), "nothing: this kind of case has none");
    };
    if (anonymous()) {
      nothing(s.warned_on.is_not_a_date(), "warned_on");
      nothing(s.appeal_until.is_not_a_date(), "appeal_until");
      nothing(s.restricted_at_once_on.is_not_a_date(), "restricted_at_once_on");
      nothing(s.appeal_person.empty(), "appeal_person");
      nothing(draft_.review_due.is_not_a_date(), "review_due");
      nothing(!draft_.review_started_by, "review_started_by");
      nothing(s.review_counted_from.is_not_a_date(), "review_counted_from");
      nothing(s.lapsed_on.is_not_a_date(), "lapsed_on");
      nothing(!s.recommendation, "recommendation");
      nothing(s.reported.empty(), "reported");
      nothing(!s.evidence_recorded, "evidence_recorded");
      nothing(s.restrictions.empty(), "restrictions");
      nothing(s.scope == Scope::service, "scope");
      nothing(s.services.empty(), "services");
      nothing(s.exclusions.empty(), "exclusions");
      return;
    }
    nothing(!draft_.service_named, "service_named");
    read_review_start();
    const Date due = review_due(s);
    if (draft_.review_due == due) return;
    reader_.fault(Path(top_, "review_due"), due.is_not_a_date()
                                                ? "no date: no review is due"
                                                : "the date by which the review is due, " + to_string(due));
  }

  Reader& reader_;
  const Edition& edition_;
  std::vector<std::string_view> ids_;
  const Path top_;
  Draft draft_;
};

StoredCase case_of(Draft draft, const std::shared_ptr<const Edition>& edition) {
  return {std::move(draft.facts), edition, std::move(draft.state), draft.events_seen};
}

StoredCorrespondence correspondence_of(Draft draft, const std::shared_ptr<const Edition>& edition) {
  CorrespondenceState state;
  state.protocol = draft.protocol;
  state.mode = draft.state.mode;
  state.latest = draft.state.latest;
  state.latest_any = draft.state.latest_any;
  state.service_named = draft.service_named;
  state.duties = std::move(draft.state.duties);
  state.breaches = draft.state.breaches;
  return {std::move(draft.facts), edition, std::move(state), draft.events_seen};
}

}  // namespace

bool is_state(const bj::value& value) {
  const bj::object* object = value.if_object();
  const bj::value* schema = object != nullptr ? member(*object, "schema") : nullptr;
  return schema != nullptr && schema->is_string() && view(schema->get_string()) == state_schema;
}

namespace {

std::shared_ptr<const Edition> edition_of_state(const bj::value& value, const EditionSet& editions) {
  return value.is_object() ? edition_of(value.get_object(), editions) : editions.usual();
}

/// As read_state(), of a case that follows the edition.
AnyCase read_under(const bj::value& value, const std::shared_ptr<const Edition>& edition,
                   std::vector<std::string_view> ids) {
  Reader reader(Noting::first, Blanks::kept);
  Draft draft = StateReader(reader, *edition, std::move(ids)).read(value);
  reader.throw_first();
  if (draft.kind == CaseKind::upc) return Case::restore(case_of(std::move(draft), edition));
  return Correspondence::restore(correspondence_of(std::move(draft), edition));
}

}  // namespace

AnyCase read_state(const bj::value& value, const EditionSet& editions) {
  return read_under(value, edition_of_state(value, editions), editions.ids());
}

std::vector<Fault> validate_state(const bj::value& value, const EditionSet& editions) {
  const auto edition = edition_of_state(value, editions);
  Reader reader(Noting::all, Blanks::kept);
  Draft draft = StateReader(reader, *edition, editions.ids()).read(value);
  std::vector<Fault> faults = all_faults(reader);
  if (!faults.empty()) return faults;
  const std::vector<detail::Unsound> unsound = draft.kind == CaseKind::upc
                                                   ? detail::unsound(case_of(std::move(draft), edition))
                                                   : detail::unsound(correspondence_of(std::move(draft), edition));
  for (const detail::Unsound& found : unsound) faults.push_back({found.pointer, found.expected});
  return faults;
}

AnyCase read_state(std::string_view text, const std::shared_ptr<const Edition>& edition) {
  Memory memory;
  return read_under(parse(text, memory), edition, {edition->id});
}

AnyCase read_state(std::string_view text, const EditionSet& editions) {
  Memory memory;
  return read_state(parse(text, memory), editions);
}

std::variant<CaseHistory, AnyCase> read_case_or_state(std::string_view text, const EditionSet& editions) {
  Memory memory;
  const bj::value value = parse(text, memory);
  if (is_state(value)) return read_state(value, editions);
  return read_case(value, editions);
}

std::vector<Fault> validate(std::string_view text, const EditionSet& editions) {
  Memory memory;
  try {
    const bj::value value = parse(text, memory);
    return is_state(value) ? validate_state(value, editions) : validate_case(value, editions);
  } catch (const Error& error) {
    return {{error.pointer(), error.expected()}};
  }
}

}  // namespace json

UPC_END_NAMESPACE
