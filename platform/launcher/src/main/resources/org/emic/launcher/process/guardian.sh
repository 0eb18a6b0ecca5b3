# Runs a command and ends it when told to, or when the launcher is gone.
#   sh -c "$(cat guardian.sh)" NAME SIGNAL COMMAND...
# Standard input is the lifeline: a line holds the seconds the command has to end after SIGNAL; its end
# means that the launcher has died, and leaves 5 seconds. Then the command is killed.
signal=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
(
  trap '' HUP INT TERM
  read -r grace <&3 || grace=5
  kill -s "$signal" "$child" 2>/dev/null
  while [ "$grace" -gt 0 ] && kill -0 "$child" 2>/dev/null; do
    sleep 1
    grace=$((grace - 1))
  done
  kill -s KILL "$child" 2>/dev/null
) >/dev/null 2>&1 &
watch=$!
exec 3<&-
trap 'kill -s "$signal" "$child"' HUP INT TERM
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
kill -s KILL "$watch" 2>/dev/null
exit "$status"
