// SPDX-License-Identifier: BSL-1.0
#include "columns_out.hpp"

#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace {

/// What a schema of ours keeps until it is released.
struct SchemaParts {
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_schema(ArrowSchema* schema) {
  for (std::int64_t i = 0; i < schema->n_children; ++i)
    if (schema->children[i]->release != nullptr) schema->children[i]->release(schema->children[i]);
  delete static_cast<SchemaParts*>(schema->private_data);
  schema->release = nullptr;
}

/// @param format  a literal
void make_schema(ArrowSchema& out, std::string_view name, const char* format, std::size_t children) {
  auto parts = std::make_unique<SchemaParts>();
  parts->name = name;
  parts->children.resize(children);
  for (ArrowSchema& child : parts->children) parts->pointers.push_back(&child);
  out = {};
  out.format = format;
  out.name = parts->name.c_str();
  out.flags = ARROW_FLAG_NULLABLE;
  out.n_children = static_cast<std::int64_t>(children);
  out.children = parts->pointers.data();
  out.release = &release_schema;
  out.private_data = parts.release();
}

/// What an array of ours keeps until it is released.
struct ArrayParts {
  std::vector<std::uint8_t> there;
  std::vector<std::int32_t> offsets;
  std::vector<std::int32_t> numbers;
  std::vector<std::uint8_t> truths;
  std::string texts;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

void release_array(ArrowArray* array) {
  for (std::int64_t i = 0; i < array->n_children; ++i)
    if (array->children[i]->release != nullptr) array->children[i]->release(array->children[i]);
  delete static_cast<ArrayParts*>(array->private_data);
  array->release = nullptr;
}

void make_array(ArrowArray& out, std::unique_ptr<ArrayParts> parts, std::int64_t rows, std::int64_t nulls) {
  for (ArrowArray& child : parts->children) parts->pointers.push_back(&child);
  out = {};
  out.length = rows;
  out.null_count = nulls;
  out.n_buffers = static_cast<std::int64_t>(parts->buffers.size());
  out.n_children = static_cast<std::int64_t>(parts->children.size());
  out.buffers = parts->buffers.data();
  out.children = parts->pointers.data();
  out.release = &release_array;
  out.private_data = parts.release();
}

void set_bit(std::vector<std::uint8_t>& bits, std::int64_t row, bool value) {
  const auto place = static_cast<std::size_t>(row);
  if (place % 8 == 0) bits.push_back(0);
  if (value) bits.back() = static_cast<std::uint8_t>(bits.back() | 1U << place % 8);
}

Date first_day() { return Date(1970, 1, 1); }

}  // namespace

ColumnOut::ColumnOut(std::string_view name, Holds holds)
    : name_(name), holds_(holds), lists_(holds == Holds::texts ? 1 : 0), offsets_(1) {}

void ColumnOut::mark(bool there) {
  set_bit(there_, rows_, there);
  nulls_ += there ? 0 : 1;
  ++rows_;
}

void ColumnOut::null() {
  switch (holds_) {
    case Holds::text: offsets_.push_back(offsets_.back()); break;
    case Holds::texts: lists_.push_back(lists_.back()); break;
    case Holds::day:
    case Holds::number: numbers_.push_back(0); break;
    case Holds::truth: set_bit(truths_, rows_, false); break;
  }
  mark(false);
}

void ColumnOut::put(std::string_view text) {
  add(text);
  mark(true);
}

void ColumnOut::put(Date day) {
  if (day.is_special()) return null();
  numbers_.push_back(static_cast<std::int32_t>((day - first_day()).days()));
  mark(true);
}

void ColumnOut::put(std::int32_t number) {
  numbers_.push_back(number);
  mark(true);
}

void ColumnOut::put(bool truth) {
  set_bit(truths_, rows_, truth);
  mark(true);
}

void ColumnOut::add(std::string_view text) {
  texts_ += text;
  offsets_.push_back(static_cast<std::int32_t>(texts_.size()));
}

void ColumnOut::end_list() {
  lists_.push_back(static_cast<std::int32_t>(offsets_.size() - 1));
  mark(true);
}

void ColumnOut::describe(ArrowSchema& out) const {
  constexpr const char* formats[] = {"u", "+l", "tdD", "i", "b"};
  const bool list = holds_ == Holds::texts;
  make_schema(out, name_, formats[static_cast<std::size_t>(holds_)], list ? 1 : 0);
  if (list) make_schema(*out.children[0], "item", "u", 0);
}

void ColumnOut::give(ArrowArray& out) {
  auto parts = std::make_unique<ArrayParts>();
  parts->there = std::move(there_);
  parts->buffers.push_back(nulls_ > 0 ? parts->there.data() : nullptr);
  const auto give_texts = [&](ArrayParts& to) {
    to.offsets = std::move(offsets_);
    to.texts = std::move(texts_);
    to.buffers.push_back(to.offsets.data());
    to.buffers.push_back(to.texts.data());
  };
  switch (holds_) {
    case Holds::text: give_texts(*parts); break;
    case Holds::texts: {
      auto items = std::make_unique<ArrayParts>();
      const auto number = static_cast<std::int64_t>(offsets_.size() - 1);
      items->buffers.push_back(nullptr);
      give_texts(*items);
      parts->offsets = std::move(lists_);
      parts->buffers.push_back(parts->offsets.data());
      parts->children.resize(1);
      make_array(parts->children.front(), std::move(items), number, 0);
      break;
    }
    case Holds::day:
    case Holds::number:
      parts->numbers = std::move(numbers_);
      parts->buffers.push_back(parts->numbers.data());
      break;
    case Holds::truth:
      parts->truths = std::move(truths_);
      parts->buffers.push_back(parts->truths.data());
      break;
  }
  make_array(out, std::move(parts), rows_, nulls_);
  *this = ColumnOut(name_, holds_);
}

void BatchOut::describe(ArrowSchema& out) const {
  make_schema(out, "", "+s", columns_.size());
  out.flags = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].describe(*out.children[i]);
}

void BatchOut::give(ArrowArray& out) {
  auto parts = std::make_unique<ArrayParts>();
  const auto number = static_cast<std::int64_t>(rows());
  parts->buffers.push_back(nullptr);
  parts->children.resize(columns_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].give(parts->children[i]);
  make_array(out, std::move(parts), number, 0);
}

}  // namespace arrow

UPC_END_NAMESPACE
