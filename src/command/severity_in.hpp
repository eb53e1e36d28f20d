// Typed severities, compared with the one due by the facts.
#pragma once

#include "command/session.hpp"
#include "deskctl/sla/severity.hpp"

namespace deskctl {

/// Refuses (3) a severity below the one that `facts` reach.
void refuse_below_facts(Session& session, const std::string& severity, const SeverityFacts& facts);

}  // namespace deskctl
