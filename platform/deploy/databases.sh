#!/bin/sh
# Makes, where they are missing, a role and a database for each service, closed to the others. Runs at every start, so
# that what an interrupted start left undone is done by the next. No password stands on a command line.
set -eu
PGPASSWORD=$(cat /run/emic/superuser)
export PGPASSWORD PGHOST=postgres PGUSER=postgres PGDATABASE=postgres SERVICE
for SERVICE in ingest coding theme report; do
  psql --no-psqlrc --quiet --tuples-only --set ON_ERROR_STOP=1 <<'SQL'
\getenv service SERVICE
\set role 'emic_' :service
\set password `cat "/run/emic/roles/$SERVICE"`
select format('create role %I login', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" login password :'password';
select format('create database %I owner %I', :'role', :'role')
where not exists (select from pg_database where datname = :'role') \gexec
revoke all on database :"role" from public;
SQL
done
