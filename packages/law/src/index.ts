export {
  type Calendar,
  calendarWith,
  type DayInfo,
  type DayKind,
  dayKind,
  type HolidaySpan,
  isWorkday,
  stateCouncilCalendar,
  workdayOnOrAfter,
  type YearCalendar,
} from './calendar.ts';
export {
  isCardNumber,
  isOrganizationCode,
  isResidentNumber,
  isUscc,
  organizationCheckSign,
  usccCheckSign,
  usccFrom,
} from './codes.ts';
export { type Counting, countingFor, countings } from './countings.ts';
export { explainMonthDay, monthDayNumber, nextMonthDay } from './fixed-day.ts';
export {
  type CountOptions,
  type DayNote,
  type Due,
  type DueExplanation,
  days,
  describePeriod,
  dueDate,
  explainDue,
  type Interval,
  months,
  type Period,
  type PeriodUnit,
  workdays,
  years,
} from './period.ts';
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatChinese,
  isPlainDate,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from './plain-date.ts';
export { chineseNumeral, citeProvision, type Provision } from './provisions.ts';
export { type Certainty, type Role, type Rule, roleLabels } from './rule.ts';
export { citeRule, type RuleId, ruleInForce, rules } from './rules.ts';
export { type Setting, type SettingId, type SettingKind, settings } from './settings.ts';
export { type Statute, type StatuteId, type StatuteVersion, statutes, versionInForce } from './statutes.ts';
