#include "desk/claim.hpp"

#include <algorithm>

#include "deskctl/message/claim_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/machine.hpp"

namespace deskctl {

void check_claim(const Folder& folder, const DeskConfig& config, const std::string& machine) {
  const auto& machines = config.machines;
  const bool ours = std::any_of(machines.begin(), machines.end(),
                                [&](const auto& one) { return one.name == machine; });
  if (!machines.empty() && !machine.empty() && !ours)
    refuse(Exit::permission, message::desk_other_machine, {printable(folder.path()), machine},
           Said{message::hint_desk_other_machine, {machine}});
  if (!config.network_folder && is_on_network(folder))
    refuse(Exit::permission, message::desk_network_folder, {printable(folder.path())},
           Said{message::hint_desk_network_folder, {}});
}

}  // namespace deskctl
