# The image of the emulated platform, for development only. Build it with the kit's packed tarball beside it:
# In the repository: npm pack --pack-destination service/deploy; from the registry: npm pack ieum. Then: docker build -f sandbox.Dockerfile -t ieum-sandbox .
FROM node:24-alpine
WORKDIR /app
COPY ieum-*.tgz ./
# Without React and the other peers, which a gateway does not need.
RUN npm install --ignore-scripts --legacy-peer-deps --no-audit --no-fund ./ieum-*.tgz
USER 65532:65532
EXPOSE 4010
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "node_modules/ieum/dist/cli/index.js", "sandbox", "--host", "0.0.0.0"]
