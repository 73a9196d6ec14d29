// Records a voice note in the browser.

import { sendFile } from "./acts.js";
import { words } from "./base.js";
import { showNotice } from "./phone.js";

export async function record(phone, button) {
  if (phone.recorder) return phone.recorder.stop();
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream);
    recorder.ondataavailable = (event) => sendFile(phone, "voice", new File([event.data], "voice", { type: event.data.type }));
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      phone.recorder = null;
      button.textContent = words.record;
    };
    recorder.start();
    phone.recorder = recorder;
    button.textContent = words.stop;
  } catch {
    showNotice(phone, words.failed);
  }
  return undefined;
}
