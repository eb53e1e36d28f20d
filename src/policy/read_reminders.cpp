#include "policy/read_reminders.hpp"

#include <algorithm>
#include <array>

#include "deskctl/journal/event.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/read_keys.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

// The text of the completion.
constexpr std::string_view result_word = "result";

// Columns, the result of the work, and every fact that can be asked for.
const std::vector<std::string_view>& askable_words() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> all{name_of(Column::contact), name_of(Column::phone),
                                      result_word};
    for (const FactSpec& fact : fact_table())
      if (fact.asked != AskedWhen::never) all.push_back(fact.name);
    return all;
  }();
  return words;
}
constexpr std::array reports_with_days{"complaints"sv, "month"sv, "callback-sheet"sv};

std::vector<std::string> asked_in(TableReader& reader, std::string_view key,
                                  ConfigProblems& problems) {
  std::vector<std::string> out;
  for (const ConfigValue* value : reader.texts(key)) {
    const auto& words = askable_words();
    if (std::find(words.begin(), words.end(), value->text) != words.end())
      out.push_back(value->text);
    else
      problems.add_unknown_word(*value, "field", {words.begin(), words.end()},
                                ConfigProblems::Place::several);
  }
  return out;
}

// `severity = { late-entry = "warning" }`. No policy may downgrade a finding of an untrustworthy
// ledger.
std::map<CheckRule, Weight> read_weights(const ConfigValue& table, ConfigProblems& problems) {
  std::map<CheckRule, Weight> weights;
  TableReader reader(table, problems);
  for (std::size_t i = 0; i < check_rule_count; ++i) {
    const auto rule = static_cast<CheckRule>(i);
    if (usual_weight(rule) == Weight::error) continue;
    const ConfigValue* value = reader.text(name_of(rule));
    if (value == nullptr) continue;
    if (const auto weight = weight_named(value->text))
      weights[rule] = *weight;
    else
      problems.add_unknown_word(*value, "weight", {"error", "warning", "note"});
  }
  reader.finish();
  return weights;
}

}  // namespace

std::span<const std::string_view> askable() {
  return askable_words();
}

const std::vector<std::string>& Asked::of(std::string_view category) const {
  for (const auto& [name, fields] : by_category)
    if (name == category) return fields;
  return usually;
}

std::vector<Keyword> read_keywords(const ConfigValue& list, ConfigProblems& problems) {
  std::vector<Keyword> keywords;
  for (const ConfigValue& item : list.items) {
    if (item.kind != ConfigValue::Kind::table) {
      problems.add(item, {message::config_wrong_kind, {"keywords"}},
                   Said{message::config_kind_table, {}});
      continue;
    }
    const std::size_t before = problems.count();
    TableReader reader(item, problems);
    Keyword keyword;
    for (const ConfigValue* word : reader.texts("words"))
      if (std::string text = problems.stored_text(*word); !text.empty())
        keyword.words.push_back(std::move(text));
    const ConfigValue* category = reader.text("category");
    if (category != nullptr && is_word(*category, Vocabulary::category, problems))
      keyword.category = category->text;
    const ConfigValue* urgency = reader.text("urgency");
    if (urgency != nullptr && is_word(*urgency, Vocabulary::urgency, problems))
      keyword.urgency = urgency->text;
    reader.finish();
    if (problems.count() == before && keyword.words.empty()) problems.add_missing(item, "words");
    if (problems.count() == before && category == nullptr && urgency == nullptr)
      problems.add_missing(item, "category");
    keywords.push_back(std::move(keyword));
  }
  return keywords;
}

void read_check(const ConfigValue* table, Policy& policy, ConfigProblems& problems) {
  Asked& asked = policy.asked;
  if (table == nullptr) {  // an older policy, without this table
    const std::string contact(name_of(Column::contact)), phone(name_of(Column::phone));
    const std::string owner(name_of(Fact::owner)), result(result_word);
    asked.usually = {contact, phone, result};
    asked.by_category = {
        {std::string(word_of(Category::consult)), {result}},
        {std::string(word_of(Category::complaint)), {contact, phone, owner, result}}};
    return;
  }
  TableReader reader(*table, problems);
  asked.usually = asked_in(reader, "usual", problems);
  for (const std::string_view category : words_of(Vocabulary::category))
    if (reader.member(category) != nullptr)
      asked.by_category.emplace_back(category, asked_in(reader, category, problems));
  if (const ConfigValue* severity = reader.table("severity"))
    policy.weights = read_weights(*severity, problems);
  reader.finish();
}

std::vector<ReportDay> read_report_days(const ConfigValue* table, ConfigProblems& problems) {
  if (table == nullptr) return {{"complaints", 25}};
  std::vector<ReportDay> days;
  TableReader reader(*table, problems);
  if (const ConfigValue* due_day = reader.table("due-day")) {
    TableReader by_report(*due_day, problems);
    for (const std::string_view report : reports_with_days) {
      const ConfigValue* day = by_report.number(report);
      if (day == nullptr) continue;
      if (day->number >= 1 && day->number <= 31)
        days.push_back({std::string(report), static_cast<int>(day->number)});
      else
        problems.add(*day, {message::config_out_of_range, {std::to_string(day->number)}},
                     Said{message::hint_config_range, {"1", "31"}});
    }
    by_report.finish();
  }
  reader.finish();
  return days;
}

}  // namespace deskctl
