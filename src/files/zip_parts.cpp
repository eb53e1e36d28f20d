#include "files/zip_parts.hpp"

#include <libdeflate.h>

#include <cstddef>
#include <memory>
#include <new>
#include <optional>

namespace deskctl {
namespace {

// An archive ends with its directory, and that with a record of where it begins:
//   PK\1\2 … method, sizes, length of the name, where its part is … name   once for each part
//   PK\5\6 … number of parts … where the directory begins
// Before the bytes of a part its name stands again (PK\3\4). Numbers begin with their lowest byte.
constexpr std::size_t end_length = 22, entry_length = 46, local_length = 30;

std::size_t stored_number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < length && at + i < bytes.size(); ++i)
    number |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return number;
}

using Decompressor = std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)>;

std::optional<std::string> inflated(libdeflate_decompressor* decompressor, std::string_view packed,
                                    std::size_t size, std::size_t sum) {
  std::string out(size, '\0');
  // Without the place for a length it demands exactly so many bytes.
  const bool whole = libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(),
                                                   out.data(), size, nullptr) == LIBDEFLATE_SUCCESS;
  if (!whole || libdeflate_crc32(0, out.data(), size) != sum) return std::nullopt;
  return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> zip_parts(std::string_view archive) {
  if (archive.size() < end_length) return {};
  const std::string_view end = archive.substr(archive.size() - end_length);
  if (!end.starts_with("PK\5\6")) return {};
  const Decompressor decompressor(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) throw std::bad_alloc();
  std::vector<std::pair<std::string, std::string>> parts;
  std::size_t at = stored_number(end, 16, 4);
  for (std::size_t left = stored_number(end, 10, 2); left > 0; --left) {
    if (at + entry_length > archive.size()) return {};
    const std::string_view entry = archive.substr(at);
    const std::size_t packed = stored_number(entry, 20, 4),
                      name_length = stored_number(entry, 28, 2);
    const std::size_t local = stored_number(entry, 42, 4);
    if (!entry.starts_with("PK\1\2") || local + local_length > archive.size()) return {};
    const std::size_t begin = local + local_length + stored_number(archive, local + 26, 2) +
                              stored_number(archive, local + 28, 2);
    if (begin + packed > archive.size()) return {};
    std::optional<std::string> content =
        inflated(decompressor.get(), archive.substr(begin, packed), stored_number(entry, 24, 4),
                 stored_number(entry, 16, 4));
    if (!content) return {};
    parts.emplace_back(entry.substr(entry_length, name_length), std::move(*content));
    at += entry_length + name_length + stored_number(entry, 30, 2) + stored_number(entry, 32, 2);
  }
  return parts;
}

}  // namespace deskctl
