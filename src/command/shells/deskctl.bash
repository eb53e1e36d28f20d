# Completion of deskctl(1) for bash. The program itself takes the line apart and answers: first what
# the shell has to add of its own, then a word a line.
_deskctl() {
  local answer
  mapfile -t answer < <("${1/#\~\//$HOME/}" __complete bash "${COMP_TYPE-9}" "$COMP_WORDBREAKS" \
    "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  COMPREPLY=("${answer[@]:1}")
  compopt -o nosort 2>/dev/null # bash 4.4
  case ${answer-} in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
  esac
  # The value of a filter follows its key without a space.
  [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *: ]] || compopt -o nospace
}
complete -F _deskctl deskctl dk
