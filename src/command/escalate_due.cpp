// escalate --due: records everything that the ladder owes, and every upgrade of a matter that was
// lost. What is owed is found first, without a lock; then month by month, under the lock, it is
// asked again of what stands there now and appended as one act. So whatever
// interrupts it, running it again writes exactly what is missing.
#include <algorithm>
#include <map>

#include "command/commands.hpp"
#include "command/read.hpp"
#include "command/unknown_years.hpp"
#include "command/write.hpp"
#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/escalated.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/request/known.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

class LadderRun {
 public:
  explicit LadderRun(Session& session) : session_(session), gaps_(session.desk().policy) {}

  Exit run() {
    find();
    Exit exit = Exit::done;
    try {
      for (const auto& [month, requests] : found_) record(month, requests);
    } catch (const Refused& refused) {
      // Events that are recorded already will not be found again, so they are told now.
      if (items_.empty()) throw;
      for (const Problem& problem : refused.problems()) session_.say_problem(problem, false);
      session_.note(message::out_ladder_cut_short, {std::to_string(items_.size())});
      exit = refused.exit();
    }
    tell();
    return exit;
  }

 private:
  using Upgrades = std::vector<OwedUpgrade>;

  const Policy& policy() { return session_.desk().policy; }
  // With a given clock, what is owed is what was known then. Without one, a line that somebody else
  // recorded in this very second counts too.
  Instant known_at() { return session_.clock_given() ? session_.now() : latest; }

  bool owes(const Request& request) {
    const std::vector<Clock> clocks = clocks_of(request, policy(), session_.now());
    gaps_.add_owed(clocks, request.status);
    return !owed_escalations(request, clocks, policy(), session_.now()).empty();
  }

  void find() {
    MatterCounting matters;
    const ReadingNotes notes =
        each_request(session_.desk().folder, {{}, {}, {}, clock_of(session_)}, known_at(),
                     [&](const Request& request) {
                       matters.add(request);
                       if (owes(request)) found_[request.id.month()][request.id];
                     });
    exit_after(session_, {{}, {}, notes.ahead, notes.first_ahead});
    if (!notes.damage.empty()) throw Refused(Exit::damaged, notes.damage);
    note_unknown_years(session_, gaps_);
    for (OwedUpgrade& upgrade : matters.owed(policy()))
      found_[upgrade.id.month()][upgrade.id].push_back(std::move(upgrade));
  }

  void record(const Month& month, const std::map<RequestId, Upgrades>& requests) {
    Writing writing(session_.desk(), lock_patience(session_),
                    std::string(name_of(session_.arguments().command)));
    writing.month(month);
    ActStamp stamp{session_.now(), session_.clock_given()};
    stamp.tied = false;
    Act act(writing, std::move(stamp));
    std::vector<LadderEntry> items;
    for (const auto& [id, upgrades] : requests) add_owed(act, id, upgrades, items);
    if (act.empty()) return;
    if (!session_.dry_run()) act.append();
    for (const Problem& note : writing.notes()) session_.say_problem(note, true);
    std::move(items.begin(), items.end(), std::back_inserter(items_));
  }

  static Draft draft(EventKind kind, Instant at, const std::string& reason) {
    Draft draft;
    draft.kind = kind;
    draft.at = at;
    draft.set(Column::by, std::string(ladder_author));
    draft.set(Column::role, std::string(word_of(Role::desk)));
    draft.add_fact(Fact::reason, reason);
    return draft;
  }

  // The debts are worked out again under the lock: somebody may have recorded them meanwhile.
  void add_owed(Act& act, const RequestId& id, const Upgrades& upgrades,
                std::vector<LadderEntry>& items) {
    if (act.find(id) == nullptr) return;  // the month changed meanwhile, and for the worse
    for (const OwedUpgrade& upgrade : upgrades) add_upgrade(act, upgrade, items);
    const Request& standing = *act.find(id);
    if (standing.status == Status::voided) return;  // though it was not known to be then
    const std::optional<Request> before = known_then(standing);
    const Request& request = before ? *before : standing;
    const std::vector<Clock> clocks = clocks_of(request, policy(), session_.now());
    std::vector<Draft> drafts;
    for (const OwedEscalation& owed : owed_escalations(request, clocks, policy(), session_.now())) {
      if (before && was_told_since(standing, owed.to)) continue;
      std::vector<std::string> names;
      for (const OwedStep& step : owed.steps)
        if (names.empty() || names.back() != step.clock->name())
          names.push_back(step.clock->name());
      drafts.push_back(draft(EventKind::escalated, session_.now(), reason_of(owed)));
      drafts.back().add_fact(Fact::to, std::string(owed.to));
      add_item(items, request, drafts.back(), std::move(names));
    }
    if (!drafts.empty()) act.add(id, std::move(drafts));
  }

  // The request as it was known at a given past time; nothing if nothing was recorded since. A
  // repeat is judged with its matter, which is not loaded that way.
  std::optional<Request> known_then(const Request& standing) {
    if (standing.is_repeat()) return std::nullopt;
    std::vector<const Event*> events = standing.events;
    keep_known(events, known_at());
    if (events.empty() || events.size() == standing.events.size()) return std::nullopt;
    return fold_one(std::move(events)).request;
  }

  // Nothing is recorded twice that was recorded after the given time, or that stands behind
  // something dated ahead and so is not known yet.
  bool was_told_since(const Request& standing, std::string_view to) {
    return std::any_of(standing.steps.begin(), standing.steps.end(), [&](const Step& step) {
      const Event& event = *step.event;
      const bool is_later = event.recorded > session_.now() || !event.fact(Fact::behind).empty();
      return is_later && event.kind == EventKind::escalated && event.fact(Fact::to) == to;
    });
  }

  void add_upgrade(Act& act, const OwedUpgrade& owed, std::vector<LadderEntry>& items) {
    Draft upgrade = draft(
        EventKind::upgraded, owed.at,
        say(session_.ledger_language(), message::reason_repeated, {std::to_string(owed.count)}));
    upgrade.set(Column::severity, owed.severity);
    upgrade.add_fact(Fact::complaints, std::to_string(owed.count));
    const std::string_view now = act.find(owed.id)->situation.severity;
    if (higher_severity(now, owed.severity) == now) return;  // somebody raised it meanwhile
    if (const auto at = act.add_upgrade(owed, upgrade)) {
      upgrade.at = *at;
      add_item(items, *act.find(owed.id), upgrade, {});
    } else {
      say_impossible(owed);
    }
  }

  std::string reason_of(const OwedStep& owed) {
    const Clock& clock = *owed.clock;
    const auto shown = [this](Instant instant) { return shown_time(instant, session_.zone()); };
    std::vector<std::string> values{label(session_.ledger_language(), "clock", clock.name()),
                                    shown(*clock.due), std::to_string(clock.cycle)};
    Message message = clock.cycle > 1 ? message::reason_ladder_cycle : message::reason_ladder_clock;
    if (owed.step != nullptr && owed.at < *clock.due)
      message = message::reason_ladder_before;
    else if (owed.at > *clock.due) {
      message = message::reason_ladder_after;
      values.push_back(shown(owed.at));
    }
    return say(session_.ledger_language(), message, values);
  }

  std::string reason_of(const OwedEscalation& owed) {
    const Language language = session_.ledger_language();
    std::string reason;
    const auto add = [&](const std::string& one) {
      reason += (reason.empty() ? "" : say(language, message::reason_between)) + one;
    };
    for (const OwedStep& step : owed.steps) {
      // Of one clock the last says it all.
      const bool is_last =
          std::none_of(owed.steps.begin(), owed.steps.end(), [&](const OwedStep& other) {
            return other.clock == step.clock &&
                   std::pair(other.at, &other) > std::pair(step.at, &step);
          });
      if (is_last) add(reason_of(step));
    }
    if (owed.unqualified != nullptr)
      add(say(language, message::reason_ladder_unqualified,
              {shown_time(owed.unqualified->at, session_.zone())}));
    return reason;
  }

  static void add_item(std::vector<LadderEntry>& items, const Request& request, const Draft& draft,
                       std::vector<std::string> clocks) {
    LadderEntry item;
    item.id = request.id;
    item.kind = draft.kind;
    item.at = draft.at;
    item.clocks = std::move(clocks);
    item.status = request.status;
    item.words = words_of(request);
    mask(item.words);
    for (const auto& [name, value] : draft.facts) {
      if (name == "to") item.to = value;
      if (name == "reason") item.reason = value;
    }
    items.push_back(std::move(item));
  }

  void say_impossible(const OwedUpgrade& upgrade) {
    Problem problem;
    problem.what = {message::note_upgrade_impossible,
                    {upgrade.id.text(), std::to_string(upgrade.count), upgrade.severity},
                    {"", "", "severity"}};
    problem.hint = Said{message::hint_upgrade_impossible, {upgrade.id.text(), upgrade.severity}};
    session_.say_problem(problem, true);
  }

  void tell() {
    const Format format = session_.format();
    const bool empty = items_.empty();
    if (session_.quiet() || (empty && session_.arguments().has(Option::quiet_if_empty))) return;
    std::string& data = session_.output().data;
    switch (format) {
      case Format::json:
        data = ladder_json(items_, session_.dry_run(), session_.zone());
        break;
      case Format::id:
        for (std::size_t i = 0; i < items_.size(); ++i)
          if (i == 0 || items_[i].id != items_[i - 1].id) data += items_[i].id.text() + '\n';
        break;
      default:
        if (!empty) data = ladder_text(items_, heading(), session_.view());
    }
    if (empty && format == Format::text)
      session_.note(message::out_nothing_to_escalate,
                    {shown_time(session_.now(), session_.zone())});
  }

  std::string heading() {
    return say(session_.language(),
               session_.dry_run() ? message::out_ladder_dry_run : message::out_ladder_title,
               {printable(session_.desk().config.name), shown_time(session_.now(), session_.zone()),
                std::to_string(items_.size())});
  }

  Session& session_;
  HolidayGaps gaps_;
  std::map<Month, std::map<RequestId, Upgrades>> found_;
  std::vector<LadderEntry> items_;
};

}  // namespace

Exit escalate_due(Session& session) {
  for (const Option option :
       {Option::to, Option::severity, Option::reason, Option::key, Option::at})
    if (session.arguments().has(option))
      refuse(message::use_not_with_due, {dashed(option)}, {message::hint_not_with_due, {}});
  if (!session.arguments().word(0).empty())
    refuse(message::use_not_with_due, {printable(session.arguments().word(0))},
           {message::hint_not_with_due, {}});
  session.format();
  return LadderRun(session).run();
}

}  // namespace deskctl
