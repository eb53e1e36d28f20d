// One report of all desks in a folder: its headings, its remarks, and what it refuses.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Desks : std::uint16_t {
  before_desks = first_number_of(MessageGroup::desks) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/desks_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
