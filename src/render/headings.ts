import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading of a level from 1 to 6. One template a level, because the name of a tag is
 * part of a template and never comes from data.
 */
export function heading(
  level: number,
  content: unknown,
  part: string | typeof nothing = nothing,
  id: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${id}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${id}>${content}</h6>`;
  }
}

/** What a page asked for, as a level that exists; without sense it is the default, 2. */
export const headingLevel = (level: number): number =>
  level >= 1 ? Math.min(Math.trunc(level), 6) : 2;
