// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writing small JSON answers: commas, quotes and escapes, nothing else.

#include <upc/config.hpp>

#include <string>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace json {

/// Appends the text as a JSON string with its quotes (RFC 8259, section 7); UTF-8 passes through as it is.
inline void append_json_string(std::string& out, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // where what needs no escape begins
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    if (byte >= 0x20) {
      out += '\\';
      out += c;
    } else {
      out += "\\u00";
      out += hex[byte >> 4];
      out += hex[byte & 0x0f];
    }
  }
  out.append(text, plain, text.size() - plain);
  out += '"';
}

/// The text as a JSON string with its quotes.
inline std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

/// Writes one JSON value member by member. The caller closes what it opens.
class JsonText {
 public:
  /// Makes room beforehand for so many bytes.
  explicit JsonText(std::size_t room = 0) { out_.reserve(room); }

  /// Opens an object or an array, as the value after a key or as the next element.
  JsonText& open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
    return *this;
  }
  /// Closes what was opened last.
  JsonText& close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
  }
  /// The name of the next member, one of ours: it holds nothing that would have to be escaped.
  JsonText& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\": ";
    first_ = true;  // no comma between a name and its value
    return *this;
  }
  /// A string.
  JsonText& value(std::string_view text) {
    separate();
    append_json_string(out_, text);
    return *this;
  }
  /// A string too, which would otherwise pass as a truth value.
  JsonText& value(const char* text) { return value(std::string_view(text)); }
  /// A whole number.
  JsonText& value(int number) { return raw(std::to_string(number)); }
  /// A truth value.
  JsonText& value(bool truth) { return raw(truth ? "true" : "false"); }
  /// The null value.
  JsonText& null() { return raw("null"); }

  /// Members that have been written before, as the next ones.
  JsonText& members(std::string_view written) { return raw(written); }

  /// What has been written.
  const std::string& text() const noexcept { return out_; }
  /// The same, taken over.
  std::string take() && noexcept { return std::move(out_); }

 private:
  void separate() {
    if (!first_) out_ += ", ";
    first_ = false;
  }
  JsonText& raw(std::string_view text) {
    separate();
    out_ += text;
    return *this;
  }

  std::string out_;
  bool first_ = true;
};

}  // namespace json

UPC_END_NAMESPACE
