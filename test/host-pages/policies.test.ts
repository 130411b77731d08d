/** Pages with a Content Security Policy, Trusted Types among it, sent as a header. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { fileJson } from '../fixtures/folder.js';
import { open, type Page } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import { answer, FALLBACK, notice, placeholder, script, settledWithin, sights } from './widgets.js';

const NONCE = 'r4nd0m';
const PATIENCE = 8000;
const STRICT = `default-src 'none'; style-src 'none'; script-src 'nonce-${NONCE}'; connect-src 'self'; base-uri 'none'; form-action 'none'`;

interface Policy {
  readonly csp?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The policy forbids the document itself. */
  readonly blocked?: boolean;
  /** It forbids the policy that Lit makes when it starts. */
  readonly forbidsLit?: boolean;
}

const csp = (policy: string): Policy => ({ csp: policy });
const forbidsLit = (policy: string): Policy => ({ csp: policy, forbidsLit: true });

const FEATURES = [
  'accelerometer autoplay camera clipboard-read clipboard-write compute-pressure encrypted-media',
  'fullscreen geolocation gyroscope microphone midi payment picture-in-picture storage-access',
  'publickey-credentials-get screen-wake-lock sync-xhr unload usb web-share xr-spatial-tracking',
].flatMap((names) => names.split(' '));

const POLICIES: Readonly<Record<string, Policy>> = {
  'nothing but a script with a nonce and the document': csp(STRICT),
  'nothing from anywhere but this origin': csp("default-src 'self'; frame-ancestors 'self'"),
  'a nonce, and what its script loads': csp(
    `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
  ),
  'no images, no media, no fonts': csp("img-src 'none'; media-src 'none'; font-src 'none'"),
  'no inline style, neither as element nor as attribute': csp(
    "style-src-elem 'none'; style-src-attr 'none'",
  ),
  'secure requests only': csp('block-all-mixed-content'),
  'no connection to the document': {
    csp: `script-src 'nonce-${NONCE}'; connect-src 'none'`,
    blocked: true,
  },
  'a report, and no more, of all that it finds': {
    headers: { 'Content-Security-Policy-Report-Only': STRICT },
  },
  'no features at all': {
    headers: { 'Permissions-Policy': FEATURES.map((name) => `${name}=()`).join(', ') },
  },
  'isolation from other origins': {
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
};

const REQUIRED = `${STRICT}; require-trusted-types-for 'script'`;

/** Trusted Types in each of their forms. */
const TRUSTED_TYPES: Readonly<Record<string, Policy>> = {
  'required, any policy allowed': csp(REQUIRED),
  'required, no policy allowed': forbidsLit(`${REQUIRED}; trusted-types 'none'`),
  'required, an empty list': forbidsLit(`${REQUIRED}; trusted-types`),
  'required, policies of other names': forbidsLit(`${REQUIRED}; trusted-types dompurify default`),
  'required, the policy of Lit': csp(`${REQUIRED}; trusted-types lit-html`),
  'required, the policy of Lit, and more of each': csp(
    `${REQUIRED}; trusted-types lit-html 'allow-duplicates'`,
  ),
  'not required, but policies of other names only': forbidsLit(
    `${STRICT}; trusted-types dompurify`,
  ),
  'reported only': {
    csp: STRICT,
    headers: {
      'Content-Security-Policy-Report-Only': `require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  },
};

/** A second Lit of the page: what loads it, and how to tell what it has made. */
const MODULES = {
  development: '/node_modules/lit/index.js',
  production: '/node_modules/lit-html/lit-html.js',
};

const otherLit = (mode: keyof typeof MODULES): string => `
  <script type="module" nonce="${NONCE}">
    import { html, render } from '${MODULES[mode]}';
    render(html\`<p>Made by \${'another'} Lit</p>\`, document.querySelector('output'));
  </script>`;

let content: string;
let clean: readonly string[];

before(async () => {
  const article = (await serve(fullArticle())).url;
  content = `
    ${answer(article)}${answer(article, 'lang="es"')}${placeholder(article)}
    ${notice((await serve(fullNotice())).url)}
    <output></output>`;
  clean = sights(await openUnder({}));
  expect(clean).to.have.length(4).and.not.include(FALLBACK);
});

async function openUnder({ csp, headers }: Policy, scripts = script(NONCE)): Promise<Page> {
  // One page at a time.
  fixtureCleanup();
  const page = await open(`<health-config retries="0">${content}</health-config>${scripts}`, {
    csp,
    headers,
    nonce: NONCE,
  });
  await settledWithin(page, PATIENCE);
  return page;
}

async function expectUnharmed(page: Page, { blocked }: Policy): Promise<void> {
  expect(sights(page)).to.deep.equal(blocked ? clean.map(() => FALLBACK) : clean);
  for (const text of await page.heardFrom('health-widgets.js')) {
    // It is the page's wish that there is no request, and the browser's to report it.
    expect(blocked ? text : undefined, text).to.match(/connect-src/);
  }
}

describe('a page with a policy', () => {
  for (const [what, policy] of Object.entries(POLICIES)) {
    it(`shows ${policy.blocked ? 'the fallback' : 'the article'}, and nothing is reported: ${what}`, async () => {
      await expectUnharmed(await openUnder(policy), policy);
    });
  }
});

describe('a page with Trusted Types', function () {
  this.timeout(30_000);

  for (const [what, policy] of Object.entries(TRUSTED_TYPES)) {
    it(`shows the article, and nothing is reported: ${what}`, async () => {
      const page = await openUnder(policy);
      await expectUnharmed(page, policy);
      expect(await page.heard()).to.deep.equal([]);
    });

    it(`and with another Lit before or after, which works as if alone: ${what}`, async () => {
      const { trustedTypes } = window as { trustedTypes?: unknown };
      const made = policy.forbidsLit && trustedTypes ? '' : 'Made by another Lit';
      for (const scripts of [
        otherLit('development') + script(NONCE),
        script(NONCE) + otherLit('production'),
      ]) {
        const page = await openUnder(policy, scripts);
        await expectUnharmed(page, policy);
        expect(page.document.querySelector('output')!.textContent).to.equal(made);
      }
    });
  }
});

describe('a page with a policy of the public list', () => {
  it('shows the article, or the fallback where its document is blocked', async function () {
    const list = (await fileJson('corpora', 'own/csp-matrix.json')) as
      { name: string; csp: string }[] | undefined;
    if (!list) this.skip();
    this.timeout(60_000);
    for (const { name, csp: row } of list) {
      // WebKit asks even its own machine over https: then, where nobody listens.
      if (row === 'upgrade-insecure-requests' && !/Chrome\/|Firefox\//.test(navigator.userAgent)) {
        continue;
      }
      // The list's publisher and script host are this origin here; headers stand in words.
      const policy = row
        .replace(/https:\/\/(?:cdn\.)?publisher\.example/g, location.origin)
        .replace('nonce-abc', `nonce-${NONCE}`);
      const blocked = name.startsWith('connect-src');
      const other = blocked ? policy.replace("'self'", "'none'") : policy;
      const page = await openUnder(/^\(header/.test(row) ? headerOf(row) : csp(other));
      expect(sights(page), name).to.deep.equal(blocked ? clean.map(() => FALLBACK) : clean);
      const heard = await page.heardFrom('health-widgets.js');
      expect(
        heard.filter((text) => !(blocked && /connect-src|default-src/.test(text))),
        name,
      ).to.deep.equal([]);
    }
  });

  const headerOf = (row: string): Policy => {
    if (row.includes('Report-Only'))
      return POLICIES['a report, and no more, of all that it finds']!;
    if (row.includes('Permissions-Policy')) return POLICIES['no features at all']!;
    return { headers: { 'Integrity-Policy-Report-Only': 'blocked-destinations=(script)' } };
  };
});
