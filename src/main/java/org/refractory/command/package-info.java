/**
 * The way in: the portal's start and the command line. Everything else may be used here; nothing uses this.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.command;
