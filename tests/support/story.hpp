// The life of a request as short rows, for tests of what is judged from the journal:
//
//   08:12 logged category=repair / 08:15 dispatched / 11-03 09:00 completed
//
// A row is a time, the event, and its columns and facts. Rows end at ` / ` or a newline. The day is
// that of the row before, at first 2026-11-02, a Monday; the zone Asia/Shanghai. `#2` after the
// time is another request of that day. `recorded=` is the event's `at` unless given. What an event
// must carry is filled in (team, reason, place …) unless it is given; `-` leaves it out.
#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "deskctl/request/matter.hpp"
#include "deskctl/sla/clock.hpp"
#include "support/times.hpp"

namespace deskctl::test {

inline const Zone& shanghai() {
  static const Zone found = zone("Asia/Shanghai");
  return found;
}

/// Rows that many stories begin with.
inline const std::string logged_repair = "08:00 logged category=repair";
inline const std::string logged_complaint = "08:00 logged category=complaint";
inline const std::string completed_repair = logged_repair + " / 08:01 dispatched / 09:00 completed";

/// One more complaint of the matter that request `same_as` of the day began.
inline std::string again(int number, const std::string& when, int same_as = 1) {
  return " / " + when + " #" + std::to_string(number) +
         " logged category=complaint same_as=20261102-00" + std::to_string(same_as);
}

/// The manuals' policy.
inline const Policy& manuals() {
  static const Policy policy =
      parse_policy(default_policy(Language::english), "policy.toml", shanghai());
  return policy;
}

/// `08:12`, `08:12:30`, `11-03T08:12` of 2026, `2029-11-03T08:12`; `day` (`11-02`) is taken where
/// none is given.
inline Instant moment(std::string_view text, std::string_view day = "11-02") {
  constexpr std::size_t year = 4;
  std::string full = text.find('-') == year ? "" : "2026-";
  if (text.find('-') == std::string_view::npos) full += std::string(day) + 'T';
  full += text;
  if (full.size() == 16) full += ":00";
  return at(full + "+08:00");
}

/// The other way round: `08:12` on 2026-11-02, `11-03 08:12` on other days.
inline std::string shown(Instant instant) {
  std::string text = format_local(shanghai().local(instant));
  if (text.starts_with("2026-11-02 "))
    text.erase(0, 11);
  else if (text.starts_with("2026-"))
    text.erase(0, 5);
  if (text.ends_with(":00")) text.resize(text.size() - 3);
  return text;
}

namespace detail {

inline std::optional<Column> column_of(std::string_view name) {
  if (name == "event") return std::nullopt;  // the fact of an amendment; the row names the event
  const auto names = column_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Column>(found - names.begin());
}

inline void fill_in(Draft& draft, std::map<std::string, std::string>& given) {
  using Kind = EventKind;
  const auto fill = [&](const char* name, const char* value) { given.emplace(name, value); };
  if (draft.kind == Kind::logged) {
    for (const auto& [name, value] : {std::pair{"location", "3-2-1201"},
                                      {"text", "水管漏水"},
                                      {"channel", "phone"},
                                      {"urgency", "normal"}})
      fill(name, value);
    if (given["category"] == "repair") fill("scope", "in");
    if (given["category"] == "complaint") fill("severity", "general");
  }
  if (draft.kind == Kind::dispatched) fill("team", "eng");
  if (draft.kind == Kind::called_back) fill("grade", "A");
  if (draft.kind == Kind::closed) fill("outcome", "resolved");
  for (const Kind kind : {Kind::returned, Kind::declined, Kind::held, Kind::escalated,
                          Kind::upgraded, Kind::reopened, Kind::amended, Kind::voided})
    if (draft.kind == kind) fill("reason", "because");
}

/// The line of a row; `day` is taken over from the row before.
inline std::string line_of(const std::string& row, std::string& day) {
  std::istringstream words(row);
  std::string word;
  words >> word;
  if (word.size() == 5 && word[2] == '-') {
    day = word;
    words >> word;
  }
  Draft draft;
  draft.at = moment(word, day);
  RequestId id{20261102, {}, 1};
  words >> word;
  if (word.starts_with('#')) {
    id.number = std::stoi(word.substr(1));
    words >> word;
  }
  const auto kind = event_kind_of(word);
  if (!kind) throw std::invalid_argument(word);
  draft.kind = *kind;
  std::map<std::string, std::string> given;
  while (words >> word) given[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
  fill_in(draft, given);

  Instant recorded = draft.at;
  for (auto [name, value] : given) {
    if (value == "-") continue;
    const bool is_time = name == "recorded" || name == "received" || name == "appointment" ||
                         name == "deadline" || name == "reply" || name == "moved-to";
    const Instant time = is_time ? moment(value, day) : Instant{};
    if (name == "recorded")
      recorded = time;
    else if (const auto column = column_of(name))
      draft.set(*column, is_time ? shanghai().format(time) : value);
    else
      draft.facts.emplace_back(name, is_time ? shanghai().format(time) : value);
  }
  if (draft.field(Column::by).empty()) draft.set(Column::by, "李婷");
  return format_line(draft, id, recorded, shanghai());
}

}  // namespace detail

inline std::vector<std::string> rows_of(std::string_view rows) {
  std::vector<std::string> out;
  while (!rows.empty()) {
    const std::size_t end = std::min({rows.find('\n'), rows.find(" / "), rows.size()});
    const std::string row(rows.substr(0, end));
    if (row.find_first_not_of(' ') != std::string::npos) out.push_back(row);
    rows.remove_prefix(std::min(rows.size(), end + (rows.substr(end, 1) == "\n" ? 1 : 3)));
  }
  return out;
}

/// A journal file with these rows.
inline std::string journal_text(std::string_view rows) {
  std::string text = header_line() + '\n';
  std::string day = "11-02";
  for (const std::string& row : rows_of(rows)) text += detail::line_of(row, day) + '\n';
  return text;
}

inline Journal journal_of(std::string text) {
  std::vector<SourceText> texts;
  texts.push_back({"ledger/2026-11.csv", std::move(text)});
  return read_journal(std::move(texts));
}

/// `line: problem` for each, in English.
inline std::vector<std::string> in_english(const std::vector<Problem>& problems) {
  std::vector<std::string> out;
  for (const Problem& problem : problems)
    out.push_back(std::to_string(problem.line) + ": " + in_english(problem.what));
  return out;
}

/// The requests of some rows as of some time, with their matters.
struct Story {
  explicit Story(std::string_view rows, std::string_view as_of = "12-31T00:00")
      : journal(journal_of(journal_text(rows))), now(moment(as_of)), folded(fold(journal, now)) {
    if (!journal.problems.empty())
      throw std::invalid_argument(in_english(journal.problems).front());
    matters.link(folded.requests);
  }

  Request& request(int number = 1) {
    for (Request& request : folded.requests)
      if (request.id.number == number) return request;
    throw std::out_of_range("no such request");
  }
  std::vector<Clock> clocks(int number = 1) { return clocks_of(request(number), manuals(), now); }

  Journal journal;
  Instant now;
  Folded folded;
  Matters matters;
};

/// `due 08:17 done 08:18 late 1`, or `no-due`, `pending` …
inline std::string verdict(const Clock& clock) {
  std::string out;
  if (clock.due) out += "due " + shown(*clock.due) + ' ';
  if (clock.done) out += "done " + shown(*clock.done) + ' ';
  out += word_of(clock.status);
  if (is_breach(clock.status)) out += ' ' + std::to_string(clock.late_minutes());
  return out;
}

/// The verdicts on one clock, cycle by cycle, `; ` between them; `none` if there is none.
inline std::string verdicts(const std::vector<Clock>& clocks, std::string_view name) {
  std::string out;
  for (const Clock& clock : clocks) {
    if (clock.name() != name) continue;
    if (!out.empty()) out += "; ";
    if (clock.cycle != 1) out += std::to_string(clock.cycle) + ": ";
    out += verdict(clock);
  }
  return out.empty() ? "none" : out;
}

inline std::string verdicts(std::string_view rows, std::string_view as_of, std::string_view name) {
  Story story(rows, as_of);
  if (!story.folded.problems.empty()) return in_english(story.folded.problems).front();
  return verdicts(story.clocks(), name);
}

/// The names of the clocks, each once, in the policy's order.
inline std::string clock_names(const std::vector<Clock>& clocks) {
  std::string out;
  std::string_view last;
  for (const Clock& clock : clocks) {
    if (clock.name() == last) continue;
    last = clock.name();
    out += (out.empty() ? "" : " ") + clock.name();
  }
  return out;
}

}  // namespace deskctl::test
