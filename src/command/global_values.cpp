#include "command/global_values.hpp"

#include <algorithm>

#include "command/write.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/output.hpp"
#include "files/own_files.hpp"

namespace deskctl {
namespace {

[[noreturn]] void refuse_word(const std::string& typed, std::string_view name,
                              const std::vector<std::string>& words) {
  refuse(message::use_not_a_word, {printable(typed), std::string(name)},
         {message::hint_one_of, {joined(words)}});
}

// In our spelling or that of locales: zh_CN.UTF-8.
void check_language(const std::string& typed, std::string_view name) {
  if (!typed.empty() && !find_language(typed)) refuse_word(typed, name, {"en", "zh-CN", "zh-TW"});
}

// If there is no desk, the desks around the file are still checked.
std::string desk_of(const Session& session) {
  try {
    return session.desk_path().path;
  } catch (const Refused&) {
    return "";
  }
}

}  // namespace

void check_global_values(const Session& session) {
  const Arguments& arguments = session.arguments();
  if (!arguments.has(Option::lang))
    check_language(session.surroundings().variable("DESKCTL_LANG"), "DESKCTL_LANG");
  if (arguments.has(Option::lock_timeout)) lock_patience(session);
  const std::string output = arguments.value(Option::output);
  if (output.empty() || output == "-") return;
  const bool may_be_made = makes_folder(arguments.command) && output.ends_with('/');
  if (may_be_made) {
    refuse_own_file(output, desk_of(session));
    check_output_folder(output);
  } else {
    check_output_path(output, desk_of(session));
  }
}

void note_unused_time(Session& session, Access access) {
  if (access == Access::reads && session.arguments().has(Option::at))
    session.note(message::note_at_unused, {printable(session.arguments().value(Option::at))});
}

}  // namespace deskctl
