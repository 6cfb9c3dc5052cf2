/**
 * `<mail-triage>`: the app in a page of somebody else. Built into `embed.js`, which takes the address of the app from its
 * own. See `docs/embedding.md`.
 */

const ownScript = document.currentScript;
const appAddress = new URL('.', ownScript instanceof HTMLScriptElement ? ownScript.src : location.href);

/** What a page may say beforehand, as an attribute here and as a query there. */
const presets = ['audience', 'provider', 'lang', 'theme'] as const;

class MailTriage extends HTMLElement {
  static observedAttributes = ['flow', ...presets];

  readonly #frame = document.createElement('iframe');
  readonly #listen = (event: MessageEvent) => this.#hear(event);

  constructor() {
    super();
    this.#frame.addEventListener('load', () => this.#send('host'));
  }

  connectedCallback() {
    this.style.display ||= 'block';
    const frame = this.#frame;
    frame.title = this.getAttribute('label') ?? 'Mail Triage';
    frame.allow = 'clipboard-write';
    frame.style.cssText = 'display: block; width: 100%; border: 0; color-scheme: normal';
    frame.style.height = `${this.getAttribute('height') ?? 640}px`;
    this.#open();
    this.replaceChildren(frame);
    addEventListener('message', this.#listen);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listen);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#open();
  }

  #open() {
    const flow = this.getAttribute('flow');
    const url = new URL(flow === null ? '' : `start/${encodeURIComponent(flow)}`, appAddress);
    url.searchParams.set('embed', '');
    for (const name of presets) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    if (this.#frame.src !== url.href) this.#frame.src = url.href;
  }

  /** Only what the app in this very frame says counts. */
  #hear({ source, origin, data }: MessageEvent) {
    if (source !== this.#frame.contentWindow || origin !== appAddress.origin) return;
    if (typeof data !== 'object' || data === null) return;
    if (data.type === 'mail-triage:hello') this.#send('host');
    if (data.type === 'mail-triage:height' && Number.isFinite(data.height))
      this.#frame.style.height = `${Math.ceil(data.height)}px`;
    if (data.type === 'mail-triage:page') this.#showTop();
    if (data.type === 'mail-triage:ticket')
      this.dispatchEvent(new CustomEvent('mail-triage-ticket', { detail: data.ticket, bubbles: true }));
  }

  #send(what: string) {
    this.#frame.contentWindow?.postMessage({ type: `mail-triage:${what}` }, appAddress.origin);
  }

  /** Another page begins at its top, which may be far above what the person sees. */
  #showTop() {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }
}

customElements.define('mail-triage', MailTriage);
