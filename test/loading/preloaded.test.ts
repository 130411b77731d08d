import { expect } from '@open-wc/testing';
import { isPreloaded } from '../../src/loading/preloaded.js';

describe('isPreloaded', () => {
  const ADDRESS = new URL('/articles/hands.json', location.href).href;

  function hint(attributes: Readonly<Record<string, string>>): void {
    const link = document.createElement('link');
    for (const [name, value] of Object.entries({ crossorigin: 'anonymous', ...attributes })) {
      link.setAttribute(name, value);
    }
    document.head.append(link);
  }

  afterEach(() => document.querySelectorAll('head > link').forEach((link) => link.remove()));

  it('knows a hint for the document, however its address is written', () => {
    hint({ rel: 'preload', as: 'fetch', href: '/x/../articles/hands.json' });
    expect(isPreloaded(ADDRESS)).to.equal(true);
  });

  it('takes no other link for one', () => {
    expect(isPreloaded(ADDRESS)).to.equal(false);
    hint({ rel: 'preload', as: 'fetch', href: '/articles/feet.json' });
    hint({ rel: 'prefetch', as: 'fetch', href: ADDRESS });
    hint({ rel: 'preload', as: 'image', href: ADDRESS });
    expect(isPreloaded(ADDRESS)).to.equal(false);
  });
});
