#include "command/severity_in.hpp"

#include "command/input.hpp"

namespace deskctl {
namespace {

void take(long long& fact, const std::string& typed) {
  if (!typed.empty()) fact = std::stoll(typed);  // a short plain number: checked where it was read
}

}  // namespace

SeverityFacts facts_typed(const Session& session, SeverityFacts known) {
  take(known.loss, money_option(session, Option::loss));
  take(known.complainants, count_option(session, Option::complainants));
  take(known.media, count_option(session, Option::media));
  take(known.press_days, count_option(session, Option::press_days));
  if (session.arguments().has(Option::injury))
    known.injury = word_option(session, Option::injury, Vocabulary::injury);
  return known;
}

void refuse_below_facts(Session& session, const std::string& severity, const SeverityFacts& facts) {
  const std::string by_facts = severity_by_facts(session.desk().policy, facts);
  if (higher_severity(severity, by_facts) == severity) return;
  Problem problem;
  problem.what = {
      Message::use_severity_below_facts, {severity, by_facts}, {"severity", "severity"}};
  problem.hint = Said{Message::hint_severity_below_facts, {by_facts}};
  throw Refused(Exit::refused, std::move(problem));
}

}  // namespace deskctl
