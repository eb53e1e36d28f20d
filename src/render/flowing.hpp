// Pieces of an answer, side by side.
#pragma once

#include <string>
#include <vector>

namespace deskctl {

/// The pieces that are not empty, two spaces apart, on as many lines as the terminal asks for; 0:
/// on one.
std::string flowing(const std::vector<std::string>& pieces, int width);

}  // namespace deskctl
