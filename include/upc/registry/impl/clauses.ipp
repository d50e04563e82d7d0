// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/advice_rules.hpp>
#include <upc/casework/evaluation.hpp>
#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/registry/clauses.hpp>
#include <upc/restriction/contact.hpp>
#include <upc/restriction/kind.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// A rule that stands in no table.
struct StandingRule {
  Provision cites;
  std::string_view rule;
};

// clang-format off
inline constexpr StandingRule standing_rules[] = {
  {Provision::two_stages, "chart:case"},
  {Provision::partnerships, "reason:out_of_scope"},
  {Provision::no_safety_appeal, "reason:no_right_of_appeal"},
  // A duty of which a second clause speaks.
  {Provision::appeal_notify_director, "duty:refer_appeal"},
  {Provision::appeal_refer, "duty:inform_appellant"},
  {Provision::appeal_window, "deadline:appeal"},
  {Provision::review_due, "deadline:review"},
  {Provision::service_only, "finding:council_wide"},
  {Provision::review_due, "finding:review_too_late"},
  {Provision::exclusion_review, "finding:no_reasons"},
  {Provision::call_warn, "disposition:end_call"},
  {Provision::call_end, "disposition:end_call"},
  {Provision::stage_2_contact, "disposition:end_call"},
  {Provision::temporary_exclusion, "disposition:refuse_entry"},
  {Provision::long_term_exclusion, "disposition:refuse_entry"},
  {Provision::restrict_premises, "disposition:refuse_entry"},
  {Provision::restrict_termination, "disposition:refuse_entry"},
  {Provision::service_only, "disposition:not_restricted"},
  {Provision::services_kept, "disposition:permitted"},
  {Provision::stage_2_contact, "disposition:permitted"},
  {Provision::new_issue_merits, "disposition:new_issue"},
  {Provision::reconsider, "disposition:new_issue"},
  {Provision::new_issue_check, "disposition:consider_first"},
  {Provision::restrict_termination, "disposition:file_only"},
  {Provision::new_issue_check, "disposition:file_only"},
  {Provision::stage_2_contact, "disposition:file_only"},
  {Provision::refusal_replied, "disposition:file_only"},
  {Provision::restrict_termination, "disposition:decline"},
  {Provision::restrict_named, "disposition:redirect"},
  {Provision::restrict_telephone, "disposition:redirect"},
  {Provision::restrict_form, "disposition:redirect"},
  {Provision::adherence, "audit:adherence"},
  {Provision::annual_report, "report:annual"},
  {Provision::annual_monitoring, "report:annual"},
  {Provision::policy_review, "edition:review"},
};
// clang-format on

/// Whether a trigger is an event of a part that is not the edition's; the machine's own signals are nobody's.
inline bool is_outside(Trigger trigger, const Edition& edition) noexcept {
  const auto number = static_cast<std::size_t>(trigger);
  return number < count_of<EventType> && !edition.has(static_cast<EventType>(number));
}

}  // namespace detail

UPC_INLINE bool operator==(const ClauseRule& a, const ClauseRule& b) {
  return a.clause == b.clause && a.rule == b.rule;
}

UPC_INLINE std::vector<ClauseRule> clause_register(const Edition& edition) {
  using namespace detail;
  std::vector<ClauseRule> list;
  const auto add = [&](Provision provision, std::string rule) {
    if (!edition.has(provision)) return;
    ClauseRule entry{std::string(edition.clause(provision)), std::move(rule)};
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(std::move(entry));
  };
  for (const Row& row : rows)
    if (!is_outside(row.event, edition) && is_under(row, edition.terms))
      for (Provision provision : row.cites) add(provision, rule_id(row));
  for (const NeedRule& rule : need_rules) add(rule.cites, "need:" + std::string(name(rule.need)));
  for (const ProtocolTable::Row& row : ProtocolTable::rows)
    if (edition.has(row.event))
      for (Provision provision : row.cites) add(provision, rule_id(row));
  for (const Requirement& requirement : requirements)
    // Marks cite whatever the duty at hand does.
    if (requirement.event != EventType::duty_done && edition.has(requirement.event) &&
        is_asked(requirement, edition.terms, edition.restrictions))
      add(requirement.cites, rule_id(requirement));
  for (const std::vector<RaisedDuty>& raised : edition.raises)
    for (const RaisedDuty& duty : raised) add(duty.cites, "duty:" + std::string(name(duty.duty)));
  for (std::size_t i = 0; i < count_of<RestrictionKind>; ++i) {
    const auto kind = static_cast<RestrictionKind>(i);
    if (!edition.restrictions.kinds.contains(kind)) continue;
    add(provision_of(kind), "restriction:" + std::string(name(kind)));
  }
  for (const AdviceRule& advice : advice_rules)
    if (advice.code != Code::lapsed_without_review || edition.terms.missed_review == MissedReview::lapse)
      for (Provision provision : advice.cites) add(provision, "advice:" + std::string(name(advice.code)));
  for (const TermRule& term : term_rules)
    if (term.cites && edition.says(term.term)) add(*term.cites, "term:" + std::string(name(term.term)));
  for (const StandingRule& rule : standing_rules) add(rule.cites, std::string(rule.rule));
  return list;
}

UPC_INLINE std::vector<std::string> rules_of(const std::vector<ClauseRule>& rules, std::string_view clause) {
  std::vector<std::string> found;
  for (const ClauseRule& rule : rules)
    if (rule.clause == clause) found.push_back(rule.rule);
  return found;
}

UPC_END_NAMESPACE
