package org.refractory.activity;

import java.time.Instant;

/**
 * A committed row of the log.
 *
 * @param position its place in commit order
 * @param at when the change was recorded
 */
public record Activity(long position, Instant at, Change change) {}
