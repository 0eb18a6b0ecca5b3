// The review of a draft by keys, one place at a time. Without this script every place is listed, with the same forms.
"use strict";

for (const queue of document.querySelectorAll("[data-queue]")) {
  const items = [...queue.querySelectorAll("[data-item]")];
  if (items.length === 0) continue;
  const waits = item => item.dataset.waits === "true";
  const said = queue.querySelector("[data-said]");
  const help = queue.querySelector("[data-help]");
  let edition = Number(queue.dataset.edition);
  let at = 0;

  const show = (index, focus = true) => {
    at = Math.max(0, Math.min(index, items.length - 1));
    items.forEach((item, i) => { item.parentElement.hidden = i !== at; });
    said.textContent = `${at + 1} of ${items.length}`;
    if (focus) items[at].focus();
  };
  const nextThatWaits = () => {
    for (let step = 1; step <= items.length; step++) {
      const index = (at + step) % items.length;
      if (waits(items[index])) return show(index);
    }
    show(at + 1);
  };

  // A decision that leaves the words as they are needs no new page; whatever fails here is sent as the form it is.
  const decide = async (item, form, button) => {
    const body = { edition, item: item.dataset.place, act: button.value, kind: form.elements.kind?.value };
    const answer = await fetch(queue.dataset.api, {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    edition = (await answer.json()).edition;
    const open = queue.querySelector("[data-open]");
    if (waits(item)) open.textContent = String(Number(open.textContent) - 1);
    item.dataset.waits = "false";
    item.querySelector(".badge")?.classList.remove("suggested");
    item.querySelector("[data-decided]").textContent = button.dataset.done;
    item.querySelector("[data-undo]").hidden = false;
    nextThatWaits();
  };
  queue.addEventListener("submit", event => {
    const { target: form, submitter: button } = event;
    if (!form.matches("[data-choices]") || !button?.dataset.done) return;
    event.preventDefault();
    decide(form.closest("[data-item]"), form, button).catch(() => {
      const act = document.createElement("input");
      Object.assign(act, { type: "hidden", name: "act", value: button.value });
      form.append(act);
      form.submit();
    });
  });

  const steps = {
    j: () => show(at + 1), ArrowRight: () => show(at + 1), ArrowDown: () => show(at + 1),
    k: () => show(at - 1), ArrowLeft: () => show(at - 1), ArrowUp: () => show(at - 1),
    n: nextThatWaits,
    "?": () => { help.open = !help.open; },
  };
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const within = queue.contains(document.activeElement);
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) {
      if (event.key === "Escape" && within) items[at].focus();
      return;
    }
    if (!within && (document.activeElement !== document.body || event.key.startsWith("Arrow"))) return;
    const chosen = /^\d$/.test(event.key) && items[at].querySelector(`[data-key="${event.key}"]`);
    if (chosen && !chosen.closest("[hidden]")) {
      chosen.click();
      chosen.closest("details")?.querySelector("textarea, button")?.focus();
    } else if (steps[event.key]) {
      steps[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  });

  queue.querySelectorAll("[data-step]").forEach(button => {
    button.addEventListener("click", () => show(at + Number(button.dataset.step)));
  });
  queue.querySelector("[data-steps]").hidden = false;
  help.hidden = false;
  const named = items.findIndex(item => `#${item.id}` === location.hash);
  const first = items.findIndex((item, i) => i >= Math.max(0, named) && waits(item));
  show(first >= 0 ? first : Math.max(0, named), named >= 0);
}
