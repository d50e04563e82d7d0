// SPDX-License-Identifier: BSL-1.0

// What happened and what is restricted, in words.

#include "phrases.hpp"

#include <upc/casework/words.hpp>

namespace upc_cli {

namespace {

using upc::plain;

std::string_view weekday_in_words(upc::Weekday day) {
  constexpr std::string_view days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return days[static_cast<std::size_t>(day)];
}

std::string by_channel(upc::Channel channel) {
  return channel == upc::Channel::in_person ? std::string("in person") : "by " + std::string(name(channel));
}

std::string time_in_words(int minutes) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string windows_in_words(const std::vector<upc::Window>& windows) {
  std::vector<std::string> parts;
  for (const upc::Window& window : windows) {
    std::vector<std::string> days;
    for (upc::Weekday day : window.days) days.emplace_back(weekday_in_words(day));
    parts.push_back((days.empty() ? std::string("on no day") : "on " + joined(days, "and")) + " from " +
                    time_in_words(window.from) + " to " + time_in_words(window.to));
  }
  return joined(parts, "and");
}

std::string places_in_words(const std::vector<std::string>& places) {
  return places.empty() ? std::string("a place that is not named") : joined(places, "and");
}

std::string recommendation_in_words(upc::Recommendation recommendation) {
  switch (recommendation) {
    case upc::Recommendation::continue_:
      return "the restrictions should continue";
    case upc::Recommendation::remove_part:
      return "a part of the restrictions should be removed";
    case upc::Recommendation::remove_all:
      return "all restrictions should be removed";
  }
  return {};
}

/// "by telephone at 10:30, asking for the duty officer, a pending matter".
std::string contact_in_words(const upc::Event& event) {
  std::vector<std::string> parts;
  parts.push_back((event.channel ? by_channel(*event.channel) : std::string("contact")) +
                  (event.minute < 0 ? "" : " at " + time_in_words(event.minute)));
  if (!event.establishment.empty()) parts.push_back(event.establishment);
  if (!event.service.empty()) parts.push_back("for " + event.service);
  if (!event.with.empty()) parts.push_back("asking for " + event.with);
  if (event.matter) parts.push_back("a " + std::string(name(*event.matter)) + " matter");
  if (event.matter == upc::Matter::addressed) parts.back() = "a matter already addressed";
  if (event.abusive) parts.emplace_back("abusive");
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string restrictions_in_words(const std::vector<upc::Restriction>& restrictions) {
  std::string text;
  for (std::size_t i = 0; i < restrictions.size(); ++i) {
    if (i > 0) text += "; ";
    if (restrictions.size() > 1) text += "(" + std::to_string(i + 1) + ") ";
    text += restriction_in_words(restrictions[i]);
  }
  return text;
}

/// What an event says beyond its type and its office; empty where it says nothing more.
std::string details_in_words(const upc::Event& event) {
  switch (event.type) {
    case upc::EventType::behaviour_reported: {
      std::vector<std::string> kinds;
      event.behaviours.for_each([&](upc::Behaviour kind) { kinds.push_back(plain(name(kind))); });
      return joined(kinds, "and") +
             (event.occurred_on() == event.on ? "" : ", on " + upc::date_in_words(event.occurred_on()));
    }
    case upc::EventType::behaviour_assessed:
      return event.unreasonable ? "unreasonable" : "not unreasonable";
    case upc::EventType::appeal_received:
      return event.against == upc::Against::warning ? std::string() : "against the " + plain(name(event.against));
    case upc::EventType::appeal_determined:
      return event.upheld ? "upheld" : "not upheld";
    case upc::EventType::restrictions_determined:
      return restrictions_in_words(event.restrictions);
    case upc::EventType::review_held:
      return recommendation_in_words(event.recommendation);
    case upc::EventType::recommendation_determined:
      return event.endorsed ? "endorsed" : "not endorsed";
    case upc::EventType::contact_received:
      return contact_in_words(event);
    case upc::EventType::new_issue_considered:
      return event.appropriate ? std::string("the restrictions remain right for it")
                               : "the restrictions are replaced: " + restrictions_in_words(event.restrictions);
    case upc::EventType::exclusion_ignored:
      return event.establishment;
    case upc::EventType::exclusion_changed:
      return std::string(name(event.change)) +
             (event.until.is_not_a_date() ? "" : " until " + upc::date_in_words(event.until)) +
             (event.establishment.empty() ? "" : ", " + event.establishment);
    case upc::EventType::temporary_exclusion:
      return "from " + places_in_words(event.establishments);
    case upc::EventType::long_term_exclusion:
      return "from " + places_in_words(event.establishments) +
             (event.until.is_not_a_date() ? "" : ", until " + upc::date_in_words(event.until));
    case upc::EventType::recording_requested:
      return event.agreed ? "agreed" : "not agreed";
    case upc::EventType::committee_reviewed:
      return event.adhered ? "the policy was adhered to" : "the policy was not adhered to";
    case upc::EventType::duty_done:
      return plain(name(event.duty));
    default:
      return {};
  }
}

}  // namespace

std::string_view doing_in_words(upc::EventType event) {
  const bool customers_doing = event == upc::EventType::exclusion_ignored || event == upc::EventType::recording_shared;
  return customers_doing ? "reported by " : "by ";
}

std::string event_in_words(const upc::Event& event, const upc::Edition& edition) {
  std::string text =
      plain(name(event.type)) + " " + std::string(doing_in_words(event.type)) + upc::office_in_words(event.by, edition);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');  // names begin with a small letter
  const std::string details = details_in_words(event);
  return details.empty() ? text : text + ": " + details;
}

std::string restriction_in_words(const upc::Restriction& r) {
  switch (r.kind) {
    case upc::RestrictionKind::limited_time:
      return (r.minutes > 0 ? number_of(r.minutes, "minute") : std::string("limited time")) + " for each " +
             (r.per ? std::string(name(*r.per)) : std::string("period that is not named"));
    case upc::RestrictionKind::named_contact: {
      std::string text = "contact only";
      if (!r.officer.empty() || !r.team.empty())
        text += " with " + r.officer + (r.officer.empty() || r.team.empty() ? "" : " or ") +
                (r.team.empty() ? "" : "the team “" + r.team + "”");
      if (!r.place.empty()) text += " at " + r.place;
      if (!r.windows.empty()) text += " " + windows_in_words(r.windows);
      return text == "contact only" ? text + " with somebody who is not named" : text;
    }
    case upc::RestrictionKind::telephone_hours:
      return "telephone calls only " +
             (r.windows.empty() ? std::string("at times not given") : windows_in_words(r.windows));
    case upc::RestrictionKind::premises_exclusion:
      return "no entry to " + places_in_words(r.establishments);
    case upc::RestrictionKind::contact_form: {
      std::vector<std::string> ways;
      for (upc::Channel channel : r.channels) ways.push_back(by_channel(channel));
      return "contact only " + (ways.empty() ? std::string("in a form that is not named") : joined(ways, "or"));
    }
    case upc::RestrictionKind::agreement:
      return "an agreement on further contact" + (r.agreement.empty() ? "" : ", " + r.agreement);
    case upc::RestrictionKind::termination:
      return "no contact at all";
    case upc::RestrictionKind::permanent_exclusion:
      return "never again entry to " + places_in_words(r.establishments);
  }
  return {};
}

std::string exclusion_in_words(const upc::Exclusion& exclusion) {
  return std::string(exclusion.long_term ? "long-term" : "temporary") + ", no entry to " +
         places_in_words(exclusion.establishments);
}

std::string dates_in_words(upc::Date from, upc::Date until) {
  return ", from " + upc::date_in_words(from) + (until.is_not_a_date() ? "" : " until " + upc::date_in_words(until));
}

}  // namespace upc_cli
