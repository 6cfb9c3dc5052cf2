import { expect, test } from 'vitest';
import { forgetDamaged, readSettings, writeSettings } from './settings.ts';

const key = 'mail-triage.settings';

/** A browser's storage in a map; a full one takes nothing more. */
function storage(records: Readonly<Record<string, string>> = {}, full = false): Storage {
  const kept = new Map(Object.entries(records));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()].at(index) ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

test('what was written is read again', () => {
  const device = storage();
  expect(writeSettings(device, { audience: 'agent', provider: 'opensrs', keys: false })).toBe(true);
  expect(readSettings(device)).toEqual({
    settings: { audience: 'agent', provider: 'opensrs', keys: false },
    damaged: false,
  });
});

test.each([
  { case: 'a device that was never used', device: storage() },
  { case: 'a browser that has no storage to give', device: undefined },
])('$case has no settings', ({ device }) => {
  expect(readSettings(device)).toEqual({ settings: {}, damaged: false });
});

test.each([
  { case: 'half a record', record: '{"audience":"ag' },
  { case: 'another kind of value', record: '5' },
  { case: 'nothing', record: '' },
  { case: 'an audience nobody knows', record: '{"audience":"admin"}' },
])('a damaged record is set aside and said until the person was told: $case', ({ record }) => {
  const device = storage({ [key]: record });
  expect(readSettings(device)).toEqual({ settings: {}, damaged: true });
  expect(device.getItem(`${key}.damaged`)).toBe(record);
  writeSettings(device, { audience: 'agent' });
  expect(readSettings(device)).toEqual({ settings: { audience: 'agent' }, damaged: true });
  forgetDamaged(device);
  expect(readSettings(device)).toEqual({ settings: { audience: 'agent' }, damaged: false });
});

test('a damaged record on a full device is said, and stays where it is', () => {
  const device = storage({ [key]: '{' }, true);
  expect(readSettings(device)).toEqual({ settings: {}, damaged: true });
  expect(device.getItem(key)).toBe('{');
});

test.each([
  { case: 'a full device', device: storage({}, true) },
  { case: 'no storage', device: undefined },
])('$case: it is said that the settings will not last', ({ device }) => {
  expect(writeSettings(device, { audience: 'agent' })).toBe(false);
});
