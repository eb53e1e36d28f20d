// A desk folder of its own whose journal a test writes line by line, over several months and by
// several desks.
#pragma once

#include "desk/desk.hpp"
#include "support/story.hpp"
#include "support/temp_dir.hpp"

namespace deskctl::test {

using Fields = std::vector<std::pair<std::string, std::string>>;  // columns and facts by name

/// A line of the journal; `at` is local, `2026-08-03T09:00`, and so is `recorded` unless it is
/// `at`.
inline std::string ledger_line(const std::string& id, const std::string& at, EventKind kind,
                               const Fields& more = {}) {
  Draft draft;
  draft.kind = kind;
  draft.at = test::at(at + ":00+08:00");
  std::map<std::string, std::string> given(more.begin(), more.end());
  detail::fill_in(draft, given);
  Instant recorded = draft.at;
  for (const auto& [name, value] : given) {
    if (name == "recorded")
      recorded = test::at(value + ":00+08:00");
    else if (const auto column = detail::column_of(name))
      draft.set(*column, value);
    else
      draft.facts.emplace_back(name, name == "reply" ? value + ":00+08:00" : value);
  }
  if (draft.field(Column::by).empty()) draft.set(Column::by, "李婷");
  return format_line(draft, RequestId::parse(id).value(), recorded, shanghai()) + '\n';
}

struct LedgerDir : TempDir {
  LedgerDir() {
    make_folder("ledger");
    write("desk.toml", "time-zone = \"Asia/Shanghai\"\n");
    write("policy.toml", default_policy(Language::english));
  }
  Desk open(const std::string& code = "") const {
    Desk desk = open_desk(path(), std::nullopt);
    desk.config.code = DeskCode::parse(code).value();
    return desk;
  }
  static std::string file_of(const std::string& id, const std::string& code = "") {
    return journal_file_name(RequestId::parse(id).value().month(), DeskCode::parse(code).value());
  }
  /// Adds a line to the file of the request's month that the desk with `code` writes.
  void add(const std::string& id, const std::string& at, EventKind kind, const Fields& more = {},
           const std::string& code = "") const {
    const std::string name = file_of(id, code);
    const std::string before = has(name) ? read(name) : header_line() + '\n';
    write(name, before + ledger_line(id, at, kind, more));
  }
};

}  // namespace deskctl::test
