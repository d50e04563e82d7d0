// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// One case under two editions: what comes out differently, and the count of that over many cases.

#include <upc/correspondence/protocol.hpp>
#include <upc/registry/edition_changes.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What can differ.
enum class DifferenceKind : std::uint8_t {
  event,         ///< an event is accepted, in breach (in audit), refused, or the edition cannot say it at all
  contact,       ///< what an accepted contact meets
  stage,         ///< where the case stands
  appeal,        ///< how the appeal stands
  safety,        ///< whether an exclusion for safety is on file
  protocol,      ///< how anonymous correspondence stands
  restrictions,  ///< which restrictions are in force
  deadline,      ///< a last day, or the day by which a duty is due
  duty,          ///< a duty that arises under one of them
  overdue        ///< a duty that arises under both, and was not done in time under one
};

template <>
struct Names<DifferenceKind> {
  static constexpr std::string_view what = "kind of difference";
  static constexpr std::string_view list[] = {"event",    "contact",      "stage",    "appeal", "safety",
                                              "protocol", "restrictions", "deadline", "duty",   "overdue"};
};

/// Which of the two editions.
enum class Side : std::uint8_t { neither, a, b };

template <>
struct Names<Side> {
  static constexpr std::string_view what = "side";
  static constexpr std::string_view list[] = {"neither", "a", "b"};
};

/// What became of an event, the best first.
enum class Verdict : std::uint8_t {
  accepted,
  in_breach,  ///< in audit: it took effect, and something was wrong with it
  refused,
  unknown  ///< the edition has no office of that name, or cannot say something else that the event says
};

template <>
struct Names<Verdict> {
  static constexpr std::string_view what = "verdict";
  static constexpr std::string_view list[] = {"accepted", "in_breach", "refused", "unknown"};
};

/// Something that comes out differently.
struct Difference {
  DifferenceKind kind{};
  /// Under which edition the event comes out better, the day is later, the duty arises, the duty is overdue.
  Side side = Side::neither;
  std::optional<std::size_t> event;  ///< of an event or a contact: its index in the history
  std::string_view name;             ///< of the event's type, the deadline or the duty; else empty
  Date on;                           ///< the day of the event, or on which the duty was raised; else absent
  std::string in_a;                  ///< as files spell it; empty: nothing
  std::string in_b;
  Side refused_by = Side::neither;  ///< of an event: whose the reasons are
  std::vector<Reason> reasons;      ///< of an event: why it is refused or in breach there
  std::string unknown;              ///< of an event that an edition cannot say: where and what; "/by: expected ..."
  /// Whether no event of the case before it came out differently; a later one may only follow from that.
  bool first = false;
};

/// An event that an edition cannot say.
struct UnknownEvent {
  std::size_t index = 0;  ///< in the history
  EventType type{};
  Date on;
  std::string why;  ///< where and what: "/by: expected ..."
};

/// A case under one edition. The events that the edition cannot say are not among those of the evaluation, whose
/// indexes count them all the same.
template <class AnyEvaluation>
struct Under {
  AnyEvaluation evaluation;
  std::vector<UnknownEvent> unknown;  ///< in the order of the history
};

/// What comes out differently in a case: events in their order, then where it stands, deadlines, duties. Bounds: both
/// are of one history, as of one day, in one mode. Reasons of an event that is refused under both may differ all the
/// same, and advices: neither is looked at.
UPC_API std::vector<Difference> differences(const Under<Evaluation>& a, const Under<Evaluation>& b);
UPC_API std::vector<Difference> differences(const Under<CorrespondenceEvaluation>& a,
                                            const Under<CorrespondenceEvaluation>& b);

/// Counts over many cases. Of two that counted different cases, one can be added to the other.
struct UPC_API DifferenceTally {
  /// How often, and in how many cases.
  struct Count {
    std::size_t differences = 0;
    std::size_t cases = 0;
  };
  std::size_t cases = 0;
  std::size_t events = 0;
  std::size_t changed = 0;  ///< cases with a difference
  /// By kind and by side.
  std::array<std::array<Count, count_of<Side>>, count_of<DifferenceKind>> counts{};
  /// By the side that refuses, codes of the first event of each case that came out differently, each once a case.
  std::array<std::map<std::string_view, std::size_t>, count_of<Side>> first_codes;
  /// By the side that does not have them, the offices that were left out of those consulted or copied to: in how many
  /// cases.
  std::array<std::map<std::string, std::size_t>, count_of<Side>> left_out;

  DifferenceTally();
  DifferenceTally(const DifferenceTally&);
  DifferenceTally(DifferenceTally&&) noexcept;
  DifferenceTally& operator=(const DifferenceTally&);
  DifferenceTally& operator=(DifferenceTally&&) noexcept;
  ~DifferenceTally();

  /// Counts one case.
  void add(std::size_t events_seen, const std::vector<Difference>& found);
  /// Adds what another has counted.
  void add(const DifferenceTally& other);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/edition_diff.ipp>
#endif
