// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writing what evaluations and stored cases have in common.

#include <upc/correspondence/protocol.hpp>

#include "json_text.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// Writes values one by one, each as the contract spells it.
class PartsWriter {
 public:
  explicit PartsWriter(const Edition& edition) : edition_(edition), out_(usual_size) {}

  const std::string& text() const noexcept { return out_.text(); }
  std::string take() && noexcept { return std::move(out_).take(); }

 protected:
  void member(std::string_view key, std::string_view value) { out_.key(key).value(value); }
  void date(std::string_view key, Date value) {
    out_.key(key);
    if (value.is_not_a_date()) out_.null();
    else out_.value(std::string_view(to_string(value)));
  }
  void text_or_null(std::string_view key, std::string_view value) {
    out_.key(key);
    if (value.empty()) out_.null();
    else out_.value(value);
  }
  template <class List, class F>
  void list(std::string_view key, const List& values, F&& write_one) {
    out_.key(key).open('[');
    for (const auto& value : values) write_one(value);
    out_.close(']');
  }
  template <class List>
  void provisions(std::string_view key, const List& cites) {
    list(key, cites, [&](Provision p) { out_.value(edition_.clause(p)); });
  }
  void roles(std::string_view key, RoleSet set) {
    out_.key(key).open('[');
    set.for_each([&](Role role) { out_.value(std::string_view(edition_.office(role).id)); });
    out_.close(']');
  }
  void terms(std::string_view key, TermSet set) {
    out_.key(key).open('[');
    set.for_each([&](Term term) { out_.value(name(term)); });
    out_.close(']');
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    list(key, values, [&](const std::string& text) { out_.value(std::string_view(text)); });
  }

  void case_id(const CaseFacts& facts) {
    out_.key("case_id");
    if (facts.case_id) out_.value(std::string_view(*facts.case_id));
    else out_.null();
  }

  void state(const CaseState& s) {
    member("stage", name(s.stage));
    member("appeal", name(s.appeal));
    member("safety", name(s.safety));
  }
  void state(const CorrespondenceState& s) { member("protocol", name(s.protocol)); }

  void own_fields_of(const Restriction& r) {
    const auto text = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) member(key, value);
    };
    member("kind", name(r.kind));
    if (r.minutes > 0) out_.key("minutes").value(r.minutes);
    if (r.per) member("per", name(*r.per));
    text("officer", r.officer);
    text("team", r.team);
    text("place", r.place);
    if (!r.windows.empty()) list("windows", r.windows, [&](const Window& w) { window(w); });
    if (!r.establishments.empty()) texts("establishments", r.establishments);
    if (!r.channels.empty()) list("channels", r.channels, [&](Channel c) { out_.value(name(c)); });
    text("agreement", r.agreement);
  }

  void window(const Window& w) {
    const auto time = [&](std::string_view key, int minutes) {
      std::string text = "00:00";
      text[0] = static_cast<char>('0' + minutes / 600);
      text[1] = static_cast<char>('0' + minutes / 60 % 10);
      text[3] = static_cast<char>('0' + minutes % 60 / 10);
      text[4] = static_cast<char>('0' + minutes % 10);
      member(key, text);
    };
    out_.open('{');
    list("days", w.days, [&](Weekday day) { out_.value(name(day)); });
    time("from", w.from);
    time("to", w.to);
    out_.close('}');
  }

  static constexpr std::size_t usual_size = 1000;  // of an answer on a contact; longer ones grow

  const Edition& edition_;
  JsonText out_;
};

}  // namespace json

UPC_END_NAMESPACE
