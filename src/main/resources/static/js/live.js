// Tells beside an open home how many posts are newer than it, as the server counts them.

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;

// A browser has six connections to a server for all of its tabs, so a hidden one leaves its own to
// the tab that was opened last, and comes back when it is shown.
const tabs = new BroadcastChannel('skein-live');
const title = document.title;
const bar = document.querySelector('.live');

let home;
let stream;
let wait;
let again;

export function watchHome(timeline) {
  if (timeline === home) return;
  hangUp();
  home = timeline;
  // one's own new post was counted as well, until now
  tell('0');
  listen();
}

function listen() {
  if (stream || document.hidden || !home?.isConnected) return;
  tabs.postMessage('listening');
  stream = new EventSource(`/live?after=${home.dataset.newest}`);
  stream.addEventListener('newer', ({ data }) => tell(data));
  stream.addEventListener('end', hangUp);
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) listenLater();
  });
}

function tell(count) {
  wait = FIRST_WAIT;
  const { one, many } = bar.dataset;
  const link = bar.querySelector('a');
  link.textContent = count === '1' ? one : many.replace('{0}', count);
  link.hidden = count === '0';
  document.title = link.hidden ? title : `(${count}) ${title}`;
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

tabs.addEventListener('message', () => {
  if (document.hidden) hangUp();
});
document.addEventListener('visibilitychange', listen);
window.addEventListener('pagehide', hangUp);
window.addEventListener('pageshow', listen);
