// The table of registers: one row an entry, whatever its register; its own fields are one object.
#include <algorithm>

#include "deskctl/register/entry_item.hpp"
#include "report/export_columns.hpp"

namespace deskctl {
namespace {

struct EntrySource {
  const Entry& entry;
  const RegisterPolicy& of_register;
  const EntryItem::Running* running;  // the clock that is due first; null: nothing is due
  const LeavingTexts& texts;
  const ExportScope& scope;
};

using E = EntrySource;
using T = ColumnType;
constexpr std::array export_of_entries{
    ColumnOf<E>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                [](const E& e) { return cell_of(e.scope.desk); }},
    ColumnOf<E>{{"register", T::text, true, "Name of the register in the policy"},
                [](const E& e) { return cell_of(e.of_register.name); }},
    ColumnOf<E>{{"id", T::text, true, "Number of the entry, within its register"},
                [](const E& e) { return cell_of(e.entry.id.text()); }},
    ColumnOf<E>{{"place", T::text, false, "Place; phones and names in it are masked"},
                [](const E& e) { return e.texts.text(e.entry.place); }},
    ColumnOf<E>{{"opened", T::time, true, "When it began"},
                [](const E& e) { return ExportValue(e.entry.opened); }},
    ColumnOf<E>{{"closed", T::time, false, "When it ended"},
                [](const E& e) { return cell_of(e.entry.closed); }},
    ColumnOf<E>{{"status", T::text, true, "open, closed or void"},
                [](const E& e) { return cell_of(word_of(e.entry.status)); }},
    ColumnOf<E>{{"by", T::text, true, "Who opened it"},
                [](const E& e) { return cell_of(e.entry.by); }},
    ColumnOf<E>{
        {"events", T::whole, true, "How many events it has"},
        [](const E& e) { return ExportValue(static_cast<long long>(e.entry.events.size())); }},
    ColumnOf<E>{{"clock", T::text, false, "Running clock that is due first"},
                [](const E& e) {
                  return e.running == nullptr ? ExportValue() : cell_of(e.running->clock);
                }},
    ColumnOf<E>{{"due", T::time, false, "Its due"},
                [](const E& e) {
                  return e.running == nullptr ? ExportValue() : ExportValue(e.running->due);
                }},
    ColumnOf<E>{
        {"late_seconds", T::whole, true, "Past that due by now; 0 if not late"},
        [](const E& e) { return cell_of(e.running == nullptr ? Seconds{0} : e.running->late); }},
    ColumnOf<E>{{"text", T::text, false, "Remark; names and phones masked"},
                [](const E& e) { return e.texts.text(e.entry.text); }},
    ColumnOf<E>{{"fields", T::object, true, "Fields of the register, by name; residents masked"},
                [](const E& e) {
                  Facts fields = e.entry.fields;
                  if (!e.texts.full) mask(fields, e.of_register, e.texts.personal);
                  return ExportValue(std::move(fields));
                }},
};
constexpr auto entry_column_list = columns_in(export_of_entries);

}  // namespace

std::span<const ExportColumn> entry_columns() {
  return entry_column_list;
}

ExportRow row_of(const Entry& entry, const RegisterPolicy& of_register, const ExportScope& scope) {
  const EntryItem item = item_of(entry, of_register, scope.policy, scope.now);
  const LeavingTexts texts{personal_words(entry.fields, of_register), scope.full};
  return row_from(
      export_of_entries,
      EntrySource{entry, of_register, item.running.empty() ? nullptr : &item.running.front(), texts,
                  scope});
}

}  // namespace deskctl
