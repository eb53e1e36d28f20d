#include "deskctl/render/request_page.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

RequestTable::RequestTable(Language language) : language_(language) {
  for (const char* name : {"request", "status", "category", "severity", "urgency", "logged",
                           "location", "assignee", "held", "text"})
    table_.columns.push_back(column_named(language, name));
}

void RequestTable::add(const Request& request, const Zone& zone, Instant now) {
  const RequestWords words = words_of(request);
  std::string held;
  if (const auto hold = hold_of(request))
    held = shown_minutes((now - hold->since).count() / 60, language_) + ' ' + plain(hold->reason);
  table_.rows.push_back(
      {request.id.text(), label(language_, "status", word_of(request.status)),
       label(language_, "category", words.category), label(language_, "severity", words.severity),
       words.urgency == word_of(Urgency::urgent) ? label(language_, "urgency", words.urgency) : "",
       time_cell(request.logged, zone), printable(words.location),
       shown_assignee(words.assignee, language_), printable(held), printable(words.text)});
}

}  // namespace deskctl
