import { request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely. */
  readonly json: any;
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Speaks HTTP as a browser does for one person: keeps cookies, and lets every header be set, Host and Origin too. */
export class Browser {
  readonly address: string;
  cookie = '';

  constructor(address: string) {
    this.address = address;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.json('POST', path, body, headers);
  }

  put(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.json('PUT', path, body, headers);
  }

  delete(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('DELETE', path, { headers });
  }

  json(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    return this.send(method, path, {
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  send(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Reply> {
    const { hostname, port } = new URL(this.address);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          method,
          // As it is: no client of ours tidies "/../" away.
          path,
          headers: {
            ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
            ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            for (const line of answer.headers['set-cookie'] ?? []) this.cookie = line.split(';', 1)[0] ?? '';
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text,
              json:
                /json/.test(String(answer.headers['content-type'])) && text !== ''
                  ? safeJson(text)
                  : undefined,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
