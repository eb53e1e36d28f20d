// What leaves the desk, in a file, a mail, a pipe or as JSON, without names and phones of
// residents.
#pragma once

#include "deskctl/policy/register_policy.hpp"
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
#include "deskctl/report/shift_report.hpp"
#include "deskctl/report/stuck.hpp"
#include "deskctl/report/waiting.hpp"

namespace deskctl {

/// Masks the contact and phone of a request, and both, and what else looks like a phone, in every
/// text. Staff and teams stay. Every item of a list has one, or shares such words with others
/// (words_in), or give_list() does not compile.
void mask(RequestWords& words);
void mask(CallbackItem& item);
void mask(WaitingItem& item);
void mask(BreachItem& item);
void mask(StuckItem& item);
void mask(SheetCall& call);
void mask(FeeItem& item);
void mask(ComplaintReport& report);
void mask(DayReport& report);
void mask(HandoverReport& report);
void mask(Repeats& repeats);
void mask(MonthReport& report);
void mask(Paper& paper);
/// Facts of a request's events: a signature as a name, whatever a resident may have said or be
/// named in as a text. Words of the program and of staff stay.
void mask(Facts& facts, const PersonalWords& words);
/// Fields of an entry, as the register's policy types them; one that it does not know as a name.
void mask(Facts& fields, const RegisterPolicy& of_register, const PersonalWords& words = {});
/// The names and phones in an entry's fields, to mask them in its other texts.
PersonalWords personal_words(const Facts& fields, const RegisterPolicy& of_register);

}  // namespace deskctl
