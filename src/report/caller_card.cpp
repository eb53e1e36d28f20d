#include "deskctl/report/caller_card.hpp"

#include <algorithm>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"

namespace deskctl {
namespace {

bool is_same_number(const std::string& a, const std::string& b) {
  return a == b || (!phone_digits(a).empty() && phone_digits(a) == phone_digits(b));
}

bool is_same(const KnownCaller& a, const KnownCaller& b) {
  return folded(a.location) == folded(b.location) && folded(a.contact) == folded(b.contact) &&
         is_same_number(a.phone, b.phone);
}

void add(std::vector<KnownCaller>& people, const KnownCaller& caller) {
  const auto known = std::find_if(people.begin(), people.end(),
                                  [&](const KnownCaller& one) { return is_same(one, caller); });
  if (known == people.end()) {
    people.push_back(caller);
    return;
  }
  known->requests += caller.requests;
  known->last = std::max(known->last, caller.last);
  if (known->note.empty()) known->note = caller.note;
}

}  // namespace

CallerCard caller_card(std::span<const Request> requests, std::span<const Unit> listed) {
  CallerCard card;
  int finished = 0;
  for (const Request& request : requests) {
    add(card.people, {plain(request.location), plain(request.contact), plain(request.phone), "", 1,
                      request.logged});
    if (request.status == Status::open) {
      card.open.push_back(&request);
      continue;
    }
    ++finished;
    if (card.last == nullptr || request.logged >= card.last->logged) card.last = &request;
  }
  for (const Unit& unit : listed)
    add(card.people, {unit.location, unit.contact, unit.phone, unit.note, 0, std::nullopt});
  card.earlier = std::max(finished - 1, 0);
  std::stable_sort(card.people.begin(), card.people.end(),
                   [](const KnownCaller& a, const KnownCaller& b) { return a.last > b.last; });
  return card;
}

}  // namespace deskctl
