import { describe, expect, test } from 'vitest';
import { judge, newKey } from '../../src/desk/guard.ts';

const lock = { port: 4321, key: newKey() };
const ours = { host: '127.0.0.1:4321', cookie: `fascicle-4321=${lock.key}` };
const may = (headers: Record<string, string>, method = 'GET', url = '/api/shelf'): unknown =>
  judge({ method, url, headers }, lock).may;

describe('who may ask the desk', () => {
  test('its own page, with the key in a cookie', () => {
    expect(may(ours)).toBe(true);
    expect(may({ ...ours, host: 'localhost:4321', origin: 'http://localhost:4321' }, 'POST')).toBe(true);
    expect(may({ ...ours, 'sec-fetch-site': 'same-origin' })).toBe(true);
  });

  test('whoever opens the printed address is shown in, from wherever it was opened', () => {
    expect(may({ host: '127.0.0.1:4321' }, 'GET', `/?key=${lock.key}`)).toBe('enter');
    expect(may({ host: '127.0.0.1:4321', 'sec-fetch-site': 'cross-site' }, 'GET', `/?key=${lock.key}`)).toBe('enter');
    expect(may({ host: '127.0.0.1:4321' }, 'GET', `/?key=${newKey()}`)).toBe(false);
    expect(may({ host: '127.0.0.1:4321' }, 'POST', `/?key=${lock.key}`)).toBe(false);
  });

  test('nobody without the key, or with that of another desk', () => {
    expect(may({ host: '127.0.0.1:4321' })).toBe(false);
    expect(may({ ...ours, cookie: `fascicle-4321=${newKey()}` })).toBe(false);
    expect(may({ ...ours, cookie: `fascicle-9999=${lock.key}` })).toBe(false);
    expect(may({ ...ours, cookie: `fascicle-4321=${lock.key.slice(1)}` })).toBe(false);
  });

  test('no name that was made to lead here', () => {
    for (const host of [
      'evil.example',
      'evil.example:4321',
      '127.0.0.1',
      '127.0.0.1:80',
      '127.0.0.1.evil.example:4321',
      '',
    ])
      expect(may({ ...ours, host }), host).toBe(false);
    expect(judge({ method: 'GET', url: '/', headers: { cookie: ours.cookie } }, lock).may).toBe(false);
  });

  test('no page of another origin, though the browser sends the cookie', () => {
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:9999',
      'https://127.0.0.1:4321',
      'http://localhost:4321',
    ])
      expect(may({ ...ours, origin }, 'POST'), origin).toBe(false);
    for (const site of ['cross-site', 'same-site']) expect(may({ ...ours, 'sec-fetch-site': site }), site).toBe(false);
    expect(may({ ...ours, 'sec-fetch-site': 'none' })).toBe(false);
    expect(may({ ...ours, 'sec-fetch-site': 'none' }, 'GET', '/')).toBe(true);
  });
});
