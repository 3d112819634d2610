import { h } from '../dom.js';
import { t } from '../text.js';
import { seconds, when } from '../format.js';
import { badge } from './status.js';

// Beside a lead its own column says nothing.
export function jobTable(botId, jobs, hasLeads = true) {
  return h('table', { class: 'jobs' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, t('job')), h('th', { scope: 'col' }, t('target')), hasLeads && h('th', { scope: 'col', class: 'wide' }, t('lead')),
      h('th', { scope: 'col' }, t('states')), h('th', { scope: 'col' }, t('due')), h('th', { scope: 'col', class: 'wide' }, t('why')))),
    h('tbody', {}, jobs.map(job => row(botId, job, hasLeads))));
}

const row = (botId, job, hasLeads) => h('tr', {},
  h('td', { class: 'id' }, h('a', { href: `#/${botId}/jobs/${job.job_id}`, 'data-key': `job${job.job_id}` }, job.job_id)),
  h('td', { class: 'target' }, h('span', { class: 'code' }, job.target), ' ', h('span', { class: 'muted' }, t(job.kind)), job.job_key && h('span', { class: 'key' }, job.job_key)),
  hasLeads && h('td', { class: 'wide' }, job.lead_id && h('a', { href: `#/${botId}/leads/${job.lead_id}`, 'data-key': `lead${job.job_id}` }, job.lead_id)),
  h('td', {}, badge(job.status)),
  h('td', { class: 'time' }, when(job.run_at), job.repeat_interval_sec && h('span', { class: 'muted' }, ` ${t('every')} ${seconds(job.repeat_interval_sec)}`)),
  h('td', { class: 'wide why', title: job.reason }, job.reason ?? ''));
