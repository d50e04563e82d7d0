// SPDX-License-Identifier: BSL-1.0
// A row that is taken out is gone everywhere: its event is refused, `next` does not offer it and no diagram shows it.
// Only in the removal test; it must pass whatever is taken out, and with nothing taken out every row must work.

#include "../casework/make.hpp"

#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/correspondence/transitions.hpp>

#include <algorithm>
#include <cstdlib>

namespace {

using namespace make;
using namespace upc::detail;
using E = EventType;

/// The place of the row that UPC_REMOVE names; past the end where it names none.
std::size_t taken_out() {
  const char* const chosen = std::getenv("UPC_REMOVE");
  const std::string text = chosen == nullptr ? "" : chosen;
  return text.rfind("row:", 0) == 0 ? std::stoul(text.substr(4)) : std::size(rows);
}

/// `rct-2013`, or for a row that it does not have an edition that has it.
std::shared_ptr<const upc::Edition> edition_of(const Row& row) {
  if (is_under(row, edition()->terms)) return edition();
  auto other = std::make_shared<upc::Edition>(*edition());
  other->terms.missed_review = upc::MissedReview::lapse;
  if (!is_under(row, other->terms)) other->terms.review_steps = upc::ReviewSteps::one;
  return other;
}

/// A case that stands where a row begins. No way there uses a row that begins there.
Case standing_at(const Row& row) {
  const Mode mode =
      row.needs == Needs::further_behaviour || row.when == Pick::replaces_nothing ? Mode::audit : Mode::enforce;
  switch (part_of(row.from)) {
    case Part::stage: {
      Case held = make::at(stage_of(row.from), mode, edition_of(row));
      if (row.event == on(E::new_issue_considered)) accepts(held, new_issue(next_day(held)));
      return held;
    }
    case Part::appeal: {
      Case held = make::at(Stage::warned, mode);
      if (row.from == Node::lodged) accepts(held, make::event(E::appeal_received, Date(2013, 4, 20)));
      return held;
    }
    case Part::safety: {
      Case held = opened(mode);
      if (row.from == Node::temporary) accepts(held, make::event(E::temporary_exclusion, reported_on));
      if (row.from == Node::long_term) accepts(held, make::event(E::long_term_exclusion, reported_on));
      return held;
    }
    case Part::file:
      return make::at(Stage::restricted, mode);
  }
  return opened();
}

/// An event that the row takes from there, in order.
Event event_for(const Row& row, Case& held) {
  const auto type = static_cast<E>(row.event);
  const Date on = next_day(held);
  Event e = make::event(type, on);
  e.unreasonable = row.when == Pick::unreasonable;
  e.upheld = row.when == Pick::upheld;
  e.appropriate = row.when == Pick::appropriate;
  if (row.when == Pick::appropriate || row.when == Pick::replaces_nothing) e.restrictions.clear();
  e.agreed = row.when == Pick::agreed;
  if (row.when == Pick::before_warning) e.occurred = days_after(warned_on, -1);
  if (row.when == Pick::leaves_some) e.remove = std::vector<int>{0};
  if (row.when == Pick::keeps) e.change = upc::ExclusionChange::unchanged;
  if (row.when == Pick::continues) e.endorsed = false;
  if (row.when == Pick::decides_to_reduce) {
    e.recommendation = upc::Recommendation::remove_part;
    e.remove = std::vector<int>{0};
  }
  if (row.when == Pick::decides_to_end) e.recommendation = upc::Recommendation::remove_all;
  if (type == E::duty_done) {
    e.duty = DutyName::write_to_customer;
    e.by = principal_democratic_services_officer;
  }
  return e;
}

bool works(const Row& row) {
  Case held = standing_at(row);
  return held.apply(event_for(row, held)).accepted;
}

bool offers(const Case& held, E type) {
  const auto next = upc::next_events(held, next_day(held));
  return std::any_of(next.begin(), next.end(), [&](const upc::NextEvent& step) { return step.event == type; });
}

std::size_t shown(const Row& row) {
  constexpr upc::Chart charts[] = {upc::Chart::case_, upc::Chart::appeal, upc::Chart::safety};
  const auto list =
      upc::transitions(charts[static_cast<std::size_t>(part_of(row.from))], edition_of(row)->terms);
  return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](const upc::Transition& t) {
    return t.from == id_of(row.from) && t.event == id_of(row.event) && t.to == id_of(row.to);
  }));
}

/// Rows that only another selector tells from this one.
std::size_t alike(const Row& row) {
  return static_cast<std::size_t>(std::count_if(std::begin(rows), std::end(rows), [&](const Row& r) {
    return r.from == row.from && r.event == row.event && r.to == row.to && is_under(r, edition_of(row)->terms);
  }));
}

/// Whether a row's move can be tried by one event: a signal and a part of a review need more.
bool can_be_tried(const Row& row) {
  return row.event < Trigger::first_signal && row.when != Pick::reduces && row.when != Pick::ends;
}

TEST(Removal, GoneEverywhere) {
  const std::size_t removed_row = taken_out();
  if (removed_row == std::size(rows)) {
    for (const Row& row : rows)
      if (can_be_tried(row)) {
        EXPECT_TRUE(works(row)) << rule_id(row);
      }
    return;
  }
  const Row& row = rows[removed_row];
  if (part_of(row.from) != Part::file) {
    EXPECT_EQ(shown(row), alike(row) - 1) << rule_id(row);
  }
  if (!can_be_tried(row)) return;
  EXPECT_FALSE(works(row)) << rule_id(row);
  const bool another = std::any_of(std::begin(rows), std::end(rows), [&](const Row& r) {
    return &r != &row && r.event == row.event && r.offer == Offer::yes && is_under(r, edition_of(row)->terms) &&
           (r.from == row.from || part_of(r.from) == Part::file);
  });
  if (!another) {
    EXPECT_FALSE(offers(standing_at(row), static_cast<E>(row.event))) << rule_id(row);
  }
}

}  // namespace
