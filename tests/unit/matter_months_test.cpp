// Matters over months, of which earlier ones are not kept.
#include "desk/ledger.hpp"
#include "support/ledger.hpp"

namespace deskctl::test {
namespace {

using Kind = EventKind;

/// The request that each one repeats, by id; those that repeat none are left out.
std::map<std::string, std::string> matters_in(const LedgerDir& dir, std::string_view now) {
  std::map<std::string, std::string> matters;
  const Desk desk = dir.open();
  each_request(desk.folder, {}, at(now), [&](const Request& request) {
    if (request.matter) matters[request.id.text()] = request.matter->text();
  });
  return matters;
}

using ByRepeat = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("matter: a link holds if the end was recorded after it, however long before it was") {
  LedgerDir dir;
  dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, {{"category", "repair"}});
  dir.add("20260803-001", "2026-08-03T09:05", Kind::dispatched, {{"team", "eng"}});
  dir.add("20260828-001", "2026-08-28T09:00", Kind::logged, {{"category", "repair"}});
  dir.add("20260803-001", "2026-08-06T10:00", Kind::completed, {{"recorded", "2026-09-10T09:00"}});
  dir.add("20260902-001", "2026-09-02T09:00", Kind::logged, {{"category", "repair"}});
  dir.add("20260902-001", "2026-09-02T10:00", Kind::linked, {{"same_as", "20260803-001"}});
  dir.add("20260915-001", "2026-09-15T09:00", Kind::logged, {{"category", "repair"}});
  dir.add("20260915-001", "2026-09-15T10:00", Kind::linked, {{"same_as", "20260803-001"}});
  CHECK(
      (matters_in(dir, "2026-09-30T09:00:00+08:00") == ByRepeat{{"20260902-001", "20260803-001"}}));
}

TEST_CASE("matter: what is open is repeated after any time, and what is finished never") {
  const auto complaint_of = [](const std::string& same_as) {
    return Fields{{"category", "complaint"}, {"same_as", same_as}};
  };
  for (const bool is_finished : {false, true}) {
    LedgerDir dir;
    dir.add("20260103-001", "2026-01-03T09:00", Kind::logged, {{"category", "complaint"}});
    dir.add("20260110-001", "2026-01-10T09:00", Kind::logged, complaint_of("20260103-001"));
    if (is_finished) dir.add("20260103-001", "2026-01-12T09:00", Kind::completed);
    // Many others, so that what is of no use is forgotten.
    for (const std::string month : {"02", "03", "04", "05", "06", "07"})
      for (const std::string day : {"01", "09", "17"}) {
        const std::string id = "2026" + month + day + "-001";
        const std::string date = "2026-" + month + '-' + day;
        dir.add(id, date + "T09:00", Kind::logged, {{"category", "complaint"}});
        dir.add(id, date + "T10:00", Kind::completed);
      }
    dir.add("20260803-001", "2026-08-03T09:00", Kind::logged, complaint_of("20260110-001"));
    dir.add("20260804-001", "2026-08-04T09:00", Kind::logged, complaint_of("20260803-001"));
    CAPTURE(is_finished);
    CHECK(
        (matters_in(dir, "2026-08-30T09:00:00+08:00") ==
         (is_finished ? ByRepeat{{"20260110-001", "20260103-001"}, {"20260804-001", "20260803-001"}}
                      : ByRepeat{{"20260110-001", "20260103-001"},
                                 {"20260803-001", "20260103-001"},
                                 {"20260804-001", "20260103-001"}})));
  }
}

}  // namespace deskctl::test
