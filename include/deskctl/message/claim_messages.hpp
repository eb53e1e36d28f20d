// Messages.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Claim : std::uint16_t {
  before_claim = first_number_of(MessageGroup::claim) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/claim_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
