// Removal of names, phones and texts whose retention is over.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Redact : std::uint16_t {
  before_redact = first_number_of(MessageGroup::redact) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/redact_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
