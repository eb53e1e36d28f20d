#include "command/split.hpp"

#include <algorithm>

#include "command/output_name.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/text/crc32.hpp"
#include "files/output.hpp"

namespace deskctl {

std::optional<SplitBy> split_option(const Session& session) {
  const std::string typed = session.arguments().value(Option::split);
  if (typed.empty()) return std::nullopt;
  const std::string folder = session.arguments().value(Option::output);
  if (folder.empty() || !is_folder(folder))
    refuse(message::use_split_needs_folder, {}, {message::hint_split_folder, {}});
  if (typed == "owner") return SplitBy::owner;
  return typed == "role" ? SplitBy::role : SplitBy::team;
}

std::string list_of(const Acting& acting, SplitBy by) {
  if (by == SplitBy::role) return acting.role;
  if (by == SplitBy::owner) return acting.owner.empty() ? "no-owner" : acting.owner;
  return acting.team.empty() ? std::string(word_of(Role::desk)) : acting.team;
}

void add_split_file(Session& session, const std::string& who, std::string data) {
  const std::string folder = session.arguments().value(Option::output);
  const std::string before = output_stem(session) + '-';
  const std::string ending = output_ending(session);
  std::string path = path_in(folder, before + part_of_file_name(who) + ending);
  auto& files = session.output().files;
  // Two names may differ in nothing but what a file name cannot show.
  if (std::any_of(files.begin(), files.end(),
                  [&](const OutputFile& other) { return other.path == path; }))
    path = path_in(folder, before + part_of_file_name(who) + '-' + crc32_of(who) + ending);
  files.push_back({std::move(path), std::move(data)});
}

}  // namespace deskctl
