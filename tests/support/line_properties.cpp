#include "support/line_properties.hpp"

#include <algorithm>
#include <array>

#include "command/command_table.hpp"

namespace deskctl::test {
namespace {

constexpr std::array documented{0, 1, 2, 3, 6, 66, 73, 74, 75, 77, 78};
constexpr std::array damages{"damaged-line", "sequence", "seal-broken", "edited-line"};

std::string after_word(const Words& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() || std::next(found) == words.end() ? "" : *std::next(found);
}

// The cells of a line up to the fifth, `by`: nothing before it is ever quoted.
std::vector<std::string> first_cells(std::string_view line) {
  std::vector<std::string> cells;
  while (cells.size() < 5 && !line.empty()) {
    const std::size_t comma = std::min(line.find(','), line.size());
    cells.emplace_back(line.substr(0, comma));
    line.remove_prefix(std::min(comma + 1, line.size()));
  }
  return cells;
}

std::string bytes_changed(const LedgerFiles& before, const LedgerFiles& after) {
  for (const auto& [name, bytes] : after)
    if (const auto old = before.find(name); old == before.end() || old->second != bytes)
      return name + (old == before.end() ? " is new" : " is not as it was");
  return "a file is gone";
}

std::string first_difference(const std::string& before, const std::string& after) {
  const auto place = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto at = static_cast<std::size_t>(place.first - before.begin());
  const std::size_t from = at < 60 ? 0 : at - 60;
  return "before …" + before.substr(from, 140) + "… after …" + after.substr(from, 140) + "…";
}

}  // namespace

std::string command_of(const Words& words) {
  for (const std::string& word : words)
    if (find_command(word) != nullptr) return word;
  return "";
}

// The author and time of the last line, from the journals' new lines.
void WatchedDesk::note_written(const LedgerFiles& before) {
  by_.clear();
  request_.clear();
  in_order_ = appended_ = true;
  int journals = 0;
  Instant newest = newest_;
  for (const auto& [name, bytes] : after_) {
    if (!name.starts_with("ledger/2")) continue;
    ++journals;
    const auto old = before.find(name);
    const std::string was = old == before.end() ? "" : old->second;
    if (!bytes.starts_with(was)) appended_ = false;
    std::string_view rest = std::string_view(bytes).substr(std::min(was.size(), bytes.size()));
    for (; !rest.empty(); rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1)) {
      const std::vector<std::string> cells = first_cells(rest.substr(0, rest.find('\n')));
      const auto recorded = parse_rfc3339(cells.front());
      if (!recorded || cells.size() < 5) continue;  // the header
      if (*recorded < newest_ || (*recorded == newest_ && journals > 1)) in_order_ = false;
      newest = std::max(newest, *recorded);
      by_ = cells[4];
      if (request_.empty() || cells[2] == "logged") request_ = cells[1];
    }
  }
  newest_ = newest;
}

std::optional<Fault> WatchedDesk::of_damage() {
  desk_.time = later(60);
  const Ran check = desk_.run({"check", "-O", "json"});
  for (const char* rule : damages) {
    const std::size_t at = check.out.find("{\"rule\":\"" + std::string(rule) + '"');
    if (at != std::string::npos)
      return Fault{"damage", "the ledger is damaged: " +
                                 check.out.substr(at, check.out.find('}', at) - at + 1)};
  }
  if (check.exit > 1)
    return Fault{"damage", "check ends with " + std::to_string(check.exit) + ": " + check.err};
  return std::nullopt;
}

namespace {

// Commands that take several ids, with two following words that may be ids.
bool names_several(const TypedLine& line) {
  constexpr std::array<std::string_view, 7> commands{"dispatch", "accept", "arrive", "complete",
                                                     "callback", "close",  "note"};
  return line.words.size() > 2 &&
         std::any_of(line.words.begin(), line.words.end(), [&](const std::string& word) {
           return std::find(commands.begin(), commands.end(), word) != commands.end();
         });
}

}  // namespace

std::optional<Fault> WatchedDesk::of_whole(const TypedLine& line, const LedgerFiles& before) {
  if (ran_.exit > 128) return Fault{"crash", ran_.err};
  if (std::find(documented.begin(), documented.end(), ran_.exit) == documented.end())
    return Fault{"exit", "exit code " + std::to_string(ran_.exit) + ": " + ran_.err};
  // With several ids, those that are refused are named, and the others are done.
  const bool may_write =
      ran_.exit == 0 || ran_.exit == 1 || ran_.exit == 6 || (ran_.exit == 3 && names_several(line));
  if (changed_ && !may_write)
    return Fault{"bytes", "refused with " + std::to_string(ran_.exit) + ", yet " +
                              bytes_changed(before, after_) + ": " + ran_.err};
  if (changed_ && says_dry_run(line.words))
    return Fault{"dry", "a dry run, yet " + bytes_changed(before, after_)};
  return changed_ ? of_damage() : std::nullopt;
}

// The key stands for the line as it was typed, whenever it is typed again.
std::optional<Fault> WatchedDesk::of_key(const TypedLine& line) {
  const auto typed_before = [&](const TypedLine& one) {
    return one.words == line.words && one.input == line.input && one.by == line.by;
  };
  if (std::any_of(keyed_.begin(), keyed_.end(), typed_before)) {
    if (ran_.exit == 0 && !changed_) return std::nullopt;
    return Fault{"key", "a line that wrote under its key is typed again later: exit " +
                            std::to_string(ran_.exit) + ": " + ran_.err};
  }
  const std::string key = after_word(line.words, "--key");
  if (key.empty() || !changed_ || ran_.exit != 0) return std::nullopt;
  keyed_.push_back(line);
  constexpr std::array<long long, 6> delays{0, 60, 10800, 93600, -600, 3456000};
  const long long delay = delays[static_cast<std::size_t>(line.probe) % delays.size()];
  TypedLine again = line;
  again.time = format_rfc3339(parse_rfc3339(line.time).value() + std::chrono::seconds(delay),
                              std::chrono::hours(8));
  const Ran same = run(again);
  const bool wrote = ledger() != after_;
  restore(after_);
  if (same.exit != 0 || wrote)
    return Fault{"key", "the same line under its key, typed again at " + again.time + ": exit " +
                            std::to_string(same.exit) + (wrote ? ", it writes: " : ": ") +
                            same.err};
  return of_other_words(line, key);
}

namespace {

bool says_when(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "--at" || word.starts_with("--at=");
  });
}

}  // namespace

std::optional<Fault> WatchedDesk::of_other_words(const TypedLine& line, const std::string& key) {
  std::vector<Words> others{{"note", "last", "换了话", "--key", key}};
  const std::string command = command_of(line.words);
  const bool takes_time = command != "amend" && command != "undo" && command != "escalate";
  if (takes_time && !says_when(line.words) && line.input.empty()) {
    others.push_back(line.words);
    others.back().insert(others.back().begin(), "--at=now");
  }
  for (const Words& words : others) {
    const Ran other = run(line.time, line.by, words);
    const bool wrote = ledger() != after_;
    restore(after_);
    if (other.exit != 3 || wrote)
      return Fault{"key-words", "other words under the key, " + words[0] + " …: exit " +
                                    std::to_string(other.exit) + (wrote ? ", they write" : "")};
  }
  return std::nullopt;
}

std::optional<Fault> WatchedDesk::of_same(const std::string& what, const LedgerFiles& before) {
  const std::string was = figures_of(before);
  const std::string is = figures();
  if (is == was) return std::nullopt;
  return Fault{"undo", what + " leaves other figures: " + first_difference(was, is)};
}

// Takes back as many as `probe` says, each of which gives back the figures of before it.
std::optional<Fault> WatchedDesk::of_undone(int probe) {
  const int most = 1 + probe / 64;
  const std::string by = by_;
  for (int n = 1; n <= most && n <= static_cast<int>(done_.size()); ++n) {
    const Done& done = done_[done_.size() - static_cast<std::size_t>(n)];
    if (done.by != by) break;
    const Ran ran = run(later(60 + n), by, {"undo"});
    const std::string nth = "undo number " + std::to_string(n);
    if (ran.exit != 0)
      return Fault{"undo-refused", nth + ": exit " + std::to_string(ran.exit) + ": " + ran.err};
    if (auto damage = of_damage()) return Fault{"undo-damage", nth + ": " + damage->what};
    if (auto other = of_same(nth, done.before)) {
      if (n > 1) other->kind = "undo-again";
      return other;
    }
  }
  return std::nullopt;
}

// `last` is what the last line was about, whatever else it wrote.
std::optional<Fault> WatchedDesk::of_last() {
  const Ran ran = run(later(1), by_, {"show", "last", "-O", "json"});
  if (ran.out.find("\"id\":\"" + request_ + '"') != std::string::npos) return std::nullopt;
  return Fault{"last", "last is not " + request_ + ": exit " + std::to_string(ran.exit) + ": " +
                           ran.out.substr(0, 80) + ran.err};
}

std::optional<Fault> WatchedDesk::of_unlinked(const TypedLine& line, const LedgerFiles& before) {
  const std::string id = after_word(line.words, "link");
  const Ran ran = run(later(61), by_, {"unlink", id});
  if (ran.exit != 0)
    return Fault{"unlink", "unlink: exit " + std::to_string(ran.exit) + ": " + ran.err};
  return of_same("unlink", before);
}

// The act that each person's `undo` takes back next; nothing if that cannot be told.
void WatchedDesk::note_done(const std::string& command, const LedgerFiles& before) {
  const bool is_last = !done_.empty() && done_.back().by == by_;
  if (!in_order_ || !appended_ || by_ == "ladder" || (command == "undo" && !is_last))
    done_.clear();
  else if (command == "undo")
    done_.pop_back();
  else if (!by_.empty())
    done_.push_back({by_, before});
}

std::optional<Fault> WatchedDesk::of_undo(const TypedLine& line, const std::string& command,
                                          const LedgerFiles& before) {
  if (!changed_ || ran_.exit != 0 || by_.empty()) return std::nullopt;
  std::optional<Fault> fault;
  if (command == "undo" && in_order_ && !done_.empty() && done_.back().by == by_)
    fault = of_same("undo", done_.back().before);
  note_done(command, before);
  if (fault || !in_order_ || !appended_) return fault;
  if (command != "undo" && by_ != "ladder" && line.probe % 4 == 1) return of_last();
  if (command == "link")
    fault = of_unlinked(line, before);
  else if (line.probe % 4 == 0)
    fault = of_undone(line.probe);
  restore(after_);
  return fault;
}

std::optional<Fault> WatchedDesk::type(const TypedLine& line) {
  const LedgerFiles before = after_.empty() ? ledger() : after_;
  ran_ = run(line);
  after_ = ledger();
  changed_ = after_ != before;
  if (changed_) note_written(before);
  if (!appended_) keyed_.clear();
  if (asked_.whole)
    if (auto fault = of_whole(line, before)) return fault;
  if (asked_.keys)
    if (auto fault = of_key(line)) return fault;
  if (asked_.undone)
    if (auto fault = of_undo(line, command_of(line.words), before)) return fault;
  return std::nullopt;
}

}  // namespace deskctl::test
