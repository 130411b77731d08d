/** The bench's own arithmetic, charts and server: its figures are no better than these. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { manyChart, paintedChart, textWidth } from '../../bench/charts.mjs';
import { CONTENDERS, filesOf } from '../../bench/contenders.mjs';
import { article, articleAsHtml, articleAsMarkdown, PARAGRAPHS } from '../../bench/documents.mjs';
import { isSlow } from '../../bench/noise.mjs';
import { interleave } from '../../bench/rounds.mjs';
import { startServer } from '../../bench/server.mjs';
import { median, quantile, spread, summarize } from '../../bench/statistics.mjs';
import { checkTargets } from '../../bench/targets.mjs';

describe('statistics', () => {
  it('take the middle value, or halfway between the two in the middle', () => {
    assert.equal(median([5, 1, 100]), 5);
    assert.equal(median([4, 1, 2, 100]), 3);
    assert.equal(quantile([0, 10], 0.25), 2.5);
  });

  it('are not moved by one run that something disturbed', () => {
    assert.equal(median([10, 11, 12, 13, 9000]), 12);
    assert.equal(spread([10, 11, 12, 13, 9000]), 2);
  });

  it('leave the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    assert.deepEqual(values, [3, 1, 2]);
  });

  it('summarize each figure of a list of runs', () => {
    const { painted } = summarize([{ painted: 10 }, { painted: 30 }, { painted: NaN }]);
    assert.deepEqual(painted, { median: 20, spread: 10, runs: 2 });
  });
});

describe('rounds', () => {
  const noise = (...rounds) => ({
    waitForQuiet: async () => true,
    watchRound: () => async () => rounds.shift() ?? [],
  });

  it('interleave the contenders, each round beginning with another', async () => {
    const order = [];
    const run = (name) => async () => {
      order.push(name);
      return { painted: 1 };
    };
    await interleave({ contenders: { a: run('a'), b: run('b') }, rounds: 2, noise: noise() });
    assert.deepEqual(order, ['a', 'b', 'b', 'a']);
  });

  it('are repeated when the control was slow, and do not count then', async () => {
    const controls = [10, 11, 12, 50, 13];
    const { runs, repeated } = await interleave({
      contenders: { control: async () => ({ painted: controls.shift() }) },
      rounds: 4,
      control: 'control',
      patience: 1,
      noise: noise(),
    });
    assert.equal(repeated, 1);
    assert.deepEqual(
      runs.control.map(({ painted }) => painted),
      [10, 11, 12, 13],
    );
  });

  it('are repeated when the machine was busy, but not for ever', async () => {
    let count = 0;
    const { runs, repeated, kept } = await interleave({
      contenders: { only: async () => ({ painted: ++count }) },
      rounds: 2,
      patience: 1,
      repeats: 2,
      noise: noise(['busy'], ['busy'], ['busy'], []),
    });
    assert.deepEqual([repeated, kept], [2, 1]);
    assert.deepEqual(
      runs.only.map(({ painted }) => painted),
      [3, 4],
    );
  });

  it('go on without a contender that fails, and say so', async () => {
    const { runs, failed } = await interleave({
      contenders: {
        works: async () => ({ painted: 1 }),
        fails: async () => {
          throw new Error('nothing painted');
        },
      },
      rounds: 3,
      noise: noise(),
    });
    assert.equal(runs.works.length, 3);
    assert.equal(runs.fails.length, 0);
    assert.deepEqual(failed, { fails: 'nothing painted' });
  });

  it('judge a control only once there are some to compare with', () => {
    assert.equal(isSlow(1000, [10, 10]), false);
    assert.equal(isSlow(12, [10, 10, 10]), false);
    assert.equal(isSlow(14, [10, 10, 10]), true);
  });
});

describe('documents', () => {
  it('hold the same text in every form', () => {
    const plain = (html) => html.replace(/<[^>]*>/g, '');
    const html = plain(articleAsHtml(article()));
    for (const text of ['Stop where it hurts sharply', 'March 17, 2026', 'Mara Lindqvist, PT']) {
      assert.ok(html.includes(text), text);
      assert.ok(articleAsMarkdown(article()).includes(text), text);
    }
    assert.equal(PARAGRAPHS, 8);
  });

  it('differ by their number, and so do their URLs', () => {
    const site = { publisher: 'http://publisher.test', scripts: { 'health-widgets.js': '' } };
    const files = filesOf(CONTENDERS.live, site, { count: 3, distinct: true });
    const urls = [...files.keys()].filter((path) => path.startsWith('/articles/'));
    assert.equal(urls.length, 3);
    assert.equal(filesOf(CONTENDERS.live, site, { count: 3 }).size, files.size - 2);
    assert.equal(files.get('/page.html').match(/<health-answer /g).length, 3);
  });
});

const figure = (value) => ({ median: value, spread: 1, runs: 15 });
const runOf = (painted, more = {}) =>
  Object.fromEntries(
    Object.entries({
      painted,
      task: painted,
      blocking: 0,
      shift: 0,
      requests: 3,
      heap: 0,
      ...more,
    }).map(([name, value]) => [name, figure(value)]),
  );
const setOf = (painted) => ({
  figures: Object.fromEntries(Object.entries(painted).map(([name, value]) => [name, runOf(value)])),
});

describe('targets', () => {
  const one = (live) => ({
    none: setOf({ static: 100, live }),
    fast: setOf({ static: 160, live: 340, 'html-include-hinted': 350 }),
  });
  const find = (targets, what) => targets.find((target) => target.what.includes(what));

  it('are met up to their limit, and missed past it', () => {
    assert.equal(find(checkTargets({ one: one(160) }, { brotli: 1 }), 'no delay ÷').met, true);
    assert.equal(find(checkTargets({ one: one(161) }, { brotli: 1 }), 'no delay ÷').met, false);
    assert.equal(find(checkTargets({}, { brotli: 16_385 }), 'Brotli').met, false);
  });

  it('compare with the floor of static and three round trips, and with the best peer', () => {
    const targets = checkTargets({ one: one(150) }, { brotli: 1 });
    assert.equal(find(targets, '3 round trips').found, '1.00');
    assert.match(find(targets, 'every peer').limit, /350 ms \(html-include-hinted\)/);
  });

  it('say nothing of what was not measured', () => {
    assert.deepEqual(
      checkTargets({}, { brotli: 1 }).map(({ what }) => what),
      ['health-widgets.js, Brotli'],
    );
  });
});

describe('charts', () => {
  const painted = {
    none: setOf({ static: 140, live: 200, iframe: 310, 'iframe-resizer': 4400 }),
    fast: setOf({ static: 200, live: 380, iframe: 510, 'iframe-resizer': 6000 }),
  };
  const many = [10, 100, 500].map((count) => ({
    count,
    distinct: false,
    ...setOf({
      static: count * 5,
      live: count * 6,
      'live-skipping': count * 6 + 1,
      iframe: count * 90,
    }),
  }));

  for (const [name, svg] of [
    ['painted', paintedChart(painted)],
    ['many', manyChart(many)],
  ]) {
    it(`${name}: have a name, and every figure in their description`, () => {
      assert.match(svg, /role="img" aria-labelledby="title description"/);
      assert.match(svg, /<title id="title">Milliseconds/);
      const description = /<desc id="description">([^<]*)</.exec(svg)[1];
      assert.match(
        description,
        name === 'painted' ? /static HTML: 140 and 200 ms/ : /2500 ms for 500/,
      );
    });

    it(`${name}: keep their text within the picture`, () => {
      const width = Number(/viewBox="0 0 (\d+)/.exec(svg)[1]);
      const texts = [
        ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g),
      ];
      assert.ok(texts.length > 8);
      for (const [, x, , anchor, content] of texts) {
        const size = textWidth(content);
        const start = Number(x) - { start: 0, middle: size / 2, end: size }[anchor];
        assert.ok(start >= 0 && start + size <= width, content);
      }
    });
  }

  it('keep labels apart whose lines end at the same place', () => {
    const ys = [
      ...manyChart(many).matchAll(
        /<text x="[\d.]+" y="([\d.]+)" text-anchor="start" class="(?:ink|strong)">[\d,]+ /g,
      ),
    ]
      .map(([, y]) => Number(y))
      .sort((a, b) => a - b);
    assert.equal(ys.length, 4);
    for (const [i, y] of ys.slice(1).entries()) assert.ok(y - ys[i] >= 18);
  });

  it('know light and dark', () => {
    assert.match(paintedChart(painted), /prefers-color-scheme: dark/);
  });
});

describe('the server', () => {
  let server;
  const files = new Map([
    ['/page.html', '<p>page</p>'],
    ['/script.js', 'x'.repeat(20_000)],
    ['/noise.json', JSON.stringify(Array.from({ length: 500 }, (_, i) => Math.sin(i)))],
  ]);
  const network = { roundTrip: 0, bitsPerSecond: Infinity };
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  it('compresses, lets documents be cached, and counts what it sends', async () => {
    server.begin(files, network);
    const response = await fetch(`${server.publisher}/script.js`);
    assert.equal(await response.text(), 'x'.repeat(20_000));
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.match(response.headers.get('cache-control'), /immutable/);
    await server.quiet(20);
    const { requests, bytes } = server.count();
    assert.equal(requests, 1);
    assert.ok(bytes > 200 && bytes < 1000, `${bytes}`);
  });

  it('takes a round trip for a request, and another for a new connection', async () => {
    server.begin(files, { ...network, roundTrip: 80 });
    const time = async (url) => {
      const start = performance.now();
      // without an agent each request has a connection of its own
      await new Promise((done, failed) => get(url, { agent: false }, done).on('error', failed));
      return performance.now() - start;
    };
    assert.ok((await time(`${server.host}/page.html`)) >= 78);
    assert.ok((await time(`${server.publisher}/page.html`)) >= 156);
  });

  it('shares its line among all connections', async () => {
    server.begin(files, { roundTrip: 0, bitsPerSecond: 200_000 });
    const start = performance.now();
    const load = async () => (await fetch(`${server.publisher}/noise.json`)).text();
    await Promise.all([load(), load(), load(), load()]);
    const taken = performance.now() - start;
    await server.quiet(20);
    const least = (server.count().bytes * 8) / 200;
    assert.ok(taken >= least * 0.9, `${taken} of ${least}`);
  });
});
