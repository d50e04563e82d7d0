// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writing what evaluations and stored cases have in common.

#include <upc/correspondence/protocol.hpp>

#include "json_text.hpp"

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

/// Writes values one by one, each as the contract spells it.
class PartsWriter {
 public:
  /// @param room  is written into
  explicit PartsWriter(const Edition& edition, std::string room = {}) : edition_(edition), out_(std::move(room)) {}

  std::string text() const { return out_.text(); }
  std::string take() && { return std::move(out_).take(); }
  std::string room() && noexcept { return std::move(out_).room(); }
  std::string_view view() const noexcept { return out_.view(); }

 protected:
  // Keys are literals, which are written as they are, or names out of the contract's lists.
  template <class Key>
  void member(const Key& key, std::string_view value) {
    out_.key(key).value(value);
  }
  template <class Key>
  void date(const Key& key, Date value) {
    out_.key(key);
    if (value.is_not_a_date()) out_.null();
    else out_.value(value);
  }
  template <class Key>
  void text_or_null(const Key& key, std::string_view value) {
    out_.key(key);
    if (value.empty()) out_.null();
    else out_.value(value);
  }
  template <class Key, class List, class F>
  void list(const Key& key, const List& values, F&& write_one) {
    out_.key(key).open('[');
    for (const auto& value : values) write_one(value);
    out_.close(']');
  }
  template <class Key, class List>
  void provisions(const Key& key, const List& cites) {
    out_.key(key).open('[');
    for (auto cite = cites.begin(); cite != cites.end(); ++cite) {
      const std::string_view clause = edition_.clause(*cite);
      // One clause may say several things; it is named once.
      const bool named = std::any_of(cites.begin(), cite, [&](Provision p) { return edition_.clause(p) == clause; });
      if (!named) out_.value(clause);
    }
    out_.close(']');
  }
  template <class Key>
  void roles(const Key& key, RoleSet set) {
    out_.key(key).open('[');
    set.for_each([&](Role role) { out_.value(std::string_view(edition_.office(role).id)); });
    out_.close(']');
  }
  template <class Key>
  void terms(const Key& key, TermSet set) {
    out_.key(key).open('[');
    set.for_each([&](Term term) { out_.value(name(term)); });
    out_.close(']');
  }
  template <class Key>
  void texts(const Key& key, const std::vector<std::string>& values) {
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
    text("representative", r.representative);
    text("issue", r.issue);
    text("own", r.own);
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


  const Edition& edition_;
  JsonText out_;
};

}  // namespace json

UPC_END_NAMESPACE
