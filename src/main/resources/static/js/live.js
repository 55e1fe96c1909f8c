// Tells on an open page how much its reader has not read, and beside an open home how many posts are
// newer than it, as the server counts them.

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;

// Most pages are left again before this, and the server knows a dead connection only by its silence.
const SETTLED = 2_000;

// A browser has six connections to a server for all of its tabs, so a hidden one leaves its own to
// the tab that was opened last, and comes back when it is shown.
const tabs = new BroadcastChannel('skein-live');
const title = document.title.replace(/^\(\d+\+?\) /, '');
const bar = document.querySelector('.live[data-one]');
const badge = document.getElementById('unread');
const arrived = document.getElementById('arrived');
const atFirst = badge?.firstChild?.data ?? '0';

let home;
let stream;
let wait = FIRST_WAIT;
let again;
let newer = '0';
let unread = atFirst;

export function watchHome(timeline) {
  if (timeline === home) return;
  hangUp();
  home = timeline;
  // one's own new post was counted as well, until now
  tellNewer('0');
  listen();
}

function listen() {
  if (stream || document.hidden || !badge) return;
  clearTimeout(again);
  tabs.postMessage('listening');
  stream = new EventSource(home?.isConnected ? `/live?after=${home.dataset.newest}` : '/live');
  stream.addEventListener('newer', ({ data }) => tellNewer(data));
  stream.addEventListener('unread', ({ data }) => tellUnread(data));
  stream.addEventListener('end', hangUp);
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) listenLater();
  });
}

function tellNewer(count) {
  newer = count;
  const { one, many } = bar.dataset;
  const link = bar.querySelector('a');
  link.textContent = count === '1' ? one : many.replace('{0}', count);
  link.hidden = count === '0';
  tellTitle();
}

function tellUnread(count) {
  unread = count;
  const meaning = document.createElement('span');
  meaning.className = 'hidden';
  meaning.textContent = ` ${badge.dataset.unread}`;
  badge.hidden = count === '0';
  badge.replaceChildren(...(badge.hidden ? [] : [count, meaning]));
  if (arrived) arrived.hidden = parseInt(count, 10) <= parseInt(atFirst, 10);
  tellTitle();
}

function tellTitle() {
  wait = FIRST_WAIT;
  const waiting = parseInt(newer, 10) + parseInt(unread, 10);
  const more = `${newer}${unread}`.includes('+') ? '+' : '';
  document.title = waiting ? `(${waiting}${more}) ${title}` : title;
}

// A browser that was cut off asks again by itself, but not where a proxy told it of an error.
function listenLater() {
  hangUp();
  if (wait > LONGEST_WAIT) return;
  again = setTimeout(listen, wait);
  wait *= 2;
}

function hangUp() {
  clearTimeout(again);
  stream?.close();
  stream = undefined;
}

function listenSoon() {
  if (home) listen();
  else if (!stream) again = setTimeout(listen, SETTLED);
}

tabs.addEventListener('message', () => {
  if (document.hidden) hangUp();
});
document.addEventListener('visibilitychange', listen);
window.addEventListener('pagehide', hangUp);
window.addEventListener('pageshow', listenSoon);
