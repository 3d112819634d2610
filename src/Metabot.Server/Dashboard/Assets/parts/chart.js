import { h } from '../dom.js';
import { t } from '../text.js';
import { dayTime, number, shortTime } from '../format.js';

const height = 120;
const width = 960;
const order = ['completed', 'skipped', 'failed', 'scheduled'];

// Stacked bars, from the past to what waits, with a line at now.
export function chart(data) {
  const steps = Array.from({ length: data.steps }, () => ({}));
  for (const { step, state, count } of data.counts) if (steps[step]) steps[step][state] = count;
  const sums = steps.map(step => order.reduce((sum, state) => sum + (step[state] ?? 0), 0));
  const top = niceTop(Math.max(...sums, 1));
  const label = data.step_sec >= 1200 ? dayTime : shortTime;
  const moment = index => new Date(new Date(data.start).getTime() + index * data.step_sec * 1000);
  const barWidth = width / data.steps;
  const bars = steps.flatMap((step, index) => bar(step, index, barWidth, top, label(moment(index))));
  const nowAt = data.past * barWidth;
  const svg = h('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `${t('chart')}: ${summary(steps)}` },
    h('line', { class: 'grid', x1: 0, x2: width, y1: 0.5, y2: 0.5 }),
    h('line', { class: 'grid', x1: 0, x2: width, y1: height / 2, y2: height / 2 }),
    h('line', { class: 'base', x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }),
    bars,
    h('line', { class: 'now', x1: nowAt, x2: nowAt, y1: 0, y2: height }));
  return h('div', { class: 'chart' },
    h('div', { class: 'plot' }, svg, h('span', { class: 'top', 'aria-hidden': 'true' }, number(top))),
    axis(data, moment, label),
    legend(),
    h('details', {}, h('summary', {}, t('chartTable')), table(steps, moment, label)));
}

function bar(step, index, barWidth, top, time) {
  const parts = [];
  let y = height;
  for (const state of order) {
    const count = step[state] ?? 0;
    if (!count) continue;
    const size = Math.max(1.5, count / top * (height - 4));
    y -= size;
    parts.push(h('rect', { class: `bar ${state}`, x: index * barWidth + 1, y: Math.max(0, y), width: barWidth - 2, height: size },
      h('title', {}, `${time} · ${t(state)} ${number(count)}`)));
  }
  return parts;
}

function axis(data, moment, label) {
  const marks = [0, Math.round(data.past / 2)];
  return h('div', { class: 'axis', 'aria-hidden': 'true' },
    h('span', {}, label(moment(marks[0]))),
    h('span', {}, label(moment(marks[1]))),
    h('span', { class: 'now-label' }, t('now')),
    h('span', {}, label(moment(data.steps))));
}

const legend = () => h('ul', { class: 'legend' }, order.map(state => h('li', { class: state }, h('span', { class: 'swatch', 'aria-hidden': 'true' }), t(state))));

function table(steps, moment, label) {
  const rows = steps.map((step, index) => ({ step, index })).filter(({ step }) => order.some(state => step[state]));
  return rows.length === 0 ? h('p', { class: 'muted' }, t('nothing')) : h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('chartTable') },
    h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('time')), order.map(state => h('th', { scope: 'col', class: 'number' }, t(state))))),
      h('tbody', {}, rows.map(({ step, index }) => h('tr', {},
        h('th', { scope: 'row' }, label(moment(index))), order.map(state => h('td', { class: 'number' }, number(step[state] ?? 0))))))));
}

const summary = steps => order.map(state => `${t(state)} ${number(steps.reduce((sum, step) => sum + (step[state] ?? 0), 0))}`).join(', ');

function niceTop(most) {
  const size = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map(factor => factor * size).find(candidate => candidate >= most);
}
