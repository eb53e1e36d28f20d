#!/bin/sh
# Mails what a job printed into $RUNTIME_DIRECTORY/NAME, and how it failed if it did. A job that
# went well and printed nothing sends nothing.
#
#   desk-mail.sh NAME       systemd says in MONITOR_SERVICE_RESULT and MONITOR_EXIT_STATUS how it went
set -eu

name=$1
said=$RUNTIME_DIRECTORY/$name
result=${MONITOR_SERVICE_RESULT:-unknown}
[ -s "$said" ] || [ "$result" != success ] || exit 0

{
  printf 'To: %s\n' "${MAILTO:?}"
  if [ "$result" = success ]; then
    printf 'Subject: %s\n' "$name"
  else
    printf 'Subject: %s FAILED: %s %s\n' "$name" "$result" "${MONITOR_EXIT_STATUS-}"
  fi
  printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n'
  if [ -s "$said" ]; then
    cat "$said"
  else
    echo "It printed nothing: see journalctl -u $name"
  fi
} | "${SENDMAIL:-/usr/sbin/sendmail}" -i -t
# Not before it was sent, and then at once: the next mail is not to tell the same.
rm -f "$said"
