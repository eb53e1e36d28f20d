// A small desk for what is read to be judged against.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/matter.hpp"
#include "fuzz.hpp"

namespace deskctl::fuzz {

/// The journal of one file.
Journal journal_in(std::string_view text);

const Zone& desk_zone();
/// The manuals' policy.
const Policy& manuals();
/// Two days of the example desk: repairs, complaints, repeats of one.
const Journal& small_journal();

/// Folds the journal and makes every list and report of it, as of several times. Calendars may have
/// too little open time for what is asked, nothing else may be refused.
void judge(const Journal& journal, const Policy& policy);

}  // namespace deskctl::fuzz
