// Events that a state forbids, and what to do instead. {0} is the request.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum States : std::uint16_t {
  before_states = first_number_of(MessageGroup::states) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/states_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
