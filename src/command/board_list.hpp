// The board's list: read from the ledger, filtered, one of it selected.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "deskctl/report/waiting.hpp"

namespace deskctl {

class BoardList {
 public:
  /// Reads the desk of `session` as it is at `now`, and returns what has to be said about its
  /// files. A desk that cannot be read leaves the list as it was.
  std::string read(const Session& session, Instant now);
  /// Whether time alone may have changed it since it was read: a due has passed, or an hour has
  /// begun, for clocks that start by themselves.
  bool is_stale(Instant now) const;

  const std::vector<WaitingItem>& items() const { return items_; }  ///< That fit the filter.
  std::size_t waiting() const { return all_.size(); }
  std::size_t late(Instant now) const;
  const std::vector<std::string>& teams() const { return teams_; }

  /// Each word has to stand somewhere in an item, however it is spelt; an empty filter fits all.
  void filter(const std::string& typed, Language language);
  const std::string& filter() const { return filter_; }

  /// The selection stays with its request.
  std::size_t selected() const { return selected_; }
  const WaitingItem* selected_item() const;  ///< Null if there is none.
  /// The nearest to `index` that there is.
  void select(std::size_t index);

 private:
  void choose(Language language);

  std::vector<WaitingItem> all_, items_;
  std::vector<std::string> teams_;
  std::string filter_;
  std::size_t selected_ = 0;
  Instant read_at_;
};

}  // namespace deskctl
