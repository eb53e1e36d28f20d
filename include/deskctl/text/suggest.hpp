// "Did you mean": the nearest of the right names.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace deskctl {

/// The candidate within edit distance 2 of `typed` (a swap of neighbours counts 1), the nearest
/// first and the earlier of equals; or the only one that `typed` begins; else empty.
std::string nearest(std::string_view typed, std::span<const std::string_view> candidates);

/// The only candidate that `typed` begins; empty if there are several or none.
std::string completed(std::string_view typed, std::span<const std::string> candidates);

/// `a, b, c`
std::string joined(std::span<const std::string> words, std::string_view separator = ", ");

}  // namespace deskctl
