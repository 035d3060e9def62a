"use strict";

/** The one name that the hub's scripts share: modules are found by data-module and started once. */
window.hub = {
  /** Starts a behaviour on every element that asks for it. */
  start(Module) {
    for (const root of document.querySelectorAll(`[data-module="${Module.moduleName}"]`)) {
      new Module(root);
    }
  },
};
