#include "desk/unsettled_texts.hpp"

#include <algorithm>
#include <climits>
#include <functional>
#include <iterator>
#include <utility>

#include "desk/lines_with.hpp"
#include "deskctl/report/settled.hpp"

namespace deskctl {
namespace {

constexpr std::uint64_t most_bytes = INT_MAX;  // so that lines can be numbered

}  // namespace

UnsettledTexts::UnsettledTexts(const Folder& folder, const MonthFiles& files,
                               const SealedLengths& sealed, const Unneeded& unneeded,
                               const Months& of, OfWorkers<JournalReader>& readers)
    : folder_(folder),
      files_(files),
      unneeded_(unneeded),
      readers_(readers),
      pass_(unneeded.over_by, is_over),
      pass_beside_(unneeded.over_by, is_over) {
  read_notes(sealed);
  const auto is_asked = [&](const Month& month) { return !(of.last && month > *of.last); };
  std::for_each(files.rbegin(), files.rend(), [&](const auto& of_month) {
    const auto& [month, names] = of_month;
    if (!is_asked(month) || of.left_out.contains(month) || month == unneeded.whole_from) return;
    for (const std::string& name : names) to_look_at_.push_back(ledger_book().folder() + name);
  });
  look_ahead();
  std::for_each(files.rbegin(), files.rend(), [&](const auto& of_month) {
    const Month& month = of_month.first;
    const bool is_whole = unneeded.whole_from && month >= *unneeded.whole_from;
    const bool is_left_out = of.left_out.contains(month);
    if (!is_asked(month) || (is_left_out && !repeats_lead_to(month))) return;
    if (month == unneeded.whole_from && !is_left_out)
      take_names(first_whole_.emplace(read_month(folder_, files_, month)));
    else
      look_at(month, is_whole || is_left_out ? Use::only_names : Use::kept);
  });
  looks_.reset();
}

bool UnsettledTexts::repeats_lead_to(const Month& month) const {
  const auto first = named_.lower_bound(RequestId::before_all_of(month));
  return first != named_.end() && first->month() == month;
}

void UnsettledTexts::read_notes(const SealedLengths& sealed) {
  for (const auto& [name, length] : sealed)
    for (const SealedLength::Note& note : length.notes) {
      auto open = parse_open_lines(note.open_lines, note.bytes);
      if (!open) continue;
      for (OpenLines::Repeated& repeated : open->repeated)
        repeated_[{std::move(repeated.file), std::move(repeated.sha256)}].push_back(
            std::move(repeated.runs));
      // The newest one that holds for requests that were over by then.
      if (unneeded_.over_by >= open->carried_from)
        notes_.insert_or_assign(name, Note{note.bytes, note.lines, note.sha256, *std::move(open)});
    }
}

// Lines that later months need, by their notes.
void UnsettledTexts::add_repeated(const std::string& name, const Note& note,
                                  std::vector<OpenLines::Run>& runs) const {
  const auto found =
      repeated_.find({sealed_name(name), note.sha256.substr(0, OpenLines::sha256_digits)});
  if (found == repeated_.end()) return;
  for (const std::vector<OpenLines::Run>& more : found->second)
    std::copy_if(more.begin(), more.end(), std::back_inserter(runs),
                 [&](const OpenLines::Run& run) { return run.begin + run.size <= note.bytes; });
  put_in_order(runs);
}

// Nothing: there is no note that holds, or the file is not as it was sealed.
std::optional<NotedLook> UnsettledTexts::noted_look(const std::string& name,
                                                    JournalReader& reader) const {
  const auto known = notes_.find(sealed_name(name));
  if (known == notes_.end()) return std::nullopt;
  const Note& note = known->second;
  auto file = folder_.parts(name);
  const std::uint64_t size = file ? file->size() : 0;
  if (!file || size < note.bytes || size > most_bytes || note.lines > note.bytes)
    return std::nullopt;
  std::vector<OpenLines::Run> runs = note.open.runs;
  std::erase_if(runs, [&](const OpenLines::Run& run) {
    return run.is_over && unneeded_.over_by >= note.open.over_by;
  });
  if (size > note.bytes)
    runs.push_back({note.bytes, size - note.bytes, static_cast<int>(note.lines) + 1});
  add_repeated(name, note, runs);
  return NotedLook::at(*std::move(file), name, size, std::move(runs), reader);
}

UnsettledTexts::Look UnsettledTexts::look_at(const std::string& name, FirstPass& pass,
                                             JournalReader& reader) const {
  if (auto noted = noted_look(name, reader)) return {std::move(noted), std::nullopt};
  return {std::nullopt, FirstLook::at(folder_, name, pass)};
}

// Nothing: one of its files needs the closer look, which is taken when the month is read.
std::optional<UnsettledTexts::Kept> UnsettledTexts::kept(const Month& month) {
  const std::vector<std::string>& names = files_.at(month);
  std::vector<SourceText> texts;
  for (const std::string& name : names) {
    const std::string path = ledger_book().folder() + name;
    Look look = next_look(path);
    if (look.noted && look.noted->complete(named_, readers_[Worker::asking])) {
      if (names.size() == 1) return std::move(*look.noted).take_journal();
      texts.push_back(look.noted->text());
      continue;
    }
    std::optional<FirstLook> whole =
        look.noted ? FirstLook::at(folder_, path, pass_) : std::move(look.whole);
    if (auto text = whole ? whole->kept(named_) : std::nullopt) texts.push_back(*std::move(text));
  }
  if (texts.size() < names.size()) return std::nullopt;
  return texts;
}

// Of those to be looked at, in their order.
UnsettledTexts::Look UnsettledTexts::next_look(const std::string& name) {
  if (next_look_ == to_look_at_.size() || to_look_at_[next_look_] != name)
    return look_at(name, pass_, readers_[Worker::asking]);
  ++next_look_;
  return looks_->next();
}

// A little is not worth a thread.
void UnsettledTexts::look_ahead() {
  constexpr std::uint64_t worth_a_thread = 1024UL * 1024;
  constexpr std::uint64_t dearer = 4;  // lines that are read one by one
  std::uint64_t bytes = 0;
  for (const std::string& name : to_look_at_) {
    const auto known = notes_.find(sealed_name(name));
    bytes += known == notes_.end() ? folder_.size(name).value_or(0)
                                   : known->second.open.open_bytes() * dearer;
  }
  if (bytes < worth_a_thread)
    to_look_at_.clear();
  else
    looks_.emplace(to_look_at_.size(), LookAt{*this});
}

UnsettledTexts::Look UnsettledTexts::LookAt::operator()(std::size_t number, Worker worker) const {
  return texts.look_at(texts.to_look_at_[number],
                       worker == Worker::asking ? texts.pass_ : texts.pass_beside_,
                       texts.readers_[worker]);
}

void UnsettledTexts::look_at(const Month& month, Use use) {
  auto of_month = kept(month);
  if (!of_month)
    take_names(read_month(folder_, files_, month));
  else if (use == Use::kept)
    kept_.emplace(month, *std::move(of_month));
}

void UnsettledTexts::take_names(const Journal& journal) {
  for (const Event& event : journal.events)
    if (const auto first = RequestId::parse(event.field(Column::same_as))) named_.insert(*first);
}

Journal UnsettledTexts::read(const Month& month, JournalReader& reader) {
  if (month == unneeded_.whole_from && first_whole_) return *std::exchange(first_whole_, {});
  auto known = [&] {
    const std::lock_guard lock(reading_);
    return kept_.extract(month);
  }();
  if (known.empty()) return read_month(folder_, files_, month, reader);
  if (auto* journal = std::get_if<Journal>(&known.mapped())) return std::move(*journal);
  return reader.read(std::get<std::vector<SourceText>>(std::move(known.mapped())));
}

}  // namespace deskctl
