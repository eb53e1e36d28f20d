// Clocks that became overdue since a moment, for mailing as news.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum News : std::uint16_t {
  before_news = first_number_of(MessageGroup::news) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/news_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
