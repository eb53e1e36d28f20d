// Requests by the phone of the caller.
#include <algorithm>
#include <optional>

#include "command/input.hpp"
#include "command/read.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t shortest_phone = 7;  // shorter numbers are requests of the day

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool is_phone(std::string_view typed) {
  const bool signs = std::all_of(typed.begin(), typed.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == ' ';
  });
  return signs && digits_of(typed).size() >= shortest_phone && !RequestId::parse(typed);
}

// Whether one is the other with a country or area code before it.
bool same_phone(const std::string& a, const std::string& b) {
  return a.size() >= shortest_phone && b.size() >= shortest_phone &&
         (a.ends_with(b) || b.ends_with(a));
}

}  // namespace

std::string request_or_caller(Session& session, const std::string& typed) {
  if (!is_phone(typed)) return typed;
  const std::string phone = digits_of(typed);
  std::vector<std::string> open;
  std::optional<RequestId> last_finished;
  read_requests(session, std::nullopt, [&](const Request& request) {
    if (!same_phone(digits_of(plain(request.phone)), phone)) return;
    if (request.status == Status::open)
      open.push_back(request.id.text());
    else if (request.status != Status::voided)
      last_finished = request.id;
  });
  if (open.size() == 1) return open.front();
  if (open.size() > 1)
    refuse(Exit::refused, message::use_ambiguous_request, {printable(typed)},
           {message::hint_one_of, {joined(open)}});
  if (last_finished) return last_finished->text();
  refuse(Exit::refused, message::use_nobody_called, {printable(typed)},
         {message::hint_nobody_called, {}});
}

}  // namespace deskctl
