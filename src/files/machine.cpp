#include "files/machine.hpp"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/text/sha256.hpp"
#include "files/output.hpp"
#include "files/system.hpp"

namespace deskctl {

std::string machine_name() {
  constexpr std::size_t longest = 256;
  constexpr std::size_t digits = 16;
  std::string id;
  try {
    id = read_named_file("/etc/machine-id", longest);
  } catch (const Refused&) {
    return "";  // containers have no machine-id
  }
  id.erase(std::min(id.find_last_not_of(" \n") + 1, id.size()));
  // machine-id(5) asks programs not to show the id itself.
  return id.empty() ? "" : sha256_of("deskctl " + id).substr(0, digits);
}

bool is_on_network(const Folder& folder) {
  struct statfs status {};
  if (uninterrupted([&] { return fstatfs(folder.fd(), &status); }) != 0)
    refuse_system(message::file_cannot_read, folder.path(), errno);
  return is_network_file_system(status.f_type);
}

bool is_network_file_system(long type) {
  // NFS, SMB, SMB2, CIFS, FUSE (sshfs and the like); cut to 32 bits as some kernels give them.
  constexpr std::array<std::uint32_t, 5> types{0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x65735546};
  return std::find(types.begin(), types.end(), static_cast<std::uint32_t>(type)) != types.end();
}

}  // namespace deskctl
