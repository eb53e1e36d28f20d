// Faults of a line of the journal.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Journal : std::uint16_t {
  before_journal = first_number_of(MessageGroup::journal) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/journal_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
