/** What the controller knows of a screen's display (`GET …/state`). */
export interface ScreenPresence {
  readonly isConnected: boolean;
  readonly sinceMs: number;
  readonly address: string;
  readonly client: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Last health that it reported. */
  readonly health?: {
    readonly uptimeMs: number;
    readonly clockErrorMs: number;
    readonly heapBytes?: number;
    readonly unsentFacts: number;
    readonly isSecureContext: boolean;
  };
}

export interface StoreState {
  readonly screens: readonly { readonly id: string; readonly presence: ScreenPresence | null }[];
}
