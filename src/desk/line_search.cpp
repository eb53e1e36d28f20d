// Only `logged` and `amended` say who called, so of all other lines no more than the third field is
// looked at. A file whose header is another one is read as any journal is.
#include "desk/line_search.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "desk/whole_lines.hpp"
#include "deskctl/text/csv.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

bool has_usual_header(const Folder& folder, const std::string& name) {
  const std::string header = header_line() + '\n';
  return folder.read_part(name, 0, header.size()) == header;
}

// Skips everything before the first line end: the header, or a cut line. What stands behind the
// last one is none.
void each_lines(const Folder& folder, const FilePart& part,
                const std::function<void(std::string_view)>& use) {
  const auto file = folder.parts(part.name);
  if (!file) return;
  bool has_begun = false;
  each_piece(*file, part.begin, part.begin + part.bytes,
             [&](std::string_view lines, std::uint64_t) {
               if (!std::exchange(has_begun, true)) lines.remove_prefix(lines.find('\n') + 1);
               use(lines);
               return true;
             });
}

bool says_who_called(std::string_view line) {
  const std::size_t recorded = line.find(',');
  const std::size_t request = line.find(',', std::min(recorded, line.size() - 1) + 1);
  if (request == std::string_view::npos) return false;
  const std::string_view rest = line.substr(request + 1);
  return rest.starts_with("logged,") || rest.starts_with("amended,");
}

// Fields as stored, unescaped only where they have to be.
class CallLine {
 public:
  bool is_wanted(std::span<const std::string_view> fields, const CallWanted& wanted) {
    return fields.size() > index(Column::phone) &&
           wanted({plain(fields[index(Column::location)], texts_[0]),
                   plain(fields[index(Column::contact)], texts_[1]),
                   plain(fields[index(Column::phone)], texts_[2])});
  }

  static std::size_t index(Column column) { return static_cast<std::size_t>(column); }

 private:
  std::array<std::string, 3> texts_;
};

// Picks the lines of some requests. A group counts whole or not at all, so its lines of other
// requests are picked along.
class WantedGroups {
 public:
  WantedGroups(const RequestIds& ids, std::string& picked) : ids_(ids), picked_(picked) {}

  void add(std::string_view line) {
    const std::string_view part = part_of_line(line);
    if (part.empty() || part.starts_with("1/")) end();
    is_wanted_ = is_wanted_ || ids_.contains(request_field(line));
    if (part.empty() && !is_wanted_) return;
    (group_ += line) += '\n';
    if (part.empty()) end();
  }
  void end() {
    if (is_wanted_) picked_ += group_;
    group_.clear();
    is_wanted_ = false;
  }

 private:
  const RequestIds& ids_;
  std::string& picked_;
  std::string group_;
  bool is_wanted_ = false;
};

RequestIds ids_read(const Folder& folder, const std::string& name, const CallWanted& wanted) {
  RequestIds ids;
  const Journal journal = read_journal({{name, folder.read(name).value_or("")}});
  CallLine line;
  for (const Event& event : journal.events) {
    std::vector<std::string_view> fields;
    for (int i = 0; i <= static_cast<int>(Column::phone); ++i)
      fields.push_back(event.field(static_cast<Column>(i)));
    if (line.is_wanted(fields, wanted)) ids.insert(event.request.text());
  }
  return ids;
}

}  // namespace

std::vector<FilePart> parts_of(const Folder& folder, const Month& month, std::uint64_t most) {
  std::vector<FilePart> parts;
  for (const std::string& name : folder.list("ledger")) {
    if (month_of_file(name) != month) continue;
    const std::uint64_t size = folder.size(ledger_folder + name).value_or(0);
    const std::uint64_t bytes = std::min(size, most);
    parts.push_back({ledger_folder + name, size - bytes, static_cast<std::size_t>(bytes)});
  }
  return parts;
}

RequestIds ids_of_calls(const Folder& folder, const FilePart& part, const CallWanted& wanted) {
  if (!has_usual_header(folder, part.name)) return ids_read(folder, part.name, wanted);
  RequestIds ids;
  CsvReader csv;
  CallLine call;
  each_lines(folder, part, [&](std::string_view lines) {
    each_line(lines, [&](std::string_view line) {
      if (says_who_called(line) && call.is_wanted(csv.split(line).fields, wanted))
        ids.emplace(request_field(line));
    });
  });
  return ids;
}

PickedLines lines_of(const Folder& folder, const FilePart& part, const RequestIds& ids) {
  if (!has_usual_header(folder, part.name))
    return {{part.name, folder.read(part.name).value_or("")}};
  PickedLines picked{{part.name, header_line() + '\n'}};
  WantedGroups groups(ids, picked.text.bytes);
  bool is_first = part.begin > 0;
  each_lines(folder, part, [&](std::string_view lines) {
    if (!lines.empty() && std::exchange(is_first, false))
      picked.since = parse_rfc3339(recorded_field(lines)).value_or(Instant::max());
    each_line(lines, [&](std::string_view line) { groups.add(line); });
  });
  groups.end();
  return picked;
}

}  // namespace deskctl
