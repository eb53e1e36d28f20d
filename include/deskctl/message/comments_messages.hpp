// The comments of the files that `init` writes.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Comments : std::uint16_t {
  before_comments = first_number_of(MessageGroup::comments) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/comments_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
