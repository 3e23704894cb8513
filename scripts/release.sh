#!/bin/sh
# Fills release/ for the release workflow and prints the next step: a patch that moves the version if changes wait in
# .changeset/, else the package with its notes and bill of materials if npm does not have this version.
set -eu
version=$(node -p 'require("./package.json").version')
echo "version=$version"
mkdir release

if ls .changeset/*.md | grep -qv README.md; then
  npm run --silent bump >&2
  git diff --binary > release/version.patch
  echo step=propose
elif npm view "ieum@$version" version 2>/dev/null | grep -q .; then
  echo step=none
else
  node scripts/release/set-addresses.js # fails without IEUM_REPOSITORY
  npm run --silent build >&2
  npm pack --ignore-scripts --pack-destination release >&2
  mv release/ieum-*.tgz release/ieum.tgz
  # The kit is built into the service, so both have one version and go together.
  node_modules/.bin/vite build service --logLevel warn >&2
  npm pack ./service --ignore-scripts --pack-destination release >&2
  mv release/ieum-service-*.tgz release/ieum-service.tgz
  # After the addresses are set, because they decide where the site lies.
  npm run --silent docs:build >&2
  touch site/dist/.nojekyll
  tar -czf release/site.tgz -C site/dist .
  npm run --silent sbom > release/ieum.cdx.json
  awk '/^## / { entry++ } entry == 1' CHANGELOG.md > release/notes.md
  echo step=publish
fi
