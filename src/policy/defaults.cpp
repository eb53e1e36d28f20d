// The policy that `init` writes. The rules stand here once; their comments come from the message
// table, so that a desk reads them in its own language. A line `#@ name` becomes the comment of
// that name.
#include <fmt/format.h>

#include "deskctl/message/comments_messages.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/policy/policy.hpp"
#include "policy/default_registers.hpp"
#include "policy/own_registers.hpp"

namespace deskctl {
namespace {

constexpr std::string_view policy_template = R"(#@ comment_policy
#@ comment_policy_how

#@ comment_teams
teams = ["eng", "env", "security", "contractor", "aftersales"]

#@ comment_keywords
keywords = [
  { words = ["爆水管", "水管爆", "爆裂", "爆管", "跑水", "水浸", "漏电", "冒烟", "跳闸", "停电", "燃气味", "煤气味", "燃气泄漏"], category = "repair", urgency = "urgent" },
  { words = ["淹水", "漏電", "冒煙", "跳電", "跳閘", "停電", "瓦斯味", "瓦斯外洩", "燃氣洩漏"], category = "repair", urgency = "urgent" },
  { words = ["burst pipe", "pipe burst", "flood", "flooded", "flooding", "smoke", "sparks", "gas smell", "smell of gas", "gas leak", "power cut", "no power"], category = "repair", urgency = "urgent" },
  { words = ["电梯困人", "困在电梯", "被困", "火警", "着火", "晕倒", "電梯困人", "困在電梯", "受困", "著火", "失火", "暈倒"], category = "help", urgency = "urgent" },
  { words = ["trapped", "stuck in the lift", "stuck in the elevator", "fire", "fainted", "unconscious"], category = "help", urgency = "urgent" },
  { words = ["报修", "维修", "漏水", "渗水", "滴水", "堵塞", "不亮", "坏了", "损坏", "故障", "打不开", "報修", "維修", "滲水", "壞了", "損壞", "打不開"], category = "repair" },
  { words = ["leak", "leaks", "leaking", "blocked", "clogged", "broken", "not working", "repair"], category = "repair" },
  { words = ["投诉", "扰民", "噪音", "太吵", "投訴", "擾民", "噪聲", "complain", "complaint", "noise", "noisy"], category = "complaint" },
  { words = ["咨询", "请问", "问一下", "怎么收费", "諮詢", "請問", "問一下", "怎麼收費", "enquiry", "question", "how much"], category = "consult" },
  { words = ["保洁", "家政", "清洗", "保潔", "清潔服務", "cleaning"], category = "service" },
  { words = ["建议", "建議", "suggest", "suggestion"], category = "suggestion" },
  { words = ["表扬", "感谢", "锦旗", "表揚", "感謝", "錦旗", "praise", "thank", "thanks"], category = "praise" },
]

#@ comment_figure
#@ comment_source
#@ comment_register
[clock.register]
figure  = "registered-in-time"
source  = "S0 L403"
from    = "received"
until   = "logged"
within  = "1min"
repeats = true
rules   = [ { channel = ["email", "app", "letter"], calendar = "desk", source = "S0 L403, L181" }, {} ]

#@ comment_dispatch
[clock.dispatch]
figure   = "dispatched-in-time"
source   = "S1 L19-20, L23"
category = ["repair", "aftersales", "help", "service"]
from     = "logged"
until    = "dispatched"
again    = ["reopened", "returned"]
within   = "5min"

#@ comment_accept
[clock.accept]
figure   = "accepted-in-time"
source   = "S1 L20"
category = ["repair", "service"]
from     = "dispatched"
until    = ["accepted", "arrived", "completed", "returned"]
again    = ["reopened", "returned"]
within   = "5min"

#@ comment_review
[clock.review]
figure   = "timely-repairs"
source   = "S1 L20"
category = "repair"
scope    = "out"
from     = "accepted"
until    = "quoted"
within   = "15min"

#@ comment_arrive
[clock.arrive]
figure = "arrive-on-time"
source = "S1 L20"
until  = "arrived"
again  = ["reopened", "returned"]
rules  = [
  { category = ["repair", "service", "aftersales"], appointment = true, from = "appointment", within = "-5min" },
  { category = "repair", urgency = "urgent", from = "dispatched", within = "5min", source = "S0 L405" },
  { category = "help",                       from = "dispatched", within = "5min", source = "S0 L405" },
  { category = "repair", scope = "out",      from = "approved",   within = "15min" },
  { category = "repair", accepted = true,    from = "accepted",   within = "15min" },
  { category = "repair", accepted = false,   from = "dispatched", within = "20min" },
]

#@ comment_appointment
[clock.appointment]
source   = "S1 L20"
category = { not = ["repair", "service", "aftersales"] }
from     = "appointment"
until    = ["arrived", "visited", "completed"]
within   = "0min"

#@ comment_handle
[clock.handle]
figure = "handle-on-time"
source = "S0 L407"
from   = "arrived"
until  = "completed"
again  = ["reopened", "returned"]
within = "30min"
rules  = [ { category = "repair", scope = "in", appointment = false }, { category = "help" } ]

#@ comment_respond
[clock.respond]
source   = "S1 L15"
category = "complaint"
from     = "received"
again    = "upgraded"
repeats  = true
rules    = [
  { severity = "general", within = "10min", until = ["dispatched", "completed"], source = "S1 L13, L15" },
  { severity = "larger",  within = "8min",  until = "escalated", to = "manager", overdue = { to = "manager" } },
  { severity = "major",   within = "5min",  until = "escalated", to = "gm",      overdue = { to = "gm" } },
  { severity = "extra",   within = "1min",  until = "escalated", to = "gm",      overdue = { to = "gm" } },
]

#@ comment_department
[clock.department]
source   = "S1 L13"
category = "complaint"
severity = ["larger", "major", "extra"]
from     = "received"
until    = ["dispatched", "completed"]
within   = "10min"

#@ comment_complete
[clock.complete]
figure   = "complaints-in-time"
source   = "S1 L16"
category = "complaint"
from     = "received"
until    = "completed"
again    = "upgraded"
promise  = "deadline"
rules    = [
  { severity = "general", within = "12h" },
  { severity = "larger",  within = "48h" },
  { severity = "major",   within = "5d", calendar = "desk" },
  { severity = "extra" },
]

#@ comment_inform
[clock.inform]
figure   = "informed-in-time"
source   = "S1 L14"
category = "complaint"
from     = "completed"
until    = "informed"
within   = "0d"
calendar = "always"

#@ comment_callback
[clock.callback]
figure = "callbacks-in-time"
source = "S1 L17-19"
from   = "completed"
until  = "called-back"
again  = "reopened"
rules  = [
  { category = ["repair", "aftersales", "help"],           within = "2h",  calendar = "desk", repeats = true, source = "S0 L401" },
  { category = "complaint", severity = "general",          within = "2wd", calendar = "office", by = ["desk", "supervisor", "manager", "gm"] },
  { category = "complaint", severity = "larger",           within = "2wd", calendar = "office", by = ["manager", "gm"] },
  { category = "complaint", severity = ["major", "extra"], within = "1wd", calendar = "office", by = ["manager", "gm"] },
  { category = "service", participants = true,             within = "2wd", calendar = "office", share = "20%" },
  { category = ["service", "suggestion"],                  within = "1wd", calendar = "office" },
]

#@ comment_reply
[clock.reply]
source = "S0 L297, S1 L10"
from   = "reply"
until  = ["informed", "called-back"]
within = "0min"

#@ comment_deadline
[clock.deadline]
source   = "S0 L297"
category = { not = "complaint" }
from     = "deadline"
until    = ["completed", "declined"]
within   = "0min"

#@ comment_two_days
[clock.two-days]
figure   = "two-day-handover"
source   = "S2 L224, L232"
category = { not = "complaint" }
from     = "logged"
until    = "last finished"
within   = "2d"
calendar = "desk"
overdue  = { to = "supervisor" }

#@ comment_one_week
[clock.one-week]
figure   = "one-week-handover"
source   = "S2 L226, L232"
category = { not = "complaint" }
from     = "logged"
until    = "last finished"
within   = "7d"
calendar = "desk"
overdue  = { to = "manager" }

#@ comment_visit
[clock.visit]
figure   = "site-visits"
source   = "S1 L17"
from     = "logged"
after    = "3d"
unless   = "finished"
until    = "visited"
calendar = "desk"

#@ comment_severity
#@ comment_severity_loss
[severity]
extra  = { loss = 100000, complainants = 10, households = 10, injury = "death" }
major  = { loss = 10000, injury = "serious", media = 3, press-days = 2, complaints = 10 }
larger = { loss = 2000, injury = "minor", media = 1, press-days = 1, complaints = 3 }

#@ comment_receipt
[receipt]
channel  = ["email", "app", "letter"]
calendar = "desk"

#@ comment_grade_c
#@ comment_mid_term
[callback]
grade-C  = { to = "gm" }
mid-term = ["service"]

#@ comment_figures
[figures]
rings             = 3
repeat-complaints = 2
repeat-repairs    = 3
again             = "30d"
at-once           = "5min"
late-entry        = "24h"

#@ comment_target
[target]
callbacks = "100%"

#@ comment_stuck
[stuck]
quiet      = "3wd"
dispatched = 3
reopened   = 2
urged      = 2
held       = "7d"
older      = ["7d", "15d", "30d"]
calendar   = "office"

#@ comment_close
[close]
unresolvable = ["manager", "gm"]
unreachable  = 3

#@ comment_retention
[retention]
months    = 24
complaint = "forever"

#@ comment_check
[check]
usual     = ["contact", "phone", "result"]
consult   = ["result"]
complaint = ["contact", "phone", "owner", "result"]

#@ comment_report
[report]
due-day = { complaints = 25, month = 30, callback-sheet = 10 }

#@ comment_calendars
[calendar.always]
hours   = { mon-sun = "00:00-24:00" }
day-end = "23:59:59"

[calendar.desk]
hours   = { mon-sun = "09:00-18:00" }
day-end = "18:00"

[calendar.office]
hours    = { mon-fri = "09:00-18:00" }
holidays = ["cn"]
make-up  = "09:00-18:00"
day-end  = "18:00"
#@ comment_days
# closed  = ["2027-02-05..2027-02-11", "2027-12-31"]
# special = { "2027-02-04" = "09:00-12:00" }

#@ comment_own_clock
# [clock.half-day]
# category = "repair"
# from     = "logged"
# until    = "completed"
# within   = "4h"
# calendar = "desk"
#@ comment_pause
# pause    = true
#@ comment_ladder
# overdue  = { to = "gm" }
# ladder   = [ { at = "80%", to = "desk" }, { at = "2h", to = "manager" } ]
#@ comment_since
# rules    = [ { within = "4h", until = "2027-06-30" }, { within = "3h", since = "2027-07-01" } ]
)";

constexpr std::string_view desk_template = R"(#@ comment_desk
name = "{}"

#@ comment_time_zone
time-zone = "Asia/Shanghai"

#@ comment_language
language = "{}"

#@ comment_answers
# answers = "short"

#@ comment_locations
locations = ["#-#-#"]

#@ comment_code
# code = "N"

#@ comment_machine
{}
#@ comment_staff
# staff = [
#   {{ name = "{}", role = "desk" }},
#   {{ name = "{}", role = "supervisor" }},
# ]
)";

std::string with_comments(std::string_view text, Language language) {
  constexpr std::string_view mark = "#@ ";
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    const std::string_view line = text.substr(from, end - from);
    if (line.starts_with(mark))
      out += "# " + say(language, find_message(line.substr(mark.size())).value());
    else
      out += line;
    out += '\n';
    from = end + 1;
  }
  return out;
}

}  // namespace

std::string default_policy(Language language) {
  return with_comments(std::string(policy_template) + std::string(default_registers()) +
                           std::string(own_register_rules()),
                       language);
}

std::string default_desk_config(Language language, std::string_view machine) {
  const std::string claim = machine.empty() ? "# machine = \"0123456789abcdef\"\n"
                                            : fmt::format("machine = \"{}\"\n", machine);
  const std::string text = fmt::format(
      desk_template, say(language, message::example_desk_name), tag_of(language), claim,
      say(language, message::example_clerk), say(language, message::example_supervisor));
  return with_comments(text, language);
}

}  // namespace deskctl
