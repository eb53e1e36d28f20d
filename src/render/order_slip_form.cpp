#include "render/order_slip_form.hpp"

#include <array>
#include <utility>

#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/event_words.hpp"

namespace deskctl {
namespace {

constexpr std::array copy_names{message::slip_copy_1, message::slip_copy_2, message::slip_copy_3};
static_assert(copy_names.size() == copies_of_slip);

class SlipForm {
 public:
  SlipForm(const OrderSlip& slip, const Zone& zone, Language language)
      : slip_(slip), zone_(zone), language_(language) {}

  std::vector<SlipRow> printed() const {
    const RequestWords& words = slip_.words;
    std::string category = label(language_, Vocabulary::category, words.category);
    if (words.urgency == word_of(Urgency::urgent))
      category += ' ' + label(language_, Vocabulary::urgency, words.urgency);
    return {
        {{said(message::slip_received), shown_time(slip_.received, zone_)},
         time(message::slip_dispatched, slip_.dispatched)},
        {column("location", words.location),
         choice(message::slip_area, {{message::slip_home, slip_.area == Area::home},
                                     {message::slip_shared, slip_.area == Area::shared}})},
        {column("contact", words.contact), column("phone", words.phone)},
        {column("category", category),
         column("assignee", assignee_words(words.team, slip_.person, language_))},
        {column("text", words.text)},
        {{label(language_, "column", "appointment"),
          slip_.appointment ? shown_time(*slip_.appointment, zone_) : "–"},
         {label(language_, "column", "scope"),
          slip_.scope.empty() ? "–" : label(language_, Vocabulary::scope, slip_.scope)}},
        {field(message::slip_item, slip_.item), field(message::slip_amount, money(slip_.agreed)),
         choice(message::slip_price, {{message::slip_at_a_price, slip_.at_a_price == true},
                                      {message::slip_free, slip_.at_a_price == false}})},
    };
  }

  std::vector<SlipRow> by_hand() const {
    const bool is_done = slip_.completed.has_value();
    const long long owed = cents_in(slip_.amount), paid = cents_in(slip_.paid);
    return {
        {time(message::slip_accepted, slip_.accepted), time(message::slip_arrived, slip_.arrived),
         time(message::slip_completed, slip_.completed)},
        {field(message::slip_done_item, is_done ? slip_.item : ""),
         field(message::slip_charged,
               money(is_done && slip_.paid.empty() ? slip_.amount : slip_.paid)),
         choice(message::slip_payment, {{message::slip_is_paid, paid > 0 && paid >= owed},
                                        {message::slip_is_unpaid, is_done && paid < owed}})},
        {choice(message::slip_material,
                {{message::slip_material_ours, false}, {message::slip_material_own, false}}),
         choice(message::slip_inspection, {{message::slip_sound, false},
                                           {message::slip_unfit, false},
                                           {message::slip_poor, false}})},
        {field(message::slip_result, slip_.result)},
        {field(message::slip_refusal, "")},
        {field(message::slip_opinion, "")},
        {field(message::slip_signature, slip_.signed_by), field(message::slip_worker, "")},
        {field(message::slip_confirmed, ""), time(message::slip_called, slip_.called_back)},
    };
  }

 private:
  std::string said(Message message) const { return say(language_, message); }
  SlipField field(Message name, const std::string& value) const {
    return {said(name), printable(value)};
  }
  SlipField column(std::string_view name, const std::string& value) const {
    return {label(language_, "column", name), printable(value)};
  }
  SlipField time(Message name, const std::optional<Instant>& at) const {
    return {said(name), at ? shown_time(*at, zone_) : ""};
  }
  std::string money(const std::string& amount) const {
    return amount.empty() ? "" : say(language_, message::out_money, {amount});
  }
  // `■ 户内  □ 公共区域`
  SlipField choice(Message name, const std::vector<std::pair<Message, bool>>& choices) const {
    std::string value;
    for (const auto& [one, ticked] : choices)
      value += std::string(value.empty() ? "" : "  ") + (ticked ? "■ " : "□ ") + said(one);
    return {said(name), value};
  }

  const OrderSlip& slip_;
  const Zone& zone_;
  Language language_;
};

}  // namespace

SlipPart part_of(const OrderSlip& slip, std::size_t copy, const std::string& desk_name,
                 const Zone& zone, Language language) {
  const SlipForm form(slip, zone, language);
  const int reprint = slip.prints[copy] - 1;
  return {printable(desk_name) + "  " + say(language, message::slip_title) + "  " + slip.id.text(),
          say(language, copy_names[copy]),
          reprint > 0 ? say(language, message::slip_reprinted, {std::to_string(reprint)}) : "",
          form.printed(), form.by_hand()};
}

}  // namespace deskctl
