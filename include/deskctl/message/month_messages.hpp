// The month report's complaints, repairs, call-backs and lists.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Month : std::uint16_t {
  before_month = first_number_of(MessageGroup::month) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/month_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
