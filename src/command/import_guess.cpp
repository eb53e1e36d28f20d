#include "command/import_guess.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "command/heading_names.hpp"
#include "command/import_map.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/sheet.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

class MapGuess {
 public:
  MapGuess(Session& session, const Sheet& sheet) : session_(session), sheet_(sheet) {
    for (std::size_t i = 0; i < sheet.headings.size(); ++i)
      columns_.emplace(heading_key(sheet.headings[i].text), i);
    for (const HeadingGuess& guess : heading_guesses()) look_for(guess);
  }

  std::size_t understood() const { return taken_.size(); }

  std::string text(const std::string& name, const std::string& encoding) {
    const Language language = session_.language();
    const std::string typed = session_.arguments().word(0);
    std::string out = "# " + say(language, message::map_title, {name}) + '\n';
    out += "# " + say(language, message::map_how, {typed == "-" ? typed : name}) + '\n';
    const bool of_units = is_of_units();
    if (!of_units)  // of calls a remark says nothing that is sure
      for (const std::size_t column : found_["unit"]["note"]) taken_.erase(column);
    out += std::string("into = ") + (of_units ? "\"units\"" : "\"requests\"") +
           "\nencoding = " + quoted(encoding) + "\ndelimiter = " + quoted(sheet_.separator) + '\n';
    if (of_units) {
      add_list(out, "ignore", found_["."]["ignore"], message::map_why_ignore);
      add_unknown(out);
      add_units(out);
      return out;
    }
    add_list(out, "key", found_["."]["key"], message::map_why_key);
    add_list(out, "ignore", found_["."]["ignore"], message::map_why_ignore);
    add_unknown(out);
    for (const HeadingGuess& guess : heading_guesses())
      if (!guess.table.empty() && guess.table != "unit" && written_.insert(guess.table).second)
        add_table(out, guess.table);
    return out;
  }

 private:
  using Headings = std::vector<std::size_t>;

  void look_for(const HeadingGuess& guess) {
    const std::string table(guess.table.empty() ? "." : guess.table);
    Headings headings;
    std::string_view names = guess.names;
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      const auto column = columns_.find(heading_key(names.substr(0, end)));
      names.remove_prefix(std::min(end + 1, names.size()));
      if (column != columns_.end() && taken_.insert(column->second).second)
        headings.push_back(column->second);
    }
    auto& known = found_[table][std::string(guess.field)];
    if (headings.empty()) return;
    if (guess.parts && guess.field == "at" && !known.empty() && has_day(known.front())) {
      for (const std::size_t column : headings) taken_.erase(column);
      return;
    }
    if (guess.parts) {
      std::sort(headings.begin(), headings.end());
      known.insert(known.begin(), headings.begin(), headings.end());
    } else if (guess.field == "ignore") {
      known = headings;
    } else {
      known = {headings.front()};
      for (std::size_t i = 1; i < headings.size(); ++i) taken_.erase(headings[i]);
    }
  }

  // Whether the column's times have their day, so that no other column is needed for it.
  bool has_day(std::size_t column) const {
    for (const SheetRow& row : sheet_.rows)
      if (const auto time = read_sheet_time(row.cells[column].text, {}))
        return time->day || time->instant;
    return false;
  }

  // A table of places and people, without calls.
  bool is_of_units() {
    const auto has = [this](const char* field) { return !found_["request"][field].empty(); };
    return has("location") && !has("at") && !has("text") && (has("contact") || has("phone"));
  }

  void add_units(std::string& out) {
    auto& fields = found_["request"];
    fields["note"] = found_["unit"]["note"];
    out += "\n[unit]\n";
    for (const char* field : {"location", "contact", "phone", "note"})
      if (!fields[field].empty())
        out += std::string(field) + " = " + headings_of(fields[field]) + '\n';
  }

  std::string heading(std::size_t column) const {
    return quoted(flat(sheet_.headings[column].text));
  }

  // A heading over two lines is the same one on one.
  static std::string flat(std::string text) {
    std::erase(text, '\n');
    return printable(text);
  }

  std::string headings_of(const Headings& columns) const {
    if (columns.size() == 1) return heading(columns.front());
    std::vector<std::string> all;
    for (const std::size_t column : columns) all.push_back(heading(column));
    return '[' + joined(all) + ']';
  }

  void add_list(std::string& out, std::string_view key, const Headings& columns, Message why) {
    out += "\n# " + say(session_.language(), why) + '\n';
    std::vector<std::string> all;
    for (const std::size_t column : columns) all.push_back(heading(column));
    out += (all.empty() ? "# " : "") + std::string(key) + " = [" + joined(all) + "]\n";
  }

  void add_unknown(std::string& out) {
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < sheet_.headings.size(); ++i)
      if (!taken_.contains(i) && !heading_key(sheet_.headings[i].text).empty())
        unknown.push_back(heading(i));
    if (unknown.empty()) return;
    out += "# " + say(session_.language(), message::map_not_understood, {joined(unknown)}) + '\n';
  }

  void add_table(std::string& out, std::string_view table) {
    auto& fields = found_[std::string(table)];
    const bool is_there = std::any_of(fields.begin(), fields.end(),
                                      [](const auto& field) { return !field.second.empty(); });
    if (!is_there && table != "request") return;
    out += "\n[" + std::string(table) + "]\n";
    if (fields["at"].empty() && table != "request")
      out += "at = { default = \"" + time_before(table) + "\" }\n";
    for (const HeadingGuess& guess : heading_guesses()) {
      if (guess.table != table ||
          !lines_.insert(std::string(table) + '.' + std::string(guess.field)).second)
        continue;
      add_field(out, table, guess.field, fields[std::string(guess.field)]);
    }
  }

  // An event whose time has no column happened with the one before it.
  std::string time_before(std::string_view table) {
    if (table == "dispatched") return "request";
    return found_["completed"]["at"].empty() || table == "completed" ? "request" : "completed";
  }

  void add_field(std::string& out, std::string_view table, std::string_view field,
                 const Headings& columns) {
    const bool needed = (table == "request" && (field == "at" || field == "location" ||
                                                field == "category" || field == "text")) ||
                        field == "team";
    if (columns.empty()) {
      if (needed)
        out += std::string(field) + (field == "at" || field == "location" || field == "text"
                                         ? " = \"?\"\n"
                                         : " = { default = \"?\" }\n");
      return;
    }
    const std::string values = columns.size() == 1 ? values_of(table, field, columns.front()) : "";
    if (values.empty())
      out += std::string(field) + " = " + headings_of(columns) + '\n';
    else
      out += std::string(field) + " = { heading = " + headings_of(columns) + ", values = { " +
             values + " } }\n";
  }

  // The words of a column that need a translation: `"水电" = "repair"`, `"?"` where none is known.
  std::string values_of(std::string_view table, std::string_view name, std::size_t column) {
    const MappableField* field = nullptr;
    for (const EventKind kind : mappable_events())
      if (table_of(kind) == table)
        for (const MappableField& one : mappable_fields(kind))
          if (one.name == name) field = &one;
    const bool is_team = field != nullptr && field->form == FieldForm::team;
    if (field == nullptr || (!field->vocabulary && !is_team)) return "";
    constexpr std::size_t most = 40;
    std::set<std::string> seen;
    std::vector<std::string> rows;
    for (const SheetRow& row : sheet_.rows) {
      std::string text = printable(row.cells[column].text);
      text.erase(0, text.find_first_not_of(' '));
      text.erase(text.find_last_not_of(' ') + 1);
      if (text.empty() || !seen.insert(folded(text)).second || seen.size() > most) continue;
      const std::string meant = meaning(*field, text);
      if (meant != "=") rows.push_back(quoted(text) + " = " + quoted(meant));
    }
    return joined(rows);
  }

  // `=` if the word is understood as it is.
  std::string meaning(const MappableField& field, const std::string& text) {
    const auto& teams = session_.desk().policy.teams;
    if (field.form == FieldForm::team) {
      const std::vector<std::string_view> words(teams.begin(), teams.end());
      return word_meant(text, "team", words).empty() ? "?" : "=";
    }
    if (!word_meant(text, name_of(*field.vocabulary), words_of(*field.vocabulary)).empty())
      return "=";
    if (field.vocabulary == Vocabulary::urgency && flag_meant(text)) return "=";
    if (field.vocabulary == Vocabulary::grade) return grade_meant(text);
    if (field.vocabulary == Vocabulary::category) {
      const SuggestedMatter suggestion = session_.desk().policy.suggested_by(text);
      if (suggestion.categories.size() == 1) return suggestion.categories.front();
    }
    return "?";
  }

  static std::string grade_meant(const std::string& text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> grades{
        {{"不满意", "C"},
         {"不滿意", "C"},
         {"非常满意", "A"},
         {"非常滿意", "A"},
         {"基本满意", "B"},
         {"基本滿意", "B"},
         {"一般", "B"},
         {"满意", "A"},
         {"滿意", "A"},
         {"未接", "missed"}}};
    for (const auto& [word, grade] : grades)
      if (text.find(word) != std::string::npos) return std::string(grade);
    return "?";
  }

  Session& session_;
  const Sheet& sheet_;
  std::map<std::string, std::size_t> columns_;
  std::set<std::size_t> taken_;
  std::map<std::string, std::map<std::string, Headings>> found_;
  std::set<std::string_view> written_;
  std::set<std::string> lines_;
};

}  // namespace

std::string suggested_map(Session& session, const std::vector<DecodedText>& texts,
                          const std::string& name) {
  session.desk();
  std::string best;
  std::size_t most = 0;
  for (const DecodedText& one : texts) {
    const Sheet sheet = read_sheet(one.text, name);
    MapGuess guess(session, sheet);
    if (!best.empty() && guess.understood() <= most) continue;
    most = guess.understood();
    best = guess.text(name, one.encoding);
  }
  return best;
}

}  // namespace deskctl
