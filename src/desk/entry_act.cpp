#include "desk/entry_act.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/states_messages.hpp"

namespace deskctl {
namespace {

// Stands for the file of what is not in any file yet.
constexpr int not_in_a_file = -1;

}  // namespace

Journal EntryAct::read_back(const std::string& lines) const {
  const Book& book = writing_.book();
  Journal journal =
      read_journal({{"", book.header(writing_.fields_of(id_.month())) + '\n' + lines}}, book);
  if (!journal.problems.empty()) throw Refused(Exit::internal, journal.problems);
  for (Event& event : journal.events) event.file = not_in_a_file;
  return journal;
}

// An event that stands and is impossible is damage; one that the act makes impossible is refused.
Entry EntryAct::folded(std::vector<const Event*> events, bool adding) {
  FoldedEntry one = fold_entry(std::move(events), register_);
  for (std::size_t i = 0; i < one.problems.size(); ++i) {
    Problem& problem = one.problems[i];
    if (adding || one.at_fault[i]->file == not_in_a_file) {
      problem.line = 0;
      throw Refused(Exit::refused, std::move(problem));
    }
    problem.file = writing_.recent(id_).files[static_cast<std::size_t>(one.at_fault[i]->file)].name;
    throw Refused(Exit::damaged, std::move(problem));
  }
  return std::move(one.entry);
}

const Entry* EntryAct::find(const RequestId& id) {
  id_ = id;
  events_.clear();
  for (const Event& event : writing_.recent(id).events)
    if (event.request == id) events_.push_back(&event);
  standing_ = events_.size();
  if (events_.empty()) return nullptr;
  entry_ = folded(events_, false);
  return &entry_;
}

RequestId EntryAct::new_entry(LocalDay day) {
  id_ = RequestId::make(writing_.desk().config.code, day, writing_.next_number(day));
  events_.clear();
  standing_ = 0;
  return id_;
}

std::string EntryAct::line_of(const Draft& draft) {
  return format_entry_line(draft, id_, stamp_.recorded, writing_.desk().config.zone,
                           writing_.fields_of(id_.month())) +
         '\n';
}

// Nothing is written by which an event of another desk would change nothing.
void EntryAct::refuse_to_pass_over(const Entry& entry) const {
  for (const EntryPassedOver& one : entry.passed_over) {
    const auto is_it = [&](const EntryPassedOver& known) { return known.step.n == one.step.n; };
    if (standing_ > 0 && std::any_of(entry_.passed_over.begin(), entry_.passed_over.end(), is_it))
      continue;
    Problem problem;
    problem.what = {message::state_would_forbid,
                    {id_.text(), std::to_string(one.step.n), std::string(one.step.verb()),
                     plain(one.step.event->field(Column::by))}};
    problem.hint =
        Said{message::hint_entry_history, {"register " + register_.name + " show " + id_.text()}};
    throw Refused(Exit::refused, std::move(problem));
  }
}

void EntryAct::add(std::vector<Draft> drafts) {
  const DeskConfig& config = writing_.desk().config;
  mark_corrected(drafts, events_, !config.code.empty(), config.zone);
  std::string lines;
  for (const Draft& draft : drafts) lines += line_of(draft);
  Journal journal = read_back(lines);
  std::vector<const Event*> events = events_;
  for (const Event& event : journal.events) events.push_back(&event);
  Entry entry = folded(events, true);
  refuse_to_pass_over(entry);
  read_back_.push_back(std::move(journal));
  events_ = std::move(events);
  entry_ = std::move(entry);
  std::move(drafts.begin(), drafts.end(), std::back_inserter(drafts_));
}

FoldedLines EntryAct::fold() {
  const bool behind = writing_.is_behind(id_.month(), stamp_.recorded);
  std::string text;
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    Draft draft = drafts_[i];
    draft.add_fact(Fact::undone, undone_);
    if (i == 0) {
      draft.add_fact(Fact::key, stamp_.key);
      draft.add_fact(Fact::typed, stamp_.typed);
    }
    if (stamp_.clock_given) draft.add_fact(Fact::clock, "given");
    if (behind) draft.add_fact(Fact::behind, "yes");
    if (drafts_.size() > 1)
      draft.add_fact(Fact::part, std::to_string(i + 1) + '/' + std::to_string(drafts_.size()));
    text += line_of(draft);
  }
  // From here on the entry stands as it will be read back.
  Journal journal = read_back(text);
  if (journal.events.size() != drafts_.size()) throw Refused(Exit::internal, journal.problems);
  events_.resize(standing_);
  read_back_.push_back(std::move(journal));
  for (const Event& event : read_back_.back().events) events_.push_back(&event);
  entry_ = folded(events_, true);
  return {id_.month(), std::move(text)};
}

void EntryAct::append() {
  writing_.append(fold());
}

}  // namespace deskctl
