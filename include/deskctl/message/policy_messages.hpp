// Faults of the rules in policy.toml.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Policy : std::uint16_t {
  before_policy = first_number_of(MessageGroup::policy) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/policy_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
