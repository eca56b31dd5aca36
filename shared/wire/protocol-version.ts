/**
 * Version of the messages between terminal and gateway. A test pins the hash of every schema to it: whoever
 * changes a message meets that test and decides here.
 *
 * History: 1 — first version (2026-11).
 */
export const PROTOCOL_VERSION = 1

/** The oldest version the gateway still answers. */
export const OLDEST_PROTOCOL_VERSION = 1
