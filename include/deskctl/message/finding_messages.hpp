// Who is calling, what was looked for and where, and what is stored of it.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Finding : std::uint16_t {
  before_finding = first_number_of(MessageGroup::finding) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/finding_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
