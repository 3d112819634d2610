import { language, t } from './text.js';

// Times are those of the server's zone, in which run_at is written as well.
let zone = 'UTC';
export const useZone = name => { zone = name; };
export const zoneName = () => zone;

const cache = new Map();
function formatter(options) {
  const key = language() + zone + JSON.stringify(options);
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', { ...options, timeZone: zone, hourCycle: 'h23' }));
  return cache.get(key);
}

const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const dayOf = moment => formatter({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);

export const time = text => formatter({ ...clock, fractionalSecondDigits: 3 }).format(new Date(text));
export const shortTime = text => formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(text));
export const dayTime = text => formatter({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(text));

// The day where it is not today's.
export function when(text) {
  const moment = new Date(text);
  return dayOf(moment) === dayOf(new Date())
    ? formatter(clock).format(moment)
    : formatter({ day: 'numeric', month: 'short', year: moment.getFullYear() === new Date().getFullYear() ? undefined : 'numeric', ...clock }).format(moment);
}

export function duration(from, to) {
  const ms = new Date(to) - new Date(from);
  return ms < 1000 ? `${ms} ${t('ms')}` : ms < 60_000 ? `${(ms / 1000).toFixed(1)} ${t('s')}` : seconds(Math.round(ms / 1000));
}

export function seconds(count) {
  const parts = [['d', 86_400], ['h', 3_600], ['min', 60], ['s', 1]];
  const shown = [];
  for (const [unit, size] of parts) {
    const whole = Math.floor(count / size);
    if (whole) shown.push(`${whole} ${t(unit)}`);
    count -= whole * size;
  }
  return shown.slice(0, 2).join(' ') || `0 ${t('s')}`;
}

export const number = value => new Intl.NumberFormat(language() === 'ru' ? 'ru-RU' : 'en-GB').format(value);
