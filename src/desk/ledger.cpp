#include "desk/ledger.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "desk/first_look.hpp"
#include "desk/unsettled_texts.hpp"
#include "deskctl/report/settled.hpp"
#include "deskctl/request/known.hpp"
#include "deskctl/sla/clock_shapes.hpp"
#include "deskctl/time/typed.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

void collect(ReadingNotes& into, const Journal& journal) {
  into.damage.insert(into.damage.end(), journal.problems.begin(), journal.problems.end());
  for (const JournalFile& file : journal.files) {
    std::vector<Problem> notes = notes_about(file);
    std::move(notes.begin(), notes.end(), std::back_inserter(into.notes));
  }
}

// The month's requests; sequences that the state table forbids are added to the damage.
std::vector<Request> fold_into(ReadingNotes& notes, const Journal& journal, Instant now) {
  Folded folded = fold(journal, now);
  std::move(folded.problems.begin(), folded.problems.end(), std::back_inserter(notes.damage));
  std::move(folded.awaited.begin(), folded.awaited.end(), std::back_inserter(notes.notes));
  return std::move(folded.requests);
}

// The month of `id` as far as `id` needs it: the lines of others that are over are left out, but
// for those that something in the month repeats.
Journal read_month_for(const Folder& folder, const MonthFiles& files, const RequestId& id,
                       Instant now) {
  constexpr std::uint64_t worth_it = 256UL * 1024;  // to read less is to read twice
  const auto of_month = files.find(id.month());
  const std::vector<std::string> names =
      of_month == files.end() ? std::vector<std::string>() : of_month->second;
  std::uint64_t bytes = 0;
  for (const std::string& name : names)
    bytes += folder.size(ledger_book().folder() + name).value_or(0);
  if (bytes < worth_it) return read_month(folder, files, id.month());
  FirstPass pass(now, is_over);
  std::set<RequestId> named{id};
  std::vector<SourceText> texts;
  for (const std::string& name : names) {
    auto look = FirstLook::at(folder, ledger_book().folder() + name, pass);
    auto text = look ? look->kept(named) : std::nullopt;
    if (!text) return read_month(folder, files, id.month());
    texts.push_back(*std::move(text));
  }
  return read_journal(std::move(texts));
}

bool is_between(const Month& month, const std::optional<Month>& first,
                const std::optional<Month>& last) {
  return !(first && month < *first) && !(last && month > *last);
}

// The way from a request back to the first complaint of its matter. A month is read once, however
// many links of the chain are in it: what links in a month repeat in it is read with them.
class Chain {
 public:
  Chain(const Folder& folder, const Request& request, Instant now)
      : folder_(folder), files_(month_files(folder)), now_(now) {
    std::set<RequestId> seen;
    std::optional<RequestId> next = request.same_as;
    while (next && seen.insert(*next).second) {
      const Request* found = find(*next);
      if (found == nullptr) break;
      next = found->same_as;
      requests.push_back(*found);
    }
  }

  std::vector<Request> requests;

 private:
  struct Read {
    Journal journal;
    std::vector<Request> requests;  // by id
    bool is_whole = false;          // for certain: nothing is left out
  };

  const Request* find(const RequestId& id) {
    const auto [known, is_new] = months_.try_emplace(id.month());
    Read& month = known->second;
    if (is_new) read(month, read_month_for(folder_, files_, id, now_));
    const Request* found = find_in(month, id);
    if (found != nullptr || is_new || month.is_whole) return found;
    // A later month leads there again. What was found in the first reading still points into it.
    std::swap(former_[id.month()], month);
    read(month, read_month(folder_, files_, id.month()));
    month.is_whole = true;
    return find_in(month, id);
  }

  void read(Read& month, Journal journal) {
    month.journal = std::move(journal);
    month.requests = fold(month.journal, now_).requests;
  }

  static const Request* find_in(const Read& month, const RequestId& id) {
    const std::vector<Request>& all = month.requests;
    const auto found = std::lower_bound(
        all.begin(), all.end(), id,
        [](const Request& one, const RequestId& wanted) { return one.id < wanted; });
    return found == all.end() || found->id != id ? nullptr : &*found;
  }

  const Folder& folder_;
  MonthFiles files_;
  Instant now_;
  std::map<Month, Read> months_;  // a map: its journals do not move, and views go into them
  std::map<Month, Read> former_;
};

}  // namespace

LedgerReader::LedgerReader(const Folder& folder, Instant now, std::set<Month> on_demand,
                           std::optional<SealedLengths> sealed)
    : folder_(folder),
      files_(month_files(folder)),
      now_(now),
      on_demand_(std::move(on_demand)),
      sealed_(sealed ? *std::move(sealed) : sealed_lengths(folder)) {}

LedgerReader::~LedgerReader() = default;

void LedgerReader::leave_out(const Unneeded& unneeded, const std::optional<Month>& last) {
  unsettled_ = std::make_unique<UnsettledTexts>(folder_, files_, sealed_, unneeded,
                                                UnsettledTexts::Months{on_demand_, last}, readers_);
}

void LedgerReader::note_gone(const std::optional<Month>& first, const std::optional<Month>& last) {
  std::set<Month> gone;
  for (const auto& [name, length] : sealed_)
    if (const auto month = month_of_file(name);
        month && is_between(*month, first, last) && !files_.contains(*month))
      gone.insert(*month);
  for (const Month& month : gone) {
    std::vector<Problem> lost = lost_ends(folder_, sealed_, month, Journal{});
    std::move(lost.begin(), lost.end(), std::back_inserter(notes_.damage));
  }
}

MonthRead LedgerReader::load(const Month& month, Worker worker) {
  MonthRead read;
  JournalReader& reader = readers_[worker];
  read.journal =
      unsettled_ ? unsettled_->read(month, reader) : read_month(folder_, files_, month, reader);
  Folded folded = fold(read.journal, now_);
  read.requests = std::move(folded.requests);
  read.impossible = std::move(folded.problems);
  read.awaited = std::move(folded.awaited);
  return read;
}

void LedgerReader::link(const Month& month, MonthRead& loaded) {
  on_demand_.erase(month);
  collect(notes_, loaded.journal);
  std::vector<Problem> lost = lost_ends(folder_, sealed_, month, loaded.journal);
  std::move(lost.begin(), lost.end(), std::back_inserter(notes_.damage));
  notes_.damage.insert(notes_.damage.end(), loaded.impossible.begin(), loaded.impossible.end());
  notes_.notes.insert(notes_.notes.end(), loaded.awaited.begin(), loaded.awaited.end());
  for (const Request& request : loaded.requests)
    if (request.same_as) named_.emplace(request.id, *request.same_as);
  read_behind(month, loaded.requests);
  matters_.link(loaded.requests);
}

MonthRead LedgerReader::read(const Month& month) {
  MonthRead read = load(month);
  link(month, read);
  return read;
}

// A month read on demand is linked late, but before any request that leads to it: the repeat of one
// of its complaints triggers the reading here.
void LedgerReader::read_behind(const Month& month, const std::vector<Request>& requests) {
  for (const Request& request : requests) {
    if (!request.same_as) continue;
    const Month behind = request.same_as->month();
    if (behind < month && on_demand_.contains(behind)) read(behind);
  }
}

std::set<Month> LedgerReader::months_behind(const Month& month,
                                            const std::vector<Request>& requests) const {
  std::set<Month> months;
  for (const Request& request : requests) {
    std::set<RequestId> seen;  // an edited journal may lead in a circle
    for (auto at = named_.find(request.id); at != named_.end() && seen.insert(at->first).second;
         at = named_.find(at->second))
      if (at->second.month() < month) months.insert(at->second.month());
  }
  return months;
}

ReadingNotes each_month(const Folder& folder, const MonthRange& range, Instant now,
                        const std::function<void(const Month&, MonthRead)>& use) {
  LedgerReader reader(folder, now, range.settled, range.sealed);
  if (range.unneeded) {
    Unneeded unneeded = *range.unneeded;
    unneeded.over_by = std::min({unneeded.over_by, now, range.clock.value_or(now)});
    reader.leave_out(unneeded, range.last);
  }
  reader.note_gone(range.first, range.last);
  std::vector<Month> months;
  for (const Month& month : months_of(folder))
    if (is_between(month, range.first, range.last) && !range.settled.contains(month))
      months.push_back(month);
  int ahead = 0;
  std::optional<RequestId> first_ahead;
  const auto take = [&](const Month& month, MonthRead read) {
    reader.link(month, read);
    if (range.clock)
      for (const AheadEvent& one : ahead_of(read.journal, *range.clock + clock_slack)) {
        ++ahead;
        if (!first_ahead) first_ahead = one.event->request;
      }
    use(month, std::move(read));
  };
  if (range.unneeded) {
    std::size_t next = 0;
    side_by_side(
        months.size(),
        [&](std::size_t number, Worker worker) { return reader.load(months[number], worker); },
        [&](MonthRead read) { take(months[next++], std::move(read)); });
  } else {
    // Several whole months at once would take several times the memory.
    for (const Month& month : months) take(month, reader.load(month));
  }
  ReadingNotes notes = reader.notes();
  notes.ahead = ahead;
  notes.first_ahead = first_ahead;
  return notes;
}

ReadingNotes each_request(const Folder& folder, const MonthRange& range, Instant now,
                          const std::function<void(const Request&)>& use) {
  return each_month(folder, range, now, [&use](const Month&, const MonthRead& read) {
    for (const Request& request : read.requests) use(request);
  });
}

namespace {

using RequestsOfPart = std::span<const Request* const>;

// `judge` makes something of some requests, on two threads; `use` takes each of those in order.
template <typename Judge, typename Use>
ReadingNotes each_judged_part(const Folder& folder, const MonthRange& range, Instant now,
                              const Judge& judge, const Use& use) {
  constexpr std::size_t at_once = 64;
  constexpr std::size_t worth_a_thread = 512;
  // Of most months only a few requests are read, so those of several are judged together.
  std::deque<MonthRead> months;
  std::vector<const Request*> waiting;
  const auto judge_waiting = [&] {
    parts_side_by_side(
        waiting.size(), at_once,
        [&](std::size_t begin, std::size_t end, Worker worker) {
          return judge(RequestsOfPart(waiting).subspan(begin, end - begin), worker);
        },
        use);
    waiting.clear();
    months.clear();
  };
  ReadingNotes notes = each_month(folder, range, now, [&](const Month&, MonthRead read) {
    if (read.requests.empty()) return;
    months.push_back(std::move(read));
    for (const Request& request : months.back().requests) waiting.push_back(&request);
    if (waiting.size() >= worth_a_thread) judge_waiting();
  });
  judge_waiting();
  return notes;
}

}  // namespace

ReadingNotes each_judged(
    const Folder& folder, const MonthRange& range, Instant now, const Policy& policy,
    const std::function<void(const Request&, const std::vector<Clock>&)>& use) {
  struct Judged {
    RequestsOfPart requests;
    std::vector<std::vector<Clock>> clocks = {};  // of each
  };
  OfWorkers<ClockShapes> shapes(policy);
  return each_judged_part(
      folder, range, now,
      [&](RequestsOfPart requests, Worker worker) {
        Judged judged{requests};
        for (const Request* request : requests)
          judged.clocks.push_back(shapes[worker].clocks_of(*request, now));
        return judged;
      },
      [&](const Judged& judged) {
        auto clocks = judged.clocks.begin();
        for (const Request* request : judged.requests) use(*request, *clocks++);
      });
}

ReadingNotes each_judged_side_by_side(const Folder& folder, const MonthRange& range, Instant now,
                                      const Policy& policy, const UseJudged& use,
                                      const std::function<void(std::size_t)>& used) {
  OfWorkers<ClockShapes> shapes(policy);
  return each_judged_part(
      folder, range, now,
      [&](RequestsOfPart requests, Worker worker) {
        for (const Request* request : requests)
          use(*request, shapes[worker].clocks_of(*request, now), worker);
        return requests.size();
      },
      used);
}

std::optional<OneRequest> find_request(const Folder& folder, const RequestId& id, Instant now) {
  OneRequest one;
  SealedLengths sealed = sealed_lengths(folder);
  one.journal = read_month_for(folder, month_files(folder), id, now);
  one.notes.damage = lost_ends(folder, sealed, id.month(), one.journal);
  collect(one.notes, one.journal);
  std::vector<Request> requests = fold_into(one.notes, one.journal, now);
  const auto found = std::find_if(requests.begin(), requests.end(),
                                  [&](const Request& request) { return request.id == id; });
  if (found == requests.end()) return std::nullopt;
  one.request = std::move(*found);
  link_to_matter(folder, one.request, now);
  return one;
}

void link_to_matter(const Folder& folder, Request& request, Instant now) {
  if (!request.same_as) return;
  Chain chain(folder, request, now);
  chain.requests.push_back(request);
  Matters matters;
  matters.link(chain.requests);
  request = std::move(chain.requests.back());
}

RequestId first_of_matter(const Folder& folder, const Request& request, Instant now) {
  const Chain chain(folder, request, now);
  return chain.requests.empty() ? request.id : chain.requests.back().id;
}

}  // namespace deskctl
