import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  literals,
  shrinkCss,
  shrinkHtml,
  shrinkLiterals,
  shrinkParts,
} from '../../scripts/shrink-literals.mjs';

const HOLE = '\uE000';

describe('shrinkCss', () => {
  const cases = {
    'drops indentation and the last semicolon': [
      ':host {\n  color: red;\n  margin: 0;\n}',
      ':host{color:red;margin:0}',
    ],
    'drops comments, apostrophes within included': ["a { /* it's */ b: c }", 'a{b:c}'],
    'keeps two classes one compound across a comment': ['.a/* x */.b { c: d }', '.a/**/.b{c:d}'],
    'keeps the space of a descendant pseudo-class': ['a :hover { b: c }', 'a :hover{b:c}'],
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

  it('refuses an expression that a comment would swallow', () => {
    assert.throws(() => shrinkParts('css', ['a { /* ', ' */ }']), /within a comment/);
  });
});

describe('shrinkHtml', () => {
  const cases = {
    'drops indentation between tags': ['\n  <p>\n    <b></b>\n  </p>\n', '<p><b></b></p>'],
    'drops indentation between tags and expressions': [
      `<p>\n  ${HOLE}\n  ${HOLE}\n</p>\n${HOLE}`,
      `<p>${HOLE}${HOLE}</p>${HOLE}`,
    ],
    'keeps a space without a line break': [
      `<b>1</b> <i>${HOLE} ${HOLE}</i>`,
      `<b>1</b> <i>${HOLE} ${HOLE}</i>`,
    ],
    'makes a line break beside text one space': [
      'one\n  <b>two</b>\n three',
      'one <b>two</b> three',
    ],
    'puts attributes on one line': [
      `<a\n  class="b"\n  ?hidden=${HOLE}\n  href=${HOLE}\n></a>`,
      `<a class="b" ?hidden=${HOLE} href=${HOLE}></a>`,
    ],
    'keeps the white space of attribute values': [
      '<a title="b\n  > c"></a>',
      '<a title="b\n  > c"></a>',
    ],
    'leaves literals with preformatted text alone': ['<pre>\n  a\n</pre>', '<pre>\n  a\n</pre>'],
  };
  for (const [name, [html, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(shrinkHtml(html), expected));
  }
});

describe('the plugin', () => {
  const { transform } = shrinkLiterals();

  it('finds literals within the expressions of others', () => {
    const code = 'const a = html`<p>${b ? html`<i></i>` : ``}</p>`; const c = css`d{}`;';
    assert.deepEqual(
      literals(code).map(({ tag, parts }) => [
        tag,
        parts.map(([from, to]) => code.slice(from, to)),
      ]),
      [
        ['html', ['<p>', '</p>']],
        ['html', ['<i></i>']],
        ['css', ['d{}']],
      ],
    );
  });

  it('changes the text of literals and nothing else', () => {
    const { code } = transform(
      'const a  =  css`\n  b {\n c: ${ d  };\n }`;\nconst e = `  f  `;',
      '/x/src/a.ts',
    );
    assert.equal(code, 'const a  =  css`b{c:${ d  }}`;\nconst e = `  f  `;');
  });

  it('keeps to our own source', () => {
    assert.equal(transform('css` a {}`', '/x/node_modules/y/src/a.ts'), null);
    assert.equal(transform('css` a {}`', '/x/lib/a.ts'), null);
  });
});
