#include "support/typed_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace deskctl::test {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto made_up_staff = R"(staff = [
  { name = "林悦", role = "desk" },
  { name = "陈晓", role = "desk" },
  { name = "周宁", role = "supervisor" },
  { name = "沈立", role = "manager" },
  { name = "高远", role = "gm" },
]
)";
constexpr std::array begins{"2026-10-12T09:00:00+08:00", "2026-10-30T17:20:00+08:00",
                            "2026-10-31T22:40:00+08:00", "2025-12-31T23:10:00+08:00"};

std::string quoted(const std::string& word) {
  const bool plain =
      !word.empty() && word.find_first_of(" '\"|;&<>()*?$\\`\n\t") == std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string TypedScript::text() const {
  std::string out = "desk.toml + " + (config.empty() ? "nothing\n" : '\n' + config);
  if (short_retention) out += "policy.toml keeps requests 1 month\n";
  for (const TypedLine& line : lines) {
    out += line.time + ' ' + line.by + " $ deskctl";
    for (const std::string& word : line.words) out += ' ' + quoted(word);
    for (const std::string& input : line.input) out += "\n    < " + input;
    out += '\n';
  }
  return out;
}

bool says_dry_run(const Words& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string& word = words[i];
    if (word == "--dry-run" || word == "-n") return true;
    const bool may_be_value =
        i > 0 && words[i - 1].starts_with("-") && words[i - 1].find('=') == std::string::npos;
    if (!may_be_value && (word == "-nq" || word == "-qn")) return true;
  }
  return false;
}

Typing::Typing(std::string_view bytes) : source_(bytes) {
  if (source_.chance(25)) code_ = "N";
  has_staff_ = source_.chance(40);
  short_retention_ = source_.chance(25);
  now_ = parse_rfc3339(source_.one_of(begins)).value();
  calls_ = source_.one_of(std::array{20, 25, 50});
  matters_ = source_.one_of(std::array{0, 60, 90});
  shapes_ = source_.one_of(std::array{3, 10, 40});
}

TypedScript Typing::desk() const {
  TypedScript script;
  if (!code_.empty()) script.config += "code = \"" + code_ + "\"\n";
  if (has_staff_) script.config += made_up_staff;
  script.short_retention = short_retention_;
  return script;
}

void Typing::step_clock() {
  const int kind = source_.below(100);
  if (kind < 62)
    now_ += seconds(source_.between(20, 600));
  else if (kind < 76 || kind >= 95)
    now_ += seconds(source_.between(1, 59));
  else if (kind < 83)
    now_ += hours(source_.between(1, 5));
  else if (kind < 86)
    now_ += days(source_.between(1, 3));
  else if (kind < 90)
    now_ -= minutes(source_.between(1, 90));
  else if (kind < 91)
    now_ += days(source_.between(20, 70));
  // Else it stands still.
}

TypedLine Typing::next() {
  step_clock();
  before_ = requests_;
  if (keyed_ && source_.chance(4)) {
    TypedLine again = *keyed_;
    again.time = format_rfc3339(now_, hours(8));
    return last_ = again;
  }
  TypedLine line;
  line.time = format_rfc3339(now_, hours(8));
  line.by = source_.chance(70) ? "林悦" : source_.one_of({"陈晓", "周宁", "沈立", "高远"});
  line.words = command();
  line.probe = source_.below(256);
  if (source_.chance(shapes_)) bend(line);
  return last_ = line;
}

void Typing::was_recorded(bool recorded) {
  const auto has = [this](std::string_view word) {
    return std::find(last_.words.begin(), last_.words.end(), word) != last_.words.end();
  };
  if (!recorded) {
    requests_ = before_;
    if (matter_ && *matter_ >= requests_.size()) matter_.reset();
  } else if (has("undo") && !history_.empty()) {
    // A logged request keeps its number.
    const std::vector<Sketch>& earlier = history_.back();
    for (std::size_t i = 0; i < requests_.size(); ++i) {
      if (i < earlier.size())
        requests_[i] = earlier[i];
      else
        requests_[i].stage = "void";
    }
    history_.pop_back();
  } else {
    history_.push_back(before_);
  }
  if (recorded && has("--key")) keyed_ = last_;
}

Words Typing::command() {
  const int kind = source_.below(100);
  if (requests_.empty() || kind < calls_) return log_call();
  if (kind >= 96) return desk_wide();
  if (kind >= 93) return looked_at(&source_.one_of(requests_));
  // Mostly one of the last few: that is where something is going on.
  const auto count = static_cast<int>(requests_.size());
  const int back = source_.chance(75) ? source_.below(std::min(count, 3)) : source_.below(count);
  Sketch& request = requests_[static_cast<std::size_t>(count - 1 - back)];
  return request.stage == "void" && source_.chance(80) ? log_call() : about(request);
}

Words Typing::log_call() {
  Sketch request;
  const bool of_matter = matter_ && source_.chance(matters_);
  const bool begins_matter = !matter_ && source_.chance(matters_);
  request.category = of_matter || begins_matter
                         ? "complaint"
                         : source_.one_of({"repair", "repair", "complaint", "help", "service",
                                           "aftersales", "consult", "suggestion", "praise"});
  Words words{"log-call", source_.one_of({"3-2-1201", "3-2-1202", "8-1-301", "8-1-大堂", "全小区"}),
              source_.one_of({"楼上噪音", "厨房漏水", "灯不亮", "电梯异响", "问停车费", "爆水管"}),
              "--category", request.category};
  if (of_matter) {
    words.insert(words.end(), {"--same-as", number_of(requests_[*matter_])});
    if (source_.chance(25)) words.insert(words.end(), {"--at", time_near(requests_[*matter_])});
  }
  add_call_options(words, request.category);
  const auto scope = std::find(words.begin(), words.end(), "--scope");
  if (scope != words.end()) request.scope = *std::next(scope);
  if (std::find(words.begin(), words.end(), "--dispatch") != words.end())
    request.stage = "dispatched";
  if (std::find(words.begin(), words.end(), "--answered") != words.end())
    request.stage = "completed";
  add_common(words);

  const std::string day = format_rfc3339(now_, hours(8)).substr(0, 10);
  std::string digits = day;
  std::erase(digits, '-');
  const std::string prefix = code_ + digits + '-';
  const auto same_day = std::count_if(requests_.begin(), requests_.end(), [&](const Sketch& one) {
    return one.id.starts_with(prefix);
  });
  request.id = fmt::format("{}{:03}", prefix, same_day + 1);
  request.logged = now_;
  if (begins_matter || (!matter_ && request.category == "complaint")) matter_ = requests_.size();
  requests_.push_back(request);
  return words;
}

}  // namespace deskctl::test
