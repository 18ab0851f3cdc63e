#!/bin/sh
# Makes every secret of the installation once, each where only its reader's folder is mounted. Secrets that
# are there already are kept: run it as often as you like. In production, mount your own files instead.
set -eu
umask 077
cd "${SECRETS_DIR:-/secrets}"

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# secret FOLDER/NAME [VALUE]: keeps what is there.
secret() {
  mkdir -p "$(dirname "$1")"
  [ -s "$1" ] || printf '%s' "${2:-$(random)}" >"$1"
}

secret postgres/superuser
for stage in order payment delivery returns; do
  secret "$stage-service/db-owner"
  secret "$stage-service/db-app"
  mkdir -p "$stage-service/keys" postgres/$stage
  cp "$stage-service/db-owner" postgres/$stage/owner
  cp "$stage-service/db-app" postgres/$stage/app
done
secret provider-simulator/webhook "whsec_$(random)"
secret provider-simulator/api-key "sk_test_$(random)"
cp provider-simulator/webhook payment-service/stripe-webhook
cp provider-simulator/api-key payment-service/stripe-api-key
secret delivery-service/pickup-code-key
mkdir -p issuer

# What travels between services is sealed under keys that all of them hold.
mkdir -p wire-keys
chmod 755 . ./*
chown -R 10001:10001 ./*-service provider-simulator issuer wire-keys
chmod 700 ./*-service provider-simulator issuer wire-keys
# The database reads its passwords under its own account.
chown -R 999:999 postgres 2>/dev/null || true
chmod -R a+rX postgres
echo "Secrets are in place."
