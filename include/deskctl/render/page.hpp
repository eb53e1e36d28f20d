// A report for people, before it is text, a web page or a workbook: what is said, not how it looks.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "deskctl/message/message.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/time/instant.hpp"

namespace deskctl {

/// Sentences; in texts and pages each of its lines is one.
struct Lines {
  std::string text;  ///< Whole lines, with their ends.
};

/// Numbers to be seen at a glance. They also stand in a table of the page: where there are no
/// pictures nothing is missing.
struct Chart {
  enum class Kind {
    bars,   ///< A bar for each label and series, side by side.
    rates,  ///< A bar of 0 to 100 % for each label, with its target as a line.
    heat,   ///< A field for each label (rows) and series (columns), the darker the more.
  };
  struct Series {
    std::string name;
    /// One for each label: counts, of `rates` ten-thousandths; nothing where there is none.
    std::vector<std::optional<long long>> values;
  };
  Kind kind = Kind::bars;
  std::string title;
  std::vector<std::string> labels;
  std::vector<Series> series;
  std::vector<std::optional<long long>> targets;  ///< Of `rates`: for each label, or empty.
};

/// A part of a page: below a heading sentences, tables and charts.
struct Section {
  std::string heading;  ///< Empty: what stands below needs none.
  std::vector<std::variant<Lines, Table, Chart>> parts;
};

struct Page {
  Language language = Language::english;
  std::string title;  ///< One sentence: whose, of what, as of when.
  Instant as_of{};    ///< Files that carry a date carry this one alone; unset: the session's now.
  std::vector<Section> sections;

  Section& add(std::string heading = "");
};

/// A page without anything yet.
Page titled(std::string title, const View& view);
/// A page of one table.
Page page_of(std::string title, Table table, const View& view);

/// For a terminal of so many columns; 0: nothing is cut. Charts are left out.
std::string page_text(const Page& page, int columns);

}  // namespace deskctl
