// A desk's own tests of its policy.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum PolicyTest : std::uint16_t {
  before_policy_test = first_number_of(MessageGroup::policy_test) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/policy_test_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
