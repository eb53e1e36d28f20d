#include "command/caller_search.hpp"

#include <set>

#include "command/call.hpp"
#include "deskctl/request/sought.hpp"
#include "deskctl/text/folded.hpp"

namespace deskctl {

FoundCaller find_caller(Session& session, const std::string& asked, std::uint64_t look_back) {
  const Folder& folder = session.desk().folder;
  const Sought sought(asked);
  FoundCaller found;
  std::set<std::string> places;
  Acquaintance known(session);
  for (Unit& unit : known.units.all)
    if (sought.fits(unit.location, unit.contact, unit.phone)) {
      places.insert(folded(unit.location));
      found.listed.push_back(std::move(unit));
    }
  found.calls = known_calls(
      folder,
      [&](const CallFields& call) {
        return sought.fits(call.location, call.contact, call.phone) ||
               (!places.empty() && places.contains(folded(call.location)));
      },
      session.now(), look_back);
  return found;
}

}  // namespace deskctl
