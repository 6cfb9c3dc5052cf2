import { expect, test } from 'vitest';
import { type Announcement, announcementsFor, nextChange } from './announcements.ts';

const anywhere = { provider: undefined, flow: undefined, path: undefined };
const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const said = (announcement: Omit<Announcement, 'text'>, now: Date | undefined, subject = {}) =>
  announcementsFor([{ text: 'Mail is slow.', ...announcement }], now, { ...anywhere, ...subject }).length > 0;

const morning = { from: '2026-11-26T08:00:00Z', until: '2026-11-26T12:00:00Z' };
const offset = { from: '2026-11-26T08:00:00+02:00' };

test.each<[string, Omit<Announcement, 'text'>, Date | undefined, object, boolean]>([
  ['without a time, at any time', {}, at('09:00'), {}, true],
  ['without a time, where no time is known', {}, undefined, {}, true],
  ['before its time', morning, at('07:59'), {}, false],
  ['from its first moment', morning, at('08:00'), {}, true],
  ['until its last, which is not in it', morning, at('12:00'), {}, false],
  ['with a time, where no time is known', morning, undefined, {}, false],
  ['with only a beginning, where no time is known', { from: morning.from }, undefined, {}, false],
  ['with only an end, where no time is known', { until: morning.until }, undefined, {}, false],
  ['a time with an offset', offset, at('06:00'), {}, true],
  ['for another provider', { providers: ['opensrs'] }, at('09:00'), { provider: 'other' }, false],
  ['for this provider', { providers: ['opensrs'] }, at('09:00'), { provider: 'opensrs' }, true],
  ['for a provider, where none is known', { providers: ['opensrs'] }, at('09:00'), {}, false],
  ['for a flow, outside of it', { flows: ['inbound-spam'] }, at('09:00'), {}, false],
  ['for a flow, in it', { flows: ['inbound-spam'] }, at('09:00'), { flow: 'inbound-spam' }, true],
  ['for a flow, in another', { flows: ['inbound-spam'] }, at('09:00'), { flow: 'bounce-reject' }, false],
  ['for no flow at all', { flows: [] }, at('09:00'), { flow: 'bounce-reject' }, false],
  [
    'for a question, at another of its flow',
    { questions: ['bounce-reject/start'] },
    at('09:00'),
    { flow: 'bounce-reject', path: 'bounce-reject/which-reason' },
    false,
  ],
  [
    'for a flow and another provider, in it',
    { flows: ['inbound-spam'], providers: ['opensrs'] },
    at('09:00'),
    { flow: 'inbound-spam', provider: 'other' },
    false,
  ],
  [
    'for one of flow and question',
    { flows: ['inbound-spam'], questions: ['bounce-reject/start'] },
    at('09:00'),
    { flow: 'bounce-reject', path: 'bounce-reject/start' },
    true,
  ],
])('an announcement %s', (_, announcement, now, subject, expected) => {
  expect(said(announcement, now, subject)).toBe(expected);
});

test('announcements stay in the order of the operator', () => {
  const all = [{ text: 'First' }, { text: 'Over', until: morning.from }, { text: 'Last', ...morning }];
  expect(announcementsFor(all, at('09:00'), anywhere)).toEqual([all[0], all[2]]);
});

test('what is shown changes next: the soonest of several', () => {
  const all = [
    { text: 'Later', from: '2026-11-28T00:00:00Z' },
    { text: 'Now', ...morning },
  ];
  expect(nextChange(all, at('09:00'))).toEqual(at('12:00'));
});

test.each<[string, Date, Date | undefined]>([
  ['the first that is still to come', at('07:00'), at('08:00')],
  ['not the moment that is now', at('08:00'), at('12:00')],
  ['none, when all is over', at('12:00'), undefined],
])('what is shown changes next: %s', (_, now, next) => {
  expect(nextChange([{ text: 'Mail is slow.', ...morning }, { text: 'Always.' }], now)).toEqual(next);
});
