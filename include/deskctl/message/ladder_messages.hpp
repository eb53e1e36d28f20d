// The ladder: escalate --due.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Ladder : std::uint16_t {
  before_ladder = first_number_of(MessageGroup::ladder) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/ladder_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
