#!/bin/sh
# Prints the secrets that docker-compose.yml asks for, new ones at each call: sh docker/secrets.sh > .env
set -eu
secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
for name in POSTGRES_PASSWORD MIGRATOR_PASSWORD APP_PASSWORD SYSTEM_PASSWORD; do echo "$name=$(secret)"; done
echo "RECORD_KEY=$(secret)$(secret)"
