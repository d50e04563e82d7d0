// SPDX-License-Identifier: BSL-1.0
//
// Cases damaged at random: they are read or reported, evaluated or reported, and nothing else ever happens.

#include "read_file.hpp"

#include <upc/interchange/json.hpp>

#include <array>
#include <random>

namespace {

constexpr int mutations = 20000;

/// Damages texts, the same way on every run.
class Damage {
 public:
  /// A few letters or values changed: mostly malformed.
  std::string to(std::string text) {
    for (std::size_t i = pick(3) + 1; i > 0; --i) once(text);
    return text;
  }

  /// Another history made of the events of a case, with other dates and values of their kind: mostly well-formed.
  std::string history(const std::string& text) {
    const std::string start = "\n    {";
    const std::size_t first = text.find(start);
    std::vector<std::string> events;
    for (std::size_t at = first; at != std::string::npos;) {
      const std::size_t next = text.find(start, at + 1);
      std::string event = text.substr(at, next == std::string::npos ? text.rfind("\n  ]") - at : next - at);
      while (event.back() == ',') event.pop_back();
      events.push_back(std::move(event));
      at = next;
    }
    std::string made = text.substr(0, first);
    std::size_t i = 0;
    for (std::size_t n = 1 + pick(events.size()); n > 0; --n) {
      i = pick(4) == 0 ? pick(events.size()) : (i + 1) % events.size();
      made += plausible(events[i]) + (n > 1 ? "," : "");
    }
    return made + text.substr(text.rfind("\n  ]"));
  }

  /// A stored case with a few values replaced by others of their kind: some of them agree with the rest.
  std::string state(std::string text) {
    static const std::pair<const char*, std::vector<const char*>> kinds[] = {
        {"\"20", {"\"2013-04-10\"", "\"2013-06-03\"", "\"2016-02-24\"", "\"2036-12-31\"", "null", "\"1971-12-31\""}},
        {"null", {"\"2013-04-10\"", "\"2014-06-01\"", "\"p\"", "null", "0"}},
        {"true", {"false"}},
        {"false", {"true"}},
        {"\"restricted\"", {"\"closed\"", "\"review_recommended\"", "\"warned\""}},
        {"\"not_upheld\"", {"\"upheld\"", "\"lodged\"", "\"none\""}},
        {"\"refused\"", {"\"received\"", "\"identified\"", "\"policy_invoked\""}},
        {"\"long_term\"", {"\"temporary\"", "\"none\""}},
        {"\"duty\": \"", {"\"duty\": \"x"}},
        {"\"remove\": [0", {"\"remove\": [1", "\"remove\": [2", "\"remove\": ["}}};
    for (std::size_t n = 1 + pick(2); n > 0; --n) {
      const auto& [from, others] = kinds[pick(std::size(kinds))];
      std::size_t at = text.find(from, pick(text.size()));
      if (at == std::string::npos) at = text.find(from);
      if (at == std::string::npos) continue;
      const bool date = std::string_view(from) == "\"20";
      text.replace(at, date ? 12 : std::string_view(from).size(), others[pick(others.size())]);
    }
    return text;
  }

 private:
  std::size_t pick(std::size_t n) { return random_() % n; }

  std::string plausible(std::string event) {
    static const char* const dates[] = {"2013-04-09", "2013-06-03", "2036-12-31",
                                        "1972-01-01", "2012-02-29", "2035-12-31"};
    static const char* const others[] = {"9999-12-31", "1400-01-01", "2013-06-04", "2014-06-04", "2036-12-31"};
    if (pick(3) == 0) {
      const std::size_t on = event.find("\"20");
      if (on != std::string::npos) event.replace(on + 1, 10, dates[pick(std::size(dates))]);
    }
    if (pick(4) == 0) {
      const std::size_t until = event.find("\"until\": \"");
      if (until != std::string::npos) event.replace(until + 10, 10, others[pick(std::size(others))]);
    }
    static const std::pair<const char*, const char*> swaps[] = {{"true", "false"},
                                                                {"false", "true"},
                                                                {"[0]", "[1, 0]"},
                                                                {"[0]", "[1e400]"},
                                                                {"[0]", "[]"},
                                                                {"because", " "},
                                                                {"remove_part", "remove_all"},
                                                                {"\"telephone\"", "\"fax\""},
                                                                {"agreement\", ", "termination\", \"x_"},
                                                                {"group_director", "customer"},
                                                                {"extended\", \"until", "permanent\", \"x_until"},
                                                                {"\"new\"", "null"},
                                                                {"\"library\"", "\"\\u0000\""},
                                                                {"30", "0"},
                                                                {"09:00", "23:59"},
                                                                {"write_to_customer", "notify_review_outcome"}};
    for (const auto& [from, to] : swaps) {
      const std::size_t at = event.find(from);
      if (at != std::string::npos && pick(5) == 0) event.replace(at, std::string_view(from).size(), to);
    }
    return event;
  }

  void once(std::string& text) {
    if (text.empty()) return;
    const std::size_t at = pick(text.size());
    const std::size_t length = 1 + pick(12);
    switch (pick(7)) {
      case 0:
        text.erase(at, length);
        return;
      case 1:
        text.insert(at, 1, static_cast<char>(pick(256)));
        return;
      case 2:
        text[at] = static_cast<char>(pick(256));
        return;
      case 3:
        text.insert(at, text.substr(pick(text.size()), length));
        return;
      case 4:
        text.resize(at + 1);
        return;
      default:
        value(text, at);
    }
  }

  /// Puts another value, or name, in the place of one.
  void value(std::string& text, std::size_t at) {
    static const char* const values[] = {"null",
                                         "true",
                                         "-1",
                                         "1e400",
                                         "\"\"",
                                         "[]",
                                         "{}",
                                         "\"2036-12-31\"",
                                         "\"9999-12-31\"",
                                         "\"1400-01-01\"",
                                         "\"2013-02-30\"",
                                         "\"2013-06-10T23:59\"",
                                         "\"permanent\"",
                                         "\"customer\"",
                                         "\"restrictions\"",
                                         "\"on\"",
                                         "\"until\"",
                                         "[0, 7, -1]",
                                         "\"\\u0000\"",
                                         "\"\\ud800\"",
                                         "[{\"kind\": \"termination\"}]"};
    const std::size_t from = text.find_first_of("\"tfn0123456789[{", at);
    if (from == std::string::npos) return;
    const bool quoted = text[from] == '"';
    std::size_t to = quoted ? text.find('"', from + 1) : text.find_first_of(",}] \n", from + 1);
    if (to == std::string::npos) return;
    if (quoted) ++to;
    text.replace(from, to - from, values[pick(std::size(values))]);
  }

  std::mt19937 random_{20130410};
};

TEST(Fuzz, ADamagedCaseIsReadOrReported) {
  const std::string sound[] = {every_event(), read_file("tests/interchange/data/every_anonymous_event.json")};
  Damage damage;
  int read = 0;
  int out_of_range = 0;
  for (int i = 0; i < mutations; ++i) {
    const std::string& from = sound[i % 8 / 7];
    const std::string text = i % 2 == 0 ? damage.to(from) : damage.history(from);
    const auto faults = upc::json::validate_case(text);
    std::optional<upc::CaseHistory> history;
    try {
      history = upc::json::read_case(text);
    } catch (const upc::Error& error) {
      ASSERT_EQ(error.code(), upc::ErrorCode::malformed);
      ASSERT_FALSE(faults.empty()) << error.what() << '\n' << text;
      ASSERT_EQ(error.pointer(), faults[0].pointer);
      ASSERT_EQ(error.expected(), faults[0].expected);
      ASSERT_EQ(error.expected().find_first_of("\n\r\x1b"), std::string::npos) << error.expected();
      continue;
    }
    ASSERT_TRUE(faults.empty()) << faults[0].pointer << ": " << faults[0].expected << '\n' << text;
    ++read;
    try {
      const upc::Mode mode = i % 4 < 2 ? upc::Mode::enforce : upc::Mode::audit;
      const std::string written = history->kind == upc::CaseKind::upc
                                      ? upc::json::write(upc::evaluate(*history, upc::Date(), mode))
                                      : upc::json::write(upc::evaluate_correspondence(*history, upc::Date(), mode));
      // What is written is JSON: as a value of the caller's own it can be read again.
      const std::string again = R"({"schema": "upc-case/1", "events": [], "x_": )" + written + "}";
      ASSERT_TRUE(upc::json::validate_case(again).empty()) << written;
    } catch (const upc::Error& error) {
      ASSERT_EQ(error.code(), upc::ErrorCode::out_of_range) << error.what();
      ++out_of_range;
    }
  }
  // The test would say nothing if hardly anything were read, or everything.
  EXPECT_GT(read, mutations / 10);
  EXPECT_LT(read, mutations * 9 / 10);
  EXPECT_GT(out_of_range, 0);
}

TEST(Fuzz, ADamagedStateIsRestoredOrReported) {
  std::string sound[4];
  for (std::size_t i = 0; i < std::size(sound); ++i)
    sound[i] = read_file("tests/interchange/data/state-1/" +
                         std::string(std::array{"case-enforce", "case-review", "case-audit", "anonymous-audit"}[i]) + ".json");
  Damage damage;
  int restored = 0;
  for (int i = 0; i < mutations / 2; ++i) {
    const std::string text = i % 2 == 0 ? damage.to(sound[i / 2 % 4]) : damage.state(sound[i / 2 % 4]);
    std::optional<upc::json::AnyCase> held;
    try {
      held = upc::json::read_state(text);
    } catch (const upc::Error& error) {
      ASSERT_EQ(error.code(), upc::ErrorCode::malformed);
      ASSERT_EQ(error.expected().find_first_of("\n\r\x1b"), std::string::npos) << error.expected();
      ASSERT_FALSE(upc::json::validate(text).empty()) << error.what() << '\n' << text;
      continue;
    }
    ++restored;
    ASSERT_TRUE(upc::json::validate(text).empty()) << text;
    const auto write = [](const upc::json::AnyCase& any) {
      return std::visit([](const auto& kind) { return upc::json::write_state(kind); }, any);
    };
    const std::string written = write(*held);
    ASSERT_EQ(write(upc::json::read_state(written)), written) << text;
    // It answers and goes on, whatever it holds: and what it comes to can be stored again.
    ASSERT_NO_THROW(upc::json::read_and_evaluate(written, upc::Date(2036, 12, 31))) << text;
    for (const char* event : {R"({"type": "restrictions_lifted", "on": "2016-08-01", "by": "group_director", "reasons": "x"})",
                              R"({"type": "recommendation_determined", "on": "2016-08-01", "by": "group_director",
                                  "endorsed": true, "reasons": "x"})",
                              R"({"type": "contact_received", "at": "2016-08-02T10:00", "by": "officer",
                                  "channel": "telephone"})"})
      if (std::holds_alternative<upc::Case>(*held)) {
        upc::json::apply(*held, event);
        ASSERT_NO_THROW(upc::json::read_state(write(*held))) << text;
      }
  }
  EXPECT_GT(restored, mutations / 40);
  EXPECT_LT(restored, mutations * 9 / 20);
}

TEST(Fuzz, ADamagedEditionIsReadOrReported) {
  const std::string sound = read_file("src/editions/rct-2013.json");
  Damage damage;
  int read = 0;
  for (int i = 0; i < mutations / 10; ++i) try {
      EXPECT_NE(upc::json::read_edition(damage.to(sound)), nullptr);
      ++read;
    } catch (const upc::Error& error) {
      ASSERT_EQ(error.code(), upc::ErrorCode::malformed);
    }
  EXPECT_GT(read, 0);
}

}  // namespace
