#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "files/folder.hpp"
#include "files/lock.hpp"
#include "files/output.hpp"
#include "files/system.hpp"
#include "support/child.hpp"
#include "support/refusal.hpp"
#include "support/temp_dir.hpp"

namespace deskctl {
namespace {

using namespace std::chrono_literals;
using test::Child;
using test::Gate;
using test::refusal_of;
using test::TempDir;

TEST_CASE("files: a file that was made is read and listed") {
  const TempDir dir;
  const Folder folder = Folder::open(dir.path());
  CHECK(folder.read("desk.toml") == std::nullopt);
  CHECK(folder.read("ledger/2026-10.csv") == std::nullopt);
  CHECK(folder.list("ledger").empty());
  folder.create_folder("ledger");
  folder.create("ledger/b.csv", std::string("b\0b", 3));
  folder.create("ledger/a.csv", "");
  CHECK(folder.read("ledger/b.csv") == std::string("b\0b", 3));
  CHECK(folder.read("ledger/a.csv") == "");
  CHECK(folder.list("ledger") == std::vector<std::string>{"a.csv", "b.csv"});
  CHECK(folder.list(".") == std::vector<std::string>{"ledger"});
}

TEST_CASE("files: nothing is ever made over something else") {
  const TempDir dir;
  dir.write("taken", "old");
  const Folder folder = Folder::open(dir.path());
  CHECK(refusal_of([&] { folder.create("taken", "new"); }) ==
        "73 " + (dir / "taken") + " exists already");
  CHECK(dir.read("taken") == "old");
  CHECK(dir.count(".") == 1);
  CHECK(refusal_of([&] { folder.create_folder("taken"); }) ==
        "77 " + (dir / "taken") + " is not a folder");
  folder.create_folder("ledger");
  CHECK(refusal_of([&] { folder.create_folder("ledger"); }) == "nothing");
}

TEST_CASE("files: no name leads out of the folder") {
  const TempDir dir;
  dir.make_folder("desk/ledger");
  dir.write("secret", "s");
  const Folder folder = Folder::open(dir / "desk");
  for (const char* name : {"", "/etc/passwd", "../secret", "ledger/../../secret", "ledger/..", ".",
                           "ledger//x", "ledger/", "./x"}) {
    CAPTURE(name);
    const std::string refused =
        std::string("2 '") + name + "' is not a name inside the desk folder";
    CHECK(refusal_of([&] { folder.read(name); }) == refused);
    CHECK(refusal_of([&] { folder.create(name, "x"); }) == refused);
  }
  CHECK_FALSE(open_below(folder.fd(), "ledger/../../secret", O_RDONLY).is_open());
  CHECK_FALSE(open_below_by_steps(folder.fd(), "ledger/../../secret", O_RDONLY).is_open());
  CHECK_FALSE(open_below_by_steps(folder.fd(), "..", O_RDONLY).is_open());
}

TEST_CASE("files: links and pipes are refused and their targets untouched") {
  const TempDir dir;
  dir.make_folder("desk/ledger");
  dir.make_folder("elsewhere");
  dir.write("elsewhere/target", "t");
  REQUIRE(symlink((dir / "elsewhere/target").c_str(), (dir / "desk/ledger/link").c_str()) == 0);
  REQUIRE(symlink((dir / "nowhere").c_str(), (dir / "desk/ledger/dangling").c_str()) == 0);
  REQUIRE(symlink((dir / "elsewhere").c_str(), (dir / "desk/away").c_str()) == 0);
  REQUIRE(::link((dir / "elsewhere/target").c_str(), (dir / "desk/ledger/second").c_str()) == 0);
  REQUIRE(mkfifo((dir / "desk/ledger/pipe").c_str(), 0600) == 0);
  const Folder folder = Folder::open(dir / "desk");
  const auto says = [&](const std::string& name, const std::string& what) {
    return "77 " + (dir / ("desk/" + name)) + what;
  };
  CHECK(refusal_of([&] { folder.read("ledger/link"); }) ==
        says("ledger/link", " is not a plain file"));
  CHECK(refusal_of([&] { folder.read("ledger/dangling"); }) ==
        says("ledger/dangling", " is not a plain file"));
  CHECK(refusal_of([&] { folder.read("ledger/pipe"); }) ==
        says("ledger/pipe", " is not a plain file"));
  CHECK(refusal_of([&] { folder.read("ledger"); }) == says("ledger", " is not a plain file"));
  CHECK(refusal_of([&] { folder.read("ledger/second"); }) ==
        says("ledger/second", " has a second name elsewhere (a hard link)"));
  CHECK(refusal_of([&] { folder.read("away/target"); }) == says("away", " is not a folder"));
  CHECK(refusal_of([&] { folder.list("away"); }) == says("away", " is not a folder"));
  CHECK(refusal_of([&] { folder.create("away/new", "x"); }) == says("away", " is not a folder"));
  CHECK(refusal_of([&] { folder.create("ledger/dangling", "x"); }) ==
        "73 " + (dir / "desk/ledger/dangling") + " exists already");
  CHECK(dir.read("elsewhere/target") == "t");
  CHECK(dir.count("elsewhere") == 1);
  CHECK_FALSE(dir.has("nowhere"));
}

TEST_CASE("files: kernels without openat2 refuse the same links") {
  const TempDir dir;
  dir.make_folder("ledger");
  dir.write("ledger/file", "x");
  REQUIRE(symlink("file", (dir / "ledger/link").c_str()) == 0);
  REQUIRE(symlink("ledger", (dir / "away").c_str()) == 0);
  const Folder folder = Folder::open(dir.path());
  for (auto* const opens : {&open_below, &open_below_by_steps}) {
    CHECK(opens(folder.fd(), "ledger/file", O_RDONLY).is_open());
    CHECK(opens(folder.fd(), ".", O_RDONLY | O_DIRECTORY).is_open());
    CHECK_FALSE(opens(folder.fd(), "ledger/link", O_RDONLY).is_open());
    CHECK_FALSE(opens(folder.fd(), "away/file", O_RDONLY).is_open());
    CHECK_FALSE(opens(folder.fd(), "away", O_RDONLY | O_DIRECTORY).is_open());
  }
}

TEST_CASE("files: a folder that is missing or open to everybody is refused") {
  const TempDir dir;
  CHECK(refusal_of([&] { Folder::open(dir / "none"); }) ==
        "66 no desk folder " + (dir / "none") + ": no-such-file");
  dir.write("file", "");
  CHECK(refusal_of([&] { Folder::open(dir / "file"); }) ==
        "66 no desk folder " + (dir / "file") + ": no-folder");
  dir.make_folder("open");
  chmod((dir / "open").c_str(), 0777);
  CHECK(refusal_of([&] { Folder::open(dir / "open"); }) ==
        "77 anybody on this machine may write in " + (dir / "open"));
  chmod((dir / "open").c_str(), 01777);
  CHECK(refusal_of([&] { Folder::open(dir / "open"); }) == "nothing");
}

TEST_CASE("files: what cannot be read for lack of rights is said with its path") {
  if (geteuid() == 0) return;  // root may read everything
  const TempDir dir;
  dir.write("secret", "s");
  chmod((dir / "secret").c_str(), 0);
  const Folder folder = Folder::open(dir.path());
  CHECK(refusal_of([&] { folder.read("secret"); }) ==
        "77 cannot open " + (dir / "secret") + ": Permission denied");
}

TEST_CASE("files: new files have the rights of the folder's group whatever the umask") {
  const struct {
    const char* name;
    mode_t umask;
    mode_t folder;
    unsigned made_folder;
    unsigned made_file;
  } cases[] = {
      {"shared under a strict umask", 077, 02770, 02770, 0660},
      {"shared under no umask", 0, 02770, 02770, 0660},
      {"private under no umask", 0, 0700, 0700, 0600},
      {"readable by all under no umask", 0, 0755, 0750, 0640},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const TempDir dir;
    REQUIRE(chmod(dir.path().c_str(), c.folder) == 0);
    const mode_t before = umask(c.umask);
    const Folder folder = Folder::open(dir.path());
    folder.create_folder("ledger");
    folder.create("ledger/file", "x");
    { const WriteLock lock(folder, 0ms, "test"); }
    umask(before);
    CHECK(dir.mode("ledger") == c.made_folder);
    CHECK(dir.mode("ledger/file") == c.made_file);
    CHECK(dir.mode(".lock") == c.made_file);
  }
}

TEST_CASE("files: the lock names who holds it and is free after a kill") {
  const TempDir dir;
  const Folder folder = Folder::open(dir.path());
  const Gate held;
  Child holder([&] {
    const WriteLock lock(folder, 0ms, "log-call");
    held.open();
    for (;;) pause();
    return 0;
  });
  held.wait();
  const std::string refused = refusal_of([&] { const WriteLock lock(folder, 20ms, "close"); });
  CHECK(refused.starts_with("75 " + dir.path() + " is busy: 'log-call' of "));
  CHECK(refused.find("(process " + std::to_string(holder.pid()) + ") has been writing for ") !=
        std::string::npos);
  holder.send(SIGKILL);
  CHECK(holder.wait() == 128 + SIGKILL);
  CHECK(refusal_of([&] { const WriteLock lock(folder, 0ms, "close"); }) == "nothing");
}

TEST_CASE("files: the note of a holder who died is not believed") {
  const TempDir dir;
  const Folder folder = Folder::open(dir.path());
  Child gone([] { return 0; });
  const std::string pid = std::to_string(gone.pid());
  gone.wait();
  for (const std::string& note : {pid + " 0 0 log-call\n", std::string("rubbish"), std::string()}) {
    CAPTURE(note);
    dir.write(".lock", note);
    const Descriptor other(open((dir / ".lock").c_str(), O_RDWR | O_CLOEXEC));
    REQUIRE(lock_until(other.fd(), {}, ".lock"));
    CHECK(refusal_of([&] { const WriteLock lock(folder, 0ms, "close"); }) ==
          "75 " + dir.path() + " is busy: another program is writing");
  }
}

TEST_CASE("files: a link in the place of the lock file is refused") {
  const TempDir dir;
  dir.write("target", "t");
  REQUIRE(symlink("target", (dir / ".lock").c_str()) == 0);
  const Folder folder = Folder::open(dir.path());
  CHECK(refusal_of([&] { const WriteLock lock(folder, 0ms, "close"); }) ==
        "77 " + (dir / ".lock") + " is not a plain file");
  CHECK(dir.read("target") == "t");
}

TEST_CASE("files: once something is recorded a signal waits until that is confirmed") {
  const TempDir dir;
  const Folder folder = Folder::open(dir.path());
  for (const bool is_confirmed : {true, false}) {
    CAPTURE(is_confirmed);
    Child child([&] {
      prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
      {
        const SignalsUntilConfirmed signals;
        {
          const WriteLock lock(folder, 0ms, "test");
          raise(SIGINT);
          lock.note_record();
        }
        if (is_confirmed) signals.forget();
      }
      return 0;
    });
    CHECK(child.wait() == (is_confirmed ? 0 : 128 + SIGINT));
  }
}

TEST_CASE("files: a signal waits until the lock is given back") {
  const TempDir dir;
  const Folder folder = Folder::open(dir.path());
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    CAPTURE(signal);
    Child child([&] {
      prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
      {
        const WriteLock lock(folder, 0ms, "test");
        raise(signal);
        folder.create("after" + std::to_string(signal), "");
      }
      return 0;
    });
    CHECK(child.wait() == 128 + signal);
    CHECK(dir.has("after" + std::to_string(signal)));
  }
}

TEST_CASE("files: an output file replaces a file or a link and not what the link means") {
  const TempDir dir;
  dir.write("target", "t");
  REQUIRE(symlink("target", (dir / "report").c_str()) == 0);
  write_output_file(dir / "report", "new");
  CHECK(dir.read("target") == "t");
  CHECK(dir.read("report") == "new");
  write_output_file(dir / "report", "newer");
  CHECK(dir.read("report") == "newer");
  CHECK((dir.mode("report") & 0137U) == 0);
  CHECK(dir.count(".") == 2);
}

TEST_CASE("files: an output file that cannot be made leaves nothing behind") {
  const TempDir dir;
  dir.make_folder("folder");
  REQUIRE(mkfifo((dir / "pipe").c_str(), 0600) == 0);
  CHECK(refusal_of([&] { write_output_file(dir / "none/report", "x"); }) ==
        "73 there is no folder " + (dir / "none"));
  for (const std::string& path : {dir / "folder", dir / "pipe", dir / "", std::string("/dev/null")})
    CHECK(refusal_of([&] { write_output_file(path, "x"); }) ==
          "73 " + path + " is not a plain file");
  CHECK(dir.count(".") == 2);
}

TEST_CASE("files: writing to a closed pipe is told and a full device refused") {
  Child child([] {
    prepare_process();
    int ends[2];
    if (pipe(ends) != 0) return 1;
    ::close(ends[0]);
    return write_all(ends[1], "text", "standard output") ? 2 : 0;
  });
  CHECK(child.wait() == 0);
  const Descriptor full(open("/dev/full", O_WRONLY | O_CLOEXEC));
  CHECK(refusal_of([&] { write_all(full.fd(), "text", "standard output"); }) ==
        "74 write error: standard output: no-space");
}

TEST_CASE("files: a named file is read up to one byte more than wanted") {
  const TempDir dir;
  dir.write("file", std::string(100'000, 'x'));
  CHECK(read_named_file(dir / "file", 1'000'000).size() == 100'000);
  CHECK(read_named_file(dir / "file", 70'000).size() == 70'001);
  CHECK(read_named_file("/dev/zero", 10).size() == 11);
  CHECK(refusal_of([&] { read_named_file(dir / "none", 10); }) ==
        "66 cannot open " + (dir / "none") + ": no-such-file");
}

TEST_CASE("files: no file opened after the start can be standard error") {
  Child child([] {
    ::close(0);
    ::close(2);
    umask(022);
    prepare_process();
    const Descriptor next(open("/dev/null", O_RDONLY | O_CLOEXEC));
    return next.fd() > 2 && umask(0) == 027 && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
  });
  CHECK(child.wait() == 0);
}

}  // namespace
}  // namespace deskctl
