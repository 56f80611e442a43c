import { LOOPBACK } from './ports.ts';

export interface Neo4jConfiguration {
  readonly ports: { readonly bolt: number; readonly browser: number };
  /** What Neo4j Browser runs at each log-in: commands without their colon. */
  readonly browserCommands?: readonly string[] | undefined;
  /** Refuses all writes of data, whoever asks. */
  readonly readOnly?: boolean | undefined;
}

/** The configuration file of the embedded server: loopback only, quiet, small, no usage reports. */
export function neo4jConfiguration({
  ports,
  browserCommands = [],
  readOnly = false,
}: Neo4jConfiguration): string {
  const bolt = `${LOOPBACK}:${ports.bolt}`;
  const http = `${LOOPBACK}:${ports.browser}`;
  const greets = browserCommands.length > 0;
  return `# Written by gainsay at each start; changes are lost.
server.default_listen_address=${LOOPBACK}
server.default_advertised_address=${LOOPBACK}
server.bolt.listen_address=${bolt}
server.bolt.advertised_address=${bolt}
server.http.listen_address=${http}
server.http.advertised_address=${http}
server.https.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size=256m
# A new database takes 2 MB rather than 500.
db.tx_log.preallocate=false
db.tx_log.rotation.size=64m
db.tx_log.rotation.retention_policy=1 days 200M
db.logs.query.enabled=OFF
dbms.usage_report.enabled=false
client.allow_telemetry=false
# Guides may come from our own HTTP service.
browser.remote_content_hostname_whitelist=guides.neo4j.com,localhost,${LOOPBACK}
${greets ? `browser.post_connect_cmd=${browserCommands.join('; ')}\n` : ''}server.databases.default_to_read_only=${readOnly}
# Connections that are left when the databases have stopped have nothing to wait for; the default costs 10 s at each stop.
internal.server.bolt.thread_pool_shutdown_wait_time=200ms
# A setting that a later release drops should be heard of.
server.config.strict_validation.enabled=true
`;
}

/** Switches of the JVM: those Neo4j's own launcher sets, and what makes a dying heap fail at once. */
export function jvmArguments(heap: string): readonly string[] {
  return [
    '-Xms256m',
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-modules=jdk.incubator.vector',
  ];
}
