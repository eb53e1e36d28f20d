// The month-end paper.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Paper : std::uint16_t {
  before_paper = first_number_of(MessageGroup::paper) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/paper_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
