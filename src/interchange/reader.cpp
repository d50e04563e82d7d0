// SPDX-License-Identifier: BSL-1.0
#include "reader.hpp"

#include "one_line.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

/// How many letters must be put in, taken out or changed (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t above = row[k];
      row[k] = std::min({row[k - 1] + 1, above + 1, corner + (a[i - 1] == b[k - 1] ? 0U : 1U)});
      corner = above;
    }
  }
  return row[b.size()];
}

std::string_view kind_name(const bj::value& value) {
  switch (value.kind()) {
    case bj::kind::null: return "null";
    case bj::kind::bool_: return "true or false";
    case bj::kind::int64:
    case bj::kind::uint64:
    case bj::kind::double_: return "a number";
    case bj::kind::string: return "a string";
    case bj::kind::array: return "an array";
    case bj::kind::object: return "an object";
  }
  return "";
}

/// With its article: "an event type".
std::string one(std::string_view what) {
  const bool vowel = std::string_view("aeio").find(what.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(what);
}

}  // namespace

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  return '"' + one_line(text, most) + '"';
}

std::string alternatives(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += '"' + std::string(names[i]) + '"';
  }
  return text;
}

std::string_view nearest(std::string_view unknown, const std::vector<std::string_view>& known) {
  constexpr std::size_t longest = 80;
  if (unknown.size() > longest) return {};
  std::string_view best;
  // In a short name one letter may be wrong, in a longer one two or a third of them: more, and it is another word.
  constexpr std::size_t short_name = 3;
  std::size_t least = std::max<std::size_t>(unknown.size() <= short_name ? 1 : 2, unknown.size() / 3) + 1;
  for (std::string_view name : known)
    if (const std::size_t d = distance(unknown, name); d < least) {
      least = d;
      best = name;
    }
  return best;
}

const bj::value* member(const bj::object& object, std::string_view name) {
  const bj::value* found = object.if_contains({name.data(), name.size()});
  return found != nullptr && !found->is_null() ? found : nullptr;
}

void Reader::fault(const Path& at, std::string expected) {
  if (!enough()) faults_.push_back({at.pointer(), std::move(expected)});
}

void Reader::unknown(const Path& at, std::string_view what, std::string_view name,
                     const std::vector<std::string_view>& known) {
  if (enough()) return;
  constexpr std::size_t few = 16;
  const std::string_view near = nearest(name, known);
  std::string expected = one(what) + ", not " + quoted(name);
  if (!near.empty()) expected += "; did you mean \"" + std::string(near) + "\"?";
  else if (known.size() <= few) expected += (known.size() == 1 ? "; there is only " : "; one of ") + alternatives(known);
  fault(at, std::move(expected));
}

void Reader::different(const Path& at, std::string_view what, std::string_view found, std::string_view wanted) {
  fault(at, "the " + std::string(what) + ' ' + quoted(wanted) + ", not " + quoted(found));
}

void Reader::throw_first() const {
  if (!faults_.empty()) throw Error(ErrorCode::malformed, faults_.front().pointer, faults_.front().expected);
}

const bj::object* Reader::object(const Path& at, const bj::value& value) {
  if (const bj::object* found = value.if_object()) return found;
  fault(at, "an object, not " + std::string(kind_name(value)));
  return nullptr;
}

const bj::array* Reader::array(const Path& at, const bj::value& value) {
  if (const bj::array* found = value.if_array()) return found;
  fault(at, "an array, not " + std::string(kind_name(value)));
  return nullptr;
}

std::optional<bool> Reader::flag(const Path& at, const bj::value& value) {
  if (value.is_bool()) return value.get_bool();
  fault(at, "true or false, not " + std::string(kind_name(value)));
  return std::nullopt;
}

std::optional<std::string_view> Reader::raw_text(const Path& at, const bj::value& value) {
  if (value.is_string()) return view(value.get_string());
  fault(at, "a string, not " + std::string(kind_name(value)));
  return std::nullopt;
}

std::optional<std::string> Reader::text(const Path& at, const bj::value& value) {
  const auto found = raw_text(at, value);
  if (!found) return std::nullopt;
  return !keeps_blanks() && is_blank(*found) ? std::string() : std::string(*found);
}

std::optional<Date> Reader::date(const Path& at, const bj::value& value) {
  if (!value.is_string()) {
    fault(at, "a date (YYYY-MM-DD), not " + std::string(kind_name(value)));
    return std::nullopt;
  }
  const std::string_view found = view(value.get_string());
  if (const auto date = parse_date(found)) return date;
  fault(at, "a date of the calendar (YYYY-MM-DD), not " + quoted(found));
  return std::nullopt;
}

std::optional<int> Reader::integer(const Path& at, const bj::value& value, bool clamp) {
  constexpr double least = std::numeric_limits<int>::min();
  constexpr double most = std::numeric_limits<int>::max();
  double number = 0;
  if (const auto* i = value.if_int64()) number = static_cast<double>(*i);
  else if (const auto* u = value.if_uint64()) number = static_cast<double>(*u);
  else if (const auto* d = value.if_double()) number = *d;
  else {
    fault(at, "a whole number, not " + std::string(kind_name(value)));
    return std::nullopt;
  }
  if (number != std::floor(number)) {
    fault(at, "a whole number, without a fraction");
    return std::nullopt;
  }
  if (!clamp && (number < least || number > most)) {
    fault(at, "a whole number from -2147483648 to 2147483647");
    return std::nullopt;
  }
  return static_cast<int>(std::clamp(number, least, most));
}

std::vector<std::string> Reader::texts(const Path& at, const bj::value& value) {
  std::vector<std::string> list;
  each(at, value, [&](const Path& here, const bj::value& element) {
    if (auto found = text(here, element); found && (keeps_blanks() || !found->empty())) list.push_back(*std::move(found));
  });
  return list;
}

}  // namespace json

UPC_END_NAMESPACE
