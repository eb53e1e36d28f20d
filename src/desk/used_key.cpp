#include "desk/used_key.hpp"

#include <algorithm>
#include <set>

#include "deskctl/text/csv.hpp"

namespace deskctl {
namespace {

// The key as written on a line, so that months without it need not be parsed.
std::string as_written(const std::string& key) {
  std::string fact = format_facts({{std::string(name_of(Fact::key)), key}});
  const std::string field = csv_field(fact);
  return field.size() == fact.size() ? fact : field.substr(1, field.size() - 2);
}

bool stands_in(const Folder& folder, const Month& month, const std::string& written,
               const Book& book = ledger_book()) {
  for (const std::string& name : files_of(folder, book))
    if (book.month_of(name) == month)
      if (const auto bytes = folder.read(book.folder() + name);
          bytes && bytes->find(written) != std::string::npos)
        return true;
  return false;
}

}  // namespace

std::optional<UsedKey> find_key(const Folder& folder, const std::vector<Book>& books,
                                const std::string& key, const std::string& typed) {
  const std::string written = as_written(key);
  std::optional<UsedKey> other;
  for (const Book& book : books) {
    std::vector<Month> months = months_of(folder, book);
    std::reverse(months.begin(), months.end());
    for (const Month& month : months) {
      if (!stands_in(folder, month, written, book)) continue;
      const Journal journal = read_month(folder, month, book);
      for (const Event& event : journal.events) {
        if (plain(event.fact(Fact::key)) != key) continue;
        UsedKey used{event.request, plain(event.fact(Fact::typed)), book.name};
        if (used.typed == typed) return used;
        if (!other) other = std::move(used);
      }
    }
  }
  return other;
}

std::map<std::string, UsedKey> keys_beginning(const Folder& folder, const std::string& prefix) {
  std::map<std::string, UsedKey> keys;
  const std::string written = as_written(prefix);
  for (const Month& month : months_of(folder)) {
    if (!stands_in(folder, month, written)) continue;
    const Journal journal = read_month(folder, month);
    std::set<RequestId> voided;
    for (const Event& event : journal.events)
      if (event.kind == EventKind::voided) voided.insert(event.request);
    for (const Event& event : journal.events)
      if (std::string key = plain(event.fact(Fact::key));
          key.starts_with(prefix) && !voided.contains(event.request))
        keys.try_emplace(std::move(key),
                         UsedKey{event.request, plain(event.fact(Fact::typed)), ""});
  }
  return keys;
}

}  // namespace deskctl
