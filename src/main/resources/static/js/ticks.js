// In the ledger of follows: ticks all on the page or shows that everybody is meant, says how many are
// ticked, and what is missing before a deed. Without script one ticks them one by one, and the server
// says what is missing.

export function tickPeople(form, tell) {
  const onPage = form.querySelector('[data-all]');
  const allOnPage = onPage.querySelector('input');
  const everybody = form.querySelector('[name=all]');
  const list = form.querySelector('[name=list]');
  const ticked = form.querySelector('[data-ticked]');
  const before = new Map();
  const boxes = () => [...form.querySelectorAll('[name=who]')];
  const many = () => boxes().filter((box) => box.checked).length;

  // Boxes that stand for nothing while everybody is meant look ticked, and get back what they were.
  const stand = (box) => {
    if (everybody?.checked === true && !box.disabled) {
      before.set(box, box.checked);
      box.checked = true;
      box.disabled = true;
    } else if (everybody?.checked !== true && box.disabled) {
      box.checked = before.get(box) ?? false;
      box.disabled = false;
    }
  };

  const show = () => {
    boxes().forEach(stand);
    stand(allOnPage);
    if (everybody?.checked) {
      ticked.textContent = ticked.dataset.everybody;
      return;
    }
    const number = many();
    allOnPage.checked = number > 0 && number === boxes().length;
    ticked.textContent = number === 0 ? '' : ticked.dataset.ticked.replace('{0}', number);
  };

  const missing = (deed) => {
    if (deed === 'list' && list.value === '') return form.dataset.which;
    if (everybody?.checked) return null;
    if (many() === 0) return form.dataset.nobody;
    return many() > Number(form.dataset.most) ? form.dataset.many : null;
  };

  onPage.hidden = false;
  form.addEventListener('change', ({ target }) => {
    if (target === allOnPage) for (const box of boxes()) box.checked = allOnPage.checked;
    show();
  });
  form.addEventListener('submit', (event) => {
    const words = missing(event.submitter?.value);
    if (!words) return;
    event.preventDefault();
    tell(words);
    if (words === form.dataset.which) list.focus();
  });
  // more people came, or the browser brought back what was ticked
  form.addEventListener('htmx:load', show);
  window.addEventListener('pageshow', show);
  show();
}
