#include "command/desks_report.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "command/command_table.hpp"
#include "command/list_output.hpp"
#include "command/progress.hpp"
#include "command/report_output.hpp"
#include "desk/desk_group.hpp"
#include "deskctl/message/desks_messages.hpp"
#include "deskctl/render/desks_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Those are about requests, and about one desk's copy of a report.
constexpr std::array of_one_desk{Option::ids, Option::by_month, Option::split, Option::full};
constexpr std::array with_copies{Command::report_month, Command::report_paper};

// The report of all desks has these, not that of each.
constexpr std::array not_passed_on{Option::desks,    Option::format,   Option::output,
                                   Option::color,    Option::lang,     Option::wide,
                                   Option::no_pager, Option::no_input, Option::quiet_if_empty};

// A report tells something else by these; its period is told anyway.
constexpr std::array that_narrow{Option::since, Option::within, Option::policy};

template <typename Value>
bool is_in(std::span<const Value> all, Value one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void check_options(const Arguments& arguments) {
  const auto refuse_with = [&](Option option, Message hint) {
    if (arguments.has(option)) refuse(message::use_desks_not_with, {dashed(option)}, {hint, {}});
  };
  refuse_with(Option::desk, message::hint_desks_or_desk);
  for (const Option option : of_one_desk) refuse_with(option, message::hint_desks_figures_only);
  if (is_in<Command>(with_copies, arguments.command))
    refuse_with(Option::since, message::hint_desks_figures_only);
  if (arguments.command == Command::report_figures)
    refuse_with(Option::by, message::hint_desks_figures_only);
}

// `callback-sheet` of `report callback-sheet`
const DeskReport& report_asked_for(const Arguments& arguments) {
  const std::string_view name = name_of(arguments.command);
  return *find_desk_report(name.substr(name.find(' ') + 1));
}

std::string typed_option(Option option, const std::string& value) {
  return value.empty() ? dashed(option) : dashed(option) + '=' + value;
}

std::vector<std::string> asked_in(const Arguments& arguments) {
  std::vector<std::string> asked;
  for (const Option option : that_narrow)
    if (arguments.has(option)) asked.push_back(typed_option(option, arguments.value(option)));
  return asked;
}

std::vector<std::string> line_for(Session& session, const DeskInGroup& desk) {
  const Arguments& typed = session.arguments();
  const std::string_view name = name_of(typed.command);
  const std::size_t space = name.find(' ');
  std::vector<std::string> line{
      std::string(name.substr(0, space)),
      std::string(name.substr(space + 1)),
      dashed(Option::desk) + '=' + desk.path,
      dashed(Option::format) + "=json",
      dashed(Option::lang) + '=' + std::string(tag_of(session.language())),
      dashed(Option::color) + "=never",
      dashed(Option::no_input)};
  for (const auto& [option, value] : typed.options)
    if (!is_in<Option>(not_passed_on, option)) line.push_back(typed_option(option, value));
  if (!typed.words.empty()) line.emplace_back("--");
  line.insert(line.end(), typed.words.begin(), typed.words.end());
  return line;
}

// The desks' words on standard error, the same of several once.
class Remarks {
 public:
  void add(const std::string& desk, std::string text) {
    if (text.empty()) return;
    const auto [found, is_new] = by_text_.try_emplace(text);
    if (is_new) in_order_.push_back(std::move(text));
    found->second.push_back(desk);
  }

  // Words of all desks are about the line that was typed, so they name none.
  std::string text(std::size_t desks, Language language) const {
    std::string out;
    for (const std::string& text : in_order_) {
      const std::vector<std::string>& who = by_text_.at(text);
      if (desks == 1 || who.size() < desks) out += shown(who, language) + ": ";
      out += text;
    }
    return out;
  }

 private:
  static std::string shown(const std::vector<std::string>& desks, Language language) {
    constexpr std::size_t most = 5;
    std::string out;
    for (std::size_t i = 0; i < std::min(most, desks.size()); ++i)
      out += (i > 0 ? ", " : "") + printable(desks[i]);
    if (desks.size() <= most) return out;
    return say(language, message::desks_and_more, {out, std::to_string(desks.size() - most)});
  }

  std::map<std::string, std::vector<std::string>> by_text_;
  std::vector<std::string> in_order_;
};

// A code that two desks have gives their requests the same numbers.
class Codes {
 public:
  void add(Session& session, const std::string& desk, const DeskCode& code) {
    if (code.text().empty()) return;
    const auto [found, is_new] = desks_.try_emplace(code.text(), desk);
    if (!is_new)
      session.note(message::desks_same_code,
                   {printable(found->second), printable(desk), found->first});
  }

 private:
  std::map<std::string, std::string> desks_;
};

// A desk that lacks its configuration has its report say so.
void add_config(Session& session, const DeskInGroup& desk, DeskLine& line, Codes& codes) {
  try {
    const DeskConfig config = read_desk_config(Folder::open(desk.path));
    line.name = config.name;
    line.zone = config.zone;
    codes.add(session, desk.name, config.code);
    line.now = session.now_in(config.zone);
  } catch (const Refused&) {
    return;
  }
}

DeskLine line_of(Session& session, const DeskInGroup& desk, const DeskReport& report,
                 Remarks& remarks, Codes& codes) {
  DeskLine line;
  line.folder = desk.name;
  add_config(session, desk, line, codes);
  std::string out, err;
  Surroundings around = session.surroundings();
  around.terminal_columns = 0;
  around.terminal_rows = 0;
  around.progress = {};
  around.ask = {};
  around.line_of_input = [](const std::string&) { return std::nullopt; };
  around.out = [&](std::string_view text) { out += text; };
  around.err = [&](std::string_view text) { err += text; };
  line.exit = around.run(line_for(session, desk), around);
  remarks.add(desk.name, std::move(err));
  const auto exit = static_cast<Exit>(line.exit);
  if (exit == Exit::done || exit == Exit::yes || exit == Exit::damaged)
    line.says = desk_figures(report, out);
  // A report of a day that is over is as of its end.
  if (line.says && line.says->now) line.now = line.says->now;
  return line;
}

DeskLines ask_all(Session& session, const DeskGroup& group) {
  const DeskReport& report = report_asked_for(session.arguments());
  DeskLines lines(report, asked_in(session.arguments()));
  Remarks remarks;
  Codes codes;
  Progress progress(session, message::progress_desks, group.desks.size());
  for (const DeskInGroup& desk : group.desks) {
    progress.step();
    lines.add(line_of(session, desk, report, remarks, codes));
  }
  session.output().messages += remarks.text(group.desks.size(), session.language());
  return lines;
}

// The register and the period that name a file; else the day at the first desk that answered.
std::string label_of(const DeskLines& lines) {
  const std::string name = lines.of_register();
  if (std::string period = lines.period(); !period.empty())
    return name.empty() ? period : name + '-' + period;
  for (const DeskLine& line : lines.lines())
    if (line.says && line.now && line.zone) return format_day(line.zone->day(*line.now));
  return "";
}

}  // namespace

Exit report_of_desks(Session& session) {
  check_options(session.arguments());
  const Format format = session.format();
  const std::string folder = session.arguments().value(Option::desks);
  const DeskGroup group = desks_in(folder);
  for (const auto& [one, other] : group.same)
    session.note(message::desks_same_desk, {printable(one), printable(other)});
  const DeskLines lines = ask_all(session, group);

  int exit = 0;
  for (const DeskLine& line : lines.lines()) exit = std::max(exit, line.exit);
  if (lines.covered() == 0) {
    session.output().is_split = true;  // no file is made of nothing
    return static_cast<Exit>(exit);
  }
  session.output().label = label_of(lines);
  const bool empty = lines.is_empty();
  if (!empty || format != Format::text)
    session.output().data =
        report_in(session, format,
                  {[&] { return desks_json(lines); },
                   [&] { return desks_page(lines, group_name(folder), session.view()); }, "desks",
                   [&] { return blank_desks_json(lines.report()); }});
  finish_list(session, format, empty, nothing_at_desks(lines, session.language()), {});
  return static_cast<Exit>(exit);
}

}  // namespace deskctl
