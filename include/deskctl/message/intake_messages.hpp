// Taking a call: what is guessed, asked for and noticed.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Intake : std::uint16_t {
  before_intake = first_number_of(MessageGroup::intake) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/intake_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
