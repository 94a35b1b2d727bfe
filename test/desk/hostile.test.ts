/** Requests and files that mean no good: each is refused, and nothing outside the issues is read or written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../pipeline/desk/server.ts';
import { filesIn, folderWith } from '../scripts/kanyin.ts';
import { deskOn, get, post, type Sent, sent } from './ask.ts';

const root = folderWith({
  'content/2025-01/甲.txt': '<script>alert(1)</script>桥头的书屋\n\n●林木森\n\n书屋里有三千册书，孩子们天天来看书。\n',
  'secret.txt': '不许看的话',
  'content/notes.txt.d/readme': '',
});
const content = join(root, 'content');
mkdirSync(join(root, 'elsewhere'));
writeFileSync(join(root, 'elsewhere', '外.txt'), '外面的题目\n\n外面的话。\n');
symlinkSync(join(root, 'secret.txt'), join(content, '2025-01', '乙.txt'));
symlinkSync(join(root, 'elsewhere'), join(content, '2025-02'));
symlinkSync(join(root, 'elsewhere'), join(content, '2025-01', 'images'));
let desk: OpenDesk;
beforeAll(async () => {
  desk = await deskOn(content);
});
afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true, force: true });
});

const issue = encodeURIComponent('2025-01');

describe('requests that mean no good', () => {
  const own = () => `kanyin-${desk.port}=${desk.token}`;
  const host = () => `127.0.0.1:${desk.port}`;
  const cases: readonly (readonly [string, number, () => Sent])[] = [
    ['no token', 403, () => ({ path: '/api/issues' })],
    ['no token for the page', 403, () => ({ path: '/' })],
    ['no token for its script', 403, () => ({ path: '/asset/app.js' })],
    ['a wrong token', 403, () => ({ path: `/?token=${'x'.repeat(desk.token.length)}` })],
    ['a part of the token', 403, () => ({ path: `/?token=${desk.token.slice(0, -1)}` })],
    ['the cookie of another port', 403, () => ({ path: '/api/issues', headers: { cookie: `kanyin-1=${desk.token}` } })],
    [
      'a rebound name',
      421,
      () => ({ path: '/api/issues', headers: { host: `evil.example:${desk.port}`, cookie: own() } }),
    ],
    [
      'the address of all machines',
      421,
      () => ({ path: '/api/issues', headers: { host: `0.0.0.0:${desk.port}`, cookie: own() } }),
    ],
    ['another port as host', 421, () => ({ path: '/api/issues', headers: { host: '127.0.0.1:1', cookie: own() } })],
    ['another site', 403, () => ({ path: '/api/issues', headers: { origin: 'https://evil.example', cookie: own() } })],
    ['no site at all', 403, () => ({ path: '/api/issues', headers: { origin: 'null', cookie: own() } })],
    [
      'another port as site',
      403,
      () => ({ path: '/api/issues', headers: { origin: 'http://127.0.0.1:1', cookie: own() } }),
    ],
    [
      'a picture of another site',
      403,
      () => ({ path: '/api/issues', headers: { 'sec-fetch-site': 'cross-site', cookie: own() } }),
    ],
    [
      'a frame of another port',
      403,
      () => ({ path: '/api/issues', headers: { 'sec-fetch-site': 'same-site', cookie: own() } }),
    ],
    [
      'a form of another site',
      403,
      () => ({ method: 'POST', path: `/?token=${desk.token}`, headers: { 'sec-fetch-site': 'cross-site' } }),
    ],
    ['DELETE', 405, () => ({ method: 'DELETE', path: '/api/issue', headers: { cookie: own() } })],
    ['OPTIONS', 405, () => ({ method: 'OPTIONS', path: '/api/issue', headers: { cookie: own() } })],
    ['a whole address', 400, () => ({ path: `http://evil.example/`, headers: { host: host(), cookie: own() } })],
    ['an address without scheme', 400, () => ({ path: '//evil.example/', headers: { cookie: own() } })],
    ['a very long address', 414, () => ({ path: `/api/${'a'.repeat(5000)}`, headers: { cookie: own() } })],
    ['a path upwards', 404, () => ({ path: '/asset/../../secret.txt', headers: { cookie: own() } })],
    [
      'a path upwards in code',
      404,
      () => ({ path: '/asset/%2e%2e%2f%2e%2e%2fsecret.txt', headers: { cookie: own() } }),
    ],
    ['a name that every object has', 404, () => ({ path: '/constructor', headers: { cookie: own() } })],
    ['a folder upwards for an issue', 404, () => ({ path: '/api/issue?issue=..', headers: { cookie: own() } })],
    ['an issue that is a link', 404, () => ({ path: '/api/issue?issue=2025-02', headers: { cookie: own() } })],
    [
      'a file upwards for a manuscript',
      404,
      () => ({ path: `/api/manuscript?issue=${issue}&name=..%2f..%2fsecret.txt`, headers: { cookie: own() } }),
    ],
    [
      'a manuscript that is a link',
      403,
      () => ({
        path: `/api/manuscript?issue=${issue}&name=${encodeURIComponent('乙.txt')}`,
        headers: { cookie: own() },
      }),
    ],
    [
      'a finished file upwards',
      404,
      () => ({ path: `/api/output?issue=${issue}&name=..%2f..%2fsecret.txt`, headers: { cookie: own() } }),
    ],
    [
      'a page that is no number',
      400,
      () => ({ path: `/api/page?issue=${issue}&edition=zh-Hans&page=-1`, headers: { cookie: own() } }),
    ],
    [
      'a page beyond the last',
      404,
      () => ({ path: `/api/page?issue=${issue}&edition=zh-Hans&page=99`, headers: { cookie: own() } }),
    ],
    [
      'an edition of nobody',
      400,
      () => ({ path: `/api/pages?issue=${issue}&edition=__proto__`, headers: { cookie: own() } }),
    ],
    [
      'a form for a record',
      415,
      () => ({
        method: 'POST',
        path: `/api/undo?issue=${issue}`,
        headers: { cookie: own(), 'content-type': 'text/plain' },
        body: '{}',
      }),
    ],
    [
      'no record',
      400,
      () => ({
        method: 'POST',
        path: `/api/say?issue=${issue}`,
        headers: { cookie: own(), 'content-type': 'application/json' },
        body: '{"',
      }),
    ],
    [
      'a record of another form',
      400,
      () => ({
        method: 'POST',
        path: `/api/say?issue=${issue}`,
        headers: { cookie: own(), 'content-type': 'application/json' },
        body: '{"__proto__":1}',
      }),
    ],
    [
      'a record too large',
      413,
      () => ({
        method: 'POST',
        path: `/api/say?issue=${issue}`,
        headers: { cookie: own(), 'content-type': 'application/json', 'content-length': String(1e9) },
      }),
    ],
  ];

  it.each(cases)('refuses %s', async (_, status, request) => {
    const reply = await sent(desk, request());
    expect(reply.status).toBe(status);
    expect(reply.text).not.toContain('不许看的话');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('gives the page to whoever has the token, under a policy that lets in no script but its own', async () => {
    const reply = await sent(desk, { path: `/?token=${desk.token}` });
    expect(reply.status).toBe(200);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(reply.headers['content-security-policy']).toContain("script-src 'self';");
    expect(reply.headers['content-security-policy']).not.toContain('unsafe');
    expect(reply.text).not.toContain('桥头');
  });

  it('gives a manuscript as a record, never as a page', async () => {
    const reply = await get(desk, `/api/manuscript?issue=${issue}&name=${encodeURIComponent('甲.txt')}`);
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.body.text).toContain('<script>');
  });
});

describe('files that mean no good', () => {
  const upload = (name: string, bytes: string | Uint8Array = '题目\n\n正文。\n') =>
    post(desk, `/api/upload?issue=${issue}&name=${encodeURIComponent(name)}`, Buffer.from(bytes));

  it.each([
    ['issue.yaml', 422],
    ['corrections.yaml', 422],
    ['.bashrc', 415],
    ['con.txt', 422],
    ['页.mht', 415],
    ['装.exe', 415],
    ['', 422],
    [`${'长'.repeat(90)}.txt`, 422],
  ])('refuses to call a file %s', async (name, status) => {
    expect((await upload(name)).status).toBe(status);
  });

  it('keeps a file in the folder whatever it is called, and puts none in the place of another', async () => {
    const names = [];
    for (const name of ['../../逃.txt', '..\\..\\逃.txt', '甲.txt', '甲\u202e.txt'])
      names.push((await upload(name)).body.name);
    expect(names).toEqual(['逃.txt', '逃（2）.txt', '甲（2）.txt', '甲（3）.txt']);
    expect(existsSync(join(root, '逃.txt'))).toBe(false);
    expect(readFileSync(join(content, '2025-01', '甲.txt'), 'utf8')).toContain('桥头的书屋');
  });

  it('follows no link out of the folder to put a picture there', async () => {
    expect((await upload('图.png')).status).toBe(403);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['外.txt']);
  });

  it('has written nowhere else', () => {
    const others = [...filesIn(root).keys()].filter((path) => !path.startsWith('content/2025-01/'));
    expect(others.filter((path) => !path.startsWith('content/2025-02'))).toEqual([
      'content/notes.txt.d/readme',
      'elsewhere/外.txt',
      'secret.txt',
    ]);
  });
});
