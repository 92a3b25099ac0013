#!/bin/sh
# Starts the portal once, reads a few pages, stops it, and keeps what the JVM learned as refractory.aot.
set -eu
export REFRACTORY_DATA=/tmp/train
java @app/jvm.options -XX:AOTCacheOutput=refractory.aot -jar app/quarkus-run.jar &
portal=$!
tries=0
until curl -fsS http://localhost:8080/q/health/ready >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 120 ] || { echo "The portal did not become ready in two minutes" >&2; exit 1; }
  sleep 1
done
for address in / /mechanisms '/search?q=jak1' /latest.atom /latest.rss /latest.json /desk/sign-in; do
  curl -fsS "http://localhost:8080$address" >/dev/null
done
kill -TERM "$portal"
wait "$portal" || true
[ -s refractory.aot ] || { echo "No ahead-of-time cache was written" >&2; exit 1; }
