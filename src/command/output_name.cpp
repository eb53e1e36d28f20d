#include "command/output_name.hpp"

#include <algorithm>

#include "command/command_table.hpp"
#include "desk/desk_group.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_part = 60;  // bytes: three parts and a date fit into a name

bool is_plain(const Character& character) {
  constexpr std::string_view special = "/\\:*?\"<>|'`$&;!#%(){}[]~";
  const std::int32_t code = character.code;
  if (code <= ' ' || acts_on_terminals(code) || code == 0x3000) return false;
  return code > 0x7E || special.find(static_cast<char>(code)) == std::string_view::npos;
}

}  // namespace

std::string output_stem(Session& session) {
  std::string label = session.output().label;
  if (label.empty()) label = format_day(session.zone().day(session.now()));
  std::string name = std::string(name_of(session.arguments().command)) + '-' + label;
  std::replace(name.begin(), name.end(), ' ', '-');
  const std::string whose = session.arguments().has(Option::desks)
                                ? group_name(session.arguments().value(Option::desks))
                                : session.desk().config.name;
  return part_of_file_name(whose) + '-' + name;
}

std::string output_ending(const Session& session) {
  return std::string(ending_of(session.format()));
}

std::string path_in(const std::string& folder, const std::string& name) {
  return folder + (folder.ends_with('/') ? "" : "/") + name;
}

std::string part_of_file_name(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (out.size() + next.length > longest_part) break;
    const bool hides = out.empty() && next.code == '.';
    if (is_plain(next) && !hides)
      out += text.substr(0, next.length);
    else
      out += '-';
    text.remove_prefix(next.length);
  }
  return out.empty() ? "-" : out;
}

}  // namespace deskctl
