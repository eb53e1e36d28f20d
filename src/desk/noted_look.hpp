// The first pass over those lines of a sealed file that its seal notes as still needed.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "files/folder.hpp"
#include "journal/open_lines.hpp"
#include "request/first_pass.hpp"

namespace deskctl {

class NotedLook {
 public:
  /// `runs` stand in the first `size` bytes. Nothing if they are not of whole lines, or take a
  /// closer look.
  static std::optional<NotedLook> at(FileParts file, const std::string& name, std::uint64_t size,
                                     std::vector<OpenLines::Run> runs, FirstPass& pass);

  /// See FirstPass::thin(). Requests in `named` that are not in the runs are searched for. Nothing
  /// if it is faster to read all of the file.
  std::optional<SourceText> kept(std::set<RequestId>& named, FirstPass& pass);

 private:
  NotedLook(FileParts file, std::uint64_t size, std::vector<OpenLines::Run> runs)
      : file_(std::move(file)), size_(size), runs_(std::move(runs)) {}
  bool look(FirstPass& pass);
  bool take_lines();

  FileParts file_;
  std::uint64_t size_;
  std::vector<OpenLines::Run> runs_;
  SourceText text_;
  std::optional<Thinning> thinning_;
};

}  // namespace deskctl
