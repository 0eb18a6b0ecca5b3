// Marks a stretch of talk with the mouse or the keyboard: what is selected goes into the form. Without this script each
// incident has a form of its own.
"use strict";

for (const talk of document.querySelectorAll("[data-talk]")) {
  const form = document.querySelector("[data-marking]");
  const marked = form.querySelector("[data-marked]");

  // Where a place of the selection stands in its turn, in code points.
  const place = (node, offset) => {
    const words = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-turn]");
    if (words === null || !talk.contains(words)) return null;
    const before = document.createRange();
    before.selectNodeContents(words);
    before.setEnd(node, offset);
    return { turn: Number(words.dataset.turn), at: Number(words.dataset.start) + [...before.toString()].length };
  };

  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const from = place(range.startContainer, range.startOffset);
    const to = place(range.endContainer, range.endOffset);
    if (from === null || to === null) return;
    form.elements.fromTurn.value = from.turn;
    form.elements.start.value = from.at;
    form.elements.toTurn.value = to.turn;
    form.elements.end.value = to.at;
    marked.textContent = `“${selection.toString().trim()}”`;
    form.hidden = false;
  });
}
