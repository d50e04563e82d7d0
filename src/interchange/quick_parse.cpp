// SPDX-License-Identifier: BSL-1.0
#include "quick_parse.hpp"

#include "one_line.hpp"

#include <cstring>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

/// A recursive descent that gives up rather than say what is wrong.
class QuickParser {
 public:
  QuickParser(std::string_view text, Memory& memory) noexcept
      : at_(text.data()), end_(text.data() + text.size()), memory_(memory) {}

  bool whole(dom::value& into) {
    if (!value(into, 0)) return false;
    skip_space();
    return at_ == end_;
  }

 private:
  static constexpr int deepest = 48;
  static constexpr std::size_t most_members = 32;

  void skip_space() noexcept {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
  }
  /// Takes a character, behind space.
  bool take(char wanted) noexcept {
    skip_space();
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  bool word(std::string_view wanted) noexcept {
    if (static_cast<std::size_t>(end_ - at_) < wanted.size() || std::memcmp(at_, wanted.data(), wanted.size()) != 0)
      return false;
    at_ += wanted.size();
    return true;
  }

  bool value(dom::value& into, int depth) {
    skip_space();
    if (at_ == end_) return false;
    switch (*at_) {
      case '"': {
        ++at_;
        std::string_view text;
        if (!string(text)) return false;
        into = dom::value(text);
        return true;
      }
      case '{': ++at_; return depth < deepest && object(into, depth + 1);
      case '[': ++at_; return depth < deepest && array(into, depth + 1);
      case 't': into = dom::value(true); return word("true");
      case 'f': into = dom::value(false); return word("false");
      case 'n': into = dom::value(); return word("null");
      default: return number(into);
    }
  }

  bool object(dom::value& into, int depth) {
    dom::ObjectBuilder members(memory_);
    if (!take('}')) {
      std::uint64_t seen = 0;  // a bit for what each name may be known by
      do {
        std::string_view name;
        if (!take('"') || !string(name) || !take(':')) return false;
        const std::uint64_t bit = std::uint64_t{1} << (mark(name) & 63U);
        if ((seen & bit) != 0 && members.built().if_contains(name) != nullptr) return false;
        seen |= bit;
        if (members.built().size() == most_members || !value(members.add(name), depth)) return false;
      } while (take(','));
      if (!take('}')) return false;
    }
    into = dom::value(members.built());
    return true;
  }

  static unsigned mark(std::string_view name) noexcept {
    if (name.empty()) return 0;
    return static_cast<unsigned>(name.size()) * 7U + static_cast<unsigned char>(name.front()) * 5U +
           static_cast<unsigned char>(name.back());
  }

  bool array(dom::value& into, int depth) {
    dom::ArrayBuilder elements(memory_);
    if (!take(']')) {
      do {
        if (!value(elements.add(), depth)) return false;
      } while (take(','));
      if (!take(']')) return false;
    }
    into = dom::value(elements.built());
    return true;
  }

  bool number(dom::value& into) noexcept {
    constexpr int most_digits = 18;
    const bool negative = *at_ == '-';
    if (negative) ++at_;
    const char* const first = at_;
    std::int64_t number = 0;
    for (; at_ != end_ && *at_ >= '0' && *at_ <= '9'; ++at_) {
      if (at_ - first == most_digits) return false;
      number = number * 10 + (*at_ - '0');
    }
    if (at_ == first || (*first == '0' && (negative || at_ - first > 1))) return false;
    if (at_ != end_ && (*at_ == '.' || *at_ == 'e' || *at_ == 'E')) return false;
    into = dom::value(negative ? -number : number);
    return true;
  }

  /// Goes on to the first character that is not plain: a quote, an escape, a control character, or no ASCII.
  void skip_plain() noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const auto any_below = [](std::uint64_t in, std::uint64_t n) { return (in - ones * n) & ~in & highs; };
    while (end_ - at_ >= 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, at_, 8);
      const std::uint64_t found = any_below(bytes, 0x20) | any_below(bytes ^ ones * '"', 1) |
                                  any_below(bytes ^ ones * '\\', 1) | (bytes & highs);
      if (found != 0) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        at_ += __builtin_ctzll(found) / 8;  // the lowest mark is never a mistaken one
        return;
#else
        break;
#endif
      }
      at_ += 8;
    }
    while (at_ != end_ && *at_ != '"' && *at_ != '\\' && static_cast<unsigned char>(*at_) >= 0x20 &&
           static_cast<unsigned char>(*at_) < 0x80)
      ++at_;
  }

  /// Behind the quote that opens it.
  bool string(std::string_view& into) {
    const char* const first = at_;
    bool escapes = false;
    for (;;) {
      skip_plain();
      if (at_ == end_) return false;
      const auto byte = static_cast<unsigned char>(*at_);
      if (byte == '"') break;
      if (byte == '\\') {
        escapes = true;
        if (end_ - at_ < 2) return false;
        at_ += 2;
      } else {
        const std::size_t size = byte < 0x20 ? 0 : character_size({at_, static_cast<std::size_t>(end_ - at_)});
        if (size == 0) return false;
        at_ += size;
      }
    }
    into = {first, static_cast<std::size_t>(at_ - first)};
    ++at_;
    return !escapes || unescape(into);
  }

  bool unescape(std::string_view& text) {
    char* const first = memory_.take(text.size());  // no escape is shorter than what it stands for
    char* out = first;
    for (const char *from = text.data(), *const end = from + text.size(); from != end;) {
      if (*from != '\\') {
        *out++ = *from++;
        continue;
      }
      const char escape = from[1];
      from += 2;
      switch (escape) {
        case '"':
        case '\\':
        case '/': *out++ = escape; break;
        case 'b': *out++ = '\b'; break;
        case 'f': *out++ = '\f'; break;
        case 'n': *out++ = '\n'; break;
        case 'r': *out++ = '\r'; break;
        case 't': *out++ = '\t'; break;
        case 'u': {
          if (end - from < 4) return false;
          unsigned code = 0;
          for (int i = 0; i < 4; ++i) {
            const int digit = hex(*from++);
            if (digit < 0) return false;
            code = code << 4U | static_cast<unsigned>(digit);
          }
          if (code >= 0xD800 && code < 0xE000) return false;
          out = put(out, code);
          break;
        }
        default: return false;
      }
    }
    text = {first, static_cast<std::size_t>(out - first)};
    return true;
  }

  static int hex(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  }

  /// A character of at most 16 bits in UTF-8.
  static char* put(char* out, unsigned code) noexcept {
    if (code < 0x80) {
      *out++ = static_cast<char>(code);
    } else if (code < 0x800) {
      *out++ = static_cast<char>(0xC0U | code >> 6U);
      *out++ = static_cast<char>(0x80U | (code & 0x3FU));
    } else {
      *out++ = static_cast<char>(0xE0U | code >> 12U);
      *out++ = static_cast<char>(0x80U | (code >> 6U & 0x3FU));
      *out++ = static_cast<char>(0x80U | (code & 0x3FU));
    }
    return out;
  }

  const char* at_;
  const char* end_;
  Memory& memory_;
};

}  // namespace

bool quick_parse(std::string_view text, Memory& memory, dom::value& into) { return QuickParser(text, memory).whole(into); }

}  // namespace json

UPC_END_NAMESPACE
