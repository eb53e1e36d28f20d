// How a watched desk is typed at and looked into: see line_properties.hpp.
#include <algorithm>
#include <array>
#include <regex>

#include "support/child.hpp"
#include "support/line_properties.hpp"

namespace deskctl::test {
namespace {

// A request that was made void stays in the list of all, and among the entries.
std::string without_voids(const std::string& figures) {
  static const std::regex counted(R"("entries":\{"logged":\d+,"void":\d+,)");
  std::string out = std::regex_replace(figures, counted, R"("entries":{)");
  static const std::regex item(
      R"(\{"id":"[^"]*","category":[^{}]*"status":"void"[^{}]*\{[^{}]*\}[^{}]*\},?)");
  out = std::regex_replace(out, item, "");
  return std::regex_replace(out, std::regex(R"(,\])"), "]");
}

}  // namespace

std::string figures_at(TempDesk& desk, const std::string& time) {
  std::string out;
  const std::string year = time.substr(0, 4);
  const std::string period = std::to_string(std::stoi(year) - 1) + "-09-01.." + year + "-12-31";
  for (const Words& words : std::vector<Words>{{"report", "month", period, "-O", "json"},
                                               {"report", "day", "-O", "json"},
                                               {"report", "overdue", "-O", "json"},
                                               {"list", "--all", "-O", "json"}}) {
    desk.time = time;
    const Ran ran = desk.run(words);
    out += words[0] + ' ' + words[1] + " (" + std::to_string(ran.exit) + "): " + ran.out;
  }
  return without_voids(out);
}

WatchedDesk::WatchedDesk(const TypedScript& script, Asked asked)
    : desk_(script.config), asked_(asked) {
  if (!script.short_retention) return;
  std::string policy = desk_.read("policy.toml");
  policy = std::regex_replace(policy, std::regex("\nmonths    = 24\ncomplaint = 60\n"),
                              "\nmonths    = 1\ncomplaint = 1\n");
  desk_.write("policy.toml", policy);
}

LedgerFiles WatchedDesk::ledger() const {
  LedgerFiles files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(desk_ / "ledger"))
    if (entry.is_regular_file()) {
      const std::string name = entry.path().lexically_relative(desk_.path()).string();
      files[name] = desk_.read(name);
    }
  return files;
}

void WatchedDesk::restore(const LedgerFiles& before) {
  for (const auto& [name, bytes] : ledger())
    if (!before.contains(name)) std::filesystem::remove(desk_ / name);
  for (const auto& [name, bytes] : before)
    if (desk_.read(name) != bytes) desk_.write(name, bytes);
}

Ran WatchedDesk::run_apart(const Words& words) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("pipe");
  Child child([&] {
    alarm(20);
    const Ran ran = desk_.run(words);
    const std::string said =
        std::to_string(ran.exit) + '\n' + std::to_string(ran.out.size()) + '\n' + ran.out + ran.err;
    for (std::string_view rest = said; !rest.empty();)
      rest.remove_prefix(
          static_cast<std::size_t>(std::max<ssize_t>(1, write(ends[1], rest.data(), rest.size()))));
    return 0;
  });
  ::close(ends[1]);
  std::string said;
  std::array<char, 4096> block{};
  for (ssize_t got = 0; (got = read(ends[0], block.data(), block.size())) > 0;)
    said.append(block.data(), static_cast<std::size_t>(got));
  ::close(ends[0]);
  const int status = child.wait();
  desk_.input.clear();
  if (status != 0) return {status, "", "ended by signal " + std::to_string(status - 128)};
  Ran ran;
  const std::size_t first = said.find('\n');
  const std::size_t second = said.find('\n', first + 1);
  ran.exit = std::stoi(said);
  const std::size_t size = std::stoul(said.substr(first + 1));
  ran.out = said.substr(second + 1, size);
  ran.err = said.substr(second + 1 + size);
  return ran;
}

Ran WatchedDesk::run(const TypedLine& line) {
  desk_.time = line.time;
  desk_.variables["DESKCTL_STAFF"] = line.by;
  desk_.input.assign(line.input.begin(), line.input.end());
  Words words = line.words;
  for (std::string& word : words)
    if (const std::size_t at = word.find("{desk}"); at != std::string::npos)
      word.replace(at, 6, desk_.path());
  Ran ran = asked_.apart ? run_apart(words) : desk_.run(words);
  desk_.input.clear();
  return ran;
}

Ran WatchedDesk::run(const std::string& time, const std::string& by, const Words& words) {
  TypedLine line;
  line.time = time;
  line.by = by;
  line.words = words;
  return run(line);
}

std::string WatchedDesk::later(long long seconds) const {
  return format_rfc3339(newest_ + std::chrono::seconds(seconds), std::chrono::hours(8));
}

std::string WatchedDesk::figures_of(const LedgerFiles& other) {
  const LedgerFiles now = ledger();
  restore(other);
  std::string out = figures();
  restore(now);
  return out;
}

}  // namespace deskctl::test
