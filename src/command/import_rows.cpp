#include "command/import_rows.hpp"

#include <map>

#include "command/closing_in.hpp"
#include "command/progress.hpp"
#include "desk/used_key.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "files/lock.hpp"

namespace deskctl {
namespace {

// Keys that people type with --key are texts of their own.
constexpr std::string_view key_prefix = "import:";

class Importing {
 public:
  Importing(Session& session, const RowSource& source, Act& act)
      : session_(session), source_(source), act_(act) {
    known_ = keys_beginning(session.desk().folder, std::string(key_prefix));
  }

  std::vector<RowFate> take_rows() {
    std::vector<RowFate> fates;
    Progress progress(session_, message::row_progress, source_.read.sheet.rows.size());
    for (const SheetRow& row : source_.read.sheet.rows) {
      // Nothing is written yet, and the lock holds the signal back.
      if (end_is_asked_for()) refuse(Exit::interrupted, message::row_interrupted, {});
      progress.step();
      fates.push_back(take(row));
    }
    return fates;
  }

 private:
  RowFate take(const SheetRow& row) {
    ReadRow read = read_row(session_, source_, row);
    RowFate fate;
    fate.line = row.line;
    fate.log = read.events.front().draft;
    fate.events = static_cast<int>(read.events.size());
    fate.problems = std::move(read.problems);
    if (!fate.problems.empty()) return fate;
    if (refuse_twice(read, row, fate)) return fate;
    const auto known = known_.find(std::string(key_prefix) + read.keys.key);
    if (known == known_.end())
      add(std::move(read), fate);
    else
      compare(read, known->second, row, fate);
    return fate;
  }

  bool refuse_twice(const ReadRow& read, const SheetRow& row, RowFate& fate) {
    const auto [seen, is_first] = lines_.emplace(read.keys.key, row.line);
    if (is_first) return false;
    complain(row, fate,
             {source_.map.key.empty() ? message::row_row_twice : message::row_key_twice,
              {std::to_string(seen->second)}},
             {message::hint_row_row_twice, {}});
    return true;
  }

  void compare(const ReadRow& read, const UsedKey& used, const SheetRow& row, RowFate& fate) {
    const std::string id = used.request.text();
    const std::size_t dot = used.typed.find('.');
    if (used.typed.substr(0, dot) != read.keys.identity)
      return complain(row, fate, {message::row_key_used, {id}}, {message::hint_row_key_used, {id}});
    fate.id = id;
    fate.fate = used.typed.substr(std::min(dot, used.typed.size() - 1) + 1) == read.keys.content
                    ? Fate::is_there
                    : Fate::has_changed;
  }

  // The rules of the commands that record such events hold for each.
  void add(ReadRow read, RowFate& fate) {
    read.events.front().draft.add_fact(Fact::key, std::string(key_prefix) + read.keys.key);
    read.events.front().draft.add_fact(Fact::typed, read.keys.identity + '.' + read.keys.content);
    const RequestId id = act_.new_request(session_.zone().day(fate.log.at));
    fate.id = id.text();
    std::vector<Draft> drafts;
    for (const RowEvent& one : read.events)
      if (one.draft.kind != EventKind::closed) drafts.push_back(one.draft);
    try {
      act_.add(id, std::move(drafts));
    } catch (const Refused& refused) {
      if (refused.exit() != Exit::refused) throw;
      return find_fault(read, id, fate);
    }
    for (RowEvent& one : read.events)
      if (one.draft.kind == EventKind::closed) close(one, id, fate);
    if (fate.problems.empty()) fate.fate = Fate::is_new;
  }

  // Adds one event after the other, to see which is at fault.
  void find_fault(const ReadRow& read, const RequestId& id, RowFate& fate) {
    for (const RowEvent& one : read.events)
      if (!at_cell(one, fate, [&] { act_.add(id, {one.draft}); })) return;
  }

  void close(RowEvent& event, const RequestId& id, RowFate& fate) {
    at_cell(event, fate, [&] {
      check_closing(session_, *act_.find(id), event.draft);
      act_.add(id, {event.draft});
    });
  }

  template <typename Do>
  bool at_cell(const RowEvent& event, RowFate& fate, Do what) {
    try {
      what();
      return true;
    } catch (const Refused& refused) {
      if (refused.exit() != Exit::refused) throw;
      for (const Problem& problem : refused.problems())
        fate.problems.push_back(
            problem_at_cell(source_.read, event.at, problem.what, problem.hint));
      return false;
    }
  }

  void complain(const SheetRow& row, RowFate& fate, Said what, Said hint) {
    fate.problems.push_back(
        problem_at_cell(source_.read, {"", row.line, 1}, std::move(what), std::move(hint)));
  }

  Session& session_;
  const RowSource& source_;
  Act& act_;
  std::map<std::string, UsedKey> known_;
  std::map<std::string, int> lines_;  // of this register's keys
};

}  // namespace

std::vector<RowFate> taken_rows(Session& session, const RowSource& source, Act& act) {
  return Importing(session, source, act).take_rows();
}

}  // namespace deskctl
