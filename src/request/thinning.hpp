// A first look at one file of the ledger, a piece at a time, and what is kept of it: the lines of
// requests that somebody may still look for.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "journal/plain_line.hpp"
#include "request/shapes.hpp"

namespace deskctl {

/// A request is left out if its lines are in order, known, and of a shape that is over. Whatever is
/// not plain about a line, or about the request, keeps it; whatever is wrong in a file keeps it
/// all, so findings are those of the reader that looks at everything.
class Thinning {
 public:
  /// `size` bytes of the file from `begin` on; valid until the next call.
  using ReadAgain = std::function<std::string_view(std::uint64_t begin, std::size_t size)>;

  /// Shapes met in one file are of use for the next, and so is the memory.
  struct Learnt {
    Shapes shapes;
    PlainLines plain_lines;
  };
  /// `bytes`: about so many will be shown to look_at().
  Thinning(std::string name, Instant known_at, Learnt& learnt, std::uint64_t bytes);

  /// The next of its lines, whole ones; the first is the header. False: it takes a closer look.
  bool look_at(std::string_view lines);
  /// To be called after the last of them. False: that was not all, its header or half a group is
  /// missing. From then on nothing of what was learnt is used, so that another file may be looked
  /// at while this one's lines are taken out.
  bool finish(const ReadAgain& read_again);

  const std::set<RequestId>& repeated() const { return repeated_; }
  /// The file without the lines of requests that are over and that are not in `named`; nothing if a
  /// line is not there any more.
  std::optional<SourceText> kept(const std::set<RequestId>& named, const ReadAgain& read_again);

 private:
  struct Life {
    Instant recorded = earliest;
    Instant at = earliest;
    std::uint32_t shape = Shapes::root;
    std::uint32_t last_line = 0;  // its place in `lines_`, plus 1; 0: none yet
    bool logged = false;
    bool kept = false;
    bool over = false;  // known once all was looked at
  };
  struct Line {
    std::uint32_t begin = 0;
    std::uint32_t before = 0;  // the line of the same request before this one, as Life::last_line
  };

  bool read_name();
  void keep_named(const std::set<RequestId>& named);
  Life* known(const RequestId& id);
  Life* life_of(const RequestId& id);
  bool look_at_line();
  bool note_group(const Letter& letter, Life& life);
  bool note_repeat(Life& life);
  bool is_over(const Life& life, const ReadAgain& read_again);
  std::string lines_of(const Life& life, const ReadAgain& read_again) const;
  std::string_view line_at(std::uint32_t line, const ReadAgain& read_again) const;
  std::uint32_t next_line() const { return static_cast<std::uint32_t>(lines_.size()) + 1; }

  std::string name_;
  Instant known_at_;
  Shapes& shapes_;
  PlainLines& plain_lines_;
  std::uint64_t bytes_ = 0;  // looked at so far
  int month_ = 0;            // 202610
  DeskCode code_;
  PlainLine plain_;
  std::array<std::vector<Life>, 32> days_;  // by day of the month, then by number
  std::vector<Line> lines_;
  std::set<RequestId> repeated_;
  RequestId group_request_;
  int parts_ = 0;
  int parts_left_ = 0;
};

}  // namespace deskctl
