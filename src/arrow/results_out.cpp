// SPDX-License-Identifier: BSL-1.0
#include "results_out.hpp"

#include <upc/casework/detail/deadline_days.hpp>
#include <upc/casework/words.hpp>

#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace {

void put_id(ColumnOut& column, const CaseFacts& facts) {
  if (facts.case_id) column.put(std::string_view(*facts.case_id));
  else column.null();
}

/// The codes of reasons and the clauses they rest on, side by side.
struct ReasonColumns {
  ColumnOut& codes;
  ColumnOut& clauses;

  void add(const std::vector<Reason>& reasons, const Edition& edition) {
    for (const Reason& reason : reasons) {
      codes.add(name(reason.code));
      clauses.add(edition.clause(reason.cites));
    }
  }
  void end() {
    codes.end_list();
    clauses.end_list();
  }
};

class Evaluations final : public ResultsOut {
 public:
  void add(const Result<Case>& e) override {
    const CaseState& state = e.held.state();
    put_common(e, CaseKind::upc);
    stage_.put(name(state.stage));
    appeal_.put(name(state.appeal));
    safety_.put(name(state.safety));
    protocol_.null();
    advised_.add(case_advices(e.held, e.as_of), e.held.edition());
    advised_.end();
    Date appeal_until;
    Date review_due;
    detail::each_deadline(e.held, [&](DeadlineName name, Date date, Provision) {
      if (name == DeadlineName::appeal) appeal_until = date;
      if (name == DeadlineName::review) review_due = date;
    });
    appeal_until_.put(appeal_until);
    review_due_.put(review_due);
  }

  void add(const Result<Correspondence>& e) override {
    put_common(e, CaseKind::anonymous_correspondence);
    stage_.null();
    appeal_.null();
    safety_.null();
    protocol_.put(name(e.held.state().protocol));
    advised_.end();
    appeal_until_.null();
    review_due_.null();
  }

 private:
  template <class Held>
  void put_common(const Result<Held>& e, CaseKind kind) {
    const Held& held = e.held;
    const std::vector<Duty>& duties = held.state().duties;
    put_id(case_id_, held.facts());
    kind_.put(name(kind));
    policy_.put(std::string_view(held.edition().id));
    as_of_.put(e.as_of);
    events_.put(static_cast<std::int32_t>(e.events));
    refused_.put(static_cast<std::int32_t>(e.refused.size()));
    left_out_.put(static_cast<std::int32_t>(e.left_out));
    for (const EventEntry& entry : e.refused) reasons_.add(entry.outcome.reasons, held.edition());
    reasons_.end();
    std::int32_t overdue = 0;
    for (const Duty& duty : duties) {
      if (!duty.open()) continue;
      open_duties_.add(name(duty.name));
      if (duty.status(e.as_of) == DutyStatus::overdue) ++overdue;
    }
    open_duties_.end_list();
    overdue_.put(overdue);
    if (held.state().mode == Mode::audit)
      adhered_.put(adherence(held.state().breaches, duties, e.as_of).adhered());
    else adhered_.null();
  }

  ColumnOut& case_id_ = batch_.column("case_id", Holds::text);
  ColumnOut& kind_ = batch_.column("kind", Holds::text);
  ColumnOut& policy_ = batch_.column("policy", Holds::text);
  ColumnOut& as_of_ = batch_.column("as_of", Holds::day);
  ColumnOut& stage_ = batch_.column("stage", Holds::text);
  ColumnOut& appeal_ = batch_.column("appeal", Holds::text);
  ColumnOut& safety_ = batch_.column("safety", Holds::text);
  ColumnOut& protocol_ = batch_.column("protocol", Holds::text);
  ColumnOut& events_ = batch_.column("events", Holds::number);
  ColumnOut& refused_ = batch_.column("refused", Holds::number);
  ColumnOut& left_out_ = batch_.column("left_out", Holds::number);
  ReasonColumns reasons_{batch_.column("reason_codes", Holds::texts), batch_.column("reason_clauses", Holds::texts)};
  ReasonColumns advised_{batch_.column("advice_codes", Holds::texts), batch_.column("advice_clauses", Holds::texts)};
  ColumnOut& appeal_until_ = batch_.column("appeal_until", Holds::day);
  ColumnOut& review_due_ = batch_.column("review_due", Holds::day);
  ColumnOut& open_duties_ = batch_.column("open_duties", Holds::texts);
  ColumnOut& overdue_ = batch_.column("overdue", Holds::number);
  ColumnOut& adhered_ = batch_.column("adhered", Holds::truth);
};

class Duties final : public ResultsOut {
 public:
  void add(const Result<Case>& e) override { put(e.held, e.held.state().duties, e.as_of); }
  void add(const Result<Correspondence>& e) override { put(e.held, e.held.state().duties, e.as_of); }

 private:
  template <class Held>
  void put(const Held& held, const std::vector<Duty>& duties, Date as_of) {
    const Edition& edition = held.edition();
    for (const Duty& duty : duties) {
      put_id(case_id_, held.facts());
      duty_.put(name(duty.name));
      clause_.put(edition.clause(duty.cites));
      edition.bearers[static_cast<std::size_t>(duty.name)].for_each(
          [&](Role role) { bearers_.add(edition.office(role).id); });
      bearers_.end_list();
      raised_.put(duty.raised);
      due_.put(duty.due);
      done_.put(duty.done);
      status_.put(name(duty.status(as_of)));
    }
  }

  ColumnOut& case_id_ = batch_.column("case_id", Holds::text);
  ColumnOut& duty_ = batch_.column("duty", Holds::text);
  ColumnOut& clause_ = batch_.column("clause", Holds::text);
  ColumnOut& bearers_ = batch_.column("bearers", Holds::texts);
  ColumnOut& raised_ = batch_.column("raised", Holds::day);
  ColumnOut& due_ = batch_.column("due", Holds::day);
  ColumnOut& done_ = batch_.column("done", Holds::day);
  ColumnOut& status_ = batch_.column("status", Holds::text);
};

class Refusals final : public ResultsOut {
 public:
  explicit Refusals(Language language) : language_(language) {}
  void add(const Result<Case>& e) override { put(e); }
  void add(const Result<Correspondence>& e) override { put(e); }

 private:
  template <class Held>
  void put(const Result<Held>& e) {
    const Edition& edition = e.held.edition();
    for (const EventEntry& entry : e.refused) {
      const std::vector<Reason>& reasons = entry.outcome.reasons;
      put_id(case_id_, e.held.facts());
      index_.put(static_cast<std::int32_t>(entry.index));
      type_.put(name(entry.type));
      on_.put(entry.on);
      accepted_.put(entry.outcome.accepted);
      reasons_.add(reasons, edition);
      reasons_.end();
      for (const Reason& reason : reasons) {
        const Words said = words(reason, edition, language_);
        messages_.add(said.message);
        cures_.add(said.cure);
      }
      messages_.end_list();
      cures_.end_list();
    }
  }

  Language language_;
  ColumnOut& case_id_ = batch_.column("case_id", Holds::text);
  ColumnOut& index_ = batch_.column("index", Holds::number);
  ColumnOut& type_ = batch_.column("type", Holds::text);
  ColumnOut& on_ = batch_.column("on", Holds::day);
  ColumnOut& accepted_ = batch_.column("accepted", Holds::truth);
  ReasonColumns reasons_{batch_.column("codes", Holds::texts), batch_.column("clauses", Holds::texts)};
  ColumnOut& messages_ = batch_.column("messages", Holds::texts);
  ColumnOut& cures_ = batch_.column("cures", Holds::texts);
};

}  // namespace

std::unique_ptr<ResultsOut> make_results(const Options& options) {
  switch (options.rows) {
    case Rows::evaluations: return std::make_unique<Evaluations>();
    case Rows::duties: return std::make_unique<Duties>();
    case Rows::refusals: return std::make_unique<Refusals>(options.bulk.language);
  }
  return nullptr;
}

}  // namespace arrow

UPC_END_NAMESPACE
