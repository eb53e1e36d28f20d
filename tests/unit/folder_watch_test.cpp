#include "files/folder_watch.hpp"

#include <doctest/doctest.h>
#include <poll.h>

#include "support/temp_dir.hpp"

namespace deskctl::test::folder_watch_test {
namespace {

bool is_readable(int fd) {
  pollfd ready{fd, POLLIN, 0};
  return poll(&ready, 1, 0) == 1;
}

}  // namespace

TEST_CASE("folder watch: a file written, renamed or removed is told once") {
  TempDir dir;
  dir.make_folder("ledger");
  const Folder folder = Folder::open(dir.path());
  FolderWatch watch(folder, {"ledger", "holidays"});
  CHECK_FALSE(watch.is_blind());
  CHECK_FALSE(is_readable(watch.fd()));
  for (const char* name : {"policy.toml", "ledger/2026-10.csv"}) {
    dir.write(name, "x");
    CHECK(is_readable(watch.fd()));
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    CHECK_FALSE(is_readable(watch.fd()));
  }
  std::filesystem::rename(dir / "ledger/2026-10.csv", dir / "ledger/2026-11.csv");
  CHECK(watch.changed());
  std::filesystem::remove(dir / "ledger/2026-11.csv");
  CHECK(watch.changed());
}

TEST_CASE("folder watch: the lock and files not yet in their place are no change, nor is reading") {
  TempDir dir;
  dir.make_folder("ledger");
  dir.write("ledger/2026-10.csv", "x");
  const Folder folder = Folder::open(dir.path());
  FolderWatch watch(folder, {"ledger"});
  dir.write(".lock", "x");
  dir.write("ledger/.deskctl-0123.tmp", "x");
  folder.read("ledger/2026-10.csv");
  CHECK_FALSE(watch.changed());
}

}  // namespace deskctl::test::folder_watch_test
