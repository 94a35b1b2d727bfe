import { expect, test } from 'vitest';
import { webAddress } from '../../../pipeline/render/epub/address.ts';

test.for([
  ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
  ['http://例子.中国/路径', 'http://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84'],
  ['https://example.org/{a}|b^c%zz#x#y', 'https://example.org/%7Ba%7D%7Cb%5Ec%25zz#x%23y'],
  ['mailto:bianji@example.org', 'mailto:bianji@example.org'],
] as const)('%s leads to %s', ([href, address]) => {
  expect(webAddress(href)).toBe(address);
});

test.for([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//example.org',
  'chapter.xhtml',
  'mailto:',
  'http://[::1]/',
  'ftp://example.org',
  '',
])('%s leads nowhere', (href) => {
  expect(webAddress(href)).toBeNull();
});
