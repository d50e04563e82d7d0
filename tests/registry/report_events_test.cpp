// SPDX-License-Identifier: BSL-1.0
//
// Every figure of what happened in a period: counted on its first day and on its last, and not a day outside.

#include "../print_date.hpp"
#include "histories.hpp"

#include <upc/registry/report.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace {

using namespace test;
using upc::AnnualReport;
using upc::Figure;

struct Counted {
  Figure figure;
  int times;
  upc::CaseHistory history;
};

const Date day(2013, 6, 14);
const Date before = days_from(day, -5);
const Date year_before = days_from(day, -400);

Event member(EventType type, Date on) { return Event(type, on, offices::elected_member); }

/// What is counted happens on `day`, and `times` times; what leads to it goes before.
std::vector<Counted> stage_1_and_appeals() {
  return {
      {Figure::cases_opened, 1, history({reported(day), reported(day)})},
      {Figure::cases_ended, 1, history({reported(before), assessed(day, false)})},
      {Figure::cases_ended, 1, history(join({to_warned(before), {appeal(before), appeal_determined(day, true)}}))},
      {Figure::cases_ended, 1, history(join({to_restricted(before), {lifted(day)}}))},
      {Figure::cases_ended, 0, history(join({to_restricted(before), {lifted(before), contact(day)}}))},
      {Figure::behaviour_reports, 2,
       history({reported(before), reported(day), plain(EventType::recording_shared, day, offices::officer)})},
      {Figure::assessed_unreasonable, 1, history({reported(before), assessed(day, true)})},
      {Figure::assessed_not_unreasonable, 1, history({reported(before), assessed(day, false)})},
      {Figure::warnings_issued, 1, history(join({to_unreasonable(before), {warning(day)}}))},
      {Figure::further_behaviour, 1, history(join({to_warned(before), {reported(day), reported(day)}}))},
      {Figure::further_behaviour, 1, history(join({to_continuing(before), {declined(before), reported(day)}}))},
      {Figure::appeals_received, 3,
       history(join({to_warned(before), {appeal(day), appeal(day), appeal(day, upc::Against::safety_exclusion)}}))},
      {Figure::appeals_lodged, 1,
       history(join({to_warned(before), {appeal(day), appeal(day), appeal(day, upc::Against::safety_exclusion)}}))},
      {Figure::appeals_not_open, 2,
       history(join({to_warned(before), {appeal(day), appeal(day), appeal(day, upc::Against::safety_exclusion)}}))},
      {Figure::appeals_not_open, 1, history({reported(before), appeal(day)})},
      {Figure::appeals_out_of_time, 1, history(join({to_warned(year_before), {appeal(day)}}))},
      {Figure::appeals_lodged, 0, history(join({to_warned(year_before), {appeal(day)}}))},
      {Figure::appeals_upheld, 1, history(join({to_warned(before), {appeal(before), appeal_determined(day, true)}}))},
      {Figure::appeals_not_upheld, 1,
       history(join({to_warned(before), {appeal(before), appeal_determined(day, false)}}))},
  };
}

std::vector<Counted> stage_2_and_reviews() {
  const auto after_review = [](Events last, upc::Recommendation what, std::vector<int> remove = {}) {
    return history(join({to_restricted(year_before), {review(before, what, std::move(remove))}, last}));
  };
  const auto held = [](upc::Recommendation what, std::vector<int> remove = {}) {
    return history(join({to_restricted(before), {review(day, what, std::move(remove))}}));
  };
  return {
      {Figure::restricted_after_warning, 1, history(join({to_continuing(before), {decision(day, {letters_only()})}}))},
      {Figure::restricted_after_warning, 1, history(join({to_warned(before), {decision(day, {letters_only()})}}))},
      {Figure::restricted_at_once, 1, history({reported(before), decision(day, {letters_only()}, "A knife.")})},
      {Figure::restricted_at_once, 1, history({reported(before), decision(day, {letters_only()})})},
      {Figure::restricted_at_once_for_reasons, 1,
       history({reported(before), decision(day, {letters_only()}, "A knife.")})},
      {Figure::restricted_at_once_for_reasons, 0, history({reported(before), decision(day, {letters_only()}, " ")})},
      {Figure::restrictions_varied, 1, history(join({to_restricted(before), {decision(day, {ten_minutes()})}}))},
      {Figure::restricted_after_warning, 0, history(join({to_restricted(before), {decision(day, {ten_minutes()})}}))},
      {Figure::restrictions_replaced, 1,
       history(join({to_restricted(before),
                     {contact(before, upc::Matter::new_issue), new_issue(day, false, {ten_minutes()})}}))},
      {Figure::restrictions_replaced, 0,
       history(join({to_restricted(before), {contact(before, upc::Matter::new_issue), new_issue(day, false)}}))},
      {Figure::new_issues_considered, 1,
       history(join({to_restricted(before), {contact(before, upc::Matter::new_issue), new_issue(day, true)}}))},
      {Figure::restrictions_declined, 1, history(join({to_continuing(before), {declined(day)}}))},
      {Figure::restrictions_lifted_in_part, 1,
       history(join({to_restricted(before), {lifted(day, std::vector<int>{0})}}))},
      {Figure::restrictions_lifted_in_full, 1, history(join({to_restricted(before), {lifted(day)}}))},
      {Figure::reviews_held, 1, held(upc::Recommendation::continue_)},
      {Figure::reviews_held_late, 0, held(upc::Recommendation::continue_)},
      {Figure::reviews_held_late, 0,  // on its last day
       history(join({to_restricted(Date(2012, 6, 14)), {review(day, upc::Recommendation::continue_)}}))},
      {Figure::reviews_held_late, 1,
       history(join({to_restricted(Date(2012, 6, 13)), {review(day, upc::Recommendation::continue_)}}))},
      {Figure::recommended_to_continue, 1, held(upc::Recommendation::continue_)},
      {Figure::recommended_to_remove_part, 1, held(upc::Recommendation::remove_part, {1})},
      {Figure::recommended_to_remove_all, 1, held(upc::Recommendation::remove_all)},
      {Figure::recommendations_endorsed, 1, after_review({recommendation(day, true)}, upc::Recommendation::continue_)},
      {Figure::recommendations_not_endorsed, 1,
       after_review({recommendation(day, false)}, upc::Recommendation::remove_all)},
      {Figure::stage_2_exclusions, 1,
       history(join({to_continuing(before), {decision(day, {no_library(), ten_minutes()})}}))},
      {Figure::stage_2_exclusions, 1, history(join({to_restricted(before), {decision(day, {no_library()})}}))},
      {Figure::exclusions_ignored, 1,
       history(join(
           {to_restricted(before, {no_library()}), {plain(EventType::exclusion_ignored, day, offices::officer)}}))},
      {Figure::exclusions_kept, 1,
       history(
           join({to_restricted(before, {no_library()}), {exclusion_changed(day, upc::ExclusionChange::unchanged)}}))},
      {Figure::exclusions_made_permanent, 1,
       history(
           join({to_restricted(before, {no_library()}), {exclusion_changed(day, upc::ExclusionChange::permanent)}}))},
  };
}

std::vector<Counted> safety_and_contact() {
  upc::Restriction for_a_month = no_library();
  for_a_month.until = days_from(day, 30);
  Event agreed = plain(EventType::recording_requested, day, offices::customer);
  agreed.agreed = true;
  Event adhered = plain(EventType::committee_reviewed, day, offices::standards_committee);
  adhered.adhered = true;
  Event unasked = warning(day);
  unasked.consulted = {};
  return {
      {Figure::exclusions_extended, 1,
       history(join({to_restricted(before, {for_a_month}), {exclusion_changed(day, upc::ExclusionChange::extended)}}))},
      {Figure::threats_reported, 1, history({plain(EventType::threat_reported, day, offices::officer)})},
      {Figure::temporary_exclusions, 2, history({temporary(day), temporary(day)})},
      {Figure::long_term_exclusions, 1, history({long_term(day)})},
      {Figure::exclusions_lifted, 1,
       history({temporary(before), plain(EventType::exclusion_lifted, day, offices::service_manager)})},
      {Figure::conduct_letters, 1, history({plain(EventType::conduct_letter, day, offices::head_of_service)})},
      {Figure::harassment_referrals, 1,
       history({plain(EventType::harassment_referred, day, offices::service_manager)})},
      {Figure::police_reports, 1, history({plain(EventType::police_report, day, offices::service_manager)})},
      {Figure::contacts_received, 2, history({contact(day), contact(day)})},
      {Figure::calls_ended, 1, history({plain(EventType::call_terminated, day, offices::officer)})},
      {Figure::recordings_agreed, 1, history({agreed})},
      {Figure::recordings_refused, 1, history({plain(EventType::recording_requested, day, offices::customer)})},
      {Figure::committee_found_adhered, 1, history({adhered})},
      {Figure::committee_found_not_adhered, 1,
       history({plain(EventType::committee_reviewed, day, offices::standards_committee)})},
      {Figure::breaches, 1, history(join({to_unreasonable(before), {unasked}}))},
      {Figure::breaches, 1, history({warning(day)})},  // there is no such move, whatever else
      {Figure::events_in_breach, 1, history(join({to_unreasonable(before), {unasked}}))},
      {Figure::warnings_issued, 1, history(join({to_unreasonable(before), {unasked}}))},  // as it happened
      {Figure::warnings_issued, 0, history({warning(day)})},
      {Figure::duties_done, 1,
       history(join({to_warned(before), {done(day, upc::DutyName::record_warning, offices::head_of_service)}}))},
      {Figure::duties_done_late, 1,
       history(join({to_restricted(year_before), {review(day, upc::Recommendation::continue_)}}))},
  };
}

std::vector<Counted> anonymous() {
  Event escalated = member(EventType::correspondence_received, day);
  escalated.escalated = true;
  const Event first = member(EventType::correspondence_received, before);
  const Event asked = member(EventType::identity_requested, before);
  const Event refused = member(EventType::identity_refused, before);
  return {
      {Figure::correspondence_received, 1,
       correspondence({first, asked, member(EventType::correspondence_received, day)})},
      {Figure::correspondence_filed, 0,
       correspondence({first, asked, member(EventType::correspondence_received, day)})},
      {Figure::correspondence_filed, 1,
       correspondence({first, asked, refused, member(EventType::correspondence_received, day)})},
      {Figure::identities_requested, 1, correspondence({first, member(EventType::identity_requested, day)})},
      {Figure::identities_given, 1, correspondence({first, asked, member(EventType::identity_given, day)})},
      {Figure::cases_ended, 1, correspondence({first, asked, member(EventType::identity_given, day)})},
      {Figure::cases_ended, 0,
       correspondence({first, member(EventType::identity_given, before), member(EventType::threat_to_safety, day)})},
      {Figure::identities_refused, 1, correspondence({first, asked, member(EventType::identity_refused, day)})},
      {Figure::policy_invoked, 1, correspondence({first, asked, escalated})},
      {Figure::correspondence_to_police, 1, correspondence({first, member(EventType::threat_to_safety, day)})},
      {Figure::cases_opened, 1, correspondence({member(EventType::correspondence_received, day)})},
  };
}

std::vector<Counted> all() {
  std::vector<Counted> list;
  for (auto&& part : {stage_1_and_appeals(), stage_2_and_reviews(), safety_and_contact(), anonymous()})
    list.insert(list.end(), part.begin(), part.end());
  return list;
}

int count(Figure figure, const upc::CaseHistory& history, Date from, Date to) {
  AnnualReport report(from, to);
  report.add(history);
  return report.totals()[figure];
}

TEST(AnnualReport, CountsFromTheFirstDayToTheLast) {
  RecordProperty("clause", "8.1 R.3.3");
  for (const Counted& each : all()) {
    SCOPED_TRACE(name(each.figure));
    EXPECT_EQ(count(each.figure, each.history, day, day), each.times);
    EXPECT_EQ(count(each.figure, each.history, day, days_from(day, 300)), each.times) << "on the first day";
    EXPECT_EQ(count(each.figure, each.history, days_from(day, -3), day), each.times) << "on the last day";
    EXPECT_EQ(count(each.figure, each.history, days_from(day, 1), days_from(day, 300)), 0) << "the day before";
    EXPECT_EQ(count(each.figure, each.history, days_from(day, -3), days_from(day, -1)), 0) << "the day after";
  }
}

TEST(AnnualReport, HasACaseForEachFigureOfAPeriod) {
  std::set<Figure> counted;
  for (const Counted& each : all())
    if (each.times > 0) counted.insert(each.figure);
  for (std::size_t i = 0; i < upc::count_of<Figure>; ++i) {
    const auto figure = static_cast<Figure>(i);
    EXPECT_NE(counted.count(figure) == 1, upc::stands(figure)) << name(figure);
  }
}

}  // namespace
