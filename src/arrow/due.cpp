// SPDX-License-Identifier: BSL-1.0
#include "columns_out.hpp"

#include <upc/registry/due.hpp>

#include <cerrno>
#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace {

/// A stream of one batch, which is there already.
struct OneBatch {
  BatchOut batch;
  bool given = false;
};

OneBatch& of(ArrowArrayStream* stream) { return *static_cast<OneBatch*>(stream->private_data); }

template <class F>
int guarded(F&& run) noexcept {
  try {
    run();
    return 0;
  } catch (...) {  // nothing but memory can be lacking
    return ENOMEM;
  }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return guarded([&] { of(stream).batch.describe(*out); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  out->release = nullptr;
  if (of(stream).given) return 0;
  of(stream).given = true;
  return guarded([&] { of(stream).batch.give(*out); });
}

const char* get_last_error(ArrowArrayStream*) { return nullptr; }

void release(ArrowArrayStream* stream) {
  delete &of(stream);
  stream->release = nullptr;
}

}  // namespace

void write(const std::vector<DueItem>& list, ArrowArrayStream& out) {
  auto held = std::make_unique<OneBatch>();
  BatchOut& batch = held->batch;
  ColumnOut& case_id = batch.column("case_id", Holds::text);
  ColumnOut& service = batch.column("service", Holds::text);
  ColumnOut& kind = batch.column("kind", Holds::text);
  ColumnOut& what = batch.column("name", Holds::text);
  ColumnOut& clause = batch.column("clause", Holds::text);
  ColumnOut& by = batch.column("by", Holds::texts);
  ColumnOut& due = batch.column("due", Holds::day);
  ColumnOut& raised = batch.column("raised", Holds::day);
  ColumnOut& overdue = batch.column("overdue", Holds::truth);
  for (const DueItem& item : list) {
    if (item.case_id) case_id.put(std::string_view(*item.case_id));
    else case_id.null();
    if (item.service.empty()) service.null();
    else service.put(std::string_view(item.service));
    kind.put(item.is_deadline ? "deadline" : "duty");
    what.put(item.name);
    clause.put(item.edition->clause(item.cites));
    item.by.for_each([&](Role role) { by.add(item.edition->office(role).id); });
    by.end_list();
    due.put(item.due);
    raised.put(item.raised);
    overdue.put(item.overdue);
  }
  out.get_schema = &get_schema;
  out.get_next = &get_next;
  out.get_last_error = &get_last_error;
  out.release = &release;
  out.private_data = held.release();
}

}  // namespace arrow

UPC_END_NAMESPACE
