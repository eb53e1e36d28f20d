// Runs every target over its part of the corpus: replay FOLDER. What it names last is at fault.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  for (const deskctl::fuzz::Target& target : deskctl::fuzz::targets)
    for (const fs::path& file : files_in(fs::path(argv[1]) / target.name)) {
      std::printf("%s\n", file.c_str());
      std::fflush(stdout);
      target.run(bytes_of(file));
    }
  return 0;
}
