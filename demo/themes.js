/** The theme picker: a theme, changes to it, and the CSS that does the same in any page. */

const controls = document.getElementById('controls');
const preview = document.getElementById('preview');
const widgets = preview.querySelectorAll('health-answer, privacy-notice');
const inputs = [...controls.querySelectorAll('[name^="--health-"]')];

/** What the reader has changed, by custom property. */
const changes = new Map();

/** One CSS rule, with a line for each custom property. */
const cssRule = (declarations) =>
  [
    'health-answer,',
    'privacy-notice {',
    ...Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`),
    '}',
  ].join('\n');

/** The custom properties that a theme's stylesheet sets, by name. */
const themeDeclarations = (theme) => {
  const link = document.querySelector(`link[data-theme="${theme}"]`);
  const style = link?.sheet?.cssRules[0]?.style ?? [];
  return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name).trim()]));
};

/** Relative luminance of an RGB color (WCAG 2.2). */
const luminance = (channels) => {
  const [red, green, blue] = channels.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two RGB colors (WCAG 2.2). */
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const hexChannels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const pageChannels = () =>
  window.getComputedStyle(preview).backgroundColor.match(/\d+/g).slice(0, 3).map(Number);

const describe = ({ type, name, value, dataset }) => {
  if (!changes.has(name)) return 'not changed';
  if (type !== 'color') return value + dataset.unit;
  const ratio = contrast(hexChannels(value), pageChannels());
  return `${ratio.toFixed(1)} : 1${ratio < 4.5 ? ', too faint' : ''}`;
};

const show = () => {
  const theme = controls.elements.theme.value;
  for (const link of document.querySelectorAll('link[data-theme]')) {
    link.media = link.dataset.theme === theme ? 'all' : 'not all';
  }
  preview.dataset.theme = theme;
  preview.style.colorScheme = theme === 'night' ? 'dark' : controls.elements.scheme.value;

  for (const input of inputs) {
    const value = changes.get(input.name);
    for (const widget of widgets) {
      if (value === undefined) widget.style.removeProperty(input.name);
      else widget.style.setProperty(input.name, value);
    }
    controls.querySelector(`output[for="${input.id}"]`).value = describe(input);
  }

  const declarations = { ...themeDeclarations(theme), ...Object.fromEntries(changes) };
  document.getElementById('snippet').textContent = Object.keys(declarations).length
    ? cssRule(declarations)
    : '/* Choose a theme, or change something. */';
  document.getElementById('copied').textContent = '';
};

controls.addEventListener('input', ({ target }) => {
  if (inputs.includes(target)) changes.set(target.name, target.value + (target.dataset.unit ?? ''));
  show();
});

controls.addEventListener('reset', () => {
  changes.clear();
  // The controls have their first values only after this event.
  window.setTimeout(show);
});

controls.addEventListener('submit', (event) => event.preventDefault());

document.getElementById('copy').addEventListener('click', async () => {
  const copied = document.getElementById('copied');
  try {
    await navigator.clipboard.writeText(document.getElementById('snippet').textContent);
    copied.textContent = 'Copied.';
  } catch {
    copied.textContent = 'Please select the text and copy it.';
  }
});

show();
