// Texts of the reports of a day, of complaints, of staff and of repeats.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Reports : std::uint16_t {
  before_reports = first_number_of(MessageGroup::reports) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/reports_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
