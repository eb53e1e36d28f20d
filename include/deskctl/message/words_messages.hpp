// Words of the ledger as people read them: word_VOCABULARY_TOKEN, a dash of the token as an
// underscore.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Words : std::uint16_t {
  before_words = first_number_of(MessageGroup::words) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/words_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
