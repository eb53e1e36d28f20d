// Words of a register that its policy no longer has, and fields that are missing.
#include <algorithm>

#include "check/line_check.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/register/shift_entry.hpp"

namespace deskctl {
namespace {

void check_columns(const RegisterPolicy& of_register, const Journal& journal,
                   std::vector<Finding>& findings) {
  for (const JournalFile& file : journal.files)
    for (const std::string& field : file.fields) {
      if (of_register.find_field(field) != nullptr) continue;
      Problem problem;
      problem.file = file.name;
      problem.line = 1;
      problem.what = {message::check_register_column, {field, of_register.name}};
      problem.hint = Said{message::hint_check_register_word, {of_register.name}};
      findings.push_back({CheckRule::register_unknown, std::nullopt, std::move(problem)});
    }
}

void check_verbs(const RegisterPolicy& of_register, const Journal& journal,
                 std::vector<Finding>& findings) {
  for (const Event& event : journal.events) {
    const std::string_view verb = event.field(Column::event);
    if (event.kind != EventKind::noted || of_register.find_verb(verb) != nullptr) continue;
    findings.push_back(
        {CheckRule::register_unknown, std::nullopt,
         problem_at(journal, event,
                    {message::check_register_verb, {std::string(verb), of_register.name}},
                    Said{message::hint_check_register_word, {of_register.name}})});
  }
}

void check_required(const RegisterPolicy& of_register, const Journal& journal,
                    const FoldedEntries& folded, std::vector<Finding>& findings) {
  for (const Entry& entry : folded.entries) {
    if (entry.status == EntryStatus::voided) continue;
    std::vector<std::string> missing;
    if (of_register.needs_place && entry.place.empty()) missing.emplace_back("place");
    for (const RegisterField& field : of_register.fields)
      if (field.required && entry.field(field.name).empty()) missing.push_back(field.name);
    if (of_register.needs_text && entry.text.empty()) missing.emplace_back("text");
    for (const std::string& field : missing)
      findings.push_back(
          {CheckRule::field_missing, std::nullopt,
           problem_at(journal, *entry.events.front(), {message::check_register_field, {field}},
                      Said{message::hint_check_register_field,
                           {of_register.name, entry.id.text(), field}})});
  }
}

void check_passed_over(const RegisterPolicy& of_register, const Journal& journal,
                       const FoldedEntries& folded, const Zone& zone,
                       std::vector<Finding>& findings) {
  for (const Entry& entry : folded.entries)
    for (const auto& [step, counted] : entry.passed_over) {
      std::optional<Said> hint;
      if (entry.status != EntryStatus::voided)
        hint = Said{
            message::hint_check_take_back,
            {"register " + of_register.name + " amend " + entry.id.text(), std::to_string(step.n)}};
      findings.push_back({CheckRule::passed_over, entry.id,
                          problem_at(journal, *step.event,
                                     {message::check_passed_over,
                                      {std::string(step.verb()), shown_time(step.at, zone),
                                       std::string(counted.verb()), shown_time(counted.at, zone),
                                       std::to_string(counted.n)}},
                                     std::move(hint))});
    }
}

void check_signatures(const RegisterPolicy& of_register, const Journal& journal,
                      const FoldedEntries& folded, std::vector<Finding>& findings) {
  if (of_register.name != handover_register) return;
  for (const Entry& entry : folded.entries) {
    if (entry.status != EntryStatus::open) continue;
    const HandedOver given = handed_over(entry);
    findings.push_back(
        {CheckRule::handover_unsigned, std::nullopt,
         problem_at(journal, *entry.events.front(),
                    {message::check_handover_unsigned, {given.id.text(), given.by, given.to}},
                    Said{message::hint_check_handover, {given.id.text()}})});
  }
}

}  // namespace

void check_entries(const RegisterPolicy& of_register, const Journal& journal,
                   const FoldedEntries& folded, const Zone& zone, std::vector<Finding>& findings) {
  check_columns(of_register, journal, findings);
  check_verbs(of_register, journal, findings);
  check_required(of_register, journal, folded, findings);
  check_signatures(of_register, journal, folded, findings);
  check_passed_over(of_register, journal, folded, zone, findings);
}

}  // namespace deskctl
