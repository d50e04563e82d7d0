// SPDX-License-Identifier: BSL-1.0
// Last days: of the appeal and of the review.

#include "make.hpp"

#include <upc/error.hpp>

namespace {

using namespace make;
using E = EventType;

Texts listed(const Case& held, Date as_of) {
  Texts list;
  for (const upc::Deadline& d : upc::deadlines(held, as_of))
    list.push_back(std::string(upc::name(d.name)) + ' ' + upc::to_string(d.date) + ' ' + clause(d.cites) +
                   (d.passed ? " passed" : ""));
  return list;
}

TEST(Deadlines, OfTheAppealFromTheWarningOnForGood) {
  RecordProperty("clause", "6.1.window");
  EXPECT_EQ(listed(at(Stage::unreasonable), Date(2013, 4, 6)), Texts{});
  const std::string open = "appeal 2013-05-01 6.1.window";
  EXPECT_EQ(listed(at(Stage::warned), Date(2013, 5, 1)), Texts{open});
  EXPECT_EQ(listed(at(Stage::warned), Date(2013, 5, 2)), Texts{open + " passed"});
  EXPECT_EQ(listed(at(Stage::closed), Date(2014, 2, 1)), Texts{open + " passed"});
  EXPECT_EQ(listed(at(Stage::overturned), Date(2013, 4, 30)), Texts{open});
}

TEST(Deadlines, OfTheReviewWhileRestricted) {
  RecordProperty("clause", "7.1");
  const std::string appeal = "appeal 2013-05-01 6.1.window passed";
  EXPECT_EQ(listed(at(Stage::restricted), Date(2014, 6, 3)), (Texts{appeal, "review 2014-06-03 7.1"}));
  EXPECT_EQ(listed(at(Stage::restricted), Date(2014, 6, 4)), (Texts{appeal, "review 2014-06-03 7.1 passed"}));
  EXPECT_EQ(listed(at(Stage::review_recommended), Date(2014, 5, 2)), (Texts{appeal, "review 2014-06-03 7.1"}))
      << "the latest, done as it is";
  Case held = at(Stage::review_recommended);
  accepts(held, event(E::recommendation_determined, Date(2014, 5, 12)));
  EXPECT_EQ(listed(held, Date(2014, 5, 12)), (Texts{appeal, "review 2015-05-12 7.1"}));
}

TEST(Deadlines, HaveNoAppealWithoutAWarning) {
  RecordProperty("clause", "5.1.note 7.1");
  Case held = at(Stage::reported);
  accepts(held, event(E::restrictions_determined, Date(2013, 4, 3)));
  EXPECT_EQ(listed(held, Date(2013, 4, 3)), Texts{"review 2014-04-03 7.1"});
}

TEST(Deadlines, ReviewOnTheCorrespondingDate) {
  RecordProperty("clause", "7.1");
  const auto due = [](Date decision) {
    Case held = opened();
    accepts(held, report(days_after(decision, -1)));
    accepts(held, event(E::restrictions_determined, decision));
    return last(held, DutyName::review).due;
  };
  EXPECT_EQ(due(Date(2012, 2, 29)), Date(2013, 2, 28));
  EXPECT_EQ(due(Date(2011, 2, 28)), Date(2012, 2, 28));
  EXPECT_EQ(due(Date(2012, 12, 25)), Date(2013, 12, 25)) << "not moved for a bank holiday";
}

TEST(Deadlines, ReviewEarlierWhereSetEarlier) {
  RecordProperty("clause", "7.1");
  for (const Date review_by : {Date(2013, 12, 2), Date(2014, 6, 3)}) {
    Case held = at(Stage::continuing);
    Event e = event(E::restrictions_determined, restricted_on);
    e.review_by = review_by;
    accepts(held, e);
    EXPECT_EQ(last(held, DutyName::review).due, review_by);
  }
}

TEST(Deadlines, AVariationNeverPutsTheReviewOff) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::restricted);
  accepts(held, event(E::restrictions_determined, Date(2014, 1, 6)));
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 6, 3));
  Event later = event(E::restrictions_determined, Date(2014, 1, 7));
  later.review_by = Date(2014, 12, 1);
  accepts(held, later);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 6, 3));
  Event sooner = event(E::restrictions_determined, Date(2014, 1, 8));
  sooner.review_by = Date(2014, 3, 3);
  accepts(held, sooner);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 3, 3)) << "but it may bring it forward";
  accepts(held, new_issue(Date(2014, 1, 9)));
  Event replaced = event(E::new_issue_considered, Date(2014, 1, 10));
  replaced.review_by = Date(2014, 2, 3);
  accepts(held, replaced);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 2, 3)) << "and so may a replacement";
}

TEST(Deadlines, LeavingTheCalendarIsAnError) {
  RecordProperty("clause", "6.1.window");
  upc::CaseHistory history;
  history.events = {report(Date(2036, 12, 1)), event(E::behaviour_assessed, Date(2036, 12, 2)),
                    event(E::warning_issued, Date(2036, 12, 20))};
  EXPECT_THROW(upc::evaluate(history), upc::Error);
  history.events.back().on = Date(2036, 12, 3);
  EXPECT_NO_THROW(upc::evaluate(history));
}

}  // namespace
