#include "command/check_registers.hpp"

#include "deskctl/message/register_messages.hpp"

namespace deskctl {

void check_registers(const Desk& desk, Instant now, Checking& checking) {
  for (const RegisterPolicy& one : desk.policy.registers) {
    const Book book = one.book();
    for (const Month& month : months_of(desk.folder, book)) {
      const Journal journal = read_month(desk.folder, month, book);
      checking.add_month(one, journal, fold_entries(journal, one, now));
    }
  }
  for (const std::string& name : desk.folder.list("registers")) {
    const auto file = register_file(name);
    if (file && desk.policy.find_register(file->name) != nullptr) continue;
    Problem problem;
    problem.file = "registers/" + name;
    problem.what = {message::check_register_file, {}};
    problem.hint = Said{message::hint_check_register_file, {}};
    checking.add(CheckRule::register_unknown, std::move(problem));
  }
}

}  // namespace deskctl
