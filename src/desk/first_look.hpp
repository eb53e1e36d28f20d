// The first pass over a file of the ledger, which is never in memory as a whole.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "files/folder.hpp"
#include "request/first_pass.hpp"

namespace deskctl {

/// Looks at small parts of one file; what lies close behind one is read along, so much in all.
class FileGlances {
 public:
  explicit FileGlances(const FileParts& file, std::size_t at_once = 4096)
      : file_(file), at_once_(at_once) {}

  /// Valid until the next call; empty if the file has fewer bytes.
  std::string_view at(std::uint64_t begin, std::uint64_t size);

 private:
  const FileParts& file_;
  std::size_t at_once_;
  std::uint64_t begin_ = 0;
  std::string read_;
};

class FirstLook {
 public:
  /// Nothing if the file takes a closer look, or is not there. See FirstPass::begin().
  static std::optional<FirstLook> at(const Folder& folder, const std::string& name,
                                     FirstPass& pass);

  /// See FirstPass::thin(). Nothing if the file is not as it was any more.
  std::optional<SourceText> kept(std::set<RequestId>& named);

 private:
  FirstLook(FileParts file, Thinning thinning)
      : file_(std::move(file)), thinning_(std::move(thinning)) {}
  FileParts file_;
  Thinning thinning_;
};

}  // namespace deskctl
