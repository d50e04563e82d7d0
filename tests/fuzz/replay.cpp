// SPDX-License-Identifier: BSL-1.0
//
// Replays the corpus without a fuzzer: what has ever been found stays found.
// Usage: PROGRAM CORPUS (a folder with a folder for each target)
#include "targets.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::filesystem::path corpus(arguments[1]);
  for (const upc_fuzz::Target& target : upc_fuzz::targets) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / target.name)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      std::ifstream in(file, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      // What it ends in is on the screen, if it ends here.
      std::fprintf(stderr, "%s\n", file.c_str());
      target.run(bytes);
    }
    std::printf("%s: %zu inputs\n", std::string(target.name).c_str(), files.size());
    if (files.empty()) return 1;
  }
  // And what is not even a file.
  for (const upc_fuzz::Target& target : upc_fuzz::targets) target.run({});
  return 0;
}
