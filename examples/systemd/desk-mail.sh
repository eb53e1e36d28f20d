#!/bin/sh
# Mails what a job printed into $RUNTIME_DIRECTORY/NAME, and that it failed if it did. A job that went
# well and printed nothing sends nothing.
#
#   desk-mail.sh done:NAME | failed:NAME      systemd says in MONITOR_EXIT_STATUS how it failed
set -eu

result=${1%%:*}
name=${1#*:}
said=$RUNTIME_DIRECTORY/$name
subject=$name
[ "$result" = done ] || subject="$name FAILED: ${MONITOR_SERVICE_RESULT-} ${MONITOR_EXIT_STATUS-}"
[ -s "$said" ] || [ "$result" != done ] || exit 0

{
  printf 'To: %s\nSubject: %s\n' "${MAILTO:?}" "$subject"
  printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n'
  if [ -s "$said" ]; then
    cat "$said"
  else
    echo "It printed nothing: see journalctl -u $name"
  fi
} | "${SENDMAIL:-/usr/sbin/sendmail}" -i -t
# Not before it was sent, and then at once: the next mail is not to tell the same.
rm -f "$said"
