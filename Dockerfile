# Gainsay alone: it uses the Neo4j at NEO4J_URI, so neither Java nor Maven is in the image.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY web ./web
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production GAINSAY_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY docs/cypher ./docs/cypher
COPY docs/queries ./docs/queries
COPY models ./models
COPY schema ./schema
COPY seeds ./seeds
COPY src/neo4j/pom.xml ./src/neo4j/pom.xml
USER node
VOLUME /data
EXPOSE 4000
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
