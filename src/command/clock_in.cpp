#include "command/clock_in.hpp"

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

const ClockPolicy& clock_named(const Policy& policy, const std::string& typed) {
  std::vector<std::string_view> names;
  for (const ClockPolicy& clock : policy.clocks) names.push_back(clock.name);
  if (const ClockPolicy* clock = policy.find_clock(word_meant(typed, "clock", names)))
    return *clock;
  const std::vector<std::string> all(names.begin(), names.end());
  refuse(message::use_no_such_clock, {printable(typed), printable(policy.file)},
         nearest_name(typed, "clock", names).value_or(Said{message::hint_one_of, {joined(all)}}));
}

}  // namespace deskctl
