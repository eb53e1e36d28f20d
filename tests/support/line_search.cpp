#include "support/line_properties.hpp"

namespace deskctl::test {

std::string Found::text() const {
  return fault.kind + ": " + fault.what + '\n' + script.text();
}

std::optional<Found> first_fault(std::string_view bytes, int most, Asked asked,
                                 const std::function<void(const TypedLine&, const Ran&)>& seen) {
  Typing typing(bytes);
  Found found{typing.desk(), {}};
  WatchedDesk desk(found.script, asked);
  for (int i = 0; i < most && !typing.is_over(); ++i) {
    found.script.lines.push_back(typing.next());
    auto fault = desk.type(found.script.lines.back());
    if (seen) seen(found.script.lines.back(), desk.ran());
    if (fault) {
      found.fault = *std::move(fault);
      return found;
    }
    typing.was_recorded(desk.changed());
  }
  return std::nullopt;
}

namespace {

// Whether the script has a fault of that kind still; what comes after it is cut off.
bool still_found(Found& found, Asked asked) {
  WatchedDesk desk(found.script, asked);
  for (std::size_t i = 0; i < found.script.lines.size(); ++i)
    if (auto fault = desk.type(found.script.lines[i])) {
      if (fault->kind != found.fault.kind) return false;
      found.fault = *std::move(fault);
      found.script.lines.resize(i + 1);
      return true;
    }
  return false;
}

}  // namespace

Found shortened(Found found, Asked asked, int runs) {
  const auto try_without = [&](const std::function<bool(Found&)>& drop) {
    Found less = found;
    if (runs == 0 || !drop(less)) return false;
    --runs;
    if (!still_found(less, asked)) return false;
    found = std::move(less);
    return true;
  };
  for (std::size_t i = found.script.lines.size(); i-- > 0;)
    try_without([i](Found& less) {
      if (i + 1 >= less.script.lines.size()) return false;
      less.script.lines.erase(less.script.lines.begin() + static_cast<std::ptrdiff_t>(i));
      return true;
    });
  try_without([](Found& less) {
    less.script.config.clear();
    return true;
  });
  for (std::size_t i = 0; i < found.script.lines.size(); ++i)
    for (const std::ptrdiff_t count : {2, 1})
      for (std::size_t at = found.script.lines[i].words.size(); at-- > 1;)
        try_without([i, at, count](Found& less) {
          if (i >= less.script.lines.size()) return false;
          Words& words = less.script.lines[i].words;
          const auto from = words.begin() + static_cast<std::ptrdiff_t>(at);
          if (words.end() - from < count || (count == 2 && !from->starts_with("-"))) return false;
          words.erase(from, from + count);
          return true;
        });
  return found;
}

}  // namespace deskctl::test
