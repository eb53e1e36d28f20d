#include "journal/same_words.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace deskctl {
namespace {

// Powers of two. What no longer fits is looked at closely each time.
constexpr std::size_t first_slots = 256;
constexpr std::size_t most_known = 1UL << 13U;
constexpr std::size_t longest = 512;

bool is_unlike(std::string_view fact) {
  return fact.starts_with("recording=") || fact.starts_with("key=") || fact.starts_with("typed=");
}

// Sets `usual` to so many spaces, which add_bytes() needs, and the facts without those values.
// False: there are none, or they are quoted or escaped.
bool set_usual_facts(std::string_view facts, std::string& usual, std::size_t before) {
  if (facts.empty() || facts[0] == '"') return false;
  bool has_unlike = is_unlike(facts);
  for (std::size_t at = facts.find(';'); at != std::string_view::npos && !has_unlike;
       at = facts.find(';', at + 1))
    has_unlike = is_unlike(facts.substr(at + 1));
  if (!has_unlike || facts.find('\\') != std::string_view::npos) return false;
  usual.assign(before, ' ');
  while (!facts.empty()) {
    const std::size_t end = std::min(facts.find(';'), facts.size());
    const std::string_view fact = facts.substr(0, end);
    usual.append(is_unlike(fact) ? fact.substr(0, fact.find('=')) : fact) += ';';
    facts.remove_prefix(std::min(end + 1, facts.size()));
  }
  return true;
}

// Of a text its last sixteen bytes, then those before them, and so on; zeros where there are none.
// Bytes before the text are read along, and must be there.
template <typename Sixteen, std::size_t... i>
Sixteen* add_bytes(std::string_view text, Sixteen* into, std::index_sequence<i...>) {
  constexpr std::size_t size = sizeof(Sixteen);
  // Sixteen bytes of it from `left` on are a mask of the last `left`.
  static constexpr auto masks = [] {
    std::array<char, 2 * size> all{};
    for (std::size_t at = size; at < all.size(); ++at) all[at] = '\xFF';
    return all;
  }();
  const char* const end = text.data() + text.size();
  const auto bytes = [&](std::size_t number) {
    const std::size_t left = text.size() - std::min(text.size(), size * number);
    Sixteen those{}, mask{};
    std::memcpy(&those, end - size * (number + 1), size);
    std::memcpy(&mask, masks.data() + std::min(left, size), size);
    return those & mask;
  };
  ((into[i] = bytes(i)), ...);
  return into + sizeof...(i);
}

template <typename Sixteen, std::size_t... i>
std::uint64_t hash_of(const Sixteen* bytes, std::uint64_t sizes, std::index_sequence<i...>) {
  constexpr unsigned turn = 11, all = 64;
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U, other_factor = 0xC2B2AE3D27D4EB4FU;
  Sixteen mixed{};
  ((mixed = (mixed << turn | mixed >> (all - turn)) + bytes[i]), ...);
  const std::uint64_t hash = (mixed[0] + sizes) * factor + mixed[1] * other_factor;
  return hash ^ hash >> 32U ^ hash >> 47U;
}

template <typename Sixteen, std::size_t... i>
bool is_same(const Sixteen* a, const Sixteen* b, std::index_sequence<i...>) {
  const Sixteen unlike = ((a[i] ^ b[i]) | ...);
  return (unlike[0] | unlike[1]) == 0;
}

}  // namespace

SameWords::SameWords() : slots_(first_slots) {}

void SameWords::Key::set(const PlainLine& plain, std::string_view facts) {
  Sixteen* next = add_bytes(plain.kind, bytes.data(), std::make_index_sequence<of_kind>());
  next = add_bytes(plain.words, next, std::make_index_sequence<of_words>());
  add_bytes(facts, next, std::make_index_sequence<of_facts>());
  sizes = plain.kind.size() << 32U | plain.words.size() << 16U | facts.size();
}

std::optional<std::size_t> SameWords::find(const PlainLine& plain) {
  constexpr std::size_t size = sizeof(Sixteen), before = size * of_facts;
  const std::string_view facts = set_usual_facts(plain.facts, usual_, before)
                                     ? std::string_view(usual_).substr(before)
                                     : plain.facts;
  // Before all of them stand times, which are longer.
  if (plain.kind.size() <= size * of_kind && plain.words.size() <= size * of_words &&
      facts.size() <= size * of_facts) {
    long_one_.clear();
    key_.set(plain, facts);
    const std::uint16_t known = slots_[place_of(key_)];
    return known == 0 ? std::nullopt : std::optional(known_[known - 1U].number);
  }
  long_one_.assign(plain.kind).append(1, '\n').append(plain.words).append(1, '\n').append(facts);
  const auto known = long_ones_.find(long_one_);
  return known == long_ones_.end() ? std::nullopt : std::optional(known->second);
}

// Its slot, or an empty one.
std::size_t SameWords::place_of(const Key& key) const {
  constexpr auto all = std::make_index_sequence<of_kind + of_words + of_facts>();
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash_of(key.bytes.data(), key.sizes, all) & last;
  const auto is_here = [&] {
    const Key& known = known_[slots_[at] - 1U].key;
    return known.sizes == key.sizes && is_same(known.bytes.data(), key.bytes.data(), all);
  };
  while (slots_[at] != 0 && !is_here()) at = (at + 1) & last;
  return at;
}

bool SameWords::remember() {
  if (count_ == most_known || long_one_.size() > longest) return false;
  if (!long_one_.empty()) {
    long_ones_.emplace(long_one_, count_++);
    return true;
  }
  if (known_.size() == slots_.size() / 2) grow();
  known_.push_back({key_, count_++});
  slots_[place_of(key_)] = static_cast<std::uint16_t>(known_.size());
  return true;
}

void SameWords::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t i = 0; i < known_.size(); ++i)
    slots_[place_of(known_[i].key)] = static_cast<std::uint16_t>(i + 1);
}

}  // namespace deskctl
