import { expect, test } from 'vitest';
import { webAddress } from '../../pipeline/model/address.ts';

test.for([
  ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
  ['http://例子.中国/路径', 'http://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84'],
  ['https://example.org/{a}|b^c%zz#x#y', 'https://example.org/%7Ba%7D%7Cb%5Ec%25zz#x%23y'],
  ['mailto:bianji@example.org', 'mailto:bianji@example.org'],
  ['mailto:bianji@example.org?subject=来稿', 'mailto:bianji@example.org?subject=%E6%9D%A5%E7%A8%BF'],
  ['doi:10.1000/xyz(1)', 'https://doi.org/10.1000/xyz(1)'],
  [' HTTPS://example.org/ ', 'https://example.org/'],
] as const)('%s leads to %s', ([href, address]) => {
  expect(webAddress(href)).toBe(address);
});

test.for([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '  javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:x',
  'blob:https://example.org/',
  'view-source:https://example.org/',
  'ms-word:ofe|u|https://example.org/a.docx',
  'doi:javascript',
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
