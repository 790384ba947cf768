// What the console reads of the controller's answers; the controller's own schemas are in /api/openapi.json.
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, string>>;
}

export interface StoreRole {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface ScreenState {
  readonly id: string;
  readonly body: { readonly name: string; readonly place: string; readonly tags: readonly string[] };
  readonly isPaired: boolean;
  readonly presence: { readonly isConnected: boolean; readonly sinceMs: number } | null;
}

export interface StoreState {
  readonly atMs: number;
  readonly publication: number;
  readonly screens: readonly ScreenState[];
}
