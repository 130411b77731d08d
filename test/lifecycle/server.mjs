/** A server for pages that a test drives from outside: pages by name, `dist/`, and test/http. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createStaticHandler, listen } from '../../scripts/serve.mjs';
import { createAnswers, createRecord } from '../http/answers.mjs';

const FIRST_PORT = 8500;

/**
 * @param {Record<string, string>} pages HTML by path
 * @returns {Promise<{ origin: string, requests: (key: string) => number, close: () => void }>}
 */
export async function startServer(pages) {
  const record = createRecord();
  const answer = createAnswers(record);
  const serveFile = createStaticHandler({
    root: resolve(import.meta.dirname, '../..'),
    folders: ['demo', 'dist'],
  });
  const server = createServer(async (request, response) => {
    // Browsers ask for it, and complain in the log of the page.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    const page = pages[request.url];
    if (page === undefined) {
      if (!(await answer(request, response))) serveFile(request, response);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  });
  const port = await listen(server, FIRST_PORT, 100);
  return {
    origin: `http://127.0.0.1:${port}`,
    requests: (key) => record.requests.get(key)?.length ?? 0,
    close() {
      // Answers that hang would keep the process.
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page that loads the bundle. */
export const page = (body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Page</title>
  <script type="module" src="/dist/health-widgets.js"></script>
  ${body}
</html>`;
