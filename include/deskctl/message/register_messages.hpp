// Registers: their definition, their entries, their lists.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Registers : std::uint16_t {
  before_registers = first_number_of(MessageGroup::registers) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/register_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
