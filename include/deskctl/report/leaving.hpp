// What leaves the desk, in a file, a mail, a pipe or as JSON, without names and phones of
// residents.
#pragma once

#include "deskctl/report/breaches.hpp"
#include "deskctl/report/callback_list.hpp"
#include "deskctl/report/callback_sheet.hpp"
#include "deskctl/report/complaints.hpp"
#include "deskctl/report/day.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/fees.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/report/paper.hpp"
#include "deskctl/report/repeats.hpp"
#include "deskctl/report/stuck.hpp"
#include "deskctl/report/waiting.hpp"

namespace deskctl {

/// Masks the contact and phone of a request, and both, and what else looks like a phone, in every
/// text. Staff and teams stay. Every item of a list has one, or give_list() does not compile.
void mask(RequestWords& words);
void mask(DueItem& item);
void mask(CallbackItem& item);
void mask(WaitingItem& item);
void mask(BreachItem& item);
void mask(StuckItem& item);
void mask(SheetCall& call);
void mask(FeeItem& item);
void mask(ComplaintReport& report);
void mask(DayReport& report);
void mask(Repeats& repeats);
void mask(MonthReport& report);
void mask(Paper& paper);

}  // namespace deskctl
