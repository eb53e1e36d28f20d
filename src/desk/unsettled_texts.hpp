// The ledger's files without the requests that are over, for lists of what is still to be done, and
// for reports of a period, in which requests that were over before do not count.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "desk/desk.hpp"
#include "desk/first_look.hpp"
#include "desk/noted_look.hpp"
#include "desk/seals.hpp"
#include "desk/unneeded.hpp"
#include "journal/open_lines.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {

class UnsettledTexts {
 public:
  struct Months {
    std::set<Month> left_out;  ///< Not kept, only looked at for what they repeat.
    std::optional<Month> last;
  };
  /// Looks at the months from the last to the first, so that when it comes to one it knows which of
  /// its requests later ones repeat: those are kept. `sealed` says where the lines stand that
  /// sealed months still need.
  UnsettledTexts(const Folder& folder, const MonthFiles& files, const SealedLengths& sealed,
                 const Unneeded& unneeded, const Months& of, OfWorkers<JournalReader>& readers);

  /// As read_month(); once for each month, because what is kept is handed over. On any thread.
  Journal read(const Month& month, JournalReader& reader);

 private:
  enum class Use { kept, only_names };
  void look_at(const Month& month, Use use);
  void take_names(const Journal& journal);
  /// Of a month: its files' texts, or read already.
  using Kept = std::variant<std::vector<SourceText>, Journal>;
  struct Note {
    std::uint64_t bytes = 0, lines = 0;  // of what was sealed
    std::string sha256;
    OpenLines open;
  };
  /// At a file: at the lines that its note names, or at all of them. Neither: it takes a closer
  /// one.
  struct Look {
    std::optional<NotedLook> noted;
    std::optional<FirstLook> whole;
  };
  struct LookAt {
    UnsettledTexts& texts;
    Look operator()(std::size_t number, Worker worker) const;
  };
  void read_notes(const SealedLengths& sealed);
  void look_ahead();
  void add_repeated(const std::string& name, const Note& note,
                    std::vector<OpenLines::Run>& runs) const;
  std::optional<NotedLook> noted_look(const std::string& name, JournalReader& reader) const;
  Look look_at(const std::string& name, FirstPass& pass, JournalReader& reader) const;
  Look next_look(const std::string& name);
  bool repeats_lead_to(const Month& month) const;
  std::optional<Kept> kept(const Month& month);

  const Folder& folder_;
  const MonthFiles& files_;
  Unneeded unneeded_;
  OfWorkers<JournalReader>& readers_;
  std::map<std::string, Note> notes_;  // by file: the newest that holds
  /// By file and the first digits of its SHA-256.
  std::map<std::pair<std::string, std::string>, std::vector<std::vector<OpenLines::Run>>> repeated_;
  FirstPass pass_;
  FirstPass pass_beside_;                // of a second thread
  std::vector<std::string> to_look_at_;  // files, in the order of need
  std::size_t next_look_ = 0;
  std::optional<MadeAhead<LookAt>> looks_;  // at those
  std::set<RequestId> named_;               // by later requests, as what they repeat
  std::map<Month, Kept> kept_;
  std::optional<Journal> first_whole_;  // of the first month that is read whole
  std::mutex reading_;
};

}  // namespace deskctl
