#include "deskctl/report/leaving.hpp"

#include "deskctl/journal/redaction.hpp"
#include "deskctl/text/masked.hpp"

namespace deskctl {
namespace {

void mask_text(std::string& text, const PersonalWords& words) {
  text = masked_text(text, words);
}

}  // namespace

void mask(RequestWords& words) {
  words.contact = masked_name(words.contact);
  words.phone = masked_phone(words.phone);
  mask_text(words.location, words.personal);
  mask_text(words.text, words.personal);
}

void mask(CallbackItem& item) {
  mask(item.words);
  mask_text(item.result, item.words.personal);
}

void mask(WaitingItem& item) {
  mask(item.words);
  mask_text(item.reason, item.words.personal);
}

void mask(BreachItem& item) {
  mask(item.words);
  mask_text(item.reason, item.words.personal);
  for (HeldPart& part : item.spent.parts) mask_text(part.holder.reason, item.words.personal);
}

void mask(StuckItem& item) {
  mask(item.words);
}

void mask(SheetCall& call) {
  mask(call.words);
  call.signed_by = masked_name(call.signed_by);
  for (std::string* text :
       {&call.quality, &call.effect, &call.shortcoming, &call.suggestion, &call.remark})
    mask_text(*text, call.words.personal);
}

void mask(FeeItem& item) {
  mask(item.words);
  mask_text(item.item, item.words.personal);
}

void mask(ComplaintReport& report) {
  for (ComplaintItem& item : report.items) {
    mask(item.words);
    for (std::string* text : {&item.against, &item.demand, &item.result})
      mask_text(*text, item.words.personal);
  }
}

void mask(DayReport& report) {
  for (OpenItem& item : report.open) mask(item.words);
  for (HeldItem& item : report.held) {
    mask(item.words);
    mask_text(item.reason, item.words.personal);
  }
  for (CallbackItem& item : report.callbacks) mask(item);
  for (RequestWords* words : words_in(report.breaches)) mask(*words);
  for (UrgedItem& item : report.urged_after_end) mask(item.words);
  for (std::vector<LogItem>* log : {&report.logged, &report.finished})
    for (LogItem& item : *log) {
      mask_text(item.result, item.words.personal);
      mask(item.words);
    }
}

// Whoever plans the next shift may name any resident of the lists.
void mask(HandoverReport& report) {
  PersonalWords all;
  for (const OpenItem& item : report.day.open) all.add(item.words.personal);
  for (const CallbackItem& item : report.day.callbacks) all.add(item.words.personal);
  for (const NoteItem& item : report.notes) all.add(item.personal);
  mask(report.day);
  for (PromisedItem& item : report.promises) mask(item.words);
  for (NoteItem& item : report.notes) {
    mask_text(item.text, item.personal);
    mask_text(item.location, item.personal);
  }
  mask_text(report.entry.plan, all);
}

void mask(Repeats& repeats) {
  for (RepeatedComplaint& item : repeats.complaints) {
    mask_text(item.location, item.personal);
    mask_text(item.text, item.personal);
  }
  for (RepeatedRepair& item : repeats.repairs) {
    mask_text(item.location, item.personal);
    mask_text(item.item, item.personal);
  }
}

void mask(MonthReport& report) {
  mask(report.details.lists.repeats);
}

void mask(Paper& paper) {
  for (MonthReport* report : {&paper.month, &paper.before, &paper.last_year, &paper.year})
    mask(*report);
  mask(paper.complaints);
  for (BreachItem& item : paper.breaches) mask(item);
}

void mask(Facts& facts, const PersonalWords& words) {
  for (auto& [name, value] : facts) {
    const Naming naming = naming_of_fact(name);
    if (name == name_of(Fact::signed_by))
      value = masked_name(value);
    else if (naming != Naming::nobody && naming != Naming::staff)
      mask_text(value, words);
  }
}

void mask(Facts& fields, const RegisterPolicy& of_register, const PersonalWords& words) {
  for (auto& [name, value] : fields) {
    const RegisterField* field = of_register.find_field(name);
    if (field != nullptr && field->form == EntryForm::phone)
      value = masked_phone(value);
    else if (field == nullptr || field->personal)
      value = masked_name(value);
    else
      mask_text(value, words);
  }
}

PersonalWords personal_words(const Facts& fields, const RegisterPolicy& of_register) {
  PersonalWords words;
  for (const auto& [name, value] : fields) {
    const RegisterField* field = of_register.find_field(name);
    if (field == nullptr) continue;
    if (field->form == EntryForm::phone) words.add_phone(value);
    if (field->personal) words.add_contact(value);
  }
  return words;
}

}  // namespace deskctl
