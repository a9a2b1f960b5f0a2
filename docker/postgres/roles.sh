#!/bin/sh
# Makes the three roles, the database and the queue's schema. The Postgres image runs it when its data folder is new; an operator can run it by hand
# against any Postgres 15 or newer, with PGHOST, PGPORT, PGUSER and PGPASSWORD of a role that may create roles, and the three passwords below. Safe to run again.
set -eu
: "${MIGRATOR_PASSWORD:?}" "${APP_PASSWORD:?}" "${SYSTEM_PASSWORD:?}"
database="${THROUGHLINE_DATABASE:-throughline}"

psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres \
  -v database="$database" -v migrator="$MIGRATOR_PASSWORD" -v app="$APP_PASSWORD" -v system="$SYSTEM_PASSWORD" <<'SQL'
set password_encryption = 'scram-sha-256';
select format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', name)
  from unnest(array['throughline_migrator', 'throughline_app', 'throughline_system']) as name
  where not exists (select from pg_roles where rolname = name) \gexec
alter role throughline_migrator password :'migrator';
alter role throughline_app password :'app';
alter role throughline_system password :'system';
select 'grant throughline_migrator to current_user'
  where not (select rolsuper from pg_roles where rolname = current_user) and not pg_has_role(current_user, 'throughline_migrator', 'member') \gexec
select format('create database %I owner throughline_migrator', :'database')
  where not exists (select from pg_database where datname = :'database') \gexec
\connect :"database"
set client_min_messages = warning;
create schema if not exists bullmq authorization throughline_migrator;
SQL
