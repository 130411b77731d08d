let region: HTMLElement | undefined;

/**
 * Says something to screen readers, politely. One live region serves a page full of
 * widgets; it comes into the page when there is something to say for the first time.
 */
export function announce(text: string, lang: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    // Through the object model, which a Content Security Policy allows.
    region.style.cssText = 'position:fixed;clip-path:inset(50%)';
    document.body.append(region);
  }
  region.lang = lang;
  region.textContent = text;
}
