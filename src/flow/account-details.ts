/** `collect: [account]` asks for the account details of the provider, whichever these are. */
export const accountDetails = 'account';
