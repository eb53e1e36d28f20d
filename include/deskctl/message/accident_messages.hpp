// Likely causes of a file's damage, and how to repair it.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Accident : std::uint16_t {
  before_accident = first_number_of(MessageGroup::accident) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/accident_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
