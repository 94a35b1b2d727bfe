/** Dates as the Info dictionary and the XMP write them, in seconds since 1970; null where they are none. */

/** D:20250131120000+08'00' (ISO 32000-1, 7.9.4) */
export function dateOfInfo(text: string): number | null {
  const match =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00)?'?(?:00)?'?|([+-])(\d\d)'?(?:(\d\d)'?)?)?$/.exec(text);
  return match === null ? null : secondsOf(match.slice(1));
}

/** 2025-01-31T12:00:00+08:00 (ISO 8601, as XMP uses it) */
export function dateOfXmp(text: string): number | null {
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):(\d\d))?)?)?)?$/.exec(text);
  return match === null ? null : secondsOf(match.slice(1));
}

function secondsOf([year, month, day, hour, minute, second, sign, hours, minutes]: readonly (string | undefined)[]):
  | number
  | null {
  const n = (text: string | undefined, otherwise = 0) => (text === undefined ? otherwise : Number(text));
  if (n(month, 1) < 1 || n(month, 1) > 12 || n(day, 1) < 1 || n(day, 1) > 31 || n(hour) > 23 || n(minute) > 59)
    return null;
  const local = Date.UTC(n(year), n(month, 1) - 1, n(day, 1), n(hour), n(minute), n(second));
  const away = (n(hours) * 60 + n(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return local / 1000 - away;
}
