// SHA-256 as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace deskctl {

/// A digest that grows with each add() and can be read at any length.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// The digest of all that was added so far; more may follow.
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_of(std::string_view bytes);

}  // namespace deskctl
