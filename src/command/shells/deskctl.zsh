#compdef deskctl dk
# Completion of deskctl(1) for zsh. The program itself answers: first what the shell has to add of
# its own, then a line for each word, with its description after a tab.
_deskctl() {
  local -a answer words_with_space words_without
  local line entry
  answer=("${(@f)$("${(Q)words[1]/#\~\//$HOME/}" __complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  for line in "${(@)answer[2,-1]}"; do
    entry=${${line%%$'\t'*}//:/\\:}
    [[ $line != *$'\t'* ]] || entry+=:${line#*$'\t'}
    # The value of a filter follows its key without a space.
    if [[ ${line%%$'\t'*} == *: ]]; then
      words_without+=("$entry")
    else
      words_with_space+=("$entry")
    fi
  done
  _describe -V 'deskctl' words_with_space -- words_without -S ''
  [[ $PREFIX != --*=* ]] || compset -P '*='
  case $answer[1] in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _deskctl ]]; then
  _deskctl "$@"
else
  compdef _deskctl deskctl dk
fi
