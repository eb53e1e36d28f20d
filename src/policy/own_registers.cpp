#include "policy/own_registers.hpp"

#include "deskctl/message/shift_messages.hpp"

namespace deskctl {
namespace {

constexpr std::string_view own_rules = R"(
#@ comment_register_handover
[register.handover]
clock.accept = { from = "give", until = "accept", within = "1d", source = "S3 L26" }

#@ comment_register_review
[register.review]
by = "supervisor"
)";

Label labelled(Message message) {
  Label label;
  for (const Language language : {Language::english, Language::simplified, Language::traditional})
    label.texts[static_cast<std::size_t>(language)] = say(language, message);
  return label;
}

RegisterField own_field(std::string_view name, Message label, EntryForm form = EntryForm::text) {
  RegisterField one;
  one.name = name;
  one.form = form;
  one.label = labelled(label);
  return one;
}

}  // namespace

RegisterPolicy own_register(std::string_view name) {
  RegisterPolicy own;
  own.name = name;
  own.is_own = true;
  if (name == handover_register) {
    own.label = labelled(message::shift_handover);
    own.verbs = {{"give", labelled(message::shift_give)},
                 {"accept", labelled(message::shift_accept)}};
    own.fields = {own_field("to", message::shift_to),
                  own_field("cash", message::shift_cash, EntryForm::money),
                  own_field("receipts", message::shift_receipts),
                  own_field("phone-to", message::shift_phone_to),
                  own_field("seal", message::shift_seal)};
    own.fields.front().required = true;
  } else {
    own.label = labelled(message::shift_review);
    own.verbs = {{"review", labelled(message::shift_review)}};
    own.fields = {own_field("day", message::shift_day),
                  own_field("request", message::shift_request)};
  }
  return own;
}

std::string_view own_register_rules() {
  return own_rules;
}

}  // namespace deskctl
