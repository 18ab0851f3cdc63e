#!/bin/sh
# Makes every secret of the installation once, each in the folder that only its reader mounts. What is there
# already is kept: run it as often as you like. In production, mount your own files instead.
set -eu
umask 022
service_user=10001
cd "${SECRETS_DIR:-/secrets}"

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# secret FOLDER/NAME [PREFIX]: a random one, unless there is one.
secret() {
  mkdir -p "$(dirname "$1")"
  [ -s "$1" ] || printf '%s%s' "${2:-}" "$(random)" >"$1"
}

# share FROM TO: two readers, one secret.
share() {
  mkdir -p "$(dirname "$2")"
  cp "$1" "$2"
}

secret postgres/superuser
for stage in order payment delivery returns; do
  secret "$stage-service/db-owner"
  secret "$stage-service/db-app"
  share "$stage-service/db-owner" "postgres/$stage/owner"
  share "$stage-service/db-app" "postgres/$stage/app"
done
secret provider-simulator/webhook whsec_
share provider-simulator/webhook payment-service/stripe-webhook
secret provider-simulator/instalments
share provider-simulator/instalments payment-service/instalments-webhook
secret delivery-service/pickup-code-key
secret payment-service/client
# The issuer reads its clients' secrets as a tree of settings: the file's name is the setting's.
share payment-service/client issuer/orderledger.issuer.clients.payment-service.secret

# Services read their own folder and nobody else's. The database reads its passwords under an account whose
# number is the image's affair: its folder is readable, and mounted nowhere else.
for folder in *-service provider-simulator issuer; do
  chown -R "$service_user:$service_user" "$folder"
  chmod 500 "$folder"
  chmod 400 "$folder"/*
done

# Folders that services write to.
for folder in "${KEYS_DIR:-/keys}" "${ISSUER_DIR:-/issuer}" "${PROVIDER_DIR:-/provider}"; do
  mkdir -p "$folder"
  chown "$service_user:$service_user" "$folder"
  chmod 700 "$folder"
done
mkdir -p "${KEYS_DIR:-/keys}/wire"
chown "$service_user:$service_user" "${KEYS_DIR:-/keys}/wire"
chmod 700 "${KEYS_DIR:-/keys}/wire"
echo "Secrets are in place."
