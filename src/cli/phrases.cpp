// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"

#include <upc/casework/words.hpp>

namespace upc_cli {

namespace {

std::string_view stage_in_words(upc::Stage stage) {
  switch (stage) {
    case upc::Stage::open:
      return "open, no behaviour reported";
    case upc::Stage::reported:
      return "behaviour reported, to be assessed";
    case upc::Stage::not_unreasonable:
      return "ended, the behaviour was not unreasonable";
    case upc::Stage::unreasonable:
      return "Stage 1, the behaviour was unreasonable, no warning yet";
    case upc::Stage::warned:
      return "Stage 1, warned";
    case upc::Stage::continuing:
      return "Stage 2, the behaviour went on after the warning, to be decided";
    case upc::Stage::restricted:
      return "Stage 2, contact is restricted";
    case upc::Stage::review_recommended:
      return "Stage 2, reviewed, the recommendation is to be decided";
    case upc::Stage::closed:
      return "closed, the restrictions have ended";
    case upc::Stage::overturned:
      return "ended, the warning was overturned";
  }
  return "";
}

std::string_view appeal_in_words(upc::AppealStage appeal) {
  switch (appeal) {
    case upc::AppealStage::none:
      return "no appeal";
    case upc::AppealStage::lodged:
      return "an appeal waits for its decision";
    case upc::AppealStage::upheld:
      return "the appeal was upheld";
    case upc::AppealStage::not_upheld:
      return "the appeal was not upheld";
  }
  return "";
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " " + std::string(last) + " " : std::string(", ");
    text += parts[i];
  }
  return text;
}

std::string number_of(long n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

std::string short_date(upc::Date date) {
  constexpr std::size_t width = 11;
  const std::string words = upc::date_in_words(date);
  if (words.empty()) return std::string(width, ' ');
  const std::size_t month = words.find(' ') + 1;
  const std::string text = words.substr(0, month + 3) + words.substr(words.find(' ', month));
  return std::string(width - text.size(), ' ') + text;
}

std::string state_in_words(const upc::CaseFacts& facts, const upc::CaseState& state) {
  if (facts.partnership) return "outside the policy, as a partnership runs the service";
  std::string text(stage_in_words(state.stage));
  if (!state.warned_on.is_not_a_date()) text += "; " + std::string(appeal_in_words(state.appeal));
  if (state.safety == upc::Safety::temporary) text += "; a temporary safety exclusion";
  if (state.safety == upc::Safety::long_term) text += "; a long-term safety exclusion";
  return text;
}

std::string bearers_in_words(upc::RoleSet roles, const upc::Edition& edition) {
  upc::RoleSet staff;
  upc::RoleSet others;
  edition.everybody().for_each([&](upc::Role role) {
    if (edition.office(role).staff)
      staff.insert(role);
    else if (roles.contains(role))
      others.insert(role);
  });
  if (!roles.includes(staff)) return upc::offices_in_words(roles, edition);
  std::vector<std::string> names = {"any member of staff"};
  others.for_each([&](upc::Role role) { names.push_back(upc::office_in_words(role, edition)); });
  return joined(names, "or");
}

std::string_view protocol_in_words(upc::Protocol protocol) {
  switch (protocol) {
    case upc::Protocol::received: return "received, the individual has not been asked yet who they are";
    case upc::Protocol::identity_requested: return "the individual has been asked who they are";
    case upc::Protocol::identified: return "ended: the individual said who they are";
    case upc::Protocol::refused: return "the individual refused to say who they are";
    case upc::Protocol::policy_invoked: return "ended: the policy on unreasonably persistent customers takes over";
    case upc::Protocol::referred_to_police: return "ended: referred to the police";
  }
  return "";
}

std::string_view disposition_in_words(upc::Disposition disposition) {
  switch (disposition) {
    case upc::Disposition::end_call:
      return "Say that the call will be ended, then end it.";
    case upc::Disposition::refuse_entry:
      return "Refuse entry to this building.";
    case upc::Disposition::not_restricted:
      return "Take it: no restriction touches this contact.";
    case upc::Disposition::permitted:
      return "Take it: the restrictions permit it.";
    case upc::Disposition::new_issue:
      return "Take it on its merits; the restrictions are to be reconsidered.";
    case upc::Disposition::consider_first:
      return "Read it for new issues before anything is filed.";
    case upc::Disposition::file_only:
      return "Place it on file.";
    case upc::Disposition::decline:
      return "Do not take it; note it on file.";
    case upc::Disposition::redirect:
      return "Not this way. What the restrictions leave open, all together:";
  }
  return "";
}

}  // namespace upc_cli
