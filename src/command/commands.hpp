// All commands. Each may only touch its session, which also holds the typed arguments.
#pragma once

#include "command/session.hpp"

namespace deskctl {

// Writing commands, one request each: see write.hpp.
Exit log_call(Session& session);
Exit dispatch(Session& session);
Exit accept(Session& session);
Exit returned(Session& session);
Exit arrive(Session& session);
Exit complete(Session& session);
Exit inform(Session& session);
Exit visit(Session& session);
Exit promise(Session& session);
Exit slip(Session& session);
Exit callback(Session& session);
Exit escalate(Session& session);
Exit escalate_due(Session& session);  ///< `escalate --due`
Exit close(Session& session);
Exit note(Session& session);
Exit urge(Session& session);
Exit quote(Session& session);
Exit approve(Session& session);
Exit decline(Session& session);
Exit hold(Session& session);
Exit resume(Session& session);
Exit reopen(Session& session);
Exit amend(Session& session);
Exit void_request(Session& session);
Exit link(Session& session);
Exit unlink(Session& session);
Exit undo(Session& session);
Exit keep_register(Session& session);  ///< `register`
Exit handover(Session& session);
Exit review(Session& session);

// Reading commands.
Exit show(Session& session);
Exit explain(Session& session);
Exit list(Session& session);
Exit next(Session& session);
Exit board(Session& session);
Exit who(Session& session);
Exit report_overdue(Session& session);
Exit report_due(Session& session);
Exit report_callbacks(Session& session);
Exit report_callback_sheet(Session& session);
Exit report_day(Session& session);
Exit report_month(Session& session);
Exit report_paper(Session& session);
Exit report_figures(Session& session);
Exit report_complaints(Session& session);
Exit report_staff(Session& session);
Exit report_breaches(Session& session);
Exit report_spent(Session& session);
Exit report_stuck(Session& session);
Exit report_fees(Session& session);
Exit report_repeats(Session& session);
Exit report_compare(Session& session);
Exit report_register(Session& session);
Exit calendar_deadline(Session& session);
Exit calendar_elapsed(Session& session);
Exit calendar_show(Session& session);
Exit calendar_import(Session& session);
Exit policy_show(Session& session);
Exit where(Session& session);
Exit completion(Session& session);

// Commands about the folder.
Exit check(Session& session);
Exit import_register(Session& session);
Exit export_requests(Session& session);
Exit export_events(Session& session);
Exit export_clocks(Session& session);
Exit export_registers(Session& session);
Exit init(Session& session);
Exit seal(Session& session);
Exit redact(Session& session);

}  // namespace deskctl
