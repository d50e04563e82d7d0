// SPDX-License-Identifier: BSL-1.0
#include "columns_in.hpp"

#include <upc/error.hpp>

#include <algorithm>
#include <cstring>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace {

[[noreturn]] void fail(const std::string& pointer, const std::string& expected) {
  throw Error(ErrorCode::malformed, pointer, expected);
}

void expect(bool sound, const char* expected) {
  if (!sound) fail("", expected);
}

/// Bytes of an integer type, negative if signed; 0 for another type.
int width_of(std::string_view format) noexcept {
  if (format.size() != 1) return 0;
  switch (format[0]) {
    case 'c': return -1;
    case 'C': return 1;
    case 's': return -2;
    case 'S': return 2;
    case 'i': return -4;
    case 'I': return 4;
    case 'l': return -8;
    case 'L': return 8;
    default: return 0;
  }
}

constexpr std::int64_t seconds_a_day = 86400;

/// Units of a timestamp in a day; 0 for another type.
std::int64_t units_of(std::string_view format) noexcept {
  if (format == "tdm") return seconds_a_day * 1000;
  const std::string_view unit = format.substr(0, 4);
  if (unit == "tss:") return seconds_a_day;
  if (unit == "tsm:") return seconds_a_day * 1000;
  if (unit == "tsu:") return seconds_a_day * 1000000;
  if (unit == "tsn:") return seconds_a_day * 1000000000;
  return 0;
}

std::size_t buffers_of(Layout layout) noexcept {
  switch (layout) {
    case Layout::nulls: return 0;
    case Layout::text:
    case Layout::large_text:
    case Layout::text_view: return 3;
    default: return 2;
  }
}

}  // namespace

ColumnType ColumnType::of(const ArrowSchema& schema, const std::string& pointer) {
  ColumnType type;
  type.name = schema.name != nullptr ? schema.name : "";
  const std::string_view format = schema.format != nullptr ? schema.format : "";
  if (schema.dictionary != nullptr) {
    type.dictionary = true;
    type.width = width_of(format);
    type.inner.push_back(of(*schema.dictionary, pointer));
    if (type.width == 0 || type.inner.front().dictionary || !type.inner.front().is_text())
      fail(pointer, "a dictionary of texts");
    type.layout = type.inner.front().layout;
    return type;
  }
  if (format == "n") type.layout = Layout::nulls;
  else if (format == "u") type.layout = Layout::text;
  else if (format == "U") type.layout = Layout::large_text;
  else if (format == "vu") type.layout = Layout::text_view;
  else if (format == "b") type.layout = Layout::truth;
  else if (format == "tdD") type.layout = Layout::day;
  else if (const std::int64_t units = units_of(format); units != 0) {
    if (format.size() > 4) fail(pointer, "local days and times, without the time zone " + std::string(format.substr(4)));
    type.layout = Layout::moment;
    type.units_a_day = units;
  } else if (const int width = width_of(format); width != 0) {
    type.layout = Layout::integer;
    type.width = width;
  } else if ((format == "+l" || format == "+L") && schema.n_children == 1) {
    type.layout = format == "+l" ? Layout::list : Layout::large_list;
    type.inner.push_back(of(*schema.children[0], pointer));
  } else {
    fail(pointer, "texts, days, times, whole numbers, truth values or lists of these, not the Arrow format \"" +
                      std::string(format) + '"');
  }
  return type;
}

bool ColumnType::is_text() const noexcept {
  return layout == Layout::text || layout == Layout::large_text || layout == Layout::text_view;
}

ColumnIn::ColumnIn(const ColumnType& type, const ArrowArray& array, std::int64_t offset, std::int64_t rows)
    : type_(&type), array_(&array), offset_(offset) {
  expect(array.length >= 0 && array.offset >= 0 && array.length >= offset && array.length - offset >= rows,
         "an Arrow array as long as its batch");
  const std::size_t buffers = type.dictionary ? 2 : buffers_of(type.layout);
  // Views have as many buffers as their texts need, and one that says how long these are.
  expect(type.layout == Layout::text_view && !type.dictionary
             ? array.n_buffers >= 3
             : array.n_buffers == static_cast<std::int64_t>(buffers),
         "an Arrow array with the buffers of its type");
  expect((array.dictionary != nullptr) == type.dictionary, "an Arrow array with its dictionary");
  const bool list = type.layout == Layout::list || type.layout == Layout::large_list;
  expect(array.n_children == (list ? 1 : 0), "an Arrow array with the children of its type");
  if (array.length == 0 || buffers == 0) return;
  expect(array.null_count == 0 || array.null_count == array.length || array.buffers[0] != nullptr,
         "an Arrow array that says which of its values are null");
  expect(array.buffers[1] != nullptr || array.null_count == array.length, "an Arrow array with its values");
}

bool ColumnIn::is_null(std::int64_t row) const {
  if (type_->layout == Layout::nulls && !type_->dictionary) return true;
  if (array_->null_count == 0) return false;
  if (array_->buffers[0] != nullptr) {
    const std::int64_t bit = place(row);
    if ((at<std::uint8_t>(0, bit / 8) >> (bit % 8) & 1) == 0) return true;
  } else if (array_->null_count == array_->length) {
    return true;
  }
  if (!type_->dictionary) return false;
  const std::int64_t index = number(type_->width, row);
  const ArrowArray& values = *array_->dictionary;
  expect(index >= 0 && index < values.length, "a place in the Arrow array's dictionary");
  return ColumnIn(type_->inner.front(), values, 0, values.length).is_null(index);
}

bool ColumnIn::has_no_null() const noexcept {
  return !type_->dictionary && type_->layout != Layout::nulls && array_->null_count == 0;
}

void ColumnIn::mark_there(std::int64_t rows, std::uint64_t bit, std::vector<std::uint64_t>& marks) const {
  if (type_->dictionary || type_->layout == Layout::nulls || array_->buffers[0] == nullptr) {
    for (std::int64_t row = 0; row < rows; ++row)
      if (!is_null(row)) marks[static_cast<std::size_t>(row)] |= bit;
    return;
  }
  for (std::int64_t row = 0; row < rows;) {
    const std::int64_t here = place(row);
    unsigned bits = static_cast<unsigned>(at<std::uint8_t>(0, here / 8)) >> (here % 8);
    const std::int64_t last = std::min(rows, row + 8 - here % 8);
    for (; bits != 0 && row < last; ++row, bits >>= 1U)
      if ((bits & 1U) != 0) marks[static_cast<std::size_t>(row)] |= bit;
    row = last;
  }
}

std::int64_t ColumnIn::number(int width, std::int64_t row) const {
  const std::int64_t here = place(row);
  switch (width) {
    case -1: return at<std::int8_t>(1, here);
    case 1: return at<std::uint8_t>(1, here);
    case -2: return at<std::int16_t>(1, here);
    case 2: return at<std::uint16_t>(1, here);
    case -4: return at<std::int32_t>(1, here);
    case 4: return at<std::uint32_t>(1, here);
    case -8: return at<std::int64_t>(1, here);
    default: {
      const auto large = at<std::uint64_t>(1, here);
      expect(large <= static_cast<std::uint64_t>(INT64_MAX), "a smaller whole number");
      return static_cast<std::int64_t>(large);
    }
  }
}

std::string_view ColumnIn::other_text(std::int64_t row) const {
  if (type_->dictionary) {
    const std::int64_t index = number(type_->width, row);
    const ArrowArray& values = *array_->dictionary;
    expect(index >= 0 && index < values.length, "a place in the Arrow array's dictionary");
    return ColumnIn(type_->inner.front(), values, 0, values.length).text(index);
  }
  const std::int64_t here = place(row);
  if (type_->layout == Layout::text_view) {
    struct View {
      std::int32_t size;
      char start[4];
      std::int32_t buffer;
      std::int32_t offset;
    };
    static_assert(sizeof(View) == 16);
    constexpr std::int32_t longest_inside = 12;
    const View view = at<View>(1, here);
    expect(view.size >= 0, "an Arrow text view with a size");
    const auto size = static_cast<std::size_t>(view.size);
    if (view.size <= longest_inside) return {static_cast<const char*>(array_->buffers[1]) + here * 16 + 4, size};
    const std::int64_t data_buffers = array_->n_buffers - 3;
    expect(view.buffer >= 0 && view.buffer < data_buffers && view.offset >= 0, "an Arrow text view into its buffers");
    const auto buffer = static_cast<std::size_t>(view.buffer) + 2;
    const auto length = at<std::int64_t>(static_cast<std::size_t>(array_->n_buffers - 1), view.buffer);
    expect(std::int64_t{view.offset} + view.size <= length, "an Arrow text view into its buffers");
    return {static_cast<const char*>(array_->buffers[buffer]) + view.offset, size};
  }
  const bool large = type_->layout == Layout::large_text;
  return between(large ? at<std::int64_t>(1, here) : at<std::int32_t>(1, here),
                 large ? at<std::int64_t>(1, here + 1) : at<std::int32_t>(1, here + 1));
}

void ColumnIn::fail_of_offsets() { fail("", "Arrow offsets that rise"); }

ColumnIn::When ColumnIn::when(std::int64_t row) const {
  if (type_->layout == Layout::day) return {number(-4, row), 0, true};
  const std::int64_t moment = number(-8, row);
  const std::int64_t units = type_->units_a_day;
  const std::int64_t day = moment / units - (moment % units < 0 ? 1 : 0);
  const std::int64_t left = moment - day * units;
  constexpr std::int64_t minutes_a_day = 1440;
  return {day, left / (units / minutes_a_day), left == 0};
}

std::int64_t ColumnIn::integer(std::int64_t row) const { return number(type_->width, row); }

bool ColumnIn::truth(std::int64_t row) const {
  const std::int64_t bit = place(row);
  return (at<std::uint8_t>(1, bit / 8) >> (bit % 8) & 1) != 0;
}

ColumnIn::Range ColumnIn::range(std::int64_t row) const {
  const std::int64_t here = place(row);
  const bool large = type_->layout == Layout::large_list;
  const std::int64_t begin = large ? at<std::int64_t>(1, here) : at<std::int32_t>(1, here);
  const std::int64_t end = large ? at<std::int64_t>(1, here + 1) : at<std::int32_t>(1, here + 1);
  expect(begin >= 0 && end >= begin && end <= array_->children[0]->length, "Arrow offsets that rise, within the items");
  return {begin, end};
}

ColumnIn ColumnIn::items() const {
  const ArrowArray& items = *array_->children[0];
  return ColumnIn(type_->inner.front(), items, 0, items.length);
}

}  // namespace arrow

UPC_END_NAMESPACE
