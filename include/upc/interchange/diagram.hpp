// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// State diagrams drawn from the transition tables themselves, as text that other tools render.

#ifdef UPC_HEADER_ONLY
#error "upc: what reads and writes JSON is compiled: leave UPC_HEADER_ONLY undefined, and link upc::upc and upc::json"
#endif

#include <upc/correspondence/transitions.hpp>
#include <upc/policy/edition.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>

UPC_BEGIN_NAMESPACE

/// What a diagram is written in.
enum class DiagramFormat : std::uint8_t {
  mermaid,  ///< Mermaid's stateDiagram-v2
  dot,      ///< Graphviz
  scxml     ///< W3C State Chart XML
};

template <>
struct Names<DiagramFormat> {
  static constexpr std::string_view what = "diagram format";
  static constexpr std::string_view list[] = {"mermaid", "dot", "scxml"};
};

/// The diagram of a chart: every row of its table, with the clause of the edition it begins with. Rows that lead
/// from a state to itself are left out of the picture formats, where they would hide the rest; SCXML has them all.
/// @param language  In English states and steps are shown by their names in files, in Welsh in Welsh words; the ids of
///   states, and in SCXML those of events, stay what they are.
UPC_API std::string draw(Chart chart, DiagramFormat format, const Edition& edition, Language language = Language::en);

UPC_END_NAMESPACE
