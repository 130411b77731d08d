/** The two charts of the README: plain SVG, in light and dark, with their figures as text. */
import { CONTENDERS } from './contenders.mjs';

const WIDTH = 760;
const FONT_SIZE = 14;
/** Average width of a character over the font's size, on the large side. */
const CHARACTER = 0.6;

export const textWidth = (text, size = FONT_SIZE) => text.length * size * CHARACTER;

const SHORT = {
  static: 'static HTML',
  'static-skipping': 'static, off-screen skipped',
  prerendered: 'health-answer, prerendered',
  'prerendered-alone': 'prerendered, without script',
  live: 'health-answer',
  'live-skipping': 'health-answer, skipping',
  'live-plain': 'health-answer, no hints',
  'html-include': 'html-include-element',
  'html-include-hinted': 'html-include, with hints',
  purify: 'DOMPurify, with hints',
  'iframe-resizer': 'iframe-resizer',
};

const shortName = (name) => SHORT[name] ?? CONTENDERS[name]?.label.replaceAll('`', '') ?? name;

const escape = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const text = (x, y, content, { anchor = 'start', name = 'ink' } = {}) =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" class="${name}">${escape(content)}</text>`;

const STYLE = `text { font: ${FONT_SIZE}px system-ui, -apple-system, "Liberation Sans", sans-serif; }
.paper { fill: #fff; } .ink { fill: #1c2430; } .soft { fill: #55606e; } .rule { stroke: #c9d0d8; }
.strong { fill: #1c2430; font-weight: 600; }
.ours { fill: #0b5fae; stroke: #0b5fae; } .others { fill: #8494a5; stroke: #8494a5; }
.late { opacity: 0.55; } polyline { fill: none !important; stroke-width: 2.5; } .ours.two { stroke-dasharray: 6 4; } .others.two { stroke-dasharray: 6 4; }
@media (prefers-color-scheme: dark) {
.paper { fill: #12181f; } .ink, .strong { fill: #e8edf2; } .soft { fill: #a8b4c0; } .rule { stroke: #3a4652; }
.ours { fill: #6db3f7; stroke: #6db3f7; } .others { fill: #7c8b9b; stroke: #7c8b9b; }
}`;

const svg = (height, title, description, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(description)}</desc>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>
${body.join('\n')}
</svg>
`;

const isOurs = (name) => /^(?:live|prerendered)/.test(name);

/** Two bars for each contender: without delay, and at 60 ms. */
export function paintedChart({ none, fast }) {
  const names = Object.keys(none.figures)
    .filter((name) => fast.figures[name])
    .sort((a, b) => fast.figures[a].painted.median - fast.figures[b].painted.median);
  const value = (set, name) => set.figures[name].painted.median;
  const left = 24 + Math.max(...names.map((name) => textWidth(shortName(name)))) + 12;
  const right = WIDTH - 24 - textWidth('0,000 ms');
  const longest = Math.max(...names.flatMap((name) => [value(none, name), value(fast, name)]));
  const scale = (ms) => (ms / longest) * (right - left);
  const row = 44;
  const top = 84;
  const body = [
    text(24, 34, 'Milliseconds until the article’s text is painted', { name: 'strong' }),
    `<rect class="others" x="24" y="48" width="14" height="12" rx="2"/>`,
    text(44, 59, 'no network delay', { name: 'soft' }),
    `<rect class="others late" x="184" y="48" width="14" height="12" rx="2"/>`,
    text(204, 59, '60 ms round trip, nothing in any cache', { name: 'soft' }),
  ];
  names.forEach((name, i) => {
    const y = top + i * row;
    const kind = isOurs(name) ? 'ours' : 'others';
    body.push(
      text(left - 12, y + 21, shortName(name), {
        anchor: 'end',
        name: isOurs(name) ? 'strong' : 'ink',
      }),
    );
    [none, fast].forEach((set, at) => {
      const width = scale(value(set, name));
      const barY = y + at * 17;
      body.push(
        `<rect class="${kind}${at ? ' late' : ''}" stroke="none" x="${left.toFixed(1)}" y="${barY}" width="${width.toFixed(1)}" height="14" rx="2"/>`,
        text(left + width + 6, barY + 12, value(set, name).toFixed(0), { name: 'soft' }),
      );
    });
  });
  const description = names
    .map(
      (name) =>
        `${shortName(name)}: ${value(none, name).toFixed(0)} and ${value(fast, name).toFixed(0)} ms`,
    )
    .join('; ');
  return svg(
    top + names.length * row + 12,
    'Milliseconds until the article’s text is painted, without network delay and at 60 ms',
    `${description}.`,
    body,
  );
}

const MANY_NAMES = ['static', 'static-skipping', 'live', 'live-skipping', 'html-include', 'iframe'];

/** A line for each contender over 10, 100 and 500 articles; both axes are logarithmic. */
export function manyChart(many) {
  const sets = many.filter(({ distinct }) => !distinct);
  const points = (name) =>
    sets
      .filter(({ figures }) => figures[name])
      .map(({ count, figures }) => ({ count, ms: figures[name].painted.median }))
      .sort((a, b) => a.count - b.count);
  const names = MANY_NAMES.filter((name) => points(name).length > 0);
  const counts = [...new Set(sets.map(({ count }) => count))].sort((a, b) => a - b);
  const all = names.flatMap(points).map(({ ms }) => ms);
  const height = 420;
  const plot = {
    left: 84,
    right: WIDTH - 24 - Math.max(...names.map((name) => textWidth(shortName(name)))) - 70,
    top: 64,
    bottom: height - 56,
  };
  const low = 10 ** Math.floor(Math.log10(Math.min(...all)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...all)));
  const along = (value, from, to, start, end) =>
    start + ((Math.log10(value) - Math.log10(from)) / (Math.log10(to / from) || 1)) * (end - start);
  const x = (count) => along(count, counts[0], counts.at(-1), plot.left, plot.right);
  const y = (ms) => along(ms, low, high, plot.bottom, plot.top);
  const body = [
    text(24, 34, 'Milliseconds until all articles of a page are there', { name: 'strong' }),
  ];
  for (let ms = low; ms <= high; ms *= 10) {
    body.push(
      `<line class="rule" x1="${plot.left}" x2="${plot.right}" y1="${y(ms).toFixed(1)}" y2="${y(ms).toFixed(1)}"/>`,
      text(plot.left - 10, y(ms) + 5, ms.toLocaleString('en'), { anchor: 'end', name: 'soft' }),
    );
  }
  for (const count of counts) {
    body.push(text(x(count), plot.bottom + 24, String(count), { anchor: 'middle', name: 'soft' }));
  }
  body.push(
    text((plot.left + plot.right) / 2, plot.bottom + 46, 'articles on the page', {
      anchor: 'middle',
      name: 'soft',
    }),
  );
  const ends = names.map((name) => ({ name, ...points(name).at(-1) }));
  ends.sort((a, b) => y(a.ms) - y(b.ms));
  let lowest = -Infinity;
  for (const end of ends) {
    end.labelY = Math.max(y(end.ms), lowest + 19);
    lowest = end.labelY;
  }
  for (const { name, ms, count, labelY } of ends) {
    const kind = `${isOurs(name) ? 'ours' : 'others'}${name.endsWith('-skipping') ? '' : ' two'}`;
    const line = points(name).map(
      (point) => `${x(point.count).toFixed(1)},${y(point.ms).toFixed(1)}`,
    );
    body.push(
      `<polyline class="${kind}" points="${line.join(' ')}"/>`,
      ...line.map(
        (point) =>
          `<circle class="${kind}" stroke="none" cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="4"/>`,
      ),
      `<line class="rule" x1="${(x(count) + 6).toFixed(1)}" y1="${y(ms).toFixed(1)}" x2="${plot.right + 18}" y2="${labelY.toFixed(1)}"/>`,
      text(
        plot.right + 22,
        labelY + 5,
        `${Math.round(ms).toLocaleString('en')} ${shortName(name)}`,
        { name: isOurs(name) ? 'strong' : 'ink' },
      ),
    );
  }
  const description = names
    .map(
      (name) =>
        `${shortName(name)}: ${points(name)
          .map(({ count, ms }) => `${Math.round(ms)} ms for ${count}`)
          .join(', ')}`,
    )
    .join('; ');
  return svg(
    height,
    'Milliseconds until 10, 100 and 500 articles of one page are there',
    `${description}.`,
    body,
  );
}
