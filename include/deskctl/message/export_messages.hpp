// Tables for other engines: their summaries, and what an export says of its files.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Exports : std::uint16_t {
  before_exports = first_number_of(MessageGroup::exports) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/export_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
