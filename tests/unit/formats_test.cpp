// Every report and list in every format that fits it.
#include <doctest/doctest.h>

#include "command/command_table.hpp"
#include "command/format.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

// A command line that gives the report, and arguments that it cannot do without.
std::vector<std::string> line_of(const CommandSpec& command, const TempDesk& desk) {
  std::vector<std::string> line;
  const std::string name(command.name);
  const std::size_t space = name.find(' ');
  line.push_back(name.substr(0, space));
  if (space != std::string::npos) line.push_back(name.substr(space + 1));
  if (command.command == Command::report_register) line.emplace_back("visitor");
  if (command.command == Command::report_compare)
    line.insert(line.end(), {"--policy", desk / "policy.toml"});
  return line;
}

// What can be asked for alone; a slip is of one request.
std::vector<const CommandSpec*> reports() {
  std::vector<const CommandSpec*> found;
  for (const CommandSpec& command : command_table()) {
    Arguments arguments;
    arguments.command = command.command;
    const auto formats = formats_of(arguments);
    if (command.access != Access::records &&
        std::find(formats.begin(), formats.end(), Format::html) != formats.end())
      found.push_back(&command);
  }
  return found;
}

void make_a_busy_desk(TempDesk& desk) {
  desk.at("09:02", {"log-call", "3-2-1201", "=1+2 <b>厨房</b> | 漏水", "-c", "repair", "-u",
                    "--contact", "王芳", "-p", "13800001001"});
  desk.at("09:03", {"dispatch", "1", "--to", "eng/赵强"});
  desk.at("09:30", {"log-call", "5-1-301", "物业费多收", "-c", "complaint", "-p", "13800001002"});
  desk.at("10:00", {"hold", "1", "--reason", "等配件"});
}

TEST_CASE("formats: no report is left out") {
  for (const CommandSpec& command : command_table()) {
    if (!command.name.starts_with("report ")) continue;
    CAPTURE(command.name);
    Arguments arguments;
    arguments.command = command.command;
    const auto formats = formats_of(arguments);
    for (const Format format :
         {Format::text, Format::json, Format::ndjson, Format::csv, Format::csv_excel, Format::tsv,
          Format::md, Format::html, Format::xlsx})
      CHECK(std::find(formats.begin(), formats.end(), format) != formats.end());
  }
}

TEST_CASE("formats: every report and list × every format, full and empty") {
  TempDesk busy, idle;
  make_a_busy_desk(busy);
  for (TempDesk* desk : {&busy, &idle}) {
    desk->time = "2026-10-12T18:00:00+08:00";
    for (const CommandSpec* command : reports()) {
      Arguments arguments;
      arguments.command = command->command;
      for (const Format format : formats_of(arguments)) {
        CAPTURE(command->name);
        CAPTURE(word_of(format));
        std::vector<std::string> line = line_of(*command, *desk);
        line.insert(line.end(), {"-O", std::string(word_of(format))});
        const Ran ran = desk->run(line);
        CAPTURE(ran.err);
        CHECK((ran.exit == 0 || ran.exit == 1));
        // A text or list of ids may be empty; a file never is: it has at least its columns or says
        // that there is nothing.
        const bool may_be_empty =
            format == Format::text || format == Format::id || format == Format::ndjson;
        CHECK((may_be_empty || !ran.out.empty()));
      }
    }
  }
}

TEST_CASE("formats: the ending of -o is the format, and -O outranks it") {
  TempDesk desk;
  make_a_busy_desk(desk);
  const std::string file = desk / "out";
  CHECK(desk.run({"report", "month", "-o", file + ".json"}).exit == 0);
  CHECK(desk.read("out.json").starts_with("{\"schema\""));
  CHECK(desk.run({"report", "overdue", "-o", file + ".csv"}).exit == 0);
  CHECK(desk.read("out.csv").starts_with("id,clock,"));
  CHECK(desk.run({"report", "overdue", "-O", "json", "-o", file + ".txt"}).exit == 0);
  CHECK(desk.read("out.txt").starts_with("{\"schema\""));
}

TEST_CASE("formats: an ending that belongs to none is refused, and nothing is written") {
  TempDesk desk;
  const Ran ran = desk.run({"report", "month", "-o", desk / "month.pdf"});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("'.pdf'") != std::string::npos);
  CHECK(ran.err.find("xlsx") != std::string::npos);
  CHECK_FALSE(desk.has("month.pdf"));
}

}  // namespace
}  // namespace deskctl::test
