#include "policy/own_words.hpp"

#include <algorithm>

#include "deskctl/journal/book.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/read_keys.hpp"

namespace deskctl {
namespace {

// A name that is a standard word, or that no journal could hold, is refused.
bool may_be_own(const std::string& name, const ConfigValue& table, Vocabulary vocabulary,
                ConfigProblems& problems) {
  const bool standard = rank_of(vocabulary, name).has_value();
  if (!standard && is_plain_token(name)) return true;
  problems.add(table.key_line, table.key_column,
               standard ? Said{message::config_own_standard, {name}}
                        : Said{message::config_own_bad_name, {excerpt(name)}},
               Said{message::hint_config_own_name, {}});
  return false;
}

std::string label_in(TableReader& reader, ConfigProblems& problems) {
  const ConfigValue* label = reader.text("label");
  return label == nullptr ? "" : problems.stored_text(*label);
}

void read_category(const std::string& name, const ConfigValue& table, OwnWords& own,
                   ConfigProblems& problems) {
  if (table.kind != ConfigValue::Kind::table) {
    problems.add(table, {message::config_wrong_kind, {name}}, Said{message::config_kind_table, {}});
    return;
  }
  if (!may_be_own(name, table, Vocabulary::category, problems)) return;
  TableReader reader(table, problems);
  const ConfigValue* like = reader.text("like");
  if (like == nullptr && reader.member("like") == nullptr) problems.add_missing(table, "like");
  OwnWord word{name, "", label_in(reader, problems)};
  if (like != nullptr && is_word(*like, Vocabulary::category, problems)) word.like = like->text;
  reader.finish();
  if (!word.like.empty()) own.categories.push_back(std::move(word));
}

bool names_word(const ClockPolicy& clock, Attribute attribute, const std::string& word) {
  return std::any_of(clock.rules.begin(), clock.rules.end(), [&](const Rule& rule) {
    return std::any_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      return condition.attribute == attribute &&
             std::find(condition.values.begin(), condition.values.end(), word) !=
                 condition.values.end();
    });
  });
}

void extend(ClockPolicy& clock, Attribute attribute, const OwnWord& own) {
  if (names_word(clock, attribute, own.word)) return;
  for (Rule& rule : clock.rules)
    for (Condition& condition : rule.when) {
      auto& values = condition.values;
      if (condition.attribute == attribute &&
          std::find(values.begin(), values.end(), own.like) != values.end())
        values.push_back(own.word);
    }
}

}  // namespace

OwnWords read_own_words(const ConfigValue* categories, const ConfigValue* severities,
                        ConfigProblems& problems) {
  OwnWords own;
  if (categories != nullptr)
    for (const auto& [name, table] : categories->members) read_category(name, table, own, problems);
  if (severities == nullptr) return own;
  for (const auto& [name, row] : severities->members) {
    if (row.kind != ConfigValue::Kind::table) continue;
    const auto above = std::find_if(row.members.begin(), row.members.end(),
                                    [](const ConfigMember& one) { return one.key == "above"; });
    // Its row is read with the others; without `above` its name is a misspelt standard one.
    if (above == row.members.end() || !may_be_own(name, row, Vocabulary::severity, problems))
      continue;
    const auto standard = words_of(Vocabulary::severity);
    if (!is_word(above->value, Vocabulary::severity, problems)) continue;
    if (above->value.text == standard.back()) {
      problems.add(above->value, {message::config_own_above_all, {std::string(standard.back())}},
                   Said{message::hint_config_own_above, {}});
      continue;
    }
    OwnWord word{name, above->value.text, ""};
    for (const auto& [key, value] : row.members)
      if (key == "label" && value.kind == ConfigValue::Kind::text)
        word.label = problems.stored_text(value);
    own.severities.push_back(std::move(word));
  }
  return own;
}

void extend_conditions(ClockPolicy& clock, const OwnWords& own) {
  for (const OwnWord& word : own.categories) extend(clock, Attribute::category, word);
  for (const OwnWord& word : own.severities) extend(clock, Attribute::severity, word);
}

}  // namespace deskctl
