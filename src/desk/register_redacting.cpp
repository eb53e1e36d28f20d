// The same two passes as for the ledger, entry by entry: an entry stands for itself.
#include <algorithm>

#include "desk/entry_act.hpp"
#include "desk/redacting.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/text/lines.hpp"
#include "files/replace.hpp"

namespace deskctl {
namespace {

Naming naming_of_form(EntryForm form) {
  switch (form) {
    case EntryForm::place:
      return Naming::place;
    case EntryForm::money:
    case EntryForm::number:
    case EntryForm::time:
      return Naming::nobody;
    case EntryForm::text:
    case EntryForm::phone:
      break;
  }
  return Naming::resident;
}

class RegisterRedacting {
 public:
  RegisterRedacting(const Desk& desk, const Writing& held, const RegisterPolicy& of_register,
                    const RedactionOrder& order, bool change, Redacting& result)
      : desk_(desk),
        register_(of_register),
        writing_(held, of_register.book()),
        order_(order),
        change_(change),
        result_(result) {}

  void run() {
    const auto day = last_day();
    if (!day) return;
    for (const Month& month : months_of(desk_.folder, writing_.book()))
      if (month <= Month::of(*day)) redact(month, *day);
  }

 private:
  // Entries last touched before this day lose their personal content; nothing: they are kept.
  std::optional<LocalDay> last_day() const {
    if (register_.keeps_forever) return std::nullopt;
    const auto months =
        register_.keep_months ? register_.keep_months : desk_.policy.retention.months;
    if (!months) return std::nullopt;
    return std::min(order_.before, months_before(order_.today, *months));
  }

  bool is_over(const Entry& entry, LocalDay day) const {
    if (entry.status == EntryStatus::open) return false;
    Instant last = earliest;
    for (const Event* event : entry.events)
      if (!is_redaction(*event)) last = std::max({last, event->recorded, event->at});
    return desk_.config.zone.day(last) < day;
  }

  // A field that the policy no longer has may have named somebody.
  Naming naming_of(std::string_view fact) const {
    if (register_.is_own && register_.find_field(fact) != nullptr) return Naming::staff;
    if (const RegisterField* field = register_.find_field(fact)) return naming_of_form(field->form);
    if (fact == holder_of_role) return Naming::staff;
    return is_own_field(fact) || fact == correction_reason ? Naming::resident
                                                           : naming_of_fact(fact);
  }

  PersonalWords words_of(const Entry& entry) const {
    PersonalWords words;
    for (const Event* event : entry.events)
      for (const auto& [name, value] : facts_of(*event)) {
        const RegisterField* field = register_.find_field(name);
        if (field == nullptr) continue;
        if (field->form == EntryForm::phone)
          words.add_phone(value);
        else if (field->personal)
          words.add_contact(value);
      }
    return words;
  }

  void redact(const Month& month, LocalDay day) {
    const Journal& journal = writing_.month(month);
    const std::string name = writing_.book().file_name(month, desk_.config.code);
    std::map<RequestId, PersonalWords> words;
    for (const Entry& entry : fold_entries(journal, register_, latest).entries)
      if (is_over(entry, day)) words.emplace(entry.id, words_of(entry));
    if (words.empty()) return;
    for (std::size_t i = 0; i < journal.files.size(); ++i) {
      const FactNaming naming = [this](std::string_view fact) { return naming_of(fact); };
      RedactedFile file = redact_file(journal, static_cast<int>(i), words, writing_.book(), naming);
      if (file.lines == 0) continue;
      if (journal.files[i].name == name)
        replace(journal.files[i], std::move(file));
      else
        result_.elsewhere.push_back(journal.files[i].name);
    }
    remove_quarantined(name, words);
  }

  void replace(const JournalFile& old, RedactedFile file) {
    Redacting::File done{old.name, {}, file.lines};
    for (const auto& [id, removed] : file.removed) {
      done.requests.push_back(id);
      Draft record = order_.record;
      record.set(Column::event, std::string(word_of(EventKind::amended)));
      // What a ledger calls a reason may be a field here.
      for (auto& fact : record.facts)
        if (fact.first == name_of(Fact::reason)) fact.first = correction_reason;
      std::string names;
      for (const std::string& one : removed) names += (names.empty() ? "" : " ") + one;
      record.add_fact(Fact::redacted, "yes");
      record.add_fact(Fact::removed, names);
      EntryAct act(writing_, register_, ActStamp{order_.now, order_.clock_given});
      act.find(id);
      act.add({std::move(record)});
      file.bytes += act.fold().text();
    }
    result_.files.push_back(std::move(done));
    if (!change_) return;
    const std::string_view torn = std::string_view(*old.bytes).substr(old.tail.whole);
    if (!torn.empty()) quarantine_end(writing_.lock(), old.name, old.tail.whole, torn);
    seal_redaction(desk_, writing_.lock(), order_.now, old, file.bytes);
    replace_file(writing_.lock(), old.name, *old.bytes, file.bytes);
  }

  // Torn lines of redacted entries go with them.
  void remove_quarantined(const std::string& name,
                          const std::map<RequestId, PersonalWords>& words) {
    const std::string begin = name.substr(writing_.book().folder().size()) + '.';
    for (const std::string& piece : desk_.folder.list(quarantine)) {
      if (!piece.starts_with(begin)) continue;
      const std::string path = std::string(quarantine) + '/' + piece;
      const auto bytes = desk_.folder.read(path);
      if (!bytes || !goes(piece, *bytes, words)) continue;
      if (change_) remove_file(writing_.lock(), path);
      result_.quarantined.push_back(path);
    }
  }

  // A torn end with all of its entries; a whole file that a fix kept with the first of them.
  static bool goes(const std::string& piece, std::string_view text,
                   const std::map<RequestId, PersonalWords>& words) {
    const bool first_is_enough = is_before_fix(piece);
    while (!text.empty()) {
      std::string_view line = take_line(text);
      line.remove_prefix(std::min(line.find(',') + 1, line.size()));
      const auto id = RequestId::parse(line.substr(0, line.find(',')));
      const bool is_gone = id && words.contains(*id);
      if (is_gone == first_is_enough) return first_is_enough;
    }
    return !first_is_enough;
  }

  const Desk& desk_;
  const RegisterPolicy& register_;
  Writing writing_;
  const RedactionOrder& order_;
  bool change_;
  Redacting& result_;
};

}  // namespace

void redact_register(const Desk& desk, const Writing& held, const RegisterPolicy& of_register,
                     const RedactionOrder& order, bool change, Redacting& result) {
  RegisterRedacting(desk, held, of_register, order, change, result).run();
}

}  // namespace deskctl
