// SPDX-License-Identifier: BSL-1.0
#include "parse.hpp"

#include "one_line.hpp"
#include "path.hpp"
#include "quick_parse.hpp"
#include "reader.hpp"

#include <upc/error.hpp>
#include <upc/vocabulary/text.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/system/error_code.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

namespace bj = boost::json;
using Ec = boost::system::error_code;

constexpr std::size_t depth_limit = 64;

/// What every handler of Boost's parser must have, taken as it comes.
struct HandlerBase {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  bool on_document_begin(Ec&) { return true; }
  bool on_document_end(Ec&) { return true; }
  bool on_comment_part(bj::string_view, Ec&) { return true; }
  bool on_comment(bj::string_view, Ec&) { return true; }
  bool on_number_part(bj::string_view, Ec&) { return true; }
};

/// Builds the value.
class Builder : public HandlerBase {
 public:
  explicit Builder(Memory& memory) noexcept : memory_(memory) {}
  const dom::value& built() const noexcept { return built_; }

  bool on_object_begin(Ec&) { return frames_.emplace_back(memory_, true), true; }
  bool on_array_begin(Ec&) { return frames_.emplace_back(memory_, false), true; }
  bool on_object_end(std::size_t, Ec&) { return end(dom::value(frames_.back().members.built())); }
  bool on_array_end(std::size_t, Ec&) { return end(dom::value(frames_.back().elements.built())); }
  bool on_key_part(bj::string_view s, std::size_t, Ec&) { return part_.append(s.data(), s.size()), true; }
  bool on_key(bj::string_view s, std::size_t, Ec&) { return frames_.back().key = whole(s), true; }
  bool on_string_part(bj::string_view s, std::size_t, Ec&) { return part_.append(s.data(), s.size()), true; }
  bool on_string(bj::string_view s, std::size_t, Ec&) { return put(dom::value(whole(s))); }
  bool on_int64(std::int64_t i, bj::string_view, Ec&) { return put(dom::value(i)); }
  bool on_uint64(std::uint64_t u, bj::string_view, Ec&) { return put(dom::value(u)); }
  bool on_double(double d, bj::string_view, Ec&) { return put(dom::value(d)); }
  bool on_bool(bool b, Ec&) { return put(dom::value(b)); }
  bool on_null(Ec&) { return put(dom::value()); }

 private:
  struct Frame {
    dom::ObjectBuilder members;
    dom::ArrayBuilder elements;
    bool object;
    std::string_view key;
    Frame(Memory& memory, bool of_object) : members(memory), elements(memory), object(of_object) {}
  };

  bool put(const dom::value& value) {
    if (frames_.empty()) built_ = value;
    else if (frames_.back().object) frames_.back().members.add(frames_.back().key) = value;
    else frames_.back().elements.add() = value;
    return true;
  }
  bool end(const dom::value& value) { return frames_.pop_back(), put(value); }
  /// A text that ends with this part.
  std::string_view whole(bj::string_view last) {
    const std::size_t size = part_.size() + last.size();
    char* const held = memory_.take(size);
    std::copy(last.begin(), last.end(), std::copy(part_.begin(), part_.end(), held));
    part_.clear();
    return {held, size};
  }

  Memory& memory_;
  std::vector<Frame> frames_;
  std::string part_;
  dom::value built_;
};

/// Builds nothing, and knows where it is: run only to find the member that stands twice.
struct Tracer : HandlerBase {
  struct Frame {
    bool object;
    std::size_t index = 0;
    std::string key;
    std::unordered_set<std::string> seen;
  };
  std::vector<Frame> frames;
  std::string part;

  std::string pointer() const {
    std::string text;
    for (const Frame& frame : frames) text += '/' + (frame.object ? escape_token(frame.key) : std::to_string(frame.index));
    return text;
  }
  bool value_done() {
    if (!frames.empty() && !frames.back().object) ++frames.back().index;
    return true;
  }
  bool begin(bool object) { return frames.push_back({object, 0, {}, {}}), true; }
  bool end() { return frames.pop_back(), value_done(); }
  bool on_object_begin(Ec&) { return begin(true); }
  bool on_array_begin(Ec&) { return begin(false); }
  bool on_object_end(std::size_t, Ec&) { return end(); }
  bool on_array_end(std::size_t, Ec&) { return end(); }
  bool on_key_part(bj::string_view s, std::size_t, Ec&) { return part.append(s.data(), s.size()), true; }
  bool on_key(bj::string_view s, std::size_t, Ec& ec) {
    part.append(s.data(), s.size());
    frames.back().key = std::move(part);
    part.clear();
    const bool first = frames.back().seen.insert(frames.back().key).second;
    if (!first) ec = bj::error::syntax;
    return first;
  }
  bool on_string_part(bj::string_view, std::size_t, Ec&) { return true; }
  bool on_string(bj::string_view, std::size_t, Ec&) { return value_done(); }
  bool on_int64(std::int64_t, bj::string_view, Ec&) { return value_done(); }
  bool on_uint64(std::uint64_t, bj::string_view, Ec&) { return value_done(); }
  bool on_double(double, bj::string_view, Ec&) { return value_done(); }
  bool on_bool(bool, Ec&) { return value_done(); }
  bool on_null(Ec&) { return value_done(); }
};

bj::parse_options options() {
  bj::parse_options strict;
  strict.max_depth = depth_limit;
  return strict;
}

/// Line and column of a place; the column alone in a text of one line, such as a line of NDJSON.
std::string place(std::string_view text, std::size_t offset) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    const bool new_line = text[i] == '\n';
    const bool begins_character = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    line += new_line ? 1 : 0;
    column = new_line ? 1 : column + (begins_character ? 1 : 0);
  }
  const std::string columns = "column " + std::to_string(column);
  return text.find('\n') == std::string_view::npos ? columns : "line " + std::to_string(line) + ", " + columns;
}

bool looks_like_utf_16(std::string_view text) {
  const std::string_view start = text.substr(0, 2);
  return start == "\xFF\xFE" || start == "\xFE\xFF" || start.find('\0') != std::string_view::npos;
}

/// Whether the escape of a leading surrogate stands right before a place.
bool after_leading_surrogate(std::string_view text, std::size_t offset) {
  if (offset < 6 || offset > text.size()) return false;
  const std::string_view escape = text.substr(offset - 6, 6);
  return escape[0] == '\\' && escape[1] == 'u' && (escape[2] == 'd' || escape[2] == 'D') &&
         std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

/// What is wrong with a text as such concerns the whole of it: the pointer is empty, the place is in words.
[[noreturn]] void throw_syntax(const Ec& ec, std::string_view text, std::size_t offset) {
  const auto wanted = [&]() -> std::string {
    if (is_blank(text)) return "a JSON object: there is nothing here";
    if (looks_like_utf_16(text)) return "JSON text in UTF-8; this looks like UTF-16";
    std::string at = " (" + place(text, offset) + ")";
    if (ec == bj::error::incomplete) return "more: the JSON text ends too early" + at;
    if (ec == bj::error::extra_data) return "nothing after the JSON value" + at;
    if (ec == bj::error::too_deep) return "at most " + std::to_string(depth_limit) + " levels of nesting" + at;
    if (ec == bj::error::exponent_overflow) return "a number of ordinary size" + at;
    if (ec == bj::error::illegal_leading_surrogate || ec == bj::error::illegal_trailing_surrogate ||
        ec == bj::error::expected_utf16_escape || after_leading_surrogate(text, offset))
      return "whole characters: half of a surrogate pair stands alone" + at;
    if (offset >= text.size() || character_size(text.substr(offset)) == 0) return "JSON text in UTF-8" + at;
    return "JSON, not " + quoted(text.substr(offset, character_size(text.substr(offset)))) + at;
  };
  throw Error(ErrorCode::malformed, "", wanted());
}

/// The text is sound otherwise.
void expect_names_once(std::string_view text) {
  bj::basic_parser<Tracer> parser(options());
  Ec ec;
  parser.write_some(false, text.data(), text.size(), ec);
  if (ec) throw Error(ErrorCode::malformed, parser.handler().pointer(), "each member name once: this one stands twice");
}

}  // namespace

dom::value parse(std::string_view text, Memory& memory) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  const std::size_t start = text.find_first_not_of(" \t\n\r");
  if (start != std::string_view::npos && text[start] == '[')  // however long it is
    throw Error(ErrorCode::malformed, "", "an object, not an array");
  if (dom::value value; quick_parse(text, memory, value)) return value;
  bj::basic_parser<Builder> parser(options(), memory);
  Ec ec;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && read < text.size()) ec = bj::error::extra_data;
  if (ec) throw_syntax(ec, text, read);
  expect_names_once(text);
  return parser.handler().built();
}

}  // namespace json

UPC_END_NAMESPACE
