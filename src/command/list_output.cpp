#include "command/list_output.hpp"

#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

void say_it_is_empty(Page& page, const Said& when_empty) {
  page.sections.clear();
  if (when_empty.message != Message{})
    page.add().parts.emplace_back(Lines{worded(when_empty, page.language) + '\n'});
}

Exit finish_list(Session& session, Format format, bool empty, const Said& when_empty,
                 const ReadingNotes& notes) {
  if (empty && session.arguments().has(Option::quiet_if_empty))
    session.output().data.clear();
  else if (empty && format == Format::text && when_empty.message != Message{})
    session.note(when_empty.message, when_empty.values);
  for (const OutputFile& file : session.output().files)
    session.note(message::out_split_written, {printable(file.path)});
  const Exit exit = exit_after(session, notes);
  if (exit == Exit::done && !empty && session.arguments().has(Option::exit_code)) return Exit::yes;
  return exit;
}

}  // namespace deskctl
