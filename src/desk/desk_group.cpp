#include "desk/desk_group.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>

#include "desk/desk.hpp"
#include "deskctl/message/desks_messages.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

namespace fs = std::filesystem;

std::string path_below(const std::string& path, const std::string& name) {
  return path + (path.ends_with('/') ? "" : "/") + name;
}

// A part that cannot be looked at is not missing: opening the desk will say why.
bool may_be_there(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

bool has_part_of_desk(const std::string& path) {
  return may_be_there(path_below(path, "desk.toml")) ||
         may_be_there(path_below(path, "policy.toml")) ||
         may_be_there(path_below(path, ledger_folder));
}

bool is_link(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

bool leads_nowhere(const std::string& path) {
  struct stat status {};
  return is_link(path) && stat(path.c_str(), &status) != 0;
}

std::vector<std::string> names_in(const std::string& folder) {
  const auto close = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close)> stream(opendir(folder.c_str()), close);
  const auto refuse_folder = [&](int error) {
    refuse_system(exit_for(error), message::desks_cannot_list, folder, error,
                  Said{message::hint_desks_folder, {}});
  };
  if (!stream) refuse_folder(errno);
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = readdir(stream.get()))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  if (errno != 0) refuse_folder(errno);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<DeskInGroup> all_in(const std::string& folder) {
  std::vector<DeskInGroup> desks;
  for (const std::string& name : names_in(folder)) {
    const std::string path = path_below(folder, name);
    if (has_part_of_desk(path) || leads_nowhere(path)) desks.push_back({name, path});
  }
  return desks;
}

}  // namespace

DeskGroup desks_in(const std::string& folder) {
  std::vector<DeskInGroup> all = all_in(folder);
  if (all.empty()) {
    if (has_part_of_desk(folder))
      refuse(Exit::no_desk, message::desks_is_desk, {folder},
             Said{message::hint_desks_is_desk, {}});
    refuse(Exit::no_desk, message::desks_none_here, {folder}, Said{message::hint_desks_folder, {}});
  }
  // A folder's own name goes before a link's.
  std::stable_partition(all.begin(), all.end(),
                        [](const DeskInGroup& desk) { return !is_link(desk.path); });
  DeskGroup group;
  std::map<std::pair<dev_t, ino_t>, std::string> known;
  for (const DeskInGroup& desk : all) {
    struct stat status {};
    if (stat(desk.path.c_str(), &status) == 0) {
      const auto [found, is_new] = known.try_emplace({status.st_dev, status.st_ino}, desk.name);
      if (!is_new) {
        group.same.emplace_back(found->second, desk.name);
        continue;
      }
    }
    group.desks.push_back(desk);
  }
  std::sort(group.desks.begin(), group.desks.end(),
            [](const DeskInGroup& a, const DeskInGroup& b) { return a.name < b.name; });
  return group;
}

std::string group_name(const std::string& folder) {
  std::error_code error;
  const fs::path real = fs::canonical(folder, error);
  return error || !real.has_filename() ? folder : real.filename().string();
}

std::optional<Language> group_language(const std::string& folder) {
  try {
    for (const DeskInGroup& desk : all_in(folder)) {
      try {
        if (const auto language = read_desk_config(Folder::open(desk.path)).language)
          return language;
      } catch (const Refused&) {
        continue;  // its line will say so
      }
    }
  } catch (const Refused&) {
    return std::nullopt;  // the command reports that
  }
  return std::nullopt;
}

}  // namespace deskctl
