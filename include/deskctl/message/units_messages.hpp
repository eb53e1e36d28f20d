// Lists that a desk keeps by hand: units.csv, prices.csv.
#pragma once

#include "deskctl/message/message.hpp"

namespace deskctl::message {

enum UnitsFile : std::uint16_t {
  before_units = first_number_of(MessageGroup::units) - 1,
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/units_messages.def"
#undef SENTENCE
};

}  // namespace deskctl::message
