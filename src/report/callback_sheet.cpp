#include "deskctl/report/callback_sheet.hpp"

#include <algorithm>
#include <tuple>

namespace deskctl {

void add_calls(const Request& request, const Period& period, const Zone& zone,
               std::vector<SheetCall>& calls) {
  if (request.status == Status::voided) return;
  for (const Step& step : request.steps) {
    const Event& event = *step.event;
    if (event.kind != EventKind::called_back || !period.contains(zone.day(step.at))) continue;
    const auto fact = [&event](Fact one) { return plain(event.fact(one)); };
    calls.push_back({request.id, step.at, std::string(event.field(Column::grade)),
                     fact(Fact::quality), fact(Fact::effect), fact(Fact::shortcoming),
                     fact(Fact::suggestion), plain(event.field(Column::by)),
                     std::string(event.field(Column::role)), fact(Fact::method),
                     plain(event.field(Column::text)), fact(Fact::signed_by),
                     !event.fact(Fact::mid_term).empty(), words_of(request)});
  }
}

void sort_calls(std::vector<SheetCall>& calls) {
  std::sort(calls.begin(), calls.end(), [](const SheetCall& a, const SheetCall& b) {
    return std::tie(a.at, a.id) < std::tie(b.at, b.id);
  });
}

}  // namespace deskctl
