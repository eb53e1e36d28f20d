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

std::optional<Thinning> FirstPass::look_at(const SourceText& file) {
  Thinning thinning(file.name, known_at_, learnt_, file.bytes.size(), file.left_out);
  if (!thinning.look_at(file.bytes) || !thinning.finish(lines_in(file))) return std::nullopt;
  return thinning;
}

std::optional<SourceText> FirstPass::kept(Thinning& thinning, const SourceText& file,
                                          std::set<RequestId>& named) {
  named.insert(thinning.repeated().begin(), thinning.repeated().end());
  auto text = thinning.kept(named, lines_in(file));
  constexpr std::size_t first = 2;  // the header is line 1
  if (text && !file.line_numbers.empty())
    for (int& number : text->line_numbers)
      number = file.line_numbers[static_cast<std::size_t>(number) - first];
  if (text) text->left_out += file.left_out;
  return text;
}

std::optional<SourceText> FirstPass::thin(const SourceText& file, std::set<RequestId>& named) {
  auto thinning = look_at(file);
  if (!thinning) return std::nullopt;
  return kept(*thinning, file, named);
}

}  // namespace deskctl
