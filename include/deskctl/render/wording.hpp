// Tokens, times and durations for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/text/masked.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// Settings of text output. JSON does not depend on the language.
struct View {
  Language language = Language::english;
  bool full = false;  ///< Whether names and phones are shown unmasked.
  int columns = 0;    ///< Width of the terminal; 0: not a terminal, nothing is cut.
};

/// The word for a token: `label(view, "category", "repair")` → 报修. The token itself if the
/// message table has none, as for a clock that only a desk's own policy names.
std::string label(Language language, std::string_view kind, std::string_view token);
inline std::string label(Language language, Vocabulary vocabulary, std::string_view token) {
  return label(language, name_of(vocabulary), token);
}

/// The labels of one kind in a list, which says few words again and again: each is looked up once.
/// For one thread.
class Labels {
 public:
  Labels(Language language, std::string_view kind) : language_(language), kind_(kind) {}
  /// The same as label().
  std::string of(std::string_view token);

 private:
  struct Known {
    std::string token, label;
  };
  Language language_;
  std::string_view kind_;
  std::vector<Known> known_;
};

/// `工程/李强` for `eng/李强`; printable.
std::string shown_assignee(std::string_view assignee, Language language);
/// The same, by the labels of teams.
std::string shown_assignee(std::string_view assignee, Labels& teams);

/// `12 min`, `3 h 5 min`, `2 d 4 h`
std::string shown_minutes(long long minutes, Language language);
/// To the minute, always in hours: the length of an open day differs from desk to desk.
std::string shown_hours(long long minutes, Language language);
/// All of the ten-thousandths, `98.15 %`: rounded once.
std::string shown_share(long long share);
/// `97.5 %`; `–` for 0 of 0.
std::string shown_rate(long long met, long long of);

}  // namespace deskctl
