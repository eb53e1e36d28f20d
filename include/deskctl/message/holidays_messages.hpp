// Holidays: a desk's own files, imports into them, and the calendar of a month.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Holidays : std::uint16_t {
  before_holidays = first_number_of(MessageGroup::holidays) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/holidays_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
