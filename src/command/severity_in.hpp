// How severe a complaint is, by the facts that were typed and those already known.
#pragma once

#include "command/session.hpp"
#include "deskctl/sla/severity.hpp"

namespace deskctl {

/// `known` with what --loss, --complainants, --injury, --media and --press-days say instead.
SeverityFacts facts_typed(const Session& session, SeverityFacts known);

/// Refuses (3) a severity below the one that `facts` reach.
void refuse_below_facts(Session& session, const std::string& severity, const SeverityFacts& facts);

}  // namespace deskctl
