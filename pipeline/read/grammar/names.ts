/** Chinese personal names, told by their surnames. */

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石' +
    '廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章' +
    '鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾' +
    '尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲' +
    '虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井' +
    '漆巴丰国卿邰晋平青木初隆云宣诸葛公冶晁晏慕母乌宇蔚元佐库扈桓暴尉逯訾' +
    '丘赖亓綦逄庹揭钮裘邸荀芮宓郗戎郦濮茹宦庾暨阙蒯郏浦糜隗尧湛檀笪郅郄仉雍' +
    '張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭呂葉程蘇盧鐘譚陸範賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯歐關蘭畢單塗駱藍遊靳華饒時農繆簡車項連蘆' +
    '麥婁竇黨宮費應鄔邊師欒榮叢鞏談樂',
);
const DOUBLE_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 皇甫 尉迟 令狐 慕容 司徒 司空 夏侯 东方 公孙 宇文 长孙 端木 申屠 轩辕 独孤 南宫 呼延 拓跋 赫连 歐陽 司馬 諸葛'.split(
    ' ',
  ),
);

/** [俄]   （美）   ［唐］: the country or the dynasty before an author's name. */
export const COUNTRY =
  '[[［〔【（(]\\s*(?:[美英法德俄日意韩朝苏印加澳奥荷比瑞挪丹芬波捷匈罗保希土埃以阿巴智墨古葡西新越泰]|前苏联|苏联|西班牙|葡萄牙|瑞[士典]|[先西东]?[秦汉周魏晋]|三国|[南北]朝|[隋唐元明清]|[南北]?宋|五代|民国|当代|近代)\\s*[\\]］〕】）)]';
const FOREIGN = new RegExp(`^${COUNTRY}\\p{Script=Han}{2}`, 'u');

// 公司工会: offices that a list of surnames takes for names.
const OFFICE = /^(?:公司|单位|本刊|本报|编辑)|(?:工会|支部|党委|公司)$/;

/** Whether characters have the shape of a Chinese name: 张三, 张小三, 欧阳三, 买买提·艾力. */
export function isName(chars: string): boolean {
  if (/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+){1,3}$/u.test(chars)) return chars.length <= 20;
  // [俄]伊万, ［唐］李白: a country or a dynasty says that it is one.
  if (FOREIGN.test(chars)) return chars.length <= 24;
  if (OFFICE.test(chars)) return false;
  if (!/^\p{Script=Han}{2,4}$/u.test(chars)) return false;
  const length = [...chars].length;
  if (DOUBLE_SURNAMES.has(chars.slice(0, 2))) return length >= 3;
  // Four characters: the names of both parents before a given name, 张王小三 or 张李三四.
  if (length === 4) return SURNAMES.has(chars[0]!) && SURNAMES.has(chars[1]!);
  return SURNAMES.has([...chars][0]!);
}
