// A text is cut into words that mean something here and all the rest; the sense of the day follows
// from the words, the name of the holiday is what is left when words at both ends are taken off.
#include "calendar/holiday_summary.hpp"

#include <algorithm>
#include <vector>

#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

enum class Kind {
  rest,
  work,
  swap,
  deny,    // a word after it means its opposite
  filler,  // belongs to a word beside it: 后, day, for
  space,
  clause,  // another day may follow
  open,
  close,
  digits,  // of a date
  other,
};

struct Word {
  std::string_view text;
  Kind kind;
};

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

std::size_t after_spaces(const std::vector<Word>& words, std::size_t i) {
  while (i < words.size() && words[i].kind == Kind::space) ++i;
  return i;
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

// `第1天/共8天` counts days, it names none.
std::string without_count(std::string_view text) {
  std::string out(text);
  for (const auto& [begin, end] : {std::pair("第"sv, "天"sv), std::pair("共"sv, "天"sv)}) {
    const std::size_t at = out.find(begin);
    if (at == std::string::npos) continue;
    const std::string_view digits = run(std::string_view(out).substr(at + begin.size()), is_digit);
    const std::size_t after = at + begin.size() + digits.size();
    if (!digits.empty() && std::string_view(out).substr(after).starts_with(end))
      out.erase(at, after + end.size() - at);
  }
  return out;
}

bool is_year(const Word& word) {
  return word.kind == Kind::digits && word.text.size() == 4;
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
    std::fill(words.begin() + static_cast<std::ptrdiff_t>(i),
              words.begin() + static_cast<std::ptrdiff_t>(next) + 1, Word{words[i].text, opposite});
  }
}

std::vector<Word> words_of_summary(std::string_view text) {
  std::vector<Word> words = words_in(text);
  join_pairs(words);
  deny(words);
  return words;
}

// A day that makes up for a holiday names both: 春节假期补班. Where a date or a new clause stands
// after the first of the two, the other is about another day.
DaySense sense_of_both(const std::vector<Word>& words) {
  bool begun = false;
  for (const Word& word : words) {
    if (word.kind == Kind::rest || word.kind == Kind::work) begun = true;
    if (begun && (word.kind == Kind::clause || (word.kind == Kind::digits && !is_year(word))))
      return DaySense::both;
  }
  return DaySense::work;
}

bool is_mark(Kind kind) {
  return kind == Kind::rest || kind == Kind::work || kind == Kind::swap;
}

bool may_go(Kind kind) {
  return is_mark(kind) || kind == Kind::filler || kind == Kind::space || kind == Kind::clause;
}

using Span = std::pair<std::size_t, std::size_t>;  // words from, up to

// The bracket that a closing one at `end - 1` belongs to, if all in it may go.
std::optional<std::size_t> bracket_before(const std::vector<Word>& words, Span name) {
  if (words[name.second - 1].kind != Kind::close) return std::nullopt;
  for (std::size_t i = name.second - 1; i > name.first; --i) {
    const Kind kind = words[i - 1].kind;
    if (kind == Kind::open) return i - 1;
    if (!may_go(kind)) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> bracket_after(const std::vector<Word>& words, Span name) {
  if (words[name.first].kind != Kind::open) return std::nullopt;
  for (std::size_t i = name.first + 1; i < name.second; ++i) {
    if (words[i].kind == Kind::close) return i + 1;
    if (!may_go(words[i].kind)) return std::nullopt;
  }
  return std::nullopt;
}

// Fillers go with a mark beside them: `work day`, but not the day of `National Day`. What is
// written as a name, with a capital, stays.
bool filler_goes(const Word& word) {
  return word.kind == Kind::filler && !(word.text[0] >= 'A' && word.text[0] <= 'Z');
}

bool goes(const Word& word) {
  return is_mark(word.kind) || word.kind == Kind::space || word.kind == Kind::clause;
}

Span without_last(const std::vector<Word>& words, Span name) {
  while (name.first < name.second) {
    if (const auto begin = bracket_before(words, name)) {
      name.second = *begin;
      continue;
    }
    std::size_t end = name.second;
    while (end > name.first && filler_goes(words[end - 1])) --end;
    std::size_t before = end;
    while (before > name.first && words[before - 1].kind == Kind::space) --before;
    const std::size_t after = after_spaces(words, name.second);
    const bool beside_mark = (before > name.first && is_mark(words[before - 1].kind)) ||
                             (after < words.size() && is_mark(words[after].kind));
    if (end < name.second && beside_mark) {
      name.second = end;
    } else if (goes(words[name.second - 1])) {
      --name.second;
    } else {
      break;
    }
  }
  return name;
}

Span without_first(const std::vector<Word>& words, Span name) {
  while (name.first < name.second) {
    if (const auto end = bracket_after(words, name)) {
      name.first = *end;
    } else if (goes(words[name.first]) ||
               (name.first > 0 && words[name.first].kind == Kind::filler)) {
      ++name.first;
    } else {
      break;
    }
  }
  return name;
}

std::string_view without_outer_spaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// `上班(补春节假期)` → `春节假期`
std::string_view made_up_for(std::string_view text) {
  for (const std::string_view begin : {"上班(补"sv, "上班（补"sv, "上班(補"sv, "上班（補"sv})
    for (const std::string_view end : {")"sv, "）"sv})
      if (text.starts_with(begin) && text.ends_with(end) && text.size() > begin.size() + end.size())
        return text.substr(begin.size(), text.size() - begin.size() - end.size());
  return text;
}

}  // namespace

DaySense day_sense(std::string_view text) {
  const std::string counted = without_count(text);
  const std::vector<Word> words = words_of_summary(counted);
  const auto says = [&](Kind kind) {
    return std::any_of(words.begin(), words.end(),
                       [kind](const Word& word) { return word.kind == kind; });
  };
  if (says(Kind::rest) && says(Kind::work)) return sense_of_both(words);
  if (says(Kind::work)) return DaySense::work;
  if (says(Kind::rest)) return DaySense::off;
  return says(Kind::swap) ? DaySense::swap : DaySense::none;
}

bool swapped_is_off(LocalDay day) {
  const date::weekday weekday{day};
  return weekday != date::Saturday && weekday != date::Sunday;
}

std::string holiday_in_summary(std::string_view text) {
  const std::string counted = without_count(text);
  const std::vector<Word> words = words_of_summary(made_up_for(without_outer_spaces(counted)));
  Span name = without_last(words, {0, words.size()});
  name = without_first(words, name);
  std::string out;
  bool names = false;
  for (std::size_t i = name.first; i < name.second; ++i) {
    out += words[i].text;
    names = names || !may_go(words[i].kind);
  }
  return names ? out : std::string(text);
}

}  // namespace deskctl
