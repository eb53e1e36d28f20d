#define TOML_IMPLEMENTATION
#include "policy/config.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_bytes = 1024 * 1024;
constexpr int deepest = 32;

Said kind_name(ConfigValue::Kind kind) {
  switch (kind) {
    case ConfigValue::Kind::text:
      return {Message::config_kind_text, {}};
    case ConfigValue::Kind::number:
      return {Message::config_kind_number, {}};
    case ConfigValue::Kind::flag:
      return {Message::config_kind_flag, {}};
    case ConfigValue::Kind::list:
      return {Message::config_kind_list, {}};
    default:
      return {Message::config_kind_table, {}};
  }
}

int to_int(toml::source_index index) {
  return static_cast<int>(index);
}

ConfigValue convert(const toml::node& node);

ConfigValue convert_table(const toml::table& table) {
  ConfigValue value;
  value.kind = ConfigValue::Kind::table;
  for (const auto& [key, child] : table) {
    ConfigValue member = convert(child);
    member.key_line = to_int(key.source().begin.line);
    member.key_column = to_int(key.source().begin.column);
    value.members.push_back({std::string(key.str()), std::move(member)});
  }
  // toml++ sorts by key; people read a policy in the order in which they wrote it.
  std::stable_sort(value.members.begin(), value.members.end(), [](const auto& a, const auto& b) {
    return std::pair(a.value.key_line, a.value.key_column) <
           std::pair(b.value.key_line, b.value.key_column);
  });
  return value;
}

ConfigValue convert(const toml::node& node) {
  ConfigValue value;
  if (const auto* table = node.as_table()) {
    value = convert_table(*table);
  } else if (const auto* array = node.as_array()) {
    value.kind = ConfigValue::Kind::list;
    for (const toml::node& item : *array) value.items.push_back(convert(item));
  } else if (const auto* text = node.as_string()) {
    value.kind = ConfigValue::Kind::text;
    value.text = text->get();
  } else if (const auto* number = node.as_integer()) {
    value.kind = ConfigValue::Kind::number;
    value.number = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.kind = ConfigValue::Kind::flag;
    value.flag = flag->get();
  }
  value.line = to_int(node.source().begin.line);
  value.column = to_int(node.source().begin.column);
  return value;
}

// toml++ recurses for each level, so the depth is bounded before it sees the text.
bool too_deep(const std::string& text) {
  int depth = 0;
  char quote = '\0';
  int dots = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') dots = 0;
    if (quote != '\0') {
      if (c == '\\' && quote == '"')
        ++i;
      else if (c == quote || c == '\n')
        quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '#') {
      while (i + 1 < text.size() && text[i + 1] != '\n') ++i;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest) return true;
    } else if (c == ']' || c == '}') {
      depth = std::max(0, depth - 1);
    } else if (c == '.' && ++dots > deepest) {
      return true;
    }
  }
  return false;
}

// toml++ tells what went wrong in words only.
Message hint_for(std::string_view description) {
  const auto says = [&](std::string_view words) {
    return description.find(words) != std::string_view::npos;
  };
  if (says("utf-8")) return Message::hint_text_encoding;
  return says("redefine") ? Message::hint_config_stands_twice : Message::hint_config_not_toml;
}

}  // namespace

ConfigValue parse_config(const std::string& text, const std::string& file) {
  ConfigProblems problems(file, text);
  if (text.size() > most_bytes || too_deep(text)) {
    problems.add(0, 0, {Message::config_too_large, {}}, Said{Message::hint_config_too_large, {}});
    problems.throw_if_any();
  }
  try {
    return convert(toml::parse(std::string_view(text), std::string_view(file)));
  } catch (const toml::parse_error& error) {
    problems.add(to_int(error.source().begin.line), to_int(error.source().begin.column),
                 {Message::config_not_toml, {printable(error.description())}},
                 Said{hint_for(error.description()), {}});
    problems.throw_if_any();
  }
  return {};
}

void ConfigProblems::add(int line, int column, Said what, std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file_;
  problem.line = line;
  std::size_t begin = 0;
  for (int i = 1; i < line && begin != std::string::npos; ++i) {
    begin = text_.find('\n', begin);
    if (begin != std::string::npos) ++begin;
  }
  if (line > 0 && begin != std::string::npos) {
    const std::string_view rest = std::string_view(text_).substr(begin);
    const std::string_view source = rest.substr(0, rest.find('\n'));
    problem.source_line = revealed(source);
    // toml++ counts characters; problems count bytes.
    std::size_t at = 0;
    for (int i = 1; i < column && at < source.size(); ++i) do
        ++at;
      while (at < source.size() && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U);
    problem.column = column > 0 ? static_cast<int>(at) + 1 : 0;
  }
  problems_.push_back(std::move(problem));
}

void ConfigProblems::add_unknown_word(const ConfigValue& at, std::string_view what,
                                      const std::vector<std::string_view>& words) {
  const std::string near = nearest(at.text, words);
  std::vector<std::string> all(words.begin(), words.end());
  add(at, {Message::config_unknown_word, {excerpt(at.text), std::string(what)}},
      near.empty() ? Said{Message::hint_one_of, {joined(all)}}
                   : Said{Message::hint_did_you_mean, {near}});
}

void ConfigProblems::add_missing(const ConfigValue& at, std::string_view key) {
  add(at, {Message::config_key_missing, {std::string(key)}},
      Said{Message::hint_config_key_missing, {std::string(key) + " = \"…\""}});
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
  problems_.add(*value, {Message::config_wrong_kind, {std::string(key)}}, kind_name(kind));
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
    problems_.add(*value, {Message::config_wrong_kind, {std::string(key)}},
                  Said{Message::config_kind_texts, {}});
    return out;
  }
  for (const ConfigValue& item : value->items) {
    if (item.kind == ConfigValue::Kind::text)
      out.push_back(&item);
    else
      problems_.add(item, {Message::config_wrong_kind, {std::string(key)}},
                    Said{Message::config_kind_texts, {}});
  }
  return out;
}

void TableReader::finish() {
  for (const auto& [name, value] : table_.members) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const std::string near = nearest(name, asked_);
    std::vector<std::string> all(asked_.begin(), asked_.end());
    problems_.add(value.key_line, value.key_column, {Message::config_unknown_key, {excerpt(name)}},
                  near.empty() ? Said{Message::hint_one_of, {joined(all)}}
                               : Said{Message::hint_did_you_mean, {near}});
  }
}

}  // namespace deskctl
