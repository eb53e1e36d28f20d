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

using T = ColumnType;
constexpr std::array export_of_entries{
    ColumnOf<EntrySource>{{"desk", T::text, true, "Code of the desk, or the name of its folder"},
                          [](const EntrySource& e) { return cell_of(e.scope.desk); }},
    ColumnOf<EntrySource>{{"register", T::text, true, "Name of the register in the policy"},
                          [](const EntrySource& e) { return cell_of(e.of_register.name); }},
    ColumnOf<EntrySource>{{"id", T::text, true, "Number of the entry, within its register"},
                          [](const EntrySource& e) { return cell_of(e.entry.id.text()); }},
    ColumnOf<EntrySource>{{"place", T::text, false, "Place; phones and names in it are masked"},
                          [](const EntrySource& e) { return e.texts.text(e.entry.place); }},
    ColumnOf<EntrySource>{{"opened", T::time, true, "When it began"},
                          [](const EntrySource& e) { return ExportValue(e.entry.opened); }},
    ColumnOf<EntrySource>{{"closed", T::time, false, "When it ended"},
                          [](const EntrySource& e) { return cell_of(e.entry.closed); }},
    ColumnOf<EntrySource>{{"status", T::text, true, "open, closed or void"},
                          [](const EntrySource& e) { return cell_of(word_of(e.entry.status)); }},
    ColumnOf<EntrySource>{{"by", T::text, true, "Who opened it"},
                          [](const EntrySource& e) { return cell_of(e.entry.by); }},
    ColumnOf<EntrySource>{{"events", T::whole, true, "How many events it has"},
                          [](const EntrySource& e) {
                            return ExportValue(static_cast<long long>(e.entry.events.size()));
                          }},
    ColumnOf<EntrySource>{{"clock", T::text, false, "Running clock that is due first"},
                          [](const EntrySource& e) {
                            return e.running == nullptr ? ExportValue() : cell_of(e.running->clock);
                          }},
    ColumnOf<EntrySource>{{"due", T::time, false, "Its due"},
                          [](const EntrySource& e) {
                            return e.running == nullptr ? ExportValue()
                                                        : ExportValue(e.running->due);
                          }},
    ColumnOf<EntrySource>{{"late_seconds", T::whole, true, "Past that due by now; 0 if not late"},
                          [](const EntrySource& e) {
                            return cell_of(e.running == nullptr ? Seconds{0} : e.running->late);
                          }},
    ColumnOf<EntrySource>{{"text", T::text, false, "Remark; names and phones masked"},
                          [](const EntrySource& e) { return e.texts.text(e.entry.text); }},
    ColumnOf<EntrySource>{
        {"fields", T::object, true, "Fields of the register, by name; residents masked"},
        [](const EntrySource& e) {
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
