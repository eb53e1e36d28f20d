#include "command/session.hpp"

#include <algorithm>

#include "desk/desk_group.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/large_memory.hpp"

namespace deskctl {
namespace {

std::string locale_of(const Surroundings& surroundings) {
  for (const std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (std::string value = surroundings.variable(name); !value.empty()) return value;
  return "";
}

}  // namespace

Session::Session(const Arguments& arguments, const Surroundings& surroundings)
    : arguments_(arguments), surroundings_(surroundings) {}

Session::Found Session::desk_path() const {
  if (arguments_.has(Option::desk)) return {arguments_.value(Option::desk), dashed(Option::desk)};
  if (std::string path = surroundings_.variable("DESKCTL_DESK"); !path.empty())
    return {std::move(path), "DESKCTL_DESK"};
  if (!surroundings_.folder.empty())
    if (auto path = find_desk_folder(surroundings_.folder)) return {std::move(*path), "."};
  refuse(Exit::no_desk, message::desk_not_found, {}, {message::hint_desk_not_found, {}});
}

const Desk& Session::desk() {
  if (!desk_) {
    std::optional<std::string> policy_file;
    if (const std::string file = arguments_.value(Option::policy); !file.empty())
      policy_file = file;
    get_first_memory();
    desk_.emplace(open_desk(desk_path().path, policy_file, surroundings_.machine));
  }
  return *desk_;
}

bool Session::clock_given() const {
  return arguments_.has(Option::now) || !surroundings_.variable("DESKCTL_NOW").empty();
}

std::string Session::typed_now() const {
  const std::string typed = arguments_.value(Option::now);
  return typed.empty() ? surroundings_.variable("DESKCTL_NOW") : typed;
}

Instant Session::now() {
  // A desk is opened only for its zone.
  if (!now_) now_ = typed_now().empty() ? surroundings_.clock : now_in(zone());
  return *now_;
}

Instant Session::now_in(const Zone& zone) const {
  const std::string typed = typed_now();
  return typed.empty() ? surroundings_.clock
                       : parse_typed_time(typed, surroundings_.clock, zone, Lean::past);
}

void Session::look_at_clock() {
  if (!clock_given() && surroundings_.later) now_ = surroundings_.later();
}

Language Session::language() const {
  if (arguments_.has(Option::lang)) return language_of(arguments_.value(Option::lang));
  if (const std::string tag = surroundings_.variable("DESKCTL_LANG"); !tag.empty())
    if (const auto language = find_language(tag)) return *language;
  if (arguments_.has(Option::desks))
    return group_language(arguments_.value(Option::desks))
        .value_or(language_of(locale_of(surroundings_)));
  if (desk_ && desk_->config.language) return *desk_->config.language;
  if (!desk_) {
    try {
      const DeskConfig config = read_desk_config(Folder::open(desk_path().path));
      if (config.language) return *config.language;
    } catch (const Refused&) {
      // Without a readable desk, the locale's language; the command reports that problem.
      return language_of(locale_of(surroundings_));
    }
  }
  return language_of(locale_of(surroundings_));
}

View Session::view() {
  return {language(), arguments_.has(Option::full),
          arguments_.has(Option::wide) || arguments_.has(Option::output)
              ? 0
              : surroundings_.terminal_columns};
}

View Session::desk_view() {
  View own = view();
  const bool is_read_here = surroundings_.terminal_columns > 0 && !arguments_.has(Option::output) &&
                            format() == Format::text;
  own.full = own.full || is_read_here;
  return own;
}

void Session::say_problem(const Problem& problem, bool warning) {
  output_.messages +=
      format_problem(problem, warning ? ProblemKind::warning : ProblemKind::error, language());
}

void Session::note(Message message, std::vector<std::string> values, std::optional<Said> hint) {
  if (quiet()) return;
  Problem problem;
  problem.what = {message, std::move(values)};
  problem.hint = std::move(hint);
  // Shown once, even if it applies to several requests of one command.
  const std::string text = format_problem(problem, ProblemKind::note, language());
  if (output_.messages.find(text) == std::string::npos) output_.messages += text;
}

}  // namespace deskctl
