#include "desk/claim.hpp"

#include <algorithm>

#include "deskctl/text/utf8.hpp"
#include "files/machine.hpp"

namespace deskctl {

void check_claim(const Desk& desk) {
  const auto& machines = desk.config.machines;
  const bool ours = std::any_of(machines.begin(), machines.end(),
                                [&](const auto& machine) { return machine.name == desk.machine; });
  if (!machines.empty() && !desk.machine.empty() && !ours)
    refuse(Exit::permission, Message::desk_other_machine,
           {printable(desk.folder.path()), desk.machine},
           Said{Message::hint_desk_other_machine, {desk.machine}});
  if (!desk.config.network_folder && is_on_network(desk.folder))
    refuse(Exit::permission, Message::desk_network_folder, {printable(desk.folder.path())},
           Said{Message::hint_desk_network_folder, {}});
}

}  // namespace deskctl
