// The parts of a rule in words: whom it is for, what it counts from, how long, who is told.
#pragma once

#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// `a, b or c`, `a、b或c`
std::string or_list(const std::vector<std::string>& words, Language language);
/// `a, b, c`, `a、b、c`
std::string listed(const std::vector<std::string>& words, Language language);
/// `10 min`, `1 h 30 min`, `2 working days`; of a negative span its length.
std::string span_in_words(const Span& span, Language language);
/// The labels of tokens of one kind.
std::vector<std::string> labels_of(Language language, std::string_view kind,
                                   const std::vector<std::string>& tokens);
/// Events as nouns: `dispatch`, `arrival`.
std::vector<std::string> moments_of(Language language, const std::vector<EventKind>& events);
/// What a rule counts from: `receipt`, `dispatch`, `the agreed time`.
std::string start_in_words(const Start& start, Language language);
/// The requests of a rule: `repair, urgent`. `is_rest`: other rules come before it.
std::string requests_in_words(const Rule& rule, bool is_rest, Language language);
/// The rule's main sentence: `Repair, urgent: arrival within 5 min of dispatch.`
std::string rule_in_words(const ClockPolicy& clock, const Rule& rule, bool is_rest,
                          Language language);
/// Who is told when, a sentence for each step.
std::vector<std::string> steps_in_words(const Rule& rule, Language language);

}  // namespace deskctl
