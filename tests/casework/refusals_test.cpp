// SPDX-License-Identifier: BSL-1.0
// Every event in every state with everything wrong at once: every reason, with its clause, in the order promised.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

/// An event of that type that is wrong in every way it can be.
Event all_wrong(E type, Date on) {
  Event e(type, on, customer);
  switch (type) {
    case E::appeal_received:
    case E::recording_requested:
      e.by = officer;
      break;
    case E::restrictions_determined:
    case E::new_issue_considered:
      e.scope = upc::Scope::council;
      e.review_by = days_after(on, 400);
      break;
    case E::restrictions_lifted:
      e.remove = {99};
      break;
    case E::review_held:
      e.recommendation = upc::Recommendation::remove_part;
      e.remove = {99};
      break;
    case E::exclusion_changed:
      e.change = upc::ExclusionChange::extended;
      break;
    case E::long_term_exclusion:
      e.until = days_after(on, -1);
      break;
    default:
      break;
  }
  return e;
}

Texts joined(std::initializer_list<Texts> parts) {
  Texts all;
  for (const Texts& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

/// A case at a stage on which something is dated, so that what comes can be dated before it.
Case dated_at(Stage stage) {
  Case held = at(stage);
  accepts(held, event(E::recording_requested, next_day(held)));
  return held;
}

struct Expected {
  E type;
  std::string clause;  ///< its own
  /// For each stage: whether there is a move (-), none (N), one that wants exceptional reasons (P) or further
  /// behaviour (F). In the order open, reported, not_unreasonable, unreasonable, warned, continuing, restricted,
  /// review_recommended, closed, overturned.
  std::string moves;
  Texts rest;            ///< what is wrong whatever the stage
  Texts with_move = {};  ///< what is looked at only where there is a move, the first of the missing details
  Texts last = {};       ///< what comes after that
};

const std::vector<Expected> stage_events{
    {E::behaviour_reported,
     "5.1.S1.report",
     "--N-----NN",
     {"wrong_role 5.1.S1.report", "missing_detail 2.3 behaviours"}},
    {E::behaviour_assessed, "5.1.S1.assess", "N-NNNNNNNN", {"wrong_role 5.1.S1.assess", "no_reasons 5.1.S1.assess"}},
    {E::warning_issued,
     "5.1.S1.warn",
     "NNN-NNNNNN",
     {"wrong_role 5.1.S1.warn", "not_consulted 5.1.S1.warn",
      "missing_detail 5.1.S1.letter restricted_contact_may_follow", "missing_detail 5.1.S1.letter appeal_process",
      "missing_detail 5.1.S1.letter copied_to"}},
    {E::restrictions_determined,
     "5.1.S2.decide",
     "NPNPF--NNN",
     {"wrong_role 5.1.S2.decide", "not_consulted 5.1.S2.decide", "no_reasons 5.2.proportionate",
      "missing_detail 5.1.S2.decide restrictions", "invalid_restriction 5.4"}},
    {E::restrictions_declined, "6.3", "NNNNN-NNNN", {"wrong_role 6.3", "not_consulted 6.3", "no_reasons 6.3"}},
    {E::restrictions_lifted,
     "9.1.reconsider",
     "NNNNNN-NNN",
     {"wrong_role 9.1.reconsider", "no_reasons 9.1.reconsider"},
     {"missing_detail 9.1.reconsider remove"}},
    {E::review_held,
     "7.2",
     "NNNNNN-NNN",
     {"wrong_role 7.2"},
     {"missing_detail 7.3.recommend remove"},
     {"missing_detail 7.2 contact_considered"}},
    {E::recommendation_determined, "7.4.decide", "NNNNNNN-NN", {"wrong_role 7.4.decide", "no_reasons 7.4.decide"}},
    {E::recording_shared, "4.3", "--N-----NN", {"wrong_role 4.3"}},
    // These do not look at the stage.
    {E::contact_received, "5.1.S2.contact", "----------", {"wrong_role 5.1.S2.contact"}},
    {E::call_terminated, "3.4.end", "----------", {"wrong_role 3.4.end", "missing_detail 3.4.warn warned"}},
    {E::threat_reported, "3.1", "----------", {"wrong_role 3.1", "not_in_writing 3.1", "no_reasons 3.1"}},
    {E::temporary_exclusion,
     "3.2.temporary",
     "----------",
     {"wrong_role 3.2.temporary", "no_reasons 3.2.temporary", "missing_detail 3.2.temporary imminent_risk",
      "missing_detail 3.2.temporary establishments"}},
    {E::long_term_exclusion,
     "3.2.long_term",
     "----------",
     {"wrong_role 3.2.long_term", "no_reasons 3.2.long_term", "missing_detail 3.3 incident_form",
      "missing_detail 3.2.long_term establishments", "missing_detail 3.2.long_term until"}},
    {E::conduct_letter, "3.3.i", "----------", {"wrong_role 3.3.i", "no_reasons 3.3.i"}},
    {E::harassment_referred, "3.5.repeated", "----------", {"wrong_role 3.5.repeated", "no_reasons 3.5.repeated"}},
    {E::police_report, "3.3.ii", "----------", {"wrong_role 3.3.ii"}},
    {E::recording_requested, "4.1", "----------", {"wrong_role 4.1"}},
    {E::committee_reviewed, "8.2", "----------", {"wrong_role 8.2", "no_reasons 8.2"}},
};

TEST(Refusals, ListEveryReasonInEveryStage) {
  RecordProperty("clause", "5.1.S1.report 5.1.S1.assess 5.1.S1.warn 5.1.S2.decide 6.3 9.1.reconsider 7.2 7.4.decide");
  for (std::size_t i = 0; i < every_stage.size(); ++i) {
    const Case held = dated_at(every_stage[i]);
    for (const Expected& e : stage_events) {
      Texts state;
      if (e.moves[i] == 'N') state = {"not_permitted_in_state " + e.clause};
      if (e.moves[i] == 'P') state = {"no_prior_warning 5.1.note"};
      if (e.moves[i] == 'F') state = {"no_further_behaviour 5.1.S2.trigger"};
      const Texts expected =
          joined({{"out_of_order " + e.clause}, state, e.rest, e.moves[i] == 'N' ? Texts{} : e.with_move, e.last});
      EXPECT_EQ(faults(held, all_wrong(e.type, days_after(held.state().latest, -1))), expected)
          << upc::name(e.type) << " in " << upc::name(every_stage[i]);
    }
  }
}

TEST(Refusals, ListEveryReasonOfAnAppeal) {
  RecordProperty("clause", "6.1.window 6.1.form 3.6");
  const Texts early{"out_of_order 6.1.window"};
  const Texts form{"wrong_role 6.1.window", "not_in_writing 6.1.form", "no_reasons 6.1.form"};
  const Texts late_form{"wrong_role 6.1.window", "out_of_time 6.1.window", "not_in_writing 6.1.form",
                        "no_reasons 6.1.form"};
  for (Stage stage : every_stage) {
    const Case held = dated_at(stage);
    Event e = all_wrong(E::appeal_received, days_after(held.state().latest, -1));
    e.against = upc::Against::safety_exclusion;
    EXPECT_EQ(faults(held, e), joined({early, {"no_right_of_appeal 3.6"}, form})) << upc::name(stage);
    e.against = upc::Against::restriction;
    EXPECT_EQ(faults(held, e), joined({early, {"no_right_of_appeal 6.1.window"}, form})) << upc::name(stage);
    e.against = upc::Against::warning;
    const bool warned = stage >= Stage::warned;
    const Texts right = !warned                      ? Texts{"no_right_of_appeal 6.1.window"}
                        : stage == Stage::overturned ? Texts{"not_permitted_in_state 6.1.window"}
                                                     : Texts{};
    const bool late = held.state().latest > Date(2013, 5, 1) && warned;
    EXPECT_EQ(faults(held, e), joined({early, right, late ? late_form : form})) << upc::name(stage);
  }
}

TEST(Refusals, ListEveryReasonOfASecondAppeal) {
  RecordProperty("clause", "6.1.window");
  for (int decided_how = 0; decided_how < 3; ++decided_how) {
    Case held = at(Stage::warned);
    accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
    if (decided_how > 0) accepts(held, decide_appeal(Date(2013, 4, 20), decided_how == 1));
    accepts(held, event(E::recording_requested, Date(2013, 6, 1)));
    EXPECT_EQ(faults(held, all_wrong(E::appeal_received, Date(2013, 5, 31))),
              (Texts{"out_of_order 6.1.window", "not_permitted_in_state 6.1.window", "wrong_role 6.1.window",
                     "out_of_time 6.1.window", "not_in_writing 6.1.form", "no_reasons 6.1.form"}));
    Event other = all_wrong(E::appeal_received, Date(2013, 5, 31));
    other.against = upc::Against::restriction;
    EXPECT_EQ(faults(held, other), (Texts{"out_of_order 6.1.window", "no_right_of_appeal 6.1.window",
                                          "wrong_role 6.1.window", "not_in_writing 6.1.form", "no_reasons 6.1.form"}))
        << "then neither the state nor the time is looked at";
  }
}

TEST(Refusals, ListEveryReasonOfADecisionOnAnAppeal) {
  RecordProperty("clause", "5.1.S1.appeal_consider");
  const Texts wrong{"wrong_role 5.1.S1.appeal_consider", "no_reasons 5.1.S1.appeal_consider"};
  const Texts no_move = joined({{"not_permitted_in_state 5.1.S1.appeal_consider"}, wrong});
  Case held = at(Stage::warned);
  const auto all = [&] { return faults(held, all_wrong(E::appeal_determined, Date(2013, 4, 30))); };
  EXPECT_EQ(all(), no_move);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  EXPECT_EQ(all(), wrong);
  accepts(held, decide_appeal(Date(2013, 4, 25), false));
  EXPECT_EQ(all(), no_move);
}

TEST(Refusals, ListEveryReasonOfANewIssueConsidered) {
  RecordProperty("clause", "9.1.reconsider");
  const Texts no_move{"not_permitted_in_state 9.1.reconsider"};
  const Texts who{"wrong_role 9.1.reconsider"};
  const Texts asked{"not_consulted 5.1.S2.decide"};
  const Texts why{"no_reasons 9.1.reconsider"};
  const Texts what{"missing_detail 9.1.reconsider restrictions", "invalid_restriction 5.4"};
  for (Stage stage : every_stage) {
    Case held = at(stage);
    Event e = all_wrong(E::new_issue_considered, days_after(next_day(held), 2));
    EXPECT_EQ(faults(held, e), joined({no_move, who, asked, why, what})) << "nothing waits in " << upc::name(stage);
    e.appropriate = true;
    EXPECT_EQ(faults(held, e), joined({no_move, who, why})) << "nothing waits in " << upc::name(stage);
    accepts(held, new_issue(next_day(held)));
    const bool waits = stage == Stage::restricted || stage == Stage::review_recommended;
    EXPECT_EQ(faults(held, e), joined({waits ? Texts{} : no_move, who, why})) << upc::name(stage);
    e.appropriate = false;
    EXPECT_EQ(faults(held, e), joined({stage == Stage::restricted ? Texts{} : no_move, who, asked, why, what}))
        << upc::name(stage);
  }
}

TEST(Refusals, ListEveryReasonAboutAnIgnoredExclusion) {
  RecordProperty("clause", "5.6.ignored");
  const Texts no_move{"not_permitted_in_state 5.6.ignored", "wrong_role 5.6.ignored"};
  const Texts unsaid{"missing_detail 5.6.ignored establishment"};
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const bool in_force = stage == Stage::restricted || stage == Stage::review_recommended;
    Event e = all_wrong(E::exclusion_ignored, days_after(next_day(held), 1));
    EXPECT_EQ(faults(held, e), joined({in_force ? Texts{"wrong_role 5.6.ignored"} : no_move, unsaid}))
        << upc::name(stage);
    e.establishment = "Library";
    EXPECT_EQ(faults(held, e), in_force ? Texts{"wrong_role 5.6.ignored"} : no_move) << upc::name(stage);
    e.establishment = "One4All";
    EXPECT_EQ(faults(held, e), no_move) << upc::name(stage);
    accepts(held, event(E::temporary_exclusion, next_day(held)));
    EXPECT_EQ(faults(held, e), Texts{"wrong_role 5.6.ignored"}) << "safety, in " << upc::name(stage);
    e.establishment = " ";
    EXPECT_EQ(faults(held, e), joined({{"wrong_role 5.6.ignored"}, unsaid})) << upc::name(stage);
  }
}

TEST(Refusals, ListEveryReasonOfAChangedExclusion) {
  RecordProperty("clause", "5.6.review 5.1.S2.decide");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    accepts(held, event(E::temporary_exclusion, next_day(held)));  // not its to change
    const bool in_force = stage == Stage::restricted || stage == Stage::review_recommended;
    const Texts state = in_force ? Texts{} : Texts{"not_permitted_in_state 5.6.review"};
    Event e = all_wrong(E::exclusion_changed, next_day(held));
    EXPECT_EQ(faults(held, e), joined({state,
                                       {"wrong_role 5.6.review", "not_consulted 5.1.S2.decide", "no_reasons 5.6.review",
                                        "missing_detail 5.6.review until"}}))
        << upc::name(stage);
    e.change = upc::ExclusionChange::permanent;
    EXPECT_EQ(faults(held, e),
              joined({state, {"wrong_role 5.6.review", "not_consulted 5.1.S2.decide", "no_reasons 5.6.review"}}))
        << upc::name(stage);
    e.change = upc::ExclusionChange::unchanged;
    EXPECT_EQ(faults(held, e), joined({state, {"wrong_role 5.6.review", "no_reasons 5.6.review"}})) << upc::name(stage);
    e.establishment = "Depot";
    EXPECT_EQ(faults(held, e),
              (Texts{"not_permitted_in_state 5.6.review", "wrong_role 5.6.review", "no_reasons 5.6.review"}))
        << upc::name(stage);
  }
}

TEST(Refusals, ListEveryReasonOfALiftedExclusion) {
  RecordProperty("clause", "3.2.temporary 3.2.long_term");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const auto by = [&](upc::Role role) {
      Event e = event(E::exclusion_lifted, days_after(held.state().latest, -1));
      e.by = role;
      return faults(held, e);
    };
    accepts(held, event(E::recording_requested, next_day(held)));
    EXPECT_EQ(by(customer), (Texts{"out_of_order 3.2.temporary", "not_permitted_in_state 3.2.temporary",
                                   "wrong_role 3.2.temporary"}));
    EXPECT_EQ(by(service_manager), (Texts{"out_of_order 3.2.temporary", "not_permitted_in_state 3.2.temporary"}));
    accepts(held, event(E::temporary_exclusion, held.state().latest));
    EXPECT_EQ(by(customer), (Texts{"out_of_order 3.2.temporary", "wrong_role 3.2.temporary"}));
    EXPECT_EQ(by(service_manager), Texts{"out_of_order 3.2.temporary"});
    accepts(held, event(E::long_term_exclusion, held.state().latest));
    EXPECT_EQ(by(customer), (Texts{"out_of_order 3.2.long_term", "wrong_role 3.2.long_term"}));
    EXPECT_EQ(by(service_manager), (Texts{"out_of_order 3.2.long_term", "wrong_role 3.2.long_term"}));
    EXPECT_EQ(by(head_of_service), Texts{"out_of_order 3.2.long_term"});
  }
}

/// Each duty: its clause where none is open.
const std::vector<std::pair<DutyName, std::string>> duties{{DutyName::assess_behaviour, "5.1.S1.assess"},
                                                           {DutyName::record_warning, "5.1.S1.record"},
                                                           {DutyName::refer_appeal, "6.2"},
                                                           {DutyName::determine_appeal, "5.1.S1.appeal_consider"},
                                                           {DutyName::inform_appellant, "5.1.S1.appeal_inform"},
                                                           {DutyName::decide_restrictions, "6.3"},
                                                           {DutyName::write_to_customer, "5.1.S2.write"},
                                                           {DutyName::explain_immediate_action, "5.1.note"},
                                                           {DutyName::record_restriction, "5.1.S2.record"},
                                                           {DutyName::inform_service_team, "5.5"},
                                                           {DutyName::report_to_committee, "6.4.report"},
                                                           {DutyName::review, "7.1"},
                                                           {DutyName::refer_recommendation, "7.3.notify"},
                                                           {DutyName::decide_recommendation, "7.4.decide"},
                                                           {DutyName::notify_review_outcome, "7.4.notify"},
                                                           {DutyName::complete_incident_form, "3.3"},
                                                           {DutyName::record_incident, "3.3.record"},
                                                           {DutyName::note_call, "3.4.note"},
                                                           {DutyName::report_to_police, "3.5.assault"},
                                                           {DutyName::consider_correspondence, "5.2.new_issue_check"},
                                                           {DutyName::reconsider_restrictions, "9.1.reconsider"},
                                                           {DutyName::review_exclusion, "5.6.ignored"}};

TEST(Refusals, ListEveryReasonOfADutyDone) {
  ASSERT_EQ(duties.size(), static_cast<std::size_t>(DutyName::deal_with_concerns));  // the rest are of appendix 2
  Case empty = opened();
  accepts(empty, event(E::recording_requested, reported_on));
  for (const auto& [name, clause] : duties)  // the customer bears no duty
    EXPECT_EQ(faults(empty, mark(name, days_after(reported_on, -1), customer)),
              (Texts{"out_of_order " + clause, "duty_not_open " + clause, "wrong_role " + clause}))
        << upc::name(name);
}

TEST(Refusals, AreNotForEventsOfTheOtherKind) {
  Case held = at(Stage::warned);
  const upc::CaseState before = held.state();
  for (E type : {E::correspondence_received, E::identity_requested, E::identity_given, E::identity_refused, E::threat_to_safety})
    EXPECT_THROW(held.apply(event(type, next_day(held))), upc::Error) << upc::name(type);
  EXPECT_THROW(held.apply(mark(DutyName::reply_refusing, next_day(held), upc::rct_2013::elected_member)), upc::Error);
  EXPECT_EQ(held.state(), before);
}

TEST(Refusals, LeaveDecisionsToTheirEvents) {
  const auto refused = [](const Case& held, DutyName name, const std::string& clause) {
    EXPECT_EQ(faults(held, mark(name, days_after(held.state().latest, -1), customer)),
              (Texts{"out_of_order " + clause, "done_by_event " + clause, "wrong_role " + clause}))
        << upc::name(name);
  };
  refused(at(Stage::reported), DutyName::assess_behaviour, "5.1.S1.assess");
  Case appealed = at(Stage::warned);
  accepts(appealed, event(E::appeal_received, Date(2013, 4, 20)));
  refused(appealed, DutyName::determine_appeal, "5.1.S1.appeal_consider");
  refused(at(Stage::continuing), DutyName::decide_restrictions, "6.3");
  refused(at(Stage::restricted), DutyName::review, "7.1");
  refused(at(Stage::review_recommended), DutyName::decide_recommendation, "7.4.decide");
  Case asked = at(Stage::restricted);
  accepts(asked, new_issue(next_day(asked)));
  refused(asked, DutyName::reconsider_restrictions, "9.1.reconsider");
}

TEST(Refusals, CiteTheOldestOpenDuty) {
  Case held = at(Stage::restricted);
  const Date day = next_day(held);
  accepts(held, mark(DutyName::write_to_customer, day, principal_democratic_services_officer));
  EXPECT_EQ(faults(held, mark(DutyName::write_to_customer, day, customer)),
            (Texts{"duty_not_open 5.1.S2.write", "wrong_role 5.1.S2.write"}));
  accepts(held, event(E::exclusion_changed, day));
  EXPECT_EQ(faults(held, mark(DutyName::write_to_customer, day, customer)), Texts{"wrong_role 6.4.write"});
  accepts(held, event(E::harassment_referred, day));
  EXPECT_EQ(faults(held, mark(DutyName::report_to_police, day, customer)), Texts{"wrong_role 3.5.repeated"});
}

TEST(Refusals, SayNothingMoreWhereThePolicyDoesNotApply) {
  RecordProperty("clause", "1.2.partnership");
  upc::CaseFacts facts;
  facts.partnership = true;
  Case held(facts);
  for (std::size_t i = 0; i < upc::count_of<E>; ++i) {
    const auto type = static_cast<E>(i);
    if (upc::is_of_correspondence(type)) continue;
    for (const Event& e : {event(type, reported_on), all_wrong(type, days_after(reported_on, -1))})
      EXPECT_EQ(told(held.apply(e).reasons), Texts{"out_of_scope 1.2.partnership"}) << upc::name(type);
  }
  EXPECT_EQ(held.state().stage, Stage::open);
  EXPECT_TRUE(held.state().duties.empty());
}

}  // namespace
