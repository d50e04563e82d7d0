// SPDX-License-Identifier: BSL-1.0
//
// A stored case as JSON. Both kinds have every member, so that one program can read both.
#include <upc/casework/stored_case.hpp>
#include <upc/correspondence/stored.hpp>
#include <upc/interchange/json.hpp>

#include "stored.hpp"
#include "write_parts.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

class StateWriter : private PartsWriter {
 public:
  using PartsWriter::PartsWriter;
  using PartsWriter::text;

  void stored(const StoredCase& s) {
    head(s.facts, CaseKind::upc);
    out_.key("state").open('{');
    state(s.state);
    out_.close('}');
    kept(s.state, false, s.events_seen);
  }

  void stored(const StoredCorrespondence& s) {
    head(s.facts, CaseKind::anonymous_correspondence);
    out_.key("state").open('{');
    state(s.state);
    out_.close('}');
    CaseState rest;  // what such a case does not have is empty
    rest.mode = s.state.mode;
    rest.latest = s.state.latest;
    rest.latest_any = s.state.latest_any;
    rest.duties = s.state.duties;
    rest.breaches = s.state.breaches;
    kept(rest, s.state.service_named, s.events_seen);
  }

 private:
  void head(const CaseFacts& facts, CaseKind kind) {
    out_.open('{');
    member("schema", state_schema);
    case_id(facts);
    if (!facts.customer.empty()) member("customer", facts.customer);
    member("policy", edition_.id);
    member("kind", name(kind));
    text_or_null("service", facts.service);
    out_.key("partnership").value(facts.partnership);
    out_.key("calendar").open('{');
    member("region", name(facts.calendar.region()));
    list("closures", facts.calendar.closures(), [&](Date day) { out_.value(std::string_view(to_string(day))); });
    out_.close('}');
  }

  void kept(const CaseState& s, bool service_named, std::size_t events_seen) {
    date("latest", s.latest);
    date("latest_any", s.latest_any);
    date("warned_on", s.warned_on);
    date("appeal_until", s.appeal_until);
    if (!s.restricted_at_once_on.is_not_a_date()) date("restricted_at_once_on", s.restricted_at_once_on);
    text_or_null("appeal_person", s.appeal_person);
    date("review_due", review_due(s));
    if (has_review(s)) member("review_started_by", name(s.review_started_by));
    if (!s.review_counted_from.is_not_a_date()) date("review_counted_from", s.review_counted_from);
    if (!s.lapsed_on.is_not_a_date()) date("lapsed_on", s.lapsed_on);
    recommendation(s.recommendation);
    out_.key("reported").open('[');
    s.reported.for_each([&](Behaviour b) { out_.value(name(b)); });
    out_.close(']');
    out_.key("evidence_recorded").value(s.evidence_recorded);
    out_.key("service_named").value(service_named);
    list("restrictions", s.restrictions, [&](const Restriction& r) { restriction(r); });
    if (s.scope != Scope::service) member("scope", name(s.scope));
    if (!s.services.empty()) texts("services", s.services);
    list("exclusions", s.exclusions, [&](const Exclusion& e) { exclusion(e); });
    list("duties", s.duties, [&](const Duty& d) { duty(d); });
    member("mode", name(s.mode));
    if (s.mode == Mode::audit) out_.key("breaches").value(s.breaches);
    out_.key("next_index").value(static_cast<int>(events_seen));
    out_.close('}');
  }

  void recommendation(const std::optional<PendingRecommendation>& pending) {
    out_.key("recommendation");
    if (!pending) {
      out_.null();
      return;
    }
    out_.open('{');
    member("recommendation", name(pending->recommendation));
    if (pending->recommendation == Recommendation::remove_part)
      list("remove", pending->remove, [&](int index) { out_.value(index); });
    out_.close('}');
  }

  void restriction(const Restriction& r) {
    out_.open('{');
    own_fields_of(r);
    if (r.minutes < 0) out_.key("minutes").value(r.minutes);  // as none, but not equal to it
    date("from", r.from);
    date("until", r.until);
    if (!r.reasons.empty()) member("reasons", r.reasons);
    out_.close('}');
  }

  void exclusion(const Exclusion& e) {
    out_.open('{');
    member("kind", e.long_term ? "long_term" : "temporary");
    texts("establishments", e.establishments);
    date("from", e.from);
    date("until", e.until);
    date("review_by", e.review_by);
    out_.close('}');
  }

  void duty(const Duty& d) {
    const std::string_view clause = edition_.clause(d.cites);
    out_.open('{');
    member("duty", name(d.name));
    member("clause", clause);
    // Where an edition has one clause for two provisions, the clause alone does not say which of them it is.
    if (provisions_of(edition_, d.name, clause).size() > 1) member("provision", name(d.cites));
    date("raised", d.raised);
    date("due", d.due);
    date("done", d.done);
    out_.close('}');
  }
};

template <class Stored>
std::string write_stored(const Stored& stored) {
  StateWriter writer(*stored.edition);
  writer.stored(stored);
  return writer.text();
}

template <class Evaluation>
std::string write_held(const Evaluation& evaluation) {
  auto stored = evaluation.held.store();
  stored.events_seen += evaluation.left_out;
  return write_stored(stored);
}

}  // namespace

std::string write_state(const CaseHistory& history, Date as_of, Mode mode) {
  if (history.kind == CaseKind::upc) return write_held(evaluate(history, as_of, mode));
  return write_held(evaluate_correspondence(history, as_of, mode));
}

std::string write_state(const Case& held) { return write_stored(held.store()); }
std::string write_state(const Correspondence& held) { return write_stored(held.store()); }
std::string write_state(const StoredCase& stored) { return write_stored(stored); }
std::string write_state(const StoredCorrespondence& stored) { return write_stored(stored); }

}  // namespace json

UPC_END_NAMESPACE
