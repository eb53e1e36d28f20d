// What was agreed with the resident: times that clocks run to, or that nobody watches.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

enum class Promise { appointment, deadline, reply };
/// As journals and options call it.
std::string_view word_of(Promise promise);

/// A time that was promised.
struct Promised {
  Promise promise;
  Instant time;
};
/// What stands promised of `request`, the last of each; an appointment only since the work was last
/// begun anew.
std::vector<Promised> promised_of(const Request& request);

/// The promises of `draft` that no clock of the policy watches for requests of `category`.
std::vector<Promise> unwatched_promises(const Draft& draft, std::string_view category,
                                        const Policy& policy);

}  // namespace deskctl
