#include "command/filter.hpp"

#include <algorithm>

#include "judge.hpp"

namespace deskctl::fuzz {
namespace {

const Instant asked_at = *parse_rfc3339("2026-10-12T09:02:00+08:00");

/// Reads the example desk, and nothing else.
Session& session() {
  static const Arguments arguments{.command = Command::list,
                                   .options = {{Option::desk, EXAMPLE_DESK}, {Option::by, "林悦"}},
                                   .words = {},
                                   .awaited = {}};
  static const Surroundings surroundings{.variable = [](std::string_view) { return ""; },
                                         .folder = "",
                                         .login = [] { return ""; },
                                         .line_of_input = {},
                                         .machine = "",
                                         .clock = asked_at,
                                         .open_screen = {},
                                         .out = {},
                                         .err = {},
                                         .page = {}};
  static Session session(arguments, surroundings);
  return session;
}

std::vector<Request> some_requests() {
  Folded folded = fold(small_journal(), asked_at);
  Matters().link(folded.requests);
  return std::move(folded.requests);
}

}  // namespace

void filter(std::string_view input) {
  static const std::vector<Request> requests = some_requests();
  accepted(Exit::usage, [&] {
    std::vector<std::string> words;
    std::vector<Filter> singly;
    for (const std::string_view word : lines_of(input)) {
      words.emplace_back(word);
      singly.push_back(parse_filter(session(), {words.back()}));
    }
    const Filter together = parse_filter(session(), words);
    for (const Request& request : requests)
      require(together.fits(request) ==
                  std::all_of(singly.begin(), singly.end(),
                              [&](const Filter& one) { return one.fits(request); }),
              "what fits all words fits each");
  });
}

}  // namespace deskctl::fuzz
