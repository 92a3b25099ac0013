/**
 * The packaged portal as a process of its own, and people who use it from outside: for tests that kill, starve and outnumber it.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.portal;
