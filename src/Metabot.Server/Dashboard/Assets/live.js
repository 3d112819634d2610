import { t } from './text.js';

// Server-sent events say that something happened; what is shown is asked for again, one time after the other.
let source;
let followed;
let refresh = async () => {};
let isBusy = false;
let isStale = false;

export function follow(botId, work) {
  if (followed === botId && source && source.readyState !== EventSource.CLOSED) {
    refresh = work;
    showState(source.readyState === EventSource.OPEN);
    return;
  }

  stop();
  [refresh, followed] = [work, botId];
  source = new EventSource(`dashboard/bots/${botId}/events`);
  source.addEventListener('open', () => showState(true));
  source.addEventListener('error', () => showState(false));
  // The first one comes with the connection: what happened before it, after the page was read, nobody has told.
  source.addEventListener('change', update);
}

export function stop() {
  source?.close();
  source = followed = undefined;
  refresh = async () => {};
}

async function update() {
  isStale = true;
  if (isBusy || document.hidden) return;
  isBusy = true;
  try {
    while (isStale) {
      isStale = false;
      await refresh();
    }
  } finally {
    isBusy = false;
  }
}

function showState(isOpen) {
  const place = document.getElementById('live');
  if (!place) return;
  place.className = isOpen ? 'live on' : 'live';
  place.textContent = isOpen ? t('live') : t('lost');
}

document.addEventListener('visibilitychange', () => { if (isStale) update(); });
