/** Values that are more than they seem: to Lit, to promises, to conversions, to prototypes. */

/** Such as JSON can hold. */
export const jsonGadgets: Readonly<Record<string, string>> = {
  'a Lit template': `{"_$litType$":1,"strings":["<img src=x onerror=alert(1)>"],"values":[]}`,
  'a Lit template with raw strings': `{"_$litType$":1,"strings":{"raw":["<img src=x onerror=alert(1)>"]},"values":[]}`,
  'a compiled Lit template': `{"_$litType$":{"el":{"content":{"childNodes":[]}},"parts":[],"h":"<b>"},"values":["x"]}`,
  'a Lit directive': `{"_$litDirective$":"x","values":["<img src=x onerror=alert(1)>"]}`,
  'static HTML of Lit': `{"_$litStatic$":"<img src=x onerror=alert(1)>","r":1}`,
  'a node': `{"nodeType":1,"nodeName":"SCRIPT","localName":"script","textContent":"alert(1)"}`,
  'a view of ours': `{"tag":"img","attributes":{"src":"x","onerror":"alert(1)"},"children":["x"]}`,
  'a promise': `{"then":"x","catch":"y","finally":"z"}`,
  'a primitive': `{"toString":"x","valueOf":"y","toJSON":"z"}`,
  'an array by its length': `{"length":3,"0":"a","1":"b","2":"c"}`,
  'an iterator': `{"next":"x","done":false,"value":1,"@@iterator":"x"}`,
  'a prototype': `{"__proto__":{"type":"paragraph","content":["x"],"title":"x","href":"javascript:alert(1)"}}`,
  'a constructor': `{"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}}`,
  'a type from a prototype': `{"type":"__proto__","content":["x"]}`,
  'the type of a method': `{"type":"constructor","content":["x"],"fallback":["x"]}`,
  'a type that is a list': `{"type":["paragraph"],"content":["x"]}`,
  'lists in lists': `[[[[[]]]]]`,
  'a list with holes filled': `[null,null,[null],{"type":null}]`,
  'a huge number': `1e400`,
  'a small number': `-1e-400`,
  'a flag': `true`,
  nothing: `null`,
};

/** Such as only a script can hold, in the page's own property; `run` is told if one is called. */
export function liveGadgets(run: (name: string) => void): Readonly<Record<string, unknown>> {
  const trap = (name: string) => () => {
    run(name);
    return 'x';
  };
  const extras = Object.assign(['plain'], {
    _$litType$: 1,
    strings: ['<img src=x onerror=alert(1)>'],
    values: [],
    raw: ['<img src=x>'],
    type: 'paragraph',
    then: trap('then of a list'),
  });
  const cycle: Record<string, unknown> = { type: 'strong' };
  cycle['content'] = [cycle];
  return {
    ...Object.fromEntries(
      Object.entries(jsonGadgets).map(([name, json]) => [name, JSON.parse(json) as unknown]),
    ),
    'methods of conversion': {
      toString: trap('toString'),
      valueOf: trap('valueOf'),
      toJSON: trap('toJSON'),
      [Symbol.toPrimitive]: trap('toPrimitive'),
    },
    'a thenable': { then: trap('then') },
    'a list with extras': extras,
    'a function': Object.assign(trap('function'), { type: 'paragraph', content: ['x'] }),
    'a String object': Object('text') as unknown,
    'a circle': cycle,
    'a list in itself': ((list: unknown[]) => (list.push(list), list))([]),
    'an element': Object.assign(document.createElement('img'), { title: 'x' }),
    'a template string': Object.assign(['<b>'], { raw: ['<img src=x onerror=alert(1)>'] }),
    'a symbol': Symbol('x'),
    'a large integer': 10n,
    'a list of holes': Array(1000),
    'an object without prototype': Object.assign(Object.create(null) as object, { type: 'link' }),
    'a prototype with fields': Object.create({
      type: 'paragraph',
      content: ['x'],
      title: 'x',
    }) as unknown,
  };
}
