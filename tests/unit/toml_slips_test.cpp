// Files that are no TOML, because of what an input method, an editor or a tired hand put there.
#include "policy/toml_slips.hpp"

#include <random>

#include "policy/config.hpp"
#include "support/amount.hpp"
#include "support/config.hpp"

namespace deskctl::test {
namespace {

std::string slips(const std::string& text) {
  std::string out;
  for (const Slip& slip : toml_slips(text)) {
    if (!out.empty()) out += '\n';
    out += std::to_string(slip.at) + ": " + in_english(slip.what) + " | " + in_english(slip.hint);
  }
  return out;
}

std::string policy_of(Language language) {
  return default_policy(language);
}

/// The bytes of the default policy that are signs of TOML: outside of texts and comments.
std::vector<std::size_t> signs_of(const std::string& text, const std::string& signs) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '#') at = text.find('\n', at);
    if (text[at] == '"') at = text.find('"', at + 1);
    if (signs.find(text[at]) != std::string::npos) found.push_back(at);
  }
  return found;
}

std::string place(const std::string& text, std::size_t at) {
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const std::size_t before = text.substr(0, at).rfind('\n');
  return std::to_string(line + 1) + ':' +
         std::to_string(at - (before == std::string::npos ? 0 : before + 1) + 1);
}

/// All places of a text with DESKCTL_ALL, else a sample of them that is always the same.
bool thorough() {
  return tries_all();
}
bool left_out(std::size_t number) {
  return !thorough() && number % 9 != 0;
}

}  // namespace

TEST_CASE("toml slips: a sign of an input method is told with its place and the right sign") {
  const struct {
    char right;
    std::string wrong;
  } signs[] = {{',', "，"}, {',', "、"}, {',', ";"},  {',', "；"}, {',', "。"}, {'=', "＝"},
               {'=', "："}, {'=', ":"},  {'[', "【"}, {']', "】"}, {'[', "［"}, {']', "］"},
               {'[', "("},  {']', ")"},  {'[', "（"}, {']', "）"}, {'{', "｛"}, {'}', "｝"}};
  const std::string good = policy_of(Language::simplified);
  for (const auto& sign : signs) {
    CAPTURE(sign.wrong);
    std::size_t tried = 0;
    for (const std::size_t at : signs_of(good, std::string(1, sign.right))) {
      // A line that begins so is no header.
      if ((at == 0 || good[at - 1] == '\n') && sign.wrong.find_first_of("(（") == 0) continue;
      std::string text = good;
      if (left_out(tried++)) continue;
      text.replace(at, 1, sign.wrong);
      CAPTURE(place(text, at));
      CHECK(policy_problems(text) == place(text, at) + ": '" + sign.wrong +
                                         "' is not the sign that TOML has here | write " +
                                         sign.right + " instead of " + sign.wrong);
    }
    CHECK(tried > 10);
  }
}

TEST_CASE("toml slips: all signs of an input method in a file are told at once") {
  const std::string good = policy_of(Language::traditional);
  std::string text;
  std::size_t from = 0, count = 0;
  for (const std::size_t at : signs_of(good, ",=")) {
    text += good.substr(from, at - from) + (good[at] == ',' ? "，" : "＝");
    from = at + 1;
    ++count;
  }
  CHECK(toml_slips(text + good.substr(from)).size() == count);
}

TEST_CASE("toml slips: the quotes of an input method are told with the right text") {
  const std::pair<std::string, std::string> quotes[] = {{"“", "”"},   {"‘", "’"},   {"「", "」"},
                                                        {"『", "』"}, {"＂", "＂"}, {"《", "》"},
                                                        {"`", "`"},   {"”", "“"}};
  const std::string good = policy_of(Language::english);
  for (const auto& [open, close] : quotes) {
    std::size_t number = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
      if (good[at] == '#') at = good.find('\n', at);
      if (good[at] != '"') continue;
      const std::size_t end = good.find('"', at + 1);
      const std::string word = good.substr(at + 1, end - at - 1);
      std::string text = good;
      if (left_out(number++)) {
        at = end;
        continue;
      }
      text.replace(at, end + 1 - at, open + word + close);
      std::string expected = place(text, at);
      expected += ": '" + open + "' does not begin a text in TOML | write \"" + word +
                  "\" instead of " + open + word + close;
      CHECK(policy_problems(text) == expected);
      at = end;
    }
  }
}

TEST_CASE("toml slips: a quote or a bracket that is missing is told with what was meant") {
  const std::string good = policy_of(Language::english);
  std::size_t number = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    if (good[at] == '#') at = good.find('\n', at);
    if (good[at] != '"') continue;
    const std::size_t end = good.find('"', at + 1);
    const std::string word = good.substr(at + 1, end - at - 1);
    if (left_out(number++)) {
      at = end;
      continue;
    }
    std::string text = good;
    text.erase(end, 1);
    CAPTURE(place(text, at));
    const std::string problems = policy_problems(text);
    CHECK(problems.find('\n') == std::string::npos);
    CHECK(problems.starts_with(place(text, at) + ": "));
    CHECK(problems.ends_with(" | write \"" + word + "\""));
    at = end;
  }
  for (const std::size_t at : signs_of(good, "]}")) {
    if (left_out(number++)) continue;
    std::string text = good;
    text.erase(at, 1);
    CAPTURE(place(text, at));
    const std::string problems = policy_problems(text);
    CAPTURE(problems);
    CHECK(problems.find('\n') == std::string::npos);
    CHECK(problems.ends_with(std::string(" is not closed | add ") + good[at] + " here"));
  }
}

TEST_CASE("toml slips: nothing is a slip in a file that is TOML") {
  for (const Language language : {Language::english, Language::simplified, Language::traditional}) {
    CHECK(slips(default_policy(language)) == "");
    CHECK(slips(default_desk_config(language, "0123456789abcdef")) == "");
  }
  CHECK(slips("\xEF\xBB\xBF"
              "a = \"，【】“”＃\" # ，【】“”　\r\n'键' = '“'\n") == "");
  CHECK(
      slips("[[staff]]\nname = \"王\"\n[[staff]]\nname = \"李\"\n[a.b]\nc = 1\n[a]\nd = 1_000\n") ==
      "");
  CHECK(
      slips("a = [\n  [1, 2], # x\n  [ [\"a\"] ],\n]\nb = { c = { }, d.e = 0xFF, f = -1.5e3 }\n") ==
      "");
  CHECK(slips("a = 2026-10-01\nb = 08:00:00\nc = \"\"\"“\n\"\"\"\nd = '''x'y'''\n") == "");
}

TEST_CASE("toml slips: whatever is changed in a policy, what is TOML has none") {
  std::mt19937 random(20261129);
  const std::string good = policy_of(Language::simplified);
  const std::string parts[] = {"\"", "'",  "[",  "]",  "{",      "}",  ",",  "=", "#",
                               "\n", ".",  " ",  "a",  "1",      "，", "“",  "”", "。",
                               "【", "\\", "\t", "[[", "\"\"\"", "：", "　", "\r"};
  std::size_t toml = 0;
  const int rounds = thorough() ? 4000 : 250;
  for (int i = 0; i < rounds; ++i) {
    std::string text = good;
    for (auto edits = 1 + random() % 3; edits > 0; --edits) {
      std::size_t at = random() % text.size();
      while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
      std::size_t length = random() % 3 == 0 ? 0 : 1;
      while (length > 0 && at + length < text.size() &&
             (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
        ++length;
      text.replace(at, length, random() % 4 == 0 ? "" : parts[random() % std::size(parts)]);
    }
    if (!config_problems([&] { parse_config(text, "policy.toml"); }).empty()) continue;
    CAPTURE(text);
    CHECK(slips(text) == "");
    ++toml;
  }
  CHECK(toml > static_cast<std::size_t>(rounds / 10));
}

}  // namespace deskctl::test
