#include "command/short_id.hpp"

#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::optional<int> digits(std::string_view text, std::size_t shortest, std::size_t longest) {
  if (text.size() < shortest || text.size() > longest) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<LocalDay> month_and_day(int month_day, LocalDay today) {
  const date::year this_year = date::year_month_day{today}.year();
  const auto month = date::month(static_cast<unsigned>(month_day / 100));
  const auto day = date::day(static_cast<unsigned>(month_day % 100));
  for (const date::year year : {this_year, this_year - date::years{1}}) {
    const date::year_month_day ymd = year / month / day;
    if (ymd.ok() && LocalDay{ymd} <= today) return LocalDay{ymd};
  }
  return std::nullopt;
}

}  // namespace

ShortId short_id(std::string_view typed, LocalDay today) {
  ShortId id;
  std::size_t letters = 0;
  while (letters < typed.size() && typed[letters] >= 'A' && typed[letters] <= 'Z') ++letters;
  if (letters > 0) id.code = DeskCode::parse(typed.substr(0, letters));
  if (letters > 0 && !id.code) return id;
  typed.remove_prefix(letters);
  const std::size_t dash = typed.find('-');
  const auto number = digits(dash == std::string_view::npos ? typed : typed.substr(dash + 1), 1, 6);
  if (!number || *number == 0) return id;
  id.number = *number;
  if (dash == std::string_view::npos) {
    id.day = today;
  } else if (const auto month_day = digits(typed.substr(0, dash), 4, 4)) {
    id.day = month_and_day(*month_day, today);
  } else if (const auto whole = RequestId::parse(typed)) {
    id.day = whole->local_day();
    if (!id.code) id.code = DeskCode{};  // a whole number without a code is the first desk's
  }
  return id;
}

ShortId understood(Session& session, const std::string& typed) {
  ShortId id = short_id(typed, session.zone().day(session.now()));
  if (!id.day)
    refuse(Exit::refused, message::use_not_an_id, {printable(typed)}, {message::hint_id_forms, {}});
  return id;
}

}  // namespace deskctl
