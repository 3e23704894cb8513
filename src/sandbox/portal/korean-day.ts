import { readDay } from '../../contract/wire-value.js'

/** `YYYYMMDD` as a Korean date, e.g. 2026년 11월 3일; null if it is no date. */
export function formatKoreanDay(day: string | null): string | null {
  const [year, month, date] = readDay(day)?.split('-').map(Number) ?? []
  return date === undefined ? null : `${year}년 ${month}월 ${date}일`
}
