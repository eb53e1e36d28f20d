#include "time/part_of_day.hpp"

#include <array>

namespace deskctl {
namespace {

struct PartWord {
  std::string_view word;
  DayTime part;
};
constexpr std::array part_words{
    PartWord{"凌晨", DayTime::night},     PartWord{"清晨", DayTime::morning},
    PartWord{"早上", DayTime::morning},   PartWord{"早晨", DayTime::morning},
    PartWord{"上午", DayTime::morning},   PartWord{"中午", DayTime::noon},
    PartWord{"正午", DayTime::noon},      PartWord{"下午", DayTime::afternoon},
    PartWord{"午后", DayTime::afternoon}, PartWord{"午後", DayTime::afternoon},
    PartWord{"傍晚", DayTime::dusk},      PartWord{"晚上", DayTime::evening},
    PartWord{"晚间", DayTime::evening},   PartWord{"晚間", DayTime::evening},
    PartWord{"夜里", DayTime::evening},   PartWord{"夜裡", DayTime::evening},
};

}  // namespace

std::optional<int> hour_in(DayTime part, int hour) {
  const auto within = [hour](int first, int last) { return first <= hour && hour <= last; };
  switch (part) {
    case DayTime::none:
      return hour;
    case DayTime::night:
      if (hour == 12) return 0;
      return within(0, 6) ? std::optional(hour) : std::nullopt;
    case DayTime::morning:
      return within(1, 11) ? std::optional(hour) : std::nullopt;
    case DayTime::noon:
      if (within(1, 2)) return hour + 12;
      return within(11, 14) ? std::optional(hour) : std::nullopt;
    case DayTime::afternoon:
      if (within(1, 7)) return hour + 12;
      return within(12, 19) ? std::optional(hour) : std::nullopt;
    case DayTime::dusk:
      if (within(4, 8)) return hour + 12;
      return within(16, 20) ? std::optional(hour) : std::nullopt;
    case DayTime::evening:
      if (within(5, 11)) return hour + 12;
      return within(17, 23) ? std::optional(hour) : std::nullopt;
  }
  return std::nullopt;
}

DayTime take_part(std::string_view& text) {
  for (const PartWord& one : part_words)
    if (text.starts_with(one.word)) {
      text.remove_prefix(one.word.size());
      return one.part;
    }
  return DayTime::none;
}

}  // namespace deskctl
