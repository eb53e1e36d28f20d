// Files and folders are compared by identity (device and inode), not by name, because links, `..`,
// bind mounts and case-insensitive file systems give one file many names.
#include "files/own_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/message/files_messages.hpp"
#include "files/output.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> own_folders{"ledger", "registers", "holidays",
                                                      "policies"};
constexpr std::array<std::string_view, 9> own_names{"desk.toml",  "policy.toml", "policy-tests.csv",
                                                    ".lock",      ".gitignore",  ".gitattributes",
                                                    "README.txt", "units.csv",   "prices.csv"};

using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity_of(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

// The folder of a file and all folders above it, with links resolved.
std::vector<fs::path> folders_above(const fs::path& file) {
  std::error_code error;
  fs::path at = fs::canonical(file.has_parent_path() ? file.parent_path() : ".", error);
  std::vector<fs::path> folders;
  if (error) return folders;  // nothing can be written there
  for (; at.has_relative_path(); at = at.parent_path()) folders.push_back(at);
  folders.push_back(at);
  return folders;
}

bool holds_file(const fs::path& folder, const Identity& file) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error))
    if (identity_of(at->path()) == file) return true;
  return false;
}

bool is_part_of(const fs::path& desk, const fs::path& file) {
  // Its folders too, whether they are there yet or not.
  const auto is_own_name = [&](const std::string& name) {
    return std::find(own_names.begin(), own_names.end(), name) != own_names.end() ||
           std::find(own_folders.begin(), own_folders.end(), name) != own_folders.end();
  };
  const std::vector<fs::path> above = folders_above(file);
  if (above.empty()) return false;
  if (is_own_name(file.filename().string()) && identity_of(above.front()) == identity_of(desk))
    return true;
  const std::optional<Identity> there = identity_of(file);
  for (const std::string_view name : own_names)
    if (there && identity_of(desk / name) == there) return true;
  for (const std::string_view name : own_folders) {
    const std::optional<Identity> own = identity_of(desk / name);
    if (!own) continue;
    if (there == own) return true;
    for (const fs::path& folder : above)
      if (identity_of(folder) == own) return true;
    if (there && holds_file(desk / name, *there)) return true;
  }
  return false;
}

}  // namespace

void refuse_own_file(const std::string& path, const std::string& desk) {
  // A folder is looked up as a file in it, so that it is itself among the folders above; one that
  // is to be made, as a file of its name.
  const std::string asked =
      is_folder(path) ? path + "/." : path.substr(0, path.find_last_not_of('/') + 1);
  // For a link, its target is checked too, whether it exists or not: the link would be replaced,
  // but its user means the target.
  std::vector<fs::path> files{asked};
  constexpr std::size_t most_links = 40;
  for (std::error_code error; files.size() < most_links;) {
    const fs::path target = fs::read_symlink(files.back(), error);
    if (error) break;
    files.push_back(files.back().parent_path() / target);
  }
  for (const fs::path& file : files) {
    std::vector<fs::path> desks = folders_above(file);
    std::erase_if(desks, [](const fs::path& at) { return !identity_of(at / "desk.toml"); });
    if (!desk.empty()) desks.emplace_back(desk);
    for (const fs::path& at : desks)
      if (is_part_of(at, file))
        refuse(Exit::cannot_create, message::file_own, {path}, Said{message::hint_file_own, {}});
  }
}

void check_output_path(const std::string& path, const std::string& desk) {
  refuse_own_file(path, desk);
  if (!is_folder(path)) check_replaceable(path);
}

}  // namespace deskctl
