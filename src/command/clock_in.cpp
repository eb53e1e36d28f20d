#include "command/clock_in.hpp"

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

const ClockPolicy& clock_named(const Policy& policy, const std::string& typed) {
  if (const ClockPolicy* clock = policy.find_clock(typed)) return *clock;
  std::vector<std::string_view> names;
  for (const ClockPolicy& clock : policy.clocks) {
    for (const Language language : {Language::english, Language::simplified, Language::traditional})
      if (label(language, "clock", clock.name) == typed) return clock;
    names.push_back(clock.name);
  }
  const std::string near = nearest(typed, names);
  const std::vector<std::string> all(names.begin(), names.end());
  refuse(message::use_no_such_clock, {printable(typed), printable(policy.file)},
         near.empty() ? Said{message::hint_one_of, {joined(all)}}
                      : Said{message::hint_did_you_mean, {near}});
}

}  // namespace deskctl
