#include <algorithm>

#include "deskctl/journal/seal.hpp"
#include "fuzz.hpp"
#include "journal/open_lines.hpp"

namespace deskctl::fuzz {
namespace {

SealFile seals_in(std::string text) {
  return read_seals({"ledger/seals.csv", std::move(text)});
}

void check_tail(const SealFile& file, std::size_t size) {
  require(file.size == size && file.tail.whole <= size, "what is whole is part of the file");
  require((file.tail.torn_line > 0) == (file.tail.whole < size),
          "every line is whole or of the torn end");
}

void check_seals(std::string_view text) {
  const SealFile file = seals_in(std::string(text));
  check_tail(file, text.size());
  require_worded(file.problems);
  // Of an empty file its emptiness is the problem.
  require(
      file.seals.size() + file.problems.size() <= std::max<std::size_t>(1, lines_of(text).size()),
      "a line is one thing or the other");

  std::string again = seal_header() + '\n';
  for (const Seal& seal : file.seals) again += format_seal(seal, Zone::utc()) + '\n';
  const SealFile reread = seals_in(again);
  require(reread.problems.empty() && reread.seals.size() == file.seals.size(),
          "seals that were read can be written");
  for (std::size_t i = 0; i < file.seals.size(); ++i)
    require(format_seal(reread.seals[i], Zone::utc()) == format_seal(file.seals[i], Zone::utc()),
            "a seal that is written again reads as the same");
  for (const Seal& seal : file.seals)
    if (const auto lines = parse_open_lines(seal.open_lines, seal.bytes)) {
      require(lines->open_bytes() <= seal.bytes, "a seal notes nothing beyond what it sealed");
      const std::string written = format_open_lines(*lines, Zone::utc());
      require(parse_open_lines(written, seal.bytes).has_value(), "a note that is written is read");
    }
  for (const auto& bytes : {std::optional<std::string_view>{}, std::optional{text}})
    require_worded(broken_seals(file.seals, "ledger/2026-10.csv", bytes));
}

}  // namespace

void seals(std::string_view input) {
  check_seals(input);
  check_seals(with_sums(input));
}

}  // namespace deskctl::fuzz
