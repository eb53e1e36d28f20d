#include "command/team_meant.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "command/command_meant.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"

namespace deskctl {
namespace {

// How the manuals' teams are called in speech. A desk's own team of such a name comes first.
struct Called {
  std::string_view team;
  std::string_view names;
};
constexpr std::array called{
    Called{"eng", "engineering maintenance 工程 维修 維修 机电 機電"},
    Called{"env", "environment cleaning 环境 環境 保洁 保潔 清洁 清潔"},
    Called{"security", "guards 秩序 保安 安保 安管"},
    Called{"contractor", "contractors 维保 維保 维保单位 維保單位 外包 承包商"},
    Called{"aftersales", "after-sales 售后 售後"},
};
constexpr std::array endings{"部门", "部門", "班组", "班組", "部", "班", "组", "組", "队", "隊"};

bool is_called(std::string_view name, const Called& one) {
  const auto names = words_in(one.names);
  const auto is = [&](std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  return is(name) || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return name.ends_with(ending) && is(name.substr(0, name.size() - ending.size()));
         });
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::string team_meant(Session& session, const std::string& typed) {
  const auto& teams = session.desk().policy.teams;
  const auto known = [&](std::string_view team) {
    return std::find(teams.begin(), teams.end(), team) != teams.end();
  };
  if (teams.empty() || known(typed)) return typed;
  const std::string name = folded(typed);
  for (const std::string& team : teams) {
    if (folded(team) == name) return team;
    for (const Language language : {Language::english, Language::simplified, Language::traditional})
      if (folded(label(language, "team", team)) == name) return team;
  }
  for (const Called& one : called)
    if (known(one.team) && is_called(name, one)) return std::string(one.team);
  const std::vector<std::string_view> words(teams.begin(), teams.end());
  const std::string near = nearest(name, words);
  // Teams may differ by their number alone, and a sign of Chinese is a word.
  if (!near.empty() && is_ascii(name) && !has_digit(name))
    refuse(message::use_team_slip, {printable(typed)}, {message::hint_team_slip, {near}});
  session.note(near.empty() ? message::note_unknown_team : message::note_team_did_you_mean,
               {printable(typed), near.empty() ? joined(teams) : near});
  return typed;
}

}  // namespace deskctl
