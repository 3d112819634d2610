import { h } from '../dom.js';
import { t } from '../text.js';
import { post } from '../api.js';
import { confirm } from './confirm.js';
import { tell } from './notice.js';

const isOver = status => !['scheduled', 'running'].includes(status);

// What can be done with a job; each is asked about first.
export function jobActions(botId, look, refresh) {
  const { job } = look;
  const address = `bots/${botId}/jobs/${job.job_id}`;
  const act = async (title, question, action, work) => {
    if (!await confirm(title, question, action)) return;
    try {
      await work();
      await refresh();
    } catch (refusal) {
      tell('bad', refusal.message);
    }
  };
  return h('div', { class: 'actions' },
    job.status === 'scheduled' && h('button', { 'data-key': 'run', onclick: () => act(`${t('runJob')} ${job.job_id}`, t('runNowAsk'), t('runNow'), () => post(`${address}/run`)) }, t('runNow')),
    !isOver(job.status) && h('button', { class: 'danger', 'data-key': 'cancel', onclick: () => act(`${t('cancelJob')} ${job.job_id}`, t('cancelAsk'), t('cancelJob'), () => post(`${address}/cancel`)) }, t('cancel')),
    isOver(job.status) && h('button', { 'data-key': 'retry', onclick: () => act(`${t('retryJob')} ${job.job_id}`, t('retryAsk'), t('retry'), async () => {
      const planned = await post(`bots/${botId}/jobs/schedule`, again(look));
      location.hash = `#/${botId}/jobs/${planned.job_id}`;
    }) }, t('retry')));
}

// The key is left out: under it a job may wait that is to stay.
function again(look) {
  const { job } = look;
  const isId = /^\d+$/.test(job.target);
  const body = { [`${job.kind}_${isId ? 'id' : 'code'}`]: isId ? Number(job.target) : job.target };
  if (job.lead_id) body.lead_id = job.lead_id;
  if (look.ticket_id) body.ticket_id = look.ticket_id;
  if (job.repeat_interval_sec) Object.assign(body, { is_periodic: true, repeat_interval_sec: job.repeat_interval_sec, catch_up: look.catch_up });
  if (look.catch_up_per_min) body.catch_up_per_min = look.catch_up_per_min;
  if (look.condition) body.condition_script_code = look.condition;
  if (look.request) body.script_request_params = look.request;
  if (look.add_tags.length) body.add_tags = look.add_tags.join(',');
  if (look.remove_tags.length) body.remove_tags = look.remove_tags.join(',');
  return body;
}
