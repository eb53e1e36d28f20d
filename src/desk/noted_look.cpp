#include "desk/noted_look.hpp"

#include <algorithm>

#include "desk/first_look.hpp"
#include "desk/lines_with.hpp"

namespace deskctl {

std::optional<NotedLook> NotedLook::at(FileParts file, const std::string& name, std::uint64_t size,
                                       std::vector<OpenLines::Run> runs, FirstPass& pass) {
  NotedLook look(std::move(file), size, std::move(runs));
  look.text_.name = name;
  if (!look.look(pass)) return std::nullopt;
  return look;
}

std::optional<SourceText> NotedLook::kept(std::set<RequestId>& named, FirstPass& pass) {
  if (const std::set<RequestId> missing = thinning_->missing(named); !missing.empty()) {
    constexpr std::size_t few = 16;  // for more it is faster to read all
    if (missing.size() > few) return std::nullopt;
    // A request that is written of again, or repeated, is found by its id.
    const std::vector<OpenLines::Run> found = lines_with(file_, size_, missing);
    runs_.insert(runs_.end(), found.begin(), found.end());
    put_in_order(runs_);
    if (!look(pass)) return std::nullopt;
  }
  return FirstPass::kept(*thinning_, text_, named);
}

bool NotedLook::look(FirstPass& pass) {
  thinning_.reset();
  if (!take_lines()) return false;
  if (auto thinning = pass.look_at(text_)) thinning_.emplace(*std::move(thinning));
  return thinning_.has_value();
}

// False: the runs are not of whole lines.
bool NotedLook::take_lines() {
  const std::string header = ledger_book().header() + '\n';
  FileGlances parts(file_);
  if (parts.at(0, header.size()) != header) return false;
  text_.bytes = header;
  text_.line_numbers.clear();
  for (const OpenLines::Run& run : runs_) {
    // The byte before shows that a line begins there.
    std::string_view lines = parts.at(run.begin - 1, run.size + 1);
    if (!lines.starts_with('\n') || !lines.ends_with('\n')) return false;
    lines.remove_prefix(1);
    text_.bytes += lines;
    int number = run.first_line;
    for (auto count = std::count(lines.begin(), lines.end(), '\n'); count > 0; --count)
      text_.line_numbers.push_back(number++);
  }
  text_.left_out = size_ - text_.bytes.size();
  return true;
}

}  // namespace deskctl
