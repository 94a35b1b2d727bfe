/** The characters by which the rules read a text in Traditional Chinese: those of their own words as Simplified, one for one. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';

// 作者單位   關鍵詞   責任編輯: what the labels, roles, offices, headings and surnames of the rules are written with.
const TRADITIONAL =
  '並併來侷係個傢傳價億優儲內兩冊別刪則劇劉動務勝勞勵區協卽厲參叢吳呂員問喬單噸嚴國圍圖團埰執堅堯報場塊塗墰壇奧奬婁孫學宮寀實寧審寫將專對導屆層嵗嶽帥師帶幣幷幹幾庫廠廣廳張強彆後從態應戰戶捲採摺撐據攝敎數' +
  '斷於旂昇時晉暫曏書會朮東條楊極榦榮樂樑樓標樣樸檯欄權欒歐歲決沒淩湯溫滿漢瀋為烏爭爲獎獨獻環畝畢當盤盧碩碼祕禮種稱穀積竇竪筆箇節範簡糰紀約級紮紹終組結給統經綜綫網緒線編練緻縣總繆織繞繪繫續羅習聞聯聶職脩' +
  '腳臺與舉舘荊莊華萬葉蓆蓋蔔蔘蔣蕭薑藍藺蘆蘇蘭處號術衕衛裏補裡製見視計訊討記訪許註評詞詩話該詳誌語說課調談請論諶諸講謝謹識譚譯讀讓豎豐責費貼賀資賈賓賴趙車軒載輛輯轅轉辦農迴這連週進遊運過遲遶選邊郟郵鄉鄒' +
  '鄔鄧鄭鄺酈醫釋釐針鈕鈞銀銅錄錢錦錶鍵鍼鍾鎮鐘長開間閔閻闕關闞陞陳陸陽隊階隨隻雜雲電鞏韋韓頁頃項順頌頭題顏類顧顯颱餘館饒馬馮駐駱驗體鬱魯鮑鳴麥麴麵黃點黨齊齣龍龐龔';
const SIMPLIFIED =
  '并并来局系个家传价亿优储内两册别删则剧刘动务胜劳励区协即厉参丛吴吕员问乔单吨严国围图团采执坚尧报场块涂坛坛奥奖娄孙学宫采实宁审写将专对导届层岁岳帅师带币并干几库厂广厅张强别后从态应战户卷采折撑据摄教数' +
  '断于旗升时晋暂向书会术东条杨极干荣乐梁楼标样朴台栏权栾欧岁决没凌汤温满汉沈为乌争为奖独献环亩毕当盘卢硕码秘礼种称谷积窦竖笔个节范简团纪约级扎绍终组结给统经综线网绪线编练致县总缪织绕绘系续罗习闻联聂职修' +
  '脚台与举馆荆庄华万叶席盖卜参蒋萧姜蓝蔺芦苏兰处号术同卫里补里制见视计讯讨记访许注评词诗话该详志语说课调谈请论谌诸讲谢谨识谭译读让竖丰责费贴贺资贾宾赖赵车轩载辆辑辕转办农回这连周进游运过迟绕选边郏邮乡邹' +
  '邬邓郑邝郦医释厘针钮钧银铜录钱锦表键针钟镇钟长开间闵阎阙关阚升陈陆阳队阶随只杂云电巩韦韩页顷项顺颂头题颜类顾显台余馆饶马冯驻骆验体郁鲁鲍鸣麦曲面黄点党齐出龙庞龚';

const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');
const FORMS = new Map([...TRADITIONAL].map((character, at) => [character, SIMPLIFIED[at]!]));

/** The characters as the rules know them; every offset stays, and what is printed is the text's own. */
export function readingCharacters(chars: string): string {
  return chars.replace(ANY, (character) => FORMS.get(character)!);
}

/** The same for a text, with its formulas masked. */
export function charactersOf(text: Text): string {
  return readingCharacters(wordsIn(text));
}

const SAMPLE = 2000;
const SHARE = 0.03;

/** Whether a text is in Traditional Chinese, by how many of its characters the rules know in another form. */
export function isTraditional(chars: string): boolean {
  const sample = chars.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (sample.match(ANY)?.length ?? 0) > Math.max(1, han * SHARE);
}
