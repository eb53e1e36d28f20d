// fmt, compiled in once. Elsewhere its headers only declare this one function, so no file pays for
// it, and starting the program does not wait for another shared library.
#define FMT_HEADER_ONLY
#include <fmt/format.h>

namespace deskctl {

[[gnu::used]] std::string (*const compiled_in)(fmt::string_view, fmt::format_args) = fmt::vformat;

}  // namespace deskctl
