#include "desk/list_files.hpp"

#include "deskctl/message/units_messages.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_list_bytes = 16UL * 1024 * 1024;

template <typename List>
List read_list(const Folder& folder, const std::string& file, const Said& too_large,
               const Said& hint, List (*parse)(std::string_view, const std::string&)) {
  List none;
  try {
    // One byte too many, to see whether the file is too long.
    const auto text = folder.read_part(file, 0, most_list_bytes + 1);
    if (!text) return none;
    if (text->size() <= most_list_bytes) return parse(*text, file);
    Problem problem;
    problem.what = too_large;
    problem.hint = hint;
    problem.file = file;
    none.problems.push_back(std::move(problem));
  } catch (const Refused& refused) {
    none.problems = refused.problems();
  }
  return none;
}

}  // namespace

Units read_units(const Folder& folder) {
  return read_list(folder, units_file_name, {message::list_too_large, {}},
                   {message::hint_units_too_large, {}}, parse_units);
}

Prices read_prices(const Folder& folder) {
  return read_list(folder, prices_file_name, {message::list_too_large, {}},
                   {message::hint_prices_too_large, {}}, parse_prices);
}

}  // namespace deskctl
