// Live progress by server-sent events, and failures of htmx requests said aloud. Nothing here is needed to read a page.
"use strict";

// <section data-progress="/reports/studies/1/progress">
//   <output data-value="codes">0</output>                                 text: the member "codes"
//   <progress data-value="compared" data-max="incidents"></progress>      value and max: two members
//   <p data-if="report" hidden>...</p>  <p data-unless="report">...</p>   shown, hidden: by whether a member is there
//   <p data-lost hidden>The connection is lost; it is tried again.</p>
// </section>
//
// Each event named "progress" (or without a name) carries one JSON object; "a.b" is the member b of the member a. The
// event "done" ends it: the page at data-done is opened, or, if there is none, this page is loaded afresh.

for (const place of document.querySelectorAll("[data-progress]")) {
  const events = new EventSource(place.dataset.progress);
  const within = selector => place.querySelectorAll(selector);
  const lost = is => within("[data-lost]").forEach(element => { element.hidden = !is; });
  const show = event => {
    const said = JSON.parse(event.data);
    const member = path => path.split(".").reduce((value, name) => value?.[name], said);
    const there = path => { const value = member(path); return Boolean(value) && value !== "0"; };
    within("[data-value]").forEach(element => {
      const value = member(element.dataset.value);
      if (value === undefined || value === null) return;
      if (element instanceof HTMLProgressElement) {
        element.max = Math.max(1, Number(member(element.dataset.max ?? "") ?? element.max));
        element.value = Number(value);
      } else {
        element.textContent = typeof value === "number" ? value.toLocaleString("en") : String(value);
      }
    });
    within("[data-if]").forEach(element => { element.hidden = !there(element.dataset.if); });
    within("[data-unless]").forEach(element => { element.hidden = there(element.dataset.unless); });
    lost(false);
  };
  events.onmessage = show;
  events.addEventListener("progress", show);
  events.addEventListener("done", () => {
    events.close();
    if (place.dataset.done) location.assign(place.dataset.done); else location.reload();
  });
  events.onerror = () => lost(true);
  addEventListener("pagehide", () => events.close());
}

const say = text => { document.getElementById("said")?.replaceChildren(text); };

document.addEventListener("htmx:responseError", event => {
  try {
    const problem = JSON.parse(event.detail.xhr.responseText);
    say(`${problem.title}: ${problem.detail} ${problem.remedy ?? ""}`);
  } catch {
    say("That did not work. Load the page again.");
  }
});
document.addEventListener("htmx:sendError", () => say("Emic does not answer. Is it still running?"));
document.addEventListener("htmx:beforeRequest", () => say(""));
