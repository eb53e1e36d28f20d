#include "desk/unsettled_texts.hpp"

#include <utility>

#include "deskctl/report/settled.hpp"

namespace deskctl {

UnsettledTexts::UnsettledTexts(const Folder& folder, const std::set<Month>& left_out,
                               Instant known_at)
    : folder_(folder), pass_(known_at, is_over) {
  const std::vector<Month> months = months_of(folder);
  for (auto month = months.rbegin(); month != months.rend(); ++month)
    if (const bool is_left_out = left_out.contains(*month); !is_left_out || repeats_lead_to(*month))
      look_at(*month, is_left_out);
}

bool UnsettledTexts::repeats_lead_to(const Month& month) const {
  const auto first =
      named_.lower_bound({month.year * 10000 + static_cast<int>(month.month) * 100, {}, 0});
  return first != named_.end() && first->month() == month;
}

void UnsettledTexts::look_at(const Month& month, bool is_left_out) {
  std::vector<SourceText> texts;
  bool is_whole = true;
  for (const std::string& name : files_of(folder_, ledger_book())) {
    const std::string shown = ledger_book().folder() + name;
    if (ledger_book().month_of(name) != month || !folder_.read_into(shown, buffer_)) continue;
    auto text = pass_.thin(shown, buffer_, named_);
    is_whole = is_whole && text;
    if (text) texts.push_back(*std::move(text));
  }
  if (is_whole) {
    if (!is_left_out) texts_.emplace(month, std::move(texts));
    return;
  }
  // One of its files needs the closer look, which is taken when the month is read.
  const Journal journal = read_month(folder_, month);
  for (const Event& event : journal.events)
    if (const auto first = RequestId::parse(event.field(Column::same_as))) named_.insert(*first);
}

Journal UnsettledTexts::read(const Month& month) {
  auto known = texts_.extract(month);
  return known.empty() ? read_month(folder_, month) : read_journal(std::move(known.mapped()));
}

}  // namespace deskctl
