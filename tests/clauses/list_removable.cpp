// SPDX-License-Identifier: BSL-1.0
// Lists what the removal test takes out, a line each: what UPC_REMOVE is set to, the rule, and the clauses of which a
// failing test must name one. "-" stands for a mark of a duty, which cites whatever the duty does: any clause.

#include <upc/casework/detail/advice_rules.hpp>
#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/policy/editions/rct_2013.hpp>

#include <iostream>
#include <set>
#include <string>

namespace {

using namespace upc::detail;

const upc::Edition& edition() { return *upc::rct_2013::edition(); }

template <class Provisions>
std::set<std::string> clauses(const Provisions& provisions) {
  std::set<std::string> list;
  for (upc::Provision provision : provisions) list.emplace(edition().clause(provision));
  return list;
}

/// The clauses by which a duty is raised.
std::set<std::string> clauses_of(upc::DutyName duty) {
  std::set<std::string> list;
  for (const auto& raised : edition().raises)
    for (const upc::RaisedDuty& one : raised)
      if (one.duty == duty) list.emplace(edition().clause(one.cites));
  return list;
}

void print(const std::string& kind, std::size_t index, const std::string& rule, const std::set<std::string>& clauses) {
  std::cout << kind << ':' << index << '\t' << rule << '\t';
  if (clauses.empty()) std::cout << '-';
  const char* between = "";
  for (const std::string& clause : clauses) {
    std::cout << between << clause;
    between = " ";
  }
  std::cout << '\n';
}

}  // namespace

int main() {
  for (std::size_t i = 0; i < std::size(rows); ++i) print("row", i, rule_id(rows[i]), clauses(rows[i].cites));
  for (const NeedRule& rule : need_rules)
    print("need", static_cast<std::size_t>(rule.need), "need:" + std::string(upc::name(rule.need)),
          clauses(std::initializer_list<upc::Provision>{rule.cites}));
  for (std::size_t i = 0; i < std::size(ProtocolTable::rows); ++i)
    print("protocol_row", i, rule_id(ProtocolTable::rows[i]), clauses(ProtocolTable::rows[i].cites));
  for (std::size_t i = 0; i < std::size(requirements); ++i) {
    const bool own = requirements[i].event != upc::EventType::duty_done;
    print("requirement", i, rule_id(requirements[i]),
          own ? clauses(std::initializer_list<upc::Provision>{requirements[i].cites}) : std::set<std::string>());
  }
  for (std::size_t i = 0; i < std::size(discharges); ++i)
    print(
        "discharge", i,
        "discharge:" + std::string(upc::name(discharges[i].effect)) + '/' + std::string(upc::name(discharges[i].duty)),
        clauses_of(discharges[i].duty));
  for (std::size_t i = 0; i < std::size(advice_rules); ++i)
    print("advice", i, "advice:" + std::string(upc::name(advice_rules[i].code)), clauses(advice_rules[i].cites));
}
