// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The breadth-first search over the abstract states of a case.

#include "abstraction.hpp"
#include "checks.hpp"
#include "ledger.hpp"
#include "menu.hpp"

#include <upc/casework/next.hpp>

#include <array>
#include <deque>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace exploration {

/// One abstract state: the case that stands for it, how it was come upon, and where lawful steps lead from it.
struct Node {
  upc::Case held;
  upc::Case audited;  ///< the same history, audited; only of a fine walk
  Past past;
  std::size_t parent;
  upc::Event how;  ///< the event that led here; of the first node nothing
  std::set<std::size_t> successors;
  upc::SetOf<upc::DutyName> does;  ///< duties that some step from here discharges
};

class Walk {
 public:
  using Nodes = std::deque<Node>;

  /// @param menu  which variants are tried, as indexes
  Walk(const Focus& focus, std::vector<std::size_t> menu, Ledger& ledger, std::shared_ptr<const upc::Edition> edition);

  /// Walks until nothing new is found.
  void run();

  const Nodes& nodes() const noexcept { return nodes_; }
  /// Which variants were accepted anywhere.
  const std::set<std::size_t>& accepted() const noexcept { return accepted_; }
  std::size_t tried() const noexcept { return tried_; }  ///< events put to a case, audited or not
  std::size_t taken() const noexcept { return taken_; }  ///< of these accepted by a case that is not audited

  /// The history that led to a node, with one more event where there is one, as a case file.
  std::string story(std::size_t node, const upc::Event* last) const;

 private:
  /// What could be done on one day, by type.
  struct Fired {
    upc::RoleSet by;
    std::vector<upc::Provision> begins;
  };
  using FiredByType = std::array<Fired, upc::count_of<upc::EventType>>;

  void expand(std::size_t id);
  void try_event(const upc::Event& event, bool audits, FiredByType& fired);
  void audit(const upc::Event& event, const upc::Outcome& enforced, upc::Case& audited);
  void take(const upc::Event& event, const upc::Outcome& outcome, const upc::Case* audited);
  void check_next(upc::Date day, const FiredByType& fired, bool every_office);
  Focus focus_;
  std::vector<std::size_t> menu_;
  Ledger& ledger_;
  Nodes nodes_;
  std::unordered_map<std::uint64_t, std::size_t> ids_;
  std::set<std::size_t> accepted_;
  std::size_t tried_ = 0;
  std::size_t taken_ = 0;

  // Where the walk is.
  std::size_t current_ = 0;
  const upc::Event* event_ = nullptr;
  upc::Case scratch_;
  upc::CaseState before_;
  Story tell_;
};

/// The offices that are tried: all, or only the first and the last that may act and one that may not.
std::vector<upc::Role> offices(const upc::Event& event, const upc::Edition& edition, bool all);

/// Every variant.
std::vector<std::size_t> whole_menu();

/// Which nodes have a way, along lawful steps, to one of `goals`.
std::vector<bool> can_reach(const Walk::Nodes& nodes, std::vector<bool> goals);

}  // namespace exploration
