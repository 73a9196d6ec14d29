// Which phones are shown: on a narrow screen one, chosen by tabs; on a wide one any, each turned on and off by its button.

import { countUnread, phones, toEnd } from "./phone.js";

export const narrow = matchMedia("(max-width: 44rem)");
const shown = new Set(document.querySelector(".tabs").dataset.first.split(" "));
let single = phones[0].element.dataset.role;

const tabOf = (role) => document.getElementById(`tab-${role}`);

function draw() {
  for (const phone of phones) {
    const { element, element: { dataset: { role } } } = phone;
    const isShown = narrow.matches ? role === single : shown.has(role);
    const appears = isShown && element.hidden;
    element.hidden = !isShown;
    tabOf(role).setAttribute(narrow.matches ? "aria-selected" : "aria-pressed", String(isShown));
    tabOf(role).tabIndex = narrow.matches && !isShown ? -1 : 0;
    if (isShown) countUnread(phone, 0);
    if (appears && phone.messages) toEnd(phone);
  }
}

export function show(role) {
  single = role;
  shown.add(role);
  draw();
  document.getElementById(`phone-${role}`).scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function choose(role) {
  if (narrow.matches || !shown.has(role)) return show(role);
  if (shown.size > 1) shown.delete(role);
  return draw();
}

export function layOut() {
  const bar = document.querySelector(".tabs");
  bar.setAttribute("role", narrow.matches ? "tablist" : "group");
  for (const { element } of phones) {
    const { role } = element.dataset;
    const kinds = [[tabOf(role), "role", "tab"], [tabOf(role), "aria-controls", `phone-${role}`], [element, "role", "tabpanel"]];
    for (const [one, name, value] of kinds) {
      if (narrow.matches) one.setAttribute(name, value);
      else one.removeAttribute(name);
    }
    tabOf(role).removeAttribute(narrow.matches ? "aria-pressed" : "aria-selected");
  }
  draw();
}

export function onTabKey(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  if (!steps[event.key]) return;
  const tabs = [...document.querySelectorAll(".tab")];
  const next = tabs.at((tabs.indexOf(event.target.closest(".tab")) + steps[event.key]) % tabs.length);
  if (narrow.matches) show(next.dataset.role);
  next.focus();
}
