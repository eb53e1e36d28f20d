// The sense of a day follows from its words; the name of the holiday is what is left when words
// about the day are taken off both ends.
#include "calendar/holiday_summary.hpp"

#include <algorithm>
#include <vector>

#include "calendar/day_words.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;
using Kind = DayWordKind;
using Word = HolidayWord;

// `第1天/共8天` counts days, it names none.
std::string without_count(std::string_view text) {
  std::string out(text);
  for (const auto& [begin, end] : {std::pair("第"sv, "天"sv), std::pair("共"sv, "天"sv)}) {
    const std::size_t at = out.find(begin);
    if (at == std::string::npos) continue;
    const std::string_view digits = first_digits(std::string_view(out).substr(at + begin.size()));
    const std::size_t after = at + begin.size() + digits.size();
    if (!digits.empty() && std::string_view(out).substr(after).starts_with(end))
      out.erase(at, after + end.size() - at);
  }
  return out;
}

bool is_year(const Word& word) {
  return word.kind == Kind::digits && word.text.size() == 4;
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
  const std::vector<Word> words = day_words(counted);
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
  const std::vector<Word> words = day_words(made_up_for(without_outer_spaces(counted)));
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
