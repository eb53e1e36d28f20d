#include "policy/read_register.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/own_registers.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

constexpr std::array all_forms{EntryForm::text,  EntryForm::phone, EntryForm::time,
                               EntryForm::money, EntryForm::place, EntryForm::number};

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

class RegisterReading {
  using Place = ConfigProblems::Place;

 public:
  RegisterReading(const std::string& name, const ConfigValue& table,
                  const std::vector<Calendar>& calendars, ConfigProblems& problems)
      : table_(table), calendars_(calendars), problems_(problems) {
    register_.name = name;
    if (is_own_register(name)) register_ = own_register(name);
  }

  RegisterPolicy read() {
    if (!is_plain_token(register_.name))
      problems_.add(table_.key_line, table_.key_column,
                    {message::register_bad_name, {excerpt(register_.name)}},
                    Said{message::hint_register_name, {}});
    TableReader reader(table_, problems_);
    if (const ConfigValue* label = reader.member("label"))
      register_.label = read_label(*label, "label", problems_);
    const std::size_t before = problems_.count();
    if (!register_.is_own) read_words(reader);
    if (const ConfigValue* by = reader.text("by"))
      if (is_word(*by, Vocabulary::role, problems_)) register_.by = by->text;
    read_keep(reader);
    // A clock can only be told from its faults where all that it may name is known.
    const bool all_known = problems_.count() == before;
    if (const ConfigValue* clocks = reader.table("clock"); clocks != nullptr && all_known)
      register_.clocks = read_register_clocks(*clocks, register_, calendars_, problems_);
    if (const ConfigValue* labels = reader.table("labels"); labels != nullptr && all_known)
      read_labels(*labels);
    // A clock that is named like a verb is called so.
    for (RegisterClock& clock : register_.clocks)
      if (const RegisterVerb* verb = register_.find_verb(clock.name);
          verb != nullptr && clock.label.texts == Label{}.texts)
        clock.label = verb->label;
    reader.finish();
    return std::move(register_);
  }

 private:
  bool is_taken(std::string_view word) const {
    return register_.find_verb(word) != nullptr || register_.find_field(word) != nullptr;
  }

  void refuse_twice(const ConfigValue& value, std::string_view word) {
    problems_.add(value, {message::register_word_twice, {excerpt(word)}},
                  Said{message::hint_config_take_out, {}});
  }

  void read_words(TableReader& reader) {
    const std::size_t before = problems_.count();
    for (const ConfigValue* verb : reader.texts("verbs")) read_verb(*verb);
    if (register_.verbs.empty() && problems_.count() == before)
      problems_.add(table_.key_line, table_.key_column, {message::config_key_missing, {"verbs"}},
                    Said{message::hint_config_key_missing, {R"(verbs = ["in", "out"])"}});
    for (const ConfigValue* field : reader.texts("fields")) read_field(*field);
    mark_fields(reader, "unique", &RegisterField::unique);
    mark_fields(reader, "personal", &RegisterField::personal);
  }

  void read_verb(const ConfigValue& value) {
    if (!is_plain_token(value.text) || is_register_command(value.text))
      problems_.add(value, {message::register_bad_verb, {excerpt(value.text)}},
                    Said{message::hint_register_verb, {}});
    else if (is_taken(value.text))
      refuse_twice(value, value.text);
    else
      register_.verbs.push_back({value.text, {}});
  }

  void read_field(const ConfigValue& value) {
    std::string_view text = value.text;
    RegisterField field;
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
      if (!read_form(value, without_spaces(text.substr(colon + 1)), field)) return;
      text = text.substr(0, colon);
    }
    text = without_spaces(text);
    field.required = text.ends_with('*');
    if (field.required) text.remove_suffix(1);
    field.name = text;
    if (text == "place" || text == "text")  // every line has them
      (text == "place" ? register_.needs_place : register_.needs_text) = field.required;
    else if (!may_name_field(text))
      problems_.add(value, {message::register_bad_field, {excerpt(value.text)}},
                    Said{message::hint_register_field, {}});
    else if (is_taken(text))
      refuse_twice(value, text);
    else
      register_.fields.push_back(std::move(field));
  }

  bool read_form(const ConfigValue& value, std::string_view word, RegisterField& field) {
    std::vector<std::string_view> words;
    for (const EntryForm form : all_forms) {
      words.push_back(word_of(form));
      if (word != words.back()) continue;
      field.form = form;
      return true;
    }
    ConfigValue at = value;
    at.text = word;
    problems_.add_unknown_word(at, "type", words);
    return false;
  }

  // `unique = "what"` and `personal = ["name", "host"]` name fields.
  void mark_fields(TableReader& reader, std::string_view key, bool RegisterField::*mark) {
    std::vector<std::string_view> names;
    for (const RegisterField& field : register_.fields) names.push_back(field.name);
    for (const ConfigValue* value : reader.texts(key)) {
      const auto found = std::find(names.begin(), names.end(), value->text);
      if (found == names.end())
        problems_.add_unknown_word(*value, "field", names, Place::several);
      else
        register_.fields[static_cast<std::size_t>(found - names.begin())].*mark = true;
    }
  }

  // Months, or "forever".
  void read_keep(TableReader& reader) {
    constexpr long long most = 1200;
    const ConfigValue* value = reader.member("keep");
    if (value == nullptr) return;
    register_.keeps_forever = value->kind == ConfigValue::Kind::text && value->text == "forever";
    if (register_.keeps_forever) return;
    if (value->kind == ConfigValue::Kind::text)
      problems_.add_unknown_word(*value, "value", {"forever"});
    else if (const auto months = number_in(reader, "keep", 1, most, problems_))
      register_.keep_months = static_cast<int>(*months);
  }

  void read_labels(const ConfigValue& table) {
    TableReader reader(table, problems_);
    const auto read_one = [&](const std::string& word, Label& label) {
      if (const ConfigValue* value = reader.member(word))
        label = read_label(*value, word, problems_);
    };
    for (RegisterVerb& verb : register_.verbs) read_one(verb.word, verb.label);
    for (RegisterField& field : register_.fields) read_one(field.name, field.label);
    for (RegisterClock& clock : register_.clocks) read_one(clock.name, clock.label);
    reader.finish();
  }

  const ConfigValue& table_;
  const std::vector<Calendar>& calendars_;
  ConfigProblems& problems_;
  RegisterPolicy register_;
};

}  // namespace

Label read_label(const ConfigValue& value, std::string_view key, ConfigProblems& problems) {
  Label label;
  if (value.kind == ConfigValue::Kind::text) {
    label.texts.fill(problems.stored_text(value));
    return label;
  }
  if (value.kind != ConfigValue::Kind::table) {
    problems.add(value, {message::config_wrong_kind, {std::string(key)}},
                 Said{message::config_kind_text, {}});
    return label;
  }
  TableReader reader(value, problems);
  for (const Language language : {Language::english, Language::simplified, Language::traditional})
    if (const ConfigValue* text = reader.text(tag_of(language)))
      label.texts[static_cast<std::size_t>(language)] = problems.stored_text(*text);
  reader.finish();
  return label;
}

RegisterPolicy read_register(const std::string& name, const ConfigValue& table,
                             const std::vector<Calendar>& calendars, ConfigProblems& problems) {
  return RegisterReading(name, table, calendars, problems).read();
}

}  // namespace deskctl
