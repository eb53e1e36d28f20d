// A file of the ledger read with and without the first pass that leaves out what is over.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "deskctl/report/settled.hpp"
#include "deskctl/request/request.hpp"
#include "request/first_pass.hpp"

namespace deskctl::test {

struct BothWays {
  std::string fault;         ///< What the first pass changed; empty: nothing that may be seen.
  bool took_short = false;   ///< Whether anything of the file could be left out.
  std::size_t left_out = 0;  ///< Bytes.
};

namespace both_ways {

inline std::string events_of(const Request& request) {
  std::string all;
  for (const Event* event : request.events)
    all += std::to_string(event->line) + ' ' + std::string(word_of(event->kind)) + ' ' +
           format_utc(event->at) + ' ' + format_utc(event->recorded) + ' ' +
           std::string(event->field(Column::facts)) + '\n';
  return all;
}

inline std::string lines_of(const std::vector<Problem>& problems) {
  std::string all;
  for (const Problem& problem : problems)
    all += problem.file + ' ' + std::to_string(problem.line) + ' ' +
           say(Language::english, problem.what.message, problem.what.values) + '\n';
  return all;
}

/// All that is said of a journal, and its requests: those that are over may be missing.
struct Seen {
  std::string said;
  std::map<RequestId, std::string> over, others;

  Seen(const Journal& journal, Instant now) {
    const Folded folded = fold(journal, now);
    said = lines_of(journal.problems) + lines_of(folded.problems);
    for (const JournalFile& file : journal.files)
      said += lines_of(notes_about(file)) + lines_of(file.misplaced) +
              std::to_string(file.tail.whole) + ' ' + std::to_string(file.size()) + '\n';
    for (const Request& request : folded.requests) {
      const bool is_repeat = request.same_as.has_value();
      (is_over(request) && !is_repeat ? over : others).emplace(request.id, events_of(request));
    }
  }
};

}  // namespace both_ways

inline BothWays read_both_ways(const std::string& name, std::string_view bytes, Instant now) {
  FirstPass pass(now, is_over);
  std::set<RequestId> named;
  auto text = pass.thin({name, std::string(bytes)}, named);
  BothWays both;
  if (!text) return both;
  both.took_short = true;
  both.left_out = text->left_out;
  const both_ways::Seen whole(read_journal({{name, std::string(bytes)}}), now);
  std::vector<SourceText> texts;
  texts.push_back(*std::move(text));
  const both_ways::Seen thin(read_journal(std::move(texts)), now);
  if (whole.said != thin.said)
    both.fault = "said: " + whole.said + "\nnot: " + thin.said;
  else if (whole.others != thin.others)
    both.fault = "a request that is not over is missing or has other events";
  for (const auto& [id, events] : thin.over)
    if (const auto known = whole.over.find(id);
        known == whole.over.end() || known->second != events)
      both.fault = id.text() + " has other events";
  return both;
}

}  // namespace deskctl::test
