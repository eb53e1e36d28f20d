#include "desk/same_place.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "deskctl/request/matter.hpp"
#include "deskctl/text/csv.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

// The part of a file, at its end, that is looked at.
struct LookedAt {
  std::string name;
  std::uint64_t begin = 0;  // 0: the whole file
  std::size_t bytes = 0;
};

std::vector<LookedAt> ends_of(const Folder& folder, const Month& month) {
  const Month before =
      month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
  std::vector<LookedAt> ends;
  for (const std::string& name : folder.list("ledger")) {
    const auto of = month_of_file(name);
    if (of != month && of != before) continue;
    const std::uint64_t size = folder.size(ledger_folder + name).value_or(0);
    const std::uint64_t bytes = std::min<std::uint64_t>(size, most_bytes_looked_at);
    ends.push_back({ledger_folder + name, size - bytes, static_cast<std::size_t>(bytes)});
  }
  return ends;
}

// Calls `use` with whole lines, many at a time. Skips everything before the first line end: the
// header, or a cut line. Reads in pieces, because fresh memory costs more than reading a file
// again.
void each_lines(const Folder& folder, const LookedAt& end,
                const std::function<void(std::string_view)>& use) {
  bool begun = false;
  std::string cut;  // a line that ends in the next piece
  folder.read_pieces(end.name, end.begin, end.bytes, [&](std::string_view piece) {
    const std::size_t first = piece.find('\n');
    const std::size_t last = piece.rfind('\n');
    if (first == std::string_view::npos) {
      cut += piece;
      return;
    }
    cut += piece.substr(0, first + 1);
    if (std::exchange(begun, true)) use(cut);
    use(piece.substr(first + 1, last - first));
    cut = piece.substr(last + 1);
  });
}

// The ids on the lines that hold `text`.
void add_ids_with(std::string_view text, std::string_view lines, std::set<std::string>& ids) {
  while (!lines.empty()) {
    const void* found = memmem(lines.data(), lines.size(), text.data(), text.size());
    if (found == nullptr) return;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - lines.data());
    const std::size_t begin = lines.rfind('\n', at) + 1;  // npos + 1: the first line
    ids.emplace(request_field(lines.substr(begin)));
    lines.remove_prefix(std::min(lines.find('\n', at), lines.size()));
  }
}

// Lines of some requests in one file, and the time from which the file was looked at completely.
struct Picked {
  SourceText text;
  Instant since = Instant::min();
};

Picked lines_of(const Folder& folder, const LookedAt& end, const std::set<std::string>& ids) {
  Picked picked{{end.name, header_line() + '\n'}};
  bool is_first = end.begin > 0;
  each_lines(folder, end, [&](std::string_view lines) {
    if (std::exchange(is_first, false))
      picked.since = parse_rfc3339(recorded_field(lines)).value_or(Instant::max());
    for (std::size_t length; (length = lines.find('\n')) != std::string_view::npos;) {
      const std::string_view line = lines.substr(0, length + 1);
      lines.remove_prefix(length + 1);
      if (ids.contains(std::string(request_field(line)))) picked.text.bytes += line;
    }
  });
  return picked;
}

// The lines of requests that name the place, and of those they repeat, from repeat to repeated.
struct Looked {
  Journal journal;
  Instant since = Instant::min();  // from this time every line of every file was looked at
};

Looked look(const Folder& folder, const std::vector<LookedAt>& ends, const std::string& location) {
  const std::string text = ',' + csv_field(escape_text(location)) + ',';
  std::set<std::string> ids;
  for (const LookedAt& end : ends)
    each_lines(folder, end, [&](std::string_view lines) { add_ids_with(text, lines, ids); });
  for (;;) {
    Looked looked;
    std::vector<SourceText> texts;
    for (const LookedAt& end : ends) {
      Picked picked = lines_of(folder, end, ids);
      texts.push_back(std::move(picked.text));
      looked.since = std::max(looked.since, picked.since);
    }
    looked.journal = read_journal(std::move(texts));
    const std::size_t known = ids.size();
    for (const Event& event : looked.journal.events)
      if (const std::string_view repeated = event.field(Column::same_as); !repeated.empty())
        ids.emplace(repeated);
    if (ids.size() == known) return looked;
  }
}

}  // namespace

SamePlace look_at_place(const Folder& folder, const Month& month, const std::string& location,
                        Instant now) {
  Looked looked = look(folder, ends_of(folder, month), location);
  SamePlace place;
  place.journal = std::move(looked.journal);
  place.requests = fold(place.journal, now).requests;
  Matters matters;
  matters.link(place.requests);
  std::erase_if(place.requests, [since = looked.since](const Request& request) {
    return request.log_event().recorded < since;
  });
  return place;
}

}  // namespace deskctl
