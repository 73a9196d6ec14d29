// Starts the page: listens to clicks and keys, draws everything, and follows along.

import { act, sendFile, submit } from "./acts.js";
import { post, words } from "./base.js";
import { onClick, onKey } from "./events.js";
import { drawClock, load } from "./live.js";
import { closeMenus } from "./menus.js";
import { drawCommands, part, phones, put } from "./phone.js";
import { choose, layOut, narrow, onTabKey } from "./tabs.js";

async function onChosen(phone, input) {
  closeMenus(phone);
  if (input.files[0]) await sendFile(phone, input.dataset.kind, input.files[0]);
  input.value = "";
}

function changeWriter(phone, number) {
  phone.writer = number;
  drawCommands(phone);
  [...phone.messages.values()].forEach((message) => put(phone, message));
}

function bindPhone(phone) {
  const on = (selector, kind, handle) => part(phone, selector)?.addEventListener(kind, handle);
  on("form", "submit", (event) => {
    event.preventDefault();
    submit(phone);
  });
  on(".chosen", "change", (event) => onChosen(phone, event.target));
  on(".language", "change", (event) => act(phone, "language", { language_code: event.target.value }));
  on(".writer", "change", (event) => changeWriter(phone, Number(event.target.value)));
  part(phone, ".record").hidden = !(window.MediaRecorder && navigator.mediaDevices);
}

async function sendCrowd(event) {
  const said = document.getElementById("crowd-said");
  event.target.disabled = true;
  said.textContent = "…";
  try {
    said.textContent = (await post("/page/crowd")).said;
  } catch {
    said.textContent = words.failed;
  }
  event.target.disabled = false;
}

function bindTop() {
  const dialog = document.getElementById("sure");
  for (const button of document.querySelectorAll("[data-seconds]")) {
    button.addEventListener("click", () => post("/page/clock", { seconds: Number(button.dataset.seconds) }));
  }
  document.getElementById("crowd").addEventListener("click", sendCrowd);
  document.getElementById("reset").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", (event) => {
    if (event.target.value === "yes") post("/page/reset");
    if (event.target.matches("button")) dialog.close();
  });
}

function bindTabs() {
  const bar = document.querySelector(".tabs");
  bar.addEventListener("click", (event) => {
    const tab = event.target.closest(".tab");
    if (tab) choose(tab.dataset.role);
  });
  bar.addEventListener("keydown", onTabKey);
  narrow.addEventListener("change", layOut);
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
phones.forEach(bindPhone);
bindTop();
bindTabs();
layOut();
setInterval(() => drawClock(0), 1000);
load();
