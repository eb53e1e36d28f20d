// Values not known to be free of personal content are removed, so a fact of a newer version is
// treated as a text. Places and items stay, because the figures count by them, and so do the names
// of staff, who answer for what they did. Names and phones of residents are removed from these as
// well.
#include "deskctl/journal/redaction.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "deskctl/text/csv.hpp"
#include "deskctl/text/lines.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

enum class Find { names_and_phones, phones };

// Empty if there was nothing to remove. A number that is certainly a telephone's is removed even if
// nobody entered it as the phone; what only may be one can be a recording's number.
std::string without(const std::string& text, const PersonalWords& words, Find what) {
  PersonalWords sought = words;
  if (what == Find::phones) sought.names.clear();
  const auto found = personal_in(text, sought, PhoneLike::certain);
  std::string out;
  std::size_t at = 0;
  for (const FoundPersonal& one : found) {
    out.append(text, at, one.begin - at) += redaction_mark;
    at = one.begin + one.length;
  }
  return found.empty() ? "" : out.append(text, at);
}

class EventRedaction {
 public:
  EventRedaction(const Event& event, const PersonalWords& words, const FactNaming& naming)
      : event_(event), words_(words), naming_(naming) {}

  RedactedEvent run() {
    for (std::size_t i = 0; i < column_count; ++i) redacted_.fields[i] = event_.fields[i];
    if (is_redaction(event_)) return std::move(redacted_);
    for (const Column column : {Column::contact, Column::phone, Column::text}) mark(column);
    if (std::string found = without(plain(event_.field(Column::location)), words_, Find::phones);
        !found.empty()) {
      redacted_.removed.insert("location");
      field(Column::location) = escape_text(found);
    }
    redact_facts();
    return std::move(redacted_);
  }

 private:
  std::string& field(Column column) { return redacted_.fields[static_cast<std::size_t>(column)]; }

  void mark(Column column) {
    if (field(column).empty() || field(column) == redaction_mark) return;
    field(column) = redaction_mark;
    redacted_.removed.insert(std::string(name_of(column)));
  }

  // Empty if nothing must be removed.
  std::string instead_of(Naming naming, const std::string& value) const {
    switch (naming) {
      case Naming::nobody:
      case Naming::staff:
        return "";
      case Naming::reference:
        return without(value, words_, Find::names_and_phones);
      case Naming::place:
        return without(value, words_, Find::phones);
      case Naming::resident:
        break;
    }
    return std::string(redaction_mark);
  }

  void redact_facts() {
    Facts facts = facts_of(event_);
    bool changed = false;
    for (auto& [name, value] : facts) {
      if (value.empty() || value == redaction_mark) continue;
      const std::string put = instead_of(naming_(name), value);
      if (put.empty()) continue;
      value = put;
      redacted_.removed.insert(name);
      changed = true;
    }
    if (changed) field(Column::facts) = format_facts(facts);
  }

  const Event& event_;
  const PersonalWords& words_;
  const FactNaming& naming_;
  RedactedEvent redacted_;
};

std::string line_of(const RedactedEvent& event, bool sum_was_right) {
  std::string line;
  for (std::size_t i = 0; i + 1 < column_count; ++i) {
    if (i > 0) line += ',';
    line += csv_field(event.fields[i]);
  }
  return line + ',' + (sum_was_right ? sum_of(line) : event.fields.back());
}

// A register's own fields go back into their columns.
std::string entry_line_of(const RedactedEvent& event, std::span<const std::string> own_fields,
                          bool sum_was_right) {
  const auto cell = [&](Column column) {
    return csv_field(event.fields[static_cast<std::size_t>(column)]) + ',';
  };
  std::string line;
  for (const Column column : {Column::recorded, Column::request, Column::event, Column::at,
                              Column::by, Column::role, Column::location})
    line += cell(column);
  Facts facts = facts_in(event.fields[static_cast<std::size_t>(Column::facts)]);
  for (const std::string& field : own_fields) {
    const auto own = std::find_if(facts.begin(), facts.end(),
                                  [&](const auto& fact) { return fact.first == field; });
    line += csv_field(own == facts.end() ? "" : escape_text(own->second)) + ',';
    if (own != facts.end()) facts.erase(own);
  }
  line += cell(Column::text) + csv_field(format_facts(facts));
  return line + ',' + (sum_was_right ? sum_of(line) : event.fields.back());
}

}  // namespace

Naming naming_of_fact(std::string_view fact) {
  const FactSpec* spec = find_fact(fact);
  return spec == nullptr ? Naming::resident : spec->naming;
}

bool is_redaction(const Event& event) {
  return event.kind == EventKind::amended && !event.fact(Fact::redacted).empty();
}

PersonalWords personal_words(std::span<const Event* const> events) {
  PersonalWords words;
  for (const Event* event : events) {
    words.add_contact(plain(event->field(Column::contact)));
    words.add_contact(plain(event->fact(Fact::signed_by)));
    words.add_phone(plain(event->field(Column::phone)));
  }
  return words;
}

RedactedEvent redacted(const Event& event, const PersonalWords& words, const FactNaming& naming) {
  return EventRedaction(event, words, naming).run();
}

bool holds_personal(std::span<const Event* const> events) {
  const PersonalWords words = personal_words(events);
  return std::any_of(events.begin(), events.end(), [&words](const Event* event) {
    return !redacted(*event, words).removed.empty();
  });
}

RedactedFile redact_file(const Journal& journal, int file,
                         const std::map<RequestId, PersonalWords>& words, const Book& book,
                         const FactNaming& naming) {
  std::unordered_map<int, const Event*> by_line;
  for (const Event& event : journal.events)
    if (event.file == file && words.contains(event.request)) by_line.emplace(event.line, &event);
  const JournalFile& source = journal.files[static_cast<std::size_t>(file)];
  std::string_view rest = std::string_view(*source.bytes).substr(0, source.tail.whole);
  RedactedFile out;
  out.bytes.reserve(rest.size() + 1);
  for (int number = 1; !rest.empty(); ++number) {
    const std::string_view line = take_line(rest);
    const auto found = by_line.find(number);
    if (found != by_line.end()) {
      const Event& event = *found->second;
      RedactedEvent now = redacted(event, words.at(event.request), naming);
      if (!now.removed.empty()) {
        out.bytes += (book.is_register() ? entry_line_of(now, source.fields, sum_is_right(line))
                                         : line_of(now, sum_is_right(line))) +
                     '\n';
        out.removed[event.request].merge(now.removed);
        ++out.lines;
        continue;
      }
    }
    out.bytes.append(line) += '\n';
  }
  return out;
}

}  // namespace deskctl
