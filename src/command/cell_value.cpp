#include "command/cell_value.hpp"

#include <algorithm>

#include "command/input.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/typed.hpp"
#include "policy/meant.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

// Line ends and runs of space as one space: no place or name goes on over two lines.
std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string word_in(const MappableField& field, const std::string& shown, const std::string& text) {
  const auto words = words_of(*field.vocabulary);
  const std::string kind(name_of(*field.vocabulary));
  if (const std::string meant = word_meant(text, kind, words); !meant.empty()) return meant;
  if (field.vocabulary == Vocabulary::urgency)
    if (const auto flag = flag_meant(text))
      return std::string(word_of(*flag == "true" ? Urgency::urgent : Urgency::normal));
  const std::string all = joined(std::vector<std::string>(words.begin(), words.end()));
  refuse(message::row_unknown_word, {shown, excerpt(text)},
         {message::hint_row_unknown_word, {std::string(field.name), shown, excerpt(text), all}});
}

// `1,200`, `120元`, `￥35.50`
std::string amount_in(const std::string& shown, const std::string& text) {
  std::string plain = folded(text);
  for (const std::string_view sign : {"¥", "￥", "rmb", "元", "圆", ","})
    for (std::size_t at; (at = plain.find(sign)) != std::string::npos;)
      plain.erase(at, sign.size());
  std::erase(plain, ' ');
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string decimals = plain.substr(std::min(point + 1, plain.size()));
  while (decimals.ends_with('0')) decimals.pop_back();
  std::string whole = plain.substr(0, point);
  while (whole.size() > 1 && whole.front() == '0') whole.erase(0, 1);
  constexpr std::size_t most_digits = 12;
  if (!all_digits(whole) || whole.size() > most_digits || decimals.size() > 2 ||
      (!decimals.empty() && !all_digits(decimals)))
    refuse(message::use_not_an_amount, {shown, excerpt(text)}, {message::hint_amount, {}});
  return decimals.empty() ? whole : whole + '.' + decimals;
}

std::string count_in(const std::string& shown, const std::string& text) {
  const auto number = number_meant(text);
  if (!number)
    refuse(message::use_not_a_number, {shown, excerpt(text)}, {message::hint_number, {}});
  return *number;
}

// `1.38E+10`: the sheet has kept the first digits only.
std::string phone_in(const std::string& shown, const std::string& text) {
  const std::string plain = folded(text);
  const std::size_t exponent = plain.find("e+");
  if (exponent != std::string::npos && exponent > 0 && is_digit(plain[exponent - 1]))
    refuse(message::row_cut_number, {shown, excerpt(text)}, {message::hint_row_cut_number, {}});
  return narrowed_number(text_in(shown, on_one_line(text)));
}

std::string team_in(Session& session, const std::string& shown, const std::string& text) {
  const auto& teams = session.desk().policy.teams;
  const std::vector<std::string_view> words(teams.begin(), teams.end());
  const std::string meant = word_meant(text, "team", words);
  return meant.empty() ? text_in(shown, on_one_line(text)) : meant;
}

std::string flag_in(const std::string& shown, const std::string& text) {
  const auto flag = flag_meant(text);
  if (!flag)
    refuse(message::row_unknown_word, {shown, excerpt(text)}, {message::hint_row_flag, {}});
  return *flag == "true" ? "yes" : "";
}

}  // namespace

std::string cell_value(Session& session, const MappableField& field, const std::string& shown,
                       const std::string& text) {
  switch (field.form) {
    case FieldForm::word:
      return word_in(field, shown, text);
    case FieldForm::count:
      return count_in(shown, text);
    case FieldForm::money:
      return amount_in(shown, text);
    case FieldForm::phone:
      return phone_in(shown, text);
    case FieldForm::team:
      return team_in(session, shown, text);
    case FieldForm::flag:
      return flag_in(shown, text);
    case FieldForm::place:
      return narrowed_number(text_in(shown, on_one_line(text)));
    case FieldForm::person:
      return narrowed(text_in(shown, on_one_line(text)));
    case FieldForm::text:
    case FieldForm::time:
      break;
  }
  return text_in(shown, text);
}

Instant cell_time(Session& session, const ImportMap& map, const std::string& shown,
                  const std::string& text, const std::optional<LocalDay>& day) {
  const auto time = read_sheet_time(text, map.dates);
  if (!time) refuse(message::row_no_time, {shown, excerpt(text)}, {message::hint_row_no_time, {}});
  if (time->instant) return *time->instant;
  if (time->lacks_year)
    refuse(message::row_no_year, {shown, excerpt(text)}, {message::hint_row_no_year, {}});
  const std::optional<LocalDay> of_day = time->day ? time->day : day;
  const std::optional<Seconds> of_time = time->time ? time->time : map.time_of_day;
  if (!of_day) refuse(message::row_no_day, {shown, excerpt(text)}, {message::hint_row_no_day, {}});
  if (!of_time)
    refuse(message::row_no_time_of_day, {shown, excerpt(text)},
           {message::hint_row_no_time_of_day, {}});
  // As if typed in full, so that a moment that does not exist in the zone, or exists twice, is
  // refused in the same words.
  return parse_typed_time(format_local(*of_day + *of_time), session.now(), session.zone(),
                          Lean::past);
}

}  // namespace deskctl
