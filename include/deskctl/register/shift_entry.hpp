// What the entries of the program's own registers say: handovers and reviews.
#pragma once

#include <optional>
#include <string>

#include "deskctl/register/entry.hpp"

namespace deskctl {

/// A shift given to the next one, and whether that one has signed for it.
struct HandedOver {
  RequestId id;
  Instant given;
  Instant recorded;  ///< It is about the ledger as known at this moment.
  std::string by, to;
  std::string cash, receipts, phone_to, plan;  ///< Empty where nothing was said.
  std::string seal;                            ///< The line for the handover book.
  EntryStatus status = EntryStatus::open;      ///< Open until it is accepted.
  std::optional<Instant> accepted;
  std::string accepted_by;
  std::string accepted_for;  ///< In whose place; empty if it was given to the signer.
};
HandedOver handed_over(const Entry& entry);

/// A review of a day, or of the call-backs of a request.
struct Reviewed {
  RequestId id;
  Instant at;
  std::string by, role;
  std::string acting_for;  ///< Who holds the role, if it is not the author.
  std::optional<LocalDay> day;
  std::optional<RequestId> request;
  std::string text;
};
Reviewed reviewed(const Entry& entry);

}  // namespace deskctl
