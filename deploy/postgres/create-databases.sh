#!/bin/bash
# One database a service, each with an owner that migrates and an app role that works: the app role can add
# events but never change them. Runs once, on an empty data directory.
set -euo pipefail

for entry in order:orders payment:payments delivery:deliveries returns:returns; do
  stage=${entry%%:*} database=${entry##*:}
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set database="$database" --set owner="${database}_owner" --set app="${database}_app" \
    --set owner_password="$(<"/run/secrets/$stage/owner")" --set app_password="$(<"/run/secrets/$stage/app")" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"database" owner :"owner";
revoke connect on database :"database" from public;
grant connect on database :"database" to :"app";
SQL
done
