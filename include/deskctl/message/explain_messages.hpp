// Reasons behind a clock.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Explain : std::uint16_t {
  before_explain = first_number_of(MessageGroup::explain) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/explain_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
