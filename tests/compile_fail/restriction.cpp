// SPDX-License-Identifier: BSL-1.0
// A restriction is a choice of ours with its fields, and reaches no further than the service that made it.
#include <upc/casework/words.hpp>
#include <upc/restriction/contact.hpp>
#include <upc/restriction/validity.hpp>

int main() {
  const std::vector<upc::Restriction> restrictions{upc::Restriction(upc::RestrictionKind::contact_form)};
  const std::vector<upc::Exclusion> exclusions;
  const std::string service = "housing repairs";
  const upc::ContactRules rules{restrictions, true, exclusions, service};
  (void)rules;
  const upc::RestrictionDecision decision{{2013, 4, 10}, upc::Scope::service, {}};
  (void)upc::check_restrictions(decision, restrictions, upc::Terms(), upc::WorkingDays());
  const upc::Reason reason(upc::Code::wrong_role, upc::Provision::stage_1_warn);
  (void)reason;

#ifdef FORBIDDEN_restriction_without_a_service  // is uninitialized reference | reference member of type
  (void)upc::ContactRules{restrictions, true, exclusions};
#endif
#ifdef FORBIDDEN_restriction_without_a_decision  // invalid initialization of reference | too few arguments
  (void)upc::check_restrictions(restrictions, upc::Terms(), upc::WorkingDays());
#endif
#ifdef FORBIDDEN_restriction_from_text  // conversion from 'const char [9]' to non-scalar type | no viable conversion
  const upc::Restriction text = "no calls";
#endif
#ifdef FORBIDDEN_restriction_by_accident  // 'upc::v0_1::RestrictionKind' to non-scalar | no viable conversion
  const upc::Restriction kind = upc::RestrictionKind::contact_form;
#endif
#ifdef FORBIDDEN_scope_from_text  // cannot convert | cannot initialize a member
  const upc::RestrictionDecision anywhere{{2013, 4, 10}, "everywhere", {}};
#endif
#ifdef FORBIDDEN_reason_from_text  // conversion from 'const char [13]' to non-scalar type | no viable conversion
  const upc::Reason text = "because of X";
#endif
#ifdef FORBIDDEN_reason_without_a_provision  // no matching function for call | no matching conversion
  (void)upc::Reason(upc::Code::wrong_role);
#endif
}
