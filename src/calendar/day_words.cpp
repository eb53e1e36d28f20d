#include "calendar/day_words.hpp"

#include <algorithm>

#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

using Kind = DayWordKind;
using Word = HolidayWord;

// Where one begins as another does, the longer stands first.
constexpr Word chinese[] = {
    // Not about rest or work, though they look so.
    {"退休", Kind::other},  {"鲁班", Kind::other},  {"魯班", Kind::other},  {"班禅", Kind::other},
    {"班禪", Kind::other},

    {"调休日", Kind::swap}, {"調休日", Kind::swap}, {"调休", Kind::swap},   {"調休", Kind::swap},
    {"倒休", Kind::swap},   {"换休", Kind::swap},   {"換休", Kind::swap},

    {"小长假", Kind::rest}, {"小長假", Kind::rest}, {"双休日", Kind::rest}, {"雙休日", Kind::rest},
    {"休息日", Kind::rest}, {"休假日", Kind::rest}, {"放假", Kind::rest},   {"休息", Kind::rest},
    {"休假", Kind::rest},   {"公休", Kind::rest},   {"补休", Kind::rest},   {"補休", Kind::rest},
    {"补假", Kind::rest},   {"補假", Kind::rest},   {"连休", Kind::rest},   {"連休", Kind::rest},
    {"假期", Kind::rest},   {"假日", Kind::rest},   {"长假", Kind::rest},   {"長假", Kind::rest},
    {"停班", Kind::rest},   {"周末", Kind::rest},   {"週末", Kind::rest},   {"休", Kind::rest},
    {"假", Kind::rest},

    {"工作日", Kind::work}, {"补班日", Kind::work}, {"補班日", Kind::work}, {"上班日", Kind::work},
    {"补班", Kind::work},   {"補班", Kind::work},   {"上班", Kind::work},   {"加班", Kind::work},
    {"调班", Kind::work},   {"調班", Kind::work},   {"工作", Kind::work},   {"班", Kind::work},

    {"不需要", Kind::deny}, {"沒有", Kind::deny},   {"没有", Kind::deny},   {"不用", Kind::deny},
    {"不必", Kind::deny},   {"不需", Kind::deny},   {"不是", Kind::deny},   {"无需", Kind::deny},
    {"無需", Kind::deny},   {"无须", Kind::deny},   {"無須", Kind::deny},   {"取消", Kind::deny},
    {"不", Kind::deny},     {"非", Kind::deny},     {"无", Kind::deny},     {"無", Kind::deny},
    {"免", Kind::deny},

    {"正常", Kind::filler}, {"法定", Kind::filler}, {"期间", Kind::filler}, {"期間", Kind::filler},
    {"后", Kind::filler},   {"後", Kind::filler},   {"前", Kind::filler},

    {"星期", Kind::digits}, {"周", Kind::digits},   {"週", Kind::digits},   {"初", Kind::digits},
    {"月", Kind::digits},

    {"，", Kind::clause},   {"。", Kind::clause},   {"；", Kind::clause},   {"、", Kind::clause},
    {",", Kind::clause},    {";", Kind::clause},

    {"（", Kind::open},     {"(", Kind::open},      {"[", Kind::open},      {"【", Kind::open},
    {"「", Kind::open},     {"〔", Kind::open},     {"）", Kind::close},    {")", Kind::close},
    {"]", Kind::close},     {"】", Kind::close},    {"」", Kind::close},    {"〕", Kind::close},

    {" ", Kind::space},     {"　", Kind::space},    {"\t", Kind::space},    {"-", Kind::space},
    {"–", Kind::space},     {"—", Kind::space},     {"_", Kind::space},     {"·", Kind::space},
    {":", Kind::space},     {"：", Kind::space},    {"|", Kind::space},     {"/", Kind::space},
};

constexpr Word english[] = {
    {"holiday", Kind::rest},     {"holidays", Kind::rest},   {"rest", Kind::rest},
    {"off", Kind::rest},         {"closed", Kind::rest},     {"vacation", Kind::rest},
    {"weekend", Kind::rest},     {"nonworking", Kind::rest}, {"nonwork", Kind::rest},
    {"nonworkday", Kind::rest},  {"offday", Kind::rest},     {"dayoff", Kind::rest},
    {"work", Kind::work},        {"working", Kind::work},    {"workday", Kind::work},
    {"workdays", Kind::work},    {"workingday", Kind::work}, {"makeup", Kind::swap},
    {"lieu", Kind::swap},        {"substitute", Kind::swap}, {"compensatory", Kind::swap},
    {"adjusted", Kind::swap},    {"not", Kind::deny},        {"no", Kind::deny},
    {"non", Kind::deny},         {"day", Kind::filler},      {"days", Kind::filler},
    {"for", Kind::filler},       {"in", Kind::filler},       {"of", Kind::filler},
    {"a", Kind::filler},         {"an", Kind::filler},       {"the", Kind::filler},
    {"special", Kind::filler},   {"public", Kind::filler},   {"legal", Kind::filler},
    {"statutory", Kind::filler}, {"extra", Kind::filler},    {"is", Kind::filler},
    {"on", Kind::clause},        {"then", Kind::clause},     {"back", Kind::clause},
    {"resume", Kind::clause},    {"instead", Kind::clause},
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view run(std::string_view text, bool (*belongs)(char)) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), belongs);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool same_letters(std::string_view word, std::string_view lower) {
  return std::equal(word.begin(), word.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

Word first_word(std::string_view text) {
  if (const auto letters = run(text, is_letter); !letters.empty()) {
    for (const Word& word : english)
      if (same_letters(letters, word.text)) return {letters, word.kind};
    return {letters, Kind::other};
  }
  if (const auto digits = run(text, is_digit); !digits.empty()) return {digits, Kind::digits};
  for (const Word& word : chinese)
    if (text.starts_with(word.text)) return {text.substr(0, word.text.size()), word.kind};
  return {text.substr(0, first_character(text).length), Kind::other};
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size(); at += words.back().text.size())
    words.push_back(first_word(text.substr(at)));
  return words;
}

// `make-up` and `off work` are one word each.
void join_pairs(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t next = after_spaces(words, i + 1);
    if (next >= words.size()) return;
    const auto is = [&](std::size_t at, std::string_view lower) {
      return same_letters(words[at].text, lower);
    };
    const bool make_up = is(i, "make") && is(next, "up");
    const bool no_work = (is(i, "off") && is(next, "work")) || (is(i, "work") && is(next, "free"));
    if (!make_up && !no_work) continue;
    const char* const begin = words[i].text.data();
    const char* const end = words[next].text.data() + words[next].text.size();
    words[i] = {std::string_view(begin, static_cast<std::size_t>(end - begin)),
                make_up ? Kind::swap : Kind::rest};
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                words.begin() + static_cast<std::ptrdiff_t>(next) + 1);
  }
}

// 不 and what it denies are one word of the opposite kind. Fillers and spaces may stand between.
void deny(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != Kind::deny) continue;
    std::size_t next = i + 1;
    while (next < words.size() &&
           (words[next].kind == Kind::space || words[next].kind == Kind::filler ||
            words[next].text == "节" || words[next].text == "節"))
      ++next;
    words[i].kind = Kind::other;
    if (next == words.size()) continue;
    const Kind denied = words[next].kind;
    if (denied != Kind::rest && denied != Kind::work) continue;
    const Kind opposite = denied == Kind::rest ? Kind::work : Kind::rest;
    for (std::size_t one = i; one <= next; ++one) words[one].kind = opposite;
  }
}

}  // namespace

std::vector<HolidayWord> day_words(std::string_view text) {
  std::vector<Word> words = words_in(text);
  join_pairs(words);
  deny(words);
  return words;
}

std::size_t after_spaces(const std::vector<HolidayWord>& words, std::size_t i) {
  while (i < words.size() && words[i].kind == Kind::space) ++i;
  return i;
}

std::string_view first_digits(std::string_view text) {
  return run(text, is_digit);
}

}  // namespace deskctl
