// Errors, and what to type instead. Lower case, no full stop.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Problems : std::uint16_t {
  before_problems = first_number_of(MessageGroup::problems) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/problems_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
