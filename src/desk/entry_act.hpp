// The one door to a register: everything that one typed command records of one entry, folded
// together with what stands, line by line as it would be read back.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "desk/act.hpp"
#include "desk/registers.hpp"

namespace deskctl {

class EntryAct {
 public:
  /// `writing` holds the lock and is of that register; both must outlive the act.
  EntryAct(Writing& writing, const RegisterPolicy& of_register, ActStamp stamp)
      : writing_(writing), register_(of_register), stamp_(std::move(stamp)) {}

  /// The entry as it stands; null if there is none. The act is about it from here on. Throws
  /// Refused (65) where its events stand in a damaged file or cannot have happened.
  const Entry* find(const RequestId& id);
  /// The number that an entry opened on `day` gets; the act is about it from here on.
  RequestId new_entry(LocalDay day);

  /// Adds events, all or none: throws Refused (3), and is as before, when they cannot happen.
  void add(std::vector<Draft> drafts);
  /// Marks the act as the undoing of the one whose first event is called so.
  void takes_back(std::string first_event) { undone_ = std::move(first_event); }

  const RegisterPolicy& of_register() const { return register_; }
  const RequestId& id() const { return id_; }
  /// The entry with all that was added.
  const Entry& entry() const { return entry_; }
  int added() const { return static_cast<int>(drafts_.size()); }

  /// The lines as they will be appended. Nothing more is added to the act.
  FoldedLines fold();
  /// Appends them, on disk when it returns.
  void append();

 private:
  Journal read_back(const std::string& lines) const;
  void refuse_to_pass_over(const Entry& entry) const;
  Entry folded(std::vector<const Event*> events, bool adding);
  std::string line_of(const Draft& draft);

  Writing& writing_;
  const RegisterPolicy& register_;
  ActStamp stamp_;
  std::string undone_;
  RequestId id_;
  std::vector<const Event*> events_;  // what stands, then what was added
  std::size_t standing_ = 0;
  std::vector<Draft> drafts_;
  std::deque<Journal> read_back_;  // of the drafts
  Entry entry_;
};

}  // namespace deskctl
