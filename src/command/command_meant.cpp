#include "command/command_meant.hpp"

#include <algorithm>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

constexpr std::array families{
    FamilySpec{"report", "rep bb 报表 報表"},
    FamilySpec{"calendar", "cal rl 日历 日曆"},
    FamilySpec{"policy", "rules zd 规则 規則 制度"},
    FamilySpec{"export", "exp dc 导出 匯出"},
};

constexpr std::array shortcuts{
    Shortcut{"bx 报修 報修", Command::log_call, "--category repair"},
    Shortcut{"jix 急修", Command::log_call, "--category repair --urgent"},
    Shortcut{"shfw 售后 售後", Command::log_call, "--category aftersales"},
    Shortcut{"ts 投诉 投訴", Command::log_call, "--category complaint"},
    Shortcut{"zx 咨询 諮詢", Command::log_call, "--category consult"},
    Shortcut{"qz 求助", Command::log_call, "--category help"},
    Shortcut{"fw 服务 服務 特约服务 特約服務", Command::log_call, "--category service"},
    Shortcut{"jy 建议 建議", Command::log_call, "--category suggestion"},
    Shortcut{"by 表扬 表揚", Command::log_call, "--category praise"},
    Shortcut{"ditto sj 同上 事件", Command::log_call, "--incident last"},
    Shortcut{"hj 回访结案 回訪結案", Command::callback, "--close"},
};

constexpr std::string_view of_help = "? 帮助 幫助";
constexpr std::size_t longest_name = 64;

// The words of a name without those of its family: `overdue` of `report overdue`.
std::string_view last_word(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

bool stands_for(std::string_view name, std::string_view aliases, std::string_view typed) {
  if (name == typed) return true;
  for (std::size_t at = aliases.find(typed); at != std::string_view::npos;
       at = aliases.find(typed, at + 1)) {
    const std::size_t end = at + typed.size();
    if ((at == 0 || aliases[at - 1] == ' ') && (end == aliases.size() || aliases[end] == ' '))
      return true;
  }
  return false;
}

bool is_of(const CommandSpec& command, std::string_view family) {
  const std::size_t space = command.name.find(' ');
  return family.empty()
             ? space == std::string_view::npos
             : command.name.substr(0, space) == family && space != std::string_view::npos;
}

const CommandSpec* in_family(std::string_view family, std::string_view typed) {
  if (typed.empty() || typed.size() > longest_name) return nullptr;
  const std::string word = folded(typed);
  for (const CommandSpec& command : command_table())
    if (is_of(command, family) && stands_for(last_word(command.name), command.aliases, word))
      return &command;
  return nullptr;
}

}  // namespace

std::span<const Shortcut> shortcut_table() {
  return shortcuts;
}

const Shortcut* shortcut_meant(std::string_view typed) {
  if (typed.empty() || typed.size() > longest_name) return nullptr;
  const std::string word = folded(typed);
  for (const Shortcut& shortcut : shortcuts)
    if (stands_for("", shortcut.words, word)) return &shortcut;
  return nullptr;
}

std::span<const FamilySpec> family_table() {
  return families;
}

std::vector<std::string_view> words_in(std::string_view cell) {
  std::vector<std::string_view> words;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0) words.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return words;
}

const CommandSpec* command_meant(std::string_view typed) {
  return in_family("", typed);
}

const CommandSpec* command_meant(std::string_view family, std::string_view typed) {
  const std::string_view name = family_meant(family);
  return name.empty() ? nullptr : in_family(name, typed);
}

std::string_view family_meant(std::string_view typed) {
  if (typed.empty() || typed.size() > longest_name) return "";
  const std::string word = folded(typed);
  for (const FamilySpec& family : families)
    if (stands_for(family.name, family.aliases, word)) return family.name;
  return "";
}

bool is_help(std::string_view typed) {
  return !typed.empty() && typed.size() <= longest_name &&
         stands_for("help", of_help, folded(typed));
}

std::string_view help_aliases() {
  return of_help;
}

std::string nearest_command(const std::string& typed) {
  for (const FamilySpec& family : families)
    if (in_family(family.name, typed) != nullptr) return std::string(family.name) + ' ' + typed;
  std::vector<std::string> all{"help"};
  for (const CommandSpec& command : command_table()) all.emplace_back(command.name);
  // Of a name that is cut short no other word is nearer.
  if (std::string whole = completed(typed, all); !whole.empty()) return whole;
  for (const CommandSpec& command : command_table()) {
    const std::size_t space = command.name.rfind(' ');
    const std::string before =
        space == std::string_view::npos ? "" : std::string(command.name.substr(0, space + 1));
    for (const std::string_view alias : words_in(command.aliases))
      all.push_back(before + std::string(alias));
  }
  for (const Shortcut& shortcut : shortcuts)
    for (const std::string_view word : words_in(shortcut.words)) all.emplace_back(word);
  for (const FamilySpec& family : families) {
    all.emplace_back(family.name);
    for (const std::string_view alias : words_in(family.aliases)) all.emplace_back(alias);
  }
  std::string word = folded(typed);
  const std::size_t space = word.find(' ');
  if (const std::string_view family = family_meant(word.substr(0, space)); !family.empty())
    word.replace(0, space, family);
  const std::vector<std::string_view> names(all.begin(), all.end());
  return nearest(word, names);
}

}  // namespace deskctl
