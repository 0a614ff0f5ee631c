// What changed since the earlier edition, and what to watch: sentences, and the
// communes that changed, each of which leads to its place on the map.

/** fillChanges writes the part on changes in the reader's language. */
function fillChanges() {
  const box = byId("changes");
  box.hidden = !data.changes;
  if (!data.changes) return;
  byId("changes-head").textContent = pick(data.changes.head);
  const rows = data.changes.list.map((change) => {
    const commune = communes.find((c) => c.code === change.code);
    const text = pick(change.text);
    if (!commune) return element("li", {}, text);
    return element("li", {}, element("button", { type: "button", onclick: () => choose(commune, null, true) }, text));
  });
  if (pick(data.changes.more)) rows.push(element("li", {}, pick(data.changes.more)));
  byId("changes-body").replaceChildren(
    ...data.changes.lines.map((line) => element("p", {}, pick(line))),
    ...(rows.length ? [element("ul", {}, ...rows)] : []),
  );
}
