"use strict";

{
  const PAUSE = 200;
  const MOST = 100;

  /**
   * Saves what is written, between keystrokes: when the browser is idle, and in any case within a third of a
   * second from the first change that is not saved, also while the reader goes on writing.
   *
   * `wait(action, milliseconds)` acts after a time; `idle(action, milliseconds)` when there is nothing else to
   * do, or after the time.
   */
  hub.autosave = (store, { wait, idle }) => {
    let isWaiting = false;
    const save = () => {
      isWaiting = false;
      store.flush();
    };
    store.on(({ type }) => {
      if (!isWaiting && (type === "entry" || type === "model")) {
        isWaiting = true;
        wait(() => idle(save, MOST), PAUSE);
      }
    });
  };
}
