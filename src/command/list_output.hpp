// Output of the reports that are lists: ids alone, --exit-code for scripts, --quiet-if-empty for
// cron, --split for those who must act.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "command/read.hpp"
#include "command/report_output.hpp"
#include "command/split.hpp"
#include "deskctl/report/leaving.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {

template <typename Item>
struct ListReport {
  std::vector<Item> items;
  bool full = false;  ///< Whether names and phones stay in them.
  /// Of all items, or of those of one list of --split.
  std::function<std::string(const std::vector<Item>&)> json;
  std::function<Page(const std::vector<Item>&)> page;
  std::function<Acting(const Item&)> acting;  ///< Null: the command takes no --split.
  Said when_empty;
  /// With every part that any item may have, so that a program finds the same columns each day.
  Item blank = {};
};

/// One line for each request, however many items it has. Entries of registers in a list of requests
/// are left out: their numbers would be taken for requests'.
template <typename Item>
std::string ids_of(const std::vector<Item>& items) {
  std::string out;
  std::set<RequestId> named;
  for (const Item& item : items) {
    if constexpr (requires { item.entry; })
      if (item.entry) continue;
    if (named.insert(item.id).second) out += item.id.text() + '\n';
  }
  return out;
}

/// An empty text is empty, so that a job that mails it sends nothing; on paper it says so.
template <typename Item>
std::string list_in(Session& session, Format format, const ListReport<Item>& report,
                    const std::vector<Item>& items) {
  if (format == Format::id) return ids_of(items);
  if (format == Format::text && items.empty()) return "";
  return report_in(session, format,
                   {[&] { return report.json(items); },
                    [&] {
                      Page page = report.page(items);
                      if (items.empty()) say_it_is_empty(page, report.when_empty);
                      return page;
                    },
                    "items", [&] { return report.json({report.blank}); }});
}

/// Each alone, so on two threads.
template <typename Mask>
void mask_each(std::size_t count, const Mask& mask_one) {
  constexpr std::size_t at_once = 256;
  parts_side_by_side(
      count, at_once,
      [&mask_one](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) mask_one(i);
        return end;
      },
      [](std::size_t) {});
}

template <typename Item>
void mask_all(std::vector<Item>& items) {
  if constexpr (requires { words_in(items); }) {
    const std::vector<RequestWords*> words = words_in(items);
    mask_each(words.size(), [&words](std::size_t i) { mask(*words[i]); });
  } else {
    mask_each(items.size(), [&items](std::size_t i) { mask(items[i]); });
  }
}

/// Puts the sentence in the place of the empty tables.
void say_it_is_empty(Page& page, const Said& when_empty);

/// The remarks, and the exit code.
Exit finish_list(Session& session, Format format, bool empty, const Said& when_empty,
                 const ReadingNotes& notes);

template <typename Item>
Exit give_list(Session& session, Format format, ListReport<Item>& report,
               const ReadingNotes& notes) {
  if (!report.full) mask_all(report.items);
  if (const auto by = split_option(session)) {
    std::map<std::string, std::vector<Item>> lists;
    for (const Item& item : report.items) lists[list_of(report.acting(item), *by)].push_back(item);
    for (const auto& [who, items] : lists)
      add_split_file(session, who, list_in(session, format, report, items));
    session.output().is_split = true;
  } else {
    session.output().data = list_in(session, format, report, report.items);
  }
  return finish_list(session, format, report.items.empty(), report.when_empty, notes);
}

}  // namespace deskctl
