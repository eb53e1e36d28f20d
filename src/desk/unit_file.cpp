#include "desk/unit_file.hpp"

#include "deskctl/message/units_messages.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_unit_bytes = 16UL * 1024 * 1024;

}  // namespace

Units read_units(const Folder& folder) {
  Units none;
  try {
    // One byte too many, to see whether the file is too long.
    const auto text = folder.read_part(units_file_name, 0, most_unit_bytes + 1);
    if (!text) return none;
    if (text->size() <= most_unit_bytes) return parse_units(*text);
    Problem problem;
    problem.what = {message::units_too_large, {}};
    problem.hint = Said{message::hint_units_too_large, {}};
    problem.file = units_file_name;
    none.problems.push_back(std::move(problem));
  } catch (const Refused& refused) {
    none.problems = refused.problems();
  }
  return none;
}

}  // namespace deskctl
