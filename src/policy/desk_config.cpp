#include "deskctl/policy/desk_config.hpp"

#include <algorithm>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/claim_messages.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/config.hpp"
#include "policy/look_alike.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

bool matches(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() != '#')
    return !text.empty() && text.front() == pattern.front() &&
           matches(pattern.substr(1), text.substr(1));
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  return digits > 0 && matches(pattern.substr(1), text.substr(digits));
}

void read_staff(TableReader& reader, ConfigProblems& problems, DeskConfig& config) {
  const ConfigValue* list = reader.member("staff");
  if (list != nullptr && list->kind == ConfigValue::Kind::table && !list->members.empty()) {
    problems.add(*list, {message::config_wrong_kind, {"staff"}}, write_this("[[staff]]"));
    return;
  }
  list = reader.list("staff");
  if (list == nullptr) return;
  const auto roles = words_of(Vocabulary::role);
  for (const ConfigValue& item : list->items) {
    if (item.kind != ConfigValue::Kind::table) {
      problems.add(item, {message::config_wrong_kind, {"staff"}},
                   item.kind == ConfigValue::Kind::text
                       ? write_this("{ name = " + quoted(item.text) + " }")
                       : Said{message::config_kind_table, {}});
      continue;
    }
    TableReader member(item, problems);
    StaffMember person;
    const ConfigValue* name = member.text("name");
    if (name != nullptr && !name->text.empty())
      person.name = problems.stored_text(*name);
    else if (name != nullptr || member.member("name") == nullptr)
      problems.add_missing(item, "name");
    const ConfigValue* role = member.text("role");
    person.role = role == nullptr ? std::string(word_of(Role::desk)) : role->text;
    if (role != nullptr && !rank_of(Vocabulary::role, role->text))
      problems.add_unknown_word(*role, "role", {roles.begin(), roles.end()});
    member.finish();
    if (!person.name.empty() && config.find_staff(person.name) != nullptr)
      problems.add(item, {message::config_staff_twice, {person.name}},
                   Said{message::hint_config_staff_twice, {}});
    config.staff.push_back(std::move(person));
  }
}

// `n` and `Ｎ` are meant as `N`.
Said code_hint(std::string_view text) {
  std::string meant = with_plain_signs(text);
  for (char& c : meant)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return DeskCode::parse(meant) ? write_this(quoted(meant)) : Said{message::hint_config_code, {}};
}

// `machine = "…"` for one writing machine, `machines = { N = "…" }` if each desk has its own.
void read_machines(TableReader& reader, ConfigProblems& problems, DeskConfig& config) {
  const auto add = [&](const ConfigValue& value, DeskCode code) {
    const bool is_name = value.kind == ConfigValue::Kind::text && value.text.size() == 16 &&
                         value.text.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_name)
      problems.add(value, {message::config_bad_machine, {excerpt(value.text)}},
                   Said{message::hint_config_machine, {}});
    config.machines.push_back({code, value.text});
  };
  const ConfigValue* one = reader.text("machine");
  if (one != nullptr) add(*one, config.code);
  const ConfigValue* several = reader.table("machines");
  if (several == nullptr) return;
  if (one != nullptr)
    problems.add(*several, {message::config_machine_or_machines, {}},
                 Said{message::hint_config_machine, {}});
  for (const ConfigMember& member : several->members) {
    const auto code = DeskCode::parse(member.key);
    if (!code)
      problems.add(member.value.key_line, member.value.key_column,
                   {message::config_bad_code, {excerpt(member.key)}},
                   Said{message::hint_config_code, {}});
    add(member.value, code.value_or(DeskCode{}));
  }
}

}  // namespace

const StaffMember* DeskConfig::find_staff(std::string_view person) const {
  for (const StaffMember& member : staff)
    if (member.name == person) return &member;
  return nullptr;
}

bool DeskConfig::usual_location(std::string_view location) const {
  return locations.empty() ||
         std::any_of(locations.begin(), locations.end(),
                     [&](const auto& pattern) { return matches(pattern, location); });
}

bool DeskConfig::is_home(std::string_view location) const {
  const std::string plain = folded(location);
  return !plain.empty() && is_digit(plain.back()) && usual_location(plain);
}

DeskConfig parse_desk_config(const std::string& text, const std::string& file) {
  ConfigProblems problems(file, text);
  const ConfigValue root = parse_config(text, file);
  TableReader reader(root, problems);
  DeskConfig config;
  config.file = file;
  if (const ConfigValue* name = reader.text("name")) config.name = problems.stored_text(*name);

  const ConfigValue* zone_name = reader.text("time-zone");
  const std::string zone_text = zone_name == nullptr ? "Asia/Shanghai" : zone_name->text;
  if (const auto zone = Zone::find(zone_text))
    config.zone = *zone;
  else
    add_bad_zone(zone_name == nullptr ? root : *zone_name, zone_text, problems);

  if (const ConfigValue* language = reader.text("language")) {
    config.language = language_of(language->text);
    if (tag_of(*config.language) != language->text)
      problems.add_unknown_word(*language, "language", {"en", "zh-CN", "zh-TW"});
  }
  if (const ConfigValue* code = reader.text("code")) {
    const auto parsed = DeskCode::parse(code->text);
    if (!parsed)
      problems.add(*code, {message::config_bad_code, {excerpt(code->text)}}, code_hint(code->text));
    config.code = parsed.value_or(DeskCode{});
  }
  read_machines(reader, problems, config);
  if (const ConfigValue* answers = reader.text("answers")) {
    config.short_answers = answers->text == "short";
    if (!config.short_answers && answers->text != "full")
      problems.add_unknown_word(*answers, "answers", {"full", "short"});
  }
  if (const ConfigValue* flag = reader.flag("network-folder")) config.network_folder = flag->flag;
  constexpr long long most_households = 10'000'000;
  config.households = number_in(reader, "households", 1, most_households, problems);
  for (const ConfigValue* pattern : reader.texts("locations"))
    config.locations.push_back(pattern->text);
  read_staff(reader, problems, config);
  reader.finish();
  problems.throw_if_any();
  return config;
}

}  // namespace deskctl
