#include "request/first_pass.hpp"

#include <utility>

namespace deskctl {
namespace {

Thinning::ReadAgain lines_in(const SourceText& file) {
  return [&file](std::uint64_t begin, std::size_t size) {
    return std::string_view(file.bytes).substr(begin, size);
  };
}

}  // namespace

Thinning FirstPass::begin(std::string name, std::uint64_t bytes) {
  return {std::move(name), known_at_, learnt_, bytes};
}

std::optional<SourceText> FirstPass::thin(const SourceText& file, std::set<RequestId>& named) {
  Thinning thinning = begin(file.name, file.bytes.size());
  if (!thinning.look_at(file.bytes) || !thinning.finish(lines_in(file))) return std::nullopt;
  named.insert(thinning.repeated().begin(), thinning.repeated().end());
  return thinning.kept(named, lines_in(file));
}

}  // namespace deskctl
