// Checks a ledger for missing values, debts, disorder and changes (S0 L265-269 and L374 in
// deskctl-policy(5)).
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/check/policy_check.hpp"
#include "deskctl/journal/seal.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/register/entry.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/sla/holiday_gaps.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {

/// The call recorder's export: the numbers of its recordings, each with its line.
struct RecordingList {
  std::string file;  ///< As shown to people.
  struct Entry {
    std::string recording;
    int line = 0;
  };
  std::vector<Entry> entries;
  bool has_heading = false;
};

/// A CSV file with a column `recording` (or 录音, 录音编号), or else a number at the beginning of
/// each line; commas, semicolons or tabs between the columns. Byte order mark and CRLF are fine:
/// the file comes from another program. Throws Refused (usage) for broken lines, for numbers that a
/// spreadsheet rounded, and for a list without any recording. A file without a heading in which a
/// line begins with anything but a number is no list; the error then quotes nothing of it.
RecordingList parse_recordings(std::string_view text, const std::string& file);

/// Lines of a git attributes file that let git merge journals without asking (`merge=union`).
std::vector<Problem> merging_attributes(std::string_view text, const std::string& file);

/// Takes a ledger month by month and gathers what is wrong with it, as of `now`. `clock` is the
/// present time; it differs from `now` in the review of a past day. Lines written between the two
/// are not "in the future".
class Checking {
 public:
  /// Roles are compared with `staff`, unless it is empty; the policy with those that were `kept`.
  Checking(const Policy& policy, const Zone& zone, Instant now, Instant clock,
           std::vector<StaffMember> staff = {}, std::vector<KeptPolicy> kept = {});
  ~Checking();

  /// A month's journal, its requests (linked to their matters) and the problems of folding them.
  /// Only requests logged on a day of `period` are checked.
  void add_month(const Journal& journal, const std::vector<Request>& requests,
                 const std::vector<Problem>& impossible, const std::optional<Period>& period);

  /// A month of a register, as known at the time of the check.
  void add_month(const RegisterPolicy& of_register, const Journal& journal,
                 const FoldedEntries& folded);

  /// Requests of months before the period: complaints of the period may repeat them.
  void add_earlier(const std::vector<Request>& requests);

  /// A file that differs from what was sealed, or a damaged seal.
  void add_seal(const Problem& problem);
  /// A seals file whose end is torn: its last note does not count.
  void add_torn_seals(const SealFile& file);

  /// A problem of a file beside the journals.
  void add(CheckRule rule, Problem problem);

  /// Of the clocks of all requests checked so far.
  const HolidayGaps& gaps() const { return gaps_; }

  /// By file and line. With `recordings`, each phone call is matched with one recording.
  std::vector<Finding> finish(const std::optional<RecordingList>& recordings) &&;

 private:
  struct Judge;

  bool is_within(const std::optional<Period>& period, const Request& request) const;
  void find_ends_of_holidays();
  void find_unreviewed_days();

  const Policy& policy_;
  const Zone& zone_;
  Instant now_, clock_;
  std::vector<StaffMember> staff_;
  std::vector<KeptPolicy> kept_;
  HolidayGaps gaps_;
  std::vector<Finding> findings_;
  std::set<LocalDay> logged_on_, reviewed_;
  std::optional<LocalDay> noted_day_;  // the last one put into `logged_on_`
  std::unique_ptr<Judge> judge_;
};

}  // namespace deskctl
