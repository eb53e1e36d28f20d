// Questions about a row of the table of commands.
#include <algorithm>

#include "command/command_table.hpp"

namespace deskctl {

std::string shown(const WordSpec& word) {
  const std::string name = std::string(word.name) + (word.many ? "…" : "");
  return word.required ? name : '[' + name + ']';
}

std::string_view name_of(Command command) {
  return spec_of(command).name;
}

const CommandSpec* find_command(std::string_view name) {
  for (const CommandSpec& command : command_table())
    if (command.name == name) return &command;
  return nullptr;
}

bool is_report(const CommandSpec& command) {
  return command.name.starts_with("report ");
}

bool takes_option(const CommandSpec& command, Option option) {
  if (option == Option::acting_for) return command.access == Access::records;
  // A key belongs to an event of a request. Redaction takes none, because it can be repeated
  // safely.
  if (option == Option::key)
    return command.access == Access::records && command.group != CommandGroup::ledger;
  if (option == Option::desks) return is_report(command);
  return is_global(option) ||
         std::find(command.options.begin(), command.options.end(), option) != command.options.end();
}

bool may_lack_value(const CommandSpec& command, Option option) {
  return spec_of(option).value_optional &&
         (option != Option::policy || command.command == Command::check);
}

bool makes_folder(Command command) {
  return command >= Command::export_requests && command <= Command::export_registers;
}

bool may_write(const CommandSpec& command, const Arguments& arguments) {
  if (arguments.has(Option::dry_run) || command.access == Access::reads) return false;
  return command.access != Access::writes_with || arguments.has(command.writing_option);
}

}  // namespace deskctl
