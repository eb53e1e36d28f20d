// libFuzzer's way into one target, FUZZ_TARGET.
#include <cstdint>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  deskctl::fuzz::FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
