// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What objects of the module hold besides the library's own values.

#include "python.hpp"

#include <upc/casework/case.hpp>
#include <upc/policy/edition_set.hpp>
#include <upc/vocabulary/language.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace upc_python {

/// An edition, and the text that it was read from; null for the built-in one.
struct HeldEdition {
  std::shared_ptr<const upc::Edition> edition;
  std::shared_ptr<const std::string> text;
};

/// The editions that cases may follow, the built-in one after those given.
inline upc::EditionSet set_of(const std::vector<HeldEdition>& held) {
  std::vector<std::shared_ptr<const upc::Edition>> editions;
  for (const HeldEdition& each : held) editions.push_back(each.edition);
  return upc::EditionSet(std::move(editions));
}

/// An event, read once and applied as often as wanted. Never changed.
struct HeldEvent : std::enable_shared_from_this<HeldEvent> {
  HeldEvent(upc::Event what, HeldEdition of) : event(std::move(what)), edition(std::move(of)) {}
  upc::Event event;
  HeldEdition edition;  ///< whose offices its roles are
};

/// What became of an event; its words are made when somebody asks for them.
struct HeldOutcome {
  upc::Outcome outcome;
  std::shared_ptr<const upc::Edition> edition;
  upc::Date on;
  upc::Language language;
};

/// A case and the events that were applied, so that they can be told again.
struct HeldCase {
  upc::Case now;
  HeldEdition edition;
  bool whole = true;  ///< whether `events` are all that ever happened: not so where it was restored from a state
  std::vector<std::shared_ptr<const HeldEvent>> events;  ///< refused ones too
};

/// The event as what its JSON would say, a dict: what is absent or as by default is left out. A local time is (day,
/// minutes after midnight).
py::dict fields_of(const HeldEvent& held);

/// Reads an event.
/// @param anonymous  whether its type or duty is one of anonymous correspondence
/// @throws upc::Error(malformed) with a pointer into it
std::shared_ptr<HeldEvent> read_held_event(std::string_view text, const HeldEdition& edition, bool anonymous);

/// Applies an event and keeps it. Nothing has changed where it throws.
/// @throws upc::Error as Case::apply() does
std::unique_ptr<HeldOutcome> apply_held(HeldCase& held, std::shared_ptr<const HeldEvent> event, upc::Language language);

/// An outcome as Python keeps it until somebody asks for its words.
py::object outcome_capsule(std::unique_ptr<HeldOutcome> outcome);
/// The outcome in such a capsule. @throws py::error_already_set for another object
HeldOutcome& outcome_in(const py::object& capsule);

}  // namespace upc_python
