#include "files/folder_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <string_view>

#include "files/machine.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

// A writer closes its file once, after one write: one event each.
constexpr std::uint32_t watched_events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

}  // namespace

FolderWatch::FolderWatch(const Folder& folder, const std::vector<std::string>& below)
    : events_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), blind_(is_on_network(folder)) {
  blind_ = blind_ || !events_.is_open() ||
           inotify_add_watch(events_.fd(), folder.path().c_str(), watched_events) < 0;
  for (const std::string& name : below)
    if (folder.has_folder(name))
      blind_ = blind_ ||
               inotify_add_watch(events_.fd(), folder.path_of(name).c_str(), watched_events) < 0;
}

bool FolderWatch::changed() {
  bool any = false;
  alignas(inotify_event) std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t count =
        uninterrupted([&] { return read(events_.fd(), buffer.data(), buffer.size()); });
    if (count <= 0) return any;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      // Names that begin with a dot are the lock and files not yet in their place. An event without
      // a name is about the watch itself: some were lost.
      any = any || event.len == 0 || *name != '.';
      at += sizeof event + event.len;
    }
  }
}

}  // namespace deskctl
