#!/bin/bash
# Runs once, when the database is made: a role and a database for each service, closed to the others.
set -euo pipefail
for service in ingest coding theme report; do
  psql -v ON_ERROR_STOP=1 -v role="emic_$service" -v password="$(cat "/run/emic/roles/$service")" \
    --username "$POSTGRES_USER" --dbname postgres --quiet <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
revoke all on database :"role" from public;
SQL
done
