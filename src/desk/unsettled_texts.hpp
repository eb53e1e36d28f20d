// The ledger's files without the requests that are over, for lists of what is still to be done.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "desk/desk.hpp"
#include "request/first_pass.hpp"

namespace deskctl {

class UnsettledTexts {
 public:
  /// Looks at the months from the last to the first, so that when it comes to one it knows which of
  /// its requests later ones repeat: those are kept. Months of `left_out` are not kept, only looked
  /// at for what they repeat. Requests are as known at `known_at`.
  UnsettledTexts(const Folder& folder, const std::set<Month>& left_out, Instant known_at);

  /// As read_month(); once for each month, because the text is handed over.
  Journal read(const Month& month);

 private:
  void look_at(const Month& month, bool is_left_out);
  bool repeats_lead_to(const Month& month) const;

  const Folder& folder_;
  FirstPass pass_;
  std::set<RequestId> named_;  // by later requests, as what they repeat
  std::map<Month, std::vector<SourceText>> texts_;
  std::string buffer_;  // of the file that is looked at: its memory is used again
};

}  // namespace deskctl
