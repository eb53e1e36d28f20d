#include "cli/table.hpp"

#include <algorithm>
#include <array>

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
    OptionSpec{"help", 'h', "", Message::opt_help},
    OptionSpec{"version", 'V', "", Message::opt_version},
    // Of requests.
    OptionSpec{"category", 0, "CATEGORY", Message::opt_category},
    OptionSpec{"urgent", 0, "", Message::opt_urgent},
    OptionSpec{"scope", 0, "SCOPE", Message::opt_scope},
    OptionSpec{"severity", 0, "SEVERITY", Message::opt_severity},
    OptionSpec{"channel", 0, "CHANNEL", Message::opt_channel},
    OptionSpec{"contact", 0, "NAME", Message::opt_contact},
    OptionSpec{"phone", 0, "NUMBER", Message::opt_phone},
    OptionSpec{"received", 0, "T", Message::opt_received},
    OptionSpec{"taken-by", 0, "NAME", Message::opt_taken_by},
    OptionSpec{"owner", 0, "NAME", Message::opt_owner},
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
    OptionSpec{"against", 0, "NAME", Message::opt_against},
    OptionSpec{"demand", 0, "TEXT", Message::opt_demand},
    OptionSpec{"happened", 0, "T", Message::opt_happened},
    OptionSpec{"amount", 0, "N", Message::opt_amount},
    OptionSpec{"appointment", 0, "T", Message::opt_appointment},
    OptionSpec{"deadline", 0, "T", Message::opt_deadline},
    OptionSpec{"dispatch", 0, "TEAM", Message::opt_dispatch},
    OptionSpec{"answered", 0, "RESULT", Message::opt_answered, true},
    OptionSpec{"to", 0, "TO", Message::opt_to},
    OptionSpec{"paid", 0, "N", Message::opt_paid},
    OptionSpec{"signed", 0, "NAME", Message::opt_signed},
    OptionSpec{"reply", 0, "T", Message::opt_reply},
    OptionSpec{"grade", 0, "GRADE", Message::opt_grade},
    OptionSpec{"missed", 0, "", Message::opt_missed},
    OptionSpec{"method", 0, "METHOD", Message::opt_method},
    OptionSpec{"reason", 0, "TEXT", Message::opt_reason},
    OptionSpec{"outcome", 0, "OUTCOME", Message::opt_outcome},
    // Of looking.
    OptionSpec{"history", 0, "", Message::opt_history},
    OptionSpec{"all", 0, "", Message::opt_all},
    OptionSpec{"full", 0, "", Message::opt_full},
    OptionSpec{"within", 0, "D", Message::opt_within},
    OptionSpec{"exit-code", 0, "", Message::opt_exit_code},
    OptionSpec{"quiet-if-empty", 'Q', "", Message::opt_quiet_if_empty},
    OptionSpec{"policy", 0, "FILE", Message::opt_policy},
    OptionSpec{"calendar", 0, "NAME", Message::opt_calendar},
    OptionSpec{"start", 0, "T", Message::opt_start},
    OptionSpec{"end", 0, "T", Message::opt_end},
    OptionSpec{"before", 0, "", Message::opt_before},
};

constexpr std::array<std::string_view, 16> globals{
    "desk",  "now",      "at",           "by",    "role", "format", "output", "dry-run",
    "quiet", "no-input", "lock-timeout", "color", "lang", "wide",   "help",   "version"};

using Group = CommandGroup;

const std::vector<CommandSpec>& table() {
  static const std::vector<CommandSpec> rows{
      {"log-call", Group::take, {"[LOCATION]", "[TEXT]"},
       {"category",  "urgent",      "scope",    "severity", "channel",    "contact",  "phone",
        "received",  "taken-by",    "owner",    "rings",    "recording",  "same-as",  "related",
        "loss",      "complainants", "injury",  "media",    "press-days", "cause",    "item",
        "incident",  "against",     "demand",   "happened", "amount",     "appointment", "deadline",
        "dispatch",  "answered"},
       log_call, Message::cmd_log_call,
       {"log-call 3-2-1201 '厨房水管漏水' --category repair --urgent --contact 王芳 --phone 13800001001",
        "log-call 8-1-大堂 '电梯异响' --category complaint --channel visit --received -5min"},
       true},
      {"dispatch", Group::work_order, {"ID"}, {"to", "appointment", "deadline"}, dispatch,
       Message::cmd_dispatch, {"dispatch 17 --to eng/李强", "dispatch 17 --to eng --appointment '明天 09:30'"},
       true},
      {"accept", Group::work_order, {"ID"}, {}, accept, Message::cmd_accept,
       {"accept 17", "accept 17 --at 09:12"}, true},
      {"arrive", Group::work_order, {"ID"}, {}, arrive, Message::cmd_arrive,
       {"arrive 17", "arrive 17 --at 09:25"}, true},
      {"complete", Group::work_order, {"ID", "[RESULT]"}, {"cause", "item", "amount", "paid", "signed"},
       complete, Message::cmd_complete,
       {"complete 17 '更换角阀'", "complete 17 '更换角阀' --item 角阀 --amount 35 --signed 王芳"}, true},
      {"inform", Group::work_order, {"ID", "[TEXT]"}, {}, inform, Message::cmd_inform,
       {"inform 17", "inform 17 '已电话告知结果'"}, true},
      {"visit", Group::work_order, {"ID", "[TEXT]"}, {}, visit, Message::cmd_visit,
       {"visit 17", "visit 17 '上门查看,等待配件'"}, true},
      {"promise", Group::work_order, {"ID"}, {"deadline", "appointment", "reply"}, promise,
       Message::cmd_promise, {"promise 17 --reply '今天 17:30'", "promise 17 --deadline '明天 18:00'"},
       true},
      {"callback", Group::follow_up, {"ID", "[TEXT]"}, {"grade", "missed", "method"}, callback,
       Message::cmd_callback, {"callback 17 --grade A", "callback 17 --missed"}, true},
      {"escalate", Group::follow_up, {"ID"}, {"to", "severity", "reason"}, escalate,
       Message::cmd_escalate,
       {"escalate 17 --to manager --reason '两次返修未好'", "escalate 17 --severity major --reason '处理不当'"},
       true},
      {"close", Group::record, {"ID"}, {"outcome", "reason"}, close, Message::cmd_close,
       {"close 17", "close 17 --outcome waived --reason '业主要求免回访'"}, true},
      {"note", Group::record, {"ID", "TEXT"}, {}, note, Message::cmd_note,
       {"note 17 '业主下午在家'", "note 1003-17 '配件周五到货'"}, true},
      {"show", Group::look, {"ID"}, {"history", "policy"}, show, Message::cmd_show,
       {"show 17", "show 1003-17 --history"}},
      {"list", Group::look, {"[FILTER…]"}, {"all"}, list, Message::cmd_list,
       {"list", "list repair urgent '3-2-*'"}},
      {"report overdue", Group::look, {}, {"full", "exit-code", "quiet-if-empty", "policy"},
       report_overdue, Message::cmd_report_overdue,
       {"report overdue", "report overdue --quiet-if-empty --full"}},
      {"report due", Group::look, {}, {"within", "full", "exit-code", "quiet-if-empty", "policy"},
       report_due, Message::cmd_report_due, {"report due", "report due --within 30min"}},
      {"report callbacks", Group::look, {}, {"full", "exit-code", "quiet-if-empty", "policy"},
       report_callbacks, Message::cmd_report_callbacks,
       {"report callbacks", "report callbacks --full -O json"}},
      {"report month", Group::look, {"[PERIOD]"}, {"full", "policy"}, report_month,
       Message::cmd_report_month, {"report month", "report month last-month -O json"}},
      {"calendar show", Group::look, {"[PERIOD]"}, {"calendar"}, calendar_show,
       Message::cmd_calendar_show, {"calendar show 2026-10", "calendar show --calendar desk"}},
      {"calendar deadline", Group::look, {}, {"calendar", "start", "within", "before"},
       calendar_deadline, Message::cmd_calendar_deadline,
       {"calendar deadline --calendar desk --start '2026-10-01 17:30' --within 2h",
        "calendar deadline --calendar office --start '2026-09-30 10:00' --within 2wd"}},
      {"calendar elapsed", Group::look, {}, {"calendar", "start", "end"}, calendar_elapsed,
       Message::cmd_calendar_elapsed,
       {"calendar elapsed --calendar desk --start '2026-10-01 17:30' --end '2026-10-02 09:30'",
        "calendar elapsed --calendar office --start '2026-09-30 10:00' --end '2026-10-10 10:00' -O json"}},
      {"where", Group::ledger, {}, {"policy"}, where, Message::cmd_where, {"where", "where -O json"}},
      {"init", Group::ledger, {"[DIR]"}, {}, init, Message::cmd_init,
       {"init desk", "init desk --lang zh-CN"}},
  };
  return rows;
}

}  // namespace

std::span<const CommandSpec> command_table() { return table(); }
std::span<const OptionSpec> option_table() { return options; }
std::span<const std::string_view> global_options() { return globals; }

const CommandSpec* find_command(std::string_view name) {
  for (const CommandSpec& command : table())
    if (command.name == name) return &command;
  return nullptr;
}

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& option : options)
    if (option.name == name || (name.size() == 1 && option.letter == name.front())) return &option;
  return nullptr;
}

bool takes_option(const CommandSpec& command, std::string_view name) {
  const auto has = [name](const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return has(globals) || has(command.options);
}

}  // namespace deskctl
