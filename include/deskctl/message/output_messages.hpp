// Remarks of commands and reports beside their data.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Output : std::uint16_t {
  before_output = first_number_of(MessageGroup::output) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/output_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
