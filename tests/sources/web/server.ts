import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine, and what it was asked. */
export interface LocalServer {
  readonly origin: string;
  readonly url: (path: string) => string;
  /** Paths that it was asked for, in order. */
  readonly asked: string[];
  /** What is answered to a path from now on. A path without an answer is 404. */
  on(path: string, route: Route): void;
  /** What is answered to a path as it stands. */
  routeOf(path: string): Route | undefined;
  /** Answers with a page of HTML, or of another type. */
  page(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): void;
  /** Answers with a status and nothing else. */
  status(path: string, status: number, headers?: Readonly<Record<string, string>>): void;
  /** Forgets what it was asked and told. */
  reset(): void;
  close(): Promise<void>;
}

export async function startServer(): Promise<LocalServer> {
  const routes = new Map<string, Route>();
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer({ keepAliveTimeout: 1000 }, (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const route = routes.get(path);
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    asked,
    url: (path) => origin + path,
    on: (path, route) => void routes.set(path, route),
    routeOf: (path) => routes.get(path),
    page(path, body, headers = { 'content-type': 'text/html; charset=utf-8' }) {
      routes.set(path, (_request, response) => void response.writeHead(200, headers).end(body));
    },
    status(path, status, headers = {}) {
      routes.set(path, (_request, response) => void response.writeHead(status, headers).end());
    },
    reset() {
      routes.clear();
      asked.length = 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
