#include "command/command_table.hpp"

#include "deskctl/message/board_messages.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/compare_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/message/export_messages.hpp"
#include "deskctl/message/figures_messages.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/paper_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/seal_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/message/waiting_messages.hpp"

namespace deskctl {
namespace {

using Group = CommandGroup;
using O = Option;

// The words used in the rows below.
enum class W {
  id,
  any_id,
  id_or_caller,
  caller,
  ids,
  location,
  text,
  any_text,
  grade_or_text,
  result,
  clock,
  filters,
  date,
  period,
  shell,
  file,
  folder,
  of_register,
  any_register,
  any_verb,
  entry_words,
  handover_word,
  any_entry,
  date_or_id
};
constexpr std::array word_specs{
    WordSpec{"ID", WordSpec::Kind::id},
    WordSpec{"ID", WordSpec::Kind::id, false},
    WordSpec{"ID|PHONE|PLACE|NAME", WordSpec::Kind::id},
    WordSpec{"PHONE|PLACE|NAME", WordSpec::Kind::place},
    WordSpec{"ID", WordSpec::Kind::id, true, true},
    WordSpec{"LOCATION", WordSpec::Kind::place, false},
    WordSpec{"TEXT", WordSpec::Kind::text},
    WordSpec{"TEXT", WordSpec::Kind::text, false},
    WordSpec{"GRADE|TEXT", WordSpec::Kind::text, false},
    WordSpec{"RESULT", WordSpec::Kind::text, false},
    WordSpec{"CLOCK", WordSpec::Kind::clock, false},
    WordSpec{"FILTER", WordSpec::Kind::filter, false, true},
    WordSpec{"DATE", WordSpec::Kind::date, false},
    WordSpec{"PERIOD", WordSpec::Kind::period, false},
    WordSpec{"SHELL", WordSpec::Kind::shell},
    WordSpec{"FILE", WordSpec::Kind::file},
    WordSpec{"DIR", WordSpec::Kind::folder, false},
    WordSpec{"NAME", WordSpec::Kind::of_register},
    WordSpec{"NAME", WordSpec::Kind::of_register, false},
    WordSpec{"VERB", WordSpec::Kind::verb, false},
    WordSpec{"ID|PLACE|FIELD=VALUE", WordSpec::Kind::entry, false, true},
    WordSpec{"accept|show", WordSpec::Kind::handover, false},
    WordSpec{"ID", WordSpec::Kind::entry, false},
    WordSpec{"DATE|ID", WordSpec::Kind::date, false},
};

// A constant table's spans need arrays that live as long as the table.
template <W... Words>
constexpr std::array<WordSpec, sizeof...(Words)> words_of_row{
    word_specs[static_cast<std::size_t>(Words)]...};
template <O... Options>
constexpr std::array<O, sizeof...(Options)> options_of_row{Options...};

constexpr std::span<const WordSpec> no_words;
constexpr std::span<const Option> no_options;
using Examples = std::array<std::string_view, 7>;

constexpr CommandSpec row(Command command, std::string_view name, std::string_view aliases,
                          Group group, std::span<const WordSpec> words,
                          std::span<const Option> options, Exit (*run)(Session&), Message summary,
                          const Examples& examples, Access access = Access::reads,
                          O writing_option = O::help) {
  return {command, name,    aliases,  group,  words,         options,
          run,     summary, examples, access, writing_option};
}

constexpr std::array commands{
    row(Command::log_call, "log-call", "log call dj 登记 登記", Group::take,
        words_of_row<W::location, W::any_text>,
        options_of_row<O::category, O::urgent, O::phone, O::contact, O::dispatch, O::appointment,
                       O::answered, O::incident, O::received, O::severity, O::deadline, O::channel,
                       O::scope, O::same_as, O::related, O::item, O::owner, O::taken_by, O::rings,
                       O::recording, O::cause, O::against, O::demand, O::happened, O::amount,
                       O::loss, O::complainants, O::participants, O::injury, O::media,
                       O::press_days, O::no_guess>,
        log_call, message::cmd_log_call,
        Examples{"log-call 3-2-1201 '厨房水管漏水' -c repair -u -p 13800001001",
                 "log-call 8-1-大堂 '电梯异响' --category complaint --channel visit"},
        Access::records),
    row(Command::urge, "urge", "cb 催办 催辦", Group::take,
        words_of_row<W::id_or_caller, W::any_text>, no_options, urge, message::cmd_urge,
        Examples{"urge 17 '业主第二次来电'", "urge 13800001001"}, Access::records),
    row(Command::who, "who", "sh 谁 誰 来电人 來電人", Group::take, words_of_row<W::caller>,
        options_of_row<O::all>, who, message::cmd_who,
        Examples{"who 13800001001", "who 3-2-1201 -O json"}),
    row(Command::dispatch, "dispatch", "send pd 派单 派單", Group::work_order, words_of_row<W::ids>,
        options_of_row<O::to, O::appointment, O::deadline>, dispatch, message::cmd_dispatch,
        Examples{"dispatch 17 --to eng/李强", "dispatch 17 --to eng --appointment '明天 09:30'"},
        Access::records),
    row(Command::accept, "accept", "acc jd 接单 接單", Group::work_order, words_of_row<W::ids>,
        no_options, accept, message::cmd_accept, Examples{"accept 17", "accept 17 --at 09:12"},
        Access::records),
    row(Command::returned, "returned", "ret td 退单 退單", Group::work_order, words_of_row<W::id>,
        options_of_row<O::reason>, returned, message::cmd_returned,
        Examples{"returned 17 --reason '不属本班组'",
                 "returned 17 --reason '需专业公司' --at 09:40"},
        Access::records),
    row(Command::quote, "quote", "bj 报价 報價", Group::work_order, words_of_row<W::id>,
        options_of_row<O::amount, O::infeasible>, quote, message::cmd_quote,
        Examples{"quote 17 --amount 120", "quote 17 --infeasible"}, Access::records),
    row(Command::approve, "approve", "ok ty 同意 认可 認可", Group::work_order, words_of_row<W::id>,
        no_options, approve, message::cmd_approve, Examples{"approve 17", "approve 17 --at 10:05"},
        Access::records),
    row(Command::decline, "decline", "dec xj 谢绝 謝絕", Group::work_order, words_of_row<W::id>,
        options_of_row<O::reason>, decline, message::cmd_decline,
        Examples{"decline 17 --reason '费用过高'", "decline 17 --reason '业主自行处理'"},
        Access::records),
    row(Command::hold, "hold", "gq 挂起 掛起", Group::work_order, words_of_row<W::id>,
        options_of_row<O::reason>, hold, message::cmd_hold,
        Examples{"hold 17 --reason '等待配件'", "hold 17 --reason '业主外出'"}, Access::records),
    row(Command::resume, "resume", "jx 继续 繼續 恢复 恢復", Group::work_order, words_of_row<W::id>,
        no_options, resume, message::cmd_resume, Examples{"resume 17", "resume 17 --at 14:00"},
        Access::records),
    row(Command::arrive, "arrive", "arr dw 到位 到场 到場", Group::work_order, words_of_row<W::ids>,
        no_options, arrive, message::cmd_arrive, Examples{"arrive 17", "arrive 17 --at 09:25"},
        Access::records),
    row(Command::complete, "complete", "done wc 完成", Group::work_order,
        words_of_row<W::ids, W::result>,
        options_of_row<O::cause, O::item, O::amount, O::paid, O::signed_by, O::accepted,
                       O::arrived>,
        complete, message::cmd_complete,
        Examples{"complete 17 '更换角阀'",
                 "complete 17 '更换角阀' --item 角阀 --amount 35 --signed 王芳",
                 "complete 17 '更换角阀' --accepted 09:06 --arrived 09:15 --at 09:40"},
        Access::records),
    row(Command::inform, "inform", "tell gz 告知", Group::work_order,
        words_of_row<W::id, W::any_text>, no_options, inform, message::cmd_inform,
        Examples{"inform 17", "inform 17 '已电话告知结果'"}, Access::records),
    row(Command::visit, "visit", "sm 上门 上門", Group::work_order,
        words_of_row<W::id, W::any_text>, no_options, visit, message::cmd_visit,
        Examples{"visit 17", "visit 17 '上门查看,等待配件'"}, Access::records),
    row(Command::promise, "promise", "pr cn 承诺 承諾", Group::work_order, words_of_row<W::id>,
        options_of_row<O::deadline, O::appointment, O::reply>, promise, message::cmd_promise,
        Examples{"promise 17 --reply '今天 17:30'", "promise 17 --deadline '明天 18:00'"},
        Access::records),
    row(Command::slip, "slip", "dy 工单 工單 打印 列印", Group::work_order, words_of_row<W::id>,
        options_of_row<O::copy, O::reprint>, slip, message::cmd_slip,
        Examples{"slip 17", "slip 17 --copy 3 --reprint", "slip 17 -o slip.html"}, Access::records),
    row(Command::callback, "callback", "cbk hf 回访 回訪", Group::follow_up,
        words_of_row<W::ids, W::any_text>,
        options_of_row<O::grade, O::close, O::missed, O::mid_term, O::method, O::quality, O::effect,
                       O::shortcoming, O::suggestion, O::signed_by>,
        callback, message::cmd_callback,
        Examples{"callback 17 A --close", "callback 17 --missed",
                 "callback 14 --mid-term --grade B '进度已告知'"},
        Access::records),
    row(Command::escalate, "escalate", "esc sb 上报 上報", Group::follow_up,
        words_of_row<W::any_id>,
        options_of_row<O::to, O::severity, O::reason, O::due, O::quiet_if_empty>, escalate,
        message::cmd_escalate,
        Examples{"escalate 17 --to manager --reason '两次返修未好'",
                 "escalate 17 --severity major --reason '处理不当'",
                 "escalate --due --quiet-if-empty"},
        Access::records),
    row(Command::close, "close", "ja 结案 結案", Group::record, words_of_row<W::ids>,
        options_of_row<O::outcome, O::reason>, close, message::cmd_close,
        Examples{"close 17", "close 17 --outcome waived --reason '业主要求免回访'"},
        Access::records),
    row(Command::reopen, "reopen", "fx 重开 重開 返修", Group::record, words_of_row<W::id>,
        options_of_row<O::reason>, reopen, message::cmd_reopen,
        Examples{"reopen 17 --reason '又漏水'", "reopen 1003-17 --reason '回访不合格'"},
        Access::records),
    row(Command::amend, "amend", "edit xg 更正 修改", Group::record, words_of_row<W::id>,
        options_of_row<O::category, O::urgent, O::urgency, O::scope, O::channel, O::location,
                       O::contact, O::phone, O::text, O::received, O::owner, O::taken_by, O::rings,
                       O::recording, O::loss, O::complainants, O::participants, O::injury, O::media,
                       O::press_days, O::cause, O::item, O::incident, O::against, O::demand,
                       O::amount, O::paid, O::signed_by, O::happened, O::event, O::revoke,
                       O::reason>,
        amend, message::cmd_amend,
        Examples{"amend 17 --phone 13800001002 --reason '号码记错'",
                 "amend 17 --event 2 --revoke --reason '派错单'"},
        Access::records),
    row(Command::void_request, "void", "zf 作废 作廢", Group::record, words_of_row<W::id>,
        options_of_row<O::reason>, void_request, message::cmd_void,
        Examples{"void 17 --reason '重复登记'", "void last --reason '误登记'"}, Access::records),
    row(Command::undo, "undo", "cx 撤销 撤銷", Group::record, no_words, no_options, undo,
        message::cmd_undo, Examples{"undo", "undo --dry-run"}, Access::records),
    row(Command::note, "note", "bz 备注 備註", Group::record, words_of_row<W::ids, W::text>,
        no_options, note, message::cmd_note,
        Examples{"note 17 '业主下午在家'", "note 1003-17 '配件周五到货'"}, Access::records),
    row(Command::link, "link", "br 并入 併入", Group::record, words_of_row<W::id>,
        options_of_row<O::same_as>, link, message::cmd_link,
        Examples{"link 17 --same-as 16", "link 17 --same-as 1003-16"}, Access::records),
    row(Command::unlink, "unlink", "yc 移出", Group::record, words_of_row<W::id>, no_options,
        unlink, message::cmd_unlink, Examples{"unlink 17", "unlink 1003-17"}, Access::records),
    row(Command::keep_register, "register", "reg djc 登记册 登記冊 登记簿 登記簿", Group::record,
        words_of_row<W::any_register, W::any_verb, W::entry_words>,
        options_of_row<O::reason, O::event, O::revoke, O::all, O::history>, keep_register,
        message::cmd_register,
        Examples{"register visitor in 3-2-1201 name=张伟 reason=探亲 host=王芳",
                 "register visitor out 3", "register key back K17",
                 "register parcel list 3-2-1201"},
        Access::records),
    row(Command::handover, "handover", "jjb 交接班 交班", Group::record,
        words_of_row<W::handover_word, W::any_entry>,
        options_of_row<O::to, O::cash, O::receipts, O::phone_to, O::plan, O::full>, handover,
        message::cmd_handover,
        Examples{"handover --to 周宁 --cash 350 --receipts A101..A120",
                 "handover --to 周宁 --phone-to 控制中心 --plan '明早验收8号楼电梯'",
                 "handover accept", "handover show -o handover.html"},
        Access::records),
    row(Command::review, "review", "fh 复核 覆核 審核 审核", Group::record,
        words_of_row<W::date_or_id, W::any_text>, no_options, review, message::cmd_review,
        Examples{"review", "review yesterday '漏登一件,已补'", "review 17 '回访内容完整'"},
        Access::records),
    row(Command::show, "show", "ck xq 查看 檢視 详情 詳情", Group::look, words_of_row<W::id>,
        options_of_row<O::history, O::policy>, show, message::cmd_show,
        Examples{"show 17", "show 1003-17 --history"}),
    row(Command::explain, "explain", "why js 解释 解釋", Group::look, words_of_row<W::id, W::clock>,
        options_of_row<O::policy>, explain, message::cmd_explain,
        Examples{"explain 17", "explain 1003-17 callback"}),
    row(Command::list, "list", "ls lb 列表 清单 清單", Group::look, words_of_row<W::filters>,
        options_of_row<O::all, O::policy>, list, message::cmd_list,
        Examples{"list", "list repair urgent '3-2-*'"}),
    row(Command::next, "next", "db 待办 待辦", Group::look, words_of_row<W::filters>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::policy>, next,
        message::cmd_next, Examples{"next", "next mine", "next urgent -O json"}),
    row(Command::board, "board", "kb 看板", Group::look, words_of_row<W::filters>, no_options,
        board, message::cmd_board, Examples{"board", "board mine"}),
    row(Command::report_overdue, "report overdue", "late yq 逾期 超时 逾時", Group::look, no_words,
        options_of_row<O::since, O::full, O::exit_code, O::quiet_if_empty, O::split, O::policy>,
        report_overdue, message::cmd_report_overdue,
        Examples{"report overdue", "report overdue --quiet-if-empty --full",
                 "report overdue --since -1h --quiet-if-empty",
                 "report overdue --split team -o ."}),
    row(Command::report_due, "report due", "soon dq 到期 即将到期 即將到期", Group::look, no_words,
        options_of_row<O::within, O::calendar, O::full, O::exit_code, O::quiet_if_empty, O::split,
                       O::policy>,
        report_due, message::cmd_report_due,
        Examples{"report due", "report due --within 30min",
                 "report due --within 2wd --calendar office"}),
    row(Command::report_callbacks, "report callbacks", "calls hf 回访 回訪 待回访 待回訪",
        Group::look, no_words,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::split, O::policy>,
        report_callbacks, message::cmd_report_callbacks,
        Examples{"report callbacks", "report callbacks --full -O json"}),
    row(Command::report_callback_sheet, "report callback-sheet",
        "sheet hfb 回访表 回訪表 回访统计表 回訪統計表", Group::look, words_of_row<W::period>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::policy>, report_callback_sheet,
        message::cmd_report_callback_sheet,
        Examples{"report callback-sheet last-month --full",
                 "report callback-sheet 2026-10 -O json"}),
    row(Command::report_day, "report day", "rb 日报 日報", Group::look, words_of_row<W::date>,
        options_of_row<O::full, O::policy>, report_day, message::cmd_report_day,
        Examples{"report day", "report day yesterday -O json"}),
    row(Command::report_month, "report month", "yb 月报 月報", Group::look, words_of_row<W::period>,
        options_of_row<O::ids, O::since, O::by_month, O::full, O::policy>, report_month,
        message::cmd_report_month,
        Examples{"report month", "report month last-month -O json",
                 "report month last-month --ids clocks.arrive.late",
                 "report month last-month --since -2h",
                 "report month 2026-01..2026-12 --by-month"}),
    row(Command::report_paper, "report paper", "ym 月末", Group::look, words_of_row<W::period>,
        options_of_row<O::since, O::full, O::policy>, report_paper, message::cmd_report_paper,
        Examples{"report paper last-month -o reports", "report paper 2026-10 -o 2026-10.xlsx",
                 "report paper last-month --since '10-02 09:00' -o october.html"}),
    row(Command::report_figures, "report figures", "fig zb 指标 指標", Group::look,
        words_of_row<W::period>, options_of_row<O::ids, O::by_month, O::policy>, report_figures,
        message::cmd_report_figures,
        Examples{"report figures last-month", "report figures 2026-Q3 --by team",
                 "report figures last-month --by team --ids arrive-on-time@eng",
                 "report figures 2026-H1 --by-month"}),
    row(Command::report_complaints, "report complaints", "ts 投诉 投訴", Group::look,
        words_of_row<W::period>, options_of_row<O::full, O::policy>, report_complaints,
        message::cmd_report_complaints,
        Examples{"report complaints", "report complaints last-month --full"}),
    row(Command::report_repeats, "report repeats", "cf 重复 重複", Group::look,
        words_of_row<W::period>, options_of_row<O::full, O::policy>, report_repeats,
        message::cmd_report_repeats, Examples{"report repeats", "report repeats 2026-Q3"}),
    row(Command::report_staff, "report staff", "yg 员工 員工", Group::look, words_of_row<W::period>,
        options_of_row<O::policy>, report_staff, message::cmd_report_staff,
        Examples{"report staff", "report staff last-month -O json"}),
    row(Command::report_breaches, "report breaches", "cs 超时明细 逾時明細", Group::look,
        words_of_row<W::period>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::split, O::policy>,
        report_breaches, message::cmd_report_breaches,
        Examples{"report breaches", "report breaches last-month -O json",
                 "report breaches this-month --split team -o ."}),
    row(Command::report_spent, "report spent", "ys 用时 用時", Group::look, words_of_row<W::period>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::policy>, report_spent,
        message::cmd_report_spent, Examples{"report spent", "report spent last-month -O json"}),
    row(Command::report_stuck, "report stuck", "tz 停滞 停滯", Group::look, no_words,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::policy>, report_stuck,
        message::cmd_report_stuck,
        Examples{"report stuck", "report stuck --quiet-if-empty -O json"}),
    row(Command::report_fees, "report fees", "money sf 费用 費用", Group::look,
        words_of_row<W::period>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty, O::policy>, report_fees,
        message::cmd_report_fees, Examples{"report fees", "report fees today -O json"}),
    row(Command::report_compare, "report compare", "cmp db 对比 對比", Group::look,
        words_of_row<W::period>, options_of_row<O::exit_code, O::policy>, report_compare,
        message::cmd_report_compare,
        Examples{"report compare last-month --policy strict.toml",
                 "report compare 2026-Q3 --policy strict.toml -O json"}),
    row(Command::report_register, "report register", "reg djc 登记册 登記冊 登记簿 登記簿",
        Group::look, words_of_row<W::of_register, W::period>,
        options_of_row<O::full, O::exit_code, O::quiet_if_empty>, report_register,
        message::cmd_report_register,
        Examples{"report register visitor", "report register key last-month -O json"}),
    row(Command::calendar_show, "calendar show", "ck 查看 檢視", Group::look,
        words_of_row<W::period>, options_of_row<O::calendar>, calendar_show,
        message::cmd_calendar_show,
        Examples{"calendar show 2026-10", "calendar show --calendar desk"}),
    row(Command::calendar_deadline, "calendar deadline", "dq 到期", Group::look, no_words,
        options_of_row<O::calendar, O::start, O::within, O::before>, calendar_deadline,
        message::cmd_calendar_deadline,
        Examples{"calendar deadline --calendar desk --start '10-01 17:30' --within 2h",
                 "calendar deadline --calendar office --start '09-30 10:00' --within 2wd"}),
    row(Command::calendar_elapsed, "calendar elapsed", "sc 时长 時長", Group::look, no_words,
        options_of_row<O::calendar, O::start, O::end>, calendar_elapsed,
        message::cmd_calendar_elapsed,
        Examples{"calendar elapsed --calendar desk --start 今天9点 --end 今天17点半",
                 "calendar elapsed --calendar office --start 昨天9点 --end 今天17点"}),
    row(Command::calendar_import, "calendar import", "dr 导入 匯入", Group::ledger,
        words_of_row<W::file>, options_of_row<O::holidays, O::replace>, calendar_import,
        message::cmd_calendar_import,
        Examples{"calendar import 2027.json --dry-run",
                 "calendar import company.txt --holidays company",
                 "calendar import 2027.json --replace"},
        Access::writes),
    row(Command::policy_show, "policy show", "ck 查看 檢視", Group::look, words_of_row<W::clock>,
        options_of_row<O::policy>, policy_show, message::cmd_policy_show,
        Examples{"policy show", "policy show arrive", "policy show --policy strict.toml -O json"}),
    row(Command::check, "check", "jc 检查 檢查", Group::ledger, words_of_row<W::period>,
        options_of_row<O::recordings, O::seal, O::fix, O::only, O::except, O::max_errors, O::day,
                       O::quiet_if_empty, O::policy>,
        check, message::cmd_check,
        Examples{"check", "check --day", "check --only callback-owed,phone-missing",
                 "check this-month --recordings calls.csv",
                 "check --seal 'SEAL 2026-10-31T23:50 2 14 7K3Q-90XW-ZABC-DEFG-6G'",
                 "check --fix --dry-run", "check --policy"},
        Access::writes_with, O::fix),
    row(Command::seal, "seal", "fc 封存", Group::ledger, no_words, options_of_row<O::print>, seal,
        message::cmd_seal, Examples{"seal", "seal --dry-run", "seal --print"}, Access::writes),
    row(Command::redact, "redact", "qc 清除", Group::ledger, no_words, options_of_row<O::before>,
        redact, message::cmd_redact,
        Examples{"redact --before 2024-10-01 --dry-run", "redact --before 2024-10-01"},
        Access::records),
    row(Command::import_register, "import", "dr 导入 匯入", Group::ledger, words_of_row<W::file>,
        options_of_row<O::map, O::write>, import_register, message::cmd_import,
        Examples{"import register.csv", "import register.csv --map map.toml",
                 "import register.csv --map map.toml --write"},
        Access::writes_with, O::write),
    row(Command::export_requests, "export requests", "req gd 诉求 訴求 工单 工單", Group::ledger,
        words_of_row<W::period>, options_of_row<O::full, O::policy, O::schema>, export_requests,
        message::cmd_export_requests,
        Examples{"export requests last-month -o requests.csv",
                 "export requests --schema -o requests.json", "export requests -o lake/"}),
    row(Command::export_events, "export events", "ev jl 记录 記錄", Group::ledger,
        words_of_row<W::period>, options_of_row<O::full, O::schema>, export_events,
        message::cmd_export_events,
        Examples{"export events 2026-10 -O ndjson", "export events -o lake/"}),
    row(Command::export_clocks, "export clocks", "clk sx 时限 時限", Group::ledger,
        words_of_row<W::period>, options_of_row<O::full, O::policy, O::schema>, export_clocks,
        message::cmd_export_clocks,
        Examples{"export clocks 2026-Q3 -o clocks.csv", "export clocks -o lake/"}),
    row(Command::export_registers, "export registers", "reg djc 登记册 登記冊 登记簿 登記簿",
        Group::ledger, words_of_row<W::period>, options_of_row<O::full, O::policy, O::schema>,
        export_registers, message::cmd_export_registers,
        Examples{"export registers this-month", "export registers -O ndjson -o lake/"}),
    row(Command::where, "where", "sz 设置 設定", Group::ledger, no_words, options_of_row<O::policy>,
        where, message::cmd_where, Examples{"where", "where -O json"}),
    row(Command::completion, "completion", "bq 补全 補全", Group::ledger, words_of_row<W::shell>,
        no_options, completion, message::cmd_completion,
        Examples{"completion bash", "completion fish"}),
    row(Command::init, "init", "jl 建立", Group::ledger, words_of_row<W::folder>, no_options, init,
        message::cmd_init, Examples{"init desk", "init desk --lang zh-CN"}, Access::writes),
};

constexpr bool has_sound_words(const CommandSpec& row) {
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    if (row.words[i].many && i + 1 < row.words.size() &&
        (row.words[i].kind != WordSpec::Kind::id || row.words.size() != 2))
      return false;
    if (row.words[i].required && i > 0 && !row.words[i - 1].required) return false;
  }
  return true;
}
constexpr bool has_sound_options(const CommandSpec& row) {
  for (std::size_t i = 0; i < row.options.size(); ++i) {
    if (row.options[i] <= O::version) return false;
    for (std::size_t other = 0; other < i; ++other)
      if (row.options[other] == row.options[i]) return false;
  }
  return true;
}
constexpr bool commands_are_sound() {
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const CommandSpec& row = commands[i];
    if (row.command != static_cast<Command>(i) || !has_sound_words(row) ||
        !has_sound_options(row) || row.examples[1].empty())
      return false;
    for (std::size_t other = 0; other < i; ++other)
      if (commands[other].name == row.name) return false;
  }
  return commands.size() == static_cast<std::size_t>(Command::init) + 1;
}
static_assert(commands_are_sound());

}  // namespace

std::span<const CommandSpec> command_table() {
  return commands;
}

const CommandSpec& spec_of(Command command) {
  return commands[static_cast<std::size_t>(command)];
}

}  // namespace deskctl
