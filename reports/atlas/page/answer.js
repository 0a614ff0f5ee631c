// The answer of a scenario: the sentences that the report of the same scenario
// begins with, from the same texts.

/** fixedPoint writes a number with so many decimals: as package reports does, what
 * lies in the very middle goes to the even digit. */
function fixedPoint(x, decimals) {
  const written = x.toFixed(decimals);
  const middle = x * 2 ** (decimals + 1);
  if (!Number.isInteger(middle) || middle % 2 === 0) return written;
  const last = Number(written.slice(-1));
  return last % 2 ? (x - 0.5 * 10 ** -decimals).toFixed(decimals) : written;
}

/** percentOf writes a share. One that is neither nothing nor all is never rounded to
 * 0 or 100 %. */
function percentOf(share) {
  let decimals = 1;
  if (share > 0 && share < 1) {
    for (; decimals < 4; decimals++) {
      const shown = Math.round(100 * share * 10 ** decimals);
      if (shown > 0 && shown < 100 * 10 ** decimals) break;
    }
  }
  return words("percent", local(fixedPoint(100 * share, decimals)));
}

/** beyondShare is the share of people beyond a limit, among the people computed. */
function beyondShare(t) {
  const all = t.people + t.beyondPeople;
  return all === 0 ? 0 : t.beyondPeople / all;
}

/** beyondLine sums a limit up, as reports.BeyondLine does. */
function beyondLine(l) {
  if (!inScenario()) return pick(l.beyond);
  const t = tally(l.limit, false), limit = local(l.name);
  const unknown = t.people + t.beyondPeople + data.scenario.leftPeople === 0;
  const beyond = counted("count.communes", t.beyond), left = counted("count.communes", data.leftOut);
  let line = words("beyond.nobody", limit);
  if (t.beyond > 0) line = unknown ? words("unknown.some", beyond, limit) : words("beyond.some", beyond, counted("people", t.beyondPeople), percentOf(beyondShare(t)), limit);
  if (data.leftOut === 0) return line;
  return unknown ? words("unknown.left", line, left) : words("beyond.left", line, left, counted("people", data.scenario.leftPeople));
}

/** answerSentences are those that open the report of the scenario, what it changes
 * last. */
function answerSentences() {
  const sentences = [firstSentence()];
  const timed = communes.filter((c) => c.status === 0 || c.status === 1);
  if (timed.length) {
    const farthest = timed.reduce((a, b) => (b.time > a.time || (b.time === a.time && b.code < a.code) ? b : a));
    sentences.push(words("answer.slowest", farthest.name, local(farthest.minutes)));
  }
  sentences.push(words("answer.changes", changeWords().join(", ")));
  return sentences;
}

function firstSentence() {
  const t = tally(data.threshold, false), uncounted = t.people + t.beyondPeople === 0;
  let sentence = words("answer.none");
  if (t.beyond > 0 && uncounted) sentence = counted("answer.uncounted", t.beyond);
  else if (t.beyond > 0) sentence = counted("answer.some", t.beyond, counted("people", t.beyondPeople), percentOf(beyondShare(t)));
  sentence = sentence.replace(/\.$/, "");
  const without = communes.filter((c) => c.status === Unreachable).length;
  if (without > 0) sentence += counted(without === t.beyond ? "answer.allunreachable" : "answer.unreachable", without);
  const doubtful = communes.filter((c) => c.status === 0 && c.time > data.scenario.sureUntil[c.fit || 0]);
  if (doubtful.length) {
    const people = peopleWords(uncounted ? -1 : doubtful.reduce((sum, c) => sum + peopleOf(c), 0));
    const doubt = counted(t.beyond === 0 ? "answer.doubtfulonly" : "answer.doubtful", doubtful.length, people);
    sentence = words("answer.and", sentence, doubt).replace(/\.$/, "");
  }
  return words("answer.left") ? words("answer.and", sentence, words("answer.left")) : sentence + ".";
}

/** changeWords says how many people more or fewer are within each limit, and at
 * which limits as many are. */
function changeWords() {
  const parts = [], same = [];
  for (const l of data.limits) {
    const change = tally(l.limit, false).people - tally(l.limit, true).people;
    if (change === 0) same.push(local(l.name));
    else parts.push(words(change > 0 ? "answer.more" : "answer.less", counted("people", Math.abs(change)), local(l.name)));
  }
  return same.length ? [...parts, words("answer.same", enumerated(same))] : parts;
}

/** enumerated writes words one after the other, the last two of them with an and between. */
function enumerated(list) {
  return list.length < 2 ? list.join("") : words("answer.listed", list.slice(0, -1).join(", "), list.at(-1));
}

/** writeAnswer writes title and answer, of the scenario where there is one. */
function writeAnswer() {
  const on = inScenario();
  const title = words(on ? "title.scenario" : "title");
  document.title = byId("title").textContent = title;
  document.body.classList.toggle("scenario", on);
  if (!on) {
    byId("answer").textContent = words("answer");
    return;
  }
  const sentences = answerSentences();
  if (data.texts["answer.unknown"]) sentences.push(words("answer.unknown"));
  byId("answer").replaceChildren(...sentences.flatMap((s, i) => (i ? [" ", element("span", {}, s)] : [element("span", {}, s)])));
}

let answerWidth = 0;

/** holdAnswer keeps the answer as tall as it was at its longest in a window of this
 * width, so that the map below does not move at every click. */
function holdAnswer([{ target }]) {
  if (printing) return;
  if (target.offsetWidth !== answerWidth) target.style.minHeight = "";
  answerWidth = target.offsetWidth;
  target.style.minHeight = Math.ceil(target.getBoundingClientRect().height) + "px";
}
