// A request as far as a check compares others with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "deskctl/request/request.hpp"
#include "deskctl/sla/severity.hpp"

namespace deskctl {

/// Phone, place and matter of a call, with a newline behind each. Looked for in two days, so hashed
/// once.
struct CallWords {
  std::string words;
  std::size_t hash = 0;
  bool operator==(const CallWords& other) const { return words == other.words; }
};
struct CallHash {
  std::size_t operator()(const CallWords& call) const { return call.hash; }
};

struct SeenRequest {
  RequestId id;
  int file = 0, line = 0;  ///< Of its log, as Event has them.
  Instant logged;
  LocalDay day;  ///< On which it was logged.
  bool is_void = false;
  bool is_looked_at = false;      ///< Else its complaint alone counts.
  std::string recording;          ///< Empty: none, or one that was redacted.
  bool lacks_recording = false;   ///< Of a phone call.
  std::optional<CallWords> call;  ///< Unless nobody can tell who called, or it is said to repeat.

  struct Complaint {
    RequestId matter;
    std::string place;
    bool is_first = false;  ///< Of its matter. What follows is of the first only.
    std::string severity;
    SeverityFacts facts;
    bool is_open = false;
  };
  std::optional<Complaint> complaint;  ///< Unless it is none, or void.
};

SeenRequest seen(const Request& request, const Zone& zone, bool is_looked_at);

}  // namespace deskctl
