// Help texts.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Help : std::uint16_t {
  before_help = first_number_of(MessageGroup::help) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/help_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
