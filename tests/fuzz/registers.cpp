// A file of a register of the manuals' policy: every line is an event or a problem, what was read
// can be written, and entries have clocks that can be worked out.
#include <algorithm>

#include "deskctl/policy/policy.hpp"
#include "deskctl/register/entry_item.hpp"
#include "fuzz.hpp"
#include "journal/line.hpp"

namespace deskctl::fuzz {
namespace {

const Policy& manuals_policy() {
  static const Policy policy =
      parse_policy(default_policy(Language::english), "policy.toml", *Zone::find("Asia/Shanghai"));
  return policy;
}

Journal key_file(std::string text, const Book& book) {
  return read_journal({{"registers/key-2026-10.csv", std::move(text)}}, book);
}

std::string rewritten(const Event& event, const std::vector<std::string>& fields) {
  Draft draft;
  draft.at = event.at;
  for (const Column column :
       {Column::event, Column::by, Column::role, Column::location, Column::text})
    draft.set(column, plain(event.field(column)));
  draft.facts = facts_of(event);
  return format_entry_line(draft, event.request, event.recorded, Zone::utc(), fields);
}

void check_rewriting_of_entries(const Journal& journal, const Book& book) {
  const std::vector<std::string>& fields = journal.files[0].fields;
  std::string text = book.header(fields) + '\n';
  for (const Event& event : journal.events) text += rewritten(event, fields) + '\n';
  const Journal again = key_file(text, book);
  require(again.problems.empty() && again.events.size() == journal.events.size(),
          "events of entries that were read can be written");
  const auto same = [](const Event& a, const Event& b) {
    return a.at == b.at && a.request == b.request && a.kind == b.kind &&
           a.field(Column::event) == b.field(Column::event);
  };
  require(std::equal(again.events.begin(), again.events.end(), journal.events.begin(), same),
          "an event of an entry that is written again reads as the same");
}

void check_entries_of(std::string text) {
  const RegisterPolicy& key = *manuals_policy().find_register("key");
  const Book book = key.book();
  const std::size_t size = text.size();
  const Journal journal = key_file(std::move(text), book);
  require(journal.files[0].tail.whole <= size, "what is whole is part of the file");
  require_worded(journal.problems);
  check_rewriting_of_entries(journal, book);
  const FoldedEntries folded = fold_entries(journal, key, latest);
  require_worded(folded.impossible);
  for (const Entry& entry : folded.entries) {
    const EntryItem item = item_of(entry, key, manuals_policy(), entry.opened);
    require(entry.status == EntryStatus::open || item.running.empty(),
            "nothing is due of an entry that is not open");
  }
}

}  // namespace

void registers(std::string_view input) {
  check_entries_of(std::string(input));
  check_entries_of(with_sums(input));
}

}  // namespace deskctl::fuzz
