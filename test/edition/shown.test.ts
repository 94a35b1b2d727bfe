/** Whom a text shows to be people, and which surnames stand alone in it: shown.tsv, sentence by sentence. */
import { join } from 'node:path';
import { it } from 'vitest';
import { peopleIn, surnamesIn } from '../../pipeline/edition/people.ts';
import { goldenRows } from '../golden.ts';
import { issueOf } from './made.ts';

const SENTENCES = [
  '课题组成员：余华、范进、于是，云南。',
  '成员:余华 范进　于志',
  '成员：余华、范进等人都来了。',
  '联系人：余华；获奖者：范红、岳亮。',
  '名单：云南、余华',
  '摄影：余江（供稿）',
  '文：范里，图：于海',
  '主讲专家：余教授',
  '姓名：于是',
  '署名：的的、余华',
  '（责任编辑 王 征）',
  '（责编：余华）好',
  '责任校对：范　进',
  '校对/余 秋 云',
  '编辑部：余华',
  '（于建军 摄）',
  '余江/图',
  '余江／摄影',
  '老余江/图',
  '书屋外景。余江供图。',
  '（记者 于小满 通讯员 范里）',
  '本报记者 余娜、范小明 实习生 岳红报道',
  '记者 说不清',
  '余华强：先从书屋谈起。',
  '好，余华强：先从书屋谈起。',
  '余：先从书屋谈起。',
  '范文：先从书屋谈起。',
  '于是：先从书屋谈起。',
  '余秋雨认为，书屋要办下去。',
  '作家余秋雨指出，和范进说，与余华老师谈。',
  '余的认为，余了说，余下说。',
  '那天余秋雨认为不必。',
  '于海指出，于会后指出。',
  '游客说好，范文说明。',
  '李某、余某和于某都到了，余某些人，余某种，于某年，于某。',
  '今后某日，余某个，其余某些，于某被叫走，于某说。',
  '余主任、范副教授、于老师来了，跟于老师说，于老师而言。',
  '十余教授，3余先生，百余主任，其余老师，业余教授。',
  '对于老师，服务于老师，由于书记，请于书记来，于书记台。',
  '小余校长室，余校长来了，范主席台。',
  '（余华）范进、岳红(学者)说，余华 说。',
  '第一行\n余华：第二行\n范：第三行',
];

const REFERENCES = [
  '[1] 余娜，范进，于洋. 乡村书屋[J]. 学刊, 2020(1).',
  '［2］余娜等．乡村书屋[J]．学刊',
  '(3) 余娜、范进主编：《乡村书屋》',
  '4. 余娜；于洋编著。乡村书屋',
  '5、范 进. 乡村书屋',
  '余娜《乡村书屋》',
  '[6] 范围研究组. 乡村书屋',
  '[7] YU N, 余娜著. 乡村书屋',
];

const expectRows = goldenRows(join(import.meta.dirname, 'shown.tsv'), 'text\tpeople\tsurnames alone');
const HEAD = '书屋三年\n\n●林小满\n\n';

it.each([...SENTENCES, ...REFERENCES.map((one) => `参考文献\n${one}`)])('%s', (words) => {
  // 于是 is a word of the dictionary, no other is.
  const wordAt = (text: string, at: number) => (text.startsWith('于是', at) ? 2 : 0);
  const people = peopleIn(issueOf(`${HEAD}开门。\n\n${words.replaceAll('\n', '\n\n')}`), wordAt);
  const alone = surnamesIn(words).map(({ from, surname }) => `${from} ${surname}`);
  expectRows(words, [[people.join(' '), alone.join(', ')]]);
});
