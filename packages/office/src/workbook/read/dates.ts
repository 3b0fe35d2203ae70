/** Numbers of days as days: workbooks count from the end of 1899, or from 1904. */

const dayMinutes = 24 * 60;

/**
 * A day, a moment or a time of day for a serial number: `2025-03-01`, `2025-03-01T09:30`, `09:30`; undefined when no
 * such day can be shown. Seconds are rounded to the minute. The 29th of February 1900, which never was, counts in the
 * first system up to its 60th day.
 */
export function serialToIso(serial: number, from1904: boolean, timeShown: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined;
  const minutes = Math.round(serial * dayMinutes);
  const whole = Math.floor(minutes / dayMinutes);
  const clock = timeShown ? clockOf(minutes % dayMinutes) : undefined;
  if (whole === 0 && !from1904) return clock ?? undefined;
  const day = dayOf(whole + (from1904 ? 1_462 : whole < 60 ? 1 : 0));
  return clock === undefined || clock === '00:00' ? day : `${day}T${clock}`;
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Days since 1899-12-30 in the proleptic Gregorian calendar, after Hinnant's civil_from_days. */
function dayOf(days: number): string {
  const z = days + 719_468 - 25_569;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
