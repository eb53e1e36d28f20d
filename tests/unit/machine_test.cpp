#include "files/machine.hpp"

#include <doctest/doctest.h>

#include "support/temp_dir.hpp"

namespace deskctl::test {

TEST_CASE("machine: network file systems by their type") {
  for (const long type : {0x6969L, 0x517BL, 0xFE534D42L, 0xFF534D42L, 0x65735546L})
    CHECK(is_network_file_system(type));
  CHECK(is_network_file_system(static_cast<int>(0xFE534D42U)));  // as a 32-bit kernel gives it
  for (const long type : {0xEF53L, 0x58465342L, 0x9123683EL, 0x01021994L, 0x794C7630L})
    CHECK_FALSE(is_network_file_system(type));  // ext4, XFS, Btrfs, tmpfs, overlay
  const TempDir dir;
  CHECK_FALSE(is_on_network(Folder::open(dir.path())));
}

TEST_CASE("machine: a name that stays, and tells nothing") {
  const std::string name = machine_name();
  CHECK(name == machine_name());
  CHECK((name.empty() || name.size() == 16));
  CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
}

}  // namespace deskctl::test
