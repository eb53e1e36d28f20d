// Odd shapes of made-up lines: see typed_lines.hpp.
#include <algorithm>

#include "support/typed_lines.hpp"

namespace deskctl::test {

void Typing::bend(TypedLine& line) {
  Words& words = line.words;
  const auto place = [&](std::size_t least) {
    const auto room = static_cast<int>(words.size() - std::min(least, words.size())) + 1;
    const std::size_t at =
        std::min(least, words.size()) + static_cast<std::size_t>(source_.below(room));
    return words.begin() + static_cast<std::ptrdiff_t>(at);
  };
  // Options whose value is the next word.
  std::vector<std::size_t> valued;
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i].starts_with("--") && !words[i + 1].starts_with("--")) valued.push_back(i);
  const auto input = [&] {
    if (source_.chance(85)) line.input.emplace_back(source_.one_of({"口述的内容", "x", "-", ""}));
  };
  switch (source_.below(18)) {
    case 0:  // an option twice
      if (valued.empty()) break;
      words.insert(words.end(), {words[source_.one_of(valued)], source_.one_of({"x", "A", "-"})});
      break;
    case 1:  // its value from standard input
      if (valued.empty()) break;
      words[source_.one_of(valued) + 1] = "-";
      input();
      break;
    case 2: {  // the same, glued
      if (valued.empty()) break;
      const std::size_t i = source_.one_of(valued);
      words[i] += source_.one_of({"=-", "=", "=1+1=-", "=a=b"});
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      input();
      break;
    }
    case 3: {  // options before the command
      if (valued.empty()) break;
      const auto from = words.begin() + static_cast<std::ptrdiff_t>(source_.one_of(valued));
      std::rotate(words.begin(), from, from + 2);
      break;
    }
    case 4:  // options end
      words.insert(place(0), "--");
      break;
    case 5:
      words.insert(place(1),
                   source_.one_of({"-nq", "-qn", "-qO", "-Ojson", "-q", "-h", "-V", "-x"}));
      break;
    case 15:
    case 16:
    case 6: {  // an option whose value may be left out
      const std::string option =
          source_.one_of({"--answered", "--before", "--answered=", "--seal"});
      auto at = words.insert(place(0), option);
      if (source_.chance(70)) words.insert(at + 1, source_.one_of({"-", "x", "-q", "2026-10-01"}));
      input();
      break;
    }
    case 7:
      words.insert(place(1),
                   source_.one_of({"--foo", "--sevrity=x", "--pho", "---", "-1", "-5min"}));
      break;
    case 8:
      words.insert(place(1), "");
      break;
    case 9:
      if (words.size() > 1)
        words.erase(words.end() - 1 - source_.below(static_cast<int>(words.size() - 1)));
      break;
    case 10:  // a word that is to be read
      words.insert(place(1), "-");
      input();
      break;
    case 11:
      if (words.size() > 2) words[2] = "-";
      input();
      break;
    case 12:
      words.insert(place(1), source_.one_of({"--text=1+1=-", "--reason=-", "--phone=-", "--to=-"}));
      input();
      break;
    case 13: {  // the value of an option behind `=`
      if (valued.empty()) break;
      const std::size_t i = source_.one_of(valued);
      words[i] += '=' + words[i + 1];
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      break;
    }
    case 14:  // cut short
      words.resize(static_cast<std::size_t>(source_.between(1, static_cast<int>(words.size()))));
      break;
    default:
      words.insert(words.end(), {"-o", source_.one_of({"-", "{desk}/out.txt", "{desk}/none/x"})});
  }
}

}  // namespace deskctl::test
