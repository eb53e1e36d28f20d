// The end of a journal file after a power cut, which can leave zeros where data did not reach the
// disk.
#pragma once

#include <cstddef>
#include <string_view>

namespace deskctl {

/// The bytes of a file before the zeros that are part of its torn end; all of them if there are
/// none. Zeros are, even if later lines of their group were written. Zeros further up are damage,
/// which is reported by line.
std::size_t size_before_zeroed_end(std::string_view file);

}  // namespace deskctl
