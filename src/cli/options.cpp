// The options that commands take, each with one meaning.
#include <array>

#include "cli/table.hpp"

namespace deskctl {
namespace {

constexpr std::array options{
    // Global.
    OptionSpec{"desk", 'C', "DIR", Message::opt_desk},
    OptionSpec{"now", 0, "T", Message::opt_now},
    OptionSpec{"at", 0, "T", Message::opt_at},
    OptionSpec{"by", 0, "NAME", Message::opt_by},
    OptionSpec{"role", 0, "ROLE", Message::opt_role},
    OptionSpec{"format", 'O', "FORMAT", Message::opt_format},
    OptionSpec{"output", 'o', "FILE", Message::opt_output},
    OptionSpec{"dry-run", 'n', "", Message::opt_dry_run},
    OptionSpec{"quiet", 'q', "", Message::opt_quiet},
    OptionSpec{"no-input", 0, "", Message::opt_no_input},
    OptionSpec{"lock-timeout", 0, "D", Message::opt_lock_timeout},
    OptionSpec{"color", 0, "WHEN", Message::opt_color},
    OptionSpec{"lang", 0, "LANG", Message::opt_lang},
    OptionSpec{"wide", 0, "", Message::opt_wide},
    OptionSpec{"key", 0, "STRING", Message::opt_key},
    OptionSpec{"help", 'h', "", Message::opt_help},
    OptionSpec{"version", 'V', "", Message::opt_version},
    // Of requests.
    OptionSpec{"category", 0, "CATEGORY", Message::opt_category},
    OptionSpec{"urgent", 0, "", Message::opt_urgent},
    OptionSpec{"scope", 0, "SCOPE", Message::opt_scope},
    OptionSpec{"severity", 0, "SEVERITY", Message::opt_severity},
    OptionSpec{"channel", 0, "CHANNEL", Message::opt_channel},
    OptionSpec{"contact", 0, "NAME", Message::opt_contact, false, true},
    OptionSpec{"phone", 0, "NUMBER", Message::opt_phone, false, true},
    OptionSpec{"received", 0, "T", Message::opt_received},
    OptionSpec{"taken-by", 0, "NAME", Message::opt_taken_by, false, true},
    OptionSpec{"owner", 0, "NAME", Message::opt_owner, false, true},
    OptionSpec{"rings", 0, "N", Message::opt_rings},
    OptionSpec{"recording", 0, "REF", Message::opt_recording},
    OptionSpec{"same-as", 0, "ID", Message::opt_same_as},
    OptionSpec{"related", 0, "ID", Message::opt_related},
    OptionSpec{"loss", 0, "N", Message::opt_loss},
    OptionSpec{"complainants", 0, "N", Message::opt_complainants},
    OptionSpec{"injury", 0, "INJURY", Message::opt_injury},
    OptionSpec{"media", 0, "N", Message::opt_media},
    OptionSpec{"press-days", 0, "N", Message::opt_press_days},
    OptionSpec{"cause", 0, "CAUSE", Message::opt_cause},
    OptionSpec{"item", 0, "TEXT", Message::opt_item},
    OptionSpec{"incident", 0, "REF", Message::opt_incident},
    OptionSpec{"against", 0, "NAME", Message::opt_against, false, true},
    OptionSpec{"demand", 0, "TEXT", Message::opt_demand, false, true},
    OptionSpec{"happened", 0, "T", Message::opt_happened},
    OptionSpec{"amount", 0, "N", Message::opt_amount},
    OptionSpec{"appointment", 0, "T", Message::opt_appointment},
    OptionSpec{"deadline", 0, "T", Message::opt_deadline},
    OptionSpec{"dispatch", 0, "TEAM", Message::opt_dispatch},
    OptionSpec{"answered", 0, "RESULT", Message::opt_answered, true},
    OptionSpec{"to", 0, "TO", Message::opt_to},
    OptionSpec{"paid", 0, "N", Message::opt_paid},
    OptionSpec{"signed", 0, "NAME", Message::opt_signed, false, true},
    OptionSpec{"reply", 0, "T", Message::opt_reply},
    OptionSpec{"grade", 0, "GRADE", Message::opt_grade},
    OptionSpec{"missed", 0, "", Message::opt_missed},
    OptionSpec{"method", 0, "METHOD", Message::opt_method},
    OptionSpec{"reason", 0, "TEXT", Message::opt_reason, false, true},
    OptionSpec{"infeasible", 0, "", Message::opt_infeasible},
    OptionSpec{"urgency", 0, "URGENCY", Message::opt_urgency},
    OptionSpec{"location", 0, "PLACE", Message::opt_location, false, true},
    OptionSpec{"text", 0, "TEXT", Message::opt_text, false, true},
    OptionSpec{"event", 0, "N", Message::opt_event},
    OptionSpec{"revoke", 0, "", Message::opt_revoke},
    OptionSpec{"due", 0, "", Message::opt_due},
    OptionSpec{"outcome", 0, "OUTCOME", Message::opt_outcome},
    // Of looking.
    OptionSpec{"history", 0, "", Message::opt_history},
    OptionSpec{"all", 0, "", Message::opt_all},
    OptionSpec{"full", 0, "", Message::opt_full},
    OptionSpec{"ids", 0, "FIGURE", Message::opt_ids},
    OptionSpec{"since", 0, "T", Message::opt_since},
    OptionSpec{"within", 0, "D", Message::opt_within},
    OptionSpec{"exit-code", 0, "", Message::opt_exit_code},
    OptionSpec{"quiet-if-empty", 'Q', "", Message::opt_quiet_if_empty},
    OptionSpec{"policy", 0, "FILE", Message::opt_policy},
    OptionSpec{"recordings", 0, "FILE", Message::opt_recordings},
    OptionSpec{"seal", 0, "LINE", Message::opt_seal},
    OptionSpec{"fix", 0, "", Message::opt_fix},
    OptionSpec{"only", 0, "RULES", Message::opt_only},
    OptionSpec{"except", 0, "RULES", Message::opt_except},
    OptionSpec{"day", 0, "", Message::opt_day},
    OptionSpec{"print", 0, "", Message::opt_print},
    OptionSpec{"calendar", 0, "NAME", Message::opt_calendar},
    OptionSpec{"holidays", 0, "NAME", Message::opt_holidays},
    OptionSpec{"start", 0, "T", Message::opt_start},
    OptionSpec{"end", 0, "T", Message::opt_end},
    OptionSpec{"before", 0, "DATE", Message::opt_before, true},
};

constexpr std::array<std::string_view, 16> globals{
    "desk",  "now",      "at",           "by",    "role", "format", "output", "dry-run",
    "quiet", "no-input", "lock-timeout", "color", "lang", "wide",   "help",   "version"};

}  // namespace

std::span<const OptionSpec> option_table() {
  return options;
}
std::span<const std::string_view> global_options() {
  return globals;
}

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& option : options)
    if (option.name == name || (name.size() == 1 && option.letter == name.front())) return &option;
  return nullptr;
}

}  // namespace deskctl
