// Notes on the server where one was in one's home when one left it, so that any device leads back.

const HEAD = 64;

let kept;

export function keepPlace(home) {
  const leave = () => {
    const top = first(home);
    if (!top || top === kept) return;
    kept = top;
    const place = new URLSearchParams(new FormData(document.getElementById('deeds')));
    place.set('at', top);
    navigator.sendBeacon('/home/place', place);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  window.addEventListener('pagehide', leave);
}

// Whoever has not moved on the first page has not been anywhere yet.
function first(home) {
  const moved = scrollY > innerHeight / 2 || location.search.includes('before=');
  const posts = [...home.querySelectorAll('article.post')];
  const top = moved && posts.find((post) => post.getBoundingClientRect().bottom > HEAD);
  return top ? top.id.replace('post-', '') : undefined;
}
