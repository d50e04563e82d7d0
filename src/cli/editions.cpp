// SPDX-License-Identifier: BSL-1.0
#include "editions.hpp"

#include "histories.hpp"

#include <upc/error.hpp>
#include <upc/interchange/json.hpp>

#include <CLI/CLI.hpp>

#include <utility>

namespace upc_cli {

void add_editions_option(CLI::App* command, std::vector<std::string>& files) {
  command
      ->add_option("--edition", files,
                   "An edition of another policy (upc-edition/1), which cases name in `policy`; a case that names none "
                   "follows the first one given")
      ->type_name("FILE")
      ->allow_extra_args(false)  // the files after it are others
      ->take_all();
}

void add_edition_option(CLI::App* command, std::string& file) {
  command->add_option("--edition", file, "The edition of another policy (upc-edition/1); else the built-in one")
      ->type_name("FILE");
}

std::shared_ptr<const upc::Edition> edition_of(const std::string& file) {
  if (file.empty()) return upc::rct_2013::edition();
  const std::string text = text_of(file);
  try {
    return upc::json::read_edition(text);
  } catch (const upc::Error& error) {
    throw CLI::ValidationError(
        file, (error.pointer().empty() ? "" : error.pointer() + ": ") + "expected " + error.expected());
  }
}

upc::EditionSet editions_of(const std::vector<std::string>& files) {
  std::vector<std::shared_ptr<const upc::Edition>> editions;
  for (const std::string& file : files) {
    auto edition = edition_of(file);
    for (const auto& other : editions)
      if (other->id == edition->id)
        throw CLI::ValidationError(file, "/id: expected an id of its own: \"" + edition->id + "\" is another file's");
    editions.push_back(std::move(edition));
  }
  return upc::EditionSet(std::move(editions));
}

}  // namespace upc_cli
