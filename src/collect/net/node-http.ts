/**
 * Node's own HTTP modules, asked for directly: an import statement would make every name they export, among them those of the
 * runtime's WebSocket and fetch, which loads all of that: 50 ms of every start.
 */
export const http = process.getBuiltinModule('node:http');
export const https = process.getBuiltinModule('node:https');
export const http2 = process.getBuiltinModule('node:http2');
