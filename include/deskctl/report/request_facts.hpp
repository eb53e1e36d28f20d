// Facts that the events of a request say of it as a whole.
#pragma once

#include "deskctl/request/request.hpp"

namespace deskctl {

/// The facts that concern the request, the last value of each. Facts of newer versions are taken
/// for such.
Facts facts_of_request(const Request& request);

}  // namespace deskctl
