#include "policy/read_teams.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

bool ends_with_a_unit(const std::string& name) {
  constexpr std::array<std::string_view, 9> units{"部", "组", "組", "队", "隊",
                                                  "班", "科", "处", "處"};
  return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
    return name.size() > unit.size() && name.ends_with(unit);
  });
}

// `工程部 绿化部` are two, `保洁 部` in a list is one.
std::vector<std::string> teams_in(const ConfigValue& value) {
  std::vector<std::string> names = names_in(value.text, true);
  if (!value.in_list() || std::all_of(names.begin(), names.end(), ends_with_a_unit)) return names;
  return names_in(value.text, false);
}

bool refuse_several(const ConfigValue& value, ConfigProblems& problems) {
  const std::vector<std::string> names = teams_in(value);
  // Parted by spaces alone, it may be one name after all.
  if (names.size() < 2 || value.in_list() || names_in(value.text, false).size() > 1)
    return problems.add_no_list(value, names);
  problems.add(
      value, {message::config_slip_no_list, {}},
      Said{message::hint_config_list_or_one,
           {excerpt('[' + items_of(names) + ']'), excerpt('[' + quoted(value.text) + ']')}});
  return true;
}

}  // namespace

std::vector<std::string> read_teams(TableReader& reader, ConfigProblems& problems) {
  std::vector<std::string> teams;
  std::set<std::string_view> seen;
  for (const ConfigValue* value : reader.texts("teams")) {
    if (refuse_several(*value, problems)) continue;
    if (value->text.empty())
      problems.add(*value, {message::journal_field_missing, {"teams"}},
                   Said{message::hint_config_slip_take_out, {}});
    else if (!seen.insert(value->text).second)
      problems.add(*value, {message::config_listed_twice, {excerpt(value->text)}},
                   Said{message::hint_config_slip_take_out, {}});
    teams.push_back(value->text);
  }
  return teams;
}

}  // namespace deskctl
