// Pictures in a page for the browser: boxes, lines and words. Places are counted in units from the
// upper left corner; a picture is as wide as the page.
#pragma once

#include <string_view>

#include "render/html.hpp"

namespace deskctl {

inline constexpr double picture_width = 680;
inline constexpr double letter_height = 11;
inline constexpr double small_letter_height = 9;  ///< Of numbers in and above fields and bars.

/// The room that the words take in letters of that height.
double width_of_words(std::string_view words, double height = letter_height);

/// Who cannot see it hears the title and the description. Closed as every element.
void begin_picture(Html& html, double height, std::string_view title, std::string_view description);

struct Box {
  double x, y, width, height;
};
/// `look` is a class of the page's style.
void draw_box(Html& html, const Box& box, std::string_view look);
void draw_line(Html& html, double x1, double y1, double x2, double y2, std::string_view look);

enum class Anchor { start, middle, end };  ///< Which part of the words stands at their place.
void draw_words(Html& html, double x, double y, Anchor anchor, std::string_view words,
                std::string_view look = "");
/// Read from below, ending at the place.
void draw_turned_words(Html& html, double x, double y, std::string_view words);

}  // namespace deskctl
