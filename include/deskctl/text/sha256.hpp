// SHA-256 as 64 lower-case hexadecimal digits: what `sha256sum` prints.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace deskctl {

/// A digest that grows with what is put in, and can be asked at any length.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// Of all that was added so far; more may follow.
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_of(std::string_view bytes);

}  // namespace deskctl
