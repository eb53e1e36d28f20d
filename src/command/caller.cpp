// Requests by the phone, place or name of the caller.
#include <algorithm>
#include <vector>

#include "command/caller_search.hpp"
#include "command/input.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

// `last`, 17, 1003-17, a whole number. Four digits alone are the end of a phone, or a flat, before
// they are the number of a day's thousandth request.
bool is_number(std::string_view typed) {
  constexpr std::size_t longest_of_a_day = 3, month_and_day = 4;
  if (typed == "last" || RequestId::parse(typed)) return true;
  while (!typed.empty() && typed.front() >= 'A' && typed.front() <= 'Z') typed.remove_prefix(1);
  const std::size_t dash = typed.find('-');
  if (dash == std::string_view::npos) return all_digits(typed) && typed.size() <= longest_of_a_day;
  return dash == month_and_day && all_digits(typed.substr(0, dash)) &&
         all_digits(typed.substr(dash + 1));
}

// One problem a request, each with the command for it.
[[noreturn]] void refuse_several(const std::string& typed,
                                 const std::vector<const Request*>& open) {
  std::vector<Problem> problems;
  for (const Request* request : open) {
    Problem& problem = problems.emplace_back();
    problem.what = {message::use_one_of_several,
                    {printable(typed), request->id.text(), printable(plain(request->location)),
                     printable(plain(request->text))}};
    problem.hint = Said{message::hint_urge_this, {request->id.text()}};
  }
  throw Refused(Exit::refused, std::move(problems));
}

}  // namespace

std::string request_or_caller(Session& session, const std::string& typed) {
  const std::string plain_typed = narrowed_number(clean_text(typed));
  if (is_number(plain_typed)) return plain_typed;
  const FoundCaller found = find_caller(session, typed, UINT64_MAX);
  const CallerCard card = found.card();
  if (card.open.size() == 1) return card.open.front()->id.text();
  if (card.open.size() > 1) refuse_several(typed, card.open);
  if (card.last != nullptr) return card.last->id.text();
  if (!found.calls.damage.empty()) throw Refused(Exit::damaged, few_of(found.calls.damage));
  if (all_digits(plain_typed) && plain_typed.size() == 4) return plain_typed;
  refuse(Exit::refused, message::use_nobody_called, {printable(typed)},
         {message::hint_nobody_called, {}});
}

}  // namespace deskctl
