import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { get } from '../api.js';
import { when } from '../format.js';
import { more } from '../parts/more.js';
import { searchBox } from './jobs.js';
import { tags } from './job.js';

const kept = { search: '' };

export async function leadsPage(bot) {
  const list = h('div', { class: 'panel list' });
  const load = async before => {
    const page = await get(`dashboard/bots/${bot.bot_id}/leads`, { search: kept.search, before_id: before, limit: 50 });
    replace(list, page.rows.length ? table(bot, page.rows) : h('p', { class: 'muted empty' }, kept.search || before ? t('nothing') : t('noLeads')), more(page, load));
    list.dataset.page = before ?? '';
  };
  await load();
  return {
    title: t('leads'),
    node: [h('div', { class: 'row' }, h('h1', {}, t('leads')), searchBox(kept, t('searchLeads'), load)), list],
    refresh: () => list.dataset.page ? undefined : load(),
  };
}

const table = (bot, leads) => h('table', {},
  h('thead', {}, h('tr', {},
    h('th', { scope: 'col' }, t('lead')), h('th', { scope: 'col' }, t('name')), h('th', { scope: 'col', class: 'wide' }, t('channel')),
    h('th', { scope: 'col' }, t('status')), h('th', { scope: 'col', class: 'wide' }, t('tags')), h('th', { scope: 'col', class: 'wide' }, t('lastActive')))),
  h('tbody', {}, leads.map(lead => h('tr', {},
    h('td', { class: 'id' }, h('a', { href: `#/${bot.bot_id}/leads/${lead.lead_id}`, 'data-key': `lead${lead.lead_id}` }, lead.lead_id)),
    h('td', {}, lead.name, lead.identification && h('span', { class: 'muted' }, ` ${lead.identification}`)),
    h('td', { class: 'wide' }, lead.channel_code ?? ''),
    h('td', {}, state(lead)),
    h('td', { class: 'wide' }, lead.tags.length > 0 && tags(lead.tags)),
    h('td', { class: 'wide time' }, lead.last_activity && when(lead.last_activity))))));

export const state = lead => [lead.status, lead.is_mute && t('muted'), lead.is_forwarded && t('forwarded')].filter(Boolean).join(', ');
