// On a narrow screen one phone shows at a time, chosen by tabs.

import { countUnread, phones, toEnd } from "./phone.js";

export const narrow = matchMedia("(max-width: 44rem)");

export function show(role) {
  for (const phone of phones) {
    const element = phone.element;
    const tab = document.getElementById(`tab-${element.dataset.role}`);
    const isShown = element.dataset.role === role;
    element.hidden = narrow.matches && !isShown;
    tab.setAttribute("aria-selected", String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    if (isShown) {
      countUnread(phone, 0);
      if (phone.messages) toEnd(phone);
    }
  }
}

export function layOut() {
  const bar = document.querySelector(".tabs");
  for (const phone of phones) {
    const { role } = phone.element.dataset;
    const tab = document.getElementById(`tab-${role}`);
    for (const [element, is] of [[bar, "tablist"], [tab, "tab"], [phone.element, "tabpanel"]]) {
      if (narrow.matches) element.setAttribute("role", is);
      else element.removeAttribute("role");
    }
    if (narrow.matches) tab.setAttribute("aria-controls", `phone-${role}`);
  }
  show(document.querySelector(".tab[aria-selected=true]")?.dataset.role ?? phones[0].element.dataset.role);
}

export function onTabKey(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  if (!steps[event.key]) return;
  const tabs = [...document.querySelectorAll(".tab")];
  const next = tabs.at((tabs.indexOf(event.target.closest(".tab")) + steps[event.key]) % tabs.length);
  show(next.dataset.role);
  next.focus();
}
