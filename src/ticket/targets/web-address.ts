import * as v from 'valibot';

/** Where a helpdesk is: encrypted, or on this computer. No name and password, and nothing that belongs to a page. */
export const baseAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2000, 'is too long'),
  v.check(isWebAddress, 'is not an address such as https://help.example.com'),
  v.check((text) => !/[?#]/.test(text), 'holds more than the address: delete what begins with ? or #'),
);

/** The same for a program that takes requests: its address may hold a query. */
export const endpointSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2000, 'is too long'),
  v.check(isWebAddress, 'is not an address such as https://help.example.com/tickets'),
  v.check((text) => !text.includes('#'), 'holds a fragment: delete what begins with #'),
);

function isWebAddress(text: string): boolean {
  if (/[\s\\<>"]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && username === '' && password === '';
}

/** RFC 6761 §6.3, RFC 1122 §3.2.1.3 and RFC 4291 §2.5.3, as the URL standard writes hosts. */
function isLoopback(hostname: string): boolean {
  return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}
