// Faults of a command line, and messages of commands.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Usage : std::uint16_t {
  before_usage = first_number_of(MessageGroup::usage) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/usage_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
