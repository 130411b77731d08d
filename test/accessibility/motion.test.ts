import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { clearPage, flatTree, showPage, showStates } from './host-page.js';

const animations = (root: Element): Animation[] =>
  [...flatTree(root)].flatMap((node) => node.shadowRoot?.getAnimations() ?? []);

const showLoading = (): HTMLElement =>
  showPage(
    'en',
    html`
      <health-config .fetch=${() => new Promise(() => undefined)}>
        <health-answer src="/never.json"></health-answer>
      </health-config>
    `,
  );

describe('motion', () => {
  afterEach(clearPage);

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    it(`WCAG 2.3.3, 2.2.2, 2.3.1: there is none, only a fading in (${reducedMotion})`, async () => {
      await emulateMedia({ reducedMotion });
      const main = showLoading();
      await main.querySelector('health-answer')!.updateComplete;
      const running = animations(main);
      expect(running).to.have.length(1);
      const effect = running[0]!.effect as KeyframeEffect;
      const animated = new Set(effect.getKeyframes().flatMap((frame) => Object.keys(frame)));
      for (const key of ['offset', 'computedOffset', 'easing', 'composite']) animated.delete(key);
      expect([...animated]).to.deep.equal(['opacity']);
      // once, and over in less than the five seconds of 2.2.2
      expect(effect.getComputedTiming().iterations).to.equal(1);
      expect(Number(effect.getComputedTiming().endTime)).to.be.below(5000);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });
  }

  it('WCAG 2.3.3: nothing slides, grows or scrolls smoothly', async () => {
    const main = await showStates('en');
    for (const node of flatTree(main)) {
      const { transitionDuration, scrollBehavior } = getComputedStyle(node);
      expect(transitionDuration, node.outerHTML.slice(0, 60)).to.equal('0s');
      expect(scrollBehavior, node.outerHTML.slice(0, 60)).to.equal('auto');
    }
    expect(animations(main).filter(({ playState }) => playState === 'running')).to.have.length(0);
  });
});
