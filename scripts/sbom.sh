#!/bin/sh
# Prints the bill of materials of what is installed with the package (CycloneDX).
# `npm sbom --omit dev` alone leaves out a dependency that a development tool needs too,
# so it reads a copy of the lock file without development tools. It takes the folder's name as the package's.
set -eu
temporary=$(mktemp -d)
trap 'rm -r "$temporary"' EXIT
mkdir "$temporary/ieum"
cp package.json package-lock.json "$temporary/ieum"
cd "$temporary/ieum"
npm pkg delete devDependencies
npm install --package-lock-only --offline --omit=peer --silent
npm sbom --package-lock-only --sbom-format cyclonedx --sbom-type library --omit dev --omit peer
