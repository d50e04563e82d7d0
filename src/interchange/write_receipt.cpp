// SPDX-License-Identifier: BSL-1.0
#include "write_receipt.hpp"

#include <upc/casework/phrases.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

template <class Key>
void write_date(JsonText& out, const Key& key, Date date) {
  out.key(key).value(date);
}

void write_day_off(JsonText& out, const DayOff& day, Language language) {
  out.open('{');
  write_date(out, "date", day.on);
  out.key("reason").value(name(day.reason));
  // English names are what the calendar calls them: no table need be searched.
  out.key("name").value(std::string_view(language == Language::en ? day.name : holiday_in_words(day.name, language)));
  out.key("substitute").value(day.substitute);
  out.key("projected").value(day.projected);
  out.close('}');
}

}  // namespace

void write_receipt(JsonText& out, const DeadlineReceipt& receipt, Language language) {
  const CountStart& start = receipt.start;
  static const Receipt nothing;
  const Receipt& counted = receipt.counted ? *receipt.counted : nothing;
  out.open('{');
  out.key("start").open('{');
  out.key("event").value(name(start.event));
  write_date(out, "date", start.date);
  out.key("why").value(name(start.why));
  out.close('}');
  write_date(out, "from", start.from);
  if (receipt.counted) {
    out.key("period").open('{');
    out.key("number").value(counted.period.number);
    out.key("unit").value(name(counted.period.unit));
    out.close('}');
    write_date(out, "end", counted.end);
  } else {
    out.key("period").null();
    out.key("end").null();
  }
  out.key("set_by").value(name(receipt.set_by));
  out.key("counted").value(counted.counted);
  out.key("left_out").open('[');
  for (const DayOff& day : counted.left_out) write_day_off(out, day, language);
  out.close(']');
  out.key("capped").value(counted.capped);
  out.key("projected").value(counted.projected);
  out.key("readings").open('[');
  for (const std::string& id : receipt.readings) out.value(std::string_view(id));
  out.close(']');
  if (!receipt.not_specified.empty()) {
    out.key("not_specified").open('[');
    receipt.not_specified.for_each([&](Term term) { out.value(name(term)); });
    out.close(']');
  }
  out.close('}');
}

}  // namespace json

UPC_END_NAMESPACE
