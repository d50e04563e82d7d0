// SPDX-License-Identifier: BSL-1.0
//
// JSON that is no case: every fault, its place, and what was expected there.

#include "read_file.hpp"

#include <upc/interchange/json.hpp>

namespace {

using upc::json::Fault;
using Expected = std::vector<std::pair<std::string, std::string>>;

/// All faults of a case, of which read_case reports the first.
void expect_faults(const std::string& text, const Expected& expected) {
  Expected found;
  for (const Fault& fault : upc::json::validate_case(text)) found.emplace_back(fault.pointer, fault.expected);
  EXPECT_EQ(found, expected) << text;
  try {
    upc::json::read_case(text);
    EXPECT_TRUE(expected.empty()) << text;
  } catch (const upc::Error& error) {
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed);
    EXPECT_EQ(std::make_pair(error.pointer(), error.expected()), found[0]) << text;
  }
}

/// A case with these members besides.
std::string case_with(const std::string& members, const std::string& events = "") {
  return R"({"schema": "upc-case/1", )" + members + (members.empty() ? "" : ", ") + "\"events\": [" + events + "]}";
}

void expect_in_case(const std::string& members, const Expected& expected) {
  expect_faults(case_with(members), expected);
}

/// `members` are those of the one event but for its date and role; expected pointers are from the event on.
void expect_in_event(const std::string& members, Expected expected,
                     const std::string& rest = R"("on": "2013-04-10", "by": "officer")") {
  for (auto& [pointer, what] : expected) pointer = "/events/0" + pointer;
  expect_faults(case_with("", "{" + members + (members.empty() || rest.empty() ? "" : ", ") + rest + "}"), expected);
}

void expect_in_restriction(const std::string& members, Expected expected) {
  for (auto& [pointer, what] : expected) pointer = "/restrictions/0" + pointer;
  expect_in_event(R"("type": "restrictions_determined", "restrictions": [{)" + members + "}]", expected);
}

TEST(ReadCase, EveryEventAndFieldIsRead) {
  expect_faults(every_event(), {});
  const auto history = upc::json::read_case(every_event());
  std::array<bool, upc::count_of<upc::EventType>> met{};
  for (const upc::Event& event : history.events) met[static_cast<std::size_t>(event.type)] = true;
  for (const upc::Event& event :
       upc::json::read_case(read_file("tests/interchange/data/every_anonymous_event.json")).events)
    met[static_cast<std::size_t>(event.type)] = true;
  for (std::size_t i = 0; i < met.size(); ++i) EXPECT_TRUE(met[i]) << name(static_cast<upc::EventType>(i));
  EXPECT_EQ(history.facts.calendar.closures().size(), 2u);
  EXPECT_EQ(history.events[2].minute, 9 * 60 + 30);
  EXPECT_EQ(history.events[8].restrictions.size(), 6u);
  EXPECT_EQ(history.events[8].restrictions[1].windows[0].to, 24 * 60);
}

TEST(ReadCase, SchemaAndEventsAreNeeded) {
  expect_faults("{}", {{"/schema", "\"upc-case/1\"; it is not there"},
                       {"/events", "the list of what happened; it is not there"}});
  expect_faults(R"({"schema": null, "events": null})", {{"/schema", "\"upc-case/1\"; it is not there"},
                                                        {"/events", "the list of what happened; it is not there"}});
  expect_faults(R"({"schema": "upc-case/2", "events": {}})",
                {{"/schema", "the schema \"upc-case/1\", not \"upc-case/2\""}, {"/events", "an array, not an object"}});
  expect_faults(R"({"schema": 1, "events": "none"})",
                {{"/schema", "a string, not a number"}, {"/events", "an array, not a string"}});
}

TEST(ReadCase, MembersOfACase) {
  expect_in_case(R"("kind": "upc", "policy": "rct-2013", "case_id": "", "customer": " ", "partnership": true)", {});
  expect_in_case(R"("kind": null, "policy": null, "case_id": null, "calendar": null, "anything": null)", {});
  expect_in_case(R"("kind": "upcs")", {{"/kind", "a kind of case, not \"upcs\"; did you mean \"upc\"?"}});
  expect_in_case(R"("policy": "rct-2014")", {{"/policy", "the policy edition \"rct-2013\", not \"rct-2014\""}});
  expect_in_case(R"("polcy": "rct-2013")", {{"/polcy", "a field of a case, not \"polcy\"; did you mean \"policy\"?"}});
  expect_in_case(R"("case_id": 7, "customer": [], "service": {}, "partnership": "yes")",
                 {{"/case_id", "a string, not a number"},
                  {"/customer", "a string, not an array"},
                  {"/service", "a string, not an object"},
                  {"/partnership", "true or false, not a string"}});
  expect_in_case(R"("partnership": 0)", {{"/partnership", "true or false, not a number"}});
  EXPECT_FALSE(upc::json::read_case(case_with("")).facts.case_id.has_value());
}

TEST(ReadCase, Calendar) {
  expect_in_case(R"("calendar": {"region": null, "closures": null, "x_": 1, "other": null})", {});
  expect_in_case(R"("calendar": [])", {{"/calendar", "an object, not an array"}});
  expect_in_case(R"("calendar": {"region": "scotland"})",
                 {{"/calendar/region", "the region \"england-and-wales\", not \"scotland\""}});
  expect_in_case(R"("calendar": {"closure": []})",
                 {{"/calendar/closure", "a field of a calendar, not \"closure\"; did you mean \"closures\"?"}});
  expect_in_case(
      R"("calendar": {"closures": ["2013-02-30", 7, null, "1971-12-31", "2013-12-27"]})",
      {{"/calendar/closures/0", "a date of the calendar (YYYY-MM-DD), not \"2013-02-30\""},
       {"/calendar/closures/1", "a date (YYYY-MM-DD), not a number"},
       {"/calendar/closures/2", "a date (YYYY-MM-DD), not null"},
       {"/calendar/closures/3", "a date from 1972-01-01 to 2036-12-31, the years that the calendar covers"}});
}

TEST(ReadCase, TypeAndRoleOfAnEvent) {
  expect_in_event(R"("type": "call_terminated")", {});
  expect_faults(case_with("", "[]"), {{"/events/0", "an object, not an array"}});
  expect_faults(case_with("", "null, 1"),
                {{"/events/0", "an object, not null"}, {"/events/1", "an object, not a number"}});
  expect_in_event("", {{"/type", "an event type; it is not there"}});
  expect_in_event(R"("type": null)", {{"/type", "an event type; it is not there"}});
  expect_in_event(R"("type": 4)", {{"/type", "a string, not a number"}});
  expect_in_event(R"("type": "warning_isued")",
                  {{"/type", "an event type, not \"warning_isued\"; did you mean \"warning_issued\"?"}});
  expect_in_event(R"("type": "Call_Terminated")",
                  {{"/type", "an event type, not \"Call_Terminated\"; did you mean \"call_terminated\"?"}});
  expect_in_event(R"("type": "call_terminated", "by": "officers")",
                  {{"/by", "a role, not \"officers\"; did you mean \"officer\"?"}}, R"("on": "2013-04-10")");
  expect_in_event(R"("type": "call_terminated", "by": ["officer"])", {{"/by", "a string, not an array"}},
                  R"("on": "2013-04-10")");
  expect_faults(case_with("", "{}"), {{"/events/0/type", "an event type; it is not there"},
                                      {"/events/0/on", "the date of the event (YYYY-MM-DD); it is not there"},
                                      {"/events/0/by", "the role in which somebody acted; it is not there"}});
}

TEST(ReadCase, OneOfOnAndAt) {
  const auto when = [](const std::string& dates, const Expected& expected) {
    expect_in_event(R"("type": "call_terminated", "by": "officer")", expected, dates);
  };
  const std::string no_date = "the date of the event (YYYY-MM-DD); it is not there";
  const std::string both = "either `on` or `at`, not both";
  when(R"("on": "2012-02-29")", {});
  when(R"("at": "2013-04-10T23:59", "on": null)", {});
  when("", {{"/on", no_date}});
  when(R"("on": null, "at": null)", {{"/on", no_date}});
  when(R"("on": "2013-04-10", "at": "2013-04-10T10:00")", {{"/on", both}});
  when(R"("at": 1, "on": 2)", {{"/on", both}});
  for (const char* text :
       {"2013-02-30", "2013-02-29", "1900-02-29", "2013-13-01", "2013-00-10", "2013-04-00", "2013-4-1", "",
        " 2013-04-10", "2013-04-10 ", "20130410", "10.04.2013", "2013-04-10T10:00", "0000-00-00", "+013-04-10"})
    when("\"on\": \"" + std::string(text) + '"',
         {{"/on", "a date of the calendar (YYYY-MM-DD), not \"" + std::string(text) + '"'}});
  for (const char* text :
       {"2013-04-10", "2013-04-10T24:00", "2013-04-10T10:60", "2013-04-10T10:00:00", "2013-04-10 10:00",
        "2013-04-10T1:00", "2013-02-30T10:00", "2013-04-10T10:00Z", "2013-04-10t10:00", "", "2013-04-10T-1:00"})
    when("\"at\": \"" + std::string(text) + '"',
         {{"/at", "a local date and time (YYYY-MM-DDTHH:MM), not \"" + std::string(text) + '"'}});
  when(R"("on": 20130410)", {{"/on", "a date (YYYY-MM-DD), not a number"}});
  when(R"("at": {})", {{"/at", "a string, not an object"}});
  const std::string years = "a date from 1972-01-01 to 2036-12-31, the years that the calendar covers";
  when(R"("on": "1971-12-31")", {{"/on", years}});
  when(R"("at": "2037-01-01T00:00")", {{"/at", years}});
}

TEST(ReadCase, AContactHasATime) {
  const std::string contact = R"("type": "contact_received", "by": "officer", "channel": "letter")";
  const std::string no_time = "the local time of the contact (YYYY-MM-DDTHH:MM); it is not there";
  expect_in_event(contact, {}, R"("at": "2013-04-10T00:00")");
  expect_in_event(contact, {{"/at", no_time}}, R"("on": "2013-04-10")");
  expect_in_event(contact, {{"/at", no_time}}, "");
  expect_in_event(contact, {{"/on", "either `on` or `at`, not both"}},
                  R"("on": "2013-04-10", "at": "2013-04-10T00:00")");
}

TEST(ReadCase, FieldsThatAnEventNeeds) {
  const std::pair<const char*, const char*> needed[] = {
      {"behaviour_assessed", "unreasonable"}, {"appeal_determined", "upheld"},
      {"review_held", "recommendation"},      {"recommendation_determined", "endorsed"},
      {"contact_received", "channel"},        {"new_issue_considered", "appropriate"},
      {"exclusion_changed", "change"},        {"recording_requested", "agreed"},
      {"committee_reviewed", "adhered"},      {"duty_done", "duty"}};
  for (const auto& [type, field] : needed)
    for (const std::string& absent : {std::string(), ", \"" + std::string(field) + "\": null"})
      expect_in_event(
          "\"type\": \"" + std::string(type) + '"' + absent,
          {{"/" + std::string(field), "this field, which " + std::string(type) + " needs; it is not there"}},
          R"("at": "2013-04-10T10:00", "by": "officer")");
}

TEST(ReadCase, AbsentFieldsLeadToARefusalAtMost) {
  for (const char* type : {"behaviour_reported", "warning_issued", "appeal_received", "restrictions_determined",
                           "restrictions_declined", "restrictions_lifted", "call_terminated", "exclusion_ignored",
                           "threat_reported", "temporary_exclusion", "long_term_exclusion", "exclusion_lifted",
                           "conduct_letter", "harassment_referred", "police_report", "recording_shared"})
    expect_in_event("\"type\": \"" + std::string(type) + "\", \"reason\": null, \"x_\": [{\"on\": 1}], \"ref\": \" \"",
                    {});
}

TEST(ReadCase, FieldsOfOtherEventsAreUnknown) {
  expect_in_event(R"("type": "warning_issued", "upheld": true)",
                  {{"/upheld",
                    "a field of warning_issued, not \"upheld\"; one of \"type\", \"on\", \"at\", \"by\", \"person\", "
                    "\"ref\", \"consulted\", \"states\" or \"copied_to\""}});
  expect_in_event(R"("type": "appeal_received", "reason": "x")",
                  {{"/reason", "a field of appeal_received, not \"reason\"; did you mean \"reasons\"?"}});
  const std::string known =  // nothing of three letters is near to another word
      "; one of \"type\", \"on\", \"at\", \"by\", \"person\", \"ref\", \"against\", \"in_writing\", \"reasons\" or \"admitted_by\"";
  expect_in_event(R"("type": "appeal_received", "X_y": 1, "": 2)",
                  {{"/X_y", "a field of appeal_received, not \"X_y\"" + known},
                   {"/", "a field of appeal_received, not \"\"" + known}});
}

TEST(ReadCase, TypesOfFields) {
  expect_in_event(
      R"("type": "behaviour_reported", "behaviours": ["repeat_call", 1], "channel": "phone", "occurred": "x",
                     "summary": 1, "evidence": "e", "person": 1, "ref": true)",
      {{"/behaviours/0", "a behaviour, not \"repeat_call\"; did you mean \"repeat_calls\"?"},
       {"/behaviours/1", "a string, not a number"},
       {"/channel", "a channel, not \"phone\"; one of \"in_person\", \"telephone\", \"letter\", \"email\" or \"fax\""},
       {"/occurred", "a date of the calendar (YYYY-MM-DD), not \"x\""},
       {"/summary", "a string, not a number"},
       {"/evidence", "an array, not a string"},
       {"/person", "a string, not a number"},
       {"/ref", "a string, not true or false"}});
  expect_in_event(
      R"("type": "warning_issued", "consulted": "service_director", "copied_to": ["it", null],
                     "states": ["ombudsman"])",
      {{"/consulted", "an array, not a string"},
       {"/copied_to/0",
        "a role, not \"it\"; one of " +
            std::string(
                "\"officer\", \"elected_member\", \"service_manager\", "
                "\"head_of_service\", \"service_director\", \"group_director\", \"monitoring_officer\", "
                "\"principal_democratic_services_officer\", \"service_feedback_officer\", \"customer_feedback_group\", "
                "\"standards_committee\", \"director_of_legal_and_democratic_services\" or \"customer\"")},
       {"/copied_to/1", "a string, not null"},
       {"/states/0",
        "a statement of this letter, not \"ombudsman\"; one of \"restricted_contact_may_follow\" or "
        "\"appeal_process\""}});
  expect_in_event(R"("type": "restrictions_lifted", "remove": [0, 1.5, "2", -1, 1e400, 2.0])",
                  {{"/remove/1", "a whole number, without a fraction"}, {"/remove/2", "a whole number, not a string"}});
  expect_in_event(R"("type": "restrictions_lifted", "remove": 0, "reasons": null)",
                  {{"/remove", "an array, not a number"}});
  expect_in_event(R"("type": "threat_reported", "in_writing": "true")",
                  {{"/in_writing", "true or false, not a string"}});
  expect_in_event(R"("type": "appeal_received", "against": "warnings")",
                  {{"/against", "a decision appealed against, not \"warnings\"; did you mean \"warning\"?"}});
  expect_in_event(
      R"("type": "review_held", "recommendation": "stop")",
      {{"/recommendation", "a recommendation, not \"stop\"; one of \"continue\", \"remove_part\" or \"remove_all\""}});
  expect_in_event(R"("type": "duty_done", "duty": "write_to_customers", "states": ["reasons"])",
                  {{"/duty", "a duty, not \"write_to_customers\"; did you mean \"write_to_customer\"?"}});
}

TEST(ReadCase, WhatFieldsMustBeTogether) {
  expect_in_event(R"("type": "behaviour_reported", "occurred": "2013-04-10")", {});
  expect_in_event(R"("type": "behaviour_reported", "occurred": "2013-04-11")",
                  {{"/occurred", "a date not after the report's own, 2013-04-10"}});
  const std::string none = "no restrictions where those in force remain appropriate";
  expect_in_event(R"("type": "new_issue_considered", "appropriate": true, "restrictions": null)", {});
  expect_in_event(R"("type": "new_issue_considered", "appropriate": false, "restrictions": [])", {});
  expect_in_event(R"("type": "new_issue_considered", "restrictions": [], "appropriate": true)",
                  {{"/restrictions", none}});
  for (const char* change : {"unchanged", "permanent"})
    expect_in_event(
        "\"type\": \"exclusion_changed\", \"until\": \"2014-01-01\", \"change\": \"" + std::string(change) + '"',
        {{"/until", "no `until` unless the exclusion is extended"}});
  expect_in_event(R"("type": "exclusion_changed", "until": null, "change": "permanent")", {});
  expect_in_event(R"("type": "exclusion_changed", "until": "2014-01-01", "change": "extended")", {});
  expect_in_event(R"("type": "exclusion_changed", "until": "2014-01-01")",
                  {{"/change", "this field, which exclusion_changed needs; it is not there"}});
  for (const char* duty : {"record_warning", "review", "inform_appellant"})
    expect_in_event("\"type\": \"duty_done\", \"states\": [], \"duty\": \"" + std::string(duty) + '"',
                    {{"/states", "no `states`: only a letter of decision or of outcome has them"}});
  for (const char* duty : {"write_to_customer", "notify_review_outcome"})
    expect_in_event("\"type\": \"duty_done\", \"states\": [\"ombudsman\"], \"duty\": \"" + std::string(duty) + '"', {});
}

TEST(ReadCase, Restrictions) {
  expect_in_restriction(R"("kind": "termination", "from": null, "minutes": null, "x_why": 1)", {});
  expect_in_restriction("", {{"/kind", "a kind of restriction; it is not there"}});
  expect_in_restriction(R"("kind": "contact_forms")",
                        {{"/kind", "a kind of restriction, not \"contact_forms\"; did you mean \"contact_form\"?"}});
  expect_in_restriction(R"("kind": "contact_form", "minutes": 5)",
                        {{"/minutes",
                          "a field of contact form, not \"minutes\"; one of \"kind\", \"from\", \"until\", "
                          "\"reasons\" or \"channels\""}});
  expect_in_restriction(R"("kind": "termination", "establishments": [])",
                        {{"/establishments",
                          "a field of termination, not \"establishments\"; one of \"kind\", \"from\", "
                          "\"until\" or \"reasons\""}});
  expect_in_restriction(
      R"("kind": "limited_time", "minutes": "30", "per": "hour", "until": "2013-02-30", "reasons": 1)",
      {{"/minutes", "a whole number, not a string"},
       {"/per", "a period, not \"hour\"; one of \"contact\", \"day\", \"week\" or \"month\""},
       {"/until", "a date of the calendar (YYYY-MM-DD), not \"2013-02-30\""},
       {"/reasons", "a string, not a number"}});
  expect_in_restriction(R"("kind": "limited_time", "minutes": 0.5)",
                        {{"/minutes", "a whole number, without a fraction"}});
  expect_in_restriction(R"("kind": "limited_time", "minutes": 1e400)",
                        {{"/minutes", "a whole number from -2147483648 to 2147483647"}});
  expect_in_restriction(R"("kind": "limited_time", "minutes": -3, "per": "day")", {});
  expect_in_restriction(R"("kind": "agreement", "agreement": ["a"])", {{"/agreement", "a string, not an array"}});
  expect_in_event(R"("type": "restrictions_determined", "restrictions": {"kind": "termination"})",
                  {{"/restrictions", "an array, not an object"}});
}

TEST(ReadCase, Windows) {
  const auto window = [](const std::string& members, Expected expected) {
    for (auto& [pointer, what] : expected) pointer = "/windows/0" + pointer;
    expect_in_restriction(R"("kind": "telephone_hours", "windows": [{)" + members + "}]", expected);
  };
  const std::string from = "a time of day (HH:MM, 00:00 to 23:59)";
  const std::string to = "a time of day (HH:MM, up to 24:00)";
  window(R"("from": "00:00", "to": "24:00")", {});
  window(R"("days": ["sun"], "from": "23:59", "to": "00:00", "x_": 1)", {});
  window(R"("days": null)", {{"/from", from + "; it is not there"}, {"/to", to + "; it is not there"}});
  window(R"("from": "24:00", "to": "24:01")", {{"/from", from + ", not \"24:00\""}, {"/to", to + ", not \"24:01\""}});
  window(R"("from": "9:00", "to": 17)", {{"/from", from + ", not \"9:00\""}, {"/to", "a string, not a number"}});
  window(R"("days": ["monday", 1], "day": "mon", "from": "09:00", "to": "10:00")",
         {{"/days/0",
           "a day of the week, not \"monday\"; one of \"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\" or \"sun\""},
          {"/days/1", "a string, not a number"},
          {"/day", "a field of a window, not \"day\"; did you mean \"days\"?"}});
}

TEST(ReadCase, BlankTextsAreEmpty) {
  const auto history = upc::json::read_case(case_with("", R"({"type": "behaviour_reported", "on": "2013-04-10",
      "by": "officer", "summary": " \t\n", "evidence": ["", " ", "e"], "person": "  ", "ref": ""})"));
  EXPECT_EQ(history.events[0].summary, "");
  EXPECT_EQ(history.events[0].person, "");
  EXPECT_EQ(history.events[0].evidence, std::vector<std::string>{"e"});
}

TEST(ReadCase, WhatIsQuotedStaysOnOneLineAndWhole) {
  const std::string name(59, 'a');
  const std::pair<std::string, std::string> quoted[] = {
      {R"(a\nb\u001b[31m\u007f)", "a?b?[31m?"},
      {"\xC2\x9B\xE2\x80\xA8\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x93", "????\xE2\x80\x93"},
      {name + "\xC3\xA9\xC3\xA9", name + "…"},
      {name + "b", name + "b"}};
  for (const auto& [text, shown] : quoted)
    expect_in_event(R"("type": "call_terminated")",
                    {{"/on", "a date of the calendar (YYYY-MM-DD), not \"" + shown + '"'}},
                    "\"by\": \"officer\", \"on\": \"" + text + '"');
}

TEST(ReadCase, PointersAreEscaped) {
  const auto faults = upc::json::validate_case(case_with(R"("a~b/c": 1)"));
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].pointer, "/a~0b~1c");
}

TEST(ReadCase, AListOfFaultsEnds) {
  std::string events = "0";
  for (int i = 0; i < 20000; ++i) events += ",0";
  const auto faults = upc::json::validate_case(case_with("", events));
  ASSERT_EQ(faults.size(), 10001u);
  EXPECT_EQ(faults.back().pointer, "");
  EXPECT_EQ(faults.back().expected, "fewer faults than 10000: no more are listed");
}

TEST(ReadCase, AKindOfCaseHasItsOwnEventsAndDuties) {
  const std::string anonymous = R"("kind": "anonymous_correspondence")";
  const auto in = [](const std::string& type) {
    return "{\"on\": \"2013-04-10\", \"by\": \"elected_member\", \"type\": " + type + "}";
  };
  expect_faults(read_file("tests/interchange/data/every_anonymous_event.json"), {});
  expect_faults(case_with("", in("\"identity_refused\"")),
                {{"/events/0/type", "an event type of this kind of case, not \"identity_refused\""}});
  expect_faults(case_with(anonymous, in("\"police_report\"")),
                {{"/events/0/type",
                  "an event type of this kind of case, not \"police_report\"; one of \"correspondence_received\", "
                  "\"identity_requested\", \"identity_given\", \"identity_refused\", "
                  "\"threat_to_safety\" or \"duty_done\""}});
  expect_faults(case_with(anonymous, in("\"duty_done\", \"duty\": \"reply_refusing\"")), {});
  expect_faults(case_with("", in("\"duty_done\", \"duty\": \"reply_refusing\"")),
                {{"/events/0/duty", "a duty of this kind of case, not \"reply_refusing\""}});
  expect_faults(
      case_with(anonymous, in("\"duty_done\", \"duty\": \"review\"")),
      {{"/events/0/duty",
        "a duty of this kind of case, not \"review\"; one of \"deal_with_concerns\", \"inform_monitoring_officer\", "
        "\"reply_refusing\", \"forward_to_service_manager\" or \"refer_under_policy\""}});
}

TEST(ReadEvent, OneEvent) {
  const upc::CaseHistory of;
  const auto event =
      upc::json::read_event(R"({"type": "call_terminated", "at": "2013-04-10T10:30", "by": "officer"})", of);
  EXPECT_EQ(event.type, upc::EventType::call_terminated);
  EXPECT_EQ(event.minute, 630);
  for (const auto& [text, pointer] :
       {std::pair<const char*, const char*>{"{}", "/type"}, {"[]", ""}, {"", ""}, {R"({"type": "call"})", "/type"}})
    try {
      upc::json::read_event(text, of);
      ADD_FAILURE() << text;
    } catch (const upc::Error& error) {
      EXPECT_EQ(error.pointer(), pointer) << text;
    }
}

TEST(Evaluate, ADateBeyondTheCalendarPointsToTheEvent) {
  const std::string before =
      R"({"type": "behaviour_reported", "on": "2036-12-01", "by": "officer", "behaviours": ["repeat_calls"]},
    {"type": "behaviour_assessed", "on": "2036-12-02", "by": "service_manager", "unreasonable": true, "reasons": "r"},
    {"type": "warning_issued", "by": "head_of_service", "consulted": ["service_director"],
     "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"], )";
  for (const auto& [when, pointer] : {std::pair<const char*, const char*>{R"("on": "2036-12-30")", "/events/2/on"},
                                      {R"("at": "2036-12-30T10:00")", "/events/2/at"}})
    try {
      upc::evaluate(upc::json::read_case(case_with("", before + when + "}")));
      ADD_FAILURE() << when;
    } catch (const upc::Error& error) {
      EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
      EXPECT_EQ(error.pointer(), pointer);
    }
}

}  // namespace
