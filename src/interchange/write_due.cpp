// SPDX-License-Identifier: BSL-1.0
#include <upc/interchange/due.hpp>

#include "json_text.hpp"
#include "write_receipt.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

std::string write(const std::vector<DueItem>& list, Date as_of, int unread, Language language) {
  JsonText out;
  const auto date = [&](std::string_view key, Date value) {
    out.key(key);
    if (value.is_not_a_date()) out.null();
    else out.value(std::string_view(to_string(value)));
  };
  out.open('{');
  date("as_of", as_of);
  if (unread > 0) out.key("unread").value(unread);
  out.key("due").open('[');
  for (const DueItem& item : list) {
    out.open('{');
    out.key("case_id");
    if (item.case_id) out.value(std::string_view(*item.case_id));
    else out.null();
    out.key("service");
    if (item.service.empty()) out.null();
    else out.value(std::string_view(item.service));
    out.key("kind").value(item.is_deadline ? "deadline" : "duty");
    out.key("name").value(item.name);
    out.key("clause").value(item.edition->clause(item.cites));
    out.key("by").open('[');
    item.by.for_each([&](Role role) { out.value(std::string_view(item.edition->office(role).id)); });
    out.close(']');
    date("due", item.due);
    date("raised", item.raised);
    out.key("overdue").value(item.overdue);
    out.key("receipt");
    if (item.deadline) write_receipt(out, item.deadline->receipt, language);
    else out.null();
    out.close('}');
  }
  out.close(']').close('}');
  return out.text();
}

}  // namespace json

UPC_END_NAMESPACE
