#include "deskctl/text/crc32.hpp"

#include <fmt/format.h>
#include <zlib.h>

namespace deskctl {

std::string crc32_of(std::string_view text) {
  const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
  return fmt::format("{:08x}", crc32_z(0, bytes, text.size()));
}

}  // namespace deskctl
