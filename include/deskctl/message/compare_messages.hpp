// One period under two policies.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Compare : std::uint16_t {
  before_compare = first_number_of(MessageGroup::compare) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/compare_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
