"use strict";

{
  const MODEL_ID = /^[a-z0-9-]{4,40}$/;
  const ENTRY_KEY = /^[a-z]+(\/[a-z0-9-]+){1,4}$/;
  const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const LAST_MOMENT = Date.UTC(9999, 11, 31);

  /**
   * The one form in which models are saved on the device and carried in a file.
   *
   * A model is {id, created, entries}: entries are a Map from a key such as "kentta/nimi" to {value, at},
   * where the value is text and `at` is the time of the change in milliseconds since 1970. As JSON a file is
   * {"format": "tukihub", "version": 1, "sum", "models": [{"id", "created", "entries": {key: {"value", "at"}}}]}
   * with sorted keys, so that the same models always give the same bytes. The sum tells whether the models are
   * as they were written; a file without one is read as it is.
   */
  hub.format = {
    name: "tukihub",
    version: 1,
    mostModels: 20,

    /**
     * Turns one model, as JSON, of an older version into that of the next. The number is the version left behind.
     * What is not even an object with entries never comes here.
     */
    migrations: {},

    /** Models as the text of a file. */
    write(models) {
      const plain = models.map((one) => this.plain(one));
      const content = { format: this.name, version: this.version, sum: this.sum(plain), models: plain };
      return JSON.stringify(content, null, 2) + "\n";
    },

    plain({ id, created, entries }) {
      const keys = [...entries.keys()].sort();
      return {
        id,
        created,
        entries: Object.fromEntries(keys.map((key) => [key, { value: entries.get(key).value, at: entries.get(key).at }])),
      };
    },

    sum(plain) {
      return this.fingerprint(JSON.stringify(plain));
    },

    /** A short text that tells one text from another. */
    fingerprint(text) {
      let sum = 0;
      for (let index = 0; index < text.length; index += 1) {
        sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
      }
      return `${text.length.toString(36)}-${(sum >>> 0).toString(36)}`;
    },

    /**
     * Reads the text of a file. What cannot be used is left out and told as a problem: {code, place}.
     * A place is the number of the model and the key, or of the same model before it, or empty where the whole
     * text is meant.
     */
    read(text) {
      const stop = (code) => ({ models: [], problems: [{ code, place: "" }] });
      let content;
      try {
        content = JSON.parse(text.replace(/^\uFEFF/, ""));
      } catch {
        return stop(text.trim() ? "not-json" : "empty");
      }
      const code = this.wrongWith(content);
      if (code) {
        return stop(code);
      }
      return content.version === this.version ? this.readModels(content) : this.readOlder(content);
    },

    /** The sum of an older file is of its models as they were written, before they are migrated. */
    readOlder({ sum, ...content }) {
      const isChanged = sum !== undefined && sum !== this.sum(content.models);
      const { models, problems } = this.readModels(this.migrated(content));
      return { models, problems: isChanged ? [...problems, { code: "changed", place: "" }] : problems };
    },

    wrongWith(content) {
      if (!isObject(content) || content.format !== this.name) {
        return "not-ours";
      }
      if (!Number.isInteger(content.version) || content.version < 1) {
        return "no-version";
      }
      if (content.version > this.version) {
        return "newer";
      }
      if (!Array.isArray(content.models)) {
        return "no-models";
      }
      return content.models.length > this.mostModels ? "too-many" : "";
    },

    migrated({ version, ...content }) {
      const steps = Array.from({ length: this.version - version }, (_, index) => this.migrations[version + index]);
      const migrate = (model) => steps.reduce((one, step) => step(one), model);
      return { ...content, models: content.models.map((one) => (isObject(one) && isObject(one.entries) ? migrate(one) : one)) };
    },

    readModels(content) {
      const problems = [];
      const models = [];
      const places = new Map();
      content.models.forEach((one, index) => {
        const model = this.readModel(one, `${index + 1}`, problems);
        if (places.has(model?.id)) {
          problems.push({ code: "same-model", place: `${index + 1}, ${places.get(model.id)}` });
        } else if (model) {
          places.set(model.id, index + 1);
          models.push(model);
        }
      });
      const isWhole = problems.length > 0 || content.sum === undefined;
      if (!isWhole && content.sum !== this.sum(models.map((one) => this.plain(one)))) {
        problems.push({ code: "changed", place: "" });
      }
      return { models, problems };
    },

    readModel(content, place, problems) {
      const { id, created, entries: given } = isObject(content) ? content : {};
      if (!matches(MODEL_ID, id) || !matches(MOMENT, created) || !isObject(given)) {
        problems.push({ code: "not-a-model", place });
        return null;
      }
      const entries = new Map();
      for (const [key, entry] of Object.entries(given)) {
        const code = this.wrongIn(key, entry);
        if (code) {
          problems.push({ code, place: `${place}, ${key.slice(0, 60)}` });
        } else {
          entries.set(key, { value: entry.value, at: entry.at });
        }
      }
      return { id, created, entries };
    },

    wrongIn(key, entry) {
      if (!matches(ENTRY_KEY, key)) {
        return "strange-key";
      }
      const isEntry = isObject(entry) && typeof entry.value === "string";
      return isEntry && Number.isInteger(entry.at) && entry.at >= 0 && entry.at < LAST_MOMENT ? "" : "strange-entry";
    },
  };

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  function matches(pattern, value) {
    return typeof value === "string" && pattern.test(value);
  }
}
