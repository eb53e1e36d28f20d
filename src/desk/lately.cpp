#include "desk/lately.hpp"

#include <algorithm>

#include "deskctl/error/error.hpp"

namespace deskctl {
namespace {

// The header of a file and the whole lines in its last `count` bytes.
SourceText end_of(const Folder& folder, const std::string& name, std::uint64_t size,
                  std::size_t count) {
  SourceText text{name, {}};
  if (count >= size) {
    text.bytes = folder.read(name).value_or("");
    return text;
  }
  constexpr std::size_t longest_header = 1024;
  const std::string begin = folder.read_part(name, 0, longest_header).value_or("");
  const std::string end = folder.read_part(name, size - count, count).value_or("");
  text.bytes = begin.substr(0, begin.find('\n')) + '\n';
  text.bytes += end.substr(std::min(end.find('\n'), end.size() - 1) + 1);
  return text;
}

// Every desk's file of a month has an equal share of what is left; a file that cannot be read has
// no suggestions.
std::vector<SourceText> ends_of_month(const Folder& folder, const Month& month, std::size_t& left) {
  std::vector<std::string> names;
  for (const std::string& name : folder.list("ledger"))
    if (month_of_file(name) == month) names.push_back(ledger_folder + name);
  std::vector<SourceText> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    try {
      const std::uint64_t size = folder.size(names[i]).value_or(0);
      const std::size_t share = left / (names.size() - i);
      texts.push_back(end_of(folder, names[i], size, share));
      left -= std::min<std::uint64_t>(size, share);
    } catch (const Refused&) {
      continue;
    }
  }
  return texts;
}

}  // namespace

Lately look_lately(const Folder& folder, Instant now) {
  Lately lately;
  const std::vector<Month> months = months_of(folder);
  std::size_t left = most_bytes_of_lately;
  std::vector<SourceText> texts;
  for (std::size_t back = 1; back <= std::min<std::size_t>(months.size(), 2) && left > 0; ++back)
    for (SourceText& text : ends_of_month(folder, months[months.size() - back], left))
      texts.push_back(std::move(text));
  lately.journal = read_journal(std::move(texts));
  lately.requests = fold(lately.journal, now).requests;
  return lately;
}

}  // namespace deskctl
