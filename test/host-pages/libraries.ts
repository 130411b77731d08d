/**
 * The libraries that pages are made with, from npm: how each is loaded, how it puts an article
 * into the page, moves it and replaces it, and how to tell that it still works afterwards.
 */
export interface Library {
  /** Files of node_modules, in this order, before ours. */
  readonly files: readonly string[];
  /** Tags or attributes that it needs in the page before it starts. */
  readonly markup?: (first: string, second: string) => string;
  /** Script: shows the article FIRST in `#place`. */
  readonly insert: string;
  /** Script: moves it within the page, or has it drawn again. */
  readonly move: string;
  /** Script: shows SECOND in its place. */
  readonly replace: string;
  /** Script that returns true while the library works. */
  readonly works: string;
}

const tag = (src: string): string =>
  `'<health-answer src="' + ${src} + '"><p data-fallback>Plain words.</p></health-answer>'`;

const withJquery = (file: string): Library => ({
  files: [file],
  insert: `$('#place').html(${tag('FIRST')})`,
  move: `$('#place').append($('health-answer').detach()); $('health-answer').wrap('<section>');
    $('health-answer').replaceWith($('health-answer').clone());`,
  replace: `$('#place health-answer').attr('src', SECOND)`,
  works: `$('<b class="x">').appendTo('#other').addClass('y').is('.x.y') && $.map([1, 2], (n) => n * 2)[1] === 4`,
});

const REACT_APP = `
  const { createElement: h, useState } = React;
  function App({ src, order }) {
    const [count, setCount] = useState(0);
    const article = h('health-answer', { key: 'article', src }, h('p', { 'data-fallback': '' }, 'Plain words.'));
    const button = h('button', { key: 'count', onClick: () => setCount(count + 1) }, count);
    return h('div', null, order ? [button, article] : [article, button]);
  }
  window.root ??= ReactDOM.createRoot(document.querySelector('#place'));`;

const VUE_APP = `
  window.state = Vue.reactive({ src: FIRST, shown: true, count: 0 });
  const app = Vue.createApp({
    setup: () => ({ state }),
    template: '<button @click="state.count++">{{ state.count }}</button>' +
      '<health-answer v-if="state.shown" :src="state.src"><p data-fallback>Plain words.</p></health-answer>',
  });
  app.config.compilerOptions.isCustomElement = (name) => name.includes('-');
  app.mount('#place');`;

const pressed = (press: string): string => `(${press}, true) && (() => {
  const button = document.querySelector('button'); const before = +button.textContent;
  button.click(); return new Promise((done) => setTimeout(() => done(+button.textContent === before + 1), 50)); })()`;

export const LIBRARIES: Readonly<Record<string, Library>> = {
  'jQuery 4': withJquery('jquery/dist/jquery.js'),
  'jQuery 3': withJquery('jquery3/dist/jquery.js'),
  'jQuery 1': withJquery('jquery1/dist/jquery.js'),
  'zone.js': {
    files: ['zone.js/bundles/zone.umd.js'],
    insert: `Zone.current.fork({ name: 'app' }).run(() => setTimeout(() => {
      document.querySelector('#place').innerHTML = ${tag('FIRST')}; }))`,
    move: `Zone.current.fork({ name: 'app' }).run(() => Promise.resolve().then(() =>
      document.querySelector('#place').append(document.querySelector('health-answer'))))`,
    replace: `document.querySelector('health-answer').src = SECOND`,
    works: `Zone.current.fork({ name: 'inner' }).run(async () => {
      await Promise.resolve(); return Promise.resolve(Zone.current.name).then((name) => name !== ''); })`,
  },
  'core-js': {
    files: ['core-js-bundle/minified.js'],
    insert: `document.querySelector('#place').innerHTML = ${tag('FIRST')}`,
    move: `document.querySelector('#place').prepend(document.querySelector('health-answer'))`,
    replace: `document.querySelector('health-answer').src = SECOND`,
    works: `[3, 1, 2].toSorted().join('') === '123' && Object.groupBy([1, 2], (n) => n % 2 ? 'a' : 'b').a[0] === 1`,
  },
  htmx: {
    files: ['htmx.org/dist/htmx.js'],
    insert: `htmx.ajax('GET', FIRST_FRAGMENT, { target: '#place', swap: 'innerHTML' })`,
    move: `document.querySelector('#other').append(document.querySelector('health-answer'));
      document.querySelector('#place').append(document.querySelector('health-answer')); htmx.process(document.body)`,
    replace: `htmx.ajax('GET', SECOND_FRAGMENT, { target: '#place', swap: 'innerHTML' })`,
    works: `htmx.ajax('GET', '/_http?type=text/html&body=%3Ci%3Eswapped%3C/i%3E', { target: '#other', swap: 'innerHTML' })
      .then(() => !!document.querySelector('#other i'))`,
  },
  'Alpine.js': {
    files: ['alpinejs/dist/cdn.js'],
    markup: (first) => `<div x-data="{ shown: false, src: '${first}', count: 0 }" id="app">
      <button @click="count++" x-text="count"></button>
      <template x-if="shown">
        <health-answer :src="src"><p data-fallback>Plain words.</p></health-answer>
      </template></div>`,
    insert: `const data = Alpine.$data(document.querySelector('#app')); data.shown = true`,
    move: `const data = Alpine.$data(document.querySelector('#app')); data.shown = false;
      await Alpine.nextTick(); data.shown = true`,
    replace: `Alpine.$data(document.querySelector('#app')).src = SECOND`,
    works: pressed('0'),
  },
  'React 18': {
    files: ['react/umd/react.development.js', 'react-dom/umd/react-dom.development.js'],
    insert: `${REACT_APP} root.render(h(App, { src: FIRST }))`,
    move: `${REACT_APP} root.render(h(App, { src: FIRST, order: true }))`,
    replace: `${REACT_APP} root.render(h(App, { src: SECOND, order: true }))`,
    works: pressed('0'),
  },
  'Vue 3': {
    files: ['vue/dist/vue.global.js'],
    insert: VUE_APP,
    move: 'state.shown = false; await Vue.nextTick(); state.shown = true; await Vue.nextTick()',
    replace: 'state.src = SECOND; await Vue.nextTick()',
    works: pressed('0'),
  },
  AngularJS: {
    files: ['angular/angular.js'],
    markup: () => `<div id="app" ng-non-bindable></div>`,
    insert: `
      angular.module('page', []).run(($rootScope) => Object.assign($rootScope, { src: FIRST, shown: true, count: 0 }));
      const place = document.querySelector('#place');
      place.innerHTML = '<button ng-click="count = count + 1">{{ count }}</button>' +
        '<health-answer ng-if="shown" ng-attr-src="{{ src }}"><p data-fallback>Plain words.</p></health-answer>';
      window.scope = angular.bootstrap(place, ['page']).get('$rootScope')`,
    move: 'scope.$apply("shown = false"); scope.$apply("shown = true")',
    replace: 'scope.src = SECOND; scope.$apply()',
    works: pressed('0'),
  },
};
