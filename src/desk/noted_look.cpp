#include "desk/noted_look.hpp"

#include <algorithm>
#include <cstddef>

#include "desk/first_look.hpp"
#include "desk/lines_with.hpp"

namespace deskctl {

std::optional<NotedLook> NotedLook::at(FileParts file, const std::string& name, std::uint64_t size,
                                       std::vector<OpenLines::Run> runs, JournalReader& reader) {
  const auto owner = owner_of_file(std::string_view(name).substr(name.rfind('/') + 1));
  if (!owner) return std::nullopt;
  NotedLook look(std::move(file), name, *owner, size, std::move(runs));
  if (!look.look(reader)) return std::nullopt;
  return look;
}

bool NotedLook::complete(std::set<RequestId>& named, JournalReader& reader) {
  if (const std::set<RequestId> missing = this->missing(named); !missing.empty()) {
    constexpr std::size_t few = 16;  // for more it is faster to read all
    if (missing.size() > few) return false;
    // A request that is written of again, or repeated, is found by its id.
    const std::vector<OpenLines::Run> found = lines_with(file_, size_, missing);
    runs_.insert(runs_.end(), found.begin(), found.end());
    put_in_order(runs_);
    if (!look(reader)) return false;
  }
  named.insert(repeated_.begin(), repeated_.end());
  return true;
}

SourceText NotedLook::text() const {
  const JournalFile& file = journal_.files.front();
  return {file.name, *file.bytes, file.left_out, line_numbers_};
}

bool NotedLook::look(JournalReader& reader) {
  auto text = lines();
  if (!text) return false;
  line_numbers_ = text->line_numbers;
  std::vector<SourceText> texts;
  texts.push_back(*std::move(text));
  journal_ = reader.read(std::move(texts));
  const JournalFile& file = journal_.files.front();
  const bool is_plain = journal_.problems.empty() && file.obstacles.empty() &&
                        file.misplaced.empty() && file.tail.torn_line == 0;
  return is_plain && note_repeats();
}

// Nothing: the runs are not of whole lines.
std::optional<SourceText> NotedLook::lines() const {
  const std::string header = ledger_book().header() + '\n';
  FileGlances parts(file_);
  if (parts.at(0, header.size()) != header) return std::nullopt;
  SourceText text{name_, ""};
  std::size_t size = header.size();
  for (const OpenLines::Run& run : runs_) size += run.size;
  text.bytes.reserve(size);
  text.bytes = header;
  for (const OpenLines::Run& run : runs_) {
    // The byte before shows that a line begins there.
    std::string_view lines = parts.at(run.begin - 1, run.size + 1);
    if (!lines.starts_with('\n') || !lines.ends_with('\n')) return std::nullopt;
    lines.remove_prefix(1);
    text.bytes += lines;
    int number = run.first_line;
    for (auto end = lines.find('\n'); end != std::string_view::npos;
         end = lines.find('\n', end + 1))
      text.line_numbers.push_back(number++);
  }
  text.left_out = size_ - text.bytes.size();
  return text;
}

// False: one is of another desk or month, or repeats one of another desk or of a later month.
bool NotedLook::note_repeats() {
  repeated_.clear();
  for (const Event& event : journal_.events) {
    if (event.request.month() != owner_.month || event.request.code != owner_.code) return false;
    const std::string_view same_as = event.field(Column::same_as);
    if (same_as.empty()) continue;
    const auto first = RequestId::parse(same_as);
    if (!first || first->code != owner_.code || first->month() > owner_.month) return false;
    repeated_.insert(*first);
  }
  return true;
}

// Those written of, repeated or in `named`, of this file, whose log is not among the lines.
std::set<RequestId> NotedLook::missing(const std::set<RequestId>& named) const {
  std::vector<RequestId> logged;
  for (const Event& event : journal_.events)
    if (event.kind == EventKind::logged) logged.push_back(event.request);
  std::sort(logged.begin(), logged.end());
  std::set<RequestId> missing;
  const auto add = [&](const RequestId& id) {
    if (!std::binary_search(logged.begin(), logged.end(), id)) missing.insert(id);
  };
  for (const Event& event : journal_.events) add(event.request);
  const Month& month = owner_.month;
  for (const std::set<RequestId>* some : {&named, &repeated_})
    for (auto id = some->lower_bound(RequestId::before_all_of(month));
         id != some->end() && id->month() == month; ++id)
      if (id->code == owner_.code) add(*id);
  return missing;
}

}  // namespace deskctl
