# Completion of deskctl(1) for fish. The program itself answers: first what the shell has to add of
# its own, then a line for each word, with its description after a tab.
function __deskctl_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    # The word at the cursor, without a quote that is still open.
    set -l cursor (commandline -ct | string replace -r '^[\'"]' '')
    set -l answer (command $program __complete fish $words "$cursor" 2>/dev/null)
    set -l paths $answer[1]
    set -e answer[1]
    printf '%s\n' $answer
    set -l option (string match -r '^--[^=]*=' -- $cursor)
    set -l path (string replace -r '^--[^=]*=' '' -- $cursor)
    switch "$paths"
        case files
            printf '%s\n' "$option"(__fish_complete_path $path)
        case folders
            printf '%s\n' "$option"(__fish_complete_directories $path '')
    end
end
complete -c deskctl -c dk -f -k -a '(__deskctl_complete)'
