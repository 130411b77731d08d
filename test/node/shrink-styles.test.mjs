import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shrinkCss, shrinkStyles, styleLiterals } from '../../scripts/shrink-styles.mjs';

describe('shrinkCss', () => {
  const cases = {
    'drops indentation and the last semicolon': [
      ':host {\n  color: red;\n  margin: 0;\n}',
      ':host{color:red;margin:0}',
    ],
    'drops comments, apostrophes within included': ["a { /* it's */ b: c }", 'a{b:c}'],
    'keeps two classes one compound across a comment': ['.a/* x */.b { c: d }', '.a/**/.b{c:d}'],
    'keeps the space of a descendant pseudo-class': ['a :hover { b: c }', 'a :hover{b:c}'],
    'drops the zero before a point, but no other': [
      'a { b: 0.5em -0.5em 10.5em calc(0.25px * 0); c: #0.5 }',
      'a{b:.5em -0.5em 10.5em calc(.25px * 0);c:#0.5}',
    ],
    'keeps the spaces of a sum': [
      'a { b: calc( 1px + 2px * 3 - 1px ) }',
      'a{b:calc(1px + 2px * 3 - 1px)}',
    ],
    'keeps sibling combinators and shrinks child combinators': [
      'a > b + c ~ d , e { f: g }',
      'a>b + c ~ d,e{f:g}',
    ],
    'keeps strings as they are': ['a { b: "c  ;  } /* d */" }', 'a{b:"c  ;  } /* d */"}'],
    'keeps escapes in strings': ["a { content: '\\'  ;  ' }", "a{content:'\\'  ;  '}"],
    'drops the quotation marks around a name, and around nothing else': [
      `[a='b-c'] [a~="b"], [a='0'], [a='b c'], [a='b' i] { content: 'b' }`,
      `[a=b-c] [a~=b],[a='0'],[a='b c'],[a='b' i]{content:'b'}`,
    ],
    'keeps an unquoted address': [
      'a { b: url(data:image/svg+xml;x, /*y) }',
      'a{b:url(data:image/svg+xml;x, /*y)}',
    ],
    'keeps the words of a media query apart': [
      '@media screen and (min-width: 40em) , print { a { b: c } }',
      '@media screen and (min-width:40em),print{a{b:c}}',
    ],
    'keeps container queries, nesting and custom states': [
      '@container card (inline-size > 30em) { :host(:state(ready)) { & > p { b: c !important } } }',
      '@container card (inline-size>30em){:host(:state(ready)){&>p{b:c !important}}}',
    ],
    'keeps an empty custom property': ['a { --b: ; --c: }', 'a{--b: ;--c: }'],
    'keeps negated and functional selectors apart': [
      'a:not( .b , .c ) :is( d ) { e: f }',
      'a:not(.b,.c) :is(d){e:f}',
    ],
  };
  for (const [name, [css, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(shrinkCss(css), expected));
  }
});

describe('the plugin', () => {
  const { transform } = shrinkStyles();

  it('changes the text of css literals and nothing else', () => {
    const { code } = transform(
      'const a  =  css`\n  b {\n c: d;\n }`;\nconst e = `  f  `, g = html`  h  `;',
      '/x/src/a.ts',
    );
    assert.equal(code, 'const a  =  css`b{c:d}`;\nconst e = `  f  `, g = html`  h  `;');
  });

  it('finds them wherever they stand', () => {
    const code = 'const a = [css`b{}`, () => css``];';
    assert.deepEqual(
      styleLiterals(code).map(([start, end]) => code.slice(start, end)),
      ['b{}', ''],
    );
  });

  it('refuses an expression, which a comment or a string could swallow', () => {
    assert.throws(() => transform('css`a{b:${c}}`', '/x/src/a.ts'), /with an expression/);
  });

  it('keeps to our own source', () => {
    assert.equal(transform('css` a {}`', '/x/node_modules/y/src/a.ts'), null);
    assert.equal(transform('css` a {}`', '/x/lib/a.ts'), null);
  });
});
