package org.refractory.triage;

import java.time.Instant;

/** An article that somebody is working on. */
public record Claim(String by, boolean mine, Instant until) {}
