// SPDX-License-Identifier: BSL-1.0
#include "write_receipt.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

void write_date(JsonText& out, std::string_view key, Date date) {
  out.key(key).value(std::string_view(to_string(date)));
}

void write_day_off(JsonText& out, const DayOff& day) {
  out.open('{');
  write_date(out, "date", day.on);
  out.key("reason").value(name(day.reason));
  out.key("name").value(std::string_view(day.name));
  out.key("substitute").value(day.substitute);
  out.key("projected").value(day.projected);
  out.close('}');
}

}  // namespace

void write_receipt(JsonText& out, const DeadlineReceipt& receipt) {
  const CountStart& start = receipt.start;
  const Receipt& counted = receipt.counted;
  out.open('{');
  out.key("start").open('{');
  out.key("event").value(name(start.event));
  write_date(out, "date", start.date);
  out.key("why").value(name(start.why));
  out.close('}');
  write_date(out, "from", counted.from);
  out.key("period").open('{');
  out.key("number").value(counted.period.number);
  out.key("unit").value(name(counted.period.unit));
  out.close('}');
  write_date(out, "end", counted.end);
  out.key("set_by").value(name(receipt.set_by));
  out.key("counted").value(counted.counted);
  out.key("left_out").open('[');
  for (const DayOff& day : counted.left_out) write_day_off(out, day);
  out.close(']');
  out.key("capped").value(counted.capped);
  out.key("projected").value(counted.projected);
  out.key("readings").open('[');
  for (const std::string& id : receipt.readings) out.value(std::string_view(id));
  out.close(']').close('}');
}

}  // namespace json

UPC_END_NAMESPACE
