// Handovers, reviews, and the log of a day.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Shift : std::uint16_t {
  before_shift = first_number_of(MessageGroup::shift) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/shift_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
