'use strict';

const at = id => document.getElementById(id);
const HINT = 'baspa-hint-seen';
const PAGE = 300; // lines of the text that are shown at a time

let sentences = {};
let questions = [];
let pictures = ''; // the mark of this run in the addresses of its pictures; empty without pictures
let state = null;
let place = 0; // which place of the question is shown
let walked = []; // questions that were put off, for the way back
let current = null;
let busy = false;
let lines = [];
let shownLines = PAGE;

function say(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll('{' + i + '}', value), sentences[key] || key);
}

function tell(text) {
  at('said').textContent = text;
}

async function ask(path, body) {
  const options = body === undefined ? {} :
    {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
  const answer = await fetch(path, options);
  const value = await answer.json().catch(() => null);
  if (answer.status === 409) {
    take(value);
    tell(say('changed-elsewhere'));
    return null;
  }
  if (!answer.ok) {
    tell(value && value.sentence ? value.sentence : say('lost'));
    return null;
  }
  return value;
}

/* One answer at a time: the page waits until the answer before is on the disk. */
async function change(path, body) {
  if (busy) {
    return null;
  }
  busy = true;
  try {
    const next = await ask(path, {...body, version: state.version});
    if (next) {
      take(next);
    }
    return next;
  } catch {
    tell(say('lost'));
    return null;
  } finally {
    busy = false;
  }
}

function take(next) {
  const old = state;
  state = next;
  const done = next.allPlaces === 0 ? 100 : Math.round(next.places / next.allPlaces * 100);
  at('bar').setAttribute('aria-valuenow', done);
  at('bar-done').style.width = done + '%';
  at('undo').disabled = next.answers === 0;
  if (next.shown !== null) {
    current = next.shown;
    place = 0;
  } else if (current === null || !next.order.includes(current)) {
    current = next.order.find(id => !walked.includes(id)) ?? next.order[0] ?? null;
    place = 0;
  }
  if (!old || old.version !== next.version) {
    lines = [];
    if (!at('text').hidden) loadText();
    if (!at('outline').hidden) loadOutline();
  }
  showQuestion();
}

/* ---- questions ---------------------------------------------------------------------------- */

function openPlaces(question) {
  return state.open[question.id] || question.places.map((_, i) => i);
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(...[].concat(text));
  made.addEventListener('click', action);
  return made;
}

function element(name, text, type) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (type) made.className = type;
  return made;
}

function showQuestion() {
  const question = current === null ? null : questions[current];
  at('card').hidden = !question;
  at('empty').hidden = !!question;
  if (!question) {
    at('empty').textContent = say(questions.length === 0 ? 'nothing-to-ask' : 'all-answered');
    return;
  }
  const open = openPlaces(question);
  if (!open.includes(place)) place = open[0];
  const here = question.places[place];
  at('count').textContent = say('question-of', questions.length - state.order.length + 1, questions.length) +
    ' · ' + (here.spot ? say('page', here.spot.page) : say('line', here.line)) + (open.length > 1 ? ' · ' + say('places', open.length) : '');
  at('sentence').replaceChildren(here.left, element('mark', question.word), here.right);
  at('raw').hidden = here.before === question.word;
  at('raw').textContent = say('raw', here.before);
  showPiece(question, here);
  at('candidates').replaceChildren(...question.candidates.map((candidate, i) => {
    const item = document.createElement('li');
    const words = element('span', candidate.after);
    words.lang = 'kk';
    item.append(button([element('kbd', String(i + 1)), words,
      element('span', say('sure', Math.max(1, Math.round(candidate.probability * 100))), 'sure')],
      () => answer(candidate.after)));
    return item;
  }));
  at('nothing-near').hidden = question.candidates.length > 0;
  at('nothing-near').textContent = say('nothing-near');
  at('back').disabled = walked.length === 0;
  at('typed').value = '';
  at('typed').placeholder = question.word;
  at('series').hidden = question.places.length < 2;
  at('only').checked = false;
  at('places').replaceChildren(...open.map(i => {
    const item = document.createElement('li');
    const spot = question.places[i];
    item.append(button([spot.left.slice(-40), element('mark', question.word), spot.right.slice(0, 40)], () => {
      place = i;
      showQuestion();
    }));
    if (i === place) item.setAttribute('aria-current', 'true');
    return item;
  }));
}

function pictureOf(kind, question, index) {
  return kind + '/' + question.id + '/' + index + '?' + pictures;
}

function showPiece(question, here) {
  at('piece').hidden = !pictures || !here.spot;
  if (at('piece').hidden) return;
  at('picture').src = pictureOf('piece', question, place);
  at('picture').alt = say('piece-of', here.spot.page, here.before);
  const next = questions[state.order.find(id => id !== current && !walked.includes(id))];
  if (next) new Image().src = pictureOf('piece', next, openPlaces(next)[0]);
}

/* The whole page, moved so that the box stands in the middle. */
function showPage() {
  const question = questions[current];
  const here = question.places[place];
  if (at('piece').hidden) return;
  const picture = at('page-picture');
  const view = at('page-view');
  at('page-title').textContent = say('page-of', here.spot.page);
  picture.alt = say('piece-of', here.spot.page, here.before);
  picture.onload = () => {
    view.scrollTop = here.spot.down * picture.clientHeight - view.clientHeight / 2;
    view.scrollLeft = here.spot.across * picture.clientWidth - view.clientWidth / 2;
  };
  picture.src = pictureOf('page', question, place);
  at('page-dialog').showModal();
  view.focus();
}

async function answer(words) {
  const question = questions[current];
  const only = at('only').checked ? place : null;
  const next = await change('api/answer', {id: question.id, words, place: only});
  if (next) {
    tell(say('answered', question.word, words));
    at('sentence').scrollIntoView({block: 'nearest'});
  }
}

function later() {
  if (state.order.length < 2) return;
  walked = walked.filter(id => id !== current);
  walked.push(current);
  let next = state.order.find(id => !walked.includes(id));
  if (next === undefined) { // all were put off: begin again
    walked = [];
    next = state.order[0];
  }
  current = next;
  place = 0;
  showQuestion();
}

function back() {
  const before = walked.pop();
  if (before !== undefined) {
    current = before;
    place = 0;
    if (!state.order.includes(before)) back();
    else showQuestion();
  }
}

async function undo() {
  if (state.answers === 0) {
    tell(say('nothing-to-take-back'));
  } else if (await change('api/undo', {})) {
    tell(say('taken-back'));
  }
}

async function addWord() {
  if (current !== null && await change('api/word', {id: current})) {
    tell(say('answered', questions[current ?? 0]?.word ?? '', ''));
  }
}

/* ---- the text ----------------------------------------------------------------------------- */

async function loadText() {
  const text = await ask('api/text');
  if (!text) return;
  lines = text.lines;
  const rules = [...new Set(lines.flatMap(line => line.pieces.map(piece => piece.rule)).filter(Boolean))].sort();
  const chosen = at('filter-rule').value;
  at('filter-rule').replaceChildren(at('filter-rule').options[0], ...rules.map(rule => new Option(rule, rule)));
  at('filter-rule').value = rules.includes(chosen) ? chosen : '';
  showText();
}

function isShown(piece) {
  return piece.mark && at('filter-' + piece.mark.toLowerCase()).checked &&
    (!at('filter-rule').value || at('filter-rule').value === piece.rule);
}

function showText() {
  const searched = at('search').value.trim().toLowerCase();
  const all = ['made', 'asked', 'decided', 'kept'].every(mark => at('filter-' + mark).checked) && !at('filter-rule').value;
  const found = lines.filter(line => (all || line.pieces.some(isShown)) &&
    (!searched || line.pieces.map(piece => piece.text).join('').toLowerCase().includes(searched)));
  at('found').textContent = searched || !all ? say('found', found.length) : '';
  at('lines').replaceChildren(...found.slice(0, shownLines).map(showLine));
  at('more').hidden = found.length <= shownLines;
}

function showLine(line) {
  const row = element('div', '', line.kind + ' l' + line.level);
  const role = at('line-role').querySelector('option[value="' + roleOf(line) + '"]');
  const what = button(role ? role.textContent : say('kind-' + line.kind), () => decideLine(line));
  what.className = 'what';
  what.lang = document.documentElement.lang;
  const words = element('p', '', 'words');
  let start = line.at;
  for (const piece of line.pieces) {
    const from = start;
    start += piece.text.length;
    if (piece.mark) {
      const marked = button(piece.text || '·', () => decidePiece(piece, from));
      marked.className = 'm ' + piece.mark.toLowerCase() + (isShown(piece) ? '' : ' off');
      const shown = piece.mark === 'MADE' || piece.mark === 'DECIDED' ? 'was' : 'proposed';
      marked.title = say('mark-' + piece.mark.toLowerCase()) + ' · ' + piece.rule + (piece.before ? ' · ' + say(shown, piece.before) : '');
      words.append(marked);
    } else {
      words.append(piece.text);
    }
  }
  row.append(what, words);
  return row;
}

function roleOf(line) {
  return line.kind === 'heading' ? 'heading-' + Math.min(3, Math.max(1, line.level)) : line.kind;
}

function decidePiece(piece, start) {
  const shown = piece.mark === 'MADE' || piece.mark === 'DECIDED' ? 'was' : 'proposed';
  at('change-what').textContent = '«' + piece.text + '» · ' + piece.rule + (piece.before ? ' · ' + say(shown, piece.before) : '');
  at('change-words').value = piece.mark === 'ASKED' && piece.before ? piece.before : piece.text;
  at('change-raw').hidden = piece.mark === 'KEPT';
  open(at('change-dialog'), async chosen => {
    const words = at('change-words').value.trim();
    if (chosen === 'raw') await change('api/change', {start, end: start + piece.text.length, words: null});
    else if (chosen === 'save' && words) await change('api/change', {start, end: start + piece.text.length, words});
  });
}

function decideLine(line) {
  const text = line.pieces.map(piece => piece.text).join('');
  at('line-words').textContent = text.length > 160 ? text.slice(0, 160) + ' …' : text;
  at('line-role').value = roleOf(line);
  const words = [...text.matchAll(/\S+/gu)].slice(1, 400);
  at('part-word').replaceChildren(...words.map(word => new Option(text.slice(word.index, word.index + 40), word.index)));
  showPart();
  open(at('line-dialog'), async chosen => {
    const role = at('line-role').value;
    if (chosen !== 'save' || !role || role === roleOf(line)) return;
    const shift = role === 'part' ? Number(at('part-word').value) : 0;
    await change('api/line', {at: line.at + shift, role});
  });
}

function showPart() {
  at('part-at').hidden = at('line-role').value !== 'part' || at('part-word').options.length === 0;
}

function open(dialog, chosen) {
  dialog.returnValue = 'cancel';
  dialog.onclose = () => chosen(dialog.returnValue);
  dialog.showModal();
}

/* ---- the outline -------------------------------------------------------------------------- */

async function loadOutline() {
  const outline = await ask('api/outline');
  if (!outline) return;
  showSide(at('contents-side'), outline.contents, 'contents-none');
  showSide(at('headings-side'), outline.headings, 'headings-none');
}

function showSide(side, titles, none) {
  side.replaceChildren(...titles.map(title => {
    const item = element('li', '', 'l' + title.level);
    const words = (title.label ? title.label + ' ' : '') + title.words;
    item.append(button(words + (title.fits ? '' : ' — ' + say('fits-not')), async () => {
      if (lines.length === 0) await loadText();
      const line = lines.find(each => each.at === title.at);
      if (line) decideLine(line);
    }));
    if (!title.fits) item.firstChild.classList.add('off');
    return item;
  }));
  if (titles.length === 0) side.append(element('li', say(none), 'count'));
}

/* ---- printing ----------------------------------------------------------------------------- */

async function make(format) {
  let printing = await ask('api/print', {format});
  const run = printing && printing.run;
  document.querySelectorAll('.make').forEach(each => each.disabled = true);
  while (printing && printing.run === run && printing.at === 'running') {
    at('printing').textContent = printing.sentence || say('making', format.toUpperCase());
    await new Promise(resolve => setTimeout(resolve, 200));
    printing = await ask('api/printing');
  }
  document.querySelectorAll('.make').forEach(each => each.disabled = false);
  if (!printing) return;
  at('printing').textContent = printing.sentence;
  if (printing.at === 'done' && printing.format === 'pdf') {
    at('pdf').hidden = false;
    at('pdf').src = 'files/pdf?' + printing.run;
  }
}

/* ---- the page ----------------------------------------------------------------------------- */

function show(view) {
  for (const name of ['questions', 'text', 'outline', 'print']) {
    at(name).hidden = name !== view;
    at('show-' + name).setAttribute('aria-pressed', String(name === view));
  }
  if (view === 'text' && lines.length === 0) loadText();
  if (view === 'outline') loadOutline();
}

async function end() {
  const left = await ask('api/end', {});
  if (left) {
    document.querySelector('main').hidden = true;
    document.querySelector('nav').hidden = true;
    tell(say('ended', left.questions));
  }
}

function onKey(event) {
  if (event.target.closest('input:not([type=checkbox]), select, textarea, dialog')) {
    if (event.key === 'Escape' && event.target.id === 'typed') event.target.blur();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || at('questions').hidden || current === null) return;
  const onButton = event.target.closest('button, input');
  const key = {KeyW: 'w', KeyO: 'o', KeyP: 'p'}[event.code] || event.key;
  const candidate = /^[1-5]$/.test(key) ? questions[current].candidates[Number(key) - 1] : null;
  if (candidate) answer(candidate.after);
  else if (key === '0' || key === ' ' && !onButton) answer(questions[current].word);
  else if (key === 'Enter' && !onButton) at('typed').focus();
  else if (key === 'ArrowRight') later();
  else if (key === 'ArrowLeft') back();
  else if (key === 'w') addWord();
  else if (key === 'p') showPage();
  else if (key === 'o' && !at('series').hidden) at('only').checked = !at('only').checked;
  else return;
  event.preventDefault();
}

function listen() {
  const events = new EventSource('api/events');
  events.addEventListener('version', async event => {
    if (!busy && state && Number(event.data) !== state.version) {
      const next = await ask('api/state');
      if (next) take(next);
    }
  });
}

async function begin() {
  const work = await ask('api/work');
  if (!work) return;
  sentences = work.sentences;
  questions = work.questions;
  pictures = work.pictures;
  take(work.state);
  listen();
  let seen = true;
  try { seen = localStorage.getItem(HINT); } catch { seen = true; }
  at('hint').hidden = !!seen;
  at('hint-scan').hidden = !pictures;
  at('hint-close').addEventListener('click', () => {
    at('hint').hidden = true;
    try { localStorage.setItem(HINT, '1'); } catch { /* it is shown again next time */ }
  });
  for (const name of ['questions', 'text', 'outline', 'print']) at('show-' + name).addEventListener('click', () => show(name));
  for (const format of ['docx', 'pdf', 'tei', 'html']) at('make-' + format).addEventListener('click', () => make(format));
  at('keep').addEventListener('click', () => answer(questions[current].word));
  at('later').addEventListener('click', later);
  at('back').addEventListener('click', back);
  at('undo').addEventListener('click', undo);
  at('add-word').addEventListener('click', addWord);
  at('show-page').addEventListener('click', showPage);
  at('picture').addEventListener('click', showPage);
  at('picture').addEventListener('error', () => { at('piece').hidden = true; });
  at('page-dialog').addEventListener('keydown', event => {
    if (event.code === 'KeyP') at('page-dialog').close();
  });
  at('ready').addEventListener('click', end);
  at('typing').addEventListener('submit', event => {
    event.preventDefault();
    const words = at('typed').value.trim();
    if (words) {
      at('typed').blur();
      answer(words);
    }
  });
  at('filters').addEventListener('input', () => { shownLines = PAGE; showText(); });
  at('filters').addEventListener('submit', event => event.preventDefault());
  at('more').addEventListener('click', () => { shownLines += PAGE; showText(); });
  at('line-role').addEventListener('change', showPart);
  document.addEventListener('keydown', onKey);
}

begin();
