#include "desk/known_calls.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/request/matter.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

std::uint64_t bytes_of(const std::vector<FilePart>& parts) {
  std::uint64_t bytes = 0;
  for (const FilePart& part : parts) bytes += part.bytes;
  return bytes;
}

RequestIds ids_in(const Folder& folder, const std::vector<FilePart>& parts,
                  const CallWanted& wanted) {
  RequestIds ids;
  for (const FilePart& part : parts) ids.merge(ids_of_calls(folder, part, wanted));
  return ids;
}

// Lines of these requests and of those that they repeat, each from the files of its month.
Journal journal_of(const Folder& folder, RequestIds ids) {
  for (;;) {
    std::set<Month> months;
    for (const std::string& text : ids)
      if (const auto id = RequestId::parse(text)) months.insert(id->month());
    std::vector<FilePart> parts;
    for (const Month& month : months)
      for (FilePart& part : parts_of(folder, month, UINT64_MAX)) parts.push_back(std::move(part));
    std::vector<SourceText> texts;
    side_by_side(
        parts.size(), [&](std::size_t number) { return lines_of(folder, parts[number], ids).text; },
        [&](SourceText text) { texts.push_back(std::move(text)); });
    Journal journal = read_journal(std::move(texts));
    const std::size_t known = ids.size();
    for (const Event& event : journal.events)
      if (const std::string_view repeated = event.field(Column::same_as); !repeated.empty())
        ids.emplace(repeated);
    if (ids.size() == known) return journal;
  }
}

// The lines were picked out, so the numbers of damaged ones are found in the whole files.
std::vector<Problem> damage_of(const Folder& folder, const Journal& picked) {
  std::set<std::string> damaged;
  for (const Problem& problem : picked.problems) damaged.insert(problem.file);
  std::vector<SourceText> texts;
  for (const std::string& name : damaged)
    if (auto bytes = folder.read(name)) texts.push_back({name, *std::move(bytes)});
  return read_journal(std::move(texts)).problems;
}

bool is_wanted(const Request& request, const CallWanted& wanted) {
  const std::string location = plain(request.location), contact = plain(request.contact),
                    phone = plain(request.phone);
  return request.status != Status::voided && wanted({location, contact, phone});
}

}  // namespace

KnownCalls known_calls(const Folder& folder, const CallWanted& wanted, Instant now,
                       std::uint64_t look_back) {
  std::vector<Month> months = months_of(folder);
  std::reverse(months.begin(), months.end());
  RequestIds ids;
  std::uint64_t looked_at = 0;
  std::size_t next = 0;
  MadeAhead found(months.size(), [&](std::size_t number, Worker) {
    return ids_in(folder, parts_of(folder, months[number], UINT64_MAX), wanted);
  });
  for (; next < months.size(); ++next) {
    looked_at += bytes_of(parts_of(folder, months[next], UINT64_MAX));
    if (next > 0 && looked_at > look_back && !ids.empty()) break;
    ids.merge(found.next());
  }
  KnownCalls calls;
  if (next < months.size() && next > 0) calls.since = months[next - 1];
  calls.journal = journal_of(folder, std::move(ids));
  if (!calls.journal.problems.empty()) calls.damage = damage_of(folder, calls.journal);
  calls.requests = fold(calls.journal, now).requests;
  Matters().link(calls.requests);
  std::erase_if(calls.requests,
                [&](const Request& request) { return !is_wanted(request, wanted); });
  return calls;
}

}  // namespace deskctl
