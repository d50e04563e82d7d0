// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The contract's JSON: text in, values or text out. The one place where files' contents are read. No type of a JSON
/// library appears here; link `upc::json`.

#ifdef UPC_HEADER_ONLY
#error "upc: what reads and writes JSON is compiled: leave UPC_HEADER_ONLY undefined, and link upc::upc and upc::json"
#endif

#include <upc/casework/stored_case.hpp>
#include <upc/correspondence/protocol.hpp>
#include <upc/correspondence/stored.hpp>
#include <upc/error.hpp>
#include <upc/policy/edition_set.hpp>
#include <upc/restriction/validity.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// One thing that is wrong with an input.
struct Fault {
  std::string pointer;   ///< JSON Pointer (RFC 6901) to the place; empty for the whole input
  std::string expected;  ///< what was expected there, with the nearest known name for an unknown one
};

/// Reads a case (`upc-case/1`, UTF-8, a byte-order mark is skipped).
/// @param editions  those that its `policy` may name; the usual one of them where it names none
/// @throws Error(malformed) with the first fault; nothing is half-read
UPC_API CaseHistory read_case(std::string_view text, const EditionSet& editions = EditionSet::built_in());

/// Reads one event of a case.
/// @param of  the case: its kind, facts and edition say what the event may be; its own events are not looked at
/// @throws Error(malformed) with the first fault
UPC_API Event read_event(std::string_view text, const CaseHistory& of);

/// Reads a contact: the fields of `contact_received`, of which `type` and `by` may be left out.
/// @throws Error(malformed) with the first fault
UPC_API Contact read_contact(std::string_view text);

/// A set of restrictions to be checked before anything is decided.
struct RestrictionCheck {
  RestrictionDecision decision;
  std::string reasons;
  std::vector<Restriction> restrictions;
};

/// Reads `{"service", "decided", "review_by"?, "scope"?, "reasons", "restrictions"}`.
/// @throws Error(malformed) with the first fault
UPC_API RestrictionCheck read_restriction_check(std::string_view text);

/// What would refuse a decision to restrict: the findings on its set, and that it gives no reasons where it gives none.
/// @throws Error(out_of_range) as check_restrictions() does
UPC_API std::vector<Reason> findings_on(const RestrictionCheck& check, const Edition& edition);

/// The findings on a set as JSON: `{"valid", "findings"}`.
UPC_API std::string write(const std::vector<Reason>& findings, const Edition& edition,
                          Language language = Language::en);

/// What a contact meets in one of several cases.
struct CaseAnswer {
  Case held;
  ContactAnswer answer;
};

/// What a contact meets in each of a customer's cases, each read by read_and_evaluate() as of its day. In anonymous
/// correspondence nobody is under a restriction; where no other case is given, the answer is that of a new one.
class UPC_API ContactAnswers {
 public:
  /// @param editions  those that the cases may follow; it must outlive this
  explicit ContactAnswers(Contact contact, const EditionSet& editions = EditionSet::built_in())
      : contact_(std::move(contact)), editions_(&editions) {}
  /// Adds a case or a stored one. @throws Error as read_and_evaluate() does; nothing is added
  void add(std::string_view text);
  /// One answer at least.
  std::vector<CaseAnswer> answers() &&;

 private:
  Contact contact_;
  const EditionSet* editions_;
  std::vector<CaseAnswer> answers_;
};

/// The answers that no other is stricter than: of several that redirect a contact, all must be kept to.
/// Bounds: there is at least one answer; the pointers are into the list.
UPC_API std::vector<const CaseAnswer*> strictest(const std::vector<CaseAnswer>& answers);

/// The answer over all cases, the strictest, and then each case's, as JSON. Bounds: there is at least one answer.
UPC_API std::string write(const std::vector<CaseAnswer>& answers);

/// The same of one case alone, of which no copy is made.
UPC_API std::string write(const Case& held, const ContactAnswer& answer);

/// Reads an edition (`upc-edition/1`).
/// @throws Error(malformed) with the first fault
UPC_API std::shared_ptr<const Edition> read_edition(std::string_view text);

/// Everything that is wrong with a case, in the order of the text; empty: it can be read. A list of 10000 faults ends
/// with one more that says so. A text that is no JSON, or has a member twice, has this one fault.
/// @param editions  as for read_case()
UPC_API std::vector<Fault> validate_case(std::string_view text, const EditionSet& editions = EditionSet::built_in());

/// A case of either kind as it stands, without its history.
using AnyCase = std::variant<Case, Correspondence>;

/// The case as JSON (`upc-state/1`), on one line: all that is needed to go on without its history.
UPC_API std::string write_state(const Case& held);
UPC_API std::string write_state(const Correspondence& held);
/// The same of a case taken apart. Bounds: its edition is there.
UPC_API std::string write_state(const StoredCase& stored);
UPC_API std::string write_state(const StoredCorrespondence& stored);

/// The same of a history as of a day, as evaluate() takes it: events after that day are left out, and keep their indexes.
UPC_API std::string write_state(const CaseHistory& history, Date as_of, Mode mode);

/// Restores a stored case (`upc-state/1`): read_state(write_state(held)) equals `held`.
/// @param edition  the edition that it has to follow
/// @throws Error(malformed) with the first fault: of its form, or else that no events can have led to it; nothing is
///         restored in part
UPC_API AnyCase read_state(std::string_view text, const std::shared_ptr<const Edition>& edition);

/// The same of a case that follows one of several editions, the usual one where it names none.
UPC_API AnyCase read_state(std::string_view text, const EditionSet& editions = EditionSet::built_in());

/// Reads a case or restores a stored one, whichever its `schema` says; without that it is read as a case.
/// @param editions  as for read_case()
/// @throws Error(malformed) with the first fault
UPC_API std::variant<CaseHistory, AnyCase> read_case_or_state(std::string_view text,
                                                      const EditionSet& editions = EditionSet::built_in());

/// An evaluation of either kind of case.
using AnyEvaluation = std::variant<Evaluation, CorrespondenceEvaluation>;

/// Reads a case or a stored one, and says where it stands as of a day.
/// @param as_of  absent: the latest date among the events
/// @throws Error(malformed) with the first fault, also where a stored case has come further than that day: what came
///         before is not kept; Error(out_of_range) as evaluate() does
/// @param editions  as for read_case()
UPC_API AnyEvaluation read_and_evaluate(std::string_view text, Date as_of,
                                const EditionSet& editions = EditionSet::built_in());

/// Where a case stands as of a day, without its history: an evaluation with no events.
/// @throws Error(malformed) where it has come further than that day
UPC_API AnyEvaluation evaluate_held(AnyCase held, Date as_of);

/// That a case has not come further than a day. @throws Error(malformed) where it has
UPC_API void expect_not_later(const Case& held, Date as_of);
UPC_API void expect_not_later(const Correspondence& held, Date as_of);

/// Puts an event, given as JSON, to a case.
/// @returns its entry in the evaluation of the longer history
/// @throws Error with a pointer into the event: malformed, or out_of_range as Case::apply() does; `held` is as before
UPC_API EventEntry apply(AnyCase& held, std::string_view event);

/// What became of an event and the case after it as JSON: `{"event", "state"}`.
UPC_API std::string write(const EventEntry& entry, const AnyCase& held, Language language = Language::en);

/// As validate_case(), of a case or of a stored one, whichever its `schema` says.
UPC_API std::vector<Fault> validate(std::string_view text, const EditionSet& editions = EditionSet::built_in());

/// The evaluation as JSON (`upc-evaluation/1`), on one line.
/// @param language  of messages and cures, here as in what follows; names and codes have none
UPC_API std::string write(const Evaluation& evaluation, Language language = Language::en);

/// The same for anonymous correspondence.
UPC_API std::string write(const CorrespondenceEvaluation& evaluation, Language language = Language::en);

/// What became of one event as JSON: an entry of an evaluation's `events`.
UPC_API std::string write(const EventEntry& entry, const Edition& edition, Mode mode, Language language = Language::en);

/// Where a case stands as of a day as JSON: an evaluation without events.
UPC_API std::string write(const Case& held, Date as_of, Language language = Language::en);

/// The same for anonymous correspondence.
UPC_API std::string write(const Correspondence& held, Date as_of, Language language = Language::en);

/// What may come next as JSON: `{"case_id", "as_of", "next"}`, the steps as in an evaluation.
UPC_API std::string write_next(const Evaluation& evaluation);
UPC_API std::string write_next(const CorrespondenceEvaluation& evaluation);

/// A fault as JSON (`upc-error/1`): what stands in the place of a malformed line.
/// @param line  the physical line, from 1; 0 where the input is a whole file
/// @param file  the file as the caller named it; empty where there is only one
UPC_API std::string write(const Fault& fault, std::size_t line, std::string_view file = {});

/// The JSON Schema of "case", "event", "evaluation", "state", "report" or "edition"; empty for another name.
/// @param edition  whose offices cases and answers name
UPC_API std::string schema(std::string_view name, const Edition& edition = *rct_2013::edition());

}  // namespace json

UPC_END_NAMESPACE
