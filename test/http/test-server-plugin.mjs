/**
 * Adds to the test server the endpoints of `answers.mjs`, and starts a second origin with the
 * same endpoints (and `demo/` and `dist/`), CORS allowed. `/_origin2` tells its address.
 *
 * `/_folder/corpora/…` and `/_folder/seed/…` serve two folders of test inputs that not every
 * machine has (HEALTH_WIDGETS_CORPORA and HEALTH_WIDGETS_SEED name them): a file's bytes, or
 * a folder's entries as JSON; 404 where there is none.
 *
 * `/_broken` tells where the server of `broken-server.mjs` is, and a port where nobody listens;
 * `/_broken?key=K` what that server saw of the requests below `/K/`.
 */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve, sep } from 'node:path';
import { createStaticHandler } from '../../scripts/serve.mjs';
import { createAnswers, createRecord } from './answers.mjs';
import { createBrokenServer } from './broken-server.mjs';
import { freePort } from './free-port.mjs';

const FOLDERS = {
  corpora: process.env.HEALTH_WIDGETS_CORPORA,
  seed: process.env.HEALTH_WIDGETS_SEED,
};

/** @returns {import('@web/test-runner').TestRunnerPlugin & { middleware: Function }} */
export function testServer() {
  const record = createRecord();
  const answer = createAnswers(record);
  const secondOrigin = createSecondOrigin(record);
  const broken = createBrokenServer(record);
  let closedPort;

  return {
    name: 'health-widgets-test-server',

    async serverStart() {
      await new Promise((done, failed) =>
        secondOrigin.once('error', failed).listen(0, '127.0.0.1', done),
      );
      await broken.listen();
      closedPort = await freePort();
    },

    async serverStop() {
      // answers that hang would keep the process
      secondOrigin.closeAllConnections();
      secondOrigin.close();
      broken.close();
    },

    /** Koa middleware: it must run before the dev server's own, which would look for files. */
    async middleware(context, next) {
      if (!context.path.startsWith('/_')) return next();
      if (context.path === '/_origin2') {
        context.body = `http://127.0.0.1:${secondOrigin.address().port}`;
      } else if (context.path === '/_broken') {
        context.body =
          'key' in context.query
            ? broken.seen(context.query.key)
            : { port: broken.port(), closedPort };
      } else if (context.path.startsWith('/_folder/')) {
        serveFolder(context);
      } else if (['/_http', '/_log', '/_store'].includes(context.path)) {
        // Koa would end the response when this function returns: some never end
        context.respond = false;
        await answer(context.req, context.res);
      } else {
        return next();
      }
    },
  };
}

function createSecondOrigin(record) {
  const answer = createAnswers(record, { allowOrigin: '*' });
  const serveFile = createStaticHandler({
    root: resolve(import.meta.dirname, '../..'),
    folders: ['demo', 'dist'],
  });
  return createServer(async (request, response) => {
    if (!(await answer(request, response))) serveFile(request, response);
  });
}

/** A port that was free a moment ago. */
function serveFolder(context) {
  const [, , name, ...rest] = context.path.split('/').map(decodeURIComponent);
  const root = FOLDERS[name] && resolve(FOLDERS[name]);
  const path = root && resolve(root, ...rest);
  const inside = path && (path === root || path.startsWith(root + sep));
  const entry = inside && statSync(path, { throwIfNoEntry: false });
  if (!entry) {
    // a test asks here whether the folder exists: no reason for the runner to warn
    context.status = 404;
    context.body = '';
  } else if (entry.isDirectory()) {
    context.body = readdirSync(path, { withFileTypes: true }).map((child) => ({
      name: child.name,
      folder: child.isDirectory(),
    }));
  } else {
    context.type = 'application/octet-stream';
    context.body = createReadStream(path);
  }
}
