// SPDX-License-Identifier: BSL-1.0
#include "parse.hpp"
#include "reader.hpp"

#include <upc/interchange/stamped_deadlines.hpp>

#include <optional>
#include <string>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

StampedDeadline read_stamped_deadline(std::string_view text) {
  Memory memory;
  const bj::value value = parse(text, memory);
  Reader reader;
  const Path top;
  const bj::object* object = reader.object(top, value);
  reader.throw_first();
  const auto needed = [&](const Path& at, const bj::object& in, std::string_view name) -> const bj::value& {
    const bj::value* found = member(in, name);
    if (found == nullptr) reader.fault(at, "a member \"" + std::string(name) + '"');
    reader.throw_first();
    return *found;
  };
  const auto date_at = [&](std::string_view name) {
    const auto date = reader.date(Path(top, name), needed(top, *object, name));
    reader.throw_first();
    return *date;
  };

  StampedDeadline deadline;
  deadline.event = date_at("date");
  deadline.last_day = date_at("result");
  if (const bj::value* id = member(*object, "id")) deadline.id = reader.text(Path(top, "id"), *id).value_or("");
  deadline.stamp = reader.text(Path(top, "calendar"), needed(top, *object, "calendar")).value_or("");
  const Path at(top, "period");
  const bj::object* period = reader.object(at, needed(top, *object, "period"));
  reader.throw_first();
  deadline.period.number = reader.integer(Path(at, "number"), needed(at, *period, "number")).value_or(0);
  deadline.period.unit =
      reader.named<PeriodUnit>(Path(at, "unit"), needed(at, *period, "unit")).value_or(PeriodUnit::days);
  reader.throw_first();
  return deadline;
}

}  // namespace json

UPC_END_NAMESPACE
