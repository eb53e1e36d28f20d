// Exported tables: values, types, masking, periods, and totals that are the report's own.
#include <map>
#include <regex>
#include <set>

#include "deskctl/render/exported_rows.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/lines.hpp"
#include "support/json_numbers.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::export_test {
namespace {

using Row = std::map<std::string, std::string, std::less<>>;

std::vector<std::string> fields_of(CsvReader& reader, std::string_view line) {
  const auto split = reader.split(line);
  CHECK(split.fault.kind == CsvReader::Fault::Kind::none);
  return {split.fields.begin(), split.fields.end()};
}

// Rows of tables without line breaks in their texts.
std::vector<Row> rows_of(const std::string& csv) {
  CsvReader reader;
  std::vector<Row> rows;
  std::string_view rest = csv;
  const std::vector<std::string> names = fields_of(reader, take_line(rest));
  while (!rest.empty()) {
    const std::vector<std::string> fields = fields_of(reader, take_line(rest));
    REQUIRE(fields.size() == names.size());
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = fields[i];
  }
  return rows;
}

std::vector<Row> exported(TempDesk& desk, std::vector<std::string> line) {
  line.insert(line.begin(), "export");
  const Ran ran = desk.run(line);
  CHECK_MESSAGE(ran.exit == 0, ran.err);
  return rows_of(ran.out);
}

/// A repair that was late, a complaint, a visitor.
struct Busy : TempDesk {
  Busy() {
    at("09:00", {"log-call", "3-2-1201", "水管漏水,找王芳 13800001001", "-c", "repair", "--contact",
                 "王芳", "-p", "13800001001", "--item", "角阀"});
    at("09:10", {"dispatch", "1", "--to", "eng/赵强"});
    at("09:12", {"arrive", "1"});
    at("09:40", {"complete", "1", "已修好，王芳签字", "--amount", "35.5", "--paid", "35",
                 "--signed", "王芳"});
    at("09:45", {"log-call", "8-1-301", "噪音", "-c", "complaint", "-p", "13800001002"});
    at("09:50", {"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲 13800001003",
                 "host=王芳"});
    time = "2026-10-12T10:00:00+08:00";
  }
  std::string name() const { return std::filesystem::path(path()).filename().string(); }
};

constexpr std::array all_tables{"requests", "events", "clocks", "registers"};

}  // namespace

TEST_CASE("export: a request is one row of what it is and what it came to") {
  Busy desk;
  const auto rows = exported(desk, {"requests"});
  REQUIRE(rows.size() == 2);
  const Row& first = rows.front();
  CHECK(first.at("desk") == desk.name());
  CHECK(first.at("id") == "20261012-001");
  CHECK(first.at("category") == "repair");
  CHECK(first.at("logged") == "2026-10-12T09:00:00+08:00");
  CHECK(first.at("arrived") == "2026-10-12T09:12:00+08:00");
  CHECK(first.at("completed") == "2026-10-12T09:40:00+08:00");
  CHECK(first.at("closed").empty());
  CHECK(first.at("team") == "eng");
  CHECK(first.at("person") == "赵强");
  CHECK(first.at("amount") == "35.50");
  CHECK(first.at("paid") == "35.00");
  CHECK(first.at("dispatches") == "1");
  CHECK(first.at("breaches") == "1");  // dispatched after ten minutes
  CHECK(first.at("severity").empty());
  CHECK(rows.back().at("severity") == "general");
  CHECK(rows.back().at("status") == "open");
}

TEST_CASE("export: an event is one row with the columns of the journal and its facts") {
  Busy desk;
  const auto rows = exported(desk, {"events"});
  REQUIRE(rows.size() == 5);
  CHECK(rows[1].at("event") == "dispatched");
  CHECK(rows[1].at("n") == "2");
  CHECK(rows[1].at("team") == "eng");
  CHECK(rows[1].at("revoked") == "false");
  CHECK(rows[1].at("facts") == R"({"person":"赵强"})");
  CHECK(rows[3].at("facts") == R"({"amount":"35.5","paid":"35","signed":"王**"})");
  for (const std::string_view column : column_names())
    if (column != "request") CHECK(rows[0].contains(column));
  desk.run({"amend", "1", "--event", "3", "--revoke", "--reason", "没有到"});
  CHECK(exported(desk, {"events"})[2].at("revoked") == "true");
}

TEST_CASE("export: a clock is one row a cycle, in the contract's columns") {
  Busy desk;
  const Ran ran = desk.run({"export", "clocks"});
  CHECK(ran.out.starts_with(
      "desk,id,clock,cycle,start,due,decided,done,status,late_seconds,open_seconds,team,person,"
      "category,severity,policy\n"));
  for (const Row& row : rows_of(ran.out)) {
    if (row.at("clock") != "dispatch") continue;
    CHECK(row.at("status") == "late");
    CHECK(row.at("due") == "2026-10-12T09:05:00+08:00");
    CHECK(row.at("decided") == "2026-10-12T09:05:00+08:00");
    CHECK(row.at("done") == "2026-10-12T09:10:00+08:00");
    CHECK(row.at("late_seconds") == "300");
    CHECK(row.at("open_seconds") == "600");
    CHECK(row.at("team").empty());
    CHECK(row.at("person") == "林悦");
    CHECK(row.at("policy").size() == 16);
  }
}

TEST_CASE("export: a reply promised again, once the first was given, has a key of its own") {
  TempDesk desk;
  desk.run({"log-call", "1-1-1", "q", "--category", "other"});
  desk.run({"promise", "last", "--reply", "2026-10-12T10:10"});
  desk.time = "2026-10-12T09:20:00+08:00";
  desk.run({"inform", "last"});
  desk.time = "2026-10-12T09:30:00+08:00";
  desk.run({"promise", "last", "--reply", "2026-10-12T10:30"});
  std::set<std::vector<std::string>> keys;
  int replies = 0;
  for (const Row& row : exported(desk, {"clocks"})) {
    std::vector<std::string> key;
    for (const std::string_view name : key_of(ExportTable::clocks))
      key.push_back(row.at(std::string(name)));
    CHECK(keys.insert(key).second);
    if (row.at("clock") == "reply") ++replies;
  }
  CHECK(replies == 2);
}

TEST_CASE("export: an entry of any register is one row, its own fields are one object") {
  Busy desk;
  const auto rows = exported(desk, {"registers"});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("register") == "visitor");
  CHECK(rows[0].at("id") == "20261012-001");
  CHECK(rows[0].at("place") == "3-2-1201");
  CHECK(rows[0].at("status") == "open");
  CHECK(rows[0].at("closed").empty());
  CHECK(has(rows[0].at("fields"), R"("name":"张**")"));
  CHECK(has(rows[0].at("fields"), "138****1003"));
}

TEST_CASE(
    "export: one JSON object a line has the same columns, numbers, null and objects as such") {
  Busy desk;
  for (const char* table : all_tables) {
    CAPTURE(std::string(table));
    const std::string lines = desk.run({"export", table, "-O", "ndjson"}).out;
    const auto rows = exported(desk, {table});
    CHECK(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) == rows.size());
    CHECK(lines.starts_with(R"({"desk":")" + desk.name() + '"'));
  }
  const std::string requests = desk.run({"export", "requests", "-O", "ndjson"}).out;
  CHECK(has(requests, R"("amount":35.50,)"));
  CHECK(has(requests, R"("closed":null,)"));
  CHECK(has(requests, R"("dispatches":1,)"));
  const std::string events = desk.run({"export", "events", "-O", "ndjson"}).out;
  CHECK(has(events, R"("revoked":false,)"));
  CHECK(has(events, R"("facts":{"person":"赵强"})"));
}

TEST_CASE("export: names and phones are masked unless asked for, and that is said") {
  Busy desk;
  for (const char* table : all_tables)
    for (const char* format : {"csv", "ndjson"}) {
      CAPTURE(std::string(table) + ' ' + format);
      const Ran masked = desk.run({"export", table, "-O", format});
      for (const char* personal : {"王芳", "张伟", "13800001001", "13800001002", "13800001003"})
        CHECK_FALSE(has(masked.out, personal));
      const Ran full = desk.run({"export", table, "-O", format, "--full"});
      const bool has_names = table != std::string("clocks");
      CHECK(has(full.out, "王芳") == has_names);
      CHECK(has(full.err, "--full"));
    }
  // At a terminal too: what is exported leaves the desk.
  desk.terminal_columns = 80;
  CHECK_FALSE(has(desk.run({"export", "requests"}).out, "王芳"));
}

TEST_CASE("export: the sum of a line is there only with what it was made of") {
  Busy desk;
  CHECK(exported(desk, {"events"})[0].at("sum").empty());
  CHECK(exported(desk, {"events", "--full"})[0].at("sum").size() == 8);
}

TEST_CASE("export: clocks count as the month's report counts them") {
  Busy desk;
  desk.time = "2026-10-15T10:00:00+08:00";
  std::map<std::string, double> counted;
  for (const Row& row : exported(desk, {"clocks", "2026-10"}))
    ++counted[row.at("clock") + '.' + std::regex_replace(row.at("status"), std::regex("-"), "_")];
  const std::string month = desk.run({"report", "month", "2026-10", "-O", "json"}).out;
  int compared = 0;
  for (const auto& [path, number] : JsonNumbers::of(month)) {
    static const std::regex figure(
        R"(clocks\.([a-z-]+\.(met|late|overdue|pending|superseded|excused|no_due)))");
    std::smatch parts;
    if (!std::regex_match(path, parts, figure)) continue;
    CAPTURE(path);
    CHECK(counted[parts[1]] == number);
    compared += number > 0;
  }
  CHECK(compared >= 5);
}

TEST_CASE("export: it is judged as of --now, and a period goes by the day of the log") {
  Busy desk;
  CHECK(exported(desk, {"requests", "--now", "2026-10-12 09:30"}).size() == 1);
  CHECK(exported(desk, {"requests", "--now", "2026-10-12 09:30"})[0].at("status") == "open");
  desk.time = "2026-10-13T09:00:00+08:00";
  desk.run({"log-call", "3-2-1202", "跳闸", "-c", "repair"});
  CHECK(exported(desk, {"requests"}).size() == 3);
  CHECK(exported(desk, {"requests", "yesterday"}).size() == 2);
  CHECK(exported(desk, {"requests", "today"}).size() == 1);
}

TEST_CASE("export: another policy judges the same ledger, and is told apart") {
  Busy desk;
  desk.write("lenient.toml",
             std::regex_replace(desk.read("policy.toml"), std::regex("within +=  *\"5min\""),
                                "within = \"30min\""));
  const auto own = exported(desk, {"requests"});
  const auto other = exported(desk, {"requests", "--policy", desk / "lenient.toml"});
  CHECK(own[0].at("breaches") == "1");
  CHECK(other[0].at("breaches") == "0");
  CHECK(own[0].at("policy") != other[0].at("policy"));
}

TEST_CASE("export: an empty desk gives the columns and says that there is nothing") {
  TempDesk desk;
  for (const char* table : all_tables) {
    CAPTURE(std::string(table));
    const Ran ran = desk.run({"export", table});
    CHECK(ran.exit == 0);
    CHECK(rows_of(ran.out).empty());
    CHECK(has(ran.out, "desk,"));
    CHECK(has(ran.err, "nothing to export"));
    CHECK(has(desk.run({"export", table, "2026-09"}).err, "2026-09"));
    CHECK(desk.run({"export", table, "-O", "ndjson"}).out.empty());
  }
}

TEST_CASE("export: unknown tables, periods, formats and endings are refused with the right ones") {
  Busy desk;
  const Ran table = desk.run({"export", "request"});
  CHECK(table.exit == 2);
  CHECK(has(table.err, "did you mean 'export requests'?"));
  CHECK(desk.run({"export", "clocks", "2026-13"}).exit == 2);
  const Ran format = desk.run({"export", "clocks", "-O", "xlsx"});
  CHECK(format.exit == 2);
  CHECK(has(format.err, "csv, ndjson"));
  CHECK(desk.run({"export", "clocks", "-o", desk / "clocks.parquet"}).exit == 2);
}

TEST_CASE("export: a schema has each column with type and meaning, without a desk") {
  TempDir nowhere;
  Busy desk;
  for (const char* table : all_tables) {
    CAPTURE(std::string(table));
    const Ran ran = desk.run({"-C", nowhere.path(), "export", table, "--schema"});
    CHECK(ran.exit == 0);
    std::string header;
    const std::regex name(
        R"re("name":"([a-z_]+)","type":"(string|datetime|integer|number|boolean|object)")re");
    for (std::sregex_iterator at(ran.out.begin(), ran.out.end(), name), end; at != end; ++at)
      header += (header.empty() ? "" : ",") + (*at)[1].str();
    CHECK(desk.run({"export", table}).out.starts_with(header + '\n'));
    for (const Row& row : exported(desk, {table}))
      for (const ExportTable one : {ExportTable::requests, ExportTable::events, ExportTable::clocks,
                                    ExportTable::registers})
        if (word_of(one) == table)
          for (const ExportColumn& column : columns_of(one))
            if (column.required) CHECK_FALSE(row.find(column.name)->second.empty());
  }
  CHECK(desk.run({"export", "clocks", "--schema", "-o", desk / "clocks.json"}).exit == 0);
  CHECK(desk.read("clocks.json").starts_with("{\"$schema\""));
}

TEST_CASE("export: a damaged line exits 65 after the rest") {
  Busy desk;
  std::string lines = desk.read("ledger/2026-10.csv");
  lines.replace(lines.find("噪音"), 3, "燥");
  desk.write("ledger/2026-10.csv", lines + "x\n");
  const Ran ran = desk.run({"export", "requests"});
  CHECK(ran.exit == 65);
  CHECK(has(ran.out, "20261012-001"));
}

}  // namespace deskctl::test::export_test
