// Writing to a desk's journal: what is decided and what is appended happen under one lock.
#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/desk.hpp"
#include "desk/recent.hpp"
#include "files/append.hpp"
#include "files/lock.hpp"

namespace deskctl {

namespace test {
struct RawLines;
}

/// Lines for this desk's file of one month, folded together with what stands there. Only an Act or
/// an EntryAct makes them, so nothing else can be appended to a journal.
class FoldedLines {
 public:
  const Month& month() const { return month_; }
  const std::string& text() const { return text_; }

 private:
  friend class Act;
  friend class EntryAct;
  friend struct test::RawLines;  // to see how files are appended to, whatever the lines say
  FoldedLines(const Month& month, std::string text) : month_(month), text_(std::move(text)) {}

  Month month_;
  std::string text_;  // whole lines, with their ends
};

/// The ledger, or a register, while this desk may write: holds the lock from construction to
/// destruction. The desk must outlive it. What it has read stays valid until it is forgotten.
class Writing {
 public:
  Writing(const Desk& desk, std::chrono::milliseconds patience, const std::string& command,
          Book book = {});
  /// Another book under the lock that `other` holds.
  Writing(const Writing& other, Book book);

  const Desk& desk() const { return desk_; }
  const Book& book() const { return book_; }
  /// The month as it stands now. Throws Refused (65) with all problems if any of its files is
  /// damaged or must not be written, and (74) if the file was written to since the last look.
  const Journal& month(const Month& month);
  /// A journal with all events of a request, and perhaps others. As month(), but lines that are
  /// older than the request are not looked at, and those of others only at their beginning.
  const Journal& recent(const RequestId& request);
  /// The next number of a day: one more than the highest on any line of this desk's file, torn ones
  /// included. Throws as month() does, and Refused (3) when the day's numbers are used up.
  int next_number(LocalDay day);
  /// Whether a line recorded at `now` in this desk's file of `target` would stand below one of a
  /// later time. It has to carry the fact `behind` then.
  bool is_behind(const Month& target, Instant now);
  /// The fields of a register that this desk's file of the month has columns for.
  const std::vector<std::string>& fields_of(const Month& month);
  /// Appends to this desk's file of the month. On disk when it returns. Throws as append_lines()
  /// does.
  void append(const FoldedLines& lines);
  /// Lets go of what was read of a month.
  void forget(const Month& month);
  /// The lock that is held, for what else is done under it.
  const WriteLock& lock() const { return *lock_; }
  /// Notices made on the way: a torn end that was moved to quarantine.
  const std::vector<Problem>& notes() const { return notes_; }

 private:
  struct Loaded {
    Month month;
    std::optional<RequestId> request;  // whose events are all there; nothing: only the file's end
    bool whole = false;                // every line of the month
    Journal journal;
  };
  const Journal& take(const Month& month, const std::optional<RequestId>& request, bool whole,
                      Journal journal);
  void refuse_if_changed(const Month& month, const Journal& journal) const;
  // Everything from a day on, of the requests that are wanted.
  Journal read_from(const Month& month, LocalDay day, const RequestChoice& wanted);
  // The month as far as it was read; its end at least.
  const Journal& end_of(const Month& month);

  const Desk& desk_;
  Book book_;
  std::shared_ptr<const WriteLock> lock_;
  std::list<Loaded> loaded_;   // the last of a month tells how its file ends
  std::list<Loaded> retired_;  // of files that were appended to since; still looked into
  std::vector<Problem> notes_;
};

}  // namespace deskctl
