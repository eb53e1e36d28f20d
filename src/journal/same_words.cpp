#include "journal/same_words.hpp"

#include <algorithm>

#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

// Powers of two. What no longer fits is looked at closely each time.
constexpr std::size_t first_slots = 256;
constexpr std::size_t most_slots = 1UL << 14U;
constexpr std::size_t longest_facts = 256, longest_text = UINT16_MAX;

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * factor;
  return hash ^ (hash >> 29U);
}

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
  const std::size_t size = text.size();
  std::size_t at = 0;
  for (; at + 8 < size; at += 8) hash = mixed(hash, eight_bytes(text.data() + at));
  std::uint64_t rest = size;
  if (size >= 8)
    rest = eight_bytes(text.data() + size - 8);  // the end once more
  else
    for (; at < size; ++at) rest = rest << 8U | static_cast<unsigned char>(text[at]);
  return mixed(hash, rest ^ (std::uint64_t{size} << 56U));
}

// A call to compare a few bytes takes longer than to compare them.
bool is_same(const char* text, std::string_view other) {
  const std::size_t size = other.size();
  if (size < 8) return std::equal(other.begin(), other.end(), text);
  for (std::size_t at = 0; at + 8 < size; at += 8)
    if (eight_bytes(text + at) != eight_bytes(other.data() + at)) return false;
  return eight_bytes(text + size - 8) == eight_bytes(other.data() + size - 8);
}

bool is_unlike(std::string_view fact) {
  return fact.starts_with("recording=") || fact.starts_with("key=") || fact.starts_with("typed=");
}

// Sets `usual` to the facts without those values. False: there are none, or they are quoted or
// escaped.
bool set_usual_facts(std::string_view facts, std::string& usual) {
  if (facts.empty() || facts[0] == '"') return false;
  bool has_unlike = is_unlike(facts);
  for (std::size_t at = facts.find(';'); at != std::string_view::npos && !has_unlike;
       at = facts.find(';', at + 1))
    has_unlike = is_unlike(facts.substr(at + 1));
  if (!has_unlike || facts.find('\\') != std::string_view::npos) return false;
  usual.clear();
  while (!facts.empty()) {
    const std::size_t end = std::min(facts.find(';'), facts.size());
    const std::string_view fact = facts.substr(0, end);
    usual.append(is_unlike(fact) ? fact.substr(0, fact.find('=')) : fact) += ';';
    facts.remove_prefix(std::min(end + 1, facts.size()));
  }
  return true;
}

}  // namespace

SameWords::SameWords() : slots_(first_slots) {}

std::optional<std::size_t> SameWords::find(const PlainLine& plain) {
  asked_ = {plain.kind, plain.words, plain.facts};
  if (set_usual_facts(plain.facts, usual_)) asked_.back() = usual_;
  std::uint64_t hash = factor;
  for (const std::string_view part : asked_) hash = mixed(hash, part);
  asked_hash_ = hash;
  const std::size_t last = slots_.size() - 1;
  for (std::size_t at = hash & last; slots_[at].size != 0; at = (at + 1) & last)
    if (slots_[at].hash == hash && is_text_of(slots_[at])) return slots_[at].number;
  return std::nullopt;
}

bool SameWords::is_text_of(const Slot& slot) const {
  const auto& [kind, words, facts] = asked_;
  if (slot.size != kind.size() + words.size() + facts.size() + asked_.size()) return false;
  const char* of_kind = texts_.data() + slot.begin;
  const char* of_words = of_kind + kind.size() + 1;
  const char* of_facts = of_words + words.size() + 1;
  return of_words[-1] == '\n' && of_facts[-1] == '\n' && is_same(of_kind, kind) &&
         is_same(of_words, words) && is_same(of_facts, facts);
}

bool SameWords::remember() {
  std::size_t size = 0;
  for (const std::string_view part : asked_) size += part.size() + 1;
  if (count_ == most_slots / 2 || asked_.back().size() > longest_facts || size > longest_text)
    return false;
  if (count_ == slots_.size() / 2) grow();
  std::size_t at = asked_hash_ & (slots_.size() - 1);
  while (slots_[at].size != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {asked_hash_, static_cast<std::uint32_t>(texts_.size()),
                static_cast<std::uint16_t>(size), count_++};
  for (const std::string_view part : asked_) texts_.append(part) += '\n';
  return true;
}

void SameWords::grow() {
  std::vector<Slot> all(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.size == 0) continue;
    std::size_t at = slot.hash & (all.size() - 1);
    while (all[at].size != 0) at = (at + 1) & (all.size() - 1);
    all[at] = slot;
  }
  slots_ = std::move(all);
}

}  // namespace deskctl
