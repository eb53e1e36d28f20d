#include "journal/same_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

// Powers of two. What no longer fits is looked at closely each time.
constexpr std::size_t first_slots = 256;
constexpr std::size_t most_known = 1UL << 13U;
constexpr std::size_t longest = 512;

bool is_unlike(std::string_view fact) {
  return fact.starts_with("recording=") || fact.starts_with("key=") || fact.starts_with("typed=");
}

// Sets `usual` to so many spaces, which add_words() needs, and the facts without those values.
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

// Of a text its last eight bytes, then those before them, and so on; zeros where there are none.
// Bytes before the text are read along, and must be there.
template <std::size_t... i>
std::uint64_t* add_words(std::string_view text, std::uint64_t* into, std::index_sequence<i...>) {
  const char* const end = text.data() + text.size();
  const auto word = [&](std::size_t number) {
    const std::size_t left = text.size() - std::min(text.size(), 8 * number);
    const std::size_t unused = 8 - std::min<std::size_t>(left, 8);
    // Half of it twice, because all of a word cannot be shifted out at once.
    return eight_bytes(end - 8 * (number + 1)) >> 4 * unused >> 4 * unused;
  };
  ((into[i] = word(i)), ...);
  return into + sizeof...(i);
}

// Each word with a factor of its own, so that none waits for another.
template <std::size_t... i>
std::uint64_t hash_of(const std::uint64_t* words, std::index_sequence<i...>) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  const std::uint64_t hash = (((words[i] ^ words[i] >> 32U) * (factor * (2 * i + 1))) + ...);
  return hash ^ hash >> 32U ^ hash >> 47U;
}

template <std::size_t... i>
bool is_same(const std::uint64_t* a, const std::uint64_t* b, std::index_sequence<i...>) {
  return ((a[i] ^ b[i]) | ...) == 0;
}

}  // namespace

SameWords::SameWords() : slots_(first_slots) {}

std::optional<std::size_t> SameWords::find(const PlainLine& plain) {
  constexpr std::size_t before = 8 * facts_words;
  const std::string_view facts = set_usual_facts(plain.facts, usual_, before)
                                     ? std::string_view(usual_).substr(before)
                                     : plain.facts;
  // Before all of them stand times, which are longer.
  if (plain.kind.size() <= 8 * kind_words && plain.words.size() <= 8 * said_words &&
      facts.size() <= 8 * facts_words) {
    long_one_.clear();
    set_key(plain, facts);
    const std::uint16_t known = slots_[place_of(key_)];
    return known == 0 ? std::nullopt : std::optional(known_[known - 1U].number);
  }
  long_one_.assign(plain.kind).append(1, '\n').append(plain.words).append(1, '\n').append(facts);
  const auto known = long_ones_.find(long_one_);
  return known == long_ones_.end() ? std::nullopt : std::optional(known->second);
}

void SameWords::set_key(const PlainLine& plain, std::string_view facts) {
  std::uint64_t* next = add_words(plain.kind, key_.data(), std::make_index_sequence<kind_words>());
  next = add_words(plain.words, next, std::make_index_sequence<said_words>());
  next = add_words(facts, next, std::make_index_sequence<facts_words>());
  *next = plain.kind.size() << 32U | plain.words.size() << 16U | facts.size();
}

// Its slot, or an empty one.
std::size_t SameWords::place_of(const Key& key) const {
  using All = std::make_index_sequence<std::tuple_size_v<Key>>;
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash_of(key.data(), All()) & last;
  while (slots_[at] != 0 && !is_same(known_[slots_[at] - 1U].key.data(), key.data(), All()))
    at = (at + 1) & last;
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
