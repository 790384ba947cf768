/** What a person may do in one store; `accounts/roles` says what that is. */
export type Role = 'owner' | 'manager' | 'staff' | 'viewer' | 'installer';
