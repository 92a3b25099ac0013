/**
 * The inbox: which articles are in scope, and who is at work on them.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.triage;
