"use strict";

{
  /**
   * Amounts by number, in the order in which the numbers came: one array for all of them, which is used again and again.
   * A Map would make an object of each amount, and the reader would wait while they are thrown away.
   */
  class Tally {
    constructor(size) {
      this.amounts = new Float64Array(size);
      this.numbers = new Int32Array(size);
      this.count = 0;
    }

    /** Sets an amount, which is above 0. */
    set(number, amount) {
      if (this.amounts[number] === 0) {
        this.numbers[this.count] = number;
        this.count += 1;
      }
      this.amounts[number] = amount;
    }

    /** Keeps the larger amount. */
    raise(number, amount) {
      if (amount > this.amounts[number]) {
        this.set(number, amount);
      }
    }

    /** All that is there, which is empty again. */
    take() {
      const numbers = this.numbers.slice(0, this.count);
      const amounts = Float64Array.from(numbers, (number) => this.amounts[number]);
      this.clear();
      return { numbers, amounts };
    }

    /** Puts here what was taken. */
    put({ numbers, amounts }) {
      this.clear();
      for (let at = 0; at < numbers.length; at += 1) {
        this.set(numbers[at], amounts[at]);
      }
      return this;
    }

    clear() {
      for (let at = 0; at < this.count; at += 1) {
        this.amounts[this.numbers[at]] = 0;
      }
      this.count = 0;
    }
  }

  Object.assign(hub.search, { Tally });
}
