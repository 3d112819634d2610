import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { get } from '../api.js';
import { number, when } from '../format.js';
import { chart } from '../parts/chart.js';
import { jobTable } from '../parts/jobTable.js';
import { more } from '../parts/more.js';
import { states } from '../parts/status.js';

const ranges = ['hour', 'day', 'week'];
const kept = { range: 'hour', status: '', search: '' };

// The list is there first; the chart, which counts, comes after it.
export async function jobsPage(bot) {
  const address = `dashboard/bots/${bot.bot_id}`;
  const list = h('div', { class: 'panel list' });
  const picture = h('div', { class: 'panel picture' });
  const filters = h('div', { class: 'tiles', role: 'group', 'aria-label': t('states') });
  const note = h('p', { class: 'muted note' });
  let counts = {};

  const load = async before => {
    const page = await get(`${address}/jobs`, { status: kept.status, search: kept.search, before_id: before, limit: 50 });
    replace(list, page.rows.length ? jobTable(bot.bot_id, page.rows) : h('p', { class: 'muted empty' }, kept.search || kept.status || before ? t('nothing') : t('noJobs')), more(page, load));
    list.dataset.page = before ?? '';
  };
  const draw = async () => {
    const data = await get(`${address}/chart`, { range: kept.range });
    const isOpen = picture.querySelector('details')?.open;
    replace(picture, h('div', { class: 'row' }, h('h2', {}, t('chart')), choice(draw)), chart(data));
    if (isOpen) picture.querySelector('details').open = true;
    counts = data.states;
    note.textContent = [
      data.of_newest && `${t('ofNewest')} ${number(data.of_newest)}.`,
      data.runs_since && `${t('runsSince')} ${when(data.runs_since)}.`].filter(Boolean).join(' ');
    showFilters();
  };
  const showFilters = () => replace(filters, ['', ...states].map(state => tile(state, state ? counts[state] : sum(counts), async () => {
    kept.status = state;
    showFilters();
    await load();
  })));
  showFilters();
  await load();
  draw();
  return {
    title: t('jobs'),
    node: [h('h1', { class: 'hidden' }, t('jobs')), picture, h('div', { class: 'row' }, filters, searchBox(kept, t('searchJobs'), load)), note, list],
    // Who reads an older page is left where he is.
    refresh: () => Promise.all([draw(), list.dataset.page ? undefined : load()]),
  };
}

const sum = counts => Object.keys(counts).length ? Object.values(counts).reduce((all, count) => all + count, 0) : undefined;

const tile = (state, count, choose) => h('button', { class: `tile ${state}`, 'data-key': `tile${state}`, 'aria-pressed': String(kept.status === state), onclick: choose },
  h('span', {}, state ? t(state) : t('all')), h('b', {}, count === undefined ? '–' : number(count)));

const choice = draw => h('div', { class: 'choice', role: 'group', 'aria-label': t('range') }, ranges.map(range => h('button', {
  'data-key': range, 'aria-pressed': String(kept.range === range), onclick: () => { kept.range = range; return draw(); },
}, t(range))));

export function searchBox(keep, hint, load) {
  const input = h('input', { type: 'search', id: 'search', placeholder: hint, value: keep.search, 'aria-label': `${t('search')}: ${hint}`, maxlength: 200 });
  return h('form', { role: 'search', class: 'search', onsubmit: event => { event.preventDefault(); keep.search = input.value.trim(); load(); } },
    input, h('button', {}, t('search')));
}
