// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading values out of JSON with every fault noted at its place. A reader goes on after a fault, so that all of
/// them can be listed; whoever reads throws the first when done.

#include <upc/interchange/json.hpp>
#include <upc/vocabulary/text.hpp>

#include "name_table.hpp"
#include "path.hpp"
#include "value.hpp"

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

/// A text of the input in a message: in quotes, on one line, and not too long.
std::string quoted(std::string_view text);

/// A list of names in a message: "a", "b" or "c".
std::string alternatives(const std::vector<std::string_view>& names);

/// The known name nearest to an unknown one, where it is near at all; else empty.
std::string_view nearest(std::string_view unknown, const std::vector<std::string_view>& known);

/// How many faults a reader notes before it has seen enough: lists are not read on then, however long they are.
enum class Noting : std::size_t { first = 1, all = 10000 };

/// What becomes of a text of white space only, and of a number of minutes below none.
enum class Blanks : std::uint8_t {
  nothing,  ///< they say nothing: read as empty, as none
  kept      ///< as they are: a state gives back what was stored
};

/// Notes faults, and takes JSON values apart.
class Reader {
 public:
  explicit Reader(Noting noting = Noting::first, Blanks blanks = Blanks::nothing) noexcept
      : noting_(noting), blanks_(blanks) {}

  bool keeps_blanks() const noexcept { return blanks_ == Blanks::kept; }

  const std::vector<Fault>& faults() const noexcept { return faults_; }
  /// Whether as many faults have been noted as are wanted.
  bool enough() const noexcept { return faults_.size() >= static_cast<std::size_t>(noting_); }
  void fault(const Path& at, std::string expected);
  /// An unknown name: says what kind of name was expected and which known one is nearest.
  void unknown(const Path& at, std::string_view what, std::string_view name, const std::vector<std::string_view>& known);
  /// Another text where there can be only one.
  void different(const Path& at, std::string_view what, std::string_view found, std::string_view wanted);
  /// @throws Error(malformed) with the first fault, where there is one
  void throw_first() const;

  const dom::object* object(const Path& at, const dom::value& value);
  const dom::array* array(const Path& at, const dom::value& value);
  std::optional<bool> flag(const Path& at, const dom::value& value);
  /// A text; one of white space only is read as empty unless blanks are kept.
  std::optional<std::string> text(const Path& at, const dom::value& value);
  std::optional<std::string_view> raw_text(const Path& at, const dom::value& value);
  std::optional<Date> date(const Path& at, const dom::value& value);
  /// A whole number. What does not fit an int is held at its bounds where `clamp` is set, else a fault.
  std::optional<int> integer(const Path& at, const dom::value& value, bool clamp = false);

  /// An enumerator by its name.
  template <class E>
  std::optional<E> named(const Path& at, const dom::value& value) {
    const auto name = raw_text(at, value);
    if (!name) return std::nullopt;
    const auto found = find_name<E>(*name);
    if (!found) unknown(at, Names<E>::what, *name, {std::begin(Names<E>::list), std::end(Names<E>::list)});
    return found;
  }

  /// An enumerator by its name, where the kind of case allows only some of the names.
  /// @param allows   whether an enumerator is among them
  /// @param allowed  gives all their names; asked only where something is wrong
  template <class E, class Allows, class Allowed>
  std::optional<E> named_among(const Path& at, const dom::value& value, Allows&& allows, Allowed&& allowed) {
    const auto text = raw_text(at, value);
    if (!text) return std::nullopt;
    const auto found = find_name<E>(*text);
    if (found && allows(*found)) return found;
    const std::string_view of_another = found ? " of this kind of case" : "";
    unknown(at, std::string(Names<E>::what) + std::string(of_another), *text, allowed());
    return std::nullopt;
  }

  /// The same with the names themselves.
  template <class E>
  std::optional<E> named_among(const Path& at, const dom::value& value,
                               const std::vector<std::string_view>& allowed) {
    return named_among<E>(
        at, value,
        [&](E found) { return std::find(allowed.begin(), allowed.end(), name(found)) != allowed.end(); },
        [&] { return allowed; });
  }

  /// Calls `read(path, element)` for each element of an array.
  template <class F>
  void each(const Path& at, const dom::value& value, F&& read) {
    const dom::array* elements = array(at, value);
    if (elements == nullptr) return;
    std::size_t i = 0;
    for (const dom::value& element : *elements) {
      if (enough()) return;
      read(Path(at, i++), element);
    }
  }

  /// Texts of an array; blank ones say nothing and are left out.
  std::vector<std::string> texts(const Path& at, const dom::value& value);

 private:
  std::vector<Fault> faults_;
  Noting noting_;
  Blanks blanks_;
};

/// Whether a member is the caller's own: no rule sees it.
inline bool is_own(std::string_view name) noexcept { return name.substr(0, 2) == "x_"; }

/// A member that is there and not null, or null.
const dom::value* member(const dom::object& object, std::string_view name);

/// A name or text of a value as the standard library has it.
inline std::string_view view(dom::string_view text) noexcept { return text; }

}  // namespace json

UPC_END_NAMESPACE
