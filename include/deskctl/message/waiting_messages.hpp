// Messages about waiting work.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Waiting : std::uint16_t {
  before_waiting = first_number_of(MessageGroup::waiting) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/waiting_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
