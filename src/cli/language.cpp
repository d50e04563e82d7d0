// SPDX-License-Identifier: BSL-1.0
#include "language.hpp"

#include <upc/casework/phrases.hpp>

#include <CLI/CLI.hpp>

#include <iterator>
#include <ostream>
#include <string>
#include <vector>

namespace upc_cli {

void add_language_option(CLI::App* command, upc::Language& into) {
  const std::vector<std::string> known(std::begin(upc::Names<upc::Language>::list),
                                       std::end(upc::Names<upc::Language>::list));
  command
      ->add_option_function<std::string>(
          "--lang", [&into](const std::string& given) { into = *upc::from_name<upc::Language>(given); },
          "The language of what a person reads: en, or cy for Welsh; never of names, codes and help")
      ->check(CLI::IsMember(known))
      ->default_str("en");
}

void write_unchecked(std::ostream& out, upc::Language language, std::string_view before) {
  if (!upc::is_checked(language)) out << before << upc::phrase("unchecked", language) << '\n';
}

}  // namespace upc_cli
