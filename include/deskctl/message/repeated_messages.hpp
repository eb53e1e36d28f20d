// Requests that a new one may repeat, and the complaints of one matter.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Repeated : std::uint16_t {
  before_repeated = first_number_of(MessageGroup::repeated) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/repeated_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
