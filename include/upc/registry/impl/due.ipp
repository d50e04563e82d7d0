// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/due.hpp>

#include <algorithm>
#include <tuple>

UPC_BEGIN_NAMESPACE

namespace detail {

template <class Held>
DueItem due_item(const Held& held, std::string_view name, Provision cites, RoleSet by) {
  DueItem item;
  item.case_id = held.facts().case_id;
  item.service = held.facts().service;
  item.edition = held.shared_edition();
  item.name = name;
  item.cites = cites;
  item.by = by;
  return item;
}

template <class Held>
void add_open_duties(std::vector<DueItem>& list, const Held& held, Date as_of) {
  for (const Duty& duty : held.state().duties) {
    if (!duty.open()) continue;
    DueItem item = due_item(held, upc::name(duty.name), duty.cites,
                            held.edition().bearers[static_cast<std::size_t>(duty.name)]);
    item.due = duty.due;
    item.raised = duty.raised;
    item.overdue = duty.status(as_of) == DutyStatus::overdue;
    list.push_back(std::move(item));
  }
}

}  // namespace detail

UPC_INLINE void add_due(std::vector<DueItem>& list, const Evaluation& evaluation) {
  const auto deadline = [&](DeadlineName name) {
    const auto& all = evaluation.deadlines;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Deadline& d) { return d.name == name; });
    return found == all.end() ? std::nullopt : std::optional<Deadline>(*found);
  };
  const std::size_t before = list.size();
  detail::add_open_duties(list, evaluation.held, evaluation.as_of);
  for (std::size_t i = before; i < list.size(); ++i)
    if (list[i].name == upc::name(DutyName::review)) list[i].deadline = deadline(DeadlineName::review);
  // The right is what `next` offers: with its last day, while it can still be used.
  for (const NextEvent& next : evaluation.next) {
    if (next.until.is_not_a_date()) continue;
    DueItem item = detail::due_item(evaluation.held, name(DeadlineName::appeal), next.cites.front(), next.by);
    item.is_deadline = true;
    item.due = next.until;
    item.deadline = deadline(DeadlineName::appeal);
    list.push_back(std::move(item));
  }
}

UPC_INLINE void add_due(std::vector<DueItem>& list, const CorrespondenceEvaluation& evaluation) {
  detail::add_open_duties(list, evaluation.held, evaluation.as_of);
}

UPC_INLINE void sort_due(std::vector<DueItem>& list, Date until) {
  if (!until.is_not_a_date())
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const DueItem& i) { return !i.due.is_not_a_date() && i.due > until; }),
               list.end());
  const auto rank = [](const DueItem& i) { return std::make_tuple(i.due.is_not_a_date(), i.due, i.raised); };
  std::stable_sort(list.begin(), list.end(), [&](const DueItem& a, const DueItem& b) { return rank(a) < rank(b); });
}

UPC_END_NAMESPACE
