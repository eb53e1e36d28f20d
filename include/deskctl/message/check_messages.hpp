// Findings of `check`, rule by rule, and what to do about them.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Check : std::uint16_t {
  before_check = first_number_of(MessageGroup::check) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/check_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
