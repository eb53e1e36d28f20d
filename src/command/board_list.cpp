#include "command/board_list.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "command/read.hpp"
#include "command/waiting_in.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/folded.hpp"

namespace deskctl {
namespace {

bool has_all_words(const WaitingItem& item, const std::string& wanted, Language language) {
  std::string all = item.id.text();
  for (const std::string& words :
       {label(language, "event", word_of(item.what)),
        label(language, Vocabulary::category, item.words.category), item.words.location,
        item.words.text, item.words.contact, item.words.phone, item.words.assignee,
        item.words.owner, item.reason})
    all += ' ' + words;
  all = folded(all);
  for (std::string_view rest = wanted; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (all.find(word) == std::string::npos) return false;
  }
  return true;
}

}  // namespace

std::string BoardList::read(const Session& session, Instant now) {
  read_at_ = now;
  Surroundings around = session.surroundings();
  around.clock = now;
  Session fresh(session.arguments(), around);
  try {
    WaitingRead read = read_waiting(fresh, false);
    all_ = std::move(read.items);
    teams_ = fresh.desk().policy.teams;
    choose(session.language());
    exit_after(fresh, read.notes);
  } catch (const Refused& refused) {
    return format_problems(refused.problems(), ProblemKind::error, session.language());
  }
  return fresh.output().messages;
}

bool BoardList::is_stale(Instant now) const {
  const auto hour = [](Instant instant) { return std::chrono::floor<std::chrono::hours>(instant); };
  return hour(now) != hour(read_at_) ||
         std::any_of(all_.begin(), all_.end(), [&](const WaitingItem& item) {
           return item.due && *item.due >= read_at_ && *item.due < now;
         });
}

std::size_t BoardList::late(Instant now) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(),
      [now](const WaitingItem& item) { return !item.since && item.due && *item.due < now; }));
}

void BoardList::filter(const std::string& typed, Language language) {
  filter_ = folded(typed).empty() ? "" : typed;
  choose(language);
}

const WaitingItem* BoardList::selected_item() const {
  return selected_ < items_.size() ? &items_[selected_] : nullptr;
}

void BoardList::select(std::size_t index) {
  selected_ = items_.empty() ? 0 : std::min(index, items_.size() - 1);
}

void BoardList::choose(Language language) {
  const std::vector<WaitingItem> before = std::move(items_);
  items_.clear();
  const std::string wanted = folded(filter_);
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(items_),
               [&](const WaitingItem& item) { return has_all_words(item, wanted, language); });
  if (selected_ < before.size()) {
    const WaitingItem& was = before[selected_];
    const auto of_request = [&](const WaitingItem& item) { return item.id == was.id; };
    // A request has several items if several people are waited for.
    auto found = std::find_if(items_.begin(), items_.end(), [&](const WaitingItem& item) {
      return of_request(item) && item.what == was.what;
    });
    if (found == items_.end()) found = std::find_if(items_.begin(), items_.end(), of_request);
    if (found != items_.end()) selected_ = static_cast<std::size_t>(found - items_.begin());
  }
  select(selected_);
}

}  // namespace deskctl
