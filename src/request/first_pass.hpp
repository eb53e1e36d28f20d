// A first pass over files of the ledger, which finds the requests that somebody may still look for.
// Only their lines are read as events; of a ledger of years that is a few of a hundred.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "deskctl/journal/reader.hpp"
#include "request/thinning.hpp"

namespace deskctl {

class FirstPass {
 public:
  /// Requests of which a line was recorded, or has a time, after `known_at` are kept. `is_over`:
  /// see Shapes.
  FirstPass(Instant known_at, Shapes::IsOver is_over)
      : known_at_(known_at), learnt_{Shapes(std::move(is_over)), {}} {}

  /// To look at a file of so many bytes piece by piece, one at a time.
  Thinning begin(std::string name, std::uint64_t bytes);
  /// The file without the lines of requests that are over and that are not in `named`; adds to
  /// `named` which requests those of this file repeat. Nothing if it takes a closer look: the file
  /// is not as this version writes it, or damaged, or its end is torn, or one of its requests
  /// repeats one of another desk or of a later month.
  std::optional<SourceText> thin(const SourceText& file, std::set<RequestId>& named);

 private:
  Instant known_at_;
  Thinning::Learnt learnt_;
};

}  // namespace deskctl
