// SPDX-License-Identifier: BSL-1.0
#include "handles.hpp"

using upc_c::Result;
using upc_c::run;

upc_status upc_edition_open(const char* id, size_t id_size, upc_edition** edition, upc_error** error) {
  const Result<upc_edition> opened(edition);
  return run(error, [&] {
    opened.expect("edition");
    const auto built_in = upc::rct_2013::edition();
    if (upc_c::text("id", id, id_size) != built_in->id)
      throw upc_c::Refusal{UPC_MALFORMED, "id", {}, "the id of an edition that is built in, \"" + built_in->id + '"'};
    opened.give(std::make_unique<upc_edition>(upc::EditionSet()));
  });
}

upc_status upc_edition_read(const char* text, size_t text_size, upc_edition** edition, upc_error** error) {
  const Result<upc_edition> read(edition);
  return run(error, [&] {
    read.expect("edition");
    const std::string_view json = upc_c::text("text", text, text_size);
    auto edition_read = upc_c::in("text", [&] { return upc::json::read_edition(json); });
    read.give(std::make_unique<upc_edition>(upc::EditionSet({std::move(edition_read)})));
  });
}

const char* upc_edition_id(const upc_edition* edition) {
  // Reading an edition back is what may throw, and only the first time that the built-in one is asked for.
  try {
    return upc_c::editions(edition).usual()->id.c_str();
  } catch (...) {
    return "rct-2013";
  }
}

upc_edition* upc_edition_retain(upc_edition* edition) { return upc_c::retain(edition); }
void upc_edition_release(upc_edition* edition) { upc_c::release(edition); }
