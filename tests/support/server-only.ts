// `server-only` throws outside the react-server condition; in Vitest everything is the server.
export {}
