import type { Page } from '@playwright/test';

/** Drops a file on the middle of the window, as somebody does who does not look where. */
export async function dropsFile(page: Page, name: string, text: string) {
  await page.evaluate(
    ({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name, { type: 'message/rfc822' }),
      );
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    { name, text },
  );
}
