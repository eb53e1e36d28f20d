// Keys and tables in a file that is no TOML.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "policy/slip_cursor.hpp"

namespace deskctl {

struct SlipKey {
  std::vector<std::string> parts;
  std::size_t begin = 0;

  /// The last part, as it is shown.
  std::string shown() const;
};

/// `clock.a`; nothing if no key stands there. Parts that need quotes are slips.
std::optional<SlipKey> read_key(SlipCursor& cursor);
/// The sign between key and value. False if what was there instead is told.
bool read_equals(SlipCursor& cursor, const SlipKey& key, std::size_t key_end);

/// What stands under which key, so that a second one is seen.
class SeenKeys {
 public:
  /// The parts of a key, joined by a byte that no text holds.
  using Path = std::string;
  static Path below(const Path& path, const std::string& key) { return path + '\x1f' + key; }

  explicit SeenKeys(SlipCursor& cursor) : cursor_(cursor) {}

  /// The table that `key`, whose header begins at `begin`, opens; a slip if it was open before.
  Path enter(const SlipKey& key, bool of_several, std::size_t begin);
  /// Whether `key` stands for the first time; if not, that is a slip at `begin`.
  bool note(const Path& path, const SlipKey& key, std::size_t begin);
  int line_of(std::size_t at);
  /// Of two merged versions of a file keys stand twice.
  void expect_twice() { twice_ = true; }

 private:
  SlipCursor& cursor_;
  std::map<Path, int> first_lines_;
  std::map<Path, int> elements_;  // of `[[name]]`, so far
  bool twice_ = false;
  std::size_t counted_to_ = 0;
  int counted_lines_ = 0;
};

}  // namespace deskctl
