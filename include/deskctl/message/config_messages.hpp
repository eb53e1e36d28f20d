// Faults of desk.toml and policy.toml.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Config : std::uint16_t {
  before_config = first_number_of(MessageGroup::config) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/config_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
