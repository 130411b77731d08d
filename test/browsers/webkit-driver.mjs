/** The few W3C WebDriver commands that the WebKit page needs, over fetch. */

/** The key of an element reference (W3C WebDriver, section 11.2). */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export class WebDriver {
  #address;

  /** Opens a session with the driver that listens on this port of 127.0.0.1. */
  static async open(port) {
    const driver = new WebDriver();
    driver.#address = `http://127.0.0.1:${port}`;
    const { sessionId } = await driver.#send('POST', '/session', {
      capabilities: { alwaysMatch: {} },
    });
    driver.#address += `/session/${sessionId}`;
    return driver;
  }

  close() {
    return this.#send('DELETE', '');
  }

  navigate(url) {
    return this.#send('POST', '/url', { url });
  }

  /** Runs the body of a function in the page. */
  run(script, ...args) {
    return this.#send('POST', '/execute/sync', { script, args });
  }

  windowRectangle() {
    return this.#send('GET', '/window/rect');
  }

  resizeWindow(size) {
    return this.#send('POST', '/window/rect', size);
  }

  keys(actions) {
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  pointer(actions) {
    return this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions,
    });
  }

  /** The PNG bytes of an element that run() returned, or undefined for another value. */
  async screenshot(value) {
    const id = value?.[ELEMENT_KEY];
    return id && Buffer.from(await this.#send('GET', `/element/${id}/screenshot`), 'base64');
  }

  #perform(source) {
    return this.#send('POST', '/actions', { actions: [source] });
  }

  async #send(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok)
      throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}
