// Times agreed with the resident, whether a clock runs to them or not.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

enum class Promise { appointment, deadline, reply };
/// The name in journals and options.
std::string_view word_of(Promise promise);

/// A time that was promised.
struct Promised {
  Promise promise;
  Instant time;
};
/// The promises that stand for `request`, the last of each kind; an appointment counts only since
/// the work last began anew.
std::vector<Promised> promised_of(const Request& request);

/// The appointment that the work's beginning anew ended, if none was made since.
std::optional<Instant> ended_appointment(const Request& request);

/// The promises in `draft` that no clock of the policy uses for requests of `category`.
std::vector<Promise> unwatched_promises(const Draft& draft, std::string_view category,
                                        const Policy& policy);

}  // namespace deskctl
