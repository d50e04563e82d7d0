// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/removal.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/correspondence/detail/table.hpp>
#include <upc/correspondence/transitions.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

inline std::string_view pick_name(Pick pick) noexcept {
  constexpr std::string_view names[] = {"",
                                        "unreasonable",
                                        "not unreasonable",
                                        "since the warning",
                                        "before the warning",
                                        "upheld",
                                        "not upheld",
                                        "some are left",
                                        "none is left",
                                        "",
                                        "continues",
                                        "a part removed",
                                        "all removed",
                                        "continues",
                                        "a part removed",
                                        "all removed",
                                        "still appropriate",
                                        "replaced",
                                        "replaced by nothing",
                                        "unchanged",
                                        "changed",
                                        "agreed",
                                        "not agreed"};
  static_assert(std::size(names) == static_cast<std::size_t>(Pick::not_agreed) + 1);
  return names[static_cast<std::size_t>(pick)];
}

/// What picks a row, or else what it needs.
inline std::string_view when_name(const Row& row) noexcept {
  switch (row.needs) {
    case Needs::nothing: return pick_name(row.when);
    case Needs::exceptional_reasons: return "exceptional reasons";
    case Needs::further_behaviour: return "never in order, met in audits";
    case Needs::agreed_long_term: return "by whom it was agreed";
  }
  return {};
}

inline std::vector<Transition> case_transitions(Part part, const Terms& terms) {
  std::vector<Transition> list;
  for (const Row& row : rows)
    if (part_of(row.from) == part && is_under(row, terms) && !removed(Removable::row, rows, row))
      list.push_back({id_of(row.from), id_of(row.event), when_name(row), id_of(row.to), row.cites[0]});
  return list;
}

inline std::vector<Transition> protocol_transitions() {
  constexpr std::string_view picks[] = {"", "escalated", "not escalated"};
  std::vector<Transition> list;
  for (const ProtocolTable::Row& row : ProtocolTable::rows)
    if (row.from != ProtocolTable::Node::on_file && !removed(Removable::protocol_row, ProtocolTable::rows, row))
      list.push_back({name(static_cast<Protocol>(row.from)), name(row.event), picks[static_cast<std::size_t>(row.when)],
                      name(static_cast<Protocol>(row.to)), row.cites[0]});
  return list;
}

}  // namespace detail

UPC_INLINE std::vector<Transition> transitions(Chart chart) { return transitions(chart, Terms()); }

UPC_INLINE std::vector<Transition> transitions(Chart chart, const Terms& terms) {
  switch (chart) {
    case Chart::case_: return detail::case_transitions(detail::Part::stage, terms);
    case Chart::appeal: return detail::case_transitions(detail::Part::appeal, terms);
    case Chart::safety: return detail::case_transitions(detail::Part::safety, terms);
    case Chart::anonymous: return detail::protocol_transitions();
  }
  return {};
}

UPC_INLINE std::string_view initial_state(Chart chart) noexcept {
  switch (chart) {
    case Chart::case_: return name(Stage::open);
    case Chart::appeal: return name(AppealStage::none);
    case Chart::safety: return name(Safety::none);
    case Chart::anonymous: return name(Protocol::received);
  }
  return {};
}

UPC_END_NAMESPACE
