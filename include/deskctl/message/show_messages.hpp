// The rules of a policy in words.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Show : std::uint16_t {
  before_show = first_number_of(MessageGroup::show) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/show_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
