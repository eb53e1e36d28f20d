// The values and options of made-up lines: see typed_lines.hpp.
#include <algorithm>
#include <array>

#include "support/typed_lines.hpp"

namespace deskctl::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::string text_of(Instant instant) {
  return format_rfc3339(instant, hours(8));
}

}  // namespace

// The whole number, a short one, or a slip: another request's, or one that does not exist.
std::string Typing::number_of(const Sketch& request) {
  const int kind = source_.below(100);
  const std::string today = text_of(now_);
  const std::size_t dash = request.id.find('-');
  const std::string month_day = request.id.substr(dash - 4, 4);
  const bool is_today = month_day == today.substr(5, 2) + today.substr(8, 2);
  std::string number = request.id.substr(dash + 1);
  number.erase(0, number.find_first_not_of('0'));
  if (kind < 40 && is_today) return number;
  if (kind < 50) return month_day + '-' + number;
  if (kind < 58) return "last";
  if (kind < 60) return source_.one_of({"99", "0", "1340-1", "x", "-1", "-"});
  return request.id;
}

// As people write it: 09:20, yesterday 23:50, the whole of it.
std::string Typing::clock_text(Instant instant) {
  const std::string whole = text_of(instant);
  const bool today = whole.substr(0, 10) == text_of(now_).substr(0, 10);
  if (today && source_.chance(60)) return whole.substr(11, 5);
  if (source_.chance(20)) return whole;
  return whole.substr(0, 10) + ' ' + whole.substr(11, source_.chance(50) ? 5 : 8);
}

std::string Typing::time_back(int most_minutes) {
  if (source_.chance(20)) return '-' + std::to_string(source_.between(1, 60)) + "min";
  return clock_text(now_ - minutes(source_.below(most_minutes + 1)));
}

// About when it was logged, and often just before.
std::string Typing::time_near(const Sketch& request) {
  return clock_text(std::min(now_, request.logged + minutes(source_.between(-40, 40))));
}

std::string Typing::time_ahead() {
  const int kind = source_.below(100);
  if (kind < 10) return source_.one_of({"tomorrow 09:30", "+2h", "today 17:30", "mon 09:00"});
  if (kind < 20) return time_back(60);
  return clock_text(now_ + minutes(source_.between(5, 3000)));
}

void Typing::add_call_options(Words& words, const std::string& category) {
  const auto add = [&](int percent, const char* name, const std::string& value) {
    if (source_.chance(percent)) words.insert(words.end(), {name, value});
  };
  if (source_.chance(25))
    words.insert(words.end(), {"--contact", "王芳", "--phone", "13800001001"});
  if (source_.chance(20)) words.emplace_back("--urgent");
  const bool has_at = std::find(words.begin(), words.end(), "--at") != words.end();
  if (!has_at && source_.chance(16)) words.insert(words.end(), {"--at", time_back(120)});
  if (source_.chance(12))
    words.insert(words.end(), {"--received", source_.chance(80) ? time_back(90) : "+3min"});
  if (category == "repair") add(35, "--scope", source_.one_of({"out", "out", "in", "warranty"}));
  if (category == "complaint") {
    add(15, "--severity", source_.one_of({"general", "larger", "major", "extra"}));
    add(6, "--loss", source_.one_of({"1999", "2000", "10000", "100000", "-5"}));
    add(6, "--complainants", source_.one_of({"2", "10"}));
    add(6, "--injury", source_.one_of({"none", "minor", "serious", "death"}));
    add(4, "--media", source_.one_of({"1", "3"}));
    add(4, "--press-days", source_.one_of({"1", "2"}));
    add(20, "--owner", "陈晓");
    add(5, "--happened", time_back(300));
  } else {
    add(4, "--severity", "major");
  }
  add(10, "--channel", source_.one_of({"visit", "email", "app", "fax"}));
  if (source_.chance(10)) words.insert(words.end(), {"--appointment", time_ahead()});
  if (source_.chance(10)) words.insert(words.end(), {"--deadline", time_ahead()});
  add(12, "--dispatch", source_.one_of({"eng", "security/吴钢", "env"}));
  add(5, "--rings", source_.one_of({"2", "5"}));
  if (source_.chance(6)) {
    words.emplace_back("--answered");
    if (source_.chance(70)) words.emplace_back("已答复");
  }
  if (!requests_.empty() && source_.chance(5))
    words.insert(words.end(), {"--related", number_of(source_.one_of(requests_))});
}

void Typing::add_amended(Words& words, const Sketch& request) {
  if (source_.chance(45)) {
    words.insert(words.end(),
                 {"--event", std::to_string(source_.between(1, std::max(2, request.events)))});
    if (source_.chance(50))
      words.emplace_back("--revoke");
    else
      words.insert(words.end(), {"--at", source_.chance(60) ? time_back(90) : time_near(request)});
    if (source_.chance(75)) return;
  }
  constexpr std::array<std::array<const char*, 2>, 18> fields{{{"--phone", "13800001002"},
                                                               {"--contact", "李娜"},
                                                               {"--text", "改过的事由"},
                                                               {"--location", "3-2-1203"},
                                                               {"--loss", "200000"},
                                                               {"--loss", "2500"},
                                                               {"--complainants", "12"},
                                                               {"--injury", "minor"},
                                                               {"--press-days", "2"},
                                                               {"--cause", "municipal"},
                                                               {"--category", "complaint"},
                                                               {"--category", "repair"},
                                                               {"--urgency", "urgent"},
                                                               {"--scope", "out"},
                                                               {"--channel", "email"},
                                                               {"--owner", "陈晓"},
                                                               {"--paid", "35"},
                                                               {"--revoke", ""}}};
  for (int left = source_.between(1, 2); left > 0; --left) {
    const auto& [name, value] = source_.one_of(fields);
    words.emplace_back(name);
    if (*value != 0) words.emplace_back(value);
  }
  if (source_.chance(15)) words.insert(words.end(), {"--received", time_back(90)});
  if (source_.chance(8)) words.insert(words.end(), {"--happened", time_back(300)});
}

void Typing::add_common(Words& words) {
  const bool has_at = std::find(words.begin(), words.end(), "--at") != words.end();
  if (!has_at && source_.chance(14)) words.insert(words.end(), {"--at", time_back(90)});
  if (source_.chance(18)) words.insert(words.end(), {"--key", source_.one_of({"k1", "k2", "k3"})});
  if (source_.chance(5)) words.insert(words.end(), {"--role", source_.one_of({"manager", "gm"})});
  if (source_.chance(4))
    words.insert(words.end(), {"--by", source_.one_of({"沈立", "陈晓", "谁"})});
  if (source_.chance(6))
    words.insert(words.end(), {"-O", source_.one_of({"json", "id", "text", "yaml"})});
  if (source_.chance(4)) words.insert(words.end(), {"--lang", source_.one_of({"zh-CN", "zh-TW"})});
  if (source_.chance(5)) words.emplace_back(source_.one_of({"-n", "--dry-run", "-nq"}));
  if (source_.chance(4)) words.emplace_back("-q");
  if (source_.chance(3))
    words.insert(words.end(), {"--now", source_.chance(50) ? time_back(60) : "+4min"});
}

}  // namespace deskctl::test
