// Help topics.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Topics : std::uint16_t {
  before_topics = first_number_of(MessageGroup::topics) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/topics_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
