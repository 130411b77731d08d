/** How Chromium is started by everything that drives it. */
export const CHROMIUM_ARGUMENTS = [
  // the sandbox refuses to start for root, which is what containers run as
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // nothing but the tests may use the network
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // the same pixels on every machine
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];
