/**
 * True on plain http beyond this machine. The browser knows it best: a secure context is https, or this
 * very machine. Only practice meetings open there, and every screen says so.
 */
export const useInsecure = (): boolean => !window.isSecureContext;
