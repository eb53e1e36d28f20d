#include "render/svg.hpp"

#include <fmt/format.h>

#include "render/ems.hpp"

namespace deskctl {
namespace {

void place(Html& html, std::string_view name, double value) {
  html.attribute(name, fmt::format("{:.4g}", value));
}

}  // namespace

double width_of_words(std::string_view words, double height) {
  return ems_of(words) * height;
}

void begin_picture(Html& html, double height, std::string_view title,
                   std::string_view description) {
  html.open("svg").attribute("role", "img");
  html.attribute("viewBox", fmt::format("0 0 {} {:.4g}", picture_width, height));
  html.element("title", title).element("desc", description);
}

void draw_box(Html& html, const Box& box, std::string_view look) {
  html.open("rect").attribute("class", look);
  place(html, "x", box.x);
  place(html, "y", box.y);
  place(html, "width", box.width);
  place(html, "height", box.height);
  html.close();
}

void draw_line(Html& html, double x1, double y1, double x2, double y2, std::string_view look) {
  html.open("line").attribute("class", look);
  place(html, "x1", x1);
  place(html, "y1", y1);
  place(html, "x2", x2);
  place(html, "y2", y2);
  html.close();
}

void draw_words(Html& html, double x, double y, Anchor anchor, std::string_view words,
                std::string_view look) {
  html.open("text");
  place(html, "x", x);
  place(html, "y", y);
  if (anchor != Anchor::start)
    html.attribute("text-anchor", anchor == Anchor::middle ? "middle" : "end");
  if (!look.empty()) html.attribute("class", look);
  html.text(words).close();
}

void draw_turned_words(Html& html, double x, double y, std::string_view words) {
  html.open("text").attribute("text-anchor", "end");
  html.attribute("transform", fmt::format("translate({:.4g} {:.4g}) rotate(-90)", x, y));
  html.text(words).close();
}

}  // namespace deskctl
