// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/restriction/contact.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Whether any sound window of a list holds the moment; a list with no sound window limits nothing (D-55).
inline bool within_windows(const std::vector<Window>& windows, const Contact& c) {
  bool limits = false;
  for (const Window& w : windows) {
    if (w.contains(c.on, c.minute)) return true;
    limits = limits || w.is_sound();
  }
  return !limits;
}

/// What a kind that the edition names itself does; of any other kind nothing.
inline KindEffect own_effect(const Restriction& r, const ContactRules& rules) noexcept {
  if (r.kind != RestrictionKind::own || rules.kinds == nullptr) return KindEffect::none;
  const OwnKind* const kind = rules.kinds->find(r.own);
  return kind == nullptr ? KindEffect::none : kind->effect;
}

/// Whether the restriction closes the contact out: all contact, or that on the matter it is about.
inline bool closes_out(const Contact& c, const Restriction& r, const ContactRules& rules) noexcept {
  if (r.kind == RestrictionKind::matter_closed)
    return c.matter == Matter::addressed && (is_blank(c.about) || is_blank(r.issue) || c.about == r.issue);
  return r.kind == RestrictionKind::termination || own_effect(r, rules) == KindEffect::file_only;
}

/// Whether a contact keeps to a restriction on the way of contact (D-24 to D-26).
inline bool keeps_to(const Contact& c, const Restriction& r, const ContactRules& rules) {
  using Kind = RestrictionKind;
  if (r.kind == Kind::own) return own_effect(r, rules) != KindEffect::redirect;
  if (r.kind == Kind::through_representative) return c.through_representative;
  if (r.kind == Kind::contact_form)
    return r.channels.empty() || std::find(r.channels.begin(), r.channels.end(), c.channel) != r.channels.end();
  if (r.kind == Kind::telephone_hours) return c.channel != Channel::telephone || within_windows(r.windows, c);
  if (r.kind != Kind::named_contact) return true;
  const bool names_somebody = !is_blank(r.officer) || !is_blank(r.team);
  if (names_somebody && !is_blank(c.with) && c.with != r.officer && c.with != r.team) return false;
  if (!is_blank(r.place) && c.channel == Channel::in_person && !is_blank(c.establishment) && c.establishment != r.place)
    return false;
  return is_written(c.channel) || within_windows(r.windows, c);
}

/// The rules from `permitted` for a protected matter on, where a restriction of the own service is in force.
inline void answer_restricted(ContactAnswer& answer, const Contact& c, const ContactRules& rules) {
  const auto in_force = [&](const Restriction& r) { return r.in_force(c.on); };
  const auto closed =
      std::find_if(rules.restrictions.begin(), rules.restrictions.end(),
                   [&](const Restriction& r) { return in_force(r) && closes_out(c, r, rules); });
  const auto is = [&](int rule, Disposition d, ShortList<Provision, 8> cites) {
    answer.rule = rule;
    answer.disposition = d;
    answer.cites = cites;
  };
  if (c.matter == Matter::protected_) return is(4, Disposition::permitted, {Provision::services_kept});
  if (c.matter == Matter::new_issue)
    return is(5, Disposition::new_issue, {Provision::new_issue_merits, Provision::reconsider});
  if (!c.matter && is_written(c.channel)) return is(6, Disposition::consider_first, {Provision::new_issue_check});
  if (closed != rules.restrictions.end())
    return is(7, is_written(c.channel) ? Disposition::file_only : Disposition::decline, {provision_of(closed->kind)});
  for (const Restriction& r : rules.restrictions)
    if (in_force(r) && !keeps_to(c, r, rules)) {
      answer.rule = 8;
      answer.disposition = Disposition::redirect;
      answer.cites.add_once(provision_of(r.kind));
    }
  if (answer.disposition == Disposition::redirect) {
    for (std::size_t i = 0; i < rules.restrictions.size(); ++i)
      if (in_force(rules.restrictions[i]) && is_way_of_contact(rules.restrictions[i].kind)) answer.open_ways.push_back(i);
    return;
  }
  if (c.matter == Matter::addressed && is_written(c.channel))
    return is(9, Disposition::file_only, {Provision::new_issue_check, Provision::stage_2_contact});
  is(10, Disposition::permitted, {Provision::stage_2_contact});
}

}  // namespace detail

UPC_INLINE ContactAnswer answer_contact(const Contact& c, const ContactRules& rules) {
  ContactAnswer answer;
  const bool elsewhere = is_elsewhere(c.service, rules.service, rules.scope, rules.services);
  answer.own_restrictions_in_force =
      rules.restrictions_apply && !elsewhere &&
      std::any_of(rules.restrictions.begin(), rules.restrictions.end(),
                  [&](const Restriction& r) { return r.in_force(c.on); });

  if (c.abusive && c.channel == Channel::telephone) {
    answer.rule = 1;
    answer.disposition = Disposition::end_call;
    answer.cites = {Provision::call_warn, Provision::call_end};
    if (answer.own_restrictions_in_force) answer.cites.push_back(Provision::stage_2_contact);
    return answer;
  }
  if (c.channel == Channel::in_person && !is_blank(c.establishment)) {
    const auto refuse = [&](Provision cites) {
      answer.rule = 2;
      answer.disposition = Disposition::refuse_entry;
      answer.cites = {cites};
      return answer;
    };
    for (const Exclusion& e : rules.exclusions)
      if (e.in_force(c.on) && keeps_out_of(e.establishments, c.establishment))
        return refuse(e.long_term ? Provision::long_term_exclusion : Provision::temporary_exclusion);
    if (answer.own_restrictions_in_force)
      for (const Restriction& r : rules.restrictions)
        if (is_exclusion(r.kind) && r.in_force(c.on) && keeps_out_of(r.establishments, c.establishment))
          return refuse(provision_of(r.kind));
  }
  if (!answer.own_restrictions_in_force) {
    if (elsewhere) answer.cites = {Provision::service_only};
    return answer;
  }
  detail::answer_restricted(answer, c, rules);
  return answer;
}

UPC_INLINE bool is_elsewhere(const std::string& asked, const std::string& own, Scope scope,
                             const std::vector<std::string>* services) {
  if (is_blank(asked) || is_blank(own) || asked == own || scope == Scope::council) return false;
  return scope == Scope::service || services == nullptr ||
         std::find(services->begin(), services->end(), asked) == services->end();
}

UPC_INLINE bool is_stricter(const ContactAnswer& a, const ContactAnswer& b) noexcept {
  const auto rank = [](const ContactAnswer& answer) {
    if (answer.disposition == Disposition::not_restricted) return 12;
    return answer.disposition == Disposition::permitted ? 11 : answer.rule;
  };
  return rank(a) < rank(b);
}

UPC_END_NAMESPACE
