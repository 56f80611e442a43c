import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

// No Docker engine runs where this is built: this much can be checked without one.
const text = readFileSync('docker-compose.yml', 'utf8');
const { services, volumes } = parse(text);

test('Neo4j is 5.26 Community with a health check and a named volume', () => {
  expect(services.neo4j.image).toBe('neo4j:5.26-community');
  expect(services.neo4j.healthcheck.test[0]).toBe('CMD-SHELL');
  expect(services.neo4j.healthcheck.test[1]).toContain('cypher-shell');
  const [volume] = services.neo4j.volumes.map((mount: string) => mount.split(':')[0]);
  expect(Object.keys(volumes)).toContain(volume);
});

test('Gainsay is built here, waits for a healthy Neo4j and uses it', () => {
  expect(services.gainsay.build).toBe('.');
  expect(services.gainsay.depends_on.neo4j.condition).toBe('service_healthy');
  expect(services.gainsay.environment.NEO4J_URI).toBe('bolt://neo4j:7687');
});

test('the password is asked for, never committed, and every port is published on loopback', () => {
  const passwords = text.match(/\$\{NEO4J_PASSWORD[^}]*\}/g) ?? [];
  expect(passwords).toHaveLength(2);
  expect(passwords.filter((use) => !use.startsWith('${NEO4J_PASSWORD:?'))).toEqual([]);
  const ports = [...services.neo4j.ports, ...services.gainsay.ports];
  expect(ports).toHaveLength(3);
  expect(ports.filter((port: string) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

test('the image runs as a user other than root and holds no Java', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.map((line) => line.startsWith('FROM ')).lastIndexOf(true);
  const final = lines.slice(last);
  expect(final[0]).toContain('node:20-bookworm-slim');
  expect(final).toContain('USER node');
  expect(lines.filter((line) => /^(RUN|FROM).*(jdk|jre|java|maven)/i.test(line))).toEqual([]);
});
