/**
 * The REST interface for programs under /api/v1.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.api;
