#include "command/commands.hpp"
#include "deskctl/check/policy_tests.hpp"
#include "deskctl/message/comments_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/policy/prices.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"

namespace deskctl {
namespace {

constexpr std::string_view git_ignore = ".lock\nledger/quarantine/\n";
// Keeps git from converting the journals' line ends, and from merging their lines by guess.
constexpr std::string_view git_attributes = "ledger/*.csv -text\nregisters/*.csv -text\n";

void refuse_desk(const Folder& folder) {
  if (folder.read("desk.toml"))
    refuse(Exit::cannot_create, message::init_is_a_desk, {printable(folder.path())},
           {message::hint_init_is_a_desk, {}});
}

std::string init_json(const std::string& path, const std::vector<std::string>& files,
                      bool dry_run) {
  const Zone zone = Zone::utc();  // no time is written
  Json json(zone);
  json.open_object().key("schema").text("deskctl.init/1");
  json.key("folder").text(path);
  json.key("files").open_list();
  for (const std::string& file : files) json.text(file);
  json.close_list();
  json.key("dry_run").flag(dry_run).close_object();
  return std::move(json).finish();
}

// Lists the paths, one a line.
Exit show_what_would_be_made(Session& session, const std::string& path, Format format) {
  if (is_folder(path)) refuse_desk(Folder::open(path));
  const std::vector<std::string> names{
      "ledger/",    "registers/", "reports/",   "policy.toml",    "policy-tests.csv",
      "prices.csv", "README.txt", ".gitignore", ".gitattributes", "desk.toml"};
  std::string& data = session.output().data;
  if (format == Format::json)
    data = init_json(path, names, true);
  else
    for (const std::string& name : names) data += printable(path) + '/' + name + '\n';
  return Exit::done;
}

}  // namespace

Exit init(Session& session) {
  const std::string typed = session.arguments().word(0);
  const std::string path = typed.empty() ? session.arguments().value(Option::desk) : typed;
  const Language language = session.language();
  const Format format = session.format();
  if (session.dry_run()) return show_what_would_be_made(session, path.empty() ? "." : path, format);
  const Folder folder = Folder::make(path.empty() ? "." : path);
  refuse_desk(folder);
  folder.create_folder("ledger");
  folder.create_folder("registers");
  folder.create_folder("reports");
  std::vector<std::pair<std::string, std::string>> files{
      {"policy.toml", default_policy(language)},
      {policy_tests_name, default_policy_tests(language)},
      {prices_file_name, say(language, message::prices_header) + '\n'},
      {"README.txt", say(language, message::readme_desk_folder)},
      {".gitignore", std::string(git_ignore)},
      {".gitattributes", std::string(git_attributes)},
      // desk.toml makes the folder a desk. It comes last, so that an interrupted init can be
      // repeated.
      {"desk.toml", default_desk_config(language, session.surroundings().machine)}};
  std::vector<std::string> written;
  for (const auto& [name, text] : files) {
    if (folder.read(name)) continue;
    folder.create(name, text);
    written.push_back(name);
  }
  std::string& data = session.output().data;
  if (session.quiet()) return Exit::done;
  if (format == Format::json) {
    data = init_json(folder.path(), written, false);
  } else {
    data = say(language, message::init_done, {printable(folder.path())}) + '\n';
    for (const std::string& name : written) data += "  " + name + '\n';
    data += '\n' + say(language, message::init_next, {}) + '\n';
  }
  return Exit::done;
}

}  // namespace deskctl
