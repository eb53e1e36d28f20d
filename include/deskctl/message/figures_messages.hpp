// Figures and the requests behind them; one period under two policies.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Figures : std::uint16_t {
  before_figures = first_number_of(MessageGroup::figures) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/figures_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
