import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { get } from '../api.js';
import { number, when } from '../format.js';
import { badge } from '../parts/status.js';
import { more } from '../parts/more.js';

export async function broadcastsPage(bot) {
  const list = h('div', { class: 'panel list' });
  const load = async before => {
    const page = await get(`dashboard/bots/${bot.bot_id}/broadcasts`, { before_id: before, limit: 30 });
    replace(list, page.rows.length ? table(bot, page.rows) : h('p', { class: 'muted empty' }, before ? t('nothing') : t('noBroadcasts')), more(page, load));
    list.dataset.page = before ?? '';
  };
  await load();
  return { title: t('broadcasts'), node: [h('h1', {}, t('broadcasts')), list], refresh: () => list.dataset.page ? undefined : load() };
}

const table = (bot, rows) => h('table', {},
  h('thead', {}, h('tr', {},
    h('th', { scope: 'col' }, t('job')), h('th', { scope: 'col' }, t('target')), h('th', { scope: 'col' }, t('states')),
    h('th', { scope: 'col' }, t('progress')), h('th', { scope: 'col', class: 'wide' }, t('due')))),
  h('tbody', {}, rows.map(({ job, run, leads_done, leads_total }) => h('tr', {},
    h('td', { class: 'id' }, h('a', { href: `#/${bot.bot_id}/jobs/${job.job_id}`, 'data-key': `job${job.job_id}` }, job.job_id)),
    h('td', {}, h('span', { class: 'code' }, job.target)),
    h('td', {}, badge(job.status)),
    h('td', {}, progress(job, run, leads_done, leads_total)),
    h('td', { class: 'wide time' }, when(job.run_at))))));

function progress(job, run, done, total) {
  if (!run) return job.reason ?? '';
  const reached = `${t('reached')} ${number(run.leads_reached)}${run.leads_failed ? `, ${t('failedFor')} ${number(run.leads_failed)}` : ''}`;
  return total === undefined || total === null ? h('span', { class: 'muted' }, reached) : h('div', { class: 'progress' },
    h('progress', { max: Math.max(1, total), value: done, 'aria-label': `${t('progress')}: ${t('job')} ${job.job_id}` }),
    h('span', {}, `${number(done)} ${t('of')} ${number(total)}`), h('span', { class: 'muted' }, reached));
}
