/** A whole number that was written or calculated with a fraction: Ruby prints it with `.0`. */
export class RubyFloat extends Number {
  override toString(): string {
    return Number.isInteger(this.valueOf()) ? this.valueOf().toFixed(1) : super.toString()
  }

  // By these Liquid compares it.
  equals(other: unknown): boolean {
    return isNumber(other) && Number(other) === this.valueOf()
  }
  gt(other: unknown): boolean {
    return this.valueOf() > Number(other)
  }
  geq(other: unknown): boolean {
    return this.valueOf() >= Number(other)
  }
  lt(other: unknown): boolean {
    return this.valueOf() < Number(other)
  }
  leq(other: unknown): boolean {
    return this.valueOf() <= Number(other)
  }
}

/** A number with a fraction as Ruby keeps it. */
export function toFloat(value: number): number | RubyFloat {
  return Number.isInteger(value) ? new RubyFloat(value) : value
}

/** Whether a value is a number, however Ruby keeps it. */
export function isNumber(value: unknown): value is number | RubyFloat {
  return typeof value === 'number' || value instanceof RubyFloat
}
