// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The one whole walk, which several tests ask.

#include "walk.hpp"

namespace exploration {

/// A walk and what was checked on it.
struct Walked {
  Ledger ledger;
  Walk walk;

  Walked(const Focus& focus, std::vector<std::size_t> menu,
         std::shared_ptr<const upc::Edition> edition = upc::rct_2013::edition())
      : walk(focus, std::move(menu), ledger, std::move(edition)) {
    walk.run();
  }
  Walked(const Walked&) = delete;
  Walked& operator=(const Walked&) = delete;
};

/// Every state from `open`, every event in each of them; walked when it is first asked for, and says how far it went.
const Walked& whole_walk();

/// The same under an edition whose terms are all at their other values: the window runs from receipt, a late appeal can
/// be admitted, its form is advised, nothing is decided during it, one can be made against restrictions too, a warning
/// expires, a decision starts the review anew, a temporary exclusion ends.
const Walked& other_terms_walk();

/// Expects that a check was made and held each time.
void expect_always(const Ledger& ledger, Rule rule);

}  // namespace exploration
