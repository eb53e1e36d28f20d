// Faults of a time, a duration, a period or a calendar.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Times : std::uint16_t {
  before_times = first_number_of(MessageGroup::times) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/times_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
