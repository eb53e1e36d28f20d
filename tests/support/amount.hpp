// How much of a slow property's material a run takes.
#pragma once

#include <cstdlib>

namespace deskctl::test {

/// Whether everything is tried (DESKCTL_ALL), not only a sample that is always the same.
inline bool tries_all() {
  return std::getenv("DESKCTL_ALL") != nullptr;
}

/// `all` with DESKCTL_ALL, else `few`.
template <typename Count>
Count few_or_all(Count few, Count all) {
  return tries_all() ? all : few;
}

}  // namespace deskctl::test
