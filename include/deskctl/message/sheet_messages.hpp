// Tables that spreadsheets save: reading them, mapping their columns, importing their rows.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Sheet : std::uint16_t {
  before_sheet = first_number_of(MessageGroup::sheet) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/sheet_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
