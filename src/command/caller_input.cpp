#include "command/caller_input.hpp"

#include "command/input.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string stored(Session& session, const std::string& typed, const std::string& plain) {
  if (plain != typed) session.note(message::note_stored_as, {printable(typed), printable(plain)});
  return plain;
}

}  // namespace

std::string place_in(Session& session, std::string_view name, std::string_view typed) {
  const std::string text = text_in(name, typed);
  return stored(session, text, narrowed_number(text));
}

std::string phone_in(Session& session, const std::string& typed) {
  if (typed.empty()) return "";
  std::string plain = stored(session, typed, narrowed_number(typed));
  if (!usual_phone(phone_digits(plain)))
    session.note(message::note_unusual_phone, {printable(plain)});
  return plain;
}

std::string caller_option(Session& session, Option option) {
  const std::string typed = text_option(session, option);
  if (typed.empty()) return "";
  if (option == Option::contact) return stored(session, typed, narrowed(typed));
  if (option == Option::phone) return phone_in(session, typed);
  return stored(session, typed, narrowed_number(typed));
}

}  // namespace deskctl
