/**
 * Refractory, in reading order: {@code system} (the process), {@code web} (problems, origin, layout), {@code activity} (the one
 * log), {@code account} (people), {@code vocabulary} (terms), {@code article}, {@code evidence} (claims and the rule table),
 * {@code review} (another person's verdict), {@code triage} and {@code intake} (what comes in), {@code content} (what pull
 * requests edit), {@code index} and {@code search} (what everybody reads from), {@code feed}, {@code api} and {@code page} (its
 * faces), {@code command} (the way in). A package imports only what stands before it.
 */
@org.jspecify.annotations.NullMarked
package org.refractory;
