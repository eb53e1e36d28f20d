// A caller as the desk knows them: places and people, what is open, what was last.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deskctl/policy/units.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// A place with the person and number that called from there, or that the directory lists.
struct KnownCaller {
  std::string location, contact, phone;
  std::string note;  ///< Of the directory.
  int requests = 0;
  std::optional<Instant> last;  ///< When the last of them was logged.
};

struct CallerCard {
  std::vector<KnownCaller> people;   ///< The last to call first, then who never did.
  std::vector<const Request*> open;  ///< By id.
  const Request* last = nullptr;     ///< The newest that is finished; null if there is none.
  int earlier = 0;                   ///< Finished ones besides it.
};

/// The card of these requests, which must outlive it and are by id, without void ones, and of these
/// lines of the directory.
CallerCard caller_card(std::span<const Request> requests, std::span<const Unit> listed);

}  // namespace deskctl
