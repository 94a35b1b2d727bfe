/** Days as authors write them: 2024-01-05, 2024年1月5日, 2024.1.5, January 5, 2024, 5 Jan 2024. */

const NUMBERS = /(\d{4})\s*(?:年|[-–—./．])\s*(\d{1,2})(?:\s*(?:月|[-–—./．])\s*(\d{1,2})(?!\d)\s*日?|\s*月)?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})`, 'i');

/** The first day in some words as YYYY-MM-DD, or YYYY-MM where no day is named; null where there is none that exists. */
export function isoDay(words: string): string | null {
  const numbers = NUMBERS.exec(words);
  if (numbers !== null) return written(numbers[1]!, Number(numbers[2]), numbers[3]);
  const month = MONTH_FIRST.exec(words);
  if (month !== null) return written(month[3]!, monthNumber(month[1]!), month[2]);
  const day = DAY_FIRST.exec(words);
  return day === null ? null : written(day[3]!, monthNumber(day[2]!), day[1]);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function written(year: string, month: number, day: string | undefined): string | null {
  if (month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  const whole = `${start}-${day.padStart(2, '0')}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole ? null : whole;
}
