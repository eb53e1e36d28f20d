#include "deskctl/register/entry_item.hpp"

#include <algorithm>

namespace deskctl {
namespace {

std::string told_role(const RegisterRule& rule, LocalDay opened) {
  for (const LadderStep& step : rule.overdue)
    if (step.in_force_on(opened)) return step.to;
  return "";
}

std::vector<CalledBy> called_by(const Entry& entry, const RegisterPolicy& of_register) {
  std::vector<CalledBy> all;
  for (const RegisterField& field : of_register.fields)
    if (std::string value = entry.field(field.name); field.required && !value.empty())
      all.push_back({std::move(value), field.form, field.personal});
  if (all.empty() && !entry.text.empty()) all.push_back({entry.text});
  return all;
}

}  // namespace

std::string entry_command(std::string_view of_register, std::string_view verb,
                          const RequestId& id) {
  return (is_own_register(of_register) ? "deskctl " : "deskctl register ") +
         std::string(of_register) + ' ' + std::string(verb) + ' ' + id.text();
}

EntryItem item_of(const Entry& entry, const RegisterPolicy& of_register, const Policy& policy,
                  Instant now) {
  EntryItem item;
  item.of = {of_register.name, of_register.label, called_by(entry, of_register)};
  item.id = entry.id;
  item.opened = entry.opened;
  item.by = entry.by;
  item.place = entry.place;
  item.text = entry.text;
  item.fields = entry.fields;
  const LocalDay opened = policy.round_the_clock.zone.day(entry.opened);
  for (const EntryClock& clock : clocks_of(entry, of_register, policy, now))
    if (clock.running())
      item.running.push_back(
          {clock.policy->name, clock.policy->label, clock.due, clock.late,
           told_role(*clock.rule, opened),
           entry_command(of_register.name, clock.rule->until.front(), entry.id)});
  std::stable_sort(item.running.begin(), item.running.end(),
                   [](const auto& a, const auto& b) { return a.due < b.due; });
  return item;
}

std::string next_command(const Entry& entry, const RegisterPolicy& of_register,
                         const Policy& policy, Instant now) {
  if (entry.status != EntryStatus::open) return "";
  const EntryItem item = item_of(entry, of_register, policy, now);
  return item.running.empty()
             ? entry_command(of_register.name, of_register.closing().word, entry.id)
             : item.running.front().command;
}

}  // namespace deskctl
