#include "journal/zeroed_end.hpp"

#include "journal/line.hpp"

namespace deskctl {
namespace {

// The last whole record, or rest of one, and what may follow it if it was torn: only there can
// zeros be part of a torn end, and a large file is not searched for them.
std::size_t begin_of_last_lines(std::string_view file) {
  for (std::size_t end = file.size(); end > 0;) {
    const std::size_t before = end < 2 ? std::string_view::npos : file.rfind('\n', end - 2);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (!is_rest_of_group(file.substr(begin, end - begin))) return begin;
    end = begin;
  }
  return 0;
}

}  // namespace

std::size_t size_before_zeroed_end(std::string_view file) {
  std::size_t last_lines = file.size();
  while (true) {
    if (last_lines >= file.size()) last_lines = begin_of_last_lines(file);
    const std::size_t found = file.substr(last_lines).rfind('\0');
    if (found == std::string_view::npos) return file.size();
    const std::size_t nul = last_lines + found;
    const std::size_t end = file.find('\n', nul);
    if (end != std::string_view::npos && !is_rest_of_group(file.substr(end + 1)))
      return file.size();
    const std::size_t before = nul == 0 ? std::string_view::npos : file.rfind('\n', nul - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = file.substr(begin);
    const std::string_view head = line.substr(0, line.find('\0'));
    // A record whose line end alone is lost in the zeros is whole.
    file = file.substr(0, begin + (sum_is_right(head) ? head.size() : 0));
  }
}

}  // namespace deskctl
