// SPDX-License-Identifier: BSL-1.0
// Second opinion: a case as a whole as of a day.

#include "opinion.hpp"

#include <upc/calendar/period.hpp>
#include <upc/policy/editions/rct_2013.hpp>

#include <algorithm>

namespace second_opinion {

using upc::AppealStage;
using upc::Code;
using upc::Date;
using upc::RoleSet;
using upc::Safety;
using upc::Stage;
using D = upc::DutyName;
using E = upc::EventType;
namespace rct = upc::rct_2013;

std::vector<LastDay> Opinion::deadlines(Date as_of) const {
  std::vector<LastDay> list;
  if (!warned_on.is_special()) 
    list.push_back({"appeal", appeal_until, "6.1.window", as_of > appeal_until, E::warning_issued, warned_on, false});
  if (in_effect()) {
    const auto last = std::find_if(tasks.rbegin(), tasks.rend(), [](const Task& t) { return t.name == D::review; });
    if (last != tasks.rend()) 
      list.push_back({"review", last->due, "7.1", as_of > last->due, review_starts.first, review_starts.second,
                      last->due < upc::add_months(review_starts.second, 12)});
  }
  return list;
}

int Opinion::overdue(Date as_of) const {
  int n = 0;
  for (const Task& task : tasks)
    if (!task.due.is_special() && (task.done.is_special() ? as_of : task.done) > task.due) ++n;
  return n;
}

std::vector<Why> Opinion::advices(Date as_of) const {
  std::vector<Why> list;
  const auto advise = [&](Code code, std::string_view clause) { list.push_back({code, clause, "", -1, {}}); };
  const auto long_ago = [&](Date day) { return day < as_of && calendar.count(day, as_of) > 20; };
  if (appeal == AppealStage::upheld && in_effect()) advise(Code::restricted_after_upheld_appeal, "6.2");
  for (const upc::Exclusion& e : exclusions)
    if (!e.long_term && e.from <= as_of && long_ago(e.from)) {
      advise(Code::long_temporary, "3.2.temporary");
      break;  // one of them is enough to ask
    }
  for (const upc::Exclusion& e : exclusions) {
    const bool in_force = e.from <= as_of && (e.until.is_special() || as_of <= e.until);
    if (e.long_term && in_force && as_of > (e.review_by.is_special() ? upc::add_months(e.from, 12) : e.review_by))
      advise(Code::exclusion_unreviewed, "5.6.review");
  }
  for (const Task& task : tasks)
    if (task.done.is_special() && task.due.is_special() && long_ago(task.raised)) {
      advise(Code::duty_outstanding, task.clause);
      break;
    }
  return list;
}

std::vector<Step> Opinion::next(Date as_of) const {
  std::vector<Step> list;
  if (partnership || as_of.is_special()) return list;
  const auto step = [&](E event, std::string_view clause, Date until = {}) {
    list.push_back({event, allowed(event), until, {clause}});
  };
  const auto at = [&](Stage s) { return stage == s; };
  if (at(Stage::open)) step(E::behaviour_reported, "5.1.S1.report");
  if (at(Stage::warned)) step(E::behaviour_reported, "5.1.S2.trigger");
  if (at(Stage::reported)) step(E::behaviour_assessed, "5.1.S1.assess");
  if (at(Stage::unreasonable)) step(E::warning_issued, "5.1.S1.warn");
  if (!warned_on.is_special() && appeal == AppealStage::none && as_of <= appeal_until)
    step(E::appeal_received, "6.1.window", appeal_until);
  if (appeal == AppealStage::lodged) step(E::appeal_determined, "5.1.S1.appeal_consider");
  if (at(Stage::reported) || at(Stage::unreasonable)) step(E::restrictions_determined, "5.1.note");
  if (at(Stage::continuing) || at(Stage::restricted)) step(E::restrictions_determined, "5.1.S2.decide");
  if (at(Stage::continuing)) step(E::restrictions_declined, "6.3");
  if (at(Stage::restricted)) step(E::restrictions_lifted, "9.1.reconsider");
  if (at(Stage::restricted)) step(E::review_held, "7.2");
  if (at(Stage::review_recommended)) step(E::recommendation_determined, "7.4.decide");
  if (open(D::reconsider_restrictions) != nullptr) step(E::new_issue_considered, "9.1.reconsider");
  if (kept_out(as_of, "")) step(E::exclusion_changed, "5.6.review");
  if (safety == Safety::none) step(E::temporary_exclusion, "3.2.temporary");
  if (safety != Safety::long_term) step(E::long_term_exclusion, "3.2.long_term");
  if (safety == Safety::temporary) step(E::exclusion_lifted, "3.2.temporary");
  if (safety == Safety::long_term) {
    step(E::exclusion_lifted, "3.2.long_term");
    list.back().by.erase(rct::service_manager);
  }
  if (at(Stage::open) || at(Stage::warned)) step(E::recording_shared, "4.3");
  Step marks{E::duty_done, {}, {}, {}};
  for (const Task& task : tasks) {
    const bool decided = task.name == D::assess_behaviour || task.name == D::determine_appeal ||
                         task.name == D::decide_restrictions || task.name == D::review ||
                         task.name == D::decide_recommendation || task.name == D::reconsider_restrictions;
    if (!task.done.is_special() || decided) continue;
    marks.by |= bearers(task.name);
    if (std::find(marks.clauses.begin(), marks.clauses.end(), task.clause) == marks.clauses.end())
      marks.clauses.push_back(task.clause);
  }
  if (!marks.clauses.empty()) list.push_back(marks);
  return list;
}

}  // namespace second_opinion
