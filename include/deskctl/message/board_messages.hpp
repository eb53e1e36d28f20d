// Texts of the board.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Board : std::uint16_t {
  before_board = first_number_of(MessageGroup::board) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/board_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
