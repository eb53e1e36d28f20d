#include "files/append.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <string>

#include "deskctl/journal/event.hpp"
#include "support/child.hpp"
#include "support/refusal.hpp"
#include "support/temp_dir.hpp"

namespace deskctl {
namespace {

using namespace std::chrono_literals;
using test::Child;
using test::refusal_of;
using test::TempDir;

constexpr auto name = "ledger/2026-10.csv";

AppendPlan plan_for(std::size_t size) {
  return {size, size, false};
}

std::optional<std::string> append(const TempDir& dir, const AppendPlan& plan,
                                  const std::string& lines) {
  const Folder folder = Folder::open(dir.path());
  const WriteLock lock(folder, 0ms, "test");
  return append_lines(lock, name, plan, "header", lines);
}

struct FilledDir : TempDir {
  explicit FilledDir(const std::string& bytes) {
    make_folder("ledger");
    write(name, bytes);
  }
};

TEST_CASE("files: a new or empty file gets its header and an old one does not") {
  TempDir dir;
  dir.make_folder("ledger");
  CHECK(append(dir, {}, "one\n") == std::nullopt);
  CHECK(dir.read(name) == "header\none\n");
  CHECK(append(dir, plan_for(11), "two\nthree\n") == std::nullopt);
  CHECK(dir.read(name) == "header\none\ntwo\nthree\n");
  dir.write(name, "");
  append(dir, {}, "one\n");
  CHECK(dir.read(name) == "header\none\n");
}

TEST_CASE("files: a missing last line end is put in first") {
  const FilledDir dir("header\none");
  append(dir, {10, 10, true}, "two\n");
  CHECK(dir.read(name) == "header\none\ntwo\n");
}

TEST_CASE("files: a torn end is kept in quarantine and what stands before it stays") {
  const FilledDir dir("header\none\ntor");
  const std::string torn = "ledger/quarantine/2026-10.csv.11." + sum_of("tor");
  CHECK(append(dir, {14, 11, false}, "two\n") == torn);
  CHECK(dir.read(name) == "header\none\ntwo\n");
  CHECK(dir.read(torn) == "tor");
  // The same move again, as after a power cut between the copy and the cut.
  dir.write(name, "header\none\ntor");
  CHECK(append(dir, {14, 11, false}, "two\n") == torn);
  CHECK(dir.read(name) == "header\none\ntwo\n");
  CHECK(dir.count("ledger/quarantine") == 1);
}

TEST_CASE("files: a torn header goes to quarantine as well") {
  const FilledDir dir("hea");
  CHECK(append(dir, {3, 0, false}, "one\n").has_value());
  CHECK(dir.read(name) == "header\none\n");
}

TEST_CASE("files: a journal file has the folder's group rights whatever the umask") {
  for (const mode_t mask : {mode_t{077}, mode_t{0}}) {
    CAPTURE(mask);
    TempDir dir;
    dir.make_folder("ledger");
    chmod((dir / "ledger").c_str(), 02775);
    const mode_t before = umask(mask);
    append(dir, {}, "one\n");
    const AppendPlan torn{11, 9, false};
    append(dir, torn, "two\n");
    umask(before);
    CHECK(dir.mode(name) == 0660);
    CHECK(dir.mode("ledger/quarantine") == 02770);
    CHECK(dir.mode("ledger/quarantine/2026-10.csv.9." + sum_of("e\n")) == 0660);
  }
}

TEST_CASE("files: an empty journal file gets the folder's group rights, whoever made it") {
  // As it is left by a writer that is killed between making it and sharing it.
  const FilledDir dir("");
  chmod((dir / "ledger").c_str(), 02770);
  chmod((dir / name).c_str(), 0600);
  append(dir, {}, "one\n");
  CHECK(dir.mode(name) == 0660);
}

TEST_CASE("files: links and pipes in the place of a journal are refused for writing") {
  TempDir dir;
  dir.make_folder("ledger");
  dir.write("target", "t");
  REQUIRE(symlink("../target", (dir / name).c_str()) == 0);
  CHECK(refusal_of([&] { append(dir, {}, "x\n"); }) ==
        "77 " + (dir / name) + " is not a plain file");
  ::unlink((dir / name).c_str());
  REQUIRE(::link((dir / "target").c_str(), (dir / name).c_str()) == 0);
  CHECK(refusal_of([&] { append(dir, plan_for(1), "x\n"); }) ==
        "77 " + (dir / name) + " has a second name elsewhere (a hard link)");
  ::unlink((dir / name).c_str());
  REQUIRE(mkfifo((dir / name).c_str(), 0600) == 0);
  CHECK(refusal_of([&] { append(dir, {}, "x\n"); }) ==
        "77 " + (dir / name) + " is not a plain file");
  CHECK(dir.read("target") == "t");
}

TEST_CASE("files: a ledger folder that is a link is refused for writing") {
  TempDir dir;
  dir.make_folder("elsewhere");
  REQUIRE(symlink("elsewhere", (dir / "ledger").c_str()) == 0);
  CHECK(refusal_of([&] { append(dir, {}, "x\n"); }) ==
        "77 " + (dir / "ledger") + " is not a folder");
  CHECK(dir.count("elsewhere") == 0);
}

TEST_CASE("files: a file that changed since it was read is not written") {
  const FilledDir dir("header\none\n");
  const std::string refused =
      "74 not recorded: another program changed or replaced " + (dir / name) + " just now";
  CHECK(refusal_of([&] { append(dir, plan_for(7), "two\n"); }) == refused);
  CHECK(dir.read(name) == "header\none\n");
  ::unlink((dir / name).c_str());
  CHECK(refusal_of([&] { append(dir, plan_for(11), "two\n"); }) == refused);
  CHECK_FALSE(dir.has(name));
}

TEST_CASE("files: a journal that somebody holds is waited for and then refused") {
  const FilledDir dir("header\none\n");
  const Descriptor other(open((dir / name).c_str(), O_RDWR | O_CLOEXEC));
  REQUIRE(flock(other.fd(), LOCK_EX) == 0);
  CHECK(refusal_of([&] { append(dir, plan_for(11), "two\n"); }) ==
        "75 " + (dir / name) + " is busy: another program is writing");
  CHECK(dir.read(name) == "header\none\n");
}

// The file-size limit is the one way to a full disk that needs no disk. Every place where the room
// can end is tried.
TEST_CASE("files: without room the file is as it was") {
  const std::string old = "header\none\n";
  const std::string added = "two\nthree\n";
  for (std::size_t room = 0; room < added.size(); ++room) {
    CAPTURE(room);
    const FilledDir dir(old);
    { const WriteLock first(Folder::open(dir.path()), 0ms, "test"); }
    Child child([&] {
      signal(SIGXFSZ, SIG_IGN);
      const Folder folder = Folder::open(dir.path());
      const WriteLock lock(folder, 0ms, "test");
      const rlimit limit{old.size() + room, RLIM_INFINITY};
      setrlimit(RLIMIT_FSIZE, &limit);
      const std::string refused =
          refusal_of([&] { append_lines(lock, name, plan_for(old.size()), "header", added); });
      const std::string expected = room == 0
                                       ? "74 not recorded: " + (dir / name) + ": File too large"
                                       : "74 not recorded: " + (dir / name) + " took only " +
                                             std::to_string(room) + " of 10 bytes";
      return refused == expected ? 0 : 1;
    });
    CHECK(child.wait() == 0);
    CHECK(dir.read(name) == old);
    append(dir, plan_for(old.size()), added);
    CHECK(dir.read(name) == old + added);
  }
}

TEST_CASE("files: a first write that fails leaves no file behind") {
  TempDir dir;
  dir.make_folder("ledger");
  Child child([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{3, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    return refusal_of([&] { append(dir, {}, "one\n"); }) ==
                   "74 not recorded: " + (dir / name) + " took only 3 of 11 bytes"
               ? 0
               : 1;
  });
  CHECK(child.wait() == 0);
  CHECK(dir.count("ledger") == 0);
}

TEST_CASE("files: without a ledger folder nothing is made up") {
  const TempDir dir;
  CHECK(refusal_of([&] { append(dir, {}, "one\n"); }) ==
        "66 cannot open " + (dir / "ledger") + ": no-such-file");
}

}  // namespace
}  // namespace deskctl
