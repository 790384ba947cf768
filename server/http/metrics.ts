import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Route, route } from './route.ts';

/** Figures that another part counts: `vitrine_screens_connected` → 12. */
export type Counters = () => Readonly<Record<string, number>>;

/** What Prometheus reads. */
export interface Metrics {
  readonly onAnswered: (route: Route, status: number, seconds: number) => void;
  readonly routes: readonly Route[];
  close(): void;
}

/** Measures requests by route (never by address: names of documents are nobody's business) and adds others' figures. */
export function createMetrics(counters: Counters = () => ({})): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'vitrine_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [register],
  });
  const gauges = new Map<string, Gauge>();

  function readCounters(): void {
    for (const [name, value] of Object.entries(counters())) {
      let gauge = gauges.get(name);
      if (gauge === undefined) {
        gauge = new Gauge({ name, help: name.replaceAll('_', ' '), registers: [register] });
        gauges.set(name, gauge);
      }
      gauge.set(value);
    }
  }

  return {
    onAnswered: ({ method, path }, status, seconds) =>
      durations.observe({ method, route: path, status: String(status) }, seconds),
    routes: [
      route({
        method: 'get',
        path: '/metrics',
        tag: 'health',
        summary: 'Figures for Prometheus',
        who: 'anyone',
        answers: { 200: { description: 'Text exposition format', type: 'text/plain' } },
        async handle() {
          readCounters();
          const text = await register.metrics();
          return {
            status: 200,
            headers: { 'Content-Type': register.contentType },
            send: (response) => {
              response.end(text);
            },
          };
        },
      }),
    ],
    close: () => register.clear(),
  };
}
