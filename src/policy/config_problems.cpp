#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/sign.hpp"
#include "policy/config.hpp"
#include "policy/meant.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

// A value of another kind that can only be meant as one of `kind`: "3" for 3, "yes" for true.
std::optional<std::string> meant_as(ConfigValue::Kind kind, const ConfigValue& value) {
  using Kind = ConfigValue::Kind;
  if (kind == Kind::number && (value.kind == Kind::text || value.kind == Kind::fraction))
    return number_meant(value.text);
  if (kind == Kind::flag) {
    if (value.kind == Kind::text) return flag_meant(value.text);
    if (value.kind == Kind::number && value.number == 1) return "true";
    if (value.kind == Kind::number && value.number == 0) return "false";
  }
  if (kind == Kind::text) {
    if (value.kind == Kind::moment) return quoted(value.text);
    if (value.kind == Kind::list && value.items.size() == 1 &&
        value.items.front().kind == Kind::text)
      return quoted(value.items.front().text);
  }
  return std::nullopt;
}

Said kind_name(ConfigValue::Kind kind) {
  switch (kind) {
    case ConfigValue::Kind::text:
      return {message::config_kind_text, {}};
    case ConfigValue::Kind::number:
      return {message::config_kind_number, {}};
    case ConfigValue::Kind::flag:
      return {message::config_kind_flag, {}};
    case ConfigValue::Kind::list:
      return {message::config_kind_list, {}};
    default:
      return {message::config_kind_table, {}};
  }
}

}  // namespace

std::size_t start_of_line(std::string_view text, std::size_t number) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i < number && begin < text.size(); ++i)
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  return begin;
}

void ConfigProblems::add(int line, int column, Said what, std::optional<Said> hint) {
  if (line == 0 || !shows_more()) return put(line, 0, {}, std::move(what), std::move(hint));
  std::string_view source =
      std::string_view(text_).substr(start_of_line(text_, static_cast<std::size_t>(line)));
  if (line == 1 && source.starts_with(byte_order_mark))
    source.remove_prefix(byte_order_mark.size());
  source = source.substr(0, source.find('\n'));
  // toml++ counts characters; problems count bytes.
  std::size_t at = 0;
  for (int i = 1; i < column && at < source.size(); ++i) do
      ++at;
    while (at < source.size() && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U);
  put(line, column > 0 ? static_cast<int>(at) + 1 : 0, source, std::move(what), std::move(hint));
}

void ConfigProblems::add_at(std::size_t byte, Said what, std::optional<Said> hint) {
  const std::string_view text = text_;
  const std::size_t before = text.substr(0, byte).rfind('\n');
  std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  if (begin == 0 && text.starts_with(byte_order_mark)) begin = byte_order_mark.size();
  const auto line =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  std::string_view source;
  if (shows_more()) source = text.substr(begin, text.find('\n', begin) - begin);
  put(static_cast<int>(line) + 1, static_cast<int>(byte - std::min(byte, begin)) + 1, source,
      std::move(what), std::move(hint));
}

bool ConfigProblems::shows_more() const {
  // A text of one long line full of mistakes would otherwise be copied for each of them.
  constexpr std::size_t most_bytes_shown = 4 * 1024 * 1024;
  return problems_.size() < most_shown_lines && shown_bytes_ < most_bytes_shown;
}

void ConfigProblems::put(int line, int column, std::string_view source, Said what,
                         std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file_;
  problem.line = line;
  problem.column = column;
  problem.source_line = revealed(source);
  shown_bytes_ += source.size();
  problems_.push_back(std::move(problem));
}

void ConfigProblems::add_unknown_word(const ConfigValue& at, std::string_view what,
                                      const std::vector<std::string_view>& words, Place place) {
  if (place == Place::several) {
    std::vector<std::string> names = names_in(at.text, true);
    for (std::string& name : names) name = word_meant(name, what, words);
    if (std::find(names.begin(), names.end(), "") == names.end() && add_no_list(at, names)) return;
  }
  const std::string meant = word_meant(at.text, what, words);
  const std::string near = nearest(at.text, words);
  std::vector<std::string> all(words.begin(), words.end());
  Said hint{message::hint_one_of, {joined(all)}};
  if (!near.empty()) hint = {message::hint_did_you_mean, {near}};
  if (!meant.empty()) hint = write_this(quoted(meant));
  add(at, {message::config_unknown_word, {excerpt(at.text), std::string(what)}, {"", "kind"}},
      std::move(hint));
}

bool ConfigProblems::add_no_list(const ConfigValue& at, const std::vector<std::string>& names) {
  if (names.size() < 2) return false;
  const std::string items = items_of(names);
  add(at, {message::config_slip_no_list, {}}, write_this(at.in_list() ? items : '[' + items + ']'));
  return true;
}

void ConfigProblems::forget_missing(const std::vector<std::string>& keys, std::size_t first) {
  if (keys.empty() || first >= count()) return;
  const auto is_forgotten = [&](const Problem& problem) {
    return problem.what.message == message::config_key_missing &&
           std::find(keys.begin(), keys.end(), problem.what.values.front()) != keys.end();
  };
  problems_.erase(std::remove_if(problems_.begin() + static_cast<std::ptrdiff_t>(first),
                                 problems_.end(), is_forgotten),
                  problems_.end());
}

void ConfigProblems::add_no_effect(const ConfigValue& value, std::string_view key,
                                   std::string_view other) {
  add(value, {message::config_no_effect_beside, {std::string(key), std::string(other)}},
      Said{message::hint_config_take_out, {}});
}

void ConfigProblems::add_missing(const ConfigValue& at, std::string_view key) {
  add(at, {message::config_key_missing, {std::string(key)}},
      Said{message::hint_config_key_missing, {std::string(key) + " = \"…\""}});
}

std::string ConfigProblems::stored_text(const ConfigValue& value) {
  const auto flaw = typed_flaw(value.text);
  if (!flaw) return clean_text(value.text);
  add(value, describe(*flaw), Said{message::hint_text_control_character, {}});
  return "";
}

void ConfigProblems::throw_if_any() {
  if (problems_.empty()) return;
  std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  throw Refused(Exit::config, std::move(problems_));
}

const ConfigValue* TableReader::member(std::string_view key) {
  asked_.push_back(key);
  for (const auto& [name, value] : table_.members)
    if (name == key) return &value;
  return nullptr;
}

const ConfigValue* TableReader::of_kind(std::string_view key, ConfigValue::Kind kind) {
  const ConfigValue* value = member(key);
  if (value == nullptr || value->kind == kind) return value;
  const auto meant = meant_as(kind, *value);
  problems_.add(*value, {message::config_wrong_kind, {std::string(key)}},
                meant ? write_this(*meant) : kind_name(kind));
  return nullptr;
}

const ConfigValue* TableReader::text(std::string_view key) {
  return of_kind(key, ConfigValue::Kind::text);
}
const ConfigValue* TableReader::number(std::string_view key) {
  return of_kind(key, ConfigValue::Kind::number);
}
const ConfigValue* TableReader::flag(std::string_view key) {
  return of_kind(key, ConfigValue::Kind::flag);
}
const ConfigValue* TableReader::table(std::string_view key) {
  return of_kind(key, ConfigValue::Kind::table);
}
const ConfigValue* TableReader::list(std::string_view key) {
  return of_kind(key, ConfigValue::Kind::list);
}

std::vector<const ConfigValue*> TableReader::texts(std::string_view key) {
  const ConfigValue* value = member(key);
  std::vector<const ConfigValue*> out;
  if (value == nullptr) return out;
  if (value->kind == ConfigValue::Kind::text) return {value};
  if (value->kind != ConfigValue::Kind::list) {
    problems_.add(*value, {message::config_wrong_kind, {std::string(key)}},
                  Said{message::config_kind_texts, {}});
    return out;
  }
  for (const ConfigValue& item : value->items) {
    if (item.kind == ConfigValue::Kind::text)
      out.push_back(&item);
    else
      problems_.add(item, {message::config_wrong_kind, {std::string(key)}},
                    Said{message::config_kind_texts, {}});
  }
  return out;
}

bool TableReader::finish() {
  bool all_known = true;
  std::vector<std::string> misspelt;
  std::vector<std::string_view> known;  // the same key may be asked for in several ways
  for (const std::string_view key : asked_)
    if (std::find(known.begin(), known.end(), key) == known.end()) known.push_back(key);
  for (const auto& [name, value] : table_.members) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    all_known = false;
    const std::string meant = word_meant(name, "", known);
    const std::string near = meant.empty() ? nearest(name, known) : meant;
    if (!near.empty() && std::find(misspelt.begin(), misspelt.end(), near) == misspelt.end())
      misspelt.push_back(near);
    std::vector<std::string> all(known.begin(), known.end());
    Said hint{message::hint_one_of, {joined(all)}};
    if (!near.empty()) hint = {message::hint_did_you_mean, {near}};
    if (!meant.empty()) hint = write_this(meant);
    problems_.add(value.key_line, value.key_column, {message::config_unknown_key, {excerpt(name)}},
                  std::move(hint));
  }
  problems_.forget_missing(misspelt, first_problem_);
  return all_known;
}

}  // namespace deskctl
