// Seals: files that were sealed, and files that have changed since.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Seal : std::uint16_t {
  before_seal = first_number_of(MessageGroup::seal) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/seal_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
