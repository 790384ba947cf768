/** A field that the controller refused, and why, in its words. */
export interface RefusedField {
  readonly field: string;
  readonly message: string;
}

/** What the controller refused, or that it could not be reached (RFC 9457; `/api/openapi.json` tells the codes). */
export class Refused extends Error {
  /** HTTP status; 0 where the controller could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly fields: readonly RefusedField[];
  /** Of a conflict (412): what stands on the controller, `null` when it was deleted. */
  readonly current: unknown;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { readonly fields?: readonly RefusedField[]; readonly current?: unknown } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = more.fields ?? [];
    this.current = more.current;
  }

  /** Somebody else changed it since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }

  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Why this field was refused, for the hint under its input. */
  fieldProblem(field: string): string | undefined {
    return this.fields.find((one) => one.field === field)?.message;
  }
}
