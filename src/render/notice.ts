import { html, nothing, type TemplateResult } from 'lit';
import type { Category, Notice } from '../document/notice.js';
import { deeper, mark, time, word, type RenderContext } from './context.js';
import { heading } from './headings.js';
import { inlines } from './inlines.js';

export interface NoticeOptions {
  readonly acknowledged: boolean;
  /** The visitor has acknowledged an older version: what changed comes first. */
  readonly changed: boolean;
  /** The browser sends the Global Privacy Control signal. */
  readonly signal: boolean;
  /** The site says that it has processed that signal. */
  readonly honored: boolean;
  readonly acknowledge: () => void;
}

/** A privacy notice, whole. */
export function notice(
  document: Notice,
  options: NoticeOptions,
  context: RenderContext,
): TemplateResult {
  const inner = deeper(context);
  const { title, effectiveDate, changes, statement, contact, optOutUrl } = document;
  return html`
    ${heading(context.level, title, 'title', 'title')}
    ${effectiveDate &&
    html`<p class="dates">${word(context, 'effective')} ${time(context, effectiveDate)}</p>`}
    ${options.changed && changes
      ? html`<div class="card routine">
          ${heading(inner.level, word(context, 'changes'))}
          <p>${inlines(changes, context)}</p>
        </div>`
      : nothing}
    <div part="body"><p>${inlines(statement, context)}</p></div>
    ${policies(document, inner)}${categories(document, inner)}${sale(document, inner)}
    ${options.signal
      ? html`<p part="signal" class="card routine">
          ${word(context, 'gpc')} ${options.honored ? word(context, 'gpcHonored') : nothing}
        </p>`
      : nothing}
    ${optOutUrl && html`<p><a href=${optOutUrl}>${word(context, 'optOut')}</a></p>`}
    ${contact &&
    html`${heading(inner.level, word(context, 'contact'))}
      <p>${inlines(contact, context)}</p>`}
    <div part="actions">
      ${options.acknowledged
        ? html`<p tabindex="-1" class="acknowledged">${word(context, 'acknowledged')}</p>`
        : html`<button type="button" part="acknowledge" @click=${options.acknowledge}>
            ${word(context, 'acknowledge')}
          </button>`}
    </div>
  `;
}

const policies = ({ policies: list = [] }: Notice, context: RenderContext): unknown =>
  list.length
    ? html`${heading(context.level, word(context, 'policies'))}
        <ul part="policies">
          ${list.map(
            ({ label, url, owner, kind }) =>
              html`<li>
                <a href=${url}>${label}</a>
                <small
                  ><bdi>${owner}</bdi> ${kind === 'health-data'
                    ? html`<span class="tag">${word(context, 'healthDataPolicy')}</span>`
                    : nothing}</small
                >
              </li>`,
          )}
        </ul>`
    : nothing;

const categories = ({ categories: list = [] }: Notice, context: RenderContext): unknown =>
  list.length
    ? html`${heading(context.level, word(context, 'categories'))}
        <dl part="categories">${list.map((category) => categoryView(category, context))}</dl>`
    : nothing;

const categoryView = (
  { name, sensitive, examples = [], purposes = [], retention }: Category,
  context: RenderContext,
): TemplateResult => html`<div>
  <dt>
    ${name} ${sensitive ? html`<span class="tag">${word(context, 'sensitive')}</span>` : nothing}
  </dt>
  ${(
    [
      ['examples', examples.join(', ')],
      ['purposes', purposes.join(', ')],
      ['retention', retention],
    ] as const
  ).map(([label, value]) => value && html`<dd><b>${word(context, label)}</b> ${value}</dd>`)}
</div>`;

function sale({ sale: said }: Notice, context: RenderContext): unknown {
  if (!said) return nothing;
  const { messages } = context.words;
  return html`<div part="sale">
    ${heading(context.level, word(context, 'sale'))}
    <ul>
      ${(['sells', 'rents', 'shares'] as const).map((deed) => {
        const yes = said[deed];
        // Unsaid is not the same as "no".
        return yes === undefined ? nothing : html`<li>${mark(context, messages[deed](yes))}</li>`;
      })}
    </ul>
    ${said.statement && html`<p>${inlines(said.statement, context)}</p>`}
  </div>`;
}
