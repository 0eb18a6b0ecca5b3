#!/bin/sh
# Starts PostgreSQL. A first start that is interrupted leaves half a cluster, which the image would take for a whole one:
# while one is being made a marker says so, and the next start makes it from the beginning. initdb.sh takes the marker away.
set -eu
marker=/var/lib/emic/being-made
[ ! -e "$marker" ] || find "$PGDATA" -mindepth 1 -delete
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  chown postgres /var/lib/emic
  touch "$marker"
fi
exec docker-entrypoint.sh "$@"
