#include "desk/lines_with.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "desk/whole_lines.hpp"

namespace deskctl {
namespace {

// The lines of these requests among whole lines, which stand at `begin` in their file and of which
// the first has that number.
void add_lines_with(std::string_view lines, std::uint64_t begin, int number,
                    const std::set<RequestId>& requests, std::vector<OpenLines::Run>& found) {
  for (const RequestId& id : requests) {
    const std::string field = ',' + id.text() + ',';
    // Of bytes that are nearly all digits and commas, memmem() is much faster than find().
    const auto next = [&](std::size_t from) {
      const void* at = memmem(lines.data() + from, lines.size() - from, field.data(), field.size());
      return at == nullptr ? std::string_view::npos
                           : static_cast<std::size_t>(static_cast<const char*>(at) - lines.data());
    };
    for (std::size_t at = next(0); at != std::string_view::npos; at = next(at + 1)) {
      const std::size_t first = lines.rfind('\n', at) + 1;
      // Only the second field of a line is the request that it is of.
      if (lines.find(',', first) != at) continue;
      const auto before = lines.substr(0, first);
      const auto lines_before = std::count(before.begin(), before.end(), '\n');
      found.push_back({begin + first, lines.find('\n', at) + 1 - first,
                       number + static_cast<int>(lines_before), false});
    }
  }
}

// A line that is written of again may also be in what was appended.
bool stands_within(const OpenLines::Run& run, const OpenLines::Run& line) {
  return line.begin + line.size <= run.begin + run.size;
}

}  // namespace

void put_in_order(std::vector<OpenLines::Run>& runs) {
  const auto stands_before = [](const auto& a, const auto& b) {
    return std::pair(a.begin, b.size) < std::pair(b.begin, a.size);
  };
  // Most are in order, with some others behind them.
  const auto others = std::is_sorted_until(runs.begin(), runs.end(), stands_before);
  std::sort(others, runs.end(), stands_before);
  std::inplace_merge(runs.begin(), others, runs.end(), stands_before);
  runs.erase(std::unique(runs.begin(), runs.end(), stands_within), runs.end());
}

std::vector<OpenLines::Run> lines_with(const FileParts& file, std::uint64_t size,
                                       const std::set<RequestId>& requests) {
  std::vector<OpenLines::Run> found;
  int number = 1;
  const bool is_whole = each_piece(file, 0, size, [&](std::string_view lines, std::uint64_t begin) {
    add_lines_with(lines, begin, number, requests, found);
    number += static_cast<int>(std::count(lines.begin(), lines.end(), '\n'));
    return true;
  });
  return is_whole ? found : std::vector<OpenLines::Run>();
}

}  // namespace deskctl
