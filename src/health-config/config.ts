import { ContextEvent, createContext, type ContextCallback } from '@lit/context';
import type { MessageOverrides } from '../words/messages.js';

/** What the widgets below a `<health-config>` share. */
export interface HealthConfig {
  /** What a relative `src` starts from; without it, the page. */
  readonly baseUrl?: string | undefined;
  /** The wanted language; told here so that widgets notice when it changes. */
  readonly lang?: string | undefined;
  /** Milliseconds for one attempt at a document, its body included. */
  readonly timeout: number;
  /** Further attempts after a failure that may pass. */
  readonly retries: number;
  /** The page's own wording. */
  readonly messages?: MessageOverrides | undefined;
  /** In place of the browser's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

export const defaultConfig: HealthConfig = { timeout: 8000, retries: 2 };

/** A Symbol key: the request event bubbles through a page that may use contexts, too. */
export const configContext = createContext<HealthConfig>(Symbol('health-config'));

/** Asks the nearest `<health-config>` above an element for its settings, now and when they change. */
export const followConfig = (element: Element, tell: ContextCallback<HealthConfig>): void => {
  element.dispatchEvent(new ContextEvent(configContext, element, tell, true));
};

/** The browser's Global Privacy Control signal; `undefined` if it has none, which is no "no". */
export const globalPrivacyControl = (): boolean | undefined =>
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

/** What the page's privacy notice tells the widgets beside it. */
export interface Privacy {
  /** The visitor has acknowledged the notice in its present version. */
  readonly acknowledged: boolean;
  /** The state of the browser's Global Privacy Control signal; `undefined` if it has none. */
  readonly gpc: boolean | undefined;
}

/** Answered at the document by a `<privacy-notice>`, wherever it stands. */
export const privacyContext = createContext<Privacy>(Symbol('privacy'));
