import { findBrowser } from './find-browser.ts';

console.log(`The browser tests use ${findBrowser()}`);
