#include "desk/first_look.hpp"

#include <algorithm>

#include "desk/whole_lines.hpp"

namespace deskctl {

std::string_view FileGlances::at(std::uint64_t begin, std::uint64_t size) {
  if (begin < begin_ || begin + size > begin_ + read_.size()) {
    file_.read(begin, std::max<std::size_t>(size, at_once_), read_);
    begin_ = begin;
  }
  const std::string_view found = std::string_view(read_).substr(begin - begin_);
  return found.size() < size ? std::string_view() : found.substr(0, size);
}

namespace {

Thinning::ReadAgain read_again(FileGlances& glances) {
  return [&glances](std::uint64_t begin, std::size_t size) { return glances.at(begin, size); };
}

}  // namespace

std::optional<FirstLook> FirstLook::at(const Folder& folder, const std::string& name,
                                       FirstPass& pass) {
  auto file = folder.parts(name);
  if (!file) return std::nullopt;
  const std::uint64_t size = file->size();
  FirstLook look(*std::move(file), pass.begin(name, size));
  const bool is_plain = each_piece(
      look.file_, 0, size,
      [&look](std::string_view lines, std::uint64_t) { return look.thinning_.look_at(lines); });
  FileGlances glances(look.file_);
  if (!is_plain || !look.thinning_.finish(read_again(glances))) return std::nullopt;
  return look;
}

std::optional<SourceText> FirstLook::kept(std::set<RequestId>& named) {
  named.insert(thinning_.repeated().begin(), thinning_.repeated().end());
  FileGlances glances(file_);
  return thinning_.kept(named, read_again(glances));
}

}  // namespace deskctl
