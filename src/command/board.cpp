// board: what waits for somebody on the whole screen, and a key for each step.
#include <algorithm>

#include "command/board_answer.hpp"
#include "command/board_key.hpp"
#include "command/board_line.hpp"
#include "command/board_list.hpp"
#include "command/commands.hpp"
#include "command/filter.hpp"
#include "command/stream_color.hpp"
#include "deskctl/message/board_messages.hpp"
#include "deskctl/render/board_page.hpp"
#include "deskctl/render/text_page.hpp"
#include "files/folder_watch.hpp"

namespace deskctl {
namespace {

using Action = BoardAction;

class Board {
 public:
  Board(Session& session, Screen& screen)
      : session_(session),
        screen_(screen),
        watch_(session.desk().folder, {"ledger", "holidays"}),
        now_(session.now()) {
    read();
  }

  void run() {
    while (!quits_) {
      draw();
      const Input input = screen_.wait(watch_.fd(), time_to_wait());
      if (!session_.clock_given()) now_ = input.now;
      take(input);
    }
  }

 private:
  Language language() const { return session_.language(); }

  // The picture changes with every minute; with a time that was given, never.
  std::optional<Seconds> time_to_wait() const {
    if (session_.clock_given()) return std::nullopt;
    return std::chrono::minutes{1} - (now_ - std::chrono::floor<std::chrono::minutes>(now_));
  }

  void read() {
    // Emptied before the files are read: of what is written meanwhile it tells afterwards.
    watch_.changed();
    const std::string trouble = list_.read(session_, now_);
    // Once, not after every change of the ledger.
    if (trouble != trouble_ && !trouble.empty()) answer_ = answer_lines(trouble);
    trouble_ = trouble;
  }

  BoardView view() const {
    BoardView view;
    view.desk = session_.desk().config.name;
    view.language = language();
    view.now = now_;
    view.size = screen_.size();
    view.items = list_.items();
    view.waiting = list_.waiting();
    view.late = list_.late(now_);
    view.filter = list_.filter();
    view.selected = list_.selected();
    view.answer = answer_;
    view.asked = asked_ ? &*asked_ : nullptr;
    return view;
  }

  std::size_t page() const {
    return std::max<std::size_t>(items_on_page(view(), session_.zone()), 1);
  }

  void draw() {
    if (text_.empty()) {
      screen_.draw(board_page(view(), session_.zone()));
      return;
    }
    const std::vector<std::string> lines = wrapped(text_, screen_.size().columns);
    const std::size_t room = lines_of_text();
    top_ = std::min(top_, lines.size() > room ? lines.size() - room : 0);
    screen_.draw(text_page(text_title_, lines, top_, screen_.size(), language()));
  }

  void take(const Input& input) {
    switch (input.kind) {
      case Input::Kind::key:
        if (asked_)
          edit(input.key);
        else if (!text_.empty())
          look(meant_by(input.key).action);
        else
          act(meant_by(input.key));
        break;
      case Input::Kind::readable:
        if (watch_.changed()) read();
        break;
      case Input::Kind::time:
        if (watch_.is_blind() || list_.is_stale(now_)) read();
        break;
      case Input::Kind::interrupted:
        quits_ = !asked_;
        asked_.reset();
        break;
      case Input::Kind::ended:
        quits_ = true;
        break;
      case Input::Kind::resized:
        break;
    }
  }

  void edit(const Key& key) {
    using Name = Key::Name;
    EditedLine& typed = asked_->typed;
    switch (key.name) {
      case Name::text:
      case Name::pasted:
        return typed.insert(key.text);
      case Name::erase_before:
        return typed.erase_before();
      case Name::erase_after:
        return typed.erase_after();
      case Name::erase_to_begin:
        return typed.erase_to_begin();
      case Name::left:
        return typed.left();
      case Name::right:
        return typed.right();
      case Name::first:
        return typed.to_begin();
      case Name::last:
        return typed.to_end();
      case Name::escape:
        return asked_.reset();
      case Name::enter:
        return finish_asked();
      default:
        return;
    }
  }

  std::size_t lines_of_text() const {
    return static_cast<std::size_t>(std::max(screen_.size().lines - 2, 1));
  }

  // In a text that is read in place of the board.
  void look(Action action) {
    if (action == Action::up) top_ -= std::min<std::size_t>(top_, 1);
    if (action == Action::down) ++top_;
    if (action == Action::page_up) top_ -= std::min(top_, lines_of_text());
    if (action == Action::page_down) top_ += lines_of_text();
    if (action == Action::first) top_ = 0;
    if (action == Action::last) top_ = std::string::npos;  // drawn from as far down as it goes
    if (action == Action::show || action == Action::clear || action == Action::quit) text_.clear();
  }

  void act(const BoardKey& key) {
    answer_.clear();
    const std::size_t at = list_.selected();
    switch (key.action) {
      case Action::none:
        break;
      case Action::up:
        return list_.select(at - std::min<std::size_t>(at, 1));
      case Action::down:
        return list_.select(at + 1);
      case Action::page_up:
        return list_.select(at - std::min(at, page()));
      case Action::page_down:
        return list_.select(at + page());
      case Action::first:
        return list_.select(0);
      case Action::last:
        return list_.select(list_.items().size());
      case Action::row:
        if (key.row < page()) list_.select(at / page() * page() + key.row);
        break;
      case Action::show:
        return show();
      case Action::help:
        return read_text(say(language(), message::board_help_title),
                         say(language(), message::board_help));
      case Action::clear:
        return list_.filter("", language());
      case Action::quit:
        quits_ = true;
        break;
      case Action::filter:
        return ask(key.action, say(language(), message::board_ask_filter), "");
      default:
        ask_for_record(key.action);
    }
  }

  void read_text(std::string title, std::string text) {
    text_title_ = std::move(title);
    text_ = std::move(text);
    top_ = 0;
  }

  void ask(Action action, std::string what, std::string id) {
    asked_ = BoardQuestion{std::move(what), {}};
    asked_action_ = action;
    asked_id_ = std::move(id);
  }

  void ask_for_record(Action action) {
    std::string teams;
    for (std::size_t i = 0; i < list_.teams().size(); ++i)
      teams += (i > 0 ? "  " : "") + std::to_string(i + 1) + ' ' + list_.teams()[i];
    const std::string what = say(language(), *asked_for(action), {teams});
    if (action == Action::undo) return ask(action, what, "");
    if (const WaitingItem* item = list_.selected_item())
      ask(action, item->id.text() + ' ' + what, item->id.text());
  }

  void finish_asked() {
    const std::string typed = asked_->typed.text();
    asked_.reset();
    if (asked_action_ == Action::filter) return list_.filter(typed, language());
    if (may_be_taken_for_id(asked_action_, typed)) {
      answer_ = {say(language(), message::board_like_an_id, {typed})};
      return;
    }
    const BoardAnswer answer = answer_to(line_for(asked_action_, asked_id_, typed, list_.teams()));
    answer_ = answer_lines(answer.out + answer.messages);
    read();
  }

  void show() {
    const WaitingItem* item = list_.selected_item();
    if (item == nullptr) return;
    const std::string id = item->id.text();
    const BoardAnswer answer = answer_to({"show", "--", id});
    read_text(id, answer.out + answer.messages);
  }

  BoardAnswer answer_to(const std::vector<std::string>& line) const {
    return run_for_board(session_, line, now_, screen_.size().columns);
  }

  Session& session_;
  Screen& screen_;
  FolderWatch watch_;
  Instant now_;
  bool quits_ = false;

  BoardList list_;
  std::string trouble_;              // of the files, as told last
  std::vector<std::string> answer_;  // of the last command

  std::optional<BoardQuestion> asked_;
  Action asked_action_ = Action::none;
  std::string asked_id_;

  std::string text_title_, text_;
  std::size_t top_ = 0;
};

}  // namespace

Exit board(Session& session) {
  // Faults of the line or the desk are told before the screen is taken over.
  parse_filter(session, session.arguments().words);
  const auto& open = session.surroundings().open_screen;
  if (!open || session.arguments().has(Option::output))
    refuse(message::board_no_terminal, {}, {message::hint_board_no_terminal, {}});
  const auto screen = open(is_colored(session.arguments(), session.surroundings(), true));
  Board(session, *screen).run();
  return Exit::done;
}

}  // namespace deskctl
