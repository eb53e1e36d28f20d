// The rows of the options.
#include "command/option.hpp"

#include <array>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/desks_messages.hpp"
#include "deskctl/message/export_messages.hpp"
#include "deskctl/message/figures_messages.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/slip_messages.hpp"

namespace deskctl {
namespace {

using Form = ValueForm;

constexpr std::array<std::string_view, 3> when_to_color{"auto", "always", "never"};
constexpr std::array<std::string_view, 3> who_acts{"team", "owner", "role"};
constexpr std::array<std::string_view, 3> copies_of_a_slip{"1", "2", "3"};
constexpr std::array<std::string_view, 3> languages{"en", "zh-CN", "zh-TW"};

constexpr ValueType one_of(Vocabulary vocabulary) {
  return {Form::word, vocabulary, {}};
}
constexpr ValueType one_of(std::span<const std::string_view> choices) {
  return {Form::choice, {}, choices};
}

constexpr std::array options{
    // Of every command.
    OptionSpec{Option::desk, "desk", 'C', Form::folder, "DIR", message::opt_desk},
    OptionSpec{Option::now, "now", 0, Form::time, "T", message::opt_now},
    OptionSpec{Option::at, "at", 'e', Form::time, "T", message::opt_at},
    OptionSpec{Option::by, "by", 0, Form::name, "NAME", message::opt_by},
    OptionSpec{Option::role, "role", 0, one_of(Vocabulary::role), "ROLE", message::opt_role},
    OptionSpec{Option::acting_for, "for", 0, Form::name, "NAME", message::opt_for},
    OptionSpec{Option::format, "format", 'O', Form::format, "FORMAT", message::opt_format},
    OptionSpec{Option::output, "output", 'o', Form::file, "FILE", message::opt_output},
    OptionSpec{Option::dry_run, "dry-run", 'n', Form::flag, "", message::opt_dry_run},
    OptionSpec{Option::quiet, "quiet", 'q', Form::flag, "", message::opt_quiet},
    OptionSpec{Option::no_input, "no-input", 0, Form::flag, "", message::opt_no_input},
    OptionSpec{Option::lock_timeout, "lock-timeout", 0, Form::span, "D", message::opt_lock_timeout},
    OptionSpec{Option::color, "color", 0, one_of(when_to_color), "WHEN", message::opt_color},
    OptionSpec{Option::lang, "lang", 0, one_of(languages), "LANG", message::opt_lang},
    OptionSpec{Option::no_pager, "no-pager", 0, Form::flag, "", message::opt_no_pager},
    OptionSpec{Option::wide, "wide", 0, Form::flag, "", message::opt_wide},
    OptionSpec{Option::key, "key", 0, Form::text, "STRING", message::opt_key},
    OptionSpec{Option::help, "help", 'h', Form::flag, "", message::opt_help},
    OptionSpec{Option::version, "version", 'V', Form::flag, "", message::opt_version},
    // About requests.
    OptionSpec{Option::category, "category", 'c', one_of(Vocabulary::category), "CATEGORY",
               message::opt_category},
    OptionSpec{Option::urgent, "urgent", 'u', Form::flag, "", message::opt_urgent},
    OptionSpec{Option::scope, "scope", 0, one_of(Vocabulary::scope), "SCOPE", message::opt_scope},
    OptionSpec{Option::severity, "severity", 's', one_of(Vocabulary::severity), "SEVERITY",
               message::opt_severity},
    OptionSpec{Option::channel, "channel", 0, one_of(Vocabulary::channel), "CHANNEL",
               message::opt_channel},
    OptionSpec{Option::contact, "contact", 'N', Form::name, "NAME", message::opt_contact, false,
               true},
    OptionSpec{Option::phone, "phone", 'p', Form::phone, "NUMBER", message::opt_phone, false, true},
    OptionSpec{Option::received, "received", 'R', Form::time, "T", message::opt_received},
    OptionSpec{Option::taken_by, "taken-by", 0, Form::name, "NAME", message::opt_taken_by, false,
               true},
    OptionSpec{Option::owner, "owner", 0, Form::name, "NAME", message::opt_owner, false, true},
    OptionSpec{Option::rings, "rings", 0, Form::count, "N", message::opt_rings},
    OptionSpec{Option::recording, "recording", 0, Form::text, "REF", message::opt_recording},
    OptionSpec{Option::same_as, "same-as", 0, Form::id, "ID", message::opt_same_as},
    OptionSpec{Option::related, "related", 0, Form::id, "ID", message::opt_related},
    OptionSpec{Option::loss, "loss", 0, Form::money, "N", message::opt_loss},
    OptionSpec{Option::complainants, "complainants", 0, Form::count, "N",
               message::opt_complainants},
    OptionSpec{Option::participants, "participants", 0, Form::count, "N",
               message::opt_participants},
    OptionSpec{Option::injury, "injury", 0, one_of(Vocabulary::injury), "INJURY",
               message::opt_injury},
    OptionSpec{Option::media, "media", 0, Form::count, "N", message::opt_media},
    OptionSpec{Option::press_days, "press-days", 0, Form::count, "N", message::opt_press_days},
    OptionSpec{Option::cause, "cause", 0, one_of(Vocabulary::cause), "CAUSE", message::opt_cause},
    OptionSpec{Option::item, "item", 0, Form::text, "TEXT", message::opt_item},
    OptionSpec{Option::incident, "incident", 'i', Form::text, "REF", message::opt_incident},
    OptionSpec{Option::against, "against", 0, Form::name, "NAME", message::opt_against, false,
               true},
    OptionSpec{Option::demand, "demand", 0, Form::text, "TEXT", message::opt_demand, false, true},
    OptionSpec{Option::happened, "happened", 0, Form::time, "T", message::opt_happened},
    OptionSpec{Option::amount, "amount", 0, Form::money, "N", message::opt_amount},
    OptionSpec{Option::appointment, "appointment", 'a', Form::time, "T", message::opt_appointment},
    OptionSpec{Option::deadline, "deadline", 'D', Form::time, "T", message::opt_deadline},
    OptionSpec{Option::dispatch, "dispatch", 'd', Form::assignee, "TEAM", message::opt_dispatch},
    OptionSpec{Option::answered, "answered", 'A', Form::text, "RESULT", message::opt_answered, true,
               true},
    OptionSpec{Option::no_guess, "no-guess", 0, Form::flag, "", message::opt_no_guess},
    OptionSpec{Option::to, "to", 't', Form::recipient, "TO", message::opt_to},
    OptionSpec{Option::paid, "paid", 0, Form::money, "N", message::opt_paid},
    OptionSpec{Option::signed_by, "signed", 0, Form::name, "NAME", message::opt_signed, false,
               true},
    OptionSpec{Option::accepted, "accepted", 0, Form::time, "T", message::opt_accepted},
    OptionSpec{Option::arrived, "arrived", 0, Form::time, "T", message::opt_arrived},
    OptionSpec{Option::reply, "reply", 0, Form::time, "T", message::opt_reply},
    OptionSpec{Option::grade, "grade", 'g', one_of(Vocabulary::grade), "GRADE", message::opt_grade},
    OptionSpec{Option::close, "close", 'x', Form::flag, "", message::opt_close},
    OptionSpec{Option::missed, "missed", 'm', Form::flag, "", message::opt_missed},
    OptionSpec{Option::mid_term, "mid-term", 0, Form::flag, "", message::opt_mid_term},
    OptionSpec{Option::method, "method", 0, one_of(Vocabulary::method), "METHOD",
               message::opt_method},
    OptionSpec{Option::quality, "quality", 0, Form::text, "TEXT", message::opt_quality, false,
               true},
    OptionSpec{Option::effect, "effect", 0, Form::text, "TEXT", message::opt_effect, false, true},
    OptionSpec{Option::shortcoming, "shortcoming", 0, Form::text, "TEXT", message::opt_shortcoming,
               false, true},
    OptionSpec{Option::suggestion, "suggestion", 0, Form::text, "TEXT", message::opt_suggestion,
               false, true},
    OptionSpec{Option::reason, "reason", 'r', Form::text, "TEXT", message::opt_reason, false, true},
    OptionSpec{Option::infeasible, "infeasible", 0, Form::flag, "", message::opt_infeasible},
    OptionSpec{Option::urgency, "urgency", 0, one_of(Vocabulary::urgency), "URGENCY",
               message::opt_urgency},
    OptionSpec{Option::location, "location", 0, Form::place, "PLACE", message::opt_location, false,
               true},
    OptionSpec{Option::text, "text", 0, Form::text, "TEXT", message::opt_text, false, true},
    OptionSpec{Option::event, "event", 0, Form::count, "N", message::opt_event},
    OptionSpec{Option::revoke, "revoke", 0, Form::flag, "", message::opt_revoke},
    OptionSpec{Option::due, "due", 0, Form::flag, "", message::opt_due},
    OptionSpec{Option::outcome, "outcome", 0, one_of(Vocabulary::outcome), "OUTCOME",
               message::opt_outcome},
    OptionSpec{Option::copy, "copy", 0, one_of(copies_of_a_slip), "N", message::opt_copy},
    OptionSpec{Option::reprint, "reprint", 0, Form::flag, "", message::opt_reprint},
    OptionSpec{Option::cash, "cash", 0, Form::money, "N", message::opt_cash},
    OptionSpec{Option::receipts, "receipts", 0, Form::text, "A..B", message::opt_receipts},
    OptionSpec{Option::phone_to, "phone-to", 0, Form::name, "NAME", message::opt_phone_to},
    OptionSpec{Option::plan, "plan", 0, Form::text, "TEXT", message::opt_plan, false, true},
    // For reading.
    OptionSpec{Option::history, "history", 0, Form::flag, "", message::opt_history},
    OptionSpec{Option::all, "all", 0, Form::flag, "", message::opt_all},
    OptionSpec{Option::full, "full", 'f', Form::flag, "", message::opt_full},
    OptionSpec{Option::ids, "ids", 0, Form::figure, "FIGURE", message::opt_ids},
    OptionSpec{Option::by_month, "by-month", 0, Form::flag, "", message::opt_by_month},
    OptionSpec{Option::since, "since", 0, Form::time, "T", message::opt_since},
    OptionSpec{Option::within, "within", 'w', Form::span, "D", message::opt_within},
    OptionSpec{Option::exit_code, "exit-code", 0, Form::flag, "", message::opt_exit_code},
    OptionSpec{Option::quiet_if_empty, "quiet-if-empty", 'Q', Form::flag, "",
               message::opt_quiet_if_empty},
    OptionSpec{Option::split, "split", 0, one_of(who_acts), "WHO", message::opt_split},
    OptionSpec{Option::desks, "desks", 0, Form::folder, "FOLDER", message::opt_desks},
    OptionSpec{Option::policy, "policy", 0, Form::file, "FILE", message::opt_policy, true},
    OptionSpec{Option::recordings, "recordings", 0, Form::file, "FILE", message::opt_recordings},
    OptionSpec{Option::seal, "seal", 0, Form::text, "LINE", message::opt_seal},
    OptionSpec{Option::fix, "fix", 0, Form::flag, "", message::opt_fix},
    OptionSpec{Option::max_errors, "max-errors", 0, Form::count, "N", message::opt_max_errors},
    OptionSpec{Option::only, "only", 0, Form::rules, "RULES", message::opt_only},
    OptionSpec{Option::except, "except", 0, Form::rules, "RULES", message::opt_except},
    OptionSpec{Option::day, "day", 0, Form::flag, "", message::opt_day},
    OptionSpec{Option::print, "print", 0, Form::flag, "", message::opt_print},
    OptionSpec{Option::calendar, "calendar", 0, Form::name, "NAME", message::opt_calendar},
    OptionSpec{Option::holidays, "holidays", 0, Form::name, "NAME", message::opt_holidays},
    OptionSpec{Option::start, "start", 0, Form::time, "T", message::opt_start},
    OptionSpec{Option::end, "end", 0, Form::time, "T", message::opt_end},
    OptionSpec{Option::before, "before", 0, Form::date, "DATE", message::opt_before, true},
    OptionSpec{Option::replace, "replace", 0, Form::flag, "", message::opt_replace},
    OptionSpec{Option::map, "map", 0, Form::file, "MAP", message::opt_map},
    OptionSpec{Option::write, "write", 0, Form::flag, "", message::opt_write},
    OptionSpec{Option::schema, "schema", 0, Form::flag, "", message::opt_schema},
};

constexpr bool options_are_sound() {
  for (std::size_t i = 0; i < options.size(); ++i) {
    const OptionSpec& row = options[i];
    if (row.option != static_cast<Option>(i) || row.is_flag() != row.value.empty()) return false;
    for (std::size_t other = 0; other < i; ++other)
      if (options[other].name == row.name ||
          (row.letter != 0 && options[other].letter == row.letter))
        return false;
  }
  return true;
}
static_assert(options_are_sound());

}  // namespace

std::span<const OptionSpec> option_table() {
  return options;
}

const OptionSpec& spec_of(Option option) {
  return options[static_cast<std::size_t>(option)];
}

std::string_view name_of(Option option) {
  return spec_of(option).name;
}

std::string dashed(Option option) {
  return "--" + std::string(name_of(option));
}

bool is_global(Option option) {
  return option <= Option::wide || option == Option::help || option == Option::version;
}

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& option : options)
    if (option.name == name || (name.size() == 1 && option.letter == name.front())) return &option;
  return nullptr;
}

}  // namespace deskctl
