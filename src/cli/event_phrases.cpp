// SPDX-License-Identifier: BSL-1.0

// What happened and what is restricted, in words.

#include "phrases.hpp"

#include <upc/casework/words.hpp>
#include <upc/vocabulary/text.hpp>

namespace upc_cli {

namespace {

using upc::Language;
using upc::phrase;

std::string by_channel(upc::Channel channel, Language language) {
  return upc::name_in_words("by", name(channel), language);
}

std::string time_in_words(int minutes) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string windows_in_words(const std::vector<upc::Window>& windows, Language language) {
  constexpr std::string_view days_of_week[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                                               "Sunday"};
  std::vector<std::string> parts;
  for (const upc::Window& window : windows) {
    std::vector<std::string> days;
    for (upc::Weekday day : window.days)
      days.push_back(upc::holiday_in_words(days_of_week[static_cast<std::size_t>(day)], language));
    parts.push_back(phrase(days.empty() ? "window.never" : "window.on", language,
                           {{"days", upc::all_in_words(days, language)},
                            {"from", time_in_words(window.from)},
                            {"to", time_in_words(window.to)}}));
  }
  return upc::all_in_words(parts, language);
}

std::string places_in_words(const std::vector<std::string>& places, Language language) {
  return places.empty() ? phrase("places.unnamed", language) : upc::all_in_words(places, language);
}

/// "by telephone at 10:30, asking for the duty officer, a pending matter".
std::string contact_in_words(const upc::Event& event, Language language) {
  std::vector<std::string> parts;
  parts.push_back(event.channel ? by_channel(*event.channel, language) : phrase("by.nothing", language));
  if (event.minute >= 0)
    parts.back() =
        phrase("contact.at", language, {{"contact", parts.back()}, {"time", time_in_words(event.minute)}});
  if (!event.establishment.empty()) parts.push_back(event.establishment);
  if (!event.service.empty()) parts.push_back(phrase("contact.for", language, {{"service", event.service}}));
  if (!event.with.empty()) parts.push_back(phrase("contact.with", language, {{"with", event.with}}));
  if (event.matter) parts.push_back(upc::in_words(*event.matter, language));
  if (event.abusive) parts.push_back(phrase("contact.abusive", language));
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string restrictions_in_words(const std::vector<upc::Restriction>& restrictions, Language language) {
  std::string text;
  for (std::size_t i = 0; i < restrictions.size(); ++i) {
    if (i > 0) text += "; ";
    if (restrictions.size() > 1) text += "(" + std::to_string(i + 1) + ") ";
    text += restriction_in_words(restrictions[i], language);
  }
  return text;
}

std::string behaviour_in_words(const upc::Event& event, Language language) {
  std::vector<std::string> kinds;
  event.behaviours.for_each([&](upc::Behaviour kind) { kinds.push_back(upc::in_words(kind, language)); });
  std::string text = upc::all_in_words(kinds, language);
  if (event.occurred_on() == event.on) return text;
  return phrase("behaviour.on", language,
                {{"behaviour", text}, {"date", upc::date_in_words(event.occurred_on(), language)}});
}

std::string change_in_words(const upc::Event& event, Language language) {
  std::string text = upc::in_words(event.change, language);
  if (!event.until.is_not_a_date())
    text = phrase("changed.until", language, {{"change", text}, {"until", upc::date_in_words(event.until, language)}});
  return text + (event.establishment.empty() ? "" : ", " + event.establishment);
}

/// What an event says beyond its type and its office; empty where it says nothing more.
std::string details_in_words(const upc::Event& event, Language language) {
  const auto either = [&](bool which, std::string_view yes, std::string_view no) {
    return phrase(which ? yes : no, language);
  };
  switch (event.type) {
    case upc::EventType::behaviour_reported:
      return behaviour_in_words(event, language);
    case upc::EventType::behaviour_assessed:
      return either(event.unreasonable, "said.unreasonable", "said.not_unreasonable");
    case upc::EventType::appeal_received:
      return event.against == upc::Against::warning ? std::string()
                                                    : upc::name_in_words("against", name(event.against), language);
    case upc::EventType::appeal_determined:
      return either(event.upheld, "said.upheld", "said.not_upheld");
    case upc::EventType::restrictions_determined:
      return restrictions_in_words(event.restrictions, language);
    case upc::EventType::review_held:
      return upc::name_in_words("recommended", name(event.recommendation), language);
    case upc::EventType::recommendation_determined:
      return either(event.endorsed, "said.endorsed", "said.not_endorsed");
    case upc::EventType::contact_received:
      return contact_in_words(event, language);
    case upc::EventType::new_issue_considered:
      return phrase(event.appropriate ? "new_issue.appropriate" : "new_issue.replaced", language,
                    {{"restrictions", restrictions_in_words(event.restrictions, language)}});
    case upc::EventType::exclusion_ignored:
      return event.establishment;
    case upc::EventType::exclusion_changed:
      return change_in_words(event, language);
    case upc::EventType::temporary_exclusion:
      return phrase("excluded.from", language, {{"places", places_in_words(event.establishments, language)}});
    case upc::EventType::long_term_exclusion:
      return phrase(event.until.is_not_a_date() ? "excluded.from" : "excluded.until", language,
                    {{"places", places_in_words(event.establishments, language)},
                     {"until", upc::date_in_words(event.until, language)}});
    case upc::EventType::recording_requested:
      return either(event.agreed, "said.agreed", "said.not_agreed");
    case upc::EventType::committee_reviewed:
      return either(event.adhered, "committee.adhered", "committee.not_adhered");
    case upc::EventType::duty_done:
      return upc::in_words(event.duty, language);
    default:
      return {};
  }
}

std::string named_contact_in_words(const upc::Restriction& r, Language language) {
  std::vector<std::string> who;
  if (!r.officer.empty()) who.push_back(r.officer);
  if (!r.team.empty()) who.push_back(phrase("named.team", language, {{"team", r.team}}));
  std::vector<std::string> parts;
  if (!who.empty()) parts.push_back(phrase("named.with", language, {{"who", upc::any_in_words(who, language)}}));
  if (!r.place.empty()) parts.push_back(phrase("named.at", language, {{"place", r.place}}));
  if (!r.windows.empty()) parts.push_back(windows_in_words(r.windows, language));
  std::string how = parts.empty() ? phrase("named.nobody", language) : parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    how = phrase("named.and", language, {{"first", how}, {"last", parts[i]}});
  return phrase("named.only", language, {{"how", how}});
}

}  // namespace

bool is_reported(upc::EventType event) {
  return event == upc::EventType::exclusion_ignored || event == upc::EventType::recording_shared;
}

std::string event_in_words(const upc::Event& event, const upc::Edition& edition, Language language) {
  std::string text = phrase(is_reported(event.type) ? "event.reported_by" : "event.by", language,
                            {{"event", upc::in_words(event.type, language)},
                             {"office", upc::office_in_words(event.by, edition, language)}});
  text[0] = static_cast<char>(text[0] - 'a' + 'A');  // names begin with a small letter
  const std::string details = details_in_words(event, language);
  return details.empty() ? text : text + ": " + details;
}

std::string restriction_in_words(const upc::Restriction& r, Language language) {
  const auto of_places = [&](std::string_view key) {
    return phrase(key, language, {{"places", places_in_words(r.establishments, language)}});
  };
  switch (r.kind) {
    case upc::RestrictionKind::limited_time:
      return (r.minutes > 0 ? upc::counted("count.minute", r.minutes, language)
                            : phrase("restriction.time", language)) +
             " " + (r.per ? upc::name_in_words("per", name(*r.per), language) : phrase("per.unnamed", language));
    case upc::RestrictionKind::named_contact:
      return named_contact_in_words(r, language);
    case upc::RestrictionKind::telephone_hours:
      return phrase("telephone.only", language,
                    {{"windows", r.windows.empty() ? phrase("telephone.unnamed", language)
                                                   : windows_in_words(r.windows, language)}});
    case upc::RestrictionKind::premises_exclusion:
      return of_places("premises.no_entry");
    case upc::RestrictionKind::contact_form: {
      std::vector<std::string> ways;
      for (upc::Channel channel : r.channels) ways.push_back(by_channel(channel, language));
      return phrase(
          "form.only", language,
          {{"ways", ways.empty() ? phrase("form.unnamed", language) : upc::any_in_words(ways, language)}});
    }
    case upc::RestrictionKind::agreement:
      return phrase("agreement", language) + (r.agreement.empty() ? "" : ", " + r.agreement);
    case upc::RestrictionKind::through_representative:
      return phrase("representative.only", language) + (r.representative.empty() ? "" : ", " + r.representative);
    case upc::RestrictionKind::matter_closed:
      return phrase("matter.closed", language) + (r.issue.empty() ? "" : ", " + r.issue);
    case upc::RestrictionKind::own:
      return upc::is_blank(r.own) ? phrase("kind_of_restriction.own", language) : upc::plain(r.own);
    case upc::RestrictionKind::termination:
      return phrase("termination", language);
    case upc::RestrictionKind::permanent_exclusion:
      return of_places("premises.never");
  }
  return {};
}

std::string exclusion_in_words(const upc::Exclusion& exclusion, Language language) {
  return phrase(exclusion.long_term ? "exclusion.long_term" : "exclusion.temporary", language,
                {{"places", places_in_words(exclusion.establishments, language)}});
}

std::string dates_in_words(upc::Date from, upc::Date until, Language language) {
  return ", " + phrase(until.is_not_a_date() ? "dates.from" : "dates.until", language,
                       {{"from", upc::date_in_words(from, language)}, {"until", upc::date_in_words(until, language)}});
}

}  // namespace upc_cli
