// show, where: one request, and the settings that the program uses.
#include "command/commands.hpp"
#include "command/input.hpp"
#include "command/next_in.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/request_page.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

struct Setting {
  std::string name;
  std::string value;
  std::string source;
};

std::string source_of(const Session& session, Option option, std::string_view variable,
                      std::string_view otherwise) {
  if (session.arguments().has(option)) return dashed(option);
  if (!variable.empty() && !session.surroundings().variable(variable).empty())
    return std::string(variable);
  return std::string(otherwise);
}

std::vector<Setting> settings_of(Session& session) {
  const Session::Found found = session.desk_path();
  const Desk& desk = session.desk();
  // People who may not write need this command to find out why.
  Author author;
  try {
    author = author_of(session);
  } catch (const Refused& refused) {
    for (const Problem& problem : refused.problems()) session.say_problem(problem, true);
  }
  return {
      {"desk", found.path, found.source},
      {"name", desk.config.name, "desk.toml"},
      {"policy", desk.policy.file, source_of(session, Option::policy, "", "desk")},
      {"time-zone", desk.config.zone.name(), "desk.toml"},
      {"code", desk.config.code.text(), "desk.toml"},
      {"machine", desk.machine, "/etc/machine-id"},
      {"language", std::string(tag_of(session.language())),
       source_of(session, Option::lang, "DESKCTL_LANG",
                 desk.config.language ? "desk.toml" : "locale")},
      {"now", session.zone().format(session.now()),
       source_of(session, Option::now, "DESKCTL_NOW", "clock")},
      {"by", author.name, author.name_source},
      {"role", author.role, source_of(session, Option::role, "", "desk.toml")},
      {"lock-timeout",
       session.arguments().has(Option::lock_timeout)
           ? session.arguments().value(Option::lock_timeout)
           : "5s",
       source_of(session, Option::lock_timeout, "", "default")},
  };
}

struct MatterRead {
  OneMatter complaints;  ///< Empty if the request is no complaint.
  ReadingNotes notes;
};

// A repeat of a complaint may be in any month since.
MatterRead read_matter(Session& session, const Request& request) {
  MatterRead read;
  if (!has_severity(request.category)) return read;
  const Folder& folder = session.desk().folder;
  const RequestId first = first_of_matter(folder, request, session.now());
  OneMatterGathering gathering(first);
  read.notes = each_request(folder, {first.month(), std::nullopt}, session.now(),
                            [&](const Request& any) { gathering.add(any); });
  read.complaints = std::move(gathering).finish();
  return read;
}

// Anybody may look, also those who may not write.
std::string role_of_reader(Session& session) {
  try {
    return author_of(session).role;
  } catch (const Refused&) {
    return std::string(word_of(Role::desk));
  }
}

}  // namespace

Exit show(Session& session) {
  const Format format = session.format();
  const RequestId id = request_in(session, session.arguments().word(0));
  const OneRequest one = known_request(session, id);
  const std::vector<Clock> clocks = clocks_of(one.request, session.desk().policy, session.now());
  HolidayGaps gaps(session.desk().policy);
  gaps.add(clocks);
  note_unknown_years(session, gaps);
  const MatterRead matter = read_matter(session, one.request);
  const NextIn next = next_in(session, one.request, clocks);
  std::string& data = session.output().data;
  switch (format) {
    case Format::id:
      data = id.text() + '\n';
      break;
    case Format::json: {
      Json json(session.zone());
      json.open_object().key("schema").text("deskctl.request/1").key("request");
      add_request(json, one.request, clocks, next.step, matter.complaints);
      json.close_object();
      data = std::move(json).finish();
      break;
    }
    default:
      data =
          request_text(one.request, clocks, next.step, matter.complaints, role_of_reader(session),
                       session.zone(), session.view(), session.arguments().has(Option::history));
  }
  return exit_after(session, one.notes);
}

Exit where(Session& session) {
  const Format format = session.format();
  const std::vector<Setting> settings = settings_of(session);
  if (format == Format::json) {
    Json json(session.zone());
    json.open_object().key("schema").text("deskctl.where/1").key("items").open_list();
    for (const Setting& setting : settings) {
      json.open_object().key("setting").text(setting.name);
      json.key("value").text_or_null(setting.value);
      json.key("source").text(setting.source).close_object();
    }
    json.close_list().close_object();
    session.output().data = std::move(json).finish();
    return Exit::done;
  }
  Table table;
  for (const char* name : {"setting", "value", "source"})
    table.columns.push_back(column_named(session.language(), name));
  for (const Setting& setting : settings)
    table.rows.push_back({setting.name, printable(setting.value), setting.source});
  session.output().data = format_table(table, session.view().columns);
  return Exit::done;
}

}  // namespace deskctl
