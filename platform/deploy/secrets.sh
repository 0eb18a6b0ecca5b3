#!/bin/sh
# Makes, once, the secrets that each container reads from a volume of its own: the services' door, the passwords of their
# roles, that of the database's superuser. What is there stays; what the services have of it is made the same.
set -eu
umask 077
fresh() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$1" ] || { fresh >"$1.part" && mv "$1.part" "$1"; }; }
copy() { cmp -s "$1" "$2" || { cat "$1" >"$2.part" && mv "$2.part" "$2"; }; }

mkdir -p /secrets/postgres/roles
keep /secrets/postgres/superuser
keep /secrets/gateway/EMIC_DOOR_SECRET
for service in ingest coding theme report; do
  keep /secrets/postgres/roles/$service
  copy /secrets/postgres/roles/$service /secrets/$service/EMIC_DATABASE_PASSWORD
  copy /secrets/gateway/EMIC_DOOR_SECRET /secrets/$service/EMIC_DOOR_SECRET
done
keep /secrets/ingest/EMIC_INGEST_NAMESKEY
# The database's own user, and that of Emic's images.
chown -R 999:999 /secrets/postgres
chown -R 10001:10001 /secrets/gateway /secrets/ingest /secrets/coding /secrets/theme /secrets/report
