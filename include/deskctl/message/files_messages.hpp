// Errors of the file system and of the desk folder. {0} is a path, {1} the system's own words.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum Files : std::uint16_t {
  before_files = first_number_of(MessageGroup::files) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/files_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
