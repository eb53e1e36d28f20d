// Papers of the desk: the slip of a work order, the call-back sheet, the fees.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Papers : std::uint16_t {
  before_slip = first_number_of(MessageGroup::slip) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/slip_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
