// Those lines of a sealed file that its seal notes as still needed, and what was appended since.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "files/folder.hpp"
#include "journal/open_lines.hpp"

namespace deskctl {

class NotedLook {
 public:
  /// `runs` stand in the first `size` bytes of a month's file. Nothing if the file takes a closer
  /// look: the runs are not of whole lines, something is wrong in them, or they are of another
  /// desk's requests, or repeat one of those or of a later month.
  static std::optional<NotedLook> at(FileParts file, const std::string& name, std::uint64_t size,
                                     std::vector<OpenLines::Run> runs, JournalReader& reader);

  /// Searches for requests in `named` that are not in the runs; adds those that this file repeats.
  /// False if it is faster to read all of the file.
  bool complete(std::set<RequestId>& named, JournalReader& reader);

  /// Of the lines.
  Journal take_journal() && { return std::move(journal_); }
  /// The same, to be read together with other files.
  SourceText text() const;

 private:
  NotedLook(FileParts file, std::string name, const MonthOfDesk& owner, std::uint64_t size,
            std::vector<OpenLines::Run> runs)
      : file_(std::move(file)),
        name_(std::move(name)),
        owner_(owner),
        size_(size),
        runs_(std::move(runs)) {}
  bool look(JournalReader& reader);
  std::optional<SourceText> lines() const;
  bool note_repeats();
  std::set<RequestId> missing(const std::set<RequestId>& named) const;

  FileParts file_;
  std::string name_;
  MonthOfDesk owner_;
  std::uint64_t size_;
  std::vector<OpenLines::Run> runs_;
  std::vector<int> line_numbers_;
  Journal journal_;
  std::set<RequestId> repeated_;
};

}  // namespace deskctl
